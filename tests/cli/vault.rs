//! The vault and its people.

use crate::program::Machine;
use opiekun_testkit::PASSPHRASE;
use std::fs;

#[test]
fn a_vault_is_made_once_with_a_recovery_key() {
    let machine = Machine::fresh();
    assert_eq!(machine.run(&["verify"]).refused(1), "vault_missing");
    let made = machine.run(&["init", "--name", "Anna Nowak"]).done();
    assert_eq!(made["recovery_key"].as_str().unwrap().split('-').count(), 8);
    assert_eq!(machine.run(&["init"]).refused(1), "vault_exists");
    let people = machine.run(&["user", "list"]).done();
    assert_eq!(people["people"][0]["name"], "Anna Nowak");
    assert_eq!(people["people"][0]["role"], "administrator");
}

#[test]
fn a_wrong_passphrase_is_exit_code_three() {
    let machine = Machine::with_vault();
    fs::write(machine.path("wrong"), "nie to hasło wcale\n").unwrap();
    assert_eq!(
        machine.run_with("wrong", &["verify"]).refused(3),
        "wrong_passphrase"
    );
    assert_eq!(
        machine.run_with("missing", &["verify"]).refused(1),
        "file_unreadable"
    );
    machine.run(&["verify"]).done();
    for _ in 0..5 {
        machine.run_with("wrong", &["verify"]).refused(3);
    }
    assert_eq!(machine.run(&["verify"]).refused(3), "too_many_attempts");
}

#[test]
fn people_are_added_act_and_are_disabled() {
    let mut machine = Machine::with_vault();
    fs::write(machine.path("basia"), "hasło doradczyni Basi\n").unwrap();
    let secret = machine.text("basia");
    let add = |machine: &Machine, name: &str, role: &str| {
        machine.run(&[
            "user",
            "add",
            "--name",
            name,
            "--role",
            role,
            "--new-passphrase-file",
            &secret,
        ])
    };
    assert_eq!(add(&machine, "Basia Lis", "advisor").done()["role"], "advisor");
    assert_eq!(add(&machine, "basia lis", "advisor").refused(1), "name_taken");
    assert_eq!(
        add(&machine, "Ktoś", "king").code,
        2,
        "the roles are a closed list"
    );
    machine.user = Some("Basia Lis");
    assert_eq!(
        machine.run(&["verify"]).refused(3),
        "wrong_passphrase",
        "everybody has an own one"
    );
    machine.run_with("basia", &["verify"]).done();
    let forbidden = machine.run_with("basia", &["user", "disable", "Anna Nowak"]);
    assert_eq!(forbidden.refused(1), "forbidden");
    machine.user = None;
    assert_eq!(
        machine.run(&["user", "disable", "Anna Nowak"]).refused(1),
        "last_administrator"
    );
    machine.run(&["user", "disable", "Basia Lis"]).done();
    let people = machine.run(&["user", "list"]).done();
    assert_eq!(people["people"][1]["active"], false);
    machine.user = Some("Basia Lis");
    machine.run_with("basia", &["verify"]).refused(3);
}

#[test]
fn a_backup_is_restored_elsewhere_and_checked() {
    let machine = Machine::with_sample();
    let (backup, into) = (machine.text("kopia.opiekun"), machine.text("restored"));
    let made = machine.run(&["backup", &backup]).done();
    let bytes = fs::read(&backup).unwrap();
    assert_eq!(made["bytes"].as_str().unwrap(), bytes.len().to_string());
    assert_eq!(made["sha256"], crate::papers::sha256(&bytes));
    machine.run(&["restore", &backup, "--into", &into]).done();
    assert_eq!(
        machine.run(&["restore", &backup, "--into", &into]).refused(1),
        "folder_not_empty"
    );
    let secret = machine.text("secret");
    let there = ["--json", "--vault", &into, "--passphrase-file", &secret];
    let verified = crate::program::bare(&[&there[..], &["verify"]].concat()).done();
    assert_eq!(verified["ok"], true);
    let found = crate::program::bare(&[&there[..], &["client", "find", "lucja", "wrobel"]].concat()).done();
    assert_eq!(found["hits"][0]["number"], "K000006");

    let mut damaged = bytes;
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    fs::write(&backup, damaged).unwrap();
    let never = machine.text("never");
    assert_eq!(
        machine.run(&["restore", &backup, "--into", &never]).refused(4),
        "backup_damaged"
    );
}

#[test]
fn a_damaged_store_is_exit_code_four() {
    let machine = Machine::with_sample();
    let path = machine.path("vault/vault.db");
    let whole = fs::read(&path).unwrap();
    let mut bytes = whole.clone();
    bytes[3_000] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert_eq!(machine.run(&["verify"]).refused(4), "vault_damaged");

    // Damage that opening does not meet is met by the check.
    let mut bytes = whole;
    let middle = bytes.len() / 4096 / 2 * 4096 + 1_000;
    bytes[middle] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let answer = machine.run(&["verify"]);
    assert_eq!(answer.code, 4, "{}", answer.json);
}

#[test]
fn a_passphrase_file_may_have_other_line_ends() {
    let machine = Machine::with_vault();
    for text in [
        PASSPHRASE.to_owned(),
        format!("\u{feff}{PASSPHRASE}\r\n"),
        format!("{PASSPHRASE}\nmore\n"),
    ] {
        fs::write(machine.path("secret"), text).unwrap();
        machine.run(&["user", "list"]).done();
    }
}
