//! Small PNG files: four greys, two bits for a pixel.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder};

use crate::common::raster::Raster;

/// The greys that are kept: 0, 85, 170 and 255.
const STEP: u8 = 85;

/// The picture in the greys that are kept.
pub fn reduced(picture: &Raster) -> Raster {
    let pixels = picture
        .pixels
        .iter()
        .map(|grey| (grey / 2 + STEP / 4) / (STEP / 2) * STEP);
    Raster {
        pixels: pixels.collect(),
        ..*picture
    }
}

pub fn write(path: &Path, picture: &Raster) {
    let size = |length: usize| u32::try_from(length).unwrap();
    let file = File::create(path).unwrap();
    let mut encoder = Encoder::new(file, size(picture.width), size(picture.height));
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Two);
    encoder.set_compression(Compression::High);
    let pack = |part: &[u8]| {
        let pixel = |(at, grey): (usize, &u8)| (grey / STEP) << (6 - 2 * at);
        part.iter()
            .enumerate()
            .map(pixel)
            .fold(0, |byte, bits| byte | bits)
    };
    let rows = picture.pixels.chunks(picture.width);
    let packed: Vec<u8> = rows.flat_map(|row| row.chunks(4).map(pack)).collect();
    encoder.write_header().unwrap().write_image_data(&packed).unwrap();
}

/// `None` when there is no such file.
pub fn read(path: &Path) -> Option<Raster> {
    let file = File::open(path).ok()?;
    let mut reader = Decoder::new(BufReader::new(file)).read_info().unwrap();
    let mut packed = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut packed).unwrap();
    let (width, height) = (info.width as usize, info.height as usize);
    let unpack = |row: &[u8]| -> Vec<u8> {
        let pixels = row
            .iter()
            .flat_map(|byte| (0..4).map(move |at| (byte >> (6 - 2 * at) & 3) * STEP));
        pixels.take(width).collect()
    };
    let pixels = packed
        .chunks(width.div_ceil(4))
        .take(height)
        .flat_map(unpack)
        .collect();
    Some(Raster {
        width,
        height,
        pixels,
    })
}
