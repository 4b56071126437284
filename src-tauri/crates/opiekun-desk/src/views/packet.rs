//! Packets: documents for one purpose.

use super::{CopyView, DocumentRow, Finding, OverrideInput, PlacedFieldView, TemplateView};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// What a packet is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PacketPurpose {
    pub code: String,
    pub title: String,
    /// `person` or `business`.
    pub for_whom: String,
    pub holders_min: u32,
    pub holders_max: u32,
    /// What the client must bring, a line each.
    pub bring: Vec<String>,
}

/// What a packet is made of.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PacketInput {
    pub purpose: String,
    pub language: String,
    pub client_id: String,
    pub second_holder: Option<String>,
    pub parties: BTreeMap<String, String>,
    pub signers: Vec<String>,
    /// Id of the person who signs for the bank beside the advisor, above the limit.
    #[serde(default)]
    pub second_bank_signer: Option<String>,
    /// Fields of the papers, `template.field`; of the second holder's own paper `template#2.field`. What several papers
    /// ask alike is given for any of them.
    pub fields: BTreeMap<String, String>,
    pub overrides: Vec<OverrideInput>,
    /// Codes of templates left out of the packet.
    pub without: Vec<String>,
}

/// A paper of a packet before it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PacketPaper {
    pub template: TemplateView,
    /// The holder it is for, when each has one; empty for a paper of all.
    pub holder: String,
    pub client_id: String,
    pub second_holder: Option<String>,
    pub findings: Vec<Finding>,
}

/// A packet before it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PacketPlan {
    /// In the order of signing.
    pub papers: Vec<PacketPaper>,
    pub bring: Vec<String>,
}

/// A place to sign of a packet, in the order of signing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PacketPlace {
    pub document_id: String,
    pub title: String,
    /// Who signs there; empty where the paper does not say.
    pub name: String,
    pub place: PlacedFieldView,
}

/// A packet that was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[allow(missing_docs)]
pub struct PacketView {
    pub id: String,
    pub purpose: String,
    pub title: String,
    pub client_id: String,
    pub client_name: String,
    pub prepared_at: String,
    pub prepared_by: String,
    pub documents: Vec<DocumentRow>,
    pub places: Vec<PacketPlace>,
    pub copies: Vec<CopyView>,
}
