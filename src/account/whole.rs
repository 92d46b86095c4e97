//! A whole account: who, where from, where to, and how far it is proven.
//!
//! Never holds a password.

use super::{DaysOnServer, EmailAddress, Folders, Protocol, ServerConfig};

/// What the exports are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Whose account it is.
    pub address: EmailAddress,
    /// The name others see; may be empty.
    pub display_name: String,
    /// The IMAP or POP3 server.
    pub incoming: ServerConfig,
    /// The submission server.
    pub outgoing: ServerConfig,
    /// How long fetched mail stays on the server (POP3 only).
    pub leave_on_server: DaysOnServer,
    /// The folders the server has named for a purpose (IMAP only).
    pub folders: Folders,
    /// What has been tested and how it went.
    pub proof: Proof,
}

/// How one protocol fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofState {
    /// Login and harmless checks succeeded.
    Works,
    /// It was tried and did not work.
    Failed,
    /// Nobody tried.
    Untested,
}

/// How far an account is proven, by direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proof {
    /// IMAP or POP3.
    pub incoming: ProofState,
    /// SMTP.
    pub outgoing: ProofState,
}

/// How far an account is proven, in one word for the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofLevel {
    /// Both directions work.
    Tested,
    /// One works, nobody has tried the other.
    PartlyTested,
    /// At least one was tried and did not work.
    NotWorking,
    /// Nobody has tried either.
    Untested,
}

impl ProofLevel {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Tested, Self::PartlyTested, Self::NotWorking, Self::Untested];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Tested => "tested",
            Self::PartlyTested => "partly-tested",
            Self::NotWorking => "not-working",
            Self::Untested => "untested",
        }
    }
}

impl Proof {
    /// Nothing has been tried yet.
    pub const UNTESTED: Self =
        Self { incoming: ProofState::Untested, outgoing: ProofState::Untested };

    /// Whether both directions work.
    pub fn is_complete(self) -> bool {
        self.incoming == ProofState::Works && self.outgoing == ProofState::Works
    }

    /// How far that is, in one word.
    pub fn level(self) -> ProofLevel {
        use ProofState::{Failed, Untested, Works};
        match (self.incoming, self.outgoing) {
            (Works, Works) => ProofLevel::Tested,
            (Failed, _) | (_, Failed) => ProofLevel::NotWorking,
            (Untested, Untested) => ProofLevel::Untested,
            (Works, Untested) | (Untested, Works) => ProofLevel::PartlyTested,
        }
    }

    /// The worse half, which marks the whole.
    pub fn worse(self) -> ProofState {
        [ProofState::Failed, ProofState::Untested]
            .into_iter()
            .find(|state| [self.incoming, self.outgoing].contains(state))
            .unwrap_or(ProofState::Works)
    }
}

impl Account {
    /// The server this account uses for a protocol, if it uses that protocol.
    pub fn server(&self, protocol: Protocol) -> Option<&ServerConfig> {
        [&self.incoming, &self.outgoing].into_iter().find(|server| server.protocol == protocol)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_says_how_far() {
        use ProofState::{Failed, Untested, Works};
        let cases = [
            (Works, Works, "tested"),
            (Works, Untested, "partly-tested"),
            (Untested, Works, "partly-tested"),
            (Untested, Untested, "untested"),
            (Failed, Untested, "not-working"),
            (Works, Failed, "not-working"),
        ];
        for (incoming, outgoing, expected) in cases {
            assert_eq!(Proof { incoming, outgoing }.level().key(), expected);
        }
    }

    #[test]
    fn the_worse_half_marks_the_whole() {
        use ProofState::{Failed, Untested, Works};
        let worse = |incoming, outgoing| Proof { incoming, outgoing }.worse();
        assert_eq!(worse(Works, Works), Works);
        assert_eq!(worse(Works, Untested), Untested);
        assert_eq!(worse(Untested, Failed), Failed);
    }
}
