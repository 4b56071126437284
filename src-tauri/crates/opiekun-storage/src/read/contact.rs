//! Contacts, questions that wait, consents.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_domain::{
    contact::{Aim, Channel, ConsentPurpose, Contact, Direction},
    ids::{ClientId, Revision},
};

/// A contact with what became of its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRecord {
    /// The contact.
    pub contact: Contact,
    /// Who wrote it down.
    pub person: String,
    /// Name of the client as spoken.
    pub client_name: String,
    /// When its question was answered, and how.
    pub answered: Option<(DateTime<Utc>, String)>,
    /// Whether the e-mail it was taken from is kept.
    pub mail: bool,
    /// Revision.
    pub revision: Revision,
}

/// One statement of a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentRecord {
    /// For what.
    pub purpose: ConsentPurpose,
    /// By what way.
    pub channel: Channel,
    /// Given, or withdrawn.
    pub given: bool,
    /// Version of the text that was read.
    pub text_version: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who wrote it down.
    pub person: String,
}

const COLUMNS: &str =
    "k.id, k.client_id, k.channel, k.direction, k.aim, k.at, k.subject, k.note, k.answer_by, k.answered_at, k.answer,
 k.revision, p.name, CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END,
 EXISTS (SELECT 1 FROM contact_mail m WHERE m.contact_id = k.id)";
const TABLES: &str = "contact k JOIN person p ON p.id = k.person_id JOIN client c ON c.id = k.client_id";

fn record(row: &Row) -> Result<ContactRecord, StorageError> {
    let answered = row.opt_parsed::<DateTime<Utc>>(9)?;
    Ok(ContactRecord {
        contact: Contact {
            id: row.parsed(0)?,
            client: row.parsed(1)?,
            channel: row.with(2, Channel::parse)?,
            direction: row.with(3, Direction::parse)?,
            aim: row.with(4, Aim::parse)?,
            at: row.parsed(5)?,
            subject: row.text(6)?,
            note: row.text(7)?,
            answer_by: row.opt_parsed(8)?,
        },
        answered: answered.zip(row.opt_text(10)?),
        revision: Revision(row.count(11)?),
        person: row.text(12)?,
        client_name: row.text(13)?,
        mail: row.flag(14)?,
    })
}

/// Whether the client's last statement on that purpose and way was a consent. Without any statement the flag of the
/// bank's export counts for marketing by phone and e-mail.
pub(crate) fn agreed(
    query: &impl Query,
    client: ClientId,
    purpose: ConsentPurpose,
    channel: Channel,
) -> Result<bool, StorageError> {
    let stated = query.row(
        "SELECT given FROM consent WHERE client_id = ?1 AND purpose = ?2 AND channel = ?3 ORDER BY at DESC, id DESC LIMIT 1",
        values![client, purpose.code(), channel.code()],
        |row| row.flag(0),
    )?;
    let column = match (purpose, channel) {
        _ if stated.is_some() => return Ok(stated == Some(true)),
        (ConsentPurpose::Marketing, Channel::Phone) => "consent_phone",
        (ConsentPurpose::Marketing, Channel::Email) => "consent_email",
        _ => return Ok(false),
    };
    let flag = query.row(
        &format!("SELECT {column} FROM client WHERE id = ?1"),
        values![client],
        |row| row.opt_flag(0),
    )?;
    Ok(flag.flatten() == Some(true))
}

impl Vault {
    /// Contacts of a client, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn contacts_of(&self, client: ClientId) -> Result<Vec<ContactRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!(
                    "SELECT {COLUMNS} FROM {TABLES} WHERE k.client_id = ?1 ORDER BY k.at DESC, k.id DESC"
                ),
                values![client],
                record,
            )
        })
    }

    /// Questions nobody has answered, the most pressing first.
    ///
    /// # Errors
    /// As any read.
    pub fn open_questions(&self, limit: u32) -> Result<Vec<ContactRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!(
                    "SELECT {COLUMNS} FROM {TABLES} WHERE k.answer_by IS NOT NULL AND k.answered_at IS NULL
                     ORDER BY k.answer_by, k.at LIMIT ?1"
                ),
                values![limit],
                record,
            )
        })
    }

    /// Number of questions that wait, and of those whose day has passed.
    ///
    /// # Errors
    /// As any read.
    pub fn open_question_counts(&self, today: NaiveDate) -> Result<(u32, u32), StorageError> {
        self.read(|db| {
            let count = |sql: &str, params| -> Result<u32, StorageError> {
                Ok(u32::try_from(db.number(sql, params)?).unwrap_or(u32::MAX))
            };
            Ok((
                count(
                    "SELECT COUNT(*) FROM contact WHERE answer_by IS NOT NULL AND answered_at IS NULL",
                    &[],
                )?,
                count(
                    "SELECT COUNT(*) FROM contact WHERE answer_by IS NOT NULL AND answered_at IS NULL AND answer_by < ?1",
                    values![today],
                )?,
            ))
        })
    }

    /// Everything a client stated about consents, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn consents_of(&self, client: ClientId) -> Result<Vec<ConsentRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT s.purpose, s.channel, s.given, s.text_version, s.at, p.name FROM consent s
                 JOIN person p ON p.id = s.person_id WHERE s.client_id = ?1 ORDER BY s.at DESC, s.id DESC",
                values![client],
                |row| {
                    Ok(ConsentRecord {
                        purpose: row.with(0, ConsentPurpose::parse)?,
                        channel: row.with(1, Channel::parse)?,
                        given: row.flag(2)?,
                        text_version: row.text(3)?,
                        at: row.parsed(4)?,
                        person: row.text(5)?,
                    })
                },
            )
        })
    }

    /// Whether an offer may go to the client by that way.
    ///
    /// # Errors
    /// As any read.
    pub fn agreed(
        &self,
        client: ClientId,
        purpose: ConsentPurpose,
        channel: Channel,
    ) -> Result<bool, StorageError> {
        self.read(|db| agreed(db, client, purpose, channel))
    }
}
