//! The filters templates may use. Their names are Polish because head office writes them.

use chrono::{Days, NaiveDate};
use minijinja::{Environment, Error, ErrorKind, Value};
use opiekun_domain::money::{Currency, Money};
use opiekun_domain::{holidays, words};

use super::dates;
use crate::tree::Language;

const NBSP: char = '\u{A0}';

/// Names of the filters, for people to pick from; `data_pl` is for older templates.
pub(super) const NAMES: [&str; 9] = [
    "kwota",
    "kwota_slownie",
    "data",
    "rachunek",
    "zamaskuj",
    "adres",
    "dni",
    "dni_robocze",
    "length",
];

/// Filters write the way the template's language does.
pub(super) fn register(environment: &mut Environment<'_>, language: Language) {
    environment.add_filter("kwota", move |value: &Value| kwota(language, value));
    environment.add_filter("kwota_slownie", move |value: &Value| {
        kwota_slownie(language, value)
    });
    environment.add_filter("data", move |value: &Value| {
        date(value).map(|date| dates::long(language, date))
    });
    environment.add_filter("data_pl", |value: &Value| {
        date(value).map(|date| dates::long(Language::Polish, date))
    });
    environment.add_filter("rachunek", rachunek);
    environment.add_filter("zamaskuj", zamaskuj);
    environment.add_filter("adres", adres);
    environment.add_filter("dni", dni);
    environment.add_filter("dni_robocze", dni_robocze);
    environment.add_filter("length", minijinja::filters::length);
}

fn refuse(why: &'static str) -> Error {
    Error::new(ErrorKind::InvalidOperation, why)
}

/// An amount in złoty, as [`Money::parse`] reads it, but never negative: a paper does not owe the client a minus.
pub(super) fn parse_money(text: &str) -> Option<Money> {
    Money::parse(text, Currency::Pln)
        .ok()
        .filter(|money| money.grosze() >= 0)
}

fn money(value: &Value) -> Result<Money, Error> {
    parse_money(&value.to_string()).ok_or_else(|| refuse("not an amount of money"))
}

/// `1 234,56 zł` with no-break spaces; `PLN 1,234.56` in English.
fn kwota(language: Language, value: &Value) -> Result<String, Error> {
    let money = money(value)?;
    Ok(match language {
        Language::Polish | Language::Ukrainian => money.polish(),
        Language::English => {
            let (whole, cents) = (money.grosze() / 100, money.grosze() % 100);
            let whole = opiekun_domain::money::group(whole.unsigned_abs()).replace(NBSP, ",");
            format!("PLN{NBSP}{whole}.{cents:02}")
        }
    })
}

/// `jeden tysiąc dwieście trzydzieści cztery złote 56/100`. Only in Polish: a wrong case in an amount in words is
/// worse than no words, and the figures stand beside it.
fn kwota_slownie(language: Language, value: &Value) -> Result<String, Error> {
    match language {
        Language::Polish => money(value).map(words::amount),
        Language::English | Language::Ukrainian => Err(refuse(
            "kwota_slownie writes Polish words, and this template is not in Polish",
        )),
    }
}

/// An ISO date.
fn date(value: &Value) -> Result<NaiveDate, Error> {
    NaiveDate::parse_from_str(&value.to_string(), "%Y-%m-%d").map_err(|_| refuse("not a date"))
}

/// Longest time limit in days.
const LONGEST: i32 = 3_660;

/// The day that many days after a day, as a time limit is counted: the day itself does not count (civil code
/// art. 111 § 2).
fn dni(value: &Value, days: i32) -> Result<String, Error> {
    let day = date(value)?;
    let days = u64::try_from(days)
        .ok()
        .filter(|days| *days <= LONGEST.unsigned_abs().into());
    let end = days.and_then(|days| day.checked_add_days(Days::new(days)));
    end.map(|end| end.to_string())
        .ok_or_else(|| refuse("not a number of days"))
}

/// The same in working days: Saturdays, Sundays and statutory days off are not counted.
fn dni_robocze(value: &Value, days: i32) -> Result<String, Error> {
    if !(0..=LONGEST).contains(&days) {
        return Err(refuse("not a number of days"));
    }
    Ok(holidays::add_working_days(date(value)?, days).to_string())
}

/// NRB as `12 1234 1234 ...`; text that is not an NRB is left as it is.
fn rachunek(value: &Value) -> String {
    let text = value.to_string();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() != 26 {
        return text;
    }
    let mut grouped = digits[..2].to_owned();
    for start in (2..26).step_by(4) {
        grouped.push(NBSP);
        grouped.push_str(&digits[start..start + 4]);
    }
    grouped
}

/// All but the last four characters hidden.
fn zamaskuj(value: &Value) -> String {
    let text = value.to_string();
    let hidden = text.chars().count().saturating_sub(4);
    text.chars()
        .enumerate()
        .map(|(index, c)| if index < hidden && c != ' ' { '•' } else { c })
        .collect()
}

/// `ul. Długa 1, 00-001 Warszawa` of a holder.
fn adres(value: &Value) -> Result<String, Error> {
    let part = |name: &str| value.get_attr(name).map(|part| part.to_string());
    let town = format!("{} {}", part("postal_code")?, part("city")?);
    let street = part("street")?;
    Ok([street.trim(), town.trim()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_and_written_the_polish_way() {
        assert_eq!(
            kwota(Language::Polish, &Value::from("1234567,5")).unwrap(),
            "1\u{A0}234\u{A0}567,50\u{A0}zł"
        );
        assert_eq!(
            kwota(Language::Polish, &Value::from("0")).unwrap(),
            "0,00\u{A0}zł"
        );
        assert_eq!(
            kwota(Language::English, &Value::from("1234567,05")).unwrap(),
            "PLN\u{A0}1,234,567.05"
        );
        assert!(kwota_slownie(Language::Ukrainian, &Value::from("1")).is_err());
        for bad in ["", "-1", "1,234", "1.2.3", "abc", "1e3", "12345678901234567"] {
            assert!(parse_money(bad).is_none(), "{bad}");
        }
    }

    /// Expected days counted by hand on a calendar: 24 to 26 December and 1 and 6 January are days off.
    #[test]
    fn time_limits_are_counted() {
        let paper = Value::from("2026-12-18");
        assert_eq!(dni(&paper, 30).unwrap(), "2027-01-17");
        assert_eq!(dni_robocze(&paper, 15).unwrap(), "2027-01-14");
        assert_eq!(dni(&paper, 0).unwrap(), "2026-12-18");
        assert!(dni(&paper, -1).is_err() && dni_robocze(&paper, -1).is_err());
        assert!(dni(&paper, 3_661).is_err() && dni_robocze(&paper, i32::MAX).is_err());
        assert!(dni(&Value::from("jutro"), 1).is_err());
    }

    #[test]
    fn an_account_number_is_grouped_and_masked() {
        assert_eq!(
            rachunek(&Value::from("61109010140000071219812874")).replace(NBSP, " "),
            "61 1090 1014 0000 0712 1981 2874"
        );
        assert_eq!(zamaskuj(&Value::from("44051401359")), "•••••••1359");
        assert_eq!(zamaskuj(&Value::from("123")), "123");
    }
}
