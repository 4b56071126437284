//! Contacts with clients.

use crate::{
    arguments::ContactsCommand,
    outcome::{Printer, Run},
};
use opiekun_desk::{Desk, views::OverdueClient};

pub fn contacts(desk: &Desk, printer: &Printer, command: &ContactsCommand) -> Run {
    let ContactsCommand::Overdue { mine, limit } = command;
    let list = desk.contacts_overdue(*mine, *limit)?;
    printer.answer(&list, || {
        let total = printer.words("cli-overdue", &[("count", list.total.to_string())]);
        std::iter::once(total)
            .chain(list.clients.iter().map(|client| line(printer, client)))
            .collect()
    })
}

fn line(printer: &Printer, client: &OverdueClient) -> String {
    let since = match (&client.last, client.days_over) {
        (Some(last), Some(days)) => printer.words(
            "cli-overdue-since",
            &[("last", last.clone()), ("count", days.to_string())],
        ),
        _ => printer.words("cli-overdue-never", &[]),
    };
    format!("{}  {}  {since}", client.number, client.name)
}
