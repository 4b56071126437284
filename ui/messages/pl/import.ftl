# Import: kolumny, tryby, zmiany; wizytówki.
import-rows-read = { $rows ->
    [one] Odczytano { $shown } wiersz
    [few] Odczytano { $shown } wiersze
   *[many] Odczytano { $shown } wierszy
}
import-as-csv = kodowanie { $encoding } · separator: { $separator }
import-as-xlsx = skoroszyt XLSX, arkusz „{ $sheet }”
import-as-vcard = wizytówki vCard
import-sheet = Arkusz
import-columns = Kolumny pliku
import-column-in-file = Kolumna w pliku
import-samples = Przykładowe wartości
import-column-is = Co w niej jest
import-column-nameless = kolumna { $place } (bez nazwy)
import-field-of = Pole dla kolumny „{ $column }”
import-skip = pomiń
import-maps = Zapisane przypisania kolumn
import-map-choose = Zapisane przypisanie…
import-map-keep = Zapisz to przypisanie pod nazwą
import-map-save = Zapisz
import-map-drop = Usuń przypisanie
import-map-kept = Zapisano przypisanie „{ $name }”. Program zaproponuje je przy pliku z tymi samymi kolumnami.
import-mode = Co zrobić z klientami?
import-mode-new = Tylko nowi
import-mode-update = Tylko zmiany
import-mode-both = Nowi i zmiany
import-about-new = Nowych dodaj, znanych zostaw bez zmian.
import-about-update = Znanym zmień to, co podaje plik. Nowych pomiń.
import-about-both = Nowych dodaj, znanym zmień to, co podaje plik.
import-judge = Sprawdź plik
import-back = Wróć do kolumn
import-changing = do zmiany
import-same = bez zmian
import-unknown-label = spoza portfela
import-examples = Co i u kogo się zmieni (najwyżej 100 pierwszych)
import-value = { $field }: { $before } → { $after }
import-change = Zmiana
import-changes = Zmieni się
import-changes-made = Zmieniło się
import-clients = Klienci
import-lines = Wiersze
import-apply-changes = { $count ->
    [one] Zmień dane { $shown } klienta
   *[other] Zmień dane { $shown } klientów
}
import-apply-both = Wczytaj nowych ({ $good }) i zmień znanych ({ $changing })
import-changed = { $count ->
    [0] Nikomu nie zmieniono danych
    [one] Zmieniono dane { $shown } klienta
   *[other] Zmieniono dane { $shown } klientów
}
import-unknown = { $count ->
    [one] Pominięto { $count } wiersz: takiego klienta nie ma w portfelu.
    [few] Pominięto { $count } wiersze: takich klientów nie ma w portfelu.
   *[many] Pominięto { $count } wierszy: takich klientów nie ma w portfelu.
}
import-restored = { $count ->
    [one] { $count } klient odzyskał poprzednie dane.
    [few] { $count } klientów odzyskało poprzednie dane.
   *[many] { $count } klientów odzyskało poprzednie dane.
}
import-likely = { $count ->
    [one] { $shown } nowy wiersz wygląda na kogoś, kto jest już w rejestrze albo w innym wierszu pliku.
    [few] { $shown } nowe wiersze wyglądają na kogoś, kto jest już w rejestrze albo w innym wierszu pliku.
   *[many] { $shown } nowych wierszy wygląda na kogoś, kto jest już w rejestrze albo w innym wierszu pliku.
}
import-likely-title = Możliwe duplikaty
import-likely-whom = Podobny do
import-likely-client = klient { $number }
import-likely-row = wiersz { $line }
import-likely-common = Wspólne
import-likely-leave = Nie wczytuj tych wierszy (trafią do odrzuconych)
import-likely-came = { $count ->
    [one] Wczytano przy tym { $shown } możliwy duplikat. Można go połączyć z karty klienta.
    [few] Wczytano przy tym { $shown } możliwe duplikaty. Można je połączyć z karty klienta.
   *[many] Wczytano przy tym { $shown } możliwych duplikatów. Można je połączyć z karty klienta.
}
import-restored-holdings = { $count ->
    [one] { $count } produkt odzyskał poprzednie dane.
    [few] { $count } produkty odzyskały poprzednie dane.
   *[many] { $count } produktów odzyskało poprzednie dane.
}
imports-kind-clients = klienci
imports-kind-holdings = produkty
imports-closed-too-old = nie można już cofnąć: minęło 90 dni
imports-closed-built-on = nie można już cofnąć: są późniejsze zmiany lub dokumenty
vcard-save = Zapisz wizytówkę
vcards-save = Zapisz wizytówki
vcards-about = Kontakty osób i firm z tej listy jako plik vCard, najwyżej 50
vcard-saved = Wizytówka jest w pliku { $path }. Leży tam jawnie, poza sejfem.
vcards-saved = Wizytówki są w pliku { $path }. Leżą tam jawnie, poza sejfem.

# Wczytywanie tego, co klienci posiadają.
holdings-title = Produkty klientów
holdings-about = To wykaz produktów. Program dopisze je klientom z rejestru, a znane produkty zaktualizuje.
holdings-new = nowe
holdings-to-update = do aktualizacji
holdings-of-strangers = klienci spoza rejestru
holdings-ends = Koniec
holdings-apply = { $count ->
    [0] Nie ma czego wczytać
    [one] Wczytaj { $shown } produkt
    [few] Wczytaj { $shown } produkty
   *[many] Wczytaj { $shown } produktów
}
holdings-running = Wczytuję produkty
holdings-safe = Możesz przerwać w każdej chwili. Wczytane już produkty zostaną, a ponowne wczytanie ich nie powieli.
holdings-cancelled = Przerwano. To, co wczytano wcześniej, zostaje; można cofnąć cały ten import.
holdings-added = { $count ->
    [0] Nie przybył żaden produkt
    [one] Dopisano { $shown } produkt
    [few] Dopisano { $shown } produkty
   *[many] Dopisano { $shown } produktów
}
holdings-updated = { $count ->
    [0] Nie zaktualizowano żadnego produktu
    [one] Zaktualizowano { $shown } produkt
    [few] Zaktualizowano { $shown } produkty
   *[many] Zaktualizowano { $shown } produktów
}
holdings-unknown = { $count ->
    [one] Tego klienta nie ma w rejestrze, więc program pomija wiersz { $lines }.
    [few] { $count } wiersze dotyczą klientów, których nie ma w rejestrze. Program je pomija: { $lines }.
   *[many] { $count } wierszy dotyczy klientów, których nie ma w rejestrze. Program je pomija: { $lines }.
}
holdings-ignored-columns = { $count ->
    [one] Tej kolumny program nie czyta: { $columns }
   *[other] Tych kolumn program nie czyta: { $columns }
}
