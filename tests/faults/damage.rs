//! Flipped bits, cut files, lost files: reported before use, kept, never deleted.

use opiekun_desk::views::{ClientFilterView, VaultState};
use opiekun_testkit::{Counter, PASSPHRASE, refused};
use std::{fs, path::Path};

/// A filled counter whose program ended.
fn filled() -> Counter {
    let mut counter = Counter::open();
    counter.import_sample();
    let client = counter.by_number("K000006");
    counter.contract(&client, None);
    counter.restart();
    counter
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).expect("a file");
    bytes[at] ^= 0b100;
    fs::write(path, bytes).expect("a damaged file");
}

/// Folders into which a damaged vault was copied.
fn aside(counter: &Counter) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(counter.vault()).expect("the folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .filter(|path| path.is_dir() && path.to_string_lossy().contains("damaged-"))
        .collect()
}

#[test]
fn a_flipped_bit_on_the_first_page_is_reported_and_the_file_is_kept() {
    let counter = filled();
    let path = counter.vault().join("vault.db");
    flip(&path, 2_000);
    let damaged = fs::read(&path).unwrap();
    let failure = refused(counter.desk.vault_unlock(None, PASSPHRASE));
    assert_eq!(
        (failure.code.as_str(), failure.params["file"].as_str()),
        ("vault_damaged", "vault.db")
    );
    assert_eq!(
        fs::read(&path).unwrap(),
        damaged,
        "the file itself is left as it is"
    );
    let aside = aside(&counter);
    assert_eq!(aside.len(), 1);
    assert_eq!(
        fs::read(aside[0].join("vault.db")).unwrap(),
        damaged,
        "and a copy stands aside"
    );
    assert!(aside[0].join("keys.json").exists(), "with the keys that open it");
    assert_eq!(counter.desk.session_state().unwrap().vault, VaultState::Locked);
}

#[test]
fn every_flipped_page_is_reported_and_none_is_believed() {
    let counter = filled();
    let path = counter.vault().join("vault.db");
    let whole = fs::read(&path).unwrap();
    // With the seal: a register put back without it is an older one, and that is told too.
    let seal = counter.vault().join("seal.json");
    let sealed = fs::read(&seal).unwrap();
    let pages = whole.len() / 4096;
    let all = ClientFilterView::default();
    let (mut at_the_door, mut later) = (0, 0);
    for page in (1..pages).step_by(pages / 12) {
        fs::write(&path, &whole).unwrap();
        flip(&path, page * 4096 + 1_234);
        match counter.desk.vault_unlock(None, PASSPHRASE) {
            Err(error) => {
                assert_eq!(error.code(), "vault_damaged", "page {page}");
                at_the_door += 1;
            }
            Ok(_) => {
                let report = counter.desk.verify();
                let told = report
                    .as_ref()
                    .map_or_else(|error| error.code() == "vault_damaged", |view| !view.ok);
                assert!(told, "the check does not see damage on page {page}: {report:?}");
                if let Ok(rows) = counter.desk.client_page(&all, 0, 500) {
                    assert_eq!(rows.total, 361, "a damaged page is never believed");
                }
                counter.desk.vault_lock();
                later += 1;
            }
        }
    }
    println!("told at the door {at_the_door}, told by the check {later}");
    assert!(at_the_door + later >= 12);
    fs::write(&path, &whole).unwrap();
    fs::write(&seal, &sealed).unwrap();
    counter.desk.vault_unlock(None, PASSPHRASE).unwrap();
    counter.assert_whole();
}

#[test]
fn a_damaged_key_file_is_replaced_by_its_copy_and_kept() {
    for at in [5, 60, 200, 500, 700] {
        let mut counter = filled();
        let keys = counter.vault().join("keys.json");
        let good = fs::read(&keys).unwrap();
        assert!(at < good.len());
        flip(&keys, at);
        let damaged = fs::read(&keys).unwrap();
        counter
            .desk
            .vault_unlock(None, PASSPHRASE)
            .unwrap_or_else(|error| panic!("byte {at}: {}", error.code()));
        assert_eq!(fs::read(&keys).unwrap(), good, "byte {at}: the copy mended it");
        assert_eq!(
            fs::read(counter.vault().join("keys.damaged.json")).unwrap(),
            damaged
        );
        counter.reopen();
    }
}

#[test]
fn a_lost_key_file_is_made_again_from_the_other() {
    for lost in ["keys.json", "keys.copy.json"] {
        let mut counter = filled();
        fs::remove_file(counter.vault().join(lost)).unwrap();
        counter.desk.vault_unlock(None, PASSPHRASE).unwrap();
        assert!(counter.vault().join(lost).exists());
        counter.reopen();
    }
}

#[test]
fn both_key_files_damaged_is_told_from_a_wrong_passphrase() {
    let counter = filled();
    flip(&counter.vault().join("keys.json"), 700);
    flip(&counter.vault().join("keys.copy.json"), 700);
    let failure = refused(counter.desk.vault_unlock(None, PASSPHRASE));
    assert_eq!(
        (failure.code.as_str(), failure.params["file"].as_str()),
        ("vault_damaged", "keys.json")
    );
    assert_eq!(refused(counter.desk.session_state()).code, "vault_damaged");
    let again = refused(counter.desk.vault_create("Kto Inny", "inne długie hasło"));
    assert_eq!(again.code, "vault_exists", "what is left is never written over");
}

#[test]
fn a_register_without_keys_or_keys_without_a_register_is_damage_and_not_a_fresh_machine() {
    let counter = filled();
    let (db, kept) = (counter.vault().join("vault.db"), counter.beside("kept.db"));
    fs::rename(&db, &kept).unwrap();
    assert_eq!(
        refused(counter.desk.vault_unlock(None, PASSPHRASE)).code,
        "vault_damaged"
    );
    assert_eq!(
        refused(counter.desk.vault_create("Kto Inny", "inne długie hasło")).code,
        "vault_exists"
    );
    fs::rename(&kept, &db).unwrap();
    fs::remove_file(counter.vault().join("keys.json")).unwrap();
    fs::remove_file(counter.vault().join("keys.copy.json")).unwrap();
    assert_eq!(
        refused(counter.desk.vault_unlock(None, PASSPHRASE)).code,
        "vault_damaged"
    );
    assert_eq!(
        refused(counter.desk.vault_create("Kto Inny", "inne długie hasło")).code,
        "vault_exists"
    );
}

#[test]
fn a_cut_file_is_reported_and_nothing_is_deleted() {
    let counter = filled();
    let path = counter.vault().join("vault.db");
    let whole = fs::read(&path).unwrap();
    for keep in [0, 100, 4096, whole.len() / 2, whole.len() - 4096] {
        fs::write(&path, &whole[..keep]).unwrap();
        let told = match counter.desk.vault_unlock(None, PASSPHRASE) {
            Err(error) => error.code() == "vault_damaged",
            Ok(_) => counter
                .desk
                .verify()
                .map_or_else(|error| error.code() == "vault_damaged", |view| !view.ok),
        };
        counter.desk.vault_lock();
        assert!(told, "{keep} bytes of {} pass as a whole vault", whole.len());
        assert!(path.exists());
    }
}

#[test]
fn a_key_file_that_asks_for_a_terabyte_of_memory_is_refused() {
    let counter = filled();
    for name in ["keys.json", "keys.copy.json"] {
        let path = counter.vault().join(name);
        let text = fs::read_to_string(&path).unwrap().replace("65536", "999999999");
        fs::write(&path, text).unwrap();
    }
    assert_eq!(
        refused(counter.desk.vault_unlock(None, PASSPHRASE)).code,
        "vault_damaged"
    );
}

#[test]
fn a_key_file_of_a_newer_program_is_left_alone() {
    let counter = filled();
    for name in ["keys.json", "keys.copy.json"] {
        let path = counter.vault().join(name);
        let text = fs::read_to_string(&path)
            .unwrap()
            .replacen("\"format\": 1", "\"format\": 9", 1);
        fs::write(&path, text).unwrap();
    }
    let failure = refused(counter.desk.vault_unlock(None, PASSPHRASE));
    assert_eq!(failure.code, "vault_newer");
    assert_eq!(
        (failure.params["found"].as_str(), failure.params["known"].as_str()),
        ("9", "1")
    );
}
