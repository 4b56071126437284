//! The sign of the bank: a small picture from the settings that stands at the head of papers.

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use png::{ColorType, Decoder, Transformations};
use sha2::{Digest, Sha256};
use thiserror::Error;

/// Most bytes of a file that is taken in.
const FILE_MAX: usize = 1_000_000;
/// Most pixels on a side of a file that is taken in.
const SIDE_MAX: u32 = 4_000;
/// Width and height to which a picture is made smaller: 300 dots per inch at the size on the page.
const KEPT: (u32, u32) = (640, 200);
/// Most bytes the picture may add to every paper.
const PACKED_MAX: usize = 24_000;

/// Why a picture is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LogoError {
    /// Not a PNG file, or a damaged one.
    #[error("not a PNG picture")]
    NotPng,
    /// Larger than a file of a sign can be.
    #[error("the file or its sides are too large")]
    TooLarge,
    /// So many colours and details that every paper would grow too much.
    #[error("the picture has too many details")]
    TooDetailed,
}

/// A picture in red, green and blue, one byte each, without transparency.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({} × {})", self.width, self.height)
    }
}

impl Logo {
    /// Reads a PNG file: puts it on white, makes it no larger than print needs.
    ///
    /// # Errors
    /// See [`LogoError`].
    pub fn read(file: &[u8]) -> Result<Self, LogoError> {
        if file.len() > FILE_MAX {
            return Err(LogoError::TooLarge);
        }
        let mut decoder = Decoder::new_with_limits(
            Cursor::new(file),
            png::Limits {
                bytes: 4 * (SIDE_MAX * SIDE_MAX) as usize,
            },
        );
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().map_err(|_| LogoError::NotPng)?;
        let (width, height) = reader.info().size();
        if width == 0 || height == 0 || width > SIDE_MAX || height > SIDE_MAX {
            return Err(LogoError::TooLarge);
        }
        let size = reader.output_buffer_size().ok_or(LogoError::TooLarge)?;
        let mut bytes = vec![0; size];
        let frame = reader.next_frame(&mut bytes).map_err(|_| LogoError::NotPng)?;
        bytes.truncate(frame.buffer_size());
        let logo = Self {
            width,
            height,
            pixels: on_white(&bytes, frame.color_type),
        };
        if logo.pixels.len() != (width * height * 3) as usize {
            return Err(LogoError::NotPng);
        }
        let logo = logo.smaller();
        match logo.packed().len() > PACKED_MAX {
            true => Err(LogoError::TooDetailed),
            false => Ok(logo),
        }
    }

    /// Width and height in pixels.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// What tells one picture from another.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(self.width.to_be_bytes());
        hash.update(&self.pixels);
        hash.finalize().into()
    }

    /// The picture as a small PNG file, to be kept.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width, self.height);
        encoder.set_color(ColorType::Rgb);
        // Writing into memory cannot fail.
        if let Ok(mut writer) = encoder.write_header() {
            let _ = writer.write_image_data(&self.pixels);
        }
        file
    }

    /// Rows for a PDF: each pixel less the one before it (predictor 11 of PNG), then compressed.
    pub(crate) fn packed(&self) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(9));
        for row in self.pixels.chunks_exact(self.width as usize * 3) {
            let mut line = Vec::with_capacity(row.len() + 1);
            line.push(1);
            line.extend(
                row.iter()
                    .enumerate()
                    .map(|(at, byte)| byte.wrapping_sub(at.checked_sub(3).map_or(0, |left| row[left]))),
            );
            // Writing into memory cannot fail.
            let _ = encoder.write_all(&line);
        }
        encoder.finish().unwrap_or_default()
    }

    /// Whole pixels are averaged, until the picture is as small as it is kept.
    fn smaller(self) -> Self {
        let (most_wide, most_high) = KEPT;
        let by = (self.width.div_ceil(most_wide)).max(self.height.div_ceil(most_high));
        if by <= 1 {
            return self;
        }
        let (width, height) = (self.width / by, self.height / by);
        let (width, height) = (width.max(1), height.max(1));
        let mut pixels = Vec::with_capacity((width * height * 3) as usize);
        for y in 0..height {
            for x in 0..width {
                for channel in 0..3 {
                    let (mut sum, mut count) = (0_u32, 0_u32);
                    for row in y * by..((y + 1) * by).min(self.height) {
                        for column in x * by..((x + 1) * by).min(self.width) {
                            let at = (row * self.width + column) * 3 + channel;
                            sum += u32::from(self.pixels.get(at as usize).copied().unwrap_or(255));
                            count += 1;
                        }
                    }
                    pixels.push(u8::try_from(sum / count.max(1)).unwrap_or(255));
                }
            }
        }
        Self {
            width,
            height,
            pixels,
        }
    }
}

/// Red, green and blue of what was decoded, on white where it is transparent.
fn on_white(bytes: &[u8], color: ColorType) -> Vec<u8> {
    let over = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        u8::try_from((value * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(255)
    };
    match color {
        ColorType::Grayscale => bytes.iter().flat_map(|grey| [*grey; 3]).collect(),
        ColorType::GrayscaleAlpha => bytes
            .chunks_exact(2)
            .flat_map(|pair| [over(pair[0], pair[1]); 3])
            .collect(),
        ColorType::Rgba => bytes
            .chunks_exact(4)
            .flat_map(|four| [0, 1, 2].map(|channel| over(four[channel], four[3])))
            .collect(),
        // A palette was resolved by the decoder.
        ColorType::Rgb | ColorType::Indexed => bytes.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(width: u32, height: u32, color: ColorType, pixels: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(color);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(pixels).unwrap();
        drop(writer);
        file
    }

    #[test]
    fn what_is_transparent_stands_on_white() {
        let logo = Logo::read(&file(2, 1, ColorType::Rgba, &[10, 20, 30, 255, 10, 20, 30, 0])).unwrap();
        assert_eq!(logo.pixels, [10, 20, 30, 255, 255, 255]);
        assert_eq!(
            Logo::read(&logo.png()).unwrap(),
            logo,
            "what is kept is what was taken"
        );
    }

    #[test]
    fn a_large_picture_is_made_smaller_by_whole_pixels() {
        let logo = Logo::read(&file(1300, 100, ColorType::Grayscale, &[128; 130_000])).unwrap();
        assert_eq!(logo.size(), (433, 33));
        assert!(logo.pixels.iter().all(|grey| *grey == 128));
    }

    #[test]
    fn other_files_and_photographs_are_refused() {
        assert_eq!(Logo::read(b"GIF89a").unwrap_err(), LogoError::NotPng);
        let good = file(2, 1, ColorType::Grayscale, &[0, 255]);
        for cut in 0..good.len() - 12 {
            assert!(Logo::read(&good[..cut]).is_err(), "cut at {cut}");
        }
        let mut seed = 1_u32;
        let noise: Vec<u8> = (0..300 * 200 * 3)
            .map(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (seed >> 24) as u8
            })
            .collect();
        let photograph = file(300, 200, ColorType::Rgb, &noise);
        assert_eq!(Logo::read(&photograph).unwrap_err(), LogoError::TooDetailed);
        assert_eq!(Logo::read(&vec![0; 2_000_000]).unwrap_err(), LogoError::TooLarge);
    }
}
