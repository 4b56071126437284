//! From the lines of a file to events.

mod words;

use super::{
    Bound, CalendarFile, DATES_MAX, Event, Extra, IcalFault, Point, Reason, Rule, Skipped, Span, When, Zone,
    line::{self, Property},
    tree::{self, Block, Calendar},
    value::{Duration, Raw, duration, number, raw},
    zone,
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
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
    blocks: HashMap<&'a str, &'a Block>,
    found: RefCell<HashMap<String, Option<Zone>>>,
}

impl<'a> Zones<'a> {
    fn of(calendar: &'a Calendar) -> Self {
        let named = |block: &'a Block| Some((block.get("TZID")?.value.trim(), block));
        Self {
            blocks: calendar.zones.iter().filter_map(named).collect(),
            found: RefCell::default(),
        }
    }

    /// A name that the program knows counts before the rules of the file: files carry the rules of one year.
    fn get(&self, name: &str) -> Option<Zone> {
        if let Some(found) = self.found.borrow().get(name) {
            return found.clone();
        }
        let zone = zone::known(name).or_else(|| {
            let block = self.blocks.get(name.trim())?;
            let place = block
                .get("X-LIC-LOCATION")
                .and_then(|place| zone::known(&place.value));
            place.or_else(|| Some(Zone::Defined(Arc::new(zone::define(name.trim(), block)?))))
        });
        self.found.borrow_mut().insert(name.to_owned(), zone.clone());
        zone
    }
}

/// The line and reason of what is wrong with an event.
type Flaw = (u64, Reason);

/// A property that may stand only once.
fn once<'a>(block: &'a Block, name: &'a str) -> Result<Option<&'a Property>, Flaw> {
    let mut all = block.all(name);
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
    repetition(&mut event, block, zones)?;
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
    let end = once(block, "DTEND")?.filter(|end| !end.value.trim().is_empty());
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

fn repetition(event: &mut Event, block: &Block, zones: &Zones<'_>) -> Result<(), Flaw> {
    if let Some(property) = block.get("EXRULE") {
        return Err((property.line, Reason::ExceptionRule));
    }
    let mut rules = block.all("RRULE");
    if let Some(property) = rules.next() {
        let rule: Rule = property
            .value
            .parse()
            .map_err(|_| (property.line, Reason::Rule))?;
        let bound = settled(rule.bound(), &event.when);
        event.rule = Some(rule.until(bound));
    }
    if let Some(second) = rules.next() {
        return Err((second.line, Reason::RuleTwice));
    }
    for property in block.all("EXDATE") {
        for text in texts(property) {
            let found = point(property, text, zones)?.ok_or((property.line, Reason::Date))?;
            event.exdates.push(of_kind(found, &event.when));
        }
        room(event, property)?;
    }
    for property in block.all("RDATE") {
        for text in texts(property) {
            let found = extra(property, text, zones)?.ok_or((property.line, Reason::Date))?;
            let start = of_kind(found.start, &event.when);
            event.rdates.push(Extra { start, ..found });
        }
        room(event, property)?;
    }
    Ok(())
}

fn texts(property: &Property) -> impl Iterator<Item = &str> {
    let parts = property.value.split(',').map(str::trim);
    parts.filter(|part| !part.is_empty()).take(DATES_MAX + 1)
}

fn room(event: &Event, property: &Property) -> Result<(), Flaw> {
    if event.exdates.len() + event.rdates.len() > DATES_MAX {
        return Err((property.line, Reason::TooManyDates));
    }
    Ok(())
}

/// An exception or addition of a series of whole days is a day, however it was written.
fn of_kind(point: Point, when: &When) -> Point {
    if when.is_all_day() {
        Point::Day(point.date())
    } else {
        point
    }
}

/// A beginning, or a period from a beginning.
fn extra(property: &Property, text: &str, zones: &Zones<'_>) -> Result<Option<Extra>, Flaw> {
    let Some((start, end)) = text.split_once('/') else {
        let start = point(property, text, zones)?;
        return Ok(start.map(|start| Extra { start, span: None }));
    };
    let Some(start) = point(property, start, zones)? else {
        return Ok(None);
    };
    let Point::Time(wall, _) = start else {
        return Ok(None);
    };
    let span = if end.starts_with(['P', '+', '-']) {
        duration(end).filter(|length| !length.negative).map(span)
    } else {
        let end = point(property, end, zones)?;
        end.map(|end| Span::Exact(end.instant() - start.instant()))
    };
    let whole = |span: &Span| span.at_most() >= TimeDelta::zero() && ends(wall, *span);
    Ok(span.filter(whole).map(|span| Extra {
        start,
        span: Some(span),
    }))
}

/// The end of a rule in the manner of the beginning: a day for whole days, an instant for a clock with a zone.
fn settled(bound: Bound, when: &When) -> Bound {
    let year = match bound {
        Bound::Forever | Bound::Count(_) => return bound,
        Bound::Day(date) => date.year(),
        Bound::Wall(wall) => wall.year(),
        Bound::Instant(instant) => instant.year(),
    };
    // The last year of the standard is how programs write that there is no end.
    if year >= 9_999 {
        return Bound::Forever;
    }
    match (bound, when) {
        (Bound::Forever | Bound::Count(_), _) => bound,
        (Bound::Day(_), When::AllDay { .. }) => bound,
        (Bound::Wall(wall), When::AllDay { .. }) => Bound::Day(wall.date()),
        (Bound::Instant(instant), When::AllDay { .. }) => Bound::Day(last_day(instant)),
        (_, When::Timed { zone, .. }) => {
            let wall = match bound {
                Bound::Day(date) => date.and_hms_opt(23, 59, 59).unwrap_or_default(),
                Bound::Wall(wall) => wall,
                Bound::Instant(_) | Bound::Forever | Bound::Count(_) => return bound,
            };
            match zone {
                Zone::Floating => Bound::Wall(wall),
                Zone::Utc | Zone::Named(_) | Zone::Defined(_) => Bound::Instant(zone.instant(wall)),
            }
        }
    }
}

/// The last day of a series of whole days that ends with an instant. Some programs write the day as midnight of the
/// branch put into UTC, others as any hour of the day in UTC.
fn last_day(instant: DateTime<Utc>) -> NaiveDate {
    let wall = Zone::WARSAW.wall(instant);
    if wall.time() == NaiveTime::MIN {
        return wall.date();
    }
    instant.naive_utc().date()
}
