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

/// What a scanner reads from the QR codes of a file printed at 200 dpi, page by page: an independent reader, so that the
/// codes are proven and not only drawn.
///
/// # Panics
/// When `pdftoppm` (poppler-utils) or `zbarimg` (zbar-tools) is not there.
pub fn qr_codes(pdf: &[u8]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, pages) = (folder.path().join("a.pdf"), folder.path().join("page"));
    std::fs::write(&file, pdf).expect("a file");
    let drawn = Command::new("pdftoppm")
        .args(["-r", "200", "-gray", "-png"])
        .args([&file, &pages])
        .status()
        .expect("pdftoppm of poppler-utils");
    assert!(drawn.success());
    let mut pictures: Vec<_> = std::fs::read_dir(folder.path())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "png"))
        .collect();
    pictures.sort();
    let read = |picture: &std::path::PathBuf| {
        let output = Command::new("zbarimg")
            .args(["-q", "--raw"])
            .arg(picture)
            .output()
            .expect("zbarimg of zbar-tools");
        String::from_utf8(output.stdout)
            .expect("UTF-8")
            .lines()
            .map(str::to_owned)
            .collect()
    };
    pictures.iter().map(read).collect()
}
