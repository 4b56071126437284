# Dokumenty: lista, przygotowanie, podgląd, druk.
documents-by-state = Dokumenty według stanu
documents-all = Wszystkie
documents-state-prepared = Do wydruku
documents-state-printed = Wydrukowane
documents-state-annulled = Unieważnione
documents-none-in-state = Żaden dokument nie jest w tym stanie.
documents-empty-title = Nie ma jeszcze dokumentów
documents-empty-text = Przygotuj umowę dla klienta: wybierz wzór, wskaż posiadaczy, sprawdź strony i wydrukuj. Gotowy dokument znajdziesz tutaj i na karcie klienta.
documents-back = Wszystkie dokumenty
document-state-prepared = do wydruku
document-state-printed = wydrukowany
document-state-annulled = unieważniony
document-state-superseded = nieaktualny
document-column-title = Dokument
document-column-client = Klient
document-column-number = Numer
document-column-state = Stan
document-column-prepared = Przygotowano
document-pages = Liczba stron
document-under = { $number } · { $when } · { $pages ->
    [one] { $pages } strona
    [few] { $pages } strony
   *[many] { $pages } stron
}

doc-template-version = Wersja { $version }
doc-holder = Klient
doc-second-holder = Drugi klient
doc-second-holder-help = Gdy dokument podpisują dwie osoby, na przykład przy rachunku wspólnym
doc-fields = Pola dokumentu
doc-check = Sprawdzenie przed podpisem
doc-check-wait = Najpierw wskaż posiadacza rachunku.
packet-check-ready = Wszystko się zgadza. Dokumenty można przygotować do podpisu.
doc-check-ready = Wszystko się zgadza. Dokument można przygotować do podpisu.
finding-block = Przeszkoda:
finding-warn = Uwaga:
doc-preview = Podgląd dokumentu
doc-preview-empty = Strony pojawią się tutaj, gdy wskażesz posiadacza rachunku.
doc-preview-waits = Strony pojawią się tutaj, gdy pola będą poprawne.
doc-prepare = Przygotuj do podpisu
doc-pages = Strony dokumentu
doc-print = Drukuj
doc-print-again = Drukuj ponownie
doc-printer = Drukarka
doc-printed = Wysłano do druku: { $number }, drukarka { $printer }.
doc-no-printer = Nie znaleziono drukarki. Zapisz dokument jako PDF i wydrukuj go na innym stanowisku.
doc-save = Zapisz PDF
doc-saved = Zapisano plik { $path }
doc-annul = Unieważnij
doc-annulled-note = Ten dokument jest unieważniony. Można go obejrzeć, ale nie drukować ani podpisywać.
sign-places = Gdzie podpisać
sign-place-show = Pokaż miejsce { $order }
place-signature = podpis
place-initials = parafka
place-date = data
place-tick = zaznaczenie
signer-holder1 = posiadacz
signer-holder2 = drugi posiadacz
signer-bank = bank
signer-bank2 = bank, druga osoba

annul-title = Unieważnić dokument?
annul-lead = Dokument { $number } pozostanie w historii, ale nie będzie można go drukować ani podpisać. Potrzebna jest zgoda drugiej osoby.
annul-reason = Powód
annul-approver = Kto zatwierdza
annul-passphrase = Hasło osoby zatwierdzającej
annul-passphrase-help = Wpisuje je ta osoba, na miejscu. Twoja praca trwa dalej.
annul-nobody = Przy tym biurku nie ma drugiej osoby, która mogłaby to zatwierdzić. Administrator może dodać kierownika w Ustawieniach.
annul-done = Unieważniono dokument { $number }.
signer-marketing-email = zgoda na informacje handlowe e-mailem
signer-marketing-phone = zgoda na informacje handlowe telefonicznie
signer-documents-received = potwierdzenie otrzymania dokumentów

doc-changed-note = Po przygotowaniu tego dokumentu zmieniły się dane: { $fields }. Nie podpisuj go. Przygotuj dokument ponownie, a wydruki zniszcz.
doc-prepare-anew = Przygotuj ponownie
doc-print-file = Zapisz egzemplarze do druku

copies-title = Egzemplarze
copies-lead = Każdy wydruk ma własny kod. Tutaj widać, gdzie który jest i co trzeba z nim zrobić.
copies-to-destroy = Do zniszczenia
copies-returned = Zwrócone z brakami
copies-at-clients = U klientów
copies-unsent = Podpisane, nieprzekazane
copies-at-desk = Na biurku, niepodpisane
copies-none-title = Żaden wydruk na nic nie czeka
copies-none-text = Wydrukuj dokument, a jego egzemplarze pojawią się tutaj.
copies-all-signed = Wszystkie podpisane (na biurku: { $count })
copies-signed = { $count ->
    [one] Oznaczono jako podpisany: { $count } egzemplarz.
    [few] Oznaczono jako podpisane: { $count } egzemplarze.
   *[many] Oznaczono jako podpisane: { $count } egzemplarzy.
}
copy-code = Kod z wydruku
copy-code-help = Stoi na każdej stronie, obok kodu QR, na przykład K7M4-2QXR-9D8.
copy-find = Znajdź
copy-found = Znaleziony egzemplarz
copy-for-bank = dla banku
copy-for-client = dla klienta: { $name }
copy-days = { $count ->
    [one] od { $count } dnia
   *[other] od { $count } dni
}
copy-changed = Zmieniły się dane: { $fields }
copy-moved = Egzemplarz { $code }: { $state }.
copy-move-lead = { $title }, egzemplarz { $code }
copy-reason = Powód
copy-state-prepared = przygotowany
copy-state-printed = wydrukowany
copy-state-handed-over = u klienta
copy-state-signed = podpisany
copy-state-sent = przekazany
copy-state-accepted = odebrany
copy-state-returned = zwrócony z brakami
copy-state-superseded = nieaktualny
copy-state-destroyed = zniszczony
copy-do-printed = Wrócił na biurko
copy-do-handed-over = Klient zabiera do podpisu
copy-do-signed = Podpisany
copy-do-sent-bank = Przekaż do archiwum
copy-do-sent-client = Oddaj klientowi
copy-do-accepted-bank = Archiwum potwierdziło
copy-do-accepted-client = Klient odebrał
copy-do-returned = Zwróć z brakami
copy-do-destroyed = Zniszczony

doc-what = Co przygotować
doc-what-purposes = Cały pakiet na jeden cel
doc-what-papers = Jeden dokument
doc-firm = Firma
doc-language = Język
doc-language-help = Dokumenty, których nie ma w tym języku, będą po polsku.
doc-language-pl = polski
doc-language-en = angielski
doc-language-uk = ukraiński
doc-language-pl-en = polski i angielski obok siebie
doc-language-pl-uk = polski i ukraiński obok siebie
paper-language-en = po angielsku
paper-language-uk = po ukraińsku
finding-reason = Dlaczego to nie przeszkadza
pesel-free = Zapytano: niezastrzeżony
pesel-free-again = Zapytano ponownie: niezastrzeżony
pesel-reserved = Zapytano: zastrzeżony
document-packet = Pakiet
document-packet-open = Zobacz cały pakiet

packet-papers = Dokumenty w kolejności podpisywania
packet-paper-block = Przeszkoda
packet-paper-warn = Wymaga uwagi
packet-paper-ready = Gotowy
packet-leave-out = Pomiń
packet-leave-out-one = Pomiń: { $title }
packet-take-in = Dodaj z powrotem
packet-take-in-one = Dodaj z powrotem: { $title }
packet-bring = Co klient ma mieć przy sobie
packet-prepare = Przygotuj pakiet
packet-changed = Po przygotowaniu pakietu zmieniły się dane. Przygotuj go ponownie, a wydruki zniszcz.
signer-holder3 = trzeci podpis
signer-holder4 = czwarty podpis
signer-firm1 = za firmę
signer-firm2 = za firmę, drugi podpis
signer-attorney = pełnomocnik
signer-receiver = odbierający
print-two-sided = Po obu stronach kartki
print-tray = Podajnik
print-tray-any = dowolny – wybierze drukarka
tray-number = Podajnik { $number }
tray-main = Główny
tray-alternate = Zapasowy
tray-top = Górny
tray-middle = Środkowy
tray-bottom = Dolny
tray-left = Lewy
tray-right = Prawy
tray-side = Boczny
tray-center = Środkowy
tray-rear = Tylny
tray-manual = Podawanie ręczne
tray-by-pass-tray = Boczny podajnik ręczny
tray-large-capacity = O dużej pojemności
tray-envelope = Na koperty
print-waiting = Czeka w kolejce drukarki.
print-printing = Drukuje się.
print-stopped = Drukarka stoi. Sprawdź, co pokazuje na wyświetlaczu.
print-done = Wydrukowano.
print-cancelled = Drukowanie przerwano przy drukarce. Sprawdź, które kartki wyszły; brakujące wydrukuj ponownie.
print-failed = Drukarka nie wydrukowała tego zadania. Sprawdź, które kartki wyszły, i wydrukuj ponownie.
print-silent = System drukowania nie odpowiada. Sprawdź przy drukarce, czy wydruk wyszedł.
print-trouble-paper-out = W drukarce zabrakło papieru. Dołóż papier, a drukowanie ruszy dalej.
print-trouble-paper-jam = W drukarce zaciął się papier. Wyjmij go, a drukowanie ruszy dalej.
print-trouble-toner-out = W drukarce skończył się toner.
print-trouble-cover-open = Drukarka ma otwartą pokrywę.
print-trouble-offline = Drukarka jest wyłączona albo odłączona.
print-trouble-paused = Drukarka jest wstrzymana.
print-trouble-other = Drukarka zgłasza usterkę. Sprawdź, co pokazuje na wyświetlaczu.
copies-unprinted = Nie wiadomo, czy wyszły z drukarki
guide-title = Gdzie podpisać
guide-matter = Sprawa
guide-client = Klient
guide-paper =
    Nr { $number }, { $pages ->
        [one] { $pages } strona
        [few] { $pages } strony
       *[other] { $pages } stron
    }. Egzemplarze: dla banku { $bank }, dla klienta { $client }.
guide-signature = Strona { $page } – podpis:
guide-initials = Strona { $page } – parafka:
guide-date = Strona { $page } – miejscowość i data
guide-tick = Strona { $page } – pola do zaznaczenia: { $count }
guide-note = Każdy egzemplarz podpisuje się tak samo. Ten arkusz zostaje na biurku: zaznacz na nim każde miejsce, gdy jest gotowe, a po podpisaniu wszystkich dokumentów zniszcz go.
packet-package = Zapisz paczkę do archiwum
packet-packaged = Zapisano paczkę { $path }

signers-title = Kto podpisuje
signers-idle = bez miejsca na podpis, bo wystarczają pozostałe podpisy
signers-paper-expired = dokument tożsamości był ważny do { $day }
signers-paper-expiring = dokument tożsamości jest ważny do { $day }
signers-paper-missing = w danych nie ma dokumentu tożsamości z datą ważności
signers-second-bank = Druga osoba z banku
signers-second-bank-help = Podpisuje obok doradcy przy kwocie ponad { $limit }.
signers-second-bank-missing = Wybierz, kto podpisuje obok doradcy przy kwocie ponad { $limit }.
signers-second-bank-choose = Wybierz drugą osobę
capacity-own = we własnym imieniu
capacity-parent = rodzic
capacity-consent = zgadza się na podpis klienta
capacity-guardian = opiekun prawny
capacity-curator = kurator
capacity-owner = przedsiębiorca
capacity-partner = wspólnik
capacity-board-member = członek zarządu
capacity-prokurent = prokurent
capacity-liquidator = likwidator
capacity-attorney = pełnomocnik
