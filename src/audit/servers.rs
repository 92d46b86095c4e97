//! The servers mail programs use: which are proven, which are published and do not work. Pure.

use super::zone::{ZoneLine, is_bundled};
use super::{Facts, Finding, FindingKind};
use crate::account::{Security, ServerConfig};
use crate::discovery::{Candidate, Probed, Reason, Trust};
use crate::protocol::FailureKind;

/// Every proven server once, in the order in which mail programs should meet them.
pub(super) fn proven(facts: &Facts) -> Vec<Candidate> {
    let found = &facts.discovery;
    let all = [&found.recommended_incoming, &found.recommended_outgoing];
    let all = all.into_iter().flatten().chain(&found.alternatives);
    let fits = |one: &&Candidate| {
        one.probed == Probed::Yes
            && one.trust != Trust::Refused
            && !one.reasons.contains(&Reason::LocalBridge)
    };
    let mut proven: Vec<Candidate> = all.filter(fits).cloned().collect();
    // Stable: within one kind the ranking stays.
    proven.sort_by_key(|one| (one.server.protocol, one.server.security));
    proven
}

/// Host and port, as people look for it in their records.
pub(super) fn place(server: &ServerConfig) -> String {
    format!("{}:{}", server.host, server.port)
}

/// Judges the servers.
pub(super) fn judge(facts: &Facts, findings: &mut Vec<Finding>, _: &mut Vec<ZoneLine>) {
    let proven = proven(facts);
    for one in &proven {
        findings.push(Finding::new(FindingKind::ServerProven, place(&one.server)));
    }
    if is_bundled(facts) {
        return;
    }
    let only_later = |one: &&Candidate| {
        let same = |other: &&Candidate| other.server.protocol == one.server.protocol;
        let mut kinds = proven.iter().filter(same).map(|other| other.server.security);
        kinds.all(|security| security == Security::StartTls)
    };
    for one in proven.iter().filter(only_later) {
        findings.push(Finding::new(FindingKind::ServerStartTlsOnly, place(&one.server)));
    }
    let named = facts.discovery.sources.iter().flat_map(|report| &report.candidates);
    let mut told: Vec<String> = Vec::new();
    for one in named.filter(|one| super::publication::is_own(one.source)) {
        let (place, kind) = (place(&one.server), fault(facts, one));
        if let Some(kind) = kind.filter(|_| !told.contains(&place)) {
            findings.push(Finding::new(kind, &place));
            told.push(place);
        }
    }
    let nobody = proven.is_empty() && told.is_empty();
    let nothing_named = facts.discovery.recommended_incoming.is_none()
        && facts.discovery.recommended_outgoing.is_none();
    if nobody && nothing_named && !facts.receives_no_mail() {
        findings.push(Finding::new(FindingKind::ServersMissing, facts.domain.ascii()));
    }
}

/// What is wrong with a published server.
fn fault(facts: &Facts, one: &Candidate) -> Option<FindingKind> {
    if one.trust == Trust::Refused {
        // Refused for another reason, such as a failed digest, is the document's fault.
        let nowhere = [Reason::IpLiteral, Reason::ForbiddenAddress];
        let is_nowhere = nowhere.iter().any(|reason| one.reasons.contains(reason));
        return is_nowhere.then_some(FindingKind::ServerRefused);
    }
    let (_, probe) = facts.probes.iter().find(|(server, _)| server.same_service(&one.server))?;
    match &probe.result {
        Ok(()) => None,
        Err(failure) => Some(match failure.kind {
            FailureKind::Tls(_) | FailureKind::NoStartTls | FailureKind::InjectedBeforeTls => {
                FindingKind::ServerCertificate
            }
            _ => FindingKind::ServerSilent,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::example::{bare, candidate, discovery, kinds, probe, with_servers};
    use super::*;
    use crate::account::Protocol::{Imap, Smtp};
    use crate::account::Security::{ImplicitTls, StartTls};
    use crate::discovery::Source;
    use crate::network::{ConnectError, TlsError};
    use FindingKind::*;

    #[test]
    fn proven_servers_are_good_and_starttls_alone_is_a_hint() {
        let imap = candidate(Source::Autoconfig, Imap, "imap.example.com", ImplicitTls);
        let later = candidate(Source::Autoconfig, Imap, "imap.example.com", StartTls);
        let smtp = candidate(Source::Autoconfig, Smtp, "smtp.example.com", StartTls);
        let facts = with_servers(bare(), &[imap, later, smtp]);
        assert_eq!(
            kinds(&facts, "server"),
            [ServerStartTlsOnly, ServerProven, ServerProven, ServerProven]
        );
    }

    #[test]
    fn published_servers_that_fail_are_told_with_the_kind_of_fault() {
        let imap = candidate(Source::Autoconfig, Imap, "imap.example.com", ImplicitTls);
        let mut refused = imap.clone();
        refused.trust = Trust::Refused;
        refused.reasons.insert(Reason::IpLiteral);
        let guessed = Candidate { source: Source::PresetGuess, ..imap.clone() };
        let dead = || FailureKind::Connect(ConnectError::Refused);
        let cases: [(&str, Candidate, Option<FailureKind>, &[FindingKind]); 5] = [
            ("dead", imap.clone(), Some(dead()), &[ServerSilent]),
            ("TLS", imap.clone(), Some(TlsError::Outdated.into()), &[ServerCertificate]),
            ("no STARTTLS", imap, Some(FailureKind::NoStartTls), &[ServerCertificate]),
            ("refused", refused, None, &[ServerRefused]),
            // Somebody else's guess is nobody's fault; that nothing is found is.
            ("guess", guessed, Some(dead()), &[ServersMissing]),
        ];
        for (label, candidate, fault, expected) in cases {
            let probe = fault.map(|kind| probe(Err(kind)));
            let mut facts = bare();
            facts.discovery = discovery(&[(candidate.clone(), probe.clone())]);
            facts.probes = probe.map(|probe| (candidate.server, probe)).into_iter().collect();
            assert_eq!(kinds(&facts, "server"), expected, "{label}");
        }
    }
}
