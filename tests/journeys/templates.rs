//! A branch writes its own versions of templates: four eyes, days, and papers that keep the version they were made with.

use crate::paper::pages;
use chrono::TimeDelta;
use opiekun_desk::{
    domain::access::Role,
    views::{PrintChoice, TemplateChecked, TemplateOpened, TemplateStateView},
};
use opiekun_testkit::{Counter, PASSPHRASE, forms, refused};

const BUILTIN: &str = "umowa-ror:pl:2.0";
const SOWA: (&str, &str) = ("Piotr Sowa", "siedem szarych wróbli na dachu");

/// A counter with a second person who may approve; Anna Nowak is at it.
fn counter() -> Counter {
    let counter = Counter::open();
    counter.colleague(SOWA.0, Role::Supervisor, SOWA.1);
    counter
}

fn enter(counter: &Counter, (name, passphrase): (&str, &str)) {
    counter.desk.vault_lock();
    counter.desk.vault_unlock(Some(name), passphrase).unwrap();
}

fn anna(counter: &Counter) {
    enter(counter, ("Anna Nowak", PASSPHRASE));
}

/// The contract with another title, as a new version.
fn changed(counter: &Counter, title: &str) -> String {
    let text = counter.desk.template_begin(Some(BUILTIN)).unwrap();
    let from = "# Umowa";
    assert!(text.contains(from), "the contract has a title");
    text.replacen(from, &format!("# {title} – umowa"), 1)
}

fn draft(counter: &Counter, text: &str) -> TemplateOpened {
    let saved = counter
        .desk
        .template_save(counter.ids.command(), None, None, text)
        .unwrap();
    counter.desk.template_open(&saved.id).unwrap()
}

/// Written by Anna, approved by Piotr, published by Anna.
fn published(counter: &Counter, text: &str, from: &str) -> TemplateOpened {
    let begun = draft(counter, text);
    let (desk, id) = (&counter.desk, begun.row.id.as_str());
    let given = desk
        .template_submit(counter.ids.command(), id, begun.row.revision)
        .unwrap();
    enter(counter, SOWA);
    let approved = desk
        .template_approve(counter.ids.command(), id, given.revision)
        .unwrap();
    anna(counter);
    desk.template_publish(counter.ids.command(), id, approved.revision, from)
        .unwrap();
    desk.template_open(id).unwrap()
}

fn first_page(counter: &Counter, document: &str) -> String {
    pages(&counter.desk.document_pdf(document).unwrap())[0].clone()
}

#[test]
fn a_new_version_takes_over_from_its_day_and_earlier_papers_keep_theirs() {
    let counter = counter();
    let client = counter.person(1);
    let before = counter.contract(&client.id, None);
    let old = counter.desk.document_pdf(&before.id).unwrap();
    let made = published(&counter, &changed(&counter, "Nowa"), "2026-12-01");
    assert_eq!(made.row.version, "2.1");
    assert_eq!(made.row.state, TemplateStateView::Coming);
    let version = |counter: &Counter| {
        let all = counter.desk.document_templates().unwrap();
        let of = |one: &&opiekun_desk::views::TemplateView| one.code == "umowa-ror" && one.language == "pl";
        all.iter().find(of).unwrap().version.clone()
    };
    assert_eq!(version(&counter), "2.0", "not yet");
    let rows = counter.desk.template_list().unwrap();
    let builtin = rows.iter().find(|row| row.id == BUILTIN).unwrap();
    assert_eq!(
        (builtin.state, builtin.to.as_str()),
        (TemplateStateView::InForce, "2026-11-30"),
        "the earlier one ends the day before"
    );

    counter.wait(TimeDelta::days(8));
    anna(&counter);
    assert_eq!(version(&counter), "2.1");
    let after = counter.contract(&client.id, None);
    assert!(first_page(&counter, &after.id).contains("Nowa – umowa"));
    assert!(!first_page(&counter, &before.id).contains("Nowa – umowa"));
    assert_eq!(
        counter.desk.document_rerender(&before.id).unwrap(),
        old,
        "drawn again from the version it was made with"
    );
    let again = counter.desk.document_rerender(&after.id).unwrap();
    assert_eq!(again, counter.desk.document_pdf(&after.id).unwrap());

    // A third version takes over; papers of the second one are still drawn the same.
    let text = counter.desk.template_begin(Some(&made.row.id)).unwrap();
    published(
        &counter,
        &text.replace("Nowa – umowa", "Trzecia – umowa"),
        "2026-12-02",
    );
    counter.wait(TimeDelta::days(1));
    anna(&counter);
    assert_eq!(version(&counter), "2.2");
    assert_eq!(counter.desk.document_rerender(&after.id).unwrap(), again);
    let copies = counter
        .desk
        .document_print(counter.ids.command(), &after.id, &PrintChoice::default())
        .unwrap();
    assert!(!copies.job.is_empty(), "and still printed");
    counter.assert_whole();
}

#[test]
fn nobody_approves_their_own_text_and_a_change_takes_the_approval_back() {
    let counter = counter();
    let desk = &counter.desk;
    let begun = draft(&counter, &changed(&counter, "Nowa"));
    let id = begun.row.id.as_str();
    assert!(!begun.deeds.approve && begun.deeds.submit && begun.own_text);
    let submit = |revision| desk.template_submit(counter.ids.command(), id, revision);
    let approve = |revision| desk.template_approve(counter.ids.command(), id, revision);
    assert_eq!(refused(approve(1)).code, "template_state", "nobody was asked yet");
    let given = submit(1).unwrap();
    assert_eq!(refused(approve(given.revision)).code, "template_own_text");
    assert!(
        counter
            .trail(3)
            .contains(&"template.approve template_own_text".to_owned()),
        "the attempt is in the trail"
    );
    enter(&counter, SOWA);
    let stale = refused(approve(given.revision - 1));
    assert_eq!(stale.code, "revision_conflict");
    let approved = approve(given.revision).unwrap();
    // Piotr mends a word: now it is his text, and Anna has to approve it.
    let text = desk.template_open(id).unwrap().text;
    let saved = desk
        .template_save(
            counter.ids.command(),
            Some(id),
            Some(approved.revision),
            &text.replace("Nowa –", "Całkiem nowa –"),
        )
        .unwrap();
    let opened = desk.template_open(id).unwrap();
    assert_eq!(opened.row.state, TemplateStateView::Draft);
    assert_eq!(
        refused(desk.template_publish(counter.ids.command(), id, saved.revision, "2026-12-01")).code,
        "template_state"
    );
    let given = submit(saved.revision).unwrap();
    assert_eq!(refused(approve(given.revision)).code, "template_own_text");
    anna(&counter);
    approve(given.revision).unwrap();
    let steps: Vec<String> = desk
        .template_open(id)
        .unwrap()
        .steps
        .into_iter()
        .map(|step| step.step)
        .collect();
    assert_eq!(steps, ["approve", "submit", "save", "approve", "submit", "save"]);
    counter.assert_whole();
}

#[test]
fn what_is_sent_back_is_a_draft_again_and_what_is_taken_back_never_counts() {
    let counter = counter();
    let desk = &counter.desk;
    let begun = draft(&counter, &changed(&counter, "Nowa"));
    let id = begun.row.id.as_str();
    let given = desk
        .template_submit(counter.ids.command(), id, begun.row.revision)
        .unwrap();
    let back = |reason: &str| desk.template_send_back(counter.ids.command(), id, given.revision, reason);
    assert_eq!(refused(back("  ")).code, "invalid", "a reason is told");
    back("Brakuje podstawy prawnej").unwrap();
    let opened = desk.template_open(id).unwrap();
    assert_eq!(opened.row.state, TemplateStateView::Draft);
    assert_eq!(opened.steps[0].reason, "Brakuje podstawy prawnej");

    let coming = published(
        &counter,
        &changed(&counter, "Inna").replace("version = \"2.2\"", "version = \"3.0\""),
        "2026-12-01",
    );
    let (id, revision) = (coming.row.id.as_str(), coming.row.revision);
    let withdraw =
        |revision| desk.template_withdraw(counter.ids.command(), id, revision, "pomyłka w opłacie");
    let saved = withdraw(revision).unwrap();
    let builtin = desk.template_open(BUILTIN).unwrap();
    assert_eq!(
        (builtin.row.to.as_str(), builtin.row.state),
        ("", TemplateStateView::InForce)
    );
    assert_eq!(refused(withdraw(saved.revision)).code, "template_state");

    let now = published(&counter, &changed(&counter, "Dzisiejsza"), "2026-11-23");
    assert_eq!(now.row.state, TemplateStateView::InForce, "from today on");
    let answer = desk.template_withdraw(counter.ids.command(), &now.row.id, now.row.revision, "za późno");
    assert_eq!(refused(answer).code, "template_in_force");
    let save = desk.template_save(
        counter.ids.command(),
        Some(&now.row.id),
        Some(now.row.revision),
        "+++\n",
    );
    assert_eq!(
        refused(save).code,
        "template_state",
        "a published text never changes"
    );
}

#[test]
fn overlapping_days_stale_drafts_and_broken_texts_are_refused() {
    let counter = counter();
    let desk = &counter.desk;
    published(&counter, &changed(&counter, "Nowa"), "2026-12-01");
    let begun = draft(&counter, &changed(&counter, "Druga"));
    let id = begun.row.id.as_str();
    let broken = begun.text.replace("{{ date | data }}", "{{ dzien }}");
    let save = |base, text: &str| desk.template_save(counter.ids.command(), Some(id), Some(base), text);
    let saved = save(begun.row.revision, &broken).unwrap();
    assert_eq!(
        refused(save(begun.row.revision, &begun.text)).code,
        "revision_conflict"
    );
    let answer = refused(desk.template_submit(counter.ids.command(), id, saved.revision));
    assert_eq!(answer.code, "template_error");
    let line = broken
        .lines()
        .position(|line| line.contains("{{ dzien }}"))
        .unwrap()
        + 1;
    assert_eq!(answer.params["line"], line.to_string());
    let saved = save(saved.revision, &begun.text).unwrap();
    let given = desk
        .template_submit(counter.ids.command(), id, saved.revision)
        .unwrap();
    enter(&counter, SOWA);
    let approved = desk
        .template_approve(counter.ids.command(), id, given.revision)
        .unwrap();
    let publish = |from: &str| desk.template_publish(counter.ids.command(), id, approved.revision, from);
    assert_eq!(refused(publish("2026-12-01")).code, "template_same_day");
    assert_eq!(refused(publish("2026-11-22")).code, "template_past");
    assert_eq!(
        refused(publish("2026-10-31")).code,
        "template_days",
        "before its own head allows"
    );
    assert_eq!(refused(publish("kiedyś")).code, "invalid");
    publish("2026-11-24").unwrap();
    let row = desk.template_open(id).unwrap().row;
    assert_eq!((row.from.as_str(), row.to.as_str()), ("2026-11-24", "2026-11-30"));

    let twice = desk.template_open(BUILTIN).unwrap().text;
    let answer = desk.template_save(counter.ids.command(), None, None, &twice);
    assert_eq!(
        refused(answer).code,
        "template_version_taken",
        "the program's own"
    );
    let headless = desk.template_save(counter.ids.command(), None, None, "# Bez nagłówka\n");
    assert_eq!(refused(headless).code, "template_error");
}

#[test]
fn a_text_is_checked_drawn_and_compared_while_it_is_written() {
    let counter = Counter::open();
    let desk = &counter.desk;
    let text = desk.template_begin(None).unwrap();
    let check = |text: &str| desk.template_check(None, text).unwrap();
    let codes = |checked: &TemplateChecked| {
        let faults = checked.faults.iter();
        faults
            .map(|fault| (fault.code.clone(), fault.line))
            .collect::<Vec<_>>()
    };
    let fresh = check(&text);
    assert_eq!(codes(&fresh), [], "what one begins with is in order");
    assert!(fresh.names.values.contains(&"fields.uwagi".to_owned()));
    assert!(fresh.names.parts.contains(&"podpisy".to_owned()));
    for full in [true, false] {
        assert!(desk.template_preview(&text, full).unwrap().starts_with(b"%PDF-"));
    }
    let shown = pages(&desk.template_preview(&text, true).unwrap()).join(" ");
    assert!(
        shown.contains("PODGLĄD") || shown.contains("Podgląd"),
        "a preview says so: {shown}"
    );
    let line =
        |part: &str| u32::try_from(text.lines().position(|line| line.contains(part)).unwrap() + 1).unwrap();
    let hidden = text.replace("Pierwszy ustęp", "Pierwszy\u{202E} ustęp");
    assert_eq!(
        codes(&check(&hidden)),
        [("character".to_owned(), line("Pierwszy ustęp"))]
    );
    let glyph = text.replace("Pierwszy ustęp", "Pierwszy 漢 ustęp");
    assert_eq!(
        codes(&check(&glyph)),
        [("character".to_owned(), line("Pierwszy ustęp"))]
    );
    let old = text.replace("specimen = true", "edition = 1");
    assert_eq!(codes(&check(&old))[0], ("edition".to_owned(), line("specimen")));
    let taken = text.replace("nowy-wzor", "aneks");
    assert_eq!(
        codes(&check(&taken)),
        [("version_taken".to_owned(), line("version"))]
    );
    let spaced = text.replace("version = \"1.0\"", "version = \"1 0\"");
    assert_eq!(
        codes(&check(&spaced)),
        [("version_signs".to_owned(), line("version"))]
    );
    assert_eq!(codes(&check("bez nagłówka")), [("missing_head".to_owned(), 1)]);

    let own = desk.template_open(BUILTIN).unwrap().text;
    assert!(
        desk.template_check(Some(BUILTIN), &own)
            .unwrap()
            .faults
            .is_empty(),
        "looked at, not taken"
    );
    let contract = desk.template_begin(Some(BUILTIN)).unwrap();
    assert!(desk.template_check(None, &contract).unwrap().notes.is_empty());
    let fewer = contract
        .replacen("name = \"wyciag\"", "name = \"wyciagi\"", 1)
        .replace("fields.wyciag ", "fields.wyciagi ");
    let notes = desk.template_check(None, &fewer).unwrap().notes;
    let languages: Vec<&str> = notes
        .iter()
        .map(|note| note.params["language"].as_str())
        .collect();
    assert_eq!(
        languages,
        ["en", "uk"],
        "a paper begun in one language could not be finished in the other"
    );
    let other_shape = contract.replacen(
        "{% include \"podpisy\" %}",
        "::initials role=\"bank\"\n\n{% include \"podpisy\" %}",
        1,
    );
    assert_ne!(other_shape, contract);
    let notes = desk.template_check(None, &other_shape).unwrap().notes;
    let codes_of_notes: Vec<&str> = notes.iter().map(|note| note.code.as_str()).collect();
    assert_eq!(
        codes_of_notes,
        ["apart", "apart"],
        "what is signed once in one language only cannot stand side by side"
    );
    let rows = desk.template_compare(BUILTIN, &contract).unwrap();
    let changed: Vec<&str> = rows
        .iter()
        .filter(|row| row.kind != "same")
        .map(|row| row.is.as_str())
        .collect();
    assert_eq!(changed, ["version = \"2.1\""]);
}

#[test]
fn the_branch_may_have_papers_of_its_own_and_advisors_only_read_templates() {
    let counter = counter();
    let client = counter.person(1);
    published(
        &counter,
        &counter.desk.template_begin(None).unwrap(),
        "2026-11-23",
    );
    let input = forms::paper("nowy-wzor", &client.id, None);
    assert!(counter.desk.document_check(&input).unwrap().is_empty());
    let made = counter
        .desk
        .document_prepare(counter.ids.command(), &input, Default::default())
        .unwrap();
    assert!(first_page(&counter, &made.id).contains("Tytuł dokumentu"));
    counter.colleague("Ewa Kos", Role::Advisor, "osiem cichych kaczek na stawie");
    enter(&counter, ("Ewa Kos", "osiem cichych kaczek na stawie"));
    let rows = counter.desk.template_list().unwrap();
    let own = rows.iter().find(|row| row.own).unwrap();
    let opened = counter.desk.template_open(&own.id).unwrap();
    assert_eq!(opened.deeds, Default::default(), "nothing to press");
    let answer = counter.desk.template_save(
        counter.ids.command(),
        None,
        None,
        &opened.text.replace("1.0", "1.1"),
    );
    assert_eq!(refused(answer).code, "forbidden");
}

#[test]
fn the_branch_changes_what_a_packet_holds_by_the_same_four_eyes() {
    let counter = counter();
    let client = counter.person(1);
    let papers = |counter: &Counter| {
        let plan = counter
            .desk
            .packet_check(&forms::packet("rachunek", &client.id, None))
            .unwrap();
        let papers = plan.papers.into_iter();
        papers.map(|paper| paper.template.code).collect::<Vec<_>>()
    };
    let before = papers(&counter);
    assert!(before.contains(&"dokument-oplat".to_owned()));
    let text = counter.desk.template_begin(Some("cele:pl:1.0")).unwrap();
    assert!(text.contains("version = \"1.1\""), "the next version");
    let checked = counter.desk.template_check(None, &text).unwrap();
    assert!(checked.faults.is_empty(), "{:?}", checked.faults);
    assert_eq!(
        checked.purposes[0].papers[0].title,
        "Arkusz informacyjny dla deponentów"
    );
    let broken = text.replacen(
        "template = \"dokument-oplat\"",
        "template = \"dokument-oplaty\"",
        1,
    );
    let fault = counter
        .desk
        .template_check(None, &broken)
        .unwrap()
        .faults
        .remove(0);
    let line = broken
        .lines()
        .position(|line| line.contains("dokument-oplaty"))
        .unwrap()
        + 1;
    assert_eq!(
        (fault.code.as_str(), fault.line),
        ("purposes_template", u32::try_from(line).unwrap())
    );
    let saved = draft(&counter, &broken);
    let answer = counter
        .desk
        .template_submit(counter.ids.command(), &saved.row.id, saved.row.revision);
    assert_eq!(refused(answer).code, "template_error");
    counter
        .desk
        .template_withdraw(
            counter.ids.command(),
            &saved.row.id,
            saved.row.revision,
            "od nowa",
        )
        .unwrap();

    let fewer = text.replacen("[[purpose.paper]]\ntemplate = \"dokument-oplat\"\n", "", 1);
    let made = published(&counter, &fewer, "2026-11-24");
    assert_eq!(papers(&counter), before, "not yet");
    assert_eq!(made.row.state, TemplateStateView::Coming);
    counter.wait(TimeDelta::days(1));
    anna(&counter);
    assert!(!papers(&counter).contains(&"dokument-oplat".to_owned()));
    let rows = counter.desk.template_list().unwrap();
    let builtin = rows.iter().find(|row| row.id == "cele:pl:1.0").unwrap();
    assert_eq!(
        (builtin.state, builtin.to.as_str()),
        (TemplateStateView::Over, "2026-11-23")
    );
    let text = counter.desk.template_begin(None).unwrap();
    assert!(text.starts_with("+++"), "a new paper is no list of purposes");
}
