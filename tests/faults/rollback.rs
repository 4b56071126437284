//! Older files put back: by somebody who should no longer enter, or by a backup program that meant well.

use chrono::TimeDelta;
use opiekun_desk::{Clock, domain::access::Role};
use opiekun_testkit::{Counter, PASSPHRASE, refused};
use std::{fs, path::PathBuf};

const NEXT: &str = "nowe hasło na zimę";
const DOOR: [&str; 2] = ["keys.json", "keys.copy.json"];

/// Copies of files of a vault, to be put back later.
struct Older(Vec<(PathBuf, Vec<u8>)>);

impl Older {
    /// Keeps the files; the program must have ended.
    fn keep(counter: &Counter, names: &[&str]) -> Self {
        let paths = names.iter().map(|name| counter.vault().join(name));
        Self(
            paths
                .map(|path| (path.clone(), fs::read(path).expect("a file")))
                .collect(),
        )
    }

    /// Puts them back; the program must have ended.
    fn put_back(&self, counter: &Counter) {
        for (path, bytes) in &self.0 {
            fs::write(path, bytes).expect("a written file");
        }
        for rest in ["vault.db-wal", "vault.db-shm"] {
            let _ = fs::remove_file(counter.vault().join(rest)); // may not be there
        }
    }
}

#[test]
fn an_older_register_is_noticed_until_an_administrator_goes_on_from_it() {
    let mut counter = Counter::open();
    counter.colleague("Jan Lis", Role::Supervisor, NEXT);
    counter.person(1);
    counter.restart();
    let older = Older::keep(&counter, &["vault.db"]);
    counter.reopen();
    assert_eq!(
        counter.desk.session_state().unwrap().rolled_back,
        None,
        "an ordinary restart says nothing"
    );
    counter.person(2);
    counter.restart();
    older.put_back(&counter);

    counter.desk.vault_unlock(Some("Jan Lis"), NEXT).unwrap();
    assert_eq!(refused(counter.desk.vault_accept_older()).code, "forbidden");
    counter.restart();
    // The second opening still knows: an older state is never sealed by itself.
    let state = counter.desk.vault_unlock(Some("Anna Nowak"), PASSPHRASE).unwrap();
    let told = state.rolled_back.expect("the missing entries are noticed");
    assert!(told.missing > 0, "{told:?}");
    assert!(told.sealed_at.starts_with("20"), "{told:?}");
    let report = counter.desk.verify().unwrap();
    assert_eq!(
        (report.ok, report.problems[0].code.as_str()),
        (false, "rolled_back")
    );

    counter.desk.vault_accept_older().unwrap();
    assert_eq!(counter.desk.session_state().unwrap().rolled_back, None);
    counter.reopen();
    assert_eq!(counter.desk.session_state().unwrap().rolled_back, None);
    counter.assert_whole();
    assert!(counter.trail(20).contains(&"vault.accept_older done".to_owned()));
}

#[test]
fn a_seal_that_somebody_made_up_or_took_away_stops_nobody() {
    let mut counter = Counter::open();
    counter.person(1);
    counter.restart();
    let seal = counter.vault().join("seal.json");
    let text = fs::read_to_string(&seal).unwrap();
    fs::write(&seal, text.replace("\"rows\": ", "\"rows\": 9")).unwrap();
    assert_ne!(fs::read_to_string(&seal).unwrap(), text);
    counter.reopen();
    assert_eq!(counter.desk.session_state().unwrap().rolled_back, None);
    counter.restart();
    fs::remove_file(&seal).unwrap();
    counter.reopen();
    assert!(seal.exists(), "it is made anew");
    counter.assert_whole();
}

#[test]
fn of_two_key_files_the_newer_one_counts() {
    for name in DOOR {
        let mut counter = Counter::open();
        counter.restart();
        let older = Older::keep(&counter, &[name]);
        counter.reopen();
        counter.desk.passphrase_change(PASSPHRASE, NEXT).unwrap();
        counter.restart();
        older.put_back(&counter);
        assert_eq!(
            refused(counter.desk.vault_unlock(None, PASSPHRASE)).code,
            "wrong_passphrase",
            "{name}"
        );
        let state = counter.desk.vault_unlock(None, NEXT).unwrap();
        assert_eq!(state.rolled_back, None, "{name} is mended from the other copy");
        let copies = DOOR.map(|name| fs::read(counter.vault().join(name)).unwrap());
        assert_eq!(copies[0], copies[1]);
    }
}

#[test]
fn older_keys_are_noticed_and_a_disabled_person_stays_outside() {
    let mut counter = Counter::open();
    let jan = counter.colleague("Jan Lis", Role::Advisor, NEXT);
    counter.restart();
    let older = Older::keep(&counter, &DOOR);
    counter.reopen();
    counter.desk.person_disable(counter.ids.command(), &jan).unwrap();
    counter.restart();
    older.put_back(&counter);

    assert_eq!(
        refused(counter.desk.vault_unlock(Some("Jan Lis"), NEXT)).code,
        "person_unknown"
    );
    let state = counter.desk.vault_unlock(Some("Anna Nowak"), PASSPHRASE).unwrap();
    assert_eq!(state.rolled_back.expect("older keys are noticed").missing, 0);
    counter.desk.vault_accept_older().unwrap();
    assert_eq!(
        counter.desk.session_state().unwrap().slots,
        1,
        "his slot is gone again"
    );
    counter.restart();
    let state = counter.desk.vault_unlock(None, PASSPHRASE).unwrap();
    assert_eq!(state.rolled_back, None);
}

#[test]
fn a_wait_noted_in_the_future_ends() {
    let counter = Counter::open();
    counter.desk.vault_lock();
    let far = counter.clock.now() + TimeDelta::days(4_000);
    let text = format!("{{\"wrong\":6,\"last\":{}}}", far.timestamp());
    fs::write(counter.vault().join("attempts.json"), text).unwrap();
    let told = refused(counter.desk.vault_unlock(None, PASSPHRASE));
    assert_eq!(
        (told.code.as_str(), told.params["seconds"].as_str()),
        ("too_many_attempts", "60")
    );
    counter.wait(TimeDelta::seconds(61));
    counter.desk.vault_unlock(None, PASSPHRASE).unwrap();
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    let mut counter = Counter::open();
    counter.restart();
    for name in ["keys.json", "attempts.json", "seal.json"] {
        let path = counter.vault().join(name);
        let _ = fs::remove_file(&path); // may not be there
        let made = std::process::Command::new("mkfifo").arg(&path).status().unwrap();
        assert!(made.success());
    }
    counter.desk.vault_unlock(None, PASSPHRASE).unwrap();
    counter.restart();
    fs::remove_file(counter.vault().join("keys.copy.json")).unwrap();
    let _ = fs::remove_file(counter.vault().join("keys.json"));
    assert_eq!(
        refused(counter.desk.vault_unlock(None, PASSPHRASE)).code,
        "vault_damaged"
    );
}
