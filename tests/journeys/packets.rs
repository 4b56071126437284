//! One click for a purpose: all its papers, checked, in the order of signing, printed as copies.

use crate::{paper::pages, undoing::read};
use opiekun_desk::views::{
    CopyStateView, DocumentInput, DocumentStateView, FindingLevel, PacketInput, PacketPlan, PrintChoice,
    TemplateFieldKind,
};
use opiekun_testkit::{Counter, forms, numbers, refused};

/// Fills in what the papers cannot do without, as an advisor would.
fn fill(counter: &Counter, input: &mut PacketInput) {
    for paper in counter.desk.packet_check(input).unwrap().papers {
        for field in paper
            .template
            .fields
            .iter()
            .filter(|one| one.required && one.default.is_empty())
        {
            let value = match field.kind {
                TemplateFieldKind::Date => "2026-12-01".to_owned(),
                TemplateFieldKind::Time => "9:30".to_owned(),
                TemplateFieldKind::Choice => field.choices[0].clone(),
                TemplateFieldKind::Money | TemplateFieldKind::Number => "12".to_owned(),
                TemplateFieldKind::Text => "Kraków, Polska".to_owned(),
            };
            // The second holder's own statement has fields of its own.
            let own = input.second_holder.as_ref() == Some(&paper.client_id);
            let key = format!(
                "{}{}.{}",
                paper.template.code,
                if own { "#2" } else { "" },
                field.name
            );
            input.fields.insert(key, value);
        }
    }
}

fn codes(plan: &PacketPlan) -> Vec<String> {
    let papers = plan.papers.iter();
    papers.map(|paper| paper.template.code.clone()).collect()
}

#[test]
fn every_purpose_can_be_planned_for_whom_it_is() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let firm = counter.client(&forms::firm(1));
    for purpose in counter.desk.packet_purposes().unwrap() {
        let client = if purpose.for_whom == "business" {
            &firm.id
        } else {
            &first.id
        };
        let second = (purpose.holders_min > 1).then_some(second.id.as_str());
        let plan = counter
            .desk
            .packet_check(&forms::packet(&purpose.code, client, second))
            .unwrap();
        assert!(!plan.papers.is_empty(), "{}", purpose.code);
        assert!(!plan.bring.is_empty(), "{}", purpose.code);
        for paper in &plan.papers {
            let wrong = paper.findings.iter().find(|finding| {
                matches!(
                    finding.code.as_str(),
                    "holder_count" | "holder_not_person" | "holder_not_firm" | "template_not_valid"
                )
            });
            assert!(wrong.is_none(), "{}: {wrong:?}", purpose.code);
        }
    }
    assert_eq!(
        refused(counter.desk.packet_check(&forms::packet("nic", &first.id, None))).code,
        "invalid"
    );
}

#[test]
fn an_account_for_two_is_prepared_at_once_printed_and_signed_place_by_place() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let mut input = forms::packet("rachunek-dla-dwojga", &first.id, Some(&second.id));
    let plan = counter.desk.packet_check(&input).unwrap();
    assert_eq!(
        codes(&plan),
        [
            "arkusz-bfg",
            "dokument-oplat",
            "fatca-crs",
            "fatca-crs",
            "oswiadczenie-pep",
            "oswiadczenie-pep",
            "umowa-ror",
            "karta-wzorow"
        ],
        "statements are made by each holder for themselves"
    );
    let contract = &plan.papers[6];
    let blocks: Vec<&str> = contract
        .findings
        .iter()
        .map(|finding| finding.code.as_str())
        .collect();
    assert_eq!(
        blocks,
        ["pesel_unchecked", "pesel_unchecked"],
        "the sheet for depositors stands earlier in the packet"
    );
    let id = counter.ids.command();
    assert_eq!(
        refused(counter.desk.packet_prepare(id, &input)).code,
        "document_blocked",
        "one paper that is blocked blocks them all"
    );
    assert!(
        counter.desk.document_list(None).unwrap().is_empty(),
        "all or none"
    );
    counter.pesel_is_free(&first.id);
    counter.pesel_is_free(&second.id);
    fill(&counter, &mut input);
    input
        .fields
        .insert("umowa-ror.oplata_karta".to_owned(), "4,50".to_owned());
    let made = counter
        .desk
        .packet_prepare(counter.ids.command(), &input)
        .unwrap();
    assert_eq!(made.documents.len(), 8);
    let contract = &made.documents[6];
    let text = pages(&counter.desk.document_pdf(&contract.id).unwrap()).join(" ");
    assert!(
        text.replace('\u{a0}', " ").contains("4,50 zł"),
        "fields reach their own paper"
    );
    let names: Vec<&str> = made
        .places
        .iter()
        .filter(|place| place.document_id == contract.id && place.place.kind == "signature")
        .map(|place| place.name.as_str())
        .collect();
    assert_eq!(names.len(), 3, "two holders and the bank: {names:?}");

    let printed = counter
        .desk
        .packet_print(counter.ids.command(), &made.id, &PrintChoice::default())
        .unwrap();
    assert!(!printed.job.is_empty());
    let packet = counter.desk.packet(&made.id).unwrap();
    assert!(
        packet
            .documents
            .iter()
            .all(|one| one.state == DocumentStateView::Printed)
    );
    let jobs = counter.spooler.jobs();
    assert_eq!(jobs.len(), 1, "one job for the whole packet");
    let text = pages(&jobs[0].pdf);
    for copy in &packet.copies {
        assert!(
            text.iter().any(|page| page.contains(&copy.code)),
            "{} is not on paper",
            copy.title
        );
    }
    let guide = text[0].replace('\u{a0}', " ");
    assert!(
        guide.contains("Gdzie podpisać") && guide.contains("Egzemplarze: dla banku 1, dla klienta 2."),
        "{guide}"
    );
    for place in made.places.iter().filter(|place| !place.name.is_empty()) {
        let name = format!("Strona {} – podpis: {}", place.place.page, place.name);
        assert!(
            guide.contains(&name) || text[1].replace('\u{a0}', " ").contains(&name),
            "{name}"
        );
    }
    let order: Vec<usize> = packet
        .copies
        .iter()
        .map(|copy| text.iter().position(|page| page.contains(&copy.code)).unwrap())
        .collect();
    assert!(order.is_sorted(), "in the order of signing");
    assert!(
        order.iter().all(|page| page % 2 == 0),
        "each copy begins on a sheet of its own"
    );
    counter.assert_whole();
}

#[test]
fn what_was_signed_before_is_not_asked_for_again() {
    let counter = Counter::open();
    let client = counter.person(1);
    counter.pesel_is_free(&client.id);
    let mut input = forms::packet("rachunek", &client.id, None);
    fill(&counter, &mut input);
    let made = counter
        .desk
        .packet_prepare(counter.ids.command(), &input)
        .unwrap();
    counter
        .desk
        .packet_print(counter.ids.command(), &made.id, &PrintChoice::default())
        .unwrap();
    for copy in counter.desk.packet(&made.id).unwrap().copies {
        let id = counter.ids.command();
        counter
            .desk
            .copy_move(id, &copy.id, copy.revision, CopyStateView::Signed, "")
            .unwrap();
    }
    let again = codes(&counter.desk.packet_check(&input).unwrap());
    assert_eq!(again, ["arkusz-bfg", "dokument-oplat", "umowa-ror"]);
    let single = counter
        .desk
        .document_check(&forms::paper("umowa-ror", &client.id, None))
        .unwrap();
    assert!(
        single.is_empty(),
        "the sheet for depositors was signed: {single:?}"
    );
}

#[test]
fn a_warning_is_passed_over_only_with_a_reason_which_is_kept() {
    let counter = Counter::open();
    let client = counter.person(1);
    counter.pesel_is_free(&client.id);
    let mut input = forms::paper("umowa-ror", &client.id, None);
    let found = counter.desk.document_check(&input).unwrap();
    assert_eq!(
        (found[0].level, found[0].code.as_str()),
        (FindingLevel::Warn, "earlier_paper")
    );
    let prepare = |input: &DocumentInput| {
        let id = counter.ids.command();
        counter.desk.document_prepare(id, input, Default::default())
    };
    assert_eq!(refused(prepare(&input)).code, "document_blocked");
    input.overrides = vec![forms::passed("earlier_paper")];
    input.overrides[0].reason = "  ".to_owned();
    assert_eq!(
        refused(prepare(&input)).code,
        "document_blocked",
        "blanks are no reason"
    );
    input.overrides[0].reason = "arkusz podpisany 3 maja, teczka 12".to_owned();
    prepare(&input).unwrap();
}

#[test]
fn a_reserved_pesel_blocks_and_the_answer_counts_for_the_day() {
    let counter = Counter::open();
    let client = counter.person(1);
    let found = |counter: &Counter| {
        let input = forms::contract(&client.id, None);
        let found = counter.desk.document_check(&input).unwrap();
        found.into_iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    let note = |reserved| {
        counter
            .desk
            .pesel_check_note(counter.ids.command(), &client.id, reserved)
            .unwrap()
    };
    assert_eq!(found(&counter)[0], "pesel_unchecked");
    note(true);
    assert_eq!(found(&counter)[0], "pesel_reserved");
    counter.wait(chrono::TimeDelta::minutes(5));
    note(false);
    assert_eq!(found(&counter), ["earlier_paper"], "the last answer counts");
    counter.wait(chrono::TimeDelta::days(1));
    assert_eq!(
        found(&counter)[0],
        "pesel_unchecked",
        "yesterday's answer is no answer"
    );
    assert!(counter.trail(4).iter().any(|row| row == "pesel.check done"));
}

#[test]
fn lines_to_sign_follow_from_age_and_ties() {
    let counter = Counter::open();
    let mut child = forms::person(1);
    child.pesel = numbers::pesel(2016, 3, 1, 7, true); // ten years old
    let (child, parent) = (counter.client(&child), counter.person(2));
    counter.pesel_is_free(&child.id);
    let check = || {
        let found = counter
            .desk
            .document_check(&forms::contract(&child.id, None))
            .unwrap();
        found.into_iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert!(
        check().contains(&"sign_representative".to_owned()),
        "{:?}",
        check()
    );
    crate::ties::add(&counter, &crate::ties::input(&child.id, "parent", &parent.id));
    assert_eq!(check(), ["earlier_paper"]);
    let made = counter.contract(&child.id, None);
    let text = pages(&counter.desk.document_pdf(&made.id).unwrap()).join(" ");
    assert!(
        text.contains("przedstawiciel ustawowy"),
        "the parent signs, as what they are"
    );
    let places = counter.desk.document_fields(&made.id).unwrap().fields;
    let signatures = places.iter().filter(|place| place.kind == "signature").count();
    assert_eq!(
        signatures, 2,
        "the parent and the bank; a child of ten signs nothing"
    );
}

#[test]
fn a_packet_that_opens_an_account_does_not_name_an_old_one() {
    let counter = Counter::open();
    let client = counter.person(1);
    counter.pesel_is_free(&client.id);
    let number = counter.desk.client_card(&client.id).unwrap().number;
    let account = format!("{number};rachunek;61109010140000071219812874;Konto;;7,00;");
    read(&counter, &[&account]);
    let mut input = forms::packet("rachunek", &client.id, None);
    fill(&counter, &mut input);
    // A card for another reason than an opening names the account that is there.
    let reason = ("karta-wzorow.powod".to_owned(), "zmiana podpisu".to_owned());
    input.fields.extend([reason]);
    let made = counter
        .desk
        .packet_prepare(counter.ids.command(), &input)
        .unwrap();
    assert!(made.documents.len() > 5);
    for one in &made.documents {
        let text = pages(&counter.desk.document_pdf(&one.id).unwrap()).join(" ");
        let text = text.replace(['\u{a0}', ' '], "");
        assert!(!text.contains("61109010140000071219812874"), "{}", one.title);
    }
}
