//! What somebody of the desk has to do by a day.

use crate::{
    Invalid,
    holidays::{add_working_days, next_working},
    ids::{AppointmentId, ClientId, PersonId, TaskId},
};
use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Longest title in characters.
pub const TITLE_MAX: usize = 200;
/// Most working days from today to a due day: about two years.
pub const DAYS_MAX: u32 = 500;

codes!(
    /// How far a task has come.
    TaskState {
        /// Do zrobienia.
        Open = "open",
        /// Zrobione.
        Done = "done",
        /// Niepotrzebne.
        Dropped = "dropped",
    }
);

codes!(
    /// How often a task comes back after it was done.
    Repeat {
        /// Once only.
        Never = "never",
        /// Each working day.
        Daily = "daily",
        /// Each week.
        Weekly = "weekly",
        /// Each month.
        Monthly = "monthly",
        /// Each quarter.
        Quarterly = "quarterly",
        /// Each year.
        Yearly = "yearly",
    }
);

impl Repeat {
    /// The due day after one; a day off gives way to the next working day. Nothing for a task that does not come back.
    ///
    /// The month is counted from `first`, the first due day, so that the 31st comes back after a short month.
    pub fn next(self, first: NaiveDate, due: NaiveDate) -> Option<NaiveDate> {
        let months = |step: u32| {
            (1..=1_200_u32)
                .filter_map(|nr| first.checked_add_months(Months::new(nr * step)))
                .map(next_working)
                .find(|day| *day > due)
        };
        match self {
            Self::Never => None,
            Self::Daily => Some(add_working_days(due, 1)),
            Self::Weekly => (1..=6_000_u64)
                .filter_map(|nr| first.checked_add_days(chrono::Days::new(nr * 7)))
                .map(next_working)
                .find(|day| *day > due),
            Self::Monthly => months(1),
            Self::Quarterly => months(3),
            Self::Yearly => months(12),
        }
    }
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTask {
    /// Id.
    pub id: TaskId,
    /// What, in a line.
    pub title: String,
    /// About whom.
    pub client: Option<ClientId>,
    /// The visit on which it was agreed.
    pub visit: Option<AppointmentId>,
    /// Last day.
    pub due: NaiveDate,
    /// Who does it; whoever writes it down when nobody is named.
    pub assignee: Option<PersonId>,
    /// How often it comes back.
    pub repeat: Repeat,
}

impl NewTask {
    /// Checks what needs no register.
    ///
    /// # Errors
    /// The field and the reason.
    pub fn check(&self) -> Result<(), (&'static str, Invalid)> {
        if self.title.is_empty() {
            return Err(("title", Invalid::Required));
        }
        Ok(())
    }
}

/// A task of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Id.
    pub id: TaskId,
    /// What, in a line.
    pub title: String,
    /// About whom.
    pub client: Option<ClientId>,
    /// The visit on which it was agreed.
    pub visit: Option<AppointmentId>,
    /// Last day.
    pub due: NaiveDate,
    /// Who does it.
    pub assignee: PersonId,
    /// Who wrote it down.
    pub author: PersonId,
    /// State.
    pub state: TaskState,
    /// How often it comes back.
    pub repeat: Repeat,
    /// Not shown as due before that moment.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// The supervisor who was asked for help.
    pub escalated_to: Option<PersonId>,
}

/// What happens to a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum TaskStep {
    /// Done.
    Finish,
    /// Not needed; the reason is asked for.
    Drop,
    /// Back on the list.
    Reopen,
    /// Given to a colleague.
    Delegate {
        /// To whom.
        to: PersonId,
    },
    /// A supervisor is asked for help; the task stays with whoever has it.
    Escalate {
        /// Whom.
        to: PersonId,
    },
    /// Another last day.
    Postpone {
        /// The day.
        due: NaiveDate,
    },
    /// Quiet until then.
    Snooze {
        /// When it speaks again.
        until: DateTime<Utc>,
    },
}

impl TaskStep {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Finish => "finish",
            Self::Drop => "drop",
            Self::Reopen => "reopen",
            Self::Delegate { .. } => "delegate",
            Self::Escalate { .. } => "escalate",
            Self::Postpone { .. } => "postpone",
            Self::Snooze { .. } => "snooze",
        }
    }

    /// Whether a task of that state takes the step.
    pub fn fits(&self, state: TaskState) -> bool {
        match self {
            Self::Reopen => state != TaskState::Open,
            Self::Finish
            | Self::Drop
            | Self::Delegate { .. }
            | Self::Escalate { .. }
            | Self::Postpone { .. }
            | Self::Snooze { .. } => state == TaskState::Open,
        }
    }

    /// Whether it needs a reason.
    pub fn needs_reason(&self) -> bool {
        match self {
            Self::Drop | Self::Escalate { .. } => true,
            Self::Finish
            | Self::Reopen
            | Self::Delegate { .. }
            | Self::Postpone { .. }
            | Self::Snooze { .. } => false,
        }
    }
}
