//! A second program on the same vault.

use opiekun_testkit::{Counter, PASSPHRASE, desk_at, programs, refused};
use std::{fs, process::Command};

#[test]
fn a_second_program_is_kept_out_and_comes_in_afterwards() {
    let counter = Counter::open();
    let secret = counter.beside("secret");
    fs::write(&secret, format!("{PASSPHRASE}\n")).unwrap();
    let verify = || {
        Command::new(programs::path("opiekunctl"))
            .args(["--json", "--vault"])
            .arg(counter.vault())
            .arg("--passphrase-file")
            .arg(&secret)
            .arg("verify")
            .output()
            .unwrap()
    };
    let kept_out = verify();
    assert_eq!(kept_out.status.code(), Some(3), "the door is locked from inside");
    assert!(String::from_utf8_lossy(&kept_out.stdout).contains("vault_in_use"));
    assert!(!kept_out.stderr.is_empty(), "with a sentence for people");
    counter.person(1);
    counter.desk.vault_lock();
    assert_eq!(verify().status.code(), Some(0));
}

#[test]
fn a_program_that_is_just_going_away_is_waited_for() {
    let counter = Counter::open();
    let other = desk_at(&counter.vault(), counter.clock.clone(), counter.spooler.clone());
    std::thread::scope(|scope| {
        let next = scope.spawn(|| other.vault_unlock(None, PASSPHRASE));
        // The one at the door asks again for half a second; nothing is lost when it had not asked yet.
        std::thread::sleep(std::time::Duration::from_millis(100));
        counter.desk.vault_lock();
        assert!(next.join().unwrap().is_ok());
    });
}

#[test]
fn a_second_desk_in_one_process_is_kept_out_too() {
    let counter = Counter::open();
    let other = desk_at(&counter.vault(), counter.clock.clone(), counter.spooler.clone());
    assert_eq!(refused(other.vault_unlock(None, PASSPHRASE)).code, "vault_in_use");
    assert_eq!(
        refused(other.vault_create("Kto Inny", "inne długie hasło")).code,
        "vault_in_use"
    );
    assert_eq!(
        refused(other.vault_unlock(None, "nie to hasło wcale")).code,
        "vault_in_use"
    );
    counter.desk.vault_lock();
    other.vault_unlock(None, PASSPHRASE).unwrap();
    assert_eq!(
        refused(counter.desk.vault_unlock(None, PASSPHRASE)).code,
        "vault_in_use"
    );
}
