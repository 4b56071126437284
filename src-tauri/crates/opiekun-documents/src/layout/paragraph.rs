//! A paragraph: runs of text become lines of positioned glyphs.

use std::ops::Range;

use super::fonts::{Face, FontSet};
use super::glue::glue;
use super::linebreak::{self, Break, Shape, Unit};
use super::page::{Characters, Glyph, Ink};
use super::shape::{Shaped, shape};
use super::style::{RAISED, TextStyle};
use crate::error::DocumentError;
use crate::tree::{Language, Run};

/// How lines fill their width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// Both edges straight.
    Justify,
    /// Ragged right.
    Left,
    /// Centred.
    Center,
    /// Ragged left.
    Right,
}

/// Glyphs of one face and language within a line.
#[derive(Debug, Clone)]
pub(super) struct SetRun {
    /// From the left edge of the column.
    pub(super) x: f32,
    pub(super) face: Face,
    pub(super) ink: Ink,
    pub(super) size: f32,
    pub(super) language: Option<Language>,
    pub(super) glyphs: Vec<Glyph>,
    /// What the footnote says whose number this is.
    pub(super) note: Vec<Run>,
}

/// A line.
#[derive(Debug, Clone)]
pub(super) struct SetLine {
    pub(super) runs: Vec<SetRun>,
    pub(super) text: String,
}

/// A run within the joined text.
struct Span {
    bytes: Range<usize>,
    face: Face,
    language: Option<Language>,
    /// Smaller than the text around it for the number of a footnote.
    size: f32,
    note: Vec<Run>,
}

/// The text of a paragraph, joined, glued and shaped.
struct Prepared {
    text: String,
    spans: Vec<Span>,
    /// Glyphs of all runs.
    glyphs: Vec<Shaped>,
    /// Smallest pieces that a line can consist of; several glyphs when they share characters.
    units: Vec<Unit>,
    /// Glyphs and span of each unit.
    parts: Vec<(Range<usize>, usize)>,
}

fn prepare(fonts: &FontSet, runs: &[Run], style: TextStyle) -> Result<Prepared, DocumentError> {
    let joined: String = runs.iter().map(|run| run.text.as_str()).collect();
    let text = glue(&joined);
    let mut starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let mut at = starts.next().unwrap_or(0);
    let mut spans = Vec::with_capacity(runs.len());
    let (mut glyphs, mut units, mut parts) = (Vec::new(), Vec::new(), Vec::new());
    for run in runs {
        let start = at;
        for _ in run.text.chars() {
            at = starts.next().unwrap_or(text.len());
        }
        if start == at {
            continue;
        }
        let bold = matches!(style.face, Face::Bold | Face::BoldItalic);
        let italic = matches!(style.face, Face::Italic | Face::BoldItalic);
        let face = Face::of(bold || run.strong, italic || run.emphasis);
        let size = match run.note.is_empty() {
            true => style.size,
            false => style.size * RAISED.0,
        };
        spans.push(Span {
            bytes: start..at,
            face,
            language: run.language,
            size,
            note: run.note.clone(),
        });
        let shaped = shape(fonts, face, &text[start..at])?;
        let mut index = 0;
        while index < shaped.len() {
            let cluster = shaped[index].cluster;
            let same = shaped[index..]
                .iter()
                .take_while(|glyph| glyph.cluster == cluster)
                .count();
            let next = shaped.get(index + same).map_or(at, |glyph| start + glyph.cluster);
            let width = shaped[index..index + same]
                .iter()
                .map(|glyph| glyph.advance)
                .sum::<f32>()
                * size;
            let range = start + cluster..next;
            let space = text[range.clone()].chars().all(|c| matches!(c, ' ' | '\u{A0}'));
            units.push(Unit {
                bytes: range,
                width,
                space,
            });
            parts.push((glyphs.len() + index..glyphs.len() + index + same, spans.len() - 1));
            index += same;
        }
        glyphs.extend(shaped);
    }
    Ok(Prepared {
        text,
        spans,
        glyphs,
        units,
        parts,
    })
}

/// Widths of the longest word and of the whole text on one line.
pub(super) fn measure(fonts: &FontSet, runs: &[Run], style: TextStyle) -> Result<(f32, f32), DocumentError> {
    let prepared = prepare(fonts, runs, style)?;
    let (mut longest, mut word, mut total) = (0_f32, 0_f32, 0_f32);
    for unit in &prepared.units {
        total += unit.width;
        word = if unit.space && prepared.text[unit.bytes.clone()].contains(' ') {
            0.0
        } else {
            word + unit.width
        };
        longest = longest.max(word);
    }
    Ok((longest, total))
}

/// Sets a paragraph.
///
/// # Errors
/// A character without a glyph.
pub(super) fn set(
    fonts: &FontSet,
    runs: &[Run],
    style: TextStyle,
    width: f32,
    fill: Fill,
    language: Language,
) -> Result<Vec<SetLine>, DocumentError> {
    let prepared = prepare(fonts, runs, style)?;
    if prepared.units.is_empty() {
        return Ok(Vec::new());
    }
    let languages: Vec<_> = prepared
        .spans
        .iter()
        .map(|span| (span.bytes.clone(), span.language.unwrap_or(language)))
        .collect();
    let hyphen = shape(fonts, style.face, "-")?
        .first()
        .map_or(0.0, |glyph| glyph.advance)
        * style.size;
    let units = &prepared.units;
    let shape_of = Shape {
        width,
        justify: fill == Fill::Justify,
        hyphen,
        fragments: style.fragments,
    };
    // Words are divided only where the paragraph is not even enough without it.
    let whole = linebreak::candidates(&prepared.text, units, None, shape_of);
    let (mut chosen, worst) = linebreak::choose(units, &whole, shape_of);
    if worst > style.tolerance {
        let divided = linebreak::candidates(&prepared.text, units, Some(&languages), shape_of);
        chosen = linebreak::choose(units, &divided, shape_of).0;
    }
    let mut lines = Vec::with_capacity(chosen.len());
    let mut from = 0;
    for (index, end) in chosen.iter().enumerate() {
        let last = index + 1 == chosen.len();
        lines.push(line(fonts, &prepared, style, from, *end, (width, fill, last))?);
        from = end.unit;
    }
    Ok(lines)
}

fn line(
    fonts: &FontSet,
    prepared: &Prepared,
    style: TextStyle,
    from: usize,
    end: Break,
    (width, fill, last): (f32, Fill, bool),
) -> Result<SetLine, DocumentError> {
    let units = &prepared.units[from..end.end];
    let natural: f32 = units.iter().map(|unit| unit.width).sum();
    let spaces = units.iter().filter(|unit| unit.space).count();
    let hyphen = match prepared.parts[from..end.end].last() {
        Some((_, span)) if end.hyphen => Some((shape(fonts, prepared.spans[*span].face, "-")?, *span)),
        _ => None,
    };
    let hyphen_width = hyphen
        .as_ref()
        .map_or(0.0, |(glyphs, _)| glyphs.iter().map(|g| g.advance).sum::<f32>());
    let slack = width - natural - hyphen_width * style.size;
    // The last line keeps its natural spaces, unless it was chosen slightly too wide.
    let stretch = match fill {
        Fill::Justify if spaces > 0 && (!last || slack < 0.0) => slack / spaces as f32,
        _ => 0.0,
    };
    let mut x = match fill {
        Fill::Justify | Fill::Left => 0.0,
        Fill::Center => slack / 2.0,
        Fill::Right => slack,
    };
    let mut runs: Vec<(usize, SetRun)> = Vec::new();
    let mut push = |span: usize, x: f32, glyph: Glyph| {
        let Span {
            face,
            language,
            size,
            ref note,
            ..
        } = prepared.spans[span];
        match runs.last_mut() {
            Some((last, run)) if *last == span => run.glyphs.push(glyph),
            _ => runs.push((
                span,
                SetRun {
                    x,
                    face,
                    ink: style.ink,
                    size,
                    language,
                    glyphs: vec![glyph],
                    note: note.clone(),
                },
            )),
        }
    };
    for (unit, (range, span)) in units.iter().zip(&prepared.parts[from..end.end]) {
        for (index, shaped) in prepared.glyphs[range.clone()].iter().enumerate() {
            let text = match index {
                // A no-break space has the glyph of a space and is read as one.
                0 if unit.space => Characters::One(' '),
                0 => Characters::of(&prepared.text[unit.bytes.clone()]),
                _ => Characters::None,
            };
            let size = prepared.spans[*span].size;
            let advance = shaped.advance * size + if unit.space && index == 0 { stretch } else { 0.0 };
            let shift = (shaped.shift.0 * size, shaped.shift.1 * size);
            push(
                *span,
                x,
                Glyph {
                    id: shaped.id,
                    advance,
                    shift,
                    text,
                },
            );
            x += advance;
        }
    }
    // Nobody sees the space at a line end, but without it a reader runs the words together (ISO 32000-1, 14.8.2.5).
    if let Some((range, span)) = prepared.parts.get(end.end).filter(|_| end.end < end.unit) {
        for shaped in &prepared.glyphs[range.clone()] {
            let advance = shaped.advance * style.size;
            let text = Characters::One(' ');
            push(
                *span,
                x,
                Glyph {
                    id: shaped.id,
                    advance,
                    shift: (0.0, 0.0),
                    text,
                },
            );
        }
    }
    let mut text = match (units.first(), units.last()) {
        (Some(first), Some(last)) => prepared.text[first.bytes.start..last.bytes.end].to_owned(),
        _ => String::new(),
    };
    if let Some((glyphs, span)) = hyphen {
        for shaped in glyphs {
            let advance = shaped.advance * style.size;
            push(
                span,
                x,
                Glyph {
                    id: shaped.id,
                    advance,
                    shift: (0.0, 0.0),
                    text: Characters::One('\u{AD}'),
                },
            );
            x += advance;
        }
        text.push('-');
    }
    Ok(SetLine {
        runs: runs.into_iter().map(|(_, run)| run).collect(),
        text,
    })
}
