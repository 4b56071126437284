//! Templates of the branch in the register: four eyes at the door, and what the tables themselves refuse.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{Fixture, now};
use opiekun_domain::{
    access::Role,
    command::{Command, Envelope},
    ids::{CommandId, PersonId, Revision, TemplateId},
    template::{TemplateState, TemplateText},
};
use opiekun_storage::{Actor, Outcome, StorageError, Vault};
use sha2::{Digest, Sha256};

fn command_id(n: u8) -> CommandId {
    CommandId::from_parts(1_790_000_000_000, [n; 10])
}

fn text(version: &str, body: &str) -> TemplateText {
    TemplateText {
        code: "aneks".to_owned(),
        language: "pl".to_owned(),
        version: version.to_owned(),
        title: "Aneks".to_owned(),
        text: body.to_owned(),
        sha256: Sha256::digest(body)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
    }
}

/// A vault with a second person, and a count of commands.
struct Branch {
    fixture: Fixture,
    vault: Vault,
    second: Actor,
    count: std::cell::Cell<u8>,
}

impl Branch {
    fn new() -> Self {
        let fixture = Fixture::new();
        let vault = fixture.open().unwrap();
        let person = PersonId::of_command(&command_id(1));
        let add = Command::AddPerson {
            id: person,
            name: "Piotr Sowa".to_owned(),
            role: Role::Supervisor,
        };
        let envelope = Envelope {
            id: command_id(1),
            base: None,
            command: add,
        };
        vault.apply(&fixture.actor(), &envelope, None, now()).unwrap();
        let second = Actor {
            person,
            ..fixture.actor()
        };
        Self {
            fixture,
            vault,
            second,
            count: std::cell::Cell::new(1),
        }
    }

    fn first(&self) -> Actor {
        self.fixture.actor()
    }

    fn run(&self, actor: Actor, base: u32, command: Command) -> Result<Outcome, StorageError> {
        self.count.set(self.count.get() + 1);
        let envelope = Envelope {
            id: command_id(self.count.get()),
            base: (base > 0).then_some(Revision(base)),
            command,
        };
        self.vault.apply(&actor, &envelope, None, now())
    }

    fn save(&self, id: TemplateId, base: u32, text: TemplateText) -> Result<Outcome, StorageError> {
        let text = Box::new(text);
        self.run(self.first(), base, Command::SaveTemplate { id, text })
    }

    /// Written by the first person, approved by the second, published.
    fn published(&self, n: u8, version: &str, from: &str) -> Result<TemplateId, StorageError> {
        let id = TemplateId::from_parts(1_790_000_000_000, [n; 10]);
        let written = text(version, version);
        let sha256 = written.sha256.clone();
        self.save(id, 0, written)?;
        self.run(self.first(), 1, Command::SubmitTemplate { id })?;
        self.run(self.second, 2, Command::ApproveTemplate { id, sha256 })?;
        let publish = Command::PublishTemplate {
            id,
            from: from.parse().unwrap(),
            today: "2026-11-23".parse().unwrap(),
        };
        self.run(self.first(), 3, publish)?;
        Ok(id)
    }
}

#[test]
fn a_text_is_approved_by_another_person_and_a_change_takes_it_back() {
    let branch = Branch::new();
    let id = TemplateId::from_parts(1_790_000_000_000, [9; 10]);
    let draft = text("3.0", "tekst");
    branch.save(id, 0, draft.clone()).unwrap();
    branch
        .run(branch.first(), 1, Command::SubmitTemplate { id })
        .unwrap();
    let approve = |sha256: &str| Command::ApproveTemplate {
        id,
        sha256: sha256.to_owned(),
    };
    assert_eq!(
        branch.run(branch.first(), 2, approve(&draft.sha256)),
        Err(StorageError::TemplateOwnText)
    );
    assert_eq!(
        branch.run(branch.second, 1, approve(&draft.sha256)).map(drop),
        Err(StorageError::RevisionConflict {
            fields: vec!["text".to_owned()]
        }),
        "what was read is no longer there"
    );
    assert_eq!(
        branch.run(branch.second, 2, approve("0")),
        Err(StorageError::TemplateOtherText)
    );
    branch.run(branch.second, 2, approve(&draft.sha256)).unwrap();
    let state = || branch.vault.template(id).unwrap().unwrap().state;
    assert_eq!(state(), TemplateState::Approved);
    branch.save(id, 3, text("3.0", "inny tekst")).unwrap();
    assert_eq!(state(), TemplateState::Draft, "another text was not approved");
    let steps = branch.vault.template_steps(id).unwrap();
    let names: Vec<&str> = steps.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(names, ["save", "submit", "approve", "save"]);
    assert!(branch.vault.verify(now()).unwrap().problems.is_empty());
}

#[test]
fn versions_and_days_are_there_once() {
    let branch = Branch::new();
    branch.published(9, "3.0", "2026-12-01").unwrap();
    let other = TemplateId::from_parts(1_790_000_000_000, [8; 10]);
    assert_eq!(
        branch.save(other, 0, text("3.0", "x")),
        Err(StorageError::TemplateVersionTaken {
            version: "3.0".to_owned()
        })
    );
    assert_eq!(
        branch.published(8, "3.1", "2026-12-01"),
        Err(StorageError::TemplateSameDay {
            date: "2026-12-01".to_owned()
        })
    );
    assert_eq!(
        branch.published(7, "3.2", "2026-11-22"),
        Err(StorageError::TemplatePast)
    );
    let stamp = branch.vault.template_stamp().unwrap();
    branch.published(6, "3.3", "2026-12-02").unwrap();
    assert!(
        branch.vault.template_stamp().unwrap() > stamp,
        "another set counts"
    );
}

#[test]
fn the_tables_themselves_keep_what_was_published() {
    let branch = Branch::new();
    let id = branch.published(9, "3.0", "2026-12-01").unwrap();
    let draft = TemplateId::from_parts(1_790_000_000_000, [8; 10]);
    branch.save(draft, 0, text("4.0", "szkic")).unwrap();
    let Branch { fixture, vault, .. } = branch;
    drop(vault);
    let outside = fixture.outside();
    let refused = |sql: &str, id: TemplateId| {
        let answer = outside.execute(sql, [id.to_string()]);
        answer.err().map(|fault| fault.to_string()).unwrap_or_default()
    };
    for change in [
        "UPDATE template SET body = 'x' WHERE id = ?1",
        "UPDATE template SET version = '9' WHERE id = ?1",
        "UPDATE template SET valid_from = '2020-01-01' WHERE id = ?1",
        "UPDATE template SET state = 'draft' WHERE id = ?1",
        "UPDATE template SET changed_by = approved_by WHERE id = ?1",
    ] {
        assert!(!refused(change, id).is_empty(), "{change}");
    }
    assert!(refused("DELETE FROM template WHERE id = ?1", draft).contains("cannot be deleted"));
    assert!(
        refused("UPDATE template_step SET reason = 'x' WHERE template_id = ?1", id)
            .contains("cannot be changed")
    );
    let alone = "UPDATE template SET state = 'published', valid_from = '2026-12-05' WHERE id = ?1";
    assert!(refused(alone, draft).contains("CHECK"), "nobody approved it");
    let own = "UPDATE template SET approved_by = changed_by, approved_sha256 = sha256 WHERE id = ?1";
    assert!(
        refused(own, draft).contains("CHECK"),
        "four eyes are two people's"
    );
    assert!(
        refused("UPDATE template SET title = 'y' WHERE id = ?1", draft).is_empty(),
        "a draft may change"
    );
    outside
        .execute(
            "UPDATE template SET body = 'podmienione' WHERE id = ?1",
            [draft.to_string()],
        )
        .unwrap();
    drop(outside);
    let vault = fixture.open().unwrap();
    assert!(matches!(
        vault.template_text(draft),
        Err(StorageError::VaultDamaged { .. })
    ));
    let problems = vault.verify(now()).unwrap().problems;
    assert_eq!(problems[0].code, "template_damaged");
}

#[test]
fn an_advisor_and_an_auditor_write_no_templates() {
    let branch = Branch::new();
    for (n, role) in [(100_u8, Role::Advisor), (101, Role::Auditor)] {
        let person = PersonId::of_command(&command_id(n));
        let add = Command::AddPerson {
            id: person,
            name: format!("Osoba {n}"),
            role,
        };
        let envelope = Envelope {
            id: command_id(n),
            base: None,
            command: add,
        };
        branch
            .vault
            .apply(&branch.first(), &envelope, None, now())
            .unwrap();
        let actor = Actor {
            person,
            ..branch.first()
        };
        let save = Command::SaveTemplate {
            id: TemplateId::from_parts(1, [n; 10]),
            text: Box::new(text("5.0", "x")),
        };
        assert_eq!(
            branch.run(actor, 0, save),
            Err(StorageError::Forbidden { role: role.code() })
        );
    }
}
