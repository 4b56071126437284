# Purposes of visits and rooms in the settings.
settings-purposes = Purposes of visits
settings-purposes-lead = Length, breaks, place and documents of each purpose. A change counts from the chosen day; booked visits stay as they were.
rules-add = Add a purpose
rules-change = Change the purpose: { $purpose }
rules-saved = Purpose saved: { $purpose }.
rules-later = from { $date }
rules-not-offered = not booked
rules-title = Name of the purpose
rules-minutes = Minutes a visit takes
rules-before = Free minutes before
rules-after = Free minutes after
rules-channel = How
rules-channel-branch = at the branch
rules-channel-phone = by phone
rules-channel-video = video call
rules-channel-outside = at the client’s
rules-room = Kind of room
rules-room-none = any
rules-language = Language of the talk
rules-language-any = any
rules-skill = Skill of the advisor
rules-skill-help = For example “mortgages”. Enter the same for the people who have it.
rules-packet-person = Documents for a person
rules-packet-business = Documents for a firm
rules-packet-none = no documents
rules-bring = What the client should bring
rules-bring-help = Each thing on a line of its own
rules-offered = Such visits are booked
rules-from = Counts from

settings-rooms = Rooms
settings-rooms-lead = Offices and counters where you see clients.
rooms-none = There is no room yet. Without rooms the calendar minds only people’s time.
room-add = Add a room
room-change = Change the room: { $name }
room-name = Name
room-name-taken = There is a room of this name already. Enter another one
room-kind = Kind
room-kind-counter = counter
room-kind-office = office
room-kind-meeting = meeting room
room-kind-video = video booth
room-in-use = In use
room-out-of-use = out of use
room-saved = Room saved: { $name }.

person-languages = Languages beside Polish
person-skills = Skills
person-skills-help = Separate them with commas, for example: mortgages, insurance

# Calendar: columns, whose visits, files.
calendar-rooms = Rooms
calendar-people = People
calendar-none-rooms = There are no visits on this day.
calendar-none-people = There are no visits on this day.
calendar-roomless = Without a room
calendar-whose = Whose visits
calendar-mine = Only mine
calendar-all = Everybody
calendar-busy = Busy
calendar-print = Print the day
calendar-print-lead = One sheet for the desk: visits, purposes, papers and room for notes. It has names on it – do not leave it in sight.
calendar-print-save = Save as PDF
calendar-no-printer = No printer was found. Save the day as PDF and print it elsewhere.
calendar-import = Read a calendar
calendar-export = Save the calendar
calendar-export-text = The file will hold the visits of these days: { $days }. It contains names of clients and purposes of visits, and anybody who can reach it can open it. Keep it only where clients’ data may be kept.
calendar-export-save = Save the file
calendar-feed = Busy-time file
calendar-feed-text = This is an iCalendar file with hours only, without names and purposes. The program renews it after every change, so another calendar can subscribe to it.
calendar-feed-save = Save the file
calendar-drop = Remove busy times of other calendars
calendar-drop-title = Remove busy times of other calendars?
calendar-drop-text = The hours that were read will be free for visits again. Visits stay. The file can be read again.
calendar-drop-yes = Remove busy times
calendar-dropped = Busy times of other calendars were removed.
calendar-read = Calendar read
calendar-read-added = { $count ->
    [one] { $count } new event
   *[other] { $count } new events
}
calendar-read-changed = { $count ->
    [one] { $count } changed event
   *[other] { $count } changed events
}
calendar-read-already = { $count ->
    [one] { $count } event was here in a newer version
   *[other] { $count } events were here in a newer version
}
calendar-read-times = { $count ->
    [0] They keep no time
    [one] { $count } time is kept
   *[other] { $count } times are kept
}
calendar-read-own = { $count ->
    [one] { $count } visit of this program: left out
   *[other] { $count } visits of this program: left out
}
calendar-read-truncated = There were very many times. Only the first ones were read.
calendar-read-skipped = { $count ->
    [one] { $count } event was not read
   *[other] { $count } events were not read
}
calendar-read-line = line { $line }: { $reason }
