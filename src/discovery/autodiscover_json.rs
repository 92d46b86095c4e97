//! Autodiscover version 2: a JSON answer that says where the XML one is to be had. Pure.

use url::Url;

use super::document::DocumentError;
use super::json_tree;

/// Where the XML answer is; https only.
pub(super) fn parse(bytes: &[u8]) -> Result<Url, DocumentError> {
    let root = json_tree::read(bytes)?;
    let url = root["Url"].as_str().and_then(|text| Url::parse(text).ok());
    url.filter(|url| url.scheme() == "https" && url.has_host()).ok_or(DocumentError::NoUsableServer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_places_count() {
        let place = "https://mail.e.example/autodiscover/autodiscover.xml";
        let good = format!("{{\"Protocol\":\"AutodiscoverV1\",\"Url\":\"{place}\"}}");
        assert_eq!(parse(good.as_bytes()), Ok(Url::parse(place).expect(place)));
        let cases = [
            ("{\"Url\":\"http://e.example/\"}", DocumentError::NoUsableServer),
            ("{\"Url\":7}", DocumentError::NoUsableServer),
            ("{\"ErrorCode\":\"ProtocolNotSupported\"}", DocumentError::NoUsableServer),
            ("{\"Url\":\"https://unparsable::\"}", DocumentError::NoUsableServer),
            ("{\"Url\":\"data:text/html;<p>\"}", DocumentError::NoUsableServer),
            ("{\"Url\":\"imap://e.example\"}", DocumentError::NoUsableServer),
            ("<html>", DocumentError::NotAConfig),
        ];
        for (document, expected) in cases {
            assert_eq!(parse(document.as_bytes()), Err(expected), "{document}");
        }
        // Slashes too many are put right, as a browser does.
        let slashes = parse(b"{\"Url\":\"https:////e.example/\"}");
        assert_eq!(slashes, Ok(Url::parse("https://e.example/").expect("a place")));
    }
}
