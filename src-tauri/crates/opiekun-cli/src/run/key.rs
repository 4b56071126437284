//! The recovery key of a new vault on its way to a reader. It exists nowhere else, so losing it must be noticed.

use std::{
    fs::File,
    io::{Result, Write},
};

/// Standard output, checked for arrival where the system allows it.
pub struct Reader(Box<dyn Write>);

impl Reader {
    /// The reader of standard output; none when it leads nowhere. The standard library opens the null device in
    /// place of a closed standard output, so both look the same here and both swallow every word.
    pub fn find() -> Option<Self> {
        #[cfg(unix)]
        {
            use std::os::{fd::AsFd, unix::fs::MetadataExt};
            // A descriptor of its own: the standard one takes "cannot be written" for "written".
            let own = std::io::stdout().as_fd().try_clone_to_owned().ok()?;
            let file = File::from(own);
            let device = |found: std::fs::Metadata| found.rdev();
            let null = std::fs::metadata("/dev/null").map(device).unwrap_or_default();
            (null == 0 || file.metadata().map(device).ok()? != null).then(|| Self(Box::new(file)))
        }
        #[cfg(not(unix))]
        Some(Self(Box::new(std::io::stdout())))
    }

    /// Writes everything at once, so that no part of it arrives without the rest.
    pub fn hand(mut self, text: &str) -> Result<()> {
        self.0.write_all(text.as_bytes())?;
        self.0.flush()
    }
}
