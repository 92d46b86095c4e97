//! Exports as the target programs would meet them: golden files, structure, escaping, words.

use postlotse::explain::export_words;
use postlotse::export::{ExportError, Field, Format, export};
use postlotse::i18n::{Language, Words};

use self::cases::imap_plain;

/// The accounts and their exports.
mod cases;
/// Readers of XML, of the code for Android and of zone lines.
mod documents;
/// Every byte.
mod golden;
/// Classic Outlook's files under lint.
mod outlook;
/// What a file tells, and readers of the formats made of lines.
mod readers;
/// What is written is read back: an account is the same after every format.
mod reading;
/// The config file against its schema, the profile against its table of keys.
mod schemas;
/// The sheet to print.
mod sheet;
/// That the readers of these tests miss no fault.
mod strictness;
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
