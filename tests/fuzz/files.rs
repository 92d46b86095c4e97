//! The program's own files, as somebody else may have left them.

use crate::explain::export::sheet_words;
use crate::export::{Format, export, read_account};
use crate::fuzzing::fuzz;
use crate::i18n::{Language, Words};

#[test]
fn fuzz_account_file() {
    let words = &[
        "{",
        "}",
        "\"format\": \"postlotse-account\",",
        "\"version\": 1,",
        "\"address\"",
        "\"name\"",
        "\"incoming\"",
        "\"outgoing\"",
        "\"protocol\": \"pop3\"",
        "\"host\"",
        "\"port\"",
        "\"security\": \"starttls\"",
        "\"auth\": []",
        "\"username\": null",
        "\"password\"",
        "\"proof\"",
        "\"works\"",
        "null",
        "\\u0000",
        "\\ud83d",
        "\u{202e}",
        "[",
        "]",
        "1e999",
        "ü",
    ];
    let german = Words::new(Language::German);
    fuzz("account-file", words, move |bytes| {
        let account = match read_account(bytes) {
            Ok(account) => account,
            Err(error) => {
                let words = format!("{error:?}");
                return words
                    .split(|c: char| !c.is_alphanumeric())
                    .next()
                    .unwrap_or_default()
                    .into();
            }
        };
        // Whatever was read can be turned into every format or is refused in words; our own file says the same again.
        let mut ending = Vec::new();
        for format in Format::ALL {
            let written = export(format, &account, &sheet_words(&german, &account, "25.11.2026"));
            ending.push(written.is_ok().to_string());
            if let (Format::Json, Ok(written)) = (format, written) {
                assert_eq!(read_account(&written.files[0].bytes), Ok(account.clone()));
            }
        }
        ending.join(" ")
    });
}
