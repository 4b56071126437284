//! What makes a small demo a lived-in one: couples, firms with boards and a rule of representation, questions that wait
//! for an answer, attitudes and potentials. Only among the first clients, however many there are.

use super::{Chance, First, names};
use crate::{Desk, DeskError, desk::Open, time};
use chrono::{Days, NaiveDate, NaiveTime};
use opiekun_domain::{
    client::LegalForm,
    command::{Command, Envelope},
    contact::{Aim, Channel, Contact, Direction},
    ids::{AttitudeId, ContactId, PotentialId, TieId},
    ties::{Rule, Tie, TieDetail, TieKind},
    valuation::Attitude,
};
use opiekun_storage::StorageError;

/// Couples.
const COUPLES: usize = 12;
/// Firms with a board or partners.
const FIRMS: usize = 8;
/// Questions that wait for an answer.
const QUESTIONS: usize = 6;
/// Clients of whom is known what they think of the bank.
const ATTITUDES: usize = 18;

/// Who invents, and from what.
pub(super) struct Inventor<'a> {
    pub desk: &'a Desk,
    pub open: &'a Open,
    pub today: NaiveDate,
}

impl Inventor<'_> {
    /// Relations of the first clients.
    pub(super) fn relations(&self, first: &[First], chance: &mut Chance) -> Result<(), DeskError> {
        let (firms, people): (Vec<&First>, Vec<&First>) = first.iter().partition(|one| one.form.is_some());
        self.couples(&people, chance)?;
        self.boards(&firms, &people, chance)?;
        self.questions(&people, chance)?;
        self.attitudes(&people, chance)
    }

    fn couples(&self, people: &[&First], chance: &mut Chance) -> Result<(), DeskError> {
        let couples = people.windows(2).filter_map(|two| match two {
            [one, other] if other.lives_with_previous => Some((one, other)),
            _ => None,
        });
        for (one, other) in couples.take(COUPLES) {
            let since = self.days_ago(400 + chance.below(9_000));
            self.tie((one, other), TieKind::Spouse, since, chance)?;
        }
        Ok(())
    }

    /// One to three of the people lead each of the first firms.
    fn boards(&self, firms: &[&First], people: &[&First], chance: &mut Chance) -> Result<(), DeskError> {
        if people.is_empty() {
            return Ok(());
        }
        for firm in firms.iter().take(FIRMS) {
            let Some(form) = firm.form else { continue };
            let kind = if form.has_board() {
                TieKind::BoardMember
            } else {
                TieKind::Partner
            };
            let from = chance.below_len(people.len());
            let members = 1 + chance.below_len(3).min(people.len() - 1);
            for member in people.iter().cycle().skip(from).take(members) {
                let since = self.days_ago(30 + chance.below(3_000));
                self.tie((member, firm), kind, since, chance)?;
            }
            let rule = match members {
                1 => Rule::Single,
                _ if chance.below(2) == 0 => Rule::TwoOrWithProkurent,
                _ => Rule::Jointly { members: 2 },
            };
            if form.has_board() {
                self.apply(Command::SetRepresentation { firm: firm.id, rule })?;
            }
        }
        Ok(())
    }

    fn questions(&self, people: &[&First], chance: &mut Chance) -> Result<(), DeskError> {
        for at in 0..QUESTIONS.min(people.len()) {
            let Some(client) = people.get(chance.below_len(people.len())) else {
                return Ok(());
            };
            let (subject, note) = names::QUESTIONS[at % names::QUESTIONS.len()];
            let asked = self.days_ago(1 + chance.below(6));
            let clock =
                NaiveTime::from_hms_opt(9 + chance.below(8), 5 * chance.below(12), 0).unwrap_or_default();
            let answer_by = asked.checked_add_days(Days::new(u64::from(5 + chance.below(6))));
            self.apply(Command::AddContact {
                contact: Box::new(Contact {
                    id: ContactId::from_parts(self.desk.millis(), chance.bytes()),
                    client: client.id,
                    channel: *chance.one_of(&[Channel::Phone, Channel::Email]),
                    direction: Direction::In,
                    aim: Aim::Service,
                    at: time::instant(asked.and_time(clock))?,
                    subject: subject.to_owned(),
                    note: note.to_owned(),
                    answer_by,
                }),
                mail: None,
            })?;
        }
        Ok(())
    }

    fn attitudes(&self, people: &[&First], chance: &mut Chance) -> Result<(), DeskError> {
        for client in people.iter().step_by(3).take(ATTITUDES) {
            let (attitude, reasons) = match chance.below(6) {
                0 => (Attitude::Unhappy, names::UNHAPPY),
                1 | 2 => (Attitude::Undecided, names::UNDECIDED),
                _ => (Attitude::Decided, names::DECIDED),
            };
            self.apply(Command::NoteAttitude {
                id: AttitudeId::from_parts(self.desk.millis(), chance.bytes()),
                client: client.id,
                attitude,
                reason: (*chance.one_of(reasons)).to_owned(),
            })?;
            self.apply(Command::RatePotential {
                id: PotentialId::from_parts(self.desk.millis(), chance.bytes()),
                client: client.id,
                potential: u8::try_from(1 + chance.below(10)).unwrap_or(1),
            })?;
        }
        Ok(())
    }

    fn tie(
        &self,
        (from, to): (&First, &First),
        kind: TieKind,
        since: NaiveDate,
        chance: &mut Chance,
    ) -> Result<(), DeskError> {
        self.apply(Command::AddTie {
            id: TieId::from_parts(self.desk.millis(), chance.bytes()),
            tie: Box::new(Tie {
                from: from.id,
                to: to.id,
                kind,
                detail: if kind == TieKind::Partner {
                    TieDetail::Share { share: None }
                } else {
                    TieDetail::None
                },
                since: Some(since),
                until: None,
            }),
        })
    }

    fn days_ago(&self, days: u32) -> NaiveDate {
        self.today
            .checked_sub_days(Days::new(u64::from(days)))
            .unwrap_or(self.today)
    }

    fn apply(&self, command: Command) -> Result<(), DeskError> {
        let envelope = Envelope {
            id: self.desk.new_command_id()?,
            base: None,
            command,
        };
        match self
            .open
            .vault
            .apply(&self.open.actor, &envelope, None, self.desk.now())
        {
            // People met by chance are sometimes tied already, or too young for it.
            Ok(_) | Err(StorageError::TieKnown | StorageError::TieAgeUnfit { .. }) => Ok(()),
            Err(fault) => Err(fault.into()),
        }
    }
}

/// Companies have a board; partnerships are led by their partners.
trait HasBoard {
    fn has_board(self) -> bool;
}

impl HasBoard for LegalForm {
    fn has_board(self) -> bool {
        matches!(self, Self::Zoo | Self::Sa | Self::Psa)
    }
}
