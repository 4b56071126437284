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
                "2020-01-01",
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
        .run(&["client", "ties", firm, "--end", &first, "--until", "2024-12-31"])
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
