//! Lines put together to calendars, events and time zones. What no reader needs is passed over.

use super::{
    EVENTS_MAX, IcalFault, Reason, Skipped,
    line::{Line, Property},
};

/// Deepest nesting: an alarm within an event within a calendar is three.
const DEPTH_MAX: usize = 8;
/// Most time zones of a calendar; an export of an office of the whole world has some dozens.
const ZONES_MAX: usize = 500;

/// What is kept of an event.
const OF_EVENT: [&str; 23] = [
    "UID",
    "SEQUENCE",
    "DTSTAMP",
    "RECURRENCE-ID",
    "STATUS",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "ORGANIZER",
    "ATTENDEE",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "EXRULE",
    "TRANSP",
    "CLASS",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT",
    "X-MICROSOFT-MSNCALENDAR-BUSYSTATUS",
];

/// A calendar of the file.
#[derive(Default)]
pub(super) struct Calendar {
    pub line: u64,
    pub properties: Vec<Property>,
    pub events: Vec<Block>,
    pub zones: Vec<Block>,
}

/// An event, or a time zone with its observances.
pub(super) struct Block {
    pub line: u64,
    kind: Kind,
    name: String,
    pub properties: Vec<Property>,
    pub children: Vec<Block>,
    /// The first thing that is wrong with it.
    pub broken: Option<(u64, Reason)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Calendar,
    Event,
    Zone,
    Observance,
    Other,
}

impl Block {
    /// A property by its name.
    pub(super) fn get(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|one| one.name == name)
    }

    /// All properties of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Property> {
        self.properties.iter().filter(move |one| one.name == name)
    }

    fn fail(&mut self, line: u64, reason: Reason) {
        self.broken.get_or_insert((line, reason));
    }
}

/// The calendars of a file and what was wrong outside their events.
pub(super) struct Tree {
    pub calendars: Vec<Calendar>,
    pub skipped: Vec<Skipped>,
    /// Tasks, journals and times of others that were passed over.
    pub others: usize,
}

/// Puts lines together.
pub(super) fn tree(lines: &[Line]) -> Result<Tree, IcalFault> {
    let first = lines.first().ok_or(IcalFault::Empty)?;
    let begins = first
        .property()
        .is_some_and(|first| first.name == "BEGIN" && first.value.trim().eq_ignore_ascii_case("VCALENDAR"));
    if !begins {
        return Err(IcalFault::NotCalendar { line: first.number });
    }
    let mut builder = Builder {
        tree: Tree {
            calendars: Vec::new(),
            skipped: Vec::new(),
            others: 0,
        },
        open: Vec::new(),
        events: 0,
    };
    for line in lines {
        builder.line(line)?;
    }
    let last = lines.last().map_or(1, |line| line.number);
    if !builder.open.is_empty() {
        builder.close_to(0);
        let reason = Reason::Unclosed;
        builder.tree.skipped.push(Skipped { line: last, reason });
    }
    Ok(builder.tree)
}

struct Builder {
    tree: Tree,
    open: Vec<Block>,
    events: usize,
}

impl Builder {
    fn line(&mut self, line: &Line) -> Result<(), IcalFault> {
        let Some(property) = line.property() else {
            // Old versions of Apple's calendar break lines that nobody needs.
            let needed = OF_EVENT.contains(&line.name().as_str());
            if let Some(event) = self.event().filter(|_| needed) {
                event.fail(line.number, Reason::Line);
            }
            return Ok(());
        };
        match property.name.as_str() {
            "BEGIN" => self.begin(&property),
            "END" => {
                self.end(&property);
                Ok(())
            }
            _ => {
                self.keep(property);
                Ok(())
            }
        }
    }

    /// The event that is open, whatever lies open within it.
    fn event(&mut self) -> Option<&mut Block> {
        self.open.iter_mut().find(|block| block.kind == Kind::Event)
    }

    fn begin(&mut self, property: &Property) -> Result<(), IcalFault> {
        let name = property.value.trim().to_ascii_uppercase();
        let event_at = self.open.iter().position(|block| block.kind == Kind::Event);
        match name.as_str() {
            // No calendar lies in another and no event in another: what was open never ended.
            "VCALENDAR" => self.close_to(0),
            "VEVENT" => {
                if let Some(at) = event_at {
                    self.close_to(at);
                }
            }
            _ => {}
        }
        let kind = match (self.open.last().map(|block| block.kind), name.as_str()) {
            (None, "VCALENDAR") => Kind::Calendar,
            (Some(Kind::Calendar), "VEVENT") => Kind::Event,
            (Some(Kind::Calendar), "VTIMEZONE") => Kind::Zone,
            (Some(Kind::Zone), "STANDARD" | "DAYLIGHT") => Kind::Observance,
            _ => Kind::Other,
        };
        match kind {
            Kind::Calendar => self.tree.calendars.push(Calendar {
                line: property.line,
                ..Calendar::default()
            }),
            Kind::Event => self.events += 1,
            Kind::Other if matches!(name.as_str(), "VTODO" | "VJOURNAL" | "VFREEBUSY") => {
                self.tree.others += 1;
            }
            Kind::Zone | Kind::Observance | Kind::Other => {}
        }
        if self.events + self.tree.skipped.len() > EVENTS_MAX {
            return Err(IcalFault::TooMany);
        }
        if self.open.len() >= DEPTH_MAX {
            if let Some(event) = self.event() {
                event.fail(property.line, Reason::Nesting);
            }
            return Ok(());
        }
        self.open.push(Block {
            line: property.line,
            kind,
            name,
            properties: Vec::new(),
            children: Vec::new(),
            broken: None,
        });
        Ok(())
    }

    fn end(&mut self, property: &Property) {
        let name = property.value.trim().to_ascii_uppercase();
        match self.open.iter().rposition(|block| block.name == name) {
            Some(at) => {
                self.close_to(at + 1);
                self.finish();
            }
            None => {
                if let Some(event) = self.event() {
                    event.fail(property.line, Reason::Nesting);
                }
            }
        }
    }

    /// Closes what was left open above a depth.
    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(block) = self.open.last_mut() {
                block.fail(block.line, Reason::Unclosed);
            }
            self.finish();
        }
    }

    /// Takes the innermost open block out.
    fn finish(&mut self) {
        let Some(block) = self.open.pop() else { return };
        match block.kind {
            Kind::Calendar => {}
            Kind::Event => {
                if let Some(calendar) = self.tree.calendars.last_mut() {
                    calendar.events.push(block);
                }
            }
            Kind::Zone => {
                if let Some(calendar) = self.tree.calendars.last_mut()
                    && calendar.zones.len() < ZONES_MAX
                {
                    calendar.zones.push(block);
                }
            }
            Kind::Observance => {
                if let Some(zone) = self.open.last_mut() {
                    zone.children.push(block);
                }
            }
            Kind::Other => {
                // An alarm that never ends may have taken the end of its event with it.
                if let (Some(broken), Some(event)) = (block.broken, self.event()) {
                    event.fail(broken.0, broken.1);
                }
            }
        }
    }

    fn keep(&mut self, property: Property) {
        let Some(block) = self.open.last_mut() else { return };
        match block.kind {
            Kind::Calendar => {
                if let Some(calendar) = self.tree.calendars.last_mut()
                    && matches!(property.name.as_str(), "METHOD" | "VERSION")
                {
                    calendar.properties.push(property);
                }
            }
            Kind::Event if OF_EVENT.contains(&property.name.as_str()) => {
                if let Some(flaw) = property.flaw {
                    block.fail(property.line, flaw);
                }
                block.properties.push(property);
            }
            Kind::Zone | Kind::Observance => block.properties.push(property),
            Kind::Event | Kind::Other => {}
        }
    }
}
