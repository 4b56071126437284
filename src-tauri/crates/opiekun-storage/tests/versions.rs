//! Files of other versions, settings of the connection, and what the disk shows.

mod common;

use common::{Fixture, now};
use opiekun_storage::{StorageError, Vault};
use std::fs;

#[test]
fn a_file_of_a_newer_program_is_refused_and_left_alone() {
    let fixture = Fixture::new();
    let outside = fixture.outside();
    outside
        .execute("INSERT INTO schema_version (version, at) VALUES (99, '')", [])
        .unwrap();
    outside
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    drop(outside);
    let before = fs::read(fixture.folder.database()).unwrap();
    let refused = fixture.open().err().unwrap();
    assert!(
        matches!(refused, StorageError::VaultNewer { found: 99, known } if known < 99),
        "{refused:?}"
    );
    assert_eq!(fs::read(fixture.folder.database()).unwrap(), before);
    assert!(!fixture.folder.backups().exists(), "no migration was begun");
}

#[test]
fn a_file_of_the_first_version_is_backed_up_and_brought_to_the_newest() {
    let fixture = Fixture::new();
    let outside = fixture.outside();
    let tables = |connection: &rusqlite::Connection| {
        let sql = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)";
        connection
            .query_row(sql, [], |row| row.get::<_, String>(0))
            .unwrap()
    };
    let newest = tables(&outside);
    // What 0001 did not make goes away again: the file is as the first version left it.
    let first = include_str!("../migrations/0001_register.sql");
    let names: Vec<String> = {
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL";
        let mut statement = outside.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    for name in names {
        if name != "schema_version" && !first.contains(&format!("CREATE TABLE {name} ")) {
            outside
                .execute_batch(&format!("PRAGMA foreign_keys = OFF; DROP TABLE {name}"))
                .unwrap();
        }
    }
    outside
        .execute("DELETE FROM schema_version WHERE version > 1", [])
        .unwrap();
    assert_ne!(tables(&outside), newest);
    drop(outside);

    drop(fixture.open().unwrap());
    assert_eq!(tables(&fixture.outside()), newest);
    assert_eq!(
        fs::read_dir(fixture.folder.backups()).unwrap().count(),
        1,
        "a backup was taken before"
    );
    drop(fixture.open().unwrap());
    assert_eq!(fs::read_dir(fixture.folder.backups()).unwrap().count(), 1, "once");
}

#[test]
fn a_register_from_outside_is_encrypted_and_keeps_a_write_ahead_file() {
    let fixture = Fixture::new();
    let bytes = fs::read(fixture.folder.database()).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    let outside = fixture.outside();
    let mode: String = outside
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
    let name: String = outside
        .query_row("SELECT name FROM person", [], |row| row.get(0))
        .unwrap();
    assert_eq!(
        name, "Anna Nowak",
        "the documented format and the recovery key are enough"
    );
}

#[test]
fn the_door_refuses_while_another_program_is_inside() {
    let fixture = Fixture::new();
    let inside = fixture.open().unwrap();
    assert_eq!(fixture.open().err(), Some(StorageError::VaultInUse));
    drop(inside);
    fixture.open().unwrap();
}

#[test]
fn wrong_passphrases_are_counted_across_restarts() {
    let fixture = Fixture::new();
    for _ in 0..5 {
        let wrong = Vault::open(&fixture.folder, None, "nie to hasło wcale", "stanowisko", now());
        assert_eq!(wrong.err(), Some(StorageError::WrongPassphrase));
    }
    assert_eq!(Vault::wait_seconds(&fixture.folder, now()), 30);
    assert_eq!(
        fixture.open().err(),
        Some(StorageError::TooManyAttempts { seconds: 30 })
    );
}

#[test]
fn key_slots_name_nobody() {
    let fixture = Fixture::new();
    for path in [fixture.folder.keys(), fixture.folder.keys_copy()] {
        let text = fs::read_to_string(path).unwrap();
        assert!(!text.contains("Anna") && !text.contains("Nowak") && !text.contains("nowak"));
    }
}

#[cfg(unix)]
#[test]
fn the_register_and_the_keys_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let fixture = Fixture::new();
    let _inside = fixture.open().unwrap();
    for name in [
        "vault.db",
        "vault.db-wal",
        "keys.json",
        "keys.copy.json",
        "seal.json",
    ] {
        let about = fs::metadata(fixture.folder.path().join(name)).unwrap();
        assert_eq!(about.permissions().mode() & 0o077, 0, "{name}");
    }
}
