//! Is the archive of a bearable size when unpacked? Asked before anything in it is parsed.

use crate::FileFault;
use std::io::{Cursor, Read, sink};
use zip::{ZipArchive, result::ZipError};

/// Most bytes that all parts together may have.
const UNPACKED_MAX: u64 = 512 << 20;
/// Most bytes of the table of texts, which is kept in memory as a whole.
const STRINGS_MAX: u64 = 96 << 20;
/// Most parts.
const PARTS_MAX: usize = 4_096;

/// What the archive says of its sizes is not believed: every part is unpacked into nothing and counted.
pub(super) fn check(bytes: &[u8]) -> Result<(), FileFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::NotWorkbook)?;
    if archive.len() > PARTS_MAX {
        return Err(FileFault::Unpacked);
    }
    let mut left = UNPACKED_MAX;
    let mut workbook = false;
    for at in 0..archive.len() {
        let part = match archive.by_index(at) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(_)) => return Err(FileFault::NotWorkbook),
            Err(_) => return Err(fault(at)),
        };
        let name = part.name().map_err(|_| fault(at))?.to_ascii_lowercase();
        workbook |= name.ends_with("workbook.xml");
        let most = if name.ends_with("sharedstrings.xml") {
            left.min(STRINGS_MAX)
        } else {
            left
        };
        let length = std::io::copy(&mut part.take(most + 1), &mut sink()).map_err(|_| fault(at))?;
        if length > most {
            return Err(FileFault::Unpacked);
        }
        left -= length;
    }
    if workbook {
        Ok(())
    } else {
        Err(FileFault::NotWorkbook)
    }
}

fn fault(at: usize) -> FileFault {
    FileFault::WorkbookBroken {
        part: format!("#{}", at + 1),
    }
}
