# Zadania.
nav-tasks = Zadania
tasks-show = Które zadania
tasks-mine = Moje
tasks-all = Wszystkich
tasks-done = Zakończone
tasks-group-overdue = Po terminie
tasks-group-today = Dziś
tasks-group-week = W tym tygodniu
tasks-group-later = Później
tasks-none-mine = Nie masz nic do zrobienia
tasks-none-all = Nikt nie ma nic do zrobienia
tasks-none-done = Nic jeszcze nie zakończono
tasks-none-text = Tu stoją rzeczy do zrobienia między wizytami: oddzwonić, wysłać umowę, sprawdzić dokument. Przypomną się w swoim dniu także na ekranie „Dzień” i na karcie klienta.
tasks-today = Zadania na dziś
tasks-all-link = Wszystkie zadania
card-tasks-none = Nic do zrobienia.

task-add = Nowe zadanie
task-save = Dodaj zadanie
task-added = Dodano zadanie: { $title }.
task-title = Co zrobić
task-due-way = Termin
task-due-date = do dnia
task-due-days = za dni robocze
task-due = Do kiedy
task-due-new = Nowy termin
task-days = Ile dni roboczych
task-days-help = Od dziś; 0 to dziś. Soboty, niedziele i święta się nie liczą.
task-client = Klient
task-who = Kto
task-repeat = Powtarza się
task-repeat-never = nie
task-repeat-daily = codziennie
task-repeat-weekly = co tydzień
task-repeat-monthly = co miesiąc
task-repeat-quarterly = co kwartał
task-repeat-yearly = co rok

task-overdue = { $days ->
    [one] { $days } dzień roboczy po terminie
    [few] { $days } dni robocze po terminie
   *[many] { $days } dni roboczych po terminie
}
task-in-days = { $days ->
    [one] za { $days } dzień roboczy
    [few] za { $days } dni robocze
   *[many] za { $days } dni roboczych
}
task-asleep = odłożone: { $when }
task-escalated = o pomoc poproszono: { $person }
task-state-done = zrobione
task-state-dropped = niepotrzebne

task-finish = Zrobione
task-finish-what = Zrobione: { $title }
task-done = Zrobione: { $title }.
task-undo = Cofnij
task-reopen = Przywróć
task-reopen-what = Przywróć: { $title }
task-reopened = Znowu do zrobienia: { $title }.
task-more = Więcej
task-trail = Historia
task-trail-of = Historia: { $title }
task-step-snooze = Odłóż na później
task-step-postpone = Zmień termin
task-step-delegate = Przekaż
task-step-escalate = Poproś przełożonego
task-step-drop = Niepotrzebne
task-do-snooze = Odłóż
task-do-postpone = Zmień termin
task-do-delegate = Przekaż
task-do-escalate = Poproś o pomoc
task-do-drop = Usuń z zadań
task-said-snooze = Odłożono: { $title }.
task-said-postpone = Zmieniono termin: { $title }, { $day }.
task-said-delegate = Przekazano: { $title }. Teraz robi to { $person }.
task-said-escalate = Poproszono o pomoc: { $person }.
task-said-drop = Usunięto z zadań: { $title }.
task-to = Komu
task-ask = Kogo
task-nobody = Nie ma tu nikogo innego, kto mógłby to zrobić.
task-reason = Powód
task-help = W czym potrzebna jest pomoc
task-snooze-until = Przypomnij
task-snooze-hour = za godzinę
task-snooze-morning = jutro rano
task-snooze-chosen = w wybranej chwili
task-snooze-day = Dzień
task-snooze-time = Godzina

task-trail-about = Robi to { $person }, termin { $due }.
task-trail-add = – dodane
task-trail-finish = – zrobione
task-trail-drop = – niepotrzebne
task-trail-reopen = – znowu do zrobienia
task-trail-delegate = – przekazane: { $person }
task-trail-escalate = – prośba o pomoc: { $person }
task-trail-postpone = – nowy termin: { $when }
task-trail-snooze = – odłożone: { $when }

settings-reminders = Przypomnienia
settings-reminders-lead = Dziesięć minut przed wizytą i gdy zadanie jest na dziś. Bez nazwisk: ekran bywa na widoku.
settings-reminders-on = Przypominaj na tym komputerze
help-tasks = Zadania stoją w kolejności terminów. „Zrobione” zamyka zadanie (można to cofnąć), a pod „Więcej” są pozostałe kroki: odłożyć, zmienić termin, przekazać, poprosić przełożonego o pomoc albo uznać za niepotrzebne. Alt+N dodaje nowe.
