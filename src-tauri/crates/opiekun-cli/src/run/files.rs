//! Files of the caller's. A device or a pipe may never end, so nothing is read without a limit.

use crate::outcome::Stop;
use opiekun_desk::IMPORT_FILE_MAX;
use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};
use zeroize::Zeroizing;

/// Most bytes of a line with a passphrase.
const LINE_MAX: usize = 4096;

/// Whether the path is a regular file; asked before it is opened, because opening a pipe waits for its other end.
pub fn regular(path: &Path) -> Result<(), Stop> {
    let found = fs::metadata(path).map_err(|_| Stop::file("cli-file-unreadable", path))?;
    if found.is_file() {
        Ok(())
    } else {
        Err(Stop::file("cli-file-not-regular", path))
    }
}

/// A file to import, and one byte more than may be imported when there is more: the importer says so then.
pub fn import(path: &Path) -> Result<Vec<u8>, Stop> {
    regular(path)?;
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(IMPORT_FILE_MAX as u64 + 1).read_to_end(&mut bytes))
        .map_err(|_| Stop::file("cli-file-unreadable", path))?;
    Ok(bytes)
}

/// First line of a file with a passphrase, without its line break; a passphrase may begin or end with a space. The
/// file may be a pipe or standard input.
pub fn first_line(path: &Path) -> Result<Zeroizing<String>, Stop> {
    let unreadable = || Stop::file("cli-file-unreadable", path);
    let mut file = File::open(path).map_err(|_| unreadable())?;
    let mut read = Zeroizing::new([0; LINE_MAX]);
    let mut length = 0;
    let line = loop {
        let Some(room) = read.get_mut(length..).filter(|room| !room.is_empty()) else {
            return Err(Stop::file("cli-passphrase-too-long", path));
        };
        let more = file.read(room).map_err(|_| unreadable())?;
        length += more;
        let got = read.get(..length).unwrap_or_default();
        match got.iter().position(|byte| *byte == b'\n') {
            Some(end) => break got.get(..=end).unwrap_or_default(),
            None if more == 0 => break got,
            None => {}
        }
    };
    let text = std::str::from_utf8(line).map_err(|_| unreadable())?;
    let line = text
        .trim_start_matches('\u{feff}')
        .lines()
        .next()
        .unwrap_or_default();
    Ok(Zeroizing::new(line.to_owned()))
}

/// Whether the folder of a file to write is there.
pub fn folder_there(path: &Path) -> Result<(), Stop> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
            Err(Stop::file("cli-folder-missing", folder))
        }
        _ => Ok(()),
    }
}
