//! Whatever is offered, refused and accepted: undone, every client's advisor is as before.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[allow(dead_code, reason = "this test needs no way in from outside")]
mod common;

use chrono::NaiveDate;
use common::{Fixture, now};
use opiekun_domain::{
    access::Role,
    client::{ClientDraft, RawClient},
    command::{Command, Envelope, NewClient},
    handover::{NewHandover, Passed, PassedState},
    ids::{ClientId, CommandId, HandoverId, ImportId, PersonId, SessionId},
    import::{ImportMode, ImportRow},
};
use opiekun_storage::{Actor, Vault};
use proptest::{
    collection::vec,
    prelude::any,
    test_runner::{Config, TestCaseError, TestRunner},
};
use std::cell::Cell;

const CLIENTS: usize = 12;
const ADVISORS: [&str; 4] = ["A.Nowak", "C.Wilk", "", "Anna Nowak"];

struct Desk {
    fixture: Fixture,
    vault: Vault,
    clients: Vec<ClientId>,
    receiver: PersonId,
    serial: Cell<u64>,
}

impl Desk {
    fn new() -> Self {
        let fixture = Fixture::new();
        let vault = fixture.open().unwrap();
        let new: Vec<NewClient> = (0..CLIENTS).map(client).collect();
        let desk = Self {
            clients: new.iter().map(|client| client.id).collect(),
            receiver: PersonId::from_parts(1, [3; 10]),
            serial: Cell::new(0),
            fixture,
            vault,
        };
        let import = ImportId::from_parts(1, [1; 10]);
        let rows = new
            .into_iter()
            .map(|client| ImportRow {
                client,
                given: Vec::new(),
            })
            .collect();
        let mode = ImportMode::New;
        desk.apply(
            desk.fixture.actor(),
            Command::ImportClients { import, mode, rows },
        );
        let add = Command::AddPerson {
            id: desk.receiver,
            name: "Piotr Sowa".to_owned(),
            role: Role::Advisor,
        };
        desk.apply(desk.fixture.actor(), add);
        desk
    }

    fn apply(&self, actor: Actor, command: Command) {
        self.serial.set(self.serial.get() + 1);
        let envelope = Envelope {
            id: CommandId::from_parts(1_790_000_000_000 + self.serial.get(), [5; 10]),
            base: None,
            command,
        };
        self.vault.apply(&actor, &envelope, None, now()).unwrap();
    }

    fn receiver(&self) -> Actor {
        Actor {
            person: self.receiver,
            session: SessionId::from_parts(1, [8; 10]),
        }
    }

    fn advisors(&self) -> Vec<String> {
        let read = |id: &ClientId| self.vault.client(*id).unwrap().unwrap().draft.advisor;
        self.clients.iter().map(read).collect()
    }
}

fn client(n: usize) -> NewClient {
    let sign = u8::try_from(n).unwrap();
    let raw = RawClient {
        kind: "person".to_owned(),
        first_name: "Łucja".to_owned(),
        last_name: format!("Próbna{}", char::from(b'a' + sign)),
        segment: "individual".to_owned(),
        advisor: ADVISORS[n % ADVISORS.len()].to_owned(),
        ..RawClient::default()
    };
    NewClient {
        id: ClientId::from_parts(1_790_000_000_000 + n as u64, [sign; 10]),
        number: format!("K{n:06}"),
        draft: ClientDraft::parse(&raw).unwrap(),
        account: None,
        holdings: Vec::new(),
    }
}

#[test]
fn undone_every_advisor_is_as_before() {
    let desk = Desk::new();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let accepted = Cell::new(0);
    let picks = (vec(any::<bool>(), CLIENTS), vec(any::<bool>(), CLIENTS));
    let mut runner = TestRunner::new(Config {
        cases: 60,
        failure_persistence: None,
        ..Config::default()
    });
    let result = runner.run(&picks, |(offered, refused)| {
        let before = desk.advisors();
        let offered: Vec<usize> = (0..CLIENTS).filter(|n| offered[*n]).collect();
        if offered.is_empty() {
            return Ok(());
        }
        let id = HandoverId::from_parts(1_790_000_000_000 + desk.serial.get(), [6; 10]);
        let handover = NewHandover {
            id,
            receiver: desk.receiver,
            clients: offered
                .iter()
                .map(|n| Passed {
                    client: desk.clients[*n],
                    note: String::new(),
                })
                .collect(),
            counts_from: today,
            note: String::new(),
        };
        let offer = Command::OfferHandover {
            handover: Box::new(handover),
        };
        desk.apply(desk.fixture.actor(), offer);
        let without: Vec<usize> = offered.iter().copied().filter(|n| refused[*n]).collect();
        let accept = Command::AcceptHandover {
            id,
            without: without.iter().map(|n| desk.clients[*n]).collect(),
            reason: "nie".to_owned(),
            today,
        };
        desk.apply(desk.receiver(), accept);
        let with = desk.advisors();
        for n in 0..CLIENTS {
            let taken = offered.contains(&n) && !without.contains(&n);
            let expected = if taken { "Piotr Sowa" } else { &before[n] };
            if with[n] != expected {
                return Err(TestCaseError::fail(format!("client {n} has {}", with[n])));
            }
        }
        if without.len() == offered.len() {
            return Ok(()); // nothing was taken, so nothing can be undone
        }
        accepted.set(accepted.get() + 1);
        desk.apply(desk.receiver(), Command::UndoHandover { id, rest: false });
        if desk.advisors() != before {
            return Err(TestCaseError::fail(format!(
                "{:?} after, {before:?} before",
                desk.advisors()
            )));
        }
        let states = desk.vault.handover_clients(id).unwrap();
        let returned = states.iter().filter(|one| one.state == PassedState::Returned);
        if returned.count() != offered.len() - without.len() {
            return Err(TestCaseError::fail("not everybody who was taken is back"));
        }
        Ok(())
    });
    result.unwrap();
    assert!(accepted.get() > 20, "the cases reach the undoing");
    assert!(desk.vault.verify(now()).unwrap().problems.is_empty());
}
