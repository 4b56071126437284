//! A client portfolio as exported by a core banking system: one row, one client with one account.

use crate::{
    FILE_MAX, FileFault,
    columns::{Columns, Field},
    encoding, foreign, table,
};
use csv::StringRecord;
use opiekun_domain::{
    FieldProblem, Invalid,
    client::{AccountDraft, Body, ClientDraft, ClientKind, RawAccount, RawClient},
    collation, text,
};
use std::collections::HashMap;

/// Greatest length of one cell in characters.
const CELL_MAX: usize = 10_000;

/// A row that may come in.
#[derive(Debug, Clone)]
pub struct AcceptedRow {
    /// Line of the file, the header being 1.
    pub line: u64,
    /// Number in the bank's system; may be empty.
    pub number: String,
    /// The client.
    pub draft: ClientDraft,
    /// The account.
    pub account: Option<AccountDraft>,
    /// Fields of which the row says something; the others were left out or are the importer's own guess.
    pub given: Vec<&'static str>,
    /// Fields with a value that a client of that kind does not have: it is not kept.
    pub ignored: Vec<&'static str>,
}

/// Why one cell, or the row as a whole, was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Line of the file.
    pub line: u64,
    /// Header of the column as it stands in the file; empty for the row as a whole.
    pub column: String,
    /// Field behind the column.
    pub field: &'static str,
    /// Stable code; words under `refusal-…`.
    pub code: &'static str,
    /// Parameters of the words.
    pub params: Vec<(&'static str, String)>,
}

/// A row that stays out, with its cells, so that it can be mended and imported again.
#[derive(Clone)]
pub struct RefusedRow {
    /// Cells as they stand in the file.
    pub cells: Vec<String>,
    /// All reasons.
    pub refusals: Vec<Refusal>,
}

/// A whole file.
pub struct Portfolio {
    /// Name of the detected encoding.
    pub encoding: &'static str,
    /// Detected separator.
    pub separator: char,
    /// Headers as they stand.
    pub columns: Vec<String>,
    /// Headers of columns that no field is known for; a column without a name is called by its place, such as `#7`.
    pub ignored_columns: Vec<String>,
    /// Rows that may come in.
    pub accepted: Vec<AcceptedRow>,
    /// Rows that stay out.
    pub refused: Vec<RefusedRow>,
}

impl Portfolio {
    /// Number of rows with any content.
    pub fn rows(&self) -> usize {
        self.accepted.len() + self.refused.len()
    }
}

/// Reads a file. Every row is judged by itself; a broken one never stops the others.
///
/// # Errors
/// [`FileFault`] when the file as a whole cannot be read as a table of clients.
pub fn read_portfolio(bytes: &[u8]) -> Result<Portfolio, FileFault> {
    if bytes.len() > FILE_MAX {
        return Err(FileFault::TooLarge);
    }
    let (content, encoding) = encoding::decode(bytes)?;
    let table = table::parse(&content)?;
    if table.records.is_empty() {
        return Err(FileFault::Empty);
    }
    let columns = Columns::guess(&table.header)?;
    let mut reader = Reader {
        header: &table.header,
        columns: &columns,
        seen: HashMap::new(),
    };
    let (mut accepted, mut refused) = (Vec::new(), Vec::new());
    for (line, record) in &table.records {
        match reader.row(*line, record) {
            Ok(row) => accepted.push(row),
            Err(refusals) => {
                let cells = record.iter().map(str::to_owned).collect();
                refused.push(RefusedRow { cells, refusals });
            }
        }
    }
    Ok(Portfolio {
        ignored_columns: ignored_columns(&columns, &table),
        encoding,
        separator: table.separator,
        columns: table.header,
        accepted,
        refused,
    })
}

/// Unknown columns by name. One without a name and without a value is only a separator too many.
fn ignored_columns(columns: &Columns, table: &table::Table) -> Vec<String> {
    let filled = |at: usize| {
        let cells = table.records.iter().filter_map(|(_, record)| record.get(at));
        cells.into_iter().any(|cell| !cell.trim().is_empty())
    };
    columns
        .unknown()
        .iter()
        .filter_map(|at| match table.header.get(*at).map(String::as_str) {
            Some("") | None => filled(*at).then(|| format!("#{}", at + 1)),
            Some(name) => Some(name.to_owned()),
        })
        .collect()
}

struct Reader<'a> {
    header: &'a [String],
    columns: &'a Columns,
    /// Identifiers of accepted rows and their lines.
    seen: HashMap<String, u64>,
}

impl Reader<'_> {
    fn row(&mut self, line: u64, record: &StringRecord) -> Result<AcceptedRow, Vec<Refusal>> {
        let whole = |code, params| Refusal {
            line,
            column: String::new(),
            field: "row",
            code,
            params,
        };
        if record.len() != self.header.len() {
            let params = vec![
                ("found", record.len().to_string()),
                ("expected", self.header.len().to_string()),
            ];
            return Err(vec![whole("columns_count", params)]);
        }
        if let Some(at) = record.iter().position(|cell| cell.chars().count() > CELL_MAX) {
            let refusal = Refusal {
                line,
                column: self.header.get(at).cloned().unwrap_or_default(),
                field: "row",
                code: "too_long",
                params: vec![("max", CELL_MAX.to_string())],
            };
            return Err(vec![refusal]);
        }
        let cell = |field| self.cell(record, field);
        let mut problems = Vec::new();
        let mut consent = |field: Field| {
            yes_no(&cell(field)).unwrap_or_else(|reason| {
                problems.push(FieldProblem {
                    field: field.code(),
                    reason,
                });
                None
            })
        };
        let raw = RawClient {
            consent_email: consent(Field::ConsentEmail),
            consent_phone: consent(Field::ConsentPhone),
            ..self.raw(record)
        };
        let account = AccountDraft::parse(&RawAccount {
            account: cell(Field::Account),
            balance: cell(Field::Balance),
            opened_on: cell(Field::OpenedOn),
        })
        .map_err(|found| problems.extend(found));
        let draft = ClientDraft::parse(&raw).map_err(|found| problems.extend(found));
        let ignored = foreign::values(&raw, &cell, &mut problems);
        let number = text::clean(&cell(Field::Number), 40).map_err(|reason| {
            problems.push(FieldProblem {
                field: "number",
                reason,
            })
        });
        match (draft, account, number) {
            (Ok(draft), Ok(account), Ok(number)) if problems.is_empty() => {
                self.once(line, &draft, &number)?;
                Ok(AcceptedRow {
                    line,
                    number,
                    draft,
                    account,
                    given: self.given(record),
                    ignored,
                })
            }
            _ => Err(problems
                .into_iter()
                .map(|problem| self.refusal(line, problem))
                .collect()),
        }
    }

    fn given(&self, record: &StringRecord) -> Vec<&'static str> {
        let fields = Field::ALL.iter().copied();
        let given = fields.filter(|field| !self.cell(record, *field).is_empty());
        given.map(Field::code).collect()
    }

    fn cell(&self, record: &StringRecord, field: Field) -> String {
        let cell = self
            .columns
            .place(field)
            .and_then(|at| record.get(at))
            .unwrap_or_default()
            .trim();
        // A spreadsheet's way to say "this is text"; our own file of refused rows writes it too.
        cell.strip_prefix('\'').unwrap_or(cell).to_owned()
    }

    fn raw(&self, record: &StringRecord) -> RawClient {
        let cell = |field| self.cell(record, field);
        let company_name = cell(Field::CompanyName);
        let or = |text: String, other: &str| if text.is_empty() { other.to_owned() } else { text };
        let guess = if company_name.is_empty() {
            "person"
        } else {
            "business"
        };
        let kind = or(cell(Field::Kind), guess);
        let business = ClientKind::parse(&kind) == Ok(ClientKind::Business);
        RawClient {
            segment: or(
                cell(Field::Segment),
                if business { "business" } else { "individual" },
            ),
            kind,
            company_name,
            first_name: cell(Field::FirstName),
            last_name: cell(Field::LastName),
            legal_form: cell(Field::LegalForm),
            pesel: cell(Field::Pesel),
            nip: cell(Field::Nip),
            regon: cell(Field::Regon),
            krs: cell(Field::Krs),
            id_document: cell(Field::IdDocument),
            id_document_valid_until: cell(Field::IdDocumentValidUntil),
            street: cell(Field::Street),
            postal_code: cell(Field::PostalCode),
            city: cell(Field::City),
            phone: cell(Field::Phone),
            email: cell(Field::Email),
            advisor: cell(Field::Advisor),
            consent_email: None,
            consent_phone: None,
            former_names: cell(Field::FormerNames),
            address_form: cell(Field::AddressForm),
            birth_date: cell(Field::BirthDate),
            birth_country: cell(Field::BirthCountry),
            sex: cell(Field::Sex),
            citizenship: cell(Field::Citizenship),
            languages: cell(Field::Languages),
            other_documents: cell(Field::OtherDocuments),
            pkd: cell(Field::Pkd),
            mail_street: cell(Field::MailStreet),
            mail_postal_code: cell(Field::MailPostalCode),
            mail_city: cell(Field::MailCity),
            other_phones: cell(Field::OtherPhones),
            other_emails: cell(Field::OtherEmails),
            preferred_channel: cell(Field::PreferredChannel),
            preferred_hours: cell(Field::PreferredHours),
        }
    }

    /// The same client twice in one file: the first row wins, the second is refused with the line of the first.
    fn once(&mut self, line: u64, draft: &ClientDraft, number: &str) -> Result<(), Vec<Refusal>> {
        let identity = match &draft.body {
            Body::Person(person) => person
                .pesel
                .as_ref()
                .map(|v| ("pesel", format!("P{}", v.as_str()))),
            Body::Business(business) => business.nip.as_ref().map(|v| ("nip", format!("N{}", v.as_str()))),
        };
        let number = (!number.is_empty()).then(|| ("number", format!("#{}", collation::fold(number))));
        let keys: Vec<(&'static str, String)> = identity.into_iter().chain(number).collect();
        for (field, key) in &keys {
            if let Some(first) = self.seen.get(key) {
                return Err(vec![Refusal {
                    line,
                    column: self.column(field),
                    field,
                    code: "duplicate_in_file",
                    params: vec![("line", first.to_string())],
                }]);
            }
        }
        self.seen.extend(keys.into_iter().map(|(_, key)| (key, line)));
        Ok(())
    }

    fn refusal(&self, line: u64, problem: FieldProblem) -> Refusal {
        Refusal {
            line,
            column: self.column(problem.field),
            field: problem.field,
            code: problem.reason.code(),
            params: problem.reason.params(),
        }
    }

    /// Header of the column behind a field, as it stands in the file.
    fn column(&self, code: &str) -> String {
        Field::by_code(code)
            .and_then(|field| self.columns.place(field))
            .and_then(|at| self.header.get(at))
            .cloned()
            .unwrap_or_default()
    }
}

impl Field {
    fn by_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }
}

/// T or N as banks write it; empty means never asked.
fn yes_no(cell: &str) -> Result<Option<bool>, Invalid> {
    match cell.to_lowercase().as_str() {
        "" => Ok(None),
        "t" | "tak" | "1" | "true" | "yes" | "y" => Ok(Some(true)),
        "n" | "nie" | "0" | "false" | "no" => Ok(Some(false)),
        _ => Err(Invalid::ConsentUnknown),
    }
}
