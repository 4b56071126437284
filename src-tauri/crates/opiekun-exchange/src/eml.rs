//! E-mail files (RFC 5322 with MIME), read by a kept library; only what a contact needs is taken out.

use crate::{FILE_MAX, FileFault, fence::fenced, marks};
use chrono::{DateTime, Utc};
use mail_parser::MessageParser;

/// What a contact takes from an e-mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// Address of the sender; empty when there is none.
    pub from: String,
    /// When it was sent.
    pub at: Option<DateTime<Utc>>,
    /// Subject in one line.
    pub subject: String,
    /// Plain text, without characters that hide or reorder.
    pub text: String,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mail(…)")
    }
}

/// Reads an e-mail file.
///
/// # Errors
/// [`FileFault::TooLarge`] over [`FILE_MAX`]; [`FileFault::NotMail`] for a file without sender, subject and date.
pub fn read(bytes: &[u8]) -> Result<Mail, FileFault> {
    if bytes.len() > FILE_MAX {
        return Err(FileFault::TooLarge);
    }
    fenced(FileFault::NotMail, || parse(bytes))
}

fn parse(bytes: &[u8]) -> Result<Mail, FileFault> {
    let message = MessageParser::default().parse(bytes).ok_or(FileFault::NotMail)?;
    let from = message
        .from()
        .and_then(|from| from.first())
        .and_then(|sender| sender.address())
        .unwrap_or_default()
        .trim()
        .to_owned();
    let at = message
        .date()
        .and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0));
    let subject = marks::seen(message.subject().unwrap_or_default());
    if from.is_empty() && at.is_none() && subject.is_empty() {
        return Err(FileFault::NotMail);
    }
    let text = message.body_text(0).unwrap_or_default();
    Ok(Mail {
        from,
        at,
        subject,
        text: marks::seen_lines(&text),
    })
}
