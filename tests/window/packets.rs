//! All papers of a purpose in the real window: what stands in the way is mended, the packet is printed, its copies followed.

use super::{harness::Stage, main_job::with_sample, page::UP};
use thirtyfour::Key;

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn an_account_for_two_is_prepared_mended_printed_and_followed() {
    let mut stage = Stage::new();
    stage.connect_printer();
    let window = with_sample(&stage).await;
    window.keys(Key::Control + "k" + UP).await;
    window.write("palette-input", "mazur jak").await;
    window.reads("palette-item", "Mazur Jakub").await;
    window.keys("" + Key::Enter).await;
    window.press("card-prepare").await;
    window.see("packet-paper").await;
    window.choose("doc-template", "purpose:rachunek-dla-dwojga").await;
    window.write("doc-second-holder", "wrobel lucj").await;
    window.see("doc-second-holder-option").await;
    window.keys("" + Key::Enter).await;

    // Blocked: nobody asked about the two PESEL numbers, and a field is empty.
    window.see_css("[data-testid=doc-check][data-state=block]").await;
    window
        .see_css("[data-testid=packet-paper][data-code=umowa-ror]")
        .await;
    window.accessible("packet-blocked").await;
    window.looks("packet-blocked").await;
    window.focus("pesel-free").await;
    window.shot("packet-findings").await;
    window
        .write("doc-field-miejsce_urodzenia", "Kraków, Polska")
        .await;
    // Each holder makes a statement of their own.
    window
        .write("doc-field-2-miejsce_urodzenia", "Lwów, Ukraina")
        .await;
    window.shot("packet-statements").await;
    window.press("pesel-free").await;
    window.press("pesel-free").await;
    window.gone("pesel-free").await;
    window.see_css("[data-testid=doc-check][data-state=ready]").await;

    // Without the sheet for depositors there is a warning, which is passed over with a reason only.
    window.press("leave-out-arkusz-bfg").await;
    window.holds("take-in-arkusz-bfg").await;
    window.see_css("[data-testid=doc-check][data-state=warn]").await;
    window.see_css("[data-testid=doc-prepare]:disabled").await;
    window
        .write("reason-earlier_paper", "arkusz podpisany 3 maja, teczka 12")
        .await;
    window.see_css("[data-testid=doc-prepare]:not(:disabled)").await;
    window.in_sight("reason-earlier_paper").await;
    window.accessible("packet-warned").await;
    window.shot("packet-warned").await;
    window.press("doc-prepare").await;

    window.see("packet-document").await;
    window.see("doc-print").await;
    window.accessible("packet").await;
    let printer = stage.printer.as_ref().unwrap();
    printer.paper(false);
    window.press("doc-print").await;
    window.see("copy").await;
    window
        .see_css("[data-testid=print-job][data-state=stopped]")
        .await;
    window.reads("print-job", "zabrakło papieru").await;
    window.shot("packet-paper-out").await;
    printer.paper(true);
    window.see_css("[data-testid=print-job][data-state=done]").await;
    assert!(printer.tray().exists(), "the packet lies in the tray");
    window.accessible("packet-printed").await;
    window.looks("packet").await;
    window.press("copy-signed").await;
    window.see_css("[data-testid=copy][data-state=signed]").await;
    window.shot("packet-copy-signed").await;
    window.press("copies-all-signed").await;
    window.gone("copies-all-signed").await;
    window.shot("packet-all-signed").await;
    window.close().await;
}
