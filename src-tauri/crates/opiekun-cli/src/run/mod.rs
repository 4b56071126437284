//! One function a command.

mod appointments;
mod calendars;
mod clients;
mod contacts;
mod edit;
mod export;
mod files;
mod holdings;
mod imports;
mod key;
mod made;
mod many;
mod packets;
mod papers;
mod plain;
mod queue;
mod templates;
mod ties;
mod upkeep;
mod valuation;

use crate::{
    arguments::{Arguments, Command},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{Desk, KdfPolicy, Places, SystemClock, print::IppSpooler, views::Params};
use std::{path::PathBuf, sync::Arc};
use zeroize::Zeroizing;

/// Runs the chosen command.
pub fn run(arguments: &Arguments, printer: &Printer) -> Run {
    if arguments
        .user
        .as_deref()
        .is_some_and(|name| name.trim().is_empty())
    {
        return Err(Stop::Usage("cli-user-empty", Params::new()));
    }
    match &arguments.command {
        Command::Check { kind, value } => plain::check(printer, *kind, value),
        Command::Words { amount } => plain::words(printer, amount),
        Command::Workdays(command) => plain::workdays(printer, command),
        Command::Restore { file, into } => upkeep::restore(printer, file, into),
        Command::Init { name } => upkeep::init(arguments, printer, name),
        Command::User(command) => upkeep::user(&open(arguments)?, printer, command),
        Command::Backup { file } => upkeep::backup(&open(arguments)?, printer, file),
        Command::Verify => upkeep::verify(&open(arguments)?, printer),
        Command::Demo {
            clients,
            seed,
            appointments,
        } => clients::demo(&open(arguments)?, printer, *clients, *seed, *appointments),
        Command::Import(command) => imports::import(&open(arguments)?, printer, command),
        Command::Export(command) => export::export(&open(arguments)?, printer, command),
        Command::Client(command) => clients::client(arguments, printer, command),
        Command::Representation(command) => ties::representation(&open(arguments)?, printer, command),
        Command::Contacts(command) => contacts::contacts(&open(arguments)?, printer, command),
        Command::Calls(command) => many::calls(&open(arguments)?, printer, command),
        Command::Appointment(command) => appointments::appointment(arguments, printer, command),
        Command::Calendar(command) => calendars::calendar(&open(arguments)?, printer, command),
        Command::Queue(command) => queue::queue(&open(arguments)?, printer, command),
        Command::Document(command) => papers::document(arguments, printer, command),
        Command::Packet(command) => packets::packet(arguments, printer, command),
        Command::Package(command) => packets::package(printer, command),
        Command::Copy(command) => packets::copy(arguments, printer, command),
        Command::Template(command) => templates::template(arguments, printer, command),
    }
}

/// The chosen folder.
fn vault(arguments: &Arguments) -> PathBuf {
    let chosen = arguments.vault.clone();
    chosen.unwrap_or_else(|| Places::of_this_user().vault)
}

/// A desk over the chosen folder, still locked.
fn desk(arguments: &Arguments) -> Desk {
    let vault = vault(arguments);
    let save = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    Desk::new(
        Places { vault, save },
        Arc::new(SystemClock),
        KdfPolicy::Calibrated,
        Box::new(IppSpooler::default()),
    )
}

/// An unlocked desk.
fn open(arguments: &Arguments) -> Result<Desk, Stop> {
    let desk = desk(arguments);
    let passphrase = passphrase(arguments)?;
    let state = desk.vault_unlock(arguments.user.as_deref(), &passphrase)?;
    if let Some(older) = state.rolled_back {
        let printer = Printer::new(arguments.json, arguments.language);
        let params = [("missing", older.missing.to_string()), ("when", older.sealed_at)];
        printer.aside(&printer.words("cli-older-state", &params));
    }
    Ok(desk)
}

fn passphrase(arguments: &Arguments) -> Result<Zeroizing<String>, Stop> {
    let path = arguments
        .passphrase_file
        .as_deref()
        .ok_or(Stop::Usage("cli-passphrase-needed", Params::new()))?;
    files::first_line(path)
}

/// A client named by id or by number.
fn client_id(desk: &Desk, text: &str) -> Result<String, Stop> {
    Ok(desk.client_id(text)?)
}
