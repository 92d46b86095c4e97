//! That the readers of these tests miss no fault: each refuses what its program would refuse, drop or misread.

use std::panic::{AssertUnwindSafe, catch_unwind};

use postlotse::account::Account;
use postlotse::export::Format;
use postlotse::i18n::Language;

use super::cases::{exported, imap_plain, pop3_plain, readable};
use super::documents;
use super::readers::{self, Told};
use super::reading::scanned;

/// A reader, a file it takes, and what is wrong with it: this in place of that.
struct Reader {
    name: &'static str,
    read: fn(&str) -> Told,
    file: String,
    faults: &'static [(&'static str, &'static str)],
}

fn file(format: Format, account: &Account, at: usize) -> String {
    let bytes = exported(format, account, Language::German).files.swap_remove(at).bytes;
    readable(&bytes).unwrap_or_else(|| scanned(&bytes))
}

fn readers() -> Vec<Reader> {
    vec![
        Reader {
            name: "prefs.js",
            read: readers::prefs,
            file: file(Format::ThunderbirdZip, &pop3_plain(), 0),
            faults: &[
                (
                    "\"mail.accountmanager.accounts\", \"account1\"",
                    "\"mail.accountmanager.accounts\", \"\"",
                ),
                ("socketType\", 3", "socketType\", 0"),
                ("authMethod\", 3", "authMethod\", 2"),
                ("type\", \"pop3\"", "type\", \"pop\""),
                ("port\", 995", "port\", 65536"),
                ("leave_on_server\", true", "leave_on_server\", false"),
                (
                    "user_pref(\"mail.server.server1.port",
                    "user_pref(\"mail.server.server1.hostname",
                ),
                (
                    ");\nuser_pref(\"mail.server.server1.port",
                    "\nuser_pref(\"mail.server.server1.port",
                ),
            ],
        },
        Reader {
            name: "PRF",
            read: readers::prf,
            file: file(Format::OutlookPrf, &pop3_plain(), 0),
            faults: &[
                ("Account1=I_Mail", "Account1=HOTMAIL"),
                ("SMTPAuthMethod=0", "SMTPAuthMethod=2"),
                ("SMTPAuthMethod=0", "SMTPAuthMethod=1"),
                ("SMTPSecureConnection=1", "SMTPSecureConnection=0"),
                ("SMTPSecureConnection=1", "SMTPSecureConnection=2"),
                ("LeaveOnServer=0xE0003", "LeaveOnServer=0xE0002"),
                ("POP3Server=", "POP3Host="),
                ("POP3Port=995", "POP3Port=995\r\nPOP3Port=110"),
            ],
        },
        Reader {
            name: "config",
            read: |text| documents::config(text, "anna@example.com"),
            file: file(Format::ThunderbirdConfig, &imap_plain(), 0),
            faults: &[
                ("<socketType>SSL", "<socketType>plain"),
                ("password-cleartext", "none"),
                ("type=\"imap\"", "type=\"exchange\""),
                ("outgoingServer", "outgoing"),
                ("</clientConfig>", ""),
            ],
        },
        Reader {
            name: "k9s",
            read: documents::k9,
            file: file(Format::AndroidQr, &imap_plain(), 2),
            faults: &[
                ("format=\"1\"", "format=\"2\""),
                ("uuid=\"", "uuid=\"x"),
                ("SSL_TLS_REQUIRED", "NONE"),
                (">PLAIN<", ">NONE<"),
                ("</username>", "</username><password>x</password>"),
                (">DELETE<", ">NEVER<"),
                ("type=\"IMAP\"", "type=\"WebDAV\""),
                ("<identity>", "<nobody>"),
            ],
        },
        Reader {
            name: "code",
            read: documents::code,
            file: file(Format::AndroidQr, &imap_plain(), 0),
            faults: &[
                ("[1,[1,1]", "[2,[1,1]"),
                ("[1,[1,1]", "[1,[1,2]"),
                ("[0,\"imap", "[2,\"imap"),
                ("993,3,1", "993,0,1"),
                ("993,3,1", "993,3,4"),
                ("993,3,1", "65536,3,1"),
                ("Anna", "Änna"),
                ("\"anna@example.com\"],[[", "\"anna@example.com\",null],[["),
            ],
        },
        Reader {
            name: "sources",
            // Account, identity and transport in one text.
            read: |text| {
                let parts: Vec<&str> = text.split("---").collect();
                readers::sources([parts[0], parts[1], parts[2]])
            },
            file: [0, 1, 2].map(|at| file(Format::Evolution, &pop3_plain(), at)).join("---"),
            faults: &[
                ("Method=none", "Method=XOAUTH2"),
                ("Method=PLAIN", "Method=none"),
                ("Method=ssl-on-alternate-port", "Method=none"),
                ("KeepOnServer=true", "KeepOnServer=false"),
                ("BackendName=pop", "BackendName=pop3"),
                ("Port=995", "Port=many"),
                ("Address=", "Adress="),
            ],
        },
        Reader {
            name: "profile",
            read: |text| documents::profile(text.as_bytes()),
            file: file(Format::AppleMobileconfig, &imap_plain(), 0),
            faults: &[
                ("<true/>", "<false/>"),
                ("EmailTypeIMAP", "EmailTypeImap"),
                ("EmailAuthPassword", "EmailAuthNone"),
                ("<integer>993</integer>", "<string>993</string>"),
                ("IncomingMailServerHostName", "IncomingMailServer"),
                ("</dict>", ""),
            ],
        },
    ]
}

#[test]
fn every_reader_finds_each_fault() {
    let refuses = |reader: &Reader, text: &str| {
        catch_unwind(AssertUnwindSafe(|| (reader.read)(text))).is_err()
    };
    for reader in readers() {
        assert!(!refuses(&reader, &reader.file), "{}: {}", reader.name, reader.file);
        for (that, this) in reader.faults {
            let faulty = reader.file.replace(that, this);
            assert_ne!(faulty, reader.file, "{}: {that} is not there", reader.name);
            assert!(refuses(&reader, &faulty), "{}: {this} went unnoticed", reader.name);
        }
    }
}
