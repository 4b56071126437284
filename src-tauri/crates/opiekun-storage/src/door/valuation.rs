//! Attitude, potential and the branch's weights: each is written beside what was there before.

use super::{Change, Context, contact::known};
use crate::{StorageError, engine::values};
use chrono::NaiveDate;
use opiekun_domain::{
    ids::{AttitudeId, ClientId, PotentialId, Revision, WeightsId},
    valuation::{Attitude, Weights},
};

pub(super) fn note(
    context: &Context<'_>,
    id: AttitudeId,
    client: ClientId,
    attitude: Attitude,
    reason: &str,
) -> Result<Change, StorageError> {
    known(context, client)?;
    context.tx.run(
        "INSERT INTO attitude_note (id, client_id, person_id, at, attitude, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![id, client, context.actor.person, context.now, attitude.code(), reason],
    )?;
    Ok(Change::new(id, Revision::FIRST, "attitude,reason"))
}

pub(super) fn rate(
    context: &Context<'_>,
    id: PotentialId,
    client: ClientId,
    potential: u8,
) -> Result<Change, StorageError> {
    known(context, client)?;
    context.tx.run(
        "INSERT INTO potential (id, client_id, person_id, at, potential) VALUES (?1, ?2, ?3, ?4, ?5)",
        values![
            id,
            client,
            context.actor.person,
            context.now,
            u32::from(potential)
        ],
    )?;
    Ok(Change::new(id, Revision::FIRST, "potential"))
}

pub(super) fn set_weights(
    context: &Context<'_>,
    id: WeightsId,
    valid_from: NaiveDate,
    weights: &Weights,
) -> Result<Change, StorageError> {
    context.tx.run(
        "INSERT INTO valuation_weights (id, valid_from, set_at, person_id, balance, products, years, potential, staying,
         full_balance, full_products, full_years, full_days_over, unhappy_loss)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        values![
            id,
            valid_from,
            context.now,
            context.actor.person,
            u32::from(weights.balance),
            u32::from(weights.products),
            u32::from(weights.years),
            u32::from(weights.potential),
            u32::from(weights.staying),
            weights.full_balance,
            u32::from(weights.full_products),
            u32::from(weights.full_years),
            u32::from(weights.full_days_over),
            u32::from(weights.unhappy_loss)
        ],
    )?;
    Ok(Change::new(id, Revision::FIRST, "weights"))
}
