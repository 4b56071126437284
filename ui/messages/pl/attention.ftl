# Uczciwa uwaga: kto zbyt długo czeka na kontakt.
attention-title = Dawno bez kontaktu
attention-lead = Liczy się ostatnia wizyta (także umówiona), rozmowa, wiadomość, list lub dokument wydrukowany w placówce. Kto nie miał jeszcze kontaktu, czeka od dnia wpisania do programu. Na górze są ci, którzy są najdłużej po terminie.
attention-never = jeszcze bez kontaktu, w programie od { $day }
attention-pick = Zaznacz: { $name }
attention-pick-all = Zaznacz wszystkich na liście
attention-pick-first = Zaznacz klientów, do których chcesz zadzwonić.
attention-over = { $days ->
    [one] { $shown } dzień po terminie
   *[many] { $shown } dni po terminie
}
attention-all = { $count ->
    [one] Pokaż { $shown } klienta
   *[many] Pokaż wszystkich { $shown } klientów
}
attention-mine = Moi klienci
attention-branch = Cała placówka
attention-whose = Czyi klienci
attention-column-last = Ostatni kontakt
attention-column-over = Ile po terminie
attention-none-title = Nikt nie czeka zbyt długo
attention-none-text = Z każdym klientem był kontakt w czasie, na który może liczyć jego segment.
attention-total = { $count ->
    [one] { $shown } klient po terminie
   *[many] { $shown } klientów po terminie
}
attention-first = Na liście jest { $shown } klientów, którzy czekają najdłużej.
attention-levels = Najdłuższa przerwa między kontaktami: { $individual } dni (segment indywidualny), { $business } dni (firmowy), { $strategic } dni (strategiczny).
attention-back = Dzień

settings-attention = Częstotliwość kontaktu
settings-attention-lead = Ile dni może minąć bez kontaktu, zanim klient pojawi się na liście „Dawno bez kontaktu”. Od 7 do 1095.
settings-attention-individual = Segment indywidualny (dni)
settings-attention-business = Segment firmowy (dni)
settings-attention-strategic = Segment strategiczny (dni)
settings-attention-save = Zapisz
settings-attention-saved = Zapisano częstotliwość kontaktu.
