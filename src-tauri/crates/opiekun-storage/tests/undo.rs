//! The undoing of an import, compared with the register before by a digest of every table.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{Fixture, now};
use opiekun_domain::{
    client::{ClientDraft, RawClient},
    command::{Command, Envelope, NewClient},
    ids::{ClientId, CommandId, ImportId},
    ties::{Tie, TieDetail, TieKind},
};
use opiekun_storage::{StorageError, Vault};
use rusqlite::{Connection, types::Value};
use sha2::{Digest, Sha256};

/// What an import and its undoing leave behind on purpose: the trail, the log, the numbers given out, names of
/// advisors. The index of words is compared by what it finds: its own tables are laid out by the order of writing.
const HISTORY: [&str; 8] = [
    "advisor",
    "audit",
    "client_words",
    "command_log",
    "counter",
    "import",
    "import_part",
    "schema_version",
];

/// Every row of every table but the history.
fn digest(fixture: &Fixture) -> String {
    let connection = fixture.outside();
    let tables: Vec<String> = {
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL ORDER BY name";
        let mut statement = connection.prepare(sql).unwrap();
        let names = statement.query_map([], |row| row.get(0)).unwrap();
        names.map(Result::unwrap).collect()
    };
    let mut hash = Sha256::new();
    let compared = |name: &&String| !HISTORY.contains(&name.as_str()) && !name.starts_with("client_words_");
    connection
        .execute_batch("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, client_words, instance)")
        .unwrap();
    hash.update(rows(&connection, "temp.words").join("\n"));
    for table in tables.iter().filter(compared) {
        hash.update(format!("{table}\n{}\n", rows(&connection, table).join("\n")));
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn rows(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let width = statement.column_count();
    let found = statement
        .query_map([], |row| {
            (0..width)
                .map(|at| row.get::<_, Value>(at))
                .collect::<Result<Vec<_>, _>>()
        })
        .unwrap();
    let mut rows: Vec<String> = found.map(|row| format!("{:?}", row.unwrap())).collect();
    rows.sort();
    rows
}

fn client(n: u8) -> NewClient {
    let raw = RawClient {
        kind: "person".to_owned(),
        first_name: "Łucja".to_owned(),
        last_name: format!("Próbna{}", char::from(b'a' + n)),
        city: "Łódź".to_owned(),
        segment: "individual".to_owned(),
        advisor: "A.Lis".to_owned(),
        ..RawClient::default()
    };
    NewClient {
        id: ClientId::from_parts(1_790_000_000_000 + u64::from(n), [n; 10]),
        number: format!("K{n:06}"),
        draft: ClientDraft::parse(&raw).unwrap(),
        account: None,
    }
}

fn apply(vault: &Vault, fixture: &Fixture, n: u8, command: Command) -> Result<u32, StorageError> {
    let envelope = Envelope {
        id: CommandId::from_parts(1_790_000_000_000, [n; 10]),
        base: None,
        command,
    };
    vault
        .apply(&fixture.actor(), &envelope, None, now())
        .map(|outcome| outcome.added)
}

fn import(n: u8) -> ImportId {
    ImportId::from_parts(1_790_000_000_000, [n; 10])
}

#[test]
fn an_undone_import_leaves_the_register_as_it_was() {
    let fixture = Fixture::new();
    let vault = fixture.open().unwrap();
    let part = |import, clients: &[u8]| Command::ImportClients {
        import,
        clients: clients.iter().map(|n| client(*n)).collect(),
    };
    assert_eq!(apply(&vault, &fixture, 1, part(import(1), &[1, 2])), Ok(2));
    drop(vault);
    let before = digest(&fixture);

    let vault = fixture.open().unwrap();
    // Two parts, and a client of the earlier import among them, who stays.
    assert_eq!(apply(&vault, &fixture, 2, part(import(2), &[2, 3, 4])), Ok(2));
    assert_eq!(apply(&vault, &fixture, 3, part(import(2), &[5])), Ok(1));
    drop(vault);
    assert_ne!(digest(&fixture), before, "the digest sees the import");

    let vault = fixture.open().unwrap();
    let undo = |import| Command::UndoImport { import };
    assert_eq!(apply(&vault, &fixture, 4, undo(import(2))), Ok(3));
    assert_eq!(
        apply(&vault, &fixture, 4, undo(import(2))),
        Ok(3),
        "sent again, answered from the log"
    );
    assert_eq!(
        apply(&vault, &fixture, 5, undo(import(2))),
        Err(StorageError::ImportUndone)
    );
    assert_eq!(
        apply(&vault, &fixture, 6, undo(import(9))),
        Err(StorageError::NotFound { what: "import" })
    );
    assert!(vault.verify(now()).unwrap().problems.is_empty());
    drop(vault);
    assert_eq!(digest(&fixture), before);
}

#[test]
fn an_import_that_was_built_on_stays_whole() {
    let fixture = Fixture::new();
    let vault = fixture.open().unwrap();
    let clients = [1, 2, 3].map(client);
    let (first, second) = (clients[0].id, clients[1].id);
    let whole = Command::ImportClients {
        import: import(1),
        clients: clients.to_vec(),
    };
    apply(&vault, &fixture, 1, whole).unwrap();
    let tie = Tie {
        from: first,
        to: second,
        kind: TieKind::Spouse,
        detail: TieDetail::None,
        since: None,
        until: None,
    };
    let add = Command::AddTie {
        id: opiekun_domain::ids::TieId::from_parts(1, [1; 10]),
        tie: Box::new(tie),
    };
    apply(&vault, &fixture, 2, add).unwrap();
    drop(vault);
    let before = digest(&fixture);
    let vault = fixture.open().unwrap();
    assert_eq!(
        apply(&vault, &fixture, 3, Command::UndoImport { import: import(1) }),
        Err(StorageError::ImportInUse { clients: 2 })
    );
    drop(vault);
    assert_eq!(digest(&fixture), before);
}
