//! Where `check` gets its password from, and where it leaves it on request; `forget` takes it away again.
//!
//! The password store is touched only by `--remember`, `--remembered` and `forget`.

use std::io::Read;

use serde_json::json;
use zeroize::Zeroizing;

use super::arguments::PasswordFrom;
use super::terminal::{Entry, Terminal};
use super::usage_error::UsageError;
use super::{Exit, Reply, describe, usage};
use crate::account::{EmailAddress, Password, PasswordDraft};
use crate::discovery::Candidate;
use crate::explain;
use crate::i18n::{Message, Words};
use crate::provider::{PasswordNote, Provider, read_password};
use crate::storage::{SecretError, SecretStore};
use crate::verify::Report;

/// Longest password accepted from standard input, in bytes.
const LONGEST_PASSWORD: u64 = 4096;

/// What can become of `--remember`, apart from the errors of the store.
const KEPT: &str = "stored";
const NOT_TRIED: &str = "not-tried";

/// The words for what became of `--remember`.
pub(crate) fn keyring_keys() -> Vec<&'static str> {
    [KEPT, NOT_TRIED].into_iter().chain(SecretError::KEYS).collect()
}

/// A password for one check, and the same again for what follows it.
pub(crate) struct Given {
    /// For the check.
    pub(crate) password: Password,
    /// For the store.
    pub(crate) to_remember: Option<Password>,
    /// For the test mail.
    pub(crate) to_send: Option<Password>,
    /// What is to be said about it.
    pub(crate) note: Option<PasswordNote>,
}

/// Whether a person would have to type a password now; at a provider that takes none, whether anybody would.
pub(crate) fn would_be_asked_for(from: PasswordFrom, provider: Option<&Provider>) -> bool {
    let takes_none = provider.is_some_and(Provider::is_without_password);
    from == PasswordFrom::Terminal && (takes_none || Terminal::open().is_interactive())
}

/// Gets the password; at a terminal the person sees first where it goes.
pub(crate) fn ask(
    words: &Words,
    address: &EmailAddress,
    chosen: &[Candidate],
    (from, provider): (PasswordFrom, Option<&Provider>),
    remember: bool,
    sends: bool,
) -> Result<Given, Reply> {
    let text = match from {
        PasswordFrom::StandardInput => from_standard_input(words)?,
        PasswordFrom::Terminal => from_terminal(words, chosen)?,
        PasswordFrom::Store => {
            let password = from_store(words, address)?;
            let to_send = if sends { Some(from_store(words, address)?) } else { None };
            return Ok(Given { password, to_remember: None, to_send, note: None });
        }
    };
    let (draft, note) = read_password(&PasswordDraft::from(text), provider);
    let password = || draft.finish().map_err(|error| usage(words, &UsageError::Password(error)));
    let to_remember = if remember { Some(password()?) } else { None };
    let to_send = if sends { Some(password()?) } else { None };
    Ok(Given { password: password()?, to_remember, to_send, note })
}

fn from_standard_input(words: &Words) -> Result<Zeroizing<String>, Reply> {
    let fault = |error: UsageError| usage(words, &error);
    let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST_PASSWORD as usize + 64));
    let mut input = std::io::stdin().lock().take(LONGEST_PASSWORD + 1);
    input.read_to_end(&mut bytes).map_err(|_| fault(UsageError::NoPassword))?;
    let text = std::str::from_utf8(&bytes).map_err(|_| fault(UsageError::NotUnicode))?;
    let text = text.strip_suffix('\n').unwrap_or(text);
    Ok(Zeroizing::new(text.strip_suffix('\r').unwrap_or(text).to_owned()))
}

fn from_terminal(words: &Words, chosen: &[Candidate]) -> Result<Zeroizing<String>, Reply> {
    let mut terminal = Terminal::open();
    if !terminal.is_interactive() {
        return Err(usage(words, &UsageError::NoPassword));
    }
    // Nobody types a password before they have seen where it goes.
    for candidate in chosen {
        terminal.say(&describe::candidate(words, candidate));
    }
    match terminal.password(&words.text("cli-password-prompt")) {
        Entry::Given(text) => Ok(text),
        Entry::Back | Entry::Left => {
            Err(Reply::error(Exit::Interrupted, words, &Message::new("setup-left")))
        }
    }
}

fn from_store(words: &Words, address: &EmailAddress) -> Result<Password, Reply> {
    let message = match SecretStore::open().and_then(|store| store.recall(address)) {
        Ok(Some(password)) => return Ok(password),
        Ok(None) => {
            Message::new("cli-password-not-remembered").with("address", address.to_display())
        }
        Err(error) => explain::secrets::error(&error),
    };
    let mut reply = Reply::error(Exit::Failed, words, &message);
    reply.text.push_str("\n\n");
    reply.text.push_str(&words.text("cli-password-otherwise"));
    Err(reply)
}

/// Stores the password of a check that succeeded, and says what became of it.
pub(crate) fn remember(
    words: &Words,
    address: &EmailAddress,
    password: &Password,
    report: &Report,
    mut reply: Reply,
) -> Reply {
    let (key, message) = if report.all_work() {
        match SecretStore::open().and_then(|store| store.remember(address, password)) {
            Ok(()) => (KEPT, Message::new("cli-password-remembered")),
            Err(error) => {
                reply.exit = Exit::Failed;
                (error.key(), explain::secrets::error(&error))
            }
        }
    } else {
        (NOT_TRIED, Message::new("cli-password-not-stored"))
    };
    reply.text.push_str("\n\n");
    reply.text.push_str(&words.say(&message));
    reply.json["keyring"] = json!(key);
    reply
}

/// Removes the remembered password of an address; fine if there was none.
pub(crate) fn forget(words: &Words, address: &EmailAddress) -> Reply {
    match SecretStore::open().and_then(|store| store.forget(address)) {
        Ok(()) => {
            let message =
                Message::new("cli-password-forgotten").with("address", address.to_display());
            Reply::new(
                Exit::Worked,
                words.say(&message),
                json!({ "forgotten": address.to_ascii() }),
            )
        }
        Err(error) => Reply::error(Exit::Failed, words, &explain::secrets::error(&error)),
    }
}
