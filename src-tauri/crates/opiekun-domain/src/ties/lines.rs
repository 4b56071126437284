//! Who gets a line to sign on a paper, and in what capacity. Never typed by hand: it follows from age, ties and the rule
//! of representation, so that a line is there for everybody who must sign and for nobody else.

use super::{
    Act, Ground, Question, Rule, Shortfall, Signer, Tie, TieKind, Verdict, may_sign, may_sign_for_person,
    representation::{Office, at_the_desk, refuse},
};
use crate::{client::LegalForm, ids::ClientId};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Officers of a firm among whom the smallest sufficient group is looked for; larger boards choose by hand.
const OFFICERS_MAX: usize = 12;

codes!(
    /// In what capacity somebody signs.
    Capacity {
        /// For themselves.
        Own = "own",
        /// A parent, for a child.
        Parent = "parent",
        /// A parent or guardian, or a curator, who agrees to what the other one signs.
        Consent = "consent",
        /// A guardian appointed by the court.
        Guardian = "guardian",
        /// A curator appointed by the court.
        Curator = "curator",
        /// The entrepreneur of a sole business.
        Owner = "owner",
        /// A partner who represents the partnership.
        Partner = "partner",
        /// A member of the board.
        BoardMember = "board_member",
        /// A prokurent.
        Prokurent = "prokurent",
        /// A liquidator.
        Liquidator = "liquidator",
        /// An attorney.
        Attorney = "attorney",
    }
);

/// One line to sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Who signs.
    pub who: ClientId,
    /// As what.
    pub capacity: Capacity,
    /// Whom they act for; nobody when for themselves.
    pub acts_for: Option<ClientId>,
}

/// The lines of one side of a paper, and whether they are enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// In the order of signing. Empty when nobody may sign.
    pub lines: Vec<Line>,
    /// Whether these people may sign.
    pub verdict: Verdict,
}

impl Lines {
    fn nobody(shortfall: Shortfall) -> Self {
        Self {
            lines: Vec::new(),
            verdict: refuse(shortfall),
        }
    }
}

/// How much an answer is worth: the least first.
fn weight(verdict: &Verdict) -> u8 {
    match verdict {
        Verdict::Signs { .. } => 0,
        Verdict::Ask {
            question: Question::CourtConsent,
        } => 1,
        Verdict::Ask { .. } => 2,
        Verdict::Refuse { .. } => 3,
    }
}

/// Lines for a person: their own, or those of who acts for them or agrees to it. `chosen` are people picked at the desk;
/// nobody means whoever is enough.
pub fn lines_for_person(
    person: ClientId,
    born: Option<NaiveDate>,
    act: Act,
    ties: &[Tie],
    chosen: &[Signer],
    day: NaiveDate,
) -> Lines {
    let verdict = |signers: &[Signer]| may_sign_for_person(person, born, act, ties, signers, day);
    let (_, held) = at_the_desk(person, ties, &[], day);
    let groups: Vec<Vec<Signer>> = if chosen.is_empty() {
        let carers = held
            .iter()
            .filter(|tie| matches!(tie.kind, TieKind::Parent | TieKind::Guardian | TieKind::Curator));
        let carers: BTreeSet<Signer> = carers.map(|tie| tie.from).collect();
        // Alone before with somebody's consent, with consent before somebody in one's place.
        let own = std::iter::once(vec![person]);
        let with = carers.iter().map(|carer| vec![person, *carer]);
        own.chain(with)
            .chain(carers.iter().map(|carer| vec![*carer]))
            .collect()
    } else {
        vec![chosen.to_vec()]
    };
    let best = groups
        .into_iter()
        .map(|group| (verdict(&group), group))
        .min_by_key(|(verdict, _)| weight(verdict));
    let Some((verdict, group)) = best else {
        return Lines::nobody(Shortfall::NoSigners);
    };
    if matches!(verdict, Verdict::Refuse { .. }) {
        return Lines {
            lines: Vec::new(),
            verdict,
        };
    }
    let alone = may_sign_for_person(person, born, act, ties, &[person], day);
    let lines = personal(person, &verdict, &alone, &held, &group);
    Lines { lines, verdict }
}

fn personal(
    person: ClientId,
    verdict: &Verdict,
    alone: &Verdict,
    held: &[&Tie],
    group: &[Signer],
) -> Vec<Line> {
    let consents = matches!(
        verdict,
        Verdict::Signs {
            ground: Ground::MinorWithConsent | Ground::WardWithConsent
        }
    );
    let able = !matches!(alone, Verdict::Refuse { .. });
    let asks_consent = matches!(
        alone,
        Verdict::Refuse {
            shortfall: Shortfall::Consent | Shortfall::Curator
        }
    );
    let mut lines = Vec::new();
    let both = group.len() > 1 && (consents || asks_consent);
    if group.contains(&person) && (able || both) {
        lines.push(Line {
            who: person,
            capacity: Capacity::Own,
            acts_for: None,
        });
        // Who signs for themselves needs nobody in their place.
        if able {
            return lines;
        }
    }
    for who in group.iter().copied().filter(|who| *who != person) {
        let tie = held
            .iter()
            .filter(|tie| tie.from == who)
            .find_map(|tie| match tie.kind {
                TieKind::Parent => Some(Capacity::Parent),
                TieKind::Guardian => Some(Capacity::Guardian),
                TieKind::Curator => Some(Capacity::Curator),
                TieKind::Attorney => Some(Capacity::Attorney),
                _ => None,
            });
        let capacity = match tie {
            Some(Capacity::Attorney) => Capacity::Attorney,
            Some(_) if both => Capacity::Consent,
            Some(capacity) => capacity,
            None => continue, // a stranger gets no line
        };
        lines.push(Line {
            who,
            capacity,
            acts_for: Some(person),
        });
    }
    lines
}

/// Lines for a firm: the smallest group of its officers that may sign, or those of the chosen ones who have a right to.
pub fn lines_for_firm(
    firm: ClientId,
    form: LegalForm,
    rule: Option<&Rule>,
    ties: &[Tie],
    chosen: &[Signer],
    day: NaiveDate,
) -> Lines {
    let (_, held) = at_the_desk(firm, ties, &[], day);
    let capacities = capacities(form, &held);
    let entitled = |who: &Signer| capacities.iter().any(|(known, _)| known == who);
    let verdict = |signers: &[Signer]| may_sign(firm, form, rule, ties, signers, day);
    let group: Vec<Signer> = if chosen.is_empty() {
        let officers: Vec<Signer> = capacities
            .iter()
            .filter(|(_, capacity)| *capacity != Capacity::Attorney)
            .map(|(who, _)| *who)
            .take(OFFICERS_MAX)
            .collect();
        smallest(&officers, &verdict).unwrap_or_else(|| {
            // Nobody is enough by the rule: an attorney, whose scope somebody reads, or the whole board.
            let attorneys = capacities
                .iter()
                .filter(|(_, capacity)| *capacity == Capacity::Attorney);
            let attorney: Vec<Signer> = attorneys.map(|(who, _)| *who).take(1).collect();
            if officers.is_empty() || weight(&verdict(&attorney)) < weight(&verdict(&officers)) {
                attorney
            } else {
                officers
            }
        })
    } else {
        chosen.iter().copied().filter(entitled).collect()
    };
    let verdict = verdict(&group);
    if matches!(verdict, Verdict::Refuse { .. }) {
        return Lines {
            lines: Vec::new(),
            verdict,
        };
    }
    let lines = capacities
        .into_iter()
        .filter(|(who, _)| group.contains(who))
        .map(|(who, capacity)| Line {
            who,
            capacity,
            acts_for: Some(firm),
        })
        .collect();
    Lines { lines, verdict }
}

/// Everybody who has a right to sign for the firm in some way, once each, with the capacity that counts.
pub(super) fn capacities(form: LegalForm, held: &[&Tie]) -> Vec<(Signer, Capacity)> {
    let office = Office::of(form, held);
    let of = |who: &Signer| {
        let kinds = [
            (TieKind::Liquidator, Capacity::Liquidator),
            (TieKind::BoardMember, Capacity::BoardMember),
            (TieKind::Partner, Capacity::Partner),
            (TieKind::Owner, Capacity::Owner),
        ];
        kinds
            .into_iter()
            .find(|(kind, _)| held.iter().any(|tie| tie.from == *who && tie.kind == *kind))
            .map(|(_, capacity)| capacity)
    };
    let mut all: Vec<(Signer, Capacity)> = Vec::new();
    let mut put = |who: Signer, capacity: Capacity| {
        if !all.iter().any(|(known, _)| *known == who) {
            all.push((who, capacity));
        }
    };
    for who in &office.members {
        if let Some(capacity) = of(who) {
            put(*who, capacity);
        }
    }
    for (who, _) in &office.prokurents {
        put(*who, Capacity::Prokurent);
    }
    for tie in held.iter().filter(|tie| tie.kind == TieKind::Attorney) {
        put(tie.from, Capacity::Attorney);
    }
    all
}

/// The smallest group that may sign without further questions; of several the first in the order given.
fn smallest(officers: &[Signer], verdict: &impl Fn(&[Signer]) -> Verdict) -> Option<Vec<Signer>> {
    let signs = |group: &[Signer]| matches!(verdict(group), Verdict::Signs { .. });
    if !signs(officers) {
        return None; // more people never make it worse
    }
    (1..=officers.len()).find_map(|size| groups(officers, size).find(|group| signs(group)))
}

/// All groups of that size, in the order of the officers.
fn groups(officers: &[Signer], size: usize) -> impl Iterator<Item = Vec<Signer>> + '_ {
    let count = u32::try_from(officers.len()).unwrap_or(0);
    (1_u32..1 << count)
        .filter(move |mask| usize::try_from(mask.count_ones()) == Ok(size))
        .map(move |mask| {
            let picked = officers
                .iter()
                .enumerate()
                .filter(|(at, _)| mask & (1 << at) != 0);
            picked.map(|(_, who)| *who).collect()
        })
}
