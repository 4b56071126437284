# Nazwy pól i powody, dla których wartość jest zła.
field-members = Liczba członków
field-other = Drugi klient
field-rule = Sposób reprezentacji
field-rule-text = Sposób reprezentacji (opis)
field-tie-kind = Rodzaj powiązania
field-until = Do kiedy
field-since = Od kiedy
field-share = Udział
field-prokura = Rodzaj prokury
field-scope = Zakres pełnomocnictwa
field-mandate = Zakres działania
field-ward = Dla kogo ustanowiono kuratora
field-decision = Postanowienie sądu
field-subject = Temat
field-answer-by = Odpowiedź do
field-answer = Odpowiedź
field-channel = Droga kontaktu
field-direction = Kierunek
field-aim = Cel kontaktu
field-at = Kiedy
field-text-version = Wersja treści zgody
field-optional = opcjonalnie
field-kind = Rodzaj klienta
field-first-name = Imię
field-last-name = Nazwisko
field-company-name = Nazwa firmy
field-name = Nazwa
field-number = Numer klienta
field-legal-form = Forma prawna
field-pesel = PESEL
field-nip = NIP
field-regon = REGON
field-krs = KRS
field-id-document = Dokument tożsamości
field-id-document-valid-until = Ważny do
field-street = Ulica i numer
field-postal-code = Kod pocztowy
field-city = Miejscowość
field-code = kod
field-phone = Telefon
field-email = E-mail
field-segment = Segment
field-advisor = Opiekun
field-consent-email = Zgoda na marketing e-mailem
field-consent-phone = Zgoda na marketing telefoniczny
field-former-names = Poprzednie nazwiska
field-address-form = Forma grzecznościowa
field-birth-date = Data urodzenia
field-birth-country = Kraj urodzenia
field-sex = Płeć
field-citizenship = Obywatelstwo
field-languages = Języki
field-other-documents = Inne dokumenty tożsamości
field-pkd = Kody PKD
field-mail-street = Ulica do korespondencji
field-mail-postal-code = Kod do korespondencji
field-mail-city = Miejscowość do korespondencji
field-other-phones = Inne telefony
field-other-emails = Inne adresy e-mail
field-preferred-channel = Preferowany kontakt
field-preferred-hours = Preferowane godziny
field-product-kind = Rodzaj produktu
field-product-number = Numer produktu
field-product = Produkt
field-product-state = Stan produktu
field-currency = Waluta
field-balance-on = Data salda
field-ends-on = Data końca
field-list-name = Nazwa listy
field-clients = Klienci
field-view-name = Nazwa widoku
field-conditions = Warunki
field-columns = Kolumny
field-fields = Pola
field-format = Format
field-holding = Ma produkt
field-holding-ends-on = Produkt kończy się
field-signature = Sygnatura
field-specialisation = Specjalizacja
field-map-name = Nazwa przypisania
field-account = Rachunek
field-balance = Saldo
field-opened-on = Data otwarcia
field-logo = Znak banku
field-bank-name = Nazwa banku
field-branch-name = Nazwa placówki
field-branch-address = Adres placówki
field-branch-city = Miejscowość
field-second-holder = Drugi posiadacz
field-start = Początek wizyty
field-minutes = Czas wizyty
field-state = Stan
field-package = Paczka
field-without = Pominięte dokumenty
field-note = Notatka
field-purpose = Cel wizyty
field-reason = Powód
field-role = Rola
field-passphrase = Hasło
field-place = Miejscowość zawarcia
field-amount = Kwota
field-date = Data
field-to = Ostatni dzień
field-id = Identyfikator
field-file = Plik
field-command-id = Identyfikator czynności
field-idle-minutes = Minuty do zablokowania
field-row = Wiersz
field-representation = Reguła reprezentacji
field-receiver = Komu
field-counts-from = Od kiedy
field-absent = Kogo nie będzie
field-substitute = Kto zastępuje
field-attitude = Nastawienie
field-potential = Potencjał
field-products = Różne produkty
field-years = Długość relacji
field-staying = Pewność, że zostanie
field-weights = Wagi oceny relacji
field-full-balance = Saldo na komplet punktów
field-full-products = Rodzaje produktów na komplet punktów
field-full-years = Lata relacji na komplet punktów
field-full-days-over = Spóźnienie bez punktów
field-unhappy-loss = Strata za niezadowolenie
field-valid-from = Obowiązują od
field-first = Pierwszy dzień
field-last = Ostatni dzień
field-nowy-opiekun = Nowy opiekun
field-dotychczasowy-opiekun = Dotychczasowy opiekun
field-od-dnia = Od dnia
field-individual = Segment indywidualny
field-business = Segment firmowy
field-strategic = Segment strategiczny
field-wplata-poczatkowa = Wpłata początkowa
field-oplata-prowadzenie = Opłata za rachunek
field-oplata-karta = Opłata za kartę
field-wyciag = Wyciąg
field-zgoda-marketing-email = Marketing e-mailem
field-zgoda-marketing-telefon = Marketing telefoniczny
choice-elektroniczny = elektroniczny
choice-papierowy = papierowy
choice-tak = tak
choice-nie = nie

invalid-unknown = Ta wartość jest niepoprawna ({ $code })
invalid-required = To pole jest potrzebne
invalid-too-long = { $max ->
    [one] Za długie: zmieści się najwyżej { $max } znak
    [few] Za długie: zmieszczą się najwyżej { $max } znaki
   *[many] Za długie: zmieści się najwyżej { $max } znaków
}
invalid-control-character = Jest tu niewidoczny znak sterujący. Usuń go albo wpisz wartość ręcznie
invalid-pesel-length = { $length ->
    [one] PESEL ma 11 cyfr, a tu jest { $length }
    [few] PESEL ma 11 cyfr, a tu są { $length }
   *[many] PESEL ma 11 cyfr, a tu jest { $length }
}
invalid-pesel-digits = PESEL składa się z samych cyfr
invalid-pesel-check-digit = Zła cyfra kontrolna: jest { $found }, powinna być { $expected }
invalid-pesel-date = PESEL zawiera datę urodzenia, która nie istnieje
invalid-nip-length = { $length ->
    [one] NIP ma 10 cyfr, a tu jest { $length }
    [few] NIP ma 10 cyfr, a tu są { $length }
   *[many] NIP ma 10 cyfr, a tu jest { $length }
}
invalid-nip-digits = NIP składa się z samych cyfr
invalid-nip-check-digit = Zła cyfra kontrolna: jest { $found }, powinna być { $expected }
invalid-nip-unassignable = Takiego numeru NIP nikomu się nie nadaje
invalid-regon-length = { $length ->
    [one] REGON ma 9 albo 14 cyfr, a tu jest { $length }
    [few] REGON ma 9 albo 14 cyfr, a tu są { $length }
   *[many] REGON ma 9 albo 14 cyfr, a tu jest { $length }
}
invalid-regon-digits = REGON składa się z samych cyfr
invalid-regon-check-digit = Zła cyfra kontrolna: jest { $found }, powinna być { $expected }
invalid-krs-length = { $length ->
    [one] Numer KRS ma 10 cyfr, a tu jest { $length }
    [few] Numer KRS ma 10 cyfr, a tu są { $length }
   *[many] Numer KRS ma 10 cyfr, a tu jest { $length }
}
invalid-krs-digits = Numer KRS składa się z samych cyfr
invalid-iban-length = Numer rachunku ma złą długość: znaków jest { $found }, powinno być { $expected }
invalid-iban-country = Numer rachunku zaczyna się od nieznanego kodu kraju
invalid-iban-characters = W numerze rachunku jest niedozwolony znak
invalid-iban-check = Numer rachunku ma złą sumę kontrolną
invalid-sort-code-check-digit = Numer rozliczeniowy banku ma złą cyfrę kontrolną: jest { $found }, powinna być { $expected }
invalid-id-card-format = Numer dowodu to 3 litery i 6 cyfr, na przykład ABC 123456
invalid-id-card-check-digit = Zła cyfra kontrolna dowodu: jest { $found }, powinna być { $expected }
invalid-passport-format = Numer paszportu to 2 litery i 7 cyfr
invalid-passport-check-digit = Zła cyfra kontrolna paszportu: jest { $found }, powinna być { $expected }
invalid-postcode-format = Kod pocztowy ma postać 00-000
invalid-phone-format = To nie wygląda na numer telefonu
invalid-email-format = To nie wygląda na adres e-mail
invalid-date-format = Wpisz datę jako dzień, miesiąc i rok, na przykład 31.12.2026
invalid-date-missing-day = Takiego dnia nie ma w kalendarzu
invalid-date-past = Ta data już minęła
invalid-date-too-far = Ta data jest za daleko w przyszłości
invalid-money-format = Wpisz kwotę, na przykład 1 234,56
invalid-name-missing = Brakuje imienia i nazwiska albo nazwy
invalid-legal-form-unknown = Nieznana forma prawna
invalid-kind-unknown = Nie wiadomo, czy to osoba, czy firma
invalid-segment-unknown = Nieznany segment
invalid-consent-unknown = Zgoda musi być oznaczona jako „tak” albo „nie”
invalid-choice-unknown = Wybierz jedną z wartości z listy
invalid-copy-code = To nie jest kod egzemplarza: ma jedenaście znaków, a ostatni wynika z pozostałych
invalid-out-of-range = Wpisz liczbę od { $min } do { $max }
invalid-number-format = Wpisz liczbę całkowitą
invalid-field-unknown = Wzór dokumentu nie ma takiego pola
invalid-field-required = To pole jest potrzebne
invalid-field-not-money = Wpisz kwotę, na przykład 1 234,56
invalid-field-not-date = Wpisz datę jako dzień, miesiąc i rok, na przykład 31.12.2026
invalid-field-after-paper = Ten dzień jeszcze nie nadszedł: podaj dzisiejszy albo wcześniejszy
invalid-field-before-paper = Ten dzień już minął: podaj dzisiejszy albo późniejszy
invalid-field-not-time = Wpisz godzinę i minuty, na przykład 9:30
invalid-field-not-number = Wpisz liczbę, na przykład 12 albo 7,5
invalid-field-not-a-choice = Wybierz jedną z wartości z listy
invalid-id-format = Nieznany identyfikator
invalid-same-client = To jest ten sam klient. Wybierz inną osobę lub firmę
invalid-in-past = Ten dzień już minął
invalid-same-person = To ta sama osoba. Wybierz kogoś innego
invalid-package-broken = To nie jest paczka z dokumentami albo jej spis jest uszkodzony
invalid-differs = W innym dokumencie pakietu stoi co innego: podaj to samo w obu
invalid-sum-differs = Części muszą razem dać { $expected }, a dają { $sum }
invalid-end-before-start = Ostatni dzień jest wcześniejszy niż pierwszy
invalid-only-incoming = Data odpowiedzi dotyczy tylko pytań od klienta
invalid-in-future = To jeszcze nie nastąpiło: podaj czas, który już minął
invalid-share-range = Udział wynosi od 0,01 do 100 procent
invalid-duplicate-in-file = Ten sam klient jest już w wierszu { $line } pliku
invalid-duplicate-in-vault = Ten sam klient jest już w portfelu (numer { $number })
invalid-columns-count = Wiersz ma złą liczbę kolumn: jest { $found }, powinno być { $expected }
invalid-identifier-missing = Podaj choć jeden numer, po którym można poznać klienta
invalid-country-unknown = Nieznany kraj
invalid-picture-format = To nie jest obraz PNG albo plik jest uszkodzony
invalid-picture-size = Obraz jest za duży: plik może mieć do 1 MB, a bok do 4000 punktów
invalid-picture-details = Obraz ma za wiele szczegółów i powiększyłby każdy dokument. Zapisz sam znak, w kilku kolorach
invalid-language-unknown = Nieznany język
invalid-pkd-format = Kod PKD ma postać 62.10.B
invalid-hours-overlap = Te godziny zachodzą na siebie
invalid-break-outside-shift = Przerwa musi leżeć w godzinach pracy
invalid-anchor-not-monday = Pierwszy tydzień zaczyna się w poniedziałek
invalid-plans-same-day = Na ten dzień jest już wpis
invalid-hours-format = Wpisz godziny od–do, na przykład 16:00–18:00
invalid-birth-date-differs = To inna data urodzenia niż w numerze PESEL
invalid-sex-differs = To inna płeć niż w numerze PESEL
invalid-foreign-paper-format = Dokument zagraniczny wpisz z kodem kraju, na przykład UA/FB123456
invalid-too-many = { $max ->
    [one] Za dużo: zmieści się najwyżej { $max } wartość
    [few] Za dużo: zmieszczą się najwyżej { $max } wartości
   *[many] Za dużo: zmieści się najwyżej { $max } wartości
}
# Co klienci mają wspólnego.
common-pesel = PESEL
common-nip = NIP
common-id-document = dokument tożsamości
common-name = imię i nazwisko lub nazwa
common-near-name = podobne imię i nazwisko lub nazwa
common-birth-date = data urodzenia
common-address = adres
common-phone = telefon
common-email = e-mail
