//! What a check means and what was made of it: the result, other servers, the test mail.

use super::{Page, certainty};
use crate::diagnosis::Suspicion;
use crate::explain::{failure, server};
use crate::i18n::{Message, Words};
use crate::provider::Provider;
use crate::report::{ProposedServer, Report, Tried};
use crate::verify::AttemptBudget;

/// What came of the test mail, as it was said; the server's own words are not among them.
pub(super) fn test_mail(words: &Words, tried: &Tried, provider: Option<&Provider>) -> Vec<String> {
    let Tried { plan, progress } = tried;
    let told = crate::explain::test_mail::outcome(words, plan, progress);
    let mut told: Vec<String> = told.iter().map(|message| words.say(message)).collect();
    if progress.outcome.is_none() {
        told.push(words.text("window-test-mail-stopped"));
    }
    let why = crate::explain::test_mail::why_failed(plan, progress, provider);
    told.extend(why.iter().flat_map(|why| [words.say(&why.happened), words.say(&why.next)]));
    told
}

impl Page<'_> {
    pub(super) fn result(&mut self, report: &Report) {
        self.heading(self.words.text("report-result"));
        for sentence in &report.shown.sentences {
            self.lines.push(format!("  {sentence}"));
        }
        if let Some(cause) = report.cause {
            let first = Suspicion { cause, certainty: report.certainty };
            self.fact("report-cause", self.suspected(&[first]));
        }
        if !report.also.is_empty() {
            self.fact("report-causes", self.suspected(&report.also));
        }
        let refusals = Message::new("report-refusals-counted")
            .with("count", report.refusals.to_string())
            .with("limit", AttemptBudget::LIMIT.to_string());
        self.fact("report-refusals", self.words.say(&refusals));
    }

    pub(super) fn proposed(&mut self, all: &[ProposedServer]) {
        if all.is_empty() {
            return;
        }
        self.heading(self.words.text("report-proposed"));
        for one in all {
            let security = server::security(self.words, one.security);
            let protocol = one.protocol.key().to_uppercase();
            self.lines.push(format!("  {protocol} {} · {security}", one.place));
        }
    }

    pub(super) fn test_mail(&mut self, report: &Report) {
        let Some(one) = &report.test_mail else { return };
        self.heading(self.words.text("report-test-mail"));
        for sentence in &report.shown.test_mail {
            self.lines.push(format!("  {sentence}"));
        }
        if let Some((protocol, stage)) = one.failed_at {
            let step = self.words.say(&failure::stage(stage));
            self.fact("report-outcome", format!("{}: {step}", protocol.key().to_uppercase()));
        }
        if let Some(cause) = one.cause {
            self.fact("report-cause", cause.key());
        }
        if let Some(answer) = &one.answer {
            self.fact("report-answer", answer.clone());
        }
    }

    pub(super) fn suspicions(&mut self, all: &[Suspicion]) {
        if !all.is_empty() {
            self.fact("report-causes", self.suspected(all));
        }
    }

    pub(super) fn suspected(&self, all: &[Suspicion]) -> String {
        let one = |Suspicion { cause, certainty: sure }: &Suspicion| {
            format!("{} ({})", cause.key(), self.words.say(&certainty(*sure)))
        };
        all.iter().map(one).collect::<Vec<_>>().join(", ")
    }
}
