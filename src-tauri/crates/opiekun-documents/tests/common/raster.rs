//! Pages as pixels.

use super::{TempFile, tool};

/// A grey page of `pdftoppm`: 0 is black.
#[derive(Clone)]
pub struct Raster {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

impl Raster {
    /// Some or all pages of a file; `None`, loudly, without the tool.
    pub fn pages(name: &str, pdf: &[u8], dpi: f32, only: Option<u32>) -> Option<Vec<Self>> {
        let file = TempFile::new(&format!("{name}-raster.pdf"), pdf);
        let (dpi, only) = (dpi.to_string(), only.map(|page| page.to_string()));
        let mut arguments = vec!["-r", &dpi, "-gray"];
        if let Some(page) = &only {
            arguments.extend(["-f", page, "-l", page]);
        }
        arguments.push(file.path());
        let mut bytes = &tool("pdftoppm", &arguments)?.stdout[..];
        let mut pages = Vec::new();
        while !bytes.is_empty() {
            let (page, rest) = Self::read(bytes);
            pages.push(page);
            bytes = rest;
        }
        assert!(!pages.is_empty(), "{name}: no pages");
        Some(pages)
    }

    /// One binary PGM and what follows it.
    fn read(bytes: &[u8]) -> (Self, &[u8]) {
        let mut parts = bytes.splitn(5, |byte| byte.is_ascii_whitespace());
        assert_eq!(parts.next(), Some(&b"P5"[..]));
        let mut number = || -> usize {
            std::str::from_utf8(parts.next().unwrap())
                .unwrap()
                .parse()
                .unwrap()
        };
        let (width, height, depth) = (number(), number(), number());
        assert_eq!(depth, 255);
        let (pixels, rest) = parts.next().unwrap().split_at(width * height);
        let pixels = pixels.to_vec();
        (
            Self {
                width,
                height,
                pixels,
            },
            rest,
        )
    }

    pub fn grey(&self, x: usize, y: usize) -> u8 {
        self.pixels[y * self.width + x]
    }

    /// Columns become rows.
    pub fn turned(&self) -> Self {
        let pixels = (0..self.width)
            .flat_map(|x| (0..self.height).map(move |y| (x, y)))
            .map(|(x, y)| self.grey(x, y))
            .collect();
        Self {
            width: self.height,
            height: self.width,
            pixels,
        }
    }

    /// Pages beside each other; of different heights they are filled up with white.
    pub fn beside(pages: &[Self]) -> Self {
        let width = pages.iter().map(|page| page.width).sum();
        let height = pages.iter().map(|page| page.height).max().unwrap();
        let mut pixels = vec![255; width * height];
        let mut left = 0;
        for page in pages {
            for (row, line) in page.pixels.chunks(page.width).enumerate() {
                pixels[row * width + left..][..page.width].copy_from_slice(line);
            }
            left += page.width;
        }
        Self {
            width,
            height,
            pixels,
        }
    }
}
