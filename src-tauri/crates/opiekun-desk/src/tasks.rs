//! Tasks: written down, done, given on, asked help for.

use crate::{
    Desk, DeskError,
    people::id,
    time::{local_date, local_text, parse_day, parse_start},
    views::*,
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_domain::{
    Invalid,
    access::Act,
    command::Command,
    holidays::{add_working_days, is_working},
    ids::{AppointmentId, CommandId, TaskId},
    tasks::{DAYS_MAX, NewTask, Repeat, TITLE_MAX, TaskStep},
    text,
};
use opiekun_storage::{
    StorageError,
    read::{people, task::TaskRecord},
};

/// Most tasks of a list.
const LIST_MAX: u32 = 1_000;
/// Most days ahead at which a task is due.
const DUE_DAYS_MAX: i64 = 3_660;

/// The day after so many working days; 0 is today, or the next working day when today is none.
pub(crate) fn due_in(today: NaiveDate, days: u32) -> Result<NaiveDate, Invalid> {
    if days > DAYS_MAX {
        return Err(Invalid::OutOfRange {
            min: 0,
            max: i64::from(DAYS_MAX),
        });
    }
    Ok(add_working_days(today, i32::try_from(days).unwrap_or(0)))
}

/// Working days from one day to another; negative when the other is over.
fn working_days(today: NaiveDate, due: NaiveDate) -> i32 {
    let between = |from: NaiveDate, to: NaiveDate| {
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        i32::try_from(days.filter(|day| is_working(*day)).count()).unwrap_or(i32::MAX)
    };
    if due >= today {
        between(today, due)
    } else {
        // A task that was due on Friday is one working day late on Monday.
        -between(due, today).max(1)
    }
}

pub(crate) fn task_view(record: &TaskRecord, today: NaiveDate, now: DateTime<Utc>) -> TaskView {
    let task = &record.task;
    TaskView {
        id: task.id.to_string(),
        revision: record.revision.0,
        title: task.title.clone(),
        client_id: task.client.map(|client| client.to_string()),
        client_name: record.client_name.clone(),
        visit_id: task.visit.map(|visit| visit.to_string()),
        due: task.due.to_string(),
        days_left: working_days(today, task.due),
        assignee_id: task.assignee.to_string(),
        assignee_name: record.assignee_name.clone(),
        author_name: record.author_name.clone(),
        state: task.state.code().to_owned(),
        repeat: task.repeat.code().to_owned(),
        snoozed_until: task.snoozed_until.map(local_text),
        escalated_name: record.escalated_name.clone(),
        awake: task.snoozed_until.is_none_or(|until| until <= now),
    }
}

impl Desk {
    /// Open tasks, the earliest due first: one's own and those one was asked for help with, or everybody's.
    ///
    /// # Errors
    /// Locked.
    pub fn tasks(&self, mine: bool) -> Result<Vec<TaskView>, DeskError> {
        let open = self.open()?;
        let (today, me) = (local_date(self.now()), open.actor.person);
        let all = open.vault.open_tasks(LIST_MAX)?;
        let own = |record: &&TaskRecord| {
            !mine || record.task.assignee == me || record.task.escalated_to == Some(me)
        };
        Ok(all
            .iter()
            .filter(own)
            .map(|record| task_view(record, today, self.now()))
            .collect())
    }

    /// Tasks that are done with, the latest due first.
    ///
    /// # Errors
    /// Locked.
    pub fn tasks_closed(&self, limit: u32) -> Result<Vec<TaskView>, DeskError> {
        let today = local_date(self.now());
        let found = self.open()?.vault.closed_tasks(limit.min(LIST_MAX))?;
        Ok(found
            .iter()
            .map(|record| task_view(record, today, self.now()))
            .collect())
    }

    /// Tasks about a client, those that are open first.
    ///
    /// # Errors
    /// Locked; not an id.
    pub fn tasks_of(&self, client: &str) -> Result<Vec<TaskView>, DeskError> {
        let today = local_date(self.now());
        let found = self.open()?.vault.tasks_of(id(client)?, LIST_MAX)?;
        Ok(found
            .iter()
            .map(|record| task_view(record, today, self.now()))
            .collect())
    }

    /// The trail of a task.
    ///
    /// # Errors
    /// Locked; not an id.
    pub fn task_trail(&self, task: &str) -> Result<Vec<TaskTrail>, DeskError> {
        let steps = self.open()?.vault.task_steps(id(task)?)?;
        Ok(steps
            .into_iter()
            .map(|step| TaskTrail {
                at: step.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
                person: step.person,
                step: step.step,
                other: step.other,
                until: step.until,
                reason: step.reason,
            })
            .collect())
    }

    /// Writes a task down; its day is given, or counted in working days from today.
    ///
    /// # Errors
    /// Refused fields; `person_unknown`, `not_found`.
    pub fn task_add(&self, command_id: CommandId, input: &TaskInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let today = local_date(self.now());
        let given = |value: &Option<String>| value.clone().filter(|value| !value.trim().is_empty());
        let due = match (given(&input.due), input.days) {
            (Some(day), _) => parse_day(&day).map_err(|_| DeskError::field("due", Invalid::DateFormat))?,
            (None, Some(days)) => due_in(today, days).map_err(|reason| DeskError::field("days", reason))?,
            (None, None) => return Err(DeskError::field("due", Invalid::Required)),
        };
        if due < today {
            return Err(DeskError::field("due", Invalid::InPast));
        }
        not_too_far(today, due).map_err(|reason| DeskError::field("due", reason))?;
        let client = given(&input.client_id)
            .map(|client| open.live(&client))
            .transpose()?;
        let visit: Option<AppointmentId> = given(&input.visit_id).map(|visit| id(&visit)).transpose()?;
        if let Some(visit) = visit {
            match client {
                Some(client) => self.visit_of(&open, visit, client)?,
                None => self.known_visit(&open, visit)?.appointment.id,
            };
        }
        let task = NewTask {
            id: TaskId::of_command(&command_id),
            title: text::clean(&input.title, TITLE_MAX)
                .map_err(|reason| DeskError::field("title", reason))?,
            client,
            visit,
            due,
            assignee: given(&input.assignee_id).map(|person| id(&person)).transpose()?,
            repeat: Repeat::parse(&input.repeat).map_err(|reason| DeskError::field("repeat", reason))?,
        };
        task.check()
            .map_err(|(field, reason)| DeskError::field(field, reason))?;
        open.apply(self, command_id, None, Command::AddTask { task: Box::new(task) })
    }

    /// Takes a step of a task. A task that is given up, or with which help is asked for, needs a reason; a task is given
    /// up the chain to the first supervisor when nobody is named.
    ///
    /// # Errors
    /// `task_state`, `revision_conflict`, `person_unknown`, `forbidden` for a helper who may not approve; refused fields.
    pub fn task_step(
        &self,
        command_id: CommandId,
        task: &str,
        base: u32,
        input: &TaskStepInput,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let person = || -> Result<_, DeskError> {
            match input.person_id.as_ref().filter(|id| !id.is_empty()) {
                Some(person) => id(person),
                None => Err(DeskError::field("person", Invalid::Required)),
            }
        };
        let until = input.until.clone().unwrap_or_default();
        let step = match input.step.as_str() {
            "finish" => TaskStep::Finish,
            "drop" => TaskStep::Drop,
            "reopen" => TaskStep::Reopen,
            "delegate" => TaskStep::Delegate { to: person()? },
            "escalate" => TaskStep::Escalate {
                to: match person() {
                    Ok(named) => named,
                    Err(nobody) => {
                        let all = people::all(&open.vault)?;
                        let mut able = all.iter().filter(|one| {
                            one.active && one.role.may(Act::Approve) && one.id != open.actor.person
                        });
                        able.next().map(|one| one.id).ok_or(nobody)?
                    }
                },
            },
            "postpone" => {
                let due = parse_day(&until).map_err(|_| DeskError::field("until", Invalid::DateFormat))?;
                if due < local_date(self.now()) {
                    return Err(DeskError::field("until", Invalid::InPast));
                }
                not_too_far(local_date(self.now()), due)
                    .map_err(|reason| DeskError::field("until", reason))?;
                TaskStep::Postpone { due }
            }
            "snooze" => {
                let until =
                    parse_start(&until).map_err(|_| DeskError::field("until", Invalid::DateFormat))?;
                if until <= self.now() {
                    return Err(DeskError::field("until", Invalid::InPast));
                }
                not_too_far(local_date(self.now()), local_date(until))
                    .map_err(|reason| DeskError::field("until", reason))?;
                TaskStep::Snooze { until }
            }
            _ => return Err(DeskError::field("step", Invalid::ChoiceUnknown)),
        };
        let reason = text::note(&input.reason).map_err(|reason| DeskError::field("reason", reason))?;
        if step.needs_reason() && reason.is_empty() {
            return Err(DeskError::field("reason", Invalid::Required));
        }
        let command = Command::StepTask {
            id: id(task)?,
            step,
            reason,
            next: TaskId::of_command(&command_id),
        };
        open.apply(self, command_id, Some(base), command)
    }

    /// One task.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn task(&self, task: &str) -> Result<TaskView, DeskError> {
        let found = self.open()?.vault.task(id(task)?)?;
        let found = found.ok_or(StorageError::NotFound { what: "task" })?;
        Ok(task_view(&found, local_date(self.now()), self.now()))
    }
}

/// A day more than ten years ahead is a slip of the finger.
fn not_too_far(today: NaiveDate, day: NaiveDate) -> Result<(), Invalid> {
    if (day - today).num_days() > DUE_DAYS_MAX {
        return Err(Invalid::DateTooFar);
    }
    Ok(())
}
