//! From the screen's memory (Xvfb writes it as an X window dump) to a PNG.

use std::{fs, path::Path};

/// Saves the upper left part of the screen.
pub fn save(frames: &Path, size: (u32, u32), to: &Path) {
    let dump = fs::read(frames.join("Xvfb_screen0")).expect("the screen keeps its picture");
    let field = |at: usize| u32::from_be_bytes(dump[at * 4..at * 4 + 4].try_into().unwrap()) as usize;
    // XWD header: header size, …, width, height, …, bytes a line at field 12, colours at field 19.
    let (header, width, height, line, colours) = (field(0), field(4), field(5), field(12), field(19));
    let pixels = &dump[header + colours * 12..];
    let (wide, high) = ((size.0 as usize).min(width), (size.1 as usize).min(height));
    let mut rgb = Vec::with_capacity(wide * high * 3);
    for row in pixels.chunks_exact(line).take(high) {
        for pixel in row.chunks_exact(4).take(wide) {
            rgb.extend([pixel[2], pixel[1], pixel[0]]);
        }
    }
    let file = fs::File::create(to).unwrap();
    let mut encoder = png::Encoder::new(file, wide as u32, high as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().unwrap().write_image_data(&rgb).unwrap();
}
