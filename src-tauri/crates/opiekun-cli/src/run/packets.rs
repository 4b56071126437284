//! Packets of papers, and printed copies.

use super::{
    client_id,
    files::{folder_there, regular},
    open,
    papers::{bank_signer, choice, overrides, packaged, parties, printed, second_holder, signers},
};
use crate::{
    arguments::{Arguments, CopyCommand, PackageCommand, PacketArguments, PacketCommand},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    Desk, DeskError, PackageFault,
    views::{CopiesWaiting, CopyView, DocumentRow, PacketInput, PacketPlan, PacketView, Params},
    words::key,
};
use serde_json::json;
use std::{fs, path::Path, process::ExitCode};

pub fn packet(arguments: &Arguments, printer: &Printer, command: &PacketCommand) -> Run {
    match command {
        PacketCommand::Purposes => {
            let purposes = super::desk(arguments).packet_purposes()?;
            printer.answer(&json!({ "purposes": purposes }), || {
                purposes
                    .iter()
                    .map(|p| format!("{}  {}", p.code, p.title))
                    .collect()
            })
        }
        PacketCommand::Check(packet) => check(arguments, printer, packet),
        PacketCommand::Prepare(packet) => prepare(arguments, printer, packet),
        PacketCommand::Print(print) => {
            let desk = open(arguments)?;
            let command = desk.new_command_id()?;
            let done = match choice(print) {
                Some(choice) => desk.packet_print(command, &print.id, &choice)?,
                None => desk.packet_print_file(command, &print.id)?,
            };
            printed(printer, print, &done)
        }
        PacketCommand::Save { id, out } => {
            let desk = open(arguments)?;
            fs::create_dir_all(out)?;
            let packet = desk.packet(id)?;
            hand_out(&desk, &packet, Some(out))?;
            printer.answer(&packet, || made_lines(printer, &packet))
        }
        PacketCommand::Package { id, out } => {
            let desk = open(arguments)?;
            folder_there(out)?;
            desk.documents_package_to(&desk.packet_document_ids(id)?, out)?;
            packaged(printer, out)
        }
    }
}

fn inputs(desk: &Desk, packet: &PacketArguments) -> Result<Vec<PacketInput>, Stop> {
    let people = &packet.people;
    let (second, parties, signers) = (
        second_holder(desk, people)?,
        parties(desk, people)?,
        signers(desk, people)?,
    );
    let second_bank_signer = bank_signer(desk, people)?;
    if second.is_some() && packet.clients.len() > 1 {
        return Err(Stop::Usage("cli-second-holder-of-many", Params::new()));
    }
    packet
        .clients
        .iter()
        .map(|client| {
            Ok(PacketInput {
                purpose: packet.purpose.clone(),
                language: packet.paper_language.clone(),
                client_id: client_id(desk, client)?,
                second_holder: second.clone(),
                parties: parties.clone(),
                signers: signers.clone(),
                second_bank_signer: second_bank_signer.clone(),
                fields: packet.fields.iter().cloned().collect(),
                overrides: overrides(people),
                without: packet.without.clone(),
            })
        })
        .collect()
}

fn check(arguments: &Arguments, printer: &Printer, packet: &PacketArguments) -> Run {
    let desk = open(arguments)?;
    let plans: Vec<PacketPlan> = inputs(&desk, packet)?
        .iter()
        .map(|input| desk.packet_check(input))
        .collect::<Result<_, _>>()?;
    let answer = plans.iter().zip(&packet.clients).map(|(plan, client)| {
        let papers = plan.papers.iter().map(|paper| {
            let template = &paper.template;
            json!({
                "template": template.code, "title": template.title, "holder": paper.holder,
                "findings": printer.findings(&paper.findings),
            })
        });
        json!({ "client": client, "papers": papers.collect::<Vec<_>>(), "bring": plan.bring })
    });
    printer.answer(&json!({ "packets": answer.collect::<Vec<_>>() }), || {
        let mut lines = Vec::new();
        for (plan, client) in plans.iter().zip(&packet.clients) {
            lines.push(client.clone());
            for paper in &plan.papers {
                let line = format!(
                    "  {}  {}  {}",
                    paper.template.code, paper.template.title, paper.holder
                );
                lines.push(line.trim_end().to_owned());
                lines.extend(printer.finding_lines(&paper.findings));
            }
        }
        lines
    })
}

/// One packet after another: a client whose papers are refused does not stop the others.
fn prepare(arguments: &Arguments, printer: &Printer, packet: &PacketArguments) -> Run {
    let desk = open(arguments)?;
    if let Some(folder) = &packet.out {
        fs::create_dir_all(folder)?;
    }
    let inputs = inputs(&desk, packet)?;
    if let [input] = inputs.as_slice() {
        let made = desk.packet_prepare(desk.new_command_id()?, input)?;
        hand_out(&desk, &made, packet.out.as_deref()).map_err(|_| kept(&made))?;
        return printer.answer(&made, || made_lines(printer, &made));
    }
    let (mut lines, mut answers, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for (input, client) in inputs.iter().zip(&packet.clients) {
        match desk.packet_prepare(desk.new_command_id()?, input) {
            Ok(made) => {
                if hand_out(&desk, &made, packet.out.as_deref()).is_err() {
                    printer.aside(&printer.words("cli-packet-kept", &[("id", made.id.clone())]));
                    refused.push(json!({ "client": client, "code": "packet_kept", "id": made.id }));
                    continue;
                }
                lines.extend(made_lines(printer, &made));
                answers.push(json!({ "client": client, "id": made.id, "documents": made.documents }));
            }
            Err(error) => {
                lines.push(client.clone());
                lines.extend(printer.refusal_lines(&error));
                let findings = match &error {
                    DeskError::DocumentBlocked { findings } => printer.findings(findings),
                    _ => json!([]),
                };
                refused.push(json!({ "client": client, "code": error.failure().code, "findings": findings }));
            }
        }
    }
    let whole = refused.is_empty();
    let answered = printer.answer(&json!({ "packets": answers, "refused": refused }), || lines)?;
    Ok(if whole { answered } else { ExitCode::from(1) })
}

/// The PDFs of a packet, each under its number.
fn hand_out(desk: &Desk, made: &PacketView, folder: Option<&Path>) -> Result<(), Stop> {
    let Some(folder) = folder else { return Ok(()) };
    for document in &made.documents {
        let path = folder.join(format!("{}.pdf", document.number));
        desk.paper_to(&path, &desk.document_pdf(&document.id)?)?;
    }
    Ok(())
}

/// The papers are in the vault, whatever became of their files.
fn kept(made: &PacketView) -> Stop {
    Stop::Refused(
        "cli-packet-kept",
        Params::from([("id".to_owned(), made.id.clone())]),
    )
}

/// Checks a package; one that is not whole ends with 1.
pub fn package(printer: &Printer, command: &PackageCommand) -> Run {
    let PackageCommand::Verify { file } = command;
    regular(file)?;
    let report = opiekun_desk::package_check(file)?;
    let answered = printer.answer(&report, || {
        if report.faults.is_empty() {
            return vec![printer.words("cli-package-whole", &[("count", report.files.to_string())])];
        }
        let line = |fault: &PackageFault| {
            let given = [("file", fault.file.clone())];
            let key = match fault.code {
                "missing" => "cli-package-missing",
                "changed" => "cli-package-changed",
                _ => "cli-package-unnamed",
            };
            printer.words(key, &given)
        };
        report.faults.iter().map(line).collect()
    })?;
    Ok(if report.faults.is_empty() {
        answered
    } else {
        ExitCode::from(1)
    })
}

fn made_lines(printer: &Printer, made: &PacketView) -> Vec<String> {
    let line = |document: &DocumentRow| format!("{}  {}  {}", document.number, document.title, document.id);
    std::iter::once(printer.words("cli-packet", &[("id", made.id.clone())]))
        .chain(made.documents.iter().map(line))
        .collect()
}

pub fn copy(arguments: &Arguments, printer: &Printer, command: &CopyCommand) -> Run {
    match command {
        CopyCommand::List { state: None } => {
            let waiting = open(arguments)?.copies_waiting()?;
            printer.answer(&waiting, || copy_lines(printer, &all(&waiting)))
        }
        CopyCommand::List { state: Some(state) } => {
            let found = open(arguments)?.copies_in(copy_state(state)?)?;
            let shown: Vec<&CopyView> = found.iter().collect();
            printer.answer(&json!({ "copies": found }), || copy_lines(printer, &shown))
        }
        CopyCommand::Find { code } => {
            let copy = open(arguments)?.copy_find(code)?;
            printer.answer(&copy, || vec![copy_line(printer, &copy)])
        }
        CopyCommand::Move { code, to, reason } => {
            let desk = open(arguments)?;
            let found = desk.copy_find(code)?;
            let command = desk.new_command_id()?;
            desk.copy_move(command, &found.id, found.revision, copy_state(to)?, reason)?;
            let copy = desk.copy_find(code)?;
            printer.answer(&copy, || vec![copy_line(printer, &copy)])
        }
    }
}

fn copy_state(word: &str) -> Result<opiekun_desk::views::CopyStateView, Stop> {
    serde_json::from_value(json!(word)).map_err(|_| Stop::Usage("cli-copy-state", Params::new()))
}

fn all(waiting: &CopiesWaiting) -> Vec<&CopyView> {
    [
        &waiting.to_destroy,
        &waiting.unprinted,
        &waiting.returned,
        &waiting.at_clients,
        &waiting.unsent,
        &waiting.at_desk,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn copy_lines(printer: &Printer, copies: &[&CopyView]) -> Vec<String> {
    if copies.is_empty() {
        return vec![printer.words("cli-copies-none", &[])];
    }
    copies.iter().map(|copy| copy_line(printer, copy)).collect()
}

fn copy_line(printer: &Printer, copy: &CopyView) -> String {
    let state = serde_json::to_value(copy.state).unwrap_or_default();
    let state = key("copy-state", state.as_str().unwrap_or_default());
    format!(
        "{}  {}  {}  {}  {}",
        copy.code,
        printer.words(&state, &[]),
        copy.number,
        copy.title,
        copy.client_name
    )
}
