//! Whoever is like another is found by its marks.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use opiekun_domain::{
    client::{ClientDraft, RawClient},
    likeness::{Marks, likeness},
};
use proptest::{prelude::*, sample::select};

fn text(pool: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(pool).prop_map(str::to_owned)
}

prop_compose! {
    /// Few values, so that two clients often share some.
    fn client()(
        firm in any::<bool>(),
        (first, last) in (text(&["Łucja", "Lucja", "Marek"]), text(&["Woźniak", "Wozniak", "Wożniek", "Lis"])),
        (pesel, paper) in (text(&["", "", "44051401359", "02070803628"]), text(&["", "ABS123456", "ABA300000"])),
        born in text(&["", "24.08.1991", "14.05.1944"]),
        (street, city) in (text(&["", "ul. Długa 5", "UL. DLUGA 5"]), text(&["", "Łódź", "lodz"])),
        (phone, more) in (text(&["", "600100200", "600100201"]), text(&["", "600100200", "600100202"])),
        email in text(&["", "a@example.pl", "A@example.pl"]),
        nip in text(&["", "5260250274", "1234563218"]),
    ) -> Option<ClientDraft> {
        let mut raw = RawClient {
            street, city, phone, email,
            other_phones: more,
            ..RawClient::default()
        };
        if firm {
            raw.kind = "business".to_owned();
            raw.company_name = format!("{last} Usługi");
            raw.legal_form = "zoo".to_owned();
            raw.segment = "business".to_owned();
            raw.nip = nip;
        } else {
            raw.kind = "person".to_owned();
            raw.first_name = first;
            raw.last_name = last;
            raw.segment = "individual".to_owned();
            raw.birth_date = if pesel.is_empty() { born } else { String::new() };
            raw.birth_country = "PL".to_owned();
            raw.pesel = pesel;
            raw.id_document = paper;
        }
        ClientDraft::parse(&raw).ok()
    }
}

fn meet(a: &Marks, b: &Marks) -> bool {
    let both_identified = a.identified && b.identified;
    a.certain.iter().any(|mark| b.certain.contains(mark))
        || (!both_identified && a.beside.iter().any(|mark| b.beside.contains(mark)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]
    #[test]
    fn whoever_is_like_another_has_a_mark_in_common_with_it(a in client(), b in client()) {
        let (Some(a), Some(b)) = (a, b) else { return Ok(()) };
        if likeness(&a, &b).is_some() {
            prop_assert!(meet(&Marks::of(&a), &Marks::of(&b)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]
    /// With a word of the name, the town or anything else but the day of birth in common, the search of the whole
    /// register meets whoever is alike.
    #[test]
    fn whoever_is_like_another_is_met_in_the_whole_register(a in client(), b in client()) {
        let (Some(a), Some(b)) = (a, b) else { return Ok(()) };
        let (one, other) = (Marks::of(&a), Marks::of(&b));
        let word = |draft: &ClientDraft| opiekun_domain::collation::words(&draft.body.list_name());
        let shared = word(&a).iter().any(|name| word(&b).contains(name));
        if likeness(&a, &b).is_some() && shared {
            prop_assert!(one.narrow.iter().any(|mark| other.narrow.contains(mark)));
        }
    }
}

#[test]
fn the_pools_hold_clients_who_are_alike_and_who_are_not() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let (mut alike, mut met, mut apart) = (0, 0, 0);
    for _ in 0..4_000 {
        let pair = (client(), client()).new_tree(&mut runner).unwrap().current();
        let (Some(a), Some(b)) = pair else { continue };
        match (likeness(&a, &b).is_some(), meet(&Marks::of(&a), &Marks::of(&b))) {
            (true, _) => alike += 1,
            (false, true) => met += 1,
            (false, false) => apart += 1,
        }
    }
    assert!(alike > 100 && met > 100 && apart > 100, "{alike} {met} {apart}");
}
