//! What was being done when an answer came, finer than `protocol::Stage`.
//!
//! A refused sender and a refused recipient are the same step of a check, yet
//! mean different things. Only values and their names; what they mean is said
//! by the rules.

use std::ops::BitOr;

use crate::protocol::{Command, Stage};

/// One thing a program does with a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// The host name becomes addresses.
    Resolve,
    /// The bare connection.
    Connect,
    /// The TLS handshake.
    Handshake,
    /// The server's first line.
    Greeting,
    /// Introduction and abilities: CAPABILITY, CAPA, EHLO.
    Capability,
    /// STARTTLS or STLS.
    StartTls,
    /// The login.
    Login,
    /// Anything with folders and messages.
    Mailbox,
    /// MAIL FROM.
    Mail,
    /// RCPT TO.
    Rcpt,
    /// The message itself.
    Data,
    /// A session that has been open for a while.
    Session,
    /// A token of a browser sign-in.
    Token,
    /// The search for settings.
    Discover,
}

impl Phase {
    /// Every phase.
    pub const ALL: [Self; 14] = [
        Self::Resolve,
        Self::Connect,
        Self::Handshake,
        Self::Greeting,
        Self::Capability,
        Self::StartTls,
        Self::Login,
        Self::Mailbox,
        Self::Mail,
        Self::Rcpt,
        Self::Data,
        Self::Session,
        Self::Token,
        Self::Discover,
    ];

    /// The words it goes by, lower case: commands of the protocols, steps of a check.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Resolve => &["resolve", "dns", "lookup", "mx"],
            Self::Connect => &["connect", "tcp"],
            Self::Handshake => &["handshake", "tls", "ssl", "certificate"],
            Self::Greeting => &["greeting", "banner", "welcome"],
            Self::Capability => &["capability", "capa", "capabilities", "ehlo", "helo", "id"],
            Self::StartTls => &["starttls", "stls"],
            Self::Login => &[
                "login",
                "auth",
                "authenticate",
                "authentication",
                "user",
                "pass",
                "apop",
                "sasl",
                "password",
            ],
            Self::Mailbox => &[
                "mailbox",
                "select",
                "examine",
                "list",
                "lsub",
                "namespace",
                "status",
                "stat",
                "uidl",
                "retr",
                "top",
                "create",
                "append",
                "fetch",
                "search",
                "folder",
                "folders",
            ],
            Self::Mail => &["mail", "mail from", "mailfrom", "sender"],
            Self::Rcpt => &["rcpt", "rcpt to", "rcptto", "recipient", "sender"],
            Self::Data => &["data", "message", "bdat", "end of data"],
            Self::Session => &["session", "idle", "noop", "logout", "bye"],
            Self::Token => &["token", "oauth", "refresh"],
            Self::Discover => &["discover", "discovery", "autoconfig", "autodiscover"],
        }
    }
}

/// The phases an answer may belong to; empty where nobody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Phases(u16);

impl Phases {
    /// Nobody said.
    pub const UNKNOWN: Self = Self(0);

    /// A single one.
    pub const fn of(phase: Phase) -> Self {
        Self(1 << phase as u16)
    }

    /// Both together; in tables, where `|` is not to be had.
    pub const fn and(self, phase: Phase) -> Self {
        Self(self.0 | Self::of(phase).0)
    }

    /// Whether nobody said.
    pub const fn is_unknown(self) -> bool {
        self.0 == 0
    }

    /// Whether they have one in common.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Reads a hint such as `login`, `pass/stat`, `MAIL FROM`; what is not understood says nothing.
    pub fn from_hint(hint: &str) -> Self {
        let hint = hint.trim().to_lowercase();
        let named = |text: &str| {
            Phase::ALL
                .into_iter()
                .filter(|phase| phase.names().contains(&text))
                .fold(Self::UNKNOWN, |all, phase| all | Self::of(phase))
        };
        let whole = named(&hint);
        if !whole.is_unknown() {
            return whole;
        }
        hint.split(|c: char| !c.is_alphanumeric()).map(named).fold(Self::UNKNOWN, BitOr::bitor)
    }

    /// The phases of a step of a check; an answer that names its command is told more finely.
    pub fn of_stage(stage: Stage, command: Option<Command>) -> Self {
        let phase = match (stage, command) {
            (Stage::Resolve, _) => Phase::Resolve,
            (Stage::Connect, _) => Phase::Connect,
            (Stage::Tls, _) => Phase::Handshake,
            (Stage::Greeting, _) => Phase::Greeting,
            (Stage::StartTls, _) => Phase::StartTls,
            (Stage::Capability, _) => Phase::Capability,
            (Stage::Login, _) => Phase::Login,
            (Stage::Mailbox, _) => Phase::Mailbox,
            (Stage::Sender, Some(Command::MailFrom)) => Phase::Mail,
            (Stage::Sender, Some(Command::RcptTo)) => Phase::Rcpt,
            (Stage::Message, _) => Phase::Data,
            (Stage::Sender, None) => return Self::of(Phase::Mail) | Self::of(Phase::Rcpt),
        };
        Self::of(phase)
    }
}

impl BitOr for Phases {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_are_read_tolerantly() {
        let one = Phases::of;
        let cases = [
            ("login", one(Phase::Login)),
            (" LOGIN ", one(Phase::Login)),
            ("pass/stat", one(Phase::Login) | one(Phase::Mailbox)),
            ("mail/data", one(Phase::Mail) | one(Phase::Data)),
            ("MAIL FROM", one(Phase::Mail)),
            ("rcpt to:<x@y.de>", one(Phase::Rcpt)),
            ("sender", one(Phase::Mail) | one(Phase::Rcpt)),
            ("stls", one(Phase::StartTls)),
            ("any", Phases::UNKNOWN),
            ("whatever", Phases::UNKNOWN),
            ("", Phases::UNKNOWN),
        ];
        for (hint, expected) in cases {
            assert_eq!(Phases::from_hint(hint), expected, "{hint}");
        }
    }

    #[test]
    fn every_stage_of_a_check_is_a_hint_too() {
        for stage in Stage::ALL {
            assert_eq!(
                Phases::from_hint(stage.key()),
                Phases::of_stage(stage, None),
                "{}",
                stage.key()
            );
        }
    }
}
