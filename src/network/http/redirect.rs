//! Where a redirect may lead (requirements S3, S9, S12).
//!
//! Pure: it judges the address. Whether the host behind it is on the public
//! internet shows when it is resolved.

use url::{Host, Url};

use crate::network::{ConnectError, HttpError};

/// The usable target of a redirect from `current`, or why there is none; `start` is the first
/// address of the chain, the only one the person's mail domain answers for.
pub(super) fn target(start: &Url, current: &Url, location: &str) -> Result<Url, HttpError> {
    let mut url = current.join(location).map_err(|_| HttpError::BadRedirect)?;
    if url.scheme() != "https" {
        return Err(HttpError::InsecureRedirect);
    }
    match url.host() {
        Some(Host::Domain(_)) => {}
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => return Err(ConnectError::ForbiddenAddress.into()),
        None => return Err(HttpError::BadRedirect),
    }
    let same_host = url.host() == start.host();
    let usual_port = url.port().is_none() || url.port() == start.port();
    let names_a_login = !url.username().is_empty() || url.password().is_some();
    let tells_address = !same_host && carries_address(start, &url);
    if !usual_port || names_a_login || tells_address {
        return Err(HttpError::BadRedirect);
    }
    url.set_fragment(None);
    Ok(url)
}

/// Whether `url` holds the mail address `start` asked about, in any spelling a URL has for it.
fn carries_address(start: &Url, url: &Url) -> bool {
    let asked = start.query_pairs().find(|(key, _)| key.eq_ignore_ascii_case("emailaddress"));
    let Some((_, address)) = asked else { return false };
    let address = address.to_lowercase();
    // Some servers escape twice.
    let mut spelling = url.as_str().replace('+', "%2B");
    for _ in 0..3 {
        spelling = unescaped(&spelling);
        if !address.is_empty() && spelling.to_lowercase().contains(&address) {
            return true;
        }
    }
    false
}

fn unescaped(text: &str) -> String {
    let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digits = (hex(bytes.get(at + 1)), hex(bytes.get(at + 2)));
        match (byte, digits) {
            (b'%', (Some(high), Some(low))) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str =
        "https://autoconfig.example/mail/config-v1.1.xml?emailaddress=anna%2Bx%40example";

    fn go(location: &str) -> Result<String, HttpError> {
        let start = Url::parse(START).expect("url");
        target(&start, &start, location).map(|url| url.to_string())
    }

    #[test]
    fn leads_only_to_https_hosts() {
        let forbidden = HttpError::Connect(ConnectError::ForbiddenAddress);
        let cases = [
            ("/other", Ok("https://autoconfig.example/other")),
            ("https://b.example/x?y=1#z", Ok("https://b.example/x?y=1")),
            ("//b.example/x", Ok("https://b.example/x")),
            ("http://b.example/", Err(HttpError::InsecureRedirect)),
            ("file:///etc/passwd", Err(HttpError::InsecureRedirect)),
            ("https://127.0.0.1/", Err(forbidden.clone())),
            ("https://2130706433/", Err(forbidden.clone())),
            ("https://[::1]/", Err(forbidden)),
            ("https://b.example:8443/", Err(HttpError::BadRedirect)),
            ("https://u:p@b.example/", Err(HttpError::BadRedirect)),
            ("https://", Err(HttpError::BadRedirect)),
        ];
        for (location, expected) in cases {
            assert_eq!(go(location), expected.map(str::to_owned), "{location}");
        }
    }

    #[test]
    fn the_mail_address_stays_with_its_host() {
        for query in [
            "emailaddress=anna+x@example",
            "emailaddress=anna%2Bx%40example",
            "who=ANNA%2bX%40EXAMPLE",
            "who=anna%252Bx%2540example",
            "next=https%3A%2F%2Fc.example%2F%3Fe%3Danna%252Bx%2540example",
        ] {
            let elsewhere = format!("https://b.example/x?{query}");
            assert_eq!(go(&elsewhere), Err(HttpError::BadRedirect), "{query}");
            let same = format!("https://autoconfig.example/x?{query}");
            assert_eq!(go(&same), Ok(same.clone()), "{query}");
        }
        let path = "https://b.example/users/anna%2Bx@example";
        assert_eq!(go(path), Err(HttpError::BadRedirect));
        assert!(go("https://b.example/x?emailaddress=%25EMAILADDRESS%25").is_ok());
    }

    #[test]
    fn a_port_of_its_own_stays_allowed() {
        let start = Url::parse("https://a.example:8443/").expect("url");
        assert!(target(&start, &start, "https://b.example:8443/").is_ok());
        assert!(target(&start, &start, "https://b.example/").is_ok());
        assert_eq!(target(&start, &start, "https://b.example:22/"), Err(HttpError::BadRedirect));
    }

    #[test]
    fn fuzz_places() {
        let words = &[
            "//",
            "https://",
            "http://",
            "@",
            "anna%40example.com",
            "\\",
            "?",
            "#",
            ":443",
            "..",
            "%2f",
            "\t",
        ];
        crate::fuzzing::fuzz("redirects", words, |bytes| {
            let start =
                Url::parse("https://autoconfig.example.com/x?emailaddress=anna%40example.com");
            let start = start.expect("a place");
            let location = String::from_utf8_lossy(bytes);
            let place = target(&start, &start, &location);
            if let Ok(place) = &place {
                assert_eq!(place.scheme(), "https");
                let elsewhere = place.host_str() != start.host_str();
                let pairs = place.query_pairs().map(|(key, value)| format!("{key}={value}"));
                let mut spellings = pairs.chain([place.to_string()]);
                let told = spellings.any(|text| text.to_lowercase().contains("anna@example.com"));
                assert!(!(elsewhere && told), "{place}");
            }
            let host = place.as_ref().ok().and_then(|place| place.host_str().map(str::len));
            format!("{:?} {:?}", place.err(), host.map(|length| length.min(20)))
        });
    }
}
