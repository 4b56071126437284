# Statutory holidays.
holiday-new-year = New Year’s Day
holiday-epiphany = Epiphany
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-constitution-day = Constitution Day
holiday-pentecost = Pentecost
holiday-corpus-christi = Corpus Christi
holiday-assumption = Assumption Day
holiday-all-saints = All Saints’ Day
holiday-independence-day = Independence Day
holiday-independence-centenary = Centenary of independence
holiday-christmas-eve = Christmas Eve
holiday-christmas-day = Christmas Day
holiday-second-christmas-day = Second day of Christmas
