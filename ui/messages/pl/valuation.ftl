# Wycena klienta w otwarte karty i jego nastawienie.
valuation-title = Ocena relacji
valuation-score = { $score } na 100 pkt
valuation-lead = Punkty podpowiadają kolejność rozmów. Nie ukrywają żadnego klienta.
valuation-weights-since = Wagi placówki od { $date }
valuation-weights-default = Wagi domyślne programu
valuation-points = { $points } z { $max } pkt
valuation-part-balance = Salda produktów
valuation-part-products = Różne produkty
valuation-part-years = Długość relacji
valuation-part-potential = Potencjał
valuation-part-staying = Pewność, że zostanie
valuation-says-balance = { $amount }
valuation-says-balance-left-out = { $amount } ({ $count ->
    [one] bez { $count } produktu, którego salda w złotych nie znamy
   *[other] bez { $count } produktów, których sald w złotych nie znamy
})
valuation-says-products = { $count ->
    [one] { $count } rodzaj
    [few] { $count } rodzaje
    [many] { $count } rodzajów
   *[other] { $count } rodzaju
}
valuation-says-years = { $count ->
    [0] mniej niż rok
    [one] { $count } rok
    [few] { $count } lata
    [many] { $count } lat
   *[other] { $count } roku
}
valuation-says-years-unknown = nie znamy daty pierwszego produktu
valuation-says-potential = { $count } na 10
valuation-says-potential-unknown = jeszcze nieoceniony
valuation-says-staying = nic nie wskazuje na odejście
valuation-says-staying-no-contact = brak sygnałów, nie zapisano jeszcze kontaktu
valuation-says-staying-unhappy = klient jest niezadowolony
valuation-says-staying-over = { $count ->
    [one] kontakt spóźniony o { $count } dzień
   *[many] kontakt spóźniony o { $count } dni
}
valuation-says-staying-unhappy-over = { $count ->
    [one] klient jest niezadowolony, kontakt spóźniony o { $count } dzień
   *[many] klient jest niezadowolony, kontakt spóźniony o { $count } dni
}
attitude-label = Nastawienie
attitude-none = Jeszcze nie zapisano
attitude-decided = zdecydowany
attitude-undecided = niezdecydowany
attitude-unhappy = niezadowolony
attitude-by = { $when }, { $person }
attitude-history = { $count ->
    [one] Wcześniej: { $count } wpis
    [few] Wcześniej: { $count } wpisy
   *[many] Wcześniej: { $count } wpisów
}
attitude-note = Zapisz nastawienie
attitude-note-lead = { $name }. Wcześniejsze wpisy zostają w historii.
attitude-reason = Powód
attitude-reason-help = Co klient powiedział lub zrobił, w jednym zdaniu.
attitude-saved = Zapisano nastawienie.
potential-rate = Oceń potencjał
potential-rate-lead = { $name }. Od 0 (nic więcej się nie spodziewamy) do 10 (bardzo duże możliwości). Wcześniejsze oceny zostają w historii.
potential-label = Potencjał (0–10)
potential-entry = { $potential } na 10
potential-history = Oceny potencjału
potential-save = Zapisz ocenę
potential-saved = Zapisano ocenę potencjału.

settings-valuation = Wagi oceny relacji
settings-valuation-lead = Ile punktów daje każda część oceny na karcie klienta. Razem musi być 100. Część z wagą 0 znika z oceny.
settings-valuation-weights = Ile punktów daje najwyżej każda część
settings-valuation-measures = Kiedy część daje komplet punktów, a kiedy je traci
settings-valuation-balance = Salda produktów
settings-valuation-products = Różne produkty
settings-valuation-years = Długość relacji
settings-valuation-potential = Potencjał
settings-valuation-staying = Pewność, że zostanie
settings-valuation-full-balance = Saldo, od którego jest komplet punktów (zł)
settings-valuation-full-products = Ile rodzajów produktów daje komplet punktów
settings-valuation-full-years = Ile lat relacji daje komplet punktów
settings-valuation-full-days-over = Po ilu dniach spóźnienia kontaktu jest 0 punktów
settings-valuation-unhappy-loss = Ile punktów odejmuje niezadowolenie (%)
settings-valuation-sum = Razem: { $sum } na 100
settings-valuation-from = Obowiązują od
settings-valuation-from-help = Puste pole oznacza dziś.
settings-valuation-save = Zapisz wagi
settings-valuation-saved = Zapisano wagi.
settings-valuation-history = Historia wag
settings-valuation-row = Od { $date }: salda { $balance }, produkty { $products }, lata { $years }, potencjał { $potential }, pewność { $staying } ({ $person })
