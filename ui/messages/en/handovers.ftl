# Handovers of clients, substitutions, picking in the list.
picked-label = Picked clients
picked-count = { $count ->
    [one] { $shown } client picked
   *[other] { $shown } clients picked
}
picked-all = Pick everybody in the list ({ $shown })
picked-clear = Clear
picked-row = Pick (Space; with Shift several at once)
shortcut-pick-all = Pick everybody in the list

handovers-open = Handovers
handovers-title = Handovers and substitutions
handovers-offers = Waits for your answer
handovers-list = Handovers of clients
handovers-empty-title = Nobody has passed clients on yet
handovers-empty-text = Pick clients in the list and choose “Pass on…”. The other person accepts or refuses them, and an accepted handover can be undone.
handovers-to-clients = List of clients
handover-column-who = From and to
handover-column-clients = Clients
handover-column-from = From
handover-column-state = State
handover-column-offered = Offered
handover-givers = Several advisors
handover-pair = { $giver } → { $receiver }
handover-on-behalf = on behalf: { $person }
handover-state-offered = waits for an answer
handover-state-accepted = accepted
handover-state-planned = accepted, waits for its day
handover-state-refused = refused
handover-state-withdrawn = withdrawn
handover-state-undone = undone
handover-part = { $taken } of { $clients }
handover-back = Handovers and substitutions

handover-give = Pass on…
handover-offer-title = Pass clients on
handover-offer-lead = The other person sees the offer on the day screen. The advisor changes only when it is accepted.
handover-receiver = To whom
handover-receiver-choose = Choose a person
handover-from = From
handover-note = Message to that person
handover-notes = { $count ->
    [one] Note on the client
   *[other] Notes on clients
}
handover-note-of = Note: { $client }
handover-fit = { $count ->
    [0] None of those picked can be passed on now.
    [one] To pass on: { $shown } client.
   *[other] To pass on: { $shown } clients.
}
handover-hindered = { $count ->
    [one] { $shown } client cannot be passed on now:
   *[other] { $shown } clients cannot be passed on now:
}
handover-hindered-more = { $count ->
    [one] …and { $shown } more.
   *[other] …and { $shown } more.
}
handover-why-offered = is part of another offer
handover-why-held = that person is the advisor already
handover-why-foreign = has another advisor; a supervisor can do it
handover-offer = Offer the handover
handover-offered = The offer waits for an answer. To: { $receiver }.
handover-see = Show

handover-fact-clients = Clients
handover-fact-from = Counts from
handover-fact-offered = Offered
handover-fact-decided = { $state ->
    [refused] Refused
    [withdrawn] Withdrawn
   *[other] Accepted
}
handover-fact-undone = Undone
handover-fact-letters = Letters made
handover-fact-when = { $when }, { $person }
handover-fact-reason = Reason of refusal
handover-fact-note = Message
handover-clients = Clients of this handover
handover-column-client = Client
handover-column-note = Note
handover-column-passed = State
handover-column-take = I accept
handover-take = I accept: { $client }
passed-state-offered = waits for an answer
passed-state-waiting = accepted, changes on the agreed day
passed-state-taken = passed on
passed-state-refused = refused
passed-state-withdrawn = offer withdrawn
passed-state-returned = back with the former advisor
passed-state-lapsed = had another advisor by that day
passed-moved-on = the advisor changed later

handover-accept = { $count ->
    [one] Accept { $shown } client
   *[other] Accept { $shown } clients
}
handover-accept-some = { $count ->
    [one] Accept { $shown } client, refuse the others…
   *[other] Accept { $shown } clients, refuse the others…
}
handover-refuse = Refuse…
handover-refuse-title = Refuse clients
handover-refuse-lead = { $count ->
    [one] { $shown } client stays with the former advisor. Both sides see the reason.
   *[other] { $shown } clients stay with the former advisor. Both sides see the reason.
}
handover-reason = Reason of refusal
handover-refuse-all = Refuse
handover-refuse-some = Accept the others
handover-accepted-now = { $count ->
    [one] { $shown } client accepted.
   *[other] { $shown } clients accepted.
}
handover-refused-now = Refused. The clients stay with the former advisor.
handover-withdraw = Withdraw the offer
handover-withdraw-title = Withdraw the offer?
handover-withdraw-text = The other person no longer sees it on the day screen. Nothing else changes.
handover-withdrawn-now = The offer was withdrawn.
handover-undo = Undo the handover…
handover-undo-title = Undo the handover?
handover-undo-text = { $count ->
    [one] { $shown } client returns to the former advisor. Other changes of the data stay.
   *[other] { $shown } clients return to the former advisor. Other changes of their data stay.
}
handover-undo-moved = { $count ->
    [one] { $shown } client does not return, because the advisor changed later:
   *[other] { $shown } clients do not return, because their advisor changed later:
}
handover-undo-nobody = Nobody can return any more: the advisor of each of these clients changed later.
handover-undo-all = Undo the handover
handover-undo-rest = Undo for the others
handover-undone-now = { $count ->
    [one] { $shown } client is back.
   *[other] { $shown } clients are back.
}

letters-open = Letters to clients…
letters-title = Letters about the change of advisor
letters-lead = { $count ->
    [one] { $shown } client gets a letter. The text is a specimen until the bank’s lawyers approve it.
   *[other] { $shown } clients get a letter. The text is a specimen until the bank’s lawyers approve it.
}
letters-how = How to save
letters-stack = in one file, for the printer
letters-apart = a file for each client
letters-make = Make the letters
letters-running = Making letters
letters-made = { $count ->
    [one] { $shown } letter saved: { $path }
   *[other] { $shown } letters saved: { $path }
}
letters-without-address = { $count ->
    [one] { $shown } letter lacks a full address. It is best handed over in the branch.
   *[other] { $shown } letters lack a full address. They are best handed over in the branch.
}
letters-leaves = The file is outside the vault and whoever has access to the folder can read it. Remove it after printing.
letters-close = Done

substitutions-title = Substitutions during leave
substitutions-none = Nobody stands in for anybody.
substitution-set = Set a substitution
substitution-dialog-lead = The substitute sees these clients as their own. After the last day it ends by itself.
substitution-absent = Who is away
substitution-substitute = Who stands in
substitution-first = First day
substitution-last = Last day
substitution-note = Message to the substitute
substitution-save = Set the substitution
substitution-saved = Substitution set: { $absent }, until { $last }.
substitution-who = { $absent } – stood in by { $substitute }
substitution-days = { $first } – { $last }
substitution-state-planned = planned
substitution-state-running = in force
substitution-state-over = over
substitution-state-called-off = called off
substitution-end = Call off
substitution-end-title = Call the substitution off?
substitution-end-text = From today { $substitute } no longer sees these clients as their own ({ $absent }).
substitution-ended = The substitution was called off.
substitutions-past = Show those over and called off

care-title = Care of clients
care-standing-in = You stand in for { $person } until { $until }
care-standing-in-step = Show clients
care-stood-in = { $person } stands in for you until { $until }
care-offer = { $giver } passes { $count ->
    [one] { $shown } client
   *[other] { $shown } clients
} on to you from { $from }
care-offer-several = Offered to you: { $count ->
    [one] { $shown } client
   *[other] { $shown } clients
} of several advisors, from { $from }
care-offer-step = See and answer
filter-mine = My clients
filter-mine-and-stood-in = Mine and those stood in for
