//! What clients hold, and what of it ends soon.

use crate::{Desk, DeskError, time, views::*};
use chrono::{Days, NaiveDate};
use opiekun_storage::read::holding::HoldingRecord;

/// Days before an end from which the card says that it is time to talk.
const SOON_DAYS: u32 = 30;
/// Greatest number of days that a list of ends looks ahead.
const AHEAD_MAX: u32 = 366;
/// Most products of such a list.
const LIST_MAX: u32 = 500;

/// A product as the window shows it.
pub(crate) fn view(record: &HoldingRecord, today: NaiveDate) -> HoldingView {
    let holding = &record.holding;
    let day = |date: Option<NaiveDate>| date.map(|date| date.to_string());
    HoldingView {
        id: record.nr.to_string(),
        kind: holding.kind.code().to_owned(),
        masked: holding.masked(),
        product: holding.product.clone(),
        state: holding.state.code().to_owned(),
        balance: holding.balance.map(|money| money.plain()),
        currency: holding
            .balance
            .map_or("PLN", |money| money.currency().code())
            .to_owned(),
        balance_on: day(holding.balance_on),
        opened_on: day(holding.opened_on),
        ends_on: day(holding.ends_on),
        matures_soon: holding.matures_within(today, SOON_DAYS),
    }
}

impl Desk {
    /// Products of all clients that end within so many days from today on, soonest first.
    ///
    /// # Errors
    /// Locked.
    pub fn maturing(&self, days: u32) -> Result<Vec<MaturingView>, DeskError> {
        let open = self.open()?;
        let today = time::local_date(self.now());
        let until = today
            .checked_add_days(Days::new(u64::from(days.min(AHEAD_MAX))))
            .unwrap_or(today);
        let found = open.vault.maturing(today, until, LIST_MAX)?;
        Ok(found
            .iter()
            .map(|maturing| MaturingView {
                client_id: maturing.client.id.to_string(),
                client_name: maturing.client.draft.body.name(),
                holding: view(&maturing.holding, today),
                days: maturing
                    .holding
                    .holding
                    .ends_on
                    .and_then(|end| u32::try_from((end - today).num_days()).ok())
                    .unwrap_or(0),
            })
            .collect())
    }
}
