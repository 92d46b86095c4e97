//! Options of `check` that exclude or need each other: where the password comes from, and what follows.

use clap::ArgMatches;

use crate::cli::usage_error::UsageError;

/// Where a password comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordFrom {
    /// A person types it at the terminal.
    Terminal,
    /// Standard input.
    StandardInput,
    /// The system's password store.
    Store,
}

/// What becomes of a test mail that has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TestMailWish {
    /// It stays.
    Leave,
    /// It is removed.
    Remove,
}

/// Where the password comes from.
pub(super) fn password_from(inner: &ArgMatches) -> Result<PasswordFrom, UsageError> {
    let exclusive = |other| Err(UsageError::Exclusive { option: "--remembered", other });
    match (inner.get_flag("remembered"), inner.get_flag("password-stdin")) {
        (true, true) => exclusive("--password-stdin"),
        (true, false) if inner.get_flag("remember") => exclusive("--remember"),
        (true, false) => Ok(PasswordFrom::Store),
        (false, true) => Ok(PasswordFrom::StandardInput),
        (false, false) => Ok(PasswordFrom::Terminal),
    }
}

/// Whether a test mail follows, and what becomes of it.
pub(super) fn test_mail(inner: &ArgMatches) -> Result<Option<TestMailWish>, UsageError> {
    match (inner.get_flag("test-mail"), inner.get_flag("remove-test-mail")) {
        (true, true) => Ok(Some(TestMailWish::Remove)),
        (true, false) => Ok(Some(TestMailWish::Leave)),
        (false, true) => {
            Err(UsageError::OnlyWith { option: "--remove-test-mail", other: "--test-mail" })
        }
        (false, false) => Ok(None),
    }
}
