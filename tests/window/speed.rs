//! Figures that only the real window can give, printed for `cargo xtask bench`.

use super::harness::Stage;
use std::{path::PathBuf, time::Instant};
use thirtyfour::Key;

/// From Enter in the passphrase field to the first rows of the list, key derivation included and apart.
#[tokio::test]
#[ignore = "run by cargo xtask bench"]
async fn unlock_to_first_list() {
    let Some(vault) = std::env::var_os("OPIEKUN_BENCH_VAULT").map(PathBuf::from) else {
        return; // only the bench brings a filled vault
    };
    let stage = Stage::new();
    let window = stage.open_on(&vault).await;
    let field = window.see("unlock-pass").await;
    window.go("#/clients").await;
    field.send_keys("cztery małe konie").await.unwrap();
    let start = Instant::now();
    field.send_keys("" + Key::Enter).await.unwrap();
    window.see("nav-clients").await;
    let entered = start.elapsed();
    window.see("clients-row").await;
    let whole = start.elapsed();
    println!(
        "BENCH passphrase to usable list (half a second of it is Argon2id) | {:.2} s | ≤ 1.0 s after unlock",
        whole.as_secs_f32()
    );
    println!(
        "BENCH unlocked window to first list | {:.2} s | ≤ 1.0 s",
        (whole - entered).as_secs_f32()
    );
    window.close().await;
}
