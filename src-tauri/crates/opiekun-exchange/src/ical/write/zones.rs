//! Definitions of the zones that a file uses.

use crate::ical::{
    Zone,
    text::{escape, fold, quoted},
    value::{offset_text, wall_text},
    zone::{Turn, known, offset_of},
};
use chrono::{DateTime, NaiveDate, NaiveTime};
use chrono_tz::Tz;

/// The clock of the branch as the law of the Union has it since 1996; earlier events are none of this program.
const WARSAW: [&str; 16] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Warsaw",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
];
/// Changes of other zones are listed up to this year; whoever reads the name needs no list.
const LAST_YEAR: i32 = 2_037;

/// Longest name of a zone in letters.
const NAME_MAX: usize = 200;

/// Zones that were used, with the first year of their use.
#[derive(Default)]
pub(super) struct Zones(Vec<(String, Zone, i32)>);

impl Zones {
    /// The name of a zone as a parameter. Two definitions of one name are numbered.
    pub(super) fn id(&mut self, zone: &Zone, year: i32) -> String {
        if let Some((id, _, first)) = self.0.iter_mut().find(|(_, known, _)| known == zone) {
            *first = year.min(*first);
            return parameter(id);
        }
        let id = self.free_name(zone);
        let written = parameter(&id);
        self.0.push((id, zone.clone(), year));
        written
    }

    /// A name that says nothing else: no other zone of the file, and none that readers know without a definition.
    fn free_name(&self, zone: &Zone) -> String {
        let name = match zone {
            Zone::Named(zone) => return zone.name().to_owned(),
            Zone::Defined(zone) => zone.name(),
            Zone::Utc | Zone::Floating => "",
        };
        // Signs that the name of a zone and a parameter write in different ways.
        let fit = |c: &char| !c.is_control() && !['"', '^', '\\'].contains(c);
        let name: String = name.chars().filter(fit).take(NAME_MAX).collect();
        let name = name.trim();
        let free =
            |id: &String| !id.is_empty() && known(id).is_none() && self.0.iter().all(|(one, ..)| one != id);
        let numbered = (2..100).map(|number| format!("{name} {number}"));
        let mut all = std::iter::once(name.to_owned()).chain(numbered);
        all.find(free)
            .unwrap_or_else(|| format!("Opiekun {}", self.0.len()))
    }

    /// Writes the definitions in order of their names.
    pub(super) fn write(mut self, out: &mut String) {
        self.0.sort_by(|(one, ..), (other, ..)| one.cmp(other));
        for (id, zone, first) in &self.0 {
            match zone {
                Zone::Utc | Zone::Floating => {}
                _ if zone.is_warsaw() => {
                    for line in WARSAW {
                        fold(out, line);
                    }
                    fold(out, "END:VTIMEZONE");
                }
                Zone::Named(zone) => {
                    let (before, turns) = turns(*zone, *first);
                    definition(out, id, before, &turns);
                }
                Zone::Defined(zone) => definition(out, id, zone.before(), zone.turns()),
            }
        }
    }
}

fn parameter(id: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/_-+ .".contains(c);
    if id.chars().all(plain) {
        id.to_owned()
    } else {
        quoted(id)
    }
}

/// Changes of a zone from the year before its first use, found by looking at every few days.
fn turns(zone: Tz, first: i32) -> (i32, Vec<Turn>) {
    let stamp = |year: i32| {
        let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        day.and_time(NaiveTime::MIN).and_utc().timestamp()
    };
    let offset = |at: i64| DateTime::from_timestamp(at, 0).map_or(0, |at| offset_of(zone, at.naive_utc()));
    let (mut at, end) = (stamp(first.clamp(1_901, LAST_YEAR) - 1), stamp(LAST_YEAR + 1));
    let before = offset(at);
    let mut turns = Vec::new();
    while at < end {
        let next = at + 3 * 86_400;
        if offset(at) != offset(next) {
            let (mut old, mut new) = (at, next);
            while new - old > 1 {
                let middle = old + (new - old) / 2;
                if offset(middle) == offset(at) {
                    old = middle;
                } else {
                    new = middle;
                }
            }
            turns.push(Turn {
                at: new,
                offset: offset(new),
            });
        }
        at = next;
    }
    (before, turns)
}

/// A zone as a list of its changes: those between the same two offsets share an observance.
fn definition(out: &mut String, id: &str, before: i32, turns: &[Turn]) {
    fold(out, "BEGIN:VTIMEZONE");
    fold(out, &format!("TZID:{}", escape(id)));
    if turns.is_empty() {
        observance(out, (before, before), &["19700101T000000".to_owned()]);
    }
    let mut kinds: Vec<((i32, i32), Vec<String>)> = Vec::new();
    let mut from = before;
    for turn in turns {
        let wall = DateTime::from_timestamp(turn.at + i64::from(from), 0).unwrap_or_default();
        let text = wall_text(wall.naive_utc());
        let kind = (from, turn.offset);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, all)) => all.push(text),
            None => kinds.push((kind, vec![text])),
        }
        from = turn.offset;
    }
    for (kind, all) in kinds {
        observance(out, kind, &all);
    }
    fold(out, "END:VTIMEZONE");
}

fn observance(out: &mut String, (from, to): (i32, i32), onsets: &[String]) {
    // What turns the clock forward is called summer; nobody reckons with the name.
    let name = if to > from { "DAYLIGHT" } else { "STANDARD" };
    fold(out, &format!("BEGIN:{name}"));
    let Some((first, rest)) = onsets.split_first() else {
        return;
    };
    fold(out, &format!("DTSTART:{first}"));
    for onset in rest {
        fold(out, &format!("RDATE:{onset}"));
    }
    fold(out, &format!("TZOFFSETFROM:{}", offset_text(from)));
    fold(out, &format!("TZOFFSETTO:{}", offset_text(to)));
    fold(out, &format!("END:{name}"));
}
