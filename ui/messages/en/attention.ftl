# Fair attention: who has waited too long for a contact.
attention-title = Long without a contact
attention-lead = The last visit counts (also one that is booked), talk, message, letter or paper printed in the branch. Who had no contact yet waits from the day they came into the program. Those furthest over are at the top.
attention-never = no contact yet, in the program since { $day }
attention-pick = Pick: { $name }
attention-pick-all = Pick all on the list
attention-pick-first = Pick the clients you want to telephone.
attention-over = { $days ->
    [one] { $shown } day over
   *[other] { $shown } days over
}
attention-all = { $count ->
    [one] Show { $shown } client
   *[other] Show all { $shown } clients
}
attention-mine = My clients
attention-branch = Whole branch
attention-whose = Whose clients
attention-column-last = Last contact
attention-column-over = How far over
attention-none-title = Nobody has waited too long
attention-none-text = There was a contact with every client within the time the segment can count on.
attention-total = { $count ->
    [one] { $shown } client over
   *[other] { $shown } clients over
}
attention-first = The list has the { $shown } clients who have waited longest.
attention-levels = Longest time between contacts: { $individual } days (individual), { $business } days (business), { $strategic } days (strategic).
attention-back = Day

settings-attention = How often to be in contact
settings-attention-lead = Days that may pass without a contact before a client is on the list “Long without a contact”. From 7 to 1095.
settings-attention-individual = Individual segment (days)
settings-attention-business = Business segment (days)
settings-attention-strategic = Strategic segment (days)
settings-attention-save = Save
settings-attention-saved = Saved.
