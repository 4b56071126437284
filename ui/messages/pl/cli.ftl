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
cli-verify-bad = Sejf jest uszkodzony. Nie zapisuj do niego niczego i sięgnij po kopię zapasową.
cli-backup = Kopia zapasowa gotowa: { $path } ({ $bytes } B)
cli-restored = Kopia przywrócona do: { $folder }
cli-document = Dokument { $number }, stron: { $pages }, zapisany w { $path }
cli-booked = Wizyta umówiona.
cli-valid = poprawny
cli-passphrase-needed = Podaj plik z hasłem: --passphrase-file PLIK
cli-file-unreadable = Nie można odczytać pliku { $path }.
cli-file-unwritable = Nie można zapisać pliku { $path }. Sprawdź, czy folder istnieje i jest na nim miejsce.
cli-person-added = Dodano osobę.
cli-person-disabled = Osoba nie może już wejść.
