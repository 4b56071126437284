//! Contacts outside visits, open questions, consents.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::{DeskError, domain::Invalid, views::*};
use tauri::{
    State,
    ipc::{InvokeBody, Request},
};

#[tauri::command]
#[specta::specta]
pub async fn client_contacts(desk: State<'_, Shared>, client_id: String) -> Answer<ClientContacts> {
    run(desk, move |desk| desk.client_contacts(&client_id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn open_questions(desk: State<'_, Shared>) -> Answer<Vec<ContactView>> {
    run(desk, |desk| desk.open_questions()).await
}

#[tauri::command]
#[specta::specta]
pub async fn contacts_overdue(desk: State<'_, Shared>, mine: bool, limit: u32) -> Answer<OverdueList> {
    run(desk, move |desk| desk.contacts_overdue(mine, limit)).await
}

#[tauri::command]
#[specta::specta]
pub async fn service_levels_save(desk: State<'_, Shared>, levels: ServiceLevelsView) -> Answer<()> {
    run(desk, move |desk| desk.service_levels_save(levels)).await
}

#[tauri::command]
#[specta::specta]
pub async fn contact_add(desk: State<'_, Shared>, command_id: String, input: ContactInput) -> Answer<Saved> {
    run(desk, move |desk| desk.contact_add(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn contact_answer(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    answer: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.contact_answer(parse(&command_id)?, &id, &answer)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn consent_state(
    desk: State<'_, Shared>,
    command_id: String,
    input: ConsentInput,
) -> Answer<Saved> {
    run(desk, move |desk| desk.consent_state(parse(&command_id)?, &input)).await
}

/// Takes the e-mail file as the raw body of the call and the client from the header `client-id`.
#[tauri::command]
pub async fn contact_from_eml(desk: State<'_, Shared>, request: Request<'_>) -> Answer<MailForm> {
    let bytes = match request.body() {
        InvokeBody::Raw(bytes) => bytes.clone(),
        InvokeBody::Json(_) => return Err(DeskError::field("file", Invalid::Required).failure()),
    };
    let client = request
        .headers()
        .get("client-id")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    run(desk, move |desk| desk.contact_from_eml(&client, &bytes)).await
}

#[tauri::command]
#[specta::specta]
pub async fn mail_save(desk: State<'_, Shared>, contact: String) -> Answer<String> {
    run(desk, move |desk| desk.mail_save(&contact)).await
}

#[tauri::command]
#[specta::specta]
pub async fn attachment_save(desk: State<'_, Shared>, contact: String, no: u32) -> Answer<String> {
    run(desk, move |desk| desk.attachment_save(&contact, no)).await
}
