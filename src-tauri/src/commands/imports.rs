//! Imports, business cards and the demo portfolio.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::{
    DeskError,
    domain::Invalid,
    views::{
        ClientSelection, HoldingsPreview, HoldingsReport, ImportPreview, ImportReport, ImportSource,
        ImportUndone, ImportView, ModeView, Progress,
    },
};
use std::time::{SystemTime, UNIX_EPOCH};
use tauri::{
    State,
    ipc::{Channel, InvokeBody, Request},
};

/// Visits that come with a demo portfolio.
const DEMO_VISITS: u32 = 40;
/// Most invented clients that the window makes.
const DEMO_MAX: u32 = 100_000;

/// Takes the file as the raw body of the call.
#[tauri::command]
pub async fn import_open(desk: State<'_, Shared>, request: Request<'_>) -> Answer<ImportSource> {
    let bytes = match request.body() {
        InvokeBody::Raw(bytes) => bytes.clone(),
        InvokeBody::Json(_) => return Err(DeskError::field("file", Invalid::Required).failure()),
    };
    run(desk, move |desk| desk.import_open(&bytes)).await
}

#[tauri::command]
#[specta::specta]
pub async fn import_sheet(desk: State<'_, Shared>, token: String, sheet: String) -> Answer<ImportSource> {
    run(desk, move |desk| desk.import_sheet(&token, &sheet)).await
}

#[tauri::command]
#[specta::specta]
pub async fn import_judge(
    desk: State<'_, Shared>,
    token: String,
    fields: Vec<String>,
    mode: ModeView,
    leave_likely: bool,
) -> Answer<ImportPreview> {
    run(desk, move |desk| {
        desk.import_judge(&token, &fields, mode, leave_likely)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn import_map_keep(
    desk: State<'_, Shared>,
    command_id: String,
    token: String,
    name: String,
    fields: Vec<String>,
) -> Answer<()> {
    run(desk, move |desk| {
        desk.import_map_keep(parse(&command_id)?, &token, &name, &fields)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn import_map_drop(desk: State<'_, Shared>, command_id: String, name: String) -> Answer<()> {
    run(desk, move |desk| desk.import_map_drop(parse(&command_id)?, &name)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vcard_save(desk: State<'_, Shared>, client: String) -> Answer<String> {
    run(desk, move |desk| desk.vcard_save(&client)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vcards_save(desk: State<'_, Shared>, selection: ClientSelection) -> Answer<String> {
    run(desk, move |desk| desk.vcards_save(&selection)).await
}

#[tauri::command]
#[specta::specta]
pub async fn import_apply(
    desk: State<'_, Shared>,
    token: String,
    progress: Channel<Progress>,
) -> Answer<ImportReport> {
    // A window that went away needs no progress; the import goes on to its end.
    run(desk, move |desk| {
        desk.import_apply(&token, |step| drop(progress.send(step)))
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn holdings_preview(desk: State<'_, Shared>, token: String) -> Answer<HoldingsPreview> {
    run(desk, move |desk| desk.holdings_preview(&token)).await
}

#[tauri::command]
#[specta::specta]
pub async fn holdings_apply(
    desk: State<'_, Shared>,
    token: String,
    progress: Channel<Progress>,
) -> Answer<HoldingsReport> {
    run(desk, move |desk| {
        desk.holdings_apply(&token, |step| drop(progress.send(step)))
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn import_cancel(desk: State<'_, Shared>, token: String) -> Answer<()> {
    run(desk, move |desk| desk.import_cancel(&token)).await
}

#[tauri::command]
#[specta::specta]
pub async fn import_refused_save(desk: State<'_, Shared>, token: String) -> Answer<String> {
    run(desk, move |desk| desk.import_refused_save(&token)).await
}

#[tauri::command]
#[specta::specta]
pub async fn imports_made(desk: State<'_, Shared>) -> Answer<Vec<ImportView>> {
    run(desk, |desk| desk.imports_made()).await
}

#[tauri::command]
#[specta::specta]
pub async fn import_undo(desk: State<'_, Shared>, command_id: String, id: String) -> Answer<ImportUndone> {
    run(desk, move |desk| desk.import_undo(parse(&command_id)?, &id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn demo_fill(desk: State<'_, Shared>, clients: u32, progress: Channel<Progress>) -> Answer<u32> {
    let seed = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(1, |time| time.as_secs() % 90 + 10);
    run(desk, move |desk| {
        desk.demo_fill(clients.min(DEMO_MAX), seed, DEMO_VISITS, |step| {
            drop(progress.send(step))
        })
    })
    .await
}
