//! The engine of one workstation: SQLCipher through rusqlite. The only file that knows either.

use super::{Query, Row, Value};
use crate::StorageError;
use rusqlite::{
    Connection, ErrorCode, OpenFlags, Params, TransactionBehavior,
    functions::FunctionFlags,
    types::{ToSqlOutput, Value as SqlValue, ValueRef},
};
use std::{path::Path, time::Duration};
use zeroize::Zeroizing;

/// Pages kept in memory by one connection, in KiB.
const CACHE_KIB: i32 = 8_192;
/// The same while thousands of rows come in: each touches a dozen pages far apart, which would otherwise be decrypted
/// and encrypted again and again.
const CACHE_IMPORT_KIB: i32 = 65_536;
/// Pages of the write-ahead file from which it is copied into the main one; the usual number of SQLite.
const CHECKPOINT: i32 = 1_000;
/// The same while thousands of rows come in: 200 MB.
const CHECKPOINT_IMPORT: i32 = 50_000;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Makes the file when it is not there.
    Create,
    /// The one writer.
    Write,
    /// One of few readers; cannot write.
    Read,
}

/// One connection to the register.
pub(crate) struct Db {
    connection: Connection,
}

/// A write transaction, immediate from its start: it holds the write lock or does not begin.
pub(crate) struct Tx<'a> {
    inner: rusqlite::Transaction<'a>,
}

/// Version of the SQLite inside SQLCipher.
pub(crate) fn sqlite_version() -> &'static str {
    rusqlite::version()
}

impl Db {
    /// Opens with a raw key. Order as the safety design demands: key, plain-build check, WAL, FULL, foreign keys,
    /// trusted schema off, busy timeout.
    pub(crate) fn open(path: &Path, key: &[u8; 32], mode: Mode) -> Result<Self, StorageError> {
        let access = match mode {
            Mode::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Mode::Write | Mode::Read => OpenFlags::SQLITE_OPEN_READ_WRITE,
        };
        let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        // SQLCipher would write its findings to standard error; this program tells them itself, in words.
        connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
        let mut hex = Zeroizing::new(String::with_capacity(80));
        hex.push_str("PRAGMA key = \"x'");
        for byte in key {
            for half in [byte >> 4, byte & 15] {
                hex.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
            }
        }
        hex.push_str("'\"");
        connection.execute_batch(&hex)?;
        let cipher: Option<String> = connection
            .query_row("PRAGMA cipher_version", [], |row| row.get(0))
            .ok();
        if cipher.is_none_or(|version| version.is_empty()) {
            return Err(StorageError::Internal {
                place: "plain_sqlite",
            });
        }
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        connection.execute_batch(&format!(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
             PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -{CACHE_KIB};"
        ))?;
        if mode == Mode::Read {
            connection.execute_batch("PRAGMA query_only = ON")?;
        }
        connection.create_scalar_function(
            "fold",
            1,
            FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
            |context| {
                Ok(context
                    .get::<Option<String>>(0)?
                    .map(|text| opiekun_domain::collation::fold(&text)))
            },
        )?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self { connection })
    }

    /// Runs `work` in one immediate transaction: all of it or nothing.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let inner = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let tx = Tx { inner };
        let out = work(&tx)?;
        tx.inner.commit()?;
        Ok(out)
    }

    /// Runs `work` as [`Self::write`] does, with references between tables checked once at its end: a table that is
    /// made anew is for a moment not there.
    pub(crate) fn rebuild<T>(
        &mut self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        self.connection.execute_batch("PRAGMA foreign_keys = OFF")?;
        let out = self.write(|tx| {
            let out = work(tx)?;
            let dangling = tx.row("PRAGMA foreign_key_check", &[], |row| row.text(0))?;
            match dangling {
                None => Ok(out),
                Some(_) => Err(StorageError::VaultDamaged {
                    file: "vault.db".to_owned(),
                }),
            }
        });
        self.connection.execute_batch("PRAGMA foreign_keys = ON")?;
        out
    }

    /// Gives the connection more memory while a large file is read or written, or takes it back. The writer also lets its
    /// write-ahead file grow: a page that many parts change goes into the main file once for several of them.
    pub(crate) fn roomy(&self, roomy: bool) -> Result<(), StorageError> {
        let (kib, pages) = if roomy {
            (CACHE_IMPORT_KIB, CHECKPOINT_IMPORT)
        } else {
            (CACHE_KIB, CHECKPOINT)
        };
        self.connection.execute_batch(&format!(
            "PRAGMA cache_size = -{kib}; PRAGMA wal_autocheckpoint = {pages};"
        ))?;
        if !roomy {
            self.connection.execute_batch("PRAGMA shrink_memory")?;
        }
        Ok(())
    }

    /// Moves everything from the write-ahead file into the main file and empties it.
    pub(crate) fn checkpoint(&self) -> Result<(), StorageError> {
        let busy: i64 = self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 {
            Ok(())
        } else {
            Err(StorageError::Busy)
        }
    }

    /// Findings of SQLite's and SQLCipher's own checks; empty when the file is whole.
    pub(crate) fn integrity(&self) -> Result<Vec<String>, StorageError> {
        let mut found = Vec::new();
        for pragma in [
            "PRAGMA cipher_integrity_check",
            "PRAGMA integrity_check",
            "PRAGMA foreign_key_check",
        ] {
            let mut statement = self.connection.prepare(pragma)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let text: String = row.get::<_, SqlValue>(0).map(|value| format!("{value:?}"))?;
                if !text.contains("\"ok\"") {
                    found.push(pragma.trim_start_matches("PRAGMA ").to_owned());
                }
            }
        }
        found.dedup();
        Ok(found)
    }
}

impl Tx<'_> {
    /// Runs one statement and says how many rows it changed.
    pub(crate) fn run(&self, sql: &str, params: &[Value]) -> Result<usize, StorageError> {
        Ok(self.inner.prepare_cached(sql)?.execute(bind(params))?)
    }

    /// Runs a script of a migration.
    pub(crate) fn script(&self, sql: &str) -> Result<(), StorageError> {
        Ok(self.inner.execute_batch(sql)?)
    }
}

fn bind(params: &[Value]) -> impl Params + '_ {
    rusqlite::params_from_iter(params.iter())
}

fn each(
    connection: &Connection,
    sql: &str,
    params: &[Value],
    each: &mut dyn FnMut(&Row) -> Result<bool, StorageError>,
) -> Result<(), StorageError> {
    let mut statement = connection.prepare_cached(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query(bind(params))?;
    while let Some(row) = rows.next()? {
        let values = (0..columns)
            .map(|column| row.get_ref(column).map(from_sql))
            .collect::<Result<Vec<_>, _>>()?;
        if !each(&Row(values))? {
            break;
        }
    }
    Ok(())
}

impl Query for Db {
    fn each(
        &self,
        sql: &str,
        params: &[Value],
        on_row: &mut dyn FnMut(&Row) -> Result<bool, StorageError>,
    ) -> Result<(), StorageError> {
        each(&self.connection, sql, params, on_row)
    }
}

impl Query for Tx<'_> {
    fn each(
        &self,
        sql: &str,
        params: &[Value],
        on_row: &mut dyn FnMut(&Row) -> Result<bool, StorageError>,
    ) -> Result<(), StorageError> {
        each(&self.inner, sql, params, on_row)
    }
}

fn from_sql(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
        // No column of this program holds a floating-point number; a stray one shows as damage in `Row`.
        ValueRef::Real(_) => Value::Null,
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl From<rusqlite::Error> for StorageError {
    /// Only the kind of failure goes on: SQLite's own message may quote values.
    fn from(error: rusqlite::Error) -> Self {
        let damaged = || Self::VaultDamaged {
            file: "vault.db".to_owned(),
        };
        if error.sqlite_error().map(|error| error.extended_code) == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
        {
            return Self::DiskFull; // no room for the index of the write-ahead file
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => damaged(),
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::FolderReadOnly
            }
            Some(ErrorCode::SystemIoFailure) => Self::Io,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ConstraintViolation) => Self::Internal { place: "constraint" },
            _ => Self::Internal { place: "statement" },
        }
    }
}
