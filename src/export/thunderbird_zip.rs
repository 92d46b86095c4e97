//! A ZIP archive for Thunderbird's "Import Backed-up Profile".
//!
//! Exactly one root folder with one `prefs.js`: Thunderbird 140 drops the
//! first path component whatever it is, 153 accepts both shapes. Account prefs
//! only, because everything in the file would be imported. Thunderbird finds
//! the account's further prefs itself.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::thunderbird_prefs::{Numbers, Pref, PrefValue, account_prefs};
use super::{ExportError, Note, note};
use crate::account::Account;

const PREFS_PATH: &str = "Postlotse/prefs.js";

/// The archive, the same bytes for the same account.
pub(super) fn write(account: &Account, notes: &mut Vec<Note>) -> Result<Vec<u8>, ExportError> {
    let mut text = String::new();
    for pref in whole_profile(account, Numbers::FIRST)? {
        text.push_str(&pref.line());
        text.push('\n');
    }
    notes.extend(note::sign_in(account));
    notes.extend(note::leaves_mail(account));
    pack(text.as_bytes()).map_err(|_| ExportError::Packing)
}

fn pack(prefs: &[u8]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(PREFS_PATH, options)?;
    archive.write_all(prefs)?;
    Ok(archive.finish()?.into_inner())
}

/// A profile that holds this account and nothing else.
pub(super) fn whole_profile(account: &Account, numbers: Numbers) -> Result<Vec<Pref>, ExportError> {
    let mut prefs = account_prefs(account, numbers)?;
    let (account, smtp) = (format!("account{}", numbers.account), format!("smtp{}", numbers.smtp));
    for (name, value) in [
        ("mail.accountmanager.accounts", &account),
        ("mail.accountmanager.defaultaccount", &account),
        ("mail.smtpservers", &smtp),
        ("mail.smtp.defaultserver", &smtp),
    ] {
        prefs.push(Pref { name: name.to_owned(), value: PrefValue::Text(value.clone()) });
    }
    Ok(prefs)
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn the_same_account_gives_the_same_bytes() {
        let archive = || write(&samples::pop3(), &mut Vec::new()).expect("packs");
        assert_eq!(archive(), archive());
    }
}
