//! Every file is PDF/A-2a and PDF/UA-1 at once: veraPDF says so of each; the everyday tools find no fault either.

use std::path::Path;
use std::process::Command;

use lopdf::{Dictionary, Document};

use crate::cases::{self, Case};
use crate::common::tool;

/// The same file with one promise taken back.
fn broken(pdf: &[u8], breaking: impl Fn(&mut Dictionary)) -> Vec<u8> {
    let mut pdf = Document::load_mem(pdf).unwrap();
    breaking(pdf.catalog_mut().unwrap());
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

/// Controls: a validator that accepts these would accept everything. One of them is whole, so that it is the breaking
/// that is refused.
fn controls(pdf: &[u8]) -> [(&'static str, Vec<u8>); 4] {
    let without = |key: &'static str| broken(pdf, |catalog| drop(catalog.remove(key.as_bytes())));
    [
        ("whole", broken(pdf, |_| {})),
        ("broken-2a-colours", without("OutputIntents")),
        ("broken-2a-untagged", without("MarkInfo")),
        ("broken-ua1-title", without("ViewerPreferences")),
    ]
}

fn judged_by_verapdf(cases: &[Case], folder: &Path) {
    let classes = cases::target().join("tools/verapdf/classpath");
    let Ok(classes) = std::fs::read_to_string(classes) else {
        eprintln!("SKIPPED: veraPDF is not there, nothing is judged; cargo xtask papers fetches it");
        return;
    };
    for (name, pdf) in controls(&cases[0].pdf) {
        std::fs::write(folder.join(format!("{name}.pdf")), pdf).unwrap();
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

/// An archive keeps millions of them: a paper of four pages takes at most 60 KB, a longer one in proportion.
fn small(cases: &[Case]) {
    const PAGE: usize = 60 * 1024 / 4;
    let long = |case: &&Case| case.pages >= 4 && !case.text.is_empty();
    assert!(cases.iter().filter(long).count() > 10, "nothing was weighed");
    for case in cases.iter().filter(long) {
        let (bytes, most) = (case.pdf.len(), PAGE * case.pages as usize);
        assert!(
            bytes <= most,
            "{}: {bytes} bytes for {} pages",
            case.name,
            case.pages
        );
    }
}

#[test]
fn every_file_is_accepted_for_the_archive_and_by_readers() {
    let cases = cases::all();
    small(cases);
    let folder = cases::folder("archive");
    cases::on_all_cores(cases, |case| {
        let path = folder.join(format!("{}.pdf", case.name));
        std::fs::write(&path, &case.pdf).unwrap();
        judged_by_tools(case, path.to_str().unwrap());
    });
    judged_by_verapdf(cases, &folder);
}
