//! Clients picked in the list, as ids.

use crate::{Desk, DeskError, desk::Open, people::id, saved_views::conditions, views::*};
use opiekun_domain::{Invalid, ids::ClientId};
use opiekun_storage::read::client::ClientFilter;
use std::collections::BTreeSet;

impl Desk {
    /// The filter of the store for a filter of the window.
    pub(crate) fn filter(&self, open: &Open, view: &ClientFilterView) -> Result<ClientFilter, DeskError> {
        let advisors = if view.mine {
            Some(self.cared_for(open)?)
        } else {
            None
        };
        Ok(ClientFilter {
            words: view.words.clone(),
            segment: view.segment.map(Into::into),
            kind: view.kind.map(Into::into),
            advisor: view.advisor.clone().filter(|advisor| !advisor.is_empty()),
            advisors,
            conditions: conditions(&view.conditions)?,
        })
    }

    /// Ids of picked clients, each once, in the order of the list; at most `max`.
    ///
    /// # Errors
    /// Nobody, or too many.
    pub(crate) fn picked(
        &self,
        open: &Open,
        selection: &ClientSelection,
        max: usize,
    ) -> Result<Vec<ClientId>, DeskError> {
        let except: BTreeSet<ClientId> = selection
            .except
            .iter()
            .map(|text| id(text))
            .collect::<Result<_, _>>()?;
        let bound = u32::try_from(max + except.len() + 1).unwrap_or(u32::MAX);
        let all: Vec<ClientId> = match &selection.filter {
            Some(filter) => open.vault.client_ids(&self.filter(open, filter)?, bound)?,
            None => selection
                .ids
                .iter()
                .map(|text| id(text))
                .collect::<Result<_, _>>()?,
        };
        let mut seen = BTreeSet::new();
        let picked: Vec<ClientId> = all
            .into_iter()
            .filter(|client| !except.contains(client) && seen.insert(*client))
            .collect();
        if picked.is_empty() {
            return Err(DeskError::field("clients", Invalid::Required));
        }
        if picked.len() > max {
            let max = i64::try_from(max).unwrap_or(i64::MAX);
            return Err(DeskError::field("clients", Invalid::OutOfRange { min: 1, max }));
        }
        Ok(picked)
    }
}
