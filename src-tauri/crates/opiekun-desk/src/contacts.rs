//! Talks and letters outside visits, questions that wait for an answer, consents.

use crate::{Desk, DeskError, mails, people::id, time, views::*};
use chrono::{NaiveDate, TimeDelta};
use opiekun_domain::{
    Invalid,
    client::{ClientDraft, parse_date},
    command::Command,
    contact::{Aim, Channel, ConsentPurpose, Contact, Direction},
    ids::{CommandId, ConsentId, ContactId},
    text,
};
use opiekun_storage::read::contact::{ConsentRecord, ContactRecord};

/// Longest subject or answer in characters.
pub(crate) const LINE_MAX: usize = 300;
/// Longest name of a version of a consent text.
const VERSION_MAX: usize = 40;
/// Open questions in one answer.
const QUESTIONS_MAX: u32 = 200;
/// A clock at the counter may be that much ahead of this one.
pub(crate) const CLOCK_SLACK: TimeDelta = TimeDelta::minutes(5);
/// Ways by which a consent is asked for.
const ASKED: [Channel; 4] = [Channel::Phone, Channel::Email, Channel::Sms, Channel::Letter];

impl Desk {
    /// Contacts and consents of a client; recorded as a look at the card.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn client_contacts(&self, client: &str) -> Result<ClientContacts, DeskError> {
        let open = self.open()?;
        let record = open.client(id(client)?)?;
        let client = record.id;
        open.vault.record(
            &open.actor,
            "client.open",
            &client.to_string(),
            "contacts",
            self.now(),
        )?;
        let today = time::local_date(self.now());
        let contacts = open.vault.contacts_of(client)?;
        let attached = open.vault.attachments_of(client)?;
        let stated = open.vault.consents_of(client)?;
        Ok(ClientContacts {
            contacts: contacts
                .iter()
                .map(|record| ContactView {
                    attachments: mails::views(attached.get(&record.contact.id)),
                    ..view(record, today)
                })
                .collect(),
            consents: consents(&record.draft, &stated),
            statements: stated.iter().map(statement).collect(),
        })
    }

    /// Questions nobody has answered, the most pressing first.
    ///
    /// # Errors
    /// Locked.
    pub fn open_questions(&self) -> Result<Vec<ContactView>, DeskError> {
        let open = self.open()?;
        let today = time::local_date(self.now());
        let questions = open.vault.open_questions(QUESTIONS_MAX)?;
        Ok(questions.iter().map(|question| view(question, today)).collect())
    }

    /// Writes a contact down.
    ///
    /// # Errors
    /// Refused fields; `consent_missing` for an offer to who has not agreed to it; `not_found`; `mail_gone` when the
    /// e-mail it was taken from has to be dropped again.
    pub fn contact_add(&self, command_id: CommandId, input: &ContactInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let contact = self.read_contact(ContactId::of_command(&command_id), input)?;
        let command = Command::AddContact {
            contact: Box::new(contact),
            mail: self.kept_mail(&input.mail)?,
        };
        open.apply(self, command_id, None, command)
    }

    /// Marks a question as answered.
    ///
    /// # Errors
    /// No answer given; `contact_answered`, `not_found`.
    pub fn contact_answer(
        &self,
        command_id: CommandId,
        contact: &str,
        answer: &str,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let command = Command::AnswerContact {
            id: id(contact)?,
            answer: required("answer", answer, LINE_MAX)?,
        };
        open.apply(self, command_id, None, command)
    }

    /// Writes a client's statement on a consent down; earlier ones stay.
    ///
    /// # Errors
    /// Refused fields; `not_found`.
    pub fn consent_state(&self, command_id: CommandId, input: &ConsentInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let channel = Channel::parse(&input.channel).and_then(|channel| {
            ASKED
                .contains(&channel)
                .then_some(channel)
                .ok_or(Invalid::ChoiceUnknown)
        });
        let command = Command::StateConsent {
            id: ConsentId::of_command(&command_id),
            client: open.live(&input.client_id)?,
            purpose: ConsentPurpose::parse(&input.purpose)
                .map_err(|reason| DeskError::field("purpose", reason))?,
            channel: channel.map_err(|reason| DeskError::field("channel", reason))?,
            given: input.given,
            text_version: required("text_version", &input.text_version, VERSION_MAX)?,
        };
        open.apply(self, command_id, None, command)
    }

    fn read_contact(&self, contact: ContactId, input: &ContactInput) -> Result<Contact, DeskError> {
        let refused = |field| move |reason| DeskError::field(field, reason);
        let at = if input.at.trim().is_empty() {
            self.now()
        } else {
            time::parse_start(&input.at).map_err(|_| DeskError::field("at", Invalid::DateFormat))?
        };
        if at > self.now() + CLOCK_SLACK {
            return Err(DeskError::field("at", Invalid::InFuture));
        }
        let answer_by = if input.answer_by.trim().is_empty() {
            None
        } else {
            Some(parse_date(&input.answer_by).map_err(refused("answer_by"))?)
        };
        let contact = Contact {
            id: contact,
            client: self.open()?.live(&input.client_id)?,
            channel: Channel::parse(&input.channel).map_err(refused("channel"))?,
            direction: Direction::parse(&input.direction).map_err(refused("direction"))?,
            aim: Aim::parse(&input.aim).map_err(refused("aim"))?,
            at,
            subject: required("subject", &input.subject, LINE_MAX)?,
            note: text::note(&input.note).map_err(refused("note"))?,
            answer_by,
        };
        contact
            .check()
            .map_err(|(field, reason)| DeskError::field(field, reason))?;
        Ok(contact)
    }
}

fn required(field: &'static str, value: &str, max: usize) -> Result<String, DeskError> {
    let value = text::clean(value, max).map_err(|reason| DeskError::field(field, reason))?;
    if value.is_empty() {
        return Err(DeskError::field(field, Invalid::Required));
    }
    Ok(value)
}

fn view(record: &ContactRecord, today: NaiveDate) -> ContactView {
    let contact = &record.contact;
    ContactView {
        id: contact.id.to_string(),
        revision: record.revision.0,
        client_id: contact.client.to_string(),
        client_name: record.client_name.clone(),
        channel: contact.channel.code().to_owned(),
        direction: contact.direction.code().to_owned(),
        aim: contact.aim.code().to_owned(),
        at: time::local_text(contact.at),
        subject: contact.subject.clone(),
        note: contact.note.clone(),
        person: record.person.clone(),
        answer_by: contact.answer_by.map(|day| day.to_string()),
        late: record.answered.is_none() && contact.answer_by.is_some_and(|day| day < today),
        answered_at: record.answered.as_ref().map(|(at, _)| time::local_text(*at)),
        answer: record.answered.as_ref().map(|(_, answer)| answer.clone()),
        attachments: Vec::new(),
    }
}

fn statement(record: &ConsentRecord) -> ConsentStatement {
    ConsentStatement {
        purpose: record.purpose.code().to_owned(),
        channel: record.channel.code().to_owned(),
        given: record.given,
        text_version: record.text_version.clone(),
        at: time::local_text(record.at),
        person: record.person.clone(),
    }
}

/// Every purpose by every way; statements are newest first.
fn consents(draft: &ClientDraft, stated: &[ConsentRecord]) -> Vec<ConsentView> {
    let pairs = ConsentPurpose::ALL
        .iter()
        .flat_map(|purpose| ASKED.iter().map(move |channel| (*purpose, *channel)));
    pairs
        .map(|(purpose, channel)| {
            let last = stated
                .iter()
                .find(|one| one.purpose == purpose && one.channel == channel);
            let imported = match (purpose, channel) {
                (ConsentPurpose::Marketing, Channel::Phone) => draft.reach.consent_phone,
                (ConsentPurpose::Marketing, Channel::Email) => draft.reach.consent_email,
                _ => None,
            };
            let standing = match (last.map(|one| one.given), imported) {
                (Some(true), _) => ConsentStanding::Given,
                (Some(false), _) => ConsentStanding::Withdrawn,
                (None, Some(true)) => ConsentStanding::ImportedYes,
                (None, Some(false)) => ConsentStanding::ImportedNo,
                (None, None) => ConsentStanding::Unknown,
            };
            ConsentView {
                purpose: purpose.code().to_owned(),
                channel: channel.code().to_owned(),
                standing,
                since: last.map(|one| time::local_text(one.at)),
                text_version: last.map(|one| one.text_version.clone()),
                person: last.map(|one| one.person.clone()),
            }
        })
        .collect()
}
