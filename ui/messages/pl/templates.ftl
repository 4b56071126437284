# Wzory dokumentów: stany, błędy, lista, edytor.
template-state-draft = szkic
template-state-review = do zatwierdzenia
template-state-approved = zatwierdzony
template-state-coming = opublikowany
template-state-in-force = obowiązuje
template-state-over = zastąpiony
template-state-withdrawn = wycofany

template-why = { $why ->
    [language] w tym języku nie da się składać dokumentów
    [edition] edycja może być 1 albo 2
    [for_whom] for_whom to person albo business
    [holders] najmniejsza liczba posiadaczy jest większa od największej
    [days] valid_to jest przed valid_from
    [role_of_many] ta nazwa należy już do roli z many = true
    [choices] pole choices ma tylko rodzaj „choice” i musi je mieć
    [default] wartość domyślna nie pasuje do rodzaju pola
    [code] nazwa składa się z liter a–z, cyfr i znaku _ i zaczyna się literą
    [label] brakuje opisu (label)
    [twice] ta nazwa występuje dwa razy
    [columns_only] w bloku columns mogą być tylko bloki column
    [columns_none] w bloku columns nie ma bloku column
    [one_or_two] może być 1 albo 2
    [pair] tu powinno być „Etykieta: wartość”
    [role_pair] tu powinno być „rola: nazwisko”
    [nobody] nikt się tu nie podpisuje
    [nobody_of_role] nikt w tej roli się nie podpisuje
    [missing] brakuje wartości
    [yes_no] może być tak albo nie
    [not_date] to nie jest data
    [not_money] to nie jest kwota
    [title_missing] brakuje tytułu (# na początku wiersza)
    [title_first] pierwszym nagłówkiem jest tytuł (#)
    [one_title] dokument ma jeden tytuł
    [skipped] pominięto poziom nagłówka
    [block_in_line] blok w środku wiersza
    [deep_heading] nagłówek poniżej czwartego poziomu
    [text] tekst
    [columns_many] tabela ma więcej niż 12 kolumn
    [unended] ten blok nie ma końca: brakuje endif albo endfor
    [tag] jedno wyrażenie w nawiasach ma więcej niż 1000 znaków
    [made] w „set” i „for” mogą stać nazwy i liczby, ale nie nowe teksty ani listy
    [rows_many] tabela ma więcej niż 1000 wierszy
    [html] HTML
    [image] obraz
    [one_file] wzór jest jednym plikiem, dołączać można tylko części
    [include] dołączenie części stoi samo w wierszu
    [quotation] cytat (zamiast niego użyj bloku note)
    [rule] linia pozioma
    [markdown] ten zapis Markdown
    [polish_only] kwota_slownie pisze po polsku, a ten wzór jest w innym języku
    [code_block] kod
   *[other] { $detail }
}

template-fault-missing-head = Plik musi zaczynać się nagłówkiem między wierszami +++.
template-fault-head = Nagłówka nie da się odczytać: { $detail }
template-fault-head-value = Nagłówek jest niespójny: { $place } – { template-why }
template-fault-syntax = Błąd w nawiasach z danymi: { template-why }
template-fault-unknown-name = Nie ma takich danych: { $place }
template-fault-unknown-filter = Nie ma takiego filtra: { $place }
template-fault-value = Filtr nie pasuje do wartości: { template-why }
template-fault-too-long = Wzór wykonuje się zbyt długo. Sprawdź, czy pętla się kończy.
template-fault-unknown-block = Nie ma takiego bloku: { $detail }
template-fault-unbalanced = Blok „{ $detail }” nie jest zamknięty albo jest zamknięty dwa razy.
template-fault-attribute = Zły atrybut bloku: { template-why }
template-fault-unknown-role = Nagłówek nie ma roli „{ $detail }”.
template-fault-duplicate = „{ $detail }” występuje dwa razy.
template-fault-unsupported = Tego nie da się wydrukować: { template-why }
template-fault-unknown-part = Nie ma części „{ $detail }” w języku wzoru.
template-fault-unknown-clause = Nie ma postanowienia „{ $detail }”, do którego prowadzi odesłanie.
template-fault-unknown-note = Nie wiadomo, co mówi przypis „{ $detail }”. Dopisz wiersz zaczynający się od [^{ $detail }]:
template-fault-idle-note = Nic nie odsyła do przypisu „{ $detail }”.
template-fault-apart = Tekst polski i tłumaczenie mają inny układ, więc nie staną obok siebie. Różnią się pod nagłówkiem „{ $detail }”.
template-fault-headings = Nagłówki nie są po kolei: { template-why }
template-fault-table-without-head = Każda kolumna tabeli musi mieć nazwę w pierwszym wierszu.
template-fault-role-without-signature = Rola „{ $detail }” jest w nagłówku, ale nikt się w niej nie podpisuje.
template-fault-too-large = Wzór jest za duży: { template-why }
template-fault-set = Wzory nie pasują do siebie: { $detail }
template-fault-purposes-shape = Listy celów nie da się odczytać: { $detail }
template-fault-purposes-template = Nie ma wzoru o kodzie „{ $detail }”.
template-fault-purposes-empty = Cel „{ $detail }” nie ma dokumentów albo ma niemożliwą liczbę posiadaczy.
template-fault-character = Znak { $detail } jest niewidoczny albo nie ma go w kroju pisma dokumentów. Usuń go.
template-fault-edition = Zasady pierwszej edycji są tylko dla dawnych wzorów. Usuń wiersz „edition”.
template-fault-limit = Nad limitem kwoty ten dokument podpisuje druga osoba z banku. Wzór musi mieć pole kwotowe albo rolę „{ $detail }”.
template-fault-code-signs = Kod może mieć litery a–z, cyfry, kropkę i łącznik, najwyżej 40 znaków.
template-fault-version-signs = Wersja może mieć litery a–z, cyfry, kropkę i łącznik, najwyżej 40 znaków.
template-fault-version-taken = Wersja { $detail } tego wzoru już istnieje. Wpisz inną.
template-fault-pages = Nie da się złożyć stron ({ $detail }).
template-note-apart = { $language ->
    [pl] Ten wzór ma inny układ niż wersja polska, więc nie staną obok siebie.
    [en] Wersja angielska ma inny układ, więc nie stanie obok polskiej.
    [uk] Wersja ukraińska ma inny układ, więc nie stanie obok polskiej.
   *[other] Wersja w innym języku ma inny układ, więc nie stanie obok polskiej.
}
template-note-translation = { $language ->
    [pl] Wersja polska tego wzoru ma inne pola, osoby albo podpisy. Opublikuj ją od tego samego dnia.
    [en] Wersja angielska tego wzoru ma inne pola, osoby albo podpisy. Opublikuj ją od tego samego dnia.
    [uk] Wersja ukraińska tego wzoru ma inne pola, osoby albo podpisy. Opublikuj ją od tego samego dnia.
   *[other] Wersja w innym języku ma inne pola, osoby albo podpisy. Opublikuj ją od tego samego dnia.
}
template-fault-in-part = W części „{ $part }”: { $what }
template-fault-unknown = Błąd we wzorze ({ $code }).

templates-title = Wzory
templates-back = Wszystkie wzory
templates-lead = Nowa wersja zaczyna jako szkic. Zatwierdza ją druga osoba, a obowiązuje od wybranego dnia. Wcześniejsze dokumenty zachowują swoją wersję.
templates-lead-read = Tu widać, która wersja obowiązuje. Wzory zmieniają kierownik placówki i administrator.
templates-by-kind = Wzory według rodzaju
templates-all = Aktualne
templates-working = W pracy
templates-own = Własne
templates-none-working = Nikt nie pracuje teraz nad żadnym wzorem
templates-none-own = Placówka nie ma jeszcze własnych wzorów
templates-none-text = Otwórz wzór z listy „Aktualne” i wybierz „Nowa wersja”. Zmienisz tekst, zobaczysz strony obok i oddasz szkic do zatwierdzenia.
template-column-title = Wzór
template-column-version = Wersja
template-column-state = Stan
template-column-days = Obowiązuje
template-column-changed = Ostatnia zmiana
template-builtin = z programu
template-approved-by = , zatwierdza { $name }
template-days-from = od { $from }
template-days-both = { $from } – { $to }
template-broken = nie da się odczytać

template-new = Nowy wzór
template-text = Tekst wzoru
template-unsaved = niezapisane zmiany
template-save = Zapisz szkic
template-saved = Zapisano szkic.
template-submit = Oddaj do zatwierdzenia
template-submitted = Wzór czeka na drugą osobę.
template-approve = Zatwierdź
template-approved = Zatwierdzono. Teraz można opublikować wzór od wybranego dnia.
template-send-back = Odeślij do poprawy
template-returned = Odesłano do poprawy.
template-send-back-title = Odesłać wzór do poprawy?
template-send-back-lead = Wzór znowu będzie szkicem, a zatwierdzenie przepadnie.
template-publish = Opublikuj
template-published = Opublikowano.
template-publish-title = Od kiedy ma obowiązywać?
template-publish-lead = { $title }, wersja { $version }. Opublikowanego tekstu nie da się zmienić. Wersja zastąpi wcześniejszą od tego dnia.
template-publish-from = Obowiązuje od
template-withdraw = Wycofaj
template-withdraw-title = Wycofać tę wersję?
template-withdraw-lead = Nie zacznie obowiązywać. Nadal obowiązuje wersja wcześniejsza.
template-give-up = Porzuć szkic
template-give-up-title = Porzucić ten szkic?
template-give-up-lead = Szkic zostanie na liście własnych wzorów jako wycofany i nie będzie można go zmienić.
template-withdrawn = Wycofano.
template-reason = Powód
template-copy = Nowa wersja
template-own-text = Ostatnia zmiana jest Twoja, więc zatwierdzić musi ktoś inny.
template-take-theirs = Wczytaj zapisaną wersję
template-keep-mine = Zapisz moją wersję
template-restored = Przywrócono tekst, który nie został zapisany.
template-leave-title = Zapisać zmiany we wzorze?
template-leave-text = Zmiany nie są jeszcze zapisane.
template-leave-stay = Zostań
template-leave-drop = Porzuć zmiany

template-insert-what = Wstaw
template-insert-choose = Wybierz, co wstawić
template-insert = Wstaw w tekst
template-insert-fields = Pola formularza
template-insert-document = Dokument, placówka i firma
template-insert-holder = Posiadacz (w pętli)
template-insert-parties = Inne osoby
template-insert-filters = Zapis wartości
template-insert-blocks = Bloki
template-insert-roles = Podpisy
template-insert-role = podpis w roli „{ $role }”
template-insert-parts = Wspólne części
template-filter-kwota = kwota: 1 234,56 zł
template-filter-kwota-slownie = kwota słownie
template-filter-data = data: 22 listopada 2026 r.
template-filter-rachunek = numer rachunku w grupach
template-filter-zamaskuj = zasłoń wszystko poza czterema znakami
template-filter-adres = adres osoby albo firmy
template-filter-length = liczba pozycji
template-block-loop = pętla po posiadaczach
template-block-condition = warunek
template-block-keyvalue = dane w dwóch kolumnach
template-block-footnote = przypis na dole strony
template-block-note = uwaga w ramce
template-block-keep = razem na jednej stronie
template-block-columns = kolumny obok siebie
template-block-signers = miejsca na podpisy
template-block-place-date = miejscowość i data
template-block-initials = parafki
template-block-tick = pole do zaznaczenia
template-block-clause = paragraf z numerem
template-block-page-break = nowa strona

template-line = Wiersz { $line }:
template-next-fault = Przejdź do błędu we wzorze
template-no-faults = Nie ma błędów.
template-side = Podgląd, różnice i historia
template-tab-pages = Podgląd stron
template-tab-differences = Różnice
template-tab-history = Historia
template-sample = Dane przykładowe
template-sample-full = wszystkie
template-sample-least = tylko konieczne
template-pages-old = Strony są sprzed błędu.
template-pages-none = Strony pojawią się tutaj, gdy tekst będzie bez błędów.
template-pages-wait = Strony za chwilę się pojawią.
template-against = Porównaj z
template-against-saved = zapisany szkic
template-against-version = wersja { $version } – { $state }
template-differences-none = Teksty są takie same.
template-line-was = Było:
template-line-is = Jest:
template-lines-same = { $count ->
    [one] { $count } wiersz bez zmian
    [few] { $count } wiersze bez zmian
   *[many] { $count } wierszy bez zmian
}
template-step-save = Zapisano szkic
template-step-submit = Oddano do zatwierdzenia
template-step-approve = Zatwierdzono
template-step-return = Odesłano do poprawy
template-step-publish = Opublikowano
template-step-withdraw = Wycofano
template-tab-purposes = Cele w skrócie
template-purposes-none = Cele pojawią się tutaj, gdy lista będzie bez błędów.
template-purpose-business = dla firm
template-purpose-bring = Klient przynosi: { $what }
template-purpose-each = każdy posiadacz osobno
template-purpose-when-two-holders = gdy jest dwóch posiadaczy
template-purpose-when-minor = gdy posiadacz jest małoletni
template-purpose-when-foreign = gdy posiadacz nie ma obywatelstwa polskiego
template-purpose-when-not-signed-before = gdy jeszcze tego nie podpisano
