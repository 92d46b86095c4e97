//! What stands beside a verdict: remarks, other servers worth a try, a text for the administrator.
//!
//! Servers in domains nobody has agreed to yet have a button of their own that names every one of them; Enter never
//! sends a password there.

use iced::Element;

use super::{Check, Message};
use crate::diagnosis::{Proposal, Verdict};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::theme::Look;
use crate::gui::widget::{Link, links, plain, prose, secondary, strong};
use crate::i18n;

impl Check {
    /// What else it may be, and what was learnt on the way.
    pub(super) fn remarks<'a>(
        &self,
        core: &Core,
        look: Look,
        verdict: &Verdict,
    ) -> Vec<Element<'a, Message>> {
        let also = explain::verdict::also(&core.words, verdict);
        let notes = verdict.notes.iter().map(|note| explain::verdict::note(&core.words, *note));
        also.into_iter().chain(notes).map(|words| prose(look, look.palette.text, &words)).collect()
    }

    /// The servers that the main button tries, or a button of their own where they are somebody else's.
    pub(super) fn proposed<'a>(
        &self,
        core: &Core,
        look: Look,
        verdict: &Verdict,
    ) -> Vec<Element<'a, Message>> {
        let Some(proposal) = &verdict.proposal else { return Vec::new() };
        let mut parts = vec![strong(look, core.text("verdict-proposal"))];
        let servers = proposal.servers.iter();
        parts.extend(
            servers.map(|server| plain(look, explain::verdict::proposed(&core.words, server))),
        );
        let report = self.report();
        if let Some(words) = explain::verdict::other_domain(&core.words, proposal, &report) {
            parts.push(prose(look, look.palette.text, &words));
        }
        if let Some(domains) = explain::verdict::new_domains(proposal, &report) {
            let label = i18n::Message::new("window-check-proposal-elsewhere");
            let label = core.say(&label.with("domains", domains));
            parts.push(secondary(look, "proposal", label, Some(Message::TryProposed)));
        }
        parts
    }

    /// Whether proposed servers all lie in domains the person has agreed to already.
    pub(super) fn proposal_is_near(&self, verdict: &Verdict) -> bool {
        let near = |proposal: &Proposal| proposal.strangers(&self.report()).is_empty();
        verdict.proposal.as_ref().is_some_and(near)
    }

    /// What the main button says where it tries them.
    pub(super) fn proposal_label(&self) -> &'static str {
        let proposal = self.judged.as_ref().and_then(|judged| judged.verdict.proposal.as_ref());
        match proposal {
            Some(proposal) if proposal.servers.len() > 1 => "window-check-proposals",
            _ => "window-check-proposal",
        }
    }

    /// The text for whoever administers the account.
    pub(super) fn request(&self, core: &Core) -> Option<String> {
        let judged = self.judged.as_ref()?;
        explain::verdict::request_to_administrator(&core.words, judged, &self.person.address)
    }

    /// The same, to be read and copied.
    pub(super) fn request_to_copy<'a>(&self, core: &Core, look: Look) -> Vec<Element<'a, Message>> {
        let Some(request) = self.request(core) else { return Vec::new() };
        let label = core.text("window-copy-request");
        let mut parts = vec![
            strong(look, core.text("verdict-request")),
            plain(look, request),
            links(look, vec![Link::new("copy-request", label, Message::CopyRequest)]),
        ];
        if let Some(worked) = self.copied {
            let id = if worked { "window-copy-request-done" } else { "window-copy-request-failed" };
            parts.push(prose(look, look.palette.soft, &core.text(id)));
        }
        parts
    }
}
