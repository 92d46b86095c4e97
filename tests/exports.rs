//! Exports as the target programs would meet them: golden files, structure, escaping, words.

use postlotse::explain::export_words;
use postlotse::export::{ExportError, Field, Format, export};
use postlotse::i18n::{Language, Words};

use self::cases::imap_plain;

/// The accounts and their exports.
mod cases;
/// Every byte.
mod golden;
/// Classic Outlook's files under lint.
mod outlook;
/// Each format's reader, as its program reads.
mod readers;
/// What is written is read back: an account is the same after every format.
mod reading;
/// The config file against its schema, the profile against its table of keys.
mod schemas;
/// The sheet to print.
mod sheet;
/// The sentences.
mod words;

#[test]
fn a_line_break_in_a_name_is_refused_everywhere() {
    for format in Format::ALL {
        let mut account = imap_plain();
        let words = export_words(&Words::new(Language::German), &account, "heute");
        account.display_name = "Anna\r\nOverwriteProfile=Yes".into();
        let field = Field::DisplayName;
        assert_eq!(
            export(format, &account, &words, None),
            Err(ExportError::ControlCharacter { field }),
            "{format:?}"
        );
    }
}
