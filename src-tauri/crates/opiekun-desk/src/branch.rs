//! What the branch is made of on a day: people who serve, rooms, purposes, hours.

use crate::{Desk, DeskError, calendar::length, desk::Open, people::id, time, views::*, working};
use chrono::NaiveDate;
use opiekun_domain::{
    Invalid,
    access::{Act, Person},
    appointment::Purpose,
    calendar::{
        Advisor, Buffer, Buffers, FreeSlot, Lengths, Opening, PurposeRules, Resources, Room, RoomKind,
        Specialisation, VisitChannel, VisitPurposes,
    },
    client::Language,
    command::Command,
    ids::{CommandId, PersonId, RoomId},
    text,
    visits::{ROOM_NAME_MAX, RoomCard},
};
use opiekun_storage::read::{branch_day::RoomRecord, people};

/// Most lines of what to bring.
const BRING_MAX: usize = 30;
/// Longest title of a purpose, and longest line of what to bring, in characters.
const LINE_MAX: usize = 120;

/// Everything that a search and a booking ask of the branch.
pub(crate) struct Branch {
    pub opening: Opening,
    pub purposes: VisitPurposes,
    hours: working::EverybodysHours,
    people: Vec<Person>,
    rooms: Vec<RoomRecord>,
    usable: Vec<Room>,
}

impl Branch {
    pub(crate) fn read(open: &Open) -> Result<Self, DeskError> {
        let rooms = open.vault.rooms()?;
        let in_use = rooms.iter().filter(|record| record.room.active);
        let usable = in_use.map(|record| Room {
            id: record.room.id,
            kind: record.room.kind,
        });
        Ok(Self {
            opening: working::opening(open)?,
            purposes: open.vault.visit_purposes()?,
            hours: working::EverybodysHours::read(open)?,
            people: people::all(&open.vault)?,
            usable: usable.collect(),
            rooms,
        })
    }

    /// Rules of a purpose on a day.
    pub(crate) fn rules(&self, purpose: Purpose, day: NaiveDate) -> Option<PurposeRules> {
        self.purposes.on(purpose, day)
    }

    /// Rules of a purpose that is booked on a day.
    ///
    /// # Errors
    /// The field `purpose` for one that the branch does not have, or no longer offers.
    pub(crate) fn offered(&self, purpose: Purpose, day: NaiveDate) -> Result<PurposeRules, DeskError> {
        let rules = self.rules(purpose, day).filter(|rules| rules.offered);
        rules.ok_or_else(|| DeskError::field("purpose", Invalid::ChoiceUnknown))
    }

    /// Everybody who serves clients.
    pub(crate) fn serving(&self) -> Vec<PersonId> {
        let who = self
            .people
            .iter()
            .filter(|person| person.active && person.role.may(Act::Serve));
        who.map(|person| person.id).collect()
    }

    /// Somebody who serves clients.
    ///
    /// # Errors
    /// `person_unknown` for who has left or only looks.
    pub(crate) fn serves(&self, person: PersonId) -> Result<PersonId, DeskError> {
        let able = |one: &Person| one.id == person && one.active && one.role.may(Act::Serve);
        match self.people.iter().any(able) {
            true => Ok(person),
            false => Err(DeskError::Store(opiekun_storage::StorageError::PersonUnknown)),
        }
    }

    /// Those people as the calendar sees them.
    pub(crate) fn advisors(&self, who: &[PersonId]) -> Result<Vec<Advisor>, DeskError> {
        let mut advisors: Vec<Advisor> = Vec::with_capacity(who.len());
        for id in who {
            if advisors.iter().any(|known| known.id == *id) {
                continue;
            }
            let person = self.people.iter().find(|person| person.id == *id);
            let mut specialisations: Vec<Specialisation> =
                person.map(|person| person.skills.clone()).unwrap_or_default();
            specialisations.extend(person.and_then(|person| person.specialisation).map(Into::into));
            let mut languages = person.map(|person| person.languages.clone()).unwrap_or_default();
            // Everybody of the desk speaks Polish.
            languages.extend(Language::parse("pl"));
            advisors.push(Advisor {
                id: *id,
                hours: self.hours.of(&self.opening, *id)?,
                specialisations,
                languages,
            });
        }
        Ok(advisors)
    }

    pub(crate) fn resources<'a>(&'a self, advisors: &'a [&'a Advisor]) -> Resources<'a> {
        Resources {
            opening: &self.opening,
            advisors,
            rooms: &self.usable,
        }
    }

    pub(crate) fn person_name(&self, id: PersonId) -> String {
        let found = self.people.iter().find(|person| person.id == id);
        found.map_or_else(String::new, |person| person.name.clone())
    }

    pub(crate) fn room_name(&self, id: RoomId) -> Option<String> {
        let found = self.rooms.iter().find(|record| record.room.id == id);
        found.map(|record| record.room.name.clone())
    }

    pub(crate) fn people(&self) -> &[Person] {
        &self.people
    }

    /// Free times as they are shown. At one time many are free: its words are made once.
    pub(crate) fn slot_views(&self, slots: &[FreeSlot]) -> Vec<SlotView> {
        let mut out: Vec<SlotView> = Vec::with_capacity(slots.len());
        let mut before: Option<&FreeSlot> = None;
        for slot in slots {
            let same = out
                .last()
                .zip(before)
                .filter(|(_, before)| before.start == slot.start);
            let view = match same {
                Some((view, before)) => SlotView {
                    advisor: slot.advisor.to_string(),
                    advisor_name: self.person_name(slot.advisor),
                    room: if before.room == slot.room {
                        view.room.clone()
                    } else {
                        self.room_id(slot)
                    },
                    ..view.clone()
                },
                None => SlotView {
                    start: time::local_text(slot.start),
                    end: time::local_text(slot.end),
                    advisor: slot.advisor.to_string(),
                    advisor_name: self.person_name(slot.advisor),
                    room: self.room_id(slot),
                    room_name: slot.room.and_then(|room| self.room_name(room)),
                },
            };
            out.push(view);
            before = Some(slot);
        }
        out
    }

    fn room_id(&self, slot: &FreeSlot) -> Option<String> {
        slot.room.map(|room| room.to_string())
    }
}

pub(crate) fn purpose_view(rules: &PurposeRules) -> PurposeView {
    let minutes = |length: opiekun_domain::appointment::Minutes| u32::from(length.get());
    PurposeView {
        code: rules.purpose.code().to_owned(),
        title: rules.title.clone(),
        minutes: minutes(rules.lengths.individual),
        minutes_business: minutes(rules.lengths.business),
        minutes_strategic: minutes(rules.lengths.strategic),
        before: u32::from(rules.buffers.before.get()),
        after: u32::from(rules.buffers.after.get()),
        room: rules.room.map(|kind| kind.code().to_owned()),
        specialisation: rules.specialisation.as_ref().map(|code| code.as_str().to_owned()),
        language: rules
            .language
            .as_ref()
            .map(|language| language.as_str().to_owned()),
        channel: rules.channel.code().to_owned(),
        packet_person: rules.packet_person.clone(),
        packet_business: rules.packet_business.clone(),
        bring: rules.bring.clone(),
        offered: rules.offered,
    }
}

/// An empty choice is none.
fn chosen<T>(
    field: &'static str,
    value: Option<&String>,
    parse: impl FnOnce(&str) -> Result<T, Invalid>,
) -> Result<Option<T>, DeskError> {
    let value = value.map(|value| value.trim()).filter(|value| !value.is_empty());
    value
        .map(parse)
        .transpose()
        .map_err(|reason| DeskError::field(field, reason))
}

impl Desk {
    /// Purposes that are booked today, in the order of lists; those of the program while the desk is locked.
    ///
    /// # Errors
    /// As any read.
    pub fn appointment_purposes(&self) -> Result<Vec<PurposeView>, DeskError> {
        let purposes = match self.open() {
            Ok(open) => open.vault.visit_purposes()?,
            Err(DeskError::Locked) => VisitPurposes::default(),
            Err(fault) => return Err(fault),
        };
        let all = purposes.all_on(time::local_date(self.now()));
        Ok(all
            .iter()
            .filter(|rules| rules.offered)
            .map(purpose_view)
            .collect())
    }

    /// Every purpose with the rules that hold today and those that were set for later days, the earliest first.
    ///
    /// # Errors
    /// Locked.
    pub fn purpose_versions(&self) -> Result<Vec<PurposeVersion>, DeskError> {
        let purposes = self.open()?.vault.visit_purposes()?;
        let today = time::local_date(self.now());
        let mut out = Vec::new();
        let mut seen: Vec<Purpose> = Vec::new();
        let all = purposes.all_on(today).into_iter();
        for rules in all {
            seen.push(rules.purpose);
            let kept = purposes.versions();
            let since = kept.filter(|(from, known)| known.purpose == rules.purpose && *from <= today);
            let from = since
                .map(|(from, _)| from)
                .max()
                .map_or_else(String::new, |day| day.to_string());
            out.push(PurposeVersion {
                from,
                rules: purpose_view(&rules),
            });
            out.extend(later(&purposes, rules.purpose, today));
        }
        // A purpose that begins later has no rules today.
        let others: std::collections::BTreeSet<Purpose> = purposes
            .versions()
            .map(|(_, rules)| rules.purpose)
            .filter(|known| !seen.contains(known))
            .collect();
        for purpose in others {
            out.extend(later(&purposes, purpose, today));
        }
        Ok(out)
    }

    /// Sets the rules of a purpose from a day on: of one of the program, or of one that the branch adds.
    ///
    /// # Errors
    /// Refused fields; a day that is over; `forbidden` for who does not answer for the branch.
    pub fn purpose_save(
        &self,
        command_id: CommandId,
        from: &str,
        view: &PurposeView,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let refused = |field: &'static str| move |reason| DeskError::field(field, reason);
        let today = time::local_date(self.now());
        let from = if from.trim().is_empty() {
            today
        } else {
            time::parse_day(from)?
        };
        if from < today {
            return Err(DeskError::field("from", Invalid::InPast));
        }
        let purpose = Purpose::parse(&view.code).map_err(refused("code"))?;
        let title = text::clean(&view.title, LINE_MAX).map_err(refused("title"))?;
        if title.is_empty() && !Purpose::BUILT_IN.contains(&purpose) {
            return Err(DeskError::field("title", Invalid::Required));
        }
        if view.bring.len() > BRING_MAX {
            return Err(DeskError::field("bring", Invalid::TooMany { max: BRING_MAX }));
        }
        let mut bring = Vec::new();
        for line in &view.bring {
            let line = text::clean(line, LINE_MAX).map_err(refused("bring"))?;
            bring.extend((!line.is_empty()).then_some(line));
        }
        let long = |field: &'static str, minutes: u32| {
            length(minutes).map_err(|_| DeskError::field(field, Invalid::OutOfRange { min: 5, max: 480 }))
        };
        let buffer = |field: &'static str, minutes: u32| {
            let minutes = u16::try_from(minutes).unwrap_or(u16::MAX);
            Buffer::new(minutes).map_err(|reason| DeskError::field(field, reason))
        };
        let rules = PurposeRules {
            purpose,
            lengths: Lengths {
                individual: long("minutes", view.minutes)?,
                business: long("minutes_business", view.minutes_business)?,
                strategic: long("minutes_strategic", view.minutes_strategic)?,
            },
            buffers: Buffers {
                before: buffer("before", view.before)?,
                after: buffer("after", view.after)?,
            },
            room: chosen("room", view.room.as_ref(), RoomKind::parse)?,
            specialisation: chosen(
                "specialisation",
                view.specialisation.as_ref(),
                Specialisation::parse,
            )?,
            language: chosen("language", view.language.as_ref(), Language::parse)?,
            channel: VisitChannel::parse(&view.channel).map_err(refused("channel"))?,
            title,
            packet_person: self.known_packet("packet_person", view.packet_person.as_ref(), "person")?,
            packet_business: self.known_packet(
                "packet_business",
                view.packet_business.as_ref(),
                "business",
            )?,
            bring,
            offered: view.offered,
        };
        let command = Command::SetPurpose {
            from,
            today,
            rules: Box::new(rules),
        };
        open.apply(self, command_id, None, command)
    }

    fn known_packet(
        &self,
        field: &'static str,
        code: Option<&String>,
        for_whom: &str,
    ) -> Result<Option<String>, DeskError> {
        let code = chosen(field, code, |code| Ok(code.to_owned()))?;
        let today = time::local_date(self.now());
        let known = |code: &String| {
            let all = self.shelf()?.purposes_on(today);
            let fits = all
                .iter()
                .any(|purpose| purpose.code == *code && purpose.for_whom == for_whom);
            if fits {
                Ok(())
            } else {
                Err(DeskError::field(field, Invalid::ChoiceUnknown))
            }
        };
        code.iter().try_for_each(known)?;
        Ok(code)
    }

    /// Rooms of the branch, those in use first.
    ///
    /// # Errors
    /// Locked.
    pub fn rooms(&self) -> Result<Vec<RoomView>, DeskError> {
        let rooms = self.open()?.vault.rooms()?;
        Ok(rooms
            .into_iter()
            .map(|record| RoomView {
                id: record.room.id.to_string(),
                revision: record.revision.0,
                name: record.room.name,
                kind: record.room.kind.code().to_owned(),
                active: record.room.active,
            })
            .collect())
    }

    /// Keeps a room: a new one when it has no id.
    ///
    /// # Errors
    /// Refused fields; `name_taken`, `revision_conflict`; `forbidden` for who does not answer for the branch.
    pub fn room_save(&self, command_id: CommandId, view: &RoomView) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let name =
            text::clean(&view.name, ROOM_NAME_MAX).map_err(|reason| DeskError::field("name", reason))?;
        if name.is_empty() {
            return Err(DeskError::field("name", Invalid::Required));
        }
        let new = view.id.trim().is_empty();
        let room = RoomCard {
            id: if new {
                RoomId::of_command(&command_id)
            } else {
                id(&view.id)?
            },
            name,
            kind: RoomKind::parse(&view.kind).map_err(|reason| DeskError::field("kind", reason))?,
            active: view.active,
        };
        let command = Command::SaveRoom { room: Box::new(room) };
        open.apply(self, command_id, (!new).then_some(view.revision), command)
    }
}

/// Rules of a purpose that begin after today.
fn later(purposes: &VisitPurposes, purpose: Purpose, today: NaiveDate) -> Vec<PurposeVersion> {
    let kept = purposes.versions();
    kept.filter(|(from, known)| known.purpose == purpose && *from > today)
        .map(|(from, rules)| PurposeVersion {
            from: from.to_string(),
            rules: purpose_view(rules),
        })
        .collect()
}
