//! Visits and days.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::State;

#[tauri::command]
#[specta::specta]
pub async fn appointment_purposes(desk: State<'_, Shared>) -> Answer<Vec<PurposeView>> {
    run(desk, |desk| desk.appointment_purposes()).await
}

#[tauri::command]
#[specta::specta]
pub async fn appointment_range(
    desk: State<'_, Shared>,
    from: String,
    to: String,
) -> Answer<Vec<AppointmentView>> {
    run(desk, move |desk| desk.appointment_range(&from, &to)).await
}

#[tauri::command]
#[specta::specta]
pub async fn calendar_days(desk: State<'_, Shared>, from: String, to: String) -> Answer<Vec<DayInfo>> {
    run(desk, move |desk| desk.calendar_days(&from, &to)).await
}

#[tauri::command]
#[specta::specta]
pub async fn appointment_book(
    desk: State<'_, Shared>,
    command_id: String,
    input: BookInput,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.appointment_book(parse(&command_id)?, &input)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn appointment_move(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    input: MoveInput,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.appointment_move(parse(&command_id)?, &id, base_revision, &input)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn appointment_cancel(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    reason: String,
    later: bool,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.appointment_cancel(parse(&command_id)?, &id, base_revision, &reason, later)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn free_slots(desk: State<'_, Shared>, date: String, minutes: u32) -> Answer<Vec<String>> {
    run(desk, move |desk| desk.free_slots(&date, minutes)).await
}

#[tauri::command]
#[specta::specta]
pub async fn opening(desk: State<'_, Shared>) -> Answer<OpeningView> {
    run(desk, |desk| desk.opening()).await
}

#[tauri::command]
#[specta::specta]
pub async fn opening_save(desk: State<'_, Shared>, opening: OpeningView) -> Answer<()> {
    run(desk, move |desk| desk.opening_save(&opening)).await
}

#[tauri::command]
#[specta::specta]
pub async fn working(desk: State<'_, Shared>, person: Option<String>) -> Answer<WorkingView> {
    run(desk, move |desk| desk.working(person.as_deref())).await
}

#[tauri::command]
#[specta::specta]
pub async fn working_save(desk: State<'_, Shared>, working: WorkingView) -> Answer<()> {
    run(desk, move |desk| desk.working_save(&working)).await
}

#[tauri::command]
#[specta::specta]
pub async fn appointment_slots(desk: State<'_, Shared>, query: SlotQuery) -> Answer<Vec<SlotView>> {
    run(desk, move |desk| desk.appointment_slots(&query)).await
}

#[tauri::command]
#[specta::specta]
pub async fn day_view(desk: State<'_, Shared>, date: String) -> Answer<DayView> {
    run(desk, move |desk| desk.day_view(&date)).await
}
