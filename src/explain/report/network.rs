//! What was learnt about the network, a line for every fact.

use super::Page;
use crate::diagnosis::{ClockOffset, NetworkFacts};
use crate::i18n::Message;

impl Page<'_> {
    pub(super) fn facts(&mut self, facts: Option<&NetworkFacts>) {
        self.heading(self.words.text("report-network"));
        let Some(facts) = facts else {
            self.lines.push(format!("  {}", self.words.text("report-network-not-looked-at")));
            return;
        };
        let NetworkFacts {
            mail_domain_https,
            database_https,
            clock,
            // The offset says it.
            web_time: _,
            ipv4,
            ipv6,
            captive_portal,
            web_issuer,
            proxy,
            vpn,
        } = facts;
        let clock = match clock {
            None => Message::new("report-not-known"),
            Some(ClockOffset { by, ahead }) => {
                let id = if *ahead { "report-clock-ahead" } else { "report-clock-behind" };
                Message::new(id).with("seconds", by.as_secs().to_string())
            }
        };
        self.fact("report-clock", self.words.say(&clock));
        self.yes_or_no("report-mail-domain-https", *mail_domain_https);
        self.yes_or_no("report-database-https", *database_https);
        self.yes_or_no("report-ipv4", *ipv4);
        self.yes_or_no("report-ipv6", *ipv6);
        self.yes_or_no("report-captive-portal", Some(*captive_portal));
        if let Some(issuer) = web_issuer {
            self.fact("report-web-issuer", issuer.clone());
        }
        self.yes_or_no("report-proxy", Some(*proxy));
        self.yes_or_no("report-vpn", Some(*vpn));
    }
}
