//! Every row of a file against the register: new, known and the same, known and different, refused; and new ones that
//! are probably somebody known.

use super::likely;
use crate::{Desk, DeskError, desk::Open, forms, views::*};
use opiekun_domain::{
    client::{Body, Segment},
    collation,
    ids::{ClientId, ImportId},
    import::ImportMode,
    text,
};
use opiekun_exchange::{AcceptedRow, Field, Mapping, Refusal, RefusedRow, Source};
use opiekun_storage::read::known::{Clash, RowChange};
use std::collections::{BTreeMap, HashMap};

/// Refusals, and rows with something to say about them, that cross to the window; the file of refused rows holds
/// all refusals.
pub(super) const ERRORS_MAX: usize = 5_000;
/// Lines that are named of one kind of change.
const LINES_MAX: usize = 100;
/// Kinds of changes that are named; the others are counted in the sum.
const CHANGES_MAX: usize = 200;

/// What is known of every row, with as little of the rows in memory as will do.
pub(super) struct Judgement {
    pub import: ImportId,
    pub mapping: Mapping,
    pub mode: ImportMode,
    /// Whether rows that are probably somebody known stay out.
    pub leave_likely: bool,
    /// Rows that go through the door.
    pub rows: Vec<u32>,
    pub refused: Vec<RefusedRow>,
    pub notes: Notes,
    sample: Vec<Vec<String>>,
}

/// What is said of an import beside its numbers.
#[derive(Default, Clone)]
pub(super) struct Notes {
    pub good: u32,
    pub already: u32,
    pub unknown: u32,
    pub changing: u32,
    pub changes: Vec<ImportChange>,
    pub examples: Vec<ImportExample>,
    pub differing: u32,
    pub differences: Vec<ImportNote>,
    pub ignored_columns: Vec<String>,
    pub ignored_values: Vec<ImportNote>,
    pub likely: u32,
    pub likely_rows: Vec<ImportLikely>,
}

/// Rows from which a file is a large one.
pub(super) const LARGE: usize = 10_000;

/// The beginning of a client's place in lists: enough to bring neighbours together.
type Place = [u8; 12];

fn place(row: &AcceptedRow) -> Place {
    let mut place = Place::default();
    let key = collation::sort_key(&row.draft.body.list_name());
    for (to, from) in place.iter_mut().zip(key.bytes()) {
        *to = from;
    }
    place
}

/// How a row stands to the register.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// It goes through the door as a new client.
    New,
    /// It goes through the door as a client who is known.
    Known,
    /// It need not, or shall not, go through the door.
    Out,
}

/// Clients of whom it is shown what would change.
const EXAMPLES_MAX: usize = 100;

/// What would change at one client.
fn example(line: u64, change: &RowChange) -> ImportExample {
    let before = forms::input(&change.before.draft);
    let after = change.draft.as_ref().map(forms::input);
    let shown = |input: &ClientInput, field: Field| {
        let consent = |given: Option<bool>| given.map_or_else(String::new, |given| given.to_string());
        match field {
            Field::Pesel | Field::IdDocument | Field::OtherDocuments => {
                text::mask(&forms::text_of(input, field), 0, 2)
            }
            // Codes, which the window has words for.
            Field::Segment => Segment::from(input.segment).code().to_owned(),
            Field::LegalForm => input.legal_form.clone(),
            Field::ConsentEmail => consent(input.consent_email),
            Field::ConsentPhone => consent(input.consent_phone),
            _ => forms::text_of(input, field),
        }
    };
    let fields = change.fields.iter().filter_map(|code| Field::by_code(code));
    ImportExample {
        line: small_line(line),
        number: change.before.number.clone(),
        name: change.before.draft.body.list_name(),
        values: fields
            .map(|field| ImportValue {
                field: field.code().to_owned(),
                before: shown(&before, field),
                after: after
                    .as_ref()
                    .map(|input| shown(input, field))
                    .unwrap_or_default(),
            })
            .collect(),
    }
}

/// Rows that would change the same fields.
type Groups = BTreeMap<Vec<&'static str>, (u32, Vec<u32>)>;

impl Judgement {
    pub(super) fn of(
        desk: &Desk,
        open: &Open,
        source: &Source,
        mapping: Mapping,
        mode: ImportMode,
        leave_likely: bool,
    ) -> Result<Self, DeskError> {
        let judged = source.judge(&mapping)?;
        let mut out = Self {
            import: desk.new_import_id()?,
            mapping,
            mode,
            leave_likely,
            rows: Vec::new(),
            refused: judged.refused,
            notes: Notes {
                ignored_columns: judged.ignored_columns,
                ignored_values: judged
                    .ignored_values
                    .iter()
                    .take(ERRORS_MAX)
                    .map(|(line, fields)| note(*line, fields))
                    .collect(),
                ..Notes::default()
            },
            sample: Vec::new(),
        };
        let mut groups = Groups::new();
        let mut met = HashMap::new();
        let mut new_rows = likely::Rows::default();
        let mut fresh: Vec<(Place, u32)> = Vec::new();
        for at in judged.accepted {
            let Some(row) = source.accepted(&out.mapping, at) else {
                continue;
            };
            match out.compare(desk, open, &row, &mut groups, &mut met)? {
                Ok(stands) if stands != Stands::Out => {
                    if stands == Stands::New {
                        fresh.push((place(&row), at));
                        new_rows.add(at, &row.draft);
                    } else {
                        out.rows.push(at);
                    }
                    if out.sample.len() < 5 {
                        out.sample.push(sample(&row));
                    }
                }
                Ok(_) => {}
                Err(refusal) => out.refused.push(RefusedRow {
                    row: at,
                    refusals: vec![refusal],
                }),
            }
        }
        out.line_up(fresh, source.rows() >= LARGE);
        let likely = new_rows.find(open, source, &out.mapping)?;
        out.name_likely(likely);
        out.refused.sort_by_key(|refused| refused.row);
        out.notes.changes = changes(groups);
        Ok(out)
    }

    /// The order in which rows go through the door: that of the file. The new ones of a large file go in the order of
    /// their names, behind the known ones: what the register keeps by name is then written page after page.
    fn line_up(&mut self, mut fresh: Vec<(Place, u32)>, large: bool) {
        if large {
            fresh.sort_unstable();
        }
        self.rows.extend(fresh.into_iter().map(|(_, row)| row));
        if !large {
            self.rows.sort_unstable();
        }
    }

    /// Names rows that are probably somebody known; they stay out when that is wanted.
    fn name_likely(&mut self, found: Vec<likely::Likely>) {
        self.notes.likely = small(found.len());
        if self.leave_likely && !found.is_empty() {
            let places = likely::places(&found);
            self.rows.retain(|row| !places.contains(row));
            self.notes.good -= self.notes.likely;
            self.refused.extend(found.iter().map(|one| RefusedRow {
                row: one.row,
                refusals: vec![one.refusal()],
            }));
        }
        let views = found.into_iter().map(|one| one.view);
        self.notes.likely_rows = views.take(ERRORS_MAX).collect();
    }

    /// Whether the row goes through the door, or why not.
    fn compare(
        &mut self,
        desk: &Desk,
        open: &Open,
        row: &AcceptedRow,
        groups: &mut Groups,
        met: &mut HashMap<ClientId, u64>,
    ) -> Result<Result<Stands, Refusal>, DeskError> {
        let notes = &mut self.notes;
        let Some((client, change)) = open.vault.known(&desk.import_row(row)?)? else {
            let adds = self.mode.adds();
            *(if adds { &mut notes.good } else { &mut notes.unknown }) += 1;
            return Ok(Ok(if adds { Stands::New } else { Stands::Out }));
        };
        if !self.mode.updates() {
            notes.already += 1;
            if !change.fields.is_empty() {
                notes.differing += 1;
                if notes.differences.len() < ERRORS_MAX {
                    notes.differences.push(note(row.line, &change.fields));
                }
            }
            return Ok(Ok(Stands::Out));
        }
        // Two rows may name one client in two ways, by number and by PESEL.
        if let Some(first) = met.insert(client, row.line) {
            met.insert(client, first);
            let params = vec![("line", first.to_string())];
            return Ok(Err(refusal(row, "row", "duplicate_in_file", params)));
        }
        match change.clash {
            Some(Clash::Kind) => return Ok(Err(refusal(row, "kind", "kind_clash", Vec::new()))),
            Some(Clash::Identifier) => {
                return Ok(Err(refusal(row, identifier(row), "identifier_clash", Vec::new())));
            }
            None => {}
        }
        if change.fields.is_empty() {
            notes.already += 1;
            return Ok(Ok(Stands::Out));
        }
        notes.changing += 1;
        if notes.examples.len() < EXAMPLES_MAX {
            notes.examples.push(example(row.line, &change));
        }
        let group = groups.entry(change.fields).or_default();
        group.0 += 1;
        if group.1.len() < LINES_MAX {
            group.1.push(small_line(row.line));
        }
        Ok(Ok(Stands::Known))
    }

    pub(super) fn preview(&self, token: &str, source: &Source) -> ImportPreview {
        let notes = self.notes.clone();
        ImportPreview {
            token: token.to_owned(),
            mode: self.mode.into(),
            columns: source.columns().to_vec(),
            rows: small(source.rows()),
            good: notes.good,
            already: notes.already,
            unknown: notes.unknown,
            changing: notes.changing,
            changes: notes.changes,
            examples: notes.examples,
            differing: notes.differing,
            differences: notes.differences,
            ignored_columns: notes.ignored_columns,
            ignored_values: notes.ignored_values,
            likely: notes.likely,
            likely_rows: notes.likely_rows,
            leave_likely: self.leave_likely,
            refused: small(self.refused.len()),
            errors: self.errors(),
            sample: self.sample.clone(),
        }
    }

    pub(super) fn errors(&self) -> Vec<ImportError> {
        errors(&self.refused)
    }
}

/// Refusals as they cross to the window.
pub(super) fn errors(refused: &[RefusedRow]) -> Vec<ImportError> {
    let refusals = refused.iter().flat_map(|row| &row.refusals);
    refusals
        .take(ERRORS_MAX)
        .map(|refusal| ImportError {
            line: small_line(refusal.line),
            column: refusal.column.clone(),
            field: refusal.field.to_owned(),
            code: refusal.code.to_owned(),
            params: params(refusal.params.clone()),
        })
        .collect()
}

/// The kinds of changes, the most frequent first.
fn changes(groups: Groups) -> Vec<ImportChange> {
    let mut all: Vec<ImportChange> = groups
        .into_iter()
        .map(|(fields, (rows, lines))| ImportChange {
            fields: fields.into_iter().map(str::to_owned).collect(),
            rows,
            lines,
        })
        .collect();
    all.sort_by_key(|change| std::cmp::Reverse(change.rows));
    all.truncate(CHANGES_MAX);
    all
}

fn refusal(
    row: &AcceptedRow,
    field: &'static str,
    code: &'static str,
    params: Vec<(&'static str, String)>,
) -> Refusal {
    Refusal {
        line: row.line,
        column: String::new(),
        field,
        code,
        params,
    }
}

fn identifier(row: &AcceptedRow) -> &'static str {
    match &row.draft.body {
        Body::Person(_) => "pesel",
        Body::Business(_) => "nip",
    }
}

fn note(line: u64, fields: &[&str]) -> ImportNote {
    ImportNote {
        line: small_line(line),
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    }
}

/// A line as it crosses to the window.
pub(super) fn small_line(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

/// A count as it crosses to the window.
pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn sample(row: &AcceptedRow) -> Vec<String> {
    let identifier = match &row.draft.body {
        Body::Person(person) => person.pesel.as_ref().map(|pesel| pesel.masked()),
        Body::Business(firm) => firm.nip.as_ref().map(|nip| nip.as_str().to_owned()),
    };
    vec![
        row.number.clone(),
        row.draft.body.list_name(),
        row.draft.reach.city.clone().unwrap_or_default(),
        identifier.unwrap_or_default(),
        row.account
            .as_ref()
            .map(|account| account.iban.masked())
            .unwrap_or_default(),
    ]
}
