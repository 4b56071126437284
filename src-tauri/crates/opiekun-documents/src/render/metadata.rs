//! Title, language, dates and identity of the file. The XMP packet and the Info dictionary say the same.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use sha2::{Digest, Sha256};

use super::{About, broken, conformance};
use crate::error::DocumentError;

const CREATOR: &str = "Opiekun";

/// Adds language, title, Info and XMP.
pub(super) fn add(pdf: &mut Document, about: &About<'_>) -> Result<(), DocumentError> {
    let date = Object::string_literal(pdf_date(about.time));
    let info = Dictionary::from_iter([
        ("Title", text(about.title)),
        ("Author", text(about.author)),
        ("Subject", text(about.subject)),
        ("Creator", text(CREATOR)),
        ("Producer", text(CREATOR)),
        ("CreationDate", date.clone()),
        ("ModDate", date),
    ]);
    if let Ok(old) = pdf.trailer.get(b"Info").and_then(Object::as_reference) {
        pdf.set_object(old, info);
    } else {
        let id = pdf.add_object(info);
        pdf.trailer.set("Info", id);
    }
    let dictionary = Dictionary::from_iter([
        ("Type", Object::from("Metadata")),
        ("Subtype", Object::from("XML")),
    ]);
    // Not compressed: programs look for the packet without reading the PDF.
    let metadata = pdf.add_object(Stream::new(dictionary, xmp(about).into_bytes()).with_compression(false));
    let catalog = pdf.catalog_mut().map_err(broken)?;
    catalog.set("Metadata", metadata);
    catalog.set("Lang", Object::string_literal(about.language.tag()));
    catalog.set(
        "ViewerPreferences",
        Dictionary::from_iter([("DisplayDocTitle", Object::from(true))]),
    );
    Ok(())
}

/// Sets the file identifier from the content itself (pages, fonts and the metadata packet, which has title, number
/// and time), so that the same document always has the same one.
pub(super) fn identify(pdf: &mut Document) {
    let mut hash = Sha256::new();
    for ((number, _), object) in &pdf.objects {
        if let Object::Stream(stream) = object {
            hash.update(number.to_le_bytes());
            hash.update(&stream.content);
        }
    }
    let digest = hash.finalize();
    let id = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", Object::Array(vec![id.clone(), id]));
}

/// A text string: UTF-16 with its mark, so that Polish letters survive.
pub(super) fn text(value: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(value.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn pdf_date(time: DateTime<Utc>) -> String {
    time.format("D:%Y%m%d%H%M%SZ").to_string()
}

fn xmp(about: &About<'_>) -> String {
    let date = about.time.format("%Y-%m-%dT%H:%M:%SZ");
    let (title, author, subject) = (xml(about.title), xml(about.author), xml(about.subject));
    let language = about.language.tag();
    let conformance = conformance::XMP;
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
<rdf:Description rdf:about=\"\"\n\
 xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n\
 xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n\
 xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n\
<dc:format>application/pdf</dc:format>\n\
<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n\
<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n\
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>\n\
<xmp:CreateDate>{date}</xmp:CreateDate>\n\
<xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
<xmp:MetadataDate>{date}</xmp:MetadataDate>\n\
<pdf:Producer>{CREATOR}</pdf:Producer>\n\
</rdf:Description>\n\
{conformance}</rdf:RDF>\n\
</x:xmpmeta>\n\
<?xpacket end=\"r\"?>"
    )
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
