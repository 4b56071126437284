//! Every change of the register, as data: what the one door for writes lets through.

mod names;

use crate::{
    access::Role,
    appointment::{Guest, NewVisit, Purpose, Slot, VisitStep},
    calendar::{PurposeRules, Specialisation, VisitChannel},
    calls::CallState,
    client::{AccountDraft, ClientDraft, Language, Segment},
    contact::{Aim, Channel, ConsentPurpose, Contact, KeptMail},
    copies::{CopyCode, CopyState, Keeper},
    document::DocumentNumber,
    filter::ViewSpec,
    handover::NewHandover,
    holding::Holding,
    ids::{
        AppointmentId, AssignmentId, AttitudeId, CallListId, ClientId, CommandId, ConsentId, ContactId,
        CopyId, DocumentId, HandoverId, ImportId, MergeId, PacketId, PersonId, PeselCheckId, PotentialId,
        Revision, RoomId, SeriesId, SubstitutionId, TaskId, TemplateId, TieId, ViewId, WaitingId, WalkInId,
        WeightsId,
    },
    import::{ImportMode, ImportRow},
    queue::WalkInStep,
    substitution::Substitution,
    tasks::{NewTask, TaskStep},
    template::TemplateText,
    ties::{Rule, Tie},
    valuation::{Attitude, Weights},
    visits::{BlockEvent, NewWaiting, Opinion, RoomCard, Served, VisitOutcome, WaitingState},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A command with what the door needs to apply it once and only on what the person saw.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Envelope {
    /// Made by whoever asks; the same id is applied once.
    pub id: CommandId,
    /// Revision of the changed row that the person saw; `None` where a new row is made.
    pub base: Option<Revision>,
    /// The change.
    pub command: Command,
}

/// Most clients that a person takes out of the register as a file without a second person.
pub const EXPORT_ALONE_MAX: u32 = 50;

/// A client of an import, with the accounts of its row.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NewClient {
    /// Id made by the importer.
    pub id: ClientId,
    /// Number in the bank's core system; a new one is given when empty.
    pub number: String,
    /// The client.
    pub draft: ClientDraft,
    /// Account of the row.
    pub account: Option<AccountDraft>,
    /// What else the client holds. A file of clients has no columns for it; invented clients have it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holdings: Vec<Holding>,
}

/// A row of the bank's export of products.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadHolding {
    /// Number of the client in the bank's system.
    pub client: String,
    /// What the client holds.
    pub holding: Holding,
}

/// A rendered document with the data it was filled with.
#[derive(Clone, Serialize, Deserialize)]
pub struct NewDocument {
    /// Id.
    pub id: DocumentId,
    /// Number on each page.
    pub number: DocumentNumber,
    /// Template code.
    pub template: String,
    /// Template version.
    pub template_version: String,
    /// Title as printed.
    pub title: String,
    /// First holder.
    pub client: ClientId,
    /// Second holder.
    pub second_holder: Option<ClientId>,
    /// The data, as JSON text: enough to render the same bytes again.
    pub snapshot: String,
    /// Places to sign, as JSON text.
    pub fields: String,
    /// Number of pages.
    pub pages: u32,
    /// Lower-case hex SHA-256 of the PDF.
    pub sha256: String,
    /// Warnings that a person passed over, each with the reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overridden: Vec<Overridden>,
    /// Everybody who is a side of the paper or signs it, beside the holders.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<ClientId>,
    /// The PDF. Not part of the command's text form: the hash stands for it.
    #[serde(skip)]
    pub pdf: Vec<u8>,
}

/// A warning of the check before the printer that a person passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overridden {
    /// Code of the finding.
    pub code: String,
    /// Why it does not stand in the way, in a line.
    pub reason: String,
}

/// A printed copy that is about to come out of the printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewCopy {
    /// Id.
    pub id: CopyId,
    /// Code on each page; follows from the id.
    pub code: CopyCode,
    /// Whose it is.
    pub document: DocumentId,
    /// Who keeps it.
    pub keeper: Keeper,
    /// The client who keeps it; nobody for the bank's.
    pub client: Option<ClientId>,
}

impl std::fmt::Debug for NewDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewDocument({})", self.number)
    }
}

/// A change of the register.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
#[allow(missing_docs)] // fields are the types they hold
pub enum Command {
    /// A new client.
    AddClient { client: Box<NewClient> },
    /// All fields of a client as they shall be.
    EditClient { id: ClientId, draft: Box<ClientDraft> },
    /// Two rows of one client made into one; the draft holds the fields as they shall be.
    MergeClients {
        id: MergeId,
        keep: ClientId,
        give_up: ClientId,
        give_up_base: Revision,
        draft: Box<ClientDraft>,
    },
    /// A merge taken back.
    UndoMerge { merge: MergeId },
    /// Two clients that look like one and are two.
    TellApart { one: ClientId, other: ClientId },
    /// Two clients that were told apart may be one after all.
    UntellApart { one: ClientId, other: ClientId },
    /// Clients taken out of the register as a file; needs a second person from [`EXPORT_ALONE_MAX`] on.
    /// `digest` is the fingerprint of whose data leave: what was agreed to for some is not agreed to for others.
    ExportClients {
        clients: u32,
        digest: String,
        fields: Vec<String>,
    },
    /// A view of the portfolio kept under a name.
    SaveView {
        id: ViewId,
        name: String,
        shared: bool,
        spec: Box<ViewSpec>,
    },
    /// A kept view thrown away.
    DropView { id: ViewId },
    /// A part of an imported file; the mode says what happens to new clients and to known ones.
    ImportClients {
        import: ImportId,
        mode: ImportMode,
        rows: Vec<ImportRow>,
    },
    /// A part of the bank's export of what clients hold.
    ImportHoldings {
        import: ImportId,
        holdings: Vec<ReadHolding>,
    },
    /// Everything that an import added out again, and everything that it changed as before, while nothing is built
    /// on any of it.
    UndoImport { import: ImportId },
    /// An import that can no longer be undone forgets the former values it kept.
    CloseImport { import: ImportId },
    /// Which column is which field, kept under a name; the mapping is JSON text.
    KeepImportMap { name: String, map: String },
    /// A kept mapping thrown away.
    DropImportMap { name: String },
    /// A visit.
    BookAppointment { visit: Box<NewVisit> },
    /// Visits that belong together, all or none.
    BookSeries { id: SeriesId, visits: Vec<NewVisit> },
    /// Another time, advisor or room for a visit; the reason is empty unless the time is taken.
    MoveAppointment {
        id: AppointmentId,
        slot: Slot,
        advisor: PersonId,
        room: Option<RoomId>,
        overbooked: String,
        /// The reason is one for standing on top of another visit.
        #[serde(default)]
        doubles: bool,
    },
    /// Who comes along and serves, by what way, in which room, and the note.
    EditAppointment {
        id: AppointmentId,
        guests: Vec<Guest>,
        colleagues: Vec<PersonId>,
        channel: VisitChannel,
        note: String,
    },
    /// What happens to a visit on its day.
    StepAppointment {
        id: AppointmentId,
        step: VisitStep,
        identified: Option<bool>,
    },
    /// A visit of a series and all later ones called off, but for those that began or were called off before.
    CancelSeries { from: AppointmentId, reason: String },
    /// The packet of papers that was prepared for a visit.
    LinkPacket { id: AppointmentId, packet: PacketId },
    /// What came of a visit, with what was agreed.
    NoteVisit {
        about: Served,
        outcome: VisitOutcome,
        note: String,
        tasks: Vec<NewTask>,
    },
    /// What a client said after service.
    NoteOpinion { opinion: Box<Opinion> },
    /// A room, new or changed.
    SaveRoom { room: Box<RoomCard> },
    /// Rules of a purpose from a day on; those of days that are over stay.
    SetPurpose {
        from: NaiveDate,
        today: NaiveDate,
        rules: Box<PurposeRules>,
    },
    /// Somebody who came without a visit.
    AddWalkIn {
        id: WalkInId,
        day: NaiveDate,
        client: Option<ClientId>,
        purpose: Purpose,
        note: String,
    },
    /// What happens to somebody who came without a visit; the client, when it comes out who it is.
    StepWalkIn {
        id: WalkInId,
        step: WalkInStep,
        client: Option<ClientId>,
        identified: Option<bool>,
    },
    /// A client would come earlier if a time fell free.
    AddWaiting { waiting: Box<NewWaiting> },
    /// The client got a time, or does not wait any longer.
    CloseWaiting { id: WaitingId, state: WaitingState },
    /// Something to be done.
    AddTask { task: Box<NewTask> },
    /// What happens to a task; a task that comes back makes the next one under `next`.
    StepTask {
        id: TaskId,
        step: TaskStep,
        reason: String,
        next: TaskId,
    },
    /// Time that another calendar takes of somebody.
    KeepBlocks {
        person: PersonId,
        events: Vec<BlockEvent>,
    },
    /// Time that was taken from another calendar given back.
    DropBlocks { person: PersonId },
    /// A visit called off.
    CancelAppointment { id: AppointmentId, reason: String },
    /// A document that was just rendered.
    StoreDocument { document: Box<NewDocument> },
    /// Documents for one purpose, rendered together, in the order of signing.
    StorePacket {
        id: PacketId,
        purpose: String,
        title: String,
        client: ClientId,
        documents: Vec<NewDocument>,
    },
    /// Copies that are about to go to a printer: their codes are known before anything is on paper.
    PrepareCopies { copies: Vec<NewCopy> },
    /// Copies that the printer took.
    PrintCopies { copies: Vec<CopyId> },
    /// The next state of a copy; the reason is empty for a usual step.
    MoveCopy {
        id: CopyId,
        state: CopyState,
        reason: String,
    },
    /// What the register of reserved PESEL numbers answered about a client.
    NotePeselCheck {
        id: PeselCheckId,
        client: ClientId,
        reserved: bool,
    },
    /// A draft of a template, new or changed.
    SaveTemplate { id: TemplateId, text: Box<TemplateText> },
    /// A draft given to a second person.
    SubmitTemplate { id: TemplateId },
    /// The second person agrees to the text of that hash.
    ApproveTemplate { id: TemplateId, sha256: String },
    /// A draft sent back to whoever writes it, with the reason.
    ReturnTemplate { id: TemplateId, reason: String },
    /// An approved text counts from a day on.
    PublishTemplate {
        id: TemplateId,
        from: NaiveDate,
        today: NaiveDate,
    },
    /// A version taken back before it counts, or a draft given up, with the reason.
    WithdrawTemplate {
        id: TemplateId,
        reason: String,
        today: NaiveDate,
    },
    /// A document withdrawn; needs a second person.
    AnnulDocument { id: DocumentId, reason: String },
    /// A new person of the desk.
    AddPerson { id: PersonId, name: String, role: Role },
    /// How the bank's systems sign a person, and whom the person looks after.
    DescribePerson {
        id: PersonId,
        signature: Option<String>,
        specialisation: Option<Segment>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        languages: Vec<Language>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        skills: Vec<Specialisation>,
    },
    /// A person who may no longer enter.
    DisablePerson { id: PersonId },
    /// A talk or a letter, with a question that may wait for an answer, and the e-mail it was taken from.
    AddContact {
        contact: Box<Contact>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mail: Option<Box<KeptMail>>,
    },
    /// A question was answered; how, in one line.
    AnswerContact { id: ContactId, answer: String },
    /// A statement of a client: a consent given or withdrawn.
    StateConsent {
        id: ConsentId,
        client: ClientId,
        purpose: ConsentPurpose,
        channel: Channel,
        given: bool,
        text_version: String,
    },
    /// A tie between two clients.
    AddTie { id: TieId, tie: Box<Tie> },
    /// The last day of a tie.
    EndTie { id: TieId, until: NaiveDate },
    /// A tie that was written down by mistake goes.
    RemoveTie { id: TieId },
    /// Who signs for a firm.
    SetRepresentation { firm: ClientId, rule: Rule },
    /// Clients offered to a colleague.
    OfferHandover { handover: Box<NewHandover> },
    /// The receiver takes the clients, apart from those named, for which a reason is given.
    AcceptHandover {
        id: HandoverId,
        without: Vec<ClientId>,
        reason: String,
        today: NaiveDate,
    },
    /// The receiver takes none of the clients.
    RefuseHandover { id: HandoverId, reason: String },
    /// The offer is taken back before it was answered.
    WithdrawHandover { id: HandoverId },
    /// The day of an accepted handover has come.
    StartHandover { id: HandoverId, today: NaiveDate },
    /// The clients return to whoever gave them; `rest` leaves out those that have gone further meanwhile.
    UndoHandover { id: HandoverId, rest: bool },
    /// Letters to the clients of a handover were made.
    MarkHandoverLetters { id: HandoverId },
    /// One advisor stands in for another.
    SetSubstitution {
        id: SubstitutionId,
        substitution: Box<Substitution>,
    },
    /// A substitution is called off from that day on.
    EndSubstitution { id: SubstitutionId, today: NaiveDate },
    /// Clients given to an advisor without being offered, with the reason.
    AssignClients {
        id: AssignmentId,
        clients: Vec<ClientId>,
        advisor: PersonId,
        reason: String,
    },
    /// Clients of an assignment back to whoever had them; those who have gone further stay.
    UndoAssignment { id: AssignmentId },
    /// Clients put on a list to telephone; a list that is not there yet is begun.
    ListCalls {
        list: CallListId,
        name: String,
        aim: Aim,
        clients: Vec<ClientId>,
    },
    /// What one [`Command::ListCalls`] put on a list taken off again, but for what was settled since.
    UnlistCalls { list: CallListId, added_with: CommandId },
    /// What became of one client of a list.
    SettleCall {
        list: CallListId,
        client: ClientId,
        state: CallState,
    },
    /// A list that is done with.
    CloseCallList { list: CallListId },
    /// What a client thinks of the bank, and why; earlier notes stay.
    NoteAttitude {
        id: AttitudeId,
        client: ClientId,
        attitude: Attitude,
        reason: String,
    },
    /// What may still come from a client, 0 to 10; earlier entries stay.
    RatePotential {
        id: PotentialId,
        client: ClientId,
        potential: u8,
    },
    /// The branch's weights of the valuation from a day on; earlier ones stay.
    SetWeights {
        id: WeightsId,
        valid_from: NaiveDate,
        weights: Weights,
    },
}
