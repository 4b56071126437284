//! Talks and letters outside visits, the questions in them that wait for an answer, and consents.

use crate::{
    Invalid,
    ids::{ClientId, ContactId},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

codes!(
    /// By what way people met.
    Channel {
        /// Telefon.
        Phone = "phone",
        /// E-mail.
        Email = "email",
        /// SMS.
        Sms = "sms",
        /// List.
        Letter = "letter",
        /// Rozmowa w placówce bez umówionej wizyty.
        InPerson = "in_person",
    }
);

codes!(
    /// Who began.
    Direction {
        /// The client.
        In = "in",
        /// The bank.
        Out = "out",
    }
);

codes!(
    /// What an outgoing contact is for. An offer by phone, e-mail or SMS needs a consent (art. 398 of the electronic
    /// communications law of 12 July 2024); serving a contract does not.
    Aim {
        /// Serving what the client has.
        Service = "service",
        /// Offering something.
        Offer = "offer",
    }
);

codes!(
    /// What a consent is for.
    ConsentPurpose {
        /// Marketing of the bank.
        Marketing = "marketing",
        /// Passing data to partners.
        Partners = "partners",
        /// Asking about satisfaction.
        Survey = "survey",
    }
);

/// Something attached to an e-mail, as it is listed; the bytes are in the e-mail.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// A name that is safe as a name of a file; empty when the sender gave none.
    pub name: String,
    /// What the e-mail says it is.
    pub media_type: String,
    /// Bytes after decoding.
    pub size: u32,
}

impl std::fmt::Debug for Attachment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Attachment({} bytes)", self.size)
    }
}

/// The e-mail that a contact was taken from, kept whole.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptMail {
    /// Lower-case hex SHA-256 of the file.
    pub sha256: String,
    /// What was attached, in the order of the file.
    pub attachments: Vec<Attachment>,
    /// The file. Not part of the command's text form: the hash stands for it.
    #[serde(skip)]
    pub original: Vec<u8>,
}

impl std::fmt::Debug for KeptMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptMail({} bytes)", self.original.len())
    }
}

/// A talk or a letter.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Id.
    pub id: ContactId,
    /// With whom.
    pub client: ClientId,
    /// By what way.
    pub channel: Channel,
    /// Who began.
    pub direction: Direction,
    /// What for.
    pub aim: Aim,
    /// When.
    pub at: DateTime<Utc>,
    /// One line.
    pub subject: String,
    /// What was said; may be empty.
    pub note: String,
    /// Last day for an answer, when something was asked.
    pub answer_by: Option<NaiveDate>,
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Contact({}, {:?})", self.id, self.channel)
    }
}

impl Contact {
    /// Checks what needs no register.
    ///
    /// # Errors
    /// The field and the reason: no subject; a question in something the bank sent itself.
    pub fn check(&self) -> Result<(), (&'static str, Invalid)> {
        if self.subject.is_empty() {
            return Err(("subject", Invalid::Required));
        }
        if self.answer_by.is_some() && self.direction == Direction::Out {
            return Err(("answer_by", Invalid::OnlyIncoming));
        }
        Ok(())
    }

    /// The consent without which this contact must not be made; nothing when none is needed.
    pub fn needs_consent(&self) -> Option<(ConsentPurpose, Channel)> {
        let by_wire = matches!(self.channel, Channel::Phone | Channel::Email | Channel::Sms);
        (self.direction == Direction::Out && self.aim == Aim::Offer && by_wire)
            .then_some((ConsentPurpose::Marketing, self.channel))
    }
}
