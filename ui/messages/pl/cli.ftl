# Zdania wiersza poleceń i plików zapisywanych przez program.
refused-column = Powód odmowy
refused-file = Odrzucone wiersze
cli-recovery-key = Klucz odzyskiwania (zapisz go i schowaj, nie pojawi się ponownie):
cli-vault-created = Sejf gotowy: { $folder }
cli-imported = { $imported ->
    [one] Zaimportowano { $imported } klienta.
   *[other] Zaimportowano { $imported } klientów.
}
cli-would-import = { $imported ->
    [one] Można zaimportować { $imported } klienta. Niczego nie zapisano.
   *[other] Można zaimportować { $imported } klientów. Niczego nie zapisano.
}
cli-already = { $already ->
    [one] { $already } klient był już w rejestrze.
    [few] { $already } klientów było już w rejestrze.
    [many] { $already } klientów było już w rejestrze.
   *[other] { $already } klienta było już w rejestrze.
}
cli-refused = { $refused ->
    [one] Odrzucono { $refused } wiersz:
    [few] Odrzucono { $refused } wiersze:
    [many] Odrzucono { $refused } wierszy:
   *[other] Odrzucono { $refused } wiersza:
}
cli-refusal-line = wiersz { $line }, kolumna „{ $column }”: { $reason }
cli-refusal-row = wiersz { $line }: { $reason }
cli-differing = { $differing ->
    [one] { $differing } klient jest już w rejestrze z innymi danymi. Nic nie zmieniono:
    [few] { $differing } klientów jest już w rejestrze z innymi danymi. Nic nie zmieniono:
    [many] { $differing } klientów jest już w rejestrze z innymi danymi. Nic nie zmieniono:
   *[other] { $differing } klienta jest już w rejestrze z innymi danymi. Nic nie zmieniono:
}
cli-ignored-columns = Kolumny, których program nie zna i pominął: { $columns }
cli-ignored-values = Wartości, których program przy takim kliencie nie zapisuje:
cli-note-line = wiersz { $line }: { $names }
cli-answer-lost = Polecenie wykonano, ale odpowiedzi nie udało się wypisać.
cli-demo = { $clients ->
    [one] Dodano { $clients } przykładowego klienta.
   *[other] Dodano { $clients } przykładowych klientów.
}
cli-nothing-found = Nikogo nie znaleziono.
cli-verify-ok = Sejf jest cały: { $rows ->
    [one] { $rows } wpis dziennika
    [few] { $rows } wpisy dziennika
    [many] { $rows } wpisów dziennika
   *[other] { $rows } wpisu dziennika
}, { $documents ->
    [one] { $documents } dokument.
    [few] { $documents } dokumenty.
    [many] { $documents } dokumentów.
   *[other] { $documents } dokumentu.
}
cli-import-undone = { $removed ->
    [one] Cofnięto import: usunięto { $removed } klienta.
   *[other] Cofnięto import: usunięto { $removed } klientów.
}
cli-import-undone-holdings = { $removed ->
    [one] Cofnięto import: usunięto { $removed } produkt.
    [few] Cofnięto import: usunięto { $removed } produkty.
    [many] Cofnięto import: usunięto { $removed } produktów.
   *[other] Cofnięto import: usunięto { $removed } produktu.
}
cli-no-ties = Ten klient nie ma zapisanych powiązań.
cli-paper-expired = { $name }: dokument tożsamości stracił ważność { $day }, dziś nie podpisuje; wpisz ważny dokument na karcie.
cli-paper-expiring = { $name }: dokument tożsamości traci ważność { $day }.
cli-paper-ward = { $name }: jest pod opieką lub kuratelą i nie podpisuje za innych.
cli-paper-missing = { $name }: na karcie nie ma dokumentu tożsamości z datą ważności.
cli-rule-saved = Zapisano sposób reprezentacji.
cli-older-state = { $missing ->
    [0] Plik kluczy sejfu jest starszy niż przy ostatniej pracy ({ $when }).
    [one] W sejfie brakuje { $missing } wpisu z ostatniej pracy ({ $when }).
   *[other] W sejfie brakuje { $missing } wpisów z ostatniej pracy ({ $when }).
} Ktoś przywrócił starszy plik albo dysk zgubił zapis. Administrator może w oknie programu zdecydować o pracy od tego stanu.
cli-verify-bad = Sejf jest uszkodzony. Nie zapisuj do niego niczego i sięgnij po kopię zapasową.
cli-backup = Kopia zapasowa gotowa: { $path } ({ $bytes } B)
cli-restored = Kopia przywrócona do: { $folder }
cli-document = Dokument { $number }, stron: { $pages }, zapisany w { $path }
cli-document-id = Identyfikator: { $id }
cli-folder-missing = Nie ma folderu { $path }
cli-document-saved = Dokument zapisany w { $path }
cli-document-kept = Dokument { $number } jest w sejfie, ale plik się nie zapisał. Sprawdź miejsce na dysku i dostęp do folderu, a potem zapisz plik: opiekunctl document save { $id } --out PLIK
cli-packet-kept = Dokumenty pakietu są w sejfie, ale nie wszystkie pliki się zapisały. Sprawdź miejsce na dysku i dostęp do folderu, a potem zapisz pliki: opiekunctl packet save { $id } --out FOLDER
cli-package-whole = Paczka jest cała, plików: { $count }
cli-package-missing = Brakuje pliku { $file }
cli-package-changed = Plik { $file } różni się od tego, który zapisano w paczce
cli-package-unnamed = Pliku { $file } nie ma w spisie paczki
cli-booked = Wizyta umówiona.
cli-moved = Wizyta przełożona.
cli-called-off = Wizyta odwołana.
cli-segment = Segment to individual, business albo strategic.
cli-valid = poprawny
cli-passphrase-needed = Podaj plik z hasłem: --passphrase-file PLIK
cli-file-unreadable = Nie można odczytać pliku { $path }.
cli-file-not-regular = { $path } nie jest zwykłym plikiem. Nic nie zostało wczytane. Wskaż plik zapisany na dysku.
cli-passphrase-too-long = Pierwszy wiersz pliku z hasłem { $path } jest za długi: zmieszczą się w nim 4 kB.
cli-recovery-key-nowhere = Klucz odzyskiwania nie miałby dokąd trafić, więc sejf nie powstał. Skieruj odpowiedź programu na ekran albo do pliku i powtórz polecenie.
cli-field-twice = Pole „{ $name }” podano więcej niż raz. Podaj każde --field tylko raz.
cli-limit-zero = Wartość --limit musi wynosić co najmniej 1.
cli-user-empty = Nazwa po --user jest pusta. Podaj nazwę osoby albo pomiń --user.
cli-file-unwritable = Nie można zapisać pliku { $path }. Sprawdź, czy folder istnieje i jest na nim miejsce.
cli-person-added = Dodano osobę.
cli-person-disabled = Osoba nie może już wejść.
cli-import-restored = { $restored ->
    [one] { $restored } klient odzyskał poprzednie dane.
    [few] { $restored } klientów odzyskało poprzednie dane.
    [many] { $restored } klientów odzyskało poprzednie dane.
   *[other] { $restored } klienta odzyskało poprzednie dane.
}
cli-import-restored-holdings = { $restored ->
    [one] { $restored } produkt odzyskał poprzednie dane.
    [few] { $restored } produkty odzyskały poprzednie dane.
    [many] { $restored } produktów odzyskało poprzednie dane.
   *[other] { $restored } produktu odzyskało poprzednie dane.
}
cli-likely = { $likely ->
    [one] { $likely } nowy wiersz to możliwy duplikat:
    [few] { $likely } nowe wiersze to możliwe duplikaty:
    [many] { $likely } nowych wierszy to możliwe duplikaty:
   *[other] { $likely } nowego wiersza to możliwe duplikaty:
}
cli-likely-left = { $likely ->
    [one] { $likely } nowy wiersz to możliwy duplikat i pozostaje poza rejestrem:
    [few] { $likely } nowe wiersze to możliwe duplikaty i pozostają poza rejestrem:
    [many] { $likely } nowych wierszy to możliwe duplikaty i pozostaje poza rejestrem:
   *[other] { $likely } nowego wiersza to możliwe duplikaty i pozostaje poza rejestrem:
}
cli-likely-client = wiersz { $line }: możliwy duplikat: klient { $number } (wspólne: { $common })
cli-likely-row = wiersz { $line }: możliwy duplikat: wiersz { $other } (wspólne: { $common })
cli-progress = Zrobione: { $done } z { $total }
cli-changed = { $changed ->
    [one] Zmieniono dane { $changed } klienta.
   *[other] Zmieniono dane { $changed } klientów.
}
cli-would-change = { $changed ->
    [one] Zmieniłyby się dane { $changed } klienta. Niczego nie zapisano.
   *[other] Zmieniłyby się dane { $changed } klientów. Niczego nie zapisano.
}
cli-change-line = { $rows ->
    [one] { $names }: { $rows } wiersz ({ $lines })
    [few] { $names }: { $rows } wiersze ({ $lines })
    [many] { $names }: { $rows } wierszy ({ $lines })
   *[other] { $names }: { $rows } wiersza ({ $lines })
}
cli-unknown = { $unknown ->
    [one] Pominięto { $unknown } wiersz: takiego klienta nie ma w rejestrze.
    [few] Pominięto { $unknown } wiersze: takich klientów nie ma w rejestrze.
    [many] Pominięto { $unknown } wierszy: takich klientów nie ma w rejestrze.
   *[other] Pominięto { $unknown } wiersza: takich klientów nie ma w rejestrze.
}
cli-column = „{ $column }” → { $name }: { $samples }
cli-column-left = „{ $column }” → pomijana: { $samples }
cli-vcard = Wizytówka zapisana w { $path }
cli-vcard-file = Kontakty
cli-export-format = Plik tabeli musi mieć końcówkę .csv albo .xlsx.
cli-exported = Zapisano klientów: { $clients }, plik { $path }.
cli-no-duplicates = Żadne dwa wpisy nie wyglądają na tego samego klienta.
cli-assigned = { $count ->
    [one] Nowego opiekuna ma { $count } klient (bez zmian: { $left }). Cofnięcie: client assign-undo { $id }
   *[other] Nowego opiekuna ma { $count } klientów (bez zmian: { $left }). Cofnięcie: client assign-undo { $id }
}
cli-assigned-back = { $count ->
    [one] Do poprzedniego opiekuna wrócił { $count } klient (bez zmian: { $left }).
   *[other] Do poprzednich opiekunów wróciło { $count } klientów (bez zmian: { $left }).
}
cli-calls-none = Nie masz otwartej listy telefonów.
cli-calls-unknown = Nie masz otwartej listy telefonów o tej nazwie. Listy pokazuje: calls list
cli-calls-line = { $name }: do wykonania { $open } z { $total }
cli-calls-added = { $count ->
    [one] Na listę „{ $name }” trafił { $count } klient.
   *[other] Na listę „{ $name }” trafiło { $count } klientów.
}
cli-calls-nobody = Nikt nie trafił na listę. { $why }
cli-calls-no-phone = Bez numeru telefonu: { $count }
cli-calls-no-consent = Bez zgody na telefon z ofertą: { $count }
cli-calls-listed = Już na liście: { $count }
cli-approver-unknown = Nie ma tu osoby o takim imieniu i nazwisku.
cli-client-added = Dodano klienta { $id }.
cli-client-saved = Zapisano klienta { $id }.
cli-merged = Połączono; został klient { $id }.
cli-unmerged = Rozdzielono; klient { $id } jest jak przedtem.
cli-no-merge = Ten klient nie ma połączenia, które można cofnąć.
cli-client-field-unknown = Nie ma pola „{ $name }”. Pola to: { $known }.
cli-field = Pola podaje się jako nazwa=wartość, na przykład city=Kraków. Zgody to true, false albo nic.
cli-overdue = { $count ->
    [0] Nikt nie czeka na kontakt zbyt długo.
    [one] Zbyt długo bez kontaktu: { $count } klient.
   *[many] Zbyt długo bez kontaktu: { $count } klientów.
}
cli-overdue-since = ostatnio { $last }, { $count ->
    [one] { $count } dzień po terminie
   *[many] { $count } dni po terminie
}
cli-overdue-never = bez kontaktu, w programie od { $last }, { $count ->
    [one] { $count } dzień po terminie
   *[many] { $count } dni po terminie
}
cli-export-file = klienci
cli-mail-file = wiadomość
cli-holdings = Nowe produkty: { $added }. Zaktualizowane produkty: { $updated }.
cli-would-holdings = Nowe produkty: { $added }. Produkty do zaktualizowania: { $updated }. Niczego nie zapisano.
cli-holdings-unknown = { $unknown ->
    [one] Pominięto { $unknown } wiersz klienta, którego nie ma w rejestrze: { $lines }
    [few] Pominięto { $unknown } wiersze klientów, których nie ma w rejestrze: { $lines }
    [many] Pominięto { $unknown } wierszy klientów, których nie ma w rejestrze: { $lines }
   *[other] Pominięto { $unknown } wiersza klientów, których nie ma w rejestrze: { $lines }
}
cli-valuation-line = { $part }: { $says } – { $points } z { $max } pkt
cli-valuation-attitude = Nastawienie: { $attitude } ({ $when }): { $reason }
cli-valuation-attitude-none = Nastawienie: jeszcze nie zapisano
cli-copies-file = Egzemplarze zapisano w pliku { $path }.
cli-copy-state = Egzemplarz nie ma takiego stanu.
cli-packet = Przygotowano pakiet { $id }:
cli-pesel-noted = Zapisano odpowiedź rejestru zastrzeżeń.
cli-copies-none = Żaden wydruk na nic nie czeka.
cli-copies-printer = Wysłano do drukarki { $printer }, zadanie { $job }.
cli-package = Zapisano paczkę { $path }.
cli-check-clear = Nic nie stoi na przeszkodzie.
cli-second-holder-of-many = Drugi posiadacz może być tylko przy jednym kliencie.
cli-template-ok = Wzór jest poprawny: { $code }, wersja { $version }.
cli-template-faults = Wzór ma błędy. Wiersz i pole każdego z nich:
cli-template-line = wiersz { $line }: { $what }
cli-template-part-line = część „{ $part }”, wiersz { $line }: { $what }
cli-template-saved = Zapisano szkic { $code }, wersja { $version }.
cli-template-submitted = Wzór { $code }, wersja { $version }, czeka na zatwierdzenie.
cli-template-approved = Zatwierdzono wzór { $code }, wersja { $version }.
cli-template-returned = Odesłano wzór { $code }, wersja { $version }, do poprawy.
cli-template-published = Wzór { $code }, wersja { $version }, obowiązuje od { $from }.
cli-template-withdrawn = Wycofano wzór { $code }, wersja { $version }.
cli-template-rendered = Zapisano { $path }.
cli-template-not-text = Plik { $path } nie jest tekstem w UTF-8.
cli-stepped = Zapisane.
cli-guest = Osoba towarzysząca to numer albo identyfikator klienta, znak = i rola: client, attorney, guardian, board albo other.
cli-queue-empty = Nikt nie czeka.
cli-queue-unknown = Nie ma dziś takiej osoby w kolejce.
cli-calendar-file = Kalendarz
cli-busy = Zajęte
cli-calendar-read = { $events ->
    [one] Wczytano { $events } wydarzenie.
    [few] Wczytano { $events } wydarzenia.
   *[many] Wczytano { $events } wydarzeń.
} { $times ->
    [one] Zajęty jest { $times } termin.
    [few] Zajęte są { $times } terminy.
   *[many] Zajętych jest { $times } terminów.
}
cli-calendar-skipped = Pominięto wydarzenie w wierszu { $line }: { $why }.
sheet-state-booked = umówiona
sheet-state-confirmed = potwierdzona
sheet-state-arrived = klient czeka
sheet-state-in-service = w obsłudze
sheet-state-served = odbyta
sheet-state-no-show = klient nie przyszedł
sheet-state-cancelled = odwołana
