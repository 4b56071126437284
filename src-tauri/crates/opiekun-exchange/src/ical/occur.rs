//! Occurrences of the events of a file: series laid out in a stretch of time, with their exceptions, additions and
//! changed occurrences.

mod series;

use super::{CalendarFile, Event, Method, Status};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use series::Series;
use std::collections::BTreeMap;

/// Days and times that may be looked at for all series of a file; seconds on a slow machine.
const EFFORT: u64 = 8_000_000;

/// One occurrence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Occurrence<'a> {
    /// Identifier of its event.
    pub uid: &'a str,
    /// Of a series, when the rule has it begin (RECURRENCE-ID); of a whole day its midnight. Stays when it is moved.
    pub original: Option<DateTime<Utc>>,
    /// Beginning.
    pub start: DateTime<Utc>,
    /// End; the beginning of what is a mere moment.
    pub end: DateTime<Utc>,
    /// Whether it takes whole days.
    pub all_day: bool,
    /// Called off: told so that whoever knew of it can take it away.
    pub cancelled: bool,
    /// Its owner is free all the same.
    pub free: bool,
    /// Title.
    pub summary: &'a str,
}

impl std::fmt::Debug for Occurrence<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Occurrence(…)")
    }
}

/// Why occurrences are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stopped {
    /// There are more than were asked for; these are the first.
    Limit,
    /// A rule was too long to follow; any may be missing.
    Effort,
}

/// Occurrences in order of their beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrences<'a> {
    /// All of them, the cancelled and the free ones among them.
    pub list: Vec<Occurrence<'a>>,
    /// Why some are missing.
    pub stopped: Option<Stopped>,
}

impl<'a> Occurrences<'a> {
    /// Those that take someone's time.
    pub fn busy(&self) -> impl Iterator<Item = &Occurrence<'a>> {
        self.list.iter().filter(|one| !one.cancelled && !one.free)
    }
}

/// The occurrences that touch the time from one instant to another, the first so many. Of two versions of an event
/// the one with the higher sequence counts, of equals the one with the later stamp, of equals the later in the file.
/// A file of answers or proposals has none.
pub fn occurrences(
    file: &CalendarFile,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    limit: usize,
) -> Occurrences<'_> {
    let mut found = Found {
        from: within(from),
        to: within(to),
        limit,
        list: BTreeMap::new(),
        stopped: None,
        called_off: file.method == Some(Method::Cancel),
    };
    // An answer or a proposal repeats the event of whoever invited; it is nobody's plan.
    let plans = match file.method {
        None | Some(Method::Publish | Method::Request | Method::Cancel | Method::Add | Method::Other) => true,
        Some(Method::Reply | Method::Refresh | Method::Counter | Method::DeclineCounter) => false,
    };
    let events = if plans { file.events.as_slice() } else { &[] };
    let mut left = EFFORT;
    for mut series in all_series(events) {
        left = series.lay_out(&mut found, left);
    }
    Occurrences {
        list: found.list.into_values().collect(),
        stopped: found.stopped,
    }
}

/// Events by their identifier.
fn all_series(events: &[Event]) -> Vec<Series<'_>> {
    let mut by_uid: BTreeMap<&str, (Option<&Event>, Vec<&Event>)> = BTreeMap::new();
    for event in events {
        let (master, changes) = by_uid.entry(&event.uid).or_default();
        if event.recurrence_id.is_some() {
            changes.push(event);
        } else if master.is_none_or(|old| supersedes(event, old)) {
            *master = Some(event);
        }
    }
    let series = by_uid.into_values();
    series
        .map(|(master, changes)| Series::new(master, &changes))
        .collect()
}

/// Whether the later of two versions in a file takes the place of the earlier.
fn supersedes(later: &Event, earlier: &Event) -> bool {
    (later.sequence, later.stamp) >= (earlier.sequence, earlier.stamp)
}

/// Kept away from the ends of the calendar, where times cannot be reckoned with.
fn within(time: DateTime<Utc>) -> DateTime<Utc> {
    let edge = |year| {
        let first = NaiveDate::from_ymd_opt(year, 1, 3).unwrap_or_default();
        first.and_time(chrono::NaiveTime::MIN).and_utc()
    };
    time.clamp(edge(1), edge(9_999))
}

/// Beginning, identifier, original beginning: what tells occurrences apart, in their order.
type Place<'a> = (DateTime<Utc>, &'a str, Option<DateTime<Utc>>);

/// What is found, in order, never more than the limit.
struct Found<'a> {
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    limit: usize,
    list: BTreeMap<Place<'a>, Occurrence<'a>>,
    stopped: Option<Stopped>,
    /// The whole file calls off.
    called_off: bool,
}

impl<'a> Found<'a> {
    /// Takes an occurrence if it touches the time asked for; false when no later one of its series is wanted.
    fn offer(&mut self, mut one: Occurrence<'a>) -> bool {
        let touches = one.end > self.from || (one.start == one.end && one.start >= self.from);
        // Wall times that spring leaves out lie behind later ones: the next may still be wanted.
        let slack = TimeDelta::hours(3);
        if one.start >= self.to {
            return one.start < self.to + slack;
        }
        if !touches {
            return true;
        }
        one.cancelled |= self.called_off;
        self.list.insert((one.start, one.uid, one.original), one);
        if self.list.len() <= self.limit {
            return true;
        }
        self.list.pop_last();
        self.stop(Stopped::Limit);
        let last = self.list.last_key_value();
        last.is_some_and(|((start, ..), _)| one.start <= *start + slack)
    }

    fn stop(&mut self, why: Stopped) {
        self.stopped = self.stopped.max(Some(why));
    }
}

/// Whether an event is called off.
fn cancelled(event: &Event) -> bool {
    event.status == Some(Status::Cancelled)
}
