# Ramy okna: nawigacja, pasek, skróty, komunikaty wspólne.
nav-label = Ekrany programu
nav-day = Dzień
nav-clients = Klienci
nav-calendar = Kalendarz
nav-documents = Dokumenty
nav-settings = Ustawienia
skip-to-content = Przejdź do treści
read-only-note = Tylko do odczytu

back = Wstecz
cancel = Anuluj
close = Zamknij
close-esc = Zamknij (Esc)
choose = Wybierz
show = Pokaż
today = Dziś
lock = Zablokuj
open-card = Otwórz kartę
empty-value = (puste)
reveal = Pokaż
mask = Ukryj
reveal-what = Pokaż: { $what }
mask-what = Ukryj: { $what }
secret-show = Pokaż wpisany tekst
unit-zloty = zł

date-help = Na przykład 24.11.2026, 24.11 albo „jutro”
date-placeholder = dd.mm.rrrr
date-relative = { $days ->
    [back1] wczoraj
    [d0] dziś
    [d1] jutro
   *[d2] pojutrze
}
duration = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } godz.
       *[other] { $hours } godz. { $minutes } min
    }
}
progress-count = { $done } z { $total }
page-of = Strona { $page } z { $pages }
page-short = strona { $page }
size-small = poniżej 1 kB

shortcut-palette = Szukaj wszędzie
shortcut-shield = Zasłoń ekran przed klientem
shortcut-lock = Zablokuj program
shortcut-help = Pomoc do tego ekranu
shortcut-filter = Przejdź do filtra
shortcut-card-close = Wróć do listy klientów

shield-title = Ekran jest zasłonięty
shield-back = Pokaż ekran

help-title = Pomoc: { $screen }
help-shortcuts = Skróty klawiszowe
help-day = Tu widać wizyty dnia i to, czy dokumenty do nich są gotowe. Przy każdej wizycie jest jeden następny krok. Obok: dokumenty do wydruku lub podpisu i dowody, które wkrótce stracą ważność. Kolejka pokazuje, kto czeka i kiedy mniej więcej przyjdzie jego kolej; zamiast nazwisk są numery i godziny wizyt. „Klient przyszedł” stawia go w kolejce. Niżej widać, czego brakuje wizytom następnego dnia roboczego.
help-clients = Wpisz kilka liter imienia, nazwiska, nazwy albo numeru – polskie znaki nie są potrzebne. Strzałki przesuwają wybór, Enter otwiera kartę. Pierwszy wiersz karty mówi, czy można dziś z klientem coś podpisać.
help-calendar = Kalendarz ma widoki: dzień, tydzień, miesiąc i listę, a także dzień w kolumnach pomieszczeń albo osób. „Wszyscy” pokazuje też wizyty innych. „Więcej” drukuje plan dnia i wymienia się plikami z innymi kalendarzami; ich godziny są w paski. PageUp i PageDown pokazują poprzedni i następny. Do wybranego dnia prowadzi Ctrl+K: wpisz „30.11”, „jutro” albo „w piątek”. Enter na wizycie pokazuje jej szczegóły. Alt ze strzałkami przesuwa wizytę o kwadrans lub dzień roboczy, Alt+Shift ze strzałkami zmienia jej długość. Kliknięcie wolnego miejsca umawia nową wizytę.
help-documents = Wybierz wzór i klienta, uzupełnij pola, sprawdź strony i przygotuj dokument do podpisu. Przygotowany dokument już się nie zmienia; błędny można unieważnić za zgodą drugiej osoby.
help-settings = Język, wygląd, bezpieczeństwo, osoby pracujące przy biurku, kopia zapasowa i dziennik zdarzeń.
help-topic-templates = Wzory dokumentów
help-about-templates = Wzór to tekst z nagłówkiem między wierszami +++ i treścią. Dane wstawiaj z listy „Wstaw” (Alt+I). Błędy pokazują się, gdy przestajesz pisać, a F8 prowadzi do pierwszego z nich. Ctrl+S zapisuje szkic. Tekst zatwierdza osoba, która go ostatnio nie zmieniała, a potem publikuje się go od wybranego dnia. Opublikowanego tekstu nie da się zmienić: zacznij od niego nową wersję.
help-topic-picking = Wielu klientów naraz
help-about-picking = Na liście spacja zaznacza klienta, a Shift ze strzałką lub kliknięciem – kilku pod rząd; Ctrl+A zaznacza całą listę. Pasek nad listą dodaje zaznaczonych do listy telefonów, przekazuje ich innej osobie, zapisuje do pliku albo – u kierownika i administratora – zmienia opiekuna.
help-topic-views = Zapisane widoki
help-about-views = „Dodaj warunek” zawęża listę według dowolnego pola, na przykład końca lokaty. „Zapisz widok…” pamięta warunki, wpisane słowa i kolumny; wspólny widok zobaczy cała placówka.
help-topic-card = Karta klienta
help-about-card = Alt+K zapisuje kontakt, Alt+U umawia wizytę, Alt+W dodaje powiązanie, Alt+H przechodzi do wyboru, co pokazać w historii. E-mail zapisany jako plik .eml można upuścić na kartę.
help-topic-duplicates = Duplikaty
help-about-duplicates = Program szuka wpisów, które mogą być tym samym klientem. „Porównaj i połącz” pozwala wybrać prawdziwe dane, „To różni klienci” usuwa parę z listy. Obie decyzje można cofnąć.
help-topic-calls = Listy telefonów
help-about-calls = Zaznacz klientów na liście i wybierz „Na listę telefonów…”. Zapisana rozmowa odhacza klienta i przechodzi do następnego. Na listę z ofertami trafiają tylko osoby, które zgodziły się na oferty przez telefon.
help-topic-questions = Pytania bez odpowiedzi
help-about-questions = Gdy zapisujesz kontakt od klienta, zaznacz „Klient czeka na odpowiedź” i podaj dzień. Pytanie stoi na ekranie „Dzień” i na karcie, dopóki nie zapiszesz odpowiedzi.
help-topic-attention = Dawno bez kontaktu
help-about-attention = Tu są klienci, z którymi od ostatniej wizyty, rozmowy lub wiadomości minęło więcej dni, niż przewiduje ich segment. Liczbę dni ustala kierownik w Ustawieniach.
help-topic-handovers = Przekazania i zastępstwa
help-about-handovers = Przekazanie zaczyna się na liście klientów. Druga osoba przyjmuje je albo odmawia; przyjęte można cofnąć. Zastępca widzi klientów nieobecnej osoby jak swoich tylko w ustalonych dniach.

palette-open = Szukaj klienta lub czynności
palette-placeholder = Nazwisko, numer, miejscowość, dzień albo czynność
palette-results = Wyniki wyszukiwania
palette-actions = Czynności
palette-all = Pokaż wszystkie { $shown } w Klientach
palette-day = Kalendarz: { $day }
palette-none = Nic nie pasuje do wpisanych słów
palette-count = { $count ->
    [one] { $count } wynik
    [few] { $count } wyniki
   *[many] { $count } wyników
}
picker-help = Wpisz kilka liter nazwiska, nazwy albo numeru
picker-change = Wybierz kogoś innego
picker-clear = Zmień klienta: { $name }

role-advisor = doradca
role-supervisor = kierownik placówki
role-administrator = administrator
role-auditor = audytor
role-advisor-about = Prowadzi klientów, wizyty i dokumenty.
role-supervisor-about = To samo co doradca, a ponadto zatwierdza czynności wymagające drugiej osoby.
role-administrator-about = To samo co kierownik, a ponadto dodaje i wyłącza osoby.
role-auditor-about = Tylko ogląda. Niczego nie zmienia.

older-state = { $missing ->
    [0] Plik kluczy sejfu jest starszy niż przy ostatniej pracy ({ $when }). Może znowu działać hasło, które zmieniono lub wyłączono.
    [one] W sejfie brakuje { $missing } wpisu z ostatniej pracy ({ $when }). Ktoś przywrócił starszy plik albo dysk zgubił zapis.
   *[other] W sejfie brakuje { $missing } wpisów z ostatniej pracy ({ $when }). Ktoś przywrócił starszy plik albo dysk zgubił zapis.
}
older-state-do = Zanim coś zapiszesz, zawiadom administratora. Nowszy plik może jeszcze istnieć.
older-state-accept = Pracuj dalej od tego stanu
older-state-sure = Pracować dalej od starszego stanu?
older-state-sure-text = Brakujących wpisów program nie odtworzy. Ta decyzja pozostanie w dzienniku zdarzeń.
palette-similar = Może chodziło o:
hit-own = mój klient
hit-similar = podobnie pisane
