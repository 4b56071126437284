# Documents: list, preparation, preview, printing.
documents-by-state = Documents by state
documents-all = All
documents-state-prepared = To print
documents-state-printed = Printed
documents-state-annulled = Annulled
documents-none-in-state = No document is in this state.
documents-empty-title = There are no documents yet
documents-empty-text = Prepare a contract for a client: choose a template, name the holders, look at the pages and print. A finished document is here and on the client’s card.
documents-back = All documents
document-state-prepared = to print
document-state-printed = printed
document-state-annulled = annulled
document-state-superseded = out of date
document-column-title = Document
document-column-client = Client
document-column-number = Number
document-column-state = State
document-column-prepared = Prepared
document-pages = Pages
document-under = { $number } · { $when } · { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}

doc-template = Template
doc-template-version = Version { $version }
doc-holder = Account holder
doc-second-holder = Second holder
doc-second-holder-help = Only for a joint account
doc-fields = Fields of the document
doc-check = Check before signing
doc-check-wait = First name the account holder.
doc-check-ready = Everything fits. The document can be prepared for signature.
finding-block = Obstacle:
finding-warn = Note:
doc-preview = Preview of the document
doc-preview-empty = The pages appear here once you name the account holder.
doc-preview-waits = The pages appear here once the fields are right.
doc-prepare = Prepare for signature
doc-pages = Pages of the document
doc-print = Print
doc-print-again = Print again
doc-printer = Printer
doc-printed = Sent to print: { $number }, printer { $printer }.
doc-no-printer = No printer was found. Save the document as a PDF and print it at another desk.
doc-save = Save PDF
doc-saved = Saved the file { $path }
doc-annul = Annul
doc-annulled-note = This document is annulled. It can be looked at, but not printed or signed.
sign-places = Where to sign
sign-place-show = Show place { $order }
place-signature = signature
place-initials = initials
place-date = date
place-tick = tick
signer-holder1 = holder
signer-holder2 = second holder
signer-bank = bank

annul-title = Annul the document?
annul-lead = Document { $number } stays in the history, but can no longer be printed or signed. A second person has to agree.
annul-reason = Reason
annul-approver = Who approves
annul-passphrase = Passphrase of the approving person
annul-passphrase-help = That person enters it here, on the spot. Your own session goes on.
annul-nobody = There is no second person at this desk who could approve this. An administrator can add a manager in Settings.
annul-done = Document { $number } is annulled.
signer-marketing-email = consent to marketing by e-mail
signer-marketing-phone = consent to marketing by telephone
signer-documents-received = confirmation that the documents were received

doc-changed-note = Data changed after this document was prepared: { $fields }. Do not sign it. Prepare the document anew and destroy the prints.
doc-prepare-anew = Prepare anew
doc-print-file = Save copies for printing

copies-title = Copies
copies-lead = Every print has a code of its own. Here you see where each one is and what has to be done with it.
copies-to-destroy = To be destroyed
copies-returned = Returned as incomplete
copies-at-clients = With clients
copies-unsent = Signed, not sent on
copies-at-desk = At the desk, not signed
copies-none-title = No print waits for anything
copies-none-text = Print a document, and its copies will be here.
copy-code = Code on the print
copy-code-help = It stands on every page, beside the QR code, for example K7M4-2QXR-9D8.
copy-find = Find
copy-found = The copy that was found
copy-for-bank = for the bank
copy-for-client = for the client: { $name }
copy-days = { $count ->
    [one] for { $count } day
   *[other] for { $count } days
}
copy-changed = Data changed: { $fields }
copy-moved = Copy { $code }: { $state }.
copy-move-lead = { $title }, copy { $code }
copy-reason = Reason
copy-state-prepared = prepared
copy-state-printed = printed
copy-state-handed-over = with the client
copy-state-signed = signed
copy-state-sent = sent on
copy-state-accepted = received
copy-state-returned = returned as incomplete
copy-state-superseded = out of date
copy-state-destroyed = destroyed
copy-do-printed = Back at the desk
copy-do-handed-over = Give to the client
copy-do-signed = Signed
copy-do-sent-bank = Send to the archive
copy-do-sent-client = Give back to the client
copy-do-accepted-bank = The archive confirmed
copy-do-accepted-client = The client has it
copy-do-returned = Return as incomplete
copy-do-destroyed = Destroyed
