//! What age has to do with a tie: who may marry, who is somebody's parent, who may act for others.

use super::TieKind;
use crate::{identifiers::Sex, readiness::age_on};
use chrono::NaiveDate;

/// Years of age from which a person is of age (art. 10 §1 of the civil code).
const OF_AGE: u32 = 18;
/// Years of age from which the court may let a woman marry (art. 10 §1 of the family code); married, she is of age
/// (art. 10 §2 of the civil code).
const MARRIED_WOMAN: u32 = 16;

/// What is known of one side of a tie; of a firm nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Party {
    /// Day of birth.
    pub born: Option<NaiveDate>,
    /// Sex.
    pub sex: Option<Sex>,
}

impl Party {
    /// Whether the person is of age on that day, or could be by marriage. Who is not known well enough could be.
    fn may_be_of_age(self, day: NaiveDate) -> bool {
        self.born.is_none_or(|born| {
            let from = match self.sex {
                Some(Sex::Male) => OF_AGE,
                Some(Sex::Female) | None => MARRIED_WOMAN,
            };
            age_on(born, day) >= from
        })
    }
}

/// Why a tie cannot be: age forbids it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeUnfit {
    /// One of the two is too young to be married.
    Marriage,
    /// The parent is not older than the child.
    Parent,
    /// Who acts for another must be of age (art. 18 §1 of the code of companies, art. 109² §2 of the civil code, art. 148
    /// §1 of the family code).
    Acting,
}

impl AgeUnfit {
    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Marriage => "marriage",
            Self::Parent => "parent",
            Self::Acting => "acting",
        }
    }
}

/// Checks the ages of the two sides on the first day of a tie. An attorney need not be of age (art. 100 of the civil
/// code).
///
/// # Errors
/// Why it cannot be.
pub fn fits_age(kind: TieKind, from: Party, to: Party, first: NaiveDate) -> Result<(), AgeUnfit> {
    let fits = |fits: bool, unfit| if fits { Ok(()) } else { Err(unfit) };
    match kind {
        TieKind::Spouse => fits(
            from.may_be_of_age(first) && to.may_be_of_age(first),
            AgeUnfit::Marriage,
        ),
        TieKind::Parent => {
            let older = from
                .born
                .zip(to.born)
                .is_none_or(|(parent, child)| parent < child);
            fits(older, AgeUnfit::Parent)
        }
        TieKind::Guardian
        | TieKind::Curator
        | TieKind::BoardMember
        | TieKind::Prokurent
        | TieKind::Liquidator => fits(from.may_be_of_age(first), AgeUnfit::Acting),
        TieKind::Household
        | TieKind::Owner
        | TieKind::Partner
        | TieKind::Attorney
        | TieKind::BeneficialOwner
        | TieKind::ParentCompany => Ok(()),
    }
}
