//! Rules of the house, kept by reading the repository itself. Each rule is a function on text that is also fed a bad
//! sample, so that a rule which can no longer fail is noticed.

mod code;
mod commands;
mod fields;
mod layers;
mod locks;
mod migrations;
mod sizes;
mod source;
mod versions;
mod words;
