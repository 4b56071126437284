//! What a file must carry to claim PDF/A-2a (ISO 19005-2, level A) and PDF/UA-1 (ISO 14289-1). The claim is made here
//! and nowhere else; `tests/archive.rs` has it judged by veraPDF.

use lopdf::{Dictionary, Document, Object, Stream};

use super::broken;
use crate::error::DocumentError;

/// sRGB in 736 bytes: Compact-ICC-Profiles by Clinton Ingram, CC0.
const PROFILE: &[u8] = include_bytes!("../../color/sRGB-v2.icc");
const COLOR_SPACE: &str = "sRGB IEC61966-2.1";

/// Further descriptions of the XMP packet: both claims, and the schema of the second, which PDF/A does not know and
/// wants described (ISO 19005-2, 6.6.2.3.3).
pub(super) const XMP: &str = "\
<rdf:Description rdf:about=\"\"\n\
 xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n\
 xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
<pdfaid:part>2</pdfaid:part>\n\
<pdfaid:conformance>A</pdfaid:conformance>\n\
<pdfuaid:part>1</pdfuaid:part>\n\
</rdf:Description>\n\
<rdf:Description rdf:about=\"\"\n\
 xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n\
 xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n\
 xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n\
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n\
<pdfaProperty:name>part</pdfaProperty:name>\n\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n\
<pdfaProperty:category>internal</pdfaProperty:category>\n\
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\n\
</rdf:li></rdf:Seq></pdfaSchema:property>\n\
</rdf:li></rdf:Bag></pdfaExtension:schemas>\n\
</rdf:Description>\n";

/// Says which colours the numbers of the pages mean, and removes what the standards leave no room for.
pub(super) fn mark(pdf: &mut Document) -> Result<(), DocumentError> {
    let dictionary = Dictionary::from_iter([("N", Object::from(3))]);
    let profile = pdf.add_object(Stream::new(dictionary, PROFILE.to_vec()));
    let intent = Dictionary::from_iter([
        ("Type", Object::from("OutputIntent")),
        ("S", Object::from("GTS_PDFA1")),
        ("OutputConditionIdentifier", Object::string_literal(COLOR_SPACE)),
        ("Info", Object::string_literal(COLOR_SPACE)),
        ("DestOutputProfile", Object::Reference(profile)),
    ]);
    let catalog = pdf.catalog_mut().map_err(broken)?;
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    // The reader decides how pages are shown.
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    Ok(())
}
