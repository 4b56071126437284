//! Handovers as parts of a client's timeline.

use crate::views::*;
use chrono::{DateTime, SecondsFormat, Utc};
use opiekun_domain::handover::PassedState;
use opiekun_storage::read::handover::PassedLine;

/// What happened to the client in handovers.
pub(crate) fn timeline(lines: &[PassedLine]) -> Vec<TimelineItem> {
    lines.iter().flat_map(of_one).collect()
}

fn of_one(line: &PassedLine) -> Vec<TimelineItem> {
    let mut items = vec![item(line, line.offered_at, "handover_offered")];
    if let Some(at) = line.decided_at {
        let code = match line.state {
            PassedState::Refused => "handover_refused",
            PassedState::Withdrawn => "handover_withdrawn",
            PassedState::Lapsed => "handover_lapsed",
            PassedState::Offered | PassedState::Waiting | PassedState::Taken | PassedState::Returned => {
                "handover_accepted"
            }
        };
        items.push(item(line, at, code));
    }
    if let (Some(at), PassedState::Waiting | PassedState::Taken | PassedState::Returned) =
        (line.letters_at, line.state)
    {
        items.push(item(line, at, "handover_letter"));
    }
    if let (Some(at), PassedState::Returned) = (line.undone_at, line.state) {
        items.push(item(line, at, "handover_undone"));
    }
    items.reverse(); // newest first, also within one moment
    items
}

fn item(line: &PassedLine, at: DateTime<Utc>, code: &str) -> TimelineItem {
    TimelineItem {
        at: at.to_rfc3339_opts(SecondsFormat::Millis, true),
        kind: TimelineKind::Handover,
        code: code.to_owned(),
        params: params(vec![
            ("giver", line.advisor.clone()),
            ("receiver", line.receiver.clone()),
            ("date", line.counts_from.to_string()),
        ]),
        ref_id: Some(line.handover.to_string()),
        attachments: Vec::new(),
    }
}
