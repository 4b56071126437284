//! Clients.

use super::{AppointmentView, AttachmentView, Coded, ConditionView, DocumentRow, HoldingView, Params};
use opiekun_domain::client::{ClientKind, Segment};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Person or business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "ClientKind")]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // as `client::ClientKind`
pub enum KindView {
    Person,
    Business,
}

impl From<ClientKind> for KindView {
    fn from(kind: ClientKind) -> Self {
        match kind {
            ClientKind::Person => Self::Person,
            ClientKind::Business => Self::Business,
        }
    }
}

impl From<KindView> for ClientKind {
    fn from(kind: KindView) -> Self {
        match kind {
            KindView::Person => Self::Person,
            KindView::Business => Self::Business,
        }
    }
}

/// Segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "Segment")]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // as `client::Segment`
pub enum SegmentView {
    Individual,
    Business,
    Strategic,
}

impl From<Segment> for SegmentView {
    fn from(segment: Segment) -> Self {
        match segment {
            Segment::Individual => Self::Individual,
            Segment::Business => Self::Business,
            Segment::Strategic => Self::Strategic,
        }
    }
}

impl From<SegmentView> for Segment {
    fn from(segment: SegmentView) -> Self {
        match segment {
            SegmentView::Individual => Self::Individual,
            SegmentView::Business => Self::Business,
            SegmentView::Strategic => Self::Strategic,
        }
    }
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)] // fields say it
pub struct ClientRow {
    pub id: String,
    pub number: String,
    pub kind: KindView,
    pub name: String,
    pub city: String,
    pub segment: SegmentView,
    pub advisor: String,
    pub pesel_masked: Option<String>,
    pub nip: Option<String>,
    pub phone: Option<String>,
    pub revision: u32,
}

/// Which clients the list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "ClientFilter")]
#[allow(missing_docs)]
pub struct ClientFilterView {
    pub words: String,
    pub segment: Option<SegmentView>,
    pub kind: Option<KindView>,
    pub advisor: Option<String>,
    /// Conditions on any field, all of which must hold.
    pub conditions: Vec<ConditionView>,
    /// Only one's own and those of colleagues one stands in for.
    pub mine: bool,
}

/// A part of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct ClientPage {
    pub total: u32,
    pub rows: Vec<ClientRow>,
}

/// A found client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Hit {
    /// Id.
    pub id: String,
    /// Number in the bank's system.
    pub number: String,
    /// Name, last name first.
    pub name: String,
    /// Person or business.
    pub kind: KindView,
    /// Town and a masked identifier.
    pub detail: String,
    /// Whether the client is of one's own portfolio.
    pub own: bool,
    /// Whether the words were probably mistyped.
    pub similar: bool,
}

/// Found clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Hits {
    /// Best first.
    pub hits: Vec<Hit>,
    /// How long the search took in the backend.
    pub micros: u32,
}

/// What an item of the timeline is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum TimelineKind {
    Created,
    Imported,
    Changed,
    Appointment,
    Document,
    Contact,
    Consent,
    Handover,
    Attitude,
    Merge,
}

/// What happened, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TimelineItem {
    /// UTC instant.
    pub at: String,
    /// What it is about.
    pub kind: TimelineKind,
    /// Code of the sentence; words under `timeline-…`.
    pub code: String,
    /// Parameters of the words.
    pub params: Params,
    /// Id of the visit, document or contact.
    pub ref_id: Option<String>,
    /// What was attached to the e-mail of a contact.
    pub attachments: Vec<AttachmentView>,
}

/// How an identity document stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum PaperValidity {
    Valid,
    Expiring,
    Expired,
    Unknown,
}

/// Sex as written in PESEL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "Sex")]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum SexView {
    Female,
    Male,
}

/// Whether something can be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "Verdict")]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum VerdictView {
    Yes,
    Attention,
    No,
}

/// The answer at the top of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CanSign {
    /// The answer.
    pub verdict: VerdictView,
    /// Words under `sign-reason-…`, heaviest first.
    pub reasons: Vec<Coded>,
}

/// What else the card says of who the client is; empty means not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)] // as `client::RawClient`; lists as codes
pub struct DetailsView {
    pub former_names: Option<String>,
    pub address_form: Option<String>,
    pub birth_country: Option<String>,
    pub citizenship: Vec<String>,
    pub languages: Vec<String>,
    pub other_documents: Vec<PaperView>,
    pub pkd: Vec<String>,
    pub mail_street: Option<String>,
    pub mail_postal_code: Option<String>,
    pub mail_city: Option<String>,
    pub other_phones: Vec<String>,
    pub other_emails: Vec<String>,
    pub preferred_channel: Option<String>,
    pub preferred_hours: Option<String>,
}

/// A further paper of identity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PaperView {
    /// Masked number.
    pub masked: String,
    /// Last valid day.
    pub valid_until: Option<String>,
    /// How it stands today.
    pub state: PaperValidity,
}

/// An address that was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FormerAddress {
    /// `main` or `mail`.
    pub kind: String,
    /// Street, postal code and town in one line.
    pub line: String,
    /// Day on which it was left.
    pub until: String,
}

/// Everything a card shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)] // fields say it
pub struct ClientCard {
    pub id: String,
    pub number: String,
    pub revision: u32,
    pub kind: KindView,
    pub name: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub company_name: Option<String>,
    pub legal_form: Option<String>,
    pub pesel_masked: Option<String>,
    pub birth_date: Option<String>,
    pub sex: Option<SexView>,
    pub nip: Option<String>,
    pub regon: Option<String>,
    pub krs: Option<String>,
    pub id_document_masked: Option<String>,
    pub id_document_valid_until: Option<String>,
    pub id_document_state: PaperValidity,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub segment: SegmentView,
    pub advisor: String,
    pub consent_email: Option<bool>,
    pub consent_phone: Option<bool>,
    pub holdings: Vec<HoldingView>,
    pub details: DetailsView,
    pub former_addresses: Vec<FormerAddress>,
    pub appointments: Vec<AppointmentView>,
    pub documents: Vec<DocumentRow>,
    pub timeline: Vec<TimelineItem>,
    pub can_sign_today: CanSign,
}

/// The texts of a client's form; empty means not given.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)] // as `client::RawClient`
pub struct ClientInput {
    pub kind: KindView,
    pub first_name: String,
    pub last_name: String,
    pub company_name: String,
    pub legal_form: String,
    pub pesel: String,
    pub nip: String,
    pub regon: String,
    pub krs: String,
    pub id_document: String,
    pub id_document_valid_until: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub phone: String,
    pub email: String,
    pub segment: SegmentView,
    pub advisor: String,
    pub consent_email: Option<bool>,
    pub consent_phone: Option<bool>,
    pub former_names: String,
    pub address_form: String,
    pub birth_date: String,
    pub birth_country: String,
    pub sex: String,
    pub citizenship: String,
    pub languages: String,
    pub other_documents: String,
    pub pkd: String,
    pub mail_street: String,
    pub mail_postal_code: String,
    pub mail_city: String,
    pub other_phones: String,
    pub other_emails: String,
    pub preferred_channel: String,
    pub preferred_hours: String,
}

impl ClientInput {
    /// A form in which nothing is filled yet.
    pub fn empty(kind: KindView, segment: SegmentView) -> Self {
        Self {
            kind,
            first_name: String::new(),
            last_name: String::new(),
            company_name: String::new(),
            legal_form: String::new(),
            pesel: String::new(),
            nip: String::new(),
            regon: String::new(),
            krs: String::new(),
            id_document: String::new(),
            id_document_valid_until: String::new(),
            street: String::new(),
            postal_code: String::new(),
            city: String::new(),
            phone: String::new(),
            email: String::new(),
            segment,
            advisor: String::new(),
            consent_email: None,
            consent_phone: None,
            former_names: String::new(),
            address_form: String::new(),
            birth_date: String::new(),
            birth_country: String::new(),
            sex: String::new(),
            citizenship: String::new(),
            languages: String::new(),
            other_documents: String::new(),
            pkd: String::new(),
            mail_street: String::new(),
            mail_postal_code: String::new(),
            mail_city: String::new(),
            other_phones: String::new(),
            other_emails: String::new(),
            preferred_channel: String::new(),
            preferred_hours: String::new(),
        }
    }
}

/// A masked field that can be shown whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum RevealField {
    Pesel,
    IdDocument,
    OtherDocument,
    Account,
}
