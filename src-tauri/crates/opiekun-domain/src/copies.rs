//! Printed copies: each sheet that leaves the printer belongs to one, and each has a life of its own.

use crate::{Invalid, ids::CopyId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Letters and digits that cannot be taken for one another by eye (Crockford base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs of a code before its check sign: 50 bits.
const SIGNS: usize = 10;

/// The code on every page of a copy, such as `K7M4-2QXR-9D8`: ten signs and a check sign by ISO/IEC 7064, MOD 37-36,
/// which finds every single wrong sign and nearly every swap.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CopyCode(String);

impl CopyCode {
    /// The code of a copy: follows from the random part of its id. Codes whose check sign could be misread are passed
    /// over.
    pub fn of(id: CopyId) -> Self {
        let random = id.as_bytes()[6..16]
            .iter()
            .fold(0_u128, |sum, byte| (sum << 8) | u128::from(*byte));
        let mut state = random;
        loop {
            let signs: String = (0..SIGNS)
                .map(|place| char::from(ALPHABET[usize::try_from((state >> (place * 5)) & 31).unwrap_or(0)]))
                .collect();
            match check_sign(&signs) {
                Some(check) if u8::try_from(check).is_ok_and(|sign| ALPHABET.contains(&sign)) => {
                    return Self(format!("{signs}{check}"));
                }
                // An odd step walks through all codes.
                _ => state = state.wrapping_add(0x9e37_79b9_7f4a_7c15),
            }
        }
    }

    /// A code as somebody typed or scanned it: spaces, hyphens and small letters do not matter, O is 0, I and L are 1.
    ///
    /// # Errors
    /// [`Invalid::CopyCode`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let code: String = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–'))
            .map(|sign| match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                sign => sign,
            })
            .collect();
        let known = code.bytes().all(|sign| ALPHABET.contains(&sign));
        let (signs, check) = code.split_at_checked(SIGNS).ok_or(Invalid::CopyCode)?;
        let fits = known && check_sign(signs).map(String::from).as_deref() == Some(check);
        if fits {
            Ok(Self(code))
        } else {
            Err(Invalid::CopyCode)
        }
    }

    /// Without hyphens, as machines read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups, as people read it.
    pub fn shown(&self) -> String {
        let part = |from: usize, to: usize| self.0.get(from..to).unwrap_or_default();
        format!("{}-{}-{}", part(0, 4), part(4, 8), part(8, SIGNS + 1))
    }
}

impl fmt::Display for CopyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown())
    }
}

/// Check sign by ISO/IEC 7064, MOD 37-36; nothing when a sign is neither a digit nor a capital.
pub fn check_sign(signs: &str) -> Option<char> {
    let mut check = 36;
    for sign in signs.chars() {
        let value = sign.to_digit(36).filter(|_| !sign.is_ascii_lowercase())?;
        check = (check + value) % 36;
        check = (if check == 0 { 36 } else { check }) * 2 % 37;
    }
    char::from_digit((37 - check) % 36, 36).map(|sign| sign.to_ascii_uppercase())
}

codes!(
    /// Who keeps a copy.
    Keeper {
        /// The bank's own copy, for the archive.
        Bank = "bank",
        /// The client's copy.
        Client = "client",
    }
);

codes!(
    /// State of a copy.
    CopyState {
        /// Its pages were made and have not come out of a printer.
        Prepared = "prepared",
        /// On paper, at the desk.
        Printed = "printed",
        /// The client took it away to sign it.
        HandedOver = "handed_over",
        /// Signed, at the desk.
        Signed = "signed",
        /// On its way to the archive, or given to the client to keep.
        Sent = "sent",
        /// In the archive, or with the client, for good.
        Accepted = "accepted",
        /// Came back with something missing.
        Returned = "returned",
        /// The data it was made with are no longer true: it must not be signed, and its paper is to be destroyed.
        Superseded = "superseded",
        /// Its paper was destroyed.
        Destroyed = "destroyed",
    }
);

impl CopyState {
    /// States that a person may move it to.
    pub fn next(self) -> &'static [Self] {
        use CopyState::*;
        match self {
            Prepared => &[Printed, Destroyed],
            Printed => &[Signed, HandedOver, Destroyed],
            HandedOver => &[Signed, Printed, Destroyed],
            Signed => &[Sent, Returned],
            Sent => &[Accepted, Returned],
            Returned => &[Signed, Destroyed],
            Superseded => &[Destroyed],
            Accepted | Destroyed => &[],
        }
    }

    /// Whether somebody must say why: a step that is not the usual one.
    pub fn wants_reason(self, next: Self) -> bool {
        use CopyState::*;
        matches!(
            (self, next),
            (_, Returned) | (Prepared | Printed | HandedOver | Returned, Destroyed) | (HandedOver, Printed)
        )
    }

    /// Whether data that changed make it worthless: a signed one stays what was signed.
    pub fn can_be_superseded(self) -> bool {
        matches!(self, Self::Prepared | Self::Printed | Self::HandedOver)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_signs_are_those_of_python_stdnum() {
        // Made with python-stdnum 2.2, stdnum.iso7064.mod_37_36.calc_check_digit.
        for (signs, check) in [
            ("0000000000", 'P'),
            ("7F3K9QX2AB", '1'),
            ("ZZZZZZZZZZ", '0'),
            ("ABCDEFGHJK", '0'),
            ("1234567890", 'I'),
            ("K7M42QXR9D", 'L'),
            ("0Y0Y0Y0Y0Y", 'F'),
            ("MNPQRSTVWX", 'N'),
        ] {
            assert_eq!(check_sign(signs), Some(check), "{signs}");
        }
        assert_eq!(check_sign("abc"), None);
    }

    #[test]
    fn a_code_is_read_as_people_write_it_and_every_wrong_sign_is_found() {
        for seed in 0..500_u64 {
            let mut random = [0; 10];
            random[2..].copy_from_slice(&seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
            let code = CopyCode::of(CopyId::from_parts(1_795_344_000_000, random));
            assert_eq!(CopyCode::parse(&code.shown().to_lowercase()), Ok(code.clone()));
            let misread = code.as_str().replace('0', "o").replace('1', "l");
            assert_eq!(CopyCode::parse(&misread), Ok(code.clone()));
            for place in 0..code.as_str().len() {
                for sign in ALPHABET {
                    let mut wrong = code.as_str().as_bytes().to_vec();
                    if wrong[place] != *sign {
                        wrong[place] = *sign;
                        let wrong = String::from_utf8(wrong).unwrap();
                        assert_eq!(CopyCode::parse(&wrong), Err(Invalid::CopyCode), "{wrong}");
                    }
                }
            }
        }
        for text in ["", "K7M4", "K7M42QXR9D8K", "ŁŁŁŁŁŁŁŁŁŁŁ", "K7M4 2QXR\u{0}9D"] {
            assert_eq!(CopyCode::parse(text), Err(Invalid::CopyCode), "{text:?}");
        }
    }

    #[test]
    fn no_state_leads_back_to_a_paper_that_was_given_up() {
        for state in CopyState::ALL {
            let next = state.next();
            assert!(
                !next.contains(&CopyState::Superseded),
                "only changed data do that"
            );
            assert!(!next.contains(state));
        }
        assert!(CopyState::Superseded.next() == [CopyState::Destroyed]);
    }
}
