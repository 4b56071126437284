# Cele wizyt.
purpose-account-opening = otwarcie rachunku
purpose-card-application = wniosek o kartę
purpose-loan-consultation = rozmowa o kredycie
purpose-savings-consultation = rozmowa o oszczędzaniu
purpose-insurance-consultation = rozmowa o ubezpieczeniu
purpose-data-change = zmiana danych
purpose-power-of-attorney = pełnomocnictwo
purpose-complaint = reklamacja
purpose-access-help = pomoc w dostępie
purpose-document-signing = podpisanie dokumentów
purpose-review = przegląd potrzeb
