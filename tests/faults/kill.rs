//! `kill -9` while commands are being written.

use crate::harness::{Anvil, Left, desk};
use opiekun_desk::views::VaultState;
use opiekun_testkit::{PASSPHRASE, programs};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::{
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// Rounds on one vault, after which a new one keeps the checks short.
const ROUNDS_OF_A_VAULT: u32 = 25;

fn rounds() -> u32 {
    std::env::var("OPIEKUN_FAULT_ROUNDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100)
}

/// Runs some rounds from a seed; gives back how many deeds were confirmed.
fn hammer(seed: u64, rounds: u32) -> usize {
    let (mut confirmed, mut left) = (0, rounds);
    let mut vault = 0;
    while left > 0 {
        let mut anvil = Anvil::new(seed * 1_000 + vault, false);
        for round in 0..left.min(ROUNDS_OF_A_VAULT) {
            if let Left::Lost(what) = anvil.round() {
                panic!("seed {seed}, vault {vault}, round {round}: {what}");
            }
        }
        confirmed += anvil.confirmed;
        left = left.saturating_sub(ROUNDS_OF_A_VAULT);
        vault += 1;
    }
    confirmed
}

#[test]
fn no_confirmed_change_is_lost_and_none_is_half_done() {
    let start = Instant::now();
    let rounds = rounds();
    let lanes = [(1, rounds / 2), (2, rounds - rounds / 2)];
    let confirmed: usize = thread::scope(|scope| {
        let lanes = lanes.map(|(seed, rounds)| scope.spawn(move || hammer(seed, rounds)));
        lanes
            .into_iter()
            .map(|lane| lane.join().expect("a lane without loss"))
            .sum()
    });
    println!(
        "{rounds} kills, {confirmed} confirmed changes, none lost, {:.0} s",
        start.elapsed().as_secs_f32()
    );
    assert!(
        confirmed >= usize::try_from(rounds).expect("a count"),
        "each round confirmed something"
    );
}

#[test]
fn the_harness_notices_a_store_that_confirms_too_early() {
    let mut losses = 0;
    for round in 0..20 {
        // A new vault each time: after a loss the model and the vault no longer belong together.
        let mut anvil = Anvil::new(90_000 + round, true);
        if let Left::Lost(what) = anvil.round() {
            println!("noticed in round {round}: {what}");
            losses += 1;
            break;
        }
    }
    assert!(
        losses > 0,
        "twenty lies went unnoticed: the harness cannot fail, so it proves nothing"
    );
}

#[test]
fn a_creation_killed_half_way_can_be_begun_again() {
    let mut chance = ChaCha8Rng::seed_from_u64(5);
    let (mut missing, mut made) = (0, 0);
    for _ in 0..12 {
        let folder = TempDir::new().expect("a temporary folder");
        let vault = folder.path().join("vault");
        let mut child = Command::new(programs::path("vault-hammer"))
            .arg(&vault)
            .args(["1", "0"])
            .stdout(Stdio::null())
            .spawn()
            .expect("the hammer");
        thread::sleep(Duration::from_millis(chance.random_range(20..500)));
        child.kill().expect("a killed hammer");
        child.wait().expect("its end");

        let desk = desk(&vault);
        match desk.session_state().expect("a state").vault {
            VaultState::Missing => {
                desk.vault_create("Anna Nowak", PASSPHRASE)
                    .expect("a second attempt");
                missing += 1;
            }
            _ => {
                desk.vault_unlock(None, PASSPHRASE)
                    .expect("a finished creation opens");
                made += 1;
            }
        }
        assert!(desk.verify().expect("a check").ok);
    }
    println!("killed before it was made: {missing}, after: {made}");
}
