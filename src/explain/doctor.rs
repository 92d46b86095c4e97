//! What was found out about a domain, as words for its owner.
//!
//! Records and host names stay as they are published, so that they can be found again.

use super::discovery::source_reason;
use crate::account::{AddressError, DomainError};
use crate::audit::{Delivery, Detail, Finding, FindingKind as K, Remark, Severity, ZoneLine};
use crate::i18n::{Message, Words};

/// How bad a finding is, in a word.
pub fn severity(severity: Severity) -> Message {
    Message::new(match severity {
        Severity::Good => "doctor-severity-good",
        Severity::Hint => "doctor-severity-hint",
        Severity::Warning => "doctor-severity-warning",
        Severity::Error => "doctor-severity-error",
    })
}

/// How mail from the domain is likely to be received: the answer to "why does it land in spam".
pub fn delivery(delivery: Delivery) -> Message {
    Message::new(match delivery {
        Delivery::Sound => "doctor-delivery-sound",
        Delivery::Doubtful => "doctor-delivery-doubtful",
        Delivery::Broken => "doctor-delivery-broken",
        Delivery::Unknown => "doctor-delivery-unknown",
    })
}

/// What a person has to do about a line of the zone.
pub fn remark(remark: Remark) -> Message {
    Message::new(match remark {
        Remark::Replace => "doctor-remark-replace",
        Remark::FillExchanger => "doctor-remark-fill-exchanger",
        Remark::FillServer => "doctor-remark-fill-server",
        Remark::FillWebServer => "doctor-remark-fill-web-server",
        Remark::OnlyIfNotOffered => "doctor-remark-only-if-not-offered",
        Remark::CompleteSenders => "doctor-remark-complete-senders",
        Remark::AfterFile => "doctor-remark-after-file",
    })
}

/// Why a text names no domain.
pub fn domain_error(error: &AddressError) -> Message {
    Message::new(match error {
        AddressError::Empty | AddressError::Domain(DomainError::Empty) => "doctor-domain-empty",
        AddressError::Domain(DomainError::NoDot) => "doctor-domain-no-dot",
        AddressError::Domain(DomainError::AddressLiteral) => "doctor-domain-literal",
        AddressError::Domain(DomainError::TooLong) | AddressError::TooLong(_) => {
            "doctor-domain-too-long"
        }
        AddressError::Domain(DomainError::NotAName) => "doctor-domain-not-a-name",
        // Somebody typed an address; its own message says what is wrong with it.
        other => return super::address::address_error(other),
    })
}

/// A finding in one sentence.
pub fn finding(words: &Words, finding: &Finding) -> String {
    words.say(&filled(words, Message::new(title(finding.kind)), finding))
}

/// What to do about it; nothing where all is well.
pub fn advice(words: &Words, finding: &Finding) -> Option<String> {
    let id = advice_id(finding.kind)?;
    Some(words.say(&filled(words, Message::new(id), finding)))
}

fn filled(words: &Words, message: Message, finding: &Finding) -> Message {
    let detail = match &finding.detail {
        Some(Detail::Text(text)) => text.clone(),
        Some(Detail::Reason(reason)) => words.say(&source_reason(*reason)),
        None => String::new(),
    };
    message.with("place", finding.place.clone()).with("detail", detail)
}

/// Lines ready to be pasted as a whole: what a person has to do something about is a comment.
pub fn zone(words: &Words, lines: &[ZoneLine]) -> String {
    with_remarks(words, lines, ZoneLine::plain)
}

/// The lines of one finding, to be read and used by somebody who has read it.
pub fn records(words: &Words, lines: &[ZoneLine]) -> String {
    with_remarks(words, lines, |line| line.record().to_owned())
}

/// Each remark stands once, as a comment above the lines it is about.
fn with_remarks(words: &Words, lines: &[ZoneLine], show: impl Fn(&ZoneLine) -> String) -> String {
    let mut text = Vec::new();
    let mut before = None;
    for line in lines {
        if line.remark != before {
            text.extend(line.remark.map(|one| format!("; {}", words.say(&remark(one)))));
        }
        before = line.remark;
        text.push(show(line));
    }
    text.join("\n")
}

fn title(kind: K) -> &'static str {
    match kind {
        K::PublicSuffix => "doctor-public-suffix",
        K::DomainMissing => "doctor-domain-missing",
        K::DnsUnanswered => "doctor-dns-unanswered",
        K::MxGood => "doctor-mx-good",
        K::MxImplicit => "doctor-mx-implicit",
        K::MxMissing => "doctor-mx-missing",
        K::MxNull => "doctor-mx-null",
        K::MxAlias => "doctor-mx-alias",
        K::MxWithoutAddress => "doctor-mx-without-address",
        K::SpfGood => "doctor-spf-good",
        K::SpfMissing => "doctor-spf-missing",
        K::SpfSeveral => "doctor-spf-several",
        K::SpfSyntax => "doctor-spf-syntax",
        K::SpfPassAll => "doctor-spf-pass-all",
        K::SpfNeutralAll => "doctor-spf-neutral-all",
        K::SpfWithoutAll => "doctor-spf-without-all",
        K::SpfTooManyLookups => "doctor-spf-too-many-lookups",
        K::SpfIncludeEmpty => "doctor-spf-include-empty",
        K::SpfUnresolved => "doctor-spf-unresolved",
        K::SpfPointer => "doctor-spf-pointer",
        K::DmarcGood => "doctor-dmarc-good",
        K::DmarcInherited => "doctor-dmarc-inherited",
        K::DmarcMissing => "doctor-dmarc-missing",
        K::DmarcSeveral => "doctor-dmarc-several",
        K::DmarcSyntax => "doctor-dmarc-syntax",
        K::DmarcNone => "doctor-dmarc-none",
        K::DmarcPartial => "doctor-dmarc-partial",
        K::DmarcWithoutReports => "doctor-dmarc-without-reports",
        K::MtaStsGood => "doctor-mta-sts-good",
        K::MtaStsMissing => "doctor-mta-sts-missing",
        K::MtaStsSyntax => "doctor-mta-sts-syntax",
        K::MtaStsWithoutFile => "doctor-mta-sts-without-file",
        K::MtaStsRedirect => "doctor-mta-sts-redirect",
        K::MtaStsWithoutRecord => "doctor-mta-sts-without-record",
        K::MtaStsFileSyntax => "doctor-mta-sts-file-syntax",
        K::MtaStsTesting => "doctor-mta-sts-testing",
        K::MtaStsOff => "doctor-mta-sts-off",
        K::MtaStsUncovered => "doctor-mta-sts-uncovered",
        K::TlsReportsGood => "doctor-tls-reports-good",
        K::TlsReportsMissing => "doctor-tls-reports-missing",
        K::TlsReportsSyntax => "doctor-tls-reports-syntax",
        K::BundledServers => "doctor-bundled-servers",
        K::ServerProven => "doctor-server-proven",
        K::ServersMissing => "doctor-servers-missing",
        K::ServerCertificate => "doctor-server-certificate",
        K::ServerSilent => "doctor-server-silent",
        K::ServerRefused => "doctor-server-refused",
        K::ServerStartTlsOnly => "doctor-server-starttls-only",
        K::PlainTextServers => "doctor-plain-text-servers",
        K::PublicationFailed => "doctor-publication-failed",
        K::PlainHttpOnly => "doctor-plain-http-only",
        K::SourcesPublished => "doctor-sources-published",
        K::SourcesContradict => "doctor-sources-contradict",
        K::DatabaseDiffers => "doctor-database-differs",
        K::AutoconfigMissing => "doctor-autoconfig-missing",
        K::SrvMissing => "doctor-srv-missing",
        K::SrvElsewhere => "doctor-srv-elsewhere",
    }
}

fn advice_id(kind: K) -> Option<&'static str> {
    Some(match kind {
        K::PublicSuffix => "doctor-public-suffix.advice",
        K::DomainMissing => "doctor-domain-missing.advice",
        K::DnsUnanswered => "doctor-dns-unanswered.advice",
        K::MxImplicit => "doctor-mx-implicit.advice",
        K::MxMissing => "doctor-mx-missing.advice",
        K::MxNull => "doctor-mx-null.advice",
        K::MxAlias => "doctor-mx-alias.advice",
        K::MxWithoutAddress => "doctor-mx-without-address.advice",
        K::SpfMissing => "doctor-spf-missing.advice",
        K::SpfSeveral => "doctor-spf-several.advice",
        K::SpfSyntax => "doctor-spf-syntax.advice",
        K::SpfPassAll => "doctor-spf-pass-all.advice",
        K::SpfNeutralAll => "doctor-spf-neutral-all.advice",
        K::SpfWithoutAll => "doctor-spf-without-all.advice",
        K::SpfTooManyLookups => "doctor-spf-too-many-lookups.advice",
        K::SpfIncludeEmpty => "doctor-spf-include-empty.advice",
        K::SpfUnresolved => "doctor-spf-unresolved.advice",
        K::SpfPointer => "doctor-spf-pointer.advice",
        K::DmarcMissing => "doctor-dmarc-missing.advice",
        K::DmarcSeveral => "doctor-dmarc-several.advice",
        K::DmarcSyntax => "doctor-dmarc-syntax.advice",
        K::DmarcNone => "doctor-dmarc-none.advice",
        K::DmarcPartial => "doctor-dmarc-partial.advice",
        K::DmarcWithoutReports => "doctor-dmarc-without-reports.advice",
        K::MtaStsMissing => "doctor-mta-sts-missing.advice",
        K::MtaStsSyntax => "doctor-mta-sts-syntax.advice",
        K::MtaStsWithoutFile => "doctor-mta-sts-without-file.advice",
        K::MtaStsRedirect => "doctor-mta-sts-redirect.advice",
        K::MtaStsWithoutRecord => "doctor-mta-sts-without-record.advice",
        K::MtaStsFileSyntax => "doctor-mta-sts-file-syntax.advice",
        K::MtaStsTesting => "doctor-mta-sts-testing.advice",
        K::MtaStsOff => "doctor-mta-sts-off.advice",
        K::MtaStsUncovered => "doctor-mta-sts-uncovered.advice",
        K::TlsReportsMissing => "doctor-tls-reports-missing.advice",
        K::TlsReportsSyntax => "doctor-tls-reports-syntax.advice",
        K::ServersMissing => "doctor-servers-missing.advice",
        K::ServerCertificate => "doctor-server-certificate.advice",
        K::ServerSilent => "doctor-server-silent.advice",
        K::ServerRefused => "doctor-server-refused.advice",
        K::ServerStartTlsOnly => "doctor-server-starttls-only.advice",
        K::PlainTextServers => "doctor-plain-text-servers.advice",
        K::PublicationFailed => "doctor-publication-failed.advice",
        K::PlainHttpOnly => "doctor-plain-http-only.advice",
        K::SourcesContradict => "doctor-sources-contradict.advice",
        K::DatabaseDiffers => "doctor-database-differs.advice",
        K::AutoconfigMissing => "doctor-autoconfig-missing.advice",
        K::SrvMissing => "doctor-srv-missing.advice",
        K::SrvElsewhere => "doctor-srv-elsewhere.advice",
        K::MxGood
        | K::SpfGood
        | K::DmarcGood
        | K::DmarcInherited
        | K::MtaStsGood
        | K::TlsReportsGood
        | K::BundledServers
        | K::ServerProven
        | K::SourcesPublished => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn whatever_is_not_well_comes_with_advice() {
        for kind in K::ALL {
            let is_good = kind.severity() == Severity::Good;
            assert_eq!(advice_id(kind).is_none(), is_good, "{kind:?}");
        }
    }

    #[test]
    fn a_bad_domain_is_told_without_the_word_for_the_sign() {
        for language in Language::ALL {
            let words = Words::new(language);
            for text in ["", "example", "192.0.2.1", "a b.de"] {
                let error = crate::inspection::Subject::parse(text).expect_err(text);
                let said = words.say(&domain_error(&error));
                assert!(!said.contains('@') && said.ends_with(['.', '?']), "{text:?}: {said}");
            }
        }
    }
}
