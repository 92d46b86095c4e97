//! What servers, networks and programs say, as tables.
//!
//! Data, not code paths: each row says where it counts, what was said, and what
//! that means, with its evidence beside it; the first row that fits wins. The
//! rows of one subject stand in one file, and the order of the files is the
//! order of reading: known words, then codes, then words in general.

mod access;
mod codes;
mod connection;
mod general;
mod imap;
mod login;
mod pop3;
mod programs;
mod refused;
mod scanners;
mod sender;
mod sending;
mod sign_in;
mod smtp;
mod tls;
mod web;

pub(crate) use scanners::is_virus_scanner;

use super::cause::Cause;
use super::channel::Channel;
use super::family::Family;
use super::heard::{Heard, Status};
use super::phase::{Phase, Phases};
use super::reading;
use super::suspicion::{Certainty, Suspicion};
use super::usual;

/// The tables in the order in which they are read.
const TABLES: [&[Rule]; 15] = [
    programs::RULES,
    sign_in::RULES,
    imap::RULES,
    pop3::RULES,
    access::RULES,
    login::RULES,
    smtp::RULES,
    sender::RULES,
    sending::RULES,
    web::RULES,
    codes::RULES,
    tls::RULES,
    connection::RULES,
    refused::RULES,
    general::RULES,
];

/// What fits, and what it means. Every condition must hold; an empty one always does.
struct Rule {
    channels: &'static [Channel],
    phases: Phases,
    /// Whether it counts only where the phase is known.
    phase_known: bool,
    families: &'static [Family],
    /// Lowest and highest reply code.
    reply: Option<(u16, u16)>,
    /// Subject and detail of the enhanced code, of whatever class.
    enhanced: &'static [(u16, u16)],
    /// First words of the response code.
    responses: &'static [&'static str],
    statuses: &'static [Status],
    /// Whether it counts only where an IPv6 address is named.
    ipv6: bool,
    /// Lower-case phrases of which one must be said: `%` stands for anything between, `^` for the beginning, `$` for
    /// the end.
    phrases: &'static [&'static str],
    meaning: Meaning,
}

/// What a row decides.
enum Meaning {
    /// These causes, the likeliest first.
    Causes(&'static [Suspicion]),
    /// A login was refused and nothing more was said: what is usual at this provider.
    PlainRefusal,
}

/// A row for answers over these channels; it means nothing yet.
const fn over(channels: &'static [Channel]) -> Rule {
    Rule {
        channels,
        phases: Phases::UNKNOWN,
        phase_known: false,
        families: &[],
        reply: None,
        enhanced: &[],
        responses: &[],
        statuses: &[],
        ipv6: false,
        phrases: &[],
        meaning: Meaning::Causes(&[]),
    }
}

impl Rule {
    /// Counts at these phases, and where nobody named one.
    const fn at(self, phases: Phases) -> Self {
        Self { phases, ..self }
    }

    /// Counts only where one of these phases was named.
    const fn only_at(self, phases: Phases) -> Self {
        Self { phases, phase_known: true, ..self }
    }

    const fn of(self, families: &'static [Family]) -> Self {
        Self { families, ..self }
    }

    const fn reply(self, lowest: u16, highest: u16) -> Self {
        Self { reply: Some((lowest, highest)), ..self }
    }

    const fn enhanced(self, enhanced: &'static [(u16, u16)]) -> Self {
        Self { enhanced, ..self }
    }

    const fn response(self, responses: &'static [&'static str]) -> Self {
        Self { responses, ..self }
    }

    const fn status(self, statuses: &'static [Status]) -> Self {
        Self { statuses, ..self }
    }

    /// Counts only where the words name an IPv6 address.
    const fn naming_ipv6(self) -> Self {
        Self { ipv6: true, ..self }
    }

    const fn says(self, phrases: &'static [&'static str]) -> Self {
        Self { phrases, ..self }
    }

    const fn means(self, causes: &'static [Suspicion]) -> Self {
        Self { meaning: Meaning::Causes(causes), ..self }
    }

    const fn refuses(self) -> Self {
        Self { meaning: Meaning::PlainRefusal, ..self }
    }

    fn fits(&self, heard: &Heard<'_>) -> bool {
        self.fits_where(heard)
            && self.fits_codes(heard)
            && (!self.ipv6 || reading::names_ipv6(&heard.words))
            && (self.phrases.is_empty()
                || self.phrases.iter().any(|phrase| is_said(phrase, &heard.words)))
    }

    fn fits_where(&self, heard: &Heard<'_>) -> bool {
        let phase = match (self.phases.is_unknown(), heard.phases.is_unknown()) {
            (true, _) => true,
            (false, true) => !self.phase_known,
            (false, false) => self.phases.meets(heard.phases),
        };
        let family = self.families.is_empty()
            || self.families.iter().any(|family| heard.whose.families.contains(family));
        phase && family && self.channels.contains(&heard.channel)
    }

    fn fits_codes(&self, heard: &Heard<'_>) -> bool {
        let reply = self.reply.is_none_or(|(lowest, highest)| {
            heard.reply.is_some_and(|code| (lowest..=highest).contains(&code))
        });
        let enhanced = self.enhanced.is_empty()
            || heard
                .enhanced
                .is_some_and(|(_, subject, detail)| self.enhanced.contains(&(subject, detail)));
        let first = heard.response.as_deref().and_then(|code| code.split_whitespace().next());
        let response =
            self.responses.is_empty() || first.is_some_and(|code| self.responses.contains(&code));
        let status = match heard.status {
            // A greeting may list "QUOTA" or forbid spam: only rows that ask for a yes find a fault in one.
            Some(Status::Ok) if heard.says_yes() => self.statuses.contains(&Status::Ok),
            Some(status) => self.statuses.is_empty() || self.statuses.contains(&status),
            None => self.statuses.is_empty(),
        };
        reply && enhanced && response && status
    }

    /// The causes, without those about a password where the server cannot judge one now.
    fn causes(&self, heard: &Heard<'_>) -> Vec<Suspicion> {
        let causes = match self.meaning {
            Meaning::Causes(causes) => causes.to_vec(),
            Meaning::PlainRefusal => usual::reasons(&heard.whose),
        };
        let temporary = heard.is_temporary();
        let judged = |one: &Suspicion| !(temporary && one.cause.may_want_another_password());
        causes.into_iter().filter(judged).collect()
    }
}

/// Whether a phrase of a row stands in the words.
fn is_said(phrase: &str, words: &str) -> bool {
    let (anchored, phrase) = match phrase.strip_prefix('^') {
        Some(rest) => (true, rest),
        None => (false, phrase),
    };
    let (phrase, at_end) = match phrase.strip_suffix('$') {
        Some(rest) => (rest, true),
        None => (phrase, false),
    };
    let mut rest = words;
    for (position, part) in phrase.split('%').enumerate() {
        let Some(at) = rest.find(part) else { return false };
        if anchored && position == 0 && at > 0 {
            return false;
        }
        rest = &rest[at + part.len()..];
    }
    !at_end || rest.is_empty()
}

/// What an answer may mean, the likeliest first; never empty.
pub(super) fn suspicions(heard: &Heard<'_>) -> Vec<Suspicion> {
    TABLES
        .into_iter()
        .flatten()
        .filter(|rule| rule.fits(heard))
        .map(|rule| rule.causes(heard))
        .find(|causes| !causes.is_empty())
        .unwrap_or_else(|| {
            vec![Suspicion { cause: Cause::Unknown, certainty: Certainty::Possible }]
        })
}

/// It cannot mean anything else.
const fn definite(cause: Cause) -> Suspicion {
    Suspicion { cause, certainty: Certainty::Definite }
}

/// It nearly always means this.
const fn likely(cause: Cause) -> Suspicion {
    Suspicion { cause, certainty: Certainty::Likely }
}

/// It may mean this.
const fn possible(cause: Cause) -> Suspicion {
    Suspicion { cause, certainty: Certainty::Possible }
}

const IMAP: &[Channel] = &[Channel::Imap];
const POP3: &[Channel] = &[Channel::Pop3];
const SMTP: &[Channel] = &[Channel::Smtp];
const INCOMING: &[Channel] = &[Channel::Imap, Channel::Pop3];
const MAIL: &[Channel] = &[Channel::Imap, Channel::Pop3, Channel::Smtp];
const EVERY: &[Channel] = &Channel::ALL;

const LOGIN: Phases = Phases::of(Phase::Login);
const SENDER: Phases = Phases::of(Phase::Mail).and(Phase::Rcpt);
const MESSAGE: Phases = Phases::of(Phase::Mail).and(Phase::Rcpt).and(Phase::Data);
const OPENING: Phases = Phases::of(Phase::Connect).and(Phase::Greeting).and(Phase::Capability);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::Whose;

    #[test]
    fn phrases_may_have_gaps_and_a_beginning() {
        let cases = [
            ("mailbox full", "your mailbox full", true),
            ("imap%disabled", "imap access is disabled", true),
            ("imap%disabled", "disabled imap", false),
            ("^+ok", "+ok ready", true),
            ("^+ok", "said +ok ready", false),
            ("^no$", "no", true),
            ("^no$", "no more", false),
        ];
        for (phrase, words, expected) in cases {
            assert_eq!(is_said(phrase, words), expected, "{phrase} in {words}");
        }
    }

    #[test]
    fn rows_are_well_formed_and_mean_something() {
        for rule in TABLES.into_iter().flatten() {
            let name = format!("{:?} {:?} {:?}", rule.phrases, rule.responses, rule.enhanced);
            for phrase in rule.phrases {
                assert_eq!(*phrase, phrase.to_lowercase(), "{name}");
                assert!(!phrase.trim_matches(['%', '^', '$']).is_empty(), "{name}");
            }
            assert!(!rule.channels.is_empty(), "{name}");
            let mut ranks = Vec::new();
            if let Meaning::Causes(causes) = &rule.meaning {
                assert!(!causes.is_empty(), "{name}");
                ranks.extend(causes.iter().map(|one| one.certainty));
                let known = causes.iter().all(|one| one.cause != Cause::Unknown);
                assert!(known, "{name}: a row must mean something");
            }
            assert!(ranks.is_sorted_by(|one, next| one >= next), "{name}: not ranked");
        }
    }

    #[test]
    fn every_cause_can_be_reached() {
        let named: Vec<Cause> = TABLES
            .into_iter()
            .flatten()
            .filter_map(|rule| match &rule.meaning {
                Meaning::Causes(causes) => Some(causes.iter().map(|one| one.cause)),
                Meaning::PlainRefusal => None,
            })
            .flatten()
            .collect();
        for cause in Cause::ALL.into_iter().filter(|cause| *cause != Cause::Unknown) {
            assert!(named.contains(&cause), "{}", cause.key());
        }
    }

    /// A phrase that an earlier row hides would be dead weight.
    #[test]
    fn every_phrase_is_reached() {
        let mut hidden = Vec::new();
        for rule in TABLES.into_iter().flatten() {
            for phrase in rule.phrases {
                if !rule.channels.iter().any(|channel| reaches(rule, *channel, phrase)) {
                    hidden.push(format!("{phrase:?} of {:?}", rule.phrases[0]));
                }
            }
        }
        assert!(hidden.is_empty(), "{}", hidden.join("\n"));
    }

    fn reaches(rule: &Rule, channel: Channel, phrase: &str) -> bool {
        let mut words = phrase.trim_matches(['^', '$']).replace('%', " x ");
        if rule.ipv6 {
            words.push_str(" 2001:db8::1");
        }
        let families = match rule.families.first() {
            Some(family) => vec![*family],
            None => Vec::new(),
        };
        let mut heard =
            Heard::new(channel, rule.phases, Whose { provider: None, families }, &words);
        heard.words = words;
        heard.reply = rule.reply.map(|(lowest, _)| lowest).or(heard.reply);
        let class = if heard.reply.is_some_and(|code| code < 500) { 4 } else { 5 };
        heard.enhanced = rule
            .enhanced
            .first()
            .map(|(subject, detail)| (class, *subject, *detail))
            .or(heard.enhanced);
        heard.response = rule.responses.first().map(|code| (*code).to_owned()).or(heard.response);
        heard.status = rule.statuses.first().copied().or(heard.status);
        let first = TABLES
            .into_iter()
            .flatten()
            .find(|other| other.fits(&heard) && !other.causes(&heard).is_empty());
        first.is_some_and(|first| std::ptr::eq(first, rule))
    }
}
