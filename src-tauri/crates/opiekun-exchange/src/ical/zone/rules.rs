//! Time zones that a file defines (VTIMEZONE): observances with rules or dates, turned into a list of changes.

use super::{Definition, Turn};
use crate::ical::{
    Bound, Rule,
    rule::{Effort, Walk},
    tree::Block,
    value::{Raw, offset, raw},
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::ops::ControlFlow;

/// Most changes of one observance; twice a year since 1601 is fewer.
const TURNS_MAX: usize = 1_000;
/// Days that may be looked at for one observance.
const EFFORT: u64 = 300_000;

/// A change before its turn: when, from which offset, to which.
struct Onset {
    at: i64,
    from: i32,
    to: i32,
}

/// The zone of a block, or `None` when it does not say what time it is.
pub(in crate::ical) fn define(name: &str, block: &Block) -> Option<Definition> {
    let mut onsets = Vec::new();
    for observance in &block.children {
        observed(observance, &mut onsets)?;
    }
    onsets.sort_by_key(|onset| onset.at);
    let before = onsets.first()?.from;
    // Outlook has summer and winter begin at the same moment of 1601; the later in the file counts.
    let mut last: Vec<Turn> = Vec::with_capacity(onsets.len());
    for Onset { at, to: offset, .. } in onsets {
        match last.last_mut() {
            Some(turn) if turn.at == at => turn.offset = offset,
            _ => last.push(Turn { at, offset }),
        }
    }
    let mut offset = before;
    last.retain(|turn| {
        let changes = turn.offset != offset;
        offset = turn.offset;
        changes
    });
    Some(Definition {
        name: name.to_owned(),
        before,
        turns: last,
    })
}

fn observed(block: &Block, onsets: &mut Vec<Onset>) -> Option<()> {
    let start = match raw(&block.get("DTSTART")?.value)? {
        Raw::Local(wall) => wall,
        Raw::Date(date) => date.and_time(NaiveTime::MIN),
        Raw::Utc(_) => return None,
    };
    let from = offset(&block.get("TZOFFSETFROM")?.value)?;
    let to = offset(&block.get("TZOFFSETTO")?.value)?;
    let mut add = |wall: NaiveDateTime| {
        let at = wall.and_utc().timestamp() - i64::from(from);
        onsets.push(Onset { at, from, to });
    };
    add(start);
    let mut count = 0;
    for property in block.all("RDATE") {
        for text in property.value.split(',') {
            match raw(text)? {
                Raw::Local(wall) => add(wall),
                Raw::Utc(wall) => add(super::shifted(wall, from)),
                Raw::Date(date) => add(date.and_time(NaiveTime::MIN)),
            }
            count += 1;
            if count > TURNS_MAX {
                return None;
            }
        }
    }
    for property in block.all("RRULE") {
        let rule: Rule = property.value.parse().ok()?;
        let until = match rule.bound() {
            Bound::Instant(instant) => Some(super::shifted(instant.naive_utc(), from)),
            Bound::Forever | Bound::Count(_) | Bound::Day(_) | Bound::Wall(_) => None,
        };
        let rule = match until {
            Some(wall) => rule.until(Bound::Wall(wall)),
            None => rule,
        };
        // Rules without an end begin in 1601 at Outlook; one that has ended is history that may still count.
        let from = match rule.bound() {
            Bound::Forever => year(1970)?,
            Bound::Count(_) | Bound::Day(_) | Bound::Wall(_) | Bound::Instant(_) => start,
        };
        let mut effort = Effort::new(EFFORT);
        let walk = Walk {
            rule: &rule,
            start,
            from,
            to: year(2100)?,
        };
        let ended = walk.go(&mut effort, |wall| {
            add(wall);
            count += 1;
            if count > TURNS_MAX {
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        // Broken off by the end of the rule is well; by too many changes or too long a search is not.
        if ended.is_break() && (count > TURNS_MAX || effort.left() == 0) {
            return None;
        }
    }
    Some(())
}

fn year(year: i32) -> Option<NaiveDateTime> {
    NaiveDate::from_ymd_opt(year, 1, 1)?.and_hms_opt(0, 0, 0)
}
