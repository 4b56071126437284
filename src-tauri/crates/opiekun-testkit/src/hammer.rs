//! What the hammer says and what a vault must look like afterwards.
//!
//! The hammer prints `try <deed>` before it asks the store and `ack <deed>` after the store confirmed. A model of
//! the register takes the confirmed deeds; after a kill the register must equal the model, or the model with the
//! one deed that was under way: nothing confirmed is lost, nothing is half done, nothing is made up.

use crate::{forms, numbers};
use opiekun_desk::{
    Desk, DeskError,
    views::{AppointmentStateView, ClientFilterView, ClientInput},
};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// Rows of one imported part.
pub const PART: u32 = 20;
/// Days of visits that the hammer uses.
const SPAN: (&str, &str) = ("2026-11-23", "2027-10-31");

/// One deed with its predicted outcome. Ids are texts; revisions count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Deed {
    /// A new client: command and person number.
    Add { command: String, n: u32 },
    /// A client's town changed to that of the number.
    Edit { client: String, revision: u32, n: u32 },
    /// A new visit: command, client, beginning.
    Book {
        command: String,
        client: String,
        start: String,
    },
    /// A visit moved.
    Move {
        visit: String,
        revision: u32,
        start: String,
    },
    /// A visit called off.
    Cancel { visit: String, revision: u32 },
    /// A part imported under a prefix of client numbers.
    Import { prefix: String },
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Add { command, n } => write!(f, "add {command} {n}"),
            Self::Edit { client, revision, n } => write!(f, "edit {client} {revision} {n}"),
            Self::Book {
                command,
                client,
                start,
            } => write!(f, "book {command} {client} {start}"),
            Self::Move {
                visit,
                revision,
                start,
            } => write!(f, "move {visit} {revision} {start}"),
            Self::Cancel { visit, revision } => write!(f, "cancel {visit} {revision}"),
            Self::Import { prefix } => write!(f, "import {prefix}"),
        }
    }
}

impl FromStr for Deed {
    type Err = std::num::ParseIntError;

    fn from_str(line: &str) -> Result<Self, Self::Err> {
        let mut parts = line.split(' ');
        let mut next = || parts.next().unwrap_or_default().to_owned();
        Ok(match next().as_str() {
            "add" => Self::Add {
                command: next(),
                n: next().parse()?,
            },
            "edit" => Self::Edit {
                client: next(),
                revision: next().parse()?,
                n: next().parse()?,
            },
            "book" => Self::Book {
                command: next(),
                client: next(),
                start: next(),
            },
            "move" => Self::Move {
                visit: next(),
                revision: next().parse()?,
                start: next(),
            },
            "cancel" => Self::Cancel {
                visit: next(),
                revision: next().parse()?,
            },
            _ => Self::Import { prefix: next() },
        })
    }
}

/// What the register holds, as far as the hammer touches it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    /// Client id → revision, number of its person (0 when the name is not the hammer's), town.
    pub clients: BTreeMap<String, (u32, String)>,
    /// Visit id → revision, beginning, still booked.
    pub visits: BTreeMap<String, (u32, String, bool)>,
    /// Prefix of an import → clients of it.
    pub imports: BTreeMap<String, u32>,
}

impl Model {
    /// Takes a confirmed deed.
    pub fn take(&mut self, deed: &Deed) {
        match deed.clone() {
            Deed::Add { command, .. } => {
                self.clients.insert(command, (1, "Łódź".to_owned()));
            }
            Deed::Edit { client, revision, n } => {
                self.clients.insert(client, (revision, town(n)));
            }
            Deed::Book { command, start, .. } => {
                self.visits.insert(command, (1, start, true));
            }
            Deed::Move {
                visit,
                revision,
                start,
            } => {
                self.visits.insert(visit, (revision, start, true));
            }
            Deed::Cancel { visit, revision } => {
                if let Some(known) = self.visits.get_mut(&visit) {
                    (known.0, known.2) = (revision, false);
                }
            }
            Deed::Import { prefix } => {
                self.imports.insert(prefix, PART);
            }
        }
    }

    /// Reads the register.
    ///
    /// # Errors
    /// Those of the desk.
    pub fn read(desk: &Desk) -> Result<Self, DeskError> {
        let mut model = Self::default();
        let filter = ClientFilterView::default();
        let mut offset = 0;
        loop {
            let page = desk.client_page(&filter, offset, 500)?;
            offset += u32::try_from(page.rows.len()).unwrap_or(0);
            let last = page.rows.is_empty() || offset >= page.total;
            for row in page.rows {
                match row.number.strip_prefix('M').and_then(|rest| rest.split_once('-')) {
                    Some((prefix, _)) => *model.imports.entry(format!("M{prefix}")).or_default() += 1,
                    None => {
                        model.clients.insert(row.id, (row.revision, row.city));
                    }
                }
            }
            if last {
                break;
            }
        }
        for visit in desk.appointment_range(SPAN.0, SPAN.1)? {
            let booked = visit.state == AppointmentStateView::Booked;
            model
                .visits
                .insert(visit.id, (visit.revision, visit.start, booked));
        }
        Ok(model)
    }
}

/// The form of the client that `Add` makes.
pub fn new_client(n: u32) -> ClientInput {
    forms::person(n)
}

/// The town that an edit number writes.
pub fn town(n: u32) -> String {
    format!("Nowe {}", numbers::letters(n))
}

/// The `n`-th beginning of a visit; ten minutes apart, so that visits of five never meet.
pub fn start(n: u32) -> String {
    let first = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
    let (day, slot) = (n / 144, n % 144);
    let day = first + chrono::Days::new(u64::from(day % 110));
    format!("{day}T{:02}:{:02}", slot / 6, slot % 6 * 10)
}

/// A file of one part whose client numbers begin with the prefix.
pub fn file(prefix: &str) -> String {
    let mut out = "Nr klienta;Typ;Nazwisko;Imię;Segment\n".to_owned();
    for row in 0..PART {
        out.push_str(&format!(
            "{prefix}-{row};O;Zbiorowa{};Maria;indywidualny\n",
            numbers::letters(row)
        ));
    }
    out
}
