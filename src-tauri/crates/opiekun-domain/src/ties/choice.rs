//! Who might sign for somebody today, for the desk to choose from, and whether there is anything to choose at all.

use super::{
    Act, Line, Rule, Signer, Tie, TieKind, Verdict, lines::capacities, lines_for_person, may_sign,
    may_sign_for_person, representation::at_the_desk,
};
use crate::{client::LegalForm, ids::ClientId};
use chrono::NaiveDate;

/// Everybody who might sign for one side of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Each once, as what they would sign.
    pub people: Vec<Line>,
    /// Whether more than one group of them may sign, or may sign once a paper was read.
    pub open: bool,
}

impl Choice {
    fn of(people: Vec<Line>, verdict: impl Fn(&[Signer]) -> Verdict) -> Self {
        // More people never make it worse: where two groups are enough, all but somebody are enough too.
        let open = people.iter().any(|left_out| {
            let others = people.iter().map(|line| line.who);
            let rest: Vec<Signer> = others.filter(|who| *who != left_out.who).collect();
            !matches!(verdict(&rest), Verdict::Refuse { .. })
        });
        Self { people, open }
    }
}

/// Those who might sign for a person: whoever gets a line alone or beside the person.
pub fn choice_for_person(
    person: ClientId,
    born: Option<NaiveDate>,
    act: Act,
    ties: &[Tie],
    day: NaiveDate,
) -> Choice {
    let (_, held) = at_the_desk(person, ties, &[], day);
    let mut others: Vec<ClientId> = Vec::new();
    for tie in held {
        let acts = matches!(
            tie.kind,
            TieKind::Parent | TieKind::Guardian | TieKind::Curator | TieKind::Attorney
        );
        if acts && !others.contains(&tie.from) {
            others.push(tie.from);
        }
    }
    let line = |who: ClientId, group: &[Signer]| {
        let lines = lines_for_person(person, born, act, ties, group, day).lines;
        lines.into_iter().find(|line| line.who == who)
    };
    // The person alone, or with whoever agrees to it.
    let mut beside = std::iter::once(person).chain(others.iter().copied());
    let own = beside.find_map(|other| line(person, &[person, other]));
    let mut people: Vec<Line> = own.into_iter().collect();
    people.extend(
        others
            .iter()
            .filter_map(|who| line(*who, &[*who]).or_else(|| line(*who, &[person, *who]))),
    );
    Choice::of(people, |signers| {
        may_sign_for_person(person, born, act, ties, signers, day)
    })
}

/// Those who might sign for a firm: everybody with a right to, whether alone or with others.
pub fn choice_for_firm(
    firm: ClientId,
    form: LegalForm,
    rule: Option<&Rule>,
    ties: &[Tie],
    day: NaiveDate,
) -> Choice {
    let (_, held) = at_the_desk(firm, ties, &[], day);
    let people = capacities(form, &held).into_iter().map(|(who, capacity)| Line {
        who,
        capacity,
        acts_for: Some(firm),
    });
    Choice::of(people.collect(), |signers| {
        may_sign(firm, form, rule, ties, signers, day)
    })
}
