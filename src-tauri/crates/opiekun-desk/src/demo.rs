//! Invented people and firms with valid identifiers, the same for the same seed: for showing the program, for
//! trying it with a hundred thousand clients, and for tests.

mod names;
mod numbers;

use crate::{Desk, DeskError, desk::Open, time, views::Progress};
use chrono::{Days, NaiveDate, NaiveTime};
use numbers::Chance;
use opiekun_domain::{
    appointment::{Minutes, Purpose, Slot},
    client::{AccountDraft, ClientDraft, RawAccount, RawClient},
    command::{Command, Envelope, NewClient},
    holidays,
    ids::{AppointmentId, ClientId, ImportId},
    import::{ImportMode, ImportRow},
};

/// Clients of one transaction: a page of an index that is written once for many clients is written faster.
const PART: u32 = 5_000;
/// Share of firms, in percent.
const FIRMS_PERCENT: u32 = 18;

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
        let mut first_clients: Vec<ClientId> = Vec::new();
        while done < clients {
            let part = PART.min(clients - done);
            let mut batch = Vec::new();
            for number in done..done + part {
                let client = invent(self, &mut chance, seed, number, today)?;
                if first_clients.len() < 200 {
                    first_clients.push(client.id);
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
        self.demo_visits(&first_clients, appointments, &mut chance, today)?;
        Ok(added)
    }

    /// Visits one after another on coming working days, from nine o'clock on.
    fn demo_visits(
        &self,
        clients: &[ClientId],
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
            if open.vault.client(*client)?.is_none() {
                continue; // a repeated filling: the client of that identifier has another id
            }
            let purpose = Purpose::ALL[chance.below_len(Purpose::ALL.len())];
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
                id: AppointmentId::from_parts(self.millis(), chance.bytes()),
                client: *client,
                purpose,
                slot,
                note: String::new(),
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

fn invent(
    desk: &Desk,
    chance: &mut Chance,
    seed: u64,
    number: u32,
    today: NaiveDate,
) -> Result<NewClient, DeskError> {
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
    if firm {
        invent_firm(&mut raw, chance);
    } else {
        invent_person(&mut raw, chance, number, today);
    }
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
    Ok(NewClient {
        id: ClientId::from_parts(millis, chance.bytes()),
        number: format!("D{seed}-{number:06}"),
        draft,
        account,
        holdings: Vec::new(),
    })
}

fn invent_person(raw: &mut RawClient, chance: &mut Chance, number: u32, today: NaiveDate) {
    let woman = chance.below(2) == 0;
    let (man_form, woman_form) = *chance.one_of(names::LAST);
    let last = if woman { woman_form } else { man_form };
    raw.kind = "person".to_owned();
    raw.first_name = (*chance.one_of(if woman { names::WOMEN } else { names::MEN })).to_owned();
    raw.last_name = last.to_owned();
    if chance.below(12) == 0 {
        let (man_form, woman_form) = *chance.one_of(names::LAST);
        raw.last_name = format!("{last}-{}", if woman { woman_form } else { man_form });
    }
    raw.pesel = numbers::pesel(number, woman);
    raw.id_document = numbers::id_card(chance);
    let valid = today
        .checked_add_days(Days::new(u64::from(chance.below(3_600))))
        .unwrap_or(today);
    raw.id_document_valid_until = valid.checked_sub_days(Days::new(60)).unwrap_or(valid).to_string();
    raw.segment = "individual".to_owned();
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
