//! Every change of the register, as data: what the one door for writes lets through.

use crate::{
    access::Role,
    appointment::{Purpose, Slot},
    calls::CallState,
    client::{AccountDraft, ClientDraft, Segment},
    contact::{Aim, Channel, ConsentPurpose, Contact, KeptMail},
    copies::{CopyCode, CopyState, Keeper},
    document::DocumentNumber,
    filter::ViewSpec,
    handover::NewHandover,
    holding::Holding,
    ids::{
        AppointmentId, AssignmentId, AttitudeId, CallListId, ClientId, CommandId, ConsentId, ContactId,
        CopyId, DocumentId, HandoverId, ImportId, MergeId, PacketId, PersonId, PeselCheckId, PotentialId,
        Revision, SubstitutionId, TemplateId, TieId, ViewId, WeightsId,
    },
    import::{ImportMode, ImportRow},
    substitution::Substitution,
    template::TemplateText,
    ties::{Rule, Tie},
    valuation::{Attitude, Weights},
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
    /// A visit with the acting person.
    BookAppointment {
        id: AppointmentId,
        client: ClientId,
        purpose: Purpose,
        slot: Slot,
        note: String,
    },
    /// Another time for a visit.
    MoveAppointment { id: AppointmentId, slot: Slot },
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

impl Command {
    /// Stable name for the audit trail.
    pub fn action(&self) -> &'static str {
        match self {
            Self::AddClient { .. } => "client.add",
            Self::EditClient { .. } => "client.edit",
            Self::MergeClients { .. } => "client.merge",
            Self::UndoMerge { .. } => "client.unmerge",
            Self::TellApart { .. } => "client.apart",
            Self::UntellApart { .. } => "client.apart.undo",
            Self::ExportClients { .. } => "client.export",
            Self::SaveView { .. } => "view.save",
            Self::DropView { .. } => "view.drop",
            Self::ImportClients { .. } => "client.import",
            Self::ImportHoldings { .. } => "holding.import",
            Self::UndoImport { .. } => "import.undo",
            Self::CloseImport { .. } => "import.close",
            Self::KeepImportMap { .. } => "import.map.keep",
            Self::DropImportMap { .. } => "import.map.drop",
            Self::BookAppointment { .. } => "appointment.book",
            Self::MoveAppointment { .. } => "appointment.move",
            Self::CancelAppointment { .. } => "appointment.cancel",
            Self::StoreDocument { .. } => "document.prepare",
            Self::StorePacket { .. } => "packet.prepare",
            Self::PrepareCopies { .. } => "copy.prepare",
            Self::PrintCopies { .. } => "copy.print",
            Self::MoveCopy { .. } => "copy.move",
            Self::NotePeselCheck { .. } => "pesel.check",
            Self::SaveTemplate { .. } => "template.save",
            Self::SubmitTemplate { .. } => "template.submit",
            Self::ApproveTemplate { .. } => "template.approve",
            Self::ReturnTemplate { .. } => "template.return",
            Self::PublishTemplate { .. } => "template.publish",
            Self::WithdrawTemplate { .. } => "template.withdraw",
            Self::AnnulDocument { .. } => "document.annul",
            Self::AddPerson { .. } => "person.add",
            Self::DescribePerson { .. } => "person.describe",
            Self::DisablePerson { .. } => "person.disable",
            Self::AddContact { .. } => "contact.add",
            Self::AnswerContact { .. } => "contact.answer",
            Self::StateConsent { .. } => "consent.state",
            Self::AddTie { .. } => "tie.add",
            Self::EndTie { .. } => "tie.end",
            Self::RemoveTie { .. } => "tie.remove",
            Self::SetRepresentation { .. } => "representation.set",
            Self::OfferHandover { .. } => "handover.offer",
            Self::AcceptHandover { .. } => "handover.accept",
            Self::RefuseHandover { .. } => "handover.refuse",
            Self::WithdrawHandover { .. } => "handover.withdraw",
            Self::StartHandover { .. } => "handover.start",
            Self::UndoHandover { .. } => "handover.undo",
            Self::MarkHandoverLetters { .. } => "handover.letters",
            Self::SetSubstitution { .. } => "substitution.set",
            Self::EndSubstitution { .. } => "substitution.end",
            Self::AssignClients { .. } => "client.assign",
            Self::UndoAssignment { .. } => "client.assign.undo",
            Self::ListCalls { .. } => "call.list",
            Self::UnlistCalls { .. } => "call.unlist",
            Self::SettleCall { .. } => "call.settle",
            Self::CloseCallList { .. } => "call.close",
            Self::NoteAttitude { .. } => "attitude.note",
            Self::RatePotential { .. } => "client.potential",
            Self::SetWeights { .. } => "valuation.weights",
        }
    }

    /// What the role must be allowed to do.
    pub fn act(&self) -> crate::access::Act {
        match self {
            Self::AddPerson { .. } | Self::DescribePerson { .. } | Self::DisablePerson { .. } => {
                crate::access::Act::ManagePeople
            }
            Self::SetWeights { .. } | Self::AssignClients { .. } | Self::UndoAssignment { .. } => {
                crate::access::Act::Approve
            }
            Self::ApproveTemplate { .. } | Self::ReturnTemplate { .. } => crate::access::Act::Approve,
            Self::SaveTemplate { .. }
            | Self::SubmitTemplate { .. }
            | Self::PublishTemplate { .. }
            | Self::WithdrawTemplate { .. } => crate::access::Act::WriteTemplates,
            _ => crate::access::Act::Serve,
        }
    }

    /// Whether a second person must agree.
    pub fn needs_second_person(&self) -> bool {
        match self {
            Self::AnnulDocument { .. } => true,
            Self::ExportClients { clients, .. } => *clients > EXPORT_ALONE_MAX,
            _ => false,
        }
    }
}
