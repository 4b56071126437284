# Reasons why a row was refused. The value itself is never repeated.
refusal-unknown = This value is wrong ({ $code })
refusal-required = A needed value is missing
refusal-too-long = { $max ->
    [one] Too long: at most { $max } character fits
   *[other] Too long: at most { $max } characters fit
}
refusal-control-character = The value has an invisible control character
refusal-pesel-length = PESEL has 11 digits, here there are { $length }
refusal-pesel-digits = PESEL has digits only
refusal-pesel-check-digit = PESEL has a wrong check digit: it is { $found }, it should be { $expected }
refusal-pesel-date = PESEL holds a birth date that does not exist
refusal-nip-length = NIP has 10 digits, here there are { $length }
refusal-nip-digits = NIP has digits only
refusal-nip-check-digit = NIP has a wrong check digit: it is { $found }, it should be { $expected }
refusal-nip-unassignable = Such a NIP is never issued
refusal-regon-length = REGON has 9 or 14 digits, here there are { $length }
refusal-regon-digits = REGON has digits only
refusal-regon-check-digit = REGON has a wrong check digit: it is { $found }, it should be { $expected }
refusal-krs-length = A KRS number has 10 digits, here there are { $length }
refusal-krs-digits = A KRS number has digits only
refusal-iban-length = The account number has the wrong length: { $found } characters instead of { $expected }
refusal-iban-country = The account number begins with an unknown country code
refusal-iban-characters = The account number has a character that is not allowed
refusal-iban-check = The account number has a wrong checksum
refusal-sort-code-check-digit = The bank’s sort code has a wrong check digit: it is { $found }, it should be { $expected }
refusal-id-card-format = An identity card number is 3 letters and 6 digits, for example ABC 123456
refusal-id-card-check-digit = Wrong check digit of the identity card: it is { $found }, it should be { $expected }
refusal-passport-format = A passport number is 2 letters and 7 digits
refusal-passport-check-digit = Wrong check digit of the passport: it is { $found }, it should be { $expected }
refusal-postcode-format = A postal code looks like 00-000
refusal-phone-format = Wrong phone number
refusal-email-format = Wrong e-mail address
refusal-date-format = A date should look like 31.12.2026 or 2026-12-31
refusal-date-missing-day = The calendar has no such day
refusal-date-past = This date has passed
refusal-money-format = An amount should look like 1234,56
refusal-name-missing = The first and last name or the company name is missing
refusal-legal-form-unknown = Unknown legal form
refusal-kind-unknown = Neither a person nor a business
refusal-segment-unknown = Unknown segment
refusal-consent-unknown = A consent must be “tak” (yes) or “nie” (no)
refusal-choice-unknown = A value outside the list
refusal-copy-code = This is not the code of a copy
refusal-out-of-range = The number should be from { $min } to { $max }
refusal-number-format = A whole number was expected
refusal-id-format = Unknown identifier
refusal-duplicate-in-file = The same client is already in row { $line } of the file
refusal-end-before-start = The last day is before the first one
refusal-hours-reversed = The hours must end later than they begin
refusal-product-twice = The same product of this client is already in line { $line } of the file
refusal-duplicate-in-vault = The same client is already in the portfolio (number { $number })
refusal-columns-count = The row has a wrong number of columns: { $found } instead of { $expected }
refusal-identifier-missing = No number by which the client can be known (PESEL, NIP, document)
refusal-country-unknown = Unknown country
refusal-picture-format = This is not a PNG picture, or the file is damaged
refusal-picture-size = The picture is too large: the file may have up to 1 MB and a side up to 4000 pixels
refusal-picture-details = The picture has too many details and would make every paper larger. Save the sign alone, in a few colours
refusal-language-unknown = Unknown language
refusal-pkd-format = A PKD code looks like 62.10.B
refusal-hours-format = Give hours from–to, such as 16:00–18:00
refusal-birth-date-differs = Not the birth date in PESEL
refusal-sex-differs = Not the sex in PESEL
refusal-foreign-paper-format = Write a foreign document with its country’s code, such as UA/FB123456
refusal-too-many = { $max ->
    [one] Too many: at most { $max } value
   *[other] Too many: at most { $max } values
}
refusal-formula = The cell holds a formula and not a value. Paste the values alone in the sheet and import again
refusal-cell-error = The sheet could not work this cell out and holds an error
refusal-zeros-lost = The sheet kept this number as a quantity and lost the zeros in front. Format the column as text and write the whole number
refusal-digits-lost = The sheet kept this number as a quantity and lost its digits. Format the column as text and write the whole number
refusal-kind-clash = The register has a client of the other kind under this number: a person instead of a firm or a firm instead of a person
refusal-identifier-clash = This number belongs to another client of the register
refusal-likely-duplicate = { $line ->
    [0] A likely duplicate: client { $number } is in the register already
   *[other] A likely duplicate: row { $line }
}
