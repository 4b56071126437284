//! People of the desk come and go.

use opiekun_domain::access::Role;
use opiekun_testkit::{Counter, PASSPHRASE, refused};

const BASIA: &str = "hasło doradczyni Basi";

#[test]
fn a_disabled_person_cannot_enter_and_stays_in_the_history() {
    let mut counter = Counter::open();
    let basia = counter.colleague("Basia Lis", Role::Advisor, BASIA);
    counter.desk.vault_unlock(Some("BASIA lis"), BASIA).unwrap();
    let client = counter.person(1);
    counter.reopen();
    counter
        .desk
        .person_disable(counter.ids.command(), &basia)
        .unwrap();
    let people = counter.desk.people_list().unwrap();
    assert!(people.iter().any(|person| person.id == basia && !person.active));
    assert!(
        counter
            .desk
            .session_state()
            .unwrap()
            .people
            .iter()
            .all(|person| person.id != basia)
    );
    let card = counter.desk.client_card(&client.id).unwrap();
    assert!(
        format!("{:?}", card.timeline).contains("Basia Lis"),
        "the history keeps the name"
    );

    counter.restart();
    let entering = refused(counter.desk.vault_unlock(Some("Basia Lis"), BASIA));
    assert_eq!(
        entering.code, "wrong_passphrase",
        "the door does not tell who worked here"
    );
    let key = counter.recovery_key.clone();
    let recovering = counter
        .desk
        .vault_recover(&key, "Basia Lis", "całkiem nowe hasło");
    assert_eq!(
        refused(recovering).code,
        "person_unknown",
        "not through the recovery key either"
    );
    counter.reopen();
}

#[test]
fn the_last_administrator_stays() {
    let counter = Counter::open();
    let anna = counter.desk.people_list().unwrap()[0].id.clone();
    counter.colleague("Basia Lis", Role::Advisor, BASIA);
    assert_eq!(
        refused(counter.desk.person_disable(counter.ids.command(), &anna)).code,
        "last_administrator"
    );
    counter.colleague("Iga Admin", Role::Administrator, "hasło Igi na dziś");
    counter.desk.person_disable(counter.ids.command(), &anna).unwrap();
    let after = counter.desk.client_save(
        counter.ids.command(),
        None,
        None,
        &opiekun_testkit::forms::person(1),
    );
    assert_eq!(
        refused(after).code,
        "person_unknown",
        "a disabled person's open session can do nothing more"
    );
}

#[test]
fn names_are_told_apart_as_people_read_them() {
    let counter = Counter::open();
    let add = |name: &str, passphrase: &str| {
        counter
            .desk
            .person_add(counter.ids.command(), name, Role::Advisor, passphrase)
    };
    assert_eq!(refused(add("anna NOWAK", BASIA)).code, "name_taken");
    assert_eq!(refused(add("  ", BASIA)).fields[0].field, "name");
    let short = refused(add("Basia Lis", "za krótkie"));
    assert_eq!(short.code, "passphrase_too_short");
    assert_eq!(
        counter.desk.people_list().unwrap().len(),
        1,
        "nobody without a passphrase came in"
    );
    add("Basia Lis", BASIA).unwrap();
    assert_eq!(
        counter.desk.session_state().unwrap().slots,
        2,
        "the door will ask for a name"
    );
}

#[test]
fn adding_a_colleague_twice_with_one_command_adds_one() {
    let counter = Counter::open();
    let id = counter.ids.command();
    let first = counter
        .desk
        .person_add(id, "Basia Lis", Role::Advisor, BASIA)
        .unwrap();
    let second = counter
        .desk
        .person_add(id, "Basia Lis", Role::Advisor, BASIA)
        .unwrap();
    assert_eq!(first, second);
    assert_eq!(counter.desk.people_list().unwrap().len(), 2);
    counter.desk.vault_unlock(Some("Basia Lis"), BASIA).unwrap();
    counter.desk.vault_unlock(Some("Anna Nowak"), PASSPHRASE).unwrap();
}

#[test]
fn visits_of_two_advisors_may_meet() {
    let counter = Counter::open();
    counter.colleague("Basia Lis", Role::Advisor, BASIA);
    let client = counter.person(1);
    counter.book(&client.id, "2026-11-23T10:15");
    counter.desk.vault_unlock(Some("Basia Lis"), BASIA).unwrap();
    counter.book(&client.id, "2026-11-23T10:15");
    assert_eq!(
        counter
            .desk
            .appointment_range("2026-11-23", "2026-11-23")
            .unwrap()
            .len(),
        2
    );
}
