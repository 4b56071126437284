//! The identity documents of those who want to sign: one out of date keeps its owner from signing today.

use super::{
    Shortfall, Signer, Verdict,
    representation::{ask, refuse, signs},
};
use chrono::{Days, NaiveDate};

/// Days before the end of a signer's identity document from which it is said.
const SOON_DAYS: u64 = 30;

/// What is to be said of a signer's identity document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperNote {
    /// Its last day has passed: this person does not sign today.
    Expired(NaiveDate),
    /// Its last day is at most 30 days away.
    Expiring(NaiveDate),
    /// No document is known, or not how long it is valid.
    Missing,
}

/// The answer, and what there is to say of each signer's document, in the order of the signers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// May they?
    pub verdict: Verdict,
    /// Only signers of whose documents there is something to say.
    pub papers: Vec<(Signer, PaperNote)>,
}

/// State on `day` of a document whose last valid day is `until`.
pub fn paper_state(until: Option<NaiveDate>, day: NaiveDate) -> Option<PaperNote> {
    let Some(until) = until else {
        return Some(PaperNote::Missing);
    };
    if until < day {
        return Some(PaperNote::Expired(until));
    }
    let soon = day.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(day);
    (until <= soon).then_some(PaperNote::Expiring(until))
}

/// Judges the signers, then those of them whose documents are not out of date: the answer stands only when the second
/// one ends as well. `until` has every signer who is a person, with the last valid day of the document that is known.
pub fn with_papers(
    signers: &[Signer],
    until: &[(Signer, Option<NaiveDate>)],
    day: NaiveDate,
    judge: impl Fn(&[Signer]) -> Verdict,
) -> Answer {
    let papers: Vec<(Signer, PaperNote)> = until
        .iter()
        .filter_map(|(signer, until)| Some((*signer, paper_state(*until, day)?)))
        .collect();
    let expired = |signer: &Signer| {
        papers
            .iter()
            .any(|(who, note)| who == signer && matches!(note, PaperNote::Expired(_)))
    };
    let valid: Vec<Signer> = signers.iter().copied().filter(|one| !expired(one)).collect();
    let verdict = match judge(signers) {
        Verdict::Refuse { shortfall } => refuse(shortfall),
        asked if valid.len() == signers.len() => asked,
        asked => match (asked, judge(&valid)) {
            (Verdict::Signs { .. }, Verdict::Signs { ground }) => signs(ground),
            (Verdict::Ask { .. }, Verdict::Ask { question }) => ask(question),
            // Nobody is asked to read a paper for those who cannot sign today anyway.
            _ => refuse(Shortfall::PaperExpired),
        },
    };
    Answer { verdict, papers }
}
