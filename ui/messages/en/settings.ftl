# Settings.
settings-look = Language and look
settings-look-lead = A change works at once.
settings-language = Language
settings-theme = Look
theme-system = as in the system
theme-light = light
theme-dark = dark
settings-branch = Branch
settings-branch-lead = This is how documents for signature name the branch.
logo-alt = Sign of the bank
logo-none = Without a sign: papers carry the name of the bank.
logo-choose = Choose a PNG file
logo-change = Change
logo-remove = Remove
logo-help = It stands at the head of new papers and letters. Earlier ones keep the sign they were prepared with.
logo-saved = The sign of the bank is saved.
logo-removed = The sign of the bank is removed.
settings-branch-whose = A supervisor or an administrator changes it.
branch-saved = The branch is saved.
branch-city-help = The town named as the place of signing
settings-security = Security
settings-security-lead = The vault locks itself when nobody works with it.
settings-idle = Lock when idle
settings-idle-after = { $minutes ->
    [one] after { $minutes } minute
   *[other] after { $minutes } minutes
}
settings-passphrase = Change passphrase
settings-recovery = New recovery key
passphrase-change-lead = Changing the passphrase changes neither the data in the vault nor other people’s passphrases.
passphrase-save = Change passphrase
passphrase-changed = The passphrase is changed. Use the new one next time.
recovery-renew-lead = The present key will stop working. Have a printer or paper ready: you see the new key only once.
recovery-renew = Make a new key
recovery-renewed = The new recovery key works. Destroy the previous printout.

settings-people = People of the desk
settings-people-lead = Everyone has an own passphrase and an own role.
person-you = you
person-off = disabled
person-add = Add a person
person-add-lead = The person enters the passphrase personally.
person-name = First and last name
person-role = Role
person-added = Person added: { $name }.
person-disable = Disable
person-disable-who = Disable the person: { $name }
person-disable-title = Disable access: { $name }?
person-disable-text = Their passphrase will no longer open the vault. What they did stays in the history and in the audit trail.
person-disabled = Access disabled: { $name }.

settings-backup = Backup and check
settings-backup-lead = A backup is encrypted just like the vault.
backup-make = Make a backup
backup-made = The backup is ready ({ $size }).
verify = Check the vault
verify-ok = The vault is whole: { $rows ->
    [one] { $shownRows } audit entry
   *[other] { $shownRows } audit entries
} and { $documents ->
    [one] { $shownDocuments } document
   *[other] { $shownDocuments } documents
} without a trace of damage.
verify-bad = The check found damage. Nothing was deleted. Make a backup and tell an administrator.
verify-integrity = The database file is damaged.
verify-audit-broken = The audit trail is broken at entry { $what }.
verify-document-damaged = The content of a document does not match its checksum.
verify-mail-damaged = The content of a kept e-mail does not match its checksum.
verify-template-damaged = The text of a template does not match its checksum.
verify-commands-without-audit = An action has no entry in the audit trail.
verify-clients-miscounted = The number of clients in the list does not match the register.
verify-register-incomplete = The record of a client or a document is incomplete.
verify-rolled-back = The vault is older than when it was last used ({ $what }): somebody put an older file back, or the disk lost a write.
verify-unknown = A mismatch was found ({ $code }).

settings-audit = Audit trail
settings-audit-lead = Every change and every reveal of hidden data leaves a trace that cannot be removed.
audit-show = Show the last entries ({ $limit })
audit-reload = Reload
audit-seq = No
audit-at = When
audit-person = Who
audit-action = What
audit-result = Result
audit-result-ok = done
audit-result-done = done
audit-result-refused = refused
audit-result-forbidden = refused: not permitted
audit-result-approver-is-proposer = refused: approved by the same person
audit-result-template-own-text = refused: the author approves
audit-result-approver-role = refused: the approver has no permission

settings-about = About
about-version = Version
about-folder = Folder of the vault
about-save-folder = Folder of saved files
person-describe = Change
person-describe-who = Signature and specialisation: { $name }
person-describe-of = Change signature and specialisation: { $name }
person-describe-lead = The signature tells the program which clients in the bank’s data are this person’s.
person-described = Saved: { $name }.
person-signature-help = As the bank’s system signs them, e.g. A.Lis
specialisation-none = all clients
specialisation-individual = individuals
specialisation-business = firms
specialisation-strategic = strategic clients
