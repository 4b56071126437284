# Wizyty: umawianie, przebieg, notatki, lista oczekujących.
book-advisor = Kto przyjmie
book-advisor-me = Ja
book-advisor-any = Ktokolwiek – najwcześniej
book-nearest = Najbliższe terminy
book-nearest-common = Najbliższe wspólne terminy
book-nearest-none = W ciągu 30 dni nie ma takiego terminu.
book-with-room = { $advisor }, { $room }
book-served-by = Przyjmie: { $who }
book-served-in = Miejsce: { $room }
book-other = Inna godzina…
book-other-time = Godzina
book-other-help = Na przykład 16:45
book-reason = Powód
book-reason-help = Z podanym powodem można umówić wizytę mimo przeszkody.
move-reason-help = Z podanym powodem można przenieść wizytę mimo przeszkody.
book-reason-missing = Podaj powód albo wybierz inny termin
book-more = Forma, miejsce i powtarzanie
book-channel = Forma wizyty
book-channel-usual = jak zwykle: { $channel }
book-room = Miejsce
book-room-auto = wybierz za mnie
book-room-auto-is = wybierz za mnie ({ $room })
book-colleagues = Kto jeszcze będzie z naszej strony
book-repeat = Powtarzaj
book-every-never = nie, tylko raz
book-every-weekly = co tydzień
book-every-biweekly = co dwa tygodnie
book-every-monthly = co miesiąc, w ten sam dzień tygodnia
book-count = Ile wizyt razem
book-count-range = Wpisz liczbę od 2 do 60
book-series-days = Dni
book-series-free = wolne
book-series-none = Zostaw co najmniej jeden dzień
book-series-wait = Wybierz godzinę pierwszej wizyty, a pojawią się kolejne dni.
book-series-save = { $count ->
    [one] Umów { $count } wizytę
    [few] Umów { $count } wizyty
   *[many] Umów { $count } wizyt
}
book-series-done = { $count ->
    [one] Umówiono { $count } wizytę: { $client }.
    [few] Umówiono { $count } wizyty: { $client }.
   *[many] Umówiono { $count } wizyt: { $client }.
}

guests-title = Kto przyjdzie razem z klientem
guest-add = Dodaj osobę
guest-find = Kto
guest-role-of = Rola: { $name }
guest-remove = Usuń: { $name }
guest-role-client = klient
guest-role-attorney = pełnomocnik
guest-role-guardian = rodzic, opiekun lub kurator
guest-role-board = reprezentant firmy
guest-role-other = osoba towarzysząca

visit-channel-branch = w placówce
visit-channel-phone = telefonicznie
visit-channel-video = wideo
visit-channel-outside = u klienta
visit-verdict-nobody = Nie ma jeszcze nikogo, kto podpisze za firmę.
visit-verdict-ask = Sprawdź to przed wizytą. Umówić ją można już teraz.
visit-verdict-refuse = Dopisz, kto jeszcze przyjdzie. Wizytę można umówić i bez tego.

conflict-unknown = W tym terminie coś stoi na przeszkodzie ({ $code })
conflict-in-past = Ta godzina już minęła
conflict-in-gap = Takiej godziny tego dnia nie ma, bo wtedy zmienia się czas
conflict-holiday = Dzień wolny: { $holiday }
conflict-branch-closed = Placówka jest wtedy nieczynna
conflict-absent = { $kind ->
    [leave] { $advisor }: urlop
    [training] { $advisor }: szkolenie
   *[other] { $advisor }: nieobecność
}
conflict-outside-working-time = { $advisor }: poza czasem pracy
conflict-booked = { $advisor }: inna wizyta od { $start } do { $end }
conflict-no-room = Nie ma wtedy wolnego miejsca na taką wizytę
conflict-room-taken = { $room }: zajęte w tym czasie
conflict-room-unfit = { $room }: nie nadaje się na taką wizytę
conflict-no-advisor = Nie wskazano, kto przyjmie klienta
conflict-specialisation-missing = Wskazana osoba nie zajmuje się takimi sprawami
conflict-language-missing = Wskazana osoba nie mówi w języku potrzebnym na tej wizycie

waiting-instead = Zapisz na listę oczekujących
waiting-lead = Gdy w tych dniach zwolni się termin, program o tym powie.
waiting-from = Od dnia
waiting-to = Do dnia
waiting-back-to-times = Wróć do terminów
waiting-save = Zapisz na listę oczekujących
waiting-added = Zapisano na listę oczekujących: { $client }.
waiting-freed = Na termin czeka { $client }: pasuje { $when }.
waiting-propose = Zaproponuj termin

visit-where = Gdzie
visit-colleagues = Przyjmie też
visit-colleague-unknown = inna osoba
visit-series = Seria
visit-series-one = jedna z powtarzanych wizyt
visit-guests = Przyjdą też
visit-identity = Tożsamość
visit-identified = potwierdzona
visit-not-identified = niepotwierdzona
visit-identified-tick = Tożsamość potwierdzona
visit-overbooked = Mimo przeszkody
visit-earlier = Chce wcześniej…
visit-earlier-title = Wcześniejszy termin
visit-edit = Zmień szczegóły…
visit-edit-title = Szczegóły wizyty
visit-edit-save = Zapisz zmiany
visit-edited = Zapisano zmiany wizyty: { $client }.
visit-taken = { $what ->
    [room] To miejsce jest już zajęte: { $when }. Nic nie zostało zapisane. Wybierz inną godzinę albo inne miejsce.
    [colleague] Druga osoba z placówki ma już wtedy wizytę: { $when }. Nic nie zostało zapisane. Wybierz inną godzinę.
   *[advisor] Ten czas jest już zajęty: { $when }. Liczą się też minuty wolne przed wizytą i po niej. Nic nie zostało zapisane. Wybierz inną godzinę.
}
edit-colleague-taken = Ktoś z zaznaczonych ma już wtedy wizytę: { $when }. Odznacz tę osobę albo przenieś wizytę.
visit-again = Umów kolejną wizytę
visit-papers-of = Dokumenty: { $state }
visit-papers-none = niepotrzebne na tej wizycie
visit-papers-missing = jeszcze nieprzygotowane
visit-papers-prepared = przygotowane
visit-papers-outdated = nieaktualne, przygotuj je ponownie
visit-papers-signed = podpisane
visit-state-booked = umówiona
visit-state-confirmed = potwierdzona
visit-state-arrived = klient czeka
visit-state-in-service = trwa
visit-state-served = zakończona
visit-state-no-show = klient nie przyszedł
visit-state-cancelled = odwołana
visit-step-confirm = Klient potwierdził
visit-step-arrive = Klient przyszedł
visit-step-begin = Rozpocznij
visit-step-finish = Zakończ
visit-step-miss = Klient nie przyszedł
visit-step-back = Cofnij krok
visit-step-done-confirm = Klient potwierdził wizytę: { $client }.
visit-step-done-arrive = Klient przyszedł: { $client }.
visit-step-done-begin = Rozpoczęto wizytę: { $client }.
visit-step-done-miss = Zapisano niestawiennictwo: { $client }.
visit-step-done-back = Cofnięto ostatni krok: { $client }.
visit-bring = Co przynieść
visit-bring-copy = Kopiuj
visit-confirmation = Potwierdzenie dla klienta
visit-invite = Zaproszenie
visit-invite-what = Zaproszenie: zapisz plik do kalendarza klienta
visit-letter = Wydruk potwierdzenia
visit-bring-copy-what = Kopiuj jako treść wiadomości
visit-bring-copied = Skopiowano treść wiadomości. Wklej ją do e-maila.
visit-bring-not-copied = Nie udało się skopiować. Skopiuj tę treść ręcznie (Ctrl+C)
visit-notes = Po wizycie
visit-outcome = Wynik
visit-outcome-done = załatwione
visit-outcome-thinking = klient się zastanawia
visit-outcome-refused = klient zrezygnował
visit-outcome-again = potrzebna kolejna wizyta
visit-outcome-passed = przekazane innej osobie
visit-task-open = do zrobienia do { $date }: { $person }
visit-task-done = zrobione: { $person }
visit-task-dropped = zaniechane: { $person }
visit-note-add = Dopisz notatkę
visit-note-title = Notatka po wizycie
visit-note-save = Zapisz notatkę
visit-note-skip = Bez notatki
visit-note-saved = Zapisano notatkę: { $client }.
visit-agreed = Ustalony krok { $number }
visit-agreed-days = Za ile dni roboczych
visit-agreed-days-range = Wpisz liczbę od 0 do 250
visit-agreed-add = Dodaj krok

opinion-ask = Zapytaj o opinię
opinion-title = Jak oceniają Państwo dzisiejszą obsługę?
opinion-lead = Prosimy wybrać jedną ocenę.
opinion-score-1 = bardzo źle
opinion-score-2 = źle
opinion-score-3 = przeciętnie
opinion-score-4 = dobrze
opinion-score-5 = bardzo dobrze
opinion-words = Co moglibyśmy zrobić lepiej?
opinion-save = Wyślij ocenę
opinion-skip = Bez oceny
opinion-thanks = Dziękujemy
opinion-thanks-text = Życzymy Państwu dobrego dnia.
opinion-leave = Dalej

cancel-which = Które wizyty
cancel-which-one = Tylko tę wizytę
cancel-which-later = Tę i następne z tej serii
cancel-done-later = Odwołano wizytę i następne z jej serii: { $client }, od { $when }.

waiting-title = Lista oczekujących
waiting-sum = { $count ->
    [one] Czeka { $count } osoba.
    [few] Czekają { $count } osoby.
   *[many] Czeka { $count } osób.
}
waiting-suited = { $count ->
    [0] Na razie nie ma pasującego terminu.
   *[other] Z pasującym terminem: { $count }.
}
waiting-days = od { $from } do { $to }
waiting-offer = Pasuje: { $when }, { $who }
waiting-none-yet = jeszcze nic się nie zwolniło
waiting-over = te dni już minęły
waiting-propose-to = Zaproponuj termin: { $client }
waiting-drop = Usuń z listy
waiting-drop-who = Usuń z listy: { $client }
waiting-drop-title = Usunąć z listy oczekujących?
waiting-drop-text = { $client } nie dostanie już propozycji wcześniejszego terminu. Umówione wizyty pozostaną bez zmian.
waiting-dropped = Usunięto z listy oczekujących: { $client }.
waiting-empty-title = Nikt nie czeka na termin
waiting-empty-text = Gdy klientowi nie pasuje żadna godzina, wybierz przy umawianiu wizyty „Zapisz na listę oczekujących”. Kiedy coś się zwolni, program podpowie, komu zaproponować termin.

# Wizyty, które wymagają decyzji
unsettled-title = Wizyty do wyjaśnienia
unsettled-count = { $count ->
    [one] { $count } wizyta czeka na decyzję.
    [few] { $count } wizyty czekają na decyzję.
   *[many] { $count } wizyt czeka na decyzję.
}
unsettled-not-closed = Ten dzień minął, a wizyta nie została zamknięta.
visit-step-settle = Wizyta się odbyła
visit-step-done-settle = Zapisano, że wizyta się odbyła: { $client }
