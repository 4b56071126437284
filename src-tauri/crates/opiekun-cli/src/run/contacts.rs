//! Contacts with clients.

use super::{client_id, files};
use crate::{
    arguments::ContactsCommand,
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    Desk,
    views::{OverdueClient, Params},
};
use serde_json::json;

pub fn contacts(desk: &Desk, printer: &Printer, command: &ContactsCommand) -> Run {
    match command {
        ContactsCommand::Overdue { mine, limit } => {
            if *limit == 0 {
                return Err(Stop::Usage("cli-limit-zero", Params::new()));
            }
            let list = desk.contacts_overdue(*mine, *limit)?;
            printer.answer(&list, || {
                let total = printer.words("cli-overdue", &[("count", list.total.to_string())]);
                std::iter::once(total)
                    .chain(list.clients.iter().map(|client| line(printer, client)))
                    .collect()
            })
        }
        ContactsCommand::Mail { client, file } => {
            let client = client_id(desk, client)?;
            let form = desk.contact_from_eml(&client, &files::import(file)?)?;
            let saved = desk.contact_add(desk.new_command_id()?, &form.contact)?;
            let object =
                json!({ "id": saved.id, "subject": form.contact.subject, "attachments": form.attachments });
            printer.answer(&object, || {
                let count = [("count", form.attachments.len().to_string())];
                let kept = printer.words("contact-mail-kept", &count);
                let lines = form.attachments.iter();
                std::iter::once(kept)
                    .chain(lines.map(|one| format!("{}  {}  {}", one.no, one.name, one.media_type)))
                    .collect()
            })
        }
        ContactsCommand::Original { contact } => {
            let path = desk.mail_save(contact)?;
            printer.answer(&json!({ "path": path }), || {
                vec![printer.words("mail-saved", &[("path", path.clone())])]
            })
        }
        ContactsCommand::Attachment { contact, no } => {
            let path = desk.attachment_save(contact, *no)?;
            printer.answer(&json!({ "path": path }), || {
                vec![printer.words("attachment-saved", &[("path", path.clone())])]
            })
        }
    }
}

fn line(printer: &Printer, client: &OverdueClient) -> String {
    let key = if client.last.is_some() {
        "cli-overdue-since"
    } else {
        "cli-overdue-never"
    };
    let from = client.last.as_ref().unwrap_or(&client.came_on);
    let since = printer.words(
        key,
        &[("last", from.clone()), ("count", client.days_over.to_string())],
    );
    format!("{}  {}  {since}", client.number, client.name)
}
