//! One verdict over all protocols: what is wrong, and whose side it is on.
//!
//! Network facts gathered after a failure are not weighed here yet; the verdict
//! rests on the protocols' own results.

use super::cause::{Cause, Side};
use super::classify::cause_of;
use crate::account::Protocol;
use crate::provider::Provider;
use crate::verify::{ProtocolResult, Report};

/// The overall judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The main cause; `None` where everything that was tried works.
    pub cause: Option<Cause>,
    /// Whose side it is on.
    pub side: Side,
}

/// A report with its causes and the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Each failed protocol's own cause.
    pub causes: Vec<(Protocol, Cause)>,
    /// What they mean together.
    pub verdict: Verdict,
}

impl Judgement {
    /// The cause of one protocol's failure.
    pub fn cause(&self, protocol: Protocol) -> Option<Cause> {
        self.causes.iter().find(|(of, _)| *of == protocol).map(|(_, cause)| *cause)
    }
}

/// Judges a finished check; `provider` is who the person's mailbox is with, where known.
pub fn judge(report: &Report, provider: Option<&Provider>) -> Judgement {
    let causes: Vec<(Protocol, Cause)> = report
        .protocols
        .iter()
        .filter_map(|protocol| match &protocol.result {
            ProtocolResult::Failed(failure) => {
                let cause = cause_of(protocol.protocol, failure, provider);
                Some((protocol.protocol, with_known_host(cause, &protocol.server, provider)))
            }
            ProtocolResult::Works | ProtocolResult::Skipped(_) => None,
        })
        .collect();
    let works =
        |protocol: &crate::verify::ProtocolReport| matches!(protocol.result, ProtocolResult::Works);
    let cause = overall(&causes, report.protocols.iter().any(works));
    let side = cause.map_or(Side::None, Cause::side);
    Judgement { causes, verdict: Verdict { cause, side } }
}

/// A server that the provider is known to have does exist: if its name is not found, the name service is at fault.
fn with_known_host(
    cause: Cause,
    server: &crate::account::ServerConfig,
    provider: Option<&Provider>,
) -> Cause {
    let host = server.host.to_string();
    let is_known = provider
        .is_some_and(|provider| provider.endpoints.iter().any(|endpoint| endpoint.host == host));
    if cause == Cause::WrongServer && is_known { Cause::OfflineOrDns } else { cause }
}

/// The cause to name first: the network's where it explains everything, else the incoming protocol's.
fn overall(causes: &[(Protocol, Cause)], something_works: bool) -> Option<Cause> {
    let shared = |cause: Cause| causes.iter().all(|(_, other)| *other == cause);
    let (_, first) = causes.first()?;
    // One blocked port beside a working one is a port, not the network.
    if *first == Cause::NetworkBlocked && something_works && shared(Cause::NetworkBlocked) {
        return Some(Cause::WrongPortOrFirewall);
    }
    let about_the_account = causes
        .iter()
        .map(|(_, cause)| *cause)
        .find(|cause| matches!(cause.side(), Side::You) && *cause != Cause::WrongServer);
    Some(about_the_account.unwrap_or(*first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verdict_names_the_cause_that_matters() {
        use Protocol::{Imap, Smtp};
        type Case<'a> = (&'a [(Protocol, Cause)], bool, Option<Cause>);
        let cases: &[Case<'_>] = &[
            (&[], true, None),
            (&[(Smtp, Cause::SenderMismatch)], true, Some(Cause::SenderMismatch)),
            (&[(Imap, Cause::AppPassword)], false, Some(Cause::AppPassword)),
            (
                &[(Imap, Cause::NetworkBlocked), (Smtp, Cause::NetworkBlocked)],
                false,
                Some(Cause::NetworkBlocked),
            ),
            (&[(Smtp, Cause::NetworkBlocked)], true, Some(Cause::WrongPortOrFirewall)),
            (
                &[(Imap, Cause::InterceptionOrVpn), (Smtp, Cause::AppPassword)],
                false,
                Some(Cause::AppPassword),
            ),
        ];
        for (causes, something_works, expected) in cases {
            assert_eq!(overall(causes, *something_works), *expected, "{causes:?}");
        }
    }
}
