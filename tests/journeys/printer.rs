//! Printing on printers that speak IPP, through the spooler that the program uses.

use opiekun_desk::views::{CopyStateView, DocumentStateView, PrintChoice, PrintState, PrintTrouble};
use opiekun_testkit::{Counter, CupsPrinter, NetworkPrinter, Outside, PRINTER, refused};
use std::{
    fs,
    io::{self, Read, Write},
    net::TcpListener,
    thread,
    time::{Duration, Instant},
};

/// Follows a job until it is in a state.
fn until(counter: &Counter, job: &str, wanted: PrintState) -> Vec<PrintTrouble> {
    let start = Instant::now();
    loop {
        let progress = counter.desk.print_follow(job).unwrap();
        if progress.state == wanted {
            return progress.troubles;
        }
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{progress:?}, not {wanted:?}"
        );
        thread::sleep(Duration::from_millis(40)); // the printer is another process
    }
}

fn choice() -> PrintChoice {
    PrintChoice {
        printer: Some(PRINTER.to_owned()),
        two_sided: true,
        tray: "main".to_owned(),
    }
}

/// Prints a contract on a printer whose paper is out and is put in again.
fn followed_to_the_tray(printer: &Outside) -> Counter {
    let mut counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    counter.reopen_at(&printer.address());
    let printers = counter.desk.printers();
    assert_eq!(printers.len(), 1);
    assert!(printers[0].name == PRINTER && printers[0].default && printers[0].two_sided);
    assert!(
        printers[0].trays.contains(&"by-pass-tray".to_owned()),
        "{printers:?}"
    );

    printer.paper(false);
    let command = counter.ids.command();
    let printed = counter.desk.document_print(command, &made.id, &choice()).unwrap();
    assert_eq!(
        until(&counter, &printed.job, PrintState::Stopped),
        [PrintTrouble::PaperOut]
    );
    assert!(!printer.tray().exists());
    printer.paper(true);
    assert!(until(&counter, &printed.job, PrintState::Done).is_empty());
    let tray = fs::read(printer.tray()).unwrap();
    assert!(
        tray.starts_with(b"%PDF-1.7") && tray.ends_with(b"%%EOF"),
        "the whole file came out"
    );
    counter
}

#[test]
fn a_job_is_followed_to_the_tray_and_says_when_the_paper_is_out() {
    let printer = NetworkPrinter::start();
    let counter = followed_to_the_tray(&printer);
    assert_eq!(
        counter.desk.print_habit("umowa-ror").unwrap(),
        Some(choice()),
        "contracts are printed that way from now on"
    );
    assert_eq!(counter.desk.print_habit("pelnomocnictwo").unwrap(), None);
    assert_eq!(refused(counter.desk.print_follow("Sala/77")).code, "not_found");
}

#[test]
fn the_model_printer_of_cups_understands_what_is_asked() {
    match CupsPrinter::start() {
        Some(printer) => drop(followed_to_the_tray(&printer)),
        // Past the harness, which shows nothing of a test that passes.
        None => writeln!(
            io::stderr(),
            "SKIPPED: ippeveprinter does not start here (cups-ipp-utils, dbus, avahi-daemon)"
        )
        .unwrap(),
    }
}

#[test]
fn a_server_of_queues_shows_them_and_takes_a_job_for_the_one_that_was_chosen() {
    let hall = "Sala obsługi/1";
    let printer = NetworkPrinter::with_queues(&[PRINTER, hall]);
    let mut counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    counter.reopen_at(&printer.address());
    let names: Vec<(String, bool)> = counter
        .desk
        .printers()
        .into_iter()
        .map(|printer| (printer.name, printer.default))
        .collect();
    assert_eq!(names, [(PRINTER.to_owned(), true), (hall.to_owned(), false)]);
    let choice = PrintChoice {
        printer: Some(hall.to_owned()),
        ..choice()
    };
    let command = counter.ids.command();
    let printed = counter.desk.document_print(command, &made.id, &choice).unwrap();
    until(&counter, &printed.job, PrintState::Done);
    assert!(
        !printer.tray_of(0).exists(),
        "nothing comes out of the default one"
    );
    assert!(fs::read(printer.tray_of(1)).unwrap().ends_with(b"%%EOF"));
}

#[test]
fn a_job_that_the_printer_gives_up_is_told_and_printed_again() {
    let printer = NetworkPrinter::start();
    let mut counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    counter.reopen_at(&printer.address());
    printer.break_down(true);
    let first = counter
        .desk
        .document_print(counter.ids.command(), &made.id, &choice())
        .unwrap();
    until(&counter, &first.job, PrintState::Failed);
    assert!(!printer.tray().exists());
    printer.break_down(false);
    let second = counter
        .desk
        .document_print(counter.ids.command(), &made.id, &choice())
        .unwrap();
    until(&counter, &second.job, PrintState::Done);
    assert!(printer.tray().exists());
}

#[test]
fn a_printer_that_is_gone_leaves_no_trace_and_one_that_fails_leaves_known_codes() {
    let mut counter = Counter::open();
    let client = counter.person(1);
    let made = counter.contract(&client.id, None);
    let printer = NetworkPrinter::start();
    counter.reopen_at(&printer.address());
    drop(printer);
    let id = counter.ids.command();
    assert_eq!(
        refused(counter.desk.document_print(id, &made.id, &choice())).code,
        "printer_unavailable"
    );
    assert!(counter.desk.copies_of(&made.id).unwrap().is_empty());

    counter.reopen();
    counter.spooler.break_down(true);
    assert_eq!(
        refused(counter.desk.document_print(id, &made.id, &choice())).code,
        "print_failed"
    );
    // Nobody knows how many sheets came out: their codes are known, and they wait to be looked at.
    let waiting = counter.desk.copies_waiting().unwrap().unprinted;
    assert_eq!(waiting.len(), 2);
    assert_eq!(
        counter.desk.document_list(None).unwrap()[0].state,
        DocumentStateView::Prepared
    );
    let codes: Vec<String> = waiting.into_iter().map(|copy| copy.code).collect();
    counter.spooler.break_down(false);
    counter.desk.document_print(id, &made.id, &choice()).unwrap();
    let copies = counter.desk.copies_of(&made.id).unwrap();
    let again: Vec<String> = copies.iter().map(|copy| copy.code.clone()).collect();
    assert_eq!(again, codes, "the same command prints the same copies");
    assert!(copies.iter().all(|copy| copy.state == CopyStateView::Printed));
    assert!(counter.desk.copies_waiting().unwrap().unprinted.is_empty());
    let job = &counter.spooler.jobs()[0];
    assert!(job.two_sided && job.tray == "main");

    // Copies of another try that never came out are given up with a reason.
    counter.spooler.break_down(true);
    let other = counter.ids.command();
    refused(counter.desk.document_print(other, &made.id, &choice()));
    for copy in counter.desk.copies_waiting().unwrap().unprinted {
        let command = counter.ids.command();
        let to = CopyStateView::Destroyed;
        assert!(
            counter
                .desk
                .copy_move(command, &copy.id, copy.revision, to, "")
                .is_err()
        );
        counter
            .desk
            .copy_move(
                command,
                &copy.id,
                copy.revision,
                to,
                "kartki nie wyszły z drukarki",
            )
            .unwrap();
    }
    assert!(counter.desk.copies_waiting().unwrap().unprinted.is_empty());
}

/// Answers every question with attributes until nobody listens any more, or until far too much was sent.
fn endless(listener: &TcpListener) -> u64 {
    const TOO_MUCH: u64 = 256 * 1024 * 1024;
    // Version 1.1, successful, request 1, the group of a printer; then values of a thousand bytes without an end.
    let head = [1, 1, 0, 0, 0, 0, 0, 1, 4];
    let attribute = [&[0x30, 0, 1, b'x', 3, 232][..], &[b'a'; 1000]].concat();
    let mut most = 0;
    // Queues are asked for first, then the server as a printer of its own.
    for _ in 0..2 {
        let (mut line, _) = listener.accept().unwrap();
        let mut question = [0; 4096];
        let _ = line.read(&mut question).unwrap();
        line.write_all(b"HTTP/1.1 200 OK\r\ncontent-type: application/ipp\r\nconnection: close\r\n\r\n")
            .unwrap();
        line.write_all(&head).unwrap();
        let mut sent = 0;
        while sent < TOO_MUCH && line.write_all(&attribute).is_ok() {
            sent += 1006;
        }
        most = most.max(sent);
    }
    most
}

#[test]
fn an_answer_without_an_end_is_no_printer() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let server = thread::spawn(move || endless(&listener));
    let mut counter = Counter::open();
    counter.reopen_at(&address);
    assert!(counter.desk.printers().is_empty());
    let sent = server.join().unwrap();
    // Beside the 8 MB that are read, what the buffers of the connection hold.
    assert!((8_000_000..32_000_000).contains(&sent), "{sent} bytes were taken");
}
