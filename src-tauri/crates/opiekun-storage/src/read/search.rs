//! Search as you type. Exact identifiers first, then names and towns, one's own portfolio before the branch, and
//! words that were probably mistyped last.
//!
//! Each structure is used for what it is good at: the sorted rotation keys for the beginning of one word, which gives
//! hits in order without sorting; the index of words for several words in any order; the list of known words for
//! slips of the finger. Every step is bounded, so that no query can keep the desk waiting.

use super::{
    client::{self, ClientRecord},
    identifiers,
    keys::after_prefix,
    vocabulary,
};
use crate::{
    StorageError, Vault,
    engine::{Db, Query, values},
    index::{WORD_MIN, token},
};
use opiekun_domain::{collation, identifiers::Pesel};

/// Keys looked at for one query at most, where a word of one letter leaves nothing better.
const SCAN_MAX: u32 = 4_000;
/// Shortest word that the index of words answers quickly.
pub(crate) const INDEXED_MIN: usize = 2;
/// Most words that a beginning is written out as.
const WORDS_MAX: u32 = 48;
/// Shortest single word that is also looked for among towns.
const TOWN_MIN: usize = 3;

/// A found client.
#[derive(Debug, Clone)]
pub struct Found {
    /// The client.
    pub record: ClientRecord,
    /// Whether it is of the searcher's own portfolio.
    pub own: bool,
    /// Whether it was found by what a mistyped word was probably meant to be.
    pub similar: bool,
}

/// Hits in the order of finding, each client once.
pub(super) struct Hits {
    limit: usize,
    /// Short number, and whether it is a guess.
    found: Vec<(i64, bool)>,
}

impl Hits {
    pub(super) fn full(&self) -> bool {
        self.found.len() >= self.limit
    }

    /// How many rows to ask for, so that those known already do not crowd out new ones.
    pub(super) fn ask(&self) -> u32 {
        u32::try_from(self.limit + self.found.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn add(&mut self, seqs: impl IntoIterator<Item = i64>, similar: bool) {
        for seq in seqs {
            if self.full() {
                return;
            }
            if !self.found.iter().any(|(known, _)| *known == seq) {
                self.found.push((seq, similar));
            }
        }
    }
}

impl Vault {
    /// The best `limit` clients for typed words. `own` are the short numbers of the searcher's portfolios, as
    /// [`Vault::own_advisors`] gives them.
    ///
    /// # Errors
    /// As any read.
    pub fn find(&self, words: &str, limit: u32, own: &[i64]) -> Result<Vec<Found>, StorageError> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        self.read(|db| {
            let mut hits = Hits {
                limit,
                found: Vec::new(),
            };
            identifiers::find(db, words, &mut hits)?;
            let exact = hits.found.len();
            // A whole PESEL that somebody has is nobody's name.
            let whole = exact > 0 && Pesel::parse(words).is_ok();
            let typed = if whole {
                Vec::new()
            } else {
                collation::words(words)
            };
            if !hits.full() && !typed.is_empty() && !all_at_once(db, &typed, own, &mut hits)? {
                for advisor in own {
                    names(db, &typed, Some(*advisor), &mut hits)?;
                }
                names(db, &typed, None, &mut hits)?;
            }
            if !hits.full() {
                self.similar(db, &typed, &mut hits)?;
            }
            let mut out = Vec::with_capacity(hits.found.len());
            for (seq, similar) in hits.found {
                if let Some(record) = client::by_seq(db, seq)? {
                    let own = own.contains(&record.advisor_no);
                    out.push(Found { record, own, similar });
                }
            }
            // Guesses were looked for in the whole branch at once.
            if let Some(rest) = out.get_mut(exact..) {
                rest.sort_by_key(|found| (found.similar, !found.own));
            }
            Ok(out)
        })
    }

    /// Clients whose words are a slip of the finger away from the typed ones.
    fn similar(&self, db: &Db, typed: &[String], hits: &mut Hits) -> Result<(), StorageError> {
        for (at, word) in typed.iter().enumerate() {
            for meant in vocabulary::meant(self, db, word)? {
                if hits.full() {
                    return Ok(());
                }
                let mut words = typed.to_vec();
                words[at] = meant;
                let seqs = match words.as_slice() {
                    [word] => prefix(db, word, None, hits.ask())?,
                    words => indexed(db, words, None, hits.ask())?,
                };
                hits.add(seqs, true);
            }
        }
        Ok(())
    }
}

/// Several words of which few clients have all: the index of words is walked once for the whole branch instead of once
/// more for each portfolio. Says whether that found everything there is.
fn all_at_once(db: &Db, typed: &[String], own: &[i64], hits: &mut Hits) -> Result<bool, StorageError> {
    let shortest = typed.iter().map(|word| word.chars().count()).min().unwrap_or(0);
    if typed.len() < 2 || shortest < INDEXED_MIN || own.is_empty() {
        return Ok(false);
    }
    let text = typed.join(" ");
    for advisor in own {
        let seqs = prefix(db, &text, Some(*advisor), hits.ask())?;
        hits.add(seqs, false);
    }
    let wanted = hits.ask();
    let all = indexed(db, typed, None, wanted)?;
    if hits.full() || all.len() >= usize::try_from(wanted).unwrap_or(usize::MAX) {
        return Ok(hits.full());
    }
    let (mut mine, mut others) = (Vec::new(), Vec::new());
    for seq in all {
        let advisor = db.row(
            "SELECT advisor_no FROM client WHERE seq = ?1",
            values![seq],
            |row| row.int(0),
        )?;
        let list = if advisor.is_some_and(|no| own.contains(&no)) {
            &mut mine
        } else {
            &mut others
        };
        list.push(seq);
    }
    hits.add(mine, false);
    if !hits.full() {
        let seqs = prefix(db, &text, None, hits.ask())?;
        hits.add(seqs, false);
    }
    hits.add(others, false);
    Ok(true)
}

/// Names and towns, of one advisor's portfolio or of the branch.
fn names(db: &Db, typed: &[String], advisor: Option<i64>, hits: &mut Hits) -> Result<(), StorageError> {
    if hits.full() {
        return Ok(());
    }
    // Words as they follow each other in a name, the last one perhaps not typed to its end.
    let seqs = prefix(db, &typed.join(" "), advisor, hits.ask())?;
    hits.add(seqs, false);
    if hits.full() {
        return Ok(());
    }
    let shortest = typed.iter().map(|word| word.chars().count()).min().unwrap_or(0);
    let seqs = match typed {
        [_] if shortest < TOWN_MIN => return Ok(()),
        [_] => indexed(db, typed, advisor, hits.ask())?,
        _ if shortest >= INDEXED_MIN => indexed(db, typed, advisor, hits.ask())?,
        _ => scanned(db, typed, advisor, hits.ask())?,
    };
    hits.add(seqs, false);
    Ok(())
}

/// Clients with a name that goes on from `text`, in the order of names.
fn prefix(db: &Db, text: &str, advisor: Option<i64>, limit: u32) -> Result<Vec<i64>, StorageError> {
    match advisor {
        Some(no) => db.rows(
            "SELECT seq FROM client_own WHERE advisor_no = ?1 AND key >= ?2 AND key < ?3 ORDER BY key, seq LIMIT ?4",
            values![no, text, after_prefix(text), limit],
            |row| row.int(0),
        ),
        None => db.rows(
            "SELECT seq FROM client_key WHERE key >= ?1 AND key < ?2 ORDER BY key, seq LIMIT ?3",
            values![text, after_prefix(text), limit],
            |row| row.int(0),
        ),
    }
}

/// The text that asks the index of words for all of some beginnings; nothing when one of them begins no known word.
///
/// A beginning is asked for as the words that have it: the index walks the lists of whole words side by side and stops
/// at the limit, while for a beginning it would first gather all of them.
pub(crate) fn all_of(
    query: &impl Query,
    words: &[String],
    advisor: Option<i64>,
) -> Result<Option<String>, StorageError> {
    let mut parts = Vec::with_capacity(words.len() + 1);
    for word in words {
        let kept = word.chars().count() >= WORD_MIN && word.chars().all(char::is_alphabetic);
        if !kept {
            parts.push(format!("\"{word}\"*"));
            continue;
        }
        let meant = query.rows(
            "SELECT word FROM word WHERE word >= ?1 AND word < ?2 ORDER BY word LIMIT ?3",
            values![word, after_prefix(word), WORDS_MAX + 1],
            |row| row.text(0),
        )?;
        if meant.is_empty() {
            return Ok(None);
        }
        if u32::try_from(meant.len()).is_ok_and(|count| count <= WORDS_MAX) {
            parts.push(format!("(\"{}\")", meant.join("\" OR \"")));
        } else {
            parts.push(format!("\"{word}\"*"));
        }
    }
    parts.extend(advisor.map(|no| format!("\"{}\"", token(no))));
    Ok(Some(parts.join(" AND ")))
}

/// Clients with all the words in any order, in name or town.
fn indexed(db: &Db, words: &[String], advisor: Option<i64>, limit: u32) -> Result<Vec<i64>, StorageError> {
    let Some(asked) = all_of(db, words, advisor)? else {
        return Ok(Vec::new());
    };
    db.rows(
        "SELECT rowid FROM client_words WHERE client_words MATCH ?1 LIMIT ?2",
        values![asked, limit],
        |row| row.int(0),
    )
}

/// Clients with all the words, one of them a single letter: a bounded walk from the longest word, the others checked
/// on the same key.
fn scanned(db: &Db, typed: &[String], advisor: Option<i64>, limit: u32) -> Result<Vec<i64>, StorageError> {
    let mut words = typed.to_vec();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let Some((longest, others)) = words.split_first() else {
        return Ok(Vec::new());
    };
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut seqs: Vec<i64> = Vec::new();
    let mut check = |row: &crate::engine::Row| {
        let seq = row.int(1)?;
        if contains_all(&row.text(0)?, others) && !seqs.contains(&seq) {
            seqs.push(seq);
        }
        Ok(seqs.len() < wanted)
    };
    match advisor {
        Some(no) => db.each(
            "SELECT key, seq FROM client_own WHERE advisor_no = ?1 AND key >= ?2 AND key < ?3
             ORDER BY key, seq LIMIT ?4",
            values![no, longest, after_prefix(longest), SCAN_MAX],
            &mut check,
        )?,
        None => db.each(
            "SELECT key, seq FROM client_key WHERE key >= ?1 AND key < ?2 ORDER BY key, seq LIMIT ?3",
            values![longest, after_prefix(longest), SCAN_MAX],
            &mut check,
        )?,
    }
    Ok(seqs)
}

/// Whether each word begins a different word of the key; the key's first word already carries the longest.
fn contains_all(key: &str, words: &[String]) -> bool {
    let mut left: Vec<&str> = key.split(' ').skip(1).collect();
    words.iter().all(
        |word| match left.iter().position(|part| part.starts_with(word.as_str())) {
            Some(at) => {
                left.swap_remove(at);
                true
            }
            None => false,
        },
    )
}
