//! Reading a PDF as a person would, through poppler's own tools.

use std::{
    io::Write,
    process::{Command, Stdio},
};

/// The text of each page.
///
/// # Panics
/// When `pdftotext` (package poppler-utils) is not there or does not like the file.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let mut child = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext of poppler-utils");
    let mut input = child.stdin.take().expect("a pipe");
    let bytes = pdf.to_vec();
    let feeder = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().expect("the text");
    feeder.join().expect("a feeder").expect("the whole file");
    assert!(output.status.success(), "pdftotext does not like the file");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    pages.pop(); // after the last form feed there is nothing
    pages
}

/// Text with every run of white space as one space.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
