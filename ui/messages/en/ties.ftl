# Ties between clients: family, ownership, the right to sign.
ties-title = Ties
ties-empty = No ties are recorded yet.
ties-empty-person = Add a spouse, a parent, an attorney or the client’s business: then you see who may sign for the client.
ties-empty-business = Add members of the board, partners and prokurents: then you see who may sign for the business.
ties-empty-read = Ties are added by advisors.
ties-add = Add a tie
ties-ended = ended ({ $count })
tie-lead = { $role }:
tie-end = End or remove
tie-end-named = End or remove the tie: { $name }

tie-role-spouse = spouse
tie-role-parent = parent
tie-role-guardian = guardian
tie-role-curator = curator
tie-role-household = same household
tie-role-owner = shareholder or owner
tie-role-partner = representing partner
tie-role-board-member = board member
tie-role-prokurent = prokurent
tie-role-attorney = attorney
tie-role-liquidator = liquidator
tie-role-beneficial-owner = beneficial owner
tie-role-parent-company = parent company

tie-client-parent = child:
tie-client-guardian = person under care:
tie-client-curator = person with this curator:
tie-client-owner = shareholder or owner of:
tie-client-partner = representing partner of:
tie-client-board-member = board member of:
tie-client-prokurent = prokurent of:
tie-client-attorney = principal:
tie-client-liquidator = liquidator of:
tie-client-beneficial-owner = beneficial owner of:
tie-client-parent-company = subsidiary:

tie-line-parent = child
tie-line-guardian = person under care
tie-line-curator = person with this curator
tie-line-owner = shares
tie-line-partner = representation
tie-line-board-member = board
tie-line-prokurent = prokura
tie-line-attorney = principal
tie-line-liquidator = liquidation
tie-line-beneficial-owner = beneficiary
tie-line-parent-company = subsidiary

tie-says-spouse = { $from } and { $to } are married.
tie-says-parent = { $from } is the parent and { $to } is the child.
tie-says-guardian = { $from } is the guardian of { $to }.
tie-says-curator = { $from } is the curator of { $to }.
tie-says-household = { $from } and { $to } share a household.
tie-says-owner = { $from } is a shareholder or the owner of { $to }.
tie-says-partner = { $from } is a partner who represents { $to }.
tie-says-board-member = { $from } is a board member of { $to }.
tie-says-prokurent = { $from } is a prokurent of { $to }.
tie-says-attorney = { $from } is an attorney of { $to }.
tie-says-attorney-person = { $from } is the attorney and { $to } is the principal.
tie-says-liquidator = { $from } is a liquidator of { $to }.
tie-says-beneficial-owner = { $from } is a beneficial owner of { $to }.
tie-says-parent-company = { $from } is the parent company of { $to }.

prokura-alone = sole prokura
prokura-joint = joint prokura
prokura-with-member = joint prokura with a board member or partner
prokura-alone-about = The prokurent signs alone.
prokura-joint-about = The prokurent signs together with another prokurent.
prokura-with-member-about = The prokurent signs only together with a board member or a representing partner.
ward-partly-incapacitated = partly incapacitated person
ward-absent = absent person
ward-disabled = person with a disability
ward-child = child whom neither parent may represent
ward-partly-incapacitated-about = The client signs with the curator’s consent. The curator signs alone only when the court gave the right to represent (art. 181 of the Family and Guardianship Code).
ward-absent-about = The curator protects the rights of somebody who cannot see to their affairs and has no attorney (art. 184 of the Family and Guardianship Code).
ward-disabled-about = The client signs alone. What the curator may do stands in the court’s decision (art. 183 of the Family and Guardianship Code).
ward-child-about = Also a child’s representative (art. 99 of the Family and Guardianship Code).
mandate-ordinary = ordinary management
mandate-named = matters named in the decision
mandate-court = every act with the court’s consent
mandate-unknown = not recorded
mandate-ordinary-about = Signs alone in ordinary matters and needs the guardianship court’s consent for weightier ones.
mandate-named-about = Signs only in the matters that the court’s decision names.
mandate-court-about = Needs the guardianship court’s consent for every act.
tie-ward = for whom: { $ward }
tie-mandate = scope: { $mandate }
tie-decision = decision: { $decision }
tie-share = share { $share }
tie-scope = scope: { $scope }
tie-days-since = from { $since }
tie-days-until = until { $until }
tie-days-both = from { $since } until { $until }
tie-not-yet = not yet in force

tie-form-other = Who is tied to this client
tie-form-other-missing = Choose the other client
tie-form-not-known = Is the person or firm not in the register?
tie-form-enter = Add a new client
tie-form-kind = Kind of tie
tie-form-kind-missing = Choose the kind of tie
tie-form-kind-first = First choose the other client: the list depends on whether it is a person or a business.
tie-form-option = { $name } – { $role }
tie-form-share = Share in percent
tie-form-share-format = Enter a number, for example 33.33
tie-form-share-help = For example 25 or 33.33
tie-form-prokura = Kind of prokura
tie-form-scope = Scope of the power of attorney
tie-form-scope-help = As in the power of attorney itself
tie-form-choose = Choose from the list
tie-form-ward = For whom the curator was appointed
tie-form-mandate = How far they may act
tie-form-mandate-scope = Matters of the decision
tie-form-mandate-scope-help = As in the court’s decision or certificate
tie-form-decision = The court’s decision
tie-form-decision-help = Court, file number and day, for example SR w Opolu, III RNs 12/26, 5 May 2026
tie-form-since = First day
tie-form-until = Last day
tie-form-unknown-day = Leave empty when the day is not known
tie-form-open-end = Leave empty while it lasts
tie-form-save = Save the tie
tie-added = Saved: { $says }
tie-end-why = What happened
tie-end-over = it holds no more
tie-end-mistake = it was written by mistake
tie-remove-help = The tie disappears from the cards of both clients. The audit trail keeps who removed it.
tie-remove-save = Remove the tie
tie-removed = The tie written by mistake is removed.
tie-add-undo = Undo
tie-end-title = End of a tie
tie-end-help = On this day the tie still holds. The entry stays among the ended ones.
tie-end-save = End the tie
tie-ended = The last day of the tie is saved: { $day }.

rule-title = Who represents the business
rule-single = { $who ->
    [trader] The entrepreneur signs alone
    [partner] Each representing partner signs alone
   *[board] Each board member signs alone
}
rule-jointly = { $members ->
    [2] Two
    [3] Three
    [4] Four
    [5] Five
   *[other] { $members }
} { $who ->
    [partner] representing partners sign jointly
   *[board] board members sign jointly
}
rule-two-or-with-prokurent = { $who ->
    [partner] Two partners sign jointly, or a partner jointly with a prokurent
   *[board] Two board members sign jointly, or a board member jointly with a prokurent
}
rule-text = “{ $text }”
rule-usual = Usual for this form: { $rule } – confirm { $where }.
rule-usual-none = This form has no usual rule: the statute decides. Copy the rule from the statute or from KRS.
rule-where-krs = in KRS
rule-where-ceidg = in CEIDG
rule-where-deed = in the partnership deed
rule-where-owners = in the resolutions of the owners
rule-accept = Checked, save this rule
rule-other = Choose another
rule-choose = Save a rule
rule-change = Change
rule-unknown = No rule of representation is recorded.
rule-dialog = Rule of representation
rule-dialog-lead = Choose the rule as it stands { $where }.
rule-choice-single = Each person alone
rule-choice-jointly = Several people jointly
rule-choice-two-or-with-prokurent = Two people jointly, or one with a prokurent
rule-choice-text = Something else, in own words
rule-members = How many people sign jointly
rule-words = The words of the rule
rule-save = Save the rule
rule-saved = The rule of representation is saved.

sign-check = Who may sign today?
sign-check-lead = Tick the people who want to sign.
sign-check-nobody = Once you add people who act for the business, you can check here whether they may sign today.
sign-check-client = the client
sign-check-beyond = This act goes beyond ordinary management
sign-check-beyond-help = For example a loan, the sale of real estate, a large withdrawal from a child’s savings.
sign-note-expired = the identity document ended on { $day }. No signature today: ask for a valid document and enter it on the card.
sign-note-expiring = the identity document ends on { $day }. Ask for a new one and enter it on the card.
sign-note-missing = the card has no identity document with its last day. Look at the document and enter it on the card.
sign-note-ward = is under care and does not sign for others.
sign-note-line = { $name }:
sign-answer-signs = { $people ->
    [one] May sign
   *[other] May sign together
}
sign-answer-ask = { $reason ->
    [rule_unknown] Record the rule of representation first
    [own_rule] Check the rule of representation first
    [one_member] Check first who represents the business
    [birth_date_unknown] Check the client’s age first
   *[other] Read the paper first
}
sign-answer-refuse = { $people ->
    [one] May not sign
   *[other] May not sign together
}
sign-unknown = Needs a check ({ $code })
sign-own = Signs for themselves, being of age.
sign-sole-trader = The entrepreneur signs for the business alone.
sign-member = The signature of one person who represents the business is enough.
sign-members-jointly = There are as many signatures as the rule of representation asks for.
sign-member-with-prokurent = A person who represents the business signs together with a prokurent.
sign-prokurent-alone = The prokura is a sole one: the prokurent signs alone.
sign-prokurents-jointly = The prokura is joint and the prokurents sign together.
sign-legal-representative = A parent, guardian or curator signs for the client.
sign-minor-with-consent = The client is between 13 and 18 and signs with the consent of a parent or guardian (art. 17 of the Civil Code).
sign-ward-with-consent = The client signs with the curator’s consent (art. 17 of the Civil Code).
sign-court-consent = The guardianship court has to consent to this act (art. 101 § 3 and art. 156 of the Family and Guardianship Code). Read the court’s decision.
sign-mandate = The guardian or curator acts only in these matters: “{ $text }”. Read the court’s decision and check whether it covers this act.
sign-mandate-decision = The guardian or curator acts only in these matters: “{ $text }”. Read the decision ({ $decision }) and check whether it covers this act.
sign-mandate-unknown = It is not recorded how far the care goes. Read the court’s decision, end this tie and add it again with its scope.
sign-helper = The curator of a person with a disability does not represent them by law. Read the court’s decision and check whether it lets the curator sign (art. 183 of the Family and Guardianship Code).
sign-rule-unknown = No rule of representation is recorded. Check who represents the business and record the rule.
sign-own-rule = The rule says: “{ $text }”. Check whether these people meet it.
sign-one-member = One person represents the business now, but the rule asks for more. Check whether the ties are complete, and if so, whether one person may sign.
sign-scope = An attorney signs. Scope of the power of attorney: “{ $text }”. Check whether it covers this act.
sign-birth-date-unknown = The data has no date of birth. Check in a document whether the client is of age.
sign-no-signers = Nobody was named.
sign-no-right = None of the people named has the right to sign today.
sign-members-missing = { $more ->
    [one] The signature of one more person who represents the business is missing.
   *[other] The signatures of { $more } more people who represent the business are missing.
}
sign-member-or-prokurent = The signature of a second person who represents the business, or of a prokurent, is missing.
sign-member-beside-prokurent = This prokurent signs only with a person who represents the business. That signature is missing.
sign-second-prokurent = The prokura is joint. The signature of a second prokurent is missing.
sign-representative = The client is a minor. A parent or guardian must sign.
sign-consent = The client is between 13 and 18. The consent of a parent or guardian is missing.
sign-guardian = The client is under care. The guardian must sign.
sign-curator = The client is partly incapacitated. The curator’s consent is missing.
sign-paper-expired = An identity document is out of date, and without that person the signatures are not enough.

graph-title = Graph
graph-label = Graph of ties: { $name } in the middle
A circle is a person, a square is a business. A broken line joins others around the client.
graph-legend = A circle is a person, a square is a business.
graph-legend-across = A broken line joins others around the client.
graph-words = lines in words ({ $count })
group-title = Capital group
group-firm = Business
group-level = Level
group-balance = Total balance
group-sum = Whole group
group-note = Sum of the account balances in złoty.
