//! Ten thousand clients out as a file and into an empty vault: nothing of anybody is lost on the way. A program of its own,
//! so that no journey that measures time runs beside it.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use opiekun_desk::{
    domain::access::Role,
    views::{ClientFilterView, ClientRow, ClientSelection, ExportInput},
};
use opiekun_testkit::Counter;

const MANAGER: &str = "biały żagiel na Helu";
const CLIENTS: u32 = 10_000;
/// Every so many clients are also read by themselves, so that a column that the export forgot would be missed.
const READ_ONE_IN: usize = 100;

fn table(counter: &Counter, approver: &str) -> (u32, Vec<u8>) {
    let input = ExportInput {
        selection: ClientSelection {
            ids: Vec::new(),
            filter: Some(ClientFilterView::default()),
            except: Vec::new(),
        },
        fields: Vec::new(),
        format: "csv".to_owned(),
        approver: Some(approver.to_owned()),
        approver_passphrase: MANAGER.to_owned(),
    };
    let table = counter.desk.clients_table(counter.ids.command(), &input).unwrap();
    (table.clients, table.bytes)
}

fn rows(counter: &Counter) -> Vec<ClientRow> {
    let page = |from| {
        let all = ClientFilterView::default();
        counter.desk.client_page(&all, from, 500).unwrap().rows
    };
    (0..CLIENTS).step_by(500).flat_map(page).collect()
}

#[test]
fn ten_thousand_clients_come_back_equal() {
    let counter = Counter::open();
    let approver = counter.colleague("Ewa Sowa", Role::Supervisor, MANAGER);
    counter.desk.demo_fill(CLIENTS, 11, 0, |_| {}).unwrap();
    let (clients, bytes) = table(&counter, &approver);
    assert_eq!(clients, CLIENTS);
    // Further addresses, foreign papers, languages, trades: the invented clients have what a file can have.
    let text = String::from_utf8(bytes.clone()).unwrap();
    for value in ["praca.", "UA/FB", "uk; pl", "62.10.B", "16:00"] {
        assert!(text.contains(value), "nobody has {value}");
    }

    let other = Counter::open();
    let approver = other.colleague("Ewa Sowa", Role::Supervisor, MANAGER);
    let report = other.import(&bytes);
    assert_eq!(
        (report.imported, report.refused),
        (CLIENTS, 0),
        "{:?}",
        report.errors
    );
    assert!(report.ignored_columns.is_empty(), "{:?}", report.ignored_columns);
    let again = table(&other, &approver);
    // In the order of the alphabet, and namesakes in the order of the register, which came from the same order.
    assert!(again.1 == bytes, "the same file comes out again");

    let (before, after) = (rows(&counter), rows(&other));
    assert_eq!(before.len(), after.len());
    for (mine, theirs) in before.iter().zip(&after).step_by(READ_ONE_IN) {
        assert_eq!(mine.number, theirs.number);
        let (was, is) = (
            counter.desk.client_input(&mine.id).unwrap(),
            other.desk.client_input(&theirs.id).unwrap(),
        );
        assert!(was == is, "client {} came back different", mine.number);
        let accounts = |counter: &Counter, id: &str| {
            let held = counter.desk.client_card(id).unwrap().holdings.into_iter();
            held.filter(|one| one.kind == "account")
                .map(|one| (one.masked, one.balance, one.opened_on))
                .collect::<Vec<_>>()
        };
        assert_eq!(accounts(&counter, &mine.id), accounts(&other, &theirs.id));
    }
    other.assert_whole();
}
