//! Valid identifiers of nobody, written apart from the program so that the two check each other.

/// Sum of digit × weight; letters count from A = 10.
fn weighted(text: &str, weights: &[u32]) -> u32 {
    text.chars()
        .zip(weights)
        .map(|(sign, weight)| sign.to_digit(36).unwrap_or(0) * weight)
        .sum()
}

/// PESEL of a person born on that day; `serial` below 1000, an even last digit for a woman.
pub fn pesel(year: u32, month: u32, day: u32, serial: u32, woman: bool) -> String {
    let century = match year {
        1800..=1899 => 80,
        2000..=2099 => 20,
        2100..=2199 => 40,
        _ => 0,
    };
    let sex = serial % 5 * 2 + u32::from(!woman);
    let ten = format!(
        "{:02}{:02}{day:02}{:03}{sex}",
        year % 100,
        month + century,
        serial % 1000
    );
    let check = (10 - weighted(&ten, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
    format!("{ten}{check}")
}

/// The `n`-th PESEL of grown-ups: every number below eight million has its own.
pub fn nth_pesel(n: u32) -> String {
    let (serial, day) = (n % 1000, n / 1000);
    pesel(
        1950 + day / 336 % 40,
        day % 336 / 28 + 1,
        day % 28 + 1,
        serial,
        n.is_multiple_of(2),
    )
}

/// Number of an identity card.
pub fn id_card(n: u32) -> String {
    let digits = format!("{:05}", n % 100_000);
    let check = (weighted("AXT", &[7, 3, 1]) + weighted(&digits, &[7, 3, 1, 7, 3])) % 10;
    format!("AXT{check}{digits}")
}

/// A tax number; its first nine digits are chosen so that a check digit exists.
pub fn nip(n: u32) -> String {
    (0..)
        .map(|step| format!("{:09}", 526_000_000 + u64::from(n) * 11 + step))
        .find_map(|nine| {
            let check = weighted(&nine, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
            (check < 10).then(|| format!("{nine}{check}"))
        })
        .unwrap_or_default()
}

/// A statistical number.
pub fn regon(n: u32) -> String {
    let eight = format!("{:08}", 14_000_000 + n % 1_000_000);
    let check = weighted(&eight, &[8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10;
    format!("{eight}{check}")
}

/// A text of lower-case letters that stands for a number, for names that must differ.
pub fn letters(mut n: u32) -> String {
    let mut out = String::new();
    for _ in 0..5 {
        out.push(char::from(b'a' + u8::try_from(n % 26).unwrap_or(0)));
        n /= 26;
    }
    out
}
