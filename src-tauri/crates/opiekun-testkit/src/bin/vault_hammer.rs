//! Strikes a vault with random commands without end, for tests that kill it: `vault-hammer DIR SEED FIRST
//! [--acknowledge-early]`. Each deed is printed as `try …` before and `ack …` after the store confirmed it; with
//! `--acknowledge-early` both are printed before, which is the lie that the harness must notice.

use opiekun_desk::{
    Desk, DeskError, FixedClock,
    domain::ids::CommandId,
    views::{BookInput, ModeView, MoveInput},
};
use opiekun_testkit::{
    KeptJobs, MONDAY, PASSPHRASE, desk_at, forms,
    hammer::{self, Deed, Model},
    preview,
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::{io::Write, path::Path, process::ExitCode, sync::Arc};

struct Hammer {
    desk: Desk,
    chance: ChaCha8Rng,
    model: Model,
    next: u32,
    early: bool,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, seed, first, rest @ ..] = arguments.as_slice() else {
        eprintln!("usage: vault-hammer DIR SEED FIRST [--acknowledge-early]");
        return ExitCode::from(2);
    };
    let (Ok(seed), Ok(next)) = (seed.parse(), first.parse()) else {
        return ExitCode::from(2);
    };
    let early = rest.iter().any(|flag| flag == "--acknowledge-early");
    match strike(Path::new(folder), seed, next, early) {
        Ok(never) => match never {},
        Err(error) => {
            say(&format!("refused {}", error.code()));
            ExitCode::FAILURE
        }
    }
}

/// Goes on until killed.
fn strike(folder: &Path, seed: u64, next: u32, early: bool) -> Result<std::convert::Infallible, DeskError> {
    let clock = Arc::new(FixedClock::at(MONDAY.parse().unwrap_or_default()));
    let desk = desk_at(folder, clock, KeptJobs::default());
    if folder.join("vault.db").exists() {
        desk.vault_unlock(None, PASSPHRASE)?;
    } else {
        desk.vault_create("Anna Nowak", PASSPHRASE)?;
    }
    let model = Model::read(&desk)?;
    let chance = ChaCha8Rng::seed_from_u64(seed);
    let mut hammer = Hammer {
        desk,
        chance,
        model,
        next,
        early,
    };
    say("ready");
    loop {
        let deed = hammer.choose();
        say(&format!("try {deed}"));
        if hammer.early {
            say(&format!("ack {deed}"));
        }
        hammer.apply(&deed)?;
        if !hammer.early {
            say(&format!("ack {deed}"));
        }
        hammer.model.take(&deed);
    }
}

/// One whole line in one write, so that a kill never leaves half of it in the pipe.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out
        .write_all(format!("{line}\n").as_bytes())
        .and_then(|()| out.flush());
}

impl Hammer {
    fn command(&mut self) -> CommandId {
        CommandId::from_parts(1_790_000_000_000 + u64::from(self.next), self.chance.random())
    }

    fn choose(&mut self) -> Deed {
        self.next += 1;
        let n = self.next;
        let command = self.command().to_string();
        let clients: Vec<&String> = self.model.clients.keys().collect();
        let booked: Vec<_> = self.model.visits.iter().filter(|(_, visit)| visit.2).collect();
        let kind = self.chance.random_range(0..12);
        match kind {
            4..=5 if !clients.is_empty() => {
                let client = clients[self.chance.random_range(0..clients.len())].clone();
                let revision = self.model.clients.get(&client).map_or(0, |known| known.0) + 1;
                Deed::Edit { client, revision, n }
            }
            6..=7 if !clients.is_empty() => {
                let client = clients[self.chance.random_range(0..clients.len())].clone();
                Deed::Book {
                    command,
                    client,
                    start: hammer::start(n),
                }
            }
            8..=9 if !booked.is_empty() => {
                let (visit, known) = booked[self.chance.random_range(0..booked.len())];
                Deed::Move {
                    visit: visit.clone(),
                    revision: known.0 + 1,
                    start: hammer::start(n),
                }
            }
            10 if !booked.is_empty() => {
                let (visit, known) = booked[self.chance.random_range(0..booked.len())];
                Deed::Cancel {
                    visit: visit.clone(),
                    revision: known.0 + 1,
                }
            }
            11 => Deed::Import {
                prefix: format!("M{n}"),
            },
            _ => Deed::Add { command, n },
        }
    }

    fn apply(&mut self, deed: &Deed) -> Result<(), DeskError> {
        let fresh = self.command();
        let given = |text: &str| text.parse::<CommandId>().unwrap_or(fresh);
        let desk = &self.desk;
        match deed {
            Deed::Add { command, n } => {
                desk.client_save(given(command), None, None, &hammer::new_client(*n))?;
            }
            Deed::Edit { client, revision, n } => {
                let mut form = desk.client_input(client)?;
                form.city = hammer::town(*n);
                desk.client_save(fresh, Some(client), Some(revision - 1), &form)?;
            }
            Deed::Book {
                command,
                client,
                start,
            } => {
                let visit = BookInput {
                    client_id: client.clone(),
                    purpose: "review".to_owned(),
                    start: start.clone(),
                    minutes: 5,
                    // The rounds do not care when the branch is open.
                    overbooked: "próba".to_owned(),
                    ..BookInput::default()
                };
                desk.appointment_book(given(command), &visit)?;
            }
            Deed::Move {
                visit,
                revision,
                start,
            } => {
                desk.appointment_move(
                    fresh,
                    visit,
                    revision - 1,
                    &MoveInput {
                        overbooked: "próba".to_owned(),
                        ..forms::moved(start, 5)
                    },
                )?;
            }
            Deed::Cancel { visit, revision } => {
                desk.appointment_cancel(fresh, visit, revision - 1, "pomyłka", false)?;
            }
            Deed::Import { prefix } => {
                let preview = preview(desk, hammer::file(prefix).as_bytes(), ModeView::New)?;
                desk.import_apply(&preview.token, |_| {})?;
            }
        }
        Ok(())
    }
}
