//! Settings, backup, verification.

use super::{Answer, run};
use crate::Shared;
use opiekun_desk::{DeskError, domain::Invalid, views::*};
use tauri::{
    State,
    ipc::{InvokeBody, Request, Response},
};

#[tauri::command]
#[specta::specta]
pub async fn settings_save(
    desk: State<'_, Shared>,
    language: Language,
    theme: Theme,
    idle_minutes: u32,
) -> Answer<()> {
    run(desk, move |desk| {
        desk.settings_save(language, theme, idle_minutes)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn branch(desk: State<'_, Shared>) -> Answer<BranchView> {
    run(desk, |desk| desk.branch()).await
}

#[tauri::command]
#[specta::specta]
pub async fn branch_save(desk: State<'_, Shared>, branch: BranchView) -> Answer<()> {
    run(desk, move |desk| desk.branch_save(branch)).await
}

/// Answers with the raw bytes of a PNG file.
#[tauri::command]
pub async fn branch_logo(desk: State<'_, Shared>) -> Answer<Response> {
    run(desk, |desk| desk.branch_logo()).await.map(Response::new)
}

/// Takes the PNG file as the raw body of the call.
#[tauri::command]
pub async fn branch_logo_set(desk: State<'_, Shared>, request: Request<'_>) -> Answer<()> {
    let file = match request.body() {
        InvokeBody::Raw(bytes) => bytes.clone(),
        InvokeBody::Json(_) => return Err(DeskError::field("logo", Invalid::Required).failure()),
    };
    run(desk, move |desk| desk.branch_logo_set(&file)).await
}

#[tauri::command]
#[specta::specta]
pub async fn backup_make(desk: State<'_, Shared>) -> Answer<BackupView> {
    run(desk, |desk| desk.backup_make()).await
}

#[tauri::command]
#[specta::specta]
pub async fn verify(desk: State<'_, Shared>) -> Answer<VerifyView> {
    run(desk, |desk| desk.verify()).await
}

#[tauri::command]
#[specta::specta]
pub async fn audit_recent(desk: State<'_, Shared>, limit: u32) -> Answer<Vec<AuditView>> {
    run(desk, move |desk| desk.audit_recent(limit)).await
}
