# The frame of the window: navigation, bar, shortcuts, common words.
nav-label = Screens of the program
nav-day = Day
nav-clients = Clients
nav-calendar = Calendar
nav-documents = Documents
nav-settings = Settings
skip-to-content = Skip to content
read-only-note = Read only

back = Back
cancel = Cancel
close = Close
close-esc = Close (Esc)
choose = Choose
show = Show
today = Today
lock = Lock
open-card = Open card
empty-value = (empty)
reveal = Show
mask = Hide
reveal-what = Show: { $what }
mask-what = Hide: { $what }
secret-show = Show the typed text
unit-zloty = PLN

date-help = For example 24/11/2026, 24/11 or “tomorrow”
date-placeholder = dd/mm/yyyy
date-relative = { $days ->
    [back1] yesterday
    [d0] today
    [d1] tomorrow
   *[d2] the day after tomorrow
}
duration = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
progress-count = { $done } of { $total }
page-of = Page { $page } of { $pages }
page-short = page { $page }
size-small = less than 1 kB

shortcut-palette = Search everywhere
shortcut-shield = Hide the screen from the client
shortcut-lock = Lock the program
shortcut-help = Help for this screen
shortcut-filter = Go to the filter
shortcut-card-close = Back to the list of clients

shield-title = The screen is hidden
shield-back = Show the screen

help-title = Help: { $screen }
help-shortcuts = Keyboard shortcuts
help-day = The visits of the day and whether their documents are ready. Each visit has one next step. Beside them: documents to print or sign, and identity documents that expire soon. The queue shows who is waiting and when about their turn comes; it shows numbers and hours of visits instead of names. “Client is here” puts them into the queue. Below stands what the visits of the next working day lack.
help-clients = Type a few letters of a name, a company or a number – Polish marks are not needed. Arrows move the choice, Enter opens the card. The first line of the card says whether anything can be signed today.
help-calendar = The calendar has views: day, week, month and list, and a day in columns of rooms or people. “Everybody” shows the visits of others, too. “More” prints the day and exchanges files with other calendars; their hours are striped. PageUp and PageDown show the one before and the one after. Ctrl+K leads to a day: type “30.11”, “tomorrow” or “Friday”. Enter on a visit shows its details. Alt with arrows moves it by a quarter of an hour or a working day, Alt+Shift with arrows changes its length. A click on free time books a new visit.
help-documents = Choose a template and a client, fill in the fields, look at the pages and prepare the document for signature. A prepared document no longer changes; a wrong one can be annulled with the consent of a second person.
help-settings = Language, look, security, the people of the desk, backup and the audit trail.
help-topic-templates = Templates
help-about-templates = A template is a text with a head between lines of +++ and a body. Put data in from the list “Insert” (Alt+I). Faults are shown when you stop typing, and F8 leads to the first one. Ctrl+S saves the draft. A person who did not make the last change approves the text; then it is published from a day you choose. A published text cannot be changed: begin a new version from it.
help-topic-picking = Many clients at once
help-about-picking = In the list Space picks a client, and Shift with an arrow or a click picks several in a row; Ctrl+A picks the whole list. The bar above the list puts them on a list to telephone, hands them over, saves them to a file or – for a supervisor and an administrator – changes their advisor.
help-topic-views = Saved views
help-about-views = “Add a condition” narrows the list by any field, for example the end of a deposit. “Save the view…” keeps the conditions, the typed words and the columns; a shared view is seen by the whole branch.
help-topic-card = A client’s card
help-about-card = Alt+K records a contact, Alt+U books a visit, Alt+W adds a tie, Alt+H goes to the choice of what the history shows. An e-mail kept as an .eml file can be dropped on the card.
help-topic-duplicates = Duplicates
help-about-duplicates = The program looks for entries that may be the same client. “Compare and merge” lets you choose the true data, “Different clients” puts the pair away. Both can be undone.
help-topic-calls = Call lists
help-about-calls = Pick clients in the list and choose “Add to a call list…”. A recorded call ticks the client off and goes on to the next one. A list with offers takes only people who agreed to offers by telephone.
help-topic-questions = Unanswered questions
help-about-questions = When you record a contact from a client, tick “The client waits for an answer” and give a day. The question stands on the Day screen and on the card until you record the answer.
help-topic-attention = Long without a contact
help-about-attention = Here are clients whose last visit, talk or message is longer ago than their segment allows. A supervisor sets the number of days in Settings.
help-topic-handovers = Handovers and substitutions
help-about-handovers = A handover begins in the list of clients. The other person accepts or refuses it; an accepted one can be undone. A substitute sees the absent person’s clients as their own only on the days set.

palette-open = Search for a client or an action
palette-placeholder = Name, number, town, day or action
palette-results = Search results
palette-actions = Actions
palette-all = Show all { $shown } in Clients
palette-day = Calendar: { $day }
palette-none = Nothing matches these words
palette-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
picker-help = Type a few letters of a name, a company or a number
picker-change = Choose someone else
picker-clear = Change the client: { $name }

role-advisor = advisor
role-supervisor = branch manager
role-administrator = administrator
role-auditor = auditor
role-advisor-about = Looks after clients, visits and documents.
role-supervisor-about = The same as an advisor, and approves what needs a second person.
role-administrator-about = The same as a manager, and adds and disables people.
role-auditor-about = Only looks. Changes nothing.

older-state = { $missing ->
    [0] The vault’s key file is older than when you last worked ({ $when }). A passphrase that was changed or disabled may work again.
    [one] One entry of the last work ({ $when }) is missing from the vault. Somebody put an older file back, or the disk lost a write.
   *[other] { $missing } entries of the last work ({ $when }) are missing from the vault. Somebody put an older file back, or the disk lost a write.
}
older-state-do = Tell the administrator before you save anything. The newer file may still exist.
older-state-accept = Go on from this state
older-state-sure = Go on from the older state?
older-state-sure-text = The program cannot bring the missing entries back. The decision stays in the audit trail.
palette-similar = Perhaps you meant:
hit-own = my client
hit-similar = spelled alike
