//! From events to the bytes of a calendar file, always the same for the same events.

mod zones;

use super::{
    Class, Event, Method, Person, Point, Reply, Span, Status, When, Zone,
    text::{escape, fold, quoted},
    value::{date_text, utc_text, wall_text},
};
use chrono::{DateTime, Datelike, Days, TimeDelta, Utc};
use std::collections::HashSet;
use zones::Zones;

/// A calendar file to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// What is wanted done with it; nothing for a plain export.
    pub method: Option<Method>,
    /// When it is written; stands for the stamp of events that have none.
    pub stamp: DateTime<Utc>,
    /// Events; a changed occurrence follows its series with the same identifier.
    pub events: Vec<Event>,
}

/// Writes a file. Single events go by the clock of the branch, whatever zone they came in; a series keeps the clock
/// that it repeats by.
pub fn write(outgoing: &Outgoing) -> Vec<u8> {
    // Occurrences that a change names by their day are reckoned by the clock of their series.
    let changed = outgoing
        .events
        .iter()
        .filter(|event| event.recurrence_id.is_some());
    let changed: HashSet<&str> = changed.map(|event| event.uid.as_str()).collect();
    let mut zones = Zones::default();
    let mut events = String::new();
    for event in &outgoing.events {
        let mut out = Lines {
            out: &mut events,
            zones: &mut zones,
        };
        let kept = event.repeats() || (event.recurrence_id.is_none() && changed.contains(event.uid.as_str()));
        out.event(event, kept, outgoing);
    }
    let mut file = String::new();
    fold(&mut file, "BEGIN:VCALENDAR");
    fold(&mut file, "VERSION:2.0");
    fold(&mut file, "PRODID:-//Opiekun//Opiekun//PL");
    fold(&mut file, "CALSCALE:GREGORIAN");
    if let Some(method) = outgoing.method.and_then(method_text) {
        fold(&mut file, &format!("METHOD:{method}"));
    }
    zones.write(&mut file);
    file.push_str(&events);
    fold(&mut file, "END:VCALENDAR");
    file.into_bytes()
}

struct Lines<'a> {
    out: &'a mut String,
    zones: &'a mut Zones,
}

impl Lines<'_> {
    fn line(&mut self, text: &str) {
        fold(self.out, text);
    }

    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.line(&format!("{name}:{}", escape(text)));
        }
    }

    fn event(&mut self, event: &Event, kept: bool, outgoing: &Outgoing) {
        self.line("BEGIN:VEVENT");
        self.text("UID", &event.uid);
        let stamp = event.stamp.unwrap_or(outgoing.stamp);
        self.line(&format!("DTSTAMP:{}", utc_text(stamp)));
        self.line(&format!("SEQUENCE:{}", event.sequence));
        if let Some(id) = &event.recurrence_id {
            self.point("RECURRENCE-ID", id);
        }
        self.when(&if kept { event.when.clone() } else { written(event) });
        if let Some(rule) = &event.rule {
            self.line(&format!("RRULE:{rule}"));
        }
        for extra in &event.rdates {
            match (&extra.start, extra.span) {
                (Point::Time(..), Some(span)) => {
                    let value = self.value("RDATE;VALUE=PERIOD", &extra.start);
                    self.line(&format!("{value}/{}", span_text(span)));
                }
                (Point::Day(_), _) | (_, None) => self.point("RDATE", &extra.start),
            }
        }
        for point in &event.exdates {
            self.point("EXDATE", point);
        }
        self.text("SUMMARY", &event.summary);
        self.text("DESCRIPTION", &event.description);
        self.text("LOCATION", &event.location);
        self.people(event);
        let status = match (event.status, outgoing.method) {
            (None, Some(Method::Cancel)) => Some(Status::Cancelled),
            (status, _) => status,
        };
        match status {
            None => {}
            Some(Status::Tentative) => self.line("STATUS:TENTATIVE"),
            Some(Status::Confirmed) => self.line("STATUS:CONFIRMED"),
            Some(Status::Cancelled) => self.line("STATUS:CANCELLED"),
        }
        self.line(if event.transparent {
            "TRANSP:TRANSPARENT"
        } else {
            "TRANSP:OPAQUE"
        });
        match event.class {
            Class::Public => {}
            Class::Private => self.line("CLASS:PRIVATE"),
            Class::Confidential => self.line("CLASS:CONFIDENTIAL"),
        }
        self.line("END:VEVENT");
    }

    fn people(&mut self, event: &Event) {
        if let Some(organizer) = &event.organizer {
            self.line(&format!("ORGANIZER{}", person_text(organizer)));
        }
        for attendee in &event.attendees {
            let reply = match attendee.reply {
                Reply::Awaited => "NEEDS-ACTION;RSVP=TRUE",
                Reply::Accepted => "ACCEPTED",
                Reply::Declined => "DECLINED",
                Reply::Tentative => "TENTATIVE",
                Reply::Delegated => "DELEGATED",
            };
            let person = person_text(&attendee.person);
            self.line(&format!("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT={reply}{person}"));
        }
    }

    fn when(&mut self, when: &When) {
        match when {
            When::AllDay { first, days } => {
                self.line(&format!("DTSTART;VALUE=DATE:{}", date_text(*first)));
                match first.checked_add_days(Days::new(u64::from(*days))) {
                    Some(end) if end.year() <= 9_999 => {
                        self.line(&format!("DTEND;VALUE=DATE:{}", date_text(end)));
                    }
                    _ => self.line(&format!("DURATION:P{days}D")),
                }
            }
            When::Timed { start, zone, span } => {
                self.point("DTSTART", &Point::Time(*start, zone.clone()));
                let length = match span {
                    Span::Exact(length) if length.is_zero() => return,
                    Span::Exact(length) => length,
                    Span::Nominal { .. } => return self.line(&format!("DURATION:{}", span_text(*span))),
                };
                let end = zone.instant(*start) + *length;
                let wall = zone.wall(end);
                // In the second hour of autumn only a duration can say the end.
                if zone.instant(wall) == end && (1..=9_999).contains(&wall.year()) {
                    self.point("DTEND", &Point::Time(wall, zone.clone()));
                } else {
                    self.line(&format!("DURATION:{}", span_text(*span)));
                }
            }
        }
    }

    fn point(&mut self, name: &str, point: &Point) {
        let line = self.value(name, point);
        self.line(&line);
    }

    fn value(&mut self, name: &str, point: &Point) -> String {
        match point {
            Point::Day(date) => format!("{name};VALUE=DATE:{}", date_text(*date)),
            Point::Time(wall, Zone::Utc) => format!("{name}:{}Z", wall_text(*wall)),
            Point::Time(wall, Zone::Floating) => format!("{name}:{}", wall_text(*wall)),
            Point::Time(wall, zone) => {
                let id = self.zones.id(zone, wall.year());
                format!("{name};TZID={id}:{}", wall_text(*wall))
            }
        }
    }
}

/// When a single event is, by the clock of the branch.
fn written(event: &Event) -> When {
    let When::Timed { zone, .. } = &event.when else {
        return event.when.clone();
    };
    if zone.is_warsaw() || *zone == Zone::Floating {
        return event.when.clone();
    }
    let (start, end) = (event.when.start(), event.when.end());
    // Four digits of a year are all there is.
    if [start, end].iter().all(|time| (2..9_999).contains(&time.year())) {
        When::between(start, end)
    } else {
        event.when.clone()
    }
}

fn span_text(span: Span) -> String {
    let (days, rest) = match span {
        Span::Exact(length) => (0, length),
        Span::Nominal { days, rest } => (days, rest),
    };
    let rest = rest.max(TimeDelta::zero());
    let mut text = String::from("P");
    if days > 0 {
        text.push_str(&format!("{days}D"));
    }
    let (hours, minutes, seconds) = (rest.num_hours(), rest.num_minutes() % 60, rest.num_seconds() % 60);
    if days == 0 || !rest.is_zero() {
        text.push('T');
        for (amount, unit) in [(hours, 'H'), (minutes, 'M'), (seconds, 'S')] {
            if amount > 0 {
                text.push_str(&format!("{amount}{unit}"));
            }
        }
        if text.ends_with('T') {
            text.push_str("0S");
        }
    }
    text
}

fn person_text(person: &Person) -> String {
    let name = if person.name.is_empty() {
        String::new()
    } else {
        format!(";CN={}", quoted(&person.name))
    };
    let fit = |c: &char| !c.is_control() && !c.is_whitespace();
    let address: String = person.address.chars().filter(fit).collect();
    // Google writes `invalid:nomail` for whoever has none.
    let scheme = if address.contains(':') { "" } else { "mailto:" };
    format!("{name}:{scheme}{address}")
}

fn method_text(method: Method) -> Option<&'static str> {
    Some(match method {
        Method::Publish => "PUBLISH",
        Method::Request => "REQUEST",
        Method::Reply => "REPLY",
        Method::Cancel => "CANCEL",
        Method::Add => "ADD",
        Method::Refresh => "REFRESH",
        Method::Counter => "COUNTER",
        Method::DeclineCounter => "DECLINECOUNTER",
        Method::Other => return None,
    })
}
