//! Ties between clients: family, ownership, the right to sign. All of them are dated; a tie that ended stays as
//! history.

mod age;
mod care;
mod choice;
mod kinds;
mod lines;
mod papers;
mod person;
mod representation;

pub use age::{AgeUnfit, Party, fits_age};
pub use care::{Care, CareForm, Mandate, Ward};
pub use choice::{Choice, choice_for_firm, choice_for_person};
pub use kinds::{DetailForm, Prokura, ShareBasisPoints, Tie, TieDetail, TieKind};
pub use lines::{Capacity, Line, Lines, lines_for_firm, lines_for_person};
pub use papers::{Answer, PaperNote, paper_state, with_papers};
pub use person::{Act, may_sign_for_person};
pub use representation::{Ground, Question, Rule, Shortfall, Signer, Verdict, may_sign};
