//! Thin commands: decode, call the use case on a thread that may wait, encode.

pub(crate) mod branch_day;
pub(crate) mod calendar;
pub(crate) mod clients;
pub(crate) mod contacts;
pub(crate) mod documents;
pub(crate) mod exchange;
pub(crate) mod handovers;
pub(crate) mod imports;
pub(crate) mod many;
pub(crate) mod merging;
pub(crate) mod people;
pub(crate) mod reminders;
pub(crate) mod session;
pub(crate) mod templates;
pub(crate) mod ties;
pub(crate) mod upkeep;
pub(crate) mod valuation;
pub(crate) mod views;

use crate::Shared;
use opiekun_desk::{Desk, DeskError, domain::ids::CommandId, views::Failure};
use std::sync::Arc;
use tauri::State;

/// Answer of a command.
pub(crate) type Answer<T> = Result<T, Failure>;

/// Runs a use case where it may wait for the disk without holding up the window.
pub(crate) async fn run<T: Send + 'static>(
    desk: State<'_, Shared>,
    work: impl FnOnce(&Desk) -> Result<T, DeskError> + Send + 'static,
) -> Answer<T> {
    let desk = Arc::clone(&desk.0);
    match tauri::async_runtime::spawn_blocking(move || work(&desk)).await {
        Ok(result) => result.map_err(|error| error.failure()),
        Err(_) => Err(Failure {
            code: "internal".to_owned(),
            params: Default::default(),
            fields: Vec::new(),
        }),
    }
}

/// The id of a command, made by the window.
pub(crate) fn command_id(text: &str) -> Result<CommandId, DeskError> {
    text.parse()
        .map_err(|reason| DeskError::field("command_id", reason))
}
