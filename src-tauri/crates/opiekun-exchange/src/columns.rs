//! Which column is what, guessed from the headers that banks write.

use crate::{FileFault, mapping::Mapping};
use opiekun_domain::collation::fold;

macro_rules! fields {
    ($($variant:ident $code:literal [$($name:literal),*]),* $(,)?) => {
        /// A field that a column of a portfolio may hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // the codes say it
        pub enum Field { $($variant),* }

        impl Field {
            /// Every field, in the order of a choice.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Stable code, the same as the field's name in forms.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// Folded headers under which the field is known.
            fn names(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($name),*]),* }
            }
        }
    };
}

fields! {
    Number "number" ["nr klienta", "numer klienta", "numer", "nr", "client number"],
    Kind "kind" ["typ", "typ klienta", "rodzaj", "kind"],
    LastName "last_name" ["nazwisko", "last name", "surname"],
    FirstName "first_name" ["imie", "imiona", "first name"],
    Pesel "pesel" ["pesel"],
    CompanyName "company_name" ["nazwa firmy", "firma", "nazwa", "company", "company name"],
    Nip "nip" ["nip"],
    Regon "regon" ["regon"],
    Krs "krs" ["krs"],
    LegalForm "legal_form" ["forma prawna", "forma", "legal form"],
    Street "street" ["ulica", "adres", "ulica i numer", "street"],
    PostalCode "postal_code" ["kod pocztowy", "kod", "postal code"],
    City "city" ["miejscowosc", "miasto", "city"],
    Phone "phone" ["telefon", "tel", "telefon komorkowy", "phone"],
    Email "email" ["e mail", "email", "mail", "adres e mail"],
    Segment "segment" ["segment"],
    IdDocument "id_document" ["dowod", "dowod osobisty", "dokument tozsamosci", "seria i numer dowodu", "id document"],
    IdDocumentValidUntil "id_document_valid_until" ["wazny do", "waznosc dowodu", "dowod wazny do", "valid until"],
    Account "account" ["rachunek", "numer rachunku", "nrb", "iban", "account"],
    Balance "balance" ["saldo", "balance"],
    OpenedOn "opened_on" ["data otwarcia", "otwarty", "opened on"],
    ConsentEmail "consent_email" ["zgoda e mail", "zgoda email", "zgoda mail"],
    ConsentPhone "consent_phone" ["zgoda telefon", "zgoda tel"],
    Advisor "advisor" ["opiekun", "doradca", "advisor"],
    FormerNames "former_names" ["nazwisko rodowe", "poprzednie nazwiska", "former names"],
    AddressForm "address_form" ["forma zwracania sie", "zwrot", "address form"],
    BirthDate "birth_date" ["data urodzenia", "birth date"],
    BirthCountry "birth_country" ["kraj urodzenia", "birth country"],
    Sex "sex" ["plec", "sex"],
    Citizenship "citizenship" ["obywatelstwo", "citizenship"],
    Languages "languages" ["jezyki", "jezyk", "languages"],
    OtherDocuments "other_documents" ["inne dokumenty", "inne dokumenty tozsamosci", "other documents"],
    Pkd "pkd" ["pkd", "kody pkd"],
    MailStreet "mail_street" ["ulica do korespondencji", "ulica korespondencyjna", "mail street"],
    MailPostalCode "mail_postal_code" ["kod do korespondencji", "kod korespondencyjny", "mail postal code"],
    MailCity "mail_city" ["miejscowosc do korespondencji", "miejscowosc korespondencyjna", "mail city"],
    OtherPhones "other_phones" ["inne telefony", "telefon 2", "other phones"],
    OtherEmails "other_emails" ["inne e maile", "inne adresy e mail", "e mail 2", "other e mails"],
    PreferredChannel "preferred_channel" ["preferowany kontakt", "preferowana droga kontaktu", "preferred channel"],
    PreferredHours "preferred_hours" ["preferowane godziny", "godziny kontaktu", "preferred hours"],
}

/// Folded headers of the column that this program itself adds to a file of refused rows.
const OWN: [&str; 2] = ["powod odmowy", "reason for refusal"];

impl Field {
    /// The field of a code.
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }

    /// Header under which this program writes the field, and knows it again.
    pub fn header(self) -> &'static str {
        match self {
            Self::Number => "Nr klienta",
            Self::Kind => "Typ",
            Self::LastName => "Nazwisko",
            Self::FirstName => "Imię",
            Self::Pesel => "PESEL",
            Self::CompanyName => "Nazwa firmy",
            Self::Nip => "NIP",
            Self::Regon => "REGON",
            Self::Krs => "KRS",
            Self::LegalForm => "Forma prawna",
            Self::Street => "Ulica",
            Self::PostalCode => "Kod pocztowy",
            Self::City => "Miejscowość",
            Self::Phone => "Telefon",
            Self::Email => "E-mail",
            Self::Segment => "Segment",
            Self::IdDocument => "Dowód",
            Self::IdDocumentValidUntil => "Ważny do",
            Self::Account => "Rachunek",
            Self::Balance => "Saldo",
            Self::OpenedOn => "Data otwarcia",
            Self::ConsentEmail => "Zgoda e-mail",
            Self::ConsentPhone => "Zgoda telefon",
            Self::Advisor => "Opiekun",
            Self::FormerNames => "Poprzednie nazwiska",
            Self::AddressForm => "Forma zwracania się",
            Self::BirthDate => "Data urodzenia",
            Self::BirthCountry => "Kraj urodzenia",
            Self::Sex => "Płeć",
            Self::Citizenship => "Obywatelstwo",
            Self::Languages => "Języki",
            Self::OtherDocuments => "Inne dokumenty",
            Self::Pkd => "PKD",
            Self::MailStreet => "Ulica do korespondencji",
            Self::MailPostalCode => "Kod do korespondencji",
            Self::MailCity => "Miejscowość do korespondencji",
            Self::OtherPhones => "Inne telefony",
            Self::OtherEmails => "Inne e-maile",
            Self::PreferredChannel => "Preferowany kontakt",
            Self::PreferredHours => "Preferowane godziny",
        }
    }

    /// Whether the values are digits that are no number, such as a PESEL with its leading zero.
    pub fn is_digits(self) -> bool {
        matches!(
            self,
            Self::Number
                | Self::Pesel
                | Self::Nip
                | Self::Regon
                | Self::Krs
                | Self::Phone
                | Self::OtherPhones
                | Self::Account
                | Self::PostalCode
                | Self::MailPostalCode
        )
    }

    /// Whether the values are masked wherever they are shown.
    pub(crate) fn is_secret(self) -> bool {
        matches!(self, Self::Pesel | Self::IdDocument | Self::Account)
    }
}

/// Whether a header is the one that this program itself adds to a file of refused rows.
pub(crate) fn is_own(header: &str) -> bool {
    OWN.contains(&fold(header).as_str())
}

/// Guesses a field for every header. Of two names of one field the first is taken and the second left out.
///
/// # Errors
/// [`FileFault::ColumnsTwice`] when the same known header stands there twice.
pub(crate) fn guess(header: &[String]) -> Result<Mapping, FileFault> {
    let folded: Vec<String> = header.iter().map(|name| fold(name)).collect();
    let mut fields: Vec<Option<Field>> = Vec::with_capacity(header.len());
    for (at, name) in folded.iter().enumerate() {
        let field = Field::ALL
            .iter()
            .copied()
            .find(|field| field.names().contains(&name.as_str()));
        if field.is_some() && folded.iter().take(at).any(|before| before == name) {
            return Err(FileFault::ColumnsTwice {
                column: header.get(at).cloned().unwrap_or_default(),
                place: at + 1,
            });
        }
        fields.push(field.filter(|field| !fields.contains(&Some(*field))));
    }
    Ok(Mapping::of(fields))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_this_program_writes_it_knows_again() {
        let headers: Vec<String> = Field::ALL.iter().map(|field| field.header().to_owned()).collect();
        let fields: Vec<Option<Field>> = Field::ALL.iter().copied().map(Some).collect();
        let guessed = guess(&headers).map(|mapping| mapping.fields().to_vec());
        assert_eq!(guessed.ok(), Some(fields));
    }
}
