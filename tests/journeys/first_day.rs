//! The first start, and the days after it.

use opiekun_desk::views::VaultState;
use opiekun_testkit::{Counter, PASSPHRASE, refused};

#[test]
fn first_start_makes_a_vault_and_shows_the_recovery_key_once() {
    let mut counter = Counter::fresh();
    let before = counter.desk.session_state().unwrap();
    assert_eq!(
        before.vault,
        VaultState::Missing,
        "a fresh machine offers to make a vault"
    );
    assert_eq!(before.today, "2026-11-23");

    let created = counter.desk.vault_create("Anna Nowak", PASSPHRASE).unwrap();
    let groups: Vec<&str> = created.recovery_key.split('-').collect();
    assert_eq!(groups.len(), 8, "the key is copied by hand, in groups");
    assert!(groups.iter().all(|group| group.len() == 7));

    let state = counter.desk.session_state().unwrap();
    assert_eq!(
        state.vault,
        VaultState::Open,
        "whoever made the vault can begin to work"
    );
    assert_eq!(state.person.unwrap().name, "Anna Nowak");

    counter.desk.vault_lock();
    let locked = counter.desk.session_state().unwrap();
    assert_eq!(locked.vault, VaultState::Locked);
    assert!(
        locked.person.is_none() && locked.people.is_empty(),
        "a locked door names nobody"
    );
    assert_eq!(refused(counter.desk.client_find("nowak", 5)).code, "locked");
    assert_eq!(refused(counter.desk.document_list(None)).code, "locked");

    counter.restart();
    let state = counter.desk.vault_unlock(None, PASSPHRASE).unwrap();
    assert_eq!(state.vault, VaultState::Open);
    counter.assert_whole();
}

#[test]
fn a_second_vault_is_never_made_over_the_first() {
    let mut counter = Counter::open();
    let client = counter.person(1);
    counter.restart();
    let again = refused(counter.desk.vault_create("Kto Inny", "inne długie hasło"));
    assert_eq!(again.code, "vault_exists");
    counter.reopen();
    assert_eq!(counter.desk.client_card(&client.id).unwrap().revision, 1);
}

#[test]
fn a_short_passphrase_and_a_missing_name_are_refused_before_anything_is_written() {
    let counter = Counter::fresh();
    let short = refused(counter.desk.vault_create("Anna Nowak", "krótkie"));
    assert_eq!(
        (short.code.as_str(), short.params["min"].as_str()),
        ("passphrase_too_short", "12")
    );
    let nameless = refused(counter.desk.vault_create("  ", PASSPHRASE));
    assert_eq!(nameless.fields[0].field, "name");
    assert!(!counter.vault().join("vault.db").exists());
    assert_eq!(counter.desk.session_state().unwrap().vault, VaultState::Missing);
}

#[test]
fn nothing_in_the_folder_can_be_read_without_a_passphrase() {
    let counter = Counter::open();
    counter.import_sample();
    counter.desk.vault_lock();
    let mut looked_at = 0;
    for entry in std::fs::read_dir(counter.vault()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for told in [
            "SQLite format 3",
            "Wróbel",
            "64061388628",
            "Anna Nowak",
            "klient6@example.pl",
        ] {
            let found = bytes.windows(told.len()).any(|window| window == told.as_bytes());
            assert!(!found, "a file of the vault tells {told}");
        }
        looked_at += bytes.len();
    }
    assert!(looked_at > 300_000, "the register itself was looked at");
}

#[test]
fn the_day_view_shows_what_the_day_asks_for() {
    let counter = Counter::open();
    let client = counter.person(1);
    counter.book(&client.id, "2026-11-23T10:15");
    counter.book(&client.id, "2026-11-24T10:15");
    let made = counter.contract(&client.id, None);
    let day = counter.desk.day_view("2026-11-23").unwrap();
    assert!(day.day.working);
    assert_eq!(day.appointments.len(), 1, "tomorrow's visit is not today's");
    assert_eq!(
        day.appointments[0].documents, 1,
        "the visit says that a paper is ready"
    );
    assert_eq!(day.documents[0].id, made.id);
    assert_eq!(day.client_count, 1);
}

#[test]
fn the_day_view_warns_of_identity_documents_that_end_soon() {
    let counter = Counter::open();
    let mut form = opiekun_testkit::forms::person(1);
    form.id_document_valid_until = "20.12.2026".to_owned();
    let client = counter.client(&form);
    let unbooked = {
        let mut form = opiekun_testkit::forms::person(2);
        form.id_document_valid_until = "20.12.2026".to_owned();
        counter.client(&form)
    };
    counter.book(&client.id, "2026-11-25T10:15");
    let expiring = counter.desk.day_view("2026-11-23").unwrap().expiring;
    assert_eq!(
        expiring.len(),
        1,
        "only who comes soon is worth a word, not {}",
        unbooked.id
    );
    assert_eq!(
        (expiring[0].id.as_str(), expiring[0].until.as_str()),
        (client.id.as_str(), "2026-12-20")
    );
}
