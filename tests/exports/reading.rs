//! What is written is read back: whatever the account, every format holds the same.

use std::process::Command;

use postlotse::account::{
    Account, AuthMethod, DaysOnServer, EmailAddress, Folder, Folders, Host, Proof, ProofState,
    Protocol, Security, ServerConfig, SpecialFolder, UserName,
};
use postlotse::export::{Format, Note, named_login, read_account};
use proptest::prelude::*;

use super::cases::{attempt, cases, readable, text};
use super::documents;
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
        Format::ThunderbirdConfig => documents::config(&text(0), &address),
        Format::OutlookPrf => readers::prf(&text(0)),
        Format::OutlookAutodiscover => documents::pox(&text(0)),
        Format::AppleMobileconfig => documents::profile(&export.files[0].bytes),
        Format::AndroidQr => {
            let told = documents::k9(&text(2));
            let mut of_code = documents::code(&scanned(&export.files[0].bytes));
            // A code that would be too large has the name in another spelling, and that is said.
            let shortened = export.notes.iter().find_map(|note| match note {
                Note::ShortenedInCode { from, to } => Some((from, to)),
                _ => None,
            });
            if let Some((from, to)) = shortened {
                assert_eq!((&of_code.name, from), (&Some(to.clone()), &account.display_name));
                of_code.name = told.name.clone();
            }
            assert_eq!(told, of_code, "two ways to one app");
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
        told.login = told.login.or(whole.login);
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
    told.days = told.days.or(whole.days);
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
        let offered = documents::zone(&text(Format::DnsZone, &account), domain);
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

/// A server as hostile as its parsers let one be.
fn servers(protocols: &'static [Protocol]) -> impl Strategy<Value = ServerConfig> {
    let name = "[a-zA-Z0-9'\"<>&%@\\\\;=\\[]([ -~]{0,20}[a-zA-Z\"'>;])?|[a-zäöß€😀]{1,8}";
    let host = prop_oneof![
        4 => "[a-z][a-z0-9]{0,20}(\\.[a-z]{2,9}){1,3}",
        1 => "[a-zäöü]{1,12}\\.(bücher|example)\\.de",
        1 => prop::sample::select(&["192.0.2.7", "2001:db8::7", "imap.gmail.com"][..]).prop_map(str::to_owned),
    ];
    let security = prop::sample::select(&Security::ALL[..]);
    let usual = Just(vec![AuthMethod::PasswordCleartext]);
    let login = prop::sample::select(&AuthMethod::ALL[..]);
    let logins =
        prop_oneof![4 => usual, 1 => Just(Vec::new()), 3 => login.prop_map(|one| vec![one])];
    (prop::sample::select(protocols), host, 1..=u16::MAX, security, logins, name).prop_map(
        |(protocol, host, port, security, authentication, name)| ServerConfig {
            protocol,
            host: Host::parse(&host).expect("host"),
            port,
            security,
            authentication,
            username: UserName::Known(name),
        },
    )
}

fn days() -> impl Strategy<Value = DaysOnServer> {
    let number = (1..=DaysOnServer::MOST).prop_map(|days| DaysOnServer::days(days).expect("days"));
    prop_oneof![Just(DaysOnServer::ALWAYS), number]
}

fn folders() -> impl Strategy<Value = Folders> {
    let name = "[a-zA-Zäöß€😀&%#?;@/. \"\\\\-]{1,30}";
    let purpose = prop::sample::select(&SpecialFolder::ALL[..]);
    let folder = (purpose, name, "[ -~]{1,20}")
        .prop_map(|(purpose, name, encoded)| (purpose, Folder { encoded, name }));
    let delimiter = prop::sample::select(&[None, Some('.'), Some('/')][..]);
    (delimiter, prop::collection::vec(folder, 0..5))
        .prop_map(|(mark, list)| Folders::new(mark, list))
}

fn proofs() -> impl Strategy<Value = Proof> {
    let state = || {
        let states = [ProofState::Works, ProofState::Failed, ProofState::Untested];
        prop::sample::select(states.to_vec())
    };
    (state(), state()).prop_map(|(incoming, outgoing)| Proof { incoming, outgoing })
}

/// Whether a format may refuse an account: who asks for a password only can be told of everything, but in PRF.
fn may_refuse(format: Format, account: &Account) -> bool {
    let by_password = |server| named_login(server) == AuthMethod::PasswordCleartext;
    let usual = by_password(&account.incoming) && by_password(&account.outgoing);
    format == Format::OutlookPrf || !usual
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_account_is(
        address in "[a-zA-Z0-9!#+']{1,20}@(([a-z]{1,8}\\.){1,2}(de|example|com)|bücher\\.example)",
        display_name in "[ -~äöüßé😀“ш]{0,40}|[a-z😀ш]{190,200}",
        incoming in servers(&[Protocol::Imap, Protocol::Pop3]),
        outgoing in servers(&[Protocol::Smtp]),
        leave_on_server in days(),
        folders in folders(),
        proof in proofs(),
    ) {
        let account = Account {
            address: EmailAddress::parse(&address).expect("address"),
            display_name,
            incoming,
            outgoing,
            leave_on_server,
            folders,
            proof,
        };
        for format in READ {
            match told(format, &account) {
                Some(told) => prop_assert_eq!(told, Told::of(&account), "{:?}", format),
                None => prop_assert!(may_refuse(format, &account), "{:?} {:?}", format, account),
            }
        }
        let file = text(Format::Json, &account);
        prop_assert_eq!(read_account(file.as_bytes()), Ok(account));
    }
}
