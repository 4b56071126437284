//! Packets and printed copies from the command line.

use crate::program::Machine;
use std::fs;

#[test]
fn a_packet_is_prepared_printed_into_a_file_and_its_copies_are_followed_by_their_codes() {
    let machine = Machine::with_sample();
    assert_eq!(
        machine.run(&["document", "copies"]).done()["at_desk"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
    let purposes = machine.run(&["document", "purposes"]).done();
    let codes: Vec<&str> = purposes["purposes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|purpose| purpose["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"pelnomocnictwo"), "{codes:?}");
    let packet = |more: &[&str]| {
        let mut all = vec![
            "document",
            "packet",
            "--purpose",
            "pelnomocnictwo",
            "--client",
            "K000006",
        ];
        all.extend(more);
        machine.run(&all)
    };
    let alone = packet(&[]);
    assert_eq!(alone.refused(1), "document_blocked");
    assert!(alone.told.contains("Wskaż osobę: Pełnomocnik"), "{}", alone.told);
    let made = packet(&["--party", "attorney=K000097"]).done();
    assert_eq!(made["documents"].as_array().unwrap().len(), 2);

    let printed = machine
        .run(&["document", "print", made["id"].as_str().unwrap()])
        .done();
    assert!(
        fs::read(printed["path"].as_str().unwrap())
            .unwrap()
            .starts_with(b"%PDF-")
    );
    let waiting = machine.run(&["document", "copies"]).done();
    let at_desk = waiting["at_desk"].as_array().unwrap();
    assert_eq!(
        at_desk.len(),
        4,
        "one of each paper for the bank and one for the client"
    );
    let code = at_desk[0]["code"].as_str().unwrap();
    let typed = code.to_lowercase().replace('-', " ");
    let signed = machine
        .run(&["document", "copy", &typed, "--to", "signed"])
        .done();
    assert_eq!(
        (signed["code"].as_str(), signed["state"].as_str()),
        (Some(code), Some("signed"))
    );
    let spoilt = at_desk[1]["code"].as_str().unwrap();
    let destroy = ["document", "copy", spoilt, "--to", "destroyed"];
    assert_eq!(
        machine.run(&destroy).refused(1),
        "invalid",
        "a waste of paper has a reason"
    );
    let mut reasoned = destroy.to_vec();
    reasoned.extend(["--reason", "zalany kawą"]);
    assert_eq!(machine.run(&reasoned).done()["state"], "destroyed");
    assert_eq!(machine.run(&["document", "copy", "K7M4"]).refused(1), "invalid");
    assert_eq!(machine.run(&["document", "print", "7"]).refused(1), "invalid");
    assert!(machine.run(&["verify"]).done()["ok"].as_bool().unwrap());
}
