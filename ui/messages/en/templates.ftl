# Templates: states, faults, list, editor.
template-state-draft = draft
template-state-review = to approve
template-state-approved = approved
template-state-coming = published
template-state-in-force = in force
template-state-over = replaced
template-state-withdrawn = withdrawn

template-why = { $why ->
    [language] documents cannot be set in this language
    [edition] the edition is 1 or 2
    [for_whom] for_whom is person or business
    [holders] the fewest holders are more than the most
    [days] valid_to is before valid_from
    [role_of_many] this name belongs to a role with many = true
    [choices] choices belong to the kind “choice”, and only to it
    [default] the default does not fit the kind of the field
    [code] a name is made of a–z, digits and _ and begins with a letter
    [label] the label is missing
    [twice] this name stands twice
    [columns_only] columns may hold only column blocks
    [columns_none] columns without a column block
    [one_or_two] it is 1 or 2
    [pair] “Label: value” is expected here
    [role_pair] “role: name” is expected here
    [nobody] nobody signs here
    [nobody_of_role] nobody of this role signs
    [missing] a value is missing
    [yes_no] it is tak or nie
    [not_date] not a date
    [not_money] not an amount
    [title_missing] the title is missing (# at the beginning of a line)
    [title_first] the first heading is the title (#)
    [one_title] a document has one title
    [skipped] a level of headings is skipped
    [block_in_line] a block inside a line
    [deep_heading] a heading below level four
    [text] the text
    [columns_many] a table of more than 12 columns
    [unended] this block has no end: endif or endfor is missing
    [tag] one expression in braces has more than 1000 signs
    [made] “set” and “for” take names and numbers, not new texts or lists
    [rows_many] a table of more than 1000 rows
    [html] HTML
    [image] an image
    [one_file] a template is one file; only parts can be included
    [include] an include stands alone on its line
    [quotation] a quotation (use the block note instead)
    [rule] a rule
    [markdown] this Markdown
    [polish_only] kwota_slownie writes Polish, and this template is in another language
    [code_block] code
   *[other] { $detail }
}

template-fault-missing-head = The file must begin with a head between lines of +++.
template-fault-head = The head cannot be read: { $detail }
template-fault-head-value = The head contradicts itself: { $place } – { template-why }
template-fault-syntax = A fault in braces with data: { template-why }
template-fault-unknown-name = There is no such value: { $place }
template-fault-unknown-filter = There is no such filter: { $place }
template-fault-value = The filter does not fit the value: { template-why }
template-fault-too-long = The template takes too many steps. See whether a loop ends.
template-fault-unknown-block = There is no such block: { $detail }
template-fault-unbalanced = Block “{ $detail }” is not closed, or closed twice.
template-fault-attribute = A wrong attribute of a block: { template-why }
template-fault-unknown-role = The head has no role “{ $detail }”.
template-fault-duplicate = “{ $detail }” stands twice.
template-fault-unsupported = This cannot be printed: { template-why }
template-fault-unknown-part = There is no part “{ $detail }” in the language of the template.
template-fault-unknown-clause = There is no clause “{ $detail }” to refer to.
template-fault-unknown-note = Nothing says what footnote “{ $detail }” means. Add a line that begins with [^{ $detail }]:
template-fault-idle-note = Nothing refers to footnote “{ $detail }”.
template-fault-apart = The Polish text and its translation are not built alike, so they cannot stand side by side. They part under the heading “{ $detail }”.
template-fault-headings = Headings are out of order: { template-why }
template-fault-table-without-head = Every column of a table needs a name in its first row.
template-fault-role-without-signature = Role “{ $detail }” is in the head, and nobody signs in it.
template-fault-too-large = The template is too large: { template-why }
template-fault-set = The templates do not go together: { $detail }
template-fault-purposes-shape = The list of purposes cannot be read: { $detail }
template-fault-purposes-template = There is no template with the code “{ $detail }”.
template-fault-purposes-empty = Purpose “{ $detail }” has no papers, or an impossible number of holders.
template-fault-character = The sign { $detail } is invisible, or the fonts of the papers do not have it. Take it out.
template-fault-edition = The rules of the first edition are for old templates alone. Take the line “edition” out.
template-fault-limit = Above a limit a second person of the bank signs this paper. The template needs the amount field or the role “{ $detail }”.
template-fault-code-signs = A code may have letters a–z, digits, full stops and hyphens, 40 signs at most.
template-fault-version-signs = A version may have letters a–z, digits, full stops and hyphens, 40 signs at most.
template-fault-version-taken = Version { $detail } of this template is there already. Write another one.
template-fault-pages = The pages cannot be set ({ $detail }).
template-note-apart = { $language ->
    [pl] This template is not built like the Polish version, so the two cannot stand side by side.
    [en] The English version is not built alike, so it cannot stand beside the Polish one.
    [uk] The Ukrainian version is not built alike, so it cannot stand beside the Polish one.
   *[other] The version in another language is not built alike, so it cannot stand beside the Polish one.
}
template-note-translation = { $language ->
    [pl] The Polish version of this template has other fields, people or signatures. Publish one from the same day.
    [en] The English version of this template has other fields, people or signatures. Publish one from the same day.
    [uk] The Ukrainian version of this template has other fields, people or signatures. Publish one from the same day.
   *[other] The version in another language has other fields, people or signatures. Publish one from the same day.
}
template-fault-in-part = In part “{ $part }”: { $what }
template-fault-unknown = A fault in the template ({ $code }).

templates-title = Templates
templates-back = All templates
templates-lead = A new version begins as a draft. A second person approves it, and it is in force from a day you choose. Earlier documents keep their version.
templates-lead-read = This shows which version is in force. Supervisors and administrators change templates.
templates-by-kind = Templates by kind
templates-all = Current
templates-working = In work
templates-own = Own
templates-none-working = Nobody is working on a template now
templates-none-own = The branch has no templates of its own yet
templates-none-text = Open a template from the list “Current” and choose “New version”. Change the text, see the pages beside it, and give the draft to approve.
template-column-title = Template
template-column-version = Version
template-column-state = State
template-column-days = In force
template-column-changed = Last change
template-builtin = comes with the program
template-approved-by = , approved by { $name }
template-days-from = from { $from }
template-days-both = { $from } – { $to }
template-broken = cannot be read

template-new = New template
template-text = Text of the template
template-unsaved = unsaved changes
template-save = Save draft
template-saved = Draft saved.
template-submit = Give to approve
template-submitted = The template waits for a second person.
template-approve = Approve
template-approved = Approved. The template can be published from a day you choose.
template-send-back = Send back
template-returned = Sent back.
template-send-back-title = Send the template back?
template-send-back-lead = The template will be a draft again, and the approval is gone.
template-publish = Publish
template-published = Published.
template-publish-title = From when shall it be in force?
template-publish-lead = { $title }, version { $version }. A published text cannot be changed. From that day it takes over from the earlier version.
template-publish-from = In force from
template-withdraw = Withdraw
template-withdraw-title = Withdraw this version?
template-withdraw-lead = It will not be in force. The earlier version stays.
template-give-up = Give draft up
template-give-up-title = Give this draft up?
template-give-up-lead = The draft stays in the list of own templates as withdrawn and cannot be changed any more.
template-withdrawn = Withdrawn.
template-reason = Reason
template-copy = New version
template-own-text = The last change is yours, so somebody else has to approve it.
template-take-theirs = Load the saved version
template-keep-mine = Save my version
template-restored = A text that was not saved has been put back.
template-leave-title = Save the changes of the template?
template-leave-text = The changes are not saved yet.
template-leave-stay = Stay
template-leave-drop = Drop the changes

template-insert-what = Insert
template-insert-choose = Choose what to insert
template-insert = Put into the text
template-insert-fields = Fields of the form
template-insert-document = Document, branch and firm
template-insert-holder = Holder (in a loop)
template-insert-parties = Other people
template-insert-filters = How a value is written
template-insert-blocks = Blocks
template-insert-roles = Signatures
template-insert-role = signature in role “{ $role }”
template-insert-parts = Shared parts
template-filter-kwota = amount: 1 234,56 zł
template-filter-kwota-slownie = amount in words
template-filter-data = date: 22 listopada 2026 r.
template-filter-rachunek = account number in groups
template-filter-zamaskuj = hide all but four signs
template-filter-adres = address of a person or a firm
template-filter-length = number of entries
template-block-loop = loop over holders
template-block-condition = condition
template-block-keyvalue = data in two columns
template-block-footnote = footnote
template-block-note = remark in a frame
template-block-keep = together on one page
template-block-columns = columns side by side
template-block-signers = places to sign
template-block-place-date = place and date
template-block-initials = initials
template-block-tick = box to tick
template-block-clause = numbered clause
template-block-page-break = new page

template-line = Line { $line }:
template-next-fault = Go to the fault in the template
template-no-faults = There are no faults.
template-side = Preview, differences and history
template-tab-pages = Preview of pages
template-tab-differences = Differences
template-tab-history = History
template-sample = Sample data
template-sample-full = all
template-sample-least = only what is needed
template-pages-old = The pages are from before the fault.
template-pages-none = The pages appear here once the text has no faults.
template-pages-wait = The pages appear in a moment.
template-against = Compare with
template-against-saved = the saved draft
template-against-version = version { $version } – { $state }
template-differences-none = The texts are the same.
template-line-was = Was:
template-line-is = Is:
template-lines-same = { $count ->
    [one] { $count } line without changes
   *[other] { $count } lines without changes
}
template-step-save = Draft saved
template-step-submit = Given to approve
template-step-approve = Approved
template-step-return = Sent back
template-step-publish = Published
template-step-withdraw = Withdrawn
template-tab-purposes = Purposes in short
template-purposes-none = The purposes appear here once the list has no faults.
template-purpose-business = for firms
template-purpose-bring = The client brings: { $what }
template-purpose-each = each holder separately
template-purpose-when-two-holders = when there are two holders
template-purpose-when-minor = when a holder is under age
template-purpose-when-foreign = when a holder is no citizen of Poland
template-purpose-when-not-signed-before = when it was not signed before
