# Dzień przy biurku: kolejka, otwarte sprawy, jutro.
queue-title = Kolejka
queue-count = { $count ->
    [0] Nikt nie czeka.
    [one] Czeka { $count } osoba.
    [few] Czekają { $count } osoby.
   *[many] Czeka { $count } osób.
}
queue-waiting = Kto czeka
queue-served = Teraz obsługiwani
queue-visit = Wizyta { $time }
queue-number = Numer { $number }
queue-add = Nowa osoba w kolejce
queue-next = Zaproś następną osobę
queue-invited = Zaproś: { $who }.
queue-nobody = Nikt nie czeka.
queue-leave = Nie czeka
queue-link = Wskaż klienta
queue-link-who = Wskaż klienta: { $who }
queue-link-title = { $who }: kto to jest?
queue-link-begin = Rozpocznij obsługę
queue-link-finish = Zakończ obsługę
queue-link-missing = Wybierz klienta
queue-since = czeka od { $time } ({ $waited })
queue-since-served = w placówce od { $time } ({ $waited })
queue-turn = kolej ok. { $time } (za { $wait })
queue-turn-now = kolej teraz
queue-step-done-begin = Rozpoczęto obsługę: { $who }.
queue-step-done-leave = Już nie czeka: { $who }.
queue-step-done-back = Cofnięto ostatni krok: { $who }.
queue-add-title = Nowa osoba w kolejce
queue-add-save = Dodaj do kolejki
queue-client-help = Można wskazać później. W kolejce widać tylko numer.
queue-note-help = Bez nazwisk: klienci mogą widzieć ekran.
queue-added = Dodano do kolejki: numer { $number }.
queue-added-plain = Dodano do kolejki.

here-title = Skoro klient już tu jest
here-own = Klient
here-family = Rodzina
here-firm = Firma
here-prepare = Przygotuj dokumenty
here-open = Otwórz
open-item-unknown = Otwarta sprawa ({ $code })
open-item-id-expired = dokument tożsamości stracił ważność { $date }
open-item-id-expiring = dokument tożsamości traci ważność { $date }
open-item-copy-unsigned = egzemplarz bez podpisu: { $title }
open-item-question-open = pytanie bez odpowiedzi: { $subject } (do { $date })
open-item-task-open = do zrobienia: { $title } (do { $date })
open-item-product-ends = { $product }: koniec { $date }

tomorrow-title = Przygotuj: { $day }
tomorrow-sum = { $count ->
    [one] { $count } wizyta.
    [few] { $count } wizyty.
   *[many] { $count } wizyt.
}
tomorrow-ready = { $count ->
    [one] Gotowa: { $count }.
   *[other] Gotowe: { $count }.
}
tomorrow-all-ready = Wszystko gotowe.
missing-unknown = Wymaga sprawdzenia ({ $code })
missing-papers-missing = dokumenty nieprzygotowane
missing-papers-outdated = dokumenty nieaktualne
missing-papers-blocked = { $count ->
    [one] dokumentów nie można jeszcze przygotować: { $count } przeszkoda
    [few] dokumentów nie można jeszcze przygotować: { $count } przeszkody
   *[many] dokumentów nie można jeszcze przygotować: { $count } przeszkód
}
missing-signers-missing = nie przyjdą wszyscy, którzy muszą podpisać
missing-not-confirmed = wizyta niepotwierdzona
missing-no-phone = brak telefonu do klienta
visit-open = Szczegóły
visit-open-what = Szczegóły wizyty: { $client }
