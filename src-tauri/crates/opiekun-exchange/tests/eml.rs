//! E-mail files: names of attachments that lead nowhere, every part of the text, limits.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use opiekun_exchange::{
    FileFault,
    eml::{self, MAIL_MAX, safe_name},
};

#[test]
fn a_name_leads_into_no_folder_and_hides_no_ending() {
    for (given, safe) in [
        ("umowa.pdf", "umowa.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\system32\\cmd.exe", "cmd.exe"),
        ("faktura\u{202e}fdp.exe", "fakturafdp.exe"),
        ("za\u{0}łącznik.txt", "załącznik.txt"),
        (".bashrc", "bashrc"),
        ("..", ""),
        ("a:b*c?.txt", "a_b_c_.txt"),
        ("  dwie\r\nlinie .pdf. ", "dwie linie .pdf"),
        ("", ""),
        ("/", ""),
    ] {
        assert_eq!(safe_name(given), safe, "{given:?}");
    }
    let long = safe_name(&format!("{}.pdf", "ż".repeat(400)));
    assert!(long.len() <= 150 && long.ends_with("ż.pdf"), "{long}");
    let odd = safe_name(&format!("{}.{}", "a".repeat(400), "b".repeat(40)));
    assert_eq!(odd.len(), 150, "what is no ending is cut like the rest");
}

#[test]
fn every_part_of_the_text_and_every_attachment_is_there() {
    let mail = "From: l@example.pl\r\nSubject: Trzy\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n\
        --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPierwsza część\r\n\
        --b\r\nContent-Type: image/png; name=\"=?utf-8?B?xYHDs2TFui5wbmc=?=\"\r\nContent-Transfer-Encoding: base64\r\n\
        Content-Disposition: inline\r\n\r\niVBORw0=\r\n\
        --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDruga część\r\n\
        --b\r\nContent-Type: message/rfc822\r\n\r\nFrom: m@example.pl\r\nSubject: Przekazana\r\n\r\nTekst\r\n--b--\r\n";
    let read = eml::read(mail.as_bytes()).unwrap();
    assert_eq!(read.text, "Pierwsza część\n\nDruga część");
    let listed: Vec<(&str, &str)> = read
        .attachments
        .iter()
        .map(|one| (one.name.as_str(), one.media_type.as_str()))
        .collect();
    assert!(listed.contains(&("Łódź.png", "image/png")), "{listed:?}");
    assert!(
        listed.iter().any(|(_, kind)| *kind == "message/rfc822"),
        "{listed:?}"
    );
    let place = listed.iter().position(|(name, _)| *name == "Łódź.png").unwrap();
    let bytes = eml::attachment(mail.as_bytes(), place).unwrap().unwrap();
    assert_eq!(bytes, [0x89, b'P', b'N', b'G', 0x0d]);
    assert_eq!(eml::attachment(mail.as_bytes(), listed.len()), Ok(None));
}

#[test]
fn what_cannot_be_kept_whole_is_refused_and_not_cut() {
    let mut large = b"From: l@example.pl\r\nSubject: Duza\r\n\r\n".to_vec();
    large.resize(MAIL_MAX + 1, b'a');
    assert_eq!(eml::read(&large).err(), Some(FileFault::MailTooLarge));
    let part = "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\nx\r\n";
    let head = "From: l@example.pl\r\nSubject: Wiele\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
    let many = format!("{head}{}--b--\r\n", part.repeat(201));
    assert_eq!(
        eml::read(many.as_bytes()).err(),
        Some(FileFault::MailTooMany { max: 200 })
    );
    let fit = format!("{head}{}--b--\r\n", part.repeat(200));
    assert_eq!(eml::read(fit.as_bytes()).unwrap().attachments.len(), 200);
}
