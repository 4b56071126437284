# Pierwsze uruchomienie, odblokowanie, hasło i klucz odzyskiwania.
guide-step = Krok { $step } z { $steps }
guide-welcome-title = Witaj w Opiekunie
guide-welcome-lead = Portfel klientów, wizyty i dokumenty do podpisu – w jednym miejscu przy Twoim biurku.
guide-welcome-next = Zaczynamy
guide-promise-vault = Dane leżą w zaszyfrowanym sejfie. Otwiera go tylko Twoje hasło albo wydrukowany klucz odzyskiwania.
guide-promise-local = Nic nie wychodzi z tego komputera. Program nie łączy się z internetem.
guide-promise-keyboard = Wszystko da się zrobić z klawiatury. Klawisz F1 zawsze podpowie, jak.
help-start-title = Pomoc
help-start-guide = Program prosi kolejno o Twoje imię i nazwisko, hasło i potwierdzenie klucza odzyskiwania. Potem możesz wczytać portfel z pliku, obejrzeć portfel pokazowy albo zacząć od pustego. Hasła nikt za Ciebie nie odzyska: wydrukuj klucz i schowaj go poza komputerem.
help-start-door = Wpisz hasło i naciśnij Enter. Gdy pracuje tu kilka osób, podaj też swoje imię i nazwisko. Po kilku błędnych próbach trzeba chwilę odczekać. Jeśli nie pamiętasz hasła, użyj wydrukowanego klucza odzyskiwania albo poproś administratora.
help-start-recover = Przepisz klucz z wydruku i ustaw nowe hasło. Po wejściu utwórz w Ustawieniach nowy klucz, bo ten był już w użyciu.
help-start-keys = Tab przechodzi do następnego pola, Enter zatwierdza, Esc zamyka to okno.
guide-person-title = Kto będzie tu pracować?
guide-person-lead = Hasło otwiera sejf. Nikt nie może go za Ciebie odczytać ani zresetować.
guide-person-next = Utwórz sejf
guide-making = Tworzę sejf…
guide-name = Imię i nazwisko
guide-name-help = Tak podpisze Cię program na dokumentach
guide-recovery-title = Zapisz klucz odzyskiwania
guide-recovery-lead = Otworzy sejf, gdy zapomnisz hasła. Widzisz go tylko teraz: wydrukuj go i schowaj poza komputerem, najlepiej w kasie pancernej.
guide-recovery-next = Klucz jest zapisany
guide-portfolio-title = Sejf jest gotowy
guide-portfolio-lead = Od czego chcesz zacząć?
guide-choice-import = Zaimportuj swój portfel
guide-choice-import-about = Plik CSV lub XLSX z systemu centralnego banku. Przed zapisem zobaczysz, co się wczyta.
guide-choice-demo = Obejrzyj portfel pokazowy
guide-choice-demo-about = { $clients ->
    [one] { $clients } wymyślony klient z wizytami.
    [few] { $clients } wymyślonych klientów z wizytami.
   *[many] { $clients } wymyślonych klientów z wizytami.
} Dobry do nauki.
guide-choice-empty = Zacznij z pustym portfelem
guide-choice-empty-about = Klientów dodasz ręcznie albo zaimportujesz później.
guide-demo-progress = Tworzę portfel pokazowy

passphrase = Hasło
passphrase-new = Nowe hasło
passphrase-repeat = Powtórz hasło
passphrase-current = Obecne hasło
passphrase-help = Co najmniej { $min } znaków. Najlepiej kilka zwykłych słów, na przykład początek zdania, które pamiętasz.
passphrase-missing = { $missing ->
    [one] Brakuje jeszcze { $missing } znaku
   *[other] Brakuje jeszcze { $missing } znaków
}
passphrase-short = { $missing ->
    [one] Za krótkie – brakuje jeszcze { $missing } znaku
   *[other] Za krótkie – brakuje jeszcze { $missing } znaków
}
passphrase-weak = Słabe – zbyt łatwe do odgadnięcia, użyj kilku różnych słów
passphrase-fair = Dobre – jeszcze jedno słowo uczyni je bardzo dobrym
passphrase-strong = Bardzo dobre
passphrase-mismatch = Oba hasła muszą być takie same

recovery-key = Klucz odzyskiwania
recovery-print = Drukuj klucz
recovery-confirm = Przepisz ostatnią, { $count }. grupę znaków
recovery-confirm-help = Tak upewniamy się, że klucz jest zapisany. Wielkość liter nie ma znaczenia.
recovery-confirm-wrong = To nie jest ostatnia grupa klucza. Sprawdź znaki i przepisz ją jeszcze raz.
recovery-sheet-title = Opiekun – klucz odzyskiwania sejfu
recovery-sheet-text = Ten klucz otwiera sejf bez hasła. Przechowuj kartkę w kasie pancernej, z dala od komputera. Nie fotografuj jej i nie wysyłaj. Po użyciu utwórz nowy klucz w Ustawieniach.

unlock-title = Sejf jest zablokowany
unlock-lead = Podaj hasło, aby wrócić do pracy.
unlock-lead-many = Podaj imię, nazwisko i hasło, aby wrócić do pracy.
unlock-submit = Odblokuj
unlock-busy = Otwieram…
unlock-recover = Użyj klucza odzyskiwania
unlock-wait = { $seconds ->
    [one] Zbyt wiele błędnych prób. Następna możliwa za { $seconds } sekundę.
    [few] Zbyt wiele błędnych prób. Następna możliwa za { $seconds } sekundy.
   *[many] Zbyt wiele błędnych prób. Następna możliwa za { $seconds } sekund.
}
unlock-wait-said = Zbyt wiele błędnych prób. Zaczekaj, aż pole znów będzie dostępne.

recover-lead = Przepisz klucz z wydruku i ustaw nowe hasło. Dane w sejfie pozostaną bez zmian.
recover-key-help = Osiem grup znaków; spacje, myślniki i wielkość liter nie mają znaczenia
recover-person = Imię i nazwisko osoby, której hasło ustawić
recover-submit = Ustaw hasło i otwórz
recover-done = Sejf jest otwarty, nowe hasło już działa.
