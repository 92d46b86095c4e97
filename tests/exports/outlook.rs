//! What makes classic Outlook drop or misread its files, as linters that are themselves tested.

use postlotse::account::{Protocol, Security};
use postlotse::export::{FileName, Format, OutlookProfile, outlook_profile};
use postlotse::i18n::Language;

use super::cases::{cases, exported, imap_plain, pop3_plain, text};

#[test]
fn outlook_files_pass_the_lint() {
    for (name, account) in cases() {
        let export = exported(Format::OutlookPrf, &account, Language::German);
        let faults = prf_lint(&export.files[0].bytes);
        assert!(faults.is_empty(), "{name}: {faults:?}");
        let launcher = &export.files[1];
        assert_eq!(launcher.name, FileName::Beside(".cmd"));
        assert!(launcher.bytes.is_ascii());
        let faults = launcher_lint(std::str::from_utf8(&launcher.bytes).unwrap());
        assert!(faults.is_empty(), "{name}: {faults:?}");
    }
}

/// What keeps the file beside the profile from starting the Outlook that is installed, and no other.
fn launcher_lint(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.replace("\r\n", "").contains(['\r', '\n']) || !text.ends_with("\r\n") {
        faults.push("line ends other than CRLF".to_owned());
    }
    let place = |part: &str| text.lines().position(|line| line.starts_with(part));
    let start = place("start \"\" outlook.exe /importprf \"%prf%\"");
    for (part, fault) in [
        ("set \"NoDefaultCurrentDirectoryInExePath=1\"", "cmd looks in the folder of the file"),
        ("cd /d \"%SystemRoot%\"", "the shell looks in the folder of the file"),
    ] {
        if start.is_none() || place(part).is_none_or(|part| start < Some(part)) {
            faults.push(fault.to_owned());
        }
    }
    // What it is called depends on the folder it was started in.
    let named = place("set \"prf=%~dpn0.prf\"");
    if named.is_none() || named > place("cd ") {
        faults.push("the profile is not found".to_owned());
    }
    faults
}

#[test]
fn the_lint_of_the_launcher_finds_each_fault() {
    let export = exported(Format::OutlookPrf, &imap_plain(), Language::German);
    let good = String::from_utf8(export.files[1].bytes.clone()).expect("ASCII");
    let without = |start: &str| -> String {
        good.split_inclusive("\r\n").filter(|line| !line.starts_with(start)).collect()
    };
    let last = |start: &str| {
        let line = good.lines().find(|line| line.starts_with(start)).expect("a line");
        format!("{}{line}\r\n", without(start))
    };
    let faulty = [
        ("line ends", good.replace("\r\n", "\n")),
        ("cmd looks", without("set \"No")),
        ("cmd looks", last("set \"No")),
        ("the shell looks", without("cd")),
        ("the shell looks", last("cd")),
        ("not found", without("set \"prf")),
        ("not found", last("set \"prf")),
    ];
    finds_each(launcher_lint, &good, &faulty);
}

/// Insists that a linter names each fault, the one that was made and no other in its place.
fn finds_each(lint: impl Fn(&str) -> Vec<String>, good: &str, faulty: &[(&str, String)]) {
    assert!(lint(good).is_empty(), "{:?}", lint(good));
    for (fault, text) in faulty {
        assert_ne!(text, good, "{fault}: nothing was changed");
        let found = lint(text);
        assert!(found.iter().any(|one| one.contains(fault)), "{fault} went unnoticed: {found:?}");
    }
}

#[test]
fn the_lint_finds_each_fault() {
    let good = text(Format::OutlookPrf, &imap_plain());
    let after = |line: &str, more: &str| good.replace(line, &format!("{line}\r\n{more}"));
    let faulty = [
        ("not ASCII", format!("\u{feff}{good}")),
        ("not ASCII", good.replace("Anna", "Änna")),
        ("line ends", good.replace("\r\n", "\n")),
        ("line ends", good.trim_end().to_owned()),
        ("stray line", after("IMAPUseSPA=0", "IMAPUseSPA")),
        ("no number", good.replace("IMAPPort=993", "IMAPPort=many")),
        ("no number", good.replace("IMAPPort=993", "IMAPPort=0xzz")),
        ("no number", good.replace("IMAPPort=993", "IMAPPort=-1")),
        ("UnknownKey is not mapped", after("IMAPUseSPA=0", "UnknownKey=1")),
        ("missing section", good.replace("Account1=IMAP_I_Mail", "Account1=I_Mail")),
        ("missing section", good.replace("[Account1]", "[Account2]")),
        ("IMAPPassword is a password", after("IMAPUseSPA=0", "IMAPPassword=x")),
        ("overwrite", good.replace("OverwriteProfile=Append", "OverwriteProfile=Yes")),
        ("account type", good.replace("AccountType=IMAP", "AccountType=POP3")),
        ("no account", good.replace("Account1=IMAP_I_Mail\r\n", "")),
        ("not encrypted", good.replace("IMAPUseSSL=1", "IMAPUseSSL=0")),
        ("not encrypted", good.replace("SMTPSecureConnection=2", "SMTPSecureConnection=0")),
        ("not encrypted", good.replace("SMTPSecureConnection=2\r\n", "")),
    ];
    finds_each(|text| prf_lint(text.as_bytes()), &good, &faulty);
}

/// What makes Outlook drop or misread a profile file, as far as it is documented.
fn prf_lint(bytes: &[u8]) -> Vec<String> {
    const DIRECTIVES: [&str; 2] = ["UniqueService", "DefaultAccount"];
    let mut faults = Vec::new();
    if !bytes.is_ascii() {
        faults.push("not ASCII, or a byte order mark".to_owned());
    }
    let text = String::from_utf8_lossy(bytes);
    if text.replace("\r\n", "").contains(['\r', '\n']) || !text.ends_with("\r\n") {
        faults.push("line ends other than CRLF".to_owned());
    }
    let mut sections: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with(';')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            sections.push((name, Vec::new()));
        } else if let (Some((key, value)), Some(section)) =
            (line.split_once('='), sections.last_mut())
        {
            section.1.push((key, value));
        } else {
            faults.push(format!("stray line {line}"));
        }
    }
    let section = |name: &str| sections.iter().find(|s| s.0 == name).map(|s| s.1.as_slice());
    let value = |lines: &[(&str, &str)], key: &str| {
        lines.iter().find(|line| line.0 == key).map(|line| line.1.to_owned())
    };
    let general = section("General").unwrap_or_default();
    let overwrite = value(general, "OverwriteProfile");
    let name = value(general, "ProfileName").unwrap_or_default();
    let own = name.strip_prefix("Postlotse ").filter(|own| !own.is_empty());
    // A profile of its own, under a name nobody else gives: the only one that may be made.
    let makes_own = overwrite.as_deref() == Some("Yes")
        && own.is_some()
        && value(general, "ModifyDefaultProfileIfPresent").as_deref() == Some("FALSE");
    if overwrite.as_deref() != Some("Append") && !makes_own {
        faults.push("would overwrite a profile".to_owned());
    }
    let accounts = section("Internet Account List").unwrap_or_default();
    if accounts.is_empty() {
        faults.push("no account".to_owned());
    }
    for (account, mapping) in accounts {
        let (Some(lines), Some(mapping)) = (section(account), section(mapping)) else {
            faults.push(format!("{account} refers to a missing section"));
            continue;
        };
        for (key, content) in lines.iter().filter(|line| !DIRECTIVES.contains(&line.0)) {
            if key.to_lowercase().contains("password") {
                faults.push(format!("{key} is a password"));
            }
            match value(mapping, key) {
                None => faults.push(format!("{key} is not mapped")),
                Some(kind) if kind.starts_with("PT_LONG") => {
                    let number = match content.strip_prefix("0x") {
                        Some(digits) => u32::from_str_radix(digits, 16).is_ok(),
                        None => content.parse::<u32>().is_ok(),
                    };
                    if !number {
                        faults.push(format!("{key} is no number"));
                    }
                }
                Some(_) => {}
            }
        }
        let kind = value(mapping, "AccountType").unwrap_or_default();
        if value(lines, &format!("{kind}Server")).is_none() {
            faults.push("the account type does not fit the server".to_owned());
        }
        let incoming = value(lines, &format!("{kind}UseSSL"));
        let outgoing = value(lines, "SMTPSecureConnection");
        let known = [Some("1"), Some("2")];
        if incoming.as_deref() != Some("1") || !known.contains(&outgoing.as_deref()) {
            faults.push("not encrypted".to_owned());
        }
    }
    faults
}

#[test]
fn autodiscover_answers_pass_the_lint() {
    for (name, account) in cases() {
        let faults = pox_lint(&text(Format::OutlookAutodiscover, &account));
        assert!(faults.is_empty(), "{name}: {faults:?}");
    }
}

#[test]
fn the_autodiscover_lint_finds_each_fault() {
    let good = text(Format::OutlookAutodiscover, &imap_plain());
    let without = |line: &str| good.replacen(line, "", 1);
    let login = "<LoginName>anna@example.com</LoginName>";
    let faulty = [
        ("", good.replace("</Autodiscover>", "")),
        ("foreign root", good.replace("responseschema/2006\"", "responseschema/2007\"")),
        ("exactly one account", good.replace("http://schemas", "https://schemas")),
        ("exactly one account", good.replace("<Account>", "<Account></Account><Account>")),
        ("no account of mail", good.replace("<AccountType>email", "<AccountType>exchange")),
        ("no settings", good.replace("<Action>settings</Action>", "<Action>redirectAddr</Action>")),
        ("each way", good.replace("<Type>IMAP</Type>", "<Type>EXCH</Type>")),
        ("each way", good.replace("<Type>SMTP</Type>", "<Type>IMAP</Type>")),
        ("SPA", good.replacen("<SPA>off</SPA>", "<SPA>on</SPA>", 1)),
        ("SPA", without("<SPA>off</SPA>")),
        ("no login name", without(login)),
        ("no server", without("<Server>imap.example.com</Server>")),
        ("no port", good.replace("<Port>993</Port>", "<Port>0</Port>")),
        ("no port", without("<Port>993</Port>")),
        ("not encrypted", good.replace("<SSL>on</SSL>", "<SSL>off</SSL>")),
        (
            "not encrypted",
            good.replace("<Encryption>TLS</Encryption>", "<Encryption>None</Encryption>"),
        ),
        ("not encrypted", without("<Encryption>TLS</Encryption>")),
        ("no login", without("<AuthRequired>on</AuthRequired>")),
        ("password", good.replacen(login, &format!("{login}<Password>x</Password>"), 1)),
    ];
    finds_each(pox_lint, &good, &faulty);
}

/// What makes Outlook ignore an answer, or connect weaker than tested.
fn pox_lint(text: &str) -> Vec<String> {
    const OUTER: &str = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
    const INNER: &str =
        "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
    let document = match roxmltree::Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults = Vec::new();
    let mut expect = |holds: bool, fault: &str| {
        if !holds {
            faults.push(fault.to_owned());
        }
    };
    let root = document.root_element();
    expect(root.has_tag_name((OUTER, "Autodiscover")), "foreign root");
    let all = |name: &'static str| {
        document.descendants().filter(move |node| node.has_tag_name((INNER, name)))
    };
    let only = |name: &'static str, value: &str| {
        let values: Vec<_> = all(name).map(|node| node.text().unwrap_or_default()).collect();
        values == [value]
    };
    expect(all("Account").count() == 1, "not exactly one account");
    expect(only("AccountType", "email"), "no account of mail");
    expect(only("Action", "settings"), "no settings");
    let mut kinds = Vec::new();
    for protocol in all("Protocol") {
        let value = |name: &str| {
            let found = protocol.children().find(|node| node.has_tag_name((INNER, name)));
            found.and_then(|node| node.text())
        };
        kinds.push(value("Type").unwrap_or_default());
        expect(value("SPA") == Some("off"), "SPA is on by default");
        expect(value("AuthRequired") == Some("on"), "no login");
        expect(value("LoginName").is_some(), "no login name");
        expect(value("Server").is_some(), "no server");
        let port = value("Port").and_then(|port| port.parse::<u16>().ok());
        expect(port.is_some_and(|port| port > 0), "no port");
        let secure = match (value("SSL"), value("Encryption")) {
            (Some("on"), None) => true,
            (None, Some(word)) => ["SSL", "TLS"].contains(&word),
            _ => false,
        };
        expect(secure, "not encrypted");
    }
    expect(matches!(kinds[..], ["IMAP" | "POP3", "SMTP"]), "not one server for each way");
    let password =
        |node: roxmltree::Node<'_, '_>| node.tag_name().name().to_lowercase().contains("password");
    expect(!document.descendants().any(password), "holds a password");
    faults
}

#[test]
fn both_keys_of_outgoing_security_are_mapped() {
    for protocol in [Protocol::Imap, Protocol::Pop3] {
        let mut account = if protocol == Protocol::Imap { imap_plain() } else { pop3_plain() };
        for security in Security::ALL {
            account.outgoing.security = security;
            let text = text(Format::OutlookPrf, &account);
            assert!(prf_lint(text.as_bytes()).is_empty());
            for mapping in ["SMTPUseSSL=PT_LONG,0x0202", "SMTPSecureConnection=PT_LONG,0x020A"] {
                let line = text.lines().find(|line| *line == mapping);
                assert!(line.is_some(), "{security:?}: {mapping} is missing");
            }
        }
    }
}

#[test]
fn a_new_profile_has_what_every_profile_has() {
    for account in [imap_plain(), pop3_plain()] {
        let profile = OutlookProfile::Missing("Postlotse 1a2b");
        let (bytes, _) = outlook_profile(&account, profile).expect("expressible");
        let good = String::from_utf8(bytes).expect("ASCII");
        let named =
            |name: &str| good.replace("ProfileName=Postlotse 1a2b", &format!("ProfileName={name}"));
        let whichever = "ModifyDefaultProfileIfPresent=";
        let faulty = [
            ("overwrite", named("Outlook")),
            ("overwrite", named("Postlotse ")),
            ("overwrite", named("")),
            ("overwrite", good.replace(&format!("{whichever}FALSE"), &format!("{whichever}TRUE"))),
        ];
        finds_each(|text| prf_lint(text.as_bytes()), &good, &faulty);
        let text = good;
        let sections: Vec<&str> = text.lines().filter(|line| line.starts_with('[')).collect();
        let kind = if account.incoming.protocol == Protocol::Imap { "IMAP_" } else { "" };
        let expected = [
            "[General]",
            "[Service List]",
            "[Internet Account List]",
            "[Service1]",
            "[Account1]",
            "[Outlook Address Book]",
            &format!("[{kind}I_Mail]"),
        ];
        assert_eq!(sections, expected);
        // Into a profile that is there, everything but the profile's own lines is the same.
        let (bytes, _) =
            outlook_profile(&account, OutlookProfile::Default("Anna")).expect("expressible");
        assert!(prf_lint(&bytes).is_empty());
        let into_old = String::from_utf8(bytes).expect("ASCII");
        let of_account = |text: &str| {
            let from = text.find("[Account1]").expect("an account");
            text[from..].replace("[Outlook Address Book]\r\nServiceName=CONTAB\r\n\r\n", "")
        };
        assert_eq!(of_account(&text), of_account(&into_old));
    }
}
