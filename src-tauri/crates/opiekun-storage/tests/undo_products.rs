//! The undoing of an import of products, and what is forgotten once an import can no longer be undone.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;
#[path = "common/digest.rs"]
mod digest;

use chrono::{DateTime, TimeDelta, Utc};
use common::{Fixture, now};
use digest::digest;
use opiekun_domain::{
    client::{AccountDraft, ClientDraft, RawClient},
    command::{Command, Envelope, NewClient, ReadHolding},
    holding::{Holding, HoldingKind, RawHolding},
    identifiers::Iban,
    ids::{ClientId, CommandId, ImportId, Revision},
    import::{Closed, ImportKind, ImportMode, ImportRow},
};
use opiekun_storage::{StorageError, Vault};

const IBAN: &str = "PL61109010140000071219812874";

fn import(n: u8) -> ImportId {
    ImportId::from_parts(1_790_000_000_000, [n; 10])
}

fn person(n: u8, city: &str) -> ImportRow {
    let raw = RawClient {
        kind: "person".to_owned(),
        first_name: "Łucja".to_owned(),
        last_name: format!("Próbna{}", char::from(b'a' + n)),
        city: city.to_owned(),
        segment: "individual".to_owned(),
        advisor: "A.Lis".to_owned(),
        ..RawClient::default()
    };
    ImportRow {
        client: NewClient {
            id: ClientId::from_parts(1_790_000_000_000 + u64::from(n), [n; 10]),
            number: format!("K{n:06}"),
            draft: ClientDraft::parse(&raw).unwrap(),
            account: (n == 1).then(|| AccountDraft {
                iban: Iban::parse(IBAN).unwrap(),
                balance: None,
                opened_on: None,
            }),
            holdings: Vec::new(),
        },
        given: ["number", "last_name", "city"].map(Into::into).to_vec(),
    }
}

fn product(client: u8, kind: &str, number: &str, balance: &str) -> ReadHolding {
    let raw = RawHolding {
        product_kind: kind.to_owned(),
        product_number: number.to_owned(),
        balance: balance.to_owned(),
        ..RawHolding::default()
    };
    ReadHolding {
        client: format!("K{client:06}"),
        holding: Holding::parse(&raw).unwrap(),
    }
}

/// A vault at a moment; each command has an id of its own.
struct Day<'a> {
    fixture: &'a Fixture,
    vault: Vault,
    now: DateTime<Utc>,
    commands: u8,
}

impl<'a> Day<'a> {
    fn at(fixture: &'a Fixture, now: DateTime<Utc>, commands: u8) -> Self {
        Self {
            fixture,
            vault: fixture.open().unwrap(),
            now,
            commands,
        }
    }

    /// Added and changed.
    fn apply(&mut self, command: Command, base: Option<u32>) -> Result<(u32, u32), StorageError> {
        self.commands += 1;
        let envelope = Envelope {
            id: CommandId::from_parts(1_790_000_000_000, [self.commands; 10]),
            base: base.map(Revision),
            command,
        };
        self.vault
            .apply(&self.fixture.actor(), &envelope, None, self.now)
            .map(|outcome| (outcome.added, outcome.changed))
    }

    fn clients(&mut self, n: u8, mode: ImportMode, rows: Vec<ImportRow>) -> (u32, u32) {
        let import = import(n);
        self.apply(Command::ImportClients { import, mode, rows }, None)
            .unwrap()
    }

    fn products(&mut self, n: u8, holdings: Vec<ReadHolding>) -> (u32, u32) {
        let import = import(n);
        self.apply(Command::ImportHoldings { import, holdings }, None)
            .unwrap()
    }

    fn undo(&mut self, n: u8) -> Result<(u32, u32), StorageError> {
        self.apply(Command::UndoImport { import: import(n) }, None)
    }

    fn close(&mut self, n: u8) -> Result<(u32, u32), StorageError> {
        self.apply(Command::CloseImport { import: import(n) }, None)
    }

    fn end(self) -> u8 {
        assert_eq!(self.vault.verify(self.now).unwrap().problems, []);
        self.commands
    }
}

fn two_clients(fixture: &Fixture) -> u8 {
    let mut day = Day::at(fixture, now(), 0);
    day.clients(1, ImportMode::New, vec![person(1, "Łódź"), person(2, "Łódź")]);
    day.end()
}

/// Why an import cannot be undone: that many clients, and the numbers of the first ones.
fn in_use(clients: u32, numbers: &str) -> StorageError {
    StorageError::ImportInUse {
        clients,
        numbers: numbers.to_owned(),
    }
}

#[test]
fn an_undone_import_of_products_leaves_the_register_as_it_was() {
    let fixture = Fixture::new();
    let done = two_clients(&fixture);
    let before = digest(&fixture);

    let mut day = Day::at(&fixture, now(), done);
    let rows = vec![
        product(1, "rachunek", IBAN, "10,00"),
        product(1, "lokata", "LOK 1", "100,00"),
        product(2, "karta", "KAR 2", ""),
        product(9, "karta", "KAR 9", ""), // nobody here
    ];
    assert_eq!(day.products(2, rows.clone()), (2, 1));
    // A second part that says the same changes nothing, and one that says more is still the same import.
    assert_eq!(day.products(2, rows[..2].to_vec()), (0, 0));
    assert_eq!(
        day.products(2, vec![product(1, "lokata", "LOK 1", "120,00")]),
        (0, 1)
    );
    let made = day.vault.imports(1).unwrap().remove(0);
    assert_eq!(
        (made.kind, made.added, made.changed),
        (ImportKind::Holdings, 2, 2)
    );
    let done = day.end();
    assert_ne!(digest(&fixture), before, "the digest sees the products");

    let mut day = Day::at(&fixture, now(), done);
    assert_eq!(day.undo(2), Ok((2, 1)), "two went out, one is as it was");
    assert_eq!(day.undo(2), Err(StorageError::ImportUndone));
    day.end();
    assert_eq!(digest(&fixture), before);
}

#[test]
fn imports_that_changed_the_same_products_are_undone_the_last_one_first() {
    let fixture = Fixture::new();
    let done = two_clients(&fixture);
    let before = digest(&fixture);
    let mut day = Day::at(&fixture, now(), done);
    day.products(
        2,
        vec![
            product(1, "lokata", "LOK 1", "100,00"),
            product(2, "karta", "KAR 2", ""),
        ],
    );
    day.products(3, vec![product(1, "lokata", "LOK 1", "90,00")]);
    // A third one brings the first value back: what the second had changed is still another import's.
    day.products(4, vec![product(1, "lokata", "LOK 1", "100,00")]);
    // The account comes with the portfolio as well, by another way.
    let mut row = person(1, "Łódź");
    row.given.extend(["account".into(), "balance".into()]);
    row.client.account.as_mut().unwrap().balance =
        Some(opiekun_domain::money::Money::new(700, opiekun_domain::money::Currency::Pln).unwrap());
    assert_eq!(day.clients(5, ImportMode::Update, vec![row]), (0, 1));
    day.products(6, vec![product(1, "rachunek", IBAN, "8,00")]);
    for built_on in [2, 3, 5] {
        assert_eq!(day.undo(built_on), Err(in_use(1, "")), "{built_on}");
    }
    assert_eq!(
        day.undo(1),
        Err(in_use(2, "K000001, K000002")),
        "both clients have products by now"
    );
    for last in [6, 5, 4, 3, 2] {
        assert!(day.undo(last).is_ok(), "{last}");
    }
    day.end();
    assert_eq!(digest(&fixture), before);
}

fn edit(day: &mut Day<'_>, city: &str, base: u32) -> Result<(u32, u32), StorageError> {
    let client = day.vault.client_by_number("K000001").unwrap().unwrap();
    let mut draft = client.draft;
    draft.reach.city = Some(city.to_owned());
    let draft = Box::new(draft);
    day.apply(Command::EditClient { id: client.id, draft }, Some(base))
}

#[test]
fn a_form_that_was_open_across_an_undoing_does_not_save_over_a_later_change() {
    let fixture = Fixture::new();
    let done = two_clients(&fixture);
    let mut day = Day::at(&fixture, now(), done);
    let revision = |day: &Day<'_>| {
        let client = day.vault.client_by_number("K000001").unwrap().unwrap();
        (client.revision.0, client.draft.reach.city.unwrap())
    };
    day.clients(2, ImportMode::Update, vec![person(1, "Gdańsk")]);
    assert_eq!(revision(&day), (2, "Gdańsk".to_owned()), "here a form is opened");
    day.undo(2).unwrap();
    assert_eq!(revision(&day), (1, "Łódź".to_owned()));
    assert_eq!(
        edit(&mut day, "Sopot", 2),
        Err(StorageError::RevisionConflict { fields: Vec::new() }),
        "the form knows nothing of the undoing"
    );
    // Somebody else changes the client: the number that the form has must not come again.
    edit(&mut day, "Opole", 1).unwrap();
    assert_eq!(revision(&day), (3, "Opole".to_owned()));
    assert_eq!(
        edit(&mut day, "Sopot", 2),
        Err(StorageError::RevisionConflict {
            fields: vec!["city".to_owned()]
        })
    );
    assert_eq!(revision(&day).1, "Opole");
    // An import counts on from there as well, and is undone to the number before it.
    day.clients(3, ImportMode::Update, vec![person(1, "Toruń")]);
    assert_eq!(revision(&day).0, 4);
    day.undo(3).unwrap();
    assert_eq!(revision(&day), (3, "Opole".to_owned()));
    day.clients(4, ImportMode::Update, vec![person(1, "Toruń")]);
    assert_eq!(revision(&day).0, 5);
    day.end();
}

/// Former values that the register keeps for imports.
fn kept(fixture: &Fixture) -> (i64, i64) {
    let outside = fixture.outside();
    let count = |sql: &str| outside.query_row(sql, [], |row| row.get(0)).unwrap();
    (
        count("SELECT COUNT(*) FROM import_before"),
        count("SELECT COUNT(*) FROM import_holding WHERE before IS NOT NULL"),
    )
}

#[test]
fn an_import_that_is_too_old_forgets_the_former_values() {
    let fixture = Fixture::new();
    let done = two_clients(&fixture);
    let mut day = Day::at(&fixture, now(), done);
    day.clients(2, ImportMode::Update, vec![person(1, "Gdańsk")]);
    day.products(3, vec![product(1, "rachunek", IBAN, "8,00")]);
    assert_eq!(
        day.close(2),
        Err(StorageError::NotFound { what: "import" }),
        "one that can be undone is not closed"
    );
    let done = day.end();
    assert_eq!(kept(&fixture), (1, 1));

    let last_day = now() + TimeDelta::days(90);
    let day = Day::at(&fixture, last_day, done);
    assert!(day.vault.imports_over(last_day).unwrap().is_empty());
    let done = day.end();
    let over = last_day + TimeDelta::milliseconds(1);
    let mut day = Day::at(&fixture, over, done);
    let why = StorageError::ImportClosed { why: "too_old" };
    assert_eq!(day.undo(3), Err(why.clone()), "also before it was closed");
    assert_eq!(
        day.vault.imports_over(over).unwrap(),
        [import(1), import(2), import(3)]
    );
    for n in [1, 2, 3] {
        day.close(n).unwrap();
    }
    assert_eq!(day.close(3), Err(StorageError::NotFound { what: "import" }));
    assert_eq!(day.undo(2), Err(why));
    assert!(day.vault.imports_over(over).unwrap().is_empty());
    let closed: Vec<_> = day
        .vault
        .imports(9)
        .unwrap()
        .iter()
        .map(|one| one.closed)
        .collect();
    assert_eq!(closed, [Some(Closed::TooOld); 3]);
    let client = day.vault.client_by_number("K000001").unwrap().unwrap();
    assert_eq!(
        client.draft.reach.city.as_deref(),
        Some("Gdańsk"),
        "what it changed stays"
    );
    day.end();
    assert_eq!(kept(&fixture), (0, 0));
}

#[test]
fn an_import_that_something_was_built_on_for_good_forgets_the_former_values() {
    let fixture = Fixture::new();
    let done = two_clients(&fixture);
    let mut day = Day::at(&fixture, now(), done);
    day.clients(
        2,
        ImportMode::Update,
        vec![person(1, "Gdańsk"), person(2, "Gdańsk")],
    );
    day.clients(3, ImportMode::Update, vec![person(1, "Sopot")]);
    assert!(
        day.vault.imports_over(now()).unwrap().is_empty(),
        "the later import can be undone, and then the earlier one"
    );
    edit(&mut day, "Opole", 3).unwrap();
    assert_eq!(day.vault.imports_over(now()).unwrap(), [import(2), import(3)]);
    day.close(3).unwrap();
    assert_eq!(day.undo(3), Err(StorageError::ImportClosed { why: "built_on" }));
    assert_eq!(day.vault.imports_over(now()).unwrap(), [import(2)]);
    day.close(2).unwrap();

    // Products: the later import is closed for good, so the earlier one is, and so is the coming of the client.
    day.products(4, vec![product(2, "lokata", "LOK 1", "1,00")]);
    day.products(
        5,
        vec![
            product(2, "lokata", "LOK 1", "2,00"),
            product(1, "karta", "KAR 1", ""),
        ],
    );
    assert!(day.vault.imports_over(now()).unwrap().is_empty());
    assert_eq!(day.undo(1), Err(in_use(2, "K000001, K000002")));
    day.end();
    assert_eq!(kept(&fixture), (0, 1));
}

#[test]
fn a_product_that_is_given_up_in_a_merge_is_not_taken_back() {
    let fixture = Fixture::new();
    let done = two_clients(&fixture);
    let mut day = Day::at(&fixture, now(), done);
    day.products(2, vec![product(2, "lokata", "LOK 1", "1,00")]);
    let of = |number: &str| day.vault.client_by_number(number).unwrap().unwrap();
    let (keep, give_up) = (of("K000001"), of("K000002"));
    let merge = Command::MergeClients {
        id: opiekun_domain::ids::MergeId::from_parts(1, [1; 10]),
        keep: keep.id,
        give_up: give_up.id,
        give_up_base: give_up.revision,
        draft: Box::new(keep.draft),
    };
    day.apply(merge, Some(1)).unwrap();
    assert_eq!(day.undo(2), Err(in_use(1, "")));
    assert_eq!(day.vault.imports_over(now()).unwrap(), [import(2)]);
    let held = day.vault.holdings(keep.id).unwrap();
    assert!(held.iter().any(|one| one.holding.kind == HoldingKind::Deposit));
    day.end();
}
