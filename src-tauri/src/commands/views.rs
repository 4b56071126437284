//! Kept views of the portfolio, and clients taken out as a file.

use super::{Answer, command_id, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::State;

#[tauri::command]
#[specta::specta]
pub async fn filter_fields(desk: State<'_, Shared>) -> Answer<Vec<FilterField>> {
    run(desk, |desk| Ok(desk.filter_fields())).await
}

#[tauri::command]
#[specta::specta]
pub async fn saved_views(desk: State<'_, Shared>) -> Answer<Vec<SavedView>> {
    run(desk, |desk| desk.saved_views()).await
}

#[tauri::command]
#[specta::specta]
pub async fn view_save(desk: State<'_, Shared>, id: String, input: SaveViewInput) -> Answer<Saved> {
    run(desk, move |desk| desk.view_save(command_id(&id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn view_drop(desk: State<'_, Shared>, id: String, view: String) -> Answer<()> {
    run(desk, move |desk| desk.view_drop(command_id(&id)?, &view)).await
}

#[tauri::command]
#[specta::specta]
pub async fn clients_export(desk: State<'_, Shared>, id: String, input: ExportInput) -> Answer<Exported> {
    run(desk, move |desk| desk.clients_export(command_id(&id)?, &input)).await
}
