# Days and months in sentences

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December

# The day on paper

sheet-title = Day sheet
sheet-empty = No visits are booked on this day.
sheet-time = Time
sheet-client = Client
sheet-purpose = Purpose and place
sheet-papers = Papers
sheet-notes = Notes
sheet-tasks = Tasks for today
sheet-papers-missing = to be prepared
sheet-papers-prepared = ready
sheet-papers-outdated = to be made anew
sheet-papers-signed = signed

# Confirmation of a visit to send

confirm-visit =
    Good morning,

    this is to confirm your visit: { $when }.
    Purpose: { $purpose }. { $minutes ->
        [one] The visit takes about { $minutes } minute.
       *[other] The visit takes about { $minutes } minutes.
    }
confirm-place-branch = Place: { $place }.
confirm-place-phone = I will call you at the agreed time.
confirm-place-video = We will meet by video.
confirm-place-outside = I will come to the agreed address.
confirm-bring = Please have ready:
confirm-end = Kind regards
confirm-end-phone = Kind regards
# Name of the file with the invitation for a calendar
confirm-invite-file = Invitation
confirm-invite-off-file = Visit called off

# Figures as a table

measure-file = Figures of visits
measure-purpose = Purpose
measure-advisor = Advisor
measure-room = Room
measure-week = Week from
measure-count = Visits
measure-served = Served
measure-missed = No-shows
measure-cancelled = Cancelled
measure-minutes = Minutes of visits
measure-available = Minutes of work
measure-service = Mean service time (min)
measure-wait = Mean wait (min)
measure-lead = Mean lead time (days)
measure-score = Mean opinion
measure-scores = Opinions

# Calendars of other programs

error-ical-empty = The calendar file is empty.
error-ical-too-large = The calendar file has more than { $limit } MB. Export a shorter time and try again.
error-ical-too-many = The calendar file has more than { $max } events. Export a shorter time and try again.
error-ical-not-calendar = This is not an iCalendar file (line { $line }). Nothing was read.
error-ical-version = The calendar file has a version that the program does not know (line { $line }). Nothing was read.
ical-reason-ical-unclosed = the event never ends
ical-reason-ical-nesting = parts of the event lie in each other wrongly
ical-reason-ical-line = a line is not a proper property
ical-reason-ical-line-too-long = a line is too long
ical-reason-ical-encoding = a line holds characters that cannot be read
ical-reason-ical-uid = the event has no identifier
ical-reason-ical-twice = the same property comes twice
ical-reason-ical-sequence = the version is not a number
ical-reason-ical-start-missing = there is no beginning
ical-reason-ical-start = the beginning is not a proper date
ical-reason-ical-end = the end is not a proper date
ical-reason-ical-end-before-start = the end is before the beginning
ical-reason-ical-zone-unknown = unknown time zone
ical-reason-ical-rule = the rule of repetition is not proper
ical-reason-ical-rule-twice = the event has two rules of repetition
ical-reason-ical-exception-rule = rules of exceptions are not supported
ical-reason-ical-date = the date of an exception is not proper
ical-reason-ical-too-many-dates = the event has too many dates
ical-reason-ical-recurrence-id = a changed occurrence has no proper date
ical-reason-ical-this-and-future = changes to “this and following” are not supported
ical-reason-ical-method = unknown kind of calendar message
