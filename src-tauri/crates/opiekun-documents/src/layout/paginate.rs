//! Page breaking: strips are put on pages in groups that may not part.

use super::blocks::shift;
use super::build::{RepeatedHead, Strip};
use super::notes::{self, NoteLine};
use super::page::{Page, PlacedField};
use super::style::{DEPTH, MM, TOP};

/// Least room in which a row that has to be cut begins: about five lines.
const CUT: f32 = 72.0;

struct Pages {
    pages: Vec<Page>,
    fields: Vec<PlacedField>,
    /// Used height of the last page.
    used: f32,
    /// Footnotes of the last page, and their height.
    notes: Vec<NoteLine>,
    foot: f32,
    /// What the head of the first page takes from its text.
    letterhead: f32,
}

/// Puts strips on pages.
pub(super) fn paginate(strips: Vec<Strip>, letterhead: f32) -> (Vec<Page>, Vec<PlacedField>) {
    let mut pages = Pages {
        pages: vec![Page::default()],
        fields: Vec::new(),
        used: 0.0,
        notes: Vec::new(),
        foot: 0.0,
        letterhead,
    };
    let mut group: Vec<Strip> = Vec::new();
    for strip in strips {
        let open = strip.keep;
        if strip.page_break {
            pages.group(std::mem::take(&mut group));
            pages.next_page();
            continue;
        }
        group.push(strip);
        if !open {
            pages.group(std::mem::take(&mut group));
        }
    }
    pages.group(group);
    pages.finish();
    (pages.pages, pages.fields)
}

impl Pages {
    fn next_page(&mut self) {
        if self.used > 0.0 {
            let rest = self.place_notes();
            self.pages.push(Page::default());
            self.used = 0.0;
            self.add_notes(rest);
        }
    }

    fn finish(&mut self) {
        let mut rest = self.place_notes();
        while !rest.is_empty() {
            self.pages.push(Page::default());
            self.used = 0.0;
            self.add_notes(rest);
            rest = self.place_notes();
        }
    }

    /// Height of footnotes at the foot of the last page when these come to it. Much more than half of a page they never
    /// take from the text: what is left goes on on the next page.
    fn foot_with(&self, notes: f32) -> f32 {
        match self.foot + notes {
            0.0 => 0.0,
            height => (height + notes::ABOVE).min(DEPTH * 0.6),
        }
    }

    /// Room for text on the last page.
    fn depth(&self, notes: f32) -> f32 {
        DEPTH - self.above() - self.foot_with(notes)
    }

    /// What the last page gives up at its head.
    fn above(&self) -> f32 {
        if self.pages.len() == 1 {
            self.letterhead
        } else {
            0.0
        }
    }

    fn fits(&self, height: f32) -> bool {
        self.fits_with(height, 0.0)
    }

    fn fits_with(&self, height: f32, notes: f32) -> bool {
        self.used + height <= self.depth(notes) + 0.01
    }

    fn add_notes(&mut self, notes: Vec<NoteLine>) {
        self.foot += height_of(&notes);
        self.notes.extend(notes);
    }

    /// Draws the footnotes at the foot of the last page. Lines for which the text leaves no room come back: they go on
    /// on the next page.
    fn place_notes(&mut self) -> Vec<NoteLine> {
        let mut lines = std::mem::take(&mut self.notes);
        let whole = std::mem::take(&mut self.foot);
        if lines.is_empty() {
            return lines;
        }
        let room = DEPTH - self.above() - self.used - notes::ABOVE;
        let mut height = 0.0;
        let fit = lines
            .iter()
            .take_while(|line| {
                height += line.height;
                height <= room + 0.01
            })
            .count();
        let rest = lines.split_off(fit);
        let whole = whole - height_of(&rest);
        let Some(page) = self.pages.last_mut().filter(|_| fit > 0) else {
            return rest;
        };
        let mut top = TOP + DEPTH - whole;
        page.pieces.push(notes::divider(top - notes::ABOVE));
        for line in lines {
            for mut piece in line.pieces {
                shift(&mut piece, top);
                page.pieces.push(piece);
            }
            top += line.height;
        }
        rest
    }

    fn group(&mut self, group: Vec<Strip>) {
        // White space at the end of a group is no reason to move it.
        let solid = group
            .iter()
            .rposition(|strip| !strip.space)
            .map_or(0, |last| last + 1);
        // Of one that may be cut only the beginning has to fit.
        let last = solid.saturating_sub(1);
        let least = |(index, strip): (usize, &Strip)| match strip.divisible && index == last {
            true => strip.height.min(CUT),
            false => strip.height,
        };
        let height: f32 = group[..solid].iter().enumerate().map(least).sum();
        let notes = group[..solid].iter().map(|strip| height_of(&strip.notes)).sum();
        if !self.fits_with(height, notes) && height <= DEPTH {
            self.next_page();
        }
        for strip in group {
            self.strip(strip);
        }
    }

    fn strip(&mut self, mut strip: Strip) {
        if strip.space {
            if self.used > 0.0 && self.fits(strip.height) {
                self.place(strip);
            } else if self.used > 0.0 {
                self.used = self.depth(0.0).max(self.used);
            }
            return;
        }
        let head = strip.repeat.take();
        let whole = strip.height + head.as_ref().map_or(0.0, |head| head.height);
        // A row taller than a page is cut between two of its lines, and begins where there is room for some of them.
        let notes = height_of(&strip.notes);
        if !self.fits_with(strip.height, notes)
            && (whole <= DEPTH && !strip.divisible || !self.fits_with(CUT, notes))
        {
            self.next_page();
        }
        self.head(head.as_deref());
        while !self.fits_with(strip.height, height_of(&strip.notes)) {
            let room = room(&strip, self.depth(height_of(&strip.notes)) - self.used);
            let (first, rest) = cut(strip, room);
            self.place(first);
            let Some(rest) = rest else { return };
            self.next_page();
            self.head(head.as_deref());
            strip = rest;
        }
        self.place(strip);
    }

    /// The head of a table that goes on on a new page.
    fn head(&mut self, head: Option<&RepeatedHead>) {
        if let Some(head) = head.filter(|_| self.used == 0.0) {
            self.place(Strip {
                height: head.height,
                pieces: head.pieces.clone(),
                ..Strip::default()
            });
        }
    }

    fn place(&mut self, strip: Strip) {
        let top = TOP + self.above() + self.used;
        let number = u32::try_from(self.pages.len()).unwrap_or(u32::MAX);
        let Some(page) = self.pages.last_mut() else { return };
        for mut piece in strip.pieces {
            shift(&mut piece, top);
            page.pieces.push(piece);
        }
        let mm = |points: f32| (points / MM * 100.0).round() / 100.0;
        self.fields
            .extend(strip.fields.into_iter().map(|field| PlacedField {
                page: number,
                kind: field.kind,
                role: field.role,
                label: field.label,
                filled: field.filled,
                order: field.order,
                x: mm(field.x),
                y: mm(field.y + top),
                w: mm(field.w),
                h: mm(field.h),
            }));
        self.used += strip.height;
        self.add_notes(strip.notes);
    }
}

fn height_of(notes: &[NoteLine]) -> f32 {
    notes.iter().map(|line| line.height).sum()
}

/// Where a strip is cut that does not fit: two lines at least go on.
fn room(strip: &Strip, room: f32) -> f32 {
    const LINES: f32 = 26.0;
    match strip.divisible && strip.height - room < LINES && room > CUT {
        true => room - LINES,
        false => room,
    }
}

/// Cuts a strip so that the first part is no taller than `room`. Without a piece that fits, the whole is the first
/// part: text is never lost.
fn cut(strip: Strip, room: f32) -> (Strip, Option<Strip>) {
    let Strip {
        height,
        pieces,
        fields,
        notes,
        divisible,
        ..
    } = strip;
    let (first, mut rest): (Vec<_>, Vec<_>) = pieces.into_iter().partition(|piece| piece.bottom <= room);
    let start = rest.iter().map(|piece| piece.top).fold(f32::INFINITY, f32::min);
    if first.is_empty() || rest.is_empty() {
        let pieces = first.into_iter().chain(rest).collect();
        return (
            Strip {
                height: room,
                pieces,
                fields,
                notes,
                ..Strip::default()
            },
            None,
        );
    }
    rest.iter_mut().for_each(|piece| shift(piece, -start));
    let (stay, mut go): (Vec<_>, Vec<_>) = fields.into_iter().partition(|field| field.y + field.h <= room);
    go.iter_mut().for_each(|field| field.y -= start);
    let first = Strip {
        height: room,
        pieces: first,
        fields: stay,
        notes,
        ..Strip::default()
    };
    (
        first,
        Some(Strip {
            height: height - start,
            pieces: rest,
            fields: go,
            divisible,
            ..Strip::default()
        }),
    )
}
