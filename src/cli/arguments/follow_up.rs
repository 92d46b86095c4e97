//! Options of `check` that exclude or need each other: where the password comes from, and what follows.

use std::path::PathBuf;

use clap::ArgMatches;

use super::one_of;
use crate::cli::usage_error::UsageError;
use crate::report::Audience;

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

/// A report of a check.
#[derive(Debug)]
pub struct ReportArguments {
    /// The file; one that ends in `.json` holds an object.
    pub out: PathBuf,
    /// Who is to read it.
    pub audience: Audience,
    /// Replace an existing file.
    pub force: bool,
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

/// Whether a report is written, and for whom.
pub(super) fn report(inner: &ArgMatches) -> Result<Option<ReportArguments>, UsageError> {
    let audience = match inner.get_one::<String>("report-for") {
        Some(key) => {
            one_of(key, "--report-for", Audience::ALL.map(Audience::key), Audience::from_key)?
        }
        None => Audience::Support,
    };
    let force = inner.get_flag("force");
    let out = inner.get_one::<PathBuf>("report").cloned();
    Ok(out.map(|out| ReportArguments { out, audience, force }))
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
