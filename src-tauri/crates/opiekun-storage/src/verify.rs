//! Is the vault whole? Pages, indexes, audit chain, every document's hash, command log against audit trail.

use crate::{StorageError, Vault, audit, backup, engine::Query};
use chrono::{DateTime, Utc};

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable code; words under `verify-…`.
    pub code: &'static str,
    /// What it concerns: a sequence number, a document id, the name of a check.
    pub what: String,
}

/// Outcome of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyReport {
    /// Rows of the audit trail.
    pub audit_rows: u64,
    /// Documents whose bytes were hashed.
    pub documents: u64,
    /// Findings; empty means whole.
    pub problems: Vec<Problem>,
}

impl Vault {
    /// Checks everything; takes seconds on a large vault. A register with damaged pages is copied aside.
    ///
    /// # Errors
    /// A fault of the store; findings are not errors but part of the report.
    pub fn verify(&self, now: DateTime<Utc>) -> Result<VerifyReport, StorageError> {
        let mut problems: Vec<Problem> = self
            .read(|db| db.integrity())?
            .into_iter()
            .map(|what| Problem {
                code: "integrity",
                what,
            })
            .collect();
        if !problems.is_empty() {
            // Kept as it is now, before anything else is written into it.
            backup::set_aside(&self.folder, now)?;
        }
        let (audit_rows, broken) = audit::check(self)?;
        problems.extend(broken.map(|seq| Problem {
            code: "audit_broken",
            what: seq.to_string(),
        }));
        problems.extend(self.rolled_back().map(|state| Problem {
            code: "rolled_back",
            what: state.sealed_at,
        }));
        let documents = self.document_ids()?;
        for id in &documents {
            match self.document_pdf(*id) {
                Ok(_) => {}
                Err(StorageError::VaultDamaged { .. } | StorageError::NotFound { .. }) => {
                    problems.push(Problem {
                        code: "document_damaged",
                        what: id.to_string(),
                    });
                }
                Err(fault) => return Err(fault),
            }
        }
        for id in self.mail_ids()? {
            match self.mail(id) {
                Ok(_) => {}
                Err(StorageError::VaultDamaged { .. }) => problems.push(Problem {
                    code: "mail_damaged",
                    what: id.to_string(),
                }),
                Err(fault) => return Err(fault),
            }
        }
        for record in self.templates()? {
            match self.template_text(record.id) {
                Ok(_) => {}
                Err(StorageError::VaultDamaged { .. }) => problems.push(Problem {
                    code: "template_damaged",
                    what: record.id.to_string(),
                }),
                Err(fault) => return Err(fault),
            }
        }
        // Each confirmed command leaves exactly one "done" row whose action has its aggregate's name.
        let (commands, written) = self.read(|db| {
            Ok((
                db.number("SELECT COUNT(*) FROM command_log", &[])?,
                db.number(
                    "SELECT COUNT(*) FROM audit WHERE result = 'done' AND action IN ('client.add', 'client.edit',
                     'client.import', 'appointment.book', 'appointment.move', 'appointment.cancel',
                     'appointment.series', 'appointment.series.cancel', 'appointment.edit', 'appointment.step',
                     'appointment.packet', 'visit.note', 'visit.opinion', 'room.save', 'purpose.set', 'queue.add', 'queue.step',
                     'waiting.add', 'waiting.close', 'task.add', 'task.step', 'block.keep', 'block.drop',
                     'document.prepare', 'document.print', 'document.annul', 'packet.prepare', 'copy.prepare', 'copy.print', 'copy.move', 'pesel.check',
                     'template.save', 'template.submit', 'template.approve', 'template.return', 'template.publish',
                     'template.withdraw', 'person.add', 'client.export', 'view.save', 'view.drop', 'client.merge', 'client.unmerge', 'person.describe', 'person.disable', 'holding.import',
                     'tie.add', 'tie.end', 'tie.remove', 'representation.set',
                     'import.undo', 'import.close', 'import.map.keep', 'import.map.drop', 'contact.add', 'contact.answer', 'consent.state',
                     'handover.offer', 'handover.accept', 'handover.refuse', 'handover.withdraw', 'handover.start',
                     'handover.undo', 'handover.letters', 'substitution.set', 'substitution.end',
                     'attitude.note', 'client.potential', 'valuation.weights',
                     'client.assign', 'client.assign.undo', 'client.apart', 'client.apart.undo',
                     'call.list', 'call.unlist', 'call.settle', 'call.close')",
                    &[],
                )?,
            ))
        })?;
        let (told, live) = self.read(|db| {
            Ok((
                db.number("SELECT value FROM counter WHERE name = 'live_clients'", &[])?,
                db.number("SELECT COUNT(*) FROM client WHERE merged_into IS NULL", &[])?,
            ))
        })?;
        if told != live {
            problems.push(Problem {
                code: "clients_miscounted",
                what: (told - live).to_string(),
            });
        }
        if commands != written {
            problems.push(Problem {
                code: "commands_without_audit",
                what: (commands - written).to_string(),
            });
        }
        problems.extend(self.half_done()?.map(|what| Problem {
            code: "register_incomplete",
            what,
        }));
        Ok(VerifyReport {
            audit_rows,
            documents: documents.len() as u64,
            problems,
        })
    }

    /// Id of the first client whose latest revision has no change row, of the first row given up in a merge that still
    /// can be found, or of the first document without bytes: no
    /// transaction leaves such a row behind.
    fn half_done(&self) -> Result<Option<String>, StorageError> {
        self.read(|db| {
            db.row(
                "SELECT c.id FROM client c WHERE NOT EXISTS (SELECT 1 FROM client_change h
                 WHERE h.client_seq = c.seq AND h.revision = c.revision)
                 AND (c.revision > 1 OR NOT EXISTS (SELECT 1 FROM import_part t WHERE t.last_seq >= c.seq
                 AND t.first_seq = (SELECT MAX(q.first_seq) FROM import_part q WHERE q.first_seq <= c.seq)))
                 UNION ALL
                 SELECT c.id FROM client c WHERE c.merged_into IS NOT NULL
                 AND (c.pesel IS NOT NULL OR c.nip IS NOT NULL OR c.phone IS NOT NULL OR c.email IS NOT NULL)
                 UNION ALL
                 SELECT d.id FROM document d WHERE NOT EXISTS (SELECT 1 FROM document_file f WHERE f.document_id = d.id)
                 LIMIT 1",
                &[],
                |row| row.text(0),
            )
        })
    }
}
