# Ustawienia.
settings-look = Język i wygląd
settings-look-lead = Zmiana działa od razu.
settings-language = Język
settings-theme = Wygląd
theme-system = jak w systemie
theme-light = jasny
theme-dark = ciemny
settings-branch = Placówka
settings-branch-lead = Tak placówkę nazywają dokumenty do podpisu.
logo-alt = Znak banku
logo-none = Bez znaku: na dokumentach stoi nazwa banku.
logo-choose = Wybierz plik PNG
logo-change = Zmień
logo-remove = Usuń
logo-help = Stoi w nagłówku nowych dokumentów i pism. Wcześniejsze zachowują znak, z którym je przygotowano.
logo-saved = Zapisano znak banku.
logo-removed = Usunięto znak banku.
settings-branch-whose = Zmienia je kierownik placówki albo administrator.
branch-saved = Zapisano dane placówki.
branch-city-help = Z niej program bierze „zawarta w miejscowości …”
settings-security = Bezpieczeństwo
settings-security-lead = Sejf blokuje się sam, gdy nikt przy nim nie pracuje.
settings-idle = Blokada po bezczynności
settings-idle-after = { $minutes ->
    [one] po { $minutes } minucie
   *[other] po { $minutes } minutach
}
settings-passphrase = Zmień hasło
settings-recovery = Nowy klucz odzyskiwania
passphrase-change-lead = Zmiana hasła nie zmienia danych w sejfie ani haseł innych osób.
passphrase-save = Zmień hasło
passphrase-changed = Hasło jest zmienione. Następnym razem użyj nowego.
recovery-renew-lead = Dotychczasowy klucz przestanie działać. Przygotuj drukarkę lub kartkę: nowy klucz zobaczysz tylko raz.
recovery-renew = Utwórz nowy klucz
recovery-renewed = Nowy klucz odzyskiwania już działa. Zniszcz poprzedni wydruk.

settings-people = Osoby przy biurku
settings-people-lead = Każda osoba ma własne hasło i własną rolę.
person-you = to Ty
person-off = wyłączona
person-add = Dodaj osobę
person-add-lead = Osoba sama wpisuje swoje hasło.
person-name = Imię i nazwisko
person-role = Rola
person-added = Dodano osobę: { $name }.
person-disable = Wyłącz
person-disable-who = Wyłącz osobę: { $name }
person-disable-title = Wyłączyć dostęp: { $name }?
person-disable-text = Jej hasło przestanie otwierać sejf. To, co zrobiła, pozostanie w historii i w dzienniku.
person-disabled = Wyłączono dostęp: { $name }.

settings-backup = Kopia i sprawdzenie
settings-backup-lead = Kopia jest zaszyfrowana tak samo jak sejf.
backup-make = Wykonaj kopię zapasową
backup-made = Kopia zapasowa jest gotowa ({ $size }).
verify = Sprawdź sejf
verify-ok = Sejf jest cały: { $rows ->
    [one] { $shownRows } wpis dziennika
    [few] { $shownRows } wpisy dziennika
   *[many] { $shownRows } wpisów dziennika
} i { $documents ->
    [one] { $shownDocuments } dokument
    [few] { $shownDocuments } dokumenty
   *[many] { $shownDocuments } dokumentów
} bez śladu uszkodzenia.
verify-bad = Sprawdzenie wykryło uszkodzenie. Nic nie zostało usunięte. Wykonaj kopię zapasową i zawiadom administratora.

verify-integrity = Plik bazy danych jest uszkodzony.
verify-audit-broken = Dziennik zdarzeń jest naruszony we wpisie { $what }.
verify-document-damaged = Treść jednego z dokumentów nie zgadza się z jego sumą kontrolną.
verify-mail-damaged = Treść jednego z zachowanych e-maili nie zgadza się z jego sumą kontrolną.
verify-template-damaged = Tekst jednego ze wzorów nie zgadza się z jego sumą kontrolną.
verify-commands-without-audit = Jedna z czynności nie ma wpisu w dzienniku zdarzeń.
verify-clients-miscounted = Liczba klientów na liście nie zgadza się z rejestrem.
verify-register-incomplete = Zapis jednego z klientów lub dokumentów jest niepełny.
verify-rolled-back = Sejf jest starszy niż przy ostatniej pracy ({ $what }): ktoś przywrócił starszy plik albo dysk zgubił zapis.
verify-unknown = Wykryto niezgodność ({ $code }).

settings-audit = Dziennik zdarzeń
settings-audit-lead = Każda zmiana i każde pokazanie zasłoniętych danych zostawia ślad, którego nie można usunąć.
audit-show = Pokaż ostatnie wpisy ({ $limit })
audit-reload = Odśwież
audit-seq = Nr
audit-at = Kiedy
audit-person = Kto
audit-action = Co
audit-result = Wynik
audit-result-ok = wykonano
audit-result-done = wykonano
audit-result-refused = odmówiono
audit-result-forbidden = odmowa: brak uprawnień
audit-result-approver-is-proposer = odmowa: zatwierdza ta sama osoba
audit-result-template-own-text = odmowa: zatwierdza autor zmiany
audit-result-approver-role = odmowa: zatwierdzający bez uprawnień

settings-about = O programie
about-version = Wersja
about-folder = Folder sejfu
about-save-folder = Folder zapisywanych plików
person-describe = Zmień
person-describe-who = Sygnatura i specjalizacja: { $name }
person-describe-of = Zmień sygnaturę i specjalizację: { $name }
person-describe-lead = Po sygnaturze program poznaje portfel tej osoby w danych z banku.
person-described = Zapisano dane osoby: { $name }.
person-signature-help = Tak podpisuje ją system banku, np. A.Lis
specialisation-none = wszyscy klienci
specialisation-individual = klienci indywidualni
specialisation-business = firmy
specialisation-strategic = klienci strategiczni
