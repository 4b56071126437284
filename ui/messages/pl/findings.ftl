# Odpowiedź na pytanie „czy mogę dziś coś z tym klientem podpisać?” i sprawdzenie przed podpisem.
sign-reason-unknown = Wymaga sprawdzenia ({ $code })
sign-reason-id-expired = Dowód lub paszport stracił ważność { $date }. Poproś o nowy dokument.
sign-reason-id-expiring = Dowód lub paszport jest ważny tylko do { $date }. Przypomnij o wymianie.
sign-reason-id-missing = W danych nie ma dokumentu tożsamości albo jego daty ważności. Poproś o dokument i uzupełnij dane.
sign-reason-minor = { $age ->
    [one] Klient ma { $age } rok. Zapisz w powiązaniach, kto jest jego przedstawicielem ustawowym (rodzic albo opiekun prawny).
    [few] Klient ma { $age } lata. Zapisz w powiązaniach, kto jest jego przedstawicielem ustawowym (rodzic albo opiekun prawny).
   *[many] Klient ma { $age } lat. Zapisz w powiązaniach, kto jest jego przedstawicielem ustawowym (rodzic albo opiekun prawny).
}
sign-reason-minor-represented = { $age ->
    [one] Klient ma { $age } rok. Podpisuje za niego: { $names }.
    [few] Klient ma { $age } lata. Podpisuje za niego: { $names }.
   *[many] Klient ma { $age } lat. Podpisuje za niego: { $names }.
}
sign-reason-minor-consent = Klient ma { $age } lat. Podpisuje za niego albo zgadza się na jego podpis: { $names }.
sign-reason-ward-represented = Klient nie podpisuje sam. Podpisuje za niego albo zgadza się na jego podpis: { $names }.
sign-reason-no-account = Klient nie ma u nas rachunku. Zacznij od umowy rachunku.
sign-reason-representation-by-rule = Za firmę podpisują osoby z jej powiązań. Sprawdź tam, kto może dziś podpisać.
sign-reason-representation-unknown = Nie zapisano, kto podpisuje za firmę. Sprawdź to { $where ->
    [krs] w KRS
    [ceidg] w CEIDG
    [deed] w umowie spółki
    [owners] w uchwałach wspólnoty
   *[other] w rejestrze lub w umowie
} i zapisz regułę.
sign-reason-pesel-missing = W danych nie ma numeru PESEL. Uzupełnij go, aby wypełnić dokumenty.
sign-reason-address-missing = W danych nie ma pełnego adresu. Uzupełnij go, aby wypełnić dokumenty.
sign-reason-ready = Dokument tożsamości jest ważny, a dane są kompletne.

finding-unknown = Wymaga sprawdzenia ({ $code })
finding-id-expired = { $name }: dowód lub paszport stracił ważność { $date }. Poproś o nowy dokument i uzupełnij dane.
finding-id-expiring = { $name }: dowód lub paszport jest ważny tylko do { $date }.
finding-id-missing = { $name }: w danych nie ma dokumentu tożsamości albo jego daty ważności. Uzupełnij je na karcie klienta.
finding-minor = { $age ->
    [one] Posiadacz ma { $age } rok i nie może podpisać umowy bez opiekuna prawnego.
    [few] Posiadacz ma { $age } lata i nie może podpisać umowy bez opiekuna prawnego.
   *[many] Posiadacz ma { $age } lat i nie może podpisać umowy bez opiekuna prawnego.
}
finding-minor-represented = { $age ->
    [one] Posiadacz ma { $age } rok. Podpisuje za niego: { $names }. Ten wzór nie ma miejsca na taki podpis.
    [few] Posiadacz ma { $age } lata. Podpisuje za niego: { $names }. Ten wzór nie ma miejsca na taki podpis.
   *[many] Posiadacz ma { $age } lat. Podpisuje za niego: { $names }. Ten wzór nie ma miejsca na taki podpis.
}
finding-minor-consent = Posiadacz ma { $age } lat. Podpisuje za niego albo zgadza się na jego podpis: { $names }. Ten wzór nie ma miejsca na taki podpis.
finding-ward-represented = Posiadacz nie podpisuje sam. Podpisuje za niego albo zgadza się na jego podpis: { $names }. Ten wzór nie ma miejsca na taki podpis.
finding-no-account = Klient nie ma u nas rachunku.
finding-representation-unknown = Nie zapisano, kto podpisuje za firmę.
finding-representation-by-rule = Za firmę podpisują osoby z jej powiązań.
finding-holder-not-person = Ten wzór jest dla osób fizycznych, a { $name } to firma. Wybierz osobę.
finding-ready = Wszystko się zgadza.
finding-field-required = Uzupełnij pole „{ $label }”
finding-field-invalid = Popraw pole „{ $label }”: { $reason }
finding-holder-count = Ten wzór wymaga innej liczby posiadaczy: od { $min } do { $max }.
finding-template-not-valid = Wzór nie obowiązuje w dniu { $date }. Wybierz inny.
finding-same-person-twice = Ta sama osoba jest wskazana dwa razy.
finding-pesel-missing = W danych posiadacza nie ma numeru PESEL.
finding-address-missing = W danych posiadacza nie ma pełnego adresu.
finding-holder-not-firm = Ten wzór jest dla firm, a { $name } to osoba. Wybierz firmę.
finding-party-missing = Wskaż osobę: { $party }.
finding-pesel-unchecked = Nie zapytano dziś rejestru zastrzeżeń o numer PESEL: { $name }. Zapytaj i zapisz odpowiedź ({ $article }, sprawdzono { $checked }).
finding-pesel-reserved = Numer PESEL jest zastrzeżony: { $name }. Klient musi najpierw cofnąć zastrzeżenie ({ $article }, sprawdzono { $checked }).
finding-ward-of-age = { $name } nie jest osobą małoletnią: pełnoletni sam wnioskuje o swoją kartę. Jeśli to pomyłka, popraw datę urodzenia na karcie klienta.
finding-ward-of-others = Z powiązań nie wynika, że { $holder } działa za małoletnią osobę: { $name }. Dodaj powiązanie na karcie klienta albo napisz, jaki dokument okazano ({ $article }, sprawdzono { $checked }).
finding-earlier-paper = { $name } nie podpisuje wcześniej dokumentu „{ $title }”. Dodaj go do pakietu albo napisz, kiedy został podpisany ({ $article }, sprawdzono { $checked }).
finding-second-bank-missing = Przy kwocie ponad { $limit } za bank podpisuje też druga osoba. Wybierz kierownika ({ $article }).
finding-second-bank-nobody = Przy kwocie ponad { $limit } za bank podpisuje też kierownik, a w placówce nie ma innego czynnego kierownika. Administrator może go dodać w Ustawieniach ({ $article }).
finding-second-bank-advisor = Przy kwocie ponad { $limit } za bank podpisuje też druga osoba. Nie może nią być doradca, który przygotowuje dokument ({ $article }).
finding-second-bank-unfit = Przy kwocie ponad { $limit } za bank podpisuje też kierownik. Wskazana osoba nim nie jest albo nie ma już dostępu. Wybierz inną ({ $article }).
finding-second-bank-no-place = Przy kwocie ponad { $limit } za bank podpisuje też druga osoba, a ten wzór nie ma miejsca na jej podpis: brakuje roli „bank2” ({ $article }).
