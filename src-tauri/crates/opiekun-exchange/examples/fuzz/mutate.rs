//! Changes of bytes and of structure, the same for the same number.

use rand::{Rng, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use std::io::{Cursor, Read, Write};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// Greatest input.
const LONGEST: usize = 256 << 10;

pub struct Mutator {
    seeds: Vec<Vec<u8>>,
    words: &'static [&'static str],
    /// Parts of the seeds that are archives, by name.
    parts: Vec<Vec<(String, Vec<u8>)>>,
}

impl Mutator {
    pub fn new(seeds: Vec<Vec<u8>>, words: &'static [&'static str], archive: bool) -> Self {
        let parts = if archive {
            seeds.iter().filter_map(|seed| unpack(seed)).collect()
        } else {
            Vec::new()
        };
        Self { seeds, words, parts }
    }

    /// The input of that number.
    pub fn next(&self, number: u64) -> Vec<u8> {
        let mut chance = ChaCha8Rng::seed_from_u64(number);
        // An archive is mostly changed inside: few changed bytes of the outside get past its checksums.
        if let Some(parts) = self.parts.choose(&mut chance)
            && chance.random_bool(0.85)
        {
            let mut parts = parts.clone();
            let at = chance.random_range(0..parts.len());
            if let Some((_, bytes)) = parts.get_mut(at) {
                self.mutate(bytes, &mut chance);
            }
            if chance.random_bool(0.05) {
                parts.remove(at);
            }
            return pack(&parts).unwrap_or_default();
        }
        let mut bytes = self.seeds.choose(&mut chance).cloned().unwrap_or_default();
        self.mutate(&mut bytes, &mut chance);
        bytes
    }

    fn mutate(&self, bytes: &mut Vec<u8>, chance: &mut ChaCha8Rng) {
        for _ in 0..chance.random_range(1..8) {
            self.once(bytes, chance);
            bytes.truncate(LONGEST);
        }
    }

    fn once(&self, bytes: &mut Vec<u8>, chance: &mut ChaCha8Rng) {
        let length = bytes.len();
        let at = if length == 0 {
            0
        } else {
            chance.random_range(0..length)
        };
        let end = (at + chance.random_range(1..64)).min(length);
        match chance.random_range(0..12) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.random_range(0..8);
                }
            }
            1 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = *[
                        0, 0xFF, 0x80, b'"', b';', b'\n', b'\r', b' ', b':', b'\\', b'<', b'&',
                    ]
                    .choose(chance)
                    .unwrap_or(&0);
                }
            }
            2 => drop(bytes.drain(at..end)),
            3 => bytes.truncate(at),
            4 => {
                let copy = bytes.get(at..end).unwrap_or_default().to_vec();
                let times = chance.random_range(1..40);
                insert(bytes, at, &copy.repeat(times));
            }
            5 | 6 => {
                let word = self.words.choose(chance).copied().unwrap_or_default();
                insert(bytes, at, word.as_bytes());
            }
            7 => {
                let other = self.seeds.choose(chance).map(Vec::as_slice).unwrap_or_default();
                let from = chance.random_range(0..=other.len());
                let to = (from + chance.random_range(1..400)).min(other.len());
                insert(bytes, at, other.get(from..to).unwrap_or_default());
            }
            8 => lines(bytes, chance),
            9 => {
                let random: Vec<u8> = (0..chance.random_range(1..16)).map(|_| chance.random()).collect();
                insert(bytes, at, &random);
            }
            10 => {
                let word = self.words.choose(chance).copied().unwrap_or_default();
                drop(bytes.splice(at..end, word.bytes()));
            }
            _ => number(bytes, at, chance),
        }
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, more: &[u8]) {
    drop(bytes.splice(at..at, more.iter().copied()));
}

/// Two lines change places, or one stands there twice.
fn lines(bytes: &mut Vec<u8>, chance: &mut ChaCha8Rng) {
    let mut all: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let (one, two) = (
        chance.random_range(0..all.len()),
        chance.random_range(0..all.len()),
    );
    if chance.random_bool(0.5) {
        all.swap(one, two);
    } else if let Some(copy) = all.get(one).cloned() {
        all.insert(two, copy);
    }
    *bytes = all.join(&b'\n');
}

/// The next digits become another number.
fn number(bytes: &mut Vec<u8>, from: usize, chance: &mut ChaCha8Rng) {
    let rest = bytes.get(from..).unwrap_or_default();
    let Some(begin) = rest.iter().position(u8::is_ascii_digit) else {
        return;
    };
    let length = rest
        .iter()
        .skip(begin)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let new = [
        "0",
        "-1",
        "4294967296",
        "1e308",
        "NaN",
        "1048577",
        "99999999999999999999",
        "18446744073709551615",
        "",
    ];
    let new = new.choose(chance).copied().unwrap_or_default();
    let begin = from + begin;
    drop(bytes.splice(begin..begin + length, new.bytes()));
}

fn unpack(seed: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(seed)).ok()?;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).ok()?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).ok()?;
        parts.push((part.name().ok()?.into_owned(), bytes));
    }
    Some(parts)
}

fn pack(parts: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), options).ok()?;
        zip.write_all(bytes).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}
