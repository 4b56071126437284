//! What stands in the way of a time: found, told, and passed over with a reason.

use crate::{
    Desk, DeskError,
    branch::Branch,
    desk::Open,
    free_times::busy,
    time::{local_date, local_text},
    views::*,
};
use opiekun_domain::{
    Invalid,
    appointment::Slot,
    calendar::{Advisor, Conflict, DayRange, Proposal, PurposeRules, obstacles},
    ids::{AppointmentId, PersonId, RoomId},
};
use opiekun_storage::StorageError;

impl Desk {
    pub(crate) fn conflict_view(&self, open: &Open, conflict: Conflict) -> Coded {
        let name = |person: PersonId| {
            let found = opiekun_storage::read::people::by_id(&open.vault, person)
                .ok()
                .flatten();
            found.map_or_else(String::new, |person| person.name)
        };
        let pairs = match conflict {
            Conflict::Holiday { code } => vec![("holiday", code.to_owned())],
            Conflict::Absent { advisor, kind } => {
                vec![("advisor", name(advisor)), ("kind", kind.code().to_owned())]
            }
            Conflict::OutsideWorkingTime { advisor } => vec![("advisor", name(advisor))],
            Conflict::Booked {
                advisor, start, end, ..
            } => vec![
                ("advisor", name(advisor)),
                ("start", local_text(start)),
                ("end", local_text(end)),
            ],
            Conflict::RoomTaken { room, .. } | Conflict::RoomUnfit { room } => {
                let rooms = open.vault.rooms().unwrap_or_default();
                let found = rooms.into_iter().find(|record| record.room.id == room);
                vec![("room", found.map_or_else(String::new, |record| record.room.name))]
            }
            Conflict::InPast
            | Conflict::InGap
            | Conflict::BranchClosed
            | Conflict::NoRoom
            | Conflict::NoAdvisor
            | Conflict::SpecialisationMissing
            | Conflict::LanguageMissing => Vec::new(),
        };
        Coded {
            code: conflict.code().to_owned(),
            params: params(pairs),
        }
    }
}

/// A time that is given in spite of what stands in the way needs a reason; what no reason mends is refused by name. A
/// reason for an unusual time is none for taking somebody's time twice: with `doubles` false whoever gave it did not
/// see the other visit.
pub(crate) fn unless_forced(
    conflicts: &[Conflict],
    reason: &str,
    doubles: Option<bool>,
) -> Result<(), DeskError> {
    if conflicts.contains(&Conflict::InGap) {
        return Err(DeskError::TimeMissing);
    }
    let unseen = |one: &&Conflict| reason.is_empty() || (one.doubles() && doubles == Some(false));
    match conflicts.iter().find(unseen) {
        None => Ok(()),
        Some(Conflict::Booked { start, end, .. }) => {
            Err(DeskError::Store(StorageError::AppointmentConflict {
                what: "advisor",
                start: start.to_rfc3339(),
                end: end.to_rfc3339(),
            }))
        }
        Some(conflict) => Err(DeskError::AppointmentOutside { conflict: *conflict }),
    }
}

/// The room that a visit would take, or what stands in its way.
pub(crate) fn possible(
    open: &Open,
    branch: &Branch,
    rules: &PurposeRules,
    slot: Slot,
    room: Option<RoomId>,
    except: AppointmentId,
    who: &[PersonId],
) -> Result<Result<Option<RoomId>, Vec<Conflict>>, DeskError> {
    let day = local_date(slot.start);
    let range = DayRange::new(day, day).map_err(|_| DeskError::field("start", Invalid::DateFormat))?;
    let busy = busy(open, range)?;
    let advisors = branch.advisors(who)?;
    let advisors: Vec<&Advisor> = advisors.iter().collect();
    let proposal = Proposal {
        rules,
        slot,
        room,
        not_before: None,
        except: Some(except),
    };
    Ok(obstacles(&proposal, &branch.resources(&advisors), &busy))
}
