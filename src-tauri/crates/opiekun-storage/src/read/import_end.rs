//! When an import can no longer be undone: it is too old, or something that stays was built on it. The door and whoever
//! looks for such imports ask the same functions.

use crate::{
    StorageError, Vault,
    engine::{Query, values},
};
use chrono::{DateTime, TimeDelta, Utc};
use opiekun_domain::{
    ids::ImportId,
    import::{Closed, UNDO_DAYS},
};

/// Imports that began before this instant are not undone any more.
pub(crate) fn limit(now: DateTime<Utc>) -> DateTime<Utc> {
    now - TimeDelta::days(UNDO_DAYS)
}

/// Whether an import that began then is too old to be undone.
pub fn too_old(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    at < limit(now)
}

/// Why an import that was neither undone nor closed can no longer be undone; nothing while it can, or could if other
/// imports were undone first.
pub(crate) fn over(
    query: &impl Query,
    import: ImportId,
    now: DateTime<Utc>,
) -> Result<Option<Closed>, StorageError> {
    let at = query.row(
        "SELECT at FROM import WHERE id = ?1 AND undone_at IS NULL AND closed_at IS NULL",
        values![import],
        |row| row.parsed::<DateTime<Utc>>(0),
    )?;
    let Some(at) = at else { return Ok(None) };
    if too_old(at, now) {
        return Ok(Some(Closed::TooOld));
    }
    // One that only added clients keeps nothing of anybody.
    let keeps = "SELECT EXISTS (SELECT 1 FROM import_before WHERE import_id = ?1)
     OR EXISTS (SELECT 1 FROM import_holding WHERE import_id = ?1)";
    if query.number(keeps, values![import])? == 0 {
        return Ok(None);
    }
    let built = query.number(CHANGED, values![import])? > 0
        || query.number(PRODUCTS, values![import])? > 0
        || added_are_in_use(query, import)?
        || papers(query, import)?;
    Ok(built.then_some(Closed::BuiltOn))
}

/// A client that the import changed was changed by hand, merged, or stands in a paper since. A later import of which
/// the former values are still kept explains another revision: it can be undone first.
const CHANGED: &str = "SELECT EXISTS (SELECT 1 FROM import_before b JOIN client c ON c.id = b.client_id
 WHERE b.import_id = ?1 AND (
 EXISTS (SELECT 1 FROM client_change h WHERE h.client_seq = c.seq
   AND h.revision > (SELECT MAX(x.revision_after) FROM import_before x WHERE x.client_id = c.id)
   AND NOT EXISTS (SELECT 1 FROM client_merge m WHERE m.kept_seq = c.seq AND h.at IN (m.at, m.undone_at)))
 OR EXISTS (SELECT 1 FROM client_merge m WHERE m.kept_seq = c.seq AND m.at >= b.at AND m.undone_at IS NULL)
 OR EXISTS (SELECT 1 FROM client_merge m WHERE m.given_up_seq = c.seq AND m.at >= b.at AND m.undone_at IS NULL)
 OR EXISTS (SELECT 1 FROM document d WHERE d.client_id = c.id AND d.prepared_at >= b.at)
 OR EXISTS (SELECT 1 FROM document d WHERE d.second_holder_id = c.id AND d.prepared_at >= b.at)))";

/// A product that the import changed went to another client in a merge, or a later import that is closed changed it.
const PRODUCTS: &str = "SELECT EXISTS (SELECT 1 FROM import_holding h JOIN import i ON i.id = h.import_id
 WHERE h.import_id = ?1 AND (
 EXISTS (SELECT 1 FROM client_merge m WHERE m.kept_seq = h.client_seq AND m.at >= i.at AND m.undone_at IS NULL)
 OR EXISTS (SELECT 1 FROM client_merge m WHERE m.given_up_seq = h.client_seq AND m.at >= i.at
   AND m.undone_at IS NULL)
 OR EXISTS (SELECT 1 FROM import_holding l JOIN import j ON j.id = l.import_id WHERE l.client_seq = h.client_seq
   AND l.nr = h.nr AND l.no > h.no AND j.closed_at IS NOT NULL)))";

/// What is only ever added to a client, with the column that names the client.
const STAYS: [(&str, &str); 19] = [
    ("appointment", "client_id"),
    ("appointment_guest", "client_id"),
    ("walk_in", "client_id"),
    ("waiting", "client_id"),
    ("task", "client_id"),
    ("visit_note", "client_id"),
    ("document", "client_id"),
    ("document", "second_holder_id"),
    ("document_party", "client_id"),
    ("packet", "client_id"),
    ("pesel_check", "client_id"),
    ("tie", "from_id"),
    ("tie", "to_id"),
    ("representation", "client_id"),
    ("contact", "client_id"),
    ("consent", "client_id"),
    ("attitude_note", "client_id"),
    ("potential", "client_id"),
    ("handover_client", "client_id"),
];

/// Whether something that stays hangs on a client that the import added. Asked from the side of what hangs on it: of a
/// hundred thousand clients few have any of it.
fn added_are_in_use(query: &impl Query, import: ImportId) -> Result<bool, StorageError> {
    let within = "JOIN import_part p ON p.import_id = ?1 AND c.seq BETWEEN p.first_seq AND p.last_seq";
    for (table, column) in STAYS {
        let sql =
            format!("SELECT EXISTS (SELECT 1 FROM {table} t JOIN client c ON c.id = t.{column} {within})");
        if query.number(&sql, values![import])? > 0 {
            return Ok(true);
        }
    }
    let changed = "SELECT EXISTS (SELECT 1 FROM import_part p JOIN client_change h ON h.client_seq BETWEEN p.first_seq
     AND p.last_seq JOIN client c ON c.seq = h.client_seq WHERE p.import_id = ?1 AND h.revision > 1 AND c.revision >
     (SELECT COALESCE(MAX(x.revision_after), 1) FROM import_before x WHERE x.client_id = c.id)
     AND NOT EXISTS (SELECT 1 FROM client_merge m WHERE m.kept_seq = c.seq AND h.at IN (m.at, m.undone_at)))";
    let held =
        "SELECT EXISTS (SELECT 1 FROM import_part p JOIN import_holding h ON h.client_seq BETWEEN p.first_seq
     AND p.last_seq JOIN import j ON j.id = h.import_id WHERE p.import_id = ?1 AND j.closed_at IS NOT NULL)";
    Ok(query.number(changed, values![import])? > 0 || query.number(held, values![import])? > 0)
}

fn papers(query: &impl Query, import: ImportId) -> Result<bool, StorageError> {
    let mut found = false;
    in_papers(query, import, &mut |_| {
        found = true;
        false
    })?;
    Ok(found)
}

/// Clients who have a paper since the import in which a product that it changed is named, until `each` returns false.
pub(crate) fn in_papers(
    query: &impl Query,
    import: ImportId,
    each: &mut dyn FnMut(i64) -> bool,
) -> Result<(), StorageError> {
    let sql =
        "SELECT h.client_seq, g.number, d.snapshot FROM import_holding h JOIN import i ON i.id = h.import_id
     JOIN holding g ON g.client_seq = h.client_seq AND g.nr = h.nr JOIN client c ON c.seq = h.client_seq
     JOIN document d ON (d.client_id = c.id OR d.second_holder_id = c.id) AND d.prepared_at >= i.at
     WHERE h.import_id = ?1";
    query.each(sql, values![import], &mut |row| {
        let (seq, number, snapshot) = (row.int(0)?, row.text(1)?, row.text(2)?);
        // A paper has an account without the letters of its country.
        let number = number.strip_prefix("PL").unwrap_or(&number);
        Ok(!snapshot.contains(number) || each(seq))
    })
}

impl Vault {
    /// Imports that can no longer be undone and were not closed yet, the oldest first.
    ///
    /// # Errors
    /// As any read.
    pub fn imports_over(&self, now: DateTime<Utc>) -> Result<Vec<ImportId>, StorageError> {
        self.read(|db| {
            let open = db.rows(
                "SELECT id FROM import WHERE undone_at IS NULL AND closed_at IS NULL ORDER BY at, id",
                &[],
                |row| row.parsed::<ImportId>(0),
            )?;
            let mut over_now = Vec::new();
            for import in open {
                if over(db, import, now)?.is_some() {
                    over_now.push(import);
                }
            }
            Ok(over_now)
        })
    }
}
