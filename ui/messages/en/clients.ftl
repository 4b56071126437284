# Clients: list, card, form, import.
clients-filter = Filter: name, number, town
clients-total = { $count ->
    [one] { $shown } client
   *[other] { $shown } clients
}
clients-found = { $count ->
    [0] none match
    [one] { $shown } matches
   *[other] { $shown } match
}
clients-none-title = Nobody matches the filter
clients-none-text = Check the spelling or remove some conditions. Polish marks do not matter.
clients-empty-title = The portfolio is still empty
clients-empty-text = Import a CSV file from the core system or add the first client by hand. The import first shows what will be read and saves nothing without your consent.
unsigned-title = The program does not know which clients are yours
unsigned-text = In the bank’s data an advisor has a signature, such as A.Lis, and none is set beside your name yet. By it the program will know your clients.
unsigned-yours = Enter it in Settings.
unsigned-ask = Ask an administrator to enter it in Settings.
unsigned-set = Enter the signature
filter-any-segment = Any segment
filter-any-kind = People and businesses
filter-any-advisor = Any advisor
filter-kind = Kind
filter-clear = Clear the filter
column-name = Name
column-number = Number
column-city = Town
column-segment = Segment
column-identifier = PESEL or NIP
column-phone = Phone
column-advisor = Advisor

kind-person = Person
kind-business = Business
kind-many-person = People
kind-many-business = Businesses
segment-individual = individual
segment-business = business
segment-strategic = strategic

legal-form-jdg = sole trader
legal-form-sc = civil partnership
legal-form-sj = general partnership
legal-form-sp = professional partnership
legal-form-sk = limited partnership
legal-form-ska = limited joint-stock partnership
legal-form-zoo = limited liability company
legal-form-sa = joint-stock company
legal-form-psa = simple joint-stock company
legal-form-stowarzyszenie = association
legal-form-fundacja = foundation
legal-form-wspolnota = housing community
legal-form-spoldzielnia = cooperative

client-card = Client card
client-new = New client
client-edit = Edit client data
client-saved = Changes saved.
client-added = Client added.

card-back = List of clients
card-under-name = { $number } · { $segment } segment · advisor: { $advisor }
card-book = Book a visit
card-prepare = Prepare a document
card-edit = Edit
card-identity = Identity and contact
card-identity-business = Business and contact
card-birth = Date of birth
age = { $years ->
    [one] { $years } year old
   *[other] { $years } years old
}
card-address = Address
card-consents = Marketing consents
consent-yes = yes
consent-no = no
consent-unknown = never asked
id-state-valid = valid until { $date }
id-state-expiring = valid only until { $date }
id-state-expired = was valid until { $date }
id-state-undated = no date of validity
id-state-unknown = not recorded
card-account = account number
card-holdings = What they hold
card-holdings-none = The client holds nothing with us.
holding-kind-account = account
holding-kind-savings = savings account
holding-kind-deposit = deposit
holding-kind-loan = loan
holding-kind-card = card
holding-kind-insurance = insurance
holding-state-active = { $kind ->
   *[other] active
}
holding-state-blocked = { $kind ->
   *[other] blocked
}
holding-state-closed = { $kind ->
   *[other] closed
}
holding-ends-account = Until { $date }.
holding-ends-savings = Until { $date }.
holding-ends-deposit = Matures { $date }.
holding-ends-loan = Last instalment { $date }.
holding-ends-card = Valid until { $date }.
holding-ends-insurance = Cover until { $date }.
card-other-document = other document
card-mail-address = For letters
card-other-phone = Other telephone
card-other-email = Other e-mail
card-preferred = Prefers
card-former-address = Former address
card-former-mail = Former address for letters
card-former-until = until { $date }
form-more = More about the client
help-address-form = How letters address the client
help-other-documents = Number and date, e.g. ABC123456 (31.12.2030); of another country with its code: UA/FB123456
help-pkd = The main code first, e.g. 62.10.B; more after a semicolon
help-mail-street = Only when letters go to another address
help-list = Several with semicolons between
choose-none = –
list-add = Choose from the list
list-add-more = Add another
list-remove = Remove: { $what }
address-form-pan = Pan (Mr)
address-form-pani = Pani (Ms)
address-form-neutral = impersonal
sex-female = woman
sex-male = man
why-title = Why do we hold this?
why-identify = The bank must know whom it makes a contract with (anti-money-laundering act, art. 36; GDPR art. 6(1)(c))
why-firm = The bank must know what the firm is and who answers for it (same act, art. 36; GDPR art. 6(1)(c))
why-serve = To carry out the contract and to be able to get in touch (GDPR art. 6(1)(b))
why-address = Not to mistake one person for another, and to address the client as they wish (GDPR art. 6(1)(f))
why-consent = To be able to show what the client agreed to (GDPR art. 7(1); electronic communications law, art. 398)
account-opened = { $kind ->
    [loan] Granted on { $date }.
    [card] Issued on { $date }.
    [insurance] Concluded on { $date }.
   *[account] Opened on { $date }.
}
account-balance-on = Balance as of { $date }.
card-visits = Booked visits
card-visits-none = No visit is booked.
card-documents = Documents
card-documents-none = No document has been prepared yet.
card-timeline = History

sign-verdict-yes = Can sign today
sign-verdict-attention = Can sign, but check first
sign-verdict-no = Cannot sign anything today
sign-verdict-who = See who may sign
sign-verdict-fill = Complete the data

form-who = Who it is
form-needed-person = A first and a last name are required. The rest can follow later, but papers may need it.
form-needed-business = A name and a legal form are required. The rest can follow later, but papers may need it.
form-contact = Address and contact
form-care = Care and consents
form-save = Save
help-pesel = 11 digits
help-nip = 10 digits; hyphens and “PL” are fine
help-id-document = Identity card or passport, e.g. ABC 123456
help-valid-until = The day in the document, for example 31.12.2031
help-valid-past = this document is no longer valid
help-phone = A Polish number without its country code, or a foreign one with “+”
draft-restored = Unsaved changes were restored.
draft-discard = Discard them
leave-title = You have unsaved changes
leave-text = You can go back to the form, keep the changes as a draft until the program is locked, or discard them.
leave-stay = Back to the form
leave-keep = Keep a draft
leave-discard = Discard changes

conflict-title = Someone else changed this client meanwhile
conflict-text = Nothing was overwritten. Below is what changed. Fields changed by both sides stand out.
conflict-field = Field
conflict-before = Before
conflict-saved = Saved meanwhile
conflict-mine = Yours
conflict-none = No field of the form has changed.
conflict-theirs = Discard my changes
conflict-merge = Put my changes on top

import-open = Import portfolio
import-title = Portfolio import
import-lead = Choose a file exported from the core system. First you see what will be read; nothing is saved without your consent.
import-choose = Choose a file or drop it here
import-reading = Reading the file…
import-formats = CSV, XLSX or vCard; the program finds encoding and separator by itself
separator-semicolon = semicolon
separator-comma = comma
separator-tab = tab
separator-bar = vertical bar
import-good = to be read in
import-already-label = already in the portfolio
import-refused-label = refused
import-refused-why = Why rows were refused
import-sample = First rows of the file
import-line = Row
import-column = Column
import-reason = Reason
import-more-errors = { $count ->
    [one] …and { $count } more reason. All of them are in the saved file.
   *[other] …and { $count } more reasons. All of them are in the saved file.
}
import-other-file = Another file
import-apply = { $count ->
    [0] Nothing to read in
    [one] Read in { $shown } client
   *[other] Read in { $shown } clients
}
import-running = Reading clients in
import-stopping = Stopping…
import-safe = You can stop at any time. Clients already saved stay in the portfolio, and importing again does not double them.
import-stop = Stop
import-done = { $imported ->
    [0] No new client was read in
    [one] { $shown } client was read in
   *[other] { $shown } clients were read in
}
import-cancelled = { $imported ->
    [0] Stopped. Nobody was read in.
    [one] Stopped. { $shown } client was read in.
   *[other] Stopped. { $shown } clients were read in.
}
import-already = { $count ->
    [one] { $count } client was already in the portfolio and stayed as before.
   *[other] { $count } clients were already in the portfolio and stayed as before.
}
import-refused = { $count ->
    [one] { $count } row was refused. Correct it in the file and import again.
   *[other] { $count } rows were refused. Correct them in the file and import again.
}
import-differing = { $count ->
    [one] { $count } client is in the register already with other data. Nothing was changed.
   *[other] { $count } clients are in the register already with other data. Nothing was changed.
}
import-ignored-columns = { $count ->
    [one] This column has no field, so the program passes it over: { $columns }
   *[other] These columns have no field, so the program passes them over: { $columns }
}
import-ignored-values = { $count ->
    [one] { $count } row holds values that the program does not keep for such a client, for example the NIP of a person.
   *[other] { $count } rows hold values that the program does not keep for such a client, for example the NIP of a person.
}
import-fields = Fields
import-client = Client
import-identifier = PESEL or NIP
import-more-rows = { $count ->
    [one] …and { $count } more row.
   *[other] …and { $count } more rows.
}
import-save-refused = Save refused rows
import-refused-saved = The refused rows with reasons are in { $path }
import-close = Done

duplicates-title = Possible duplicates
duplicates-none = The program sees no other entry of this client.
duplicates-common = In common: { $what }
duplicates-compare = Compare and merge
likely-title = { $count ->
    [one] The register already has a client like this:
   *[other] The register already has clients like this:
}
merge-open = The same client as…
merge-title = Make two entries of one client into one
merge-lead = Choose which data are right. It can be undone as long as nobody changes the client’s data.
merge-other = The other entry
merge-stays = Number { $number } stays.
merge-swap = Let { $number } stay
merge-same = All data are the same.
merge-moves = Visits, documents, contacts, consents, ties and products of both entries will be on one card.
merge-save = Merge
merge-done = Merged with entry { $number }.
merge-made = Merged with entry { $number }
merge-bare = Show whole numbers
merge-mask = Hide the numbers
merge-undo = Undo the merge
merge-undone = Taken apart: entry { $number } stands by itself again.

view-choose = View of the list
view-none = All clients
view-option = { $name } ({ $count })
view-option-of = { $name } – { $owner } ({ $count })
view-save = Save the view…
view-change = Change the view…
view-drop = Delete the view
view-save-title = Save the view
view-change-title = Change the view
view-save-lead = A view remembers conditions, typed words and columns.
view-shared = Show it to the whole branch
view-saved = View “{ $name }” saved.
view-dropped = View “{ $name }” deleted.
condition-add = Add a condition
condition-save = Add
condition-field = Field
condition-test = Condition
condition-value = Value
condition-gender = { $name ->
    [holding] holding
   *[other] other
}
test-contains = contains
test-is = { $gender ->
    [holding] this one
   *[other] equals
}
test-begins = begins with
test-is-not = { $gender ->
    [holding] not this one
   *[other] is other than
}
test-empty = { $gender ->
    [holding] none
   *[other] is empty
}
test-given = { $gender ->
    [holding] any
   *[other] is filled in
}
test-until = at the latest
test-since = at the earliest
condition-contains = { $field } contains “{ $value }”
condition-is = { $field }: { $value }
condition-begins = { $field } begins with “{ $value }”
condition-is-not = { $gender ->
    [holding] Has no product: { $value }
   *[other] { $field } other than { $value }
}
condition-empty = { $gender ->
    [holding] Has no product
   *[other] { $field }: empty
}
condition-given = { $gender ->
    [holding] Has some product
   *[other] { $field }: filled in
}
condition-until = { $field }: at the latest { $value }
condition-since = { $field }: at the earliest { $value }
export-open = Export…
export-title = { $count ->
    [one] Export { $shown } client
   *[other] Export { $shown } clients
}
export-lead = The file goes to the save folder. The export is written into the audit trail.
export-save = Export
export-xlsx = workbook (XLSX)
export-csv = text with semicolons (CSV)
export-contact = contact data
export-shown = columns of the list
export-all = all data
export-contact-about = Without numbers of PESEL, documents and accounts.
export-shown-about = Only what the list shows.
export-shown-numbers = Only what the list shows, but with whole numbers of PESEL and NIP. Guard this file.
export-all-about = With numbers of PESEL, documents and accounts. Guard this file.
export-many = A second person must approve the export of more than { $most } clients.
export-approver = Approved by
export-approver-pass = Passphrase of that person
export-done = { $count ->
    [one] { $count } client written: { $path }
   *[other] { $count } clients written: { $path }
}

suspects-title = Possible duplicates
suspects-open = Duplicates
suspects-lead = Pairs of entries that may be one client. Merge them or say that they are different clients.
suspects-total = { $count ->
    [one] There is { $shown } pair.
   *[other] There are { $shown } pairs.
}
suspects-first = The first { $shown } pairs are shown; more appear when these are settled.
suspects-looking = Looking through the whole register
suspects-none-title = No suspicious pairs
suspects-none-text = No two entries look like the same client.
suspects-one = Entry
suspects-other = Other entry
suspects-common = In common
suspects-deed = What to do
suspects-compare-of = Compare and merge: { $one } and { $other }
suspects-apart = Different clients
suspects-apart-of = Different clients: { $one } and { $other }
suspects-apart-done = { $one } and { $other }: noted as different clients.
suspects-undo = Undo
