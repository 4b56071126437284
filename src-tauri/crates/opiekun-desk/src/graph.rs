//! The small graph of a card and the capital group.

use crate::{DeskError, views::*};
use chrono::NaiveDate;
use opiekun_domain::{
    ids::ClientId,
    money::{Currency, Money},
    ties::{Mandate, Tie, TieDetail, TieKind},
};
use opiekun_storage::{
    StorageError, Vault,
    read::tie::{Knot, TieRecord},
};
use std::collections::{BTreeMap, BTreeSet};

/// Steps from the client that the graph shows.
const STEPS: u32 = 2;
/// Knots that can still be read on a card.
const KNOTS_MAX: usize = 30;
/// Firms of one group; deeper or larger ones are cut.
const GROUP_MAX: usize = 200;

fn knot(vault: &Vault, client: ClientId) -> Result<Knot, DeskError> {
    Ok(vault
        .knot(client)?
        .ok_or(StorageError::NotFound { what: "client" })?)
}

/// A tie as seen from one client.
pub(crate) fn tie_view(
    vault: &Vault,
    client: ClientId,
    known: &TieRecord,
    today: NaiveDate,
) -> Result<TieView, DeskError> {
    let Tie {
        from,
        to,
        kind,
        detail,
        since,
        until,
    } = &known.tie;
    let (direction, other) = if *to == client {
        (TieDirection::OtherIs, *from)
    } else {
        (TieDirection::ClientIs, *to)
    };
    let other = knot(vault, other)?;
    let (mut share, mut prokura, mut scope) = (None, None, None);
    let (mut ward, mut mandate, mut decision) = (None, None, None);
    match detail {
        TieDetail::Share { share: Some(points) } => {
            share = Some(format!("{},{:02}", points.points() / 100, points.points() % 100));
        }
        TieDetail::Prokura { prokura: kind } => prokura = Some(kind.code().to_owned()),
        TieDetail::Scope { scope: words } => scope = Some(words.clone()),
        TieDetail::Care(care) => {
            ward = care.ward.map(|ward| ward.code().to_owned());
            mandate = care.mandate.as_ref().map(|mandate| mandate.code().to_owned());
            decision.clone_from(&care.decision);
            if let Some(Mandate::Named { scope: words }) = &care.mandate {
                scope = Some(words.clone());
            }
        }
        TieDetail::None | TieDetail::Share { share: None } => {}
    }
    Ok(TieView {
        id: known.id.to_string(),
        revision: known.revision.0,
        kind: kind.code().to_owned(),
        direction,
        other_id: other.id.to_string(),
        other_name: other.name,
        other_kind: other.kind.into(),
        share,
        prokura,
        scope,
        ward,
        mandate,
        decision,
        since: since.map(|day| day.to_string()),
        until: until.map(|day| day.to_string()),
        holds: known.tie.holds_on(today),
    })
}

/// The client, whom it is tied to today, and whom those are tied to.
pub(crate) fn around(
    vault: &Vault,
    client: ClientId,
    today: NaiveDate,
) -> Result<(Vec<KnotView>, Vec<EdgeView>), DeskError> {
    let mut knots = vec![(client, 0)];
    let mut known = BTreeSet::from([client]);
    let mut edges = BTreeMap::new();
    let mut at = 0;
    while let Some(&(here, depth)) = knots.get(at) {
        at += 1;
        for tie in vault.ties_of(here)? {
            if !tie.tie.holds_on(today) {
                continue;
            }
            let other = if tie.tie.from == here {
                tie.tie.to
            } else {
                tie.tie.from
            };
            if !known.contains(&other) {
                if depth == STEPS || knots.len() == KNOTS_MAX {
                    continue;
                }
                known.insert(other);
                knots.push((other, depth + 1));
            }
            edges.insert(tie.id, tie.tie);
        }
    }
    let knots = knots
        .into_iter()
        .map(|(id, depth)| {
            let knot = knot(vault, id)?;
            Ok(KnotView {
                id: id.to_string(),
                name: knot.name,
                kind: knot.kind.into(),
                depth,
            })
        })
        .collect::<Result<Vec<_>, DeskError>>()?;
    let edges = edges.into_values().map(|tie| EdgeView {
        from: tie.from.to_string(),
        to: tie.to.to_string(),
        kind: tie.kind.code().to_owned(),
    });
    Ok((knots, edges.collect()))
}

/// The firms above and below that firm, with what they hold.
pub(crate) fn capital_group(
    vault: &Vault,
    client: ClientId,
    today: NaiveDate,
) -> Result<Option<GroupView>, DeskError> {
    let parents = |client: ClientId| -> Result<(Vec<ClientId>, Vec<ClientId>), DeskError> {
        let ties = vault.ties_of(client)?;
        let held = ties.iter().map(|known| &known.tie);
        let held: Vec<&Tie> = held
            .filter(|tie| tie.kind == TieKind::ParentCompany && tie.holds_on(today))
            .collect();
        let above = held
            .iter()
            .filter(|tie| tie.to == client)
            .map(|tie| tie.from)
            .collect();
        let below = held
            .iter()
            .filter(|tie| tie.from == client)
            .map(|tie| tie.to)
            .collect();
        Ok((above, below))
    };
    let mut top = client;
    let mut passed = BTreeSet::from([client]);
    while let Some(above) = parents(top)?.0.into_iter().find(|above| !passed.contains(above)) {
        passed.insert(above);
        top = above;
    }
    let mut firms = vec![(top, 0)];
    let mut known = BTreeSet::from([top]);
    let mut at = 0;
    while let Some(&(here, depth)) = firms.get(at) {
        at += 1;
        for below in parents(here)?.1 {
            if firms.len() < GROUP_MAX && known.insert(below) {
                firms.push((below, depth + 1));
            }
        }
    }
    if firms.len() < 2 {
        return Ok(None);
    }
    let mut sum = 0_i64;
    let members = firms
        .into_iter()
        .map(|(firm, depth)| {
            let knot = knot(vault, firm)?;
            sum = sum.saturating_add(knot.balance);
            Ok(GroupMember {
                id: firm.to_string(),
                name: knot.name,
                depth,
                balance: zloty(knot.balance)?,
            })
        })
        .collect::<Result<Vec<_>, DeskError>>()?;
    Ok(Some(GroupView {
        members,
        balance: zloty(sum)?,
    }))
}

fn zloty(grosze: i64) -> Result<String, DeskError> {
    let money = Money::new(grosze, Currency::Pln).map_err(|reason| DeskError::field("balance", reason))?;
    Ok(money.plain())
}
