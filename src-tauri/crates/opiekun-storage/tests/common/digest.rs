//! A digest of every table of a register, to compare it before and after.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use super::common::Fixture;
use rusqlite::{Connection, types::Value};
use sha2::{Digest, Sha256};

/// What an import and its undoing leave behind on purpose: the trail, the log, the numbers given out (also those of
/// revisions), names of advisors. The index of words is compared by what it finds: its own tables are laid out by the order of writing.
const HISTORY: [&str; 9] = [
    "advisor",
    "audit",
    "client_revision",
    "client_words",
    "command_log",
    "counter",
    "import",
    "import_part",
    "schema_version",
];

/// Every row of every table but the history.
pub fn digest(fixture: &Fixture) -> String {
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
