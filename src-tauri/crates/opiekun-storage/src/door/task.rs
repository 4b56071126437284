//! Tasks: written down, done, given on, asked help for; each step stays in the trail.

use super::{Change, Context};
use crate::{
    StorageError,
    engine::{Query, values},
    read::people,
};
use chrono::NaiveDate;
use opiekun_domain::{
    access::Act,
    ids::{PersonId, Revision, TaskId},
    tasks::{NewTask, Repeat, TaskState, TaskStep},
};

pub(super) fn add(context: &Context<'_>, task: &NewTask) -> Result<Change, StorageError> {
    insert(context, task, None)?;
    Ok(Change::new(task.id, Revision::FIRST, "*"))
}

pub(super) fn insert(
    context: &Context<'_>,
    task: &NewTask,
    walk_in: Option<&str>,
) -> Result<(), StorageError> {
    let assignee = task.assignee.unwrap_or(context.actor.person);
    able(context, assignee, Act::Serve)?;
    row(context, task, walk_in, assignee, task.due)
}

fn row(
    context: &Context<'_>,
    task: &NewTask,
    walk_in: Option<&str>,
    assignee: PersonId,
    first: NaiveDate,
) -> Result<(), StorageError> {
    context.tx.run(
        "INSERT INTO task (id, title, client_id, visit_id, walk_in_id, first_due, due, assignee_id, author_id, state,
         repeats, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'open', ?10, ?11)",
        values![
            task.id, &task.title, task.client, task.visit, walk_in.map(str::to_owned), first, task.due, assignee,
            context.actor.person, task.repeat.code(), Revision::FIRST
        ],
    )?;
    trail(context, task.id, "add", None, None, "")
}

fn able(context: &Context<'_>, person: PersonId, act: Act) -> Result<(), StorageError> {
    let found = people::found(context.tx, person)?.filter(|person| person.active);
    let person = found.ok_or(StorageError::PersonUnknown)?;
    if person.role.may(act) {
        Ok(())
    } else {
        Err(StorageError::Forbidden {
            role: person.role.code(),
        })
    }
}

fn trail(
    context: &Context<'_>,
    id: TaskId,
    step: &str,
    other: Option<PersonId>,
    until: Option<String>,
    reason: &str,
) -> Result<(), StorageError> {
    context.tx.run(
        "INSERT INTO task_step (task_id, nr, at, person_id, step, other_id, until, reason)
         SELECT ?1, COALESCE(MAX(nr), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7 FROM task_step WHERE task_id = ?1",
        values![id, context.now, context.actor.person, step, other, until, reason],
    )?;
    Ok(())
}

/// A task as the door needs it.
struct Known {
    task: NewTask,
    walk_in: Option<String>,
    first: NaiveDate,
    assignee: PersonId,
    state: TaskState,
    revision: Revision,
}

fn known(context: &Context<'_>, id: TaskId) -> Result<Known, StorageError> {
    let found = context.tx.row(
        "SELECT title, client_id, visit_id, walk_in_id, first_due, due, assignee_id, state, repeats, revision
         FROM task WHERE id = ?1",
        values![id],
        |row| {
            Ok(Known {
                task: NewTask {
                    id,
                    title: row.text(0)?,
                    client: row.opt_parsed(1)?,
                    visit: row.opt_parsed(2)?,
                    due: row.parsed(5)?,
                    assignee: None,
                    repeat: row.with(8, Repeat::parse)?,
                },
                walk_in: row.opt_text(3)?,
                first: row.parsed(4)?,
                assignee: row.parsed(6)?,
                state: row.with(7, TaskState::parse)?,
                revision: Revision(row.count(9)?),
            })
        },
    )?;
    found.ok_or(StorageError::NotFound { what: "task" })
}

/// Takes a step; a task that comes back and is done makes the next one.
pub(super) fn step(
    context: &Context<'_>,
    id: TaskId,
    step: &TaskStep,
    reason: &str,
    next: TaskId,
) -> Result<Change, StorageError> {
    let known = known(context, id)?;
    context.expect(known.revision, |_| Ok(vec!["state".to_owned(), "due".to_owned()]))?;
    if !step.fits(known.state) {
        return Err(StorageError::TaskState);
    }
    let (column, value): (&str, crate::engine::Value) = match step {
        TaskStep::Finish => ("state", "done".into()),
        TaskStep::Drop => ("state", "dropped".into()),
        TaskStep::Reopen => ("state", "open".into()),
        TaskStep::Delegate { to } => {
            able(context, *to, Act::Serve)?;
            ("assignee_id", (*to).into())
        }
        TaskStep::Escalate { to } => {
            able(context, *to, Act::Approve)?;
            ("escalated_to", (*to).into())
        }
        TaskStep::Postpone { due } => ("due", (*due).into()),
        TaskStep::Snooze { until } => ("snoozed_until", (*until).into()),
    };
    let after = known.revision.next();
    context.tx.run(
        &format!("UPDATE task SET {column} = ?2, revision = ?3 WHERE id = ?1"),
        &[id.into(), value, after.into()],
    )?;
    let (other, until) = match step {
        TaskStep::Delegate { to } | TaskStep::Escalate { to } => (Some(*to), None),
        TaskStep::Postpone { due } => (None, Some(due.to_string())),
        TaskStep::Snooze { until } => (None, Some(crate::read::instant(*until))),
        TaskStep::Finish | TaskStep::Drop | TaskStep::Reopen => (None, None),
    };
    trail(context, id, step.code(), other, until, reason)?;
    if *step == TaskStep::Finish
        && let Some(due) = known.task.repeat.next(known.first, known.task.due)
    {
        let again = NewTask {
            id: next,
            due,
            ..known.task
        };
        row(
            context,
            &again,
            known.walk_in.as_deref(),
            known.assignee,
            known.first,
        )?;
    }
    Ok(Change::new(id, after, column))
}
