//! New rows that are probably clients known already, or another row of the same file. What a row has in common with
//! others is found by marks: sorted numbers for the whole file, and one walk through the register.

use super::judge::small_line;
use crate::{DeskError, desk::Open, views::*};
use opiekun_domain::{
    client::{Body, ClientDraft},
    likeness::{Common, Marks, likeness},
};
use opiekun_exchange::{Mapping, Refusal, Source};
use opiekun_storage::read::marked::Whose;
use std::collections::{BTreeMap, HashSet};

/// Others with which a row is compared at most: a telephone of a switchboard stands in a thousand rows.
const COMPARED_MAX: usize = 8;
/// Rows of one mark that a client is held against at most.
const ROWS_MAX: usize = 1_000;

/// A mark of a row.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    mark: u64,
    /// Those that are not come first: for an identified client only they count.
    identified: bool,
    row: u32,
}

/// Marks of the new rows of a file.
#[derive(Default)]
pub(super) struct Rows {
    certain: Vec<Mark>,
    beside: Vec<Mark>,
    /// Papers of identity with their rows.
    papers: Vec<(String, u32)>,
    /// Whether a row has neither PESEL nor a firm's NIP.
    open: bool,
}

/// A row that is probably somebody else, with whom.
pub(super) struct Likely {
    pub row: u32,
    pub view: ImportLikely,
}

impl Likely {
    /// Why the row stays out, when such rows are not wanted.
    pub(super) fn refusal(&self) -> Refusal {
        let ImportLikely {
            line,
            client,
            other_line,
            ..
        } = &self.view;
        let params = match (client, other_line) {
            (Some(number), _) => vec![("number", number.clone()), ("line", "0".to_owned())],
            (None, other) => vec![("line", other.unwrap_or_default().to_string())],
        };
        Refusal {
            line: u64::from(*line),
            column: String::new(),
            field: "row",
            code: "likely_duplicate",
            params,
        }
    }
}

/// With what a row is compared.
#[derive(Default)]
struct Candidates {
    clients: Vec<i64>,
    rows: Vec<u32>,
}

impl Rows {
    pub(super) fn add(&mut self, row: u32, draft: &ClientDraft) {
        let marks = Marks::of(draft);
        let entry = |mark| Mark {
            mark,
            row,
            identified: marks.identified,
        };
        self.open |= !marks.identified;
        if let Body::Person(person) = &draft.body {
            let paper = person.id_document.as_ref();
            self.papers
                .extend(paper.map(|paper| (paper.as_str().to_owned(), row)));
        }
        self.certain.extend(marks.certain.iter().copied().map(entry));
        self.beside.extend(marks.beside.iter().copied().map(entry));
    }

    /// The rows that are probably a client of the register, or an earlier row of the file.
    pub(super) fn find(
        mut self,
        open: &Open,
        source: &Source,
        mapping: &Mapping,
    ) -> Result<Vec<Likely>, DeskError> {
        self.certain.sort_unstable();
        self.beside.sort_unstable();
        let mut candidates: BTreeMap<u32, Candidates> = BTreeMap::new();
        for (marks, certain) in [(&self.certain, true), (&self.beside, false)] {
            for same in marks.chunk_by(|a, b| a.mark == b.mark) {
                within(same, certain, &mut candidates);
            }
        }
        // Of an identified client only rows that are not identified count beside a name; those are few.
        let known = Sieve::of(self.certain.iter());
        let beside = Sieve::of(self.beside.iter());
        let open_beside = Sieve::of(self.beside.iter().filter(|mark| !mark.identified));
        // Two identified clients with different numbers are two, whatever else they have in common but a paper: when every row
        // is identified, papers are looked up and only the unidentified clients are walked through.
        let whose = if self.open {
            Whose::All
        } else {
            self.papers.sort_unstable();
            open.vault.each_holder(&self.papers, |row, seq| {
                let known = &mut candidates.entry(row).or_default().clients;
                if known.len() < COMPARED_MAX && !known.contains(&seq) {
                    known.push(seq);
                }
            })?;
            Whose::Unidentified
        };
        open.vault.each_marked(whose, false, |part| {
            for client in &part {
                let marks = &client.marks;
                for mark in marks.certain.iter().filter(|mark| known.lets(**mark)) {
                    meet(&self.certain, *mark, client.seq, false, &mut candidates);
                }
                let beside = if marks.identified { &open_beside } else { &beside };
                for mark in marks.beside.iter().filter(|mark| beside.lets(**mark)) {
                    meet(&self.beside, *mark, client.seq, marks.identified, &mut candidates);
                }
            }
            true
        })?;
        let mut likely = Vec::new();
        for (row, candidates) in candidates {
            likely.extend(judge(open, source, mapping, row, &candidates)?);
        }
        Ok(likely)
    }
}

/// Says at once of most marks that no row has them: a bit for each, looked up in a small part of memory instead of a
/// search through all rows.
struct Sieve {
    bits: Vec<u64>,
    shift: u32,
}

impl Sieve {
    fn of<'a>(marks: impl Iterator<Item = &'a Mark> + Clone) -> Self {
        // Sixteen bits for each mark: about one in sixteen others gets through.
        let size = (marks.clone().count() * 16).next_power_of_two().max(64);
        let mut sieve = Self {
            bits: vec![0; size / 64],
            shift: 64 - size.trailing_zeros(),
        };
        for mark in marks {
            let (word, bit) = sieve.place(mark.mark);
            if let Some(bits) = sieve.bits.get_mut(word) {
                *bits |= bit;
            }
        }
        sieve
    }

    fn place(&self, mark: u64) -> (usize, u64) {
        // Fibonacci hashing spreads marks whose low bits are alike.
        let at = mark.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift;
        (usize::try_from(at / 64).unwrap_or(usize::MAX), 1 << (at % 64))
    }

    fn lets(&self, mark: u64) -> bool {
        let (word, bit) = self.place(mark);
        self.bits.get(word).is_some_and(|bits| bits & bit != 0)
    }
}

/// Rows of one mark, each to be compared with some of those before it.
fn within(same: &[Mark], certain: bool, candidates: &mut BTreeMap<u32, Candidates>) {
    if same.len() < 2 {
        return;
    }
    let mut in_order: Vec<&Mark> = same.iter().collect();
    in_order.sort_by_key(|mark| mark.row);
    let (mut before, mut open_before): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
    for one in in_order {
        let compared = if certain || !one.identified {
            &before
        } else {
            &open_before
        };
        for earlier in compared {
            let known = &mut candidates.entry(one.row).or_default().rows;
            if known.len() < COMPARED_MAX && !known.contains(earlier) {
                known.push(*earlier);
            }
        }
        if before.len() < COMPARED_MAX {
            before.push(one.row);
        }
        if !one.identified && open_before.len() < COMPARED_MAX {
            open_before.push(one.row);
        }
    }
}

/// A client's mark against those of the rows.
fn meet(marks: &[Mark], mark: u64, seq: i64, identified: bool, candidates: &mut BTreeMap<u32, Candidates>) {
    let from = marks.partition_point(|one| one.mark < mark);
    let same = marks
        .iter()
        .skip(from)
        .take_while(|one| one.mark == mark && !(identified && one.identified));
    for row in same.take(ROWS_MAX) {
        let known = &mut candidates.entry(row.row).or_default().clients;
        if known.len() < COMPARED_MAX && !known.contains(&seq) {
            known.push(seq);
        }
    }
}

/// The first that the row is like, clients before rows.
fn judge(
    open: &Open,
    source: &Source,
    mapping: &Mapping,
    row: u32,
    candidates: &Candidates,
) -> Result<Option<Likely>, DeskError> {
    let Some(accepted) = source.accepted(mapping, row) else {
        return Ok(None);
    };
    let view = |client: Option<String>, other_line: Option<u64>, common: Vec<Common>| Likely {
        row,
        view: ImportLikely {
            line: small_line(accepted.line),
            client,
            other_line: other_line.map(small_line),
            common: common.into_iter().map(|one| one.code().to_owned()).collect(),
        },
    };
    for seq in &candidates.clients {
        let Some(client) = open.vault.client_at(*seq)? else {
            continue;
        };
        if let Some(common) = likeness(&accepted.draft, &client.draft) {
            return Ok(Some(view(Some(client.number), None, common)));
        }
    }
    for other in &candidates.rows {
        let Some(other) = source.accepted(mapping, *other) else {
            continue;
        };
        if let Some(common) = likeness(&accepted.draft, &other.draft) {
            return Ok(Some(view(None, Some(other.line), common)));
        }
    }
    Ok(None)
}

/// The rows by their places.
pub(super) fn places(likely: &[Likely]) -> HashSet<u32> {
    likely.iter().map(|one| one.row).collect()
}
