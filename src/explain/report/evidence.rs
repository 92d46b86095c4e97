//! Who was asked for the servers, and which records were found, as lines of the support report.

use super::Page;
use crate::discovery::Standing;
use crate::explain::{discovery, server};
use crate::i18n::Message;
use crate::report::{Records, Search};

impl Page<'_> {
    pub(super) fn searches(&mut self, all: &[Search]) {
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

    pub(super) fn records(&mut self, all: &[Records]) {
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
