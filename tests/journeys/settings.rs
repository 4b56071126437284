//! Language, look, idle time, the branch.

use crate::paper::{pages, plain};
use opiekun_desk::domain::access::Role;
use opiekun_desk::views::{BranchView, Language, Theme};
use opiekun_testkit::{Counter, refused};

#[test]
fn language_look_and_idle_time_are_kept_and_known_at_the_locked_door() {
    let mut counter = Counter::open();
    let before = counter.desk.session_state().unwrap();
    assert_eq!(
        (before.language, before.theme, before.idle_minutes),
        (Language::Pl, Theme::System, 5)
    );
    counter.desk.settings_save(Language::En, Theme::Dark, 12).unwrap();
    counter.restart();
    let locked = counter.desk.session_state().unwrap();
    assert_eq!(
        (locked.language, locked.theme, locked.idle_minutes),
        (Language::En, Theme::Dark, 12)
    );
    counter.reopen();
    counter.wait(chrono::TimeDelta::minutes(11));
    assert!(!counter.desk.lock_if_idle());
    counter.wait(chrono::TimeDelta::minutes(1));
    assert!(counter.desk.lock_if_idle());
}

#[test]
fn the_vault_and_not_the_file_beside_it_decides() {
    let mut counter = Counter::open();
    counter.desk.settings_save(Language::Pl, Theme::Dark, 7).unwrap();
    counter.restart();
    let forged = r#"{"language":"pl","theme":"dark","idle_minutes":6000}"#;
    std::fs::write(counter.vault().join("appearance.json"), forged).unwrap();
    counter.reopen();
    assert_eq!(counter.desk.session_state().unwrap().idle_minutes, 7);
}

#[test]
fn a_senseless_idle_time_is_refused() {
    let counter = Counter::open();
    for minutes in [0, 61, u32::MAX] {
        let failure = refused(counter.desk.settings_save(Language::Pl, Theme::Light, minutes));
        assert_eq!(
            (failure.fields[0].field.as_str(), failure.fields[0].code.as_str()),
            ("idle_minutes", "out_of_range")
        );
    }
}

#[test]
fn the_branch_stands_on_the_papers() {
    let mut counter = Counter::open();
    let branch = BranchView {
        bank_name: "Bank Żuławski S.A.".to_owned(),
        name: "Oddział w Elblągu".to_owned(),
        address: "ul. Świętego Ducha 3, 82-300 Elbląg".to_owned(),
        city: "Elbląg".to_owned(),
    };
    counter.desk.branch_save(branch.clone()).unwrap();
    counter.reopen();
    assert_eq!(counter.desk.branch().unwrap(), branch);
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let text = plain(&pages(&counter.desk.document_pdf(&made.id).unwrap()).join(" "));
    for part in ["Bank Żuławski S.A.", "Oddział w Elblągu", "Elbląg"] {
        assert!(text.contains(part), "the contract names {part}");
    }
    let empty = BranchView {
        city: " ".to_owned(),
        ..branch
    };
    assert_eq!(
        refused(counter.desk.branch_save(empty)).fields[0].field,
        "branch_city"
    );
}

/// A PNG file of one colour.
fn sign(color: [u8; 3]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 40, 12);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&color.repeat(40 * 12)).unwrap();
    drop(writer);
    file
}

#[test]
fn a_paper_keeps_the_sign_of_the_bank_it_was_made_with() {
    let mut counter = Counter::open();
    let client = counter.person(1);
    let pictures = |pdf: &[u8]| String::from_utf8_lossy(pdf).matches("/Subtype/Image").count();
    let bare = counter.contract(&client.id, None);
    assert_eq!(pictures(&counter.desk.document_pdf(&bare.id).unwrap()), 0);
    assert!(counter.desk.branch_logo().unwrap().is_empty());

    let wrong = counter.desk.branch_logo_set(b"GIF89a");
    let failure = refused(wrong);
    assert_eq!(
        (failure.fields[0].field.as_str(), failure.fields[0].code.as_str()),
        ("logo", "picture_format")
    );
    counter.desk.branch_logo_set(&sign([11, 93, 78])).unwrap();
    assert!(counter.desk.branch_logo().unwrap().starts_with(b"\x89PNG"));
    let green = counter.contract(&client.id, None);
    let green_pdf = counter.desk.document_pdf(&green.id).unwrap();
    assert_eq!(pictures(&green_pdf), 1, "one picture, however many pages show it");

    counter.desk.branch_logo_set(&sign([151, 32, 26])).unwrap();
    counter.reopen();
    let red = counter.contract(&client.id, None);
    assert_ne!(counter.desk.document_pdf(&red.id).unwrap(), green_pdf);
    assert_eq!(
        counter.desk.document_rerender(&green.id).unwrap(),
        green_pdf,
        "the first sign is kept for the papers made with it"
    );

    counter.desk.branch_logo_set(&[]).unwrap();
    assert!(counter.desk.branch_logo().unwrap().is_empty());
    let last = counter.contract(&client.id, None);
    assert_eq!(pictures(&counter.desk.document_pdf(&last.id).unwrap()), 0);
    assert_eq!(counter.desk.document_rerender(&green.id).unwrap(), green_pdf);
}

#[test]
fn an_advisor_fills_papers_in_and_does_not_change_whose_they_are() {
    let counter = Counter::open();
    let branch = counter.desk.branch().unwrap();
    let secret = "siedem zielonych rowerów";
    counter.colleague("Piotr Wójcik", Role::Advisor, secret);
    counter.desk.vault_lock();
    counter.desk.vault_unlock(Some("Piotr Wójcik"), secret).unwrap();
    let other = BranchView {
        bank_name: "Bank Inny S.A.".to_owned(),
        ..branch.clone()
    };
    assert_eq!(refused(counter.desk.branch_save(other)).code, "forbidden");
    assert_eq!(
        refused(counter.desk.branch_logo_set(&sign([151, 32, 26]))).code,
        "forbidden"
    );
    assert_eq!(
        refused(counter.desk.branch_logo_set(&[])).code,
        "forbidden",
        "nor takes the sign away"
    );
    assert_eq!(counter.desk.branch().unwrap(), branch);
}
