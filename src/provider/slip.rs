//! Slips of the finger in the domains of well-known providers: `gmial.com`, `t-onlin.de`.
//!
//! Only ever a question to the person, never a silent correction: somebody may
//! really own the domain that looks like a slip.

use super::Catalog;

/// How many of the best known providers are worth a question; a slip of a rare domain is more likely a domain of its own.
const WELL_KNOWN: usize = 48;

impl Catalog {
    /// The domain a person probably meant, if theirs is one slip away from a well-known one and not known itself.
    pub fn likely_meant(&self, domain: &str) -> Option<&'static str> {
        if self.by_domain(domain).is_some() {
            return None;
        }
        let well_known = self.all().iter().take(WELL_KNOWN);
        well_known
            .flat_map(|provider| provider.domains.iter().copied())
            .find(|known| is_slip(domain, known))
    }
}

fn is_slip(typed: &str, meant: &str) -> bool {
    let (Some((typed_name, typed_ending)), Some((meant_name, meant_ending))) =
        (typed.split_once('.'), meant.split_once('.'))
    else {
        return false;
    };
    if typed_name == meant_name {
        return one_edit(typed_ending, meant_ending);
    }
    // Three letters are one edit away from too many real names; only swapped neighbours count there.
    let short = meant_name.len() < 4;
    typed_ending == meant_ending
        && if short { swapped(typed_name, meant_name) } else { one_edit(typed_name, meant_name) }
}

/// One letter too many, too few, wrong, or two neighbours swapped.
fn one_edit(typed: &str, meant: &str) -> bool {
    let (typed_bytes, meant_bytes) = (typed.as_bytes(), meant.as_bytes());
    let prefix = typed_bytes.iter().zip(meant_bytes).take_while(|(a, b)| a == b).count();
    let (rest_typed, rest_meant) = (&typed_bytes[prefix..], &meant_bytes[prefix..]);
    match (rest_typed, rest_meant) {
        ([], []) => false,
        ([_, a @ ..], b) if a == b => true,
        (a, [_, b @ ..]) if a == b => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        _ => swapped(typed, meant),
    }
}

fn swapped(typed: &str, meant: &str) -> bool {
    let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
    let prefix = typed.iter().zip(meant).take_while(|(a, b)| a == b).count();
    match (&typed[prefix..], &meant[prefix..]) {
        ([a, b, rest @ ..], [c, d, other @ ..]) => a == d && b == c && rest == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_noticed_and_real_domains_left_alone() {
        let cases = [
            ("gmial.com", Some("gmail.com")),
            ("gmail.con", Some("gmail.com")),
            ("gmal.com", Some("gmail.com")),
            ("t-onlin.de", Some("t-online.de")),
            ("wbe.de", Some("web.de")),
            ("gmx.dee", Some("gmx.de")),
            ("outllook.com", Some("outlook.com")),
            ("gmx.de", None),
            ("gmx.com", None),
            ("gmy.de", None),
            ("example.com", None),
            ("mueller.de", None),
        ];
        for (typed, meant) in cases {
            assert_eq!(Catalog::bundled().likely_meant(typed), meant, "{typed}");
        }
    }
}
