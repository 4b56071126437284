//! Why a value was refused: a closed list of reasons, each with a stable code and the numbers a person needs.

use thiserror::Error;

/// The reason a text is not a valid value. Never holds the refused text itself, which may be personal data.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.code())]
pub enum Invalid {
    /// Nothing was given where something must be.
    Required,
    /// More than `max` characters.
    TooLong {
        /// Greatest allowed number of characters.
        max: usize,
    },
    /// A control, line-breaking or direction-changing character.
    ControlCharacter,
    /// PESEL has `length` characters instead of 11.
    PeselLength {
        /// Characters found.
        length: usize,
    },
    /// PESEL holds something other than digits.
    PeselDigits,
    /// The last digit of PESEL does not follow from the first ten.
    PeselCheckDigit(CheckDigit),
    /// The birth date inside PESEL does not exist.
    PeselDate,
    /// NIP has `length` digits instead of 10.
    NipLength {
        /// Characters found.
        length: usize,
    },
    /// NIP holds something other than digits, hyphens and the `PL` prefix.
    NipDigits,
    /// The last digit of NIP does not follow from the first nine.
    NipCheckDigit(CheckDigit),
    /// No check digit exists for these nine digits (remainder 10): such a NIP is never issued.
    NipUnassignable,
    /// REGON has `length` digits instead of 9 or 14.
    RegonLength {
        /// Characters found.
        length: usize,
    },
    /// REGON holds something other than digits.
    RegonDigits,
    /// A check digit of REGON is wrong (the 9th, or the 14th of a local unit).
    RegonCheckDigit(CheckDigit),
    /// KRS number has `length` digits instead of 10.
    KrsLength {
        /// Characters found.
        length: usize,
    },
    /// KRS number holds something other than digits.
    KrsDigits,
    /// The account number has a length other than its country's.
    IbanLength {
        /// Characters found, country code and check digits included.
        found: usize,
        /// Characters of an account number of that country.
        expected: usize,
    },
    /// The first two letters are not a country of the IBAN registry.
    IbanCountry,
    /// A character that no account number holds.
    IbanCharacters,
    /// The check digits do not fit (remainder of division by 97 is not 1).
    IbanCheck,
    /// The check digit of the bank's sort code is wrong.
    SortCodeCheckDigit(CheckDigit),
    /// Not three letters and six digits.
    IdCardFormat,
    /// The first digit of the identity card number is wrong.
    IdCardCheckDigit(CheckDigit),
    /// Not two letters and seven digits.
    PassportFormat,
    /// The first digit of the passport number is wrong.
    PassportCheckDigit(CheckDigit),
    /// Not `NN-NNN`.
    PostcodeFormat,
    /// Not a telephone number.
    PhoneFormat,
    /// Not an e-mail address.
    EmailFormat,
    /// Not a date as `31.12.2026` or `2026-12-31`.
    DateFormat,
    /// A well-written date that the calendar does not have, such as 31 February.
    DateMissingDay,
    /// A day too many years ahead to be meant.
    DateTooFar,
    /// Not an amount as `1 234,56`.
    MoneyFormat,
    /// A person without first or last name, or a firm without a name.
    NameMissing,
    /// An unknown legal form.
    LegalFormUnknown,
    /// Neither a person nor a business.
    KindUnknown,
    /// An unknown segment.
    SegmentUnknown,
    /// Neither yes, no nor empty.
    ConsentUnknown,
    /// An unknown role, purpose or other word of a closed list.
    ChoiceUnknown,
    /// Not the code of a printed copy: a wrong sign, or not eleven of them.
    CopyCode,
    /// A number outside its range.
    OutOfRange {
        /// Least allowed value.
        min: i64,
        /// Greatest allowed value.
        max: i64,
    },
    /// A whole number was expected.
    NumberFormat,
    /// Not the text form of an id.
    IdFormat,
    /// A day for an answer in something the bank sent itself.
    OnlyIncoming,
    /// A time ahead of now.
    InFuture,
    /// A share below 0.01 % or above 100 %.
    ShareRange,
    /// A client tied to itself.
    SameClient,
    /// A last day before the first one.
    EndBeforeStart,
    /// Hours that end before they begin.
    HoursReversed,
    /// Not a country of ISO 3166-1.
    CountryUnknown,
    /// Not a language of ISO 639-1.
    LanguageUnknown,
    /// Not a code of the Polish classification of activities.
    PkdFormat,
    /// Not hours of a day as `16:00–18:00`.
    HoursFormat,
    /// A birth date other than the one in PESEL.
    BirthDateDiffers,
    /// A sex other than the one in PESEL.
    SexDiffers,
    /// More than `max` values in a list.
    TooMany {
        /// Most values.
        max: usize,
    },
    /// A paper of another country without its country or number.
    ForeignPaperFormat,
    /// A day before today.
    InPast,
    /// Somebody standing in for themselves.
    SamePerson,
    /// Not a PNG picture.
    PictureFormat,
    /// A picture whose file or sides are too large.
    PictureSize,
    /// A picture of so many details that every paper would grow by it.
    PictureDetails,
    /// Not a package for the archive.
    PackageBroken,
    /// Another answer to the same question elsewhere in the packet.
    Differs,
    /// Parts that do not make `expected` together.
    SumDiffers {
        /// Their sum.
        sum: u16,
        /// What it must be.
        expected: u16,
    },
}

/// A check digit as it stands and as the other digits demand it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckDigit {
    /// The digit in the given text.
    pub found: u32,
    /// The digit that would be right.
    pub expected: u32,
}

impl Invalid {
    /// Stable code of the reason; the words for it live in the message files under `invalid-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong { .. } => "too_long",
            Self::ControlCharacter => "control_character",
            Self::PeselLength { .. } => "pesel_length",
            Self::PeselDigits => "pesel_digits",
            Self::PeselCheckDigit(_) => "pesel_check_digit",
            Self::PeselDate => "pesel_date",
            Self::NipLength { .. } => "nip_length",
            Self::NipDigits => "nip_digits",
            Self::NipCheckDigit(_) => "nip_check_digit",
            Self::NipUnassignable => "nip_unassignable",
            Self::RegonLength { .. } => "regon_length",
            Self::RegonDigits => "regon_digits",
            Self::RegonCheckDigit(_) => "regon_check_digit",
            Self::KrsLength { .. } => "krs_length",
            Self::KrsDigits => "krs_digits",
            Self::IbanLength { .. } => "iban_length",
            Self::IbanCountry => "iban_country",
            Self::IbanCharacters => "iban_characters",
            Self::IbanCheck => "iban_check",
            Self::SortCodeCheckDigit(_) => "sort_code_check_digit",
            Self::IdCardFormat => "id_card_format",
            Self::IdCardCheckDigit(_) => "id_card_check_digit",
            Self::PassportFormat => "passport_format",
            Self::PassportCheckDigit(_) => "passport_check_digit",
            Self::PostcodeFormat => "postcode_format",
            Self::PhoneFormat => "phone_format",
            Self::EmailFormat => "email_format",
            Self::DateFormat => "date_format",
            Self::DateMissingDay => "date_missing_day",
            Self::DateTooFar => "date_too_far",
            Self::MoneyFormat => "money_format",
            Self::NameMissing => "name_missing",
            Self::LegalFormUnknown => "legal_form_unknown",
            Self::KindUnknown => "kind_unknown",
            Self::SegmentUnknown => "segment_unknown",
            Self::ConsentUnknown => "consent_unknown",
            Self::ChoiceUnknown => "choice_unknown",
            Self::CopyCode => "copy_code",
            Self::OutOfRange { .. } => "out_of_range",
            Self::NumberFormat => "number_format",
            Self::IdFormat => "id_format",
            Self::OnlyIncoming => "only_incoming",
            Self::InFuture => "in_future",
            Self::ShareRange => "share_range",
            Self::SameClient => "same_client",
            Self::EndBeforeStart => "end_before_start",
            Self::HoursReversed => "hours_reversed",
            Self::CountryUnknown => "country_unknown",
            Self::LanguageUnknown => "language_unknown",
            Self::PictureFormat => "picture_format",
            Self::PictureSize => "picture_size",
            Self::PictureDetails => "picture_details",
            Self::PkdFormat => "pkd_format",
            Self::HoursFormat => "hours_format",
            Self::BirthDateDiffers => "birth_date_differs",
            Self::SexDiffers => "sex_differs",
            Self::TooMany { .. } => "too_many",
            Self::ForeignPaperFormat => "foreign_paper_format",
            Self::InPast => "in_past",
            Self::SamePerson => "same_person",
            Self::PackageBroken => "package_broken",
            Self::Differs => "differs",
            Self::SumDiffers { .. } => "sum_differs",
        }
    }

    /// The numbers that go with the code, by name; never personal data.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLong { max } | Self::TooMany { max } => vec![("max", max.to_string())],
            Self::PeselLength { length }
            | Self::NipLength { length }
            | Self::RegonLength { length }
            | Self::KrsLength { length } => vec![("length", length.to_string())],
            Self::IbanLength { found, expected } => {
                vec![("found", found.to_string()), ("expected", expected.to_string())]
            }
            Self::PeselCheckDigit(digit)
            | Self::NipCheckDigit(digit)
            | Self::RegonCheckDigit(digit)
            | Self::SortCodeCheckDigit(digit)
            | Self::IdCardCheckDigit(digit)
            | Self::PassportCheckDigit(digit) => {
                vec![
                    ("found", digit.found.to_string()),
                    ("expected", digit.expected.to_string()),
                ]
            }
            Self::SumDiffers { sum, expected } => {
                vec![("sum", sum.to_string()), ("expected", expected.to_string())]
            }
            Self::OutOfRange { min, max } => vec![("min", min.to_string()), ("max", max.to_string())],
            _ => Vec::new(),
        }
    }
}

/// A refused field of a form or of an imported row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// Name of the field as in [`crate::client::RawClient`].
    pub field: &'static str,
    /// Why it was refused.
    pub reason: Invalid,
}
