//! The program's own files and Thunderbird's settings, as somebody else may have left them.

use crate::explain::export_words;
use crate::export::thunderbird_profile::{Outcome, plan, undone_at_start};
use crate::export::{Format, export, read_account, samples};
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
            let written =
                export(format, &account, &export_words(&german, &account, "25.11.2026"), None);
            ending.push(written.is_ok().to_string());
            if let (Format::Json, Ok(written)) = (format, written) {
                assert_eq!(read_account(&written.files[0].bytes), Ok(account.clone()));
            }
        }
        ending.join(" ")
    });
}

#[test]
fn fuzz_prefs() {
    let words = &[
        "user_pref(",
        "pref(",
        "sticky_pref(",
        "\"mail.accountmanager.accounts\"",
        "\"mail.smtpservers\"",
        "\"mail.account.account1.server\"",
        "\"mail.account.account1.identities\"",
        "\"mail.server.server1.hostname\"",
        "\"mail.server.server1.type\"",
        "\"mail.server.server1.userName\"",
        "\"mail.identity.id1.useremail\"",
        "\"account1,account2\"",
        "\"server1\"",
        "\"imap.example.com\"",
        "\"imap\"",
        "\"anna@example.com\"",
        ", ",
        ");\n",
        ", locked",
        "-2147483648",
        "true",
        "'",
        "\\u00e4",
        "\\x",
        "// ",
        "/* ",
        " */",
        "# ",
        "\u{feff}",
        "ü",
        "\0",
    ];
    let account = samples::imap();
    let list = "user_pref(\"mail.accountmanager.accounts\", \"account1\");\n";
    fuzz("prefs", words, move |bytes| {
        // As the file of a person's own, where a bad line hides no other.
        let alone = undone_at_start(bytes, b"", b"").map(|lines| lines.len());
        let mut more = bytes.to_vec();
        more.extend_from_slice(b"\n*/\nuser_pref(\"mail.smtpservers\", \"x\");\n");
        let last = more.iter().filter(|byte| **byte == b'\n').count();
        if let Ok(lines) = undone_at_start(&more, b"", list.as_bytes()) {
            assert!(lines.iter().all(|line| *line <= last), "{lines:?} of {last}");
        }
        // As the settings themselves: what was added is there.
        let planned = match plan(bytes, &account) {
            Ok(planned) => planned,
            Err(error) => return format!("{error:?} {alone:?}"),
        };
        let again = plan(&planned.bytes, &account).map(|again| again.outcome);
        assert_eq!(again, Ok(Outcome::AlreadyThere), "twice is once");
        format!("{:?} {alone:?}", planned.outcome)
    });
}
