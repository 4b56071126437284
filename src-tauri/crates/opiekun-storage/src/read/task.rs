//! Tasks, their trail, notes of visits, opinions.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, Value, values},
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    ids::{AppointmentId, ClientId, Revision, TaskId, WalkInId},
    tasks::{Repeat, Task, TaskState},
    visits::{Served, VisitOutcome},
};

/// A task with the names a list shows.
#[derive(Debug, Clone)]
pub struct TaskRecord {
    /// The task.
    pub task: Task,
    /// Revision.
    pub revision: Revision,
    /// Name of the client as spoken.
    pub client_name: Option<String>,
    /// Who does it.
    pub assignee_name: String,
    /// Who wrote it down.
    pub author_name: String,
    /// Who was asked for help.
    pub escalated_name: Option<String>,
}

/// One step of a task.
#[derive(Debug, Clone)]
pub struct TaskStepRecord {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub person: String,
    /// Stable code.
    pub step: String,
    /// The colleague it went to.
    pub other: Option<String>,
    /// Until when, or the new day.
    pub until: Option<String>,
    /// Why.
    pub reason: String,
}

/// What came of a visit.
#[derive(Debug, Clone)]
pub struct VisitNoteRecord {
    /// About which service.
    pub about: Served,
    /// How it ended.
    pub outcome: VisitOutcome,
    /// In words.
    pub note: String,
    /// Who wrote it.
    pub person: String,
    /// When.
    pub at: DateTime<Utc>,
}

const SELECT: &str = "SELECT t.id, t.title, t.client_id, t.visit_id, t.due, t.assignee_id, t.author_id, t.state, t.repeats,
 t.snoozed_until, t.escalated_to, t.revision,
 CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name ELSE c.company_name END, a.name, b.name, e.name
 FROM task t JOIN person a ON a.id = t.assignee_id JOIN person b ON b.id = t.author_id
 LEFT JOIN client c ON c.id = t.client_id LEFT JOIN person e ON e.id = t.escalated_to";

fn record(row: &Row) -> Result<TaskRecord, StorageError> {
    Ok(TaskRecord {
        task: Task {
            id: row.parsed(0)?,
            title: row.text(1)?,
            client: row.opt_parsed(2)?,
            visit: row.opt_parsed(3)?,
            due: row.parsed(4)?,
            assignee: row.parsed(5)?,
            author: row.parsed(6)?,
            state: row.with(7, TaskState::parse)?,
            repeat: row.with(8, Repeat::parse)?,
            snoozed_until: row.opt_parsed(9)?,
            escalated_to: row.opt_parsed(10)?,
        },
        revision: Revision(row.count(11)?),
        client_name: row.opt_text(12)?,
        assignee_name: row.text(13)?,
        author_name: row.text(14)?,
        escalated_name: row.opt_text(15)?,
    })
}

impl Vault {
    /// Open tasks, the earliest due first.
    ///
    /// # Errors
    /// As any read.
    pub fn open_tasks(&self, limit: u32) -> Result<Vec<TaskRecord>, StorageError> {
        self.tasks_where(
            "WHERE t.state = 'open' ORDER BY t.due, t.id LIMIT ?1",
            values![limit],
        )
    }

    /// Tasks of a client, those that are open first.
    ///
    /// # Errors
    /// As any read.
    pub fn tasks_of(&self, client: ClientId, limit: u32) -> Result<Vec<TaskRecord>, StorageError> {
        self.tasks_where(
            "WHERE t.client_id = ?1 ORDER BY t.state <> 'open', t.due, t.id LIMIT ?2",
            values![client, limit],
        )
    }

    /// Tasks that were agreed on a visit.
    ///
    /// # Errors
    /// As any read.
    pub fn tasks_of_visit(&self, visit: AppointmentId) -> Result<Vec<TaskRecord>, StorageError> {
        self.tasks_where("WHERE t.visit_id = ?1 ORDER BY t.due, t.id", values![visit])
    }

    /// Whether the client said what they thought of a visit.
    ///
    /// # Errors
    /// As any read.
    pub fn opinion_known(&self, visit: AppointmentId) -> Result<bool, StorageError> {
        let count =
            self.read(|db| db.number("SELECT COUNT(*) FROM opinion WHERE visit_id = ?1", values![visit]))?;
        Ok(count > 0)
    }

    /// Tasks that are done with, the latest due first.
    ///
    /// # Errors
    /// As any read.
    pub fn closed_tasks(&self, limit: u32) -> Result<Vec<TaskRecord>, StorageError> {
        self.tasks_where(
            "WHERE t.state <> 'open' ORDER BY t.due DESC, t.id LIMIT ?1",
            values![limit],
        )
    }

    /// One task.
    ///
    /// # Errors
    /// As any read.
    pub fn task(&self, id: TaskId) -> Result<Option<TaskRecord>, StorageError> {
        Ok(self.tasks_where("WHERE t.id = ?1", values![id])?.pop())
    }

    fn tasks_where(&self, rest: &str, params: &[Value]) -> Result<Vec<TaskRecord>, StorageError> {
        self.read(|db| db.rows(&format!("{SELECT} {rest}"), params, record))
    }

    /// The trail of a task, first step first.
    ///
    /// # Errors
    /// As any read.
    pub fn task_steps(&self, id: TaskId) -> Result<Vec<TaskStepRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT s.at, p.name, s.step, o.name, s.until, s.reason FROM task_step s
                 JOIN person p ON p.id = s.person_id LEFT JOIN person o ON o.id = s.other_id
                 WHERE s.task_id = ?1 ORDER BY s.nr",
                values![id],
                |row| {
                    Ok(TaskStepRecord {
                        at: row.parsed(0)?,
                        person: row.text(1)?,
                        step: row.text(2)?,
                        other: row.opt_text(3)?,
                        until: row.opt_text(4)?,
                        reason: row.text(5)?,
                    })
                },
            )
        })
    }

    /// What came of the visits of a client, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn visit_notes(&self, client: ClientId) -> Result<Vec<VisitNoteRecord>, StorageError> {
        self.notes_where("n.client_id = ?1", values![client])
    }

    /// What came of one visit, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn notes_of_visit(&self, visit: AppointmentId) -> Result<Vec<VisitNoteRecord>, StorageError> {
        self.notes_where("n.visit_id = ?1", values![visit])
    }

    fn notes_where(&self, condition: &str, params: &[Value]) -> Result<Vec<VisitNoteRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!(
                    "SELECT n.visit_id, n.walk_in_id, n.outcome, n.note, p.name, n.at FROM visit_note n
                     JOIN person p ON p.id = n.person_id WHERE {condition} ORDER BY n.at DESC, n.id"
                ),
                params,
                |row| {
                    let about = match row.opt_parsed::<AppointmentId>(0)? {
                        Some(visit) => Served::Visit(visit),
                        None => Served::WalkIn(row.parsed::<WalkInId>(1)?),
                    };
                    Ok(VisitNoteRecord {
                        about,
                        outcome: row.with(2, VisitOutcome::parse)?,
                        note: row.text(3)?,
                        person: row.text(4)?,
                        at: row.parsed(5)?,
                    })
                },
            )
        })
    }
}
