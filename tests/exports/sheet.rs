//! The sheet to print, in the browser and on paper.

use std::path::Path;
use std::process::Command;

use postlotse::account::{
    Account, AuthMethod, EmailAddress, Folder, Folders, Host, Proof, ProofState, SpecialFolder,
    UserName,
};
use postlotse::export::{FileName, Format, Note};
use postlotse::i18n::Language;
use postlotse::provider::Catalog;

use super::cases::{cases, exported, imap_plain, nasty, pop3_plain, text};
use super::reading::scanned;

#[test]
fn the_sheet_holds_every_value_and_no_foreign_markup() {
    for (name, account) in cases() {
        let sheet = text(Format::Sheet, &account);
        for foreign in
            ["<x", "<b>", "http:", "https:", "<script", "<img", "<link", "url(", "@import"]
        {
            assert!(!sheet.contains(foreign), "{name}: {foreign}");
        }
        for server in [&account.incoming, &account.outgoing] {
            assert!(sheet.contains(&server.host.to_string()), "{name}");
            assert!(sheet.contains(&server.port.to_string()), "{name}");
        }
    }
    let umlaut = text(Format::Sheet, &nasty(imap_plain()));
    for spelling in ["mail.bücher.example", "mail.xn--bcher-kva.example"] {
        assert!(umlaut.contains(spelling), "{spelling}");
    }
}

#[test]
fn the_sheet_says_how_far_it_is_tested() {
    use ProofState::{Failed, Untested, Works};
    let cases = [
        (Works, Works, "Posteingang und Versand funktionieren."),
        (Works, Untested, "nur zum Teil geprüft"),
        (Works, Failed, "nicht alles funktioniert"),
        (Untested, Untested, "noch nicht geprüft"),
    ];
    for (incoming, outgoing, expected) in cases {
        let account = Account { proof: Proof { incoming, outgoing }, ..imap_plain() };
        let sheet = text(Format::Sheet, &account);
        for (_, _, sentence) in &cases {
            assert_eq!(sheet.contains(sentence), *sentence == expected, "{sentence}");
        }
    }
}

#[test]
fn the_sheet_can_wait_for_an_assigned_user_name() {
    let mut account = imap_plain();
    account.incoming.username = UserName::Assigned;
    assert!(text(Format::Sheet, &account).contains("steht in den Unterlagen Ihres Anbieters"));
}

#[test]
fn folders_of_the_server_stand_on_the_sheet() {
    let folder = |name: &str| Folder { encoded: "x".into(), name: name.into() };
    let named = [
        (SpecialFolder::Sent, folder("Gesendete Objekte")),
        (SpecialFolder::Trash, folder("INBOX.Müll <b>")),
    ];
    let account = Account { folders: Folders::new(Some('.'), named), ..imap_plain() };
    let html = text(Format::Sheet, &account);
    assert!(html.contains("Gesendete Objekte") && html.contains("INBOX.Müll &lt;b&gt;"), "{html}");
    assert!(read_back(&pdf(&account, Language::German)).contains("INBOX.Müll<b>"));
    let html = text(Format::Sheet, &imap_plain());
    assert!(!html.contains("Ordner"), "nothing is said where nothing is known");
}

fn pdf(account: &Account, language: Language) -> Vec<u8> {
    let export = exported(Format::Sheet, account, language);
    let file = export.files.into_iter().find(|file| file.name == FileName::Beside(".pdf"));
    file.expect("a PDF").bytes
}

fn run(program: &str, arguments: &[&str], folder: &Path) -> Vec<u8> {
    let output = Command::new(program).args(arguments).current_dir(folder).output();
    let output = output.unwrap_or_else(|error| panic!("{program} (tests/install): {error}"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaint.is_empty(), "{program}: {complaint}");
    output.stdout
}

/// The text of the page, without the blanks and line ends a layout brings along.
fn read_back(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.pdf"), pdf).unwrap();
    // In the order of drawing, so that a wrapped value stays together.
    let text = run("pdftotext", &["-raw", "a.pdf", "-"], folder.path());
    String::from_utf8(text).unwrap().split_whitespace().collect()
}

#[test]
fn paper_holds_every_value_on_one_page() {
    let mut long = nasty(pop3_plain());
    long.display_name = "Maximiliane ".repeat(16) + "Müller";
    long.address = EmailAddress::parse(&format!("{}@bücher.example", "x".repeat(64))).unwrap();
    long.outgoing.host =
        Host::parse(&format!("{}example.com", "sehr-langer-name.".repeat(14))).unwrap();
    long.incoming.username = UserName::Known("u1lI0O".repeat(33));
    let all = cases().into_iter().chain([("long", long)]);
    for (name, account) in all {
        for language in Language::ALL {
            let pdf = pdf(&account, language);
            let text = read_back(&pdf);
            let mut values = vec![
                account.address.to_display(),
                account.display_name.split_whitespace().collect(),
            ];
            for server in [&account.incoming, &account.outgoing] {
                values.push(server.host.to_display());
                values.push(server.host.to_string());
                values.push(server.port.to_string());
                let user_name = server.username.as_known().unwrap();
                values.push(user_name.split_whitespace().collect());
            }
            for value in values {
                assert!(text.contains(&value), "{name}: {value} is not in {text}");
            }
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join("a.pdf"), &pdf).unwrap();
            run("pdftoppm", &["-r", "150", "-gray", "-png", "a.pdf", "page"], folder.path());
            let pages: Vec<_> = std::fs::read_dir(folder.path())
                .unwrap()
                .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
                .filter(|name| name.ends_with(".png"))
                .collect();
            assert_eq!(pages.len(), 1, "{name}: {pages:?}");
            let picture = std::fs::read(folder.path().join(&pages[0])).unwrap();
            let code = scanned(&picture);
            assert!(code.contains(&account.outgoing.host.to_string()), "{name}: {code}");
        }
    }
}

#[test]
fn what_the_provider_wants_stands_on_the_sheet_and_it_stays_one_page() {
    // The providers with the most to say, and one everybody knows.
    let mut providers: Vec<_> = Catalog::bundled().all().iter().collect();
    providers.retain(|one| !one.help_pages.is_empty() && !one.domains.is_empty());
    providers.sort_by_key(|one| one.requirements.len() * 40 + one.help_pages[0].len());
    let known = Catalog::bundled().by_domain("gmx.de").unwrap();
    let most = providers.into_iter().rev().take(3).chain([known]);
    for provider in most {
        for language in Language::ALL {
            let mut account = pop3_plain();
            account.address =
                EmailAddress::parse(&format!("anna@{}", provider.domains[0])).unwrap();
            let html = exported(Format::Sheet, &account, language).files[0].bytes.clone();
            let html = String::from_utf8(html).unwrap();
            let paper = read_back(&pdf(&account, language));
            for value in [provider.name, provider.help_pages[0]] {
                let escaped = value.replace('&', "&amp;").replace('\'', "&#39;");
                assert!(html.contains(&escaped), "{value}: {html}");
                let joined: String = value.split_whitespace().collect();
                assert!(paper.contains(&joined), "{value}: {paper}");
            }
        }
    }
    let account = Account { address: EmailAddress::parse("anna@gmx.de").unwrap(), ..imap_plain() };
    let html = text(Format::Sheet, &account);
    assert!(html.contains("Was GMX verlangt") && html.contains("App-Passwort"), "{html}");
    assert!(!text(Format::Sheet, &imap_plain()).contains("verlangt</h2>"), "nobody is known");
}

#[test]
fn a_sheet_for_a_sign_in_page_says_nothing_of_passwords() {
    let mut account = imap_plain();
    account.address = EmailAddress::parse("anna@gmail.com").unwrap();
    for server in [&mut account.incoming, &mut account.outgoing] {
        server.authentication = vec![AuthMethod::OAuth2];
    }
    let html = text(Format::Sheet, &account);
    assert!(html.contains("OAuth2 (im Fenster des Anbieters)"), "{html}");
    assert!(!html.contains("App-Passwort") && !html.contains("normales Passwort"), "{html}");
    assert!(!html.contains("Benutzername und Passwort sind dieselben"), "{html}");
}

#[test]
fn paper_says_what_the_browser_says() {
    for language in Language::ALL {
        for account in [imap_plain(), pop3_plain()] {
            let export = exported(Format::Sheet, &account, language);
            let html = String::from_utf8(export.files[0].bytes.clone()).unwrap();
            let body = html.split("<body>").nth(1).unwrap();
            let paper = read_back(&export.files[1].bytes);
            // Everything between two tags is one run of text.
            let runs = body.split('<').filter_map(|piece| piece.split_once('>'));
            let runs: Vec<_> =
                runs.map(|(_, text)| text.trim()).filter(|t| !t.is_empty()).collect();
            assert!(runs.len() > 30, "{runs:?}");
            for run in runs.into_iter().filter(|run| !["✓", "✗", "–"].contains(run)) {
                let joined: String = run.split_whitespace().collect();
                assert!(paper.contains(&joined), "{run} is not on paper: {paper}");
            }
        }
    }
}

#[test]
fn the_same_account_gives_the_same_paper() {
    let account = nasty(imap_plain());
    assert_eq!(pdf(&account, Language::German), pdf(&account, Language::German));
}

#[test]
fn letters_the_typeface_lacks_are_said() {
    let mut account = imap_plain();
    account.display_name = "Anna 😀 Беспиль".into();
    let export = exported(Format::Sheet, &account, Language::German);
    let printed = export.notes.iter().find_map(|note| match note {
        Note::PrintedName { from, to } => Some((from.as_str(), to.as_str())),
        _ => None,
    });
    let (from, to) = printed.expect("a note");
    assert_eq!(from, account.display_name);
    assert!(to.is_ascii() && to.starts_with("Anna"), "{to}");
    let joined: String = to.split_whitespace().collect();
    assert!(read_back(&export.files[1].bytes).contains(&joined));
    let html = String::from_utf8(export.files[0].bytes.clone()).unwrap();
    assert!(html.contains(from), "the page for the browser keeps the name");

    account.incoming.username = UserName::Known("山田".into());
    let export = exported(Format::Sheet, &account, Language::German);
    assert_eq!(export.files.len(), 1, "an identifier is never spelled otherwise");
    assert!(export.notes.contains(&Note::NotPrintable), "{:?}", export.notes);
}
