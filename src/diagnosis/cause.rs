//! The closed vocabulary of causes and whose side each is on.
//!
//! The words are those support desks already sort by; they appear in JSON and
//! as message ids, never as text for people.

/// Whose side a fault is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The person: their account or their settings at the provider.
    You,
    /// The connection.
    Network,
    /// The provider.
    Provider,
    /// This program chose or did something wrong.
    Postlotse,
    /// Nobody's: nothing is wrong.
    None,
}

impl Side {
    /// Every side.
    pub const ALL: [Self; 5] =
        [Self::You, Self::Network, Self::Provider, Self::Postlotse, Self::None];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Network => "network",
            Self::Provider => "provider",
            Self::Postlotse => "postlotse",
            Self::None => "none",
        }
    }
}
