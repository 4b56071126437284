//! Ties between clients, rules of representation, answers to "may they sign?".

use super::{Coded, KindView};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which of the two is the *kind* of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TieDirection {
    /// The other client is it to the client of the card: "Jan Lis is a board member of this firm".
    OtherIs,
    /// The client of the card is it to the other one.
    ClientIs,
}

/// A tie as the form gives it.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct TieInput {
    /// The client of the card.
    pub client_id: String,
    /// The other one.
    pub other_id: String,
    /// Code of the kind.
    pub kind: String,
    /// Who is it to whom.
    pub direction: TieDirection,
    /// Percent, such as "33,33"; only for owners, partners, beneficial owners and parent companies.
    pub share: String,
    /// Kind of prokura; only for a prokurent.
    pub prokura: String,
    /// What an attorney may do, or the matters of a guardian or curator that the decision names.
    pub scope: String,
    /// For whom a curator was appointed: `partly_incapacitated`, `absent`, `disabled`, `child`.
    pub ward: String,
    /// How far a guardian or curator may act: `ordinary`, `named`, `court`.
    pub mandate: String,
    /// Reference of the court's decision; may be empty.
    pub decision: String,
    /// First day, or empty.
    pub since: String,
    /// Last day, or empty.
    pub until: String,
}

/// A tie as seen from one client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TieView {
    /// Id.
    pub id: String,
    /// Revision.
    pub revision: u32,
    /// Code of the kind.
    pub kind: String,
    /// Who is it to whom.
    pub direction: TieDirection,
    /// The other client.
    pub other_id: String,
    /// Their name as in lists.
    pub other_name: String,
    /// Person or business.
    pub other_kind: KindView,
    /// Share in percent with a decimal comma.
    pub share: Option<String>,
    /// Kind of prokura.
    pub prokura: Option<String>,
    /// What an attorney may do, or the matters that a court's decision names.
    pub scope: Option<String>,
    /// For whom a curator was appointed.
    pub ward: Option<String>,
    /// How far a guardian or curator may act; of a guardian nothing when it was never written down.
    pub mandate: Option<String>,
    /// Reference of the court's decision.
    pub decision: Option<String>,
    /// First day.
    pub since: Option<String>,
    /// Last day.
    pub until: Option<String>,
    /// Whether it holds today.
    pub holds: bool,
}

/// A rule of representation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RuleView {
    /// Code: `single`, `jointly`, `two_or_with_prokurent`, `text`.
    pub rule: String,
    /// Members together; only for `jointly`.
    pub members: Option<u32>,
    /// The register's words; only for `text`.
    pub text: Option<String>,
}

/// A knot of the graph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct KnotView {
    /// Client.
    pub id: String,
    /// Name as in lists.
    pub name: String,
    /// Person or business.
    pub kind: KindView,
    /// Steps from the client of the card; 0 is the client.
    pub depth: u32,
}

/// A line of the graph: `from` is the `kind` of `to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EdgeView {
    /// Who.
    pub from: String,
    /// To whom.
    pub to: String,
    /// What.
    pub kind: String,
}

/// One firm of a capital group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GroupMember {
    /// Client.
    pub id: String,
    /// Name.
    pub name: String,
    /// Levels below the top; 0 is the top.
    pub depth: u32,
    /// Sum of its balances in złoty.
    pub balance: String,
}

/// A capital group, rolled up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GroupView {
    /// Firms, the top one first.
    pub members: Vec<GroupMember>,
    /// Sum of all balances in złoty.
    pub balance: String,
}

/// Everything a card shows about ties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ClientTies {
    /// Ties, those that hold first.
    pub ties: Vec<TieView>,
    /// Rule of representation of a firm.
    pub rule: Option<RuleView>,
    /// Revision of the rule; 0 when there is none.
    pub rule_revision: u32,
    /// What the law says when the articles say nothing.
    pub usual_rule: Option<RuleView>,
    /// The client, those tied to it, and those tied to them.
    pub knots: Vec<KnotView>,
    /// Lines between them that hold today.
    pub edges: Vec<EdgeView>,
    /// The capital group, when the firm is in one.
    pub group: Option<GroupView>,
}

/// How an answer ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SignAnswer {
    /// They may sign.
    Signs,
    /// A paper must be read first.
    Ask,
    /// They may not.
    Refuse,
}

/// What is to be said of a signer: of their identity document, or that they act for nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperLevel {
    /// Out of date: this person does not sign that day.
    Expired,
    /// Out of date within 30 days.
    Expiring,
    /// None is known, or not how long it is valid.
    Missing,
    /// Not the document: the signer is under care, and does not act for others.
    Ward,
}

/// The identity document of somebody who wants to sign; words under `sign-paper-…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SignerPaper {
    /// Whose card it is on, to mend it there.
    pub client_id: String,
    /// Name as in lists.
    pub name: String,
    /// What is the matter.
    pub level: PaperLevel,
    /// Last valid day.
    pub until: Option<String>,
}

/// "May these people sign on that day?"
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SignVerdict {
    /// The answer.
    pub answer: SignAnswer,
    /// Why; words under `sign-…`.
    pub reason: Coded,
    /// Signers of whose identity documents there is something to say.
    pub papers: Vec<SignerPaper>,
}
