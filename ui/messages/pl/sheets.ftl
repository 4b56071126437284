# Dni i miesiące w zdaniach

weekday-1 = poniedziałek
weekday-2 = wtorek
weekday-3 = środa
weekday-4 = czwartek
weekday-5 = piątek
weekday-6 = sobota
weekday-7 = niedziela
month-of-1 = stycznia
month-of-2 = lutego
month-of-3 = marca
month-of-4 = kwietnia
month-of-5 = maja
month-of-6 = czerwca
month-of-7 = lipca
month-of-8 = sierpnia
month-of-9 = września
month-of-10 = października
month-of-11 = listopada
month-of-12 = grudnia

# Plan dnia na papierze

sheet-title = Plan dnia
sheet-empty = W tym dniu nie ma umówionych wizyt.
sheet-time = Godzina
sheet-client = Klient
sheet-purpose = Cel i miejsce
sheet-papers = Dokumenty
sheet-notes = Notatki
sheet-tasks = Zadania na dziś
sheet-papers-missing = do przygotowania
sheet-papers-prepared = gotowe
sheet-papers-outdated = do poprawienia
sheet-papers-signed = podpisane

# Potwierdzenie wizyty do wysłania

confirm-visit =
    Dzień dobry,

    potwierdzam wizytę: { $when }.
    Cel: { $purpose }. { $minutes ->
        [one] Wizyta potrwa około { $minutes } minuty.
       *[other] Wizyta potrwa około { $minutes } minut.
    }
confirm-place-branch = Miejsce: { $place }.
confirm-place-phone = Zadzwonię o umówionej godzinie.
confirm-place-video = Spotkamy się przez wideo.
confirm-place-outside = Przyjadę pod uzgodniony adres.
confirm-bring = Proszę przygotować:
confirm-end = Do zobaczenia
confirm-end-phone = Do usłyszenia
# Nazwa pliku z zaproszeniem do kalendarza
confirm-invite-file = Zaproszenie
confirm-invite-off-file = Odwołanie wizyty

# Wyniki jako tabela

measure-file = Wyniki wizyt
measure-purpose = Cel
measure-advisor = Doradca
measure-room = Pomieszczenie
measure-week = Tydzień od
measure-count = Wizyty
measure-served = Obsłużone
measure-missed = Nie przyszli
measure-cancelled = Odwołane
measure-minutes = Minuty wizyt
measure-available = Minuty pracy
measure-service = Średni czas obsługi (min)
measure-wait = Średnie oczekiwanie (min)
measure-lead = Średnie wyprzedzenie (dni)
measure-score = Średnia ocena
measure-scores = Oceny

# Kalendarze innych programów

error-ical-empty = Plik kalendarza jest pusty.
error-ical-too-large = Plik kalendarza ma ponad { $limit } MB. Wyeksportuj krótszy okres i spróbuj ponownie.
error-ical-too-many = Plik kalendarza ma ponad { $max } wydarzeń. Wyeksportuj krótszy okres i spróbuj ponownie.
error-ical-not-calendar = To nie jest plik kalendarza iCalendar (wiersz { $line }). Niczego nie wczytano.
error-ical-version = Plik kalendarza jest w wersji, której program nie zna (wiersz { $line }). Niczego nie wczytano.
ical-reason-ical-unclosed = wydarzenie nie ma końca
ical-reason-ical-nesting = części wydarzenia są źle zagnieżdżone
ical-reason-ical-line = wiersz nie jest poprawną właściwością
ical-reason-ical-line-too-long = wiersz jest za długi
ical-reason-ical-encoding = wiersz zawiera znaki, których nie da się odczytać
ical-reason-ical-uid = brakuje identyfikatora wydarzenia
ical-reason-ical-twice = ta sama właściwość występuje dwa razy
ical-reason-ical-sequence = numer wersji nie jest liczbą
ical-reason-ical-start-missing = brakuje początku
ical-reason-ical-start = początek nie jest poprawną datą
ical-reason-ical-end = koniec nie jest poprawną datą
ical-reason-ical-end-before-start = koniec jest przed początkiem
ical-reason-ical-zone-unknown = nieznana strefa czasowa
ical-reason-ical-rule = reguła powtarzania jest niepoprawna
ical-reason-ical-rule-twice = wydarzenie ma dwie reguły powtarzania
ical-reason-ical-exception-rule = reguły wyjątków nie są obsługiwane
ical-reason-ical-date = data wyjątku jest niepoprawna
ical-reason-ical-too-many-dates = wydarzenie ma za wiele dat
ical-reason-ical-recurrence-id = zmienione wystąpienie ma niepoprawną datę
ical-reason-ical-this-and-future = zmiany „to i następne” nie są obsługiwane
ical-reason-ical-method = nieznany rodzaj wiadomości kalendarza
