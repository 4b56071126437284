# Errors: what happened, what is safe, what to do. The key is the code from the program.
error-unknown = Something failed (code: { $code }). Saved data is safe. Try again; if it happens again, tell an administrator.
error-internal = The program met an error. Saved data is safe. Close the program and start it again; if it happens again, tell an administrator.
error-wrong-passphrase = This passphrase does not fit. Check Caps Lock and the keyboard layout.
error-too-many-attempts = { $seconds ->
    [one] Too many wrong attempts. Wait { $seconds } second and try again.
   *[other] Too many wrong attempts. Wait { $seconds } seconds and try again.
}
error-locked = The vault is locked. Saved data is safe. Unlock it and repeat what you were doing.
error-vault-missing = There is no vault in this folder. Nothing was deleted. Check the folder or create a new vault.
error-vault-exists = There is already a vault in this folder; it was left untouched. Unlock it or choose another folder.
error-vault-damaged = The file { $file } is damaged or missing. The program changed and deleted nothing. Restore from a backup or tell an administrator.
error-vault-newer = The vault was written by a newer version (format { $found }, this program knows { $known }). The data is untouched. Install a newer Opiekun.
error-vault-in-use = This vault is already open in another window or at another desk. Close that program and try again.
error-folder-read-only = This folder cannot be written to. Nothing was changed. Check the permissions of the folder and try again.
error-disk-full = The disk is full. The last change was not saved, earlier ones are safe. Free some space and repeat it.
error-io = The disk did not answer correctly. Data saved before is safe. Check the disk and try again.
error-passphrase-too-short = { $min ->
    [one] The passphrase is too short. At least { $min } character is needed.
   *[other] The passphrase is too short. At least { $min } characters are needed.
}
error-passphrase-too-plain = The passphrase is too plain: it repeats a few characters or follows the keyboard. Make it of a few ordinary words.
error-wrong-recovery-key = This is not the recovery key of this vault. Compare what you typed with the printed sheet.
error-forbidden = Your role ({ $role }) does not allow this. Nothing was changed. Ask someone with the right role.
error-second-person-required = This needs the consent of a second person. Nothing was changed.
error-approver-is-proposer = Nobody can approve their own action. A second person is needed.
error-approver-role = This person cannot approve. A branch manager or an administrator can.
error-person-unknown = There is no such person, or their access is disabled. Check the name.
error-name-taken = A person of this name already works here. Add something that tells them apart.
error-last-administrator = This is the only administrator. Add another one before disabling this access.
error-not-found = Not found: { $what }. Go back to the list and choose again.
error-revision-conflict = Someone changed this data meanwhile ({ $fields }). Nothing was overwritten. Reload and make your change again.
error-consent-missing = There is no consent of the client to offers by this way ({ $channel ->
    [phone] phone
    [email] e-mail
    [sms] text message
   *[other] { $channel }
}). The offer was not recorded. You can ask for consent at the next visit.
error-contact-answered = This question has been answered. Refresh the card to see the answer.
error-not-mail = This is not an e-mail file (.eml). Save the message from your mail program as a file and drop it here.
error-mail-too-large = The message is too large to be kept (at most { $limit } MB). Nothing was saved. Enter the contact by hand (Alt+K).
error-mail-too-many = The message has more than { $max } attachments. Nothing was saved. Enter the contact by hand (Alt+K).
error-mail-gone = Drop the message on the card again: another one was opened since, or the program was locked. The contact was not saved.
error-import-undone = This import has been undone already.
error-import-in-use = This import cannot be undone: somebody has already worked with { $clients ->
    [one] one client
   *[other] { $clients } clients
} (changed data, a merge, a later import, a visit, a paper, a tie, a contact or a consent). { $numbers ->
    [none] Nothing was changed.
   *[other] Numbers: { $numbers }. Nothing was changed.
}
error-import-closed = This import can no longer be undone: { $why ->
    [too_old] { $days } days have passed
   *[built_on] there are later changes or papers
}. The former data are no longer kept.
error-merge-covered = This client was merged with another one later. Undo that merge first.
error-tie-known = This tie of these clients is already recorded for that time. Change the dates or end the earlier one.
error-tie-kind-unfit = This kind of tie does not join such clients (a person with a firm, or the other way round). Choose another kind or client.
error-tie-age-unfit = { $why ->
    [marriage] One of these people is too young to be married. Check the kind of tie and the dates of birth.
    [parent] A parent cannot be younger than the child. Check the direction of the tie and the dates of birth.
   *[acting] A minor cannot act for somebody else. Check the kind of tie and the date of birth.
}
error-tie-circle = A firm cannot stand above itself, not even through other firms. Check the direction of the tie.
error-tie-ends-before-start = The last day of the tie is before the first one. Correct the date.
error-assignment-undone = This change of advisor was undone already.
error-list-name-taken = You already have an open list of that name. Choose it or give another name.
error-list-closed = This list is closed already. Nothing was changed. Refresh the view.
error-handover-state = This handover is in another state by now. Nothing was changed. Reload the view.
error-handover-side = You cannot do this in this handover. The person who was offered the clients accepts or refuses; the one who passes them on, or a supervisor, withdraws.
error-handover-unfit = Clients cannot be passed on ({ $clients }): { $why ->
    [offered] they are part of another offer
    [held] that person is their advisor already
   *[foreign] they have another advisor
}. Numbers: { $numbers }. Nothing was changed.
error-handover-moved-on = Not all clients can return: the advisor of some ({ $clients }) changed later. Numbers: { $numbers }. Nothing was changed.
error-substitution-clash = One of these people has another substitution on these days ({ $first } – { $last }). Nothing was saved. Change the dates or call the other one off.
error-substitution-over = This substitution is over.
error-command-reused = This action was already done with other data. Nothing was repeated. Reload and try again.
error-invalid = Some fields need a correction. Nothing has been saved yet.
error-client-duplicate = This client is already in the portfolio (number { $number }). Nothing was saved. Open the existing card.
error-appointment-conflict = { $what ->
    [room] This place is taken ({ $start } – { $end }). The visit was not saved. Choose another time or another place.
    [colleague] The colleague has a visit then ({ $start } – { $end }). Nothing was saved. Choose another time.
   *[advisor] This time is taken ({ $start } – { $end }). The visit was not saved. Choose another time.
}
error-appointment-outside = { $why ->
    [holiday] This is a day off.
    [branch_closed] The branch is closed then.
    [absent] This person is away then.
    [outside_working_time] This person does not work then.
    [no_room] There is no free place for such a visit then.
    [room_taken] This place is taken then.
    [room_unfit] This place is not fit for such a visit.
    [no_advisor] Nobody was named to serve the client.
    [specialisation_missing] Whoever was named does not deal with such matters.
    [language_missing] Whoever was named does not speak the language needed.
   *[other] Something stands in the way of this time.
} The visit was not saved. Choose another time or give a reason.
error-visit-step = { $state ->
    [booked] This visit is booked for another day or has not begun yet.
    [confirmed] This visit is confirmed and has not begun yet.
    [arrived] The client has come and is waiting.
    [waiting] This person is still waiting.
    [in_service] Service is going on.
    [served] Service is over.
    [no_show] It was noted that the client did not come.
    [left] This person has left.
    [cancelled] This visit is cancelled.
   *[other] The state has changed in the meantime.
} Nothing was changed. Refresh the view.
error-opinion-known = The client has rated this visit already. Nothing was changed.
error-task-state = This task has another state by now. Nothing was changed. Refresh the view.
error-appointment-past = This time has passed. The visit was not saved. Choose a later one.
error-time-missing = That time does not exist that day because the clocks change. The visit was not saved. Choose another one.
error-appointment-cancelled = This visit is already cancelled. Book a new one.
error-document-blocked = The document cannot be prepared yet. Nothing was saved. Remove the obstacles named in the check.
error-document-state = The present state of the document does not allow this. Reload and look at its state.
error-document-superseded = The client’s data changed after this document was prepared. Prepare it anew.
error-template-state = The template is in another state than the window showed. Reload the view and look at it.
error-template-own-text = The same person made the last change of this template. Somebody else has to approve it.
error-template-other-text = The text of the template changed since it was read. Open it again and read it.
error-template-past = A template cannot be in force from a day that is over. Choose today or a later day.
error-template-in-force = This version is in force, and documents may have been made with it. Publish another version that takes over from it.
error-template-version-taken = Version { $version } of this template is there already. Write another version number in the head.
error-template-same-day = Another version of this template begins on { $date }. Choose another day, or withdraw that version.
error-template-days = { $last ->
    [none] By its head the template may be in force from { $first } at the earliest. Choose a later day, or change valid_from.
   *[other] By its head the template may be in force only from { $first } to { $last }. Choose a day of that time, or change the head.
}
error-data-broken = The data for the template cannot be read (line { $line }, column { $column }). “template sample” gives a ready example.
error-copy-step = This copy is in another state than the window showed. Reload the view and look at it.
error-document-unfilled = Some fields of the document are empty. Fill them in and the preview appears.
error-document-template = The template has an error. Nothing was saved. Tell an administrator.
error-document-character = The document’s typeface lacks one of the characters in the data. Nothing was saved. Correct the client’s data.
error-document-holders = The number of holders does not fit this template. Check who is to sign.
error-document-font = The documents’ typeface is damaged. Nothing was saved. Install the program again.
error-document-pdf = The PDF could not be made. Nothing was saved. Try again.
error-field-unknown = The template has no such field. Reload and fill in the fields again.
error-template-unknown = There is no such template. Choose one from the list.
error-template-error = The template “{ $template }” has an error (line { $line }, field { $field }). Nothing was saved. Tell an administrator.
error-missing-glyph = The document’s typeface lacks the character “{ $character }”. Nothing was saved. Correct the data that contains it.
error-printer-unavailable = The printer does not answer. The document is saved and safe. Check the printer or save a PDF.
error-print-failed = Printing failed. The document is saved and safe. Try again or save a PDF.
error-import-not-table = This file is no CSV table, no XLSX workbook and no vCard. Nothing was read in. Export the portfolio again and choose it once more.
error-import-empty = The file is empty or has only a header. Nothing was read in.
error-import-too-large = The file is too large (greatest allowed size: { $limit } MB). Nothing was read in. Split it into parts.
error-import-encoding = Characters in row { $line } cannot be read. Nothing was read in. Export the file again as UTF-8 or windows-1250.
error-import-columns = It is not known which columns hold: { $missing }. Give fields to the columns with last and first name or with the name of the firm.
error-import-columns-twice = The header “{ $column }” stands in the file twice (column { $place }). Nothing was read in. Correct the header and choose the file again.
error-import-unclosed-quote = Row { $line } has a quotation mark that is never closed. Nothing was read in. Correct the row and choose the file again.
error-import-broken = The file cannot be read to its end. Nothing was read in. Export it again.
error-recovery-key-unread = The recovery key could not be written out, so no vault was made. Nothing is left in the folder. Send the answer of the program to the screen or to a file and repeat the command.
error-import-too-wide = Line { $line } has more than { $max } columns. Nothing was read in. Export the client portfolio alone.
error-import-not-workbook = This file cannot be opened as an XLSX workbook. Nothing was read in. Save an old XLS file or one with a password as a plain XLSX.
error-import-workbook-broken = The workbook is damaged (part “{ $part }”). Nothing was read in. Open it in a spreadsheet, save it again and try once more.
error-import-unpacked = The workbook would take too much room when unpacked. Nothing was read in. Split the portfolio into parts.
error-import-no-sheet = The workbook has no sheet with a table: a header and at least one row. Nothing was read in.
error-import-sheet-unknown = The workbook has no such sheet with a table. Nothing was read in.
error-import-vcard = The business card is badly written in line { $line }. Nothing was read in. Export the contacts once more.
error-import-vcard-version = The business card in line { $line } is of an old version. Nothing was read in. Export the contacts as vCard 4.0 or 3.0.
error-import-map-broken = The file with the mapping of columns cannot be read (line { $line }). Nothing was read in.
error-import-map-field = The mapping of columns names the field “{ $field }”, which the program does not know. Nothing was read in.
error-import-map-twice = Column “{ $column }” repeats a field that another column has already, or repeats itself. Choose every field once.
error-import-map-missing = The file lacks columns of the mapping: { $columns }. Nothing was read in.
error-export-too-many = { $max ->
    [one] The business card of no more than { $max } client can be saved at once. Narrow the list.
   *[other] The business cards of no more than { $max } clients can be saved at once. Narrow the list.
}
error-export-empty = Nobody on the list whose business card could be saved.
error-import-token = The import preview has expired. Nothing was read in. Choose the file again.
error-cancelled = Stopped. What was saved before has stayed.
error-audit-broken = The audit trail is broken at entry { $seq }. Nothing was deleted. Tell an administrator and do not remove files of the vault.
error-read-only = The program is read-only now because writing to disk failed. Earlier data is safe. Start the program again.
error-busy = The vault is busy with something else. Nothing was changed. Try again in a moment.
error-backup-damaged = This backup is damaged. Nothing was changed. Use another one.
error-folder-not-empty = The target folder is not empty. Nothing was changed. Choose an empty folder.

what-client = client
what-appointment = visit
what-document = document
what-copy = copy
what-person = person
what-template = template
what-account = account
what-handover = handover
what-substitution = substitution
what-field = field
what-call = call on the list
what-call-list = call list
what-assignment = change of advisor
what-tie = tie
what-attachment = attachment
what-walk-in = person in the queue
what-waiting = entry on the waiting list
what-task = task
what-room = meeting place
what-packet = packet
error-target-in-vault = This file cannot be saved in the folder of the vault. Nothing was changed. Choose another folder.
error-file-exists = There is another file in that place; it was left untouched. Choose another name.
error-signature-taken = Another person has that signature.
error-merge-unfit = These two entries cannot be merged: they are one entry, or a person and a firm.
error-merge-tied = These two are tied to each other, so they are two. If not, mend the tie first.
error-merge-undone = This merge was undone before.
error-view-name-taken = You already have a view of that name.
error-export-too-large = The format does not hold that many rows. Narrow the list or choose CSV.
