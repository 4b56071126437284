# Tasks.
nav-tasks = Tasks
tasks-show = Which tasks
tasks-mine = Mine
tasks-all = Everybody’s
tasks-done = Closed
tasks-group-overdue = Overdue
tasks-group-today = Today
tasks-group-week = This week
tasks-group-later = Later
tasks-none-mine = You have nothing to do
tasks-none-all = Nobody has anything to do
tasks-none-done = Nothing has been closed yet
tasks-none-text = Here stand things to do between visits: call back, send a contract, check a paper. They come up on their day on the “Day” screen and on the client’s card, too.
tasks-today = Tasks for today
tasks-all-link = All tasks
card-tasks-none = Nothing to do.

task-add = New task
task-save = Add the task
task-added = Task added: { $title }.
task-title = What to do
task-due-way = Due
task-due-date = by a day
task-due-days = in working days
task-due = By when
task-due-new = New date
task-days = How many working days
task-days-help = From today; 0 is today. Saturdays, Sundays and holidays do not count.
task-client = Client
task-who = Who
task-repeat = Repeats
task-repeat-never = no
task-repeat-daily = daily
task-repeat-weekly = weekly
task-repeat-monthly = monthly
task-repeat-quarterly = quarterly
task-repeat-yearly = yearly

task-overdue = { $days ->
    [one] { $days } working day overdue
   *[other] { $days } working days overdue
}
task-in-days = { $days ->
    [one] in { $days } working day
   *[other] in { $days } working days
}
task-asleep = put off: { $when }
task-escalated = asked for help: { $person }
task-state-done = done
task-state-dropped = not needed

task-finish = Done
task-finish-what = Done: { $title }
task-done = Done: { $title }.
task-undo = Undo
task-reopen = Bring back
task-reopen-what = Bring back: { $title }
task-reopened = To be done again: { $title }.
task-more = More
task-trail = History
task-trail-of = History: { $title }
task-step-snooze = Put off for later
task-step-postpone = Change the date
task-step-delegate = Hand on
task-step-escalate = Ask a supervisor
task-step-drop = Not needed
task-do-snooze = Put off
task-do-postpone = Change the date
task-do-delegate = Hand on
task-do-escalate = Ask for help
task-do-drop = Take off the list
task-said-snooze = Put off: { $title }.
task-said-postpone = Date changed: { $title }, { $day }.
task-said-delegate = Handed on: { $title }. Now { $person } does it.
task-said-escalate = Asked for help: { $person }.
task-said-drop = Taken off the list: { $title }.
task-to = To whom
task-ask = Whom
task-nobody = There is nobody else here who could do it.
task-reason = Reason
task-help = What help is needed
task-snooze-until = Remind
task-snooze-hour = in an hour
task-snooze-morning = tomorrow morning
task-snooze-chosen = at a chosen moment
task-snooze-day = Day
task-snooze-time = Time

task-trail-about = { $person } does it, due { $due }.
task-trail-add = – added
task-trail-finish = – done
task-trail-drop = – not needed
task-trail-reopen = – to be done again
task-trail-delegate = – handed on: { $person }
task-trail-escalate = – asked for help: { $person }
task-trail-postpone = – new date: { $when }
task-trail-snooze = – put off: { $when }

settings-reminders = Reminders
settings-reminders-lead = Ten minutes before a visit and when a task is due today. Without names: others may see the screen.
settings-reminders-on = Remind on this computer
help-tasks = Tasks stand in the order of their dates. “Done” closes a task (this can be undone); “More” has the other steps: put off, change the date, hand on, ask a supervisor for help or call it not needed. Alt+N adds a new one.
