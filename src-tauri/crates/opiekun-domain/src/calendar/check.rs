//! Whether one given time is possible, and why not.

use super::{
    away::AbsenceKind,
    branch::BranchDay,
    busy::{Busy, with_buffers},
    open::OpenDay,
    pieces::{Piece, append},
    rules::PurposeRules,
    staff::{Advisor, Resources},
    zone::{date_of, minute_from, minute_of, time_of},
};
use crate::{
    appointment::Slot,
    ids::{AppointmentId, PersonId, RoomId},
};
use chrono::{DateTime, Utc};
use thiserror::Error;

/// Why a time is not possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{}", self.code())]
pub enum Conflict {
    /// Before the instant that was named as the earliest.
    InPast,
    /// The wall clock leaves that time out in spring.
    InGap,
    /// A statutory day off, by its code.
    Holiday {
        /// Code as in [`crate::holidays`].
        code: &'static str,
    },
    /// The branch is closed on that day or at that time.
    BranchClosed,
    /// The advisor is away.
    Absent {
        /// Who.
        advisor: PersonId,
        /// Why.
        kind: AbsenceKind,
    },
    /// The advisor does not work then, or has a break.
    OutsideWorkingTime {
        /// Who.
        advisor: PersonId,
    },
    /// The advisor has another visit; the times of both, buffers included, share a minute.
    Booked {
        /// Who.
        advisor: PersonId,
        /// The other visit.
        visit: AppointmentId,
        /// From when it takes the advisor's time.
        start: DateTime<Utc>,
        /// Until when.
        end: DateTime<Utc>,
    },
    /// No fitting room is free.
    NoRoom,
    /// The room that was named is taken.
    RoomTaken {
        /// Which.
        room: RoomId,
        /// The other visit.
        visit: AppointmentId,
    },
    /// The room that was named is of another kind, or not a room of the branch.
    RoomUnfit {
        /// Which.
        room: RoomId,
    },
    /// Nobody was named to serve.
    NoAdvisor,
    /// Nobody who was named is trained for the purpose.
    SpecialisationMissing,
    /// Nobody who was named speaks the language.
    LanguageMissing,
}

impl Conflict {
    /// Whether somebody or something is given a second time.
    pub fn doubles(self) -> bool {
        matches!(self, Self::Booked { .. } | Self::RoomTaken { .. })
    }

    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::InPast => "in_past",
            Self::InGap => "in_gap",
            Self::Holiday { .. } => "holiday",
            Self::BranchClosed => "branch_closed",
            Self::Absent { .. } => "absent",
            Self::OutsideWorkingTime { .. } => "outside_working_time",
            Self::Booked { .. } => "booked",
            Self::NoRoom => "no_room",
            Self::RoomTaken { .. } => "room_taken",
            Self::RoomUnfit { .. } => "room_unfit",
            Self::NoAdvisor => "no_advisor",
            Self::SpecialisationMissing => "specialisation_missing",
            Self::LanguageMissing => "language_missing",
        }
    }
}

/// A time that somebody would like.
#[derive(Debug, Clone, Copy)]
pub struct Proposal<'a> {
    /// What the visit needs.
    pub rules: &'a PurposeRules,
    /// When; the length need not be the usual one, nor the beginning a multiple of a step.
    pub slot: Slot,
    /// A room, or the first fitting one.
    pub room: Option<RoomId>,
    /// No time before this instant: now.
    pub not_before: Option<DateTime<Utc>>,
    /// A visit that is to be moved: its own time counts as free.
    pub except: Option<AppointmentId>,
}

/// Whether the visit can be served by all the advisors together; gives the room that it takes. Of several reasons the
/// first of [`obstacles`] is named.
///
/// # Errors
/// Why it cannot.
pub fn check(
    proposal: &Proposal<'_>,
    resources: &Resources<'_>,
    busy: &Busy,
) -> Result<Option<RoomId>, Conflict> {
    obstacles(proposal, resources, busy).map_err(|all| all.first().copied().unwrap_or(Conflict::NoAdvisor))
}

/// Everything that stands in the way of the visit, or the room that it takes: first what the advisors lack, then the
/// past, a day off, the closed branch, then for each advisor absence, working time and other visits, and at last the
/// room. A closed branch does not hide that somebody has another visit then.
///
/// # Errors
/// Why it cannot, at least one reason.
pub fn obstacles(
    proposal: &Proposal<'_>,
    resources: &Resources<'_>,
    busy: &Busy,
) -> Result<Option<RoomId>, Vec<Conflict>> {
    if resources.advisors.is_empty() {
        return Err(vec![Conflict::NoAdvisor]);
    }
    let mut found: Vec<Conflict> = Vec::new();
    found.extend(missing(proposal.rules, resources.advisors));
    let Slot { start, .. } = proposal.slot;
    if proposal.not_before.is_some_and(|earliest| start < earliest) {
        found.push(Conflict::InPast);
    }
    let visit = Piece::new(minute_of(start), minute_from(proposal.slot.end()));
    let days = days(visit, resources).map_err(|closed| found.push(closed)).ok();
    for advisor in resources.advisors {
        if let Some(days) = &days {
            found.extend(present(advisor, visit, days).err());
        }
        let around = with_buffers(visit, proposal.rules.buffers);
        let mut taken = busy.of_advisor(advisor.id, around).iter();
        let other = taken
            .find(|taken| Some(taken.visit) != proposal.except && taken.piece().shared(around).is_some());
        found.extend(other.map(|other| Conflict::Booked {
            advisor: advisor.id,
            visit: other.visit,
            start: time_of(other.piece().from).unwrap_or(start),
            end: time_of(other.piece().to).unwrap_or(start),
        }));
    }
    let room = room(proposal, visit, resources, busy);
    found.extend(room.err());
    if found.is_empty() {
        Ok(room.ok().flatten())
    } else {
        Err(found)
    }
}

/// What the purpose needs and none of the advisors brings.
pub(super) fn missing(rules: &PurposeRules, advisors: &[&Advisor]) -> Option<Conflict> {
    if let Some(needed) = &rules.specialisation
        && !advisors.iter().any(|advisor| advisor.knows(needed))
    {
        return Some(Conflict::SpecialisationMissing);
    }
    if let Some(needed) = &rules.language
        && !advisors.iter().any(|advisor| advisor.speaks(needed))
    {
        return Some(Conflict::LanguageMissing);
    }
    None
}

/// The one or two days of the visit, if the branch is open all the time.
fn days(visit: Piece, resources: &Resources<'_>) -> Result<Vec<OpenDay>, Conflict> {
    let first = date_of(visit.from).ok_or(Conflict::BranchClosed)?;
    let last = date_of(visit.to - 1).ok_or(Conflict::BranchClosed)?;
    let dates = first.iter_days().take_while(|day| *day <= last);
    let mut days = Vec::with_capacity(2);
    let mut open = Vec::new();
    for date in dates {
        if let BranchDay::Holiday(code) = resources.opening.on(date) {
            return Err(Conflict::Holiday { code });
        }
        let day = OpenDay::of(resources.opening, date);
        day.opened()
            .into_iter()
            .for_each(|piece| append(&mut open, piece));
        days.push(day);
    }
    if !open.iter().any(|piece| piece.encloses(visit)) {
        return Err(Conflict::BranchClosed);
    }
    Ok(days)
}

/// Whether the advisor works all the time of the visit.
fn present(advisor: &Advisor, visit: Piece, days: &[OpenDay]) -> Result<(), Conflict> {
    let mut worked = Vec::new();
    for day in days {
        for absence in &advisor.hours.absences {
            let away = absence.piece(day.date).map(|piece| day.local.real(&[piece]));
            let hit = |away: Vec<Piece>| away.iter().any(|piece| piece.shared(visit).is_some());
            if away.is_some_and(hit) {
                return Err(Conflict::Absent {
                    advisor: advisor.id,
                    kind: absence.kind,
                });
            }
        }
        let pieces = day.worked(&advisor.hours).into_iter();
        pieces.for_each(|piece| append(&mut worked, piece));
    }
    if worked.iter().any(|piece| piece.encloses(visit)) {
        Ok(())
    } else {
        Err(Conflict::OutsideWorkingTime { advisor: advisor.id })
    }
}

/// The room that the visit takes.
fn room(
    proposal: &Proposal<'_>,
    visit: Piece,
    resources: &Resources<'_>,
    busy: &Busy,
) -> Result<Option<RoomId>, Conflict> {
    let taken = |room: RoomId| {
        let mut taken = busy.of_room(room, visit).iter();
        taken.find(|taken| Some(taken.visit) != proposal.except && taken.piece().shared(visit).is_some())
    };
    let needed = proposal.rules.room_needed();
    if let Some(named) = proposal.room {
        let fits = |kind| needed.is_none_or(|needed| needed == kind);
        let mut rooms = resources.rooms.iter();
        if !rooms.any(|room| room.id == named && fits(room.kind)) {
            return Err(Conflict::RoomUnfit { room: named });
        }
        return match taken(named) {
            Some(other) => Err(Conflict::RoomTaken {
                room: named,
                visit: other.visit,
            }),
            None => Ok(Some(named)),
        };
    }
    let Some(kind) = needed else {
        return Ok(None);
    };
    let mut fitting = resources.rooms.iter().filter(|room| room.kind == kind);
    let free = fitting.find(|room| taken(room.id).is_none());
    free.map(|room| Some(room.id)).ok_or(Conflict::NoRoom)
}
