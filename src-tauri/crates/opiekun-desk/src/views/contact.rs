//! Contacts outside visits, open questions, consents.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A contact as the form gives it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ContactInput {
    /// Client.
    pub client_id: String,
    /// `phone`, `email`, `sms`, `letter`, `in_person`.
    pub channel: String,
    /// `in` or `out`.
    pub direction: String,
    /// `service` or `offer`.
    pub aim: String,
    /// Local time; empty for now.
    pub at: String,
    /// One line.
    pub subject: String,
    /// What was said.
    pub note: String,
    /// Last day for an answer to the client's question, or empty.
    pub answer_by: String,
    /// Hash of the e-mail it was taken from, to keep that with it; empty for none.
    pub mail: String,
}

/// Something attached to an e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AttachmentView {
    /// Place in the e-mail, from 0 on.
    pub no: u32,
    /// Name that is safe as a name of a file; empty when the sender gave none.
    pub name: String,
    /// What the e-mail says it is.
    pub media_type: String,
    /// Bytes.
    pub size: u32,
}

/// A contact read from an e-mail file, to look over and save.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct MailForm {
    /// The form.
    pub contact: ContactInput,
    /// What is kept with it.
    pub attachments: Vec<AttachmentView>,
}

/// A contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ContactView {
    /// Id.
    pub id: String,
    /// Revision.
    pub revision: u32,
    /// Client.
    pub client_id: String,
    /// Name of the client as spoken.
    pub client_name: String,
    /// Way.
    pub channel: String,
    /// `in` or `out`.
    pub direction: String,
    /// `service` or `offer`.
    pub aim: String,
    /// Local time.
    pub at: String,
    /// One line.
    pub subject: String,
    /// What was said.
    pub note: String,
    /// Who wrote it down.
    pub person: String,
    /// Last day for an answer.
    pub answer_by: Option<String>,
    /// Whether that day has passed without an answer.
    pub late: bool,
    /// Local time of the answer.
    pub answered_at: Option<String>,
    /// How it was answered.
    pub answer: Option<String>,
    /// What was attached to its e-mail; empty in lists of several clients.
    pub attachments: Vec<AttachmentView>,
}

/// Where a consent stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ConsentStanding {
    /// Given, here.
    Given,
    /// Withdrawn or refused, here.
    Withdrawn,
    /// Nothing stated here; the bank's export says yes.
    ImportedYes,
    /// Nothing stated here; the bank's export says no.
    ImportedNo,
    /// Never asked.
    Unknown,
}

/// One purpose by one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConsentView {
    /// `marketing`, `partners`, `survey`.
    pub purpose: String,
    /// Way.
    pub channel: String,
    /// Where it stands.
    pub standing: ConsentStanding,
    /// Local time of the last statement.
    pub since: Option<String>,
    /// Version of the text of the last statement.
    pub text_version: Option<String>,
    /// Who wrote it down.
    pub person: Option<String>,
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConsentStatement {
    /// Purpose.
    pub purpose: String,
    /// Way.
    pub channel: String,
    /// Given, or withdrawn.
    pub given: bool,
    /// Version of the text.
    pub text_version: String,
    /// Local time.
    pub at: String,
    /// Who wrote it down.
    pub person: String,
}

/// Everything a card shows about contacts and consents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ClientContacts {
    /// Contacts, newest first.
    pub contacts: Vec<ContactView>,
    /// Every purpose by every way it can be asked for.
    pub consents: Vec<ConsentView>,
    /// Everything stated, newest first.
    pub statements: Vec<ConsentStatement>,
}

/// A statement to write down.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ConsentInput {
    /// Client.
    pub client_id: String,
    /// Purpose.
    pub purpose: String,
    /// Way.
    pub channel: String,
    /// Given, or withdrawn.
    pub given: bool,
    /// Version of the text that the client was shown.
    pub text_version: String,
}
