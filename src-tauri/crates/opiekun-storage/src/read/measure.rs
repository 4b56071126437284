//! Figures of the branch day: how many visits, how long, how long people waited, what they thought.

use crate::{
    StorageError, Vault,
    engine::{Query, values},
};
use chrono::{DateTime, Utc};

/// Of what a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasuredBy {
    /// Everything together.
    All,
    /// Why clients came.
    Purpose,
    /// Who served.
    Advisor,
    /// In which room.
    Room,
    /// In which week, by its Monday in local time as it stands in the beginning of the visit.
    Week,
}

/// Figures of one row. Means are in tenths of their unit, so that rows can be put together without losing much.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MeasureRecord {
    /// Code of the purpose, id of the person or the room, Monday of the week, or nothing for all.
    pub key: String,
    /// Visits and people without a visit.
    pub count: u32,
    /// Served.
    pub served: u32,
    /// Who did not come.
    pub missed: u32,
    /// Called off.
    pub cancelled: u32,
    /// Minutes that visits take or took: booked ones as booked, served ones as booked too.
    pub minutes: u32,
    /// Mean seconds of service.
    pub service: Option<u32>,
    /// Mean seconds of waiting, from arrival or from the time of the visit, whichever is later.
    pub wait: Option<u32>,
    /// Mean seconds between booking and the visit.
    pub lead: Option<u32>,
    /// Sum of satisfaction.
    pub score_sum: u32,
    /// Opinions.
    pub scores: u32,
}

impl Vault {
    /// Figures of visits that begin, and of people who came without one, in `[from, to)`, by what was asked.
    ///
    /// # Errors
    /// As any read.
    pub fn measure(
        &self,
        by: MeasuredBy,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<MeasureRecord>, StorageError> {
        let key = match by {
            MeasuredBy::All => "''",
            MeasuredBy::Purpose => "purpose",
            MeasuredBy::Advisor => "advisor",
            MeasuredBy::Room => "room",
            // The Monday of the week. A branch has no visits around midnight, so that UTC and Warsaw agree on the day.
            MeasuredBy::Week => "date(at, '-6 days', 'weekday 1')",
        };
        let sql = format!(
            "SELECT {key} AS key, COUNT(*), SUM(state = 'served'), SUM(state = 'no_show'), SUM(state = 'cancelled'),
             SUM(CASE WHEN state IN ('cancelled', 'no_show', 'left') THEN 0 ELSE minutes END),
             CAST(AVG(CASE WHEN state = 'served' THEN unixepoch(ended) - unixepoch(begun) END) + 0.5 AS INTEGER),
             CAST(AVG(CASE WHEN begun IS NOT NULL THEN MAX(0, unixepoch(begun) - MAX(unixepoch(arrived), unixepoch(due)))
               END) + 0.5 AS INTEGER),
             CAST(AVG(CASE WHEN booked IS NOT NULL THEN MAX(0, unixepoch(at) - unixepoch(booked)) END) + 0.5 AS INTEGER),
             COALESCE(SUM(score), 0), COUNT(score)
             FROM (
               SELECT a.purpose AS purpose, a.advisor_id AS advisor, a.room_id AS room, a.start_at AS at, a.state AS state,
                 a.minutes AS minutes, a.arrived_at AS arrived, a.start_at AS due, a.begun_at AS begun,
                 a.ended_at AS ended, a.created_at AS booked, o.score AS score
                 FROM appointment a LEFT JOIN opinion o ON o.visit_id = a.id
                 WHERE a.start_at >= ?1 AND a.start_at < ?2
               UNION ALL
               SELECT w.purpose, w.advisor_id, NULL, w.arrived_at, w.state,
                 CASE WHEN w.ended_at IS NULL THEN 0 ELSE (unixepoch(w.ended_at) - unixepoch(w.begun_at)) / 60 END,
                 w.arrived_at, w.arrived_at, w.begun_at, w.ended_at, NULL, o.score
                 FROM walk_in w LEFT JOIN opinion o ON o.walk_in_id = w.id
                 WHERE w.arrived_at >= ?1 AND w.arrived_at < ?2)
             WHERE {key} IS NOT NULL GROUP BY {key} ORDER BY {key}"
        );
        self.read(|db| {
            db.rows(&sql, values![from, to], |row| {
                let mean = |column| -> Result<Option<u32>, StorageError> {
                    if row.is_null(column)? {
                        return Ok(None);
                    }
                    row.count(column).map(Some)
                };
                Ok(MeasureRecord {
                    key: row.text(0)?,
                    count: row.count(1)?,
                    served: row.count(2)?,
                    missed: row.count(3)?,
                    cancelled: row.count(4)?,
                    minutes: row.count(5)?,
                    service: mean(6)?,
                    wait: mean(7)?,
                    lead: mean(8)?,
                    score_sum: row.count(9)?,
                    scores: row.count(10)?,
                })
            })
        })
    }
}
