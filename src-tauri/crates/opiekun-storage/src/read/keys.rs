//! Keys of the name index.

use opiekun_domain::{client::Body, collation};

/// Words of a name that get a rotation of their own; long firm names stop there.
const ROTATIONS: usize = 6;

/// Folded name in every rotation: each word is once at the front, so that one prefix scan finds it, and the
/// words behind it let the same scan check the rest.
pub(crate) fn search_keys(body: &Body) -> Vec<String> {
    let words = collation::words(&body.list_name());
    let mut keys: Vec<String> = (0..words.len().min(ROTATIONS))
        .map(|at| {
            let mut rotated = words.clone();
            rotated.rotate_left(at);
            rotated.join(" ")
        })
        .collect();
    keys.sort();
    keys.dedup();
    keys
}

/// The first text that is greater than every text starting with `prefix`.
pub(crate) fn after_prefix(prefix: &str) -> String {
    format!("{prefix}\u{10ffff}")
}
