# Dni ustawowo wolne od pracy.
holiday-new-year = Nowy Rok
holiday-epiphany = Święto Trzech Króli
holiday-easter-sunday = Wielkanoc
holiday-easter-monday = Poniedziałek Wielkanocny
holiday-labour-day = Święto Pracy
holiday-constitution-day = Święto Konstytucji 3 Maja
holiday-pentecost = Zielone Świątki
holiday-corpus-christi = Boże Ciało
holiday-assumption = Wniebowzięcie NMP
holiday-all-saints = Wszystkich Świętych
holiday-independence-day = Święto Niepodległości
holiday-independence-centenary = Setna rocznica odzyskania niepodległości
holiday-christmas-eve = Wigilia
holiday-christmas-day = Boże Narodzenie
holiday-second-christmas-day = Drugi dzień Bożego Narodzenia
