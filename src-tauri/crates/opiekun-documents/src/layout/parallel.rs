//! Two languages side by side: what says the same begins on one line, and a page may end between any two lines.

use super::blocks::shift;
use super::build::{Builder, Place, Strip};
use super::paragraph::Fill;
use super::structure::{NodeId, Role};
use super::style::{GAP, PARALLEL};
use crate::error::DocumentError;
use crate::tree::{Block, Language};

/// Space between the two sides.
const GUTTER: f32 = 17.0;

/// One side of a row, its strips put on top of each other.
#[derive(Default)]
struct Side {
    /// White space above and below.
    above: f32,
    below: f32,
    /// A heading, which does not part from what follows.
    keep: bool,
    strip: Strip,
}

type Pair = (Vec<Block>, Vec<Block>);

impl Builder<'_> {
    pub(super) fn parallel(&mut self, language: Language, pairs: &[Pair]) -> Result<(), DocumentError> {
        for (left, right) in pairs {
            let places = self.sides(language);
            if let (
                [Block::List { start, items }],
                [
                    Block::List {
                        start: other,
                        items: others,
                    },
                ],
            ) = (&left[..], &right[..])
                && items.len() == others.len()
            {
                // A list of each side, read as a whole; its items in rows.
                let lists = places.map(|place| self.at(place, |inner| inner.list_node(*start)));
                for index in 0..items.len() {
                    self.row_of(
                        places,
                        |inner| inner.item(lists[0], *start, items, index),
                        |inner| inner.item(lists[1], *other, others, index),
                    )?;
                }
                self.space(GAP);
                continue;
            }
            self.row_of(places, |inner| inner.blocks(left), |inner| inner.blocks(right))?;
        }
        Ok(())
    }

    /// Where the two sides stand; each is a part of its own for who listens.
    fn sides(&mut self, language: Language) -> [Place; 2] {
        let outer = self.place;
        let width = (outer.width - GUTTER) / 2.0;
        let mut side = |x: f32, language: Option<Language>| {
            let parent: NodeId = self.structure.add(outer.parent, Role::Division, language);
            Place {
                x,
                width,
                parent,
                language: language.unwrap_or(outer.language),
                style: PARALLEL,
                fill: Fill::Left,
                ..outer
            }
        };
        [
            side(outer.x, None),
            side(outer.x + width + GUTTER, Some(language)),
        ]
    }

    fn row_of(
        &mut self,
        [left, right]: [Place; 2],
        set_left: impl FnOnce(&mut Self) -> Result<(), DocumentError>,
        set_right: impl FnOnce(&mut Self) -> Result<(), DocumentError>,
    ) -> Result<(), DocumentError> {
        let left = self.side(left, set_left)?;
        let right = self.side(right, set_right)?;
        let mut strip = left.strip;
        strip.height = strip.height.max(right.strip.height);
        strip.pieces.extend(right.strip.pieces);
        strip.fields.extend(right.strip.fields);
        strip.notes.extend(right.strip.notes);
        strip.keep = left.keep || right.keep;
        strip.divisible = !strip.keep;
        let keep = strip.keep;
        let above = left.above.max(right.above);
        if above > 0.0 && !self.strips.is_empty() {
            self.space(above);
        }
        self.strips.push(strip);
        self.space(left.below.max(right.below));
        if let Some(last) = self.strips.last_mut() {
            last.keep = keep;
        }
        Ok(())
    }

    fn side(
        &mut self,
        place: Place,
        set: impl FnOnce(&mut Self) -> Result<(), DocumentError>,
    ) -> Result<Side, DocumentError> {
        // Set apart, so that nothing joins the space before the row.
        let before = std::mem::take(&mut self.strips);
        let done = self.at(place, set);
        let strips = std::mem::replace(&mut self.strips, before);
        done?;
        let mut side = Side::default();
        let mut top = 0.0;
        for mut strip in strips {
            if strip.space {
                match top > 0.0 {
                    true => side.below = strip.height,
                    false => side.above = side.above.max(strip.height),
                }
                continue;
            }
            top += std::mem::take(&mut side.below);
            strip.pieces.iter_mut().for_each(|piece| shift(piece, top));
            strip.fields.iter_mut().for_each(|field| field.y += top);
            side.strip.pieces.append(&mut strip.pieces);
            side.strip.fields.append(&mut strip.fields);
            side.strip.notes.append(&mut strip.notes);
            top += strip.height;
            side.keep = strip.keep;
        }
        side.strip.height = top;
        Ok(side)
    }
}
