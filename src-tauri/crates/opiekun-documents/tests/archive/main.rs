//! Every kind of file that the program makes, judged as a whole: by veraPDF and the everyday tools, by what programs
//! read out of it, by pictures of its pages and by where its places to sign are printed. The files are made once.
//! `cargo xtask papers` fetches veraPDF and runs this.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod cases;
#[path = "../common/mod.rs"]
mod common;
mod golden;
mod picture;
mod places;
mod reading;
mod tags;
mod verdict;
