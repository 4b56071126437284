//! Page breaking: strips are put on pages in groups that may not part.

use super::blocks::shift;
use super::build::{RepeatedHead, Strip};
use super::page::{Page, PlacedField};
use super::style::{DEPTH, MM, TOP};

/// Least room in which a row that has to be cut begins: about five lines.
const CUT: f32 = 72.0;

struct Pages {
    pages: Vec<Page>,
    fields: Vec<PlacedField>,
    /// Used height of the last page.
    used: f32,
}

/// Puts strips on pages.
pub(super) fn paginate(strips: Vec<Strip>) -> (Vec<Page>, Vec<PlacedField>) {
    let mut pages = Pages {
        pages: vec![Page::default()],
        fields: Vec::new(),
        used: 0.0,
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
    (pages.pages, pages.fields)
}

impl Pages {
    fn next_page(&mut self) {
        if self.used > 0.0 {
            self.pages.push(Page::default());
            self.used = 0.0;
        }
    }

    fn fits(&self, height: f32) -> bool {
        self.used + height <= DEPTH + 0.01
    }

    fn group(&mut self, group: Vec<Strip>) {
        // White space at the end of a group is no reason to move it.
        let solid = group
            .iter()
            .rposition(|strip| !strip.space)
            .map_or(0, |last| last + 1);
        let height: f32 = group[..solid].iter().map(|strip| strip.height).sum();
        if !self.fits(height) && height <= DEPTH {
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
                self.used = DEPTH;
            }
            return;
        }
        let head = strip.repeat.take();
        let whole = strip.height + head.as_ref().map_or(0.0, |head| head.height);
        // A row taller than a page is cut between two of its lines, and begins where there is room for some of them.
        if !self.fits(strip.height) && (whole <= DEPTH || !self.fits(CUT)) {
            self.next_page();
        }
        self.head(head.as_deref());
        while !self.fits(strip.height) {
            let (first, rest) = cut(strip, DEPTH - self.used);
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
        let top = TOP + self.used;
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
                order: field.order,
                x: mm(field.x),
                y: mm(field.y + top),
                w: mm(field.w),
                h: mm(field.h),
            }));
        self.used += strip.height;
    }
}

/// Cuts a strip so that the first part is no taller than `room`. Without a piece that fits, the whole is the first
/// part: text is never lost.
fn cut(strip: Strip, room: f32) -> (Strip, Option<Strip>) {
    let Strip {
        height,
        pieces,
        fields,
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
        ..Strip::default()
    };
    (
        first,
        Some(Strip {
            height: height - start,
            pieces: rest,
            fields: go,
            ..Strip::default()
        }),
    )
}
