//! The body of an answer, within its limit, unpacked (requirement S8).
//!
//! We ask for unpacked documents; some web servers pack all the same, so gzip
//! is understood. The limit holds for the packed and the unpacked form.

use std::io::Read;

use flate2::read::MultiGzDecoder;
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use hyper::header::{CONTENT_ENCODING, HeaderMap};

use super::http_error;
use crate::network::HttpError;

/// The largest document taken.
const LIMIT: usize = 256 * 1024;

/// Reads and unpacks a body.
pub(super) async fn read(headers: &HeaderMap, mut body: Incoming) -> Result<Vec<u8>, HttpError> {
    let packed = is_packed(headers)?;
    if body.size_hint().lower() > LIMIT as u64 {
        return Err(HttpError::TooLarge);
    }
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| http_error(&error))?;
        if let Some(data) = frame.data_ref() {
            if bytes.len() + data.len() > LIMIT {
                return Err(HttpError::TooLarge);
            }
            bytes.extend_from_slice(data);
        }
    }
    if packed { unpack(&bytes) } else { Ok(bytes) }
}

fn is_packed(headers: &HeaderMap) -> Result<bool, HttpError> {
    let mut packed = false;
    for value in headers.get_all(CONTENT_ENCODING) {
        let value = value.to_str().map_err(|_| HttpError::BadEncoding)?;
        match value.trim().to_ascii_lowercase().as_str() {
            "" | "identity" => {}
            "gzip" | "x-gzip" if !packed => packed = true,
            _ => return Err(HttpError::BadEncoding),
        }
    }
    Ok(packed)
}

fn unpack(packed: &[u8]) -> Result<Vec<u8>, HttpError> {
    let mut unpacked = Vec::new();
    // One byte more than allowed is enough to know; a bomb is never unpacked further.
    let mut reader = MultiGzDecoder::new(packed).take(LIMIT as u64 + 1);
    reader.read_to_end(&mut unpacked).map_err(|_| HttpError::BadEncoding)?;
    if unpacked.len() > LIMIT { Err(HttpError::TooLarge) } else { Ok(unpacked) }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use hyper::header::HeaderValue;

    use super::*;

    fn gzip(plain: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(plain).expect("memory");
        encoder.finish().expect("memory")
    }

    #[test]
    fn unpacks_up_to_the_limit() {
        assert_eq!(unpack(&gzip(b"<xml/>")), Ok(b"<xml/>".to_vec()));
        assert_eq!(unpack(&gzip(&vec![b' '; LIMIT])).map(|body| body.len()), Ok(LIMIT));
        assert_eq!(unpack(&gzip(&vec![b' '; LIMIT + 1])), Err(HttpError::TooLarge));
        assert_eq!(unpack(&gzip(&vec![0; 64 * LIMIT])), Err(HttpError::TooLarge));
    }

    #[test]
    fn refuses_broken_and_unknown_packing() {
        let whole = gzip(b"<xml/>");
        assert_eq!(unpack(&whole[..whole.len() - 4]), Err(HttpError::BadEncoding));
        assert_eq!(unpack(b"<xml/>"), Err(HttpError::BadEncoding));
        let cases = [
            (&[][..], Ok(false)),
            (&["identity"], Ok(false)),
            (&["GZIP"], Ok(true)),
            (&["br"], Err(HttpError::BadEncoding)),
            (&["gzip, gzip"], Err(HttpError::BadEncoding)),
            (&["gzip", "gzip"], Err(HttpError::BadEncoding)),
        ];
        for (values, expected) in cases {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(CONTENT_ENCODING, HeaderValue::from_static(value));
            }
            assert_eq!(is_packed(&headers), expected, "{values:?}");
        }
    }

    #[test]
    fn fuzz_packed_bodies() {
        let words = &["\u{1f}", "\0\0\0\0", "\u{8}"];
        crate::fuzzing::fuzz("gzip", words, |bytes| {
            let body = unpack(bytes);
            assert!(body.as_ref().map_or(0, Vec::len) <= LIMIT);
            format!("{:?}", body.map(|body| body.len().min(2)))
        });
    }
}
