//! Values that go into statements and rows that come out.

use crate::StorageError;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use opiekun_domain::ids::*;
use std::str::FromStr;

/// One value of a row or a parameter.
#[derive(Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Text(String),
    Blob(Vec<u8>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl From<u32> for Value {
    fn from(value: u32) -> Self {
        Self::Int(i64::from(value))
    }
}
impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Int(i64::from(value))
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<&String> for Value {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}
impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Blob(value)
    }
}
impl From<DateTime<Utc>> for Value {
    fn from(value: DateTime<Utc>) -> Self {
        Self::Text(instant(value))
    }
}
impl From<NaiveDate> for Value {
    fn from(value: NaiveDate) -> Self {
        Self::Text(value.to_string())
    }
}
impl From<Revision> for Value {
    fn from(value: Revision) -> Self {
        Self::Int(i64::from(value.0))
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
macro_rules! from_id {
    ($($id:ty),*) => { $(impl From<$id> for Value { fn from(id: $id) -> Self { Self::Text(id.to_string()) } })* };
}
from_id!(
    ClientId,
    PersonId,
    AppointmentId,
    DocumentId,
    ImportId,
    MergeId,
    ViewId,
    CommandId,
    SessionId,
    TieId,
    ContactId,
    ConsentId,
    HandoverId,
    SubstitutionId,
    AttitudeId,
    PotentialId,
    WeightsId,
    AssignmentId,
    CallListId,
    CopyId,
    PeselCheckId,
    PacketId,
    TemplateId,
    RoomId,
    SeriesId,
    WalkInId,
    WaitingId,
    TaskId,
    OpinionId,
    BlockId
);

/// UTC with milliseconds and `Z`: always the same length, so that text order is time order.
pub(crate) fn instant(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A row of a result. A column that does not hold what the program wrote there is damage, and is said so.
pub(crate) struct Row(pub(super) Vec<Value>);

fn damaged() -> StorageError {
    StorageError::VaultDamaged {
        file: "vault.db".to_owned(),
    }
}

impl Row {
    fn at(&self, column: usize) -> Result<&Value, StorageError> {
        self.0.get(column).ok_or(StorageError::Internal { place: "row" })
    }

    pub(crate) fn int(&self, column: usize) -> Result<i64, StorageError> {
        match self.at(column)? {
            Value::Int(value) => Ok(*value),
            _ => Err(damaged()),
        }
    }

    pub(crate) fn flag(&self, column: usize) -> Result<bool, StorageError> {
        Ok(self.int(column)? != 0)
    }

    pub(crate) fn opt_flag(&self, column: usize) -> Result<Option<bool>, StorageError> {
        if self.is_null(column)? {
            Ok(None)
        } else {
            self.flag(column).map(Some)
        }
    }

    pub(crate) fn opt_int(&self, column: usize) -> Result<Option<i64>, StorageError> {
        if self.is_null(column)? {
            Ok(None)
        } else {
            self.int(column).map(Some)
        }
    }

    pub(crate) fn text(&self, column: usize) -> Result<String, StorageError> {
        match self.at(column)? {
            Value::Text(value) => Ok(value.clone()),
            _ => Err(damaged()),
        }
    }

    pub(crate) fn opt_text(&self, column: usize) -> Result<Option<String>, StorageError> {
        if self.is_null(column)? {
            Ok(None)
        } else {
            self.text(column).map(Some)
        }
    }

    pub(crate) fn blob(&self, column: usize) -> Result<Vec<u8>, StorageError> {
        match self.at(column)? {
            Value::Blob(value) => Ok(value.clone()),
            _ => Err(damaged()),
        }
    }

    pub(crate) fn is_null(&self, column: usize) -> Result<bool, StorageError> {
        Ok(matches!(self.at(column)?, Value::Null))
    }

    pub(crate) fn count(&self, column: usize) -> Result<u32, StorageError> {
        u32::try_from(self.int(column)?).map_err(|_| damaged())
    }

    /// A text that its type can read back.
    pub(crate) fn opt_parsed<T: FromStr>(&self, column: usize) -> Result<Option<T>, StorageError> {
        if self.is_null(column)? {
            Ok(None)
        } else {
            self.parsed(column).map(Some)
        }
    }

    pub(crate) fn parsed<T: FromStr>(&self, column: usize) -> Result<T, StorageError> {
        self.text(column)?.parse().map_err(|_| damaged())
    }

    /// A text that `parse` can read back; null stays nothing.
    pub(crate) fn opt_with<T, E>(
        &self,
        column: usize,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<Option<T>, StorageError> {
        self.opt_text(column)?
            .map(|text| parse(&text).map_err(|_| damaged()))
            .transpose()
    }

    /// A text that `parse` can read back.
    pub(crate) fn with<T, E>(
        &self,
        column: usize,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, StorageError> {
        parse(&self.text(column)?).map_err(|_| damaged())
    }
}
