//! Placeholders of published documents, filled in for an address. Pure.

use super::document::ProblemKind;
use crate::account::{EmailAddress, Host};

/// A text with its placeholders filled in; `None` where one is left that is not known here.
pub(super) fn filled(text: &str, address: &EmailAddress) -> Option<String> {
    let known = [
        ("%EMAILADDRESS%", address.to_ascii()),
        ("%EMAILLOCALPART%", address.local_part().to_owned()),
        ("%EMAILDOMAIN%", address.domain().ascii().to_owned()),
    ];
    // What is filled in may hold a % of its own, so only the document's words are looked through.
    let (mut out, mut rest) = (String::new(), text);
    'text: while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        for (name, value) in &known {
            if let Some(after) = rest.strip_prefix(name) {
                out.push_str(value);
                rest = after;
                continue 'text;
            }
        }
        if is_placeholder(rest) {
            return None;
        }
        out.push('%');
        rest = &rest[1..];
    }
    out.push_str(rest);
    Some(out)
}

/// Whether a text that starts with `%` starts with a placeholder.
fn is_placeholder(text: &str) -> bool {
    let name = text[1..].split_once('%').map(|(name, _)| name);
    name.is_some_and(|name| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')
    })
}

/// A host name. The local part may only become part of a host of the domain's own: elsewhere its DNS
/// question and TLS greeting would tell a stranger whose address it is (security requirement S12).
pub(super) fn host(text: &str, address: &EmailAddress) -> Result<Host, ProblemKind> {
    let name = filled(text, address).ok_or(ProblemKind::HostUnusable)?;
    let host = Host::parse(&name).map_err(|_| ProblemKind::HostUnusable)?;
    let tells = text.contains("%EMAILLOCALPART%") || text.contains("%EMAILADDRESS%");
    let at_home =
        host.registrable().is_some() && host.registrable() == address.domain().registrable();
    if tells && !at_home { Err(ProblemKind::HostTellsAddress) } else { Ok(host) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_ones_are_filled_in_and_unknown_ones_are_not_guessed() {
        let address = EmailAddress::parse("100%REALNAME%@d.example").expect("an address");
        let cases = [
            ("%EMAILADDRESS%", Some("100%REALNAME%@d.example")),
            ("x-%EMAILLOCALPART%-y", Some("x-100%REALNAME%-y")),
            ("imap.%EMAILDOMAIN%", Some("imap.d.example")),
            ("%EMAILDOMAIN%%EMAILDOMAIN%", Some("d.exampled.example")),
            ("50%", Some("50%")),
            ("a%b%c", Some("a%b%c")),
            ("%REALNAME%", None),
            ("a%%REALNAME%", None),
        ];
        for (text, expected) in cases {
            assert_eq!(filled(text, &address).as_deref(), expected, "{text}");
        }
    }
}
