//! Every file is PDF/A-2a and PDF/UA-1 at once: veraPDF says so of each, and so do the everyday tools.
//! `cargo xtask papers` fetches veraPDF.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use std::path::Path;
use std::process::Command;

use common::cases::{self, Case};
use common::tool;

/// The same bytes with one promise taken back; equally long, so that nothing moves.
fn broken(pdf: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let at = pdf
        .windows(from.len())
        .position(|part| part == from.as_bytes())
        .unwrap_or_else(|| panic!("no {from} to break"));
    let mut broken = pdf.to_vec();
    broken[at..at + to.len()].copy_from_slice(to.as_bytes());
    broken
}

fn judged_by_verapdf(cases: &[Case], folder: &Path) {
    let classes = cases::target().join("tools/verapdf/classpath");
    let Ok(classes) = std::fs::read_to_string(classes) else {
        eprintln!("SKIPPED: veraPDF is not there, nothing is judged; cargo xtask papers fetches it");
        return;
    };
    // Controls: a validator that accepts these would accept everything.
    let sound = &cases[0].pdf;
    for (name, from, to) in [
        ("broken-2a-intent", "GTS_PDFA1", "GTS_PDFX1"),
        ("broken-2a-claim", "<pdfaid:part>2", "<pdfaid:part>1"),
        ("broken-ua1-title", "DisplayDocTitle true", "DisplayDocTitle null"),
        ("broken-ua1-language", "/Lang", "/Gnal"),
    ] {
        std::fs::write(folder.join(format!("{name}.pdf")), broken(sound, from, to)).unwrap();
    }
    let output = Command::new("java")
        .args(["-cp", classes.trim(), "Validate"])
        .arg(folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    println!("veraPDF: {}", said.lines().last().unwrap_or_default());
    let failed: Vec<_> = said.lines().take(40).collect();
    assert!(
        output.status.success(),
        "{}\n{}",
        failed.join("\n"),
        String::from_utf8_lossy(&output.stderr)
    );
    let files = cases.len() + 4;
    assert!(
        said.contains(&format!("{files} files, {} checks, 0 not", 2 * files)),
        "{said}"
    );
}

fn judged_by_tools(case: &Case, path: &str) {
    if let Some(output) = tool("qpdf", &["--check", path]) {
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(
            output.status.success() && !said.contains("WARNING"),
            "{}: {said}",
            case.name
        );
    }
    if let Some(output) = tool("pdffonts", &[path]) {
        let said = String::from_utf8(output.stdout).unwrap();
        let fonts: Vec<_> = said.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "{}: no fonts", case.name);
        for font in fonts {
            // Embedded, a subset, mapped to Unicode.
            assert!(
                font.contains("+Lato") && font.contains("yes yes yes"),
                "{}: {font}",
                case.name
            );
        }
    }
}

#[test]
fn every_file_is_accepted_for_the_archive_and_by_readers() {
    let cases = cases::all();
    let folder = cases::folder("archive");
    cases::on_all_cores(&cases, |case| {
        let path = folder.join(format!("{}.pdf", case.name));
        std::fs::write(&path, &case.pdf).unwrap();
        judged_by_tools(case, path.to_str().unwrap());
    });
    judged_by_verapdf(&cases, &folder);
}
