//! Addresses and hosts, as people type them and documents name them.

use super::{EmailAddress, Host, UserName};
use crate::fuzzing::fuzz;

#[test]
fn fuzz_addresses() {
    let words = &[
        "@", ".", "..", "xn--", "mailto:", "<", ">", "\"", "ä", "ß", "。", "\u{200b}", "\u{202e}",
        "[::1]", "127.1", "0x7f", "İ", "😀", "%", "-",
    ];
    fuzz("addresses", words, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let address = EmailAddress::parse_typed(&text).map(|typed| typed.address);
        if let Ok(address) = &address {
            assert_eq!(EmailAddress::parse(&address.to_ascii()).as_ref(), Ok(address));
            let bad = |c: char| c.is_control() || c.is_whitespace();
            assert!(!address.to_ascii().contains(bad), "{address:?}");
        }
        let host = Host::parse(&text);
        if let Ok(host) = &host {
            assert_eq!(Host::parse(&host.to_string()).as_ref(), Ok(host));
        }
        let named = UserName::known(&text).is_ok();
        let word = |error: String| error.chars().filter(|c| c.is_alphabetic()).take(12).collect();
        let address: String =
            address.map_or_else(|error| word(format!("{error:?}")), |_| "fine".into());
        format!(
            "{address} {} {named}",
            host.map_or_else(|error| format!("{error:?}"), |_| "fine".into())
        )
    });
}
