//! Ties between clients and the right to sign.

use opiekun_desk::views::{ClientTies, PaperLevel, RuleView, SignAnswer, TieDirection, TieInput};
use opiekun_testkit::{Counter, forms, numbers, refused};

pub(crate) fn input(client: &str, kind: &str, other: &str) -> TieInput {
    TieInput {
        client_id: client.to_owned(),
        other_id: other.to_owned(),
        kind: kind.to_owned(),
        direction: TieDirection::OtherIs,
        share: String::new(),
        prokura: String::new(),
        scope: String::new(),
        ward: String::new(),
        mandate: String::new(),
        decision: String::new(),
        since: "01.03.2024".to_owned(),
        until: String::new(),
    }
}

pub(crate) fn add(counter: &Counter, input: &TieInput) -> String {
    counter.desk.tie_add(counter.ids.command(), input).unwrap().id
}

pub(crate) fn rule(rule: &str, members: Option<u32>, text: Option<&str>) -> RuleView {
    RuleView {
        rule: rule.to_owned(),
        members,
        text: text.map(str::to_owned),
    }
}

pub(crate) fn ties(counter: &Counter, client: &str) -> ClientTies {
    counter.desk.client_ties(client).unwrap()
}

fn may(counter: &Counter, client: &str, signers: &[&String], day: &str) -> (SignAnswer, String) {
    let signers: Vec<String> = signers.iter().map(|id| (*id).clone()).collect();
    let verdict = counter
        .desk
        .representation_check(client, &signers, day, false)
        .unwrap();
    (verdict.answer, verdict.reason.code)
}

#[test]
fn two_members_jointly_sign_and_one_does_not() {
    let mut counter = Counter::open();
    let firm = counter.client(&forms::firm(1)).id;
    let [anna, jan, ewa] = [1, 2, 3].map(|n| counter.person(n).id);
    assert_eq!(
        may(&counter, &firm, &[&anna], ""),
        (SignAnswer::Refuse, "no_right".to_owned())
    );
    let first = add(&counter, &input(&firm, "board_member", &anna));
    add(&counter, &input(&firm, "board_member", &jan));
    add(
        &counter,
        &TieInput {
            prokura: "with_member".to_owned(),
            ..input(&firm, "prokurent", &ewa)
        },
    );
    assert_eq!(
        may(&counter, &firm, &[&anna], ""),
        (SignAnswer::Ask, "rule_unknown".to_owned())
    );
    let shown = ties(&counter, &firm);
    assert_eq!(shown.usual_rule.as_ref().unwrap().rule, "two_or_with_prokurent");
    counter
        .desk
        .representation_save(
            counter.ids.command(),
            &firm,
            shown.rule_revision,
            &rule("jointly", Some(2), None),
        )
        .unwrap();
    counter.reopen();
    assert_eq!(ties(&counter, &firm).rule.unwrap().members, Some(2));
    let card = counter.desk.client_card(&firm).unwrap();
    assert_eq!(card.can_sign_today.reasons[0].code, "representation_by_rule");
    let ok = (SignAnswer::Signs, "members_jointly".to_owned());
    assert_eq!(may(&counter, &firm, &[&anna, &jan], ""), ok);
    assert_eq!(
        may(&counter, &firm, &[&anna], ""),
        (SignAnswer::Refuse, "members_missing".to_owned())
    );
    assert_eq!(
        may(&counter, &firm, &[&anna, &ewa], ""),
        (SignAnswer::Signs, "member_with_prokurent".to_owned())
    );
    assert_eq!(
        may(&counter, &firm, &[&anna, &jan], "2024-02-29"),
        (SignAnswer::Refuse, "no_right".to_owned()),
        "before they were called"
    );

    // The first member leaves: from the day after she does not sign, and the row stays.
    counter
        .desk
        .tie_end(counter.ids.command(), &first, 1, "22.11.2026")
        .unwrap();
    assert_ne!(may(&counter, &firm, &[&anna, &jan], ""), ok);
    assert_eq!(may(&counter, &firm, &[&anna, &jan], "22.11.2026"), ok);
    let shown = ties(&counter, &firm);
    assert_eq!(
        (
            shown.ties.len(),
            shown.ties.iter().filter(|tie| tie.holds).count()
        ),
        (3, 2)
    );
    let stale = refused(
        counter
            .desk
            .tie_end(counter.ids.command(), &first, 1, "23.11.2026"),
    );
    assert_eq!(stale.code, "revision_conflict");
    counter.assert_whole();
    let trail = counter.trail(60);
    for row in ["tie.add done", "tie.end done", "representation.set done"] {
        assert!(trail.contains(&row.to_owned()), "{row}");
    }
}

#[test]
fn what_cannot_be_is_refused_with_the_field() {
    let counter = Counter::open();
    let [firm, other] = [1, 2].map(|n| counter.client(&forms::firm(n)).id);
    let [anna, jan] = [1, 2].map(|n| counter.person(n).id);
    let refuse = |input: &TieInput| refused(counter.desk.tie_add(counter.ids.command(), input));
    let field = |input: &TieInput| {
        let failure = refuse(input);
        (failure.fields[0].field.clone(), failure.fields[0].code.clone())
    };
    let text = |field: &str, code: &str| (field.to_owned(), code.to_owned());
    assert_eq!(
        field(&input(&firm, "friend", &anna)),
        text("tie_kind", "choice_unknown")
    );
    assert_eq!(
        field(&input(&firm, "board_member", "")),
        text("other", "required")
    );
    assert_eq!(
        field(&input(&firm, "prokurent", &anna)),
        text("prokura", "choice_unknown")
    );
    assert_eq!(field(&input(&firm, "attorney", &anna)), text("scope", "required"));
    assert_eq!(
        field(&input(&anna, "spouse", &anna)),
        text("other", "same_client")
    );
    let share = TieInput {
        share: "101".to_owned(),
        ..input(&firm, "owner", &anna)
    };
    assert_eq!(field(&share), text("share", "share_range"));
    let backwards = TieInput {
        until: "28.02.2024".to_owned(),
        ..input(&firm, "board_member", &anna)
    };
    assert_eq!(field(&backwards), text("until", "end_before_start"));
    assert_eq!(
        refuse(&input(&firm, "board_member", &other)).code,
        "tie_kind_unfit"
    );
    assert_eq!(refuse(&input(&firm, "spouse", &anna)).code, "tie_kind_unfit");

    add(&counter, &input(&anna, "spouse", &jan));
    assert_eq!(
        refuse(&input(&jan, "spouse", &anna)).code,
        "tie_known",
        "in both directions"
    );
    add(&counter, &input(&other, "parent_company", &firm));
    assert_eq!(refuse(&input(&firm, "parent_company", &other)).code, "tie_circle");
    let person = refused(counter.desk.representation_save(
        counter.ids.command(),
        &anna,
        0,
        &rule("single", None, None),
    ));
    assert_eq!(person.code, "tie_kind_unfit");
    for (wrong, field) in [
        (rule("jointly", Some(1), None), "members"),
        (rule("text", None, Some("  ")), "rule_text"),
        (rule("everybody", None, None), "rule"),
    ] {
        let failure = refused(
            counter
                .desk
                .representation_save(counter.ids.command(), &firm, 0, &wrong),
        );
        assert_eq!(failure.fields[0].field, field);
    }
    counter.assert_whole();
}

#[test]
fn a_minor_signs_with_a_parent() {
    let counter = Counter::open();
    let mut form = forms::person(1);
    // Born on 24 November 2008: 18 tomorrow.
    form.pesel = numbers::pesel(2008, 11, 24, 7, true);
    let child = counter.client(&form).id;
    let mother = counter.person(2).id;
    add(&counter, &input(&child, "parent", &mother));
    assert_eq!(
        may(&counter, &child, &[&child], ""),
        (SignAnswer::Refuse, "consent".to_owned())
    );
    assert_eq!(
        may(&counter, &child, &[&child, &mother], ""),
        (SignAnswer::Signs, "minor_with_consent".to_owned())
    );
    assert_eq!(
        may(&counter, &child, &[&child], "2026-11-24"),
        (SignAnswer::Signs, "own".to_owned())
    );
}

#[test]
fn the_graph_goes_two_steps_and_the_group_rolls_up() {
    let mut counter = Counter::open();
    counter.import_sample();
    let firms = [1, 2, 3].map(|n| counter.client(&forms::firm(n)).id);
    let people = [1, 2].map(|n| counter.person(n).id);
    let [top, middle, low] = &firms;
    for (above, below) in [(top, middle), (middle, low)] {
        add(
            &counter,
            &TieInput {
                share: "60".to_owned(),
                ..input(below, "parent_company", above)
            },
        );
    }
    add(&counter, &input(low, "board_member", &people[0]));
    add(&counter, &input(&people[0], "spouse", &people[1]));
    let shown = ties(&counter, low);
    let depth = |id: &String| {
        shown
            .knots
            .iter()
            .find(|knot| knot.id == *id)
            .map(|knot| knot.depth)
    };
    assert_eq!(
        [low, middle, top, &people[0], &people[1]].map(depth),
        [Some(0), Some(1), Some(2), Some(1), Some(2)]
    );
    assert_eq!(shown.edges.len(), 4);
    let group = shown.group.unwrap();
    let members: Vec<(&String, u32)> = group.members.iter().map(|firm| (&firm.id, firm.depth)).collect();
    assert_eq!(members, [(top, 0), (middle, 1), (low, 2)]);
    assert_eq!(group.balance, "0.00");
    assert_eq!(ties(&counter, &people[1]).group, None);
    assert_eq!(ties(&counter, low).ties[0].share.as_deref(), Some("60,00"));
    counter.reopen();
    counter.assert_whole();
}

#[test]
fn a_curator_signs_within_the_decision_and_the_court_is_asked_beyond_it() {
    let mut counter = Counter::open();
    let [ward, curator] = [1, 2].map(|n| counter.person(n).id);
    let mut older = forms::person(3);
    older.pesel = numbers::pesel(1925, 5, 5, 7, true);
    let mother = counter.client(&older).id;
    let care = |mandate: &str, scope: &str| TieInput {
        ward: "partly_incapacitated".to_owned(),
        mandate: mandate.to_owned(),
        scope: scope.to_owned(),
        decision: "SR w Opolu, III RNs 12/26".to_owned(),
        ..input(&ward, "curator", &curator)
    };
    let field = |input: &TieInput| {
        let failure = refused(counter.desk.tie_add(counter.ids.command(), input));
        (failure.fields[0].field.clone(), failure.fields[0].code.clone())
    };
    let text = |field: &str, code: &str| (field.to_owned(), code.to_owned());
    assert_eq!(field(&care("", "")), text("mandate", "required"));
    assert_eq!(field(&care("named", " ")), text("scope", "required"));
    let nobody = TieInput {
        ward: String::new(),
        ..care("ordinary", "")
    };
    assert_eq!(field(&nobody), text("ward", "required"));
    let first = add(&counter, &care("named", "wypłata odszkodowania"));
    assert_eq!(
        refused(
            counter
                .desk
                .tie_add(counter.ids.command(), &input(&curator, "guardian", &ward))
        )
        .code,
        "invalid",
        "a guardian says how far they may act"
    );
    counter.reopen();
    let shown = ties(&counter, &ward).ties.remove(0);
    assert_eq!(
        [&shown.ward, &shown.mandate, &shown.scope, &shown.decision].map(|part| part.clone().unwrap()),
        [
            "partly_incapacitated",
            "named",
            "wypłata odszkodowania",
            "SR w Opolu, III RNs 12/26"
        ]
        .map(str::to_owned)
    );
    assert_eq!(
        may(&counter, &ward, &[&ward], ""),
        (SignAnswer::Refuse, "curator".to_owned())
    );
    let verdict = counter
        .desk
        .representation_check(&ward, &[ward.clone(), curator.clone()], "", false)
        .unwrap();
    assert_eq!(
        (verdict.answer, verdict.reason.code.as_str()),
        (SignAnswer::Ask, "mandate_decision")
    );
    assert_eq!(verdict.reason.params["text"], "wypłata odszkodowania");

    counter
        .desk
        .tie_end(counter.ids.command(), &first, 1, "22.11.2026")
        .unwrap();
    add(
        &counter,
        &TieInput {
            since: "23.11.2026".to_owned(),
            ..care("ordinary", "")
        },
    );
    let both = [ward.clone(), curator.clone()];
    let beyond = |beyond| {
        counter
            .desk
            .representation_check(&ward, &both, "", beyond)
            .unwrap()
    };
    assert_eq!(beyond(false).reason.code, "ward_with_consent");
    assert_eq!(
        (beyond(true).answer, beyond(true).reason.code.as_str()),
        (SignAnswer::Ask, "court_consent")
    );
    add(&counter, &input(&ward, "parent", &mother));
    assert_eq!(
        may(&counter, &ward, &[&mother], ""),
        (SignAnswer::Refuse, "curator".to_owned()),
        "a parent of an adult signs for nobody"
    );
    counter.assert_whole();
}

#[test]
fn an_expired_document_keeps_its_owner_from_signing_today() {
    let counter = Counter::open();
    let firm = counter.client(&forms::firm(1)).id;
    let person = |n, until: &str| {
        let mut form = forms::person(n);
        form.id_document_valid_until = until.to_owned();
        counter.client(&form).id
    };
    // Today is 23 November 2026; the last day of a document still counts.
    let valid = person(1, "2031-01-01");
    let past = person(2, "2026-11-22");
    let last_day = person(3, "2026-11-23");
    let mut form = forms::person(4);
    form.id_document = String::new();
    form.id_document_valid_until = String::new();
    let without = counter.client(&form).id;
    for member in [&valid, &past, &last_day, &without] {
        add(&counter, &input(&firm, "board_member", member));
    }
    counter
        .desk
        .representation_save(counter.ids.command(), &firm, 0, &rule("jointly", Some(2), None))
        .unwrap();
    let asked = |signers: &[&String]| {
        let signers: Vec<String> = signers.iter().map(|id| (*id).clone()).collect();
        let verdict = counter
            .desk
            .representation_check(&firm, &signers, "", false)
            .unwrap();
        let papers: Vec<(String, PaperLevel)> = verdict
            .papers
            .iter()
            .map(|paper| (paper.client_id.clone(), paper.level))
            .collect();
        (verdict.reason.code, papers)
    };
    let jointly = "members_jointly".to_owned();
    assert_eq!(
        asked(&[&valid, &past]),
        (
            "paper_expired".to_owned(),
            vec![(past.clone(), PaperLevel::Expired)]
        )
    );
    assert_eq!(
        asked(&[&valid, &last_day]),
        (jointly.clone(), vec![(last_day.clone(), PaperLevel::Expiring)])
    );
    assert_eq!(
        asked(&[&valid, &without]),
        (jointly.clone(), vec![(without.clone(), PaperLevel::Missing)])
    );
    assert_eq!(
        asked(&[&valid, &last_day, &past]).0,
        jointly,
        "two others are enough"
    );
    assert_eq!(
        asked(&[&past]).0,
        "members_missing",
        "what is missing anyway is said first"
    );
    let yesterday = counter
        .desk
        .representation_check(&firm, &[valid, past], "2026-11-22", false)
        .unwrap();
    assert_eq!(
        yesterday.answer,
        SignAnswer::Signs,
        "on its last day it still counted"
    );
}
