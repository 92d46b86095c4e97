//! Where `check` is told to get its password from; never from the command line itself.

use clap::ArgMatches;

use super::super::usage_error::UsageError;

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

/// Reads it; contradictions are told.
pub(super) fn read(inner: &ArgMatches) -> Result<PasswordFrom, UsageError> {
    let exclusive = |other| Err(UsageError::Exclusive { option: "--remembered", other });
    match (inner.get_flag("remembered"), inner.get_flag("password-stdin")) {
        (true, true) => exclusive("--password-stdin"),
        (true, false) if inner.get_flag("remember") => exclusive("--remember"),
        (true, false) => Ok(PasswordFrom::Store),
        (false, true) => Ok(PasswordFrom::StandardInput),
        (false, false) => Ok(PasswordFrom::Terminal),
    }
}
