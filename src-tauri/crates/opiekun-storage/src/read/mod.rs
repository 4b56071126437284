//! Reading the register. Each aggregate has one conversion from row to type.

pub(crate) mod advisor;
pub mod appointment;
pub mod assignment;
pub mod attention;
pub mod branch_day;
pub mod calls;
pub mod client;
pub mod contact;
pub mod copy;
pub mod document;
mod filter;
pub mod handover;
pub mod holding;
mod identifiers;
pub mod import;
pub mod import_end;
pub(crate) mod keys;
pub mod known;
pub mod mail;
pub mod marked;
pub mod measure;
pub mod merge;
pub mod people;
pub mod queue;
pub mod search;
pub mod selection;
pub mod substitution;
pub mod suspects;
pub mod task;
pub mod template;
pub mod tie;
pub mod valuation;
pub mod view;
pub(crate) mod vocabulary;

pub(crate) use crate::engine::Value;

use chrono::{DateTime, SecondsFormat, Utc};

/// UTC with milliseconds and `Z`: always the same length, so that text order is time order.
pub(crate) fn instant(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}
