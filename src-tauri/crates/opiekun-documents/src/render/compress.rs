//! Compression of streams.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, Stream};

use crate::error::DocumentError;

/// A low level: the usual one takes an eighth of the time of a document more for a twelfth of its size.
const LEVEL: u32 = 2;

/// Compresses every stream that may be compressed. The encoder is the portable one, so that the bytes are the same
/// on every machine.
pub(super) fn compress(pdf: &mut Document) -> Result<(), DocumentError> {
    let streams = pdf.objects.values_mut().filter_map(|object| match object {
        Object::Stream(stream) => Some(stream),
        _ => None,
    });
    for stream in streams.filter(|stream| stream.allows_compression && stream.dict.get(b"Filter").is_err()) {
        deflate(stream).map_err(|error| DocumentError::Pdf(error.to_string()))?;
    }
    Ok(())
}

fn deflate(stream: &mut Stream) -> std::io::Result<()> {
    let mut encoder = ZlibEncoder::new(
        Vec::with_capacity(stream.content.len() / 2),
        Compression::new(LEVEL),
    );
    encoder.write_all(&stream.content)?;
    stream.set_content(encoder.finish()?);
    stream.dict.set("Filter", "FlateDecode");
    Ok(())
}
