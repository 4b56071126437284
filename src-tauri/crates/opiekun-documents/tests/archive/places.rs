//! The field map, proven on pixels: each place has its line or box exactly where the map says, and nothing else is
//! printed where a hand signs.

use opiekun_documents::{FieldKind, PlacedField};

use crate::cases::{self, Case};
use crate::common::raster::Raster;

const DPI: f32 = 150.0;
/// How far a line may be from where the map has it.
const NEAR: f32 = 0.5;
/// Darker than this is ink; the hairlines and grounds of tables are lighter.
const INK: u8 = 150;

fn pixel(mm: f32) -> i32 {
    (mm / 25.4 * DPI).round() as i32
}

struct Page {
    upright: Raster,
    turned: Raster,
}

impl Page {
    /// A dark line from `x1` to `x2` at `y`, no shorter and no longer.
    fn line(page: &Raster, (x1, x2): (f32, f32), y: f32) -> bool {
        let near = pixel(NEAR);
        (-near..=near).any(|step| {
            let Ok(row) = usize::try_from(pixel(y) + step) else {
                return false;
            };
            let dark = |x: i32| usize::try_from(x).is_ok_and(|x| x < page.width && page.grey(x, row) < INK);
            if row >= page.height || !(pixel(x1) + near..=pixel(x2) - near).all(dark) {
                return false;
            }
            // Where the line ends on either side, seen from within it.
            let left = (0..=pixel(x1) + near).rev().take_while(|x| dark(*x)).last();
            let right = (pixel(x2) - near..).take_while(|x| dark(*x)).last();
            let ends =
                |found: Option<i32>, wanted: f32| found.is_some_and(|at| (at - pixel(wanted)).abs() <= near);
            ends(left, x1) && ends(right, x2)
        })
    }

    fn box_around(&self, field: &PlacedField) -> bool {
        let (across, down) = ((field.x, field.x + field.w), (field.y, field.y + field.h));
        Self::line(&self.upright, across, down.0)
            && Self::line(&self.upright, across, down.1)
            && Self::line(&self.turned, down, across.0)
            && Self::line(&self.turned, down, across.1)
    }

    /// Whether nothing is printed in a place, its edges left out.
    fn empty(&self, field: &PlacedField, edge: f32) -> bool {
        let range =
            |from: f32, length: f32| pixel(from + edge) as usize..pixel(from + length - edge) as usize;
        range(field.y, field.h).all(|y| range(field.x, field.w).all(|x| self.upright.grey(x, y) > 250))
    }

    /// What is wrong with a place.
    fn fault(&self, field: &PlacedField) -> Option<&'static str> {
        let across = (field.x, field.x + field.w);
        match field.kind {
            FieldKind::Signature | FieldKind::Date => {
                if !Self::line(&self.upright, across, field.y + field.h) {
                    return Some("no line at its lower edge");
                }
                let sign = field.kind == FieldKind::Signature;
                (sign && !self.empty(field, 0.6)).then_some("something is printed where a hand signs")
            }
            FieldKind::Tick | FieldKind::Initials => {
                if !self.box_around(field) {
                    return Some("no box around it");
                }
                let initials = field.kind == FieldKind::Initials;
                (initials && !self.empty(field, 0.6)).then_some("something is printed where a hand signs")
            }
        }
    }
}

/// Pages of a case that have places, by their number.
fn pages(case: &Case) -> Option<Vec<(u32, Page)>> {
    let mut numbers: Vec<u32> = case.fields.iter().map(|field| field.page).collect();
    numbers.dedup();
    let page = |number: u32| {
        let mut pages = Raster::pages(&format!("{}-{number}", case.name), &case.pdf, DPI, Some(number))?;
        let upright = pages.pop()?;
        let turned = upright.turned();
        Some((number, Page { upright, turned }))
    };
    numbers.into_iter().map(page).collect()
}

#[test]
fn every_place_is_printed_where_the_map_says() {
    let cases: Vec<&Case> = cases::all()
        .iter()
        .filter(|case| !case.fields.is_empty() && !case.name.ends_with("-preview"))
        .collect();
    assert!(cases.len() > 130, "{} papers", cases.len());
    cases::on_all_cores(&cases, |case| {
        let Some(pages) = pages(case) else { return };
        let page = |number: u32| &pages.iter().find(|(known, _)| *known == number).unwrap().1;
        for field in &case.fields {
            let fault = page(field.page).fault(field);
            assert_eq!(fault, None, "{}: {field:?}", case.name);
            // Control: a map that is a millimetre off is noticed.
            for (right, down) in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)] {
                let mut shifted = field.clone();
                shifted.x += right;
                shifted.y += down;
                let fault = page(field.page).fault(&shifted);
                assert!(fault.is_some(), "{}: {field:?} fits when shifted too", case.name);
            }
        }
    });
}
