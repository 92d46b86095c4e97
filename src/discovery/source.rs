//! Where an answer can come from, in the order of trust.
//!
//! The order of [`Source::ALL`] is the ranking of DESIGN's table; a new source
//! is one member here and one file beside this one.

/// A source of server settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// The person typed it.
    UserInput,
    /// A bundled provider that owns the mail domain.
    PresetDomain,
    /// `https://autoconfig.D/mail/config-v1.1.xml`.
    Autoconfig,
    /// `https://D/.well-known/autoconfig/mail/config-v1.1.xml`.
    WellKnown,
    /// Thunderbird's central database.
    Ispdb,
    /// A bundled provider that runs the domain's mail exchanger.
    PresetMx,
    /// SRV records (RFC 6186, RFC 8314); hosts inside D rank above MX lookups, others below.
    Srv,
    /// Weakly attested bundled endpoints, good for probing only.
    PresetGuess,
}

impl Source {
    /// Every source, most trusted first.
    pub const ALL: [Self; 8] = [
        Self::UserInput,
        Self::PresetDomain,
        Self::Autoconfig,
        Self::WellKnown,
        Self::Ispdb,
        Self::PresetMx,
        Self::Srv,
        Self::PresetGuess,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::UserInput => "user-input",
            Self::PresetDomain => "preset-domain",
            Self::Autoconfig => "autoconfig",
            Self::WellKnown => "well-known",
            Self::Ispdb => "ispdb",
            Self::PresetMx => "preset-mx",
            Self::Srv => "srv",
            Self::PresetGuess => "preset-guess",
        }
    }
}
