//! The support report as lines of text, for the support or for the mail provider.
//!
//! One fact a line and no columns: the same order for eye, braille line and screen reader. What
//! may stand in it is `report`'s business.

mod judged;
mod network;

use super::{cause, discovery, export, failure, server, verdict};
use crate::diagnosis::Certainty;
use crate::discovery::Standing;
use crate::i18n::{Message, Words};
use crate::report::{
    Audience, Case, Certificate, Connection, Outcome, Records, Report, Request, Search, Shown,
};
use crate::verify::ProtocolResult;

/// A finished report in one language.
pub fn report(words: &Words, case: &Case) -> Report {
    Report::new(case, shown(words, case))
}

/// What the person was shown about a check: each cause once, then whose side it is on.
fn shown(words: &Words, case: &Case) -> Shown {
    let (mut sentences, mut told) = (Vec::new(), Vec::new());
    for one in &case.outcome.protocols {
        let Some(cause) = case.judgement.cause(one.protocol).filter(|one| !told.contains(one))
        else {
            continue;
        };
        told.push(cause);
        sentences.push(words.say(&cause::what_happened(cause, one)));
        sentences.push(words.say(&cause::next_step(cause, one)));
    }
    sentences.push(match case.judgement.verdict.cause {
        Some(_) => words.say(&cause::side(case.judgement.verdict.side)),
        None => words.text("cli-check-tested-works"),
    });
    let judged = &case.judgement.verdict;
    sentences.extend(verdict::also(words, judged));
    sentences.extend(judged.notes.iter().map(|note| verdict::note(words, *note)));
    let test_mail = case.test_mail.as_ref().map(|one| judged::test_mail(words, one, case.provider));
    let (language, test_mail) = (words.language().key(), test_mail.unwrap_or_default());
    Shown { language, sentences, test_mail }
}

/// The report as text.
pub fn text(words: &Words, report: &Report, audience: Audience) -> String {
    let mut page = Page { words, lines: Vec::new() };
    match audience {
        Audience::Support => {
            page.lines.push(words.text("report-title"));
            page.about(report);
            page.account(report);
            page.result(report);
            page.proposed(&report.proposed);
            page.test_mail(report);
            for one in &report.connections {
                page.connection(one, audience);
            }
            page.searches(&report.searches);
            page.records(&report.records);
            page.facts(report.facts.as_ref());
        }
        Audience::Provider => {
            page.lines.push(words.text("report-title-provider"));
            page.gap();
            page.lines.push(words.text("report-dear"));
            page.gap();
            page.request(report);
            page.gap();
            page.lines.push(words.text("report-thanks"));
            page.account(report);
            page.test_mail(report);
            for one in &report.connections {
                page.connection(one, audience);
            }
            page.about(report);
        }
    }
    page.lines.push(String::new());
    page.lines.join("\n")
}

/// The name of an audience.
pub fn audience(audience: Audience) -> Message {
    Message::new(match audience {
        Audience::Support => "report-for-support",
        Audience::Provider => "report-for-provider",
    })
}

/// What a report for an audience is like.
pub fn audience_means(audience: Audience) -> Message {
    Message::new(match audience {
        Audience::Support => "report-for-support.text",
        Audience::Provider => "report-for-provider.text",
    })
}

/// How sure a cause is.
pub fn certainty(certainty: Certainty) -> Message {
    Message::new(match certainty {
        Certainty::Definite => "report-certainty-definite",
        Certainty::Likely => "report-certainty-likely",
        Certainty::Possible => "report-certainty-possible",
    })
}

fn request(request: Request) -> Message {
    Message::new(match request {
        Request::Login => "report-request-login",
        Request::Access => "report-request-access",
        Request::BrowserSignIn => "report-request-browser-sign-in",
        Request::Unlock => "report-request-unlock",
        Request::Certificate => "report-request-certificate",
        Request::Encryption => "report-request-encryption",
        Request::Sender => "report-request-sender",
        Request::Limits => "report-request-limits",
        Request::Outage => "report-request-outage",
        Request::Servers => "report-request-servers",
        Request::Reachability => "report-request-reachability",
        Request::Meaning => "report-request-meaning",
    })
}

/// Lines under way.
struct Page<'a> {
    words: &'a Words,
    lines: Vec<String>,
}

impl Page<'_> {
    fn gap(&mut self) {
        self.lines.push(String::new());
    }

    fn heading(&mut self, title: String) {
        self.gap();
        self.lines.push(title);
    }

    /// "  name: value".
    fn fact(&mut self, name: &'static str, value: impl Into<String>) {
        let name = self.words.text(name);
        let line = Message::new("report-line").with("name", name).with("value", value);
        self.lines.push(format!("  {}", self.words.say(&line)));
    }

    fn yes_or_no(&mut self, name: &'static str, value: Option<bool>) {
        let id = match value {
            Some(true) => "report-yes",
            Some(false) => "report-no",
            None => "report-not-known",
        };
        let value = self.words.text(id);
        self.fact(name, value);
    }

    fn about(&mut self, report: &Report) {
        self.heading(self.words.text("report-about"));
        let moment = report.moment;
        let made = Message::new("report-moment")
            .with("date", export::day(self.words, moment.day))
            .with("time", format!("{:02}:{:02}", moment.hour, moment.minute));
        self.fact("report-made", self.words.say(&made));
        let version = env!("CARGO_PKG_VERSION");
        self.fact("report-program", format!("{} {version}", self.words.text("window-program")));
        self.fact("report-system", report.system.clone());
        self.fact("report-language", report.shown.language);
    }

    fn account(&mut self, report: &Report) {
        self.heading(self.words.text("report-account"));
        self.fact("report-address", report.address.clone());
        let domain = if report.domain == report.ascii_domain {
            report.domain.clone()
        } else {
            format!("{} ({})", report.domain, report.ascii_domain)
        };
        self.fact("report-domain", domain);
        let provider = match report.provider {
            None => self.words.text("report-provider-not-listed"),
            Some(provider) => self.words.say(
                &Message::new("report-provider-listed")
                    .with("provider", provider.name)
                    .with("id", provider.id)
                    .with("date", provider.last_checked),
            ),
        };
        self.fact("report-provider", provider);
    }

    /// What is wrong and what is asked for, in two sentences.
    fn request(&mut self, report: &Report) {
        let failed = |one: &&Connection| matches!(one.outcome, Outcome::Failed(_));
        if let Some(one) = report.connections.iter().find(failed) {
            let problem = Message::new("report-problem")
                .with("address", report.address.clone())
                .with("protocol", server::heading(self.words, one.protocol))
                .with("host", one.host.clone())
                .with("port", one.port.to_string());
            self.lines.push(self.words.say(&problem));
        }
        self.lines.push(self.words.say(&request(report.request())));
    }

    fn connection(&mut self, one: &Connection, audience: Audience) {
        let words = self.words;
        self.heading(server::heading(words, one.protocol));
        let place = Message::new("report-place")
            .with(
                "host",
                match &one.ascii_host {
                    Some(ascii) => format!("{} ({ascii})", one.host),
                    None => one.host.clone(),
                },
            )
            .with("port", one.port.to_string())
            .with("security", server::security(words, one.security));
        self.fact("report-server", words.say(&place));
        self.fact("report-username", one.username.clone());
        self.fact("report-outcome", outcome(words, one.outcome));
        if let Some(answer) = &one.answer {
            self.fact("report-answer", answer.clone());
        }
        if let Some(mechanism) = one.mechanism_key() {
            self.fact("report-mechanism", mechanism);
        }
        if audience == Audience::Support {
            self.suspicions(&one.suspicions);
            self.steps(one);
            let addresses = Message::new("report-addresses-found")
                .with("ipv6", one.ipv6.to_string())
                .with("ipv4", one.ipv4.to_string());
            self.fact("report-addresses", words.say(&addresses));
            if let Some(connected) = &one.connected {
                self.fact("report-connected", connected.clone());
            }
        }
        if let Some(version) = one.tls {
            self.fact("report-tls", version.key());
        }
        if let Some(certificate) = &one.certificate {
            self.certificate(certificate);
        }
        if let Some(greeting) = &one.greeting {
            self.fact("report-greeting", greeting.clone());
        }
        if !one.capabilities_before_tls.is_empty() {
            let said = one.capabilities_before_tls.join(" · ");
            self.fact("report-capabilities-before-tls", said);
        }
        if !one.capabilities.is_empty() {
            self.fact("report-capabilities", one.capabilities.join(" · "));
        }
    }

    fn steps(&mut self, one: &Connection) {
        let words = self.words;
        let step = |step: &crate::protocol::StageReport| {
            let id = if step.succeeded { "report-step-done" } else { "report-step-failed" };
            words.say(
                &Message::new(id)
                    .with("step", words.say(&failure::stage(step.stage)))
                    .with("milliseconds", step.elapsed.as_millis().to_string()),
            )
        };
        if !one.stages.is_empty() {
            let steps: Vec<String> = one.stages.iter().map(step).collect();
            self.fact("report-steps", steps.join(" · "));
        }
    }

    fn certificate(&mut self, one: &Certificate) {
        let words = self.words;
        let day = |day: Option<crate::calendar::Day>| {
            day.map_or_else(|| words.text("report-not-known"), |day| export::day(words, day))
        };
        let said = Message::new("report-certificate-says")
            .with("names", one.names.join(", "))
            .with("issuer", one.issuer.clone())
            .with("from", day(one.not_before))
            .with("until", day(one.not_after));
        self.fact("report-certificate", words.say(&said));
        self.yes_or_no("report-certificate-accepted", Some(one.is_accepted));
        if one.is_scanner {
            self.yes_or_no("report-virus-scanner", Some(true));
        }
    }

    fn searches(&mut self, all: &[Search]) {
        if all.is_empty() {
            return;
        }
        let words = self.words;
        self.heading(words.text("report-search"));
        for one in all {
            let mut said = match one.reason {
                Some(reason) => words.say(&discovery::source_reason(reason)),
                None => words.say(&discovery::outcome(one.outcome)),
            };
            if let Some(standing) = one.standing {
                said = format!("{said} · {}", words.say(&discovery::standing(standing)));
            }
            let line = Message::new("report-line")
                .with("name", words.say(&discovery::source(one.source)))
                .with("value", said);
            self.lines.push(format!("  {}", words.say(&line)));
            for server in &one.servers {
                let mut facts = vec![
                    format!("{} {}", server.protocol.key().to_uppercase(), server.place),
                    server::security(words, server.security),
                    words.say(&discovery::trust(server.trust)),
                ];
                if server.conflicts && one.standing != Some(Standing::Outranked) {
                    facts.push(words.text("report-conflict"));
                }
                self.lines.push(format!("    {}", facts.join(" · ")));
            }
        }
    }

    fn records(&mut self, all: &[Records]) {
        if all.is_empty() {
            return;
        }
        self.heading(self.words.text("report-records"));
        for one in all {
            let found = match one.found.is_empty() {
                true => self.words.text("report-none"),
                false => one.found.join(" · "),
            };
            let name = format!("{} {}", one.kind.key().to_uppercase(), one.name);
            let line = Message::new("report-line").with("name", name).with("value", found);
            self.lines.push(format!("  {}", self.words.say(&line)));
        }
    }
}

fn outcome(words: &Words, outcome: Outcome) -> String {
    let message = match outcome {
        Outcome::Works => failure::result(words, &ProtocolResult::Works),
        Outcome::Skipped(reason) => failure::result(words, &ProtocolResult::Skipped(reason)),
        Outcome::Failed(stage) => {
            let step = words.say(&failure::stage(stage));
            Message::new("stage-result-failed").with("stage", step)
        }
    };
    words.say(&message)
}
