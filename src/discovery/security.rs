//! What a document says about encryption, and what port it says it about. Pure.
//!
//! The port decides only where the document leaves the choice; nothing becomes plain text.

use super::document::{Document, ProblemKind};
use crate::account::Security;

/// What a document says about encryption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// Encryption, of whatever kind the port has.
    Some,
    /// TLS from the first byte.
    FromTheFirstByte,
    /// None from the first byte: an upgrade, or nothing at all.
    NotFromTheFirstByte,
}

/// What it comes to on a port; `None` where only plain text is left. What is said against the nature of a well-known
/// port is taken for a slip (MS-OXDSCLI documents in the wild say `SSL on` for 143, and `TLS` for 993 as for 143).
pub(super) fn of(said: Said, port: u16) -> Option<Security> {
    match (said, port) {
        (_, 993 | 995 | 465) => Some(Security::ImplicitTls),
        (Said::FromTheFirstByte, _) => Some(Security::ImplicitTls),
        (_, 143 | 110 | 587 | 25) => Some(Security::StartTls),
        (Said::Nothing | Said::Some, _) => Some(Security::ImplicitTls),
        (Said::NotFromTheFirstByte, _) => None,
    }
}

/// Notes a port that does not fit its encryption, or is none mail servers use; `place` is that of the port.
pub(super) fn against_port(security: Security, port: u16, document: &mut Document, place: &str) {
    let fits = match port {
        993 | 995 | 465 => security == Security::ImplicitTls,
        143 | 110 | 587 | 25 => security == Security::StartTls,
        2525 => true,
        _ => return document.problem(ProblemKind::PortUnusual, place),
    };
    if !fits {
        document.problem(ProblemKind::SecurityAgainstPort, place);
    }
}
