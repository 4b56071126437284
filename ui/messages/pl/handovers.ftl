# Przekazania klientów, zastępstwa, zaznaczanie na liście.
picked-label = Zaznaczeni klienci
picked-count = { $count ->
    [one] Zaznaczono { $shown } klienta
   *[many] Zaznaczono { $shown } klientów
}
picked-all = Zaznacz wszystkich z listy ({ $shown })
picked-clear = Odznacz
picked-row = Zaznacz (spacja; z klawiszem Shift kilku naraz)
shortcut-pick-all = Zaznacz wszystkich z listy

handovers-open = Przekazania
handovers-title = Przekazania i zastępstwa
handovers-offers = Czeka na Twoją odpowiedź
handovers-list = Przekazania klientów
handovers-empty-title = Nikt jeszcze nikomu nie przekazał klientów
handovers-empty-text = Na liście klientów zaznacz tych, których chcesz przekazać, i wybierz „Przekaż…”. Druga osoba przyjmie ich albo odmówi, a przyjęte przekazanie można cofnąć.
handovers-to-clients = Lista klientów
handover-column-who = Kto komu
handover-column-clients = Klienci
handover-column-from = Od kiedy
handover-column-state = Stan
handover-column-offered = Propozycja
handover-givers = Różni opiekunowie
handover-pair = { $giver } → { $receiver }
handover-on-behalf = w zastępstwie: { $person }
handover-state-offered = czeka na odpowiedź
handover-state-accepted = przyjęte
handover-state-planned = przyjęte, czeka na swój dzień
handover-state-refused = odmowa
handover-state-withdrawn = wycofane
handover-state-undone = cofnięte
handover-part = { $taken } z { $clients }
handover-back = Przekazania i zastępstwa

handover-give = Przekaż…
handover-offer-title = Przekazanie klientów
handover-offer-lead = Druga osoba zobaczy propozycję na ekranie „Dzień”. Opiekun zmieni się dopiero, gdy ją przyjmie.
handover-receiver = Komu
handover-receiver-choose = Wybierz osobę
handover-from = Od kiedy
handover-note = Wiadomość do tej osoby
handover-notes = { $count ->
    [one] Uwaga o kliencie
   *[many] Uwagi o klientach
}
handover-note-of = Uwaga: { $client }
handover-fit = { $count ->
    [0] Nikogo z zaznaczonych nie można teraz przekazać.
    [one] Do przekazania: { $shown } klient.
   *[many] Do przekazania: { $shown } klientów.
}
handover-hindered = { $count ->
    [one] Nie można teraz przekazać { $shown } klienta:
   *[many] Nie można teraz przekazać { $shown } klientów:
}
handover-hindered-more = { $count ->
    [one] …i jeszcze { $shown } klienta.
   *[many] …i jeszcze { $shown } klientów.
}
handover-why-offered = jest już w innej propozycji przekazania
handover-why-held = ta osoba już jest opiekunem
handover-why-foreign = ma innego opiekuna; może to zrobić kierownik
handover-offer = Zaproponuj przekazanie
handover-offered = Propozycja czeka na odpowiedź. Komu: { $receiver }.
handover-see = Zobacz

handover-fact-clients = Klienci
handover-fact-from = Obowiązuje od
handover-fact-offered = Zaproponowano
handover-fact-decided = { $state ->
    [refused] Odmówiono
    [withdrawn] Wycofano
   *[other] Przyjęto
}
handover-fact-undone = Cofnięto
handover-fact-letters = Listy przygotowano
handover-fact-when = { $when }, { $person }
handover-fact-reason = Powód odmowy
handover-fact-note = Wiadomość
handover-clients = Klienci tego przekazania
handover-column-client = Klient
handover-column-note = Uwaga
handover-column-passed = Stan
handover-column-take = Przyjmuję
handover-take = Przyjmuję: { $client }
passed-state-offered = czeka na odpowiedź
passed-state-waiting = przyjęte, zmiana w ustalonym dniu
passed-state-taken = przekazane
passed-state-refused = odmowa
passed-state-withdrawn = propozycja wycofana
passed-state-returned = powrót do poprzedniego opiekuna
passed-state-lapsed = tego dnia był już inny opiekun
passed-moved-on = opiekun zmienił się później

handover-accept = { $count ->
    [one] Przyjmij { $shown } klienta
   *[many] Przyjmij { $shown } klientów
}
handover-accept-some = { $count ->
    [one] Przyjmij { $shown } klienta, pozostałym odmów…
   *[many] Przyjmij { $shown } klientów, pozostałym odmów…
}
handover-refuse = Odmów…
handover-refuse-title = Odmowa przyjęcia
handover-refuse-lead = { $count ->
    [one] { $shown } klient zostanie u dotychczasowego opiekuna. Powód zobaczą obie strony.
   *[many] { $shown } klientów zostanie u dotychczasowego opiekuna. Powód zobaczą obie strony.
}
handover-reason = Powód odmowy
handover-refuse-all = Odmów
handover-refuse-some = Przyjmij pozostałych
handover-accepted-now = { $count ->
    [one] Przyjęto { $shown } klienta.
   *[many] Przyjęto { $shown } klientów.
}
handover-refused-now = Odmówiono. Klienci zostają u dotychczasowego opiekuna.
handover-withdraw = Wycofaj propozycję
handover-withdraw-title = Wycofać propozycję?
handover-withdraw-text = Druga osoba nie zobaczy jej już na ekranie „Dzień”. Nic innego się nie zmieni.
handover-withdrawn-now = Propozycję wycofano.
handover-undo = Cofnij przekazanie…
handover-undo-title = Cofnąć przekazanie?
handover-undo-text = { $count ->
    [one] { $shown } klient wróci do poprzedniego opiekuna. Inne zmiany jego danych zostaną.
   *[many] { $shown } klientów wróci do poprzedniego opiekuna. Inne zmiany ich danych zostaną.
}
handover-undo-moved = { $count ->
    [one] Nie wróci { $shown } klient, bo jego opiekun zmienił się później:
   *[many] Nie wróci { $shown } klientów, bo ich opiekun zmienił się później:
}
handover-undo-nobody = Nikt nie może już wrócić: opiekun każdego z tych klientów zmienił się później.
handover-undo-all = Cofnij przekazanie
handover-undo-rest = Cofnij dla pozostałych
handover-undone-now = { $count ->
    [one] Wrócił { $shown } klient.
   *[many] Wróciło { $shown } klientów.
}

letters-open = Listy do klientów…
letters-title = Listy o zmianie opiekuna
letters-lead = { $count ->
    [one] List dostanie { $shown } klient. Tekst jest wzorem do czasu zatwierdzenia przez prawników banku.
   *[many] List dostanie { $shown } klientów. Tekst jest wzorem do czasu zatwierdzenia przez prawników banku.
}
letters-how = Jak zapisać
letters-stack = w jednym pliku, do druku
letters-apart = osobny plik dla każdego klienta
letters-make = Przygotuj listy
letters-running = Przygotowuję listy
letters-made = { $count ->
    [one] Zapisano { $shown } list: { $path }
    [few] Zapisano { $shown } listy: { $path }
   *[many] Zapisano { $shown } listów: { $path }
}
letters-without-address = { $count ->
    [one] { $shown } list nie ma pełnego adresu. Najlepiej wręczyć go w placówce.
    [few] { $shown } listy nie mają pełnego adresu. Najlepiej wręczyć je w placówce.
   *[many] { $shown } listów nie ma pełnego adresu. Najlepiej wręczyć je w placówce.
}
letters-leaves = Plik leży poza sejfem i każdy, kto ma dostęp do folderu, może go przeczytać. Usuń go po wydrukowaniu.
letters-close = Gotowe

substitutions-title = Zastępstwa na czas urlopu
substitutions-none = Nikt nikogo nie zastępuje.
substitution-set = Ustaw zastępstwo
substitution-dialog-lead = Zastępca zobaczy tych klientów jak swoich. Po ostatnim dniu zastępstwo skończy się samo.
substitution-absent = Kogo nie będzie
substitution-substitute = Kto zastępuje
substitution-first = Pierwszy dzień
substitution-last = Ostatni dzień
substitution-note = Wiadomość do zastępcy
substitution-save = Ustaw zastępstwo
substitution-saved = Zastępstwo ustawione: { $absent }, do { $last }.
substitution-who = { $absent } – zastępuje: { $substitute }
substitution-days = { $first } – { $last }
substitution-state-planned = zaplanowane
substitution-state-running = trwa
substitution-state-over = zakończone
substitution-state-called-off = odwołane
substitution-end = Odwołaj
substitution-end-title = Odwołać zastępstwo?
substitution-end-text = Od dziś { $substitute } nie zobaczy już tych klientów jak swoich ({ $absent }).
substitution-ended = Zastępstwo odwołano.
substitutions-past = Pokaż zakończone i odwołane

care-title = Opieka nad klientami
care-standing-in = Zastępujesz: { $person }, do { $until }
care-standing-in-step = Pokaż klientów
care-stood-in = Zastępuje Cię { $person }, do { $until }
care-offer = { $giver } przekazuje Ci { $count ->
    [one] { $shown } klienta
   *[many] { $shown } klientów
} od { $from }
care-offer-several = Przekazanie do Ciebie: { $count ->
    [one] { $shown } klient
   *[many] { $shown } klientów
} różnych opiekunów, od { $from }
care-offer-step = Zobacz i odpowiedz
filter-mine = Moi klienci
filter-mine-and-stood-in = Moi i zastępowani
