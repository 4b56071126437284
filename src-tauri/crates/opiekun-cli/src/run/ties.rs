//! Ties between clients and the right to sign.

use super::client_id;
use crate::{
    arguments::{RepresentationCommand, TiesArguments},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    Desk,
    views::{PaperLevel, RuleView, SignAnswer, SignerPaper, TieDirection, TieInput, TieView},
};
use serde_json::json;
use std::process::ExitCode;

pub fn ties(desk: &Desk, printer: &Printer, command: &TiesArguments) -> Run {
    let client = client_id(desk, &command.id)?;
    if let (Some(kind), Some(other)) = (&command.add, &command.other) {
        add(desk, &client, kind, other, command)?;
    }
    if let Some(tie) = &command.end {
        let revision = revision_of(desk, &client, tie)?;
        desk.tie_end(desk.new_command_id()?, tie, revision, &command.until)?;
    }
    if let Some(tie) = &command.remove {
        desk.tie_remove(desk.new_command_id()?, tie, revision_of(desk, &client, tie)?)?;
    }
    let ties = desk.client_ties(&client)?;
    printer.answer(&ties, || {
        if ties.ties.is_empty() {
            return vec![printer.words("cli-no-ties", &[])];
        }
        ties.ties.iter().map(line).collect()
    })
}

/// Revision of a tie of the client; 0, which none has, when there is no such tie.
fn revision_of(desk: &Desk, client: &str, tie: &str) -> Result<u32, Stop> {
    let known = desk.client_ties(client)?.ties;
    Ok(known
        .iter()
        .find(|known| known.id == tie)
        .map_or(0, |known| known.revision))
}

fn add(desk: &Desk, client: &str, kind: &str, other: &str, command: &TiesArguments) -> Result<(), Stop> {
    let input = TieInput {
        client_id: client.to_owned(),
        other_id: client_id(desk, other)?,
        kind: kind.to_owned(),
        direction: if command.reversed {
            TieDirection::ClientIs
        } else {
            TieDirection::OtherIs
        },
        share: command.share.clone(),
        prokura: command.prokura.clone(),
        scope: command.scope.clone(),
        ward: command.ward.clone(),
        mandate: command.mandate.clone(),
        decision: command.decision.clone(),
        since: command.since.clone(),
        until: command.until.clone(),
    };
    desk.tie_add(desk.new_command_id()?, &input)?;
    Ok(())
}

/// An arrow says who is it to whom.
fn line(tie: &TieView) -> String {
    let arrow = match tie.direction {
        TieDirection::OtherIs => "→",
        TieDirection::ClientIs => "←",
    };
    let days = [&tie.since, &tie.until].map(|day| day.clone().unwrap_or_default());
    format!(
        "{}  {arrow} {}  {}  {}…{}",
        tie.id, tie.kind, tie.other_name, days[0], days[1]
    )
}

/// What is the matter with a signer's identity document, in words.
fn said(printer: &Printer, paper: &SignerPaper) -> String {
    let level = match paper.level {
        PaperLevel::Expired => "cli-paper-expired",
        PaperLevel::Expiring => "cli-paper-expiring",
        PaperLevel::Missing => "cli-paper-missing",
        PaperLevel::Ward => "cli-paper-ward",
    };
    let day = paper.until.clone().unwrap_or_default();
    printer.words(level, &[("name", paper.name.clone()), ("day", day)])
}

pub fn representation(desk: &Desk, printer: &Printer, command: &RepresentationCommand) -> Run {
    match command {
        RepresentationCommand::Check {
            business,
            signers,
            date,
            beyond_ordinary,
        } => {
            let ids = signers
                .iter()
                .map(|signer| client_id(desk, signer))
                .collect::<Result<Vec<_>, _>>()?;
            let verdict =
                desk.representation_check(&client_id(desk, business)?, &ids, date, *beyond_ordinary)?;
            let pairs: Vec<(&str, String)> = verdict
                .reason
                .params
                .iter()
                .map(|(name, value)| (name.as_str(), value.clone()))
                .collect();
            let message = printer.words(&format!("sign-{}", verdict.reason.code.replace('_', "-")), &pairs);
            let papers: Vec<String> = verdict.papers.iter().map(|paper| said(printer, paper)).collect();
            let object = json!({
                "answer": verdict.answer, "reason": verdict.reason.code, "params": verdict.reason.params, "message": message,
                "papers": verdict.papers, "warnings": papers,
            });
            let written = printer.answer(&object, || {
                let mut lines = vec![message.clone()];
                lines.extend(papers.iter().cloned());
                lines
            })?;
            Ok(if verdict.answer == SignAnswer::Refuse {
                ExitCode::from(1)
            } else {
                written
            })
        }
        RepresentationCommand::Set {
            business,
            rule,
            members,
            text,
        } => {
            let client = client_id(desk, business)?;
            let revision = desk.client_ties(&client)?.rule_revision;
            let rule = RuleView {
                rule: rule.clone(),
                members: *members,
                text: text.clone(),
            };
            let saved = desk.representation_save(desk.new_command_id()?, &client, revision, &rule)?;
            printer.answer(&saved, || vec![printer.words("cli-rule-saved", &[])])
        }
    }
}
