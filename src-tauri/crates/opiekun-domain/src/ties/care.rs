//! How far a guardian or a curator may act: whose curator, within what, by which decision of the court.
//!
//! Only what the advisor reads in the court's decision or certificate is written here. Where the code of family law
//! leaves it to the decision (art. 181 §1, 183 §2), the program keeps the decision's words and lets a person read them.

use crate::{Invalid, text};
use serde::{Deserialize, Serialize};

/// Longest scope in characters.
const SCOPE_MAX: usize = 500;
/// Longest reference of a decision in characters: court, file number, day.
const DECISION_MAX: usize = 200;

/// For whom a curator was appointed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ward {
    /// Partly incapacitated (art. 16 of the civil code, art. 181 of the family code).
    PartlyIncapacitated,
    /// Absent, without an attorney (art. 184 of the family code).
    Absent,
    /// In need of help because of a disability; keeps the right to act (art. 183 of the family code).
    Disabled,
    /// A child whom neither parent may represent (art. 99 of the family code).
    Child,
}

impl Ward {
    /// Every kind in the order of lists.
    pub const ALL: [Self; 4] = [
        Self::PartlyIncapacitated,
        Self::Absent,
        Self::Disabled,
        Self::Child,
    ];

    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::PartlyIncapacitated => "partly_incapacitated",
            Self::Absent => "absent",
            Self::Disabled => "disabled",
            Self::Child => "child",
        }
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Self::ALL
            .into_iter()
            .find(|ward| ward.code() == text.trim())
            .ok_or(Invalid::ChoiceUnknown)
    }
}

/// Within what a guardian or curator acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mandate", rename_all = "snake_case")]
pub enum Mandate {
    /// Everything within ordinary management (zwykły zarząd); beyond it the guardianship court consents first.
    Ordinary,
    /// Only the matters that the decision names.
    Named {
        /// The decision's words.
        scope: String,
    },
    /// Every act needs the guardianship court's consent.
    Court,
}

impl Mandate {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Named { .. } => "named",
            Self::Court => "court",
        }
    }

    /// Reads a code, and the words that belong to named matters.
    ///
    /// # Errors
    /// The field and why it was refused.
    pub fn of(code: &str, scope: &str) -> Result<Self, (&'static str, Invalid)> {
        match code.trim() {
            "ordinary" => Ok(Self::Ordinary),
            "court" => Ok(Self::Court),
            "named" => match text::clean(scope, SCOPE_MAX) {
                Ok(scope) if scope.is_empty() => Err(("scope", Invalid::Required)),
                Ok(scope) => Ok(Self::Named { scope }),
                Err(reason) => Err(("scope", reason)),
            },
            "" => Err(("mandate", Invalid::Required)),
            _ => Err(("mandate", Invalid::ChoiceUnknown)),
        }
    }
}

/// What belongs to a guardian or a curator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Care {
    /// For whom; only of a curator.
    pub ward: Option<Ward>,
    /// Within what. Unknown of ties from before it was asked: then the decision must be read.
    pub mandate: Option<Mandate>,
    /// Which decision of the court says so, up to 200 characters.
    pub decision: Option<String>,
}

impl Care {
    /// From the texts of a form; an empty `ward` is a guardian's.
    ///
    /// # Errors
    /// The field and why it was refused.
    pub fn of(ward: Option<&str>, form: &CareForm<'_>) -> Result<Self, (&'static str, Invalid)> {
        let ward = match ward.map(str::trim) {
            None => None,
            Some("") => return Err(("ward", Invalid::Required)),
            Some(code) => Some(Ward::parse(code).map_err(|reason| ("ward", reason))?),
        };
        let decision = text::clean(form.decision, DECISION_MAX).map_err(|reason| ("decision", reason))?;
        Ok(Self {
            ward,
            mandate: Some(Mandate::of(form.mandate, form.scope)?),
            decision: (!decision.is_empty()).then_some(decision),
        })
    }
}

/// What a form says of a guardian or curator beside the ward.
#[derive(Debug, Clone, Copy, Default)]
pub struct CareForm<'a> {
    /// Code of the mandate.
    pub mandate: &'a str,
    /// Named matters.
    pub scope: &'a str,
    /// The court's decision.
    pub decision: &'a str,
}
