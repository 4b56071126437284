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
cli-differing = { $differing ->
    [one] { $differing } client is in the register already with other data. Nothing was changed:
   *[other] { $differing } clients are in the register already with other data. Nothing was changed:
}
cli-ignored-columns = Columns that the program does not know and passed over: { $columns }
cli-ignored-values = Values that the program does not keep for such a client:
cli-note-line = row { $line }: { $names }
cli-answer-lost = The command was carried out, but the answer could not be written.
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
cli-import-undone = { $removed ->
    [one] The import is undone: { $removed } client was removed.
   *[other] The import is undone: { $removed } clients were removed.
}
cli-import-undone-holdings = { $removed ->
    [one] The import is undone: { $removed } product was removed.
   *[other] The import is undone: { $removed } products were removed.
}
cli-no-ties = This client has no recorded ties.
cli-paper-expired = { $name }: the identity document ended on { $day }, no signature today; enter a valid document on the card.
cli-paper-expiring = { $name }: the identity document ends on { $day }.
cli-paper-ward = { $name }: is under care and does not sign for others.
cli-paper-missing = { $name }: the card has no identity document with its last day.
cli-rule-saved = The rule of representation is saved.
cli-older-state = { $missing ->
    [0] The vault’s key file is older than when it was last used ({ $when }).
    [one] One entry of the last work ({ $when }) is missing from the vault.
   *[other] { $missing } entries of the last work ({ $when }) are missing from the vault.
} Somebody put an older file back, or the disk lost a write. In the window an administrator can decide to go on from this state.
cli-verify-bad = The vault is damaged. Write nothing to it and take a backup.
cli-backup = Backup ready: { $path } ({ $bytes } B)
cli-restored = Backup restored to: { $folder }
cli-document = Document { $number }, pages: { $pages }, saved as { $path }
cli-document-id = Id: { $id }
cli-folder-missing = There is no folder { $path }
cli-document-saved = Document saved as { $path }
cli-document-kept = Document { $number } is in the vault, but its file was not saved. Check the room on the disk and the access to the folder, then save the file: opiekunctl document save { $id } --out FILE
cli-packet-kept = The documents of the packet are in the vault, but not all their files were saved. Check the room on the disk and the access to the folder, then save the files: opiekunctl packet save { $id } --out FOLDER
cli-package-whole = The package is whole, files: { $count }
cli-package-missing = The file { $file } is missing
cli-package-changed = The file { $file } is not the one that was put into the package
cli-package-unnamed = The file { $file } is not in the list of the package
cli-booked = Appointment booked.
cli-moved = Appointment moved.
cli-called-off = Appointment called off.
cli-segment = The segment is individual, business or strategic.
cli-valid = valid
cli-passphrase-needed = Name a file with the passphrase: --passphrase-file FILE
cli-file-unreadable = The file { $path } cannot be read.
cli-file-not-regular = { $path } is not a regular file. Nothing was read in. Name a file that is saved on disk.
cli-passphrase-too-long = The first line of the passphrase file { $path } is too long: there is room for 4 kB.
cli-recovery-key-nowhere = The recovery key would have nowhere to go, so no vault was made. Send the answer of the program to the screen or to a file and repeat the command.
cli-field-twice = The field “{ $name }” was given more than once. Give each --field only once.
cli-limit-zero = The value of --limit must be at least 1.
cli-user-empty = The name after --user is empty. Give the name of a person or leave --user out.
cli-file-unwritable = The file { $path } cannot be written. Check that the folder exists and has space.
cli-person-added = Person added.
cli-person-disabled = The person can no longer enter.
cli-import-restored = { $restored ->
    [one] { $restored } client has the former data again.
   *[other] { $restored } clients have their former data again.
}
cli-import-restored-holdings = { $restored ->
    [one] { $restored } product has its former data again.
   *[other] { $restored } products have their former data again.
}
cli-likely = { $likely ->
    [one] { $likely } new row is a likely duplicate:
   *[other] { $likely } new rows are likely duplicates:
}
cli-likely-left = { $likely ->
    [one] { $likely } new row is a likely duplicate and stays out:
   *[other] { $likely } new rows are likely duplicates and stay out:
}
cli-likely-client = row { $line }: a likely duplicate: client { $number } (in common: { $common })
cli-likely-row = row { $line }: a likely duplicate: row { $other } (in common: { $common })
cli-progress = Done: { $done } of { $total }
cli-changed = { $changed ->
    [one] Changed the data of { $changed } client.
   *[other] Changed the data of { $changed } clients.
}
cli-would-change = { $changed ->
    [one] The data of { $changed } client would change. Nothing was written.
   *[other] The data of { $changed } clients would change. Nothing was written.
}
cli-change-line = { $rows ->
    [one] { $names }: { $rows } row ({ $lines })
   *[other] { $names }: { $rows } rows ({ $lines })
}
cli-unknown = { $unknown ->
    [one] Left { $unknown } row out: the register does not have that client.
   *[other] Left { $unknown } rows out: the register does not have those clients.
}
cli-column = “{ $column }” → { $name }: { $samples }
cli-column-left = “{ $column }” → left out: { $samples }
cli-vcard = Business card saved in { $path }
cli-vcard-file = Contacts
cli-export-format = The file of a table must end in .csv or .xlsx.
cli-exported = Clients written: { $clients }, file { $path }.
cli-no-duplicates = No two entries look like the same client.
cli-assigned = { $count ->
    [one] { $count } client has a new advisor (unchanged: { $left }). To undo: client assign-undo { $id }
   *[other] { $count } clients have a new advisor (unchanged: { $left }). To undo: client assign-undo { $id }
}
cli-assigned-back = { $count ->
    [one] { $count } client is back with the former advisor (unchanged: { $left }).
   *[other] { $count } clients are back with their former advisors (unchanged: { $left }).
}
cli-calls-none = You have no open call list.
cli-calls-unknown = You have no open call list of that name. The lists: calls list
cli-calls-line = { $name }: { $open } of { $total } to make
cli-calls-added = { $count ->
    [one] { $count } client was put on the list “{ $name }”.
   *[other] { $count } clients were put on the list “{ $name }”.
}
cli-calls-nobody = Nobody was put on the list. { $why }
cli-calls-no-phone = Without a telephone number: { $count }
cli-calls-no-consent = Without consent to a call with an offer: { $count }
cli-calls-listed = On the list already: { $count }
cli-approver-unknown = Nobody of that name works here.
cli-client-added = Client { $id } added.
cli-client-saved = Client { $id } saved.
cli-merged = Merged; client { $id } stays.
cli-unmerged = Taken apart; client { $id } is as before.
cli-no-merge = This client has no merge that can be undone.
cli-client-field-unknown = There is no field “{ $name }”. The fields are: { $known }.
cli-field = Fields are given as name=value, such as city=Kraków. Consents are true, false or nothing.
cli-overdue = { $count ->
    [0] Nobody has waited too long for a contact.
    [one] Too long without a contact: { $count } client.
   *[other] Too long without a contact: { $count } clients.
}
cli-overdue-since = last on { $last }, { $count ->
    [one] { $count } day over
   *[other] { $count } days over
}
cli-overdue-never = no contact, in the program since { $last }, { $count ->
    [one] { $count } day over
   *[other] { $count } days over
}
cli-export-file = clients
cli-mail-file = message
cli-holdings = New products: { $added }. Updated products: { $updated }.
cli-would-holdings = New products: { $added }. Products to update: { $updated }. Nothing was written.
cli-holdings-unknown = { $unknown ->
    [one] Left out { $unknown } row of a client who is not in the register: { $lines }
   *[other] Left out { $unknown } rows of clients who are not in the register: { $lines }
}
cli-valuation-line = { $part }: { $says } – { $points } of { $max } points
cli-valuation-attitude = Attitude: { $attitude } ({ $when }): { $reason }
cli-valuation-attitude-none = Attitude: not noted yet
cli-copies-file = The copies are in the file { $path }.
cli-copy-state = A copy has no such state.
cli-packet = Packet { $id } prepared:
cli-pesel-noted = The answer of the register of reserved numbers is kept.
cli-copies-none = No print waits for anything.
cli-copies-printer = Sent to the printer { $printer }, job { $job }.
cli-package = Saved the package { $path }.
cli-check-clear = Nothing stands in the way.
cli-second-holder-of-many = A second holder goes with one client only.
cli-template-ok = The template is in order: { $code }, version { $version }.
cli-template-faults = The template has faults. Line and field of each:
cli-template-line = line { $line }: { $what }
cli-template-part-line = part “{ $part }”, line { $line }: { $what }
cli-template-saved = Draft saved: { $code }, version { $version }.
cli-template-submitted = Template { $code }, version { $version }, waits to be approved.
cli-template-approved = Template { $code }, version { $version }, approved.
cli-template-returned = Template { $code }, version { $version }, sent back.
cli-template-published = Template { $code }, version { $version }, is in force from { $from }.
cli-template-withdrawn = Template { $code }, version { $version }, withdrawn.
cli-template-rendered = Saved { $path }.
cli-template-not-text = The file { $path } is no text in UTF-8.
cli-stepped = Written down.
cli-guest = Who comes along is a client’s number or id, the sign = and a role: client, attorney, guardian, board or other.
cli-queue-empty = Nobody waits.
cli-queue-unknown = There is nobody like that in today’s queue.
cli-calendar-file = Calendar
cli-busy = Busy
cli-calendar-read = { $events ->
    [one] { $events } event was read.
   *[other] { $events } events were read.
} { $times ->
    [one] { $times } time is taken.
   *[other] { $times } times are taken.
}
cli-calendar-skipped = An event in line { $line } was left out: { $why }.
sheet-state-booked = booked
sheet-state-confirmed = confirmed
sheet-state-arrived = client waits
sheet-state-in-service = in service
sheet-state-served = served
sheet-state-no-show = no-show
sheet-state-cancelled = called off
