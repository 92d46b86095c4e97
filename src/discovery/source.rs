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
    /// `https://ua-auto-config.D/.well-known/user-agent-configuration.json` with the digest in DNS (draft-ietf-mailmaint-pacc).
    Pacc,
    /// `https://autoconfig.D/mail/config-v1.1.xml`.
    Autoconfig,
    /// `https://D/.well-known/autoconfig/mail/config-v1.1.xml`.
    WellKnown,
    /// Thunderbird's central database.
    Ispdb,
    /// A bundled provider that runs the domain's mail exchanger.
    PresetMx,
    /// SRV records (RFC 6186, RFC 8314); hosts inside D rank here, others below the lookups by mail exchanger.
    Srv,
    /// The https autoconfig host of whoever runs the domain's mail exchanger.
    MxAutoconfig,
    /// Thunderbird's central database about whoever runs the domain's mail exchanger.
    MxIspdb,
    /// Autodiscover (MS-OXDISCO, MS-OXDSCLI), anonymous.
    Autodiscover,
    /// Weakly attested bundled endpoints, good for probing only.
    PresetGuess,
    /// Usual host names and ports, proven by a handshake.
    Guess,
    /// `http://autoconfig.D/mail/config-v1.1.xml`: readable and changeable on its way.
    PlainAutoconfig,
    /// JMAP (RFC 8620 section 2.2): information only, it names no server this program sets up.
    Jmap,
}

impl Source {
    /// Every source, most trusted first.
    pub const ALL: [Self; 15] = [
        Self::UserInput,
        Self::PresetDomain,
        Self::Pacc,
        Self::Autoconfig,
        Self::WellKnown,
        Self::Ispdb,
        Self::PresetMx,
        Self::Srv,
        Self::MxAutoconfig,
        Self::MxIspdb,
        Self::Autodiscover,
        Self::PresetGuess,
        Self::Guess,
        Self::PlainAutoconfig,
        Self::Jmap,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::UserInput => "user-input",
            Self::PresetDomain => "preset-domain",
            Self::Pacc => "pacc",
            Self::Autoconfig => "autoconfig",
            Self::WellKnown => "well-known",
            Self::Ispdb => "ispdb",
            Self::PresetMx => "preset-mx",
            Self::Srv => "srv",
            Self::MxAutoconfig => "mx-autoconfig",
            Self::MxIspdb => "mx-ispdb",
            Self::Autodiscover => "autodiscover",
            Self::PresetGuess => "preset-guess",
            Self::Guess => "guess",
            Self::PlainAutoconfig => "http-autoconfig",
            Self::Jmap => "jmap",
        }
    }

    /// Whether its servers are compiled into the program.
    pub fn is_bundled(self) -> bool {
        matches!(self, Self::PresetDomain | Self::PresetMx | Self::PresetGuess)
    }

    /// Whether its servers count only once a handshake has proven them: nobody has said that they exist.
    pub fn is_speculative(self) -> bool {
        matches!(self, Self::PresetGuess | Self::Guess)
    }

    /// Whether asking it is a question to somebody who collects answers for everybody.
    pub fn is_central_database(self) -> bool {
        matches!(self, Self::Ispdb | Self::MxIspdb)
    }

    /// Whether it can name servers at all.
    pub fn names_servers(self) -> bool {
        self != Self::Jmap
    }
}
