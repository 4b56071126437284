//! Marks of all clients, part by part, so that the rows of a file can be held against them without asking for each.

use crate::{
    StorageError, Vault,
    engine::{Query, values},
    read::client::{ClientRecord, by_seq},
};
use chrono::NaiveDate;
use opiekun_domain::likeness::{Looked, Marks};
use std::{sync::mpsc::sync_channel, thread};

/// Clients of one part: few enough that other work gets between two parts.
const PART: u32 = 2_000;
/// Parts that are read before they are wanted.
const PARTS_AHEAD: usize = 2;

/// The short number of a client with its marks.
pub struct Marked {
    /// Short number, to ask for the client with [`Vault::client_at`].
    pub seq: i64,
    /// Marks.
    pub marks: Marks,
}

/// Columns of a client as they are read, before anybody computes with them.
struct Raw {
    seq: i64,
    business: bool,
    texts: Vec<Option<String>>,
}

impl Raw {
    fn text(&self, column: usize) -> Option<&str> {
        self.texts.get(column).and_then(|text| text.as_deref())
    }

    /// One value and the further ones beside it.
    fn many(&self, one: usize, more: usize) -> Vec<&str> {
        let further = self.text(more).into_iter().flat_map(|all| all.split("; "));
        self.text(one).into_iter().chain(further).collect()
    }

    fn marked(&self, narrow: bool) -> Marked {
        Marked {
            seq: self.seq,
            marks: Marks::of_parts(&Looked {
                business: self.business,
                name: self.text(10).filter(|_| narrow).unwrap_or_default(),
                pesel: self.text(0),
                nip: self.text(1),
                id_document: self.text(2),
                birth_date: self.text(3).and_then(|day| day.parse::<NaiveDate>().ok()),
                street: self.text(4),
                city: self.text(5),
                phones: self.many(6, 8),
                emails: self.many(7, 9),
            }),
        }
    }
}

/// Whose marks are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    All,
    /// Of persons without PESEL and firms without NIP: few, and found without a look at the others.
    Unidentified,
}

impl Vault {
    /// Marks of clients, a part at a time, until `each` returns false; with `narrow` also the narrow ones. One thread
    /// reads while this one computes.
    ///
    /// # Errors
    /// As any read.
    pub fn each_marked(
        &self,
        whose: Whose,
        narrow: bool,
        mut each: impl FnMut(Vec<Marked>) -> bool,
    ) -> Result<(), StorageError> {
        thread::scope(|scope| {
            let (send, parts) = sync_channel(PARTS_AHEAD);
            scope.spawn(move || {
                let mut after = 0;
                loop {
                    let part = self.raw_part(whose, after);
                    let last = part.as_ref().ok().and_then(|part| part.last()).map(|raw| raw.seq);
                    // Nobody listens any more when `each` has seen enough.
                    let heard = send.send(part).is_ok();
                    match last {
                        Some(seq) if heard => after = seq,
                        _ => return,
                    }
                }
            });
            for part in parts {
                let marked: Vec<Marked> = part?.iter().map(|raw| raw.marked(narrow)).collect();
                if marked.is_empty() || !each(marked) {
                    break;
                }
            }
            Ok(())
        })
    }

    fn raw_part(&self, whose: Whose, after: i64) -> Result<Vec<Raw>, StorageError> {
        let only = match whose {
            Whose::All => "",
            // No firm has a PESEL: the index of PESEL leads to both.
            Whose::Unidentified => "AND pesel IS NULL AND (kind = 'person' OR nip IS NULL)",
        };
        let sql = format!("SELECT seq, kind = 'business', pesel, nip, id_document, birth_date, street, city, phone, email,
         other_phones, other_emails, CASE WHEN kind = 'person' THEN last_name || ' ' || first_name ELSE company_name END
         FROM client WHERE seq > ?1 AND merged_into IS NULL {only} ORDER BY seq LIMIT ?2");
        self.read(|db| {
            db.rows(&sql, values![after, PART], |row| {
                Ok(Raw {
                    seq: row.int(0)?,
                    business: row.flag(1)?,
                    texts: (2..13)
                        .map(|column| row.opt_text(column))
                        .collect::<Result<Vec<_>, _>>()?,
                })
            })
        })
    }

    /// Who has which of the keys of identifiers, as the index of identifiers has them; asked in the order of keys, so that
    /// neighbours are on one page.
    ///
    /// # Errors
    /// As any read.
    pub fn each_holder(
        &self,
        keys: &[(String, u32)],
        mut each: impl FnMut(u32, i64),
    ) -> Result<(), StorageError> {
        for part in keys.chunks(PART as usize) {
            self.read(|db| {
                for (key, row) in part {
                    db.each(
                        "SELECT seq FROM client_further WHERE key = ?1
                         UNION ALL SELECT seq FROM client_recent WHERE key = ?1",
                        values![key],
                        &mut |found| {
                            each(*row, found.int(0)?);
                            Ok(true)
                        },
                    )?;
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// The client with a short number.
    ///
    /// # Errors
    /// As any read.
    pub fn client_at(&self, seq: i64) -> Result<Option<ClientRecord>, StorageError> {
        self.read(|db| by_seq(db, seq))
    }
}
