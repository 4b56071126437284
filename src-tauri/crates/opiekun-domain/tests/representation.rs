//! May these people sign today?
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use chrono::NaiveDate;
use opiekun_domain::{
    Invalid,
    client::LegalForm,
    ids::ClientId,
    ties::{
        Act, Care, Ground, Mandate, Prokura, Question, Rule, ShareBasisPoints, Shortfall, Tie, TieDetail,
        TieKind, Verdict, Ward, may_sign, may_sign_for_person,
    },
};
use proptest::{prelude::*, sample::subsequence};

fn id(n: u8) -> ClientId {
    ClientId::from_parts(1_790_000_000_000, [n; 10])
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-23")
}

const FIRM: u8 = 200;

fn tie(n: u8, kind: TieKind, detail: TieDetail) -> Tie {
    Tie {
        from: id(n),
        to: id(FIRM),
        kind,
        detail,
        since: Some(day("2020-01-01")),
        until: None,
    }
}

fn member(n: u8) -> Tie {
    tie(n, TieKind::BoardMember, TieDetail::None)
}

fn prokurent(n: u8, prokura: Prokura) -> Tie {
    tie(n, TieKind::Prokurent, TieDetail::Prokura { prokura })
}

fn care(ward: Option<Ward>, mandate: Option<Mandate>) -> TieDetail {
    TieDetail::Care(Care {
        ward,
        mandate,
        decision: None,
    })
}

fn asked(form: LegalForm, rule: &Rule, ties: &[Tie], signers: &[u8]) -> Verdict {
    let signers: Vec<ClientId> = signers.iter().map(|n| id(*n)).collect();
    may_sign(id(FIRM), form, Some(rule), ties, &signers, today())
}

fn yes(ground: Ground) -> Verdict {
    Verdict::Signs { ground }
}

fn no(shortfall: Shortfall) -> Verdict {
    Verdict::Refuse { shortfall }
}

#[test]
fn a_limited_company_as_the_code_of_companies_says() {
    let ties = [
        member(1),
        member(2),
        member(3),
        prokurent(4, Prokura::Alone),
        prokurent(5, Prokura::Joint),
        prokurent(6, Prokura::Joint),
        prokurent(7, Prokura::WithMember),
    ];
    let two = Rule::TwoOrWithProkurent;
    for (signers, wanted) in [
        (&[1, 2][..], yes(Ground::MembersJointly)),
        (&[1], no(Shortfall::MemberOrProkurent)),
        (&[1, 1], no(Shortfall::MemberOrProkurent)),
        (&[1, 5], yes(Ground::MemberWithProkurent)),
        (&[1, 7], yes(Ground::MemberWithProkurent)),
        (&[4], yes(Ground::ProkurentAlone)),
        (&[5], no(Shortfall::SecondProkurent)),
        (&[5, 6], yes(Ground::ProkurentsJointly)),
        (&[7], no(Shortfall::MemberBesideProkurent)),
        (&[9], no(Shortfall::NoRight)),
        (&[1, 2, 9], yes(Ground::MembersJointly)),
        (&[], no(Shortfall::NoSigners)),
    ] {
        assert_eq!(asked(LegalForm::Zoo, &two, &ties, signers), wanted, "{signers:?}");
    }
    assert_eq!(
        asked(LegalForm::Zoo, &Rule::Single, &ties, &[3]),
        yes(Ground::Member)
    );
    let three = Rule::Jointly { members: 3 };
    assert_eq!(
        asked(LegalForm::Zoo, &three, &ties, &[1]),
        no(Shortfall::Members { more: 2 })
    );
    // An improper joint prokura needs a member, not the whole rule (art. 109⁴ §1¹ of the civil code).
    assert_eq!(
        asked(LegalForm::Zoo, &three, &ties, &[1, 7]),
        yes(Ground::MemberWithProkurent)
    );
}

#[test]
fn what_only_a_paper_can_answer_is_asked() {
    let lone = [member(1)];
    let ask = |question| Verdict::Ask { question };
    assert_eq!(
        asked(LegalForm::Sa, &Rule::TwoOrWithProkurent, &lone, &[1]),
        ask(Question::OneMember)
    );
    let own = Rule::Text {
        text: "prezes zarządu łącznie ze skarbnikiem".to_owned(),
    };
    assert!(matches!(
        asked(LegalForm::Fundacja, &own, &lone, &[1]),
        Verdict::Ask {
            question: Question::OwnRule { .. }
        }
    ));
    assert_eq!(
        may_sign(id(FIRM), LegalForm::Zoo, None, &lone, &[id(1)], today()),
        ask(Question::RuleUnknown)
    );
    let attorney = tie(
        8,
        TieKind::Attorney,
        TieDetail::Scope {
            scope: "rachunki bankowe".to_owned(),
        },
    );
    assert_eq!(
        asked(
            LegalForm::Zoo,
            &Rule::Single,
            &[member(1), attorney.clone()],
            &[8]
        ),
        ask(Question::Scope {
            scope: "rachunki bankowe".to_owned()
        })
    );
    let ended = Tie {
        until: Some(day("2026-11-22")),
        ..attorney
    };
    assert_eq!(
        asked(LegalForm::Zoo, &Rule::Single, &[ended], &[8]),
        no(Shortfall::NoRight)
    );
}

#[test]
fn forms_have_their_own_offices() {
    let owner = tie(1, TieKind::Owner, TieDetail::Share { share: None });
    assert_eq!(
        asked(LegalForm::Jdg, &Rule::Single, std::slice::from_ref(&owner), &[1]),
        yes(Ground::SoleTrader)
    );
    assert_eq!(
        asked(LegalForm::Zoo, &Rule::Single, &[owner], &[1]),
        no(Shortfall::NoRight),
        "a shareholder does not sign for a company"
    );
    let partner = tie(2, TieKind::Partner, TieDetail::Share { share: None });
    for form in [
        LegalForm::Sc,
        LegalForm::Sj,
        LegalForm::Sp,
        LegalForm::Sk,
        LegalForm::Ska,
    ] {
        assert_eq!(
            asked(form, &Rule::Single, std::slice::from_ref(&partner), &[2]),
            yes(Ground::Member)
        );
    }
    let liquidation = [
        member(1),
        prokurent(4, Prokura::Alone),
        tie(9, TieKind::Liquidator, TieDetail::None),
    ];
    assert_eq!(
        asked(LegalForm::Zoo, &Rule::Single, &liquidation, &[9]),
        yes(Ground::Member)
    );
    for gone in [1, 4] {
        assert_eq!(
            asked(LegalForm::Zoo, &Rule::Single, &liquidation, &[gone]),
            no(Shortfall::NoRight)
        );
    }
}

#[test]
fn age_decides_for_people() {
    let child = id(50);
    let parent = Tie {
        to: child,
        ..tie(1, TieKind::Parent, TieDetail::None)
    };
    let verdict = |born: &str, signers: &[ClientId]| {
        may_sign_for_person(
            child,
            Some(day(born)),
            Act::Ordinary,
            std::slice::from_ref(&parent),
            signers,
            today(),
        )
    };
    // 18 today, 18 tomorrow.
    assert_eq!(verdict("2008-11-23", &[child]), yes(Ground::Own));
    assert_eq!(verdict("2008-11-24", &[child]), no(Shortfall::Consent));
    assert_eq!(
        verdict("2008-11-24", &[child, id(1)]),
        yes(Ground::MinorWithConsent)
    );
    assert_eq!(
        verdict("2013-11-23", &[child, id(1)]),
        yes(Ground::MinorWithConsent)
    );
    assert_eq!(verdict("2013-11-24", &[child]), no(Shortfall::Representative));
    assert_eq!(verdict("2013-11-24", &[id(1)]), yes(Ground::LegalRepresentative));
    assert_eq!(
        verdict("1990-01-01", &[id(1)]),
        no(Shortfall::NoRight),
        "a parent of an adult"
    );
    let leap = may_sign_for_person(
        child,
        Some(day("2008-02-29")),
        Act::Ordinary,
        &[],
        &[child],
        day("2026-02-28"),
    );
    assert_eq!(leap, yes(Ground::Own));
    let guardian = Tie {
        kind: TieKind::Guardian,
        detail: care(None, Some(Mandate::Ordinary)),
        ..parent
    };
    let ward = |signers: &[ClientId]| {
        may_sign_for_person(
            child,
            Some(day("1960-01-01")),
            Act::Ordinary,
            std::slice::from_ref(&guardian),
            signers,
            today(),
        )
    };
    assert_eq!(ward(&[child]), no(Shortfall::Guardian));
    assert_eq!(ward(&[child, id(1)]), yes(Ground::LegalRepresentative));
}

#[test]
fn shares_are_read_as_people_write_them() {
    let share = |text| ShareBasisPoints::parse(text).map(ShareBasisPoints::points);
    assert_eq!(share("25"), Ok(2_500));
    assert_eq!(share("33,3 %"), Ok(3_330));
    assert_eq!(share("100"), Ok(10_000));
    assert_eq!(share("0.01%"), Ok(1));
    assert_eq!(share("0"), Err(Invalid::ShareRange));
    assert_eq!(share("100,01"), Err(Invalid::ShareRange));
    assert_eq!(share("-5"), Err(Invalid::NumberFormat));
    assert_eq!(share("1,234"), Err(Invalid::NumberFormat));
    assert_eq!(share(""), Err(Invalid::NumberFormat));
}

fn some_tie() -> impl Strategy<Value = Tie> {
    let kinds = (0_u8..8, prop::sample::select(&TieKind::ALL[..]), 0..3_usize, 0..4);
    kinds.prop_map(|(n, kind, prokura, dates)| {
        let detail = match kind {
            TieKind::Prokurent => TieDetail::Prokura {
                prokura: [Prokura::Alone, Prokura::Joint, Prokura::WithMember][prokura],
            },
            TieKind::Attorney => TieDetail::Scope {
                scope: "rachunki".to_owned(),
            },
            TieKind::Guardian => care(None, Some(Mandate::Ordinary)),
            TieKind::Curator => care(Some(Ward::Absent), Some(Mandate::Ordinary)),
            _ => TieDetail::None,
        };
        let mut tie = tie(n, kind, detail);
        match dates {
            0 => tie.until = Some(day("2026-11-22")),
            1 => tie.since = Some(day("2026-11-24")),
            _ => {}
        }
        tie
    })
}

fn some_rule() -> impl Strategy<Value = Rule> {
    prop_oneof![
        Just(Rule::Single),
        (2_u8..5).prop_map(|members| Rule::Jointly { members }),
        Just(Rule::TwoOrWithProkurent),
    ]
}

proptest! {
    #[test]
    fn one_more_signer_never_spoils_it(
        ties in prop::collection::vec(some_tie(), 0..12), rule in some_rule(), n in 0_u8..10,
        form in prop::sample::select(&LegalForm::ALL[..]), signers in subsequence((0_u8..10).collect::<Vec<_>>(), 0..6),
    ) {
        let before = asked(form, &rule, &ties, &signers);
        let mut more = signers;
        more.push(n);
        let after = asked(form, &rule, &ties, &more);
        if let Verdict::Signs { .. } = before {
            let still = matches!(after, Verdict::Signs { .. });
            prop_assert!(still, "{before:?} became {after:?}");
        }
    }

    #[test]
    fn order_repetition_and_ended_ties_change_nothing(
        ties in prop::collection::vec(some_tie(), 0..12), rule in some_rule(),
        form in prop::sample::select(&LegalForm::ALL[..]), signers in subsequence((0_u8..10).collect::<Vec<_>>(), 0..6),
    ) {
        let verdict = asked(form, &rule, &ties, &signers);
        let mut other: Vec<u8> = signers.iter().rev().copied().collect();
        other.extend(&signers);
        prop_assert_eq!(&verdict, &asked(form, &rule, &ties, &other));
        let held: Vec<Tie> = ties.into_iter().filter(|tie| tie.holds_on(today())).collect();
        prop_assert_eq!(verdict, asked(form, &rule, &held, &signers));
    }

    #[test]
    fn nobody_without_an_office_signs_alone(
        ties in prop::collection::vec(some_tie(), 0..12), rule in some_rule(),
        form in prop::sample::select(&LegalForm::ALL[..]), n in 0_u8..10,
    ) {
        if let Verdict::Signs { .. } = asked(form, &rule, &ties, &[n]) {
            let held = ties.iter().any(|tie| tie.from == id(n) && tie.holds_on(today()));
            prop_assert!(held);
        }
    }
}
