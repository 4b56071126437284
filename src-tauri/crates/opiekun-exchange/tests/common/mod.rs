//! A file read from its bytes to its last row, with the columns guessed.
#![allow(
    clippy::unwrap_used,
    dead_code,
    reason = "helpers of tests fail the test; not every test uses all"
)]

pub mod book;

use opiekun_exchange::{AcceptedRow, FileFault, Format, Judged, Refusal, RefusedRow, Source, refused_csv};

pub struct Read {
    pub source: Source,
    pub judged: Judged,
    pub accepted: Vec<AcceptedRow>,
    pub refused: Vec<RefusedRow>,
}

pub fn read_portfolio(bytes: &[u8]) -> Result<Read, FileFault> {
    let source = Source::read(bytes, None)?;
    let mapping = source.guess()?;
    let judged = source.judge(&mapping)?;
    let accepted = judged
        .accepted
        .iter()
        .map(|row| source.accepted(&mapping, *row).unwrap())
        .collect();
    Ok(Read {
        refused: judged.refused.clone(),
        source,
        judged,
        accepted,
    })
}

impl Read {
    pub fn rows(&self) -> usize {
        self.source.rows()
    }

    pub fn format(&self) -> (&'static str, char) {
        match self.source.format {
            Format::Csv { encoding, separator } => (encoding, separator),
            _ => panic!("not a table of text"),
        }
    }

    pub fn refused_csv(&self, heading: &str, words: impl Fn(&Refusal) -> String) -> Vec<u8> {
        refused_csv(&self.source, &self.refused, heading, words)
    }

    /// `line column code` of every refusal.
    pub fn reasons(&self) -> Vec<String> {
        let refusals = self.refused.iter().flat_map(|row| &row.refusals);
        refusals
            .map(|one| format!("{} {} {}", one.line, one.column, one.code))
            .collect()
    }
}
