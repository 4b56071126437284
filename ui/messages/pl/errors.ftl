# Błędy: co się stało, co jest bezpieczne, co zrobić. Klucz to kod z programu.
error-unknown = Coś się nie udało (kod: { $code }). Zapisane dane są bezpieczne. Spróbuj ponownie, a jeśli to się powtórzy, zawiadom administratora.
error-internal = W programie wystąpił błąd. Zapisane dane są bezpieczne. Zamknij program i uruchom go ponownie; jeśli to się powtórzy, zawiadom administratora.
error-wrong-passphrase = Hasło nie pasuje. Sprawdź klawisz Caps Lock i układ klawiatury.
error-too-many-attempts = { $seconds ->
    [one] Zbyt wiele błędnych prób. Odczekaj { $seconds } sekundę i spróbuj ponownie.
    [few] Zbyt wiele błędnych prób. Odczekaj { $seconds } sekundy i spróbuj ponownie.
   *[many] Zbyt wiele błędnych prób. Odczekaj { $seconds } sekund i spróbuj ponownie.
}
error-locked = Sejf jest zablokowany. Zapisane dane są bezpieczne. Odblokuj go i powtórz czynność.
error-vault-missing = W tym folderze nie ma sejfu. Nic nie zostało usunięte. Sprawdź folder albo utwórz nowy sejf.
error-vault-exists = W tym folderze jest już sejf i pozostał nietknięty. Odblokuj go albo wybierz inny folder.
error-vault-damaged = Plik { $file } jest uszkodzony lub go brakuje. Program niczego nie zmienił ani nie usunął. Odtwórz dane z kopii zapasowej lub zawiadom administratora.
error-vault-newer = Sejf zapisała nowsza wersja programu (wersja zapisu { $found }, ten program zna { $known }). Dane są nietknięte. Zainstaluj nowszą wersję Opiekuna.
error-vault-in-use = Ten sejf jest już otwarty w innym oknie lub na innym stanowisku. Zamknij tamten program i spróbuj ponownie.
error-folder-read-only = W tym folderze nie można zapisywać. Nic nie zostało zmienione. Sprawdź uprawnienia do folderu i spróbuj ponownie.
error-disk-full = Zabrakło miejsca na dysku. Ostatnia zmiana nie została zapisana, wcześniejsze są bezpieczne. Zwolnij miejsce i powtórz czynność.
error-io = Dysk nie odpowiedział poprawnie. Wcześniej zapisane dane są bezpieczne. Sprawdź dysk i spróbuj ponownie.
error-passphrase-too-short = { $min ->
    [one] Hasło jest za krótkie. Potrzebny jest co najmniej { $min } znak.
    [few] Hasło jest za krótkie. Potrzebne są co najmniej { $min } znaki.
   *[many] Hasło jest za krótkie. Potrzeba co najmniej { $min } znaków.
}
error-passphrase-too-plain = Hasło jest zbyt proste: powtarza kilka znaków albo idzie kolejnymi klawiszami. Ułóż je z kilku zwykłych słów.
error-wrong-recovery-key = To nie jest klucz odzyskiwania tego sejfu. Sprawdź przepisane znaki z wydrukiem.
error-forbidden = Twoja rola ({ $role }) nie pozwala na tę czynność. Nic nie zostało zmienione. Poproś osobę z odpowiednią rolą.
error-second-person-required = Ta czynność wymaga zgody drugiej osoby. Nic nie zostało zmienione.
error-approver-is-proposer = Nie można zatwierdzić własnej czynności. Potrzebna jest druga osoba.
error-approver-role = Ta osoba nie może zatwierdzać. Może to zrobić kierownik placówki albo administrator.
error-person-unknown = Nie ma tu takiej osoby albo jej dostęp wyłączono. Sprawdź imię i nazwisko.
error-name-taken = Osoba o takim imieniu i nazwisku już tu pracuje. Dodaj coś, co je odróżni.
error-last-administrator = To jedyny administrator. Zanim wyłączysz jego dostęp, dodaj drugiego administratora.
error-not-found = Nie znaleziono: { $what }. Wróć do listy i wybierz ponownie.
error-revision-conflict = Ktoś w tym czasie zmienił te dane ({ $fields }). Nic nie zostało nadpisane. Odśwież widok i wprowadź zmianę jeszcze raz.
error-consent-missing = Nie ma zgody klienta na oferty tą drogą ({ $channel ->
    [phone] telefon
    [email] e-mail
    [sms] SMS
   *[other] { $channel }
}). Oferty nie zapisano. O zgodę można zapytać przy najbliższej wizycie.
error-contact-answered = Na to pytanie już odpowiedziano. Odśwież kartę, aby zobaczyć odpowiedź.
error-not-mail = To nie jest plik wiadomości e-mail (.eml). Zapisz wiadomość z programu pocztowego jako plik i upuść go tutaj.
error-mail-too-large = Wiadomość jest za duża, żeby ją zachować (największy dopuszczalny rozmiar: { $limit } MB). Nic nie zostało zapisane. Wpisz kontakt ręcznie (Alt+K).
error-mail-too-many = Wiadomość ma więcej niż { $max } załączników. Nic nie zostało zapisane. Wpisz kontakt ręcznie (Alt+K).
error-mail-gone = Wiadomość trzeba upuścić na kartę jeszcze raz, bo w międzyczasie otwarto inną albo program był zablokowany. Kontakt nie został zapisany.
error-import-undone = Ten import już cofnięto.
error-import-in-use = Tego importu nie da się cofnąć: z { $clients ->
    [one] jednym klientem
   *[other] { $clients } klientami
} ktoś już pracował (zmiana danych, połączenie, późniejszy import, wizyta, dokument, powiązanie, kontakt lub zgoda). { $numbers ->
    [none] Nic nie zostało zmienione.
   *[other] Numery: { $numbers }. Nic nie zostało zmienione.
}
error-import-closed = Tego importu nie można już cofnąć: { $why ->
    [too_old] minęło { $days } dni
   *[built_on] są późniejsze zmiany lub dokumenty
}. Poprzednich danych program już nie przechowuje.
error-merge-covered = Ten klient został później połączony z innym. Najpierw cofnij tamto połączenie.
error-tie-known = Takie powiązanie tych klientów jest już zapisane w tym czasie. Zmień daty albo zakończ poprzednie.
error-tie-kind-unfit = Ten rodzaj powiązania nie łączy takich klientów (osoby z firmą albo na odwrót). Wybierz inny rodzaj lub innego klienta.
error-tie-age-unfit = { $why ->
    [marriage] Jedna z tych osób jest za młoda na małżeństwo. Sprawdź rodzaj powiązania i daty urodzenia.
    [parent] Rodzic nie może być młodszy od dziecka. Sprawdź kierunek powiązania i daty urodzenia.
   *[acting] Osoba niepełnoletnia nie może działać za kogoś innego. Sprawdź rodzaj powiązania i datę urodzenia.
}
error-tie-circle = Firma nie może być zależna od samej siebie, także przez inne firmy. Sprawdź kierunek powiązania.
error-tie-ends-before-start = Ostatni dzień powiązania jest wcześniejszy niż pierwszy. Popraw datę.
error-assignment-undone = Tę zmianę opiekuna już cofnięto.
error-list-name-taken = Masz już otwartą listę o tej nazwie. Wybierz ją albo podaj inną nazwę.
error-list-closed = Ta lista jest już zamknięta. Nic nie zostało zmienione. Odśwież widok.
error-handover-state = To przekazanie ma już inny stan. Nic nie zostało zmienione. Odśwież widok.
error-handover-side = Tego nie możesz zrobić w tym przekazaniu. Przyjmuje lub odmawia osoba, której zaproponowano klientów; wycofuje ta, która ich przekazuje, albo kierownik.
error-handover-unfit = Nie można przekazać klientów ({ $clients }): { $why ->
    [offered] są już w innej propozycji
    [held] ta osoba już jest ich opiekunem
   *[foreign] mają innego opiekuna
}. Numery: { $numbers }. Nic nie zostało zmienione.
error-handover-moved-on = Nie wszyscy klienci mogą wrócić: u niektórych ({ $clients }) opiekun zmienił się później. Numery: { $numbers }. Nic nie zostało zmienione.
error-substitution-clash = W tych dniach jest już inne zastępstwo jednej z tych osób ({ $first } – { $last }). Nic nie zostało zapisane. Zmień daty albo odwołaj tamto.
error-substitution-over = To zastępstwo już się skończyło.
error-command-reused = Ta czynność była już wykonana z innymi danymi. Nic nie zostało powtórzone. Odśwież widok i spróbuj ponownie.
error-invalid = Niektóre pola wymagają poprawy. Nic nie zostało jeszcze zapisane.
error-client-duplicate = Taki klient jest już w portfelu (numer { $number }). Nic nie zostało zapisane. Otwórz istniejącą kartę.
error-appointment-conflict = { $what ->
    [room] To miejsce jest już zajęte ({ $start } – { $end }). Wizyta nie została zapisana. Wybierz inną godzinę albo inne miejsce.
    [colleague] Druga osoba z placówki ma już wtedy wizytę ({ $start } – { $end }). Nic nie zostało zapisane. Wybierz inną godzinę.
   *[advisor] Ten czas jest już zajęty ({ $start } – { $end }). Wizyta nie została zapisana. Wybierz inną godzinę.
}
error-appointment-outside = { $why ->
    [holiday] To dzień wolny.
    [branch_closed] Placówka jest wtedy nieczynna.
    [absent] Tej osoby wtedy nie będzie.
    [outside_working_time] To poza czasem pracy tej osoby.
    [no_room] Nie ma wtedy wolnego miejsca na taką wizytę.
    [room_taken] To miejsce jest wtedy zajęte.
    [room_unfit] To miejsce nie nadaje się na taką wizytę.
    [no_advisor] Nie wskazano, kto przyjmie klienta.
    [specialisation_missing] Wskazana osoba nie zajmuje się takimi sprawami.
    [language_missing] Wskazana osoba nie mówi w potrzebnym języku.
   *[other] W tym terminie coś stoi na przeszkodzie.
} Wizyta nie została zapisana. Wybierz inny termin albo podaj powód.
error-visit-step = { $state ->
    [booked] Ta wizyta jest umówiona na inny dzień albo jeszcze się nie zaczęła.
    [confirmed] Ta wizyta jest potwierdzona i jeszcze się nie zaczęła.
    [arrived] Klient już przyszedł i czeka.
    [waiting] Ta osoba jeszcze czeka.
    [in_service] Obsługa już trwa.
    [served] Obsługa już się zakończyła.
    [no_show] Zapisano, że klient nie przyszedł.
    [left] Ta osoba już wyszła.
    [cancelled] Ta wizyta jest odwołana.
   *[other] Stan zmienił się w międzyczasie.
} Nic nie zostało zmienione. Odśwież widok.
error-opinion-known = Klient już ocenił tę wizytę. Nic nie zostało zmienione.
error-task-state = To zadanie ma już inny stan. Nic nie zostało zmienione. Odśwież widok.
error-appointment-past = Ta godzina już minęła. Wizyta nie została zapisana. Wybierz późniejszą.
error-time-missing = Takiej godziny tego dnia nie ma, bo wtedy zmienia się czas. Wizyta nie została zapisana. Wybierz inną.
error-appointment-cancelled = Ta wizyta jest już odwołana. Umów nową.
error-document-blocked = Dokumentu nie można jeszcze przygotować. Nic nie zostało zapisane. Usuń przeszkody wymienione w sprawdzeniu.
error-document-state = W obecnym stanie dokumentu nie można tego zrobić. Odśwież widok i sprawdź jego stan.
error-document-superseded = Dane klienta zmieniły się po przygotowaniu tego dokumentu. Przygotuj go ponownie.
error-template-state = Wzór jest w innym stanie, niż pokazywało okno. Odśwież widok i sprawdź go.
error-template-own-text = Ostatnią zmianę tego wzoru wprowadziła ta sama osoba. Zatwierdzić musi ktoś inny.
error-template-other-text = Tekst wzoru zmienił się od chwili, gdy go czytano. Otwórz go ponownie i przeczytaj.
error-template-past = Wzór nie może obowiązywać od dnia, który już minął. Wybierz dzisiejszy dzień albo późniejszy.
error-template-in-force = Ta wersja już obowiązuje i mogły powstać z niej dokumenty. Opublikuj kolejną wersję, która ją zastąpi.
error-template-version-taken = Wersja { $version } tego wzoru już istnieje. Wpisz w nagłówku inny numer wersji.
error-template-same-day = Od dnia { $date } zaczyna obowiązywać inna wersja tego wzoru. Wybierz inny dzień albo wycofaj tamtą wersję.
error-template-days = { $last ->
    [none] Według nagłówka wzór może obowiązywać najwcześniej od dnia { $first }. Wybierz późniejszy dzień albo zmień valid_from.
   *[other] Według nagłówka wzór może obowiązywać tylko od dnia { $first } do dnia { $last }. Wybierz dzień z tego okresu albo zmień nagłówek.
}
error-data-broken = Danych do wzoru nie da się odczytać (wiersz { $line }, kolumna { $column }). Gotowy przykład daje polecenie „template sample”.
error-copy-step = Ten egzemplarz jest w innym stanie, niż pokazywało okno. Odśwież widok i sprawdź go.
error-document-unfilled = Dokument ma niewypełnione pola. Uzupełnij je, a podgląd się pojawi.
error-document-template = We wzorze dokumentu jest błąd. Nic nie zostało zapisane. Zawiadom administratora.
error-document-character = Kroju pisma dokumentu brakuje jednego ze znaków w danych. Nic nie zostało zapisane. Popraw dane klienta.
error-document-holders = Liczba posiadaczy nie pasuje do tego wzoru. Sprawdź, kto ma podpisać.
error-document-font = Krój pisma dokumentów jest uszkodzony. Nic nie zostało zapisane. Zainstaluj program ponownie.
error-document-pdf = Nie udało się utworzyć pliku PDF. Nic nie zostało zapisane. Spróbuj ponownie.
error-field-unknown = Wzór nie ma takiego pola. Odśwież widok i wypełnij pola ponownie.
error-template-unknown = Nie ma takiego wzoru dokumentu. Wybierz wzór z listy.
error-template-error = We wzorze „{ $template }” jest błąd (wiersz { $line }, pole { $field }). Nic nie zostało zapisane. Zawiadom administratora.
error-missing-glyph = Kroju pisma dokumentu brakuje znaku „{ $character }”. Nic nie zostało zapisane. Popraw dane, w których on występuje.
error-printer-unavailable = Drukarka nie odpowiada. Dokument jest zapisany i bezpieczny. Sprawdź drukarkę albo zapisz PDF.
error-print-failed = Drukowanie się nie powiodło. Dokument jest zapisany i bezpieczny. Spróbuj ponownie albo zapisz PDF.
error-import-not-table = Ten plik nie jest tabelą CSV, skoroszytem XLSX ani wizytówką vCard. Nic nie zostało wczytane. Wyeksportuj portfel ponownie i wybierz go jeszcze raz.
error-import-empty = Plik jest pusty albo ma tylko nagłówek. Nic nie zostało wczytane.
error-import-too-large = Plik jest za duży (największy dopuszczalny rozmiar: { $limit } MB). Nic nie zostało wczytane. Podziel go na części.
error-import-encoding = Nie da się odczytać znaków w wierszu { $line }. Nic nie zostało wczytane. Wyeksportuj plik ponownie w kodowaniu UTF-8 lub windows-1250.
error-import-columns = Nie wiadomo, w których kolumnach są: { $missing }. Przypisz kolumny z nazwiskiem i imieniem albo z nazwą firmy.
error-import-columns-twice = Nagłówek „{ $column }” powtarza się w pliku (kolumna { $place }). Nic nie zostało wczytane. Popraw nagłówek i wybierz plik ponownie.
error-import-unclosed-quote = W wierszu { $line } jest otwarty i niezamknięty cudzysłów. Nic nie zostało wczytane. Popraw ten wiersz i wybierz plik ponownie.
error-import-broken = Pliku nie da się odczytać do końca. Nic nie zostało wczytane. Wyeksportuj go ponownie.
error-recovery-key-unread = Nie udało się wypisać klucza odzyskiwania, więc sejf nie powstał. Nic nie pozostało w folderze. Skieruj odpowiedź programu na ekran albo do pliku i powtórz polecenie.
error-import-too-wide = Wiersz { $line } ma więcej niż { $max } kolumn. Nic nie zostało wczytane. Wyeksportuj sam portfel klientów.
error-import-not-workbook = Tego pliku nie da się otworzyć jako skoroszytu XLSX. Nic nie zostało wczytane. Stary plik XLS albo plik z hasłem zapisz w arkuszu jako zwykły XLSX.
error-import-workbook-broken = Skoroszyt jest uszkodzony (część „{ $part }”). Nic nie zostało wczytane. Otwórz go w arkuszu, zapisz ponownie i spróbuj jeszcze raz.
error-import-unpacked = Skoroszyt po rozpakowaniu zająłby za dużo miejsca. Nic nie zostało wczytane. Podziel portfel na części.
error-import-no-sheet = W skoroszycie nie ma arkusza z tabelą: nagłówka i co najmniej jednego wiersza. Nic nie zostało wczytane.
error-import-sheet-unknown = W skoroszycie nie ma takiego arkusza z tabelą. Nic nie zostało wczytane.
error-import-vcard = Wizytówka jest źle zapisana w wierszu { $line }. Nic nie zostało wczytane. Wyeksportuj kontakty jeszcze raz.
error-import-vcard-version = Wizytówka w wierszu { $line } ma starą wersję formatu. Nic nie zostało wczytane. Wyeksportuj kontakty jako vCard 4.0 albo 3.0.
error-import-map-broken = Pliku z przypisaniem kolumn nie da się odczytać (wiersz { $line }). Nic nie zostało wczytane.
error-import-map-field = Przypisanie kolumn wymienia pole „{ $field }”, którego program nie zna. Nic nie zostało wczytane.
error-import-map-twice = Kolumna „{ $column }” powtarza pole wybrane już dla innej kolumny albo sama się powtarza. Wybierz każde pole tylko raz.
error-import-map-missing = W pliku brakuje kolumn z zapisanego przypisania: { $columns }. Nic nie zostało wczytane.
error-export-too-many = { $max ->
    [one] Naraz można zapisać wizytówkę najwyżej { $max } klienta. Zawęź listę.
   *[other] Naraz można zapisać wizytówki najwyżej { $max } klientów. Zawęź listę.
}
error-export-empty = Na liście nie ma nikogo, czyją wizytówkę można by zapisać.
error-import-token = Podgląd importu wygasł. Nic nie zostało wczytane. Wybierz plik jeszcze raz.
error-cancelled = Przerwano. To, co zapisano wcześniej, pozostało.
error-audit-broken = Dziennik zdarzeń jest naruszony we wpisie { $seq }. Nic nie zostało usunięte. Zawiadom administratora i nie usuwaj plików sejfu.
error-read-only = Program pracuje teraz tylko do odczytu, bo zapis na dysk zawiódł. Wcześniejsze dane są bezpieczne. Uruchom program ponownie.
error-busy = Sejf jest zajęty inną czynnością. Nic nie zostało zmienione. Spróbuj za chwilę.
error-backup-damaged = Ta kopia zapasowa jest uszkodzona. Nic nie zostało zmienione. Użyj innej kopii.
error-folder-not-empty = Folder docelowy nie jest pusty. Nic nie zostało zmienione. Wskaż pusty folder.

what-client = klient
what-appointment = wizyta
what-document = dokument
what-copy = egzemplarz
what-person = osoba
what-template = wzór dokumentu
what-account = rachunek
what-handover = przekazanie
what-substitution = zastępstwo
what-field = pole
what-tie = powiązanie
what-call = telefon na liście
what-call-list = lista telefonów
what-assignment = zmiana opiekuna
what-attachment = załącznik
what-walk-in = osoba w kolejce
what-waiting = wpis na liście oczekujących
what-task = zadanie
what-room = miejsce spotkań
what-packet = pakiet
error-target-in-vault = Tego pliku nie można zapisać w folderze sejfu. Nic nie zostało zmienione. Wskaż inny folder.
error-file-exists = W tym miejscu jest już inny plik i pozostał nietknięty. Wybierz inną nazwę.
error-signature-taken = Taką sygnaturę ma już inna osoba.
error-merge-unfit = Tych dwóch wpisów nie można połączyć: to ten sam wpis albo osoba i firma.
error-merge-tied = Tych dwoje łączy wpisane powiązanie, więc to dwie różne osoby lub firmy. Jeśli nie, najpierw popraw powiązanie.
error-merge-undone = To połączenie już cofnięto.
error-view-name-taken = Masz już widok o tej nazwie.
error-export-too-large = Tylu wierszy ten format nie pomieści. Zawęź listę albo wybierz CSV.
