//! Clients that may be one.

use super::{Answer, command_id, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::State;

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
