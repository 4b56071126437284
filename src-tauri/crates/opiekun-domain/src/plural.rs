//! Polish plural forms: one, a few (2–4 but not 12–14), many.

/// Which of the three Polish forms goes with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// 1: złoty.
    One,
    /// 2–4, 22–24, …: złote.
    Few,
    /// 0, 5–21, 25–31, …: złotych.
    Many,
}

/// The form that goes with `n` (Unicode CLDR plural rules for Polish, whole numbers).
pub fn form(n: u64) -> Form {
    match (n, n % 10, n % 100) {
        (1, _, _) => Form::One,
        (_, 2..=4, rest) if !(12..=14).contains(&rest) => Form::Few,
        _ => Form::Many,
    }
}

/// Picks one of the words `[one, few, many]`.
pub fn pick(n: u64, words: [&str; 3]) -> &str {
    match form(n) {
        Form::One => words[0],
        Form::Few => words[1],
        Form::Many => words[2],
    }
}
