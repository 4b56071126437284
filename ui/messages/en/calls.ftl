# Call lists, and another advisor for many clients at once.
picked-assign = Change advisor…
picked-call = Add to a call list…

calls-title = Call lists
calls-open = Call lists
calls-lead = A conversation written down as a call from the branch ticks the client off by itself.
calls-list = List
calls-option = { $name } ({ $open } to make)
calls-progress = { $open ->
    [0] Every call of this list is settled.
    [one] { $shown } call of { $total } to make.
   *[other] { $shown } calls of { $total } to make.
}
calls-aim-service = Service: calls about what the client already has.
calls-aim-offer = Offers: we call only people who agreed to offers by telephone.
calls-empty-title = You have no call list
calls-empty-text = Pick clients in the list of clients and choose “Add to a call list…”.
calls-to-clients = List of clients
calls-column-client = Client
calls-column-phone = Telephone
calls-column-hours = When to call
calls-column-last = Last contact
calls-column-state = State
calls-never = no contact yet
calls-no-phone = no number
calls-no-consent = no consent to offers
calls-state-done = conversation saved
calls-state-skipped = skipped
calls-talked = Write down the call
calls-talked-of = Write down the call: { $client }
calls-skip = Skip
calls-skip-of = Skip: { $client }
calls-again = Put back
calls-again-of = Put back on the list: { $client }
calls-close = Close the list
calls-close-title = Close the list “{ $name }”?
calls-close-text = { $open ->
    [0] Every call is settled. The conversations stay in the clients’ history.
    [one] { $open } client on the list was not called. Saved conversations stay in the clients’ history.
   *[other] { $open } clients on the list were not called. Saved conversations stay in the clients’ history.
}
calls-closed = The list “{ $name }” is closed.
calls-skipped = Skipped: { $client }
calls-day-title = To call
calls-day-count = { $open ->
    [one] { $shown } call
   *[other] { $shown } calls
}

call-add-title = Add to a call list
call-add-lead = The list is yours alone. A saved conversation ticks a client off.
call-add-list = Which list
call-add-new = New list
call-add-name = Name of the new list
call-add-aim = What about
call-add-save = Add to the list
call-add-done = { $count ->
    [one] { $shown } client is on the list “{ $name }”.
   *[other] { $shown } clients are on the list “{ $name }”.
}
call-add-undone = Taken off the list.
call-fit = { $count ->
    [0] None of the picked clients can be put on this list.
    [one] { $shown } client will be put on the list.
   *[other] { $shown } clients will be put on the list.
}
call-left-phone = { $count ->
    [one] { $shown } client has no telephone number.
   *[other] { $shown } clients have no telephone number.
}
call-left-consent = { $count ->
    [one] { $shown } client has not agreed to offers by telephone.
   *[other] { $shown } clients have not agreed to offers by telephone.
}
call-left-listed = { $count ->
    [one] { $shown } client is on this list already.
   *[other] { $shown } clients are on this list already.
}

assign-title = Change of advisor
assign-lead = { $count ->
    [one] { $shown } client picked. The advisor changes at once, without waiting for that person’s consent. This can be undone.
   *[other] { $shown } clients picked. The advisor changes at once, without waiting for that person’s consent. This can be undone.
}
assign-advisor = New advisor
assign-advisor-choose = Choose a person
assign-reason = Reason
assign-reason-help = It stays in the log of events, for example “New split of segments”.
assign-save = Change advisor
assign-done = { $count ->
    [0] All picked clients have that advisor already: { $advisor }.
    [one] New advisor of { $shown } client: { $advisor }.
   *[other] New advisor of { $shown } clients: { $advisor }.
}
assign-left = { $count ->
    [one] { $shown } client had this advisor already and stays as it is.
   *[other] { $shown } clients had this advisor already and stay as they are.
}
assign-undone = { $left ->
    [0] The clients are back with their former advisors.
   *[other] The clients are back with their former advisors. Unchanged: { $left }, whose advisor was changed later.
}
assignments-title = Changes of advisor without an offer
assignment-line = { $count ->
    [one] { $shown } client → { $advisor }
   *[other] { $shown } clients → { $advisor }
}
assignment-who = { $person }, { $when }
assignment-undo = Undo
assignment-undo-of = Undo: { $advisor }, { $when }
assignment-undone = undone { $when } ({ $person })
assignment-undo-title = Undo the change of advisor?
assignment-undo-text = The clients go back to their former advisors. Those whose advisor was changed later stay where they are.
