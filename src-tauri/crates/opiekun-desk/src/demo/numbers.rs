//! Identifiers that pass every check, made from chance; and the chance itself.

/// A small generator (SplitMix64): the same numbers for the same seed on every machine. Not for keys.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 0 up to but not including `bound`.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.next() % u64::from(bound.max(1))).unwrap_or(0)
    }

    pub(super) fn below_len(&mut self, length: usize) -> usize {
        let bound = u32::try_from(length).unwrap_or(u32::MAX);
        usize::try_from(self.below(bound)).unwrap_or(0)
    }

    pub(super) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below_len(list.len())]
    }

    pub(super) fn maybe(&mut self) -> Option<bool> {
        match self.below(3) {
            0 => None,
            1 => Some(false),
            _ => Some(true),
        }
    }

    pub(super) fn bytes(&mut self) -> [u8; 10] {
        let mut out = [0; 10];
        let source = self
            .next()
            .to_le_bytes()
            .into_iter()
            .chain(self.next().to_le_bytes());
        for (to, from) in out.iter_mut().zip(source) {
            *to = from;
        }
        out
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count)
            .map(|_| char::from_digit(self.below(10), 10).unwrap_or('0'))
            .collect()
    }
}

fn sum(digits: &str, weights: &[u32]) -> u32 {
    digits
        .chars()
        .filter_map(|c| c.to_digit(36))
        .zip(weights)
        .map(|(d, w)| d * w)
        .sum()
}

/// A PESEL of its own for every number: the number spreads over birth days and serials, so that no two people of
/// a filling share one. About 36 million numbers fit.
pub(super) fn pesel(number: u32, woman: bool) -> String {
    // A step that shares no factor with the range visits every place once before it repeats.
    const PLACES: u64 = 70 * 12 * 28 * 1_000;
    let place = (u64::from(number).wrapping_mul(7_919_003) + 1_234_567) % PLACES;
    let (serial, day) = (place % 1_000, place / 1_000);
    let (year, month, day) = (1937 + day / 336, day % 336 / 28 + 1, day % 28 + 1);
    let month = if year >= 2000 { month + 20 } else { month };
    let sex = if woman {
        (serial % 5) * 2
    } else {
        (serial % 5) * 2 + 1
    };
    let first = format!("{:02}{month:02}{day:02}{serial:03}{sex}", year % 100);
    let check = (10 - sum(&first, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
    format!("{first}{check}")
}

pub(super) fn nip(chance: &mut Chance) -> String {
    loop {
        let first = format!("{}{}", 1 + chance.below(9), chance.digits(8));
        let check = sum(&first, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
        if check < 10 {
            return format!("{first}{check}");
        }
    }
}

pub(super) fn regon(chance: &mut Chance) -> String {
    let first = chance.digits(8);
    format!("{first}{}", sum(&first, &[8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10)
}

pub(super) fn id_card(chance: &mut Chance) -> String {
    let mut letter = || char::from(b'A' + u8::try_from(chance.below(26)).unwrap_or(0));
    let series: String = ['A', letter(), letter()].iter().collect();
    let rest = chance.digits(5);
    let check = (sum(&series, &[7, 3, 1]) + sum(&rest, &[7, 3, 1, 7, 3])) % 10;
    format!("{series}{check}{rest}")
}

pub(super) fn account(chance: &mut Chance) -> String {
    let bank = chance.digits(7);
    let bank_check = (10 - sum(&bank, &[3, 9, 7, 1, 3, 9, 7]) % 10) % 10;
    let body = format!("{bank}{bank_check}{}", chance.digits(16));
    // "PL00" moved to the end as digits: P is 25, L is 21.
    let rest = format!("{body}252100")
        .chars()
        .filter_map(|c| c.to_digit(10))
        .fold(0, |r, d| (r * 10 + d) % 97);
    format!("{:02}{body}", 98 - rest)
}
