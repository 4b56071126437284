//! Things that go wrong: killed programs, damaged files, full and read-only disks, doubled clicks.

mod crowd;
mod damage;
mod disk;
mod harness;
mod kill;
mod rollback;
mod second;
