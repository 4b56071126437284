//! Ties between clients and the right to sign.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::State;

#[tauri::command]
#[specta::specta]
pub async fn client_ties(desk: State<'_, Shared>, client_id: String) -> Answer<ClientTies> {
    run(desk, move |desk| desk.client_ties(&client_id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn tie_add(desk: State<'_, Shared>, command_id: String, input: TieInput) -> Answer<Saved> {
    run(desk, move |desk| desk.tie_add(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn tie_end(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    until: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.tie_end(parse(&command_id)?, &id, base_revision, &until)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn tie_remove(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.tie_remove(parse(&command_id)?, &id, base_revision)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn representation_save(
    desk: State<'_, Shared>,
    command_id: String,
    client_id: String,
    base_revision: u32,
    rule: RuleView,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.representation_save(parse(&command_id)?, &client_id, base_revision, &rule)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn representation_check(
    desk: State<'_, Shared>,
    client_id: String,
    signers: Vec<String>,
    date: String,
    beyond_ordinary: bool,
) -> Answer<SignVerdict> {
    run(desk, move |desk| {
        desk.representation_check(&client_id, &signers, &date, beyond_ordinary)
    })
    .await
}
