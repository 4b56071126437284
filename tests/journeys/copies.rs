//! Every sheet that leaves the printer belongs to a copy, and every copy has a life of its own.

use crate::paper::{pages, qr_codes};
use opiekun_desk::views::{CopyKeeper, CopyStateView, CopyView, DocumentStateView, PrintChoice};
use opiekun_domain::access::Role;
use opiekun_testkit::{Counter, forms, refused};

fn printed(counter: &Counter, document: &str) -> Vec<CopyView> {
    let id = counter.ids.command();
    counter
        .desk
        .document_print(id, document, &PrintChoice::default())
        .unwrap();
    counter.desk.copies_of(document).unwrap()
}

fn shift(counter: &Counter, copy: &CopyView, to: CopyStateView, reason: &str) -> CopyView {
    let id = counter.ids.command();
    counter
        .desk
        .copy_move(id, &copy.id, copy.revision, to, reason)
        .unwrap();
    counter.desk.copy_find(&copy.code).unwrap()
}

#[test]
fn a_contract_for_two_is_printed_once_for_the_bank_and_once_for_each() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let made = counter.contract(&first.id, Some(&second.id));
    let copies = printed(&counter, &made.id);
    let keepers: Vec<(CopyKeeper, bool)> = copies
        .iter()
        .map(|copy| (copy.keeper, copy.keeper_name.is_empty()))
        .collect();
    assert_eq!(
        keepers,
        [
            (CopyKeeper::Bank, true),
            (CopyKeeper::Client, false),
            (CopyKeeper::Client, false)
        ]
    );
    assert!(copies.iter().all(|copy| copy.state == CopyStateView::Printed));
    let again = printed(&counter, &made.id);
    assert_eq!(again.len(), 6, "printed again, they are other copies");
    let mut codes: Vec<&str> = again.iter().map(|copy| copy.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 6);
    let pdf = &counter.spooler.jobs()[0].pdf;
    let text = pages(pdf).join("\n");
    for copy in &copies {
        let pages = text.matches(&copy.code).count();
        assert_eq!(
            pages,
            usize::try_from(made.pages * 2).unwrap(),
            "in two places of every page"
        );
    }
    for copy in again.iter().skip(3) {
        assert!(!text.contains(&copy.code));
    }
}

#[test]
fn a_copy_goes_from_the_printer_to_the_archive_and_every_step_is_kept() {
    let counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let [bank, own] = printed(&counter, &made.id).try_into().unwrap();
    assert_eq!(counter.desk.copies_waiting().unwrap().at_desk.len(), 2);
    let bank = shift(&counter, &bank, CopyStateView::HandedOver, "");
    let waiting = counter.desk.copies_waiting().unwrap();
    assert_eq!((waiting.at_desk.len(), waiting.at_clients.len()), (1, 1));
    counter.wait(chrono::TimeDelta::days(3));
    assert_eq!(counter.desk.copies_waiting().unwrap().at_clients[0].days, 3);
    let bank = shift(&counter, &bank, CopyStateView::Signed, "");
    assert_eq!(counter.desk.copies_waiting().unwrap().unsent.len(), 1);
    let bank = shift(&counter, &bank, CopyStateView::Sent, "");
    let bank = shift(&counter, &bank, CopyStateView::Accepted, "");
    assert!(bank.next.is_empty(), "nothing is left to do with it");
    let id = counter.ids.command();
    let back = counter
        .desk
        .copy_move(id, &bank.id, bank.revision, CopyStateView::Signed, "");
    assert_eq!(refused(back).code, "copy_step");
    let id = counter.ids.command();
    let silent = counter
        .desk
        .copy_move(id, &own.id, own.revision, CopyStateView::Destroyed, " ");
    assert_eq!(
        refused(silent).fields[0].field,
        "reason",
        "a waste of paper has a reason"
    );
    let own = shift(&counter, &own, CopyStateView::Destroyed, "zalana kawą");
    assert_eq!(own.reason, "zalana kawą");
    let stale = counter
        .desk
        .copy_move(counter.ids.command(), &own.id, 1, CopyStateView::Signed, "");
    assert_eq!(refused(stale).code, "revision_conflict");
    assert!(counter.trail(3).iter().any(|row| row == "copy.move done"));
    counter.assert_whole();
}

#[test]
fn data_that_change_make_unsigned_papers_worthless_and_say_which_to_destroy() {
    let counter = Counter::open();
    let (client, other) = (counter.person(1), counter.person(2));
    let unsigned = counter.contract(&client.id, Some(&other.id));
    let signed = counter.contract(&client.id, None);
    let foreign = counter.contract(&other.id, None);
    let copies = printed(&counter, &unsigned.id);
    let kept = printed(&counter, &signed.id);
    printed(&counter, &foreign.id);
    shift(&counter, &kept[0], CopyStateView::Signed, "");

    let save = |input: &opiekun_desk::views::ClientInput| {
        let revision = counter.desk.client_card(&client.id).unwrap().revision;
        let id = counter.ids.command();
        counter
            .desk
            .client_save(id, Some(&client.id), Some(revision), input)
            .unwrap();
    };
    let mut input = forms::person(1);
    input.preferred_hours = "16:00-18:00".to_owned();
    save(&input);
    assert!(
        counter
            .desk
            .document_one(&unsigned.id)
            .unwrap()
            .changed
            .is_empty(),
        "what is not on the paper does not matter to it"
    );
    input.street = "ul. Nowa 7".to_owned();
    save(&input);
    let row = counter.desk.document_one(&unsigned.id).unwrap();
    assert_eq!(row.changed, ["street"]);
    let waiting = counter.desk.copies_waiting().unwrap();
    let mut codes: Vec<String> = waiting.to_destroy.iter().map(|copy| copy.code.clone()).collect();
    let mut expected: Vec<String> = copies.iter().map(|copy| copy.code.clone()).collect();
    codes.sort();
    expected.sort();
    assert_eq!(codes, expected);
    assert_eq!(waiting.to_destroy[0].changed, ["street"]);
    assert!(counter.desk.document_one(&signed.id).unwrap().changed.is_empty());
    assert!(counter.desk.document_one(&foreign.id).unwrap().changed.is_empty());

    let again = counter
        .desk
        .document_print(counter.ids.command(), &unsigned.id, &PrintChoice::default());
    assert_eq!(refused(again).code, "document_superseded");
    let copy = counter.desk.copy_find(&expected[0]).unwrap();
    let destroyed = shift(&counter, &copy, CopyStateView::Destroyed, "");
    assert_eq!(destroyed.state, CopyStateView::Destroyed);
    counter.assert_whole();
}

#[test]
fn copies_of_an_annulled_paper_are_to_be_destroyed() {
    let counter = Counter::open();
    let boss = counter.colleague("Ewa Kier", Role::Supervisor, "hasło kierowniczki");
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    printed(&counter, &made.id);
    let id = counter.ids.command();
    counter
        .desk
        .document_annul(id, &made.id, 2, "zły numer", &boss, "hasło kierowniczki")
        .unwrap();
    assert_eq!(counter.desk.copies_waiting().unwrap().to_destroy.len(), 2);
}

#[test]
fn a_code_is_found_however_it_is_typed_and_a_wrong_one_is_told_at_once() {
    let counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let copy = printed(&counter, &made.id).remove(0);
    let typed = format!(" {} ", copy.code.replace('-', " ").to_lowercase());
    assert_eq!(counter.desk.copy_find(&typed).unwrap().id, copy.id);
    for wrong in ["", "K7M4", "K7M4-2QXR-9D", "zażółć gęślą"] {
        assert_eq!(
            refused(counter.desk.copy_find(wrong)).fields[0].field,
            "code",
            "{wrong}"
        );
    }
    assert_eq!(refused(counter.desk.copy_find("7F3K-9QX2-AB1")).code, "not_found");
}

#[test]
fn without_a_printer_the_copies_go_into_one_file_and_count_as_printed() {
    let counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let id = counter.ids.command();
    let done = counter.desk.document_print_file(id, &made.id).unwrap();
    let text = pages(&std::fs::read(&done.job).unwrap()).join("\n");
    let copies = counter.desk.copies_of(&made.id).unwrap();
    assert_eq!(copies.len(), 2);
    assert!(copies.iter().all(|copy| text.contains(&copy.code)));
    assert_eq!(
        counter.desk.document_one(&made.id).unwrap().state,
        DocumentStateView::Printed
    );
    assert!(counter.spooler.jobs().is_empty());
}

#[test]
fn a_scanner_reads_copy_and_page_from_two_codes_on_every_page() {
    let counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let copies = printed(&counter, &made.id);
    let read = qr_codes(&counter.spooler.jobs()[0].pdf);
    let mut expected: Vec<Vec<String>> = Vec::new();
    for copy in &copies {
        // Each copy begins on a sheet of its own.
        if expected.len() % 2 == 1 {
            expected.push(Vec::new());
        }
        for page in 1..=made.pages {
            let code = format!("OPK1:{}:{page}:{}", copy.code.replace('-', ""), made.pages);
            expected.push(vec![code.clone(), code]);
        }
    }
    assert_eq!(read, expected);
}
