//! Why an account cannot be written in a format, down to the field and the character.
//!
//! Not about writing files: that is `storage`'s error.

use super::{Direction, Format};
use crate::account::{AuthMethod, Protocol};

/// A value of the account that a format may be unable to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The e-mail address.
    Address,
    /// The name others see.
    DisplayName,
    /// The login name of the IMAP or POP3 server.
    IncomingUserName,
    /// The login name of the SMTP server.
    OutgoingUserName,
}

impl Field {
    /// The word in messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::DisplayName => "display-name",
            Self::IncomingUserName => "incoming-user-name",
            Self::OutgoingUserName => "outgoing-user-name",
        }
    }

    /// The user name of a direction.
    pub fn user_name(direction: Direction) -> Self {
        match direction {
            Direction::Incoming => Self::IncomingUserName,
            Direction::Outgoing => Self::OutgoingUserName,
        }
    }
}

/// A setting for which a format has no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Inexpressible {
    /// STARTTLS on the incoming server: the file would fall back to plain text or to implicit TLS.
    IncomingStartTls,
    /// A login other than by password.
    Login {
        /// On which server.
        direction: Direction,
        /// The only login that server takes.
        method: AuthMethod,
    },
    /// A server that is known by its IP address only, where a name has to stand.
    NoHostName {
        /// Which server.
        direction: Direction,
    },
}

/// Why there is no export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// A server of the account is unusable: wrong protocol for its direction, port 0 or no valid host.
    #[error("the {} server of the account is unusable", .protocol.key())]
    UnusableServer {
        /// What the server speaks.
        protocol: Protocol,
    },
    /// The provider assigned a user name in its letter and nobody has typed it yet.
    #[error("the {} is not known", .field.key())]
    UserNameMissing {
        /// Which user name.
        field: Field,
    },
    /// A line break or another control character, which no format may hold.
    #[error("the {} holds a control character", .field.key())]
    ControlCharacter {
        /// Where it stands.
        field: Field,
    },
    /// A character the format cannot hold without changing it.
    #[error("{} cannot hold {character:?} in the {}", .format.key(), .field.key())]
    Character {
        /// The format in question.
        format: Format,
        /// Where it stands.
        field: Field,
        /// The first such character.
        character: char,
    },
    /// A blank at the start or the end, which the format would lose.
    #[error("{} loses the outer blanks of the {}", .format.key(), .field.key())]
    OuterBlank {
        /// The format in question.
        format: Format,
        /// Where it stands.
        field: Field,
    },
    /// A setting the format has no words for.
    #[error("{} cannot express {what:?}", .format.key())]
    CannotExpress {
        /// The format in question.
        format: Format,
        /// The setting.
        what: Inexpressible,
    },
    /// A provider's own sign-in page is the only login, and Thunderbird, on a computer or on Android, does not know that page.
    #[error("thunderbird cannot sign in to the {} server", .direction.key())]
    UnknownSignIn {
        /// On which server.
        direction: Direction,
    },
    /// More than the format holds.
    #[error("{} cannot hold that much", .format.key())]
    TooLong {
        /// The format in question.
        format: Format,
    },
    /// The archive could not be packed in memory.
    #[error("the archive could not be packed")]
    Packing,
}
