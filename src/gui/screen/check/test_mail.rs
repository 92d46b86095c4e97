//! Below a check that has passed: a letter to oneself, on request, and where it lands.
//!
//! Part of step 5; it decides nothing about mail. Dropping it ends the watching.

use std::time::Duration;

use futures_util::stream;
use iced::task::Handle;
use iced::{Element, Task};

use crate::account::{PasswordDraft, Protocol};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::theme::Look;
use crate::gui::widget::{Tone, check_box, focus, plain, prose, quiet_notice, secondary, section};
use crate::i18n;
use crate::provider::Provider;
use crate::report::Tried;
use crate::verify::test_mail::{
    Mark, TestMailEvent, TestMailOutcome, TestMailPlan, TestMailProgress, test_mail,
};
use crate::verify::{AttemptBudget, Plan};

/// The one button: it sends, stops, and sends again.
const BUTTON: &str = "test-mail";

/// The part of the page.
#[derive(Default)]
pub struct TestMail {
    remove: bool,
    run: u64,
    /// The last one that was sent.
    plan: Option<TestMailPlan>,
    progress: TestMailProgress,
    /// The work; dropping it cancels it. `None` while nothing is under way.
    work: Option<Handle>,
    seconds: u64,
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Whether it is to be removed again.
    Remove(bool),
    /// It is sent.
    Send,
    /// It is not waited for any longer.
    Stop,
    /// Something of a run.
    Event(u64, TestMailEvent),
    /// A second of a run has passed.
    Second(u64),
    /// A run is over.
    Ended(u64),
}

/// Who sends.
pub struct Sender<'a> {
    /// The account as it has been proven.
    pub proven: Plan,
    /// Its password.
    pub password: &'a PasswordDraft,
    /// Its refused logins.
    pub budget: &'a AttemptBudget,
}

impl TestMail {
    /// Takes a message in. The task is there when there is something to be told.
    pub fn update(
        &mut self,
        core: &Core,
        sender: Sender<'_>,
        message: Message,
        next_run: u64,
    ) -> Option<Task<Message>> {
        match message {
            Message::Remove(remove) => self.remove = remove,
            Message::Send => {
                let started = self.start(core, sender, next_run);
                // The work ends only when it is over; the focus is wanted now.
                return Some(focus(BUTTON).chain(started));
            }
            Message::Stop => {
                self.work = None;
                return Some(focus(BUTTON));
            }
            Message::Event(run, event) if run == self.run && self.work.is_some() => {
                if matches!(event, TestMailEvent::Sent { .. }) {
                    self.seconds = 0;
                }
                self.progress.apply(&event);
            }
            Message::Second(run) if run == self.run => self.seconds += 1,
            Message::Ended(run) if run == self.run && self.work.is_some() => {
                self.work = None;
                return Some(focus(BUTTON));
            }
            // Left over from a run that was stopped.
            Message::Event(..) | Message::Second(_) | Message::Ended(_) => {}
        }
        None
    }

    fn start(&mut self, core: &Core, sender: Sender<'_>, run: u64) -> Task<Message> {
        (self.run, self.seconds) = (run, 0);
        self.progress = TestMailProgress::default();
        let (mark, date) = (Mark::random(), crate::calendar::system_time());
        let (words, proven) = (&core.words, &sender.proven);
        self.plan = explain::test_mail::plan(words, proven, mark, date, self.remove);
        let parts = (core.network.clone(), self.plan.clone(), sender.password.finish());
        let (Some(network), Some(plan), Ok(password)) = parts else { return Task::none() };
        let events = test_mail(network, plan, password, sender.budget.clone());
        let events = Task::run(events, move |event| Message::Event(run, event));
        let events = events.chain(Task::done(Message::Ended(run)));
        let seconds = stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            Some(((), ()))
        });
        let seconds = Task::run(seconds, move |()| Message::Second(run));
        let (task, handle) = Task::batch([events, seconds]).abortable();
        self.work = Some(handle.abort_on_drop());
        task
    }

    /// The last one that was sent, for the report.
    pub fn tried(&self) -> Option<Tried> {
        let plan = self.plan.clone()?;
        Some(Tried { plan, progress: self.progress.clone() })
    }

    /// Ends the watching.
    pub fn leave(&mut self) {
        self.work = None;
    }

    /// What a screen reader is told of it; `None` while none has been sent.
    pub fn news(&self, core: &Core) -> Option<String> {
        let plan = self.plan.as_ref()?;
        if self.work.is_some() {
            return Some(core.text("window-test-mail-sending"));
        }
        let told = explain::test_mail::outcome(&core.words, plan, &self.progress);
        let told: Vec<String> = told.iter().map(|message| core.say(message)).collect();
        Some(if told.is_empty() { core.text("window-test-mail-stopped") } else { told.join(" ") })
    }

    /// How it looks.
    pub fn view<'a>(
        &self,
        core: &Core,
        look: Look,
        proven: &Plan,
        provider: Option<&Provider>,
    ) -> Vec<Element<'a, Message>> {
        let mut parts = vec![section(look, core.text("window-test-mail"))];
        if self.work.is_some() {
            parts.push(prose(look, look.palette.text, &self.under_way(core)));
            let stop = core.text("window-test-mail-stop");
            parts.push(secondary(look, BUTTON, stop, Some(Message::Stop)));
            return parts;
        }
        let label = match &self.plan {
            None => {
                let what = i18n::Message::new("window-test-mail-what")
                    .with("address", proven.address.to_display());
                parts.push(prose(look, look.palette.text, &core.say(&what)));
                "window-test-mail-send"
            }
            Some(plan) => {
                parts.extend(self.result(core, look, plan, provider));
                "window-test-mail-again"
            }
        };
        let imap = proven.servers.iter().any(|one| one.server.protocol == Protocol::Imap);
        if imap {
            let remove = core.text("window-test-mail-remove");
            parts.push(check_box(look, "remove", remove, self.remove, Message::Remove));
        }
        parts.push(secondary(look, BUTTON, core.text(label), Some(Message::Send)));
        parts
    }

    fn under_way(&self, core: &Core) -> String {
        match (&self.progress.sent, &self.progress.outcome) {
            (Some(_), None) => {
                let message = i18n::Message::new("window-test-mail-under-way");
                core.say(&message.with("seconds", self.seconds.to_string()))
            }
            _ => core.text("window-test-mail-sending"),
        }
    }

    fn result<'a>(
        &self,
        core: &Core,
        look: Look,
        plan: &TestMailPlan,
        provider: Option<&Provider>,
    ) -> Vec<Element<'a, Message>> {
        let text = look.palette.text;
        let tone = match &self.progress.outcome {
            Some(TestMailOutcome::Arrived { folder, .. }) if !folder.is_junk => Tone::Done,
            Some(TestMailOutcome::Failed { .. }) => Tone::Problem,
            Some(_) => Tone::Attention,
            None => {
                return vec![prose(look, text, &core.text("window-test-mail-stopped"))];
            }
        };
        let told = explain::test_mail::outcome(&core.words, plan, &self.progress);
        let mut told = told.iter().map(|message| core.say(message));
        let first = told.next().unwrap_or_default();
        let mut parts: Vec<Element<'a, Message>> =
            told.map(|words| prose(look, text, &words)).collect();
        if let Some(why) = explain::test_mail::why_failed(plan, &self.progress, provider) {
            let said = format!("{} {}", core.say(&why.happened), core.say(&why.next));
            parts.push(prose(look, text, &said));
            parts.extend(why.answer.map(|answer| {
                let quoted = i18n::Message::new("cli-server-said").with("answer", answer);
                plain(look, core.say(&quoted))
            }));
        }
        vec![quiet_notice(look, tone, first, parts)]
    }
}
