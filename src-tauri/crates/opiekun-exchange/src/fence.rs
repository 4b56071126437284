//! A fence around kept libraries: a file that makes one of them fall is a broken file and not the end of the program.

use crate::FileFault;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The answer of a library, or `fallen` when it panics. Nothing that it touched is used after that.
pub(crate) fn fenced<T>(
    fallen: FileFault,
    work: impl FnOnce() -> Result<T, FileFault>,
) -> Result<T, FileFault> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(fallen))
}
