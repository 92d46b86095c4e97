//! What real servers refuse, and for what: each outcome with its stage, its cause and whose side it is on.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};

use super::attempt::{Attempt, PROTOCOLS, Way, judge_all, nobody_signed_in, said};
use super::hosters::{PASSWORD, hoster};
use super::world::world;

/// One refusal as a person meets it.
#[derive(Debug)]
struct Case {
    attempt: Attempt<'static>,
    stage: &'static str,
    cause: &'static str,
    side: &'static str,
    /// What is quoted of the server, in lower case; empty where it said nothing.
    words: &'static str,
}

const IMAP: &[&str] = &["imap"];
const POP3: &[&str] = &["pop3"];
const SMTP: &[&str] = &["smtp"];

impl Case {
    /// `cause` as JSON has it, with its side.
    fn at(
        stage: &'static str,
        (cause, side): (&'static str, &'static str),
        words: &'static str,
        attempt: Attempt<'static>,
    ) -> Self {
        Self { attempt, stage, cause, side, words }
    }

    fn judge(&self) -> Result<(), String> {
        let run = self.attempt.run();
        let seen = run.json();
        let protocol = self.attempt.protocols[0];
        let said = said(&seen, protocol);
        let expected = ("failed".to_owned(), self.stage.to_owned(), self.cause.to_owned());
        let verdict = &seen["verdict"];
        let quoted = seen["protocols"][protocol]["answer"].as_str().unwrap_or_default();
        let quoted = quoted.to_lowercase();
        let spoken = quoted.contains(self.words) && quoted.is_empty() == self.words.is_empty();
        let judged = verdict["cause"] == self.cause && verdict["side"] == self.side;
        if run.code == 1 && said == expected && judged && spoken {
            return Ok(());
        }
        let (hoster, address, way) = (self.attempt.hoster, self.attempt.address, self.attempt.way);
        Err(format!(
            "{hoster} {protocol} {way:?} {address}: {said:?} {verdict} {quoted:?} instead of {:?}",
            (self.stage, self.cause, self.side, self.words)
        ))
    }
}

fn usual(protocols: &'static [&'static str], address: &'static str) -> Attempt<'static> {
    Attempt::new("usual", protocols, address)
}

const REFUSED: (&str, &str) = ("ambiguous-auth", "you");
const OUTAGE: (&str, &str) = ("provider-outage", "provider");
const RENEW: (&str, &str) = ("renew-password", "you");
const CONTACT: (&str, &str) = ("contact-provider", "provider");

#[test]
fn a_refused_login_has_its_cause() {
    let wrong =
        |protocols| Attempt { password: "verkehrt", ..usual(protocols, "bert@hoster.test") };
    judge_all(
        &[
            Case::at("login", REFUSED, "[authenticationfailed]", wrong(IMAP)),
            Case::at("login", REFUSED, "[auth]", wrong(POP3)),
            Case::at("login", REFUSED, "535 5.7.8", wrong(SMTP)),
            // Dovecot hides from everybody that somebody is shut out or unknown.
            Case::at("login", REFUSED, "failed", usual(IMAP, "shut-out@hoster.test")),
            Case::at("login", REFUSED, "failed", usual(POP3, "shut-out@hoster.test")),
            Case::at("login", REFUSED, "535", usual(SMTP, "shut-out@hoster.test")),
            Case::at("login", REFUSED, "failed", usual(IMAP, "who@hoster.test")),
            // Whoever is told the reason is told it in the administrator's words.
            Case::at("login", CONTACT, "gesperrt", usual(IMAP, "locked@hoster.test")),
            Case::at("login", RENEW, "[expired]", usual(IMAP, "expired@hoster.test")),
            Case::at("login", RENEW, "password expired", usual(POP3, "expired@hoster.test")),
            // The table of passwords cannot be read: the password has been judged by nobody.
            Case::at("login", OUTAGE, "[unavailable]", usual(IMAP, "outage@hoster.test")),
            Case::at("login", OUTAGE, "[sys/temp]", usual(POP3, "outage@hoster.test")),
        ],
        Case::judge,
    );
}

/// Postfix passes Dovecot's "not now" on as 535, as if the password were wrong. Dovecot itself has said what is the matter.
#[test]
fn an_outage_is_never_put_down_to_the_password() {
    let seen = usual(&PROTOCOLS, "outage@hoster.test").run().exits(1).json();
    let verdict = &seen["verdict"];
    assert_eq!(verdict["cause"], "provider-outage", "{seen:#}");
    assert_eq!(verdict["side"], "provider", "{seen:#}");
}

#[test]
fn a_mailbox_that_cannot_be_opened_has_its_cause() {
    let forbidden = ("admin-disabled", "provider");
    judge_all(
        &[
            Case::at("mailbox", OUTAGE, "[serverbug]", usual(IMAP, "unreadable@hoster.test")),
            Case::at("mailbox", OUTAGE, "[sys/temp]", usual(POP3, "unreadable@hoster.test")),
            Case::at("mailbox", forbidden, "[noperm]", usual(IMAP, "forbidden@hoster.test")),
            Case::at("mailbox", CONTACT, "[sys/perm]", usual(POP3, "forbidden@hoster.test")),
        ],
        Case::judge,
    );
}

#[test]
fn a_refused_sender_has_its_cause() {
    let full = ("quota-full", "you");
    let patience = ("wait-retry", "provider");
    let elsewhere = ("ip-blocked", "network");
    let no_login = ("smtp-auth-missing", "postlotse");
    let anna = Some("anna@hoster.test");
    let as_anna = |address| Attempt { username: anna, ..usual(SMTP, address) };
    let relayed =
        Attempt { username: anna, ..Attempt::new("exchanger", SMTP, "anna@anderswo.test") };
    let at = |hoster| Attempt::new(hoster, SMTP, "anna@hoster.test");
    judge_all(
        &[
            Case::at(
                "sender",
                ("sender-mismatch", "you"),
                "not owned by user",
                as_anna("bert@hoster.test"),
            ),
            Case::at(
                "sender",
                ("recipient-unknown", "you"),
                "user unknown",
                as_anna("nobody@hoster.test"),
            ),
            Case::at("sender", full, "5.2.2", usual(SMTP, "full@hoster.test")),
            Case::at("sender", full, "452 4.2.2", usual(SMTP, "full-for-now@hoster.test")),
            Case::at("sender", patience, "450 4.2.0", usual(SMTP, "grey@hoster.test")),
            Case::at("sender", no_login, "relay access denied", relayed),
            Case::at("sender", elsewhere, "client host rejected", at("barred-late")),
            Case::at("greeting", elsewhere, "554 5.7.1", at("barred")),
            Case::at("login", no_login, "", at("silent")),
        ],
        Case::judge,
    );
}

/// What a full mailbox means for reading: nothing.
#[test]
fn a_full_mailbox_can_be_read() {
    let seen = usual(&PROTOCOLS[..2], "full@hoster.test").run().exits(0).json();
    assert_eq!(seen["verdict"]["side"], "none", "{seen:#}");
}

#[test]
fn a_server_without_encryption_gets_no_password() {
    let cases: Vec<Case> = [IMAP, POP3, SMTP]
        .into_iter()
        .map(|protocols| {
            let attempt = Attempt::new("bare", protocols, "anna@hoster.test");
            let attempt = Attempt { way: Way::Upgrade, ..attempt };
            Case::at("starttls", ("security-abort", "provider"), "", attempt)
        })
        .collect();
    judge_all(&cases, Case::judge);
    nobody_signed_in("bare");
}

#[test]
fn a_bad_certificate_is_named_and_no_password_sent() {
    let faults = [
        ("wrong-name", ("cert-name-mismatch", "provider")),
        ("expired", ("cert-expired-or-clock", "provider")),
        // The web's clock says so too: it is the certificate, not this computer.
        ("future", ("cert-expired-or-clock", "provider")),
        ("self-signed", ("cert-untrusted", "provider")),
        ("unknown-issuer", ("cert-untrusted", "provider")),
    ];
    let mut cases = Vec::new();
    for (hoster, cause) in faults {
        for way in Way::ALL {
            for protocols in [IMAP, POP3, SMTP] {
                // Nobody else signs in by this name, so that the log is about these attempts.
                let attempt = Attempt::new(hoster, protocols, "unsafe@hoster.test");
                cases.push(Case::at("tls", cause, "", Attempt { way, ..attempt }));
            }
        }
    }
    judge_all(&cases, Case::judge);
    let log = hoster("usual").log();
    assert!(!log.contains("unsafe@hoster.test"), "{log}");
    let log = world().log("postfix.log");
    assert!(!log.contains("unsafe@hoster.test"), "{log}");
}

/// A server that would take the password in clear gets it over TLS only.
#[test]
fn plain_text_is_never_used_where_it_would_be_welcome() {
    let attempt = Attempt::new("narrow", &PROTOCOLS, "anna@hoster.test");
    Attempt { way: Way::Upgrade, ..attempt }.run().exits(0);
    let log = hoster("narrow").log();
    let anna = |line: &&str| line.contains("Login: user=<anna@hoster.test>");
    let logins: Vec<&str> = log.lines().filter(anna).collect();
    assert_eq!(logins.len(), 2, "{log}");
    assert!(logins.iter().all(|line| line.contains(", TLS,")), "{log}");
}

#[test]
fn too_many_connections_are_named() {
    let narrow = hoster("narrow");
    let hold = |port, commands: &[&str]| -> TcpStream {
        let address = SocketAddr::new(narrow.address(), port);
        let mut stream = world().site.network.connect(address).unwrap();
        let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
        lines.next().unwrap().unwrap();
        for command in commands {
            stream.write_all(format!("{command}\r\n").as_bytes()).unwrap();
            let answer = lines.next().unwrap().unwrap();
            assert!(answer.contains("OK"), "{answer}");
        }
        stream
    };
    let held = [
        hold(143, &[&format!("a LOGIN busy.imap@hoster.test {PASSWORD}")]),
        hold(110, &["USER busy.pop3@hoster.test", &format!("PASS {PASSWORD}")]),
    ];
    let crowded = ("too-many-connections", "provider");
    let at = |protocols, address| Attempt::new("narrow", protocols, address);
    let words = "maximum number of connections";
    judge_all(
        &[
            Case::at("login", crowded, words, at(IMAP, "busy.imap@hoster.test")),
            Case::at("login", crowded, words, at(POP3, "busy.pop3@hoster.test")),
        ],
        Case::judge,
    );
    drop(held);
}

#[test]
fn ports_and_encryption_that_do_not_fit_are_named() {
    let confused = ("wrong-port-or-security", "postlotse");
    let foreign = ("wrong-protocol", "postlotse");
    let at = |protocols, port, way| {
        let attempt = usual(protocols, "unsafe@hoster.test");
        Attempt { port: Some(port), way, ..attempt }
    };
    judge_all(
        &[
            Case::at("tls", confused, "", at(IMAP, 143, Way::Tls)),
            Case::at("tls", confused, "", at(POP3, 110, Way::Tls)),
            Case::at("tls", confused, "", at(SMTP, 587, Way::Tls)),
            Case::at("greeting", confused, "", at(IMAP, 993, Way::Upgrade)),
            Case::at("greeting", confused, "", at(SMTP, 465, Way::Upgrade)),
            Case::at("greeting", foreign, "+ok", at(IMAP, 995, Way::Tls)),
            Case::at("greeting", foreign, "* ok", at(POP3, 993, Way::Tls)),
            Case::at("greeting", foreign, "* ok", at(SMTP, 993, Way::Tls)),
            Case::at("greeting", foreign, "220", at(IMAP, 465, Way::Tls)),
            Case::at("connect", ("wrong-port-or-firewall", "network"), "", at(IMAP, 9, Way::Tls)),
        ],
        Case::judge,
    );
    assert!(!hoster("usual").log().contains("unsafe@hoster.test"));
}
