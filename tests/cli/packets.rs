//! Packets and printed copies from the command line.

use crate::program::Machine;
use opiekun_testkit::{NetworkPrinter, PRINTER};
use std::fs;
use std::net::TcpListener;

#[test]
fn a_packet_is_prepared_printed_into_a_file_and_its_copies_are_followed_by_their_codes() {
    let machine = Machine::with_sample();
    assert_eq!(
        machine.run(&["copy", "list"]).done()["at_desk"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
    let purposes = machine.run(&["packet", "purposes"]).done();
    let codes: Vec<&str> = purposes["purposes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|purpose| purpose["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"pelnomocnictwo"), "{codes:?}");
    let packet = |more: &[&str]| {
        let mut all = vec![
            "packet",
            "prepare",
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

    let id = made["id"].as_str().unwrap();
    let package = machine.path("do archiwum.zip");
    let packed = ["packet", "package", id, "--out", package.to_str().unwrap()];
    machine.run(&packed).done();
    assert!(fs::read(&package).unwrap().starts_with(b"PK"));
    machine.run(&packed).done(); // over an older package
    fs::write(&package, "nie paczka").unwrap();
    assert_eq!(machine.run(&packed).refused(1), "file_exists");

    let printed = machine
        .run(&["packet", "print", made["id"].as_str().unwrap()])
        .done();
    assert!(
        fs::read(printed["path"].as_str().unwrap())
            .unwrap()
            .starts_with(b"%PDF-")
    );
    let waiting = machine.run(&["copy", "list"]).done();
    let at_desk = waiting["at_desk"].as_array().unwrap();
    assert_eq!(
        at_desk.len(),
        4,
        "one of each paper for the bank and one for the client"
    );
    let code = at_desk[0]["code"].as_str().unwrap();
    let typed = code.to_lowercase().replace('-', " ");
    let signed = machine.run(&["copy", "move", &typed, "--to", "signed"]).done();
    assert_eq!(
        (signed["code"].as_str(), signed["state"].as_str()),
        (Some(code), Some("signed"))
    );
    let spoilt = at_desk[1]["code"].as_str().unwrap();
    let destroy = ["copy", "move", spoilt, "--to", "destroyed"];
    assert_eq!(
        machine.run(&destroy).refused(1),
        "invalid",
        "a waste of paper has a reason"
    );
    let mut reasoned = destroy.to_vec();
    reasoned.extend(["--reason", "zalany kawą"]);
    assert_eq!(machine.run(&reasoned).done()["state"], "destroyed");
    assert_eq!(machine.run(&["copy", "find", "K7M4"]).refused(1), "invalid");
    assert_eq!(machine.run(&["document", "print", "7"]).refused(1), "invalid");
    assert!(machine.run(&["verify"]).done()["ok"].as_bool().unwrap());
}

#[test]
fn what_stands_in_the_way_is_asked_first_and_one_client_does_not_stop_the_others() {
    let machine = Machine::with_sample();
    let check = [
        "document",
        "check",
        "--template",
        "umowa-ror",
        "--client",
        "K000006",
    ];
    let found = machine.run(&check).done();
    let codes: Vec<&str> = found["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["code"].as_str().unwrap())
        .collect();
    assert!(
        codes.contains(&"pesel_unchecked") && codes.contains(&"earlier_paper"),
        "{codes:?}"
    );
    assert!(found["findings"][0]["message"].as_str().unwrap().len() > 10);

    let clients = ["K000006", "K000097"];
    machine.run(&["client", "pesel-check", "K000006"]).done();
    let out = machine.path("papiery");
    let mut prepare = vec!["packet", "prepare", "--purpose", "zmiana-danych"];
    for client in clients {
        prepare.extend(["--client", client]);
    }
    prepare.extend(["--out", out.to_str().unwrap()]);
    let plan: Vec<&str> = prepare
        .iter()
        .map(|&word| if word == "prepare" { "check" } else { word })
        .collect();
    let plan = machine.run(&plan).done();
    assert_eq!(plan["packets"].as_array().unwrap().len(), 2);
    let made = machine.run(&prepare);
    let answer = &made.json;
    let (fine, refused) = (
        answer["packets"].as_array().unwrap(),
        answer["refused"].as_array().unwrap(),
    );
    assert_eq!(fine.len() + refused.len(), 2, "{answer}");
    let papers: usize = fine
        .iter()
        .map(|one| one["documents"].as_array().unwrap().len())
        .sum();
    assert_eq!(
        fs::read_dir(&out).unwrap().count(),
        papers,
        "each paper is in the folder"
    );
    let mut two = prepare.clone();
    two.extend(["--second-holder", "K000097"]);
    assert_eq!(machine.run(&two).refused(2), "second_holder_of_many");
    assert_eq!(
        machine.run(&["copy", "list", "--state", "printed"]).done()["copies"],
        serde_json::json!([])
    );
}

#[test]
fn a_proxy_of_the_environment_never_sees_a_paper() {
    let printer = NetworkPrinter::start();
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    proxy.set_nonblocking(true).unwrap();
    let mut machine = Machine::with_sample();
    machine.run(&["client", "pesel-check", "K000006"]).done();
    let out = machine.text("umowa.pdf");
    let made = machine.run(&[
        "document",
        "prepare",
        "--template",
        "umowa-ror",
        "--client",
        "K000006",
        "--override",
        "earlier_paper=podpisany w maju",
        "--out",
        &out,
    ]);
    let made = made.done();
    let address = format!("http://{}", proxy.local_addr().unwrap());
    machine.environment = ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"]
        .map(|name| (name, address.clone()))
        .into();
    machine
        .environment
        .push(("CUPS_SERVER", printer.address().replace("localhost", "127.0.0.1")));
    machine
        .run(&[
            "document",
            "print",
            made["id"].as_str().unwrap(),
            "--printer",
            PRINTER,
        ])
        .done();
    assert!(proxy.accept().is_err(), "nobody asked the proxy");
}
