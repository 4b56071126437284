# Powody odrzucenia wiersza przy imporcie. Samej wartości nie powtarzamy.
refusal-unknown = Ta wartość jest niepoprawna ({ $code })
refusal-required = Brak wymaganej wartości
refusal-too-long = { $max ->
    [one] Za długie: zmieści się najwyżej { $max } znak
    [few] Za długie: zmieszczą się najwyżej { $max } znaki
   *[many] Za długie: zmieści się najwyżej { $max } znaków
}
refusal-control-character = Wartość zawiera niewidoczny znak sterujący
refusal-pesel-length = { $length ->
    [one] PESEL ma 11 cyfr, a tu jest { $length }
    [few] PESEL ma 11 cyfr, a tu są { $length }
   *[many] PESEL ma 11 cyfr, a tu jest { $length }
}
refusal-pesel-digits = PESEL składa się z samych cyfr
refusal-pesel-check-digit = PESEL ma złą cyfrę kontrolną: jest { $found }, powinna być { $expected }
refusal-pesel-date = PESEL zawiera datę urodzenia, która nie istnieje
refusal-nip-length = { $length ->
    [one] NIP ma 10 cyfr, a tu jest { $length }
    [few] NIP ma 10 cyfr, a tu są { $length }
   *[many] NIP ma 10 cyfr, a tu jest { $length }
}
refusal-nip-digits = NIP składa się z samych cyfr
refusal-nip-check-digit = NIP ma złą cyfrę kontrolną: jest { $found }, powinna być { $expected }
refusal-nip-unassignable = Takiego numeru NIP nikomu się nie nadaje
refusal-regon-length = { $length ->
    [one] REGON ma 9 albo 14 cyfr, a tu jest { $length }
    [few] REGON ma 9 albo 14 cyfr, a tu są { $length }
   *[many] REGON ma 9 albo 14 cyfr, a tu jest { $length }
}
refusal-regon-digits = REGON składa się z samych cyfr
refusal-regon-check-digit = REGON ma złą cyfrę kontrolną: jest { $found }, powinna być { $expected }
refusal-krs-length = { $length ->
    [one] Numer KRS ma 10 cyfr, a tu jest { $length }
    [few] Numer KRS ma 10 cyfr, a tu są { $length }
   *[many] Numer KRS ma 10 cyfr, a tu jest { $length }
}
refusal-krs-digits = Numer KRS składa się z samych cyfr
refusal-iban-length = Numer rachunku ma złą długość: znaków jest { $found }, powinno być { $expected }
refusal-iban-country = Numer rachunku zaczyna się od nieznanego kodu kraju
refusal-iban-characters = W numerze rachunku jest niedozwolony znak
refusal-iban-check = Numer rachunku ma złą sumę kontrolną
refusal-sort-code-check-digit = Numer rozliczeniowy banku ma złą cyfrę kontrolną: jest { $found }, powinna być { $expected }
refusal-id-card-format = Numer dowodu powinien mieć 3 litery i 6 cyfr
refusal-id-card-check-digit = Numer dowodu ma złą cyfrę kontrolną: jest { $found }, powinna być { $expected }
refusal-passport-format = Numer paszportu powinien mieć 2 litery i 7 cyfr
refusal-passport-check-digit = Numer paszportu ma złą cyfrę kontrolną: jest { $found }, powinna być { $expected }
refusal-postcode-format = Kod pocztowy powinien mieć postać 00-000
refusal-phone-format = Niepoprawny numer telefonu
refusal-email-format = Niepoprawny adres e-mail
refusal-date-format = Data powinna mieć postać 31.12.2026 albo 2026-12-31
refusal-date-missing-day = Takiego dnia nie ma w kalendarzu
refusal-date-past = Data już minęła
refusal-money-format = Kwota powinna mieć postać 1234,56
refusal-name-missing = Brakuje imienia i nazwiska albo nazwy
refusal-legal-form-unknown = Nieznana forma prawna
refusal-kind-unknown = Nie wiadomo, czy to osoba, czy firma
refusal-segment-unknown = Nieznany segment
refusal-consent-unknown = Zgoda musi być oznaczona jako „tak” albo „nie”
refusal-choice-unknown = Wartość spoza listy
refusal-copy-code = To nie jest kod egzemplarza
refusal-out-of-range = Liczba powinna być od { $min } do { $max }
refusal-number-format = Powinna tu być liczba całkowita
refusal-id-format = Nieznany identyfikator
refusal-duplicate-in-file = Ten sam klient jest już w wierszu { $line } pliku
refusal-end-before-start = Ostatni dzień jest wcześniejszy niż pierwszy
refusal-hours-reversed = Godzina końca musi być późniejsza niż początku
refusal-product-twice = Ten sam produkt tego klienta jest już w wierszu { $line } pliku
refusal-duplicate-in-vault = Ten sam klient jest już w portfelu (numer { $number })
refusal-columns-count = Wiersz ma złą liczbę kolumn: jest { $found }, powinno być { $expected }
refusal-identifier-missing = Brak numeru, po którym można poznać klienta (PESEL, NIP, dokument)
refusal-country-unknown = Nieznany kraj
refusal-picture-format = To nie jest obraz PNG albo plik jest uszkodzony
refusal-picture-size = Obraz jest za duży: plik może mieć do 1 MB, a bok do 4000 punktów
refusal-picture-details = Obraz ma za wiele szczegółów i powiększyłby każdy dokument. Zapisz sam znak, w kilku kolorach
refusal-language-unknown = Nieznany język
refusal-pkd-format = Kod PKD ma postać 62.10.B
refusal-hours-format = Wpisz godziny od–do, na przykład 16:00–18:00
refusal-birth-date-differs = To inna data urodzenia niż w numerze PESEL
refusal-sex-differs = To inna płeć niż w numerze PESEL
refusal-foreign-paper-format = Dokument zagraniczny wpisz z kodem kraju, na przykład UA/FB123456
refusal-too-many = { $max ->
    [one] Za dużo: zmieści się najwyżej { $max } wartość
    [few] Za dużo: zmieszczą się najwyżej { $max } wartości
   *[many] Za dużo: zmieści się najwyżej { $max } wartości
}
refusal-formula = Komórka zawiera formułę, a nie wartość. Wklej w arkuszu same wartości i zaimportuj ponownie
refusal-cell-error = Arkusz nie umiał obliczyć tej komórki i zapisał w niej błąd
refusal-zeros-lost = Arkusz zapisał ten numer jako liczbę i zgubił zera na początku. Ustaw kolumnę jako tekst i wpisz numer w całości
refusal-digits-lost = Arkusz zapisał ten numer jako liczbę i zgubił jego cyfry. Ustaw kolumnę jako tekst i wpisz numer w całości
refusal-kind-clash = W rejestrze pod tym numerem jest klient innego rodzaju: osoba zamiast firmy albo firma zamiast osoby
refusal-identifier-clash = Ten numer należy w rejestrze do innego klienta
refusal-likely-duplicate = { $line ->
    [0] Możliwy duplikat: klient { $number } jest już w rejestrze
   *[other] Możliwy duplikat: wiersz { $line }
}
