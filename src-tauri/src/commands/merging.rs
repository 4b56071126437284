//! Clients that may be one.

use super::{Answer, command_id, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::{State, ipc::Channel};

#[tauri::command]
#[specta::specta]
pub async fn client_likely(
    desk: State<'_, Shared>,
    client: Option<String>,
    input: ClientInput,
) -> Answer<Vec<LikelyView>> {
    run(desk, move |desk| desk.client_likely(client.as_deref(), &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn client_duplicates(desk: State<'_, Shared>, id: String) -> Answer<Vec<LikelyView>> {
    run(desk, move |desk| desk.client_duplicates(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn merge_sides(desk: State<'_, Shared>, keep: String, give_up: String) -> Answer<MergeSides> {
    run(desk, move |desk| desk.merge_sides(&keep, &give_up)).await
}

#[tauri::command]
#[specta::specta]
pub async fn client_merge(desk: State<'_, Shared>, id: String, merge: MergeInput) -> Answer<Saved> {
    run(desk, move |desk| desk.client_merge(command_id(&id)?, &merge)).await
}

#[tauri::command]
#[specta::specta]
pub async fn merge_undo(desk: State<'_, Shared>, id: String, merge: String) -> Answer<Saved> {
    run(desk, move |desk| desk.merge_undo(command_id(&id)?, &merge)).await
}

#[tauri::command]
#[specta::specta]
pub async fn merges_of(desk: State<'_, Shared>, id: String) -> Answer<Vec<MergeView>> {
    run(desk, move |desk| desk.merges_of(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn suspects(desk: State<'_, Shared>, progress: Channel<Progress>) -> Answer<Suspects> {
    run(desk, move |desk| desk.suspects(|step| drop(progress.send(step)))).await
}

#[tauri::command]
#[specta::specta]
pub async fn tell_apart(
    desk: State<'_, Shared>,
    command_id: String,
    one: String,
    other: String,
) -> Answer<()> {
    run(desk, move |desk| {
        desk.tell_apart(super::command_id(&command_id)?, &one, &other)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn untell_apart(
    desk: State<'_, Shared>,
    command_id: String,
    one: String,
    other: String,
) -> Answer<()> {
    run(desk, move |desk| {
        desk.untell_apart(super::command_id(&command_id)?, &one, &other)
    })
    .await
}
