//! What leaves the branch day and comes into it: sheets, confirmations, tables, calendars of other programs.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::{DeskError, domain::Invalid, views::*};
use tauri::{
    State,
    ipc::{InvokeBody, Request},
};

/// Takes the calendar file as the raw body of the call and the command's id from the header `command-id`.
#[tauri::command]
pub async fn calendar_import(desk: State<'_, Shared>, request: Request<'_>) -> Answer<CalendarImport> {
    let bytes = match request.body() {
        InvokeBody::Raw(bytes) => bytes.clone(),
        InvokeBody::Json(_) => return Err(DeskError::field("file", Invalid::Required).failure()),
    };
    let header = request.headers().get("command-id");
    let command = header
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    run(desk, move |desk| desk.calendar_import(parse(&command)?, &bytes)).await
}

#[tauri::command]
#[specta::specta]
pub async fn measures_export(
    desk: State<'_, Shared>,
    from: String,
    to: String,
    by: String,
    format: String,
) -> Answer<String> {
    run(desk, move |desk| desk.measures_export(&from, &to, &by, &format)).await
}

#[tauri::command]
#[specta::specta]
pub async fn day_sheet_save(desk: State<'_, Shared>, date: String) -> Answer<String> {
    run(desk, move |desk| desk.day_sheet_save(&date)).await
}

#[tauri::command]
#[specta::specta]
pub async fn day_sheet_print(desk: State<'_, Shared>, date: String, choice: PrintChoice) -> Answer<String> {
    run(desk, move |desk| desk.day_sheet_print(&date, &choice)).await
}

#[tauri::command]
#[specta::specta]
pub async fn visit_confirmation(desk: State<'_, Shared>, id: String) -> Answer<String> {
    run(desk, move |desk| desk.visit_confirmation(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn visit_confirmation_prepare(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
) -> Answer<PreparedDocument> {
    run(desk, move |desk| {
        desk.visit_confirmation_prepare(parse(&command_id)?, &id)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn calendar_export_save(desk: State<'_, Shared>, from: String, to: String) -> Answer<String> {
    run(desk, move |desk| desk.calendar_export_save(&from, &to)).await
}

#[tauri::command]
#[specta::specta]
pub async fn visit_invitation_save(desk: State<'_, Shared>, visit: String) -> Answer<String> {
    run(desk, move |desk| desk.visit_invitation_save(&visit)).await
}

#[tauri::command]
#[specta::specta]
pub async fn busy_feed_save(desk: State<'_, Shared>) -> Answer<String> {
    run(desk, |desk| desk.busy_feed_save()).await
}

#[tauri::command]
#[specta::specta]
pub async fn blocks_drop(desk: State<'_, Shared>, command_id: String) -> Answer<Saved> {
    run(desk, move |desk| desk.blocks_drop(parse(&command_id)?)).await
}
