//! A server that knows password and user name and says them wherever it can, in every form.
//!
//! Nothing of the password may be in an event or a report, nothing of the name in a report.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};
use futures_util::StreamExt;
use postlotse::account::{
    EmailAddress, Host, Password, Protocol, Security, ServerConfig, UserName,
};
use postlotse::calendar;
use postlotse::diagnosis::judge;
use postlotse::explain;
use postlotse::i18n::{Language, Words};
use postlotse::network::{AddressPolicy, FixedNetwork, Network};
use postlotse::protocol::Timing;
use postlotse::report::{Audience, Case, json};
use postlotse::verify::{AttemptBudget, Plan, PlannedServer, Progress, verify_within};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRng, TestRunner};

use crate::support::certificates::Authority;
use crate::support::scripted::{Rule, ScriptedServer, Step};
use crate::verification::scripts;

/// So many consecutive characters of a secret are a part of it.
const PART: usize = 4;

/// Every form in which servers were seen or can be expected to say again what they were told.
fn forms(secret: &str, user: &str) -> Vec<String> {
    let percent = |keep: fn(u8) -> bool, mark: &str| -> String {
        let one = |byte: u8| match keep(byte) {
            true => char::from(byte).to_string(),
            false => format!("{mark}{byte:02X}"),
        };
        secret.bytes().map(one).collect()
    };
    let json = serde_json::to_string(secret).expect("json");
    let json = json.trim_matches('"').to_owned();
    let ascii_json: String = json
        .encode_utf16()
        .map(|unit| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04x}"),
        })
        .collect();
    let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let html = secret.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    vec![
        secret.to_owned(),
        secret.to_uppercase(),
        secret.to_lowercase(),
        format!("\"{}\"", secret.replace('\\', "\\\\").replace('"', "\\\"")),
        format!("{{{}}} {secret}", secret.len()),
        format!("PASS {secret}"),
        percent(|byte| byte.is_ascii_alphanumeric(), "%"),
        percent(|byte| byte.is_ascii_alphanumeric(), "%").to_lowercase(),
        percent(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte), "%"),
        percent(|_| false, "%"),
        percent(|byte| byte.is_ascii_graphic() && byte != b'=', "="),
        json,
        ascii_json,
        html,
        secret.bytes().map(|byte| format!("{byte:02x}")).collect(),
        STANDARD.encode(secret),
        STANDARD_NO_PAD.encode(secret),
        STANDARD.encode(format!("\0{user}\0{secret}")),
        STANDARD.encode(format!("{user}\0{user}\0{secret}")),
        STANDARD.encode(format!("user={user}\u{1}auth=Bearer {secret}\u{1}\u{1}")),
        URL_SAFE.encode(format!("x{secret}")),
        STANDARD.encode(wide),
    ]
}

/// Where a server can say something.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    Greeting,
    GoodbyeAtOnce,
    NoGreeting,
    Capability,
    Refusal,
    Code,
    Goodbye,
    NoProtocol,
    AtTheCut,
    MailboxOrSender,
    FolderName,
    Certificate,
}

const PLACES: [Place; 12] = [
    Place::Greeting,
    Place::GoodbyeAtOnce,
    Place::NoGreeting,
    Place::Capability,
    Place::Refusal,
    Place::Code,
    Place::Goodbye,
    Place::NoProtocol,
    Place::AtTheCut,
    Place::MailboxOrSender,
    Place::FolderName,
    Place::Certificate,
];

/// A server that says `echo` at a place.
fn script(protocol: Protocol, place: Place, echo: &str) -> Vec<Step> {
    use Protocol::{Imap, Pop3, Smtp};
    let by = |imap: String, pop3: String, smtp: String| match protocol {
        Imap => imap,
        Pop3 => pop3,
        Smtp => smtp,
    };
    let refusal = by(
        format!("{{tag}} NO [AUTHENTICATIONFAILED] no {echo} here\r\n"),
        format!("-ERR [AUTH] no {echo} here\r\n"),
        format!("535-5.7.8 no {echo} here\r\n535 5.7.8 {echo}\r\n"),
    );
    let mut greeting = scripts::greeting(protocol).to_owned();
    let mut other: Vec<(&'static str, String)> = Vec::new();
    let login = scripts::login_command(protocol);
    match place {
        Place::Greeting => {
            greeting = by(
                format!("* OK {echo} ready\r\n"),
                format!("+OK {echo} ready\r\n"),
                format!("220 {echo} ready\r\n"),
            );
        }
        Place::GoodbyeAtOnce => {
            greeting = by(
                format!("* BYE {echo}\r\n"),
                format!("-ERR {echo}\r\n"),
                format!("421 4.3.2 {echo}\r\n"),
            );
        }
        Place::NoGreeting => greeting = format!("hello {echo}\r\n"),
        Place::Capability => other.push((
            scripts::capability_command(protocol),
            by(
                format!("* CAPABILITY IMAP4rev1 AUTH=PLAIN X-{echo}\r\n{{tag}} OK\r\n"),
                format!("+OK\r\nUSER\r\nX-{echo}\r\nSASL PLAIN\r\n.\r\n"),
                format!("250-mail.example.com\r\n250-X-{echo}\r\n250 AUTH PLAIN\r\n"),
            ),
        )),
        Place::Refusal => other.push((login, refusal)),
        Place::Code => other.push((
            login,
            by(
                format!("{{tag}} NO [X-{echo}] no\r\n"),
                format!("-ERR [X-{echo}] no\r\n"),
                format!("535 {echo}\r\n"),
            ),
        )),
        Place::Goodbye => other.push((
            login,
            by(
                format!("* BYE {echo}\r\n"),
                format!("-ERR [SYS/TEMP] {echo}\r\n"),
                format!("421 {echo}\r\n"),
            ),
        )),
        Place::NoProtocol => other.push((login, format!("what? {echo}\r\n"))),
        // Only the first 400 bytes of nonsense are kept; the form begins just before.
        Place::AtTheCut => other.push((login, format!("{}{echo}\r\n", "y ".repeat(197)))),
        Place::MailboxOrSender => other.push((
            scripts::check_command(protocol),
            by(
                format!("{{tag}} NO {echo}\r\n"),
                format!("-ERR {echo}\r\n"),
                format!("550 5.7.1 {echo}\r\n"),
            ),
        )),
        Place::FolderName if protocol == Imap => {
            let size = echo.len();
            let folder = format!("* LIST (\\Sent) \"/\" {{{size}}}\r\n{echo}\r\n{{tag}} OK\r\n");
            other.push(("LIST", folder));
        }
        Place::FolderName | Place::Certificate => {}
    }
    let mut rules: Vec<Rule> = other.into_iter().map(|(word, said)| (word, Some(said))).collect();
    // POP3 asks for the message of a mechanism on a line of its own; what comes there is the login too.
    if protocol == Pop3
        && let Some((_, said)) = rules.iter().find(|(word, _)| *word == "AUTH")
    {
        let said = said.clone();
        rules = vec![("AUTH PLAIN", Some("+ \r\n".into()))];
        rules.extend(
            scripts::rules(protocol)
                .into_iter()
                .filter(|(word, _)| !word.is_empty() && *word != "AUTH PLAIN"),
        );
        rules.push(("", said));
    } else {
        let mut usual = scripts::rules(protocol);
        if protocol == Smtp {
            usual.extend([
                ("MAIL FROM", Some("250 2.1.0 fine\r\n".into())),
                ("RCPT TO", Some("250 2.1.5 fine\r\n".into())),
            ]);
        }
        rules.extend(usual);
    }
    vec![Step::Tls, Step::Send(greeting), Step::Serve(rules)]
}

/// Every reading of a text in which a part of a secret could show: as it is, and decoded.
fn readings(text: &str) -> Vec<String> {
    let mut all = vec![text.to_lowercase()];
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || "+/-_".contains(c);
    for run in text.split(|c| !is_base64(c)).filter(|run| run.len() >= 6) {
        let run = run.replace('-', "+").replace('_', "/");
        for skip in 0..4 {
            let Some(rest) = run.get(skip..) else { continue };
            let whole = &rest[..rest.len() / 4 * 4];
            let Ok(bytes) = STANDARD_NO_PAD.decode(whole) else { continue };
            all.push(String::from_utf8_lossy(&bytes).to_lowercase());
            for start in [0, 1] {
                let units = bytes.get(start..).unwrap_or_default().chunks_exact(2);
                let units: Vec<u16> =
                    units.map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
                all.push(String::from_utf16_lossy(&units).to_lowercase());
            }
        }
    }
    for run in text.split(|c: char| !c.is_ascii_hexdigit()).filter(|run| run.len() >= 6) {
        for skip in [0, 1] {
            let digits: Vec<char> = run.chars().skip(skip).collect();
            let byte = |two: &[char]| u8::from_str_radix(&String::from_iter(two), 16).ok();
            let bytes: Vec<u8> = digits.chunks_exact(2).filter_map(byte).collect();
            all.push(String::from_utf8_lossy(&bytes).to_lowercase());
        }
    }
    for mark in ['%', '='] {
        let bytes: Vec<u8> = text
            .split(mark)
            .flat_map(|part| {
                let head = part.get(..2).and_then(|two| u8::from_str_radix(two, 16).ok());
                match head {
                    Some(byte) => [&[byte], &part.as_bytes()[2..]].concat(),
                    None => part.as_bytes().to_vec(),
                }
            })
            .collect();
        all.push(String::from_utf8_lossy(&bytes).to_lowercase());
    }
    all
}

/// The first part of a secret that a text holds in any reading.
fn betrayed(text: &str, secret: &str, part: usize) -> Option<String> {
    let letters: Vec<char> = secret.to_lowercase().chars().collect();
    let readings = readings(text);
    letters
        .windows(part)
        .map(|window| window.iter().collect::<String>())
        .find(|window| readings.iter().any(|reading| reading.contains(window.as_str())))
}

/// Letters with rare marks between them, so that no part of it stands in any text by chance.
fn secrets() -> impl Strategy<Value = String> {
    proptest::string::string_regex("([A-Za-z0-9]{1,2}[~^|#$&*+!äß€\"\\\\<' ]){3,6}[A-Z0-9]")
        .expect("a pattern")
}

fn names() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[a-z]{2,5}\\.[a-z]{2,5}[0-9]{3}").expect("a pattern")
}

/// Runs a check of one protocol against a server and looks everywhere.
async fn run(protocol: Protocol, place: Place, secret: &str, local_part: &str, echo: &str) {
    let address = format!("{local_part}@example.com");
    let host = format!("{}.example.com", protocol.key());
    let named = if place == Place::Certificate { echo } else { "Postlotse tests" };
    let authority = Authority::new(named);
    let server =
        ScriptedServer::start(&authority.identity(&[&host]), script(protocol, place, echo)).await;
    let mut fixed = FixedNetwork { roots: vec![authority.root()], ..FixedNetwork::default() };
    let port = protocol.default_port(Security::ImplicitTls);
    fixed.routes.insert((host.clone(), port), server.address());
    let network = Network::fixed(fixed).expect("network");
    let config = ServerConfig {
        protocol,
        host: Host::parse(&host).expect("host"),
        port,
        security: Security::ImplicitTls,
        authentication: Vec::new(),
        username: UserName::known(&address).expect("user name"),
    };
    let address = EmailAddress::parse(&address).expect("address");
    let servers = vec![PlannedServer { server: config, policy: AddressPolicy::Discovered }];
    let plan = Plan { address: address.clone(), servers };
    let mut progress = Progress::new(&plan);
    let password = Password::new(secret.to_owned().into()).expect("password");
    let timing = Timing { step: Duration::from_secs(10), total: Duration::from_secs(20) };
    let budget = AttemptBudget::new();
    let mut events = Box::pin(verify_within(network, plan, password, budget, timing));
    let what = format!("{} {place:?}: {secret:?} as {echo:?}", protocol.key());
    let mut logged = String::new();
    while let Some(event) = events.next().await {
        logged.push_str(&format!("{event:?}\n"));
        // What a log shows is escaped once more.
        progress.apply(&event);
    }
    let part = betrayed(&logged, secret, PART);
    assert_eq!(part, None, "{what}: in an event: {logged}");
    let outcome = progress.report();
    let case = Case {
        moment: calendar::now(),
        system: "test".into(),
        address,
        provider: None,
        sources: Vec::new(),
        judgement: judge(&outcome, None, None),
        outcome,
        facts: None,
        refusals: 1,
        test_mail: None,
    };
    let words = Words::new(Language::German);
    let report = explain::report::report(&words, &case);
    let mut texts: Vec<String> =
        Audience::ALL.map(|reader| explain::report::text(&words, &report, reader)).into();
    texts.push(format!("{:#}", json(&report)));
    for text in texts {
        assert_eq!(betrayed(&text, secret, PART), None, "{what}: in the report: {text}");
        assert_eq!(betrayed(&text, local_part, 5), None, "{what}: the name in: {text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_password_gets_anywhere() {
    // The same sequence in every run; a failure names the password and its form.
    let rng = TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut count = 0;
    for (number, protocol) in Protocol::ALL.into_iter().enumerate() {
        for place in PLACES {
            // Every form at every place, each by one of the protocols.
            for form in (0..forms("x", "y").len()).skip(number).step_by(Protocol::ALL.len()) {
                let secret = secrets().new_tree(&mut runner).expect("a secret").current();
                let name = names().new_tree(&mut runner).expect("a name").current();
                let user = format!("{name}@example.com");
                let mut echo = forms(&secret, &user).swap_remove(form);
                // A certificate's organisation cannot be longer than 64 letters.
                if place == Place::Certificate && echo.chars().count() > 60 {
                    echo = secret.clone();
                }
                run(protocol, place, &secret, &name, &echo).await;
                count += 1;
            }
        }
    }
    assert!(count > 200, "{count} servers were asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_name_gets_into_a_report() {
    let secret = "k7~Q#m2+Zß9";
    let name = "anna.weber482";
    let user = format!("{name}@example.com");
    for place in [Place::Greeting, Place::Capability, Place::Refusal, Place::AtTheCut] {
        let echoes = forms(name, &user).into_iter().chain(forms(&user, &user));
        for (echo, protocol) in echoes.zip(Protocol::ALL.into_iter().cycle()) {
            run(protocol, place, secret, name, &echo).await;
        }
    }
}

#[test]
fn a_betrayal_would_be_noticed() {
    let secret = "k7~Q#m2+Zß9";
    for form in forms(secret, "anna@example.com") {
        let cut: String = form.chars().take(form.chars().count() - 1).collect();
        let html = form.contains("&quot;") || form.contains("\\u");
        assert!(html || betrayed(&format!("no: {cut} "), secret, PART).is_some(), "{form}");
    }
    assert_eq!(betrayed("NO [AUTHENTICATIONFAILED] no … here", secret, PART), None);
}
