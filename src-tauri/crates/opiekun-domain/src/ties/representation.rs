//! May these people sign today? For a firm by its rule of representation; for a person see [`super::person`].
//!
//! The answer is one of three: they may, with the reason; they may not, with what is missing; or a paper must be
//! read first (an own rule, the scope of a power of attorney or of a curator), because a program must not pretend to have read it.

use super::{Prokura, Tie, TieDetail, TieKind};
use crate::{client::LegalForm, ids::ClientId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who signs for a firm, as its articles and the court register say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rule {
    /// Any one member of the board, or any one representing partner.
    Single,
    /// That many members together, at least 2.
    Jointly {
        /// Number of members.
        members: u8,
    },
    /// Two members together, or one of them with a prokurent (as art. 205 §1 and 373 §1 of the code of companies).
    TwoOrWithProkurent,
    /// Something else, in the words of the register.
    Text {
        /// Up to 500 characters.
        text: String,
    },
}

impl Rule {
    /// What the law says when the articles say nothing; a proposal for the form, which the advisor confirms from the
    /// register. Nothing where only the statute decides.
    pub fn usual_for(form: LegalForm) -> Option<Self> {
        match form {
            // Art. 29 §1, 96, 117, 137 of the code of companies; art. 866 of the civil code.
            LegalForm::Jdg
            | LegalForm::Sc
            | LegalForm::Sj
            | LegalForm::Sp
            | LegalForm::Sk
            | LegalForm::Ska => Some(Self::Single),
            LegalForm::Zoo | LegalForm::Sa | LegalForm::Psa => Some(Self::TwoOrWithProkurent),
            // Art. 21(2) of the act on ownership of premises.
            LegalForm::Wspolnota => Some(Self::Jointly { members: 2 }),
            LegalForm::Stowarzyszenie | LegalForm::Fundacja | LegalForm::Spoldzielnia => None,
        }
    }

    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Jointly { .. } => "jointly",
            Self::TwoOrWithProkurent => "two_or_with_prokurent",
            Self::Text { .. } => "text",
        }
    }
}

/// On what ground somebody may sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// For themselves, of age and free to act.
    Own,
    /// The entrepreneur of a sole business.
    SoleTrader,
    /// One member is enough.
    Member,
    /// Enough members together.
    MembersJointly,
    /// A member together with a prokurent.
    MemberWithProkurent,
    /// A prokurent who acts alone.
    ProkurentAlone,
    /// Two prokurents together.
    ProkurentsJointly,
    /// A parent or guardian for a minor or a ward.
    LegalRepresentative,
    /// A minor of 13 or more with a parent's or guardian's consent (art. 17 of the civil code).
    MinorWithConsent,
    /// A partly incapacitated person with the curator's consent (art. 17 of the civil code).
    WardWithConsent,
}

/// What must be read before anybody can answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "question", rename_all = "snake_case")]
pub enum Question {
    /// No rule of representation is known.
    RuleUnknown,
    /// The rule is in the register's own words.
    OwnRule {
        /// The words.
        text: String,
    },
    /// One person is left of a board that acts jointly: is it a board of one?
    OneMember,
    /// An attorney: does the scope cover this act?
    Scope {
        /// Scope of the power of attorney.
        scope: String,
    },
    /// The age is unknown.
    BirthDateUnknown,
    /// Beyond ordinary management, or the decision says so: has the guardianship court consented (art. 101 §3, 156 and
    /// 178 §2 of the family code)?
    CourtConsent,
    /// A guardian or curator for named matters: is this act one of them?
    Mandate {
        /// The decision's words.
        scope: String,
        /// Which decision.
        decision: Option<String>,
    },
    /// How far the guardian or curator may act was never written down.
    MandateUnknown,
    /// A curator who helps a person with a disability: did the court let them sign (art. 183 §2 of the family code)?
    Helper,
}

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "missing", rename_all = "snake_case")]
pub enum Shortfall {
    /// Nobody was named.
    NoSigners,
    /// None of them has a right to sign on that day.
    NoRight,
    /// That many more members.
    Members {
        /// How many.
        more: u8,
    },
    /// One more member, or a prokurent.
    MemberOrProkurent,
    /// A member of the board beside the prokurent.
    MemberBesideProkurent,
    /// A second prokurent.
    SecondProkurent,
    /// A parent or guardian: below 13 the child does not sign (art. 12 and 14 of the civil code).
    Representative,
    /// A parent's or guardian's consent (13 to 18).
    Consent,
    /// The guardian of an adult ward.
    Guardian,
    /// The curator of a partly incapacitated person.
    Curator,
    /// Without those whose identity documents are out of date it is not enough.
    PaperExpired,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Verdict {
    /// They may.
    Signs {
        /// Why.
        ground: Ground,
    },
    /// A paper must be read first.
    Ask {
        /// Which.
        question: Question,
    },
    /// They may not.
    Refuse {
        /// What is missing.
        shortfall: Shortfall,
    },
}

/// Somebody who wants to sign.
pub type Signer = ClientId;

pub(super) fn signs(ground: Ground) -> Verdict {
    Verdict::Signs { ground }
}

pub(super) fn ask(question: Question) -> Verdict {
    Verdict::Ask { question }
}

pub(super) fn refuse(shortfall: Shortfall) -> Verdict {
    Verdict::Refuse { shortfall }
}

/// Everybody once, and what ties somebody to that client on the day.
pub(super) fn at_the_desk<'a>(
    client: ClientId,
    ties: &'a [Tie],
    signers: &[Signer],
    day: NaiveDate,
) -> (BTreeSet<Signer>, Vec<&'a Tie>) {
    let held = ties.iter().filter(|tie| tie.to == client && tie.holds_on(day));
    (signers.iter().copied().collect(), held.collect())
}

/// Whether these people may sign for the firm on that day. Who has no right to sign does not spoil what the others
/// may do.
///
/// In liquidation the liquidators stand in the place of the board, and prokura has expired (art. 283 and 284 of the
/// code of companies).
pub fn may_sign(
    firm: ClientId,
    form: LegalForm,
    rule: Option<&Rule>,
    ties: &[Tie],
    signers: &[Signer],
    day: NaiveDate,
) -> Verdict {
    let (signers, ties) = at_the_desk(firm, ties, signers, day);
    if signers.is_empty() {
        return refuse(Shortfall::NoSigners);
    }
    let office = Office::of(form, &ties);
    let members = office.members.intersection(&signers).count();
    let prokura = |wanted: Prokura| {
        // People, not entries: one who was entered twice is still one.
        let of: BTreeSet<ClientId> = office
            .prokurents
            .iter()
            .filter(|(who, kind)| *kind == wanted && signers.contains(who))
            .map(|(who, _)| *who)
            .collect();
        of.len()
    };
    if form == LegalForm::Jdg && members > 0 {
        return signs(Ground::SoleTrader);
    }
    if prokura(Prokura::Alone) > 0 {
        return signs(Ground::ProkurentAlone);
    }
    let (joint, beside) = (prokura(Prokura::Joint), prokura(Prokura::WithMember));
    if joint >= 2 {
        return signs(Ground::ProkurentsJointly);
    }
    if beside > 0 && members > 0 {
        return signs(Ground::MemberWithProkurent);
    }
    let by_rule = if members > 0 {
        by_rule(rule, members, office.members.len(), joint + beside > 0)
    } else if beside > 0 {
        refuse(Shortfall::MemberBesideProkurent)
    } else if joint > 0 {
        refuse(Shortfall::SecondProkurent)
    } else {
        refuse(Shortfall::NoRight)
    };
    match by_rule {
        Verdict::Refuse { .. } => attorney(&ties, &signers).unwrap_or(by_rule),
        other => other,
    }
}

/// Who holds which office on the day.
pub(super) struct Office {
    pub(super) members: BTreeSet<ClientId>,
    pub(super) prokurents: Vec<(ClientId, Prokura)>,
}

impl Office {
    pub(super) fn of(form: LegalForm, ties: &[&Tie]) -> Self {
        let with = |kinds: &[TieKind]| -> BTreeSet<ClientId> {
            ties.iter()
                .filter(|tie| kinds.contains(&tie.kind))
                .map(|tie| tie.from)
                .collect()
        };
        let liquidators = with(&[TieKind::Liquidator]);
        if !liquidators.is_empty() {
            return Self {
                members: liquidators,
                prokurents: Vec::new(),
            };
        }
        let members = match form {
            LegalForm::Jdg => with(&[TieKind::Owner]),
            LegalForm::Sc | LegalForm::Sj | LegalForm::Sk | LegalForm::Ska => with(&[TieKind::Partner]),
            // A professional partnership may have a board (art. 97 of the code of companies).
            LegalForm::Sp => {
                let board = with(&[TieKind::BoardMember]);
                if board.is_empty() {
                    with(&[TieKind::Partner])
                } else {
                    board
                }
            }
            _ => with(&[TieKind::BoardMember]),
        };
        let prokurents = ties
            .iter()
            .filter(|tie| tie.kind == TieKind::Prokurent)
            .filter_map(|tie| match tie.detail {
                TieDetail::Prokura { prokura } => Some((tie.from, prokura)),
                _ => None,
            });
        Self {
            members,
            prokurents: prokurents.collect(),
        }
    }
}

fn by_rule(rule: Option<&Rule>, signing: usize, in_office: usize, prokurent: bool) -> Verdict {
    match rule {
        None => ask(Question::RuleUnknown),
        Some(Rule::Text { text }) => ask(Question::OwnRule { text: text.clone() }),
        Some(Rule::Single) => signs(Ground::Member),
        Some(Rule::Jointly { members }) => {
            let wanted = usize::from(*members);
            if signing >= wanted {
                signs(Ground::MembersJointly)
            } else if in_office == 1 {
                ask(Question::OneMember)
            } else {
                refuse(Shortfall::Members {
                    more: u8::try_from(wanted - signing).unwrap_or(u8::MAX),
                })
            }
        }
        Some(Rule::TwoOrWithProkurent) if signing >= 2 => signs(Ground::MembersJointly),
        Some(Rule::TwoOrWithProkurent) if prokurent => signs(Ground::MemberWithProkurent),
        Some(Rule::TwoOrWithProkurent) if in_office == 1 => ask(Question::OneMember),
        Some(Rule::TwoOrWithProkurent) => refuse(Shortfall::MemberOrProkurent),
    }
}

/// The first attorney among the signers; only a person can compare the scope with the act.
pub(super) fn attorney(ties: &[&Tie], signers: &BTreeSet<Signer>) -> Option<Verdict> {
    ties.iter()
        .filter(|tie| tie.kind == TieKind::Attorney && signers.contains(&tie.from))
        .find_map(|tie| match &tie.detail {
            TieDetail::Scope { scope } => Some(ask(Question::Scope { scope: scope.clone() })),
            _ => None,
        })
}
