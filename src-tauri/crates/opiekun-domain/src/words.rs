//! Amounts in words, as contracts and orders write them.

use crate::{
    money::{Currency, Money},
    plural::pick,
};

const UNITS: [&str; 20] = [
    "zero",
    "jeden",
    "dwa",
    "trzy",
    "cztery",
    "pięć",
    "sześć",
    "siedem",
    "osiem",
    "dziewięć",
    "dziesięć",
    "jedenaście",
    "dwanaście",
    "trzynaście",
    "czternaście",
    "piętnaście",
    "szesnaście",
    "siedemnaście",
    "osiemnaście",
    "dziewiętnaście",
];
const TENS: [&str; 10] = [
    "",
    "",
    "dwadzieścia",
    "trzydzieści",
    "czterdzieści",
    "pięćdziesiąt",
    "sześćdziesiąt",
    "siedemdziesiąt",
    "osiemdziesiąt",
    "dziewięćdziesiąt",
];
const HUNDREDS: [&str; 10] = [
    "",
    "sto",
    "dwieście",
    "trzysta",
    "czterysta",
    "pięćset",
    "sześćset",
    "siedemset",
    "osiemset",
    "dziewięćset",
];
/// Names of thousands, millions, … in the three Polish forms.
const SCALES: [[&str; 3]; 6] = [
    ["tysiąc", "tysiące", "tysięcy"],
    ["milion", "miliony", "milionów"],
    ["miliard", "miliardy", "miliardów"],
    ["bilion", "biliony", "bilionów"],
    ["biliard", "biliardy", "biliardów"],
    ["trylion", "tryliony", "trylionów"],
];

/// A whole number in words: `1234` is `jeden tysiąc dwieście trzydzieści cztery`.
///
/// One thousand keeps its `jeden`, as on bank papers, where nothing may be written before the first word.
pub fn number(n: u64) -> String {
    if n == 0 {
        return UNITS[0].to_owned();
    }
    let mut groups = Vec::new();
    let mut rest = n;
    while rest > 0 {
        groups.push(rest % 1000);
        rest /= 1000;
    }
    let mut out: Vec<&str> = Vec::new();
    for (scale, value) in groups.iter().enumerate().rev() {
        if *value == 0 {
            continue;
        }
        below_thousand(*value, &mut out);
        if scale > 0 {
            out.push(pick(*value, SCALES[scale - 1]));
        }
    }
    out.join(" ")
}

fn below_thousand(n: u64, out: &mut Vec<&str>) {
    let index = |value: u64| usize::try_from(value).unwrap_or_default();
    if n >= 100 {
        out.push(HUNDREDS[index(n / 100)]);
    }
    match n % 100 {
        0 => {}
        small @ 1..20 => out.push(UNITS[index(small)]),
        rest => {
            out.push(TENS[index(rest / 10)]);
            if rest % 10 > 0 {
                out.push(UNITS[index(rest % 10)]);
            }
        }
    }
}

/// `jeden tysiąc dwieście trzydzieści cztery złote 56/100`.
pub fn amount(money: Money) -> String {
    let value = money.grosze().unsigned_abs();
    format!(
        "{}{} {:02}/100",
        minus(money),
        units(money.currency(), value / 100),
        value % 100
    )
}

/// `jeden tysiąc dwieście trzydzieści cztery złote pięćdziesiąt sześć groszy`.
pub fn amount_in_full(money: Money) -> String {
    let value = money.grosze().unsigned_abs();
    let cents = value % 100;
    let cent_word = match money.currency() {
        Currency::Pln => pick(cents, ["grosz", "grosze", "groszy"]),
        Currency::Gbp => pick(cents, ["pens", "pensy", "pensów"]),
        Currency::Chf => pick(cents, ["rapen", "rapeny", "rapenów"]),
        Currency::Eur | Currency::Usd => pick(cents, ["cent", "centy", "centów"]),
    };
    format!(
        "{}{} {} {cent_word}",
        minus(money),
        units(money.currency(), value / 100),
        number(cents)
    )
}

fn minus(money: Money) -> &'static str {
    if money.grosze() < 0 { "minus " } else { "" }
}

fn units(currency: Currency, whole: u64) -> String {
    let word = match currency {
        Currency::Pln => pick(whole, ["złoty", "złote", "złotych"]),
        Currency::Eur => "euro",
        Currency::Usd => pick(whole, ["dolar", "dolary", "dolarów"]),
        Currency::Gbp => pick(whole, ["funt", "funty", "funtów"]),
        Currency::Chf => pick(whole, ["frank", "franki", "franków"]),
    };
    format!("{} {word}", number(whole))
}
