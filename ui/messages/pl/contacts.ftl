# Kontakty poza wizytami, pytania klientów, zgody.
contact-add = Zapisz kontakt
contact-save = Zapisz kontakt
contact-saved = Zapisano kontakt: { $client }.
contact-subject = O co chodziło
contact-channel = Sposób kontaktu
contact-direction = Kto się odezwał
contact-aim = W jakim celu
contact-note = Notatka
contact-day = Dzień rozmowy lub listu
contact-hour = Godzina
contact-from-mail = Wczytaj z pliku e-maila (.eml)
contact-waits = Klient czeka na odpowiedź
contact-answer-by = Odpowiedzieć do
channel-phone = telefon
channel-email = e-mail
channel-sms = SMS
channel-letter = list
channel-in-person = rozmowa w placówce
direction-in = klient
direction-out = bank
aim-service = obsługa tego, co klient ma
aim-offer = oferta

questions-title = Pytania bez odpowiedzi
question-until = odpowiedzieć do { $date }
question-late = termin minął { $date }
question-answer = Zapisz odpowiedź
answer-title = Odpowiedź na pytanie
answer-about = { $client }: { $subject }
answer-how = Co odpowiedziano
answer-how-help = Jednym zdaniem, na przykład „Wysłano tabelę opłat e-mailem”
answer-save = Zamknij pytanie
answer-saved = Pytanie zamknięte: { $client }.

consent-title = Oświadczenie o zgodzie
consent-line = { $purpose }: { $channel }
consent-purpose-marketing = oferty banku
consent-purpose-partners = przekazanie danych partnerom
consent-purpose-survey = pytania o zadowolenie
consent-standing-given = zgoda
consent-standing-withdrawn = brak zgody
consent-standing-imported-yes = zgoda (z systemu centralnego)
consent-standing-imported-no = brak zgody (z systemu centralnego)
consent-standing-unknown = nie pytano
consent-since = { $when }, treść: { $version }
consent-change = Zmień
consent-more = Pokaż pozostałe zgody
consent-said = Co oświadcza klient
consent-gives = zgadza się
consent-withdraws = nie zgadza się lub wycofuje zgodę
consent-version = Wersja treści zgody
consent-version-help = Oznaczenie formularza, który klient przeczytał, na przykład „M-3/2026”
consent-save = Zapisz oświadczenie
consent-saved = Zapisano oświadczenie: { $client }. Wcześniejsze pozostają w historii.

contact-mail-kept = { $count ->
    [0] Razem z kontaktem zostanie zachowana cała wiadomość. Nie ma w niej załączników.
    [one] Razem z kontaktem zostanie zachowana cała wiadomość z { $count } załącznikiem.
    [few] Razem z kontaktem zostanie zachowana cała wiadomość z { $count } załącznikami.
   *[many] Razem z kontaktem zostanie zachowana cała wiadomość z { $count } załącznikami.
}
attachments = Załączniki
attachment-unnamed = załącznik { $no }
attachment-about = { $type }, { $size }
mail-save = Zapisz cały e-mail
mail-saved = Zapisano e-mail: { $path }.
media-pdf = PDF
media-image = zdjęcie lub skan
media-audio = nagranie
media-video = film
media-card = wizytówka lub termin
media-text = tekst
media-mail = wiadomość e-mail
media-document = dokument tekstowy
media-sheet = arkusz
media-slides = prezentacja
media-archive = archiwum
media-file = plik { $ending }
attachment-save = Zapisz załącznik
attachment-save-named = Zapisz załącznik: { $name }
attachment-saved = Zapisano załącznik: { $path }. Otwieraj go tylko wtedy, gdy ufasz nadawcy.

timeline-note-more = Pokaż całość
timeline-note-less = Zwiń
timeline-groups = Co pokazać w historii
timeline-group-all = wszystko
timeline-group-visits = wizyty
timeline-group-calls = telefony
timeline-group-mails = e-maile i SMS-y
timeline-group-letters = listy
timeline-group-questions = pytania
timeline-group-papers = dokumenty
timeline-group-consents = zgody
timeline-group-attitude = nastawienie i potencjał
timeline-group-data = zmiany danych
timeline-group-moves = połączenia i przekazania
timeline-none = Nie ma wpisów tego rodzaju. Wybierz inny albo „wszystko”.
timeline-count = { $count ->
    [one] W historii jest { $count } wpis
    [few] W historii są { $count } wpisy
   *[many] W historii jest { $count } wpisów
}
timeline-next = { $count ->
    [one] Pokaż jeszcze { $count } wpis (pozostało: { $left })
    [few] Pokaż jeszcze { $count } wpisy (pozostało: { $left })
   *[many] Pokaż jeszcze { $count } wpisów (pozostało: { $left })
}
timeline-answered = Odpowiedź ({ $when }): { $answer }
timeline-waits = Czeka na odpowiedź do { $day }.
timeline-attitude-decided = Nastawienie: zdecydowany. { $reason }
timeline-attitude-undecided = Nastawienie: niezdecydowany. { $reason }
timeline-attitude-unhappy = Nastawienie: niezadowolony. { $reason }
timeline-potential = Potencjał: { $potential } na 10
timeline-merged = Połączono z wpisem { $number }
timeline-unmerged = Cofnięto połączenie z wpisem { $number }
timeline-contact-phone-in = Klient dzwonił: { $subject }
timeline-contact-phone-out = Telefon do klienta: { $subject }
timeline-contact-email-in = E-mail od klienta: { $subject }
timeline-contact-email-out = E-mail do klienta: { $subject }
timeline-contact-sms-in = SMS od klienta: { $subject }
timeline-contact-sms-out = SMS do klienta: { $subject }
timeline-contact-letter-in = List od klienta: { $subject }
timeline-contact-letter-out = List do klienta: { $subject }
timeline-contact-in-person-in = Klient był w placówce: { $subject }
timeline-contact-in-person-out = Rozmowa w placówce: { $subject }
timeline-consent-given = Zgoda ({ $purpose }: { $channel })
timeline-consent-withdrawn = Brak zgody lub jej wycofanie ({ $purpose }: { $channel })

import-undo = Cofnij ten import
import-undone = { $count ->
    [one] Import cofnięty: usunięto { $count } klienta.
   *[other] Import cofnięty: usunięto { $count } klientów.
}
imports-title = Importy
import-undone-holdings = { $count ->
    [0] Import cofnięty.
    [one] Import cofnięty: usunięto { $count } produkt.
    [few] Import cofnięty: usunięto { $count } produkty.
   *[many] Import cofnięty: usunięto { $count } produktów.
}
imports-lead = Cały import można cofnąć w ciągu 90 dni, dopóki nikt nie pracował na tym, co wczytano. Potem program zapomina poprzednie dane.
imports-none = Nie było jeszcze żadnego importu.
imports-at = Kiedy
imports-person = Kto
imports-kind = Co
imports-added = Przybyło
imports-changed = Zmieniono
imports-state = Stan
imports-is-undone = cofnięty { $when }
imports-undo-title = Cofnąć import?
imports-undo-text = { $count ->
    [0] Z portfela nikt nie zniknie.
    [one] Z portfela zniknie { $count } klient dodany tym importem.
    [few] Z portfela znikną { $count } klienci dodani tym importem.
   *[many] Z portfela zniknie { $count } klientów dodanych tym importem.
} { $changed ->
    [0] Plik można potem zaimportować jeszcze raz.
    [one] { $changed } klient odzyska poprzednie dane. Plik można potem zaimportować jeszcze raz.
    [few] { $changed } klientów odzyska poprzednie dane. Plik można potem zaimportować jeszcze raz.
   *[many] { $changed } klientów odzyska poprzednie dane. Plik można potem zaimportować jeszcze raz.
}
imports-undo-text-holdings = { $count ->
    [0] Klientom nie ubędzie żaden produkt.
    [one] Klientom ubędzie { $count } produkt dodany tym importem.
    [few] Klientom ubędą { $count } produkty dodane tym importem.
   *[many] Klientom ubędzie { $count } produktów dodanych tym importem.
} { $changed ->
    [0] Plik można potem wczytać jeszcze raz.
    [one] { $changed } produkt odzyska poprzednie dane. Plik można potem wczytać jeszcze raz.
    [few] { $changed } produkty odzyskają poprzednie dane. Plik można potem wczytać jeszcze raz.
   *[many] { $changed } produktów odzyska poprzednie dane. Plik można potem wczytać jeszcze raz.
}
