//! Who signs for a child or a ward, and what the signers' identity documents change.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use chrono::{Days, NaiveDate};
use opiekun_domain::{
    Invalid,
    ids::ClientId,
    ties::{
        Act, Answer, Care, CareForm, DetailForm, Ground, Mandate, PaperNote, Question, Shortfall, Tie,
        TieDetail, TieKind, Verdict, Ward, may_sign_for_person, paper_state, with_papers,
    },
};
use proptest::{prelude::*, sample::subsequence};

fn id(n: u8) -> ClientId {
    ClientId::from_parts(1_790_000_000_000, [n; 10])
}

fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

const CLIENT: u8 = 0;

fn tie(n: u8, kind: TieKind, detail: TieDetail) -> Tie {
    Tie {
        from: id(n),
        to: id(CLIENT),
        kind,
        detail,
        since: None,
        until: None,
    }
}

fn named() -> Mandate {
    Mandate::Named {
        scope: "sprzedaż mieszkania".to_owned(),
    }
}

fn care(ward: Option<Ward>, mandate: Option<Mandate>) -> TieDetail {
    TieDetail::Care(Care {
        ward,
        mandate,
        decision: Some("III RNs 12/26".to_owned()),
    })
}

fn curator(n: u8, ward: Ward, mandate: Mandate) -> Tie {
    tie(n, TieKind::Curator, care(Some(ward), Some(mandate)))
}

fn guardian(n: u8, mandate: Option<Mandate>) -> Tie {
    tie(n, TieKind::Guardian, care(None, mandate))
}

/// `age` in whole years, complete long ago.
fn asked(age: i32, act: Act, ties: &[Tie], signers: &[u8]) -> Verdict {
    let born = format!("{}-01-15", 2026 - age).parse().unwrap();
    let signers: Vec<ClientId> = signers.iter().map(|n| id(*n)).collect();
    may_sign_for_person(id(CLIENT), Some(born), act, ties, &signers, today())
}

fn yes(ground: Ground) -> Verdict {
    Verdict::Signs { ground }
}

fn no(shortfall: Shortfall) -> Verdict {
    Verdict::Refuse { shortfall }
}

fn ask(question: Question) -> Verdict {
    Verdict::Ask { question }
}

fn by_decision() -> Verdict {
    ask(Question::Mandate {
        scope: "sprzedaż mieszkania".to_owned(),
        decision: Some("III RNs 12/26".to_owned()),
    })
}

#[test]
fn beyond_ordinary_management_the_court_is_asked_first() {
    let parent = [tie(1, TieKind::Parent, TieDetail::None)];
    for (age, signers) in [(9, &[1][..]), (15, &[1]), (15, &[0, 1])] {
        assert_eq!(
            asked(age, Act::Beyond, &parent, signers),
            ask(Question::CourtConsent)
        );
    }
    assert_eq!(
        asked(9, Act::Ordinary, &parent, &[1]),
        yes(Ground::LegalRepresentative)
    );
    assert_eq!(asked(15, Act::Beyond, &parent, &[0]), no(Shortfall::Consent));
    assert_eq!(
        asked(40, Act::Beyond, &[], &[0]),
        yes(Ground::Own),
        "for oneself there is no such limit"
    );
    let ward = [guardian(1, Some(Mandate::Ordinary))];
    assert_eq!(
        asked(70, Act::Beyond, &ward, &[1]),
        ask(Question::CourtConsent),
        "art. 156 and 175 of the family code"
    );
}

#[test]
fn a_guardian_acts_as_far_as_the_decision_goes() {
    let with = |mandate| asked(70, Act::Ordinary, &[guardian(1, mandate)], &[1]);
    assert_eq!(with(Some(Mandate::Ordinary)), yes(Ground::LegalRepresentative));
    assert_eq!(with(Some(named())), by_decision());
    assert_eq!(with(Some(Mandate::Court)), ask(Question::CourtConsent));
    assert_eq!(
        with(None),
        ask(Question::MandateUnknown),
        "one from before the question"
    );
}

#[test]
fn a_curator_acts_for_whom_the_court_said() {
    let one = |ward| [curator(1, ward, Mandate::Ordinary)];
    let partly = one(Ward::PartlyIncapacitated);
    for (signers, wanted) in [
        (&[0][..], no(Shortfall::Curator)),
        (&[0, 1], yes(Ground::WardWithConsent)),
        (&[1], yes(Ground::LegalRepresentative)),
        (&[2], no(Shortfall::Curator)),
    ] {
        assert_eq!(asked(50, Act::Ordinary, &partly, signers), wanted, "{signers:?}");
    }
    assert_eq!(
        asked(50, Act::Ordinary, &one(Ward::Absent), &[0]),
        yes(Ground::Own),
        "an absent person who came back signs alone"
    );
    assert_eq!(
        asked(50, Act::Ordinary, &one(Ward::Absent), &[1]),
        yes(Ground::LegalRepresentative)
    );
    assert_eq!(
        asked(50, Act::Ordinary, &one(Ward::Disabled), &[1]),
        ask(Question::Helper)
    );
    assert_eq!(
        asked(50, Act::Ordinary, &one(Ward::Child), &[1]),
        no(Shortfall::NoRight)
    );
    assert_eq!(
        asked(9, Act::Ordinary, &one(Ward::Child), &[1]),
        yes(Ground::LegalRepresentative)
    );
    assert_eq!(
        asked(9, Act::Ordinary, &one(Ward::Absent), &[1]),
        no(Shortfall::Representative)
    );
    let sale = [curator(1, Ward::PartlyIncapacitated, named())];
    assert_eq!(asked(50, Act::Ordinary, &sale, &[0, 1]), by_decision());
    let attorney = tie(
        2,
        TieKind::Attorney,
        TieDetail::Scope {
            scope: "rachunki".to_owned(),
        },
    );
    let [curator] = partly;
    assert_eq!(
        asked(50, Act::Ordinary, &[curator, attorney], &[2]),
        no(Shortfall::Curator),
        "a ward gives no power of attorney alone"
    );
}

#[test]
fn a_form_says_for_whom_and_how_far() {
    let of = |kind, ward, mandate, scope| {
        let care = CareForm {
            mandate,
            scope,
            decision: "  ",
        };
        TieDetail::of(
            kind,
            &DetailForm {
                ward,
                care,
                ..DetailForm::default()
            },
        )
    };
    assert_eq!(
        of(TieKind::Curator, "", "ordinary", ""),
        Err(("ward", Invalid::Required))
    );
    assert_eq!(
        of(TieKind::Curator, "neighbour", "ordinary", ""),
        Err(("ward", Invalid::ChoiceUnknown))
    );
    assert_eq!(
        of(TieKind::Guardian, "", "", ""),
        Err(("mandate", Invalid::Required))
    );
    assert_eq!(
        of(TieKind::Guardian, "", "named", " "),
        Err(("scope", Invalid::Required))
    );
    let Ok(TieDetail::Care(guardian)) = of(TieKind::Guardian, "absent", "court", "") else {
        panic!("a guardian")
    };
    assert_eq!((guardian.ward, guardian.decision), (None, None));
}

/// The same question answered the slow way: every single signer is looked up in a table of what he may do, and the best
/// entry counts.
fn slowly(age: i32, act: Act, ties: &[Tie], signers: &[u8]) -> &'static str {
    if signers.is_empty() {
        return "no";
    }
    let has = |wanted: &dyn Fn(&Tie) -> bool| ties.iter().any(wanted);
    let own = signers.contains(&CLIENT);
    let ward_is = |tie: &Tie, wanted: Ward| {
        tie.kind == TieKind::Curator
            && matches!(&tie.detail, TieDetail::Care(Care { ward: Some(ward), .. }) if *ward == wanted)
    };
    let incapacitated = age >= 18 && has(&|tie| tie.kind == TieKind::Guardian);
    let partly = has(&|tie| ward_is(tie, Ward::PartlyIncapacitated));
    let mut best = "no";
    let mut better = |answer: &'static str| {
        if answer == "yes" || best == "no" {
            best = answer;
        }
    };
    if age >= 18 && own && !incapacitated && !partly {
        better("yes");
    }
    for tie in ties {
        if !signers.iter().any(|n| id(*n) == tie.from) {
            continue;
        }
        let counts = match (tie.kind, age < 18) {
            (TieKind::Parent, minor) => minor,
            (TieKind::Guardian, _) => true,
            (TieKind::Curator, true) => ward_is(tie, Ward::Child),
            (TieKind::Curator, false) => !incapacitated && !ward_is(tie, Ward::Child),
            (TieKind::Attorney, minor) => !minor && !incapacitated && !partly,
            _ => false,
        };
        if !counts {
            continue;
        }
        let full = match &tie.detail {
            TieDetail::None => act == Act::Ordinary,
            TieDetail::Care(care) => {
                care.mandate == Some(Mandate::Ordinary)
                    && act == Act::Ordinary
                    && care.ward != Some(Ward::Disabled)
            }
            _ => false,
        };
        better(if full { "yes" } else { "ask" });
    }
    best
}

fn word(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Signs { .. } => "yes",
        Verdict::Ask { .. } => "ask",
        Verdict::Refuse { .. } => "no",
    }
}

fn some_tie() -> impl Strategy<Value = Tie> {
    let kinds = vec![
        TieKind::Parent,
        TieKind::Guardian,
        TieKind::Curator,
        TieKind::Curator,
        TieKind::Attorney,
        TieKind::Spouse,
    ];
    let parts = (1_u8..6, prop::sample::select(kinds), 0..4_usize, 0..3_usize);
    parts.prop_map(|(n, kind, ward, mandate)| {
        let mandate = [Mandate::Ordinary, named(), Mandate::Court][mandate].clone();
        let detail = match kind {
            TieKind::Guardian => care(None, Some(mandate)),
            TieKind::Curator => care(Some(Ward::ALL[ward]), Some(mandate)),
            TieKind::Attorney => TieDetail::Scope {
                scope: "rachunki".to_owned(),
            },
            _ => TieDetail::None,
        };
        tie(n, kind, detail)
    })
}

fn some_people() -> impl Strategy<Value = Vec<u8>> {
    subsequence((0_u8..6).collect::<Vec<_>>(), 0..5)
}

fn some_act() -> impl Strategy<Value = Act> {
    prop_oneof![Just(Act::Ordinary), Just(Act::Beyond)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_answer_is_the_one_of_the_slow_table(
        age in prop::sample::select(&[9, 15, 40][..]), act in some_act(),
        ties in prop::collection::vec(some_tie(), 0..5), signers in some_people(),
    ) {
        let verdict = asked(age, act, &ties, &signers);
        prop_assert_eq!(word(&verdict), slowly(age, act, &ties, &signers), "{:?}", verdict);
    }

    #[test]
    fn one_more_signer_never_spoils_it(
        age in prop::sample::select(&[9, 15, 40][..]), act in some_act(),
        ties in prop::collection::vec(some_tie(), 0..5), signers in some_people(), n in 0_u8..6,
    ) {
        let rank = |verdict: &Verdict| ["no", "ask", "yes"].iter().position(|one| *one == word(verdict));
        let before = asked(age, act, &ties, &signers);
        let mut more = signers;
        more.push(n);
        let after = asked(age, act, &ties, &more);
        prop_assert!(rank(&before) <= rank(&after), "{before:?} became {after:?}");
    }

    #[test]
    fn going_further_never_makes_it_easier(
        age in prop::sample::select(&[9, 15, 40][..]),
        ties in prop::collection::vec(some_tie(), 0..5), signers in some_people(),
    ) {
        if word(&asked(age, Act::Beyond, &ties, &signers)) == "yes" {
            prop_assert_eq!(word(&asked(age, Act::Ordinary, &ties, &signers)), "yes");
        }
    }

    #[test]
    fn whoever_has_an_expired_document_is_as_good_as_not_there(
        age in prop::sample::select(&[9, 15, 40][..]), act in some_act(),
        ties in prop::collection::vec(some_tie(), 0..5), signers in some_people(),
        ends in prop::collection::vec(prop::option::of(-40_i64..60), 6),
    ) {
        let until = |n: u8| ends[usize::from(n)].map(|days| today() + chrono::Duration::days(days));
        let people: Vec<ClientId> = signers.iter().map(|n| id(*n)).collect();
        let papers: Vec<_> = signers.iter().map(|n| (id(*n), until(*n))).collect();
        let born = format!("{}-01-15", 2026 - age).parse().unwrap();
        let answer = with_papers(&people, &papers, today(), |who| {
            may_sign_for_person(id(CLIENT), Some(born), act, &ties, who, today())
        });
        let valid: Vec<u8> = signers.iter().copied().filter(|n| until(*n).is_none_or(|day| day >= today())).collect();
        let (all, left) = (slowly(age, act, &ties, &signers), slowly(age, act, &ties, &valid));
        prop_assert_eq!(word(&answer.verdict), if all == left { all } else { "no" });
        let told: Vec<ClientId> = answer.papers.iter().map(|(who, _)| *who).collect();
        let wanted: Vec<ClientId> = signers
            .iter()
            .filter(|n| until(**n).is_none_or(|day| day <= today() + Days::new(30)))
            .map(|n| id(*n))
            .collect();
        prop_assert_eq!(told, wanted);
    }
}

#[test]
fn a_document_counts_to_its_last_day() {
    let on = |days: i64| paper_state(Some(today() + chrono::Duration::days(days)), today());
    let day = |days: u64| today() + Days::new(days);
    assert_eq!(on(-1), Some(PaperNote::Expired(today() - Days::new(1))));
    assert_eq!(on(0), Some(PaperNote::Expiring(day(0))));
    assert_eq!(on(30), Some(PaperNote::Expiring(day(30))));
    assert_eq!(on(31), None);
    assert_eq!(paper_state(None, today()), Some(PaperNote::Missing));
}

#[test]
fn an_expired_document_is_named_as_the_reason_only_when_it_is_one() {
    let sole = |until: Option<NaiveDate>, own: bool| -> Answer {
        with_papers(&[id(1)], &[(id(1), until)], today(), |who| {
            if own && who.contains(&id(1)) {
                yes(Ground::Own)
            } else {
                no(Shortfall::NoRight)
            }
        })
    };
    let past = Some(today() - Days::new(1));
    assert_eq!(sole(past, true).verdict, no(Shortfall::PaperExpired));
    assert_eq!(
        sole(past, false).verdict,
        no(Shortfall::NoRight),
        "what is missing anyway is said first"
    );
    assert_eq!(sole(None, true).verdict, yes(Ground::Own));
    assert_eq!(sole(None, true).papers, [(id(1), PaperNote::Missing)]);
}
