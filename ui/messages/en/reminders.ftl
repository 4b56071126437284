# Reminders outside the window: without names, for others see the screen

remind-visit = { $minutes ->
    [one] A visit in { $minutes } minute
   *[other] A visit in { $minutes } minutes
}
remind-tasks = Tasks for today: { $count }
