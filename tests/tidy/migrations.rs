//! A released migration is never edited: vaults that went through it would differ from new ones.

use crate::source::{files, read};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const FOLDER: &str = "src-tauri/crates/opiekun-storage/migrations";

fn sha256(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Findings for a list of `sha256  name` lines against files by name.
fn differences(released: &str, files: &BTreeMap<String, String>) -> Vec<String> {
    let listed: BTreeMap<&str, &str> = released
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(hash, name)| (name, hash))
        .collect();
    let mut found: Vec<String> = files
        .iter()
        .filter(|(name, text)| listed.get(name.as_str()) != Some(&sha256(text).as_str()))
        .map(|(name, _)| format!("{name} is not as it was released"))
        .collect();
    let gone = listed.keys().filter(|name| !files.contains_key(**name));
    found.extend(gone.map(|name| format!("{name} is gone")));
    found
}

#[test]
fn released_migrations_are_unchanged_and_numbered_without_gaps() {
    let files: BTreeMap<String, String> = files(FOLDER, &["sql"])
        .into_iter()
        .map(|file| {
            (
                file.path.rsplit('/').next().unwrap_or_default().to_owned(),
                file.text,
            )
        })
        .collect();
    let released = read(&format!("{FOLDER}/released.txt"));
    assert_eq!(differences(&released, &files), Vec::<String>::new());
    for (at, name) in files.keys().enumerate() {
        assert!(
            name.starts_with(&format!("{:04}_", at + 1)),
            "{name} is out of order"
        );
    }
    let source = read("src-tauri/crates/opiekun-storage/src/migrate.rs");
    for name in files.keys() {
        assert!(source.contains(name.as_str()), "{name} is never applied");
    }
}

#[test]
fn an_edited_a_lost_and_an_unlisted_migration_are_noticed() {
    let file = |name: &str, text: &str| BTreeMap::from([(name.to_owned(), text.to_owned())]);
    let released = format!("{}  0001_a.sql\n", sha256("one"));
    assert!(differences(&released, &file("0001_a.sql", "one")).is_empty());
    assert_eq!(differences(&released, &file("0001_a.sql", "two")).len(), 1);
    assert_eq!(differences(&released, &file("0002_b.sql", "one")).len(), 2);
}
