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
vcard-save = Zapisz wizytówkę
vcards-save = Zapisz wizytówki
vcards-about = Kontakty osób i firm z tej listy jako plik vCard, najwyżej 50
vcard-saved = Wizytówka jest w pliku { $path }. Leży tam jawnie, poza sejfem.
vcards-saved = Wizytówki są w pliku { $path }. Leżą tam jawnie, poza sejfem.
