//! `opiekunctl` end to end: real processes, exit codes, JSON on standard output, sentences on standard error.

mod appointments;
mod clients;
mod imports;
mod many;
mod packages;
mod packets;
mod papers;
mod plain;
mod portfolio;
mod program;
mod streams;
mod targets;
mod templates;
mod ties;
mod vault;
