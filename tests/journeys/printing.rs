//! Papers leave the vault: to the printer, into a file; and are withdrawn.

use opiekun_desk::views::{DocumentStateView, PrintChoice};
use opiekun_domain::access::Role;
use opiekun_testkit::{Counter, forms, refused};

#[test]
fn a_printed_paper_goes_to_the_spooler_under_a_title_without_a_name() {
    let counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let printed = counter
        .desk
        .document_print(
            counter.ids.command(),
            &made.id,
            &PrintChoice {
                printer: Some("Sala".to_owned()),
                ..PrintChoice::default()
            },
        )
        .unwrap();
    assert_eq!(printed.revision, 2);
    let jobs = counter.spooler.jobs();
    assert_eq!(jobs.len(), 1);
    assert!(jobs[0].pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(
        jobs[0].title, made.number,
        "queues that others can see show the number"
    );
    assert_eq!(jobs[0].printer.as_deref(), Some("Sala"));
    assert_eq!(
        counter.desk.document_list(None).unwrap()[0].state,
        DocumentStateView::Printed
    );
    assert!(counter.trail(3).contains(&"copy.print done".to_owned()));
}

#[test]
fn a_failed_print_leaves_the_paper_as_it_was() {
    let counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    counter.spooler.break_down(true);
    let id = counter.ids.command();
    assert_eq!(
        refused(counter.desk.document_print(id, &made.id, &PrintChoice::default())).code,
        "print_failed"
    );
    assert_eq!(
        counter.desk.document_list(None).unwrap()[0].state,
        DocumentStateView::Prepared
    );
    counter.spooler.break_down(false);
    counter
        .desk
        .document_print(id, &made.id, &PrintChoice::default())
        .unwrap();
    assert_eq!(
        counter.desk.document_list(None).unwrap()[0].state,
        DocumentStateView::Printed
    );
}

#[test]
fn a_double_click_on_print_prints_once() {
    let counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let id = counter.ids.command();
    let first = counter
        .desk
        .document_print(id, &made.id, &PrintChoice::default())
        .unwrap();
    let second = counter
        .desk
        .document_print(id, &made.id, &PrintChoice::default())
        .unwrap();
    assert_eq!(first.revision, second.revision);
    assert_eq!(counter.spooler.jobs().len(), 1, "the paper came out once");
}

#[test]
fn a_saved_file_is_named_by_number_and_never_overwrites() {
    let counter = Counter::open();
    let client = counter.person(1);
    let form = forms::person(1);
    let made = counter.contract(&client.id, None);
    let (first, second) = (
        counter.desk.document_save(&made.id).unwrap(),
        counter.desk.document_save(&made.id).unwrap(),
    );
    assert_ne!(first, second);
    for path in [&first, &second] {
        let name = std::path::Path::new(path)
            .file_name()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        assert!(name.starts_with(&made.number));
        for personal in [&form.last_name, &form.first_name, &form.pesel, &form.id_document] {
            assert!(
                !name.contains(personal.as_str()),
                "the file's name tells who the client is"
            );
        }
        assert_eq!(
            std::fs::read(path).unwrap(),
            counter.desk.document_pdf(&made.id).unwrap()
        );
    }
    assert!(counter.trail(10).contains(&"document.save done".to_owned()));
}

#[test]
fn an_annulled_paper_is_not_printed_any_more() {
    let counter = Counter::open();
    let boss = counter.colleague("Ewa Kier", Role::Supervisor, "hasło kierowniczki");
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let annul = |base, reason: &str| {
        let id = counter.ids.command();
        counter
            .desk
            .document_annul(id, &made.id, base, reason, &boss, "hasło kierowniczki")
    };
    assert_eq!(
        refused(annul(1, " ")).fields[0].field,
        "reason",
        "a withdrawal has a reason"
    );
    assert_eq!(refused(annul(3, "zły numer")).code, "revision_conflict");
    annul(1, "zły numer dowodu").unwrap();
    assert_eq!(refused(annul(2, "jeszcze raz")).code, "document_state");
    let printed = counter
        .desk
        .document_print(counter.ids.command(), &made.id, &PrintChoice::default());
    assert_eq!(refused(printed).code, "document_state");
    assert!(counter.spooler.jobs().is_empty());
    let visit = counter.book(&client.id, "2026-11-23T10:15");
    let day = counter.desk.day_view("2026-11-23").unwrap();
    assert_eq!(
        day.appointments[0].documents, 0,
        "a withdrawn paper is not ready for {}",
        visit.id
    );
}

#[test]
fn a_paper_is_opened_by_its_id_alone() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let made = counter.contract(&first.id, Some(&second.id));
    counter.contract(&second.id, None);
    let open = |id: &str| counter.desk.document_one(id);
    let row = open(&made.id).unwrap();
    assert_eq!((row.number, row.revision), (made.number.clone(), 1));
    assert_eq!(row.client_id, first.id, "the first holder's, not another one's");
    let print = counter.ids.command();
    counter
        .desk
        .document_print(print, &made.id, &PrintChoice::default())
        .unwrap();
    let printed = open(&made.id).unwrap();
    assert_eq!((printed.state, printed.revision), (DocumentStateView::Printed, 2));
    assert_eq!(
        refused(open(&first.id)).code,
        "not_found",
        "an id of something else"
    );
    assert_eq!(refused(open("7")).code, "invalid", "no id at all");
    counter.desk.vault_lock();
    assert_eq!(refused(open(&made.id)).code, "locked");
}
