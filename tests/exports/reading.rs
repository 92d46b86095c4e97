//! What is written is read back: whatever the account, every format holds the same.

use std::process::Command;

use postlotse::account::{
    Account, AuthMethod, DaysOnServer, EmailAddress, Folders, Host, Proof, Protocol, Security,
    ServerConfig, UserName,
};
use postlotse::export::{Format, Note, read_account};
use proptest::prelude::*;

use super::cases::{attempt, cases, readable, text};
use super::readers::{self, Told};

/// The code in a picture, as a telephone would read it.
pub(super) fn scanned(picture: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("code.png");
    std::fs::write(&path, picture).unwrap();
    let output = Command::new("zbarimg").args(["--raw", "-q", "-Sbinary"]).arg(&path).output();
    let output = output.expect("zbarimg (tests/install)");
    assert!(output.status.success(), "no code found: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The account as a format tells it, with what that format has no place for taken from the account itself.
/// `None` where the format has refused, which it says with a reason.
fn told(format: Format, account: &Account) -> Option<Told> {
    let export = attempt(format, account).ok()?;
    let text = |at: usize| readable(&export.files[at].bytes).expect("a text");
    let address = account.address.to_ascii();
    let mut told = match format {
        Format::ThunderbirdZip => readers::prefs(&text(0)),
        Format::ThunderbirdConfig => readers::config(&text(0), &address),
        Format::OutlookPrf => readers::prf(&text(0)),
        Format::OutlookAutodiscover => readers::pox(&text(0)),
        Format::AppleMobileconfig => readers::profile(&export.files[0].bytes),
        Format::AndroidQr => {
            let told = readers::k9(&text(2));
            assert_eq!(
                told,
                readers::code(&scanned(&export.files[0].bytes)),
                "two ways to one app"
            );
            told
        }
        Format::Evolution => readers::sources([&text(0), &text(1), &text(2)]),
        Format::OutlookNew | Format::Sheet | Format::DnsZone | Format::Json => {
            panic!("{format:?} is read elsewhere")
        }
    };
    let whole = Told::of(account);
    for (told, whole) in
        [(&mut told.incoming, &whole.incoming), (&mut told.outgoing, &whole.outgoing)]
    {
        told.security = told.security.or(whole.security);
    }
    // A name that is spelled otherwise is said; a missing one is replaced by the address.
    let spelled = export.notes.iter().any(|note| matches!(note, Note::Transliterated { .. }));
    let replaced = account.display_name.trim().is_empty();
    let outer = format == Format::OutlookPrf;
    if spelled || replaced || told.name.is_none() {
        told.name = whole.name.clone();
    } else if outer && told.name.as_deref() == Some(account.display_name.trim()) {
        // Outlook drops blanks around a value, and so do we.
        told.name = whole.name.clone();
    }
    told.address = told.address.or(whole.address);
    Some(told)
}

const READ: [Format; 7] = [
    Format::ThunderbirdZip,
    Format::ThunderbirdConfig,
    Format::OutlookPrf,
    Format::OutlookAutodiscover,
    Format::AppleMobileconfig,
    Format::AndroidQr,
    Format::Evolution,
];

#[test]
fn every_format_tells_the_same_account() {
    for (name, account) in cases() {
        for format in READ {
            assert_eq!(told(format, &account), Some(Told::of(&account)), "{name} {format:?}");
        }
    }
}

#[test]
fn the_account_file_comes_back_unchanged() {
    for (name, mut account) in cases() {
        assert_eq!(
            read_account(text(Format::Json, &account).as_bytes()),
            Ok(account.clone()),
            "{name}"
        );
        account.incoming.username = UserName::Assigned;
        assert_eq!(read_account(text(Format::Json, &account).as_bytes()), Ok(account), "{name}");
    }
}

#[test]
fn the_registry_leads_to_the_file() {
    for (name, account) in cases() {
        let export = attempt(Format::OutlookAutodiscover, &account).expect("an export");
        let registry = readable(&export.files[1].bytes).expect("UTF-16");
        let domain = account.address.domain().ascii();
        let line = format!("\"{domain}\"=\"C:\\\\Postlotse\\\\{domain}.xml\"");
        assert!(registry.split("\r\n").any(|found| found == line), "{name}: {registry}");
    }
}

#[test]
fn the_zone_offers_what_the_account_uses() {
    for (name, account) in cases() {
        let domain = account.address.domain().ascii();
        let offered = readers::zone(&text(Format::DnsZone, &account), domain);
        let expected = [&account.incoming, &account.outgoing].map(|server| {
            let service = match (server.protocol, server.security) {
                (Protocol::Imap, Security::ImplicitTls) => "imaps",
                (Protocol::Imap, Security::StartTls) => "imap",
                (Protocol::Pop3, Security::ImplicitTls) => "pop3s",
                (Protocol::Pop3, Security::StartTls) => "pop3",
                (Protocol::Smtp, Security::ImplicitTls) => "submissions",
                (Protocol::Smtp, Security::StartTls) => "submission",
            };
            (service.to_owned(), server.host.to_string(), server.port)
        });
        assert_eq!(offered, expected, "{name}");
    }
}

fn servers(protocols: &'static [Protocol]) -> impl Strategy<Value = ServerConfig> {
    let name = "[a-zA-Z0-9'\"<>&%@\\\\;=\\[]([ -~]{0,20}[a-zA-Z\"'>;])?|[a-zäöß€]{1,8}";
    let host = "[a-z][a-z0-9]{0,20}(\\.[a-z]{2,9}){1,3}";
    let security = prop::sample::select(&Security::ALL[..]);
    (prop::sample::select(protocols), host, 1..=u16::MAX, security, name).prop_map(
        |(protocol, host, port, security, name)| ServerConfig {
            protocol,
            host: Host::parse(&host).expect("host"),
            port,
            security,
            authentication: vec![AuthMethod::PasswordCleartext],
            username: UserName::Known(name),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_account_is(
        address in "[a-zA-Z0-9!#+']{1,20}@([a-z]{1,8}\\.){1,2}(de|example|com)",
        display_name in "[ -~äöüßé😀“ш]{0,40}",
        incoming in servers(&[Protocol::Imap, Protocol::Pop3]),
        outgoing in servers(&[Protocol::Smtp]),
    ) {
        let account = Account {
            address: EmailAddress::parse(&address).expect("address"),
            display_name,
            incoming,
            outgoing,
            leave_on_server: DaysOnServer::default(),
            folders: Folders::default(),
            proof: Proof::UNTESTED,
        };
        for format in READ {
            match told(format, &account) {
                Some(told) => prop_assert_eq!(told, Told::of(&account), "{:?}", format),
                // The others can hold all of these.
                None => prop_assert_eq!(format, Format::OutlookPrf),
            }
        }
    }
}
