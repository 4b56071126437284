//! What is done to many clients at once.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::State;

#[tauri::command]
#[specta::specta]
pub async fn clients_assign(
    desk: State<'_, Shared>,
    command_id: String,
    input: AssignInput,
) -> Answer<Assigned> {
    run(desk, move |desk| desk.clients_assign(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn assignment_undo(desk: State<'_, Shared>, command_id: String, id: String) -> Answer<Assigned> {
    run(desk, move |desk| desk.assignment_undo(parse(&command_id)?, &id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn assignments(desk: State<'_, Shared>) -> Answer<Vec<AssignmentView>> {
    run(desk, |desk| desk.assignments()).await
}

#[tauri::command]
#[specta::specta]
pub async fn call_lists(desk: State<'_, Shared>) -> Answer<Vec<CallListView>> {
    run(desk, |desk| desk.call_lists()).await
}

#[tauri::command]
#[specta::specta]
pub async fn call_sheet(desk: State<'_, Shared>, list: String) -> Answer<CallSheet> {
    run(desk, move |desk| desk.call_sheet(&list)).await
}

#[tauri::command]
#[specta::specta]
pub async fn call_check(desk: State<'_, Shared>, input: CallInput) -> Answer<CallCheck> {
    run(desk, move |desk| desk.call_check(&input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn calls_add(desk: State<'_, Shared>, command_id: String, input: CallInput) -> Answer<Listed> {
    run(desk, move |desk| desk.calls_add(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn calls_undo(
    desk: State<'_, Shared>,
    command_id: String,
    list: String,
    added_with: String,
) -> Answer<()> {
    run(desk, move |desk| {
        desk.calls_undo(parse(&command_id)?, &list, &added_with)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn call_settle(
    desk: State<'_, Shared>,
    command_id: String,
    list: String,
    client: String,
    state: String,
) -> Answer<()> {
    run(desk, move |desk| {
        desk.call_settle(parse(&command_id)?, &list, &client, &state)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn call_list_close(desk: State<'_, Shared>, command_id: String, list: String) -> Answer<()> {
    run(desk, move |desk| desk.call_list_close(parse(&command_id)?, &list)).await
}
