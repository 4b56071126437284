//! The branch day: booking in full, states of visits, the queue, tasks, figures.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::State;

#[tauri::command]
#[specta::specta]
pub async fn appointment_check(
    desk: State<'_, Shared>,
    input: BookInput,
    visit: Option<String>,
) -> Answer<BookingCheck> {
    run(desk, move |desk| desk.appointment_check(&input, visit.as_deref())).await
}

#[tauri::command]
#[specta::specta]
pub async fn series_plan(
    desk: State<'_, Shared>,
    input: BookInput,
    series: SeriesInput,
) -> Answer<Vec<SeriesDay>> {
    run(desk, move |desk| desk.series_plan(&input, &series)).await
}

#[tauri::command]
#[specta::specta]
pub async fn series_book(
    desk: State<'_, Shared>,
    command_id: String,
    input: BookInput,
    series: SeriesInput,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.series_book(parse(&command_id)?, &input, &series)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn appointment_edit(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    input: BookInput,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.appointment_edit(parse(&command_id)?, &id, base_revision, &input)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn appointment_step(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    step: String,
    identified: Option<bool>,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.appointment_step(parse(&command_id)?, &id, base_revision, &step, identified)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn visit_details(desk: State<'_, Shared>, id: String) -> Answer<VisitDetails> {
    run(desk, move |desk| desk.visit_details(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn visit_note(desk: State<'_, Shared>, command_id: String, input: VisitNoteInput) -> Answer<Saved> {
    run(desk, move |desk| desk.visit_note(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn visit_opinion(
    desk: State<'_, Shared>,
    command_id: String,
    kind: String,
    id: String,
    score: u32,
    words: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.visit_opinion(parse(&command_id)?, &kind, &id, score, &words)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn visit_packet(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    packet: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.visit_packet(parse(&command_id)?, &id, &packet)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn day_prepared(desk: State<'_, Shared>, date: String) -> Answer<Vec<Prepared>> {
    run(desk, move |desk| desk.day_prepared(&date)).await
}

#[tauri::command]
#[specta::specta]
pub async fn calendar_blocks(desk: State<'_, Shared>, from: String, to: String) -> Answer<Vec<BlockView>> {
    run(desk, move |desk| desk.calendar_blocks(&from, &to)).await
}

#[tauri::command]
#[specta::specta]
pub async fn purpose_versions(desk: State<'_, Shared>) -> Answer<Vec<PurposeVersion>> {
    run(desk, |desk| desk.purpose_versions()).await
}

#[tauri::command]
#[specta::specta]
pub async fn purpose_save(
    desk: State<'_, Shared>,
    command_id: String,
    from: String,
    purpose: PurposeView,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.purpose_save(parse(&command_id)?, &from, &purpose)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn rooms(desk: State<'_, Shared>) -> Answer<Vec<RoomView>> {
    run(desk, |desk| desk.rooms()).await
}

#[tauri::command]
#[specta::specta]
pub async fn room_save(desk: State<'_, Shared>, command_id: String, room: RoomView) -> Answer<Saved> {
    run(desk, move |desk| desk.room_save(parse(&command_id)?, &room)).await
}

#[tauri::command]
#[specta::specta]
pub async fn queue(desk: State<'_, Shared>) -> Answer<QueueView> {
    run(desk, |desk| desk.queue()).await
}

#[tauri::command]
#[specta::specta]
pub async fn queue_add(desk: State<'_, Shared>, command_id: String, input: WalkInInput) -> Answer<Saved> {
    run(desk, move |desk| desk.queue_add(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn queue_step(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    step: String,
    client: Option<String>,
    identified: Option<bool>,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.queue_step(
            parse(&command_id)?,
            &id,
            base_revision,
            &step,
            client.as_deref(),
            identified,
        )
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn queue_next(desk: State<'_, Shared>, command_id: String) -> Answer<Option<QueueEntry>> {
    run(desk, move |desk| desk.queue_next(parse(&command_id)?)).await
}

#[tauri::command]
#[specta::specta]
pub async fn waiting(desk: State<'_, Shared>) -> Answer<Vec<WaitingView>> {
    run(desk, |desk| desk.waiting()).await
}

#[tauri::command]
#[specta::specta]
pub async fn waiting_add(desk: State<'_, Shared>, command_id: String, input: WaitingInput) -> Answer<Saved> {
    run(desk, move |desk| desk.waiting_add(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn waiting_close(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    state: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.waiting_close(parse(&command_id)?, &id, &state)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn tasks(desk: State<'_, Shared>, mine: bool) -> Answer<Vec<TaskView>> {
    run(desk, move |desk| desk.tasks(mine)).await
}

#[tauri::command]
#[specta::specta]
pub async fn tasks_closed(desk: State<'_, Shared>, limit: u32) -> Answer<Vec<TaskView>> {
    run(desk, move |desk| desk.tasks_closed(limit)).await
}

#[tauri::command]
#[specta::specta]
pub async fn tasks_of(desk: State<'_, Shared>, client: String) -> Answer<Vec<TaskView>> {
    run(desk, move |desk| desk.tasks_of(&client)).await
}

#[tauri::command]
#[specta::specta]
pub async fn task_trail(desk: State<'_, Shared>, id: String) -> Answer<Vec<TaskTrail>> {
    run(desk, move |desk| desk.task_trail(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn task_add(desk: State<'_, Shared>, command_id: String, input: TaskInput) -> Answer<Saved> {
    run(desk, move |desk| desk.task_add(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn task_step(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    input: TaskStepInput,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.task_step(parse(&command_id)?, &id, base_revision, &input)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn open_items(desk: State<'_, Shared>, client: String) -> Answer<Vec<OpenItem>> {
    run(desk, move |desk| desk.open_items(&client)).await
}

#[tauri::command]
#[specta::specta]
pub async fn measures(desk: State<'_, Shared>, from: String, to: String) -> Answer<Measures> {
    run(desk, move |desk| desk.measures(&from, &to)).await
}

#[tauri::command]
#[specta::specta]
pub async fn calendar_month(
    desk: State<'_, Shared>,
    from: String,
    to: String,
    mine: bool,
    most: u32,
) -> Answer<Vec<MonthDay>> {
    run(desk, move |desk| desk.calendar_month(&from, &to, mine, most)).await
}

#[tauri::command]
#[specta::specta]
pub async fn visits_unsettled(desk: State<'_, Shared>) -> Answer<Vec<Unsettled>> {
    run(desk, |desk| desk.visits_unsettled()).await
}

#[tauri::command]
#[specta::specta]
pub async fn calendar_columns(desk: State<'_, Shared>, date: String) -> Answer<Vec<ColumnHours>> {
    run(desk, move |desk| desk.calendar_columns(&date)).await
}
