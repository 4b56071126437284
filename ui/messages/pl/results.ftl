# Wyniki.
nav-results = Wyniki
results-span = Za jaki czas
results-span-week = ten tydzień
results-span-month = ten miesiąc
results-span-last-month = poprzedni miesiąc
results-span-quarter = ten kwartał
results-span-own = wybrane dni
results-span-wrong = Ostatni dzień jest przed pierwszym albo okres jest za długi. Wybierz najwyżej rok
results-figure = Pokaż
results-figure-visits = Wizyty
results-figure-missed = Nie przyszli
results-figure-wait = Średnie oczekiwanie
results-figure-service = Średni czas obsługi
results-figure-load = Obciążenie
results-figure-lead = Wyprzedzenie
results-figure-score = Ocena
results-share-missed = Udział niestawiennictwa
results-about-missed = część wizyt, których nie odwołano, a klient nie przyszedł
results-about-load = część czasu pracy zajęta przez wizyty
results-about-lead = średnio od umówienia do wizyty
results-minutes = { $minutes } min
results-days = { $days ->
    [one] { $days } dzień
   *[other] { $days } dni
}
results-score-of = { $score } z 5
results-of-visits = obsłużone: { $served }, odwołane: { $cancelled }
results-of-missed = { $missed ->
    [one] { $missed } wizyta
    [few] { $missed } wizyty
   *[many] { $missed } wizyt
}
results-of-score = { $scores ->
    [one] { $scores } ocena
    [few] { $scores } oceny
   *[many] { $scores } ocen
}
results-by = Według czego
results-by-purpose = Cele
results-by-advisor = Doradcy
results-by-room = Pomieszczenia
results-by-week = Tygodnie
results-as = Jak pokazać
results-as-bars = Wykres
results-as-table = Tabela
results-part-served = obsłużone
results-part-coming = umówione
results-part-missed = nie przyszli
results-part-cancelled = odwołane
results-table = Wyniki: { $side }
results-nameless = bez nazwy
results-side-none = W tym czasie nie ma takich wizyt.
results-save = Zapisz plik
results-save-as = Tabela { $format }
results-none = W tym czasie nie było wizyt
results-none-text = Tu zobaczysz, ile było wizyt, ile osób nie przyszło, jak długo czekali klienci i jak ocenili spotkanie. Liczby biorą się same z kalendarza i kolejki. Wybierz inny czas albo umów pierwszą wizytę.
help-results = Liczby biorą się z kalendarza, kolejki i ocen klientów. Wybierz czas i to, według czego je rozłożyć; ten sam układ jest w tabeli i w zapisanym pliku. „Nie przyszli” liczy się od wizyt, których nie odwołano. „Wyprzedzenie” to średnia liczba dni od umówienia do wizyty, a „Obciążenie” – część czasu pracy zajęta przez wizyty.
