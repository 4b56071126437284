//! What a page is made of. Lengths are points (1/72 inch) from the top left corner of the page.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::fonts::Face;
use super::structure::NodeId;
use crate::logo::Logo;

/// One glyph of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Glyph number in the face.
    pub id: u16,
    /// Distance to the next glyph in points.
    pub advance: f32,
    /// Shift from the pen, in points, to the right and up; zero for all but combining marks.
    pub shift: (f32, f32),
    /// The characters the glyph stands for.
    pub text: Characters,
}

/// The characters of a glyph; nearly always one, which needs no memory of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Characters {
    /// The second or a later glyph of a group.
    None,
    /// One character.
    One(char),
    /// A ligature.
    Many(String),
}

impl Characters {
    pub(super) fn of(text: &str) -> Self {
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (None, _) => Self::None,
            (Some(single), None) => Self::One(single),
            _ => Self::Many(text.to_owned()),
        }
    }
}

/// As text, e.g. for the map from glyphs to characters.
impl std::fmt::Display for Characters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::One(character) => write!(f, "{character}"),
            Self::Many(text) => f.write_str(text),
        }
    }
}

/// Grey level or accent of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// Running text.
    #[default]
    Black,
    /// Captions and labels, dark enough to read on any printer.
    Grey,
    /// Hairlines.
    Light,
    /// The ground of table heads.
    Pale,
    /// The accent of headings and rules.
    Accent,
    /// The word across a preview.
    Ghost,
}

/// A drawing operation.
#[derive(Debug, Clone, PartialEq)]
pub enum Draw {
    /// A run of glyphs from a point on the baseline.
    Glyphs {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        /// Face.
        face: Face,
        /// Size in points.
        size: f32,
        /// Colour.
        ink: Ink,
        /// Degrees counter-clockwise; zero for all but the preview's word.
        turn: f32,
        /// Glyphs from left to right.
        glyphs: Vec<Glyph>,
    },
    /// Straight lines through points.
    Path {
        /// Points.
        points: Vec<(f32, f32)>,
        /// Width of the line.
        width: f32,
        /// Colour.
        ink: Ink,
        /// Back to the first point.
        closed: bool,
    },
    /// A filled rectangle.
    Fill {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        w: f32,
        /// Height.
        h: f32,
        /// Colour.
        ink: Ink,
    },
    /// A picture.
    Image {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        w: f32,
        /// Height.
        h: f32,
        /// The picture.
        image: Arc<Logo>,
    },
}

impl Draw {
    /// The operation moved.
    pub(super) fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Self::Glyphs { x, y, .. } | Self::Fill { x, y, .. } | Self::Image { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Path { points, .. } => points.iter_mut().for_each(|point| {
                point.0 += dx;
                point.1 += dy;
            }),
        }
    }
}

/// Operations that belong together, with their logical role.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Node of the structure; `None` for page furniture, rules and grounds.
    pub node: Option<NodeId>,
    /// Top of the area it covers.
    pub top: f32,
    /// Bottom of the area it covers.
    pub bottom: f32,
    /// Operations.
    pub draws: Vec<Draw>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Pieces in reading order.
    pub pieces: Vec<Piece>,
}

/// What is expected at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// A signature.
    Signature,
    /// Initials.
    Initials,
    /// Place and date.
    Date,
    /// A box to tick.
    Tick,
}

/// A place on the finished paper. Lengths are millimetres from the top left corner of the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlacedField {
    /// Page, from 1.
    pub page: u32,
    /// What is expected.
    pub kind: FieldKind,
    /// Role code; the identifier of a tick box; empty for a date.
    pub role: String,
    /// The beginning of what a tick box says; empty for the others.
    #[serde(default)]
    pub label: String,
    /// The program printed it: a box that is ticked, a place and date that are written.
    #[serde(default)]
    pub filled: bool,
    /// Order of signing, from 1; 0 where there is none.
    pub order: u32,
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}
