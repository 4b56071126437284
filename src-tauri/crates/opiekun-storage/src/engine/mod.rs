//! The small database vocabulary of this crate. Only `sqlite.rs` knows rusqlite; a server engine will stand
//! beside it and speak the same `Tx`, `Row` and `Value`.

mod sqlite;
mod value;

pub(crate) use sqlite::{Db, Mode, Tx, sqlite_version};
pub(crate) use value::{Row, Value};

use crate::StorageError;

/// Reading, the same inside and outside a transaction. SQL is the portable subset: numbered parameters, text
/// ids, ISO dates as text, 0/1 booleans.
pub(crate) trait Query {
    /// Calls `each` for every row in order, until it returns false.
    fn each(
        &self,
        sql: &str,
        params: &[Value],
        each: &mut dyn FnMut(&Row) -> Result<bool, StorageError>,
    ) -> Result<(), StorageError>;

    /// All rows, each through `convert`.
    fn rows<T>(
        &self,
        sql: &str,
        params: &[Value],
        convert: impl Fn(&Row) -> Result<T, StorageError>,
    ) -> Result<Vec<T>, StorageError>
    where
        Self: Sized,
    {
        let mut out = Vec::new();
        self.each(sql, params, &mut |row| {
            out.push(convert(row)?);
            Ok(true)
        })?;
        Ok(out)
    }

    /// The first row, if any.
    fn row<T>(
        &self,
        sql: &str,
        params: &[Value],
        convert: impl Fn(&Row) -> Result<T, StorageError>,
    ) -> Result<Option<T>, StorageError>
    where
        Self: Sized,
    {
        let mut out = None;
        self.each(sql, params, &mut |row| {
            out = Some(convert(row)?);
            Ok(false)
        })?;
        Ok(out)
    }

    /// A number, such as a count.
    fn number(&self, sql: &str, params: &[Value]) -> Result<i64, StorageError>
    where
        Self: Sized,
    {
        Ok(self.row(sql, params, |row| row.int(0))?.unwrap_or(0))
    }
}

/// Parameters of a statement, each through `Into<Value>`.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::engine::Value::from($value)),*] as &[$crate::engine::Value] };
}
pub(crate) use values;
