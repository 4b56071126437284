//! The undoing of an import, compared with the register before by a digest of every table.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;
#[path = "common/digest.rs"]
mod digest;

use common::{Fixture, now};
use digest::digest;
use opiekun_domain::{
    client::{AccountDraft, ClientDraft, RawClient},
    command::{Command, Envelope, NewClient},
    identifiers::Iban,
    ids::{ClientId, CommandId, ImportId, MergeId, Revision},
    import::{ImportMode, ImportRow},
    money::{Currency, Money},
    ties::{Tie, TieDetail, TieKind},
};
use opiekun_storage::{StorageError, Vault};

fn client(n: u8) -> NewClient {
    let raw = RawClient {
        kind: "person".to_owned(),
        first_name: "Łucja".to_owned(),
        last_name: format!("Próbna{}", char::from(b'a' + n)),
        city: "Łódź".to_owned(),
        segment: "individual".to_owned(),
        advisor: "A.Lis".to_owned(),
        ..RawClient::default()
    };
    NewClient {
        id: ClientId::from_parts(1_790_000_000_000 + u64::from(n), [n; 10]),
        number: format!("K{n:06}"),
        draft: ClientDraft::parse(&raw).unwrap(),
        account: None,
        holdings: Vec::new(),
    }
}

/// A row that says everything of a client.
fn row(client: NewClient) -> ImportRow {
    let given = ["number", "last_name", "first_name", "city", "segment", "advisor"];
    ImportRow {
        client,
        given: given.map(Into::into).to_vec(),
    }
}

fn part(import: ImportId, mode: ImportMode, rows: Vec<ImportRow>) -> Command {
    Command::ImportClients { import, mode, rows }
}

fn apply(vault: &Vault, fixture: &Fixture, n: u8, command: Command) -> Result<u32, StorageError> {
    let envelope = Envelope {
        id: CommandId::from_parts(1_790_000_000_000, [n; 10]),
        base: None,
        command,
    };
    vault
        .apply(&fixture.actor(), &envelope, None, now())
        .map(|outcome| outcome.added + 100 * outcome.changed)
}

fn import(n: u8) -> ImportId {
    ImportId::from_parts(1_790_000_000_000, [n; 10])
}

/// Why an import cannot be undone: that many clients, and the numbers of the first ones.
fn in_use(clients: u32, numbers: &str) -> StorageError {
    StorageError::ImportInUse {
        clients,
        numbers: numbers.to_owned(),
    }
}

#[test]
fn an_undone_import_leaves_the_register_as_it_was() {
    let fixture = Fixture::new();
    let vault = fixture.open().unwrap();
    let part = |import, clients: &[u8]| {
        let rows = clients.iter().map(|n| row(client(*n))).collect();
        part(import, ImportMode::New, rows)
    };
    assert_eq!(apply(&vault, &fixture, 1, part(import(1), &[1, 2])), Ok(2));
    drop(vault);
    let before = digest(&fixture);

    let vault = fixture.open().unwrap();
    // Two parts, and a client of the earlier import among them, who stays.
    assert_eq!(apply(&vault, &fixture, 2, part(import(2), &[2, 3, 4])), Ok(2));
    assert_eq!(apply(&vault, &fixture, 3, part(import(2), &[5])), Ok(1));
    drop(vault);
    assert_ne!(digest(&fixture), before, "the digest sees the import");

    let vault = fixture.open().unwrap();
    let undo = |import| Command::UndoImport { import };
    assert_eq!(apply(&vault, &fixture, 4, undo(import(2))), Ok(3));
    assert_eq!(
        apply(&vault, &fixture, 4, undo(import(2))),
        Ok(3),
        "sent again, answered from the log"
    );
    assert_eq!(
        apply(&vault, &fixture, 5, undo(import(2))),
        Err(StorageError::ImportUndone)
    );
    assert_eq!(
        apply(&vault, &fixture, 6, undo(import(9))),
        Err(StorageError::NotFound { what: "import" })
    );
    assert!(vault.verify(now()).unwrap().problems.is_empty());
    drop(vault);
    assert_eq!(digest(&fixture), before);
}

#[test]
fn an_import_that_was_built_on_stays_whole() {
    let fixture = Fixture::new();
    let vault = fixture.open().unwrap();
    let clients = [1, 2, 3].map(client);
    let (first, second) = (clients[0].id, clients[1].id);
    let whole = part(import(1), ImportMode::New, clients.map(row).to_vec());
    apply(&vault, &fixture, 1, whole).unwrap();
    let tie = Tie {
        from: first,
        to: second,
        kind: TieKind::Spouse,
        detail: TieDetail::None,
        since: None,
        until: None,
    };
    let add = Command::AddTie {
        id: opiekun_domain::ids::TieId::from_parts(1, [1; 10]),
        tie: Box::new(tie),
    };
    apply(&vault, &fixture, 2, add).unwrap();
    drop(vault);
    let before = digest(&fixture);
    let vault = fixture.open().unwrap();
    assert_eq!(
        apply(&vault, &fixture, 3, Command::UndoImport { import: import(1) }),
        Err(in_use(2, "K000001, K000002"))
    );
    drop(vault);
    assert_eq!(digest(&fixture), before);
}

#[test]
fn a_merge_that_was_taken_back_does_not_stand_in_the_way() {
    let fixture = Fixture::new();
    let vault = fixture.open().unwrap();
    let known = part(import(1), ImportMode::New, vec![row(client(1))]);
    apply(&vault, &fixture, 1, known).unwrap();
    drop(vault);
    let before = digest(&fixture);

    let vault = fixture.open().unwrap();
    let clients = [2, 3].map(client);
    let (kept, given_up) = (clients[0].id, clients[1].id);
    let mut draft = clients[0].draft.clone();
    draft.reach.city = Some("Opole".to_owned());
    let rows = clients.map(row).to_vec();
    apply(&vault, &fixture, 2, part(import(2), ImportMode::New, rows)).unwrap();
    let merge = MergeId::from_parts(1_790_000_000_000, [7; 10]);
    let both = Command::MergeClients {
        id: merge,
        keep: kept,
        give_up: given_up,
        give_up_base: Revision::FIRST,
        draft: Box::new(draft),
    };
    let based = |n: u8, command| Envelope {
        id: CommandId::from_parts(1_790_000_000_000, [n; 10]),
        base: Some(Revision::FIRST),
        command,
    };
    let later = |minutes| now() + chrono::TimeDelta::minutes(minutes);
    vault
        .apply(&fixture.actor(), &based(3, both), None, later(1))
        .unwrap();
    let undo = |n, minutes| {
        let command = Command::UndoImport { import: import(2) };
        let envelope = Envelope {
            base: None,
            ..based(n, command)
        };
        vault.apply(&fixture.actor(), &envelope, None, later(minutes))
    };
    assert_eq!(
        undo(4, 2).map(|outcome| outcome.added),
        Err(in_use(2, "K000002, K000003")),
        "one row stands for both"
    );
    let apart = Envelope {
        base: None,
        ..based(5, Command::UndoMerge { merge })
    };
    vault.apply(&fixture.actor(), &apart, None, later(3)).unwrap();
    assert_eq!(undo(6, 4).map(|outcome| outcome.added), Ok(2));
    assert!(vault.verify(now()).unwrap().problems.is_empty());
    drop(vault);
    assert_eq!(digest(&fixture), before);
}

/// A row about the `n`-th client with another town and an account.
fn moved(n: u8, number: &str, city: &str, balance: i64) -> ImportRow {
    let mut client = client(n);
    client.id = ClientId::from_parts(1_790_000_100_000, [n; 10]);
    client.number = number.to_owned();
    client.draft.reach.city = Some(city.to_owned());
    client.draft.reach.phone = None; // not given: it must not be taken over
    client.account = Some(AccountDraft {
        iban: Iban::parse("PL61109010140000071219812874").unwrap(),
        balance: Some(Money::new(balance, Currency::Pln).unwrap()),
        opened_on: None,
    });
    let given = ["number", "last_name", "city", "account", "balance"];
    ImportRow {
        client,
        given: given.map(Into::into).to_vec(),
    }
}

#[test]
fn an_undone_update_brings_every_former_value_back() {
    let fixture = Fixture::new();
    let vault = fixture.open().unwrap();
    let first = part(
        import(1),
        ImportMode::Both,
        [1, 2, 3].map(|n| row(client(n))).to_vec(),
    );
    assert_eq!(apply(&vault, &fixture, 1, first), Ok(3));
    let with_account = part(
        import(2),
        ImportMode::Update,
        vec![moved(1, "K000001", "Łódź", 100)],
    );
    assert_eq!(apply(&vault, &fixture, 2, with_account), Ok(100));
    drop(vault);
    let before = digest(&fixture);

    let vault = fixture.open().unwrap();
    let rows = vec![
        moved(1, "K000001", "Gdańsk", 250),
        moved(2, "K000002", "Opole", 7),
        moved(2, "K000002", "Toruń", 8), // the same client again: the first row counts
        moved(9, "K000009", "Sopot", 9),
    ];
    let mixed = part(import(3), ImportMode::Both, rows.clone());
    assert_eq!(
        apply(&vault, &fixture, 3, mixed),
        Ok(201),
        "two changed, one added"
    );
    let changed = vault.client_by_number("K000002").unwrap().unwrap();
    assert_eq!(changed.revision.0, 2);
    assert_eq!(changed.draft.reach.city.as_deref(), Some("Opole"));
    assert_eq!(
        vault.client_changes(changed.id).unwrap()[0].fields,
        ["city", "account"],
        "the history names what changed"
    );
    assert!(vault.verify(now()).unwrap().problems.is_empty());
    let again = part(import(4), ImportMode::Both, rows);
    assert_eq!(apply(&vault, &fixture, 4, again), Ok(100), "only Toruń is news");
    assert_eq!(
        apply(&vault, &fixture, 5, Command::UndoImport { import: import(3) }),
        Err(in_use(1, "K000002")),
        "a later import was built on it"
    );
    for (n, last) in [(6, 4), (7, 3)] {
        let undone = Command::UndoImport { import: import(last) };
        assert!(apply(&vault, &fixture, n, undone).is_ok());
    }
    assert!(vault.verify(now()).unwrap().problems.is_empty());
    drop(vault);
    assert_eq!(digest(&fixture), before);
}

#[test]
fn a_mode_keeps_to_what_it_says() {
    let fixture = Fixture::new();
    let vault = fixture.open().unwrap();
    let rows = || vec![moved(1, "K000001", "Gdańsk", 1), moved(2, "K000002", "Opole", 2)];
    let known = part(import(1), ImportMode::New, vec![row(client(1))]);
    apply(&vault, &fixture, 1, known).unwrap();
    assert_eq!(
        apply(&vault, &fixture, 2, part(import(2), ImportMode::Update, rows())),
        Ok(100)
    );
    assert!(
        vault.client_by_number("K000002").unwrap().is_none(),
        "nobody new came in"
    );
    assert_eq!(
        apply(&vault, &fixture, 3, part(import(3), ImportMode::New, rows())),
        Ok(1)
    );
    let stays = vault.client_by_number("K000001").unwrap().unwrap();
    assert_eq!(stays.revision.0, 2, "a known one was left");
}

#[test]
fn a_number_that_went_on_goes_back() {
    let fixture = Fixture::new();
    let vault = fixture.open().unwrap();
    // Known by PESEL; the file gives the first a new number and the second the number that became free.
    let with = |n: u8, pesel: &str, number: &str| {
        let mut one = row(client(n));
        let opiekun_domain::client::Body::Person(person) = &mut one.client.draft.body else {
            panic!("a person")
        };
        person.pesel = Some(opiekun_domain::identifiers::Pesel::parse(pesel).unwrap());
        one.client.number = number.to_owned();
        one
    };
    let two = vec![with(1, "44051401359", "A"), with(2, "02070803628", "B")];
    apply(&vault, &fixture, 1, part(import(1), ImportMode::New, two)).unwrap();
    drop(vault);
    let before = digest(&fixture);
    let vault = fixture.open().unwrap();
    let swapped = vec![with(1, "44051401359", "C"), with(2, "02070803628", "A")];
    assert_eq!(
        apply(&vault, &fixture, 2, part(import(2), ImportMode::Update, swapped)),
        Ok(200)
    );
    apply(&vault, &fixture, 3, Command::UndoImport { import: import(2) }).unwrap();
    drop(vault);
    assert_eq!(digest(&fixture), before);
}
