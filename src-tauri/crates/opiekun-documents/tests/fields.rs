//! The field map: where the paper has to be signed, ticked and dated.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::raster::Raster;
use common::{contract, data, holder, one, render, template, two};
use opiekun_documents::{FieldKind, PlacedField, Rendered};

const DPI: f32 = 150.0;

#[test]
fn places_lie_on_their_page_and_apart() {
    for made in [
        render(&contract(), &one()).unwrap(),
        render(&contract(), &two()).unwrap(),
    ] {
        for (index, field) in made.fields.iter().enumerate() {
            assert!((1..=made.pages).contains(&field.page), "{field:?}");
            assert!(field.x >= 15.0 && field.y >= 15.0, "too near the edge: {field:?}");
            assert!(
                field.x + field.w <= 195.0 && field.y + field.h <= 282.0,
                "too near the edge: {field:?}"
            );
            for other in &made.fields[index + 1..] {
                let apart = field.page != other.page
                    || field.x + field.w <= other.x
                    || other.x + other.w <= field.x
                    || field.y + field.h <= other.y
                    || other.y + other.h <= field.y;
                assert!(apart, "{field:?} overlaps {other:?}");
            }
        }
        let signatures: Vec<_> = made
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::Signature)
            .collect();
        let pages: std::collections::BTreeSet<_> = signatures.iter().map(|field| field.page).collect();
        assert_eq!(pages.len(), 1, "signatures stand together");
        assert!(
            signatures.iter().all(|field| field.w >= 45.0 && field.h >= 15.0),
            "room for a hand: {signatures:?}"
        );
    }
}

fn raster(made: &Rendered, page: u32, name: &str) -> Option<Raster> {
    Raster::pages(name, &made.pdf, DPI, Some(page))?.pop()
}

/// Share of dark pixels in a rectangle of millimetres.
fn ink(page: &Raster, x: f32, y: f32, w: f32, h: f32) -> f32 {
    let pixel = |mm: f32| (mm / 25.4 * DPI).round() as usize;
    let (left, right, top, bottom) = (pixel(x), pixel(x + w), pixel(y), pixel(y + h));
    let rows = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
    let dark = rows.filter(|(x, y)| page.grey(*x, *y) < 140).count();
    dark as f32 / ((right - left) * (bottom - top)) as f32
}

fn of_kind(made: &Rendered, kind: FieldKind) -> Vec<PlacedField> {
    made.fields
        .iter()
        .filter(|field| field.kind == kind)
        .cloned()
        .collect()
}

#[test]
fn the_line_is_printed_where_the_map_says_and_the_room_above_is_white() {
    let made = render(&contract(), &two()).unwrap();
    for field in of_kind(&made, FieldKind::Signature) {
        let Some(page) = raster(&made, field.page, "signature") else {
            return;
        };
        let bottom = field.y + field.h;
        // The line runs the whole width: some row within 0.4 mm of the edge is dark from end to end.
        let darkest = (-4..=4)
            .map(|step| {
                ink(
                    &page,
                    field.x + 0.3,
                    bottom + 0.1 * step as f32 - 0.1,
                    field.w - 0.6,
                    0.25,
                )
            })
            .fold(0.0_f32, f32::max);
        assert!(darkest > 0.45, "no line under {field:?}: {darkest}");
        let above = ink(&page, field.x, field.y + 0.5, field.w, field.h - 1.5);
        assert!(
            above < 0.0005,
            "something is printed where {field:?} signs: {above}"
        );
        let beside = ink(&page, field.x + 1.0, bottom - 3.0, field.w - 2.0, 0.25);
        assert!(beside < 0.05, "the measurement must tell a line from white paper");
    }
}

#[test]
fn a_tick_box_is_empty_or_ticked_as_the_data_says() {
    let mut data = one();
    data.fields.insert("zgoda_marketing_email".into(), "tak".into());
    let made = render(&contract(), &data).unwrap();
    let ticks = of_kind(&made, FieldKind::Tick);
    let roles: Vec<_> = ticks.iter().map(|field| field.role.as_str()).collect();
    assert_eq!(
        roles,
        ["marketing_email", "marketing_phone", "documents_received"]
    );
    for field in &ticks {
        let Some(page) = raster(&made, field.page, "tick") else {
            return;
        };
        let inside = ink(&page, field.x + 0.6, field.y + 0.6, field.w - 1.2, field.h - 1.2);
        let ticked = field.role == "marketing_email";
        assert_eq!(inside > 0.05, ticked, "{field:?}: {inside}");
        assert!(
            ink(&page, field.x - 0.3, field.y - 0.3, field.w + 0.6, field.h + 0.6) > 0.08,
            "no box at {field:?}"
        );
    }
}

#[test]
fn signatures_never_stand_alone_on_a_page() {
    // Whatever the length of the text before them, at least two lines of it come along.
    for lines in 30..60 {
        let body = "Jedna linia tekstu.\n\n".repeat(lines)
            + "::place-date place=\"{{ place }}\" date=\"{{ date }}\"\n\n:::signatures\nholder1: A\nbank: B\n:::\n";
        let template = template(&body);
        let made = render(&template, &one()).unwrap();
        let signature = &of_kind(&made, FieldKind::Signature)[0];
        assert_eq!(signature.page, made.pages);
        // The text begins 27 mm down; two lines with their spaces and the place and date take 30 mm.
        assert!(signature.y > 27.0 + 20.0, "{lines} lines: {signature:?}");
        let date = &of_kind(&made, FieldKind::Date)[0];
        assert_eq!(date.page, signature.page, "{lines} lines");
    }
}

#[test]
fn initials_have_their_place() {
    let made = render(&template("Akapit.\n\n::initials role=\"holder1\"\n"), &one()).unwrap();
    let [field] = &of_kind(&made, FieldKind::Initials)[..] else {
        panic!("one place for initials")
    };
    assert_eq!((field.role.as_str(), field.order, field.page), ("holder1", 1, 1));
}

#[test]
fn a_very_long_name_moves_nothing_out_of_place() {
    let long = "Wolfeschlegelsteinhausenbergerdorff ".repeat(9);
    let unbroken = "Ż".repeat(300);
    for name in [long.trim(), &unbroken] {
        let made = render(&contract(), &data(vec![holder("Jan", name)])).unwrap();
        for field in &made.fields {
            assert!(
                field.x + field.w <= 195.0 && field.y + field.h <= 282.0,
                "{field:?}"
            );
        }
        assert!(made.text.contains(name));
    }
}
