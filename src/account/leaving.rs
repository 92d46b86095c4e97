//! How long mail that POP3 has fetched stays on the server.
//!
//! A wish of the person, carried into every format that can hold it. What the
//! server itself deletes is not decided here.

/// For how many days; IMAP accounts have it too, without meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaysOnServer(Option<u16>);

impl DaysOnServer {
    /// Nothing is ever deleted on the server unless the person does it.
    pub const ALWAYS: Self = Self(None);

    /// The longest time there is, in days.
    pub const MOST: u16 = 365;

    /// The word for [`ALWAYS`](Self::ALWAYS) on the command line and in the account file.
    pub const ALWAYS_KEY: &'static str = "always";

    /// A number of days from 1 to [`MOST`](Self::MOST).
    pub fn days(days: u16) -> Option<Self> {
        (1..=Self::MOST).contains(&days).then_some(Self(Some(days)))
    }

    /// A number of days, or the word for always.
    pub fn parse(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case(Self::ALWAYS_KEY) {
            return Some(Self::ALWAYS);
        }
        text.parse().ok().and_then(Self::days)
    }

    /// The number of days; `None` for always.
    pub fn number(self) -> Option<u16> {
        self.0
    }
}

impl Default for DaysOnServer {
    /// Two weeks: time to notice that something went wrong, and no mailbox runs full.
    fn default() -> Self {
        Self(Some(14))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_a_year_at_most() {
        let cases = [
            ("1", Some(Some(1))),
            ("365", Some(Some(365))),
            ("always", Some(None)),
            ("ALWAYS", Some(None)),
            ("0", None),
            ("366", None),
            ("-1", None),
            ("14 days", None),
            ("", None),
            ("99999999", None),
        ];
        for (text, expected) in cases {
            assert_eq!(DaysOnServer::parse(text).map(DaysOnServer::number), expected, "{text:?}");
        }
        assert_eq!(DaysOnServer::default().number(), Some(14));
    }
}
