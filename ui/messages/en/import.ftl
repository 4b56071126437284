# Import: columns, modes, changes; business cards.
import-rows-read = { $rows ->
    [one] { $shown } row read
   *[other] { $shown } rows read
}
import-as-csv = encoding { $encoding } · separator: { $separator }
import-as-xlsx = XLSX workbook, sheet “{ $sheet }”
import-as-vcard = vCard business cards
import-sheet = Sheet
import-columns = Columns of the file
import-column-in-file = Column in the file
import-samples = Sample values
import-column-is = What it holds
import-column-nameless = column { $place } (no name)
import-field-of = Field for column “{ $column }”
import-skip = leave out
import-maps = Kept column mappings
import-map-choose = Kept mapping…
import-map-keep = Keep this mapping under a name
import-map-save = Keep
import-map-drop = Throw the mapping away
import-map-kept = Mapping “{ $name }” is kept. The program will offer it for a file with the same columns.
import-mode = What should happen to clients?
import-mode-new = New ones only
import-mode-update = Changes only
import-mode-both = New ones and changes
import-about-new = Add new ones, leave known ones as they are.
import-about-update = Change what the file gives of known ones. Leave new ones out.
import-about-both = Add new ones, change what the file gives of known ones.
import-judge = Check the file
import-back = Back to the columns
import-changing = to be changed
import-same = without changes
import-unknown-label = not in the portfolio
import-examples = Who and what will change (the first 100 at most)
import-value = { $field }: { $before } → { $after }
import-change = Change
import-changes = What will change
import-changes-made = What changed
import-clients = Clients
import-lines = Rows
import-apply-changes = { $count ->
    [one] Change the data of { $shown } client
   *[other] Change the data of { $shown } clients
}
import-apply-both = Read in new ones ({ $good }) and change known ones ({ $changing })
import-changed = { $count ->
    [0] Nobody’s data were changed
    [one] The data of { $shown } client were changed
   *[other] The data of { $shown } clients were changed
}
import-unknown = { $count ->
    [one] { $count } row was left out: the portfolio does not have that client.
   *[other] { $count } rows were left out: the portfolio does not have those clients.
}
import-restored = { $count ->
    [one] { $count } client has the former data again.
   *[other] { $count } clients have their former data again.
}
import-likely = { $count ->
    [one] { $shown } new row looks like somebody who is in the register or in another row already.
   *[other] { $shown } new rows look like somebody who is in the register or in another row already.
}
import-likely-title = Likely duplicates
import-likely-whom = Like
import-likely-client = client { $number }
import-likely-row = row { $line }
import-likely-common = In common
import-likely-leave = Leave these rows out (they go to the refused ones)
import-likely-came = { $count ->
    [one] { $shown } likely duplicate came in with them. It can be merged from the client’s card.
   *[other] { $shown } likely duplicates came in with them. They can be merged from the client’s card.
}
import-restored-holdings = { $count ->
    [one] { $count } product has its former data again.
   *[other] { $count } products have their former data again.
}
imports-kind-clients = clients
imports-kind-holdings = products
imports-closed-too-old = can no longer be undone: 90 days have passed
imports-closed-built-on = can no longer be undone: there are later changes or papers
vcard-save = Save business card
vcards-save = Save business cards
vcards-about = Contacts of the people and firms on this list as a vCard file, 50 at most
vcard-saved = The business card is in { $path }. It lies there readable, outside the vault.
vcards-saved = The business cards are in { $path }. They lie there readable, outside the vault.

# Reading what clients hold.
holdings-title = Clients’ products
holdings-about = This is a list of products. They will be added to the clients of the register, and known products will be updated.
holdings-new = new
holdings-to-update = to update
holdings-of-strangers = clients not in the register
holdings-ends = End
holdings-apply = { $count ->
    [0] Nothing to read in
    [one] Read { $shown } product in
   *[other] Read { $shown } products in
}
holdings-running = Reading products in
holdings-safe = You can stop at any time. Products that were read in stay, and reading them again does not double them.
holdings-cancelled = Stopped. What was read in before stays; the whole import can be undone.
holdings-added = { $count ->
    [0] No product was added
    [one] { $shown } product added
   *[other] { $shown } products added
}
holdings-updated = { $count ->
    [0] No product was updated
    [one] { $shown } product updated
   *[other] { $shown } products updated
}
holdings-unknown = { $count ->
    [one] This client is not in the register, so row { $lines } is left out.
   *[other] { $count } rows are about clients who are not in the register. They are left out: { $lines }.
}
holdings-ignored-columns = { $count ->
    [one] This column is not read: { $columns }
   *[other] These columns are not read: { $columns }
}
