# Powiązania klientów: rodzina, własność, prawo podpisu.
ties-title = Powiązania
ties-empty = Nie zapisano jeszcze powiązań.
ties-empty-person = Dodaj małżonka, rodzica, pełnomocnika albo firmę klienta: wtedy widać, kto może za niego podpisać.
ties-empty-business = Dodaj osoby z zarządu, wspólników i prokurentów: wtedy widać, kto może podpisać za firmę.
ties-empty-read = Powiązania dodają doradcy.
ties-add = Dodaj powiązanie
ties-ended = zakończone ({ $count })
tie-lead = { $role }:
tie-end = Zakończ lub usuń
tie-end-named = Zakończ lub usuń powiązanie: { $name }

tie-role-spouse = małżonek
tie-role-parent = rodzic
tie-role-guardian = opiekun prawny
tie-role-curator = kurator
tie-role-household = wspólne gospodarstwo
tie-role-owner = wspólnik lub właściciel
tie-role-partner = wspólnik reprezentujący
tie-role-board-member = członek zarządu
tie-role-prokurent = prokurent
tie-role-attorney = pełnomocnik
tie-role-liquidator = likwidator
tie-role-beneficial-owner = beneficjent rzeczywisty
tie-role-parent-company = spółka dominująca

tie-client-parent = dziecko:
tie-client-guardian = osoba pod opieką:
tie-client-curator = osoba pod kuratelą:
tie-client-owner = wspólnik lub właściciel firmy:
tie-client-partner = wspólnik reprezentujący firmę:
tie-client-board-member = członek zarządu w:
tie-client-prokurent = prokurent w:
tie-client-attorney = mocodawca:
tie-client-liquidator = likwidator w:
tie-client-beneficial-owner = beneficjent rzeczywisty firmy:
tie-client-parent-company = spółka zależna:

tie-line-parent = dziecko
tie-line-guardian = osoba pod opieką
tie-line-curator = osoba pod kuratelą
tie-line-owner = udziały
tie-line-partner = reprezentacja
tie-line-board-member = zarząd
tie-line-prokurent = prokura
tie-line-attorney = mocodawca
tie-line-liquidator = likwidacja
tie-line-beneficial-owner = beneficjent
tie-line-parent-company = spółka zależna

tie-says-spouse = { $from } i { $to } są małżeństwem.
tie-says-parent = { $from } jest rodzicem, a { $to } jest dzieckiem.
tie-says-guardian = { $from } jest opiekunem prawnym. Pod tą opieką jest { $to }.
tie-says-curator = { $from } jest kuratorem. Pod tą kuratelą jest { $to }.
tie-says-household = { $from } i { $to } prowadzą wspólne gospodarstwo domowe.
tie-says-owner = { $from } jest wspólnikiem lub właścicielem firmy { $to }.
tie-says-partner = { $from } jest wspólnikiem reprezentującym firmę { $to }.
tie-says-board-member = { $from } jest członkiem zarządu firmy { $to }.
tie-says-prokurent = { $from } jest prokurentem firmy { $to }.
tie-says-attorney = { $from } jest pełnomocnikiem firmy { $to }.
tie-says-attorney-person = { $from } jest pełnomocnikiem. Mocodawcą jest { $to }.
tie-says-liquidator = { $from } jest likwidatorem firmy { $to }.
tie-says-beneficial-owner = { $from } jest beneficjentem rzeczywistym firmy { $to }.
tie-says-parent-company = { $from } jest spółką dominującą wobec firmy { $to }.

prokura-alone = prokura samoistna
prokura-joint = prokura łączna
prokura-with-member = prokura łączna z członkiem zarządu lub wspólnikiem
prokura-alone-about = Prokurent podpisuje sam.
prokura-joint-about = Prokurent podpisuje razem z drugim prokurentem.
prokura-with-member-about = Prokurent podpisuje tylko razem z członkiem zarządu lub wspólnikiem, który reprezentuje firmę.
ward-partly-incapacitated = osoba częściowo ubezwłasnowolniona
ward-absent = osoba nieobecna
ward-disabled = osoba z niepełnosprawnością
ward-child = dziecko, którego nie może reprezentować żadne z rodziców
ward-partly-incapacitated-about = Klient podpisuje za zgodą kuratora. Sam kurator podpisuje tylko wtedy, gdy sąd dał mu prawo reprezentacji (art. 181 Kodeksu rodzinnego i opiekuńczego).
ward-absent-about = Kurator chroni prawa osoby, która nie może prowadzić swoich spraw i nie ma pełnomocnika (art. 184 Kodeksu rodzinnego i opiekuńczego).
ward-disabled-about = Klient podpisuje sam. Co może kurator, określa postanowienie sądu (art. 183 Kodeksu rodzinnego i opiekuńczego).
ward-child-about = Także reprezentant dziecka (art. 99 Kodeksu rodzinnego i opiekuńczego).
mandate-ordinary = zwykły zarząd
mandate-named = sprawy wskazane w postanowieniu
mandate-court = każda czynność za zgodą sądu
mandate-unknown = zakresu nie zapisano
mandate-ordinary-about = Podpisuje sam w zwykłych sprawach, a na ważniejsze potrzebuje zgody sądu opiekuńczego.
mandate-named-about = Podpisuje tylko w sprawach, które wymienia postanowienie sądu.
mandate-court-about = Na każdą czynność potrzebuje zgody sądu opiekuńczego.
tie-ward = dla kogo: { $ward }
tie-mandate = zakres: { $mandate }
tie-decision = postanowienie: { $decision }
tie-share = udział { $share }
tie-scope = zakres: { $scope }
tie-days-since = od { $since }
tie-days-until = do { $until }
tie-days-both = od { $since } do { $until }
tie-not-yet = jeszcze nie obowiązuje

tie-form-other = Kto jest powiązany z tym klientem
tie-form-other-missing = Wskaż drugiego klienta
tie-form-not-known = Nie ma tej osoby lub firmy w rejestrze?
tie-form-enter = Dodaj nowego klienta
tie-form-kind = Rodzaj powiązania
tie-form-kind-missing = Wybierz rodzaj powiązania
tie-form-kind-first = Najpierw wskaż drugiego klienta: od tego, czy to osoba, czy firma, zależy lista.
tie-form-option = { $name } – { $role }
tie-form-share = Udział w procentach
tie-form-share-format = Wpisz liczbę, na przykład 33,33
tie-form-share-help = Na przykład 25 albo 33,33
tie-form-prokura = Rodzaj prokury
tie-form-scope = Zakres pełnomocnictwa
tie-form-scope-help = Tak jak w dokumencie pełnomocnictwa
tie-form-choose = Wybierz z listy
tie-form-ward = Dla kogo ustanowiono kuratora
tie-form-mandate = Zakres działania
tie-form-mandate-scope = Sprawy z postanowienia
tie-form-mandate-scope-help = Tak jak w postanowieniu albo zaświadczeniu sądu
tie-form-decision = Postanowienie sądu
tie-form-decision-help = Sąd, sygnatura i data, na przykład SR w Opolu, III RNs 12/26, 5 maja 2026 r.
tie-form-since = Pierwszy dzień
tie-form-until = Ostatni dzień
tie-form-unknown-day = Zostaw puste, jeśli dzień nie jest znany
tie-form-open-end = Zostaw puste, jeśli trwa
tie-form-save = Zapisz powiązanie
tie-added = Zapisano: { $says }
tie-end-title = Koniec powiązania
tie-end-why = Co się stało
tie-end-over = przestało obowiązywać
tie-end-mistake = wpisano je przez pomyłkę
tie-remove-help = Powiązanie zniknie z karty obu klientów. W rejestrze zmian zostanie ślad, kto je usunął.
tie-remove-save = Usuń powiązanie
tie-removed = Usunięto powiązanie wpisane przez pomyłkę.
tie-add-undo = Cofnij
tie-end-help = W tym dniu powiązanie jeszcze obowiązuje. Wpis zostaje wśród zakończonych.
tie-end-save = Zakończ powiązanie
tie-ended = Zapisano ostatni dzień powiązania: { $day }.

rule-title = Kto reprezentuje firmę
rule-single = { $who ->
    [trader] Przedsiębiorca podpisuje sam
    [partner] Każdy wspólnik reprezentujący podpisuje sam
   *[board] Każdy członek zarządu podpisuje sam
}
rule-jointly = { $members ->
    [2] Dwóch
    [3] Trzech
    [4] Czterech
    [5] Pięciu
   *[other] { $members }
} { $who ->
    [partner] wspólników reprezentujących podpisuje łącznie
   *[board] członków zarządu podpisuje łącznie
}
rule-two-or-with-prokurent = { $who ->
    [partner] Podpisuje dwóch wspólników łącznie albo wspólnik łącznie z prokurentem
   *[board] Podpisuje dwóch członków zarządu łącznie albo członek zarządu łącznie z prokurentem
}
rule-text = „{ $text }”
rule-usual = Zwykle dla tej formy: { $rule } – potwierdź { $where }.
rule-usual-none = Dla tej formy nie ma zwykłej reguły: decyduje statut. Przepisz ją ze statutu lub z KRS.
rule-where-krs = w KRS
rule-where-ceidg = w CEIDG
rule-where-deed = w umowie spółki
rule-where-owners = w uchwałach wspólnoty
rule-accept = Sprawdzone, zapisz tę regułę
rule-other = Wybierz inną
rule-choose = Zapisz regułę
rule-change = Zmień
rule-unknown = Nie zapisano reguły reprezentacji.
rule-dialog = Reguła reprezentacji
rule-dialog-lead = Wybierz regułę zapisaną { $where }.
rule-choice-single = Każdy samodzielnie
rule-choice-jointly = Kilka osób łącznie
rule-choice-two-or-with-prokurent = Dwie osoby łącznie albo jedna z prokurentem
rule-choice-text = Inaczej, własnymi słowami
rule-members = Ile osób podpisuje łącznie
rule-words = Jak brzmi reguła
rule-save = Zapisz regułę
rule-saved = Zapisano regułę reprezentacji.

sign-check = Kto może dziś podpisać?
sign-check-lead = Zaznacz osoby, które chcą podpisać.
sign-check-nobody = Gdy dodasz osoby, które działają za firmę, sprawdzisz tu, czy mogą dziś podpisać.
sign-check-client = sam klient
sign-check-beyond = Ta czynność przekracza zwykły zarząd
sign-check-beyond-help = Na przykład kredyt, sprzedaż nieruchomości, duża wypłata z oszczędności dziecka.
sign-note-expired = dokument tożsamości stracił ważność { $day }. Dziś nie podpisuje: poproś o ważny dokument i wpisz go na karcie.
sign-note-expiring = dokument tożsamości traci ważność { $day }. Poproś o nowy i wpisz go na karcie.
sign-note-missing = na karcie nie ma dokumentu tożsamości z datą ważności. Obejrzyj dokument i wpisz go na karcie.
sign-note-ward = jest pod opieką lub kuratelą i nie podpisuje za innych.
sign-note-line = { $name }:
sign-answer-signs = { $people ->
    [one] Może podpisać
    [few] Mogą podpisać
   *[many] Mogą podpisać
}
sign-answer-ask = { $reason ->
    [rule_unknown] Najpierw zapisz regułę reprezentacji
    [own_rule] Najpierw sprawdź regułę reprezentacji
    [one_member] Najpierw sprawdź, kto reprezentuje firmę
    [birth_date_unknown] Najpierw sprawdź, ile klient ma lat
   *[other] Najpierw przeczytaj dokument
}
sign-answer-refuse = { $people ->
    [one] Nie może podpisać
    [few] Nie mogą podpisać
   *[many] Nie mogą podpisać
}
sign-unknown = Wymaga sprawdzenia ({ $code })
sign-own = Podpisuje we własnym imieniu jako osoba pełnoletnia.
sign-sole-trader = Przedsiębiorca podpisuje za swoją firmę sam.
sign-member = Wystarcza podpis jednej osoby, która reprezentuje firmę.
sign-members-jointly = Jest tyle podpisów, ilu wymaga reguła reprezentacji.
sign-member-with-prokurent = Osoba reprezentująca firmę podpisuje razem z prokurentem.
sign-prokurent-alone = Prokura jest samoistna: prokurent podpisuje sam.
sign-prokurents-jointly = Prokura jest łączna, a prokurenci podpisują razem.
sign-legal-representative = Za klienta podpisuje rodzic, opiekun prawny lub kurator.
sign-minor-with-consent = Klient ma od 13 do 18 lat i podpisuje za zgodą rodzica lub opiekuna (art. 17 Kodeksu cywilnego).
sign-ward-with-consent = Klient podpisuje za zgodą kuratora (art. 17 Kodeksu cywilnego).
sign-court-consent = Na tę czynność musi się zgodzić sąd opiekuńczy (art. 101 § 3 i art. 156 Kodeksu rodzinnego i opiekuńczego). Przeczytaj postanowienie sądu.
sign-mandate = Opiekun lub kurator działa tylko w sprawach: „{ $text }”. Przeczytaj postanowienie sądu i sprawdź, czy obejmuje tę czynność.
sign-mandate-decision = Opiekun lub kurator działa tylko w sprawach: „{ $text }”. Przeczytaj postanowienie ({ $decision }) i sprawdź, czy obejmuje tę czynność.
sign-mandate-unknown = Nie zapisano, jak daleko sięga opieka. Przeczytaj postanowienie sądu, zakończ to powiązanie i dodaj je ponownie z zakresem.
sign-helper = Kurator osoby z niepełnosprawnością nie reprezentuje jej z mocy prawa. Przeczytaj postanowienie sądu i sprawdź, czy pozwala mu podpisać (art. 183 Kodeksu rodzinnego i opiekuńczego).
sign-rule-unknown = Nie zapisano reguły reprezentacji. Sprawdź, kto reprezentuje firmę, i zapisz regułę.
sign-own-rule = Reguła brzmi: „{ $text }”. Sprawdź, czy te osoby ją spełniają.
sign-one-member = Firmę reprezentuje teraz jedna osoba, a reguła wymaga kilku. Sprawdź, czy powiązania są kompletne, a jeśli tak, czy jedna osoba może podpisać.
sign-scope = Podpisuje pełnomocnik. Zakres pełnomocnictwa: „{ $text }”. Sprawdź, czy obejmuje tę czynność.
sign-birth-date-unknown = W danych nie ma daty urodzenia. Sprawdź w dokumencie, czy klient jest pełnoletni.
sign-no-signers = Nie wskazano nikogo.
sign-no-right = Nikt ze wskazanych osób nie ma prawa podpisu.
sign-members-missing = { $more ->
    [one] Brakuje podpisu jeszcze jednej osoby, która reprezentuje firmę.
    [few] Brakuje podpisów jeszcze { $more } osób, które reprezentują firmę.
   *[many] Brakuje podpisów jeszcze { $more } osób, które reprezentują firmę.
}
sign-member-or-prokurent = Brakuje podpisu drugiej osoby reprezentującej firmę albo prokurenta.
sign-member-beside-prokurent = Ten prokurent podpisuje tylko z osobą reprezentującą firmę. Brakuje jej podpisu.
sign-second-prokurent = Prokura jest łączna. Brakuje podpisu drugiego prokurenta.
sign-representative = Klient jest niepełnoletni. Musi za niego podpisać rodzic lub opiekun.
sign-consent = Klient ma od 13 do 18 lat. Brakuje zgody rodzica lub opiekuna.
sign-guardian = Klient jest pod opieką. Musi za niego podpisać opiekun prawny.
sign-curator = Klient jest częściowo ubezwłasnowolniony. Brakuje zgody kuratora.
sign-paper-expired = Dokument tożsamości jest nieważny, a bez tej osoby podpisów nie wystarcza.

graph-title = Graf
graph-label = Graf powiązań: { $name } w środku
graph-legend = Koło to osoba, kwadrat to firma.
graph-legend-across = Linia przerywana łączy osoby i firmy wokół klienta.
graph-words = połączenia słowami ({ $count })
group-title = Grupa kapitałowa
group-firm = Firma
group-level = Poziom
group-balance = Saldo razem
group-sum = Cała grupa
group-note = Suma sald rachunków w złotych.
