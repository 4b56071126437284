//! Invented people and firms with valid identifiers, and what they hold, the same for the same seed: for showing the
//! program, for trying it with a hundred thousand clients, and for tests.

mod details;
mod names;
mod numbers;
mod products;
mod relations;

use crate::{Desk, DeskError, desk::Open, time, views::Progress};
use chrono::{Days, NaiveDate, NaiveTime};
use numbers::Chance;
use opiekun_domain::{
    appointment::{Minutes, NewVisit, Purpose, Slot},
    calendar::{Buffers, VisitChannel},
    client::{AccountDraft, Body, ClientDraft, LegalForm, RawAccount, RawClient},
    command::{Command, Envelope, NewClient},
    holidays,
    ids::{AppointmentId, ClientId, ImportId},
    import::{ImportMode, ImportRow},
};

/// Clients of one transaction: a page of an index that is written once for many clients is written faster.
const PART: u32 = 5_000;
/// Share of firms, in percent.
const FIRMS_PERCENT: u32 = 18;
/// The first clients, who have visits, families, boards and questions.
const FIRST: usize = 200;

/// One of the first clients.
struct First {
    id: ClientId,
    /// Legal form of a firm.
    form: Option<LegalForm>,
    /// Shares the home with the client before.
    lives_with_previous: bool,
}

/// The person before, with whom the next one may live.
struct Previous {
    woman: bool,
    last_name: (&'static str, &'static str),
    street: String,
    postal_code: String,
    city: String,
}

impl Desk {
    /// Fills the register with invented clients and visits with the acting person.
    ///
    /// # Errors
    /// `forbidden`; faults of the store. Repeating with the same seed adds nobody twice.
    pub fn demo_fill(
        &self,
        clients: u32,
        seed: u64,
        appointments: u32,
        progress: impl FnMut(Progress),
    ) -> Result<u32, DeskError> {
        let open = self.open()?;
        open.vault
            .with_room(|| self.invent_all(&open, clients, seed, appointments, progress))
    }

    fn invent_all(
        &self,
        open: &Open,
        clients: u32,
        seed: u64,
        appointments: u32,
        mut progress: impl FnMut(Progress),
    ) -> Result<u32, DeskError> {
        let today = time::local_date(self.now());
        let mut chance = Chance::new(seed);
        let import = ImportId::from_parts(self.millis(), chance.bytes());
        let (mut done, mut added) = (0, 0);
        let mut first: Vec<First> = Vec::new();
        let mut previous: Option<Previous> = None;
        while done < clients {
            let part = PART.min(clients - done);
            let mut batch = Vec::new();
            for number in done..done + part {
                if first.len() == FIRST {
                    previous = None;
                }
                let (client, home) = invent(self, &mut chance, seed, number, today, previous.take())?;
                if first.len() < FIRST {
                    first.push(First {
                        id: client.id,
                        form: match &client.draft.body {
                            Body::Business(firm) => Some(firm.legal_form),
                            Body::Person(_) => None,
                        },
                        lives_with_previous: matches!(home, Home::Shared),
                    });
                    previous = match home {
                        Home::Own(previous) => Some(previous),
                        Home::Shared | Home::Firm => None,
                    };
                }
                batch.push(ImportRow {
                    client,
                    given: Vec::new(), // it meets nobody who could take something over
                });
            }
            let command = Command::ImportClients {
                import,
                mode: ImportMode::New,
                rows: batch,
            };
            let envelope = Envelope {
                id: self.new_command_id()?,
                base: None,
                command,
            };
            added += open.vault.apply(&open.actor, &envelope, None, self.now())?.added;
            done += part;
            self.touch();
            progress(Progress { done, total: clients });
        }
        // A repeated filling meets the clients of the first one, who have all of that.
        if added == clients {
            let inventor = relations::Inventor {
                desk: self,
                open,
                today,
            };
            inventor.relations(&first, &mut chance)?;
        }
        self.demo_visits(&first, appointments, &mut chance, today)?;
        Ok(added)
    }

    /// Visits one after another on coming working days, from nine o'clock on.
    fn demo_visits(
        &self,
        clients: &[First],
        count: u32,
        chance: &mut Chance,
        today: NaiveDate,
    ) -> Result<(), DeskError> {
        let open = self.open()?;
        let mut day = holidays::next_working(today);
        let mut minute = 9 * 60;
        for _ in 0..count {
            let Some(client) = clients.get(chance.below_len(clients.len())) else {
                return Ok(());
            };
            if open.vault.client(client.id)?.is_none() {
                continue; // a repeated filling: the client of that identifier has another id
            }
            let purpose = Purpose::BUILT_IN[chance.below_len(Purpose::BUILT_IN.len())];
            let minutes: Minutes = purpose.minutes();
            if minute + u32::from(minutes.get()) > 17 * 60 {
                day = holidays::add_working_days(day, 1);
                minute = 9 * 60;
            }
            let clock = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or_default();
            let slot = Slot {
                start: time::instant(day.and_time(clock))?,
                minutes,
            };
            minute += u32::from(minutes.get()) + 15 * chance.below(3);
            let command = Command::BookAppointment {
                visit: Box::new(NewVisit {
                    id: AppointmentId::from_parts(self.millis(), chance.bytes()),
                    client: client.id,
                    advisor: None,
                    colleagues: Vec::new(),
                    guests: Vec::new(),
                    room: None,
                    purpose,
                    channel: VisitChannel::Branch,
                    slot,
                    buffers: Buffers::default(),
                    overbooked: String::new(),
                    doubles: false,
                    note: String::new(),
                }),
            };
            let envelope = Envelope {
                id: self.new_command_id()?,
                base: None,
                command,
            };
            match open.vault.apply(&open.actor, &envelope, None, self.now()) {
                Ok(_) | Err(opiekun_storage::StorageError::AppointmentConflict { .. }) => {}
                Err(fault) => return Err(fault.into()),
            }
        }
        Ok(())
    }
}

/// Where an invented client lives.
enum Home {
    Own(Previous),
    Shared,
    Firm,
}

fn invent(
    desk: &Desk,
    chance: &mut Chance,
    seed: u64,
    number: u32,
    today: NaiveDate,
    previous: Option<Previous>,
) -> Result<(NewClient, Home), DeskError> {
    let firm = chance.below(100) < FIRMS_PERCENT;
    let (city, code) = *chance.one_of(names::CITIES);
    let mut raw = RawClient {
        street: format!(
            "{} {}/{}",
            chance.one_of(names::STREETS),
            chance.below(180) + 1,
            chance.below(60) + 1
        ),
        postal_code: code.to_owned(),
        city: city.to_owned(),
        phone: format!("{}{:08}", 5 + chance.below(3), chance.below(100_000_000)),
        email: format!("klient.{seed}.{number}@example.pl"),
        advisor: (*chance.one_of(names::ADVISORS)).to_owned(),
        consent_email: chance.maybe(),
        consent_phone: chance.maybe(),
        ..RawClient::default()
    };
    let home = if firm {
        invent_firm(&mut raw, chance);
        details::of_firm(&mut raw, chance);
        Home::Firm
    } else {
        invent_person(&mut raw, chance, number, today, previous)
    };
    let draft = ClientDraft::parse(&raw)?;
    let opened = today
        .checked_sub_days(Days::new(u64::from(chance.below(6_000) + 1)))
        .unwrap_or(today);
    let account = AccountDraft::parse(&RawAccount {
        account: numbers::account(chance),
        balance: format!("{},{:02}", chance.below(90_000), chance.below(100)),
        opened_on: opened.to_string(),
    })?;
    let millis = desk.millis();
    let client = NewClient {
        id: ClientId::from_parts(millis, chance.bytes()),
        number: format!("D{seed}-{number:06}"),
        draft,
        account,
        holdings: products::invent(chance, seed, number, firm, today),
    };
    Ok((client, home))
}

/// One in four who could lives with the person before and bears the same name.
fn invent_person(
    raw: &mut RawClient,
    chance: &mut Chance,
    number: u32,
    today: NaiveDate,
    previous: Option<Previous>,
) -> Home {
    let woman = chance.below(2) == 0;
    let mut last_name = *chance.one_of(names::LAST);
    let shared = previous.filter(|one| one.woman != woman && chance.below(4) == 0);
    if let Some(one) = &shared {
        last_name = one.last_name;
        raw.street.clone_from(&one.street);
        raw.postal_code.clone_from(&one.postal_code);
        raw.city.clone_from(&one.city);
    }
    let of = |(man_form, woman_form): (&'static str, &'static str)| if woman { woman_form } else { man_form };
    raw.kind = "person".to_owned();
    raw.first_name = (*chance.one_of(if woman { names::WOMEN } else { names::MEN })).to_owned();
    raw.last_name = of(last_name).to_owned();
    if chance.below(12) == 0 {
        raw.last_name = format!("{}-{}", of(last_name), of(*chance.one_of(names::LAST)));
    }
    raw.pesel = numbers::pesel(number, woman);
    raw.id_document = numbers::id_card(chance);
    let valid = today
        .checked_add_days(Days::new(u64::from(chance.below(3_600))))
        .unwrap_or(today);
    raw.id_document_valid_until = valid.checked_sub_days(Days::new(60)).unwrap_or(valid).to_string();
    raw.segment = "individual".to_owned();
    details::of_person(raw, chance, number, woman);
    if shared.is_some() {
        return Home::Shared;
    }
    Home::Own(Previous {
        woman,
        last_name,
        street: raw.street.clone(),
        postal_code: raw.postal_code.clone(),
        city: raw.city.clone(),
    })
}

fn invent_firm(raw: &mut RawClient, chance: &mut Chance) {
    let (last, _) = *chance.one_of(names::LAST);
    let trade = *chance.one_of(names::TRADES);
    let (form, words) = *chance.one_of(names::FORMS);
    raw.kind = "business".to_owned();
    raw.company_name = format!("{last} {trade} {words}");
    raw.legal_form = form.to_owned();
    raw.nip = numbers::nip(chance);
    raw.regon = numbers::regon(chance);
    raw.krs = format!("{:010}", chance.below(1_000_000_000));
    raw.segment = if chance.below(4) == 0 {
        "strategic"
    } else {
        "business"
    }
    .to_owned();
}
