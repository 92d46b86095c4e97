//! One SPF record read (RFC 7208 section 4.6 and 12). Pure.
//!
//! Reads, never evaluates: which address may send is no question here.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Most terms of one record; what is longer is somebody's joke.
const MOST_TERMS: usize = 200;

/// What happens to mail that a mechanism fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Qualifier {
    /// `+`
    Pass,
    /// `-`
    Fail,
    /// `~`
    SoftFail,
    /// `?`
    Neutral,
}

/// One term, as far as it matters here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    /// `all`, which ends the record.
    All(Qualifier),
    /// `include:`, which needs DNS and has a record of its own.
    Include(String),
    /// `a`, `mx` or `exists`, which need DNS.
    Lookup,
    /// `ptr`, which needs DNS and should not be used.
    Pointer,
    /// `ip4`, `ip6`, `exp` and unknown modifiers, which cost nothing.
    Free,
    /// `redirect=`, which counts where no `all` is met.
    Redirect(String),
}

/// Whether a text is an SPF record at all (section 4.5).
pub(super) fn is_spf(text: &str) -> bool {
    let version = text.split(' ').next().unwrap_or_default();
    version.eq_ignore_ascii_case("v=spf1")
}

/// The terms of a record up to `all`, or the one that is none.
pub(super) fn read(record: &str) -> Result<Vec<Term>, String> {
    let mut terms = Vec::new();
    let mut ended = false;
    let mut redirects = 0;
    for text in record.split(' ').filter(|text| !text.is_empty()).skip(1) {
        let term = term(text).ok_or_else(|| text.to_owned())?;
        if matches!(term, Term::Redirect(_)) {
            redirects += 1;
        }
        if redirects > 1 || terms.len() >= MOST_TERMS {
            return Err(text.to_owned());
        }
        // Terms behind `all` are never looked at (section 5.1), faults among them still count.
        if !ended {
            ended = matches!(term, Term::All(_));
            terms.push(term);
        }
    }
    if ended {
        // `redirect` is ignored wherever there is an `all` (section 6.1).
        terms.retain(|term| !matches!(term, Term::Redirect(_)));
    }
    Ok(terms)
}

fn term(text: &str) -> Option<Term> {
    let name_end = text.find([':', '/', '=']).unwrap_or(text.len());
    if text[name_end..].starts_with('=') {
        return modifier(&text[..name_end], &text[name_end + 1..]);
    }
    let (qualifier, rest) = match text.as_bytes().first()? {
        b'+' => (Qualifier::Pass, &text[1..]),
        b'-' => (Qualifier::Fail, &text[1..]),
        b'~' => (Qualifier::SoftFail, &text[1..]),
        b'?' => (Qualifier::Neutral, &text[1..]),
        _ => (Qualifier::Pass, text),
    };
    let end = rest.find([':', '/']).unwrap_or(rest.len());
    let (name, argument) = (rest[..end].to_ascii_lowercase(), &rest[end..]);
    let target = argument.strip_prefix(':');
    match name.as_str() {
        "all" => argument.is_empty().then_some(Term::All(qualifier)),
        "include" => target.filter(|to| is_domain(to)).map(|to| Term::Include(to.to_owned())),
        "exists" => target.filter(|to| is_domain(to)).map(|_| Term::Lookup),
        "a" | "mx" => is_domain_and_length(argument).then_some(Term::Lookup),
        "ptr" => (argument.is_empty() || target.is_some_and(is_domain)).then_some(Term::Pointer),
        "ip4" => target.filter(|net| is_network::<Ipv4Addr>(net, 32)).map(|_| Term::Free),
        "ip6" => target.filter(|net| is_network::<Ipv6Addr>(net, 128)).map(|_| Term::Free),
        _ => None,
    }
}

fn modifier(name: &str, value: &str) -> Option<Term> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let begins = name.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
    if !begins || !name.bytes().all(plain) {
        return None;
    }
    match name.to_ascii_lowercase().as_str() {
        "redirect" => is_domain(value).then(|| Term::Redirect(value.to_owned())),
        "exp" => is_domain(value).then_some(Term::Free),
        _ => Some(Term::Free),
    }
}

/// A domain or something with macros that becomes one (section 7.1).
fn is_domain(text: &str) -> bool {
    let visible = text.bytes().all(|byte| byte.is_ascii_graphic());
    !text.is_empty() && text.len() <= 253 && visible && !text.contains("//")
}

/// Nothing, `:domain`, `/24`, `:domain/24`, `//64` or `/24//64`.
fn is_domain_and_length(text: &str) -> bool {
    let slash = text.find('/').unwrap_or(text.len());
    let (domain, lengths) = text.split_at(slash);
    let domain_fits = domain.is_empty() || domain.strip_prefix(':').is_some_and(is_domain);
    let fits = |text: &str, most: u8| text.parse::<u8>().is_ok_and(|length| length <= most);
    let lengths_fit = match lengths.split_once("//") {
        _ if lengths.is_empty() => true,
        Some(("", v6)) => fits(v6, 128),
        Some((v4, v6)) => fits(v4.trim_start_matches('/'), 32) && fits(v6, 128),
        None => fits(&lengths[1..], 32),
    };
    domain_fits && lengths_fit
}

fn is_network<Address: std::str::FromStr>(text: &str, most: u8) -> bool {
    let (address, length) = text.split_once('/').unwrap_or((text, ""));
    let length_fits =
        !text.contains('/') || length.parse::<u8>().is_ok_and(|length| length <= most);
    address.parse::<Address>().is_ok() && length_fits
}

/// The other domains whose records belong to these texts; those with macros depend on the mail and are left out.
pub fn referred(texts: &[String]) -> Vec<String> {
    let records = texts.iter().filter(|text| is_spf(text));
    let terms = records.filter_map(|record| read(record).ok()).flatten();
    terms
        .filter_map(|term| match term {
            Term::Include(to) | Term::Redirect(to) => name(&to),
            _ => None,
        })
        .collect()
}

/// The name DNS is asked for, `None` where macros decide.
pub(super) fn name(target: &str) -> Option<String> {
    (!target.contains('%')).then(|| target.trim_end_matches('.').to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_version_makes_a_record() {
        for text in ["v=spf1", "v=spf1 -all", "V=SPF1 mx"] {
            assert!(is_spf(text), "{text}");
        }
        for text in
            ["", "v=spf10 -all", "v=spf2.0/pra -all", "spf1", " v=spf1 -all", "v=spf1\t-all"]
        {
            assert!(!is_spf(text), "{text:?}");
        }
    }

    #[test]
    fn terms_are_read() {
        use Term::*;
        let to = |name: &str| Include(name.to_owned());
        let cases: [(&str, Vec<Term>); 10] = [
            ("v=spf1", vec![]),
            ("v=spf1  a   -all", vec![Lookup, All(Qualifier::Fail)]),
            (
                "v=spf1 mx/24 a:x.de/8//64 a//64 ~all",
                vec![Lookup, Lookup, Lookup, All(Qualifier::SoftFail)],
            ),
            ("v=spf1 INCLUDE:_spf.x.de ?ALL", vec![to("_spf.x.de"), All(Qualifier::Neutral)]),
            (
                "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 all",
                vec![Free, Free, All(Qualifier::Pass)],
            ),
            ("v=spf1 exists:%{i}.x.de -ptr", vec![Lookup, Pointer]),
            ("v=spf1 redirect=_spf.x.de", vec![Redirect("_spf.x.de".into())]),
            ("v=spf1 redirect=_spf.x.de -all", vec![All(Qualifier::Fail)]),
            ("v=spf1 -all include:late.de", vec![All(Qualifier::Fail)]),
            ("v=spf1 exp=x.de some-thing=1", vec![Free, Free]),
        ];
        for (record, expected) in cases {
            assert_eq!(read(record), Ok(expected), "{record}");
        }
    }

    #[test]
    fn faults_are_named() {
        let cases = [
            ("v=spf1 foo -all", "foo"),
            ("v=spf1 include -all", "include"),
            ("v=spf1 include: -all", "include:"),
            ("v=spf1 ip4:1.2.3 -all", "ip4:1.2.3"),
            ("v=spf1 ip4:1.2.3.4/33 -all", "ip4:1.2.3.4/33"),
            ("v=spf1 ip6:1.2.3.4 -all", "ip6:1.2.3.4"),
            ("v=spf1 all: -all", "all:"),
            ("v=spf1 a:/24 -all", "a:/24"),
            ("v=spf1 mx/99", "mx/99"),
            ("v=spf1 redirect=a.de redirect=b.de", "redirect=b.de"),
            ("v=spf1 =x", "=x"),
            ("v=spf1 include:ü.de", "include:ü.de"),
            ("v=spf1 -all, mx", "-all,"),
            ("v=spf1 ü", "ü"),
            ("v=spf1 ++all", "++all"),
        ];
        for (record, fault) in cases {
            assert_eq!(read(record), Err(fault.to_owned()), "{record}");
        }
        assert!(read(&format!("v=spf1{}", " a".repeat(5000))).is_err());
    }

    #[test]
    fn only_fixed_names_are_referred_to() {
        let texts = ["v=spf1 include:A.de. include:%{d}.b.de redirect=c.de", "other include:d.de"];
        assert_eq!(referred(&texts.map(str::to_owned)), ["a.de", "c.de"]);
    }
}
