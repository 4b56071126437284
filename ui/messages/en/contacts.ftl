# Contacts outside visits, clients’ questions, consents.
contact-add = Record a contact
contact-save = Record the contact
contact-saved = Contact recorded: { $client }.
contact-subject = What it was about
contact-channel = How
contact-direction = Who got in touch
contact-aim = What for
contact-day = Day of the talk or letter
contact-hour = Time
contact-from-mail = Read from an e-mail file (.eml)
contact-note = Note
contact-waits = The client waits for an answer
contact-answer-by = Answer by
channel-phone = phone
channel-email = e-mail
channel-sms = text message
channel-letter = letter
channel-in-person = talk at the branch
direction-in = the client
direction-out = the bank
aim-service = service of what the client has
aim-offer = an offer

questions-title = Unanswered questions
question-until = answer by { $date }
question-late = was due on { $date }
question-answer = Record the answer
answer-title = Answer to a question
answer-about = { $client }: { $subject }
answer-how = What was answered
answer-how-help = In one sentence, such as “Sent the fee table by e-mail”
answer-save = Close the question
answer-saved = Question closed: { $client }.

consent-title = Statement on a consent
consent-line = { $purpose }: { $channel }
consent-purpose-marketing = offers of the bank
consent-purpose-partners = passing data to partners
consent-purpose-survey = questions about satisfaction
consent-standing-given = agreed
consent-standing-withdrawn = not agreed
consent-standing-imported-yes = agreed (from the core system)
consent-standing-imported-no = not agreed (from the core system)
consent-standing-unknown = not asked
consent-since = { $when }, text: { $version }
consent-change = Change
consent-more = Show the other consents
consent-said = What the client states
consent-gives = agrees
consent-withdraws = does not agree or withdraws
consent-version = Version of the consent text
consent-version-help = The mark of the form that the client read, such as “M-3/2026”
consent-save = Record the statement
consent-saved = Statement recorded: { $client }. Earlier ones stay in the history.

contact-mail-kept = { $count ->
    [0] The whole message is kept with the contact. It has no attachments.
    [one] The whole message with { $count } attachment is kept with the contact.
   *[other] The whole message with { $count } attachments is kept with the contact.
}
attachments = Attachments
attachment-unnamed = attachment { $no }
attachment-about = { $type }, { $size }
mail-save = Save the whole e-mail
mail-saved = The e-mail is saved: { $path }.
media-pdf = PDF
media-image = picture or scan
media-audio = recording
media-video = film
media-card = visiting card or date
media-text = text
media-mail = e-mail message
media-document = text document
media-sheet = spreadsheet
media-slides = presentation
media-archive = archive
media-file = { $ending } file
attachment-save = Save the attachment
attachment-save-named = Save the attachment: { $name }
attachment-saved = The attachment is saved: { $path }. Open it only when you trust the sender.

timeline-note-more = Show all of it
timeline-note-less = Show less
timeline-groups = What to show in the history
timeline-group-all = everything
timeline-group-visits = visits
timeline-group-calls = calls
timeline-group-mails = e-mails and texts
timeline-group-letters = letters
timeline-group-questions = questions
timeline-group-papers = papers
timeline-group-consents = consents
timeline-group-attitude = attitude and potential
timeline-group-data = changes of data
timeline-group-moves = merges and handovers
timeline-none = There are no entries of this kind. Choose another, or “everything”.
timeline-count = { $count ->
    [one] The history has { $count } entry
   *[other] The history has { $count } entries
}
timeline-next = { $count ->
    [one] Show { $count } more entry (left: { $left })
   *[other] Show { $count } more entries (left: { $left })
}
timeline-answered = Answer ({ $when }): { $answer }
timeline-waits = Waits for an answer until { $day }.
timeline-attitude-decided = Attitude: decided. { $reason }
timeline-attitude-undecided = Attitude: undecided. { $reason }
timeline-attitude-unhappy = Attitude: unhappy. { $reason }
timeline-potential = Potential: { $potential } of 10
timeline-merged = Merged with the entry { $number }
timeline-unmerged = The merge with the entry { $number } was taken back
timeline-contact-phone-in = The client called: { $subject }
timeline-contact-phone-out = Call to the client: { $subject }
timeline-contact-email-in = E-mail from the client: { $subject }
timeline-contact-email-out = E-mail to the client: { $subject }
timeline-contact-sms-in = Text from the client: { $subject }
timeline-contact-sms-out = Text to the client: { $subject }
timeline-contact-letter-in = Letter from the client: { $subject }
timeline-contact-letter-out = Letter to the client: { $subject }
timeline-contact-in-person-in = The client came to the branch: { $subject }
timeline-contact-in-person-out = Talk at the branch: { $subject }
timeline-consent-given = Consent ({ $purpose }: { $channel })
timeline-consent-withdrawn = No consent, or its withdrawal ({ $purpose }: { $channel })

import-undo = Undo this import
import-undone = { $count ->
    [one] The import is undone: { $count } client was removed.
   *[other] The import is undone: { $count } clients were removed.
}
imports-title = Imports
import-undone-holdings = { $count ->
    [0] The import is undone.
    [one] The import is undone: { $count } product was removed.
   *[other] The import is undone: { $count } products were removed.
}
imports-lead = A whole import can be undone for 90 days, until somebody has worked with what was read in. Then the former data are forgotten.
imports-none = There has been no import yet.
imports-at = When
imports-person = Who
imports-kind = What
imports-added = Added
imports-changed = Changed
imports-state = State
imports-is-undone = undone { $when }
imports-undo-title = Undo the import?
imports-undo-text = { $count ->
    [0] Nobody will leave the portfolio.
    [one] { $count } client added by this import will leave the portfolio.
   *[other] { $count } clients added by this import will leave the portfolio.
} { $changed ->
    [0] The file can be imported again afterwards.
    [one] { $changed } client will have the former data again. The file can be imported again afterwards.
   *[other] { $changed } clients will have their former data again. The file can be imported again afterwards.
}
imports-undo-text-holdings = { $count ->
    [0] No client will lose a product.
    [one] { $count } product added by this import will be taken from its client.
   *[other] { $count } products added by this import will be taken from their clients.
} { $changed ->
    [0] The file can be read in again afterwards.
    [one] { $changed } product will have its former data again. The file can be read in again afterwards.
   *[other] { $changed } products will have their former data again. The file can be read in again afterwards.
}
