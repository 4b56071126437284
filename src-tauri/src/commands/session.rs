//! Making the vault, unlocking, locking.

use super::{Answer, run};
use crate::{Shared, paper_window::PaperWindow};
use opiekun_desk::views::{Created, SessionState};
use tauri::State;

#[tauri::command]
#[specta::specta]
pub async fn session_state(desk: State<'_, Shared>) -> Answer<SessionState> {
    run(desk, |desk| desk.session_state()).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_create(desk: State<'_, Shared>, name: String, passphrase: String) -> Answer<Created> {
    run(desk, move |desk| desk.vault_create(&name, &passphrase)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_unlock(
    desk: State<'_, Shared>,
    name: Option<String>,
    passphrase: String,
) -> Answer<SessionState> {
    run(desk, move |desk| desk.vault_unlock(name.as_deref(), &passphrase)).await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_recover(
    desk: State<'_, Shared>,
    recovery_key: String,
    name: String,
    new_passphrase: String,
) -> Answer<SessionState> {
    run(desk, move |desk| {
        desk.vault_recover(&recovery_key, &name, &new_passphrase)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_lock(desk: State<'_, Shared>, paper: State<'_, PaperWindow>) -> Answer<()> {
    paper.forget();
    run(desk, |desk| {
        desk.vault_lock();
        Ok(())
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn vault_accept_older(desk: State<'_, Shared>) -> Answer<()> {
    run(desk, |desk| desk.vault_accept_older()).await
}

#[tauri::command]
#[specta::specta]
pub async fn passphrase_change(desk: State<'_, Shared>, current: String, next: String) -> Answer<()> {
    run(desk, move |desk| desk.passphrase_change(&current, &next)).await
}

#[tauri::command]
#[specta::specta]
pub async fn recovery_key_renew(desk: State<'_, Shared>, passphrase: String) -> Answer<Created> {
    run(desk, move |desk| desk.recovery_key_renew(&passphrase)).await
}

#[tauri::command]
#[specta::specta]
pub fn touch(desk: State<'_, Shared>) {
    desk.0.touch();
}
