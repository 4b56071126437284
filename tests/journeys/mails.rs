//! An e-mail dropped on a card: kept whole, its attachments listed and saved out again.

use crate::contacts::talk;
use opiekun_desk::views::ContactInput;
use opiekun_testkit::{Counter, forms, refused};
use std::{fs, path::Path};

/// What the attachment holds: bytes that are no text.
const PAPER: [u8; 6] = [0x25, 0x50, 0x00, 0xff, 0x0a, 0x31];

/// `PAPER` in base64, and the name that a sender with bad intentions gave it.
const MAIL: &str = "From: <osoba.1@example.pl>\r\nTo: doradca@bank.example\r\nSubject: Dokumenty\r\n\
    Date: Fri, 20 Nov 2026 14:05:00 +0100\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=\"granica\"\r\n\r\n\
    --granica\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nW załączniku umowa.\r\n\
    --granica\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\
    Content-Disposition: attachment; filename=\"../../umowa.pdf\"\r\n\r\nJVAA/wox\r\n\
    --granica\r\nContent-Type: text/csv\r\nContent-Disposition: attachment\r\n\r\na;b\r\n\
    --granica--\r\n";

fn dropped(counter: &Counter) -> (String, ContactInput) {
    let mut form = forms::person(1);
    form.email = "osoba.1@example.pl".to_owned();
    let client = counter.client(&form).id;
    let form = counter.desk.contact_from_eml(&client, MAIL.as_bytes()).unwrap();
    let listed: Vec<(&str, &str, u32)> = form
        .attachments
        .iter()
        .map(|one| (one.name.as_str(), one.media_type.as_str(), one.size))
        .collect();
    assert_eq!(listed, [("umowa.pdf", "application/pdf", 6), ("", "text/csv", 3)]);
    (client, form.contact)
}

#[test]
fn attachments_are_kept_with_the_contact_and_saved_on_demand() {
    let mut counter = Counter::open();
    let (client, input) = dropped(&counter);
    assert!(
        counter.desk.client_card(&client).unwrap().timeline.len() == 1,
        "reading saves nothing"
    );
    let command = counter.ids.command();
    let saved = counter.desk.contact_add(command, &input).unwrap();
    assert_eq!(
        counter.desk.contact_add(command, &input).unwrap(),
        saved,
        "a command sent twice is done once"
    );
    counter.reopen();
    let contacts = counter.desk.client_contacts(&client).unwrap().contacts;
    assert_eq!(contacts.len(), 1);
    assert_eq!(contacts[0].attachments.len(), 2);
    let card = counter.desk.client_card(&client).unwrap();
    let item = card
        .timeline
        .iter()
        .find(|item| item.ref_id.as_ref() == Some(&saved.id))
        .unwrap();
    assert_eq!(item.attachments, contacts[0].attachments);

    let path = counter.desk.attachment_save(&saved.id, 0).unwrap();
    assert_eq!(fs::read(&path).unwrap(), PAPER);
    let again = counter.desk.attachment_save(&saved.id, 0).unwrap();
    assert_ne!(again, path, "what is there is never overwritten");
    assert_eq!(
        Path::new(&path).file_name().unwrap(),
        "umowa.pdf",
        "a name leads into no other folder"
    );
    assert_eq!(Path::new(&path).parent(), Path::new(&again).parent());
    let unnamed = counter.desk.attachment_save(&saved.id, 1).unwrap();
    assert_eq!(fs::read(&unnamed).unwrap(), b"a;b");
    assert_eq!(
        refused(counter.desk.attachment_save(&saved.id, 2)).code,
        "not_found"
    );
    let told = counter
        .trail(40)
        .iter()
        .filter(|row| row.starts_with("contact.attachment"))
        .count();
    assert_eq!(told, 3, "each saving is in the trail, the refused one is not");
    counter.assert_whole();
}

#[test]
fn an_e_mail_that_is_no_longer_open_is_not_replaced_by_another_or_left_out() {
    let mut counter = Counter::open();
    let (client, input) = dropped(&counter);
    let other = MAIL.replace("Dokumenty", "Inne dokumenty");
    counter.desk.contact_from_eml(&client, other.as_bytes()).unwrap();
    let gone = |counter: &Counter| refused(counter.desk.contact_add(counter.ids.command(), &input)).code;
    assert_eq!(gone(&counter), "mail_gone");
    counter.desk.contact_from_eml(&client, MAIL.as_bytes()).unwrap();
    counter.reopen();
    assert_eq!(gone(&counter), "mail_gone", "locking drops it");
    assert!(counter.desk.client_contacts(&client).unwrap().contacts.is_empty());
    let plain = talk(&client, "email", "in");
    let saved = counter.desk.contact_add(counter.ids.command(), &plain).unwrap();
    assert_eq!(
        refused(counter.desk.attachment_save(&saved.id, 0)).code,
        "not_found"
    );
}

#[test]
fn what_was_said_and_the_whole_e_mail_are_read_on_the_card() {
    let counter = Counter::open();
    let (client, input) = dropped(&counter);
    let saved = counter.desk.contact_add(counter.ids.command(), &input).unwrap();
    let plain = counter
        .desk
        .contact_add(counter.ids.command(), &talk(&client, "phone", "in"))
        .unwrap();
    let card = counter.desk.client_card(&client).unwrap();
    let of = |id: &str| {
        let item = card
            .timeline
            .iter()
            .find(|item| item.ref_id.as_deref() == Some(id));
        let params = &item.unwrap().params;
        (params["note"].clone(), params["mail"].clone())
    };
    assert_eq!(
        of(&saved.id),
        ("W załączniku umowa.".to_owned(), "kept".to_owned())
    );
    assert_eq!(of(&plain.id).1, "");
    let path = counter.desk.mail_save(&saved.id).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), MAIL, "to the letter");
    assert_eq!(Path::new(&path).file_name().unwrap(), "wiadomość.eml");
    assert_eq!(counter.trail(1), ["contact.mail done"]);
    assert_eq!(refused(counter.desk.mail_save(&plain.id)).code, "not_found");
}
