//! Two pairs of eyes, and roles at the door.

use opiekun_desk::views::{
    BranchView, ConsentInput, ContactInput, DocumentStateView, Language, ModeView, PrintChoice, RevealField,
    Theme, TieDirection, TieInput,
};
use opiekun_domain::{access::Role, ids::PersonId};
use opiekun_testkit::{Counter, forms, preview, refused};

const ADVISOR: &str = "hasło doradczyni Basi";
const BOSS: &str = "hasło kierowniczki Ewy";
const AUDITOR: &str = "hasło audytora Adama";

struct Branch {
    counter: Counter,
    advisor: String,
    boss: String,
    client: String,
    paper: String,
}

/// A branch with everybody, where the advisor Basia prepared a contract.
fn branch() -> Branch {
    let counter = Counter::open();
    let advisor = counter.colleague("Basia Lis", Role::Advisor, ADVISOR);
    let boss = counter.colleague("Ewa Kier", Role::Supervisor, BOSS);
    counter.colleague("Adam Rewident", Role::Auditor, AUDITOR);
    counter.desk.vault_unlock(Some("basia lis"), ADVISOR).unwrap();
    let client = counter.person(1).id;
    let paper = counter.contract(&client, None).id;
    Branch {
        counter,
        advisor,
        boss,
        client,
        paper,
    }
}

#[test]
fn a_supervisor_agrees_on_the_spot_and_the_first_session_stays() {
    let Branch {
        counter,
        advisor,
        boss,
        paper,
        ..
    } = branch();
    let annul = |who: &str, passphrase: &str| {
        counter
            .desk
            .document_annul(counter.ids.command(), &paper, 1, "zła kwota", who, passphrase)
    };
    assert_eq!(refused(annul(&advisor, ADVISOR)).code, "approver_is_proposer");
    assert_eq!(
        refused(annul(&boss, "nie to hasło wcale")).code,
        "wrong_passphrase"
    );
    assert_eq!(
        refused(annul("01234567-89ab-7def-8123-456789abcdef", BOSS)).code,
        "person_unknown"
    );
    assert_eq!(
        counter.desk.document_list(None).unwrap()[0].state,
        DocumentStateView::Prepared
    );

    annul(&boss, BOSS).unwrap();
    assert_eq!(
        counter.desk.document_list(None).unwrap()[0].state,
        DocumentStateView::Annulled
    );
    let state = counter.desk.session_state().unwrap();
    assert_eq!(
        state.person.unwrap().name,
        "Basia Lis",
        "the first session goes on"
    );
    assert!(
        counter
            .trail(20)
            .contains(&"document.annul approver_is_proposer".to_owned())
    );
    counter.assert_whole();
}

#[test]
fn an_advisor_or_an_auditor_cannot_be_the_second_pair_of_eyes() {
    let Branch {
        counter,
        advisor,
        paper,
        ..
    } = branch();
    counter.desk.vault_unlock(Some("Ewa Kier"), BOSS).unwrap();
    let auditor = {
        let people = counter.desk.people_list().unwrap();
        people
            .into_iter()
            .find(|person| person.name == "Adam Rewident")
            .unwrap()
            .id
    };
    for (who, passphrase) in [(&advisor, ADVISOR), (&auditor, AUDITOR)] {
        let id = counter.ids.command();
        let annulled = counter
            .desk
            .document_annul(id, &paper, 1, "zła kwota", who, passphrase);
        assert_eq!(refused(annulled).code, "approver_role");
    }
    let refusals = counter.trail(20);
    assert!(
        refusals.contains(&"document.annul approver_role".to_owned()),
        "{refusals:?}"
    );
}

#[test]
fn an_auditor_reads_everything_and_changes_nothing() {
    let Branch {
        counter,
        client,
        paper,
        boss,
        ..
    } = branch();
    let visit = counter.book(&client, "2026-11-24T10:00");
    let state = counter.desk.vault_unlock(Some("Adam Rewident"), AUDITOR).unwrap();
    assert!(state.read_only, "the window can say so before anything is typed");
    counter.desk.client_card(&client).unwrap();
    counter.desk.document_pdf(&paper).unwrap();
    counter
        .desk
        .client_reveal(&client, RevealField::Pesel, None)
        .unwrap();
    counter.assert_whole();

    let (desk, ids) = (&counter.desk, &counter.ids);
    let preview = preview(desk, &Counter::sample(), ModeView::New).unwrap();
    let branch = BranchView {
        city: "Radom".to_owned(),
        ..desk.branch().unwrap()
    };
    let talk = ContactInput {
        client_id: client.clone(),
        channel: "phone".to_owned(),
        direction: "in".to_owned(),
        aim: "service".to_owned(),
        at: String::new(),
        subject: "Pytanie".to_owned(),
        note: String::new(),
        answer_by: String::new(),
        mail: String::new(),
    };
    let consent = ConsentInput {
        client_id: client.clone(),
        purpose: "marketing".to_owned(),
        channel: "sms".to_owned(),
        given: true,
        text_version: "M-3".to_owned(),
    };
    let tie = TieInput {
        client_id: client.clone(),
        other_id: PersonId::from_parts(1, [1; 10]).to_string(),
        kind: "spouse".to_owned(),
        direction: TieDirection::OtherIs,
        share: String::new(),
        prokura: String::new(),
        scope: String::new(),
        ward: String::new(),
        mandate: String::new(),
        decision: String::new(),
        since: String::new(),
        until: String::new(),
    };
    desk.settings_save(Language::Pl, Theme::Dark, 5)
        .expect("a look of one's own");
    let refusals = [
        refused(desk.client_save(ids.command(), None, None, &forms::person(9))),
        refused(desk.client_save(ids.command(), Some(&client), Some(1), &forms::person(1))),
        refused(desk.appointment_book(ids.command(), &forms::visit(&client, "2026-11-25T10:00"))),
        refused(desk.appointment_move(ids.command(), &visit.id, 1, &forms::moved("2026-11-25T10:00", 30))),
        refused(desk.appointment_cancel(ids.command(), &visit.id, 1, "", false)),
        refused(desk.document_prepare(ids.command(), &forms::contract(&client, None), Default::default())),
        refused(desk.document_print(ids.command(), &paper, &PrintChoice::default())),
        refused(desk.document_annul(ids.command(), &paper, 1, "tak", &boss, BOSS)),
        refused(desk.person_add(ids.command(), "Nowa Osoba", Role::Advisor, "długie hasło nowej")),
        refused(desk.person_disable(ids.command(), &boss)),
        refused(desk.import_apply(&preview.token, |_| {})),
        refused(desk.demo_fill(5, 1, 0, |_| {})),
        refused(desk.branch_save(branch)),
        refused(desk.recovery_key_renew(AUDITOR)),
        refused(desk.settings_save(Language::Pl, Theme::Dark, 60)),
        refused(desk.contact_add(ids.command(), &talk)),
        refused(desk.consent_state(ids.command(), &consent)),
        refused(desk.tie_add(ids.command(), &tie)),
        refused(desk.import_undo(ids.command(), &preview.token)),
        refused(desk.vault_accept_older()),
    ];
    for (at, failure) in refusals.iter().enumerate() {
        assert_eq!(failure.code, "forbidden", "deed {at}");
        assert_eq!(failure.params["role"], "auditor");
    }
    assert!(
        counter.spooler.jobs().is_empty(),
        "a paper that may not be printed never reaches the printer"
    );
    let trail = counter.trail(40);
    for deed in [
        "client.add",
        "client.edit",
        "appointment.book",
        "client.import",
        "person.add",
    ] {
        assert!(
            trail.contains(&format!("{deed} forbidden")),
            "the refusal of {deed} is in the trail"
        );
    }
    assert_eq!(desk.client_card(&client).unwrap().revision, 1);
    counter.assert_whole();
}

#[test]
fn people_are_the_administrators_business() {
    let Branch { counter, boss, .. } = branch();
    for (name, passphrase) in [("Basia Lis", ADVISOR), ("Ewa Kier", BOSS)] {
        counter.desk.vault_unlock(Some(name), passphrase).unwrap();
        let added = counter.desk.person_add(
            counter.ids.command(),
            "Iga",
            Role::Administrator,
            "hasło dla Igi!",
        );
        assert_eq!(refused(added).code, "forbidden");
        assert_eq!(
            refused(counter.desk.person_disable(counter.ids.command(), &boss)).code,
            "forbidden"
        );
        assert_eq!(
            refused(counter.desk.recovery_key_renew(passphrase)).code,
            "forbidden"
        );
    }
}
