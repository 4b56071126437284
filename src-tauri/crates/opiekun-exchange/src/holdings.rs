//! A bank's export of what its clients hold: one row, one product of one client, whom only the number names.

use crate::{
    FileFault, RefusedRow, cells,
    columns::{self, Field},
    mapping::named,
    portfolio::{Refusal, sound},
    sheet::{Row, Sheet},
};
use opiekun_domain::{
    Invalid,
    collation::fold,
    holding::{Holding, RawHolding},
    text,
};
use std::collections::HashMap;

/// Greatest length of a client's number, as in a portfolio.
const CLIENT_MAX: usize = 40;

macro_rules! parts {
    ($($variant:ident $code:literal $header:literal like $cell:ident [$($name:literal),*]),* $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum Part { $($variant),* }

        impl Part {
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Code of the field, as `Holding::parse` names it in a refusal.
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// Header under which banks usually write it.
            fn header(self) -> &'static str {
                match self { $(Self::$variant => $header),* }
            }

            /// The field of a portfolio whose cells a spreadsheet spoils in the same way.
            fn like(self) -> Field {
                match self { $(Self::$variant => Field::$cell),* }
            }

            /// Folded headers under which it is known.
            fn names(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($name),*]),* }
            }
        }
    };
}

parts! {
    Client "number" "Nr klienta" like Number ["nr klienta", "numer klienta", "id klienta", "client number"],
    Kind "product_kind" "Rodzaj" like City ["rodzaj", "rodzaj produktu", "typ produktu", "kind", "product kind"],
    Number "product_number" "Numer" like Number ["numer", "nr", "numer rachunku", "nr rachunku", "rachunek",
        "numer umowy", "nr umowy", "umowa", "numer rachunku umowy", "nr rachunku umowy", "numer produktu", "nr produktu",
        "nrb", "iban", "product number", "account number", "contract number"],
    Product "product" "Produkt" like City ["produkt", "nazwa produktu", "product", "product name"],
    State "product_state" "Stan" like City ["stan", "stan produktu", "status", "state"],
    Balance "balance" "Saldo" like Balance ["saldo", "balance"],
    Currency "currency" "Waluta" like City ["waluta", "currency"],
    BalanceOn "balance_on" "Saldo na dzień" like OpenedOn ["saldo na dzien", "data salda", "stan na dzien", "balance on"],
    OpenedOn "opened_on" "Data otwarcia" like OpenedOn ["data otwarcia", "otwarty", "data zawarcia", "data umowy",
        "opened on"],
    EndsOn "ends_on" "Data końca" like OpenedOn ["data konca", "data zakonczenia", "koniec", "zapada",
        "data zapadalnosci", "termin zapadalnosci", "wazna do", "wazny do", "wazne do", "data splaty", "ostatnia rata",
        "ends on", "valid until", "maturity"],
}

/// Which column of a file is what.
#[derive(Debug, Clone)]
pub struct HoldingColumns(Vec<Option<Part>>);

/// A row that may come in.
#[derive(Debug, Clone)]
pub struct HoldingRow {
    /// Line of the file, the header being 1.
    pub line: u64,
    /// Number of the client in the bank's system.
    pub client: String,
    /// What the client holds.
    pub holding: Holding,
}

/// Every row of a file, judged by itself.
#[derive(Debug, Clone, Default)]
pub struct JudgedHoldings {
    /// Places of the rows that may come in, in their order.
    pub accepted: Vec<u32>,
    /// Rows that stay out.
    pub refused: Vec<RefusedRow>,
    /// Headers of columns that are not read.
    pub ignored_columns: Vec<String>,
}

/// Whether a file speaks of products: it has a number of a client and one of a product, and names nobody.
pub(crate) fn recognised(header: &[String], portfolio: &[Option<Field>]) -> bool {
    let names = [
        Field::LastName,
        Field::FirstName,
        Field::CompanyName,
        Field::Pesel,
        Field::Nip,
    ];
    let names_nobody = names.iter().all(|name| !portfolio.contains(&Some(*name)));
    let columns = guess(header);
    names_nobody && columns.has(Part::Client) && columns.has(Part::Number)
}

/// What every column is, by its header.
///
/// # Errors
/// [`FileFault::ColumnsMissing`], [`FileFault::ColumnsTwice`].
pub(crate) fn columns(header: &[String]) -> Result<HoldingColumns, FileFault> {
    let guessed = guess(header);
    let folded: Vec<String> = header.iter().map(|name| fold(name)).collect();
    for (at, name) in folded.iter().enumerate() {
        let known = Part::ALL.iter().any(|part| part.names().contains(&name.as_str()));
        if known && folded.iter().take(at).any(|before| before == name) {
            return Err(FileFault::ColumnsTwice {
                column: named(header, at),
                place: at + 1,
            });
        }
    }
    let needed = [Part::Client, Part::Kind, Part::Number];
    let missing: Vec<&str> = needed
        .iter()
        .filter(|part| !guessed.has(**part))
        .map(|part| part.header())
        .collect();
    if missing.is_empty() {
        Ok(guessed)
    } else {
        Err(FileFault::ColumnsMissing {
            missing: missing.join(", "),
        })
    }
}

/// Of two names of one field the first is taken.
fn guess(header: &[String]) -> HoldingColumns {
    let mut parts: Vec<Option<Part>> = Vec::with_capacity(header.len());
    for name in header {
        let name = fold(name);
        let part = Part::ALL
            .iter()
            .copied()
            .find(|part| part.names().contains(&name.as_str()));
        parts.push(part.filter(|part| !parts.contains(&Some(*part))));
    }
    HoldingColumns(parts)
}

impl HoldingColumns {
    fn has(&self, part: Part) -> bool {
        self.0.contains(&Some(part))
    }

    /// Header of the column behind a field; empty when the file has none.
    fn column(&self, header: &[String], code: &str) -> String {
        let at = self
            .0
            .iter()
            .position(|part| part.is_some_and(|part| part.code() == code));
        at.map(|at| named(header, at)).unwrap_or_default()
    }
}

/// Judges all rows. A broken one never stops the others.
pub(crate) fn judge(sheet: &Sheet, columns: &HoldingColumns) -> JudgedHoldings {
    let mut judged = JudgedHoldings {
        ignored_columns: ignored(sheet, columns),
        ..JudgedHoldings::default()
    };
    let mut seen: HashMap<(String, String), u64> = HashMap::new();
    for (at, row) in sheet.rows().enumerate() {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let found = read(sheet, columns, row).and_then(|row| {
            let key = (row.client.clone(), row.holding.number.clone());
            match seen.get(&key) {
                Some(first) => Err(vec![Refusal {
                    line: row.line,
                    column: columns.column(&sheet.header, Part::Number.code()),
                    field: Part::Number.code(),
                    code: "product_twice",
                    params: vec![("line", first.to_string())],
                }]),
                None => {
                    seen.insert(key, row.line);
                    Ok(())
                }
            }
        });
        match found {
            Ok(()) => judged.accepted.push(at),
            Err(refusals) => judged.refused.push(RefusedRow { row: at, refusals }),
        }
    }
    judged
}

/// A row that was accepted, read again.
pub(crate) fn accepted(sheet: &Sheet, columns: &HoldingColumns, at: u32) -> Option<HoldingRow> {
    read(sheet, columns, sheet.at(at as usize)?).ok()
}

fn ignored(sheet: &Sheet, columns: &HoldingColumns) -> Vec<String> {
    let filled = |at: usize| sheet.rows().any(|row| !row.text(at).trim().is_empty());
    let places = columns.0.iter().enumerate().filter(|(_, part)| part.is_none());
    places
        .map(|(at, _)| at)
        .filter(|at| match sheet.header.get(*at).map(String::as_str) {
            Some("") | None => filled(*at),
            Some(name) => !columns::is_own(name),
        })
        .map(|at| named(&sheet.header, at))
        .collect()
}

fn read(sheet: &Sheet, columns: &HoldingColumns, row: Row<'_>) -> Result<HoldingRow, Vec<Refusal>> {
    sound(sheet, row)?;
    let refusal = |field, code, params| Refusal {
        line: row.line,
        column: columns.column(&sheet.header, field),
        field,
        code,
        params,
    };
    let (mut raw, mut client, mut refused) = (RawHolding::default(), String::new(), Vec::new());
    for (at, part) in columns.0.iter().enumerate() {
        let Some(part) = *part else { continue };
        match cells::value(part.like(), row.text(at), row.kind(at)) {
            Ok(text) if part == Part::Client => client = text,
            Ok(text) => *place(&mut raw, part) = text,
            Err(code) => refused.push(refusal(part.code(), code, Vec::new())),
        }
    }
    if !refused.is_empty() {
        return Err(refused);
    }
    let client = match text::clean(&client, CLIENT_MAX) {
        Ok(number) if number.is_empty() => Err(Invalid::Required),
        other => other,
    };
    let client = client.map_err(|reason| {
        refused.push(refusal(Part::Client.code(), reason.code(), reason.params()));
    });
    let holding = Holding::parse(&raw).map_err(|problems| {
        refused.extend(
            problems
                .into_iter()
                .map(|problem| refusal(problem.field, problem.reason.code(), problem.reason.params())),
        );
    });
    match (client, holding) {
        (Ok(client), Ok(holding)) => Ok(HoldingRow {
            line: row.line,
            client,
            holding,
        }),
        _ => Err(refused),
    }
}

fn place(raw: &mut RawHolding, part: Part) -> &mut String {
    match part {
        // The client's number is no part of the product; it was taken before.
        Part::Client | Part::Number => &mut raw.product_number,
        Part::Kind => &mut raw.product_kind,
        Part::Product => &mut raw.product,
        Part::State => &mut raw.state,
        Part::Balance => &mut raw.balance,
        Part::Currency => &mut raw.currency,
        Part::BalanceOn => &mut raw.balance_on,
        Part::OpenedOn => &mut raw.opened_on,
        Part::EndsOn => &mut raw.ends_on,
    }
}
