//! What only some clients have: another telephone, another address for letters, a former name, a foreign paper.

use super::{names, numbers::Chance};
use opiekun_domain::client::RawClient;

/// People of whom more is known: one of so many.
const PEOPLE_ONE_IN: u32 = 12;
/// Firms of which the trade is known: one of so many.
const FIRMS_ONE_IN: u32 = 2;

pub(super) fn of_person(raw: &mut RawClient, chance: &mut Chance, number: u32, woman: bool) {
    if chance.below(PEOPLE_ONE_IN) > 0 {
        return;
    }
    match chance.below(4) {
        0 => {
            raw.other_phones = format!("{}{:08}", 5 + chance.below(3), chance.below(100_000_000));
            raw.other_emails = format!("praca.{number}@example.pl");
            raw.preferred_channel = (*chance.one_of(&["phone", "email", "sms"])).to_owned();
            raw.preferred_hours = "16-18".to_owned();
        }
        1 => {
            let (city, code) = *chance.one_of(names::CITIES);
            raw.mail_street = format!("{} {}", chance.one_of(names::STREETS), chance.below(90) + 1);
            raw.mail_postal_code = code.to_owned();
            raw.mail_city = city.to_owned();
            raw.preferred_channel = "letter".to_owned();
        }
        2 if woman => {
            let (_, former) = *chance.one_of(names::LAST);
            raw.former_names = former.to_owned();
            raw.address_form = "pani".to_owned();
        }
        _ => {
            raw.citizenship = "UA".to_owned();
            raw.languages = "uk; pl".to_owned();
            raw.birth_country = "UA".to_owned();
            raw.other_documents = format!("UA/FB{:06}", chance.below(1_000_000));
        }
    }
}

pub(super) fn of_firm(raw: &mut RawClient, chance: &mut Chance) {
    if chance.below(FIRMS_ONE_IN) == 0 {
        raw.pkd = (*chance.one_of(names::PKD)).to_owned();
    }
}
