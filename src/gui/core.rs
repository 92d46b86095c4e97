//! What every page is handed: words, providers, the network, the settings.
//!
//! Values, not globals: two windows in two languages can live in one process,
//! which the tests do.

use std::path::PathBuf;
use std::time::Duration;

use super::programs::Programs;
use crate::account::EmailAddress;
use crate::explain;
use crate::handover::programs::Found;
use crate::i18n::{Message, Words};
use crate::network::Network;
use crate::provider::Catalog;
use crate::storage::Settings;

/// Who the account is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name others see; may be empty.
    pub name: String,
    /// The address.
    pub address: EmailAddress,
}

/// Handed to every page.
pub struct Core {
    /// The bundled providers.
    pub catalog: Catalog,
    /// The way out; `None` where this computer lacks the list of certificates to trust.
    pub network: Option<Network>,
    /// The words of the chosen language.
    pub words: Words,
    /// What the person has set.
    pub settings: Settings,
    /// Where files are proposed to be saved.
    pub documents: Option<PathBuf>,
    /// What the operating system calls itself.
    pub system: String,
    /// The way to the mail programs of this computer.
    pub programs: Programs,
    /// Which of them are there; `None` as long as nobody knows.
    pub found: Option<Vec<Found>>,
}

impl Core {
    /// A message without values, in words.
    pub fn text(&self, id: &'static str) -> String {
        self.words.text(id)
    }

    /// A message in words.
    pub fn say(&self, message: &Message) -> String {
        self.words.say(message)
    }

    /// Whether something is open or closed, for a disclosure.
    pub fn folded(&self, open: bool) -> String {
        self.text(if open { "window-unfolded" } else { "window-folded" })
    }

    /// The same, with the state it belongs to.
    pub fn fold(&self, open: bool) -> (bool, String) {
        (open, self.folded(open))
    }

    /// "0.4 s", with the language's own decimal sign.
    pub fn seconds(&self, time: Duration) -> String {
        self.say(&explain::time::seconds(time))
    }
}
