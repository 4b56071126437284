//! Marks of all clients, part by part, so that the rows of a file can be held against them without asking for each.

use crate::{
    StorageError, Vault,
    engine::{Query, values},
    read::client::{ClientRecord, by_seq},
};
use chrono::NaiveDate;
use opiekun_domain::likeness::{Looked, Marks};

/// Clients of one part: few enough that other work gets between two parts.
const PART: u32 = 5_000;

/// The short number of a client with its marks.
pub struct Marked {
    /// Short number, to ask for the client with [`Vault::client_at`].
    pub seq: i64,
    /// Marks.
    pub marks: Marks,
}

impl Vault {
    /// Marks of the clients after a short number; nothing when there are no more.
    ///
    /// # Errors
    /// As any read.
    pub fn marked(&self, after: i64) -> Result<Vec<Marked>, StorageError> {
        let sql =
            "SELECT seq, kind = 'business', pesel, nip, id_document, birth_date, street, city, phone, email,
         other_phones, other_emails, CASE WHEN kind = 'person' THEN last_name || ' ' || first_name ELSE company_name END
         FROM client WHERE seq > ?1 AND merged_into IS NULL ORDER BY seq LIMIT ?2";
        self.read(|db| {
            db.rows(sql, values![after, PART], |row| {
                let texts = (2..13)
                    .map(|column| row.opt_text(column))
                    .collect::<Result<Vec<_>, _>>()?;
                let text = |column: usize| texts.get(column - 2).and_then(|text| text.as_deref());
                let many = |one: usize, more: usize| {
                    let further = text(more).into_iter().flat_map(|all| all.split("; "));
                    text(one).into_iter().chain(further).collect()
                };
                Ok(Marked {
                    seq: row.int(0)?,
                    marks: Marks::of_parts(&Looked {
                        business: row.flag(1)?,
                        name: text(12).unwrap_or_default(),
                        pesel: text(2),
                        nip: text(3),
                        id_document: text(4),
                        birth_date: text(5).and_then(|day| day.parse::<NaiveDate>().ok()),
                        street: text(6),
                        city: text(7),
                        phones: many(8, 10),
                        emails: many(9, 11),
                    }),
                })
            })
        })
    }

    /// The client with a short number.
    ///
    /// # Errors
    /// As any read.
    pub fn client_at(&self, seq: i64) -> Result<Option<ClientRecord>, StorageError> {
        self.read(|db| by_seq(db, seq))
    }
}
