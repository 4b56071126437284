//! Fair attention.

use super::SegmentView;
use opiekun_domain::attention::ServiceLevels;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Days between contacts by segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "ServiceLevels")]
#[allow(missing_docs)] // as `attention::ServiceLevels`
pub struct ServiceLevelsView {
    pub individual: u16,
    pub business: u16,
    pub strategic: u16,
}

impl From<ServiceLevels> for ServiceLevelsView {
    fn from(levels: ServiceLevels) -> Self {
        Self {
            individual: levels.individual,
            business: levels.business,
            strategic: levels.strategic,
        }
    }
}

impl From<ServiceLevelsView> for ServiceLevels {
    fn from(levels: ServiceLevelsView) -> Self {
        Self {
            individual: levels.individual,
            business: levels.business,
            strategic: levels.strategic,
        }
    }
}

/// A client who has waited too long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OverdueClient {
    /// Id.
    pub id: String,
    /// Number in the bank's system.
    pub number: String,
    /// Name, last name first.
    pub name: String,
    /// Name as spoken.
    pub spoken: String,
    /// Segment.
    pub segment: SegmentView,
    /// Advisor as written.
    pub advisor: String,
    /// Day of the last contact; null when there was none.
    pub last: Option<String>,
    /// Day on which the client came into the register; who was never contacted has waited since then.
    pub came_on: String,
    /// Days over the service level.
    pub days_over: u32,
}

/// Those furthest over their service level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OverdueList {
    /// All who are over it.
    pub total: u32,
    /// The first of them.
    pub clients: Vec<OverdueClient>,
    /// The levels that count.
    pub levels: ServiceLevelsView,
}
