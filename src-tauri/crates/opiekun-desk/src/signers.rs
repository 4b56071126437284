//! Who might sign papers that are being prepared, for the person at the desk to choose from.

use crate::{Desk, DeskError, desk::Open, grounds::Grounds, people::id, sides::paper_until, time, views::*};
use opiekun_domain::{
    client::Body,
    ids::ClientId,
    ties::{Line, PaperNote, paper_state},
};

impl Desk {
    /// Those who might sign the papers today, side by side: each holder and firm once, in the order of the papers.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn document_signers(&self, papers: &[DocumentInput]) -> Result<SigningChoice, DeskError> {
        let open = self.open()?;
        let mut sides: Vec<SigningSide> = Vec::new();
        for paper in papers {
            let mut chosen = Vec::new();
            for signer in &paper.signers {
                chosen.push(open.live(signer)?);
            }
            let second = paper.second_holder.as_deref().filter(|id| !id.is_empty());
            for holder in std::iter::once(paper.client_id.as_str()).chain(second) {
                if sides.iter().all(|side| side.client_id != holder) {
                    sides.push(self.signing_side(&open, holder, &chosen)?);
                }
            }
        }
        Ok(SigningChoice {
            sides,
            second_bank: self.second_bank(&open, papers)?,
        })
    }

    /// The second person of the bank, when any of the papers asks for one; of several limits the lowest is told.
    fn second_bank(&self, open: &Open, papers: &[DocumentInput]) -> Result<Option<SecondBank>, DeskError> {
        let (today, shelf) = (time::local_date(self.now()), self.shelf()?);
        let mut limits = Vec::new();
        for paper in papers {
            let template = shelf.current(&paper.template, &paper.language, today)?;
            limits.extend(
                self.second_signer(open, &template, paper)?
                    .map(|second| second.limit),
            );
        }
        let lowest = limits.into_iter().min_by_key(|limit| limit.grosze());
        lowest
            .map(|limit| {
                Ok(SecondBank {
                    limit: limit.polish(),
                    people: Self::bank_signers(open)?,
                })
            })
            .transpose()
    }

    fn signing_side(&self, open: &Open, holder: &str, chosen: &[ClientId]) -> Result<SigningSide, DeskError> {
        let today = time::local_date(self.now());
        let record = open.client(id(holder)?)?;
        let grounds = Grounds::read(open, &record, today)?;
        let (choice, lines) = (grounds.choice(), grounds.lines(chosen));
        let mut people = Vec::new();
        for Line { who, capacity, .. } in choice.people {
            let draft = open.client(who)?.draft;
            let until = paper_until(&draft);
            let note = match &draft.body {
                Body::Person(_) => paper_state(until, today),
                Body::Business(_) => None,
            };
            people.push(SigningPerson {
                client_id: who.to_string(),
                name: draft.body.list_name(),
                capacity: capacity.code().to_owned(),
                paper: note.map(paper_level),
                until: until.map(|day| day.to_string()),
                signs: lines.lines.iter().any(|line| line.who == who),
            });
        }
        Ok(SigningSide {
            client_id: holder.to_owned(),
            name: record.draft.body.name(),
            open: choice.open,
            people,
        })
    }
}

fn paper_level(note: PaperNote) -> PaperLevel {
    match note {
        PaperNote::Expired(_) => PaperLevel::Expired,
        PaperNote::Expiring(_) => PaperLevel::Expiring,
        PaperNote::Missing => PaperLevel::Missing,
    }
}
