//! E-mail files (RFC 5322 with MIME), read by a kept library; only what a contact needs is taken out.

use crate::{FileFault, fence::fenced, marks};
use chrono::{DateTime, Utc};
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders};

/// Largest e-mail file in bytes: what mail servers let through (25 MB of attachments) in its base64 clothes.
pub const MAIL_MAX: usize = 40 << 20;
/// Most attachments that are listed.
const ATTACHMENTS_MAX: usize = 200;
/// Most parts of running text that are joined.
const TEXTS_MAX: usize = 20;
/// Longest name of an attachment in bytes of UTF-8; a file system takes 255.
const NAME_MAX: usize = 150;
/// Longest ending of a name, in bytes, that survives its cutting.
const ENDING_MAX: usize = 12;

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
    /// What was attached, in the order of the file.
    pub attachments: Vec<Attached>,
}

/// What is known of an attachment without opening it.
#[derive(Clone, PartialEq, Eq)]
pub struct Attached {
    /// A name that is safe as a name of a file; empty when the mail gives none.
    pub name: String,
    /// Such as `application/pdf`; what the mail claims, which nobody checked.
    pub media_type: String,
    /// Bytes after decoding.
    pub size: usize,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mail(…)")
    }
}

impl std::fmt::Debug for Attached {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Attached(…)")
    }
}

/// Reads an e-mail file.
///
/// # Errors
/// [`FileFault::MailTooLarge`] over [`MAIL_MAX`]; [`FileFault::NotMail`] for a file without sender, subject and date;
/// [`FileFault::MailTooMany`] when it has more attachments than are listed, so that none is left out without a word.
pub fn read(bytes: &[u8]) -> Result<Mail, FileFault> {
    if bytes.len() > MAIL_MAX {
        return Err(FileFault::MailTooLarge);
    }
    fenced(FileFault::NotMail, || parse(bytes))
}

/// The decoded bytes of an attachment, counted from 0 in the order of [`Mail::attachments`]; nothing is opened or run.
///
/// # Errors
/// As [`read`]; `None` when the mail has no such attachment.
pub fn attachment(bytes: &[u8], no: usize) -> Result<Option<Vec<u8>>, FileFault> {
    if bytes.len() > MAIL_MAX {
        return Err(FileFault::MailTooLarge);
    }
    fenced(FileFault::NotMail, || {
        let message = MessageParser::default().parse(bytes).ok_or(FileFault::NotMail)?;
        Ok(message.attachments().nth(no).map(|part| part.contents().to_vec()))
    })
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
    if message.attachment_count() > ATTACHMENTS_MAX {
        return Err(FileFault::MailTooMany { max: ATTACHMENTS_MAX });
    }
    Ok(Mail {
        from,
        at,
        subject,
        text: running_text(&message),
        attachments: message.attachments().map(attached).collect(),
    })
}

/// Every part of the running text: a mail with something between two attachments has several.
fn running_text(message: &Message<'_>) -> String {
    let parts = (0..message.text_body_count().min(TEXTS_MAX))
        .filter_map(|part| message.body_text(part))
        .map(|part| marks::seen_lines(&part))
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\n\n")
}

fn attached(part: &MessagePart<'_>) -> Attached {
    let media_type = part.content_type().map_or_else(String::new, |kind| {
        format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default())
    });
    Attached {
        name: safe_name(part.attachment_name().unwrap_or_default()),
        media_type: token(&media_type),
        size: part.contents().len(),
    }
}

/// A media type as it may be shown: the signs that RFC 6838 allows.
fn token(text: &str) -> String {
    let fit = |c: &char| c.is_ascii_alphanumeric() || "/!#$&-^_.+".contains(*c);
    let clean: String = text.chars().filter(fit).take(100).collect();
    if clean.trim_matches('/').is_empty() {
        "application/octet-stream".to_owned()
    } else {
        clean.to_ascii_lowercase()
    }
}

/// A name that can be shown and given to a file: what a sender writes must lead into no folder, hide no ending behind
/// invisible or reordering signs, and name no hidden file.
pub fn safe_name(given: &str) -> String {
    let base = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = marks::seen(base)
        .chars()
        .map(|c| {
            if matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|') {
                '_'
            } else {
                c
            }
        })
        .collect();
    let plain = plain.trim_matches(['.', ' ']);
    if plain.len() <= NAME_MAX {
        return plain.to_owned();
    }
    let ending = plain
        .rsplit_once('.')
        .map(|(_, ending)| ending)
        .filter(|ending| ending.len() <= ENDING_MAX)
        .map_or_else(String::new, |ending| format!(".{ending}"));
    let mut end = NAME_MAX - ending.len();
    while !plain.is_char_boundary(end) {
        end -= 1;
    }
    let stem = plain.get(..end).unwrap_or_default().trim_end_matches(['.', ' ']);
    format!("{stem}{ending}")
}
