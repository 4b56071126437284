//! Pages to PDF. printpdf makes the pages and embeds the fonts; the content of the pages, and what printpdf does not know
//! (tags, language, metadata, identity), is put into its object tree before that is compressed and saved.

mod compress;
mod conformance;
mod content;
mod images;
mod metadata;
mod pages;
mod structure;

pub(crate) use pages::PdfFonts;

use chrono::{DateTime, Utc};
use lopdf::SaveOptions;
use printpdf::{PdfDocument, PdfSaveOptions, PdfWarnMsg};

use crate::error::DocumentError;
use crate::layout::Layout;
use crate::tree::Language;

/// Level of compression of small objects, as low as that of streams.
const PACKING: u32 = 2;

/// What the metadata says. Dates and names are inputs: nothing is read from the machine.
pub(crate) struct About<'a> {
    pub(crate) title: &'a str,
    pub(crate) author: &'a str,
    /// The document number.
    pub(crate) subject: &'a str,
    pub(crate) language: Language,
    pub(crate) time: DateTime<Utc>,
}

/// Writes the PDF.
pub(crate) fn render(fonts: &PdfFonts, layout: &Layout, about: &About<'_>) -> Result<Vec<u8>, DocumentError> {
    let mut document = PdfDocument::new(about.title);
    let used = pages::add(fonts, layout, &mut document);
    let mut warnings: Vec<PdfWarnMsg> = Vec::new();
    let options = PdfSaveOptions {
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut pdf = document.to_lopdf_document(&options, &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(DocumentError::Pdf(warning.msg.clone()));
    }
    "1.7".clone_into(&mut pdf.version);
    let (marked, images) = pages::fill(fonts, layout, &used, &mut pdf)?;
    images.add(&mut pdf)?;
    structure::add(&mut pdf, layout, &marked)?;
    metadata::add(&mut pdf, about)?;
    conformance::mark(&mut pdf)?;
    compress::compress(&mut pdf)?;
    metadata::identify(&mut pdf);
    let mut bytes = Vec::new();
    pdf.save_with_options(&mut bytes, packed())
        .map_err(|error| DocumentError::Pdf(error.to_string()))?;
    Ok(bytes)
}

/// The tags are hundreds of small objects, a third of a file: they are kept together and compressed, which PDF/A-2 is
/// the first to allow.
fn packed() -> SaveOptions {
    SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(500)
        .compression_level(PACKING)
        .build()
}

/// A lopdf error as ours.
fn broken(error: lopdf::Error) -> DocumentError {
    DocumentError::Pdf(error.to_string())
}
