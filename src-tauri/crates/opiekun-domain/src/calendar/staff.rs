//! Who and what a visit needs: advisors and rooms.

use super::{
    away::Absence,
    pieces::{Piece, intersect, subtract},
    rules::{PurposeRules, RoomKind, Specialisation},
    week::{DayPlan, Plans},
};
use crate::{
    client::Language,
    ids::{PersonId, RoomId},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// When one advisor works.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WorkingHours {
    /// Plans of weeks.
    pub plans: Plans,
    /// Days with other hours than the plan's; no shift is a day off.
    pub exceptions: BTreeMap<NaiveDate, DayPlan>,
    /// Leave, training and the like.
    pub absences: Vec<Absence>,
}

impl WorkingHours {
    /// The shifts of a day: the exception when there is one, else what the plan in force says.
    pub fn day(&self, day: NaiveDate) -> Option<&DayPlan> {
        let planned = || self.plans.on(day).and_then(|plan| plan.day(day));
        self.exceptions.get(&day).or_else(planned)
    }

    /// What is worked of a day within the open hours, in minutes from midnight.
    pub(super) fn worked(&self, day: NaiveDate, open: &[Piece]) -> Vec<Piece> {
        if open.is_empty() {
            return Vec::new();
        }
        let Some(plan) = self.day(day) else {
            return Vec::new();
        };
        let worked = intersect(&plan.pieces(), open);
        let mut away: Vec<Piece> = self.absences.iter().filter_map(|one| one.piece(day)).collect();
        if away.is_empty() {
            return worked;
        }
        away.sort_unstable_by_key(|piece| piece.from);
        subtract(&worked, away.into_iter())
    }
}

/// An advisor as the calendar sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advisor {
    /// Who.
    pub id: PersonId,
    /// When they work.
    pub hours: WorkingHours,
    /// What they are trained for.
    pub specialisations: Vec<Specialisation>,
    /// Languages they serve clients in.
    pub languages: Vec<Language>,
}

impl Advisor {
    pub(super) fn knows(&self, needed: &Specialisation) -> bool {
        self.specialisations.contains(needed)
    }

    pub(super) fn speaks(&self, needed: &Language) -> bool {
        self.languages.contains(needed)
    }

    /// Whether the advisor alone may take visits of that purpose.
    pub fn serves(&self, rules: &PurposeRules) -> bool {
        rules
            .specialisation
            .as_ref()
            .is_none_or(|needed| self.knows(needed))
            && rules.language.as_ref().is_none_or(|needed| self.speaks(needed))
    }
}

/// A room of the branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// Id.
    pub id: RoomId,
    /// What it is for.
    pub kind: RoomKind,
}

/// Among whom and what a search looks. Advisors and rooms are taken in the order given, and each stands there once.
#[derive(Debug, Clone, Copy)]
pub struct Resources<'a> {
    /// Opening hours.
    pub opening: &'a super::Opening,
    /// Advisors.
    pub advisors: &'a [&'a Advisor],
    /// Rooms.
    pub rooms: &'a [Room],
}
