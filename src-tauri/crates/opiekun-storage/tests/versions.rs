//! Files of other versions, settings of the connection, and what the disk shows.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{Fixture, now};
use opiekun_domain::ties::TieDetail;
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

/// A guardian as versions from the second one on kept it, and a power of attorney.
const TIES: &str = "
INSERT INTO tie (id, from_id, to_id, kind, scope, since, created_at, created_by, revision)
SELECT '01990000-0000-7000-8000-0000000000a1', '01990000-0000-7000-8000-000000000001',
 '01990000-0000-7000-8000-000000000002', 'attorney', 'rachunki', '2024-02-29', '2026-01-01T10:00:00.000Z', id, 3
FROM person;
INSERT INTO tie (id, from_id, to_id, kind, created_at, created_by, revision)
SELECT '01990000-0000-7000-8000-0000000000a2', '01990000-0000-7000-8000-000000000001',
 '01990000-0000-7000-8000-000000000002', 'guardian', '2026-01-01T10:00:00.000Z', id, 1 FROM person;";

const SCRIPTS: [&str; 4] = [
    include_str!("../migrations/0001_register.sql"),
    include_str!("../migrations/0002_ties.sql"),
    include_str!("../migrations/0003_contacts.sql"),
    include_str!("../migrations/0004_imports.sql"),
];

/// Two clients as the first version kept them: one typed in, one imported.
const CLIENTS: &str = "
INSERT INTO client (id, seq, number, kind, sort_key, first_name, last_name, pesel, city, segment, advisor, revision)
VALUES ('01990000-0000-7000-8000-000000000001', 1, 'K1', 'person', 'W', 'Łucja', 'Woźniak', '44051401359', 'Łódź',
 'individual', 'A.Lis', 1);
INSERT INTO client (id, seq, number, kind, sort_key, company_name, legal_form, city, segment, advisor, revision)
VALUES ('01990000-0000-7000-8000-000000000002', 2, 'K2', 'business', 'M', 'Młyn sp. z o.o.', 'zoo', 'Kraków',
 'business', '', 1);
INSERT INTO client_key (key, seq) VALUES ('wozniak lucja', 1), ('lucja wozniak', 1), ('mlyn sp z o o', 2);
INSERT INTO account (id, client_id, iban, balance, currency, opened_on)
VALUES ('a', '01990000-0000-7000-8000-000000000001', 'PL61109010140000071219812874', 12345, 'PLN', '2020-01-02');
INSERT INTO client_change (client_id, revision, at, person_id, kind, fields)
SELECT c.id, 1, '2026-01-01T10:00:00.000Z', p.id, CASE c.seq WHEN 1 THEN 'created' ELSE 'imported' END, '*'
FROM client c, person p;";

/// Makes the file one that the program of an older version left behind.
fn age(outside: &rusqlite::Connection, version: usize) {
    // What only newer programs count.
    outside
        .execute("DELETE FROM counter WHERE name IN ('live_clients', 'word')", [])
        .unwrap();
    let kept = ["audit", "command_log", "counter", "setting"];
    for table in kept {
        outside
            .execute_batch(&format!(
                "CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}"
            ))
            .unwrap();
    }
    outside
        .execute_batch("CREATE TEMP TABLE kept_person AS SELECT * FROM person; PRAGMA foreign_keys = OFF")
        .unwrap();
    let names: Vec<String> = {
        let sql = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql IS NOT NULL
                   AND name <> 'schema_version' AND name NOT LIKE 'client_words_%'";
        let mut statement = outside.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    for name in names {
        outside.execute_batch(&format!("DROP TABLE main.{name}")).unwrap();
    }
    for script in SCRIPTS.iter().take(version) {
        outside.execute_batch(script).unwrap();
    }
    for table in kept {
        outside
            .execute_batch(&format!("INSERT INTO main.{table} SELECT * FROM kept_{table}"))
            .unwrap();
    }
    outside
        .execute_batch(
            "INSERT INTO main.person SELECT id, name, name_key, role, active, revision, created_at FROM kept_person",
        )
        .unwrap();
    outside.execute_batch(CLIENTS).unwrap();
    if version >= 2 {
        outside.execute_batch(TIES).unwrap();
    }
    outside
        .execute(
            "DELETE FROM schema_version WHERE version > ?1",
            [i64::try_from(version).unwrap()],
        )
        .unwrap();
}

#[test]
fn a_file_of_every_older_version_is_backed_up_and_brought_to_the_newest_with_all_it_holds() {
    for version in 1..=SCRIPTS.len() {
        let fixture = Fixture::new();
        let outside = fixture.outside();
        let tables = |connection: &rusqlite::Connection| {
            let sql = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY name)";
            connection
                .query_row(sql, [], |row| row.get::<_, String>(0))
                .unwrap()
        };
        let newest = tables(&outside);
        age(&outside, version);
        assert_ne!(tables(&outside), newest);
        drop(outside);

        let vault = fixture.open().unwrap();
        let found = |words: &str| {
            let found = vault.find(words, 10, &[]).unwrap();
            found
                .iter()
                .map(|hit| hit.record.number.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(found("wozniak lucja"), ["K1"]);
        assert_eq!(found("lodz lucja"), ["K1"], "towns are found now");
        assert_eq!(found("krakow"), ["K2"]);
        assert_eq!(found("woznaik"), ["K1"], "a slip of the finger");
        let person = vault.client_by_number("K1").unwrap().unwrap();
        assert_eq!(person.draft.advisor, "A.Lis");
        let held = vault.holdings(person.id).unwrap();
        assert_eq!(held.len(), 1);
        assert_eq!(held[0].holding.balance.unwrap().grosze(), 12_345);
        for (number, kind) in [("K1", "created"), ("K2", "imported")] {
            let client = vault.client_by_number(number).unwrap().unwrap();
            let changes = vault.client_changes(client.id).unwrap();
            assert_eq!(
                changes.iter().map(|c| c.kind.as_str()).collect::<Vec<_>>(),
                [kind]
            );
        }
        if version >= 2 {
            let ties = vault.ties_of(person.id).unwrap();
            assert_eq!(ties.len(), 2, "version {version}");
            assert_eq!(
                (ties[0].revision.0, ties[0].tie.since),
                (3, "2024-02-29".parse().ok())
            );
            assert_eq!(
                ties[0].tie.detail,
                TieDetail::Scope {
                    scope: "rachunki".to_owned()
                }
            );
            let TieDetail::Care(care) = &ties[1].tie.detail else {
                panic!("a guardian: {:?}", ties[1])
            };
            assert_eq!(care.mandate, None, "nobody asked how far they may act");
        }
        assert_eq!(vault.verify(now()).unwrap().problems, [], "version {version}");
        drop(vault);
        assert_eq!(tables(&fixture.outside()), newest);
        let backups = || fs::read_dir(fixture.folder.backups()).unwrap().count();
        assert_eq!(backups(), 1, "a backup was taken before");
        drop(fixture.open().unwrap());
        assert_eq!(backups(), 1, "once");
    }
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
