//! What a file must carry to claim conformance with a standard. It claims none yet: the tags, language, metadata and
//! embedded fonts are there, the output intent is not. A claim is made here and nowhere else.

use lopdf::Document;

use crate::error::DocumentError;

/// Further descriptions of the XMP packet, e.g. the identification schema of a standard.
pub(super) const XMP: &str = "";

/// Removes what every archival standard forbids or leaves no room for.
pub(super) fn mark(pdf: &mut Document) -> Result<(), DocumentError> {
    let catalog = pdf.catalog_mut().map_err(super::broken)?;
    // The reader decides how pages are shown.
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    Ok(())
}
