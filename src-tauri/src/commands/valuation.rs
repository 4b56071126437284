//! Valuation in the open, attitude, potential, weights.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::views::*;
use tauri::State;

#[tauri::command]
#[specta::specta]
pub async fn client_valuation(desk: State<'_, Shared>, client_id: String) -> Answer<ClientValuation> {
    run(desk, move |desk| desk.client_valuation(&client_id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn attitude_note(
    desk: State<'_, Shared>,
    command_id: String,
    client_id: String,
    attitude: String,
    reason: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.attitude_note(parse(&command_id)?, &client_id, &attitude, &reason)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn potential_rate(
    desk: State<'_, Shared>,
    command_id: String,
    client_id: String,
    potential: u8,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.potential_rate(parse(&command_id)?, &client_id, potential)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn valuation_weights(desk: State<'_, Shared>) -> Answer<WeightsSettings> {
    run(desk, |desk| desk.valuation_weights()).await
}

#[tauri::command]
#[specta::specta]
pub async fn valuation_weights_save(
    desk: State<'_, Shared>,
    command_id: String,
    weights: WeightsView,
    valid_from: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.valuation_weights_save(parse(&command_id)?, weights, &valid_from)
    })
    .await
}
