//! Two languages of one paper, side by side: the trees of both become one. What is read stands in two columns, what is
//! filled in, ticked or signed stands once.

use std::convert::Infallible;
use std::mem::discriminant;

use crate::tree::{Block, Language, Run, Signature, Table, Tree, each_text, plain};

/// Between two languages on one line.
const BETWEEN: &str = " / ";
/// Most columns of a table that stand twice, side by side.
const NARROW: usize = 2;

/// The two texts are not built alike; the heading under which they part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Apart(pub(super) String);

type Merged = Result<Vec<Block>, Apart>;

/// Puts a paper and its translation side by side.
pub(super) fn merge(first: Tree, second: Tree) -> Result<Tree, Apart> {
    let merger = Merger {
        first: first.language,
        second: second.language,
        inside: false,
    };
    let mut beside = second.blocks;
    count_on(&mut beside, notes(&first.blocks));
    let mut blocks = merger.blocks(first.blocks, beside)?;
    // Under the title: which text decides.
    let at = usize::from(matches!(blocks.first(), Some(Block::Parallel { .. })));
    blocks.insert(at, merger.which_decides());
    Ok(Tree {
        beside: Some(second.language),
        blocks,
        ..first
    })
}

/// How many footnotes there are.
fn notes(blocks: &[Block]) -> u32 {
    let mut count = 0;
    let Ok(()) = each_text::<Infallible>(&mut blocks.to_vec(), &mut |runs| {
        count += u32::try_from(runs.iter().filter(|run| !run.note.is_empty()).count()).unwrap_or(0);
        Ok(())
    });
    count
}

/// Footnotes of the second language are numbered on from those of the first: one number, one note.
fn count_on(blocks: &mut [Block], from: u32) {
    let Ok(()) = each_text::<Infallible>(blocks, &mut |runs| {
        for run in runs.iter_mut().filter(|run| !run.note.is_empty()) {
            let own: u32 = run.text.parse().unwrap_or(0);
            run.text = (from + own).to_string();
        }
        Ok(())
    });
}

#[derive(Clone, Copy)]
struct Merger {
    first: Language,
    second: Language,
    /// Inside a column that is narrow already: the languages stand on top of each other.
    inside: bool,
}

/// A label and its value.
type KeyValue = (Vec<Run>, Vec<Run>);

/// A heading, or none before the first, with what stands under it.
type Section = (Option<Block>, Vec<Block>);

impl Merger {
    fn blocks(self, first: Vec<Block>, second: Vec<Block>) -> Merged {
        let (first, second) = (sections(first), sections(second));
        let mut out = Vec::new();
        let differ = first.len() != second.len();
        for ((heading, under), (other, beside)) in first.into_iter().zip(second) {
            let here = title(heading.as_ref());
            if level(heading.as_ref()) != level(other.as_ref()) {
                return Err(Apart(here));
            }
            let mut row = Vec::new();
            if let (Some(heading), Some(other)) = (heading, other) {
                row.push((vec![heading], vec![other]));
            }
            self.section(under, beside, row, &mut out).ok_or(Apart(here))?;
        }
        match differ {
            true => Err(Apart(String::new())),
            false => Ok(out),
        }
    }

    /// What stands under one heading: pairs from both ends; what is left in the middle stands beside each other whole.
    fn section(
        self,
        mut first: Vec<Block>,
        mut second: Vec<Block>,
        mut row: Vec<(Vec<Block>, Vec<Block>)>,
        out: &mut Vec<Block>,
    ) -> Option<()> {
        let ahead = first.iter().zip(&second).take_while(|(a, b)| alike(a, b)).count();
        let (rest, others) = (first.split_off(ahead), second.split_off(ahead));
        let behind = rest
            .iter()
            .rev()
            .zip(others.iter().rev())
            .take_while(|(a, b)| alike(a, b))
            .count();
        let (mut rest, mut others) = (rest, others);
        let tail = rest.split_off(rest.len() - behind);
        let other_tail = others.split_off(others.len() - behind);
        for (one, other) in first.into_iter().zip(second) {
            self.pair(one, other, &mut row, out)?;
        }
        if !rest.is_empty() || !others.is_empty() {
            if rest.iter().chain(&others).any(once) {
                return None;
            }
            row.push((rest, others));
        }
        for (one, other) in tail.into_iter().zip(other_tail) {
            self.pair(one, other, &mut row, out)?;
        }
        self.flush(&mut row, out);
        Some(())
    }

    fn flush(self, row: &mut Vec<(Vec<Block>, Vec<Block>)>, out: &mut Vec<Block>) {
        let pairs = std::mem::take(row);
        if pairs.is_empty() {
            return;
        }
        if self.inside {
            for (mut first, second) in pairs {
                out.append(&mut first);
                out.extend(second.into_iter().map(|block| self.spoken(block)));
            }
            return;
        }
        out.push(Block::Parallel {
            language: self.second,
            pairs,
        });
    }

    fn pair(
        self,
        one: Block,
        other: Block,
        row: &mut Vec<(Vec<Block>, Vec<Block>)>,
        out: &mut Vec<Block>,
    ) -> Option<()> {
        let single = match (one, other) {
            (Block::Table(table), Block::Table(beside)) => Block::Table(self.table(table, beside)),
            (Block::KeyValue { columns, pairs }, Block::KeyValue { pairs: others, .. }) => {
                let pairs = self.key_values(pairs, others);
                Block::KeyValue { columns, pairs }
            }
            (Block::Tick { id, checked, runs }, Block::Tick { runs: other, .. }) => {
                if self.inside {
                    let runs = self.both(runs, other);
                    Block::Tick { id, checked, runs }
                } else {
                    row.push((
                        vec![Block::Tick { id, checked, runs }],
                        vec![Block::Paragraph(other)],
                    ));
                    return Some(());
                }
            }
            (Block::Signatures(lines), Block::Signatures(others)) => {
                let lines = lines.into_iter().zip(others);
                Block::Signatures(lines.map(|(one, other)| self.line(one, other)).collect())
            }
            (Block::Initials { role, label, order }, Block::Initials { label: other, .. }) => {
                Block::Initials {
                    role,
                    label: self.both(label, other),
                    order,
                }
            }
            (
                Block::PlaceDate { text, caption },
                Block::PlaceDate {
                    text: other,
                    caption: below,
                },
            ) => Block::PlaceDate {
                text: self.both(text.clone(), without_place(&text, other)),
                caption: self.both(caption, below),
            },
            (Block::KeepTogether(inside), Block::KeepTogether(others)) => {
                Block::KeepTogether(self.blocks(inside, others).ok()?)
            }
            (Block::Columns(columns), Block::Columns(others)) => {
                let narrow = Self { inside: true, ..self };
                let columns = columns.into_iter().zip(others);
                let merged = columns.map(|(one, other)| narrow.blocks(one, other).ok());
                Block::Columns(merged.collect::<Option<Vec<_>>>()?)
            }
            (Block::PageBreak, Block::PageBreak) => Block::PageBreak,
            (Block::Paragraph(runs), Block::Paragraph(other)) if plain(&runs) == plain(&other) => {
                Block::Paragraph(runs)
            }
            (one, other) => {
                row.push((vec![one], vec![other]));
                return Some(());
            }
        };
        self.flush(row, out);
        out.push(single);
        Some(())
    }

    /// Pairs in their order. Where one language says more than the other, those with the same value belong together; a date
    /// or an amount is the same when its digits are.
    fn key_values(self, pairs: Vec<KeyValue>, mut others: Vec<KeyValue>) -> Vec<KeyValue> {
        let join = |one: KeyValue, other: KeyValue| (self.both(one.0, other.0), self.both(one.1, other.1));
        if pairs.len() == others.len() {
            return pairs
                .into_iter()
                .zip(others)
                .map(|(one, other)| join(one, other))
                .collect();
        }
        let mut out = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let same = others.iter().position(|other| same_value(&pair.1, &other.1));
            out.push(match same {
                Some(at) => join(pair, others.remove(at)),
                None => pair,
            });
        }
        let spoken = |runs: Vec<Run>| runs.into_iter().map(|run| self.spoken_run(run)).collect();
        out.extend(
            others
                .into_iter()
                .map(|(key, value)| (spoken(key), spoken(value))),
        );
        out
    }

    /// One table of both. A small table of words has the columns of both languages, so that its rows stay together; of a
    /// large one, or of figures, each cell says both.
    fn table(self, mut table: Table, beside: Table) -> Table {
        let words = |(row, other): (&Vec<Vec<Run>>, &Vec<Vec<Run>>)| {
            row.last().map(|cell| plain(cell)) != other.last().map(|cell| plain(cell))
        };
        let worded = table.rows.iter().zip(&beside.rows).any(words);
        if !self.inside && table.columns.len() <= NARROW && worded {
            let spoken = |cells: Vec<Vec<Run>>| {
                let runs = |cell: Vec<Run>| {
                    cell.into_iter()
                        .map(|run| self.spoken_run(run))
                        .collect::<Vec<_>>()
                };
                cells.into_iter().map(runs).collect::<Vec<_>>()
            };
            table.columns.extend(beside.columns);
            table.head.extend(spoken(beside.head));
            for (row, other) in table.rows.iter_mut().zip(beside.rows) {
                row.extend(spoken(other));
            }
            return table;
        }
        let cells = |one: Vec<Vec<Run>>, other: Vec<Vec<Run>>| -> Vec<Vec<Run>> {
            let pairs = one.into_iter().zip(other);
            pairs.map(|(one, other)| self.both(one, other)).collect()
        };
        Table {
            columns: table.columns,
            head: cells(table.head, beside.head),
            rows: table
                .rows
                .into_iter()
                .zip(beside.rows)
                .map(|(one, other)| cells(one, other))
                .collect(),
            rest: table.rest,
        }
    }

    fn line(self, one: Signature, other: Signature) -> Signature {
        Signature {
            label: self.both(one.label, other.label),
            remark: self.both(one.remark, other.remark),
            ..one
        }
    }

    /// Both on one line; once where they are the same.
    fn both(self, mut one: Vec<Run>, other: Vec<Run>) -> Vec<Run> {
        if plain(&one) == plain(&other) {
            return one;
        }
        one.push(Run::plain(BETWEEN));
        one.extend(other.into_iter().map(|run| self.spoken_run(run)));
        one
    }

    fn spoken_run(self, run: Run) -> Run {
        Run {
            language: run.language.or(Some(self.second)),
            ..run
        }
    }

    /// A block whose words say their language themselves.
    fn spoken(self, block: Block) -> Block {
        let runs = |runs: Vec<Run>| runs.into_iter().map(|run| self.spoken_run(run)).collect();
        let blocks = |blocks: Vec<Block>| blocks.into_iter().map(|block| self.spoken(block)).collect();
        match block {
            Block::Heading { level, runs: text } => Block::Heading {
                level,
                runs: runs(text),
            },
            Block::Paragraph(text) => Block::Paragraph(runs(text)),
            Block::List { start, items } => Block::List {
                start,
                items: items.into_iter().map(blocks).collect(),
            },
            Block::Note(inside) => Block::Note(blocks(inside)),
            other => other,
        }
    }

    /// Whoever signs a paper in two languages has to know which text decides (art. 8 of the Polish language act: with a
    /// consumer, the Polish one unless the parties agreed otherwise).
    fn which_decides(self) -> Block {
        let say = |language: Language| {
            vec![Block::Note(vec![Block::Paragraph(vec![Run::plain(
                match language {
                    Language::Polish => {
                        "Dokument sporządzono w dwóch językach obok siebie. W razie rozbieżności rozstrzyga tekst polski."
                    }
                    Language::English => {
                        "This document is in two languages side by side. If they differ, the Polish text decides."
                    }
                    Language::Ukrainian => {
                        "Документ складено двома мовами поруч. У разі розбіжностей переважає польський текст."
                    }
                },
            )])])]
        };
        Block::Parallel {
            language: self.second,
            pairs: vec![(say(self.first), say(self.second))],
        }
    }
}

/// Whether two values say the same, each in its language.
fn same_value(one: &[Run], other: &[Run]) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (one, other) = (plain(one), plain(other));
    one == other || (!digits(&one).is_empty() && digits(&one) == digits(&other))
}

/// "22 November 2026" of "Warszawa, 22 November 2026" beside a text that begins with the same place.
fn without_place(text: &[Run], other: Vec<Run>) -> Vec<Run> {
    let (one, whole) = (plain(text), plain(&other));
    let rest = match (one.split_once(", "), whole.split_once(", ")) {
        (Some((place, _)), Some((same, date))) if place == same => Some(date.to_owned()),
        _ => None,
    };
    rest.map_or(other, |date| vec![Run::plain(date)])
}

fn sections(blocks: Vec<Block>) -> Vec<Section> {
    let mut sections: Vec<Section> = vec![(None, Vec::new())];
    for block in blocks {
        if matches!(block, Block::Heading { .. }) {
            sections.push((Some(block), Vec::new()));
        } else if let Some((_, under)) = sections.last_mut() {
            under.push(block);
        }
    }
    if matches!(sections.first(), Some((None, under)) if under.is_empty()) {
        sections.remove(0);
    }
    sections
}

fn level(heading: Option<&Block>) -> Option<u8> {
    match heading {
        Some(Block::Heading { level, .. }) => Some(*level),
        _ => None,
    }
}

fn title(heading: Option<&Block>) -> String {
    match heading {
        Some(Block::Heading { runs, .. }) => plain(runs),
        _ => String::new(),
    }
}

/// Whether two blocks may be a pair.
fn alike(one: &Block, other: &Block) -> bool {
    discriminant(one) == discriminant(other)
        && match (one, other) {
            (Block::List { start, .. }, Block::List { start: begin, .. }) => {
                start.is_some() == begin.is_some()
            }
            (Block::Table(one), Block::Table(other)) => {
                one.columns.len() == other.columns.len() && one.rows.len() == other.rows.len()
            }
            (Block::Columns(one), Block::Columns(other)) => one.len() == other.len(),
            (Block::Tick { id, .. }, Block::Tick { id: other, .. }) => id == other,
            (Block::Initials { role, .. }, Block::Initials { role: other, .. }) => role == other,
            (Block::Signatures(one), Block::Signatures(other)) => {
                let roles =
                    |lines: &[Signature]| lines.iter().map(|line| line.role.clone()).collect::<Vec<_>>();
                roles(one) == roles(other)
            }
            _ => true,
        }
}

/// What must not stand twice.
fn once(block: &Block) -> bool {
    match block {
        Block::Tick { .. } | Block::Signatures(_) | Block::Initials { .. } | Block::PlaceDate { .. } => true,
        Block::KeepTogether(inside) | Block::Note(inside) => inside.iter().any(once),
        Block::Columns(columns) => columns.iter().flatten().any(once),
        Block::List { items, .. } => items.iter().flatten().any(once),
        _ => false,
    }
}
