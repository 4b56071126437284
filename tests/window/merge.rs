//! A client in full, and one who came in twice, in the real window.

use super::{harness::Stage, main_job::with_sample};

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn a_client_who_came_in_twice_is_noticed_merged_and_taken_apart_again() {
    let stage = Stage::new();
    let window = with_sample(&stage).await;

    // The same woman again, typed at the counter without her PESEL.
    window.go("#/clients/new").await;
    window.see("form-first-name").await;
    window.write("form-first-name", "Łucja").await;
    window.write("form-last-name", "Wrobel").await;
    window.write("form-phone", "886 473 395").await;
    window.see_css("[data-testid=likely] a").await;
    window.focus_css("[data-testid=form-more] summary").await;
    window.keys(" ").await;
    window.see("form-former-names").await;
    window.write("form-former-names", "Maj").await;
    window.choose("form-address-form", "pani").await;
    window.choose("list-citizenship", "PL").await;
    window.choose("list-languages", "uk").await;
    window.write("form-other-phones", "722 333 444").await;
    window.choose("form-preferred-channel", "sms").await;
    window.write("form-preferred-hours", "16-18").await;
    window.accessible("client-form-more").await;
    window.shot("client-form-more").await;
    window.press("client-save").await;
    window.see("card-name").await;

    window.see("duplicate").await;
    window.shot("card-duplicate").await;
    window.press("duplicate-merge").await;
    window.see("merge-swap").await;
    window.accessible("merge-dialog").await;
    window.shot("merge-dialog").await;
    // The entry of the bank stays.
    window.press("merge-swap").await;
    window.press("merge-save").await;
    window.gone("merge-save").await;
    window.see("merge-made").await;
    window.reads("card-name", "Łucja").await;
    window.gone("duplicate").await;
    window.shot("card-merged").await;
    window.press("merge-undo").await;
    window.see("duplicate").await;
    window.gone("merge-made").await;
    window.close().await;
}
