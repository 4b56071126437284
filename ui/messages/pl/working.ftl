# Czas pracy placówki i ludzi.
settings-opening = Godziny otwarcia placówki
settings-opening-lead = Wolne terminy są tylko w godzinach otwarcia. W święta ustawowe placówka jest zamknięta, cokolwiek tu stoi.
opening-exceptions = Dni z innymi godzinami
opening-saved = Zapisano godziny otwarcia.
settings-working = Czas pracy
settings-working-lead = Kalendarz proponuje terminy w czasie pracy, w godzinach otwarcia placówki.
working-whose = Czyj
working-plan = Plan tygodnia
working-plan-usual = od początku
working-plan-from = od { $date }
working-plan-add = Nowy plan
working-from = Obowiązuje od
working-until = Do
working-rota = Powtarza się
working-rota-weeks = { $count ->
    [one] co tydzień
    [few] co { $count } tygodnie
   *[many] co { $count } tygodni
}
working-week = Tydzień { $number }
working-hours-help = Godziny wpisz jako od–do; to, co leży między nimi, jest przerwą: 9:00–13:00, 13:30–17:00. Puste pole to dzień wolny.
working-day-off = wolne
working-date = Dzień
working-hours = Godziny
working-exceptions = Dni z innymi godzinami
working-exception-add = Dodaj dzień
working-absences = Nieobecności
working-remove = Usuń
working-saved = Zapisano czas pracy.
absence-add = Dodaj nieobecność
absence-kind = Powód
absence-leave = urlop
absence-training = szkolenie
absence-other = inny
absence-first = Od dnia
absence-last = Do dnia
absence-hours = Godziny
absence-whole = cały dzień
