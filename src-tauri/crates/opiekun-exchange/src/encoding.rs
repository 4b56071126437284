//! Which encoding a bank's export is in: UTF-8, UTF-16 with a mark, windows-1250 or ISO-8859-2.

use crate::FileFault;
use encoding_rs::{Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250};

/// Letters ą ś ź Ą Ś Ź, the only Polish ones that the two old encodings place differently.
const ONLY_1250: [u8; 6] = [0xB9, 0x9C, 0x9F, 0xA5, 0x8C, 0x8F];
const ONLY_8859_2: [u8; 6] = [0xB1, 0xB6, 0xBC, 0xA1, 0xA6, 0xAC];

/// The text and the name of its encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, &'static str), FileFault> {
    let encoding = detect(bytes)?;
    let (text, _, _) = encoding.decode(bytes);
    Ok((text.into_owned(), encoding.name()))
}

fn detect(bytes: &[u8]) -> Result<&'static Encoding, FileFault> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding);
    }
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let nulls = |parity: usize| head.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    if nulls(0) + nulls(1) > 0 {
        // Text in UTF-16 without a mark has a zero in nearly every second byte; anything else is binary.
        return match (nulls(0) * 5 > head.len() * 2, nulls(1) * 5 > head.len() * 2) {
            (true, false) => Ok(UTF_16BE),
            (false, true) => Ok(UTF_16LE),
            _ => Err(FileFault::NotTable),
        };
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => return Ok(UTF_8),
        Err(fault) if mostly_utf8(bytes) => {
            let before = bytes.get(..fault.valid_up_to()).unwrap_or_default();
            let lines = String::from_utf8_lossy(before).replace("\r\n", "\n");
            let line = 1 + lines.matches(['\n', '\r']).count() as u64;
            return Err(FileFault::Encoding { line });
        }
        Err(_) => {}
    }
    let count = |letters: &[u8]| bytes.iter().filter(|b| letters.contains(b)).count();
    let c1_controls = bytes.iter().any(|b| (0x80..0xA0).contains(b));
    if !c1_controls && count(&ONLY_8859_2) > count(&ONLY_1250) {
        Ok(ISO_8859_2)
    } else {
        Ok(WINDOWS_1250)
    }
}

/// A file in UTF-8 with a few spoiled bytes: read in an old encoding, every Polish letter would come in wrong.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let spoiled = text.matches('\u{fffd}').count();
    let polish = text.chars().filter(|c| "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".contains(*c)).count();
    polish > 2 * spoiled
}
