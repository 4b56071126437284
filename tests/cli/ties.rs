//! Ties, the right to sign, and the undoing of an import.

use crate::program::Machine;

/// Numbers of two people and a firm of the sample.
const PEOPLE: [&str; 2] = ["K000006", "K000097"];

#[test]
fn a_firm_signs_by_its_rule() {
    let machine = Machine::with_vault();
    machine.run(&["import", "clients", &machine.sample()]).done();
    let firm = "K000257";
    for person in PEOPLE {
        let ties = machine
            .run(&[
                "client",
                "ties",
                firm,
                "--add",
                "board_member",
                "--other",
                person,
                "--since",
                "2026-10-01",
            ])
            .done();
        assert!(
            ties["ties"]
                .as_array()
                .unwrap()
                .iter()
                .all(|tie| tie["holds"] == true)
        );
    }
    machine
        .run(&[
            "representation",
            "set",
            "--business",
            firm,
            "--rule",
            "jointly",
            "--members",
            "2",
        ])
        .done();
    let both = PEOPLE.join(",");
    let check = |signers: &str| {
        machine.run(&[
            "representation",
            "check",
            "--business",
            firm,
            "--signers",
            signers,
        ])
    };
    let yes = check(&both).done();
    assert_eq!(
        (yes["answer"].as_str(), yes["reason"].as_str()),
        (Some("signs"), Some("members_jointly"))
    );
    let no = check(PEOPLE[0]);
    assert_eq!(
        no.code, 1,
        "a program that asks must not take a refusal for a yes"
    );
    assert_eq!(no.json["reason"], "members_missing");
    assert!(
        no.json["message"].as_str().unwrap().contains(' '),
        "in words: {}",
        no.json["message"]
    );
    let before = machine.run(&[
        "representation",
        "check",
        "--business",
        firm,
        "--signers",
        &both,
        "--date",
        "2019-12-31",
    ]);
    assert_eq!(
        (before.code, before.json["reason"].as_str()),
        (1, Some("no_right"))
    );

    let shown = machine.run(&["client", "ties", firm]).done();
    let first = shown["ties"][0]["id"].as_str().unwrap().to_owned();
    let ended = machine
        .run(&["client", "ties", firm, "--end", &first, "--until", "2026-10-31"])
        .done();
    let held: Vec<bool> = ended["ties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tie| tie["holds"] == true)
        .collect();
    assert_eq!(held, [true, false], "those that hold come first");
    assert_eq!(
        machine
            .run(&["client", "ties", firm, "--add", "spouse", "--other", PEOPLE[0]])
            .refused(1),
        "tie_kind_unfit"
    );
    let left = machine.run(&["client", "ties", firm, "--remove", &first]).done();
    assert_eq!(left["ties"].as_array().unwrap().len(), 1, "written by mistake");
    assert_eq!(
        machine
            .run(&["client", "ties", firm, "--remove", &first])
            .refused(1),
        "not_found"
    );
}

#[test]
fn an_import_is_undone_by_its_id() {
    let machine = Machine::with_vault();
    let id = machine.run(&["import", "clients", &machine.sample()]).done()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let list = machine.run(&["import", "list"]).done();
    assert_eq!(
        (
            list["imports"][0]["id"].as_str(),
            list["imports"][0]["added"].as_u64()
        ),
        (Some(id.as_str()), Some(361))
    );
    assert_eq!(machine.run(&["import", "undo", &id]).done()["removed"], 361);
    assert!(
        machine.run(&["client", "find", "wrobel"]).done()["hits"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    assert_eq!(machine.run(&["import", "undo", &id]).refused(1), "import_undone");
    assert_eq!(machine.run(&["verify"]).done()["ok"], true);
}

#[test]
fn a_curator_is_written_down_with_the_decision_and_documents_are_looked_at() {
    let machine = Machine::with_vault();
    machine.run(&["import", "clients", &machine.sample()]).done();
    let [ward, curator] = PEOPLE;
    let add = |more: &[&str]| {
        let mut words = vec!["client", "ties", ward, "--add", "curator", "--other", curator];
        words.extend(more);
        machine.run(&words)
    };
    assert_eq!(add(&["--ward", "absent"]).refused(1), "invalid");
    let ties = add(&[
        "--ward",
        "partly_incapacitated",
        "--mandate",
        "named",
        "--scope",
        "wypłata odszkodowania",
        "--decision",
        "III RNs 12/26",
    ])
    .done();
    assert_eq!(ties["ties"][0]["mandate"], "named");
    let both = PEOPLE.join(",");
    let asked = machine
        .run(&["representation", "check", "--client", ward, "--signers", &both])
        .done();
    assert_eq!(asked["reason"], "mandate_decision");
    assert!(asked["message"].as_str().unwrap().contains("III RNs 12/26"));
    assert_eq!(
        asked["papers"].as_array().unwrap().len(),
        0,
        "both documents last"
    );
    // One of the sample whose document ended on 21 October 2026.
    let check = |day: &str| {
        let words = [
            "representation",
            "check",
            "--client",
            "K000009",
            "--signers",
            "K000009",
            "--date",
            day,
        ];
        machine.run(&words)
    };
    let late = check("2026-11-23");
    assert_eq!(
        (late.code, late.json["reason"].as_str()),
        (1, Some("paper_expired"))
    );
    assert_eq!(late.json["papers"][0]["level"], "expired");
    assert!(late.json["warnings"][0].as_str().unwrap().contains("21.10.2026"));
    let early = check("2026-10-21").done();
    assert_eq!(
        (early["reason"].as_str(), early["papers"][0]["level"].as_str()),
        (Some("own"), Some("expiring"))
    );
    let alone = machine.run(&[
        "representation",
        "check",
        "--client",
        ward,
        "--signers",
        ward,
        "--beyond-ordinary",
    ]);
    assert_eq!((alone.code, alone.json["reason"].as_str()), (1, Some("curator")));
}

#[test]
fn an_e_mail_is_kept_and_its_attachment_saved() {
    let machine = Machine::with_vault();
    machine.run(&["import", "clients", &machine.sample()]).done();
    let mail = "From: a@example.pl\r\nSubject: Umowa\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nTekst\r\n\
        --b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\
        Content-Disposition: attachment; filename=umowa.pdf\r\n\r\nJVBERg==\r\n--b--\r\n";
    std::fs::write(machine.path("list.eml"), mail).unwrap();
    let mail = machine.text("list.eml");
    let kept = machine
        .run(&["contacts", "mail", "--client", PEOPLE[0], &mail])
        .done();
    assert_eq!(kept["attachments"][0]["name"], "umowa.pdf");
    let id = kept["id"].as_str().unwrap().to_owned();
    let saved = machine.run(&["contacts", "attachment", &id]).done();
    let path = machine.path(saved["path"].as_str().unwrap());
    assert_eq!(std::fs::read(path).unwrap(), b"%PDF");
    assert_eq!(
        machine
            .run(&["contacts", "attachment", &id, "--no", "1"])
            .refused(1),
        "not_found"
    );
    assert_eq!(machine.run(&["verify"]).done()["ok"], true);
}
