# Visits: booking, the day, notes, the waiting list.
book-advisor = Who serves
book-advisor-me = I do
book-advisor-any = Anybody – the earliest
book-nearest = Next times
book-nearest-common = Next times for all
book-nearest-none = There is no such time within 30 days.
book-with-room = { $advisor }, { $room }
book-served-by = Serves: { $who }
book-served-in = Place: { $room }
book-other = Another time…
book-other-time = Time
book-other-help = For example 16:45
book-reason = Reason
book-reason-help = With a reason the visit can be booked all the same.
move-reason-help = With a reason the visit can be moved all the same.
book-reason-missing = Give a reason or choose another time
book-more = Form, place and repetition
book-channel = Form of the visit
book-channel-usual = as usual: { $channel }
book-room = Place
book-room-auto = choose for me
book-room-auto-is = choose for me ({ $room })
book-colleagues = Who else will be there from our side
book-repeat = Repeat
book-every-never = no, once only
book-every-weekly = every week
book-every-biweekly = every two weeks
book-every-monthly = every month, on the same day of the week
book-count = Visits in all
book-count-range = Enter a number from 2 to 60
book-series-days = Days
book-series-free = free
book-series-none = Keep at least one day
book-series-wait = Choose the time of the first visit, and the other days appear.
book-series-save = { $count ->
    [one] Book { $count } visit
   *[other] Book { $count } visits
}
book-series-done = { $count ->
    [one] { $count } visit booked: { $client }.
   *[other] { $count } visits booked: { $client }.
}

guests-title = Who comes along with the client
guest-add = Add a person
guest-find = Who
guest-role-of = Role: { $name }
guest-remove = Remove { $name }
guest-role-client = client
guest-role-attorney = attorney
guest-role-guardian = parent, guardian or curator
guest-role-board = represents the business
guest-role-other = comes along

visit-channel-branch = at the branch
visit-channel-phone = by phone
visit-channel-video = by video
visit-channel-outside = at the client’s
visit-verdict-nobody = Nobody is there to sign for the business yet.
visit-verdict-ask = Check this before the visit. It can be booked.
visit-verdict-refuse = Add who else will come. The visit can be booked without it too.

conflict-unknown = Something stands in the way of this time ({ $code })
conflict-in-past = This time has passed
conflict-in-gap = There is no such time that day because the clocks change
conflict-holiday = Day off: { $holiday }
conflict-branch-closed = The branch is closed then
conflict-absent = { $kind ->
    [leave] { $advisor }: on leave
    [training] { $advisor }: in training
   *[other] { $advisor }: away
}
conflict-outside-working-time = { $advisor }: outside working time
conflict-booked = { $advisor }: another visit from { $start } to { $end }
conflict-no-room = There is no free place for such a visit then
conflict-room-taken = { $room }: taken at that time
conflict-room-unfit = { $room }: not fit for such a visit
conflict-no-advisor = Nobody was named to serve the client
conflict-specialisation-missing = Whoever was named does not deal with such matters
conflict-language-missing = Whoever was named does not speak the language that the visit needs

waiting-instead = Put on the waiting list
waiting-lead = When a time falls free on these days, the program says so.
waiting-from = From
waiting-to = Until
waiting-back-to-times = Back to the times
waiting-save = Put on the waiting list
waiting-added = On the waiting list: { $client }.
waiting-freed = { $client } is waiting for a time: { $when } suits.
waiting-propose = Offer the time

visit-where = Where
visit-colleagues = Also serves
visit-colleague-unknown = somebody else
visit-series = Series
visit-series-one = one of repeated visits
visit-guests = Comes along
visit-identity = Identity
visit-identified = established
visit-not-identified = not established
visit-identified-tick = Identity established
visit-overbooked = In spite of an obstacle
visit-earlier = Wants it earlier…
visit-earlier-title = An earlier time
visit-edit = Change details…
visit-edit-title = Details of the visit
visit-edit-save = Save changes
visit-edited = Changes of the visit saved: { $client }.
visit-taken = { $what ->
    [room] This place is taken: { $when }. Nothing was saved. Choose another time or another place.
    [colleague] The colleague has a visit then: { $when }. Nothing was saved. Choose another time.
   *[advisor] This time is taken: { $when }. The free minutes before and after a visit count too. Nothing was saved. Choose another time.
}
edit-colleague-taken = Somebody you ticked has a visit then: { $when }. Untick them or move the visit.
visit-again = Book another visit
visit-papers-of = Documents: { $state }
visit-papers-none = not needed at this visit
visit-papers-missing = not prepared yet
visit-papers-prepared = prepared
visit-papers-outdated = out of date, prepare them again
visit-papers-signed = signed
visit-state-booked = booked
visit-state-confirmed = confirmed
visit-state-arrived = client is waiting
visit-state-in-service = going on
visit-state-served = over
visit-state-no-show = client did not come
visit-state-cancelled = cancelled
visit-step-confirm = Client confirmed
visit-step-arrive = Client is here
visit-step-begin = Begin
visit-step-finish = Finish
visit-step-miss = Client did not come
visit-step-back = Undo the step
visit-step-done-confirm = The client confirmed the visit: { $client }.
visit-step-done-arrive = The client is here: { $client }.
visit-step-done-begin = The visit has begun: { $client }.
visit-step-done-miss = No-show noted: { $client }.
visit-step-done-back = The last step was undone: { $client }.
visit-bring = What to bring
visit-bring-copy = Copy
visit-confirmation = Confirmation for the client
visit-invite = Invitation
visit-invite-what = Invitation: save a file for the client’s calendar
visit-letter = Confirmation to print
visit-bring-copy-what = Copy as the text of a message
visit-bring-copied = The text of a message was copied. Paste it into an e-mail.
visit-bring-not-copied = It could not be copied. Copy this text by hand (Ctrl+C)
visit-notes = After the visit
visit-outcome = Outcome
visit-outcome-done = settled
visit-outcome-thinking = the client is thinking it over
visit-outcome-refused = the client declined
visit-outcome-again = another visit is needed
visit-outcome-passed = passed on to somebody else
visit-task-open = to do by { $date }: { $person }
visit-task-done = done: { $person }
visit-task-dropped = dropped: { $person }
visit-note-add = Add a note
visit-note-title = Note after the visit
visit-note-save = Save the note
visit-note-skip = No note
visit-note-saved = Note saved: { $client }.
visit-agreed = Agreed step { $number }
visit-agreed-days = Due in working days
visit-agreed-days-range = Enter a number from 0 to 250
visit-agreed-add = Add a step

opinion-ask = Ask for an opinion
opinion-title = How would you rate today’s service?
opinion-lead = Please choose one rating.
opinion-score-1 = very bad
opinion-score-2 = bad
opinion-score-3 = average
opinion-score-4 = good
opinion-score-5 = very good
opinion-words = What could we do better?
opinion-save = Send the rating
opinion-skip = No rating
opinion-thanks = Thank you
opinion-thanks-text = We wish you a good day.
opinion-leave = Continue

cancel-which = Which visits
cancel-which-one = This visit only
cancel-which-later = This one and the later ones of the series
cancel-done-later = The visit and the later ones of its series are cancelled: { $client }, from { $when }.

waiting-title = Waiting list
waiting-sum = { $count ->
    [one] { $count } person is waiting.
   *[other] { $count } people are waiting.
}
waiting-suited = { $count ->
    [0] There is no suitable time yet.
   *[other] With a suitable time: { $count }.
}
waiting-days = from { $from } to { $to }
waiting-offer = Suits: { $when }, { $who }
waiting-none-yet = nothing has fallen free yet
waiting-over = these days are over
waiting-propose-to = Offer the time to { $client }
waiting-drop = Take off the list
waiting-drop-who = Take { $client } off the list
waiting-drop-title = Take off the waiting list?
waiting-drop-text = { $client } will no longer be offered an earlier time. Booked visits stay as they are.
waiting-dropped = Taken off the waiting list: { $client }.
waiting-empty-title = Nobody is waiting for a time
waiting-empty-text = When no time suits a client, choose “Put on the waiting list” while booking. When something falls free, the program says to whom to offer it.

# Visits that ask for a decision
unsettled-title = Visits to settle
unsettled-count = { $count ->
    [one] { $count } visit asks for a decision.
   *[other] { $count } visits ask for a decision.
}
unsettled-not-closed = That day is over, and the visit was not closed.
visit-step-settle = The visit took place
visit-step-done-settle = Noted that the visit took place: { $client }
