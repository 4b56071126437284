# Listy telefonów i zmiana opiekuna wielu klientów naraz.
picked-assign = Zmień opiekuna…
picked-call = Na listę telefonów…

calls-title = Listy telefonów
calls-open = Listy telefonów
calls-lead = Rozmowa zapisana jako telefon z placówki sama odhacza klienta na liście.
calls-list = Lista
calls-option = { $name } ({ $open } do wykonania)
calls-progress = { $open ->
    [0] Wszystkie telefony z tej listy są załatwione.
    [one] Do wykonania: { $shown } telefon z { $total }.
    [few] Do wykonania: { $shown } telefony z { $total }.
   *[many] Do wykonania: { $shown } telefonów z { $total }.
}
calls-aim-service = Obsługa: telefony w sprawie tego, co klient już ma.
calls-aim-offer = Oferty: dzwonimy tylko do osób, które zgodziły się na oferty przez telefon.
calls-empty-title = Nie masz żadnej listy telefonów
calls-empty-text = Na liście klientów zaznacz tych, do których chcesz zadzwonić, i wybierz „Na listę telefonów…”.
calls-to-clients = Lista klientów
calls-column-client = Klient
calls-column-phone = Telefon
calls-column-hours = Kiedy dzwonić
calls-column-last = Ostatni kontakt
calls-column-state = Stan
calls-never = jeszcze bez kontaktu
calls-no-phone = brak numeru
calls-no-consent = bez zgody na oferty
calls-state-done = rozmowa zapisana
calls-state-skipped = pominięty
calls-talked = Zapisz rozmowę
calls-talked-of = Zapisz rozmowę: { $client }
calls-skip = Pomiń
calls-skip-of = Pomiń: { $client }
calls-again = Przywróć
calls-again-of = Przywróć na listę: { $client }
calls-close = Zamknij listę
calls-close-title = Zamknąć listę „{ $name }”?
calls-close-text = { $open ->
    [0] Wszystkie telefony są załatwione. Rozmowy zostają w historii klientów.
    [one] Na liście został { $open } klient, do którego nikt nie zadzwonił. Zapisane rozmowy zostają w historii klientów.
   *[many] Na liście zostało { $open } klientów, do których nikt nie zadzwonił. Zapisane rozmowy zostają w historii klientów.
}
calls-closed = Lista „{ $name }” jest zamknięta.
calls-skipped = Pominięto: { $client }
calls-day-title = Do zadzwonienia
calls-day-count = { $open ->
    [one] { $shown } telefon
    [few] { $shown } telefony
   *[many] { $shown } telefonów
}

call-add-title = Na listę telefonów
call-add-lead = Lista jest tylko Twoja. Zapisana rozmowa odhacza klienta.
call-add-list = Która lista
call-add-new = Nowa lista
call-add-name = Nazwa nowej listy
call-add-aim = W jakiej sprawie
call-add-save = Dodaj do listy
call-add-done = { $count ->
    [one] { $shown } klient jest na liście „{ $name }”.
   *[many] { $shown } klientów jest na liście „{ $name }”.
}
call-add-undone = Zdjęto z listy.
call-fit = { $count ->
    [0] Nikt z zaznaczonych nie może trafić na tę listę.
    [one] Na listę trafi { $shown } klient.
   *[many] Na listę trafi { $shown } klientów.
}
call-left-phone = { $count ->
    [one] { $shown } klient nie ma numeru telefonu.
   *[many] { $shown } klientów nie ma numeru telefonu.
}
call-left-consent = { $count ->
    [one] { $shown } klient nie zgodził się na oferty przez telefon.
   *[many] { $shown } klientów nie zgodziło się na oferty przez telefon.
}
call-left-listed = { $count ->
    [one] { $shown } klient jest już na tej liście.
   *[many] { $shown } klientów jest już na tej liście.
}

assign-title = Zmiana opiekuna
assign-lead = { $count ->
    [one] Zaznaczono { $shown } klienta. Opiekun zmieni się od razu, bez czekania na zgodę tej osoby. Można to cofnąć.
   *[many] Zaznaczono { $shown } klientów. Opiekun zmieni się od razu, bez czekania na zgodę tej osoby. Można to cofnąć.
}
assign-advisor = Nowy opiekun
assign-advisor-choose = Wybierz osobę
assign-reason = Powód
assign-reason-help = Zostanie w dzienniku zdarzeń, na przykład „Nowy podział segmentów”.
assign-save = Zmień opiekuna
assign-done = { $count ->
    [0] Wszyscy zaznaczeni mają już tego opiekuna: { $advisor }.
    [one] Nowy opiekun { $shown } klienta: { $advisor }.
   *[many] Nowy opiekun { $shown } klientów: { $advisor }.
}
assign-left = { $count ->
    [one] { $shown } klient miał już tego opiekuna i został bez zmian.
   *[many] { $shown } klientów miało już tego opiekuna i zostało bez zmian.
}
assign-undone = { $left ->
    [0] Klienci wrócili do poprzednich opiekunów.
   *[other] Klienci wrócili do poprzednich opiekunów. Bez zmian: { $left }, bo ich opiekun zmienił się później.
}
assignments-title = Zmiany opiekuna bez przekazania
assignment-line = { $count ->
    [one] { $shown } klient → { $advisor }
   *[many] { $shown } klientów → { $advisor }
}
assignment-who = { $person }, { $when }
assignment-undo = Cofnij
assignment-undo-of = Cofnij: { $advisor }, { $when }
assignment-undone = cofnięto { $when } ({ $person })
assignment-undo-title = Cofnąć zmianę opiekuna?
assignment-undo-text = Klienci wrócą do poprzednich opiekunów. Ci, których opiekun zmienił się później, zostaną, gdzie są.
