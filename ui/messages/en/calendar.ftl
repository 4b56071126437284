# Day and calendar.
day-visits = { $count ->
    [one] { $count } visit.
   *[other] { $count } visits.
}
day-next = Next at { $time }: { $client }, { $purpose }.
day-now = Now: { $client }, { $purpose } (since { $time }).
day-here = Waiting: { $client }, { $purpose } (visit at { $time }).
day-due = At { $time }: { $client }, { $purpose }. The client is not here yet.
day-all-done = All of today’s are over.
day-no-visits = No visits are booked for today.
day-holiday = Day off: { $holiday }.
day-plan = Plan of the day
day-gap = free until { $to } · { $duration }
day-gap-book = Book a visit at { $from }
day-clock = It is { $time } now
book = Book
day-papers = Documents of the day
day-papers-none = No document waits to be printed or signed.
document-step-prepared = Check and print
document-step-printed = Open
day-expiring = Identity documents to replace
day-expiring-lead = Clients with a visit soon – ask them for a new document.
day-expiring-until = until { $date }
day-expired = expired on { $date }
day-empty-title = Start with the portfolio
day-empty-text = Once there are clients, you see here the visits of the day, whether their documents are ready and what needs you. A portfolio from the core system is read from a CSV file.

calendar-view = Calendar view
calendar-week = Week
calendar-day = Day
calendar-month = Month
calendar-list = List
calendar-show = Show: { $view }
calendar-previous = Earlier
calendar-next = Later
calendar-legend = Legend
calendar-keys = Alt and arrows move the visit, Alt, Shift and arrows change its length, Enter shows its details.
calendar-month-keys = Arrows walk through the days, Enter opens the day, Tab leads to the visits of that day and Esc back to the day.
calendar-list-keys = Up and down arrows walk through the visits, left and right through the days, Enter shows the details.
calendar-loading = Loading visits…
calendar-count = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
calendar-count-none = no visits
calendar-day-off = day off
calendar-none-day = There are no visits on this day.
calendar-none-week = There are no visits this week.
calendar-none-month = There are no visits this month.
calendar-teach-grid = Click a free time or press Alt+U to book the first one.
calendar-teach-month = Open a day or press Alt+U to book the first one.
calendar-list-label = Visits: { $month }
calendar-list-none = No visits: { $month }
calendar-list-none-text = Here you see the visits of the month day by day: time, client, purpose and whether the documents are ready. PageUp and PageDown show another month.
month-more = + { $count } more
month-more-open = + { $count } more – show { $day }

visit-when = When
visit-move = Move…
visit-cancel = Cancel the visit
visit-moved = { $client }: moved to { $when }, { $duration }
visit-stays = { $client }: no change, still { $when }. { $reason }
visit-stays-early = This day begins at { $time } in the calendar.
visit-stays-late = This day ends at { $time } in the calendar.
visit-stays-shortest = A visit takes at least { $duration }.
visit-line = { $client }, { $purpose }, { $when }

book-client = Client
book-client-missing = Choose the client of the visit
book-purpose = Purpose of the visit
book-date = Day
book-near = Next working days
book-free = Free times
book-none = There is no time left for such a visit that day. Choose another day.
book-weekend = The branch is closed on Saturdays and Sundays. Choose a working day.
book-holiday = Day off: { $holiday }. Choose a working day.
book-slot-missing = Choose a time
book-note = Note
book-save-at = Book: { $when }
book-done = Visit booked: { $client }, { $when }.
slots-morning = morning
slots-afternoon = afternoon

move-title = Move the visit
move-save = Move
move-save-at = Move to: { $when }
move-room-kept = no change: { $room }
move-room-help = When it is taken then, another fitting one is chosen.
move-length = Length after the change: { $duration }
move-anyway = Move all the same…
move-done = Visit moved: { $client }, { $when }.
move-done-to = Visit moved: { $client }, { $when }. Serves: { $advisor }.
cancel-title = Cancel the visit?
cancel-keep = Keep the visit
cancel-reason = Reason
cancel-reason-client = The client withdrew
cancel-reason-advisor = The advisor is unavailable
cancel-reason-noshow = The client did not come
cancel-reason-mistake = Booked by mistake
cancel-reason-other = Another reason
cancel-invite = Save a file that removes the visit from the client’s calendar
cancel-words = Which reason
cancel-done = Visit cancelled: { $client }, { $when }.
day-coming = Coming visits
day-coming-none = There are no visits in the next two weeks. Book one on a client card or in the calendar.
day-maturing = Ending soon
day-maturing-span = How far to look
day-maturing-within = { $days ->
    [one] within { $days } day
   *[other] within { $days } days
}
day-maturing-in = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
day-maturing-none = Nothing ends in that time.
day-maturing-all = Show all ({ $count })
