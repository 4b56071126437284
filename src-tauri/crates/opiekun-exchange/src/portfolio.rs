//! A client portfolio as exported by a core banking system: one row, one client with one account.
//! The rows may come from a text, a sheet of a workbook or business cards.

use crate::{
    FileFault, cells,
    columns::{self, Field},
    foreign,
    mapping::{Mapping, named},
    sheet::{CELL_MAX, Row, Sheet},
};
use opiekun_domain::{
    FieldProblem, Invalid,
    client::{AccountDraft, Body, ClientDraft, ClientKind, RawAccount, RawClient},
    collation, text,
};
use std::collections::HashMap;

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

/// A row that stays out.
#[derive(Debug, Clone)]
pub struct RefusedRow {
    /// Its place among the rows of the file, from 0.
    pub row: u32,
    /// All reasons.
    pub refusals: Vec<Refusal>,
}

/// Every row of a file, judged by itself.
#[derive(Debug, Clone, Default)]
pub struct Judged {
    /// Places of the rows that may come in, in their order. The rows themselves stay in the file: a hundred thousand
    /// parsed clients would fill the memory.
    pub accepted: Vec<u32>,
    /// Rows that stay out.
    pub refused: Vec<RefusedRow>,
    /// Headers of columns that no field is chosen for; a column without a name is called by its place, such as `#7`.
    pub ignored_columns: Vec<String>,
    /// Lines with values that a client of that kind does not have, and their fields; they are not kept.
    pub ignored_values: Vec<(u64, Vec<&'static str>)>,
}

/// Judges all rows. A broken one never stops the others.
pub(crate) fn judge(sheet: &Sheet, mapping: &Mapping) -> Result<Judged, FileFault> {
    mapping.named()?;
    let mut reader = Reader::new(sheet, mapping);
    let mut judged = Judged {
        ignored_columns: ignored_columns(sheet, mapping),
        ..Judged::default()
    };
    for (at, row) in sheet.rows().enumerate() {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        match reader.judge(row) {
            Ok(accepted) => {
                judged.accepted.push(at);
                if !accepted.ignored.is_empty() {
                    judged.ignored_values.push((accepted.line, accepted.ignored));
                }
            }
            Err(refusals) => judged.refused.push(RefusedRow { row: at, refusals }),
        }
    }
    Ok(judged)
}

/// A row that was accepted, read again.
pub(crate) fn accepted(sheet: &Sheet, mapping: &Mapping, at: u32) -> Option<AcceptedRow> {
    Reader::new(sheet, mapping).row(sheet.at(at as usize)?).ok()
}

/// Columns without a field by name. One without a name and without a value is only a separator too many.
fn ignored_columns(sheet: &Sheet, mapping: &Mapping) -> Vec<String> {
    let filled = |at: usize| sheet.rows().any(|row| !row.text(at).trim().is_empty());
    mapping
        .unknown()
        .filter(|at| match sheet.header.get(*at).map(String::as_str) {
            Some("") | None => filled(*at),
            Some(name) => !columns::is_own(name),
        })
        .map(|at| named(&sheet.header, at))
        .collect()
}

/// Whether a row has the columns of its header and no cell beyond measure.
pub(crate) fn sound(sheet: &Sheet, row: Row<'_>) -> Result<(), Vec<Refusal>> {
    let whole = |code, params| Refusal {
        line: row.line,
        column: String::new(),
        field: "row",
        code,
        params,
    };
    let expected = sheet.header.len();
    if row.len() != expected {
        let params = vec![
            ("found", row.len().to_string()),
            ("expected", expected.to_string()),
        ];
        return Err(vec![whole("columns_count", params)]);
    }
    let long = |cell: &str| cell.len() > CELL_MAX && cell.chars().count() > CELL_MAX;
    if let Some(at) = row.cells().position(long) {
        let refusal = Refusal {
            column: named(&sheet.header, at),
            ..whole("too_long", vec![("max", CELL_MAX.to_string())])
        };
        return Err(vec![refusal]);
    }
    Ok(())
}

struct Reader<'a> {
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    /// Identifiers of accepted rows and their lines.
    seen: HashMap<String, u64>,
}

impl<'a> Reader<'a> {
    fn new(sheet: &'a Sheet, mapping: &'a Mapping) -> Self {
        Self {
            sheet,
            mapping,
            seen: HashMap::new(),
        }
    }

    fn judge(&mut self, row: Row<'_>) -> Result<AcceptedRow, Vec<Refusal>> {
        let accepted = self.row(row)?;
        self.once(&accepted)?;
        Ok(accepted)
    }

    fn row(&self, row: Row<'_>) -> Result<AcceptedRow, Vec<Refusal>> {
        let line = row.line;
        sound(self.sheet, row)?;
        let texts = self.texts(row)?;
        let record = &texts;
        let cell = |field| record.text(field);
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
            ..raw(record)
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
            (Ok(draft), Ok(account), Ok(number)) if problems.is_empty() => Ok(AcceptedRow {
                line,
                number,
                draft,
                account,
                given: texts.given(),
                ignored,
            }),
            _ => Err(problems
                .into_iter()
                .map(|problem| self.refusal(line, problem))
                .collect()),
        }
    }

    /// The texts of all fields that have a column.
    fn texts(&self, row: Row<'_>) -> Result<Texts, Vec<Refusal>> {
        let (mut texts, mut refused) = (Texts::default(), Vec::new());
        let columns = self.mapping.fields().iter().enumerate();
        for (at, field) in columns.filter_map(|(at, field)| Some((at, (*field)?))) {
            match cells::value(field, row.text(at), row.kind(at)) {
                Ok(text) if text.is_empty() => {}
                Ok(text) => texts.0.push((field, text)),
                Err(code) => refused.push(Refusal {
                    line: row.line,
                    column: named(&self.sheet.header, at),
                    field: field.code(),
                    code,
                    params: Vec::new(),
                }),
            }
        }
        if refused.is_empty() {
            Ok(texts)
        } else {
            Err(refused)
        }
    }

    /// The same client twice in one file: the first row wins, the second is refused with the line of the first.
    fn once(&mut self, row: &AcceptedRow) -> Result<(), Vec<Refusal>> {
        let line = row.line;
        let identity = match &row.draft.body {
            Body::Person(person) => person
                .pesel
                .as_ref()
                .map(|v| ("pesel", format!("P{}", v.as_str()))),
            Body::Business(business) => business.nip.as_ref().map(|v| ("nip", format!("N{}", v.as_str()))),
        };
        let number =
            (!row.number.is_empty()).then(|| ("number", format!("#{}", collation::fold(&row.number))));
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
            .and_then(|field| self.mapping.place(field))
            .map(|at| named(&self.sheet.header, at))
            .unwrap_or_default()
    }
}

/// The filled cells of a row by field.
#[derive(Default)]
struct Texts(Vec<(Field, String)>);

impl Texts {
    fn text(&self, field: Field) -> String {
        let found = self.0.iter().find(|(one, _)| *one == field);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    }

    fn given(&self) -> Vec<&'static str> {
        let fields = Field::ALL
            .iter()
            .filter(|field| self.0.iter().any(|(one, _)| one == *field));
        fields.map(|field| field.code()).collect()
    }
}

fn raw(record: &Texts) -> RawClient {
    let cell = |field| record.text(field);
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

/// T or N as banks write it; empty means never asked.
fn yes_no(cell: &str) -> Result<Option<bool>, Invalid> {
    match cell.to_lowercase().as_str() {
        "" => Ok(None),
        "t" | "tak" | "1" | "true" | "yes" | "y" => Ok(Some(true)),
        "n" | "nie" | "0" | "false" | "no" => Ok(Some(false)),
        _ => Err(Invalid::ConsentUnknown),
    }
}
