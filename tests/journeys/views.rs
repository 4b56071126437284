//! Views of the portfolio with conditions on any field, and clients taken out as a file and back in.

use opiekun_desk::{
    domain::access::Role,
    views::{ClientFilterView, ClientInput, ClientSelection, ConditionView, ExportInput, SaveViewInput},
};
use opiekun_testkit::{Counter, forms, refused};

const MANAGER: &str = "biały żagiel na Helu";

fn condition(field: &str, test: &str, value: &str) -> ConditionView {
    ConditionView {
        field: field.to_owned(),
        test: test.to_owned(),
        value: value.to_owned(),
    }
}

fn filter(conditions: &[ConditionView]) -> ClientFilterView {
    ClientFilterView {
        conditions: conditions.to_vec(),
        ..Default::default()
    }
}

fn view(name: &str, conditions: &[ConditionView]) -> SaveViewInput {
    SaveViewInput {
        id: None,
        name: name.to_owned(),
        shared: false,
        words: String::new(),
        conditions: conditions.to_vec(),
        columns: vec!["name".to_owned(), "city".to_owned()],
    }
}

fn export(filter: ClientFilterView, format: &str) -> ExportInput {
    ExportInput {
        selection: ClientSelection {
            ids: Vec::new(),
            filter: Some(filter),
            except: Vec::new(),
        },
        fields: Vec::new(),
        format: format.to_owned(),
        approver: None,
        approver_passphrase: String::new(),
    }
}

#[test]
fn a_list_is_narrowed_by_conditions_on_any_field() {
    let counter = Counter::open();
    counter.client(&ClientInput {
        city: "Świętochłowice".to_owned(),
        consent_email: Some(true),
        id_document_valid_until: "31.12.2026".to_owned(),
        ..forms::person(1)
    });
    counter.client(&ClientInput {
        email: String::new(),
        consent_email: Some(false),
        languages: "uk; pl".to_owned(),
        ..forms::person(2)
    });
    counter.client(&forms::firm(1));
    let count = |conditions: &[ConditionView]| {
        counter
            .desk
            .client_page(&filter(conditions), 0, 10)
            .unwrap()
            .total
    };
    for (expected, field, test, value) in [
        (1, "city", "is", "swietochlowice"),
        (1, "city", "contains", "TOCHŁO"),
        (1, "city", "begins", "święt"),
        (2, "city", "is_not", "Świętochłowice"),
        (2, "email", "empty", ""),
        (1, "email", "given", ""),
        (1, "consent_email", "is", "true"),
        (2, "consent_email", "is_not", "true"),
        (1, "consent_email", "empty", ""),
        (1, "id_document_valid_until", "until", "2027-01-01"),
        (1, "id_document_valid_until", "since", "01.01.2027"),
        (1, "kind", "is", "business"),
        (1, "legal_form", "is", "zoo"),
        (1, "languages", "contains", "uk"),
        (2, "advisor", "is", "a.lis"),
        (3, "holding", "empty", ""),
        (0, "holding", "is", "deposit"),
        (1, "phone", "is", "600 000 002"),
        (0, "city", "is", "x' OR 1=1 --"),
    ] {
        assert_eq!(
            count(&[condition(field, test, value)]),
            expected,
            "{field} {test} »{value}«"
        );
    }
    assert_eq!(
        count(&[condition("kind", "is", "person"), condition("email", "given", "")]),
        1,
        "all conditions must hold"
    );
    for (field, test, value) in [
        ("sort_key", "is", "x"),
        ("city", "until", "2027-01-01"),
        ("consent_email", "is", "może"),
        ("id_document_valid_until", "until", "jutro"),
        ("city", "is", " "),
        ("city", "contains", "%"),
    ] {
        let page = counter
            .desk
            .client_page(&filter(&[condition(field, test, value)]), 0, 10);
        assert_eq!(refused(page).fields[0].field, "conditions", "{field} {test}");
    }
}

#[test]
fn a_view_is_kept_shared_changed_and_thrown_away() {
    let counter = Counter::open();
    counter.import_sample();
    let firms = [condition("kind", "is", "business")];
    let saved = counter
        .desk
        .view_save(counter.ids.command(), &view("Moje firmy", &firms))
        .unwrap();
    let views = counter.desk.saved_views().unwrap();
    assert_eq!(
        (views.len(), views[0].own, views[0].name.as_str()),
        (1, true, "Moje firmy")
    );
    let total = counter.desk.client_page(&filter(&firms), 0, 1).unwrap().total;
    assert_eq!(views[0].count, total);
    assert_eq!(
        refused(
            counter
                .desk
                .view_save(counter.ids.command(), &view("Moje firmy", &[]))
        )
        .code,
        "view_name_taken"
    );
    assert_eq!(
        refused(counter.desk.view_save(counter.ids.command(), &view("  ", &[]))).fields[0].field,
        "view_name"
    );
    let every = SaveViewInput {
        columns: opiekun_desk::domain::filter::COLUMNS.map(str::to_owned).to_vec(),
        ..view("Wszystkie kolumny", &[])
    };
    let every = counter.desk.view_save(counter.ids.command(), &every).unwrap();
    counter.desk.view_drop(counter.ids.command(), &every.id).unwrap();
    let strange = SaveViewInput {
        columns: vec!["name".to_owned(), "sort_key".to_owned()],
        ..view("Dziwna kolumna", &[])
    };
    assert_eq!(
        refused(counter.desk.view_save(counter.ids.command(), &strange)).fields[0].field,
        "columns"
    );
    counter.colleague("Bartosz Kot", Role::Advisor, MANAGER);
    let other = |counter: &Counter| {
        counter.desk.vault_lock();
        counter.desk.vault_unlock(Some("Bartosz Kot"), MANAGER).unwrap();
    };
    other(&counter);
    assert!(counter.desk.saved_views().unwrap().is_empty(), "it is not shared");
    counter.desk.vault_lock();
    counter
        .desk
        .vault_unlock(Some("Anna Nowak"), opiekun_testkit::PASSPHRASE)
        .unwrap();
    let shared = SaveViewInput {
        id: Some(saved.id.clone()),
        shared: true,
        ..view("Firmy", &firms)
    };
    counter.desk.view_save(counter.ids.command(), &shared).unwrap();
    other(&counter);
    let views = counter.desk.saved_views().unwrap();
    assert_eq!((views[0].name.as_str(), views[0].own), ("Firmy", false));
    assert_eq!(
        refused(counter.desk.view_drop(counter.ids.command(), &saved.id)).code,
        "not_found",
        "only the owner throws it away"
    );
}

#[test]
fn many_clients_leave_only_with_a_second_person_and_every_time_is_in_the_trail() {
    let counter = Counter::open();
    counter.import_sample();
    let approver = counter.colleague("Ewa Sowa", Role::Supervisor, MANAGER);
    let all = export(ClientFilterView::default(), "csv");
    let alone = counter.desk.clients_export(counter.ids.command(), &all);
    assert_eq!(refused(alone).code, "second_person_required");
    assert!(
        !counter.saved().exists() || std::fs::read_dir(counter.saved()).unwrap().next().is_none(),
        "nothing was written"
    );
    let wrong = ExportInput {
        approver: Some(approver.clone()),
        approver_passphrase: "nie to hasło wcale".to_owned(),
        ..all.clone()
    };
    let wrong = counter.desk.clients_export(counter.ids.command(), &wrong);
    assert_eq!(refused(wrong).code, "wrong_passphrase");
    assert_eq!(counter.trail(1), ["client.export wrong_passphrase"]);
    let agreed = ExportInput {
        approver: Some(approver),
        approver_passphrase: MANAGER.to_owned(),
        ..all
    };
    let command = counter.ids.command();
    let done = counter.desk.clients_export(command, &agreed).unwrap();
    assert_eq!(done.clients, 361);
    assert_eq!(counter.trail(1), ["client.export done"]);
    // What was agreed to once is no key for a second file, neither of the same clients nor of others.
    let unasked = ExportInput {
        approver: None,
        approver_passphrase: String::new(),
        ..agreed.clone()
    };
    let others = ExportInput {
        selection: ClientSelection {
            except: vec![counter.by_number("K000006")],
            ..agreed.selection.clone()
        },
        ..unasked.clone()
    };
    for again in [&agreed, &unasked, &others] {
        let again = counter.desk.clients_export(command, again);
        assert_eq!(refused(again).code, "command_reused");
    }
    let few = ClientFilterView {
        words: "wrobel".to_owned(),
        ..Default::default()
    };
    let few = counter
        .desk
        .clients_export(counter.ids.command(), &export(few, "xlsx"))
        .unwrap();
    assert!(few.clients <= 50 && few.path.ends_with(".xlsx"));
    counter.assert_whole();
}

#[test]
fn what_goes_out_comes_back_equal_field_by_field() {
    for format in ["csv", "xlsx"] {
        let counter = Counter::open();
        counter.import_sample();
        counter.client(&ClientInput {
            first_name: "=Jan".to_owned(),
            last_name: "O'Hara".to_owned(),
            former_names: "'Próba".to_owned(),
            address_form: "neutral".to_owned(),
            citizenship: "UA; PL".to_owned(),
            languages: "uk; pl".to_owned(),
            other_documents: "UA/FB123456 (01.02.2030)".to_owned(),
            mail_street: "-1 piętro; ul. Cicha \"B\"".to_owned(),
            mail_city: "Łomża".to_owned(),
            other_phones: "+380 44 123 45 67; 602 300 400".to_owned(),
            other_emails: "b@example.pl; a@example.pl".to_owned(),
            preferred_channel: "sms".to_owned(),
            preferred_hours: "16-18".to_owned(),
            consent_email: Some(false),
            ..forms::person(1)
        });
        counter.client(&ClientInput {
            pesel: String::new(),
            birth_date: "24.08.1991".to_owned(),
            birth_country: "UA".to_owned(),
            sex: "female".to_owned(),
            ..forms::person(2)
        });
        counter.client(&ClientInput {
            pkd: "62.10.B; 63.11.Z".to_owned(),
            ..forms::firm(1)
        });
        let approver = counter.colleague("Ewa Sowa", Role::Supervisor, MANAGER);
        let input = ExportInput {
            approver: Some(approver),
            approver_passphrase: MANAGER.to_owned(),
            ..export(ClientFilterView::default(), format)
        };
        let table = counter.desk.clients_table(counter.ids.command(), &input).unwrap();
        let other = Counter::open();
        let report = other.import(&table.bytes);
        assert_eq!(
            (report.imported, report.refused),
            (table.clients, 0),
            "{format}: {:?}",
            report.errors
        );
        let rows = |counter: &Counter| {
            counter
                .desk
                .client_page(&ClientFilterView::default(), 0, 500)
                .unwrap()
                .rows
        };
        for row in rows(&counter) {
            let (mine, theirs) = (row.id.clone(), other.by_number(&row.number));
            let (before, after) = (
                counter.desk.client_input(&mine).unwrap(),
                other.desk.client_input(&theirs).unwrap(),
            );
            assert!(
                before == after,
                "{format}: client {} came back different",
                row.number
            );
            let held = |counter: &Counter, id: &str| {
                let card = counter.desk.client_card(id).unwrap();
                card.holdings
                    .into_iter()
                    .map(|one| (one.masked, one.balance, one.opened_on))
                    .collect::<Vec<_>>()
            };
            assert_eq!(held(&counter, &mine), held(&other, &theirs));
        }
    }
}
