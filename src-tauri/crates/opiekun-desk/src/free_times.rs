//! Free times: for a purpose with anybody, or at which several people are free together.

use crate::{
    Desk, DeskError,
    branch::Branch,
    calendar::length,
    desk::Open,
    people::id,
    time::{day_start, local_text, parse_day},
    views::*,
};
use chrono::{Days, TimeDelta};
use opiekun_domain::{
    Invalid,
    appointment::{Minutes, Purpose},
    calendar::{
        Advisor, Busy, DayRange, FreeSlot, Lengths, PurposeRules, Query, SearchDays, Step, common, slots,
    },
    client::Segment,
    ids::AppointmentId,
};
use std::collections::BTreeSet;

/// Minutes between offered times.
const STEP_MINUTES: u16 = 15;
/// Most free times in one answer.
const SLOTS_MAX: u32 = 5_000;

/// A search as the calendar understands it.
struct Wanted {
    rules: PurposeRules,
    segment: Segment,
    common: bool,
    except: Option<AppointmentId>,
    limit: Option<usize>,
}

impl Desk {
    /// Free beginnings on a day for a visit of that length with the acting person, within working time.
    ///
    /// # Errors
    /// Locked; not a date; a length outside 5–480 minutes.
    pub fn free_slots(&self, date: &str, minutes: u32) -> Result<Vec<String>, DeskError> {
        let open = self.open()?;
        let date = parse_day(date)?;
        let rules = PurposeRules {
            room: None,
            ..with_length(PurposeRules::usual(Purpose::REVIEW), length(minutes)?)
        };
        let wanted = Wanted {
            rules,
            segment: Segment::Individual,
            common: false,
            except: None,
            limit: None,
        };
        let days = SearchDays::new(date, date).map_err(|reason| DeskError::field("date", reason))?;
        let branch = Branch::read(&open)?;
        let who = branch.advisors(&[open.actor.person])?;
        let found = self.search(&open, &branch, &wanted, days, &who)?;
        // In autumn an hour comes twice; whoever names it means the first.
        let mut seen = BTreeSet::new();
        let starts = found.iter().map(|slot| local_text(slot.start));
        Ok(starts.filter(|start| seen.insert(start.clone())).collect())
    }

    /// Free times for a purpose, the earliest first: with any of the people who serve clients, or at which all who are
    /// named are free together.
    ///
    /// # Errors
    /// Locked; an unknown purpose; days that are no dates, in the wrong order or more than a year apart; nobody named
    /// for a common time; `person_unknown` for who does not serve.
    pub fn appointment_slots(&self, query: &SlotQuery) -> Result<Vec<SlotView>, DeskError> {
        let open = self.open()?;
        let branch = Branch::read(&open)?;
        let purpose = Purpose::parse(&query.purpose).map_err(|reason| DeskError::field("purpose", reason))?;
        let (from, to) = (parse_day(&query.from)?, parse_day(&query.to)?);
        let days = SearchDays::new(from, to).map_err(|reason| DeskError::field("to", reason))?;
        let segment = match (&query.client_id, query.segment) {
            (Some(client), _) if !client.is_empty() => open.client(id(client)?)?.draft.segment,
            (_, Some(segment)) => segment.into(),
            _ => Segment::Individual,
        };
        let mut named = Vec::new();
        for advisor in &query.advisors {
            named.push(branch.serves(id(advisor)?)?);
        }
        if query.common && named.is_empty() {
            return Err(DeskError::field("advisors", Invalid::Required));
        }
        let who = if named.is_empty() { branch.serving() } else { named };
        let advisors = branch.advisors(&who)?;
        let limit = query.limit.unwrap_or(SLOTS_MAX).min(SLOTS_MAX);
        let except = query.except.as_deref().map(id).transpose()?;
        let mut out = Vec::new();
        // Rules change on a day: each stretch of days is searched by its own.
        let mut first = days.range().first();
        while first <= days.range().last() {
            let rules = branch.offered(purpose, first)?;
            let change = branch.purposes.changes_after(purpose, first);
            let last = change
                .and_then(|day| day.pred_opt())
                .unwrap_or(days.range().last())
                .min(days.range().last());
            let part = SearchDays::new(first, last).map_err(|reason| DeskError::field("to", reason))?;
            let wanted = Wanted {
                rules: match query.minutes {
                    Some(minutes) => with_length(rules, length(minutes)?),
                    None => rules,
                },
                segment,
                common: query.common,
                except,
                limit: usize::try_from(limit)
                    .ok()
                    .map(|limit| limit.saturating_sub(out.len())),
            };
            let found = self.search(&open, &branch, &wanted, part, &advisors)?;
            out.extend(branch.slot_views(&found));
            match last.succ_opt() {
                Some(next) => first = next,
                None => break,
            }
        }
        Ok(out)
    }

    /// The search itself: nothing that has begun already.
    fn search(
        &self,
        open: &Open,
        branch: &Branch,
        wanted: &Wanted,
        days: SearchDays,
        who: &[Advisor],
    ) -> Result<Vec<FreeSlot>, DeskError> {
        let busy = busy(open, days.range())?;
        let query = Query {
            rules: &wanted.rules,
            segment: wanted.segment,
            days,
            step: Step::new(STEP_MINUTES).map_err(|reason| DeskError::field("start", reason))?,
            // A time that begins now has begun before anybody books it.
            not_before: Some(self.now() + TimeDelta::seconds(1)),
            limit: wanted.limit,
            except: wanted.except,
        };
        let advisors: Vec<&Advisor> = who.iter().collect();
        let resources = branch.resources(&advisors);
        if !wanted.common {
            return Ok(slots(&query, &resources, &busy));
        }
        let Some(first) = who.first() else {
            return Ok(Vec::new());
        };
        let together = common(&query, &resources, &busy).into_iter();
        Ok(together
            .map(|slot| FreeSlot {
                start: slot.start,
                end: slot.end,
                advisor: first.id,
                room: slot.room,
            })
            .collect())
    }
}

/// What is taken on those days, and of the nights before and after.
pub(crate) fn busy(open: &Open, days: DayRange) -> Result<Busy, DeskError> {
    let first = days.first().pred_opt().unwrap_or(days.first());
    let after = days.last().checked_add_days(Days::new(2)).unwrap_or(days.last());
    Ok(Busy::of_stretches(
        open.vault.taken(day_start(first)?, day_start(after)?)?,
    ))
}

/// The same rules with one length for everybody.
fn with_length(rules: PurposeRules, minutes: Minutes) -> PurposeRules {
    PurposeRules {
        lengths: Lengths {
            individual: minutes,
            business: minutes,
            strategic: minutes,
        },
        ..rules
    }
}
