# Working time of the branch and its people.
settings-opening = Opening hours of the branch
settings-opening-lead = Free times lie within the opening hours. On statutory holidays the branch is closed, whatever stands here.
opening-exceptions = Days with other hours
opening-saved = Opening hours saved.
settings-working = Working time
settings-working-lead = The calendar offers times within working time and the opening hours of the branch.
working-whose = Whose
working-plan = Plan of the week
working-plan-usual = from the beginning
working-plan-from = from { $date }
working-plan-add = New plan
working-from = In force from
working-until = Until
working-rota = Repeats
working-rota-weeks = { $count ->
    [one] every week
   *[other] every { $count } weeks
}
working-week = Week { $number }
working-hours-help = Write hours as from–to; what lies between is a break: 9:00–13:00, 13:30–17:00. An empty field is a day off.
working-day-off = off
working-date = Day
working-hours = Hours
working-exceptions = Days with other hours
working-exception-add = Add a day
working-absences = Absences
working-remove = Remove
working-saved = Working time saved.
absence-add = Add an absence
absence-kind = Reason
absence-leave = leave
absence-training = training
absence-other = other
absence-first = From
absence-last = Until
absence-hours = Hours
absence-whole = whole day
