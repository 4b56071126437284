//! May these people sign for a person? By age, and by how far parents, guardians and curators may act.

use super::{
    Care, Ground, Mandate, Question, Shortfall, Signer, Tie, TieDetail, TieKind, Verdict, Ward,
    representation::{ask, at_the_desk, attorney, refuse, signs},
};
use crate::ids::ClientId;
use chrono::{Months, NaiveDate};
use std::collections::BTreeSet;

/// How far what is signed goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Within ordinary management (zwykły zarząd) of what the person has.
    Ordinary,
    /// Beyond it: somebody who acts for another needs the guardianship court (art. 101 §3 of the family code).
    Beyond,
}

/// Whether these people may sign for a person on that day. A year of age is complete with the beginning of the
/// birthday (art. 112 of the civil code).
pub fn may_sign_for_person(
    person: ClientId,
    born: Option<NaiveDate>,
    act: Act,
    ties: &[Tie],
    signers: &[Signer],
    day: NaiveDate,
) -> Verdict {
    let married = was_married(person, ties, day);
    let (signers, ties) = at_the_desk(person, ties, signers, day);
    if signers.is_empty() {
        return refuse(Shortfall::NoSigners);
    }
    let Some(born) = born else {
        return ask(Question::BirthDateUnknown);
    };
    let of_age = |years: u32| {
        born.checked_add_months(Months::new(years * 12))
            .is_some_and(|birthday| birthday <= day)
    };
    let own = signers.contains(&person);
    let room = Room {
        ties: &ties,
        signers: &signers,
        act,
    };
    if of_age(18) || (married && of_age(16)) {
        room.adult(own)
    } else {
        room.minor(own && of_age(13))
    }
}

/// Marriage makes a minor of age, and stays so when it ends (art. 10 §2 of the civil code).
fn was_married(person: ClientId, ties: &[Tie], day: NaiveDate) -> bool {
    let spouses = ties.iter().filter(|tie| tie.kind == TieKind::Spouse);
    spouses
        .filter(|tie| tie.from == person || tie.to == person)
        .any(|tie| tie.since.is_none_or(|since| since <= day))
}

/// Who is there, and for what.
struct Room<'a> {
    ties: &'a [&'a Tie],
    signers: &'a BTreeSet<Signer>,
    act: Act,
}

impl Room<'_> {
    /// `own` when the child is 13 or older and signs too.
    fn minor(&self, own: bool) -> Verdict {
        let ground = if own {
            Ground::MinorWithConsent
        } else {
            Ground::LegalRepresentative
        };
        let found = self.signing().filter_map(|tie| match (tie.kind, ward_of(tie)) {
            (TieKind::Parent, _) => Some(self.within(Some(&Mandate::Ordinary), None, ground)),
            (TieKind::Guardian, _) | (TieKind::Curator, Some(Ward::Child)) => Some(self.care(tie, ground)),
            _ => None,
        });
        best(found).unwrap_or_else(|| {
            refuse(if own {
                Shortfall::Consent
            } else {
                Shortfall::Representative
            })
        })
    }

    fn adult(&self, own: bool) -> Verdict {
        if self.ties.iter().any(|tie| tie.kind == TieKind::Guardian) {
            let guardians = self.signing().filter(|tie| tie.kind == TieKind::Guardian);
            return best(guardians.map(|tie| self.care(tie, Ground::LegalRepresentative)))
                .unwrap_or_else(|| refuse(Shortfall::Guardian));
        }
        let limited = self
            .ties
            .iter()
            .any(|tie| ward_of(tie) == Some(Ward::PartlyIncapacitated));
        if own && !limited {
            return signs(Ground::Own);
        }
        let curators = self.signing().filter_map(|tie| match ward_of(tie)? {
            Ward::PartlyIncapacitated if own => Some(self.care(tie, Ground::WardWithConsent)),
            Ward::PartlyIncapacitated | Ward::Absent => Some(self.care(tie, Ground::LegalRepresentative)),
            // No representative by law: whether they may sign stands only in the decision.
            Ward::Disabled => Some(match care_of(tie).and_then(|care| care.mandate.as_ref()) {
                Some(Mandate::Named { .. } | Mandate::Court) => self.care(tie, Ground::LegalRepresentative),
                Some(Mandate::Ordinary) | None => ask(Question::Helper),
            }),
            Ward::Child => None,
        });
        match best(curators) {
            Some(verdict) => verdict,
            // A ward gives no power of attorney by themselves, so only others' attorneys are asked about.
            None if limited => refuse(Shortfall::Curator),
            None => attorney(self.ties, self.signers).unwrap_or_else(|| refuse(Shortfall::NoRight)),
        }
    }

    fn signing(&self) -> impl Iterator<Item = &Tie> {
        self.ties
            .iter()
            .copied()
            .filter(|tie| self.signers.contains(&tie.from))
    }

    /// What a guardian or curator may do about this act.
    fn care(&self, tie: &Tie, ground: Ground) -> Verdict {
        let care = care_of(tie);
        let decision = care.and_then(|care| care.decision.clone());
        self.within(care.and_then(|care| care.mandate.as_ref()), decision, ground)
    }

    fn within(&self, mandate: Option<&Mandate>, decision: Option<String>, ground: Ground) -> Verdict {
        match (mandate, self.act) {
            (Some(Mandate::Ordinary), Act::Ordinary) => signs(ground),
            (Some(Mandate::Ordinary), Act::Beyond) | (Some(Mandate::Court), _) => ask(Question::CourtConsent),
            (Some(Mandate::Named { scope }), _) => ask(Question::Mandate {
                scope: scope.clone(),
                decision,
            }),
            (None, _) => ask(Question::MandateUnknown),
        }
    }
}

fn care_of(tie: &Tie) -> Option<&Care> {
    match &tie.detail {
        TieDetail::Care(care) => Some(care),
        _ => None,
    }
}

/// For whom a curator was appointed; nothing for every other tie.
fn ward_of(tie: &Tie) -> Option<Ward> {
    (tie.kind == TieKind::Curator)
        .then(|| care_of(tie)?.ward)
        .flatten()
}

/// The answer of the one who may do most.
fn best(verdicts: impl Iterator<Item = Verdict>) -> Option<Verdict> {
    verdicts.min_by_key(|verdict| match verdict {
        Verdict::Signs { .. } => 0,
        Verdict::Ask {
            question: Question::CourtConsent,
        } => 1,
        Verdict::Ask {
            question: Question::Mandate { .. },
        } => 2,
        Verdict::Ask { .. } => 3,
        Verdict::Refuse { .. } => 4,
    })
}
