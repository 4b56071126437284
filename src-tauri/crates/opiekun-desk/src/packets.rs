//! Packets: all papers of a purpose, prepared by one act, in the order of signing.

use crate::{
    Desk, DeskError,
    desk::Open,
    document_shapes::{prepared, row, snapshot, template_view},
    filling::Filled,
    people::id,
    time,
    views::*,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use opiekun_documents::{DocumentError, FieldSpec, Job, Purpose, PurposePaper, Rendered, When};
use opiekun_domain::{
    Invalid,
    client::{Body, NaturalPerson},
    command::{Command, Envelope},
    document::DocumentNumber,
    ids::{CommandId, DocumentId, PacketId},
    readiness::age_on,
};
use opiekun_storage::{
    StorageError,
    read::{client::ClientRecord, copy::PacketRecord},
};
use std::collections::BTreeMap;

/// Packets of a list.
const LIST_MAX: u32 = 200;
/// Full age in years.
pub(crate) const OF_AGE: u32 = 18;

impl Desk {
    /// What packets are for, in the order of lists.
    ///
    /// # Errors
    /// A damaged list of purposes.
    pub fn packet_purposes(&self) -> Result<Vec<PacketPurpose>, DeskError> {
        let view = |purpose: &Purpose| PacketPurpose {
            code: purpose.code.clone(),
            title: purpose.title.clone(),
            for_whom: purpose.for_whom.clone(),
            holders_min: u32::from(purpose.holders_min),
            holders_max: u32::from(purpose.holders_max),
            bring: purpose.bring.clone(),
        };
        let today = time::local_date(self.now());
        Ok(self.shelf()?.purposes_on(today).iter().map(view).collect())
    }

    /// Papers of a packet with what stands in the way of each; nothing is made.
    ///
    /// # Errors
    /// Locked; an unknown purpose; `not_found`, `template_unknown`.
    pub fn packet_check(&self, input: &PacketInput) -> Result<PacketPlan, DeskError> {
        let open = self.open()?;
        let mut papers = Vec::new();
        let mut before = Vec::new();
        for one in self.planned_papers(&open, input)? {
            let today = time::local_date(self.now());
            let template = self.shelf()?.current(&one.template, &one.language, today)?;
            let sides = self.sides(&open, &template, &one)?;
            papers.push(PacketPaper {
                template: template_view(&template),
                holder: self.holder_named(&open, input, &one)?,
                client_id: one.client_id.clone(),
                second_holder: one.second_holder.clone(),
                findings: self.findings(&open, &template, &sides, &one, &before)?,
            });
            before.push(one.template);
        }
        Ok(PacketPlan {
            papers,
            bring: self.purpose(&input.purpose)?.bring.clone(),
        })
    }

    /// Makes and stores all papers of a packet, all or none.
    ///
    /// # Errors
    /// As [`Desk::document_prepare`]; an unknown purpose.
    pub fn packet_prepare(
        &self,
        command_id: CommandId,
        input: &PacketInput,
    ) -> Result<PacketView, DeskError> {
        let open = self.open()?;
        let packet = PacketId::of_command(&command_id);
        if let Some(known) = open.vault.packet(packet)? {
            return self.packet_view(&open, &known);
        }
        let now = self.now();
        let inputs = self.planned_papers(&open, input)?;
        if inputs.is_empty() {
            return Err(DeskError::field("without", Invalid::Required));
        }
        let mut filled: Vec<Filled> = Vec::new();
        let mut before = Vec::new();
        for one in &inputs {
            filled.push(self.fill(&open, one, now, true, &before)?);
            before.push(one.template.clone());
        }
        // Whatever goes with the opening of an account is about that account, which has no number yet.
        if filled.iter().any(|one| one.template.head.opens_account) {
            filled.iter_mut().for_each(|one| one.data.account.clear());
        }
        let ids = (0..).map(|nr| DocumentId::part_of(&command_id, nr));
        let ids: Vec<DocumentId> = ids.take(inputs.len()).collect();
        let made = self.render_all(&filled, &ids, now)?;
        let mut documents = Vec::new();
        for (((one, filled), id), made) in inputs.iter().zip(&filled).zip(ids).zip(made) {
            documents.push(self.stored(&open, filled, one, id, now, made?)?);
        }
        let envelope = Envelope {
            id: command_id,
            base: None,
            command: Command::StorePacket {
                id: packet,
                purpose: input.purpose.clone(),
                title: self.purpose(&input.purpose)?.title.clone(),
                client: open.live(&input.client_id)?,
                documents,
            },
        };
        open.vault.apply(&open.actor, &envelope, None, now)?;
        self.link_to_visit(&open, packet, input)?;
        let stored = open
            .vault
            .packet(packet)?
            .ok_or(StorageError::NotFound { what: "packet" })?;
        self.packet_view(&open, &stored)
    }

    /// A packet with its documents, places to sign and copies.
    ///
    /// # Errors
    /// `not_found`.
    pub fn packet(&self, packet: &str) -> Result<PacketView, DeskError> {
        let open = self.open()?;
        let found = open.vault.packet(id(packet)?)?;
        self.packet_view(&open, &found.ok_or(StorageError::NotFound { what: "packet" })?)
    }

    /// Packets of a client, newest first; of everybody when none is named.
    ///
    /// # Errors
    /// Locked.
    pub fn packets(&self, client: Option<&str>) -> Result<Vec<PacketView>, DeskError> {
        let open = self.open()?;
        let client = client.map(id).transpose()?;
        let found = open.vault.packets(client, LIST_MAX)?;
        found
            .iter()
            .map(|packet| self.packet_view(&open, packet))
            .collect()
    }

    /// Makes the papers of a packet on all cores.
    fn render_all(
        &self,
        filled: &[Filled],
        ids: &[DocumentId],
        now: DateTime<Utc>,
    ) -> Result<Vec<Result<Rendered, DocumentError>>, DeskError> {
        let year = time::local_date(now).year();
        let numbers: Vec<DocumentNumber> = ids.iter().map(|id| DocumentNumber::of(*id, year)).collect();
        let mut jobs: Vec<Job<'_>> = Vec::with_capacity(filled.len());
        for (filled, number) in filled.iter().zip(&numbers) {
            jobs.push(Job {
                template: &filled.template,
                data: &filled.data,
                number: number.as_str(),
                time: now,
                draft: false,
            });
        }
        Ok(self.papers()?.engine.render_all(&jobs))
    }

    fn purpose(&self, code: &str) -> Result<Purpose, DeskError> {
        let today = time::local_date(self.now());
        let all = self.shelf()?.purposes_on(today);
        let found = all.iter().find(|purpose| purpose.code == code).cloned();
        found.ok_or_else(|| DeskError::field("purpose", Invalid::ChoiceUnknown))
    }

    /// The papers that the purpose and the people call for, each as if it were prepared alone.
    fn planned_papers(&self, open: &Open, input: &PacketInput) -> Result<Vec<DocumentInput>, DeskError> {
        let today = time::local_date(self.now());
        let purpose = self.purpose(&input.purpose)?;
        let second = input.second_holder.clone().filter(|id| !id.is_empty());
        let mut holders = vec![input.client_id.clone()];
        holders.extend(second.clone());
        let mut records = Vec::new();
        for holder in &holders {
            records.push(open.client(id(holder)?)?);
        }
        if holders.len() < usize::from(purpose.holders_min) {
            return Err(DeskError::field("second_holder", Invalid::Required));
        }
        let max = usize::from(purpose.holders_max);
        if holders.len() > max {
            return Err(DeskError::field("second_holder", Invalid::TooMany { max }));
        }
        if let Some(code) = input.without.iter().find(|code| !purpose.has(code)) {
            return Err(wrong(format!("without.{code}"), Invalid::ChoiceUnknown));
        }
        let shelf = self.shelf()?;
        if !shelf.speaks(&input.language) {
            return Err(DeskError::TemplateUnknown);
        }
        let mut planned = Vec::new();
        for paper in &purpose.papers {
            if input.without.contains(&paper.template) {
                continue;
            }
            let one = |client: &str, second: Option<String>, holder: usize| DocumentInput {
                template: paper.template.clone(),
                language: shelf.offered(&paper.template, &input.language, today),
                client_id: client.to_owned(),
                second_holder: second,
                parties: input.parties.clone(),
                signers: input.signers.clone(),
                second_bank_signer: input.second_bank_signer.clone(),
                fields: fields_of(&input.fields, &key_of(&paper.template, holder)),
                overrides: input.overrides.clone(),
            };
            if paper.each {
                for (nr, record) in records.iter().enumerate() {
                    if wanted(open, paper, std::slice::from_ref(record), today)? {
                        planned.push(one(&holders[nr], None, nr));
                    }
                }
            } else if wanted(open, paper, &records, today)? {
                planned.push(one(&input.client_id, second.clone(), 0));
            }
        }
        self.agree(&purpose, today, &mut planned)?;
        for key in input.fields.keys() {
            let paper = key.split_once('.').map(|(paper, _)| paper);
            let code = paper.map(|paper| paper.split_once('#').map_or(paper, |(code, _)| code));
            if !code.is_some_and(|code| purpose.has(code)) {
                return Err(wrong(key.clone(), Invalid::ChoiceUnknown));
            }
        }
        Ok(planned)
    }

    /// What several papers of a packet ask alike has one answer: given for one of them, it holds for all. Papers of one
    /// person each are left as they are.
    fn agree(
        &self,
        purpose: &Purpose,
        today: NaiveDate,
        planned: &mut [DocumentInput],
    ) -> Result<(), DeskError> {
        let shelf = self.shelf()?;
        let own = |code: &str| {
            let mut papers = purpose.papers.iter();
            papers.any(|paper| paper.each && paper.template == code)
        };
        let mut asked: Vec<(FieldSpec, String)> = Vec::new();
        for given in [true, false] {
            for one in planned.iter_mut().filter(|one| !own(&one.template)) {
                let template = shelf.current(&one.template, &one.language, today)?;
                for field in template.head.fields.iter().filter(|field| field.shared()) {
                    let value = one
                        .fields
                        .get(&field.name)
                        .filter(|value| !value.trim().is_empty());
                    let known = asked.iter().find(|(known, _)| known.asks_like(field));
                    match (value, known) {
                        (Some(value), None) if given => asked.push((field.clone(), value.clone())),
                        (Some(value), Some((_, other))) if value != other => {
                            let field = format!("{}.{}", one.template, field.name);
                            return Err(wrong(field, Invalid::Differs));
                        }
                        (None, Some((_, other))) => {
                            one.fields.insert(field.name.clone(), other.clone());
                        }
                        _ => {}
                    }
                }
            }
        }
        Ok(())
    }

    /// Name of the holder a paper is for, when each of two has one.
    fn holder_named(
        &self,
        open: &Open,
        input: &PacketInput,
        one: &DocumentInput,
    ) -> Result<String, DeskError> {
        let two = input.second_holder.as_ref().is_some_and(|id| !id.is_empty());
        if two && one.second_holder.is_none() {
            Ok(open.client(id(&one.client_id)?)?.draft.body.name())
        } else {
            Ok(String::new())
        }
    }

    pub(crate) fn packet_view(&self, open: &Open, packet: &PacketRecord) -> Result<PacketView, DeskError> {
        let (mut documents, mut places, mut copies) = (Vec::new(), Vec::new(), Vec::new());
        for document in &packet.documents {
            let missing = StorageError::NotFound { what: "document" };
            let record = open.vault.document(*document)?.ok_or(missing)?;
            let data = snapshot(open, *document)?;
            let names: BTreeMap<&str, &str> = data
                .signers
                .iter()
                .map(|signer| (signer.role.as_str(), signer.name.as_str()))
                .collect();
            let to_do = |place: &PlacedFieldView| !place.filled;
            for place in prepared(&record)?.fields.into_iter().filter(to_do) {
                places.push(PacketPlace {
                    document_id: document.to_string(),
                    title: record.title.clone(),
                    name: names
                        .get(place.role.as_str())
                        .map_or_else(String::new, |name| (*name).to_owned()),
                    place,
                });
            }
            documents.push(row(&record));
            copies.extend(self.copies_of(&document.to_string())?);
        }
        Ok(PacketView {
            id: packet.id.to_string(),
            purpose: packet.purpose.clone(),
            title: packet.title.clone(),
            client_id: packet.client.to_string(),
            client_name: packet.client_name.clone(),
            prepared_at: packet
                .prepared_at
                .to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
            prepared_by: packet.prepared_by.clone(),
            documents,
            places,
            copies,
        })
    }
}

/// Whether the people of a paper call for it.
fn wanted(
    open: &Open,
    paper: &PurposePaper,
    records: &[ClientRecord],
    today: NaiveDate,
) -> Result<bool, DeskError> {
    let any = |fits: &dyn Fn(&NaturalPerson) -> bool| {
        records.iter().any(|record| match &record.draft.body {
            Body::Person(person) => fits(person),
            Body::Business(_) => false,
        })
    };
    Ok(match paper.when {
        When::Always => true,
        When::TwoHolders => records.len() == 2,
        When::Minor => any(&|person| {
            person
                .birth_date()
                .is_some_and(|born| age_on(born, today) < OF_AGE)
        }),
        When::Foreign => any(&|person| {
            let countries = &person.citizenship;
            !countries.is_empty() && countries.iter().all(|country| country.as_str() != "PL")
        }),
        When::NotSignedBefore => {
            let mut missing = false;
            for record in records {
                missing |= !open.vault.signed_before(record.id, &paper.template)?;
            }
            missing
        }
    })
}

/// A refused field of a packet.
fn wrong(field: String, reason: Invalid) -> DeskError {
    DeskError::Fields(vec![FieldFailure {
        field,
        code: reason.code().to_owned(),
        params: Params::new(),
    }])
}

/// What the fields of a paper are called by in a packet: `fatca-crs`, for the second holder's own `fatca-crs#2`.
fn key_of(template: &str, holder: usize) -> String {
    match holder {
        0 => template.to_owned(),
        _ => format!("{template}#{}", holder + 1),
    }
}

/// Fields of one paper out of those of a packet.
fn fields_of(all: &BTreeMap<String, String>, key: &str) -> BTreeMap<String, String> {
    all.iter()
        .filter_map(|(name, value)| {
            let (of, field) = name.split_once('.')?;
            (of == key).then(|| (field.to_owned(), value.clone()))
        })
        .collect()
}
