# Results.
nav-results = Results
results-span = For what time
results-span-week = this week
results-span-month = this month
results-span-last-month = last month
results-span-quarter = this quarter
results-span-own = chosen days
results-span-wrong = The last day is before the first one, or the time is too long. Choose a year at most
results-figure = Show
results-figure-visits = Visits
results-figure-missed = No-shows
results-figure-wait = Average wait
results-figure-service = Average service time
results-figure-load = Load
results-figure-lead = Lead time
results-figure-score = Score
results-share-missed = Share of no-shows
results-about-missed = the part of visits not called off at which the client did not come
results-about-load = the part of working time taken by visits
results-about-lead = on average from booking to the visit
results-minutes = { $minutes } min
results-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
results-score-of = { $score } of 5
results-of-visits = served: { $served }, called off: { $cancelled }
results-of-missed = { $missed ->
    [one] { $missed } visit
   *[other] { $missed } visits
}
results-of-score = { $scores ->
    [one] { $scores } opinion
   *[other] { $scores } opinions
}
results-by = By what
results-by-purpose = Purposes
results-by-advisor = Advisors
results-by-room = Rooms
results-by-week = Weeks
results-as = How to show
results-as-bars = Chart
results-as-table = Table
results-part-served = served
results-part-coming = booked
results-part-missed = no-shows
results-part-cancelled = called off
results-table = Results: { $side }
results-nameless = without a name
results-side-none = There are no such visits in this time.
results-save = Save a file
results-save-as = { $format } table
results-none = There were no visits in this time
results-none-text = Here you see how many visits there were, how many people did not come, how long clients waited and what they thought. The figures come by themselves from the calendar and the queue. Choose another time or book the first visit.
help-results = The figures come from the calendar, the queue and the opinions of clients. Choose the time and by what to break them down; the table and the saved file are the same. No-shows count against visits that were not called off. Lead time is the average number of days from booking to the visit, load the part of working time taken by visits.
