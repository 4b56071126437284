//! Hours of a day in wall time.

use super::{CalendarError, pieces::Piece};
use crate::Invalid;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Minutes of a day by the wall clock; the clock changes do not touch it.
const DAY: u16 = 24 * 60;
/// Most spans of one day; more is a mistake of a program and not hours that anybody keeps.
pub(super) const SPANS_MAX: usize = 24;

/// Part of a day by the wall clock, whole minutes; written `08:00-16:00`, and `24:00` is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Span {
    from: u16,
    to: u16,
}

impl Span {
    /// From the first minute of a day up to, but without, the last; both counted from midnight.
    ///
    /// # Errors
    /// [`Invalid::OutOfRange`] after 24:00, [`Invalid::HoursReversed`] when nothing lies between.
    pub fn new(from: u16, to: u16) -> Result<Self, Invalid> {
        if to > DAY {
            return Err(Invalid::OutOfRange {
                min: 0,
                max: i64::from(DAY),
            });
        }
        if from >= to {
            return Err(Invalid::HoursReversed);
        }
        Ok(Self { from, to })
    }

    /// Reads `08:00-16:00`.
    ///
    /// # Errors
    /// [`Invalid::HoursFormat`], or what [`Span::new`] says.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let (from, to) = text.trim().split_once(['-', '–']).ok_or(Invalid::HoursFormat)?;
        Self::new(minute(from)?, minute(to)?)
    }

    /// First minute, counted from midnight.
    pub fn from(self) -> u16 {
        self.from
    }

    /// The minute after the last one, counted from midnight.
    pub fn to(self) -> u16 {
        self.to
    }

    /// Whether the other lies within.
    pub fn encloses(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    pub(super) fn piece(self) -> Piece {
        Piece::new(i64::from(self.from), i64::from(self.to))
    }
}

fn minute(text: &str) -> Result<u16, Invalid> {
    let number = |part: &str, limit: u16| {
        let fits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        let value = part.parse::<u16>().ok().filter(|value| fits && *value < limit);
        value.ok_or(Invalid::HoursFormat)
    };
    let (hours, minutes) = text.trim().split_once(':').ok_or(Invalid::HoursFormat)?;
    Ok(number(hours, 25)? * 60 + number(minutes, 60)?)
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.from, self.to);
        write!(
            f,
            "{:02}:{:02}-{:02}:{:02}",
            from / 60,
            from % 60,
            to / 60,
            to % 60
        )
    }
}

impl TryFrom<String> for Span {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        Self::parse(&text)
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.to_string()
    }
}

/// Parts of one day in order, none of which overlap; touching is allowed. None at all is a day off.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Span>", into = "Vec<Span>")]
pub struct Spans(Vec<Span>);

impl Spans {
    /// Puts them in order.
    ///
    /// # Errors
    /// [`CalendarError::Overlap`], or [`Invalid::TooMany`].
    pub fn new(mut spans: Vec<Span>) -> Result<Self, CalendarError> {
        if spans.len() > SPANS_MAX {
            return Err(Invalid::TooMany { max: SPANS_MAX }.into());
        }
        spans.sort_unstable();
        if spans.iter().zip(spans.iter().skip(1)).any(|(a, b)| b.from < a.to) {
            return Err(CalendarError::Overlap);
        }
        Ok(Self(spans))
    }

    /// The parts in order.
    pub fn as_slice(&self) -> &[Span] {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn pieces(&self) -> impl Iterator<Item = Piece> + Clone {
        self.0.iter().map(|span| span.piece())
    }
}

impl TryFrom<Vec<Span>> for Spans {
    type Error = CalendarError;
    fn try_from(spans: Vec<Span>) -> Result<Self, CalendarError> {
        Self::new(spans)
    }
}

impl From<Spans> for Vec<Span> {
    fn from(spans: Spans) -> Self {
        spans.0
    }
}
