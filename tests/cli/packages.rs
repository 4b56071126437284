//! Packages for the archive are checked without a vault, and a paper whose file was lost is saved again.

use crate::program::Machine;
use std::{
    fs,
    io::{Cursor, Read, Write},
    path::Path,
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

const PREPARE: [&str; 10] = [
    "document",
    "prepare",
    "--template",
    "zmiana-danych",
    "--client",
    "K000006",
    "--field",
    "obowiazuje_od=2026-11-01",
    "--out",
    "",
];

/// The package with one entry put in place of another, or left out, or added.
fn tampered(package: &[u8], name: &str, bytes: Option<&[u8]>) -> Vec<u8> {
    let mut source = ZipArchive::new(Cursor::new(package)).expect("a package in memory");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8]| {
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a package in memory");
        writer.write_all(bytes).expect("a package in memory");
    };
    for at in 0..source.len() {
        let mut entry = source.by_index(at).expect("a package in memory");
        let mut own = Vec::new();
        entry.read_to_end(&mut own).expect("a package in memory");
        let known = entry.name().expect("a package in memory").into_owned();
        if known != name {
            put(&known, &own);
        }
    }
    if let Some(bytes) = bytes {
        put(name, bytes);
    }
    writer.finish().expect("a package in memory").into_inner()
}

#[test]
fn a_package_is_checked_and_every_change_of_it_is_named() {
    let machine = Machine::with_sample();
    let mut prepare = PREPARE.to_vec();
    let pdf = machine.text("a.pdf");
    prepare[9] = &pdf;
    let made = machine.run(&prepare).done();
    let (id, number) = (made["id"].as_str().unwrap(), made["number"].as_str().unwrap());
    let package = machine.path("paczka.zip");
    machine
        .run(&["document", "package", id, "--out", package.to_str().unwrap()])
        .done();
    // A machine without a vault checks it too.
    let archive = Machine::fresh();
    let verify = |file: &Path| archive.run(&["package", "verify", file.to_str().unwrap()]);
    let whole = verify(&package).done();
    assert_eq!(
        (whole["files"].as_u64(), whole["faults"].as_array().unwrap().len()),
        (Some(2), 0)
    );
    let bytes = fs::read(&package).unwrap();
    let (paper, data) = (format!("{number}.pdf"), format!("{number}.json"));
    for (name, with, code) in [
        (paper.as_str(), Some(b"%PDF-1.7".as_slice()), "changed"),
        (data.as_str(), None, "missing"),
        ("obcy.pdf", Some(b"%PDF-1.7".as_slice()), "unnamed"),
    ] {
        let file = machine.path("inna.zip");
        fs::write(&file, tampered(&bytes, name, with)).unwrap();
        let answer = verify(&file);
        assert_eq!(answer.code, 1);
        let fault = &answer.json["faults"][0];
        assert_eq!(
            (fault["file"].as_str(), fault["code"].as_str()),
            (Some(name), Some(code))
        );
    }
    for broken in [b"PK".as_slice(), &bytes[..bytes.len() / 2], b""] {
        let file = machine.path("uszkodzona.zip");
        fs::write(&file, broken).unwrap();
        assert_eq!(verify(&file).refused(1), "invalid");
    }
    let file = machine.path("bez spisu.zip");
    fs::write(&file, tampered(&bytes, "manifest.json", None)).unwrap();
    assert_eq!(verify(&file).refused(1), "invalid");
}

#[test]
#[cfg(target_os = "linux")]
fn a_paper_whose_file_found_no_room_is_in_the_vault_and_is_saved_again() {
    let machine = Machine::with_sample();
    let mut prepare = PREPARE.to_vec();
    prepare[9] = "/dev/full";
    let lost = machine.run(&prepare);
    assert_eq!(lost.refused(1), "document_kept");
    let id = lost.json["error"]["params"]["id"].as_str().unwrap().to_owned();
    assert!(lost.told.contains("document save"), "{}", lost.told);
    let saved = machine.text("znów.pdf");
    machine.run(&["document", "save", &id, "--out", &saved]).done();
    assert!(fs::read(&saved).unwrap().starts_with(b"%PDF-"));
    assert_eq!(
        machine.run(&["document", "save", &id, "--out", "/dev/full"]).code,
        1
    );
}

#[test]
fn a_path_that_is_not_there_is_named() {
    let machine = Machine::with_sample();
    let mut prepare = PREPARE.to_vec();
    let nowhere = machine.text("nie ma/a.pdf");
    prepare[9] = &nowhere;
    assert_eq!(machine.run(&prepare).refused(1), "folder_missing");
    let verify = machine.run(&["package", "verify", &machine.text("nima.zip")]);
    assert_eq!(verify.refused(1), "file_unreadable");
    assert!(verify.told.contains("nima.zip"), "{}", verify.told);
}
