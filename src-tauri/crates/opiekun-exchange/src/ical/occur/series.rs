//! One event with everything of its identifier.

use super::{Found, Occurrence, Stopped, cancelled, supersedes};
use crate::ical::{
    Bound, Event, Point, Span, When, Zone,
    rule::{Effort, Walk},
    when::midnight,
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use std::{
    collections::{BTreeMap, HashSet},
    ops::ControlFlow,
};

/// Days and times that may be looked at for one series.
const EFFORT: u64 = 500_000;

/// An event, its rule, and its changed occurrences by their original beginning.
pub(super) struct Series<'a> {
    master: Option<&'a Event>,
    changes: BTreeMap<DateTime<Utc>, &'a Event>,
}

impl<'a> Series<'a> {
    /// Of several versions of a changed occurrence the newest is kept.
    pub(super) fn new(master: Option<&'a Event>, changes: &[&'a Event]) -> Self {
        let mut newest: BTreeMap<DateTime<Utc>, &'a Event> = BTreeMap::new();
        for change in changes {
            let Some(id) = &change.recurrence_id else { continue };
            let original = master.map_or_else(|| id.instant(), |master| original(id, &master.when));
            let known = newest.entry(original).or_insert(change);
            if supersedes(change, known) {
                *known = change;
            }
        }
        Self {
            master,
            changes: newest,
        }
    }

    /// Offers its occurrences. Takes and gives back what may still be looked at.
    pub(super) fn lay_out(&mut self, found: &mut Found<'a>, left: u64) -> u64 {
        let allowed = left.min(EFFORT);
        let mut effort = Effort::new(allowed);
        let plan = self.master.filter(|master| master.repeats()).map(Plan::of);
        if let Some(plan) = &plan {
            // What the newer series no longer has, an older change does not bring back.
            let kept = |original: DateTime<Utc>, change: &Event, effort: &mut Effort| {
                change.sequence >= plan.master.sequence || plan.has(original, effort)
            };
            self.changes
                .retain(|original, change| kept(*original, change, &mut effort));
        }
        for (original, change) in &self.changes {
            let off = cancelled(change) || self.master.is_some_and(cancelled);
            let (start, end) = (change.when.start(), change.when.end());
            found.offer(occurrence(change, Some(*original), start, end, off));
        }
        let Some(master) = self.master else { return left };
        let Some(plan) = plan else {
            let start = master.when.start();
            if !self.changes.contains_key(&start) {
                let series = (!self.changes.is_empty()).then_some(start);
                found.offer(occurrence(
                    master,
                    series,
                    start,
                    master.when.end(),
                    cancelled(master),
                ));
            }
            return left;
        };
        self.additions(&plan, found);
        self.repeat(&plan, found, &mut effort);
        left - (allowed - effort.left())
    }

    fn additions(&self, plan: &Plan<'a>, found: &mut Found<'a>) {
        for (start, extra) in &plan.extras {
            let (wall, span) = extra;
            if plan.taken_out(*start, *wall) || self.changes.contains_key(start) {
                continue;
            }
            let end = plan.end(*start, *wall, *span);
            found.offer(occurrence(
                plan.master,
                Some(*start),
                *start,
                end,
                cancelled(plan.master),
            ));
        }
    }

    fn repeat(&self, plan: &Plan<'a>, found: &mut Found<'a>, effort: &mut Effort) {
        // A day more on both sides: the wall clock is at most fourteen hours from UTC, and changes.
        let early = found.from.naive_utc().checked_sub_signed(plan.longest());
        let early = early.and_then(|early| early.checked_sub_days(Days::new(1)));
        let late = found.to.naive_utc().checked_add_days(Days::new(1));
        let mut tell = |wall: NaiveDateTime| {
            let start = plan.zone.instant(wall);
            let over = matches!(plan.until, Bound::Instant(until) if start > until);
            let elsewhere = self.changes.contains_key(&start) || plan.extras.contains_key(&start);
            if over || elsewhere || plan.taken_out(start, wall) {
                return ControlFlow::Continue(());
            }
            let end = plan.end(start, wall, None);
            if found.offer(occurrence(
                plan.master,
                Some(start),
                start,
                end,
                cancelled(plan.master),
            )) {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        };
        let Some(rule) = &plan.master.rule else {
            let _ = tell(plan.start); // nothing follows the only one
            return;
        };
        let walk = Walk {
            rule,
            start: plan.start,
            from: early.unwrap_or(plan.start),
            to: late.unwrap_or(NaiveDateTime::MAX),
        };
        let ended = walk.go(effort, &mut tell);
        if ended.is_break() && effort.left() == 0 {
            found.stop(Stopped::Effort);
        }
    }
}

fn occurrence<'a>(
    event: &'a Event,
    original: Option<DateTime<Utc>>,
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    cancelled: bool,
) -> Occurrence<'a> {
    Occurrence {
        uid: &event.uid,
        original,
        start,
        end: end.max(start),
        all_day: event.when.is_all_day(),
        cancelled,
        free: event.transparent,
        summary: &event.summary,
    }
}

/// The original beginning that a changed occurrence names, in the manner of its series.
fn original(id: &Point, when: &When) -> DateTime<Utc> {
    match (id, when) {
        (_, When::AllDay { .. }) => midnight(id.date()),
        (Point::Day(date), When::Timed { start, zone, .. }) => zone.instant(date.and_time(start.time())),
        (Point::Time(..), When::Timed { .. }) => id.instant(),
    }
}

/// A repeating event taken apart.
struct Plan<'a> {
    master: &'a Event,
    start: NaiveDateTime,
    zone: Zone,
    until: Bound,
    /// Additions by their beginning, with the wall time and their own length.
    extras: BTreeMap<DateTime<Utc>, (NaiveDateTime, Option<Span>)>,
    out: HashSet<DateTime<Utc>>,
    /// Days of which a timed series has no occurrence.
    days_out: HashSet<NaiveDate>,
}

impl<'a> Plan<'a> {
    fn of(master: &'a Event) -> Self {
        let (start, zone) = match &master.when {
            When::Timed { start, zone, .. } => (*start, zone.clone()),
            When::AllDay { first, .. } => (first.and_time(NaiveTime::MIN), Zone::WARSAW),
        };
        let mut plan = Self {
            master,
            start,
            until: master.rule.as_ref().map_or(Bound::Forever, |rule| rule.bound()),
            extras: BTreeMap::new(),
            out: HashSet::new(),
            days_out: HashSet::new(),
            zone,
        };
        for point in &master.exdates {
            match point {
                Point::Day(date) => drop(plan.days_out.insert(*date)),
                Point::Time(..) => drop(plan.out.insert(point.instant())),
            }
        }
        for extra in &master.rdates {
            let at = original(&extra.start, &master.when);
            plan.extras.insert(at, (plan.zone.wall(at), extra.span));
        }
        plan
    }

    /// Whether an occurrence begins there.
    fn has(&self, original: DateTime<Utc>, effort: &mut Effort) -> bool {
        let wall = self.zone.wall(original);
        if self.taken_out(original, wall) {
            return false;
        }
        let Some(rule) = &self.master.rule else {
            return wall == self.start || self.extras.contains_key(&original);
        };
        let over = matches!(self.until, Bound::Instant(until) if original > until);
        let mut met = false;
        let walk = Walk {
            rule,
            start: self.start,
            from: wall,
            to: wall,
        };
        // A search without an end leaves the change alone.
        let tired = walk.go(effort, |_| {
            met = true;
            ControlFlow::Break(())
        });
        let tired = tired.is_break() && !met && effort.left() == 0;
        tired || (met && !over) || self.extras.contains_key(&original)
    }

    fn taken_out(&self, start: DateTime<Utc>, wall: NaiveDateTime) -> bool {
        self.out.contains(&start) || self.days_out.contains(&wall.date())
    }

    fn end(&self, start: DateTime<Utc>, wall: NaiveDateTime, own: Option<Span>) -> DateTime<Utc> {
        let span = match (&self.master.when, own) {
            (_, Some(span)) => span,
            (When::Timed { span, .. }, None) => *span,
            (When::AllDay { days, .. }, None) => Span::Nominal {
                days: *days,
                rest: TimeDelta::zero(),
            },
        };
        match span {
            Span::Exact(length) => start.checked_add_signed(length).unwrap_or(start),
            Span::Nominal { .. } => span.end(wall, &self.zone),
        }
    }

    /// Longer than any occurrence of the rule lasts.
    fn longest(&self) -> TimeDelta {
        match &self.master.when {
            When::Timed { span, .. } => span.at_most(),
            When::AllDay { days, .. } => TimeDelta::days(i64::from(*days) + 1),
        }
    }
}
