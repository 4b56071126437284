//! From the lines of a file to events.

mod repeat;
mod words;

use super::{
    CalendarFile, Event, IcalFault, Point, Reason, Skipped, Span, When, Zone,
    line::{self, Property},
    tree::{self, Block, Calendar},
    value::{Duration, Raw, duration, number, raw},
    zone,
};
use crate::escapes::unescape;
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use std::{cell::RefCell, collections::HashMap, sync::Arc};

/// Longest identifier in bytes; those of Exchange have some two hundred.
const UID_MAX: usize = 1_024;

/// Reads a calendar file.
///
/// # Errors
/// [`IcalFault`] for a file that is no calendar, or a larger one than is read. What is wrong with one event is told
/// in [`CalendarFile::skipped`].
pub fn read(bytes: &[u8]) -> Result<CalendarFile, IcalFault> {
    let lines = line::lines(bytes)?;
    let tree = tree::tree(&lines)?;
    drop(lines);
    let mut file = CalendarFile {
        method: None,
        events: Vec::new(),
        skipped: Vec::new(),
        others: tree.others,
    };
    for (at, calendar) in tree.calendars.iter().enumerate() {
        let named = |name: &str| calendar.properties.iter().find(|one| one.name == name);
        if let Some(version) = named("VERSION").filter(|version| !version.value.trim().ends_with("2.0")) {
            return Err(IcalFault::Version { line: version.line });
        }
        let method = named("METHOD").map(|method| words::method(&method.value));
        if at == 0 {
            file.method = method;
        }
        let zones = Zones::of(calendar);
        for block in &calendar.events {
            let event = if method == file.method {
                event(block, &zones)
            } else {
                Err((calendar.line, Reason::Method))
            };
            match event {
                Ok(event) => file.events.push(event),
                Err((line, reason)) => file.skipped.push(Skipped { line, reason }),
            }
        }
    }
    file.skipped.extend(tree.skipped);
    file.skipped.sort_by_key(|skipped| skipped.line);
    Ok(file)
}

/// Zones of a calendar, each made out when it is first asked for.
struct Zones<'a> {
    blocks: HashMap<String, &'a Block>,
    found: RefCell<HashMap<String, Option<Zone>>>,
}

impl<'a> Zones<'a> {
    fn of(calendar: &'a Calendar) -> Self {
        let mut blocks = HashMap::new();
        for block in &calendar.zones {
            // The standard escapes the commas of a name where it is defined and not where it is used; Exchange never.
            let name = block.get("TZID").map_or("", |name| name.value.trim());
            blocks.entry(unescape(name).trim().to_owned()).or_insert(block);
            blocks.entry(name.to_owned()).or_insert(block);
        }
        Self {
            blocks,
            found: RefCell::default(),
        }
    }

    /// A name that the program knows counts before the rules of the file: files carry the rules of one year.
    fn get(&self, name: &str) -> Option<Zone> {
        if let Some(found) = self.found.borrow().get(name) {
            return found.clone();
        }
        let zone = zone::known(name)
            .or_else(|| self.own(name.trim()))
            .or_else(|| zone::guessed(name.trim()));
        self.found.borrow_mut().insert(name.to_owned(), zone.clone());
        zone
    }

    /// A zone that the file defines.
    fn own(&self, name: &str) -> Option<Zone> {
        let block = self.blocks.get(name)?;
        let place = block
            .get("X-LIC-LOCATION")
            .and_then(|place| zone::known(&place.value));
        place.or_else(|| Some(Zone::Defined(Arc::new(zone::define(name, block)?))))
    }
}

/// The line and reason of what is wrong with an event.
type Flaw = (u64, Reason);

/// A property that may stand only once. Some programs write a name without a value for what they do not know.
fn once<'a>(block: &'a Block, name: &'a str) -> Result<Option<&'a Property>, Flaw> {
    let mut all = block.all(name).filter(|one| !one.value.trim().is_empty());
    let first = all.next();
    match all.next() {
        Some(second) => Err((second.line, Reason::Twice)),
        None => Ok(first),
    }
}

fn event(block: &Block, zones: &Zones<'_>) -> Result<Event, Flaw> {
    if let Some(broken) = block.broken {
        return Err(broken);
    }
    let uid = once(block, "UID")?
        .map(|uid| words::seen(&uid.value))
        .unwrap_or_default();
    if uid.is_empty() || uid.len() > UID_MAX {
        return Err((block.line, Reason::Uid));
    }
    let when = when(block, zones)?;
    let mut event = Event::new(uid, when);
    if let Some(property) = once(block, "SEQUENCE")? {
        event.sequence = number(property.value.trim()).ok_or((property.line, Reason::Sequence))?;
    }
    event.stamp = block
        .get("DTSTAMP")
        .and_then(|stamp| match point(stamp, &stamp.value, zones) {
            Ok(Some(Point::Time(wall, zone))) => Some(zone.instant(wall)),
            Ok(Some(Point::Day(_)) | None) | Err(_) => None,
        });
    if let Some(property) = once(block, "RECURRENCE-ID")? {
        if property.parameter("RANGE").is_some() {
            return Err((property.line, Reason::ThisAndFuture));
        }
        event.recurrence_id = Some(one(property, zones, Reason::RecurrenceId)?);
    }
    repeat::fill(&mut event, block, zones)?;
    words::fill(&mut event, block);
    Ok(event)
}

/// A date or time with its zone; nothing when the text is neither.
fn point(property: &Property, text: &str, zones: &Zones<'_>) -> Result<Option<Point>, Flaw> {
    let of_day = property
        .parameter("VALUE")
        .is_some_and(|value| value.eq_ignore_ascii_case("DATE"));
    Ok(Some(match raw(text) {
        None => return Ok(None),
        Some(Raw::Date(date)) => Point::Day(date),
        Some(Raw::Local(wall) | Raw::Utc(wall)) if of_day => Point::Day(wall.date()),
        Some(Raw::Utc(wall)) => Point::Time(wall, Zone::Utc),
        Some(Raw::Local(wall)) => {
            let zone = match property.parameter("TZID") {
                Some(name) => zones.get(name).ok_or((property.line, Reason::ZoneUnknown))?,
                None => Zone::Floating,
            };
            Point::Time(wall, zone)
        }
    }))
}

/// The date or time of a property that has one.
fn one(property: &Property, zones: &Zones<'_>, reason: Reason) -> Result<Point, Flaw> {
    point(property, &property.value, zones)?.ok_or((property.line, reason))
}

fn when(block: &Block, zones: &Zones<'_>) -> Result<When, Flaw> {
    let start = once(block, "DTSTART")?.ok_or((block.line, Reason::StartMissing))?;
    let first = one(start, zones, Reason::Start)?;
    let end = once(block, "DTEND")?;
    let length = once(block, "DURATION")?.filter(|_| end.is_none());
    let line = end.or(length).map_or(start.line, |property| property.line);
    let end = end.map(|end| one(end, zones, Reason::End)).transpose()?;
    let length = match length {
        Some(property) => Some(duration(&property.value).ok_or((line, Reason::End))?),
        None => None,
    };
    if length.is_some_and(|length| length.negative && (length.days > 0 || !length.rest.is_zero())) {
        return Err((line, Reason::EndBeforeStart));
    }
    match (first, end) {
        (Point::Day(first), end) => {
            let days = match (end, length) {
                (Some(Point::Day(end)), _) => (end - first).num_days(),
                (Some(Point::Time(..)), _) => return Err((line, Reason::End)),
                (None, Some(length)) => i64::from(length.days) + length.rest.num_days(),
                (None, None) => 1,
            };
            if days < 0 {
                return Err((line, Reason::EndBeforeStart));
            }
            // The day after the last is the end; programs that write the last itself mean one day.
            let days = u32::try_from(days.max(1)).map_err(|_| (line, Reason::End))?;
            Ok(When::AllDay { first, days })
        }
        (Point::Time(..), Some(Point::Day(_))) => Err((line, Reason::End)),
        (Point::Time(start, zone), Some(Point::Time(end, end_zone))) => {
            if words::marked_all_day(block)
                && zone == end_zone
                && start.time() == NaiveTime::MIN
                && end.time() == NaiveTime::MIN
                && end > start
            {
                let days = u32::try_from((end - start).num_days()).map_err(|_| (line, Reason::End))?;
                return Ok(When::AllDay {
                    first: start.date(),
                    days,
                });
            }
            let length = end_zone.instant(end) - zone.instant(start);
            if length < TimeDelta::zero() {
                return Err((line, Reason::EndBeforeStart));
            }
            Ok(When::Timed {
                start,
                zone,
                span: Span::Exact(length),
            })
        }
        (Point::Time(start, zone), None) => {
            let span = length.map_or(Span::Exact(TimeDelta::zero()), span);
            if !ends(start, span) {
                return Err((line, Reason::End));
            }
            Ok(When::Timed { start, zone, span })
        }
    }
}

fn span(length: Duration) -> Span {
    match length.days {
        0 => Span::Exact(length.rest),
        days => Span::Nominal {
            days,
            rest: length.rest,
        },
    }
}

/// Whether the end is still in the calendar.
fn ends(start: NaiveDateTime, span: Span) -> bool {
    start.checked_add_signed(span.at_most()).is_some()
}
