//! Where lines end: Unicode rules for the places, hyphenation of the text's language, and the choice that makes the
//! whole paragraph even (least total badness, after Knuth and Plass) rather than each line in turn.

use std::ops::Range;

use hypher::Lang;
use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::tree::Language;

/// The smallest piece a line can consist of.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    pub(super) bytes: Range<usize>,
    pub(super) width: f32,
    pub(super) space: bool,
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Break {
    /// First unit of the next line.
    pub(super) unit: usize,
    /// End of this line's units: spaces before the break are dropped.
    pub(super) end: usize,
    /// A hyphen is added.
    pub(super) hyphen: bool,
    penalty: f32,
}

/// What the lines have to fill.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) width: f32,
    pub(super) justify: bool,
    /// Width of a hyphen.
    pub(super) hyphen: f32,
    /// The end of a divided word may be the last line, and months may be divided, as in the first papers.
    pub(super) fragments: bool,
}

const HYPHEN_PENALTY: f32 = 60.0;
/// A break inside an unbreakable string: only when nothing else fits.
const EMERGENCY_PENALTY: f32 = 5_000.0;
/// The end of a divided word alone on the last line: worse than a line with spaces twice as wide.
const FRAGMENT_DEMERITS: f32 = 400_000.0;
/// Two hyphenated lines in a row.
const LADDER_DEMERITS: f32 = 20_000.0;
/// Shortest word that is hyphenated, in letters.
const SHORTEST: usize = 6;

/// All places where a line may end, in order; the last is the end of the text. Words are divided only when their
/// languages are given.
pub(super) fn candidates(
    text: &str,
    units: &[Unit],
    languages: Option<&[(Range<usize>, Language)]>,
    shape: Shape,
) -> Vec<Break> {
    let unit_at = |byte: usize| units.binary_search_by_key(&byte, |unit| unit.bytes.start).ok();
    let mut breaks: Vec<Break> = Vec::new();
    for (byte, opportunity) in linebreaks(text) {
        if byte < text.len()
            && let (Some(unit), BreakOpportunity::Allowed | BreakOpportunity::Mandatory) =
                (unit_at(byte), opportunity)
        {
            let end = trim(units, unit);
            breaks.push(Break {
                unit,
                end,
                hyphen: false,
                penalty: 0.0,
            });
        }
    }
    for byte in languages
        .map(|languages| hyphenation(text, languages, shape.fragments))
        .unwrap_or_default()
    {
        if let Some(unit) = unit_at(byte) {
            breaks.push(Break {
                unit,
                end: unit,
                hyphen: true,
                penalty: HYPHEN_PENALTY,
            });
        }
    }
    breaks.push(Break {
        unit: units.len(),
        end: trim(units, units.len()),
        hyphen: false,
        penalty: 0.0,
    });
    breaks.sort_by_key(|place| (place.unit, place.hyphen));
    breaks.dedup_by_key(|place| place.unit);
    emergencies(units, &mut breaks, shape.hyphen, shape.width);
    breaks
}

fn trim(units: &[Unit], mut end: usize) -> usize {
    while end > 0 && units[end - 1].space {
        end -= 1;
    }
    end
}

/// Byte offsets inside words where a hyphen may stand.
fn hyphenation(text: &str, languages: &[(Range<usize>, Language)], months: bool) -> Vec<usize> {
    let mut offsets = Vec::new();
    for (range, language) in languages {
        let (lang, left, right) = match language {
            Language::Polish => (Lang::Polish, 3, 3),
            Language::English => (Lang::English, 3, 3),
            Language::Ukrainian => (Lang::Ukrainian, 3, 3),
        };
        let span = &text[range.clone()];
        let mut at = range.start;
        for word in span.split_inclusive(|c: char| !c.is_alphabetic()) {
            let letters = word.trim_end_matches(|c: char| !c.is_alphabetic());
            // 22 listopada.
            let counted = text[..at]
                .strip_suffix([' ', '\u{A0}'])
                .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
            // Abbreviations and names in capitals are not divided, nor are parts of codes and addresses.
            let divisible = letters.chars().count() >= SHORTEST
                && (months || !counted)
                && letters.chars().skip(1).all(char::is_lowercase)
                && !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '@' | '.' | '-' | '/'))
                && !text[at + letters.len()..]
                    .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '@' | '-' | '/'));
            if divisible {
                let mut byte = at;
                let syllables: Vec<&str> = hypher::hyphenate_bounded(letters, lang, left, right).collect();
                for syllable in &syllables[..syllables.len().saturating_sub(1)] {
                    byte += syllable.len();
                    offsets.push(byte);
                }
            }
            at += word.len();
        }
    }
    offsets
}

/// Adds a break before every unit of a stretch that no line can hold.
fn emergencies(units: &[Unit], breaks: &mut Vec<Break>, hyphen: f32, width: f32) {
    let mut extra = Vec::new();
    let mut from = 0;
    for place in breaks.iter() {
        let total: f32 = units[from..place.end.max(from)]
            .iter()
            .map(|unit| unit.width)
            .sum();
        if total + if place.hyphen { hyphen } else { 0.0 } > width {
            extra.extend((from + 1..place.end).map(|unit| Break {
                unit,
                end: unit,
                hyphen: false,
                penalty: EMERGENCY_PENALTY,
            }));
        }
        from = place.unit;
    }
    if !extra.is_empty() {
        breaks.extend(extra);
        breaks.sort_by_key(|place| place.unit);
        breaks.dedup_by_key(|place| place.unit);
    }
}

/// The breaks of the best paragraph, in order; the last is the end of the text. With them the badness of the worst
/// line: 0 is perfect, 100 a line whose spaces are stretched by half.
pub(super) fn choose(units: &[Unit], breaks: &[Break], shape: Shape) -> (Vec<Break>, f32) {
    let mut widths = vec![0.0_f32];
    let mut spaces = vec![0_u32];
    let mut space_widths = vec![0.0_f32];
    for (index, unit) in units.iter().enumerate() {
        widths.push(widths[index] + unit.width);
        spaces.push(spaces[index] + u32::from(unit.space));
        space_widths.push(space_widths[index] + if unit.space { unit.width } else { 0.0 });
    }
    // best[j]: least demerits of a paragraph that ends at break j - 1; best[0] is the start.
    let mut best = vec![(f32::INFINITY, 0_usize, 0.0_f32); breaks.len() + 1];
    best[0].0 = 0.0;
    for (index, place) in breaks.iter().enumerate() {
        let last = index + 1 == breaks.len();
        for previous in (0..=index).rev() {
            let from = if previous == 0 {
                0
            } else {
                breaks[previous - 1].unit
            };
            if from > place.end {
                continue;
            }
            let natural = widths[place.end] - widths[from] + if place.hyphen { shape.hyphen } else { 0.0 };
            let space = space_widths[place.end] - space_widths[from];
            let count = spaces[place.end] - spaces[from];
            let badness = badness(shape, natural, space, count, last);
            // The first papers never weighed a line that is far too short, even where a long word leaves no other.
            if shape.fragments && natural < shape.width * 0.45 && !last && previous < index {
                continue;
            }
            let forced = previous == index && best[previous].0.is_finite();
            let badness = match badness {
                Some(badness) => badness,
                // A single stretch that does not fit stands out rather than being lost.
                None if forced => 1.0e6,
                None => break,
            };
            let ladder = place.hyphen && previous > 0 && breaks[previous - 1].hyphen;
            let torn = last && count == 0 && !shape.fragments && previous > 0 && breaks[previous - 1].hyphen;
            let step = (1.0 + badness + place.penalty).powi(2)
                + if ladder { LADDER_DEMERITS } else { 0.0 }
                + if torn { FRAGMENT_DEMERITS } else { 0.0 };
            let total = best[previous].0 + step;
            if total < best[index + 1].0 {
                best[index + 1] = (total, previous, badness + place.penalty);
            }
        }
    }
    let mut chosen = Vec::new();
    let mut worst = 0.0_f32;
    let mut at = breaks.len();
    while at > 0 {
        chosen.push(breaks[at - 1]);
        worst = worst.max(best[at].2);
        at = best[at].1;
    }
    chosen.reverse();
    (chosen, worst)
}

/// How bad a line is; `None` when it does not fit.
fn badness(shape: Shape, natural: f32, space: f32, count: u32, last: bool) -> Option<f32> {
    let slack = shape.width - natural;
    let shrink = if shape.justify { space * 0.16 } else { 0.0 };
    if slack < -shrink - 0.01 {
        return None;
    }
    if last {
        // A last line of one short word looks like an accident.
        let short = natural < shape.width * 0.08;
        return Some(if slack < 0.0 {
            50.0
        } else if short {
            30.0
        } else {
            0.0
        });
    }
    let ratio = if slack < 0.0 {
        slack / shrink.max(0.01)
    } else if shape.justify {
        slack
            / if count > 0 {
                space * 0.55
            } else {
                shape.width * 0.05
            }
    } else {
        slack / (shape.width * 0.28)
    };
    Some(100.0 * ratio.abs().powi(3))
}
