//! Saving: once, on what was seen, with all reasons at once.

use opiekun_desk::views::ClientFilterView;
use opiekun_testkit::{Counter, forms, refused};

#[test]
fn the_same_command_twice_is_applied_once() {
    let counter = Counter::open();
    let id = counter.ids.command();
    let first = counter
        .desk
        .client_save(id, None, None, &forms::person(1))
        .unwrap();
    let second = counter
        .desk
        .client_save(id, None, None, &forms::person(1))
        .unwrap();
    assert_eq!(first, second, "the repeated command gets the first answer");
    assert_eq!(
        counter
            .desk
            .client_page(&ClientFilterView::default(), 0, 9)
            .unwrap()
            .total,
        1
    );

    let visit = counter.ids.command();
    let book = || {
        counter
            .desk
            .appointment_book(visit, &forms::visit(&first.id, "2026-11-24T10:00"))
    };
    assert_eq!(
        book().unwrap(),
        book().unwrap(),
        "a visit is not in the way of itself"
    );

    let paper = counter.ids.command();
    counter.pesel_is_free(&first.id);
    let prepare = || {
        counter
            .desk
            .document_prepare(paper, &forms::contract(&first.id, None), Default::default())
    };
    assert_eq!(prepare().unwrap(), prepare().unwrap());
    assert_eq!(counter.desk.document_list(None).unwrap().len(), 1);
    counter.assert_whole();
}

#[test]
fn the_answer_is_the_same_after_a_restart() {
    let mut counter = Counter::open();
    let id = counter.ids.command();
    let first = counter
        .desk
        .client_save(id, None, None, &forms::person(1))
        .unwrap();
    counter.reopen();
    assert_eq!(
        counter
            .desk
            .client_save(id, None, None, &forms::person(1))
            .unwrap(),
        first
    );
}

#[test]
fn one_command_id_never_stands_for_two_things() {
    let counter = Counter::open();
    let id = counter.ids.command();
    let client = counter
        .desk
        .client_save(id, None, None, &forms::person(1))
        .unwrap();
    let other = counter.desk.client_save(id, None, None, &forms::person(2));
    assert_eq!(refused(other).code, "command_reused");
    let visit = counter
        .desk
        .appointment_book(id, &forms::visit(&client.id, "2026-11-24T10:00"));
    assert_eq!(refused(visit).code, "command_reused");

    let second = counter.person(2);
    for holder in [&client.id, &second.id] {
        counter.pesel_is_free(holder);
    }
    let paper = counter.ids.command();
    let prepare = |client: &str, second: Option<&str>| {
        counter
            .desk
            .document_prepare(paper, &forms::contract(client, second), Default::default())
    };
    prepare(&client.id, None).unwrap();
    let whose = prepare(&second.id, None);
    assert_eq!(
        refused(whose).code,
        "command_reused",
        "another client's paper under the same id"
    );
    assert_eq!(
        refused(prepare(&client.id, Some(&second.id))).code,
        "command_reused"
    );
    let mut fee = forms::contract(&client.id, None);
    fee.fields.insert("oplata_karta".to_owned(), "3,00".to_owned());
    let fee = counter.desk.document_prepare(paper, &fee, Default::default());
    assert_eq!(refused(fee).code, "command_reused");
    counter.assert_whole();
}

#[test]
fn an_edit_on_an_old_revision_says_which_fields_changed_meanwhile() {
    let counter = Counter::open();
    let client = counter.person(1);
    let seen = counter.desk.client_input(&client.id).unwrap();
    let save = |base, change: &dyn Fn(&mut opiekun_desk::views::ClientInput)| {
        let mut form = seen.clone();
        change(&mut form);
        counter
            .desk
            .client_save(counter.ids.command(), Some(&client.id), Some(base), &form)
    };
    assert_eq!(
        save(1, &|form| form.city = "Gdańsk".to_owned()).unwrap().revision,
        2
    );
    assert_eq!(
        save(2, &|form| {
            form.city = "Gdańsk".to_owned();
            form.phone = "601 202 303".to_owned();
        })
        .unwrap()
        .revision,
        3
    );
    let stale = refused(save(1, &|form| form.email = "nowy@example.pl".to_owned()));
    assert_eq!(stale.code, "revision_conflict");
    assert_eq!(stale.params["fields"], "city,phone");
    let card = counter.desk.client_card(&client.id).unwrap();
    assert_eq!(
        (card.revision, card.city.as_deref()),
        (3, Some("Gdańsk")),
        "nothing was overwritten"
    );
    assert_eq!(
        card.timeline.iter().filter(|item| item.code == "changed").count(),
        2
    );
}

#[test]
fn saving_what_did_not_change_changes_nothing() {
    let counter = Counter::open();
    let client = counter.person(1);
    let form = counter.desk.client_input(&client.id).unwrap();
    let saved = counter
        .desk
        .client_save(counter.ids.command(), Some(&client.id), Some(1), &form)
        .unwrap();
    assert_eq!(saved.revision, 1, "the form gives back exactly what is stored");
}

#[test]
fn a_renamed_client_is_found_under_the_new_name_only() {
    let counter = Counter::open();
    let client = counter.client(&forms::named("Łucja", "Panieńska", 2));
    let mut form = counter.desk.client_input(&client.id).unwrap();
    form.last_name = "Mężatka-Żuk".to_owned();
    counter
        .desk
        .client_save(counter.ids.command(), Some(&client.id), Some(1), &form)
        .unwrap();
    assert_eq!(counter.find("zuk lucja").id, client.id);
    assert!(counter.desk.client_find("panienska", 5).unwrap().hits.is_empty());
}

#[test]
fn all_reasons_of_a_form_come_at_once_and_repeat_no_value() {
    let counter = Counter::open();
    let mut form = forms::person(1);
    form.pesel = "44051401358".to_owned();
    form.postal_code = "0950".to_owned();
    form.email = "to nie adres".to_owned();
    form.last_name = String::new();
    let failure = refused(counter.desk.client_save(counter.ids.command(), None, None, &form));
    let mut fields: Vec<&str> = failure.fields.iter().map(|field| field.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["email", "last_name", "pesel", "postal_code"]);
    assert!(!format!("{failure:?}").contains("44051401358"));
    let pesel = failure
        .fields
        .iter()
        .find(|field| field.field == "pesel")
        .unwrap();
    assert_eq!(pesel.code, "pesel_check_digit");
    assert_eq!(
        (pesel.params["found"].as_str(), pesel.params["expected"].as_str()),
        ("8", "9")
    );
    assert_eq!(counter.desk.client_check(&form).len(), 4, "the same while typing");
    assert!(counter.desk.client_check(&forms::person(1)).is_empty());
    assert!(counter.desk.client_check(&forms::firm(1)).is_empty());
}

#[test]
fn one_person_is_one_client() {
    let counter = Counter::open();
    let first = counter.person(1);
    let mut twin = forms::person(2);
    twin.pesel = forms::person(1).pesel;
    let failure = refused(counter.desk.client_save(counter.ids.command(), None, None, &twin));
    assert_eq!(failure.code, "client_duplicate");
    let known = counter.desk.client_card(&first.id).unwrap().number;
    assert_eq!(failure.params["number"], known, "the answer says who it is");
    counter.client(&forms::firm(1));
    let mut firm = forms::firm(2);
    firm.nip = forms::firm(1).nip;
    let failure = refused(counter.desk.client_save(counter.ids.command(), None, None, &firm));
    assert_eq!(failure.code, "client_duplicate");
}
