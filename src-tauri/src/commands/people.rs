//! People of the desk.

use super::{Answer, command_id as id, run};
use crate::Shared;
use opiekun_desk::views::{PersonView, RoleView, SegmentView};
use tauri::State;

#[tauri::command]
#[specta::specta]
pub async fn people_list(desk: State<'_, Shared>) -> Answer<Vec<PersonView>> {
    run(desk, |desk| desk.people_list()).await
}

#[tauri::command]
#[specta::specta]
pub async fn person_add(
    desk: State<'_, Shared>,
    command_id: String,
    name: String,
    role: RoleView,
    passphrase: String,
) -> Answer<PersonView> {
    run(desk, move |desk| {
        desk.person_add(id(&command_id)?, &name, role.into(), &passphrase)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn person_describe(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    signature: String,
    specialisation: Option<SegmentView>,
    languages: Vec<String>,
    skills: Vec<String>,
) -> Answer<()> {
    run(desk, move |desk| {
        let command = super::command_id(&command_id)?;
        desk.person_describe(command, &id, &signature, specialisation, &languages, &skills)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn person_disable(desk: State<'_, Shared>, command_id: String, id: String) -> Answer<()> {
    run(desk, move |desk| {
        desk.person_disable(super::command_id(&command_id)?, &id)
    })
    .await
}
