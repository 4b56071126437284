//! A branch where clients are passed on.

use opiekun_desk::views::{ClientSelection, HandoverCard, HandoverInput, TimelineKind};
use opiekun_domain::access::Role;
use opiekun_testkit::Counter;

pub const ANNA: (&str, &str) = ("Anna Lis", "hasło doradczyni Anny");
pub const PIOTR: (&str, &str) = ("Piotr Sowa", "hasło doradcy Piotra");
pub const BEATA: (&str, &str) = ("Beata Kot", "hasło doradczyni Beaty");
pub const EWA: (&str, &str) = ("Ewa Kier", "hasło kierowniczki Ewy");
pub const ADAM: (&str, &str) = ("Adam Rewident", "hasło audytora Adama");

/// A branch where Anna Lis has four clients.
pub struct Branch {
    pub counter: Counter,
    pub piotr: String,
    pub beata: String,
    pub clients: Vec<String>,
}

pub fn branch() -> Branch {
    let counter = Counter::open();
    let [_, piotr, beata] = [(ANNA, "A.Lis"), (PIOTR, "P.Sowa"), (BEATA, "B.Kot")].map(signed(&counter));
    counter.colleague(EWA.0, Role::Supervisor, EWA.1);
    counter.colleague(ADAM.0, Role::Auditor, ADAM.1);
    let clients = (1..=4).map(|n| counter.person(n).id).collect();
    let branch = Branch {
        counter,
        piotr,
        beata,
        clients,
    };
    branch.enter(ANNA);
    branch
}

/// Adds an advisor whom the bank's systems sign that way.
pub fn signed(counter: &Counter) -> impl Fn(((&str, &str), &str)) -> String {
    |((name, passphrase), signature)| {
        let id = counter.colleague(name, Role::Advisor, passphrase);
        let command = counter.ids.command();
        counter
            .desk
            .person_describe(command, &id, signature, None, &[], &[])
            .unwrap();
        id
    }
}

impl Branch {
    pub fn enter(&self, (name, passphrase): (&str, &str)) {
        self.counter.desk.vault_unlock(Some(name), passphrase).unwrap();
    }

    pub fn input(&self, clients: &[&String], receiver: &str) -> HandoverInput {
        HandoverInput {
            selection: ClientSelection {
                ids: clients.iter().map(|id| (*id).clone()).collect(),
                ..ClientSelection::default()
            },
            receiver: receiver.to_owned(),
            counts_from: "23.11.2026".to_owned(),
            note: "Przechodzę do zespołu firm.".to_owned(),
            notes: Vec::new(),
        }
    }

    pub fn offer(&self, clients: &[&String], receiver: &str) -> String {
        let input = self.input(clients, receiver);
        let command = self.counter.ids.command();
        self.counter.desk.handover_offer(command, &input).unwrap().id
    }

    pub fn accept(&self, handover: &str) {
        let command = self.counter.ids.command();
        self.counter
            .desk
            .handover_accept(command, handover, &[], "")
            .unwrap();
    }

    pub fn card(&self, handover: &str) -> HandoverCard {
        self.counter.desk.handover_card(handover).unwrap()
    }

    pub fn advisor(&self, client: &str) -> String {
        self.counter.desk.client_input(client).unwrap().advisor
    }

    pub fn advisors(&self) -> Vec<String> {
        self.clients.iter().map(|client| self.advisor(client)).collect()
    }

    pub fn happened(&self, client: &str) -> Vec<String> {
        let card = self.counter.desk.client_card(client).unwrap();
        let passed = card.timeline.into_iter();
        passed
            .filter(|item| item.kind == TimelineKind::Handover)
            .map(|item| item.code)
            .collect()
    }
}
