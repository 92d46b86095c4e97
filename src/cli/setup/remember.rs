//! Part of step 5: a password that has proven right is put into the password store, if the person wants it.
//!
//! Only a question with "no" as its proposal: nothing is kept by pressing Enter. A store that cannot be had is named,
//! and the way goes on.

use std::sync::atomic::Ordering;

use super::{Entry, Guide};
use crate::account::{EmailAddress, PasswordDraft};
use crate::explain;
use crate::i18n::Message;
use crate::storage::SecretStore;

/// Asks, and does it.
pub(super) fn offer(
    guide: &mut Guide<'_>,
    address: &EmailAddress,
    password: &PasswordDraft,
) -> Entry<()> {
    match guide.yes(&Message::new("setup-remember"), false) {
        Entry::Given(true) => {}
        Entry::Given(false) => return Entry::Given(()),
        Entry::Back => return Entry::Back,
        Entry::Left => return Entry::Left,
    }
    // What was good enough for the check can be finished once more.
    let Ok(password) = password.finish() else { return Entry::Given(()) };
    match SecretStore::open().and_then(|store| store.remember(address, &password)) {
        Ok(()) => {
            guide.remembered.store(true, Ordering::Relaxed);
            guide.tell(&Message::new("cli-password-remembered"));
        }
        Err(error) => guide.tell(&explain::secrets::error(&error)),
    }
    Entry::Given(())
}
