# Klienci: lista, karta, formularz, import.
clients-filter = Filtruj: nazwisko, numer, miejscowość
clients-total = { $count ->
    [one] { $shown } klient
    [few] { $shown } klientów
   *[many] { $shown } klientów
}
clients-found = { $count ->
    [0] brak pasujących
    [one] { $shown } pasujący
    [few] { $shown } pasujących
   *[many] { $shown } pasujących
}
clients-none-title = Nikt nie pasuje do filtra
clients-none-text = Sprawdź pisownię albo usuń część warunków. Polskie znaki nie mają znaczenia.
clients-empty-title = Portfel jest jeszcze pusty
clients-empty-text = Zaimportuj plik CSV lub XLSX z systemu centralnego albo dodaj pierwszego klienta ręcznie. Import najpierw pokazuje, co się wczyta, i niczego nie zapisuje bez Twojej zgody.
unsigned-title = Program nie wie, którzy klienci są Twoi
unsigned-text = W danych z banku opiekun ma sygnaturę, na przykład A.Lis, a przy Twoim nazwisku nie ma jeszcze żadnej. Po niej program pozna Twoich klientów.
unsigned-yours = Wpisz ją w Ustawieniach.
unsigned-ask = Poproś administratora, aby wpisał ją w Ustawieniach.
unsigned-set = Wpisz sygnaturę
filter-any-segment = Każdy segment
filter-any-kind = Osoby i firmy
filter-any-advisor = Każdy opiekun
filter-kind = Rodzaj
filter-clear = Wyczyść filtr
column-name = Nazwa
column-number = Numer
column-city = Miejscowość
column-segment = Segment
column-identifier = PESEL lub NIP
column-phone = Telefon
column-advisor = Opiekun

kind-person = Osoba fizyczna
kind-business = Firma
kind-many-person = Osoby fizyczne
kind-many-business = Firmy
segment-individual = indywidualny
segment-business = firmowy
segment-strategic = strategiczny

legal-form-jdg = jednoosobowa działalność gospodarcza
legal-form-sc = spółka cywilna
legal-form-sj = spółka jawna
legal-form-sp = spółka partnerska
legal-form-sk = spółka komandytowa
legal-form-ska = spółka komandytowo-akcyjna
legal-form-zoo = spółka z o.o.
legal-form-sa = spółka akcyjna
legal-form-psa = prosta spółka akcyjna
legal-form-stowarzyszenie = stowarzyszenie
legal-form-fundacja = fundacja
legal-form-wspolnota = wspólnota mieszkaniowa
legal-form-spoldzielnia = spółdzielnia

client-card = Karta klienta
client-new = Nowy klient
client-edit = Edycja danych klienta
client-saved = Zapisano zmiany.
client-added = Dodano klienta.

card-back = Lista klientów
card-under-name = { $number } · segment { $segment } · opiekun: { $advisor }
card-book = Umów wizytę
card-prepare = Przygotuj dokument
card-edit = Edytuj
card-identity = Tożsamość i kontakt
card-identity-business = Dane firmy i kontakt
card-birth = Data urodzenia
age = { $years ->
    [one] { $years } rok
    [few] { $years } lata
   *[many] { $years } lat
}
card-address = Adres
card-consents = Zgody marketingowe
consent-yes = tak
consent-no = nie
consent-unknown = nie pytano
id-state-valid = ważny do { $date }
id-state-expiring = ważny tylko do { $date }
id-state-expired = był ważny do { $date }
id-state-undated = bez daty ważności
id-state-unknown = brak w danych
card-account = numer rachunku
card-holdings = Co posiada
card-holdings-none = Klient nic u nas nie ma.
holding-kind-account = rachunek
holding-kind-savings = rachunek oszczędnościowy
holding-kind-deposit = lokata
holding-kind-loan = kredyt
holding-kind-card = karta
holding-kind-insurance = ubezpieczenie
holding-state-active = { $kind ->
    [deposit] czynna
    [card] czynna
    [insurance] czynne
   *[account] czynny
}
holding-state-blocked = { $kind ->
    [deposit] zablokowana
    [card] zablokowana
    [insurance] zablokowane
   *[account] zablokowany
}
holding-state-closed = { $kind ->
    [deposit] zamknięta
    [card] zamknięta
    [insurance] zamknięte
   *[account] zamknięty
}
holding-ends-account = Do { $date }.
holding-ends-savings = Do { $date }.
holding-ends-deposit = Kończy się { $date }.
holding-ends-loan = Ostatnia rata { $date }.
holding-ends-card = Ważna do { $date }.
holding-ends-insurance = Ochrona do { $date }.
card-other-document = inny dokument
card-mail-address = Do korespondencji
card-other-phone = Inny telefon
card-other-email = Inny e-mail
card-preferred = Woli kontakt
card-former-address = Dawny adres
card-former-mail = Dawny adres do listów
card-former-until = do { $date }
form-more = Więcej o kliencie
help-address-form = Tak program zwróci się do klienta w listach
help-other-documents = Numer i data, np. ABC123456 (31.12.2030); zagraniczny z kodem kraju: UA/FB123456
help-pkd = Główny kod na początku, np. 62.10.B; kolejne po średniku
help-mail-street = Tylko gdy listy mają iść pod inny adres
help-list = Kilka oddziel średnikiem
choose-none = –
list-add = Wybierz z listy
list-add-more = Dodaj kolejne
list-remove = Usuń: { $what }
address-form-pan = Pan
address-form-pani = Pani
address-form-neutral = bezosobowo
sex-female = kobieta
sex-male = mężczyzna
why-title = Po co nam te dane?
why-identify = Bank musi wiedzieć, z kim zawiera umowę (ustawa o przeciwdziałaniu praniu pieniędzy, art. 36; RODO art. 6 ust. 1 lit. c)
why-firm = Bank musi wiedzieć, kim jest firma i kto za nią odpowiada (ta sama ustawa, art. 36; RODO art. 6 ust. 1 lit. c)
why-serve = By wykonywać umowę i móc się skontaktować (RODO art. 6 ust. 1 lit. b)
why-address = By nie pomylić osób i zwracać się tak, jak klient sobie życzy (RODO art. 6 ust. 1 lit. f)
why-consent = By móc wykazać, na co klient się zgodził (RODO art. 7 ust. 1; Prawo komunikacji elektronicznej, art. 398)
account-opened = { $kind ->
    [deposit] Otwarta { $date }.
    [loan] Udzielony { $date }.
    [card] Wydana { $date }.
    [insurance] Zawarte { $date }.
   *[account] Otwarty { $date }.
}
account-balance-on = Saldo z dnia { $date }.
card-visits = Umówione wizyty
card-visits-none = Żadna wizyta nie jest umówiona.
card-documents = Dokumenty
card-documents-none = Nie przygotowano jeszcze żadnego dokumentu.
card-timeline = Historia

sign-verdict-yes = Można dziś podpisywać
sign-verdict-attention = Można podpisywać, ale najpierw sprawdź
sign-verdict-no = Dziś nie można niczego podpisać
sign-verdict-who = Sprawdź, kto może podpisać
sign-verdict-fill = Uzupełnij dane

form-who = Kto to jest
form-needed-person = Wymagane są imię i nazwisko. Resztę można uzupełnić później, ale dokumenty mogą jej potrzebować.
form-needed-business = Wymagane są nazwa i forma prawna. Resztę można uzupełnić później, ale dokumenty mogą jej potrzebować.
form-contact = Adres i kontakt
form-care = Opieka i zgody
form-save = Zapisz
help-pesel = 11 cyfr
help-nip = 10 cyfr; myślniki i „PL” nie przeszkadzają
help-id-document = Dowód osobisty albo paszport, np. ABC 123456
help-valid-until = Dzień z dokumentu, na przykład 31.12.2031
help-valid-past = ten dokument stracił już ważność
help-phone = Numer polski bez kierunkowego albo zagraniczny z „+”
draft-restored = Przywrócono niezapisane zmiany.
draft-discard = Odrzuć je
leave-title = Masz niezapisane zmiany
leave-text = Możesz wrócić do formularza, zostawić zmiany jako szkic do czasu zablokowania programu albo je porzucić.
leave-stay = Wróć do formularza
leave-keep = Zostaw szkic
leave-discard = Porzuć zmiany

conflict-title = Ktoś w tym czasie zmienił dane tego klienta
conflict-text = Nic nie zostało nadpisane. Poniżej widać, co się zmieniło. Wyróżniono pola, które zmieniły obie strony.
conflict-field = Pole
conflict-before = Było
conflict-saved = Zapisano w tym czasie
conflict-mine = U Ciebie
conflict-none = Żadne pole formularza się nie zmieniło.
conflict-theirs = Odrzuć moje zmiany
conflict-merge = Nałóż moje zmiany na zapisane

import-open = Importuj portfel
import-title = Import portfela
import-lead = Wybierz plik wyeksportowany z systemu centralnego. Najpierw zobaczysz, co się wczyta; nic nie zapisze się bez Twojej zgody.
import-choose = Wybierz plik albo przeciągnij go tutaj
import-reading = Czytam plik…
import-formats = CSV, XLSX albo wizytówki vCard; kodowanie i separator program rozpozna sam
separator-semicolon = średnik
separator-comma = przecinek
separator-tab = tabulator
separator-bar = kreska pionowa
import-good = do wczytania
import-already-label = już w portfelu
import-refused-label = odrzucone
import-refused-why = Dlaczego odrzucono
import-sample = Pierwsze wiersze pliku
import-line = Wiersz
import-column = Kolumna
import-reason = Powód
import-more-errors = { $count ->
    [one] …i jeszcze { $count } powód. Wszystkie będą w zapisanym pliku.
    [few] …i jeszcze { $count } powody. Wszystkie będą w zapisanym pliku.
   *[many] …i jeszcze { $count } powodów. Wszystkie będą w zapisanym pliku.
}
import-other-file = Inny plik
import-apply = { $count ->
    [0] Nie ma czego wczytać
    [one] Wczytaj { $shown } klienta
    [few] Wczytaj { $shown } klientów
   *[many] Wczytaj { $shown } klientów
}
import-running = Wczytuję klientów
import-stopping = Przerywam…
import-safe = Możesz przerwać w każdej chwili. Zapisani już klienci pozostaną w portfelu, a ponowny import ich nie powieli.
import-stop = Przerwij
import-done = { $imported ->
    [0] Nie wczytano żadnego nowego klienta
    [one] Wczytano { $shown } klienta
    [few] Wczytano { $shown } klientów
   *[many] Wczytano { $shown } klientów
}
import-cancelled = { $imported ->
    [0] Przerwano. Nie wczytano nikogo.
    [one] Przerwano. Wczytano { $shown } klienta.
    [few] Przerwano. Wczytano { $shown } klientów.
   *[many] Przerwano. Wczytano { $shown } klientów.
}
import-already = { $count ->
    [one] { $count } klient był już w portfelu i pozostał bez zmian.
    [few] { $count } klientów było już w portfelu i pozostało bez zmian.
   *[many] { $count } klientów było już w portfelu i pozostało bez zmian.
}
import-refused = { $count ->
    [one] Odrzucono { $count } wiersz. Popraw go w pliku i zaimportuj ponownie.
    [few] Odrzucono { $count } wiersze. Popraw je w pliku i zaimportuj ponownie.
   *[many] Odrzucono { $count } wierszy. Popraw je w pliku i zaimportuj ponownie.
}
import-differing = { $count ->
    [one] { $count } klient jest już w rejestrze z innymi danymi. Nic nie zmieniono.
    [few] { $count } klientów jest już w rejestrze z innymi danymi. Nic nie zmieniono.
   *[many] { $count } klientów jest już w rejestrze z innymi danymi. Nic nie zmieniono.
}
import-ignored-columns = { $count ->
    [one] Tej kolumnie nie przypisano pola, więc program ją pomija: { $columns }
    [few] Tym kolumnom nie przypisano pól, więc program je pomija: { $columns }
   *[many] Tym kolumnom nie przypisano pól, więc program je pomija: { $columns }
}
import-ignored-values = { $count ->
    [one] W { $count } wierszu są wartości, których program przy takim kliencie nie zapisuje, na przykład NIP osoby.
    [few] W { $count } wierszach są wartości, których program przy takim kliencie nie zapisuje, na przykład NIP osoby.
   *[many] W { $count } wierszach są wartości, których program przy takim kliencie nie zapisuje, na przykład NIP osoby.
}
import-fields = Pola
import-client = Klient
import-identifier = PESEL lub NIP
import-more-rows = { $count ->
    [one] …i jeszcze { $count } wiersz.
    [few] …i jeszcze { $count } wiersze.
   *[many] …i jeszcze { $count } wierszy.
}
import-save-refused = Zapisz odrzucone wiersze
import-refused-saved = Odrzucone wiersze z powodami są w pliku { $path }
import-close = Gotowe

duplicates-title = Możliwe duplikaty
duplicates-none = Program nie widzi drugiego wpisu tego klienta.
duplicates-common = Wspólne: { $what }
duplicates-compare = Porównaj i połącz
likely-title = { $count ->
    [one] W rejestrze jest już podobny klient:
   *[other] W rejestrze są już podobni klienci:
}
merge-open = To ten sam klient co…
merge-title = Połącz dwa wpisy tego samego klienta
merge-lead = Wybierz, które dane są prawdziwe. Połączenie można cofnąć, dopóki nikt nie zmieni danych klienta.
merge-other = Drugi wpis
merge-stays = Zostaje numer { $number }.
merge-swap = Niech zostanie { $number }
merge-same = Wszystkie dane są takie same.
merge-moves = Wizyty, dokumenty, kontakty, zgody, powiązania i produkty z obu wpisów znajdą się na jednej karcie.
merge-save = Połącz
merge-done = Połączono z wpisem { $number }.
merge-made = Połączono z wpisem { $number }
merge-bare = Pokaż pełne numery
merge-mask = Ukryj numery
merge-undo = Cofnij połączenie
merge-undone = Rozdzielono: wpis { $number } znów jest osobno.

view-choose = Widok listy
view-none = Wszyscy klienci
view-option = { $name } ({ $count })
view-option-of = { $name } – { $owner } ({ $count })
view-save = Zapisz widok…
view-change = Zmień widok…
view-drop = Usuń widok
view-save-title = Zapisz widok
view-change-title = Zmień widok
view-save-lead = Widok pamięta warunki, wpisane słowa i kolumny.
view-shared = Pokaż go całej placówce
view-saved = Zapisano widok „{ $name }”.
view-dropped = Usunięto widok „{ $name }”.
condition-add = Dodaj warunek
condition-save = Dodaj
condition-field = Pole
condition-test = Warunek
condition-value = Wartość
# Rodzaj gramatyczny nazwy pola: od niego zależą słowa warunku.
condition-gender = { $name ->
    [first_name] n
    [last_name] n
    [citizenship] n
    [company_name] f
    [legal_form] f
    [address_form] f
    [street] f
    [city] f
    [mail_street] f
    [mail_city] f
    [consent_email] f
    [consent_phone] f
    [former_names] pl
    [pkd] pl
    [languages] pl
    [other_phones] pl
    [other_emails] pl
    [other_documents] pl
    [holding] holding
   *[other] m
}
test-contains = zawiera
test-is = { $gender ->
    [f] równa
    [n] równe
    [pl] równe
    [holding] ma ten
   *[m] równy
}
test-begins = zaczyna się od
test-is-not = { $gender ->
    [f] inna niż
    [n] inne niż
    [pl] inne niż
    [holding] nie ma tego
   *[m] inny niż
}
test-empty = { $gender ->
    [holding] nie ma żadnego
   *[m] nie wpisano
}
test-given = { $gender ->
    [holding] ma jakikolwiek
   *[m] wpisano
}
test-until = najpóźniej
test-since = najwcześniej
condition-contains = { $field } zawiera „{ $value }”
condition-is = { $field }: { $value }
condition-begins = { $field } zaczyna się od „{ $value }”
condition-is-not = { $gender ->
    [f] { $field } inna niż { $value }
    [n] { $field } inne niż { $value }
    [pl] { $field } inne niż { $value }
    [holding] Nie ma produktu: { $value }
   *[m] { $field } inny niż { $value }
}
condition-empty = { $gender ->
    [holding] Nie ma żadnego produktu
   *[m] { $field }: nie wpisano
}
condition-given = { $gender ->
    [holding] Ma jakiś produkt
   *[m] { $field }: wpisano
}
condition-until = { $field }: najpóźniej { $value }
condition-since = { $field }: najwcześniej { $value }
export-open = Eksportuj…
export-title = { $count ->
    [one] Eksport { $shown } klienta
   *[other] Eksport { $shown } klientów
}
export-lead = Plik trafi do folderu zapisu. Eksport zostanie zapisany w dzienniku.
export-save = Eksportuj
export-xlsx = skoroszyt (XLSX)
export-csv = tekst z średnikami (CSV)
export-contact = dane kontaktowe
export-shown = kolumny, które są na liście
export-all = wszystkie dane
export-contact-about = Bez numerów PESEL, dokumentów i rachunków.
export-shown-about = Tylko to, co pokazuje lista.
export-shown-numbers = Tylko to, co pokazuje lista, ale z pełnymi numerami PESEL i NIP. Chroń ten plik.
export-all-about = Także numery PESEL, dokumentów i rachunków. Chroń ten plik.
export-many = Eksport więcej niż { $most } klientów musi zatwierdzić druga osoba.
export-approver = Zatwierdza
export-approver-pass = Hasło osoby zatwierdzającej
export-done = { $count ->
    [one] Zapisano { $count } klienta: { $path }
   *[other] Zapisano { $count } klientów: { $path }
}

suspects-title = Możliwe duplikaty
suspects-open = Duplikaty
suspects-lead = Pary wpisów, które mogą być jednym klientem. Połącz je albo zaznacz, że to różni klienci.
suspects-total = { $count ->
    [one] Jest { $shown } para.
    [few] Są { $shown } pary.
   *[many] Jest { $shown } par.
}
suspects-first = Pokazano pierwsze { $shown } par; następne pojawią się, gdy te będą rozstrzygnięte.
suspects-looking = Przeglądanie całego rejestru
suspects-none-title = Nie ma podejrzanych par
suspects-none-text = Żadne dwa wpisy nie wyglądają na tego samego klienta.
suspects-one = Wpis
suspects-other = Drugi wpis
suspects-common = Co mają wspólnego
suspects-deed = Co zrobić
suspects-compare-of = Porównaj i połącz: { $one } i { $other }
suspects-apart = To różni klienci
suspects-apart-of = To różni klienci: { $one } i { $other }
suspects-apart-done = { $one } i { $other }: zapamiętano, że to różni klienci.
suspects-undo = Cofnij
