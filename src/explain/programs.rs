//! The words for the mail programs of this machine.

use crate::handover::programs::{Found, MailProgram, Readiness};
use crate::i18n::{Message, Words};

/// What people call a program.
pub fn name(kind: MailProgram) -> Message {
    Message::new(match kind {
        MailProgram::Thunderbird => "programs-thunderbird",
        MailProgram::OutlookClassic => "programs-outlook-classic",
        MailProgram::OutlookNew => "programs-outlook-new",
        MailProgram::AppleMail => "programs-apple-mail",
        MailProgram::Evolution => "programs-evolution",
    })
}

/// A program with its version, "Thunderbird 153".
pub fn with_version(words: &Words, found: &Found) -> String {
    let name = words.say(&name(found.kind));
    match &found.version {
        Some(version) => format!("{name} {version}"),
        None => name,
    }
}

/// A program in one line, "Thunderbird 153 · bereit".
pub fn line(words: &Words, found: &Found) -> String {
    let message = Message::new(match found.readiness {
        Readiness::Ready => "programs-ready",
        Readiness::Running => "programs-running",
        Readiness::NeverUsed => "programs-never-used",
    });
    words.say(&message.with("program", with_version(words, found)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_program_is_named_with_its_version_and_state() {
        let found = |kind, version: Option<&str>, readiness| Found {
            kind,
            version: version.map(str::to_owned),
            readiness,
        };
        let cases = [
            (
                found(MailProgram::Thunderbird, Some("153"), Readiness::Ready),
                "Thunderbird 153 · bereit",
            ),
            (
                found(MailProgram::Thunderbird, Some("153"), Readiness::Running),
                "Thunderbird 153 · läuft gerade – bitte schließen",
            ),
            (found(MailProgram::OutlookNew, None, Readiness::Ready), "Neues Outlook · bereit"),
        ];
        for (found, expected) in cases {
            assert_eq!(line(&Words::new(Language::German), &found), expected);
        }
    }
}
