//! Clients passed from one advisor to another, and standing in on leave.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::{State, ipc::Channel};

#[tauri::command]
#[specta::specta]
pub async fn handover_check(
    desk: State<'_, Shared>,
    selection: ClientSelection,
    receiver: String,
) -> Answer<HandoverCheck> {
    run(desk, move |desk| desk.handover_check(&selection, &receiver)).await
}

#[tauri::command]
#[specta::specta]
pub async fn handover_offer(
    desk: State<'_, Shared>,
    command_id: String,
    input: HandoverInput,
) -> Answer<Saved> {
    run(desk, move |desk| desk.handover_offer(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn handover_list(desk: State<'_, Shared>) -> Answer<Vec<HandoverView>> {
    run(desk, |desk| desk.handover_list()).await
}

#[tauri::command]
#[specta::specta]
pub async fn handover_card(desk: State<'_, Shared>, id: String) -> Answer<HandoverCard> {
    run(desk, move |desk| desk.handover_card(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn handover_accept(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    without: Vec<String>,
    reason: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.handover_accept(parse(&command_id)?, &id, &without, &reason)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn handover_refuse(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    reason: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.handover_refuse(parse(&command_id)?, &id, &reason)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn handover_withdraw(desk: State<'_, Shared>, command_id: String, id: String) -> Answer<Saved> {
    run(desk, move |desk| desk.handover_withdraw(parse(&command_id)?, &id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn handover_undo(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    rest: bool,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.handover_undo(parse(&command_id)?, &id, rest)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn handover_letters(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    apart: bool,
    progress: Channel<Progress>,
) -> Answer<LettersMade> {
    run(desk, move |desk| {
        desk.handover_letters(parse(&command_id)?, &id, apart, |state| {
            let _ = progress.send(state); // a window that is gone does not stop the work
        })
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn care_today(desk: State<'_, Shared>) -> Answer<CareView> {
    run(desk, |desk| desk.care_today()).await
}

#[tauri::command]
#[specta::specta]
pub async fn substitution_list(desk: State<'_, Shared>) -> Answer<Vec<SubstitutionView>> {
    run(desk, |desk| desk.substitution_list()).await
}

#[tauri::command]
#[specta::specta]
pub async fn substitution_set(
    desk: State<'_, Shared>,
    command_id: String,
    input: SubstitutionInput,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.substitution_set(parse(&command_id)?, &input)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn substitution_end(desk: State<'_, Shared>, command_id: String, id: String) -> Answer<Saved> {
    run(desk, move |desk| desk.substitution_end(parse(&command_id)?, &id)).await
}
