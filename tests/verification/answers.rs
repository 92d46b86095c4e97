//! Real answers of real servers, each said at its step by a scripted server over real TLS, read by the real protocol
//! code and judged: the cause is the one people who met it have found.
//!
//! The rows are in tests/fixtures/answers/collected.txt. Those of the network, of TLS and of sign-in pages say nothing over a
//! mail connection; they are judged as pasted text elsewhere.

use postlotse::diagnosis::judge;
use postlotse::provider::{Catalog, Provider};

use super::scripts::*;
use super::*;
use crate::diagnosis::answers::collected;

/// A row of the collection.
struct Row {
    protocol: Protocol,
    stage: &'static str,
    provider: Option<&'static Provider>,
    cause: &'static str,
    answer: String,
}

/// Steps no check comes to, and why.
const NOT_SAID: [(Protocol, &str, &str); 3] = [
    (Protocol::Imap, "create", "no folder is ever created (S23)"),
    (Protocol::Imap, "append", "no message is ever stored (S23)"),
    (Protocol::Smtp, "data", "a check never sends a message (S22)"),
];

/// Answers whose cause is another one when they come to us, and why. At most two in a hundred.
const EXCEPTIONS: [(&str, &str); 2] = [
    (
        "* BAD [ALERT] Plaintext authentication not allowed",
        "an untagged remark on a login in clear, which is never made; the tagged answer decides",
    ),
    (
        "* CAPABILITY IMAP4rev1 ... LOGINDISABLED",
        "said before TLS it is forgotten (S17); inside TLS it means that there is no login at all",
    ),
];

fn rows() -> Vec<Row> {
    let rows = collected().into_iter().filter_map(|row| {
        let protocol = Protocol::ALL.into_iter().find(|one| one.key() == row.channel.key())?;
        let provider = bundled(row.provider);
        Some(Row { protocol, stage: row.phase, provider, cause: row.cause, answer: row.answer })
    });
    rows.collect()
}

/// Who of our providers the collection means; server software and exchangers are nobody's mailbox.
fn bundled(name: &str) -> Option<&'static Provider> {
    let id = match name {
        "gmail" | "icloud" | "ionos" | "microsoft-365" | "qq" | "strato" | "t-online" | "yahoo"
        | "yandex" => name,
        "gmail-workspace" => "google-workspace",
        "gmx/web.de" => "gmx-de",
        "mail.ru" => "mail-ru",
        "microsoft" | "microsoft-personal" => "outlook-com",
        "netease-163" => "netease",
        "arcor/talktalk" => "talktalk",
        "tiscali" => "tiscali-it",
        "zoho" => "zoho-com",
        "any" | "generic" | "generic-old" | "rfc5530" | "cyrus" | "courier" | "exchange"
        | "zimbra" | "vpop3/generic" | "plesk/vimexx" => return None,
        other if ["dovecot-", "postfix-", "exim-"].iter().any(|start| other.starts_with(start)) => {
            return None;
        }
        other if other.ends_with("-mx") => return None,
        // Rows of sign-in pages and of searches.
        "google" | "autoconfig" | "autodiscover" => return None,
        other => panic!("who is {other}?"),
    };
    let provider = Catalog::bundled().by_id(id);
    assert!(provider.is_some(), "{id} is not bundled");
    provider
}

impl Row {
    /// The answer as it stands on the wire.
    fn line(&self) -> String {
        match self.protocol {
            // A remark decides nothing: the command has an answer of its own.
            Protocol::Imap if self.answer.starts_with("* BAD") => {
                format!("{}\r\n{{tag}} NO Login failed.\r\n", self.answer)
            }
            Protocol::Imap if self.answer.starts_with(['*', '+']) => format!("{}\r\n", self.answer),
            Protocol::Imap => format!("{{tag}} {}\r\n", self.answer),
            Protocol::Pop3 => format!("{}\r\n", self.answer),
            Protocol::Smtp => several_lines(&self.answer),
        }
    }

    /// The scripts that say it: one, or one for each step it may come at.
    fn scripts(&self) -> Vec<(Security, Vec<Step>)> {
        let tls = Security::ImplicitTls;
        let line = self.line();
        let bent_at = |command: &'static str| (tls, bent(self.protocol, tls, &[(command, &line)]));
        let greeted = || (tls, vec![Step::Tls, Step::Send(line.clone()), Step::Silence]);
        match (self.protocol, self.stage) {
            (_, "greeting" | "connect") => vec![greeted()],
            (Protocol::Imap, "capability") => {
                let line = format!("{line}{{tag}} OK\r\n");
                vec![(tls, bent(self.protocol, tls, &[("CAPABILITY", &line)]))]
            }
            (Protocol::Imap, "login") => vec![bent_at("AUTHENTICATE")],
            (Protocol::Imap, "select" | "session") => vec![bent_at("EXAMINE")],
            (Protocol::Imap, "any") => vec![bent_at("AUTHENTICATE"), bent_at("EXAMINE")],
            (Protocol::Pop3, "user" | "pass") => {
                let mut rules = vec![("CAPA", "-ERR what?\r\n")];
                if self.stage == "pass" {
                    rules.push(("USER", "+OK\r\n"));
                    rules.push(("PASS", &line));
                } else {
                    rules.push(("USER", &line));
                }
                vec![(tls, bent(self.protocol, tls, &rules))]
            }
            (Protocol::Pop3, "pass/stat") => vec![bent_at("STAT")],
            (Protocol::Pop3, "stls") | (Protocol::Smtp, "starttls") => {
                let mut script = up_to_tls(self.protocol, Security::StartTls);
                script[2] = Step::Answer(line);
                script[3] = Step::Silence;
                vec![(Security::StartTls, script)]
            }
            (Protocol::Smtp, "ehlo") => vec![bent_at("EHLO")],
            (Protocol::Smtp, "auth") => vec![bent_at("AUTH")],
            (Protocol::Smtp, "mail" | "mail/data") => vec![bent_at("MAIL")],
            (Protocol::Smtp, "rcpt") => vec![bent_at("RCPT")],
            // Limits said at the login are about tries; those on sending are met when something is sent.
            (Protocol::Smtp, "any") if self.cause == "sending-limit" => vec![bent_at("MAIL")],
            (Protocol::Smtp, "any") => vec![bent_at("AUTH"), bent_at("MAIL")],
            (protocol, stage) => panic!("{protocol:?} {stage}: where is it said?"),
        }
    }

    /// What is wrong with how it is judged; nothing, it is hoped.
    async fn misjudged(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        for (security, script) in self.scripts() {
            let mut world = World::new();
            world.serve(self.protocol, security, script).await;
            let report = world.verify().await;
            let judgement = judge(&report, None, self.provider);
            let found = judgement.cause(self.protocol).map(|cause| cause.key());
            if found != Some(self.cause) {
                let result = &report.protocols[0].result;
                let (stage, answer) = (self.stage, &self.answer);
                wrong.push(format!("{stage}: {answer}: {found:?}, not {}: {result:?}", self.cause));
            }
        }
        wrong
    }
}

/// SMTP's reply of one line, or of several where the collection has joined them: the code stands before each, the
/// enhanced code behind it.
fn several_lines(answer: &str) -> String {
    if answer.as_bytes()[3] != b'-' {
        return format!("{answer}\r\n");
    }
    let (code, words) = (&answer[..3], &answer[4..]);
    let enhanced = words.split(' ').next().unwrap_or_default();
    let again = format!(" {enhanced} ");
    let (first, second) = words.split_once(&again).unwrap_or((words, ""));
    format!("{code}-{first}\r\n{code} {enhanced} {second}\r\n")
}

#[tokio::test]
async fn each_answer_said_at_its_step_gives_its_cause() {
    let rows = rows();
    assert!(rows.len() > 100, "{} rows", rows.len());
    let is_said = |row: &&Row| {
        !NOT_SAID
            .iter()
            .any(|(protocol, stage, _)| (*protocol, *stage) == (row.protocol, row.stage))
    };
    let said: Vec<&Row> = rows.iter().filter(is_said).collect();
    let judging = said.iter().map(|row| row.misjudged());
    // In order, so that each judgement finds its row again.
    let judged: Vec<_> = futures_util::stream::iter(judging).buffered(AT_ONCE).collect().await;
    let (mut excepted, mut wrong) = (0, Vec::new());
    for (row, faults) in said.iter().zip(judged) {
        let exception = EXCEPTIONS.iter().find(|(start, _)| row.answer.starts_with(start));
        match exception {
            Some((start, _)) => {
                assert!(!faults.is_empty(), "no longer an exception: {start}");
                excepted += 1;
            }
            None => wrong.extend(faults),
        }
    }
    assert!(wrong.is_empty(), "{} misjudged:\n{}", wrong.len(), wrong.join("\n"));
    assert!(excepted * 50 <= said.len(), "{excepted} exceptions of {}", said.len());
}
