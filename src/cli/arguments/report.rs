//! What `check` is told about its report.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::usage_error::UsageError;
use super::one_of;
use crate::report::Audience;

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

/// Reads it; without a file there is no report.
pub(super) fn read(inner: &ArgMatches) -> Result<Option<ReportArguments>, UsageError> {
    let audience = match inner.get_one::<String>("for") {
        Some(key) => one_of(key, "--for", Audience::ALL.map(Audience::key), Audience::from_key)?,
        None => Audience::Support,
    };
    let force = inner.get_flag("force");
    let out = inner.get_one::<PathBuf>("report").cloned();
    Ok(out.map(|out| ReportArguments { out, audience, force }))
}
