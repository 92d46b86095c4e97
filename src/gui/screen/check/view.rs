//! How step 5 looks.

use std::time::Instant;

use iced::Element;
use iced::widget::Column;

use super::{Check, Message};
use crate::account::{Protocol, UserName};
use crate::diagnosis::{Cause, Judgement, Side};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::screen::provider_pages::provider_pages;
use crate::gui::theme::Look;
use crate::gui::widget::{
    Buttons, Link, Mark, Reached, Row, Tone, card, disclosure, hint, links, mark, name_and_value,
    page, plain, prose, quiet_notice, rows, strong, title, way,
};
use crate::i18n;
use crate::protocol::Stage;
use crate::provider::PasswordNote;
use crate::verify::{ProtocolReport, ProtocolResult, Report, SkipReason};

impl Check {
    /// How it looks.
    pub fn view<'a>(&'a self, core: &Core, look: Look) -> Element<'a, Message> {
        let report = self.report();
        let reports = Column::new()
            .push(the_way(core, look, &report, self.judged.is_some()))
            .push(rows(look, report.protocols.iter().map(|one| self.row(core, look, one))));
        let head = title(look, self.title(core), &self.person.address.to_display());
        let reports = card(look, reports);
        // Where not everything fits, what is wrong and what to do comes before how far it came.
        let verdict_first = look.is_narrow() || look.scale > 1.1;
        let mut parts = vec![head];
        match &self.judged {
            None => {
                parts.push(reports);
                let id = if self.looking { "window-check-looking" } else { "window-check-running" };
                parts.push(prose(look, look.palette.soft, &core.text(id)));
            }
            Some(judged) => {
                let verdict = self.verdict(core, look, judged);
                if verdict_first {
                    parts.extend([verdict, reports]);
                } else {
                    parts.extend([reports, verdict]);
                }
                parts.extend(self.answer(core, look));
                if !self.works() || self.note == Some(PasswordNote::BlanksRemoved) {
                    let words = self.note.map(explain::provider::password_note);
                    parts.extend(words.map(|words| hint(look, &core.say(&words))));
                }
                if self.works() {
                    let proven = self.servers.plan(self.person.address.clone());
                    let provider = self.discovery.provider;
                    let part = self.test_mail.view(core, look, &proven, provider);
                    parts.extend(part.into_iter().map(|part| part.map(Message::TestMail)));
                }
            }
        }
        let steps = core.text("window-check-steps");
        parts.push(disclosure(
            look,
            "steps",
            steps,
            core.fold(self.steps_are_open),
            Message::ToggleSteps,
        ));
        if self.steps_are_open {
            parts.push(card(look, taken(core, look, &report)));
        }
        page(look, parts, self.buttons(core))
    }

    fn buttons(&self, core: &Core) -> Buttons<Message> {
        let back = if self.judged.is_none() { "window-stop" } else { "window-back" };
        let on = match self.primary() {
            Some(Message::OtherPassword) => "setup-other-password",
            Some(Message::Again) => "window-check-again",
            Some(Message::TryProposed) => self.proposal_label(),
            _ => "window-next",
        };
        let anyway = (self.judged.is_some() && !self.works())
            .then(|| Link::new("anyway", core.text("window-anyway"), Message::Next));
        Buttons {
            back: Some((core.text(back), Message::Back)),
            between: anyway,
            primary: Some((core.text(on), self.primary())),
        }
    }

    fn row<'a>(&self, core: &Core, look: Look, one: &ProtocolReport) -> Row<'a, Message> {
        let running =
            self.judged.is_none() && one.result == ProtocolResult::Skipped(SkipReason::Unfinished);
        let (how, state) = match &one.result {
            _ if running => (Mark::Waiting, under_way(core, one)),
            ProtocolResult::Works => (Mark::Done, core.text(works_id(one.protocol))),
            ProtocolResult::Failed(failure) => {
                let id = match failure.stage {
                    Stage::Login => "window-row-login-failed",
                    Stage::Mailbox => "window-row-mailbox-failed",
                    Stage::Sender => "window-row-sender-failed",
                    _ => "window-row-connection-failed",
                };
                (Mark::Failed, core.text(id))
            }
            ProtocolResult::Skipped(SkipReason::AfterRefusal) => {
                (Mark::Paused, core.text("window-row-after-refusal"))
            }
            ProtocolResult::Skipped(_) => {
                let said = core.say(&explain::failure::result(&core.words, &one.result));
                (Mark::Paused, said)
            }
        };
        let skipped = matches!(one.result, ProtocolResult::Skipped(_));
        let state = if running || skipped || one.elapsed.as_millis() < 50 {
            state
        } else {
            let message = i18n::Message::new("window-row-with-time").with("said", state);
            core.say(&message.with("time", core.seconds(one.elapsed)))
        };
        let title =
            core.text(if one.protocol.is_incoming() { "window-inbox" } else { "window-sending" });
        Row { sign: mark(look, how), title, prominent: true, state }
    }

    fn verdict<'a>(&self, core: &Core, look: Look, judged: &Judgement) -> Element<'a, Message> {
        let text = look.palette.text;
        let Some((report, cause)) = self.main_failure(judged) else {
            let (tone, title, words) = if self.works() {
                (Tone::Done, "window-check-works", "window-check-works-means")
            } else {
                (Tone::Attention, "window-check-incomplete", "window-check-incomplete-means")
            };
            let mut parts = vec![prose(look, text, &core.text(words))];
            if core.network.is_none() {
                parts.push(prose(look, text, &core.text("cli-no-certificate-store")));
            }
            return quiet_notice(look, tone, core.text(title), parts);
        };
        let (verdict, provider) = (&judged.verdict, self.discovery.provider);
        let happened =
            core.say(&explain::verdict::what_happened(cause, &report, verdict, provider));
        let (title, more) = first_sentence(&happened);
        let side = core.say(&explain::verdict::side(verdict));
        let mut parts = vec![
            prose(look, text, format!("{more} {side}").trim()),
            strong(look, core.text("window-what-next")),
            prose(look, text, &core.say(&explain::verdict::next_step(cause, &report, verdict))),
        ];
        if let Some(step) = explain::verdict::provider_step(verdict, provider) {
            parts.push(prose(look, text, &core.say(&step)));
        }
        if let Some(provider) = provider.filter(|_| verdict.side == Side::You) {
            parts.extend(provider_pages(core, look, provider, Message::Open));
        }
        parts.extend(self.remarks(core, look, verdict));
        parts.extend(self.proposed(core, look, verdict));
        parts.extend(self.request_to_copy(core, look));
        let refused = self.report().reached_login() && judged.verdict.side == Side::You;
        if refused {
            parts.push(prose(look, text, &core.text("window-check-spelling")));
        }
        parts.extend(self.second_cause(core, look, judged, cause));
        if refused {
            let left = self.budget.remaining(Instant::now()).to_string();
            let message = i18n::Message::new("window-attempts-left").with("left", left);
            parts.push(prose(look, look.palette.soft, &core.say(&message)));
        }
        quiet_notice(look, Tone::Problem, title, parts)
    }

    /// Where receiving and sending fail for different reasons, the other reason too.
    fn second_cause<'a>(
        &self,
        core: &Core,
        look: Look,
        judged: &Judgement,
        main: Cause,
    ) -> Vec<Element<'a, Message>> {
        let mut parts = Vec::new();
        for report in &self.report().protocols {
            let Some(cause) = judged.cause(report.protocol).filter(|cause| *cause != main) else {
                continue;
            };
            let (verdict, provider) = (&judged.verdict, self.discovery.provider);
            let what = explain::verdict::what_happened(cause, report, verdict, provider);
            let what = core.say(&what);
            parts.push(strong(look, explain::server::heading(&core.words, report.protocol)));
            let next = core.say(&explain::verdict::next_step(cause, report, verdict));
            parts.push(prose(look, look.palette.text, &format!("{what} {next}")));
        }
        parts
    }

    /// Second choices, and the server's own words folded away.
    fn answer<'a>(&self, core: &Core, look: Look) -> Vec<Element<'a, Message>> {
        let mut parts = Vec::new();
        let report = Link::new("report", core.text("window-report"), Message::Report);
        if self.works() {
            return vec![links(look, [report])];
        }
        let mut others = Vec::new();
        if self.primary().is_some_and(|on| !matches!(on, Message::Again)) {
            others.push(Link::new("again", core.text("window-check-again"), Message::Again));
        }
        if let Some(name) = self.other_username().as_ref().and_then(UserName::as_known) {
            let words = i18n::Message::new("window-try-username").with("name", name);
            others.push(Link::new("username", core.say(&words), Message::OtherUsername));
        }
        others.push(Link::new("servers", core.text("window-other-servers"), Message::OtherServers));
        others.push(report);
        parts.push(links(look, others));
        let said: Vec<String> = self
            .report()
            .protocols
            .iter()
            .filter_map(|one| {
                let answer = explain::failure::answer(&one.result)?;
                let who = one.server.host.to_display();
                Some(format!("{who}: {answer}"))
            })
            .collect();
        if !said.is_empty() {
            let open = self.answer_is_open;
            let label = core.text("window-answer");
            parts.push(disclosure(look, "answer", label, core.fold(open), Message::ToggleAnswer));
            if open {
                parts.extend(said.into_iter().map(|words| plain(look, words)));
            }
        }
        parts
    }
}

/// The first sentence, to stand out, and the rest.
fn first_sentence(words: &str) -> (String, &str) {
    match words.split_once(". ") {
        Some((first, rest)) => (format!("{first}."), rest),
        None => (words.to_owned(), ""),
    }
}

fn works_id(protocol: Protocol) -> &'static str {
    if protocol.is_incoming() { "window-row-receives" } else { "window-row-sends" }
}

/// The step that is being taken, for a protocol that has not finished.
fn under_way(core: &Core, one: &ProtocolReport) -> String {
    let logged_in = one.stages.iter().any(|step| step.stage == Stage::Login && step.succeeded);
    let ready = one.stages.iter().any(|step| step.stage == Stage::Capability && step.succeeded);
    core.text(match (logged_in, ready) {
        (true, _) if one.protocol.is_incoming() => "window-row-looks",
        (true, _) => "window-row-asks-sender",
        (false, true) => "window-row-signs-in",
        (false, false) => "window-row-connects",
    })
}

/// Which of the three stretches of the way a step belongs to.
fn stretch(stage: Stage) -> usize {
    match stage {
        Stage::Resolve
        | Stage::Connect
        | Stage::Tls
        | Stage::Greeting
        | Stage::StartTls
        | Stage::Capability => 0,
        Stage::Login => 1,
        Stage::Mailbox | Stage::Sender | Stage::Message => 2,
    }
}

/// How far the connection came that the verdict is about.
fn reached(report: &Report) -> [Reached; 3] {
    let works = |one: &&ProtocolReport| one.result == ProtocolResult::Works;
    let worst = report.protocols.iter().find(|one| !works(one)).or(report.protocols.first());
    let Some(one) = worst else { return [Reached::Ahead; 3] };
    let passed = |at: usize| match at {
        0 => one.stages.iter().any(|step| step.stage == Stage::Capability && step.succeeded),
        _ => one.stages.iter().any(|step| stretch(step.stage) == at && step.succeeded),
    };
    let broken = match &one.result {
        ProtocolResult::Failed(failure) => Some(stretch(failure.stage)),
        ProtocolResult::Works | ProtocolResult::Skipped(_) => None,
    };
    [0, 1, 2].map(|at| match broken {
        Some(broken) if broken == at => Reached::Broken,
        _ if passed(at) => Reached::Passed,
        _ => Reached::Ahead,
    })
}

fn the_way<'a>(core: &Core, look: Look, report: &Report, over: bool) -> Element<'a, Message> {
    let names =
        ["window-way-computer", "window-way-encryption", "window-way-login", "window-way-mailbox"]
            .map(|id| core.text(id));
    let reached = reached(report);
    let mut told = vec![names[0].clone()];
    for (name, state) in names.iter().skip(1).zip(reached) {
        let id = match state {
            Reached::Passed => "window-way-passed",
            Reached::Broken => "window-way-broken",
            Reached::Ahead if over => "window-way-not-reached",
            Reached::Ahead => "window-way-ahead",
        };
        told.push(format!("{name}: {}", core.text(id)));
    }
    way(look, names, reached, told.join(", "))
}

/// Every step with its time.
fn taken<'a>(core: &Core, look: Look, report: &Report) -> Element<'a, Message> {
    let mut lines = Column::new().spacing(6.0);
    for one in &report.protocols {
        lines = lines.push(strong(look, explain::server::heading(&core.words, one.protocol)));
        for step in &one.stages {
            let id = if step.succeeded { "window-step-done" } else { "window-step-failed" };
            let said = core.text(id);
            let said = if step.elapsed.as_millis() < 50 {
                said
            } else {
                let message = i18n::Message::new("window-row-with-time").with("said", said);
                core.say(&message.with("time", core.seconds(step.elapsed)))
            };
            let name = core.say(&explain::failure::stage(step.stage));
            lines = lines.push(name_and_value(look, name, said));
        }
    }
    lines.into()
}
