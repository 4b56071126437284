//! How far a typed word is from a known one: for finding what a mistyped word was meant to be.

/// Fewest letters of a word in which one slip is looked for; a shorter word with a slip is as good as another word.
pub const ONE_SLIP_MIN: usize = 4;
/// Fewest letters of a word in which two slips are looked for.
pub const TWO_SLIPS_MIN: usize = 8;

/// How many slips of the finger are forgiven in a word of so many letters.
pub fn slips(letters: usize) -> usize {
    match letters {
        TWO_SLIPS_MIN.. => 2,
        ONE_SLIP_MIN.. => 1,
        _ => 0,
    }
}

/// The letters of a word as bits, one for each letter of the Latin alphabet and one for all the rest: two words
/// that differ in many bits differ in many letters, which is told without comparing them.
pub fn signature(word: &str) -> u32 {
    word.bytes().fold(0, |bits, byte| {
        bits | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            _ => 1 << 26,
        }
    })
}

/// Fewest slips (a letter more, less, other, or two neighbours swapped: optimal string alignment) that turn `typed`
/// into the beginning of `word`, when they are at most `most`. The end of the word need not be typed yet.
pub fn slips_to_beginning(typed: &[char], word: &[char], most: usize) -> Option<usize> {
    let shown = word.get(..word.len().min(typed.len() + most)).unwrap_or(word);
    let width = shown.len() + 1;
    let mut before_last: Vec<usize> = vec![usize::MAX / 2; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut next = vec![row + 1; width];
        for (column, other) in shown.iter().enumerate() {
            let cost = usize::from(letter != other);
            let mut best = (last[column] + cost)
                .min(last[column + 1] + 1)
                .min(next[column] + 1);
            let swapped = row > 0 && column > 0 && typed[row - 1] == *other && shown[column - 1] == *letter;
            if swapped {
                best = best.min(before_last[column - 1] + 1);
            }
            next[column + 1] = best;
        }
        if next.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, next);
    }
    last.into_iter().min().filter(|least| *least <= most)
}
