//! The life of a template that the branch wrote: draft, given to approve, approved by a second person, published from a
//! day, in force until a later version begins. What was approved is the exact text; what was published never changes.

use crate::ids::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Greatest length of a template in bytes: the same as the reader of templates takes.
pub const TEMPLATE_MAX: usize = 1_000_000;

codes!(
    /// State of a template.
    TemplateState {
        /// Being written.
        Draft = "draft",
        /// Given to a second person.
        Review = "review",
        /// A second person agreed to exactly this text.
        Approved = "approved",
        /// In force from a day on; never changed again.
        Published = "published",
        /// Taken back before it was in force, or given up before it was published.
        Withdrawn = "withdrawn",
    }
);

/// A text with what its head says about it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateText {
    /// Code of the template.
    pub code: String,
    /// Language, two letters.
    pub language: String,
    /// Version.
    pub version: String,
    /// Title as printed.
    pub title: String,
    /// The whole file.
    pub text: String,
    /// Lower-case hex SHA-256 of the text.
    pub sha256: String,
}

impl std::fmt::Debug for TemplateText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "TemplateText({} {} {})",
            self.code, self.language, self.version
        )
    }
}

/// A step in the life of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateStep<'a> {
    /// The text as it shall be.
    Save {
        /// Hash of it.
        sha256: &'a str,
    },
    /// It is given to a second person.
    Submit,
    /// The second person agrees to the text of that hash.
    Approve {
        /// Hash of the text that was read.
        sha256: &'a str,
    },
    /// It goes back to whoever writes it.
    Return,
    /// It counts from that day on.
    Publish {
        /// First day.
        from: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// It is taken back or given up.
    Withdraw {
        /// Today.
        today: NaiveDate,
    },
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateRefusal {
    /// Not from this state.
    State,
    /// Who changed the text last cannot approve it.
    OwnText,
    /// The text is not the one that was read or approved.
    OtherText,
    /// The day is over.
    Past,
    /// It is in force, and papers may have been made with it.
    InForce,
}

/// Where a template stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateLife {
    /// State.
    pub state: TemplateState,
    /// Hash of the text.
    pub sha256: String,
    /// Who changed the text last.
    pub changed_by: PersonId,
    /// Who approved it, and the hash of what was approved.
    pub approved: Option<(PersonId, String)>,
    /// First day on which it counts.
    pub from: Option<NaiveDate>,
}

impl TemplateLife {
    /// A new draft.
    pub fn begin(by: PersonId, sha256: &str) -> Self {
        Self {
            state: TemplateState::Draft,
            sha256: sha256.to_owned(),
            changed_by: by,
            approved: None,
            from: None,
        }
    }

    /// The template after a step of that person.
    ///
    /// # Errors
    /// The refusal; nothing changes then.
    pub fn step(self, by: PersonId, step: TemplateStep<'_>) -> Result<Self, TemplateRefusal> {
        use TemplateState::{Approved, Draft, Published, Review, Withdrawn};
        match (self.state, step) {
            // Saving what is there already makes nobody its author and takes no approval back.
            (Draft | Review | Approved, TemplateStep::Save { sha256 }) if sha256 == self.sha256 => Ok(self),
            (Draft | Review | Approved, TemplateStep::Save { sha256 }) => Ok(Self::begin(by, sha256)),
            (Draft, TemplateStep::Submit) => Ok(Self {
                state: Review,
                ..self
            }),
            (Review, TemplateStep::Approve { sha256 }) => {
                if by == self.changed_by {
                    return Err(TemplateRefusal::OwnText);
                }
                if sha256 != self.sha256 {
                    return Err(TemplateRefusal::OtherText);
                }
                Ok(Self {
                    state: Approved,
                    approved: Some((by, sha256.to_owned())),
                    ..self
                })
            }
            (Review | Approved, TemplateStep::Return) => Ok(Self {
                state: Draft,
                approved: None,
                ..self
            }),
            (Approved, TemplateStep::Publish { from, today }) => {
                if self.approved.as_ref().map(|(_, sha256)| sha256) != Some(&self.sha256) {
                    return Err(TemplateRefusal::OtherText);
                }
                if from < today {
                    return Err(TemplateRefusal::Past);
                }
                Ok(Self {
                    state: Published,
                    from: Some(from),
                    ..self
                })
            }
            (Published, TemplateStep::Withdraw { today }) if self.from.is_none_or(|from| from <= today) => {
                Err(TemplateRefusal::InForce)
            }
            (Draft | Review | Approved | Published, TemplateStep::Withdraw { .. }) => Ok(Self {
                state: Withdrawn,
                ..self
            }),
            (Draft | Review | Approved | Published | Withdrawn, _) => Err(TemplateRefusal::State),
        }
    }
}
