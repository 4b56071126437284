//! The filters templates may use. Their names are Polish because head office writes them.

use chrono::{Datelike, NaiveDate};
use minijinja::{Environment, Error, ErrorKind, Value};
use opiekun_domain::money::{Currency, Money};
use opiekun_domain::words;

const NBSP: char = '\u{A0}';

pub(super) fn register(environment: &mut Environment<'_>) {
    environment.add_filter("kwota", kwota);
    environment.add_filter("kwota_slownie", kwota_slownie);
    environment.add_filter("data_pl", data_pl);
    environment.add_filter("rachunek", rachunek);
    environment.add_filter("zamaskuj", zamaskuj);
    environment.add_filter("adres", adres);
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

/// `1 234,56 zł` with no-break spaces.
fn kwota(value: &Value) -> Result<String, Error> {
    money(value).map(Money::polish)
}

/// `jeden tysiąc dwieście trzydzieści cztery złote 56/100`.
fn kwota_slownie(value: &Value) -> Result<String, Error> {
    money(value).map(words::amount)
}

/// `22 listopada 2026 r.` from an ISO date.
fn data_pl(value: &Value) -> Result<String, Error> {
    let date = NaiveDate::parse_from_str(&value.to_string(), "%Y-%m-%d").map_err(|_| refuse("not a date"))?;
    Ok(polish_date(date))
}

/// A date as Polish papers write it, with no-break spaces.
pub(crate) fn polish_date(date: NaiveDate) -> String {
    const MONTHS: [&str; 12] = [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ];
    format!(
        "{}{NBSP}{}{NBSP}{}{NBSP}r.",
        date.day(),
        MONTHS[date.month0() as usize],
        date.year()
    )
}

/// A date as English papers write it, with no-break spaces.
pub(crate) fn english_date(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string().replace(' ', "\u{A0}")
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
            kwota(&Value::from("1234567,5")).unwrap(),
            "1\u{A0}234\u{A0}567,50\u{A0}zł"
        );
        assert_eq!(kwota(&Value::from("0")).unwrap(), "0,00\u{A0}zł");
        for bad in ["", "-1", "1,234", "1.2.3", "abc", "1e3", "12345678901234567"] {
            assert!(parse_money(bad).is_none(), "{bad}");
        }
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

    #[test]
    fn dates_take_the_genitive() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(polish_date(date).replace(NBSP, " "), "22 listopada 2026 r.");
    }
}
