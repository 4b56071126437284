//! Pictures of all pages of all papers. A change of the look is a change somebody looked at.

use std::path::{Path, PathBuf};

use crate::cases::{self, Case};
use crate::common::raster::Raster;
use crate::picture;

/// Enough to see every line and word move, and little to keep.
const DPI: f32 = 40.0;
/// Width and height of the areas that are compared, in pixels: a word of running text.
const AREA: (usize, usize) = (16, 8);
/// Most difference of an area, of 255: letters are smoothed a little differently by other versions of the tool.
const TOLERANCE: usize = 14;

/// Where the head of a page ends, in pixels: on a contract, and on a letter.
const HEADS: [usize; 2] = [45, 58];

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/archive/golden")
}

/// Every paper with all data, and one page each of a preview and of a printed copy.
fn pictured() -> Vec<&'static Case> {
    let wanted = |case: &&Case| {
        case.name.ends_with("-full") || case.name == "copy" || case.name == "arkusz-bfg-1.0-pl-preview"
    };
    cases::all().iter().filter(wanted).collect()
}

/// The mean difference of the area that differs most.
fn difference(old: &Raster, new: &Raster) -> usize {
    if (old.width, old.height) != (new.width, new.height) {
        return usize::MAX;
    }
    let tile = |left: usize, top: usize| {
        let (right, bottom) = ((left + AREA.0).min(old.width), (top + AREA.1).min(old.height));
        let pixels = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
        let differences = pixels.map(|(x, y)| usize::from(old.grey(x, y).abs_diff(new.grey(x, y))));
        differences.sum::<usize>() / (AREA.0 * AREA.1)
    };
    let corners = (0..old.height)
        .step_by(AREA.1)
        .flat_map(|top| (0..old.width).step_by(AREA.0).map(move |left| (left, top)));
    corners.map(|(left, top)| tile(left, top)).max().unwrap_or(0)
}

/// Old, new and their difference side by side, for the eye.
fn show(name: &str, old: &Raster, new: &Raster) -> PathBuf {
    let height = old.height.min(new.height);
    let width = old.width.min(new.width);
    let points = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let pixels = points
        .map(|(x, y)| 255 - old.grey(x, y).abs_diff(new.grey(x, y)))
        .collect();
    let apart = Raster {
        width,
        height,
        pixels,
    };
    let folder = cases::target().join("golden");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.png"));
    picture::write(&path, &Raster::beside(&[old.clone(), new.clone(), apart]));
    path
}

/// The picture with one line of text a pixel lower, 0.6 mm: the first that begins below a row.
fn line_moved(page: &Raster, head: usize) -> Raster {
    let white = |row: usize| {
        page.pixels[row * page.width..][..page.width]
            .iter()
            .all(|grey| *grey == 255)
    };
    let top = (head..page.height).find(|row| !white(*row)).unwrap();
    let bottom = (top..page.height).find(|row| white(*row)).unwrap();
    let mut moved = page.clone();
    moved
        .pixels
        .copy_within((top - 1) * page.width..bottom * page.width, top * page.width);
    moved
}

#[test]
fn pages_look_as_they_did_when_somebody_looked_at_them() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut names = Vec::new();
    let mut changed = Vec::new();
    for case in pictured() {
        let Some(pages) = Raster::pages(&case.name, &case.pdf, DPI, None) else {
            return;
        };
        let new = picture::reduced(&Raster::beside(&pages));
        let path = kept().join(format!("{}.png", case.name));
        names.push(format!("{}.png", case.name));
        if update {
            picture::write(&path, &new);
            continue;
        }
        let Some(old) = picture::read(&path) else {
            changed.push(format!("{}: no picture is kept", case.name));
            continue;
        };
        if difference(&old, &new) > TOLERANCE {
            changed.push(show(&case.name, &old, &new).display().to_string());
        }
        // Control: one line of text that stands a little lower is noticed.
        assert!(
            HEADS
                .iter()
                .any(|head| difference(&line_moved(&old, *head), &old) > TOLERANCE),
            "{}: a line moved",
            case.name
        );
    }
    if update {
        return;
    }
    let kept = std::fs::read_dir(kept())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    for name in kept.map(|name| name.to_string_lossy().into_owned()) {
        assert!(names.contains(&name), "{name} belongs to no paper");
    }
    assert!(
        changed.is_empty(),
        "pages look different; old, new and difference are side by side in\n{}\nWhen the new ones are right: \
         UPDATE_GOLDEN=1 cargo test -p opiekun-documents --test archive golden",
        changed.join("\n")
    );
}
