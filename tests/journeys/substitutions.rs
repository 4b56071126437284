//! Standing in for a colleague on leave.

use crate::handing::signed;
use chrono::TimeDelta;
use opiekun_desk::views::{ClientFilterView, SubstitutionInput, SubstitutionState};
use opiekun_domain::access::Role;
use opiekun_testkit::{Counter, forms, refused};

const ANNA: (&str, &str) = ("Anna Lis", "hasło doradczyni Anny");
const PIOTR: (&str, &str) = ("Piotr Sowa", "hasło doradcy Piotra");
const BEATA: (&str, &str) = ("Beata Kot", "hasło doradczyni Beaty");
const EWA: (&str, &str) = ("Ewa Kier", "hasło kierowniczki Ewy");

struct Branch {
    counter: Counter,
    anna: String,
    piotr: String,
    beata: String,
}

fn branch() -> Branch {
    let counter = Counter::open();
    let [anna, piotr, beata] = [(ANNA, "A.Lis"), (PIOTR, "P.Sowa"), (BEATA, "B.Kot")].map(signed(&counter));
    counter.colleague(EWA.0, Role::Supervisor, EWA.1);
    for (n, advisor) in [(1, "A.Lis"), (2, "A.Lis"), (3, "P.Sowa"), (4, "B.Kot")] {
        let mut form = forms::person(n);
        form.advisor = advisor.to_owned();
        counter.client(&form);
    }
    Branch {
        counter,
        anna,
        piotr,
        beata,
    }
}

impl Branch {
    fn enter(&self, (name, passphrase): (&str, &str)) {
        self.counter.desk.vault_unlock(Some(name), passphrase).unwrap();
    }

    fn leave(absent: &str, substitute: &str, first: &str, last: &str) -> SubstitutionInput {
        SubstitutionInput {
            absent: absent.to_owned(),
            substitute: substitute.to_owned(),
            first: first.to_owned(),
            last: last.to_owned(),
            note: String::new(),
        }
    }

    fn mine(&self) -> u32 {
        let filter = ClientFilterView {
            mine: true,
            ..ClientFilterView::default()
        };
        self.counter.desk.client_page(&filter, 0, 100).unwrap().total
    }
}

#[test]
fn a_substitute_sees_the_clients_as_their_own_until_the_last_day() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    branch.enter(ANNA);
    assert_eq!(branch.mine(), 2);
    let leave = Branch::leave(&branch.anna, &branch.piotr, "24.11.2026", "12.12.2026");
    desk.substitution_set(ids.command(), &leave).unwrap();
    assert_eq!(
        desk.substitution_list().unwrap()[0].state,
        SubstitutionState::Planned
    );
    branch.enter(PIOTR);
    assert_eq!(branch.mine(), 1, "it begins tomorrow");
    assert!(desk.care_today().unwrap().standing_in_for.is_empty());

    branch.counter.wait(TimeDelta::days(1));
    assert_eq!(branch.mine(), 3);
    let care = desk.care_today().unwrap();
    assert_eq!(
        (
            care.standing_in_for[0].person.as_str(),
            care.standing_in_for[0].until.as_str()
        ),
        ("Anna Lis", "2026-12-12")
    );
    assert!(care.has_clients);
    branch.enter(ANNA);
    assert_eq!(
        desk.care_today().unwrap().stood_in_by.unwrap().person,
        "Piotr Sowa"
    );
    assert_eq!(branch.mine(), 2, "her own clients stay hers");

    branch.counter.wait(TimeDelta::days(18));
    branch.enter(PIOTR);
    assert_eq!(branch.mine(), 3, "the last day is one of them");
    branch.counter.wait(TimeDelta::days(1));
    assert_eq!(branch.mine(), 1, "it ends by itself");
    assert_eq!(
        desk.substitution_list().unwrap()[0].state,
        SubstitutionState::Over
    );
    branch.counter.assert_whole();
}

#[test]
fn two_leaves_at_once_and_a_substitute_on_leave_are_refused() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let (anna, piotr, beata) = (&branch.anna, &branch.piotr, &branch.beata);
    branch.enter(EWA);
    let set = |absent: &str, substitute: &str, first: &str, last: &str| {
        desk.substitution_set(ids.command(), &Branch::leave(absent, substitute, first, last))
    };
    let first = set(anna, piotr, "2026-12-01", "2026-12-12").unwrap().id;
    for (absent, substitute, from, to, why) in [
        (
            anna,
            beata,
            "2026-12-12",
            "2026-12-20",
            "Anna is away already on the 12th",
        ),
        (
            piotr,
            beata,
            "2026-11-25",
            "2026-12-01",
            "Piotr stands in on the 1st",
        ),
        (beata, anna, "2026-12-05", "2026-12-06", "Anna is away"),
    ] {
        let refusal = refused(set(absent, substitute, from, to));
        assert_eq!(refusal.code, "substitution_clash", "{why}");
        assert_eq!(refusal.params["first"], "2026-12-01");
    }
    set(anna, beata, "2026-12-13", "2026-12-20").expect("the day after is free");
    set(beata, piotr, "2026-12-01", "2026-12-02").expect("one may stand in for two");
    desk.substitution_end(ids.command(), &first).unwrap();
    set(anna, beata, "2026-12-05", "2026-12-06").expect("what was called off is in nobody's way");
    assert_eq!(
        refused(desk.substitution_end(ids.command(), &first)).code,
        "substitution_over"
    );

    for (given, field, code) in [
        (
            Branch::leave(anna, anna, "2027-01-01", "2027-01-02"),
            "substitute",
            "same_person",
        ),
        (
            Branch::leave(anna, piotr, "2027-01-02", "2027-01-01"),
            "last",
            "end_before_start",
        ),
        (
            Branch::leave(anna, piotr, "2026-11-01", "2026-11-20"),
            "last",
            "in_past",
        ),
        (
            Branch::leave(anna, piotr, "2027-01-02", ""),
            "last",
            "date_format",
        ),
        (
            Branch::leave(anna, "", "2027-01-02", "2027-01-03"),
            "substitute",
            "required",
        ),
    ] {
        let refusal = refused(desk.substitution_set(ids.command(), &given));
        assert_eq!(
            (refusal.fields[0].field.as_str(), refusal.fields[0].code.as_str()),
            (field, code)
        );
    }
    branch.counter.assert_whole();
}

#[test]
fn an_advisor_sets_only_their_own_leave() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    branch.enter(PIOTR);
    let for_anna = Branch::leave(&branch.anna, &branch.piotr, "2026-12-01", "2026-12-02");
    assert_eq!(
        refused(desk.substitution_set(ids.command(), &for_anna)).code,
        "forbidden"
    );
    let own = Branch::leave(&branch.piotr, &branch.anna, "2026-12-01", "2026-12-02");
    let id = desk.substitution_set(ids.command(), &own).unwrap().id;
    branch.enter(BEATA);
    assert!(desk.substitution_list().unwrap().is_empty(), "not hers to see");
    assert_eq!(
        refused(desk.substitution_end(ids.command(), &id)).code,
        "forbidden"
    );
    branch.enter(ANNA);
    assert!(!desk.substitution_list().unwrap()[0].may_end);
    branch.enter(EWA);
    assert!(desk.substitution_list().unwrap()[0].may_end);
    desk.substitution_end(ids.command(), &id).unwrap();
    assert_eq!(
        desk.substitution_list().unwrap()[0].state,
        SubstitutionState::CalledOff
    );
    branch.counter.assert_whole();
}
