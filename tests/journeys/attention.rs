//! Fair attention: who has waited too long for a contact.

use crate::handing::signed;
use chrono::TimeDelta;
use opiekun_desk::views::{ContactInput, OverdueList, PrintChoice, SegmentView, ServiceLevelsView};
use opiekun_testkit::{Counter, forms, refused};

const ANNA: (&str, &str) = ("Anna Lis", "hasło doradczyni Anny");

fn overdue(counter: &Counter) -> OverdueList {
    counter.desk.contacts_overdue(false, 50).unwrap()
}

/// Days over the level; nothing while in time.
fn waits(counter: &Counter, client: &str) -> Option<u32> {
    let list = overdue(counter);
    let found = list.clients.into_iter().find(|one| one.id == client);
    found.map(|one| one.days_over)
}

fn talk(counter: &Counter, client: &str) {
    let input = ContactInput {
        client_id: client.to_owned(),
        channel: "phone".to_owned(),
        direction: "in".to_owned(),
        aim: "service".to_owned(),
        at: String::new(),
        subject: "Pytanie o kartę".to_owned(),
        note: String::new(),
        answer_by: String::new(),
        mail: String::new(),
    };
    counter.desk.contact_add(counter.ids.command(), &input).unwrap();
}

#[test]
fn a_talk_a_visit_and_a_printed_paper_count_and_what_is_called_off_does_not() {
    let counter = Counter::open();
    let [first, second, third] = [1, 2, 3].map(|n| counter.person(n).id);
    assert_eq!(
        overdue(&counter).total,
        0,
        "who came in a moment ago has not waited yet"
    );
    counter.wait(TimeDelta::days(500));
    let long = waits(&counter, &first);
    assert!(
        long.is_some_and(|days| days > 100),
        "nobody has talked to them since: {long:?}"
    );
    let row = &overdue(&counter).clients[0];
    assert_eq!((row.last.as_deref(), row.came_on.as_str()), (None, "2026-09-21"));
    talk(&counter, &first);
    assert_eq!(waits(&counter, &first), None);
    let visit = counter.book(&second, "2028-04-11T10:00");
    assert_eq!(
        waits(&counter, &second),
        None,
        "somebody who is expected is not forgotten"
    );
    counter
        .desk
        .appointment_cancel(counter.ids.command(), &visit.id, 1, "choroba", false)
        .unwrap();
    assert_eq!(waits(&counter, &second), long);
    let paper = counter.contract(&third, Some(&second)).id;
    assert_eq!(
        waits(&counter, &third),
        long,
        "a paper that only lies ready is no contact"
    );
    counter
        .desk
        .document_print(counter.ids.command(), &paper, &PrintChoice::default())
        .unwrap();
    assert_eq!(
        (waits(&counter, &third), waits(&counter, &second)),
        (None, None),
        "both holders signed"
    );

    counter.wait(TimeDelta::days(365));
    assert_eq!(overdue(&counter).total, 0, "the last day of the year is in time");
    counter.wait(TimeDelta::days(1));
    assert_eq!(waits(&counter, &first), Some(1));
    talk(&counter, &first);
    assert_eq!(waits(&counter, &first), None);
    counter.assert_whole();
}

#[test]
fn who_is_furthest_over_the_level_of_the_segment_comes_first() {
    let counter = Counter::open();
    signed(&counter)((ANNA, "A.Lis"));
    let mut strategic = forms::firm(1);
    strategic.segment = SegmentView::Strategic;
    strategic.advisor = "A.Lis".to_owned();
    let strategic = counter.client(&strategic).id;
    let person = counter.person(1).id;
    let mut other = forms::person(2);
    other.advisor = "C.Wilk".to_owned();
    let other = counter.client(&other).id;
    for client in [&person, &strategic, &other] {
        talk(&counter, client);
    }
    let never = counter.person(3).id;
    counter.wait(TimeDelta::days(400));
    let order: Vec<String> = overdue(&counter).clients.into_iter().map(|one| one.id).collect();
    assert_eq!(
        order[..2],
        [strategic.clone(), never],
        "310 days over 90 weigh more than 98 over 365, and these more than 35"
    );
    assert_eq!(overdue(&counter).clients[0].days_over, 310);
    assert_eq!(counter.desk.contacts_overdue(false, 2).unwrap().clients.len(), 2);

    counter.desk.vault_unlock(Some(ANNA.0), ANNA.1).unwrap();
    let mine = counter.desk.contacts_overdue(true, 50).unwrap();
    assert_eq!(mine.total, 3);
    assert!(mine.clients.iter().all(|one| one.id != other));
    let levels = ServiceLevelsView {
        individual: 600,
        business: 180,
        strategic: 90,
    };
    assert_eq!(
        refused(counter.desk.service_levels_save(levels)).code,
        "forbidden",
        "the branch's measure is not each advisor's own"
    );
    counter
        .desk
        .vault_unlock(Some("Anna Nowak"), opiekun_testkit::PASSPHRASE)
        .unwrap();
    let silly = ServiceLevelsView {
        individual: 6,
        ..levels
    };
    assert_eq!(
        refused(counter.desk.service_levels_save(silly)).fields[0].field,
        "individual"
    );
    counter.desk.service_levels_save(levels).unwrap();
    assert_eq!(waits(&counter, &person), None, "600 days have not passed");
    assert_eq!(waits(&counter, &strategic), Some(310));
}
