//! The portfolio.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::State;

#[tauri::command]
#[specta::specta]
pub async fn client_page(
    desk: State<'_, Shared>,
    filter: ClientFilterView,
    offset: u32,
    limit: u32,
) -> Answer<ClientPage> {
    run(desk, move |desk| desk.client_page(&filter, offset, limit)).await
}

#[tauri::command]
#[specta::specta]
pub async fn client_find(desk: State<'_, Shared>, words: String, limit: u32) -> Answer<Hits> {
    run(desk, move |desk| desk.client_find(&words, limit)).await
}

#[tauri::command]
#[specta::specta]
pub async fn client_card(desk: State<'_, Shared>, id: String) -> Answer<ClientCard> {
    run(desk, move |desk| desk.client_card(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn client_input(desk: State<'_, Shared>, id: String) -> Answer<ClientInput> {
    run(desk, move |desk| desk.client_input(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn client_reveal(
    desk: State<'_, Shared>,
    id: String,
    field: RevealField,
    account: Option<String>,
) -> Answer<String> {
    run(desk, move |desk| {
        desk.client_reveal(&id, field, account.as_deref())
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn client_check(desk: State<'_, Shared>, input: ClientInput) -> Answer<Vec<FieldFailure>> {
    run(desk, move |desk| Ok(desk.client_check(&input))).await
}

#[tauri::command]
#[specta::specta]
pub async fn client_save(
    desk: State<'_, Shared>,
    command_id: String,
    id: Option<String>,
    base_revision: Option<u32>,
    input: ClientInput,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.client_save(parse(&command_id)?, id.as_deref(), base_revision, &input)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn advisors(desk: State<'_, Shared>) -> Answer<Vec<String>> {
    run(desk, |desk| desk.advisors()).await
}

#[tauri::command]
#[specta::specta]
pub async fn maturing(desk: State<'_, Shared>, days: u32) -> Answer<Vec<MaturingView>> {
    run(desk, move |desk| desk.maturing(days)).await
}
