//! Keys of a large import wait in a small table: whoever came with it is found, changed and taken out all the same.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{Fixture, now};
use opiekun_domain::{
    client::{AccountDraft, ClientDraft, RawClient},
    command::{Command, Envelope, NewClient},
    identifiers::Iban,
    ids::{ClientId, CommandId, ImportId, Revision},
    import::{ImportMode, ImportRow},
    money::{Currency, Money},
};
use opiekun_storage::Vault;

/// Clients with two keys each: more than are written at once.
const CLIENTS: u32 = 1_100;

fn raw(n: u32) -> RawClient {
    RawClient {
        kind: "person".to_owned(),
        first_name: "Łucja".to_owned(),
        last_name: "Próbna".to_owned(),
        phone: format!("60{n:07}"),
        email: format!("Klient{n}@example.com"),
        segment: "individual".to_owned(),
        advisor: "A.Lis".to_owned(),
        ..RawClient::default()
    }
}

fn id(n: u32) -> ClientId {
    ClientId::from_parts(1_790_000_000_000 + u64::from(n), [7; 10])
}

fn row(n: u32) -> ImportRow {
    let account = (n == 5).then(|| AccountDraft {
        iban: Iban::parse("PL61109010140000071219812874").unwrap(),
        balance: Money::new(100, Currency::Pln).ok(),
        opened_on: None,
    });
    let given = [
        "number",
        "last_name",
        "first_name",
        "phone",
        "email",
        "segment",
        "advisor",
    ];
    ImportRow {
        client: NewClient {
            id: id(n),
            number: format!("K{n:06}"),
            draft: ClientDraft::parse(&raw(n)).unwrap(),
            account,
            holdings: Vec::new(),
        },
        given: given.map(Into::into).to_vec(),
    }
}

fn apply(vault: &Vault, fixture: &Fixture, n: u8, base: Option<u32>, command: Command) {
    let envelope = Envelope {
        id: CommandId::from_parts(1_790_000_000_000, [n; 10]),
        base: base.map(Revision),
        command,
    };
    vault.apply(&fixture.actor(), &envelope, None, now()).unwrap();
}

fn found(vault: &Vault, words: &str) -> Vec<String> {
    let hits = vault.find(words, 5, &[]).unwrap();
    hits.into_iter().map(|hit| hit.record.number).collect()
}

/// Rows of the small table and of the great one.
fn rows(fixture: &Fixture) -> (i64, i64) {
    let outside = fixture.outside();
    let count = |table: &str| {
        let sql = format!("SELECT COUNT(*) FROM {table}");
        outside.query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    (count("client_recent"), count("client_further"))
}

#[test]
fn keys_that_wait_are_found_changed_and_moved_over() {
    let fixture = Fixture::new();
    let vault = fixture.open().unwrap();
    let import = ImportId::from_parts(1_790_000_000_000, [1; 10]);
    let rows_of_file = (1..=CLIENTS).map(row).collect();
    let part = Command::ImportClients {
        import,
        mode: ImportMode::New,
        rows: rows_of_file,
    };
    apply(&vault, &fixture, 1, None, part);
    let keys = i64::from(CLIENTS) * 2 + 1;
    assert_eq!(rows(&fixture), (keys, 0), "so many wait");

    let known = |vault: &Vault, n: u32| {
        let number = format!("K{n:06}");
        assert_eq!(found(vault, &format!("60{n:07}")), [number.as_str()]);
        assert_eq!(found(vault, &format!("klient{n}@example.com")), [number.as_str()]);
    };
    for n in [1, 5, 777, CLIENTS] {
        known(&vault, n);
    }
    assert_eq!(found(&vault, "61 1090 1014 0000 0712 1981 2874"), ["K000005"]);

    // Changed while it waits: the old telephone leads nowhere, the e-mail address still to the client.
    let draft = ClientDraft::parse(&RawClient {
        phone: "700 000 001".to_owned(),
        ..raw(3)
    });
    let edit = Command::EditClient {
        id: id(3),
        draft: Box::new(draft.unwrap()),
    };
    apply(&vault, &fixture, 2, Some(1), edit);
    assert!(found(&vault, "600000003").is_empty());
    assert_eq!(found(&vault, "700000001"), ["K000003"]);
    assert_eq!(found(&vault, "klient3@example.com"), ["K000003"]);
    assert_eq!(rows(&fixture), (keys - 1, 1));

    vault.with_room(|| ());
    assert_eq!(rows(&fixture), (0, keys), "moved over, none lost and none twice");
    for n in [1, 5, 777, CLIENTS] {
        known(&vault, n);
    }
    assert!(found(&vault, "600000003").is_empty());
    assert_eq!(found(&vault, "700000001"), ["K000003"]);

    let undo = Command::UndoImport { import };
    let envelope = Envelope {
        id: CommandId::from_parts(1_790_000_000_000, [3; 10]),
        base: None,
        command: undo,
    };
    assert!(
        vault.apply(&fixture.actor(), &envelope, None, now()).is_err(),
        "one of them was changed since"
    );
    assert!(vault.verify(now()).unwrap().problems.is_empty());
}
