//! One function a command.

mod clients;
mod papers;
mod plain;
mod upkeep;

use crate::{
    arguments::{Arguments, Command},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{Desk, KdfPolicy, Places, SystemClock, print::LpSpooler};
use std::{fs, path::Path, path::PathBuf, sync::Arc};
use zeroize::Zeroizing;

/// Runs the chosen command.
pub fn run(arguments: &Arguments, printer: &Printer) -> Run {
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
        Command::Import(command) => clients::import(&open(arguments)?, printer, command),
        Command::Client(command) => clients::client(&open(arguments)?, printer, command),
        Command::Appointment(command) => papers::appointment(arguments, printer, command),
        Command::Document(command) => papers::document(arguments, printer, command),
    }
}

/// A desk over the chosen folder, still locked.
fn desk(arguments: &Arguments) -> Desk {
    let vault = arguments
        .vault
        .clone()
        .unwrap_or_else(|| Places::of_this_user().vault);
    let save = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    Desk::new(
        Places { vault, save },
        Arc::new(SystemClock),
        KdfPolicy::Calibrated,
        Box::new(LpSpooler),
    )
}

/// An unlocked desk.
fn open(arguments: &Arguments) -> Result<Desk, Stop> {
    let desk = desk(arguments);
    let passphrase = passphrase(arguments)?;
    desk.vault_unlock(arguments.user.as_deref(), &passphrase)?;
    Ok(desk)
}

fn passphrase(arguments: &Arguments) -> Result<Zeroizing<String>, Stop> {
    let path = arguments
        .passphrase_file
        .as_deref()
        .ok_or(Stop::Usage("cli-passphrase-needed"))?;
    first_line(path)
}

/// First line of a file, without its line break; a passphrase may begin or end with a space.
fn first_line(path: &Path) -> Result<Zeroizing<String>, Stop> {
    let text = Zeroizing::new(fs::read_to_string(path).map_err(|_| Stop::file("cli-file-unreadable", path))?);
    let line = text
        .trim_start_matches('\u{feff}')
        .lines()
        .next()
        .unwrap_or_default();
    Ok(Zeroizing::new(line.to_owned()))
}

/// A client named by id or by number.
fn client_id(desk: &Desk, text: &str) -> Result<String, Stop> {
    Ok(desk.client_id(text)?)
}
