# Sentences of the command line and of files that the program writes.
refused-column = Reason for refusal
refused-file = Refused rows
cli-recovery-key = Recovery key (write it down and put it away, it will not be shown again):
cli-vault-created = Vault ready: { $folder }
cli-imported = { $imported ->
    [one] Imported { $imported } client.
   *[other] Imported { $imported } clients.
}
cli-would-import = { $imported ->
    [one] { $imported } client can be imported. Nothing was written.
   *[other] { $imported } clients can be imported. Nothing was written.
}
cli-already = { $already ->
    [one] { $already } client was in the register already.
   *[other] { $already } clients were in the register already.
}
cli-refused = { $refused ->
    [one] Refused { $refused } row:
   *[other] Refused { $refused } rows:
}
cli-refusal-line = row { $line }, column “{ $column }”: { $reason }
cli-refusal-row = row { $line }: { $reason }
cli-demo = { $clients ->
    [one] Added { $clients } invented client.
   *[other] Added { $clients } invented clients.
}
cli-nothing-found = Nobody found.
cli-verify-ok = The vault is whole: { $rows ->
    [one] { $rows } audit row
   *[other] { $rows } audit rows
}, { $documents ->
    [one] { $documents } document.
   *[other] { $documents } documents.
}
cli-verify-bad = The vault is damaged. Write nothing to it and take a backup.
cli-backup = Backup ready: { $path } ({ $bytes } B)
cli-restored = Backup restored to: { $folder }
cli-document = Document { $number }, pages: { $pages }, saved as { $path }
cli-booked = Appointment booked.
cli-valid = valid
cli-passphrase-needed = Name a file with the passphrase: --passphrase-file FILE
cli-file-unreadable = The file { $path } cannot be read.
cli-file-unwritable = The file { $path } cannot be written. Check that the folder exists and has space.
cli-person-added = Person added.
cli-person-disabled = The person can no longer enter.
