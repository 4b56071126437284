//! How an event repeats.

use super::{Flaw, Zones, ends, point, span};
use crate::ical::{
    Bound, DATES_MAX, Event, Extra, Point, Reason, Rule, Span, When, Zone, line::Property, tree::Block,
    value::duration,
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

/// Puts rule, exceptions and additions into an event.
pub(super) fn fill(event: &mut Event, block: &Block, zones: &Zones<'_>) -> Result<(), Flaw> {
    if let Some(property) = block.get("EXRULE") {
        return Err((property.line, Reason::ExceptionRule));
    }
    let mut rules = block.all("RRULE").filter(|rule| !rule.value.trim().is_empty());
    if let Some(property) = rules.next() {
        // The same rule twice is a slip of some servers; two rules are more than is laid out.
        if let Some(second) = rules.find(|second| second.value != property.value) {
            return Err((second.line, Reason::RuleTwice));
        }
        let rule: Rule = property
            .value
            .parse()
            .map_err(|_| (property.line, Reason::Rule))?;
        let bound = settled(rule.bound(), &event.when);
        event.rule = Some(rule.until(bound));
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
            // Whole days are all as long as the first.
            let span = found.span.filter(|_| !event.when.is_all_day());
            event.rdates.push(Extra { start, span });
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
