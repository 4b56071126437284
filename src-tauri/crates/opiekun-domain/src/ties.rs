//! Ties between clients: family, ownership, the right to sign. All of them are dated; a tie that ended stays as
//! history.

mod kinds;
mod representation;

pub use kinds::{Prokura, ShareBasisPoints, Tie, TieDetail, TieKind};
pub use representation::{Ground, Question, Rule, Shortfall, Signer, Verdict, may_sign, may_sign_for_person};
