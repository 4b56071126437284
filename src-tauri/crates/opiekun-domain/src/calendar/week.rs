//! Weekly plans of work: shifts with breaks, weeks, rotas of several weeks, and which plan counts on a day.

use super::{
    CalendarError,
    pieces::{Piece, append, subtract},
    span::{SPANS_MAX, Span, Spans},
};
use crate::Invalid;
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// Most weeks of a rota.
const WEEKS_MAX: usize = 8;

/// Hours of work with breaks in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawShift", into = "RawShift")]
pub struct Shift {
    span: Span,
    breaks: Spans,
}

#[derive(Serialize, Deserialize)]
struct RawShift {
    span: Span,
    #[serde(default)]
    breaks: Vec<Span>,
}

impl Shift {
    /// Checks that the breaks lie within and apart.
    ///
    /// # Errors
    /// [`CalendarError::BreakOutsideShift`], or what [`Spans::new`] says.
    pub fn new(span: Span, breaks: Vec<Span>) -> Result<Self, CalendarError> {
        if breaks.iter().any(|one| !span.encloses(*one)) {
            return Err(CalendarError::BreakOutsideShift);
        }
        let breaks = Spans::new(breaks)?;
        Ok(Self { span, breaks })
    }

    /// From beginning to end.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Its breaks.
    pub fn breaks(&self) -> &Spans {
        &self.breaks
    }
}

impl TryFrom<RawShift> for Shift {
    type Error = CalendarError;
    fn try_from(raw: RawShift) -> Result<Self, CalendarError> {
        Self::new(raw.span, raw.breaks)
    }
}

impl From<Shift> for RawShift {
    fn from(shift: Shift) -> Self {
        Self {
            span: shift.span,
            breaks: shift.breaks.into(),
        }
    }
}

/// Work of one day: shifts in order, none of which overlap. None at all is a day off.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Shift>", into = "Vec<Shift>")]
pub struct DayPlan(Vec<Shift>);

impl DayPlan {
    /// Puts the shifts in order.
    ///
    /// # Errors
    /// [`CalendarError::Overlap`], or [`Invalid::TooMany`].
    pub fn new(mut shifts: Vec<Shift>) -> Result<Self, CalendarError> {
        if shifts.len() > SPANS_MAX {
            return Err(Invalid::TooMany { max: SPANS_MAX }.into());
        }
        shifts.sort_unstable_by_key(Shift::span);
        let pairs = shifts.iter().zip(shifts.iter().skip(1));
        if pairs.into_iter().any(|(a, b)| b.span.from() < a.span.to()) {
            return Err(CalendarError::Overlap);
        }
        Ok(Self(shifts))
    }

    /// The shifts in order.
    pub fn shifts(&self) -> &[Shift] {
        &self.0
    }

    /// What is worked, breaks taken out, in minutes from midnight.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let mut worked = Vec::with_capacity(self.0.len() + 1);
        for shift in &self.0 {
            for piece in subtract(&[shift.span.piece()], shift.breaks.pieces()) {
                append(&mut worked, piece);
            }
        }
        worked
    }
}

impl TryFrom<Vec<Shift>> for DayPlan {
    type Error = CalendarError;
    fn try_from(shifts: Vec<Shift>) -> Result<Self, CalendarError> {
        Self::new(shifts)
    }
}

impl From<DayPlan> for Vec<Shift> {
    fn from(day: DayPlan) -> Self {
        day.0
    }
}

/// Seven days, Monday first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Week(pub [DayPlan; 7]);

impl Week {
    /// The plan of a day.
    pub fn day(&self, weekday: Weekday) -> &DayPlan {
        let [mon, tue, wed, thu, fri, sat, sun] = &self.0;
        match weekday {
            Weekday::Mon => mon,
            Weekday::Tue => tue,
            Weekday::Wed => wed,
            Weekday::Thu => thu,
            Weekday::Fri => fri,
            Weekday::Sat => sat,
            Weekday::Sun => sun,
        }
    }
}

/// A plan of one week, or of several weeks in turn, with the days from and until which it is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawPlan", into = "RawPlan")]
pub struct Plan {
    from: NaiveDate,
    until: Option<NaiveDate>,
    anchor: NaiveDate,
    weeks: Vec<Week>,
}

#[derive(Serialize, Deserialize)]
struct RawPlan {
    from: NaiveDate,
    until: Option<NaiveDate>,
    anchor: NaiveDate,
    weeks: Vec<Week>,
}

impl Plan {
    /// In force from the first to the last day, without end when there is none. The first of the weeks is the one that
    /// begins on the anchor; it may lie before or after the first day.
    ///
    /// # Errors
    /// [`Invalid::EndBeforeStart`], [`Invalid::OutOfRange`] of the number of weeks (1–8),
    /// [`CalendarError::AnchorNotMonday`].
    pub fn new(
        from: NaiveDate,
        until: Option<NaiveDate>,
        anchor: NaiveDate,
        weeks: Vec<Week>,
    ) -> Result<Self, CalendarError> {
        if until.is_some_and(|until| until < from) {
            return Err(Invalid::EndBeforeStart.into());
        }
        if !(1..=WEEKS_MAX).contains(&weeks.len()) {
            return Err(Invalid::OutOfRange { min: 1, max: 8 }.into());
        }
        if anchor.weekday() != Weekday::Mon {
            return Err(CalendarError::AnchorNotMonday);
        }
        Ok(Self {
            from,
            until,
            anchor,
            weeks,
        })
    }

    /// First day in force.
    pub fn from(&self) -> NaiveDate {
        self.from
    }

    /// Last day in force.
    pub fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// Monday of the first week of the rota.
    pub fn anchor(&self) -> NaiveDate {
        self.anchor
    }

    /// The weeks in turn.
    pub fn weeks(&self) -> &[Week] {
        &self.weeks
    }

    /// Whether the plan is in force on that day.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// What the plan says of a day, in force or not.
    pub fn day(&self, day: NaiveDate) -> Option<&DayPlan> {
        let week = day.signed_duration_since(self.anchor).num_days().div_euclid(7);
        let turn = week.rem_euclid(i64::try_from(self.weeks.len()).ok()?);
        let week = self.weeks.get(usize::try_from(turn).ok()?)?;
        Some(week.day(day.weekday()))
    }
}

impl TryFrom<RawPlan> for Plan {
    type Error = CalendarError;
    fn try_from(raw: RawPlan) -> Result<Self, CalendarError> {
        Self::new(raw.from, raw.until, raw.anchor, raw.weeks)
    }
}

impl From<Plan> for RawPlan {
    fn from(plan: Plan) -> Self {
        Self {
            from: plan.from,
            until: plan.until,
            anchor: plan.anchor,
            weeks: plan.weeks,
        }
    }
}

/// Plans of one advisor; of those in force on a day the one that began last counts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Plan>", into = "Vec<Plan>")]
pub struct Plans(Vec<Plan>);

impl Plans {
    /// Puts the newest first.
    ///
    /// # Errors
    /// [`CalendarError::PlansSameDay`].
    pub fn new(mut plans: Vec<Plan>) -> Result<Self, CalendarError> {
        plans.sort_unstable_by_key(|plan| Reverse(plan.from));
        if plans
            .iter()
            .zip(plans.iter().skip(1))
            .any(|(a, b)| a.from == b.from)
        {
            return Err(CalendarError::PlansSameDay);
        }
        Ok(Self(plans))
    }

    /// The plans, the newest first.
    pub fn as_slice(&self) -> &[Plan] {
        &self.0
    }

    /// The plan that counts on that day.
    pub fn on(&self, day: NaiveDate) -> Option<&Plan> {
        self.0.iter().find(|plan| plan.holds(day))
    }
}

impl TryFrom<Vec<Plan>> for Plans {
    type Error = CalendarError;
    fn try_from(plans: Vec<Plan>) -> Result<Self, CalendarError> {
        Self::new(plans)
    }
}

impl From<Plans> for Vec<Plan> {
    fn from(plans: Plans) -> Self {
        plans.0
    }
}
