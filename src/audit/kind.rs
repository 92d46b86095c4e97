//! The closed list of what can be found, and how bad each is. Pure.

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// As it should be.
    Good,
    /// Could be better.
    Hint,
    /// Costs mail or trust sooner or later.
    Warning,
    /// Broken.
    Error,
}

impl Severity {
    /// Every severity, the mildest first.
    pub const ALL: [Self; 4] = [Self::Good, Self::Hint, Self::Warning, Self::Error];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FindingKind {
    /// The text is an ending such as `co.uk`, not somebody's domain.
    PublicSuffix,
    /// The domain does not exist (NXDOMAIN).
    DomainMissing,
    /// A question to DNS got no answer, so nothing can be said about this record.
    DnsUnanswered,
    /// The exchangers exist and have addresses.
    MxGood,
    /// There is no MX record, but an address (RFC 5321 section 5.1).
    MxImplicit,
    /// There is neither an MX record nor an address.
    MxMissing,
    /// The null MX: the domain receives no mail (RFC 7505).
    MxNull,
    /// An MX record names an alias (RFC 2181 section 10.3).
    MxAlias,
    /// An MX record names a host without an address.
    MxWithoutAddress,
    /// One SPF record that can be evaluated and ends in a decision.
    SpfGood,
    /// There is no SPF record (RFC 7208).
    SpfMissing,
    /// There are several SPF records, which is a permanent error (RFC 7208 section 3.2).
    SpfSeveral,
    /// The SPF record breaks the rules and is ignored or rejected as a whole.
    SpfSyntax,
    /// The SPF record ends in `+all`: everybody may send.
    SpfPassAll,
    /// The SPF record ends in `?all`: it decides nothing.
    SpfNeutralAll,
    /// The SPF record ends in no decision.
    SpfWithoutAll,
    /// More than ten terms that need DNS (RFC 7208 section 4.6.4).
    SpfTooManyLookups,
    /// An included domain has no SPF record, which is a permanent error (RFC 7208 section 5.2).
    SpfIncludeEmpty,
    /// An included record did not answer or depends on the sender, so not everything was counted.
    SpfUnresolved,
    /// The SPF record uses `ptr`, which should not be published (RFC 7208 section 5.5).
    SpfPointer,
    /// One DMARC record that protects the domain.
    DmarcGood,
    /// The organizational domain's DMARC record covers the domain (RFC 7489 section 6.6.3).
    DmarcInherited,
    /// There is no DMARC record (RFC 7489).
    DmarcMissing,
    /// There are several DMARC records, so none counts (RFC 7489 section 6.6.3).
    DmarcSeveral,
    /// The DMARC record breaks the rules.
    DmarcSyntax,
    /// The DMARC record only watches (`p=none`).
    DmarcNone,
    /// The DMARC record holds for a share of the mail only (`pct`).
    DmarcPartial,
    /// The DMARC record asks for no reports (`rua`).
    DmarcWithoutReports,
    /// MTA-STS is published and covers every exchanger (RFC 8461).
    MtaStsGood,
    /// There is neither an MTA-STS record nor a file.
    MtaStsMissing,
    /// The MTA-STS record breaks the rules, or there are several.
    MtaStsSyntax,
    /// There is an MTA-STS record, but its file cannot be had.
    MtaStsWithoutFile,
    /// The file is redirected, which senders must not follow (RFC 8461 section 3.3).
    MtaStsRedirect,
    /// There is a file, but no MTA-STS record, so nobody looks.
    MtaStsWithoutRecord,
    /// The file breaks the rules (RFC 8461 section 3.2).
    MtaStsFileSyntax,
    /// The file is in mode `testing`.
    MtaStsTesting,
    /// The file is in mode `none`.
    MtaStsOff,
    /// The file does not name an exchanger of the domain.
    MtaStsUncovered,
    /// Reports about failed encryption are asked for (RFC 8460).
    TlsReportsGood,
    /// No reports about failed encryption are asked for.
    TlsReportsMissing,
    /// The TLS-RPT record breaks the rules, or there are several.
    TlsReportsSyntax,
    /// A bundled provider owns the domain or its exchanger; mail programs know its servers.
    BundledServers,
    /// A server answered with a trusted certificate.
    ServerProven,
    /// No server for reading or sending mail was found.
    ServersMissing,
    /// A published server fails with its certificate or TLS.
    ServerCertificate,
    /// A published server cannot be reached or does not answer as described.
    ServerSilent,
    /// A published server must not be used: an IP address, or an address in a private network.
    ServerRefused,
    /// A protocol is proven with STARTTLS only (RFC 8314 prefers implicit TLS).
    ServerStartTlsOnly,
    /// A publication names only servers without encryption.
    PlainTextServers,
    /// A publication exists but cannot be used.
    PublicationFailed,
    /// The config-v1.1 file can be had over http only.
    PlainHttpOnly,
    /// The domain publishes its servers itself.
    SourcesPublished,
    /// Two publications of the domain name different servers.
    SourcesContradict,
    /// Thunderbird's database names other servers than the domain.
    DatabaseDiffers,
    /// No config-v1.1 file at the domain.
    AutoconfigMissing,
    /// Servers are known, but there are no SRV records (RFC 6186).
    SrvMissing,
    /// SRV records point outside the domain, so mail programs have to ask the person (RFC 6186 section 6).
    SrvElsewhere,
}

impl FindingKind {
    /// Every kind.
    pub const ALL: [Self; 57] = [
        Self::PublicSuffix,
        Self::DomainMissing,
        Self::DnsUnanswered,
        Self::MxGood,
        Self::MxImplicit,
        Self::MxMissing,
        Self::MxNull,
        Self::MxAlias,
        Self::MxWithoutAddress,
        Self::SpfGood,
        Self::SpfMissing,
        Self::SpfSeveral,
        Self::SpfSyntax,
        Self::SpfPassAll,
        Self::SpfNeutralAll,
        Self::SpfWithoutAll,
        Self::SpfTooManyLookups,
        Self::SpfIncludeEmpty,
        Self::SpfUnresolved,
        Self::SpfPointer,
        Self::DmarcGood,
        Self::DmarcInherited,
        Self::DmarcMissing,
        Self::DmarcSeveral,
        Self::DmarcSyntax,
        Self::DmarcNone,
        Self::DmarcPartial,
        Self::DmarcWithoutReports,
        Self::MtaStsGood,
        Self::MtaStsMissing,
        Self::MtaStsSyntax,
        Self::MtaStsWithoutFile,
        Self::MtaStsRedirect,
        Self::MtaStsWithoutRecord,
        Self::MtaStsFileSyntax,
        Self::MtaStsTesting,
        Self::MtaStsOff,
        Self::MtaStsUncovered,
        Self::TlsReportsGood,
        Self::TlsReportsMissing,
        Self::TlsReportsSyntax,
        Self::BundledServers,
        Self::ServerProven,
        Self::ServersMissing,
        Self::ServerCertificate,
        Self::ServerSilent,
        Self::ServerRefused,
        Self::ServerStartTlsOnly,
        Self::PlainTextServers,
        Self::PublicationFailed,
        Self::PlainHttpOnly,
        Self::SourcesPublished,
        Self::SourcesContradict,
        Self::DatabaseDiffers,
        Self::AutoconfigMissing,
        Self::SrvMissing,
        Self::SrvElsewhere,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::PublicSuffix => "public-suffix",
            Self::DomainMissing => "domain-missing",
            Self::DnsUnanswered => "dns-unanswered",
            Self::MxGood => "mx-good",
            Self::MxImplicit => "mx-implicit",
            Self::MxMissing => "mx-missing",
            Self::MxNull => "mx-null",
            Self::MxAlias => "mx-alias",
            Self::MxWithoutAddress => "mx-without-address",
            Self::SpfGood => "spf-good",
            Self::SpfMissing => "spf-missing",
            Self::SpfSeveral => "spf-several",
            Self::SpfSyntax => "spf-syntax",
            Self::SpfPassAll => "spf-pass-all",
            Self::SpfNeutralAll => "spf-neutral-all",
            Self::SpfWithoutAll => "spf-without-all",
            Self::SpfTooManyLookups => "spf-too-many-lookups",
            Self::SpfIncludeEmpty => "spf-include-empty",
            Self::SpfUnresolved => "spf-unresolved",
            Self::SpfPointer => "spf-pointer",
            Self::DmarcGood => "dmarc-good",
            Self::DmarcInherited => "dmarc-inherited",
            Self::DmarcMissing => "dmarc-missing",
            Self::DmarcSeveral => "dmarc-several",
            Self::DmarcSyntax => "dmarc-syntax",
            Self::DmarcNone => "dmarc-none",
            Self::DmarcPartial => "dmarc-partial",
            Self::DmarcWithoutReports => "dmarc-without-reports",
            Self::MtaStsGood => "mta-sts-good",
            Self::MtaStsMissing => "mta-sts-missing",
            Self::MtaStsSyntax => "mta-sts-syntax",
            Self::MtaStsWithoutFile => "mta-sts-without-file",
            Self::MtaStsRedirect => "mta-sts-redirect",
            Self::MtaStsWithoutRecord => "mta-sts-without-record",
            Self::MtaStsFileSyntax => "mta-sts-file-syntax",
            Self::MtaStsTesting => "mta-sts-testing",
            Self::MtaStsOff => "mta-sts-off",
            Self::MtaStsUncovered => "mta-sts-uncovered",
            Self::TlsReportsGood => "tls-reports-good",
            Self::TlsReportsMissing => "tls-reports-missing",
            Self::TlsReportsSyntax => "tls-reports-syntax",
            Self::BundledServers => "bundled-servers",
            Self::ServerProven => "server-proven",
            Self::ServersMissing => "servers-missing",
            Self::ServerCertificate => "server-certificate",
            Self::ServerSilent => "server-silent",
            Self::ServerRefused => "server-refused",
            Self::ServerStartTlsOnly => "server-starttls-only",
            Self::PlainTextServers => "plain-text-servers",
            Self::PublicationFailed => "publication-failed",
            Self::PlainHttpOnly => "plain-http-only",
            Self::SourcesPublished => "sources-published",
            Self::SourcesContradict => "sources-contradict",
            Self::DatabaseDiffers => "database-differs",
            Self::AutoconfigMissing => "autoconfig-missing",
            Self::SrvMissing => "srv-missing",
            Self::SrvElsewhere => "srv-elsewhere",
        }
    }

    /// How bad it is.
    pub fn severity(self) -> Severity {
        match self {
            Self::MxGood
            | Self::SpfGood
            | Self::DmarcGood
            | Self::DmarcInherited
            | Self::MtaStsGood
            | Self::TlsReportsGood
            | Self::BundledServers
            | Self::ServerProven
            | Self::SourcesPublished => Severity::Good,
            Self::MxNull
            | Self::SpfUnresolved
            | Self::SpfPointer
            | Self::DmarcNone
            | Self::DmarcPartial
            | Self::DmarcWithoutReports
            | Self::MtaStsMissing
            | Self::MtaStsTesting
            | Self::MtaStsOff
            | Self::TlsReportsMissing
            | Self::ServerStartTlsOnly
            | Self::AutoconfigMissing
            | Self::SrvMissing
            | Self::SrvElsewhere => Severity::Hint,
            Self::MxImplicit
            | Self::MxAlias
            | Self::SpfMissing
            | Self::SpfNeutralAll
            | Self::SpfWithoutAll
            | Self::DmarcMissing
            | Self::MtaStsWithoutRecord
            | Self::TlsReportsSyntax
            | Self::PublicationFailed
            | Self::PlainHttpOnly
            | Self::SourcesContradict
            | Self::DatabaseDiffers => Severity::Warning,
            Self::PublicSuffix
            | Self::DomainMissing
            | Self::DnsUnanswered
            | Self::MxMissing
            | Self::MxWithoutAddress
            | Self::SpfSeveral
            | Self::SpfSyntax
            | Self::SpfPassAll
            | Self::SpfTooManyLookups
            | Self::SpfIncludeEmpty
            | Self::DmarcSeveral
            | Self::DmarcSyntax
            | Self::MtaStsSyntax
            | Self::MtaStsWithoutFile
            | Self::MtaStsRedirect
            | Self::MtaStsFileSyntax
            | Self::MtaStsUncovered
            | Self::ServersMissing
            | Self::ServerCertificate
            | Self::ServerSilent
            | Self::ServerRefused
            | Self::PlainTextServers => Severity::Error,
        }
    }

    /// Whether it bears on how mail from the domain is received elsewhere.
    pub(super) fn decides_delivery(self) -> bool {
        ["mx-", "spf-", "dmarc-"].iter().any(|topic| self.key().starts_with(topic))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn keys_are_distinct_and_plain() {
        let keys: BTreeSet<&str> = FindingKind::ALL.map(FindingKind::key).into();
        assert_eq!(keys.len(), FindingKind::ALL.len());
        for key in keys {
            assert!(key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{key}");
        }
    }
}
