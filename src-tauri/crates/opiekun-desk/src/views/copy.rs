//! Printed copies.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Who keeps a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum CopyKeeper {
    Bank,
    Client,
}

/// State of a printed copy. Words under `copy-state-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "CopyState", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum CopyStateView {
    Prepared,
    Printed,
    HandedOver,
    Signed,
    Sent,
    Accepted,
    Returned,
    Superseded,
    Destroyed,
}

/// A step that a person may take with a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct CopyMove {
    pub to: CopyStateView,
    /// Why must be said.
    pub reason: bool,
}

/// A printed copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct CopyView {
    pub id: String,
    pub revision: u32,
    /// As it stands on each page, in groups.
    pub code: String,
    pub document_id: String,
    pub number: String,
    pub title: String,
    pub client_id: String,
    pub client_name: String,
    pub nr: u32,
    pub keeper: CopyKeeper,
    /// Empty for the bank.
    pub keeper_name: String,
    pub state: CopyStateView,
    pub since: String,
    /// Whole days in this state, by the calendar.
    pub days: u32,
    pub reason: String,
    /// Names of fields that changed, of a superseded one.
    pub changed: Vec<String>,
    pub next: Vec<CopyMove>,
}

/// Copies that wait for something, each list with those waiting longest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct CopiesWaiting {
    /// Went to a printer that did not confirm them.
    pub unprinted: Vec<CopyView>,
    /// Printed, not signed.
    pub at_desk: Vec<CopyView>,
    /// Taken away by the client.
    pub at_clients: Vec<CopyView>,
    /// Signed, not sent on.
    pub unsent: Vec<CopyView>,
    /// Came back with something missing.
    pub returned: Vec<CopyView>,
    /// Superseded, paper not destroyed yet.
    pub to_destroy: Vec<CopyView>,
}
