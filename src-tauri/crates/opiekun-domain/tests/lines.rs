//! Lines to sign against a slow checker that was written from the statutes alone and shares nothing with the program.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use chrono::{Days, NaiveDate};
use opiekun_domain::{
    client::LegalForm,
    ids::ClientId,
    ties::{
        Act, Capacity, Care, Choice, Lines, Mandate, Prokura, Rule, Tie, TieDetail, TieKind, Verdict, Ward,
        choice_for_firm, choice_for_person, lines_for_firm, lines_for_person,
    },
};
use proptest::prelude::*;
use std::collections::BTreeSet;

const SIDE: u8 = 200;
const PEOPLE: u8 = 7;

fn id(n: u8) -> ClientId {
    ClientId::from_parts(1_790_000_000_000, [n; 10])
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// A tie of somebody to the side, which may be over or not have begun.
fn tie(kinds: Vec<(TieKind, TieDetail)>) -> impl Strategy<Value = Tie> {
    let when = prop_oneof![6 => Just((-100_i64, None)), 1 => Just((-100, Some(-1_i64))), 1 => Just((1, None)),
        1 => Just((0, Some(0)))];
    (1..=PEOPLE, proptest::sample::select(kinds), when).prop_map(|(who, (kind, detail), (since, until))| {
        let day = |offset: i64| {
            let days = Days::new(offset.unsigned_abs());
            if offset < 0 {
                today() - days
            } else {
                today() + days
            }
        };
        Tie {
            from: id(who),
            to: id(SIDE),
            kind,
            detail,
            since: Some(day(since)),
            until: until.map(day),
        }
    })
}

fn offices() -> Vec<(TieKind, TieDetail)> {
    let prokura = |prokura| (TieKind::Prokurent, TieDetail::Prokura { prokura });
    vec![
        (TieKind::BoardMember, TieDetail::None),
        (TieKind::BoardMember, TieDetail::None),
        (TieKind::Partner, TieDetail::None),
        (TieKind::Owner, TieDetail::None),
        (TieKind::Liquidator, TieDetail::None),
        (TieKind::BeneficialOwner, TieDetail::None),
        prokura(Prokura::Alone),
        prokura(Prokura::Joint),
        prokura(Prokura::WithMember),
        (
            TieKind::Attorney,
            TieDetail::Scope {
                scope: "umowy".to_owned(),
            },
        ),
    ]
}

/// The law once more, group by group.
struct Slow<'a> {
    form: LegalForm,
    rule: &'a Rule,
    ties: Vec<&'a Tie>,
}

impl Slow<'_> {
    fn is(&self, who: u8, kind: TieKind) -> bool {
        self.ties
            .iter()
            .any(|tie| tie.from == id(who) && tie.kind == kind)
    }

    fn liquidation(&self) -> bool {
        (1..=PEOPLE).any(|who| self.is(who, TieKind::Liquidator))
    }

    fn board(&self, who: u8) -> bool {
        if self.liquidation() {
            return self.is(who, TieKind::Liquidator);
        }
        let has_board = (1..=PEOPLE).any(|who| self.is(who, TieKind::BoardMember));
        match self.form {
            LegalForm::Jdg => self.is(who, TieKind::Owner),
            LegalForm::Sj | LegalForm::Sk | LegalForm::Ska | LegalForm::Sc => self.is(who, TieKind::Partner),
            LegalForm::Sp if !has_board => self.is(who, TieKind::Partner),
            _ => self.is(who, TieKind::BoardMember),
        }
    }

    fn prokura(&self, who: u8, wanted: Prokura) -> bool {
        let of = |tie: &&&Tie| tie.from == id(who) && tie.detail == TieDetail::Prokura { prokura: wanted };
        !self.liquidation() && self.ties.iter().find(of).is_some()
    }

    fn enough(&self, group: &[u8]) -> bool {
        let count = |has: &dyn Fn(u8) -> bool| group.iter().filter(|who| has(**who)).count();
        let board = count(&|who| self.board(who));
        let joint = count(&|who| self.prokura(who, Prokura::Joint));
        let beside = count(&|who| self.prokura(who, Prokura::WithMember));
        if self.form == LegalForm::Jdg && board > 0 {
            return true;
        }
        if count(&|who| self.prokura(who, Prokura::Alone)) > 0 || joint > 1 || (beside > 0 && board > 0) {
            return true;
        }
        match self.rule {
            Rule::Single => board >= 1,
            Rule::Jointly { members } => board >= usize::from(*members),
            Rule::TwoOrWithProkurent => board >= 2 || (board == 1 && joint + beside > 0),
            Rule::Text { .. } => false,
        }
    }

    fn right(&self, who: u8) -> bool {
        let prokura = [Prokura::Alone, Prokura::Joint, Prokura::WithMember];
        self.board(who)
            || prokura.into_iter().any(|wanted| self.prokura(who, wanted))
            || self.is(who, TieKind::Attorney)
    }
}

fn numbers(lines: &Lines) -> Vec<u8> {
    let all = (1..=PEOPLE).chain([SIDE]);
    let of = |who: ClientId| all.clone().find(|n| id(*n) == who).unwrap();
    lines.lines.iter().map(|line| of(line.who)).collect()
}

fn subsets() -> impl Iterator<Item = Vec<u8>> {
    (0..1_u32 << PEOPLE).map(|mask| (1..=PEOPLE).filter(|who| mask & (1 << (who - 1)) != 0).collect())
}

/// The different sets of lines that the groups of those who might sign give.
fn ways(choice: &Choice, lines: impl Fn(&[ClientId]) -> Lines) -> BTreeSet<Vec<u8>> {
    let people: Vec<ClientId> = choice.people.iter().map(|line| line.who).collect();
    let groups = (1..1_u32 << people.len()).map(|mask| {
        let in_it = people.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0);
        in_it.map(|(_, who)| *who).collect::<Vec<_>>()
    });
    groups
        .map(|group| numbers(&lines(&group)))
        .filter(|who| !who.is_empty())
        .collect()
}

fn forms() -> Vec<LegalForm> {
    vec![
        LegalForm::Jdg,
        LegalForm::Sj,
        LegalForm::Sp,
        LegalForm::Sk,
        LegalForm::Zoo,
        LegalForm::Zoo,
        LegalForm::Sa,
        LegalForm::Fundacja,
    ]
}

fn rules() -> impl Strategy<Value = Rule> {
    prop_oneof![
        Just(Rule::Single),
        (2..4_u8).prop_map(|members| Rule::Jointly { members }),
        Just(Rule::TwoOrWithProkurent),
        Just(Rule::Text {
            text: "dwaj członkowie zarządu".to_owned()
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 7_000, ..ProptestConfig::default() })]

    #[test]
    fn lines_of_a_firm_satisfy_the_rule_and_never_hold_a_stranger(
        form in proptest::sample::select(forms()),
        rule in rules(),
        ties in prop::collection::vec(tie(offices()), 0..9),
        chosen in prop::collection::btree_set(1..=PEOPLE, 0..4),
    ) {
        let signers: Vec<ClientId> = chosen.iter().map(|who| id(*who)).collect();
        let lines = lines_for_firm(id(SIDE), form, Some(&rule), &ties, &signers, today());
        let held = ties.iter().filter(|tie| {
            tie.since.is_none_or(|day| day <= today()) && tie.until.is_none_or(|day| day >= today())
        });
        let slow = Slow { form, rule: &rule, ties: held.collect() };
        let who = numbers(&lines);
        let once: BTreeSet<u8> = who.iter().copied().collect();
        prop_assert_eq!(once.len(), who.len(), "nobody signs twice");
        for (person, line) in who.iter().zip(&lines.lines) {
            prop_assert!(slow.right(*person), "a stranger got a line");
            prop_assert!(chosen.is_empty() || chosen.contains(person));
            prop_assert_eq!(line.acts_for, Some(id(SIDE)));
        }
        let signs = matches!(lines.verdict, Verdict::Signs { .. });
        prop_assert_eq!(signs, signs && slow.enough(&who), "too few lines");
        if matches!(lines.verdict, Verdict::Refuse { .. }) {
            prop_assert!(who.is_empty());
        }
        if chosen.is_empty() {
            prop_assert_eq!(signs, subsets().any(|group| slow.enough(&group)), "a group was missed");
            for left_out in who.iter().filter(|_| signs) {
                let fewer: Vec<u8> = who.iter().copied().filter(|one| one != left_out).collect();
                prop_assert!(!slow.enough(&fewer), "a line too many");
            }
        } else {
            let chosen: Vec<u8> = chosen.into_iter().collect();
            prop_assert_eq!(signs, slow.enough(&chosen));
        }
        let choice = choice_for_firm(id(SIDE), form, Some(&rule), &ties, today());
        let rights = (1..=PEOPLE).filter(|who| slow.right(*who)).count();
        prop_assert_eq!(choice.people.len(), rights, "everybody with a right to sign, and nobody else");
        let by = |group: &[ClientId]| lines_for_firm(id(SIDE), form, Some(&rule), &ties, group, today());
        prop_assert_eq!(choice.open, ways(&choice, by).len() > 1, "asked without need, or not asked");
    }

    #[test]
    fn lines_of_a_person_are_their_own_or_those_of_who_cares_for_them(
        age in 0..40_u32,
        ties in prop::collection::vec(tie(family()), 0..4),
        chosen in prop::collection::vec(1..=PEOPLE, 0..3),
        itself in any::<bool>(),
    ) {
        let born = today() - chrono::Months::new(age * 12);
        let mut signers: Vec<ClientId> = chosen.iter().map(|who| id(*who)).collect();
        if itself && !chosen.is_empty() {
            signers.push(id(SIDE));
        }
        let lines = lines_for_person(id(SIDE), Some(born), Act::Ordinary, &ties, &signers, today());
        let held: Vec<&Tie> = ties.iter().filter(|tie| {
            tie.since.is_none_or(|day| day <= today()) && tie.until.is_none_or(|day| day >= today())
        }).collect();
        let tied = |who: ClientId, kinds: &[TieKind]| held.iter().any(|tie| tie.from == who && kinds.contains(&tie.kind));
        let guardian = held.iter().any(|tie| tie.kind == TieKind::Guardian);
        for line in &lines.lines {
            if line.who == id(SIDE) {
                prop_assert_eq!((line.capacity, line.acts_for), (Capacity::Own, None));
                prop_assert!(age >= 13, "a child below 13 signs nothing (art. 12 of the civil code)");
                prop_assert!(age < 18 || !guardian, "a ward signs nothing");
            } else {
                let kinds = [TieKind::Parent, TieKind::Guardian, TieKind::Curator, TieKind::Attorney];
                prop_assert!(tied(line.who, &kinds), "a stranger got a line");
                prop_assert_eq!(line.acts_for, Some(id(SIDE)));
            }
        }
        let limited = held.iter().any(|tie| matches!(&tie.detail,
            TieDetail::Care(Care { ward: Some(Ward::PartlyIncapacitated), .. }) if tie.kind == TieKind::Curator));
        if age >= 18 && !guardian && !limited && (chosen.is_empty() || itself) {
            prop_assert_eq!(lines.lines.len(), 1, "an adult signs alone");
            prop_assert_eq!(lines.lines[0].who, id(SIDE));
        }
        let parent = held.iter().any(|tie| tie.kind == TieKind::Parent);
        if age < 18 && chosen.is_empty() && parent {
            let signs = matches!(lines.verdict, Verdict::Signs { .. });
            prop_assert!(signs, "a parent is there and is enough");
            let own = lines.lines.iter().any(|line| line.who == id(SIDE));
            prop_assert_eq!(own, age >= 13, "from 13 on the child signs too");
            prop_assert!(lines.lines.iter().any(|line| line.who != id(SIDE)));
        }
        if age < 18 && chosen.is_empty() && held.is_empty() {
            prop_assert!(lines.lines.is_empty(), "nobody may sign for the child");
        }
        let choice = choice_for_person(id(SIDE), Some(born), Act::Ordinary, &ties, today());
        let by = |group: &[ClientId]| {
            lines_for_person(id(SIDE), Some(born), Act::Ordinary, &ties, group, today())
        };
        let ways = ways(&choice, by);
        prop_assert_eq!(choice.open, ways.len() > 1, "asked without need, or not asked: {:?}", ways);
        let named = numbers(&by(&[]));
        let offered = |who: &u8| choice.people.iter().any(|line| line.who == id(*who));
        prop_assert!(named.iter().all(offered), "who signs when nobody chooses can be chosen too");
    }
}

fn family() -> Vec<(TieKind, TieDetail)> {
    let care = |ward, mandate| {
        TieDetail::Care(Care {
            ward,
            mandate: Some(mandate),
            decision: None,
        })
    };
    vec![
        (TieKind::Parent, TieDetail::None),
        (TieKind::Guardian, care(None, Mandate::Ordinary)),
        (TieKind::Guardian, care(None, Mandate::Court)),
        (
            TieKind::Curator,
            care(Some(Ward::PartlyIncapacitated), Mandate::Ordinary),
        ),
        (TieKind::Curator, care(Some(Ward::Child), Mandate::Ordinary)),
        (TieKind::Household, TieDetail::None),
        (
            TieKind::Attorney,
            TieDetail::Scope {
                scope: "rachunki".to_owned(),
            },
        ),
    ]
}
