//! Floors below which a library has a fault that matters here.

use crate::source::read;

/// Numbers of a version, so that 2.9 is older than 2.11.
fn numbers(version: &str) -> Vec<u64> {
    let plain = version.split(['-', '+']).next().unwrap_or_default();
    plain
        .split('.')
        .map(|part| part.parse().expect("a version number"))
        .collect()
}

fn at_least(version: &str, floor: &str) -> bool {
    numbers(version) >= numbers(floor)
}

/// Versions of a package in a lock file.
fn locked(lock: &str, name: &str) -> Vec<String> {
    let lock: toml::Table = lock.parse().expect("a lock file");
    let packages = lock["package"].as_array().expect("packages");
    let wanted = packages
        .iter()
        .filter(|package| package["name"].as_str() == Some(name));
    wanted
        .filter_map(|package| package["version"].as_str().map(str::to_owned))
        .collect()
}

#[test]
fn libraries_are_above_their_floors() {
    let tauri = locked(&read("Cargo.lock"), "tauri");
    assert!(
        !tauri.is_empty() && tauri.iter().all(|version| at_least(version, "2.11.1")),
        "{tauri:?}"
    );
    let sqlite = opiekun_desk::sqlite_version();
    assert!(
        at_least(sqlite, "3.51.3"),
        "SQLite {sqlite} can damage a database with a write-ahead file"
    );
}

#[test]
fn versions_are_compared_as_numbers() {
    assert!(at_least("2.12.0", "2.11.1") && at_least("2.11.1", "2.11.1"));
    assert!(
        !at_least("2.9.9", "2.11.1") && !at_least("3.51.2", "3.51.3"),
        "the rule can fail"
    );
    let lock = "[[package]]\nname = \"tauri\"\nversion = \"2.10.0\"\n";
    assert_eq!(locked(lock, "tauri"), ["2.10.0"]);
}

#[test]
fn the_store_is_built_in_and_not_the_systems() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("a manifest");
    let features = &manifest["workspace"]["dependencies"]["rusqlite"]["features"];
    let bundled = features.as_array().is_some_and(|list| {
        list.iter()
            .any(|feature| feature.as_str() == Some("bundled-sqlcipher-vendored-openssl"))
    });
    assert!(bundled, "a library of the system could be any version");
}
