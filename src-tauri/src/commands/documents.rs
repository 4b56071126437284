//! Papers.

use super::{Answer, command_id as parse, run};
use crate::Shared;
use opiekun_desk::{PrepareOptions, views::*};
use tauri::{State, ipc::Response};

#[tauri::command]
#[specta::specta]
pub async fn document_templates(desk: State<'_, Shared>) -> Answer<Vec<TemplateView>> {
    run(desk, |desk| desk.document_templates()).await
}

#[tauri::command]
#[specta::specta]
pub async fn document_check(desk: State<'_, Shared>, input: DocumentInput) -> Answer<Vec<Finding>> {
    run(desk, move |desk| desk.document_check(&input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn document_signers(desk: State<'_, Shared>, papers: Vec<DocumentInput>) -> Answer<SigningChoice> {
    run(desk, move |desk| desk.document_signers(&papers)).await
}

/// Answers with the raw bytes of a PDF.
#[tauri::command]
pub async fn document_preview(desk: State<'_, Shared>, input: DocumentInput) -> Answer<Response> {
    run(desk, move |desk| desk.document_preview(&input))
        .await
        .map(Response::new)
}

#[tauri::command]
#[specta::specta]
pub async fn document_prepare(
    desk: State<'_, Shared>,
    command_id: String,
    input: DocumentInput,
) -> Answer<PreparedDocument> {
    run(desk, move |desk| {
        desk.document_prepare(parse(&command_id)?, &input, PrepareOptions::default())
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn document_fields(desk: State<'_, Shared>, id: String) -> Answer<PreparedDocument> {
    run(desk, move |desk| desk.document_fields(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn document_list(desk: State<'_, Shared>, client: Option<String>) -> Answer<Vec<DocumentRow>> {
    run(desk, move |desk| desk.document_list(client.as_deref())).await
}

#[tauri::command]
#[specta::specta]
pub async fn document_one(desk: State<'_, Shared>, id: String) -> Answer<DocumentRow> {
    run(desk, move |desk| desk.document_one(&id)).await
}

/// Answers with the raw bytes of a PDF.
#[tauri::command]
pub async fn document_pdf(desk: State<'_, Shared>, id: String) -> Answer<Response> {
    run(desk, move |desk| desk.document_pdf(&id))
        .await
        .map(Response::new)
}

#[tauri::command]
#[specta::specta]
pub async fn document_save(desk: State<'_, Shared>, id: String) -> Answer<String> {
    run(desk, move |desk| desk.document_save(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn document_print(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    choice: PrintChoice,
) -> Answer<Printed> {
    run(desk, move |desk| {
        desk.document_print(parse(&command_id)?, &id, &choice)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn document_annul(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    reason: String,
    approver: String,
    approver_passphrase: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.document_annul(
            parse(&command_id)?,
            &id,
            base_revision,
            &reason,
            &approver,
            &approver_passphrase,
        )
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn printers(desk: State<'_, Shared>) -> Answer<Vec<Printer>> {
    run(desk, |desk| Ok(desk.printers())).await
}

/// How papers of a kind were printed last: a template's code, or `packet`.
#[tauri::command]
#[specta::specta]
pub async fn print_habit(desk: State<'_, Shared>, kind: String) -> Answer<Option<PrintChoice>> {
    run(desk, move |desk| desk.print_habit(&kind)).await
}

#[tauri::command]
#[specta::specta]
pub async fn print_follow(desk: State<'_, Shared>, job: String) -> Answer<PrintProgress> {
    run(desk, move |desk| desk.print_follow(&job)).await
}

/// Copies into one file that is printed elsewhere; answers with its path as the job.
#[tauri::command]
#[specta::specta]
pub async fn document_print_file(desk: State<'_, Shared>, command_id: String, id: String) -> Answer<Printed> {
    run(desk, move |desk| {
        desk.document_print_file(parse(&command_id)?, &id)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn copies_of(desk: State<'_, Shared>, document: String) -> Answer<Vec<CopyView>> {
    run(desk, move |desk| desk.copies_of(&document)).await
}

#[tauri::command]
#[specta::specta]
pub async fn copies_waiting(desk: State<'_, Shared>) -> Answer<CopiesWaiting> {
    run(desk, |desk| desk.copies_waiting()).await
}

#[tauri::command]
#[specta::specta]
pub async fn copy_find(desk: State<'_, Shared>, code: String) -> Answer<CopyView> {
    run(desk, move |desk| desk.copy_find(&code)).await
}

#[tauri::command]
#[specta::specta]
pub async fn copy_move(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    base_revision: u32,
    to: CopyStateView,
    reason: String,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.copy_move(parse(&command_id)?, &id, base_revision, to, &reason)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn pesel_check_note(
    desk: State<'_, Shared>,
    command_id: String,
    client: String,
    reserved: bool,
) -> Answer<Saved> {
    run(desk, move |desk| {
        desk.pesel_check_note(parse(&command_id)?, &client, reserved)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub async fn pesel_check(desk: State<'_, Shared>, client: String) -> Answer<Option<PeselCheckView>> {
    run(desk, move |desk| desk.pesel_check(&client)).await
}

#[tauri::command]
#[specta::specta]
pub async fn packet_purposes(desk: State<'_, Shared>) -> Answer<Vec<PacketPurpose>> {
    run(desk, |desk| desk.packet_purposes()).await
}

#[tauri::command]
#[specta::specta]
pub async fn packet_check(desk: State<'_, Shared>, input: PacketInput) -> Answer<PacketPlan> {
    run(desk, move |desk| desk.packet_check(&input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn packet_prepare(
    desk: State<'_, Shared>,
    command_id: String,
    input: PacketInput,
) -> Answer<PacketView> {
    run(desk, move |desk| desk.packet_prepare(parse(&command_id)?, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn packet(desk: State<'_, Shared>, id: String) -> Answer<PacketView> {
    run(desk, move |desk| desk.packet(&id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn packet_print(
    desk: State<'_, Shared>,
    command_id: String,
    id: String,
    choice: PrintChoice,
) -> Answer<Printed> {
    run(desk, move |desk| {
        desk.packet_print(parse(&command_id)?, &id, &choice)
    })
    .await
}

/// The documents of a packet as one file for the archive; answers with its path.
#[tauri::command]
#[specta::specta]
pub async fn packet_package(desk: State<'_, Shared>, id: String) -> Answer<String> {
    run(desk, move |desk| {
        desk.documents_package(&desk.packet_document_ids(&id)?)
    })
    .await
}

/// Copies of a packet into one file that is printed elsewhere; answers with its path as the job.
#[tauri::command]
#[specta::specta]
pub async fn packet_print_file(desk: State<'_, Shared>, command_id: String, id: String) -> Answer<Printed> {
    run(desk, move |desk| desk.packet_print_file(parse(&command_id)?, &id)).await
}
