//! Many clients at once in the real window: a list to telephone, another advisor, possible duplicates.

use super::{harness::Stage, main_job::with_sample};

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn a_list_to_telephone_is_filled_and_worked_through() {
    let stage = Stage::new();
    let window = with_sample(&stage).await;
    window.go("#/clients").await;
    window.see("clients-row").await;
    window.focus_css("#clients-grid").await;
    for _ in 0..4 {
        window.keys(" ").await;
        window.keys(thirtyfour::Key::Down + "").await;
    }
    window.reads("picked-count", "4").await;
    window.looks("clients-picked").await;
    window.press("picked-call").await;
    window.see("call-fit").await;
    window.accessible("call-add").await;
    window.shot("call-add").await;
    window.write("call-add-name", "Lokaty do odnowienia").await;
    window.press("call-add-save").await;
    window.gone("call-add-save").await;
    window.see("call-row").await;
    window.accessible("calls").await;
    window.looks("calls").await;

    // The telephone call is written down with one line; everything else is known.
    window.press("call-talked").await;
    window.see("contact-save").await;
    window.shot("call-talked").await;
    window.press("contact-save").await;
    window.gone("contact-save").await;
    window.see_css("[data-testid=call-row][data-state=done]").await;
    window.press("call-skip").await;
    window.see_css("[data-testid=call-row][data-state=skipped]").await;
    window.shot("calls-half").await;
    window.press("call-again").await;
    window
        .gone_css("[data-testid=call-row][data-state=skipped]")
        .await;
    window.go("#/day").await;
    window.see("to-call").await;
    window.shot("day-to-call").await;
    window.go("#/calls").await;
    window.press("calls-close").await;
    window.shot("calls-close").await;
    window.press("calls-close-yes").await;
    window.gone("call-row").await;
    window.shot("calls-empty").await;
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn clients_get_another_advisor_at_once_and_go_back() {
    let stage = Stage::new();
    let window = with_sample(&stage).await;
    window.go("#/clients").await;
    window.see("clients-row").await;
    window.focus_css("#clients-grid").await;
    window.keys(thirtyfour::Key::Control + "a").await;
    window.press("picked-assign").await;
    window.see("assign-save").await;
    window.accessible("assign").await;
    // Nothing is sent without an advisor and a reason.
    window.press("assign-save").await;
    window.see_css("[aria-invalid=true]").await;
    window.shot("assign-missing").await;
    let me = window
        .see_css("[data-testid=assign-advisor] option:nth-child(2)")
        .await
        .attr("value")
        .await
        .unwrap()
        .unwrap();
    window.choose("assign-advisor", &me).await;
    window.write("assign-reason", "Nowy podział segmentów").await;
    window.press("assign-save").await;
    window.gone("assign-save").await;
    window.go("#/handovers").await;
    window.see("assignment").await;
    window.accessible("assignments").await;
    window.looks("assignments").await;
    window.press("assignment-undo").await;
    window.press("assignment-undo-yes").await;
    window.gone("assignment-undo").await;
    window.shot("assignments-undone").await;
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn possible_duplicates_are_made_one_or_told_apart() {
    let stage = Stage::new();
    let window = with_sample(&stage).await;
    // The same two people again, in a file without PESEL and numbers.
    let again = "Typ;Nazwisko;Imię;Telefon\nO;Wrobel;Łucja;886 473 395\nO;Mazur;Jakob;600 100 200\nO;Mazur;Jakub;600 100 200\n";
    window.go("#/clients").await;
    window.press("import-open").await;
    window.exists("#import-file").await;
    window
        .give_file("import-file", "jeszcze.csv", again.as_bytes())
        .await;
    window.press("import-judge").await;
    window.press("import-apply").await;
    window.see("import-report").await;
    window.press("import-close").await;
    window.go("#/duplicates").await;
    window.see("suspect").await;
    window.accessible("duplicates").await;
    window.looks("duplicates").await;
    let count = || async { window.text("suspects-total").await };
    let before = count().await;
    window.press("suspect-apart").await;
    window.see_css(".toast button, [data-testid=toast] button").await;
    assert_ne!(count().await, before);
    window.shot("duplicates-apart").await;
    window.press("suspect-compare").await;
    window.see("merge-swap").await;
    window.shot("duplicates-compare").await;
    window.press("merge-save").await;
    window.gone("merge-save").await;
    window.gone("suspect").await;
    window.shot("duplicates-none").await;
    window.close().await;
}
