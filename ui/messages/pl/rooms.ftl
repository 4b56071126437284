# Cele wizyt i pomieszczenia w ustawieniach.
settings-purposes = Cele wizyt
settings-purposes-lead = Długość, przerwy, miejsce i dokumenty każdego celu. Zmiana obowiązuje od wybranego dnia; umówione wizyty zostają, jak były.
rules-add = Dodaj cel
rules-change = Zmień cel: { $purpose }
rules-saved = Zapisano cel wizyty: { $purpose }.
rules-later = od { $date }
rules-not-offered = nie umawiamy
rules-title = Nazwa celu
rules-minutes = Ile minut trwa wizyta
rules-before = Minuty wolne przed
rules-after = Minuty wolne po
rules-channel = Jak
rules-channel-branch = w placówce
rules-channel-phone = przez telefon
rules-channel-video = wideorozmowa
rules-channel-outside = u klienta
rules-room = Jakie pomieszczenie
rules-room-none = dowolne
rules-language = Język rozmowy
rules-language-any = dowolny
rules-skill = Umiejętność doradcy
rules-skill-help = Na przykład „kredyty hipoteczne”. Tę samą wpisz osobom, które to potrafią.
rules-packet-person = Dokumenty dla osoby
rules-packet-business = Dokumenty dla firmy
rules-packet-none = bez dokumentów
rules-bring = Co klient ma zabrać
rules-bring-help = Każda rzecz w osobnym wierszu
rules-offered = Umawiamy takie wizyty
rules-from = Obowiązuje od

settings-rooms = Pomieszczenia
settings-rooms-lead = Gabinety i stanowiska, w których przyjmujecie klientów.
rooms-none = Nie ma jeszcze żadnego pomieszczenia. Bez nich kalendarz pilnuje tylko czasu ludzi.
room-add = Dodaj pomieszczenie
room-change = Zmień pomieszczenie: { $name }
room-name = Nazwa
room-name-taken = Pomieszczenie o tej nazwie już jest. Wpisz inną
room-kind = Rodzaj
room-kind-counter = stanowisko
room-kind-office = gabinet
room-kind-meeting = sala spotkań
room-kind-video = kabina do wideorozmów
room-in-use = Używane
room-out-of-use = nieużywane
room-saved = Zapisano pomieszczenie: { $name }.

person-languages = Języki poza polskim
person-skills = Umiejętności
person-skills-help = Rozdziel przecinkami, na przykład: kredyty hipoteczne, ubezpieczenia

# Kalendarz: kolumny, czyje wizyty, pliki.
calendar-rooms = Pomieszczenia
calendar-people = Osoby
calendar-none-rooms = Tego dnia nie ma wizyt.
calendar-none-people = Tego dnia nie ma wizyt.
calendar-roomless = Bez pomieszczenia
calendar-whose = Czyje wizyty
calendar-mine = Tylko moje
calendar-all = Wszyscy
calendar-busy = Zajęte
calendar-print = Drukuj plan dnia
calendar-print-lead = Jedna kartka na biurko: wizyty, cele, dokumenty i miejsce na notatki. Są na niej nazwiska – nie zostawiaj jej na widoku.
calendar-print-save = Zapisz jako PDF
calendar-no-printer = Nie znaleziono drukarki. Zapisz plan jako PDF i wydrukuj go na innym stanowisku.
calendar-import = Wczytaj kalendarz
calendar-export = Zapisz kalendarz
calendar-export-text = Plik obejmie wizyty z tych dni: { $days }. Będą w nim nazwiska klientów i cele wizyt, a otworzyć go może każdy, kto ma do niego dostęp. Trzymaj go tylko tam, gdzie wolno przechowywać dane klientów.
calendar-export-save = Zapisz plik
calendar-feed = Plik zajętości
calendar-feed-text = To plik iCalendar z samymi godzinami, bez nazwisk i celów. Program odświeża go po każdej zmianie, więc inny kalendarz może go subskrybować.
calendar-feed-save = Zapisz plik
calendar-drop = Usuń zajętości z innych kalendarzy
calendar-drop-title = Usunąć zajętości z innych kalendarzy?
calendar-drop-text = Wczytane godziny przestaną być zajęte i będzie można umawiać w nich wizyty. Wizyty zostaną. Plik można wczytać ponownie.
calendar-drop-yes = Usuń zajętości
calendar-dropped = Usunięto zajętości z innych kalendarzy.
calendar-read = Wczytano kalendarz
calendar-read-added = { $count ->
    [one] { $count } nowe wydarzenie
    [few] { $count } nowe wydarzenia
   *[many] { $count } nowych wydarzeń
}
calendar-read-changed = { $count ->
    [one] { $count } zmienione wydarzenie
    [few] { $count } zmienione wydarzenia
   *[many] { $count } zmienionych wydarzeń
}
calendar-read-already = { $count ->
    [one] { $count } wydarzenie było już w nowszej wersji
    [few] { $count } wydarzenia były już w nowszej wersji
   *[many] { $count } wydarzeń było już w nowszej wersji
}
calendar-read-times = { $count ->
    [0] Żadna godzina nie jest przez nie zajęta
    [one] Zajęty { $count } termin
    [few] Zajęte { $count } terminy
   *[many] Zajętych { $count } terminów
}
calendar-read-own = { $count ->
    [one] { $count } wizyta z tego programu: pominięta
    [few] { $count } wizyty z tego programu: pominięte
   *[many] { $count } wizyt z tego programu: pominiętych
}
calendar-read-truncated = Terminów było bardzo dużo. Wczytano tylko pierwsze.
calendar-read-skipped = { $count ->
    [one] Nie wczytano { $count } wydarzenia
   *[other] Nie wczytano { $count } wydarzeń
}
calendar-read-line = wiersz { $line }: { $reason }
