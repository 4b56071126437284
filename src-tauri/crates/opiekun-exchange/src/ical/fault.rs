//! Why a calendar file, or one event of it, was refused.

use super::{EVENTS_MAX, ICAL_MAX};
use thiserror::Error;

/// Why a whole calendar file was refused. Never quotes the file's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{}", self.code())]
pub enum IcalFault {
    /// Nothing in the file.
    Empty,
    /// More than [`ICAL_MAX`].
    TooLarge,
    /// More events than [`EVENTS_MAX`].
    TooMany,
    /// No calendar begins where one must.
    NotCalendar {
        /// Line.
        line: u64,
    },
    /// Another version than 2.0, such as the old vCalendar.
    Version {
        /// Line.
        line: u64,
    },
}

impl IcalFault {
    /// Stable code; words under `error-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "ical_empty",
            Self::TooLarge => "ical_too_large",
            Self::TooMany => "ical_too_many",
            Self::NotCalendar { .. } => "ical_not_calendar",
            Self::Version { .. } => "ical_version",
        }
    }

    /// Parameters of the words.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty => Vec::new(),
            Self::TooLarge => vec![("limit", (ICAL_MAX >> 20).to_string())],
            Self::TooMany => vec![("max", EVENTS_MAX.to_string())],
            Self::NotCalendar { line } | Self::Version { line } => vec![("line", line.to_string())],
        }
    }
}

/// Why one event was skipped while the others were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The event, or the calendar, never ends.
    Unclosed,
    /// Something ends that was not open, or parts lie in each other too deep.
    Nesting,
    /// A line that is no property and should be one that is needed.
    Line,
    /// A line longer than is read.
    LineTooLong,
    /// Bytes that are no text in an otherwise readable file.
    Encoding,
    /// No identifier, or an endless one.
    Uid,
    /// A property that may stand once stands twice.
    Twice,
    /// A version number that is none.
    Sequence,
    /// No beginning.
    StartMissing,
    /// A beginning that is no time.
    Start,
    /// An end or a duration that is no such thing, or not of the kind of the beginning.
    End,
    /// It ends before it begins.
    EndBeforeStart,
    /// A time zone that neither the file nor the program knows.
    ZoneUnknown,
    /// A rule of repetition against the standard.
    Rule,
    /// Two rules of repetition.
    RuleTwice,
    /// A rule of exceptions, which the standard has given up.
    ExceptionRule,
    /// An exception or addition that is no date.
    Date,
    /// More exceptions and additions than are read.
    TooManyDates,
    /// The occurrence that it changes is no time.
    RecurrenceId,
    /// A change of an occurrence and of all after it.
    ThisAndFuture,
    /// Its calendar has another method than the first of the file.
    Method,
}

impl Reason {
    /// Stable code of the words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unclosed => "ical_unclosed",
            Self::Nesting => "ical_nesting",
            Self::Line => "ical_line",
            Self::LineTooLong => "ical_line_too_long",
            Self::Encoding => "ical_encoding",
            Self::Uid => "ical_uid",
            Self::Twice => "ical_twice",
            Self::Sequence => "ical_sequence",
            Self::StartMissing => "ical_start_missing",
            Self::Start => "ical_start",
            Self::End => "ical_end",
            Self::EndBeforeStart => "ical_end_before_start",
            Self::ZoneUnknown => "ical_zone_unknown",
            Self::Rule => "ical_rule",
            Self::RuleTwice => "ical_rule_twice",
            Self::ExceptionRule => "ical_exception_rule",
            Self::Date => "ical_date",
            Self::TooManyDates => "ical_too_many_dates",
            Self::RecurrenceId => "ical_recurrence_id",
            Self::ThisAndFuture => "ical_this_and_future",
            Self::Method => "ical_method",
        }
    }
}
