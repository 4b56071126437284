//! The audit trail cannot be changed, and a change made around the program is noticed.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{Fixture, now};
use opiekun_storage::Vault;

fn broken_at(vault: &Vault) -> Vec<(&'static str, String)> {
    vault
        .verify(now())
        .unwrap()
        .problems
        .into_iter()
        .map(|problem| (problem.code, problem.what))
        .collect()
}

#[test]
fn triggers_forbid_changing_and_deleting_rows() {
    let fixture = Fixture::new();
    let outside = fixture.outside();
    for sql in [
        "UPDATE audit SET action = 'nothing'",
        "UPDATE audit SET seq = seq + 10",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE seq = 3",
    ] {
        let refused = outside.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("the audit trail cannot be"), "{sql}: {refused}");
    }
    let rows: i64 = outside
        .query_row("SELECT COUNT(*) FROM audit", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 3);
}

#[test]
fn triggers_forbid_changing_stored_documents_and_consents() {
    let fixture = Fixture::new();
    let outside = fixture.outside();
    let triggers: Vec<String> = outside
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(
        triggers,
        [
            "appointment_colleague_gives",
            "appointment_colleague_takes",
            "appointment_takes",
            "appointment_takes_anew",
            "attitude_note_delete",
            "attitude_note_update",
            "audit_delete",
            "audit_update",
            "block_gives",
            "consent_delete",
            "consent_update",
            "contact_attachment_delete",
            "contact_attachment_update",
            "contact_mail_delete",
            "contact_mail_update",
            "copy_step_delete",
            "copy_step_update",
            "document_file_delete",
            "document_file_update",
            "opinion_delete",
            "opinion_update",
            "pesel_check_delete",
            "pesel_check_update",
            "potential_delete",
            "potential_update",
            "room_delete",
            "taken_once",
            "taken_update",
            "task_step_delete",
            "task_step_update",
            "template_delete",
            "template_gone",
            "template_step_delete",
            "template_step_update",
            "template_update",
            "valuation_weights_delete",
            "valuation_weights_update",
            "visit_note_delete",
            "visit_note_update",
        ]
    );
}

#[test]
fn a_row_changed_around_the_triggers_is_noticed() {
    for (sql, row) in [
        ("UPDATE audit SET action = 'client.open' WHERE seq = 2", "2"),
        (
            "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1",
            "1",
        ),
        ("UPDATE audit SET person_id = 'ktoś' WHERE seq = 3", "3"),
        ("DELETE FROM audit WHERE seq = 1", "2"),
        ("DELETE FROM audit WHERE seq = 2", "3"),
        // Text moved from one column to its neighbour would read the same without lengths in the seal.
        (
            "UPDATE audit SET action = 'session', object_id = '.unlock' WHERE seq = 1",
            "1",
        ),
    ] {
        let fixture = Fixture::new();
        let outside = fixture.outside();
        outside
            .execute_batch("DROP TRIGGER audit_update; DROP TRIGGER audit_delete")
            .unwrap();
        outside.execute(sql, []).unwrap();
        drop(outside);
        let found = broken_at(&fixture.open().unwrap());
        assert_eq!(found, [("audit_broken", row.to_owned())], "{sql}");
    }
}

#[test]
fn an_untouched_trail_is_whole_and_grows_over_restarts() {
    let fixture = Fixture::new();
    for rows in 3..6 {
        let vault = fixture.open().unwrap();
        let report = vault.verify(now()).unwrap();
        assert_eq!((report.audit_rows, report.problems.len()), (rows, 0));
        vault
            .record(&fixture.actor(), "session.lock", "", "", common::now())
            .unwrap();
    }
}

#[test]
fn a_confirmed_command_without_its_audit_row_is_noticed() {
    let fixture = Fixture::new();
    let sql = "INSERT INTO command_log (id, digest, at, person_id, outcome) SELECT 'x', '', '', id, '{}' FROM person";
    assert_eq!(fixture.outside().execute(sql, []).unwrap(), 1);
    assert_eq!(broken_at(&fixture.open().unwrap())[0].0, "commands_without_audit");
}

#[test]
fn a_client_without_a_change_row_is_noticed() {
    let fixture = Fixture::new();
    let sql = "INSERT INTO client (id, seq, number, kind, sort_key, first_name, last_name, segment, advisor_no, revision)
               VALUES ('half', 1, 'H1', 'person', '', 'Jan', 'Pół', 'individual', 1, 1)";
    let outside = fixture.outside();
    outside
        .execute("INSERT INTO advisor (no, name) VALUES (1, '')", [])
        .unwrap();
    outside.execute(sql, []).unwrap();
    drop(outside);
    assert_eq!(
        broken_at(&fixture.open().unwrap()),
        [
            ("clients_miscounted", "-1".to_owned()),
            ("register_incomplete", "half".to_owned())
        ]
    );
}
