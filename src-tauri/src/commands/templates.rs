//! Templates that the branch writes.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::{State, ipc::Response};

#[tauri::command]
#[specta::specta]
pub async fn template_list(desk: State<'_, Shared>) -> Answer<Vec<TemplateRow>> {
    run(desk, |desk| desk.template_list()).await
}

#[tauri::command]
#[specta::specta]
pub async fn template_open(desk: State<'_, Shared>, id: String) -> Answer<TemplateOpened> {
    run(desk, move |desk| desk.template_open(&id)).await
}

/// A text to begin a new version from.
#[tauri::command]
#[specta::specta]
pub async fn template_begin(desk: State<'_, Shared>, id: Option<String>) -> Answer<String> {
    run(desk, move |desk| desk.template_begin(id.as_deref())).await
}

#[tauri::command]
#[specta::specta]
pub async fn template_check(
    desk: State<'_, Shared>,
    id: Option<String>,
    text: String,
) -> Answer<TemplateChecked> {
    run(desk, move |desk| desk.template_check(id.as_deref(), &text)).await
}

/// Answers with the raw bytes of a PDF.
#[tauri::command]
pub async fn template_preview(desk: State<'_, Shared>, text: String, full: bool) -> Answer<Response> {
    run(desk, move |desk| desk.template_preview(&text, full))
        .await
        .map(Response::new)
}

#[tauri::command]
#[specta::specta]
pub async fn template_compare(
    desk: State<'_, Shared>,
    before: String,
    text: String,
) -> Answer<Vec<ComparedLine>> {
    run(desk, move |desk| desk.template_compare(&before, &text)).await
}

#[tauri::command]
#[specta::specta]
pub async fn template_save(
    desk: State<'_, Shared>,
    command_id: String,
    id: Option<String>,
    base_revision: Option<u32>,
    text: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.template_save(parse(&command_id)?, id.as_deref(), base_revision, &text)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn template_submit(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.template_submit(parse(&command_id)?, &id, base_revision)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn template_approve(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.template_approve(parse(&command_id)?, &id, base_revision)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn template_send_back(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    reason: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.template_send_back(parse(&command_id)?, &id, base_revision, &reason)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn template_publish(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    from: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.template_publish(parse(&command_id)?, &id, base_revision, &from)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn template_withdraw(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    reason: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.template_withdraw(parse(&command_id)?, &id, base_revision, &reason)
    })
    .await
}
