//! Passphrases and the recovery key.

use chrono::TimeDelta;
use opiekun_desk::views::VaultState;
use opiekun_domain::access::Role;
use opiekun_testkit::{Counter, PASSPHRASE, refused};

const NEXT: &str = "nowe hasło na zimę";

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let mut counter = Counter::open();
    let client = counter.person(1);
    assert_eq!(
        refused(counter.desk.passphrase_change("nie to hasło wcale", NEXT)).code,
        "wrong_passphrase"
    );
    assert_eq!(
        refused(counter.desk.passphrase_change(PASSPHRASE, "krótkie")).code,
        "passphrase_too_short"
    );
    for plain in [
        "aaaaaaaaaaaa",
        "            ",
        "aAaA bBbB aAaA",
        "123456789012",
        "qwertyuiop asdf",
        "abcdefghijkl",
    ] {
        let refusal = refused(counter.desk.passphrase_change(PASSPHRASE, plain));
        assert_eq!(refusal.code, "passphrase_too_plain", "{plain:?}");
    }
    counter.desk.passphrase_change(PASSPHRASE, NEXT).unwrap();
    counter.restart();
    assert_eq!(
        refused(counter.desk.vault_unlock(None, PASSPHRASE)).code,
        "wrong_passphrase"
    );
    counter.desk.vault_unlock(None, NEXT).unwrap();
    assert_eq!(counter.desk.client_card(&client.id).unwrap().revision, 1);
    assert!(counter.trail(20).contains(&"passphrase.change done".to_owned()));
}

#[test]
fn the_recovery_key_gives_a_new_passphrase_however_it_is_typed() {
    let mut counter = Counter::open();
    counter.person(1);
    counter.restart();
    let typed = counter
        .recovery_key
        .to_lowercase()
        .replace('-', " ")
        .replace('0', "o")
        .replace('1', "l");
    let state = counter.desk.vault_recover(&typed, "", NEXT).unwrap();
    assert_eq!(state.vault, VaultState::Open);
    counter.restart();
    assert_eq!(
        refused(counter.desk.vault_unlock(None, PASSPHRASE)).code,
        "wrong_passphrase"
    );
    counter.desk.vault_unlock(None, NEXT).unwrap();
    counter.assert_whole();
}

#[test]
fn a_wrong_or_mistyped_recovery_key_opens_nothing() {
    let mut counter = Counter::open();
    let other = Counter::open();
    counter.restart();
    let own = counter.recovery_key.clone();
    let last = if own.ends_with('7') { "8" } else { "7" };
    let slip = format!("{}{last}", &own[..own.len() - 1]);
    for (key, what) in [
        (other.recovery_key.as_str(), "another vault's key"),
        (&slip, "a slip"),
        ("", "nothing"),
        ("ąęś", "signs"),
    ] {
        assert_eq!(
            refused(counter.desk.vault_recover(key, "", NEXT)).code,
            "wrong_recovery_key",
            "{what}"
        );
    }
    assert_eq!(counter.desk.session_state().unwrap().vault, VaultState::Locked);
    counter.reopen();
}

#[test]
fn a_recovery_for_nobody_changes_nothing() {
    let mut counter = Counter::open();
    counter.restart();
    let key = counter.recovery_key.clone();
    assert_eq!(
        refused(counter.desk.vault_recover(&key, "Kto Inny", NEXT)).code,
        "person_unknown"
    );
    assert_eq!(
        refused(counter.desk.vault_recover(&key, "", "krótkie")).code,
        "passphrase_too_short"
    );
    assert_eq!(counter.desk.session_state().unwrap().vault, VaultState::Locked);
    counter.reopen();
}

#[test]
fn a_new_recovery_key_makes_the_printed_old_one_worthless() {
    let mut counter = Counter::open();
    assert_eq!(
        refused(counter.desk.recovery_key_renew("nie to hasło wcale")).code,
        "wrong_passphrase"
    );
    let renewed = counter.desk.recovery_key_renew(PASSPHRASE).unwrap().recovery_key;
    assert_ne!(renewed, counter.recovery_key);
    counter.restart();
    let old = counter.recovery_key.clone();
    assert_eq!(
        refused(counter.desk.vault_recover(&old, "", NEXT)).code,
        "wrong_recovery_key"
    );
    counter.desk.vault_recover(&renewed, "", NEXT).unwrap();
}

#[test]
fn five_wrong_passphrases_make_the_door_wait_longer_and_longer() {
    let mut counter = Counter::open();
    counter.restart();
    let wrong = |counter: &Counter| refused(counter.desk.vault_unlock(None, "nie to hasło wcale"));
    for _ in 0..5 {
        assert_eq!(wrong(&counter).code, "wrong_passphrase");
    }
    let waiting = wrong(&counter);
    assert_eq!(
        (waiting.code.as_str(), waiting.params["seconds"].as_str()),
        ("too_many_attempts", "30")
    );
    assert_eq!(
        refused(counter.desk.vault_unlock(None, PASSPHRASE)).code,
        "too_many_attempts",
        "the right one has to wait too"
    );
    counter.restart();
    assert_eq!(
        counter.desk.session_state().unwrap().wait_seconds,
        30,
        "a restart does not shorten the wait"
    );
    counter.wait(TimeDelta::seconds(29));
    assert_eq!(wrong(&counter).code, "too_many_attempts");
    counter.wait(TimeDelta::seconds(1));
    assert_eq!(wrong(&counter).code, "wrong_passphrase");
    assert_eq!(
        counter.desk.session_state().unwrap().wait_seconds,
        60,
        "the next wait is longer"
    );
    counter.wait(TimeDelta::hours(-2));
    assert_eq!(
        counter.desk.session_state().unwrap().wait_seconds,
        60,
        "a clock set back shortens nothing"
    );
    counter.wait(TimeDelta::hours(2) + TimeDelta::seconds(60));
    counter.desk.vault_unlock(None, PASSPHRASE).unwrap();
    assert_eq!(counter.desk.session_state().unwrap().wait_seconds, 0);
    counter.restart();
    assert_eq!(wrong(&counter).code, "wrong_passphrase", "the count began anew");
}

#[test]
fn an_untouched_desk_locks_itself() {
    let counter = Counter::open();
    counter.wait(TimeDelta::minutes(4));
    counter.desk.touch();
    counter.wait(TimeDelta::minutes(4));
    assert!(!counter.desk.lock_if_idle(), "someone was here four minutes ago");
    counter.wait(TimeDelta::minutes(1));
    assert!(counter.desk.lock_if_idle());
    assert_eq!(counter.desk.session_state().unwrap().vault, VaultState::Locked);
    assert!(!counter.desk.lock_if_idle(), "it locks once");
    assert_eq!(refused(counter.desk.client_find("a", 1)).code, "locked");
    counter.desk.vault_unlock(None, PASSPHRASE).unwrap();
    assert!(counter.trail(10).contains(&"session.lock done".to_owned()));
}

#[test]
fn a_clock_set_far_back_locks_too() {
    let counter = Counter::open();
    counter.wait(TimeDelta::hours(-3));
    assert!(
        counter.desk.lock_if_idle(),
        "else a clock set back would keep the desk open"
    );
}

#[test]
fn a_right_passphrase_of_ones_own_does_not_let_another_ones_be_guessed() {
    let counter = Counter::open();
    counter.colleague("Beata Kot", Role::Advisor, "hasło doradczyni Beaty");
    let wrong = |counter: &Counter| {
        refused(
            counter
                .desk
                .vault_unlock(Some("Anna Nowak"), "nie to hasło wcale"),
        )
        .code
    };
    for _ in 0..5 {
        assert_eq!(wrong(&counter), "wrong_passphrase");
        counter
            .desk
            .vault_unlock(Some("Beata Kot"), "hasło doradczyni Beaty")
            .unwrap();
    }
    assert_eq!(wrong(&counter), "too_many_attempts");
    counter
        .desk
        .vault_unlock(Some("Beata Kot"), "hasło doradczyni Beaty")
        .unwrap();
    counter.wait(TimeDelta::seconds(30));
    counter.desk.vault_unlock(Some("Anna Nowak"), PASSPHRASE).unwrap();
    assert_eq!(
        wrong(&counter),
        "wrong_passphrase",
        "the right one cleared the count"
    );
}
