//! Calendar files: read, laid out, written.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;
mod malformed;
mod occurrences;
mod others;
mod programs;
mod random;
mod round_trip;
mod skipped;
mod writing;
mod zones;
