//! A backup is made, and one day needed.

use opiekun_desk::{Desk, views::ClientFilterView};
use opiekun_testkit::{Counter, PASSPHRASE, desk_at, refused};
use std::fs;

#[test]
fn a_restored_backup_holds_the_same_people_and_papers() {
    let counter = Counter::open();
    counter.import_sample();
    let client = counter.by_number("K000006");
    let made = counter.contract(&client, None);
    let backup = counter.desk.backup_make().unwrap();
    assert!(backup.path.ends_with(".opiekun"));
    assert_eq!(
        fs::metadata(&backup.path).unwrap().len().to_string(),
        backup.bytes
    );
    counter.person(999); // after the backup: must not be in it

    let into = counter.beside("restored");
    Desk::restore(backup.path.as_ref(), &into).unwrap();
    let desk = desk_at(&into, counter.clock.clone(), counter.spooler.clone());
    desk.vault_unlock(None, PASSPHRASE).unwrap();
    let report = desk.verify().unwrap();
    assert!(report.ok, "{:?}", report.problems);
    let all = ClientFilterView::default();
    let restored = desk.client_page(&all, 0, 500).unwrap();
    let mut original = counter.desk.client_page(&all, 0, 500).unwrap();
    original.rows.retain(|row| row.number.starts_with('K'));
    assert_eq!(restored.rows, original.rows);
    assert_eq!(
        desk.document_pdf(&made.id).unwrap(),
        counter.desk.document_pdf(&made.id).unwrap()
    );
    assert_eq!(desk.session_state().unwrap().slots, 1);
}

#[test]
fn the_recovery_key_of_that_day_opens_a_restored_backup() {
    let counter = Counter::open();
    let backup = counter.desk.backup_make().unwrap();
    let into = counter.beside("restored");
    Desk::restore(backup.path.as_ref(), &into).unwrap();
    let desk = desk_at(&into, counter.clock.clone(), counter.spooler.clone());
    desk.vault_recover(&counter.recovery_key, "", "hasło po powodzi")
        .unwrap();
}

#[test]
fn nothing_is_restored_over_anything() {
    let counter = Counter::open();
    let backup = counter.desk.backup_make().unwrap();
    let used = counter.beside("used");
    fs::create_dir(&used).unwrap();
    fs::write(used.join("notatki.txt"), "ważne").unwrap();
    assert_eq!(
        refused(Desk::restore(backup.path.as_ref(), &used)).code,
        "folder_not_empty"
    );
    assert_eq!(
        refused(Desk::restore(backup.path.as_ref(), &counter.vault())).code,
        "folder_not_empty"
    );
    assert_eq!(fs::read_to_string(used.join("notatki.txt")).unwrap(), "ważne");
    assert_eq!(fs::read_dir(&used).unwrap().count(), 1);
}

#[test]
fn a_damaged_backup_is_refused_before_anything_is_written() {
    let counter = Counter::open();
    counter.import_sample();
    let backup = counter.desk.backup_make().unwrap();
    let whole = fs::read(&backup.path).unwrap();
    let middle = whole.len() / 2;
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    };
    let bad = [
        flipped(3),
        flipped(20),
        flipped(middle),
        flipped(whole.len() - 1),
        whole[..middle].to_vec(),
        whole[..10].to_vec(),
        Vec::new(),
    ];
    for (at, bytes) in bad.iter().enumerate() {
        let file = counter.beside("bad.opiekun");
        fs::write(&file, bytes).unwrap();
        let into = counter.beside("never");
        assert_eq!(
            refused(Desk::restore(&file, &into)).code,
            "backup_damaged",
            "damage {at}"
        );
        assert!(!into.exists(), "damage {at}: nothing was written");
    }
}

#[test]
fn a_backup_says_nothing_without_a_passphrase() {
    let counter = Counter::open();
    counter.import_sample();
    let backup = counter.desk.backup_make().unwrap();
    let bytes = fs::read(&backup.path).unwrap();
    for told in ["Wróbel", "64061388628", "Anna Nowak"] {
        assert!(
            !bytes.windows(told.len()).any(|window| window == told.as_bytes()),
            "the backup tells {told}"
        );
    }
    assert!(counter.trail(5).contains(&"vault.backup done".to_owned()));
}

#[test]
fn two_backups_of_one_minute_do_not_overwrite_each_other() {
    let counter = Counter::open();
    let (first, second) = (
        counter.desk.backup_make().unwrap(),
        counter.desk.backup_make().unwrap(),
    );
    assert_ne!(first.path, second.path);
    assert!(fs::metadata(first.path).is_ok() && fs::metadata(second.path).is_ok());
}
