//! Who has waited too long for a contact.

use crate::{Desk, DeskError, time, views::*};
use opiekun_domain::{access::Act, attention::ServiceLevels};
use opiekun_storage::StorageError;

/// Name of the setting.
const LEVELS: &str = "service_levels";
/// Most lines of the list.
const LIST_MAX: u32 = 500;

impl Desk {
    /// Clients over the service level of their segment, those furthest over it first: one's own and those stood in
    /// for, or the whole branch.
    ///
    /// # Errors
    /// Locked.
    pub fn contacts_overdue(&self, mine: bool, limit: u32) -> Result<OverdueList, DeskError> {
        let open = self.open()?;
        let today = time::local_date(self.now());
        let levels = self.service_levels()?;
        let advisors = if mine { Some(self.cared_for(&open)?) } else { None };
        let (total, rows) = open
            .vault
            .overdue(advisors.as_deref(), &levels, today, limit.min(LIST_MAX))?;
        Ok(OverdueList {
            total,
            clients: rows
                .iter()
                .map(|row| OverdueClient {
                    id: row.client.to_string(),
                    number: row.number.clone(),
                    name: row.name.clone(),
                    spoken: row.spoken.clone(),
                    segment: row.segment.into(),
                    advisor: row.advisor.clone(),
                    last: row.last.map(|day| day.to_string()),
                    came_on: row.came_on.to_string(),
                    days_over: u32::try_from(row.days_over(&levels, today)).unwrap_or(0),
                })
                .collect(),
            levels: levels.into(),
        })
    }

    /// Days between contacts by segment, as the branch set them.
    ///
    /// # Errors
    /// Locked.
    pub fn service_levels(&self) -> Result<ServiceLevels, DeskError> {
        let kept = self.open()?.vault.setting(LEVELS)?;
        Ok(kept
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default())
    }

    /// Keeps the days between contacts.
    ///
    /// # Errors
    /// A number outside the range; `forbidden` for who does not act on behalf of the branch.
    pub fn service_levels_save(&self, levels: ServiceLevelsView) -> Result<(), DeskError> {
        let open = self.open()?;
        let levels = ServiceLevels::from(levels);
        levels
            .check()
            .map_err(|(field, reason)| DeskError::field(field, reason))?;
        let text = serde_json::to_string(&levels).map_err(|_| StorageError::Internal { place: "levels" })?;
        Ok(open
            .vault
            .set(&open.actor, Act::Approve, &[(LEVELS, text)], self.now())?)
    }
}
