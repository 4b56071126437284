# Dzień i kalendarz.
day-visits = { $count ->
    [one] { $count } wizyta.
    [few] { $count } wizyty.
   *[many] { $count } wizyt.
}
day-next = Następna o { $time }: { $client }, { $purpose }.
day-now = Teraz: { $client }, { $purpose } (od { $time }).
day-here = Czeka: { $client }, { $purpose } (wizyta o { $time }).
day-due = O { $time }: { $client }, { $purpose }. Klienta jeszcze nie ma.
day-all-done = Wszystkie na dziś już się odbyły.
day-no-visits = Na dziś nie ma umówionych wizyt.
day-holiday = Dzień wolny: { $holiday }.
day-plan = Plan dnia
day-gap = wolne do { $to } · { $duration }
day-gap-book = Umów wizytę o { $from }
day-clock = Teraz jest { $time }
book = Umów
day-papers = Dokumenty dnia
day-papers-none = Żaden dokument nie czeka na wydruk ani na podpis.
document-step-prepared = Sprawdź i wydrukuj
document-step-printed = Otwórz
day-expiring = Dowody do wymiany
day-expiring-lead = Klienci z bliską wizytą – poproś ich o nowy dokument.
day-expiring-until = do { $date }
day-expired = stracił ważność { $date }
day-empty-title = Zacznij od portfela
day-empty-text = Gdy pojawią się klienci, zobaczysz tu wizyty dnia, gotowość dokumentów i to, co wymaga Twojej uwagi. Portfel z systemu centralnego wczytasz z pliku CSV lub XLSX.

calendar-view = Widok kalendarza
calendar-week = Tydzień
calendar-day = Dzień
calendar-month = Miesiąc
calendar-list = Lista
calendar-show = Pokaż: { $view }
calendar-previous = Wcześniej
calendar-next = Później
calendar-legend = Legenda
calendar-keys = Alt i strzałki przesuwają wizytę, Alt, Shift i strzałki zmieniają jej długość, Enter pokazuje szczegóły.
calendar-month-keys = Strzałki chodzą po dniach, Enter otwiera dzień, Tab prowadzi do wizyt tego dnia, a Esc z powrotem do dnia.
calendar-list-keys = Strzałki w górę i w dół chodzą po wizytach, w lewo i w prawo po dniach, Enter pokazuje szczegóły.
calendar-loading = Wczytuję wizyty…
calendar-count = { $count ->
    [one] { $count } wizyta
    [few] { $count } wizyty
   *[many] { $count } wizyt
}
calendar-count-none = brak wizyt
calendar-day-off = dzień wolny
calendar-none-day = Tego dnia nie ma wizyt.
calendar-none-week = W tym tygodniu nie ma wizyt.
calendar-none-month = W tym miesiącu nie ma wizyt.
calendar-teach-grid = Kliknij wolną godzinę albo naciśnij Alt+U, żeby umówić pierwszą.
calendar-teach-month = Otwórz dzień albo naciśnij Alt+U, żeby umówić pierwszą.
calendar-list-label = Wizyty: { $month }
calendar-list-none = Brak wizyt: { $month }
calendar-list-none-text = Tu zobaczysz wizyty miesiąca dzień po dniu: godzinę, klienta, cel i gotowość dokumentów. Inny miesiąc pokażą klawisze PageUp i PageDown.
month-more = + jeszcze { $count }
month-more-open = + jeszcze { $count } – pokaż dzień: { $day }

visit-when = Kiedy
visit-move = Przenieś…
visit-cancel = Odwołaj wizytę
visit-moved = { $client }: przeniesiono na { $when }, { $duration }
visit-stays = { $client }: bez zmian, nadal { $when }. { $reason }
visit-stays-early = Ten dzień zaczyna się w kalendarzu o { $time }.
visit-stays-late = Ten dzień kończy się w kalendarzu o { $time }.
visit-stays-shortest = Wizyta trwa co najmniej { $duration }.
visit-line = { $client }, { $purpose }, { $when }

book-client = Klient
book-client-missing = Wybierz klienta, którego dotyczy wizyta
book-purpose = Cel wizyty
book-date = Dzień
book-near = Najbliższe dni robocze
book-free = Wolne godziny
book-none = Tego dnia nie ma już wolnego czasu na taką wizytę. Wybierz inny dzień.
book-weekend = W sobotę i niedzielę oddział jest nieczynny. Wybierz dzień roboczy.
book-holiday = Dzień wolny: { $holiday }. Wybierz dzień roboczy.
book-slot-missing = Wybierz godzinę
book-note = Notatka
book-save-at = Umów: { $when }
book-done = Umówiono wizytę: { $client }, { $when }.
slots-morning = rano
slots-afternoon = po południu

move-title = Przenieś wizytę
move-save = Przenieś
move-save-at = Przenieś na: { $when }
move-room-kept = bez zmian: { $room }
move-room-help = Gdy będzie wtedy zajęte, program wybierze inne pasujące.
move-length = Długość po zmianie: { $duration }
move-anyway = Przenieś mimo to…
move-done = Przeniesiono wizytę: { $client }, { $when }.
move-done-to = Przeniesiono wizytę: { $client }, { $when }. Przyjmie: { $advisor }.
cancel-title = Odwołać wizytę?
cancel-keep = Zostaw wizytę
cancel-reason = Powód
cancel-reason-client = Klient zrezygnował
cancel-reason-advisor = Opiekun nie może
cancel-reason-noshow = Klient nie przyszedł
cancel-reason-mistake = Umówiona przez pomyłkę
cancel-reason-other = Inny powód
cancel-invite = Zapisz plik, który usunie wizytę z kalendarza klienta
cancel-words = Jaki powód
cancel-done = Odwołano wizytę: { $client }, { $when }.
day-coming = Najbliższe wizyty
day-coming-none = W ciągu dwóch tygodni nie ma żadnej wizyty. Umów ją na karcie klienta albo w kalendarzu.
day-maturing = Zbliża się koniec
day-maturing-span = Jak daleko patrzeć
day-maturing-within = { $days ->
    [one] w ciągu { $days } dnia
   *[other] w ciągu { $days } dni
}
day-maturing-in = { $days ->
    [0] dziś
    [1] jutro
   *[other] za { $days } dni
}
day-maturing-none = Nic się w tym czasie nie kończy.
day-maturing-all = Pokaż wszystkie ({ $count })
