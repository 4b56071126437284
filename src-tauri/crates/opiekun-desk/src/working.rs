//! Working time: opening hours of the branch, plans, exceptions and absences of its people.

use crate::{
    Desk, DeskError,
    desk::Open,
    hours::{day_plan, plan_text, shifts, spans, spans_text},
    people::id,
    views::*,
};
use chrono::{Datelike, Days, NaiveDate};
use opiekun_domain::{
    Invalid,
    access::Act,
    calendar::{
        Absence, AbsenceKind, AwayTime, CalendarError, DayPlan, DayRange, Opening, Plan, Plans, Spans, Week,
        WorkingHours,
    },
    client::parse_date,
    ids::PersonId,
};
use opiekun_storage::StorageError;
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// Name of the setting with the opening hours.
const OPENING: &str = "opening_hours";
/// Beginning of the names of settings with the working time of people.
const HOURS_OF: &str = "working_hours:";
/// Hours of a working day until somebody says otherwise.
const USUAL: &str = "9:00–17:00";
/// Most days with other hours, and most absences, of one person or the branch.
const LINES_MAX: usize = 1_000;
/// Monday, 1 January 1990: before every visit.
const BEGINNING: NaiveDate = match NaiveDate::from_ymd_opt(1990, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Name of the setting with the working time of a person.
fn hours_of(person: PersonId) -> String {
    format!("{HOURS_OF}{person}")
}

impl Desk {
    /// When the branch is open; Monday to Friday from 9 to 17 until it is set.
    ///
    /// # Errors
    /// Locked.
    pub fn opening(&self) -> Result<OpeningView, DeskError> {
        let open = self.open()?;
        let opening = opening(&open)?;
        Ok(OpeningView {
            week: opening.week.iter().map(spans_text).collect(),
            exceptions: opening
                .exceptions
                .iter()
                .map(|(date, spans)| DayHours {
                    date: date.to_string(),
                    hours: spans_text(spans),
                })
                .collect(),
        })
    }

    /// Keeps the opening hours.
    ///
    /// # Errors
    /// The field (`week.DAY`, `exceptions.LINE`) and the reason; `forbidden` for who does not answer for the branch.
    pub fn opening_save(&self, view: &OpeningView) -> Result<(), DeskError> {
        let open = self.open()?;
        let mut week: [Spans; 7] = Default::default();
        for (at, (day, text)) in week.iter_mut().zip(&view.week).enumerate() {
            *day = spans(text).map_err(|reason| wrong(format!("week.{at}"), &reason))?;
        }
        let mut exceptions = BTreeMap::new();
        few("exceptions", view.exceptions.len())?;
        for (at, line) in view.exceptions.iter().enumerate() {
            let field = || format!("exceptions.{at}");
            let date = day(&line.date, &field())?;
            let hours = spans(&line.hours).map_err(|reason| wrong(field(), &reason))?;
            if exceptions.insert(date, hours).is_some() {
                return Err(wrong(field(), &CalendarError::PlansSameDay));
            }
        }
        let text = encode(&Opening { week, exceptions })?;
        let settings = [(OPENING, text)];
        Ok(open
            .vault
            .set(&open.actor, Act::WriteTemplates, &settings, self.now())?)
    }

    /// When a person works; whoever acts, when nobody is named.
    ///
    /// # Errors
    /// Locked; not an id.
    pub fn working(&self, person: Option<&str>) -> Result<WorkingView, DeskError> {
        let open = self.open()?;
        let person = person.map(id).transpose()?.unwrap_or(open.actor.person);
        let hours = working_hours(&open, &opening(&open)?, person)?;
        Ok(WorkingView {
            person_id: person.to_string(),
            plans: hours.plans.as_slice().iter().map(plan_view).collect(),
            exceptions: hours
                .exceptions
                .iter()
                .map(|(date, plan)| DayHours {
                    date: date.to_string(),
                    hours: plan_text(plan),
                })
                .collect(),
            absences: hours.absences.iter().map(absence_view).collect(),
        })
    }

    /// Keeps when a person works: whoever acts for themselves, a supervisor or administrator for everybody.
    ///
    /// # Errors
    /// The field (`plans.NR.from`, `plans.NR.WEEK.DAY`, `exceptions.LINE`, `absences.LINE`) and the reason; `forbidden`.
    pub fn working_save(&self, view: &WorkingView) -> Result<(), DeskError> {
        let open = self.open()?;
        let person: PersonId = id(&view.person_id)?;
        let mut plans = Vec::new();
        few("plans", view.plans.len())?;
        for (at, plan) in view.plans.iter().enumerate() {
            plans.push(read_plan(plan, at)?);
        }
        let plans = Plans::new(plans).map_err(|reason| wrong("plans.0.from".to_owned(), &reason))?;
        let mut exceptions = BTreeMap::new();
        few("exceptions", view.exceptions.len())?;
        for (at, line) in view.exceptions.iter().enumerate() {
            let field = || format!("exceptions.{at}");
            let date = day(&line.date, &field())?;
            let hours = day_plan(&line.hours).map_err(|reason| wrong(field(), &reason))?;
            if exceptions.insert(date, hours).is_some() {
                return Err(wrong(field(), &CalendarError::PlansSameDay));
            }
        }
        few("absences", view.absences.len())?;
        let mut absences = Vec::new();
        for (at, line) in view.absences.iter().enumerate() {
            absences.push(read_absence(line, &format!("absences.{at}"))?);
        }
        absences.sort_by_key(first_day);
        let text = encode(&WorkingHours {
            plans,
            exceptions,
            absences,
        })?;
        let act = if person == open.actor.person {
            Act::Serve
        } else {
            Act::Approve
        };
        let name = hours_of(person);
        Ok(open
            .vault
            .set(&open.actor, act, &[(name.as_str(), text)], self.now())?)
    }
}

/// The opening hours as kept.
pub(crate) fn opening(open: &Open) -> Result<Opening, DeskError> {
    if let Some(kept) = kept(open, OPENING)? {
        return Ok(kept);
    }
    let usual = spans(USUAL).map_err(|_| StorageError::Internal { place: "calendar" })?;
    // Monday to Friday.
    let day = |at| if at < 5 { usual.clone() } else { Spans::default() };
    Ok(Opening {
        week: std::array::from_fn(day),
        exceptions: BTreeMap::new(),
    })
}

/// The working time of a person as kept; until it is set, whenever the branch is open.
pub(crate) fn working_hours(
    open: &Open,
    opening: &Opening,
    person: PersonId,
) -> Result<WorkingHours, DeskError> {
    match kept(open, &hours_of(person))? {
        Some(kept) => Ok(kept),
        None => usual_hours(opening),
    }
}

/// The working time of everybody, as texts that are read when they are needed.
pub(crate) struct EverybodysHours(BTreeMap<String, String>);

impl EverybodysHours {
    pub(crate) fn read(open: &Open) -> Result<Self, DeskError> {
        Ok(Self(open.vault.settings_like(HOURS_OF)?))
    }

    /// Of one person; until it is set, whenever the branch is open.
    pub(crate) fn of(&self, opening: &Opening, person: PersonId) -> Result<WorkingHours, DeskError> {
        match self.0.get(&hours_of(person)) {
            Some(text) => decode(text),
            None => usual_hours(opening),
        }
    }
}

/// Whenever the branch is open.
pub(crate) fn usual_hours(opening: &Opening) -> Result<WorkingHours, DeskError> {
    let internal = |_| StorageError::Internal { place: "calendar" };
    let mut days: [DayPlan; 7] = Default::default();
    for (day, spans) in days.iter_mut().zip(&opening.week) {
        *day = shifts(spans).map_err(internal)?;
    }
    let plan = Plan::new(BEGINNING, None, BEGINNING, vec![Week(days)]).map_err(internal)?;
    Ok(WorkingHours {
        plans: Plans::new(vec![plan]).map_err(internal)?,
        ..WorkingHours::default()
    })
}

fn read_plan(plan: &WorkPlan, at: usize) -> Result<Plan, DeskError> {
    let field = |name: &str| format!("plans.{at}.{name}");
    let from = day(&plan.from, &field("from"))?;
    let until = match plan.until.trim() {
        "" => None,
        text => Some(day(text, &field("until"))?),
    };
    let monday = from
        .checked_sub_days(Days::new(u64::from(from.weekday().num_days_from_monday())))
        .unwrap_or(from);
    let anchor = match plan.anchor.trim() {
        "" => monday,
        text => day(text, &field("anchor"))?,
    };
    let mut weeks = Vec::new();
    for (nr, week) in plan.weeks.iter().enumerate() {
        let mut days: [DayPlan; 7] = Default::default();
        for (at, (day, text)) in days.iter_mut().zip(week).enumerate() {
            *day = day_plan(text).map_err(|reason| wrong(field(&format!("{nr}.{at}")), &reason))?;
        }
        weeks.push(Week(days));
    }
    Plan::new(from, until, anchor, weeks).map_err(|reason| {
        let name = match reason {
            CalendarError::AnchorNotMonday => "anchor",
            CalendarError::Value(Invalid::EndBeforeStart) => "until",
            _ => "weeks",
        };
        wrong(field(name), &reason)
    })
}

fn read_absence(line: &WorkAbsence, field: &str) -> Result<Absence, DeskError> {
    let refuse = |reason: CalendarError| wrong(field.to_owned(), &reason);
    let kind = AbsenceKind::parse(&line.kind).map_err(|reason| refuse(reason.into()))?;
    let first = day(&line.first, field)?;
    let last = match line.last.trim() {
        "" => first,
        text => day(text, field)?,
    };
    let hours = spans(&line.hours).map_err(refuse)?;
    let time = match hours.as_slice() {
        [] => AwayTime::Whole(DayRange::new(first, last).map_err(|reason| refuse(reason.into()))?),
        [span] if first == last => AwayTime::Part {
            date: first,
            span: *span,
        },
        // Part of several days, or several parts: a line each.
        _ => return Err(refuse(Invalid::HoursFormat.into())),
    };
    Ok(Absence { kind, time })
}

fn plan_view(plan: &Plan) -> WorkPlan {
    let week = |week: &Week| week.0.iter().map(plan_text).collect();
    WorkPlan {
        from: plan.from().to_string(),
        until: plan.until().map(|day| day.to_string()).unwrap_or_default(),
        anchor: plan.anchor().to_string(),
        weeks: plan.weeks().iter().map(week).collect(),
    }
}

fn absence_view(absence: &Absence) -> WorkAbsence {
    let (first, last, hours) = match absence.time {
        AwayTime::Whole(days) => (days.first(), days.last(), String::new()),
        AwayTime::Part { date, span } => {
            let text = Spans::new(vec![span]).map(|spans| spans_text(&spans));
            (date, date, text.unwrap_or_default())
        }
    };
    WorkAbsence {
        kind: absence.kind.code().to_owned(),
        first: first.to_string(),
        last: last.to_string(),
        hours,
    }
}

fn first_day(absence: &Absence) -> NaiveDate {
    match absence.time {
        AwayTime::Whole(days) => days.first(),
        AwayTime::Part { date, .. } => date,
    }
}

fn day(text: &str, field: &str) -> Result<NaiveDate, DeskError> {
    parse_date(text).map_err(|reason| wrong(field.to_owned(), &reason.into()))
}

/// A refused part of the form.
fn wrong(field: String, reason: &CalendarError) -> DeskError {
    let params = match reason {
        CalendarError::Value(reason) => params(reason.params()),
        _ => Params::new(),
    };
    DeskError::Fields(vec![FieldFailure {
        field,
        code: reason.code().to_owned(),
        params,
    }])
}

fn few(field: &str, lines: usize) -> Result<(), DeskError> {
    let most = Invalid::TooMany { max: LINES_MAX };
    if lines > LINES_MAX {
        return Err(wrong(field.to_owned(), &most.into()));
    }
    Ok(())
}

fn kept<T: DeserializeOwned>(open: &Open, name: &str) -> Result<Option<T>, DeskError> {
    let Some(text) = open.vault.setting(name)? else {
        return Ok(None);
    };
    decode(&text).map(Some)
}

fn decode<T: DeserializeOwned>(text: &str) -> Result<T, DeskError> {
    let broken = |_| StorageError::Internal { place: "calendar" };
    Ok(serde_json::from_str(text).map_err(broken)?)
}

fn encode(value: &impl Serialize) -> Result<String, DeskError> {
    let broken = |_| StorageError::Internal { place: "calendar" };
    Ok(serde_json::to_string(value).map_err(broken)?)
}
