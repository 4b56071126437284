//! One cell as the text of a field. What a spreadsheet did to it on the way is put right where that is certain and
//! refused where it is not.

use crate::{columns::Field, sheet::Cell};
use opiekun_domain::identifiers::Pesel;

/// Digits that a spreadsheet keeps of a number.
const PRECISION: usize = 15;

/// The text of a cell, or the code of what is wrong with it.
pub(crate) fn value(field: Field, text: &str, kind: Cell) -> Result<String, &'static str> {
    let text = text.trim();
    match kind {
        Cell::Text => plain(field, text),
        Cell::Number => number(field, text),
        // What a formula last worked out may be old or belong to another row: nobody could check it here.
        Cell::Formula => Err("formula"),
        Cell::Error => Err("cell_error"),
    }
}

fn plain(field: Field, text: &str) -> Result<String, &'static str> {
    // A spreadsheet's two ways to say "this is text"; our own file of refused rows writes the first one.
    if let Some(inner) = text.strip_prefix('\'') {
        return Ok(inner.to_owned());
    }
    if let Some(inner) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return Ok(inner.trim().to_owned());
    }
    if text.starts_with('=') {
        return Err("formula");
    }
    if is_identifier(field) && is_scientific(text) {
        return Err("digits_lost");
    }
    Ok(text.to_owned())
}

/// A number of a spreadsheet has no leading zeros and fifteen true digits.
fn number(field: Field, text: &str) -> Result<String, &'static str> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if is_identifier(field) && (digits > PRECISION || is_scientific(text)) {
        return Err("digits_lost");
    }
    let shorter = |lengths: &[usize]| {
        if lengths.contains(&digits) {
            Ok(text.to_owned())
        } else {
            Err("zeros_lost")
        }
    };
    match field {
        // A check digit proves which zeros were lost.
        Field::Pesel if digits < 11 => {
            let whole = format!("{text:0>11}");
            Pesel::parse(&whole).map(|_| whole).map_err(|_| "zeros_lost")
        }
        Field::Account => Err("digits_lost"),
        Field::Nip | Field::Krs => shorter(&[10]),
        Field::Regon => shorter(&[9, 14]),
        Field::PostalCode => shorter(&[5]),
        Field::Balance => Ok(text.parse::<f64>().map_or_else(
            |_| text.to_owned(),
            |amount| format!("{amount:.2}").replace('.', ","),
        )),
        _ => Ok(text.to_owned()),
    }
}

fn is_identifier(field: Field) -> bool {
    matches!(
        field,
        Field::Pesel | Field::Nip | Field::Regon | Field::Krs | Field::Account | Field::Number | Field::Phone
    )
}

/// `7,71E+10`: digits are gone.
fn is_scientific(text: &str) -> bool {
    let Some((front, power)) = text.split_once(['e', 'E']) else {
        return false;
    };
    let digits = |part: &str, other: &[char]| {
        part.contains(|c: char| c.is_ascii_digit())
            && part.chars().all(|c| c.is_ascii_digit() || other.contains(&c))
    };
    digits(front, &[',', '.']) && digits(power, &['+'])
}

/// A value as it may be shown beside the choice of a field, whose own field is not certain yet: whatever could be a
/// PESEL, an identity document or an account shows its ends only.
pub(crate) fn masked(field: Option<Field>, text: &str) -> String {
    let shown: String = text.trim().chars().take(60).collect();
    let bare: Vec<char> = shown.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let digits = bare.iter().filter(|c| c.is_ascii_digit()).count();
    let letters = bare.iter().take_while(|c| c.is_ascii_uppercase()).count();
    let document = (letters, bare.len()) == (3, 9) || (letters, bare.len()) == (2, 9);
    let document = document && digits + letters == bare.len();
    let secret = field.is_some_and(Field::is_secret) || digits >= 11 || document;
    if secret {
        opiekun_domain::text::mask(&shown, 2, 2)
    } else {
        shown
    }
}
