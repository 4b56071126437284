//! Many at once: doubled clicks and a race for the same times.

use opiekun_desk::{
    domain::{access::Role, holidays::add_working_days},
    views::{AppointmentStateView, BookInput, ClientFilterView},
};
use opiekun_testkit::{Counter, Ids, forms};
use std::{sync::Barrier, thread};

#[test]
fn a_command_sent_by_two_threads_at_once_is_applied_once() {
    let counter = Counter::open();
    for n in 1..=20 {
        let id = counter.ids.command();
        let barrier = Barrier::new(2);
        let send = || {
            barrier.wait();
            counter
                .desk
                .client_save(id, None, None, &forms::person(n))
                .unwrap()
        };
        let (first, second) = thread::scope(|scope| {
            let (first, second) = (scope.spawn(send), scope.spawn(send));
            (first.join().unwrap(), second.join().unwrap())
        });
        assert_eq!(first, second, "both get the same answer");
    }
    assert_eq!(
        counter
            .desk
            .client_page(&ClientFilterView::default(), 0, 1)
            .unwrap()
            .total,
        20
    );
    counter.assert_whole();
}

/// Attempts of each of the eight threads: ten thousand together.
const ATTEMPTS: u64 = 1_250;

#[test]
fn eight_threads_booking_the_same_times_never_book_one_twice() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let piotr = counter.colleague("Piotr Wójcik", Role::Advisor, "siedem zielonych rowerów");
    let mut day = "2026-11-23".parse().unwrap();
    let days: Vec<String> = std::iter::repeat_with(|| {
        day = add_working_days(day, 1);
        day.to_string()
    })
    .take(20)
    .collect();
    let (counter, client, piotr, days) = (&counter, &client, &piotr, &days);
    let (mut booked, mut refused) = (0, 0);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..8u64)
            .map(|thread| {
                scope.spawn(move || {
                    let ids = Ids::seeded(100 + thread);
                    let (mut booked, mut refused) = (0, 0);
                    for attempt in 0..ATTEMPTS {
                        // Overlapping beginnings in another order for each thread, with one or the other advisor.
                        let mixed = (attempt * 8 + thread).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
                        let at = mixed % 32;
                        let day = &days[usize::try_from(mixed / 32 % 20).unwrap()];
                        let visit = BookInput {
                            advisor_id: (mixed / 640 % 2 == 1).then(|| piotr.clone()),
                            ..forms::visit(client, &format!("{day}T{:02}:{:02}", 9 + at / 4, at % 4 * 15))
                        };
                        match counter.desk.appointment_book(ids.command(), &visit) {
                            Ok(_) => booked += 1,
                            Err(error) if error.code() == "appointment_conflict" => refused += 1,
                            // Half an hour from a quarter to five ends after the branch closes.
                            Err(error) => {
                                assert_eq!((error.code(), at), ("appointment_outside", 31));
                                refused += 1;
                            }
                        }
                    }
                    (booked, refused)
                })
            })
            .collect();
        for thread in threads {
            let (more_booked, more_refused) = thread.join().unwrap();
            (booked, refused) = (booked + more_booked, refused + more_refused);
        }
    });
    let mut visits = counter
        .desk
        .appointment_range("2026-11-23", "2027-02-28")
        .unwrap();
    assert!(
        visits
            .iter()
            .all(|visit| visit.state == AppointmentStateView::Booked)
    );
    assert_eq!(visits.len(), booked, "who was told »booked« is booked");
    assert_eq!(booked + refused, 10_000);
    assert!(booked > 300 && refused > 8_000, "{booked} {refused}");
    visits.sort_by(|a, b| (&a.advisor_id, &a.start).cmp(&(&b.advisor_id, &b.start)));
    for pair in visits
        .windows(2)
        .filter(|pair| pair[0].advisor_id == pair[1].advisor_id)
    {
        assert!(
            pair[0].end <= pair[1].start,
            "two visits at once: {} and {}",
            pair[0].start,
            pair[1].start
        );
    }
    counter.assert_whole();
}

#[test]
fn readers_see_whole_changes_while_the_writer_works() {
    let counter = Counter::open();
    let done = std::sync::atomic::AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut looks = 0;
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                let total = counter
                    .desk
                    .client_page(&ClientFilterView::default(), 0, 1)
                    .unwrap()
                    .total;
                assert_eq!(total % 500, 0, "half an import was seen: {total}");
                looks += 1;
            }
            looks
        });
        counter.desk.demo_fill(2_000, 3, 0, |_| {}).unwrap();
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        assert!(reader.join().unwrap() > 0);
    });
}
