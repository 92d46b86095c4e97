//! An answer taken apart: codes, status, folded words. Tolerant of how people
//! and their programs pass answers on.
//!
//! Only what stands where an answer begins is a code of it: "for more
//! information, go to 5.7.8 https://…" is words. What the parts mean is said by
//! the rules.

use super::channel::Channel;
use super::clean::one_line;
use super::family::{Family, Whose};
use super::phase::{Phase, Phases};
use super::reading;
use crate::account::Protocol;
use crate::protocol::{Answer, Failure};

/// Longest text that is read, in characters: 16 KiB of plain letters.
const LONGEST: usize = 16 * 1024;

/// How a line of IMAP or POP3 begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    /// `OK`, `+OK`, SMTP's 2xx.
    Ok,
    /// `NO`.
    No,
    /// `BAD`.
    Bad,
    /// `BYE`.
    Bye,
    /// `PREAUTH`.
    Preauth,
    /// `-ERR`.
    Err,
}

/// An enhanced status code: class, subject, detail (RFC 3463).
pub(super) type Enhanced = (u8, u16, u16);

/// An answer taken apart.
#[derive(Debug)]
pub(super) struct Heard<'a> {
    pub(super) channel: Channel,
    pub(super) phases: Phases,
    pub(super) whose: Whose<'a>,
    pub(super) reply: Option<u16>,
    pub(super) enhanced: Option<Enhanced>,
    /// Response code in brackets, upper case, its arguments included.
    pub(super) response: Option<String>,
    pub(super) status: Option<Status>,
    /// Everything that was said, lower case, on one line.
    pub(super) words: String,
}

impl<'a> Heard<'a> {
    /// Takes a pasted text apart.
    pub(super) fn new(channel: Channel, phases: Phases, whose: Whose<'a>, text: &str) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        let line = one_line(&reading::joined_lines(&text));
        let codes = match channel {
            Channel::Smtp => reading::smtp_codes(&line),
            Channel::Http => (reading::http_status(&line), None),
            Channel::Imap
            | Channel::Pop3
            | Channel::Tls
            | Channel::Tcp
            | Channel::Dns
            | Channel::OAuth => (None, None),
        };
        let (status, response) = match channel {
            Channel::Imap => reading::imap_status(&line),
            Channel::Pop3 => reading::pop3_status(&line),
            Channel::Smtp => (reading::smtp_agrees(&text).then_some(Status::Ok), None),
            _ => (None, None),
        };
        let whose = if whose.is_unknown() {
            Whose { provider: None, families: Family::linked_in(&line) }
        } else {
            whose
        };
        let words = reading::fold(&line);
        let phases = if phases.is_unknown() { phase_named(&words) } else { phases };
        let (reply, enhanced) = codes;
        Self { channel, phases, whose, reply, enhanced, response, status, words }
    }

    /// Takes an answer apart that this program has read itself; its codes are certain.
    pub(super) fn from_answer(
        protocol: Protocol,
        failure: &Failure,
        answer: &Answer,
        whose: Whose<'a>,
    ) -> Self {
        let phases = Phases::of_stage(failure.stage, answer.command);
        let read = Self::new(Channel::from(protocol), phases, whose, &answer.text);
        Self {
            reply: answer.reply_code.or(read.reply),
            enhanced: answer.enhanced_code.or(read.enhanced),
            response: answer.response_code.clone().or_else(|| read.response.clone()),
            ..read
        }
    }

    /// Whether the server agrees, and has nothing to warn of.
    pub(super) fn says_yes(&self) -> bool {
        self.status == Some(Status::Ok) && self.response.as_deref() != Some("ALERT")
    }

    /// Whether the server says that it cannot judge now: nothing about a password may follow from it.
    pub(super) fn is_temporary(&self) -> bool {
        // RFC 4954 section 4.7: a password transition is asked for with a code of the temporary class.
        let transition = matches!(self.enhanced, Some((_, 7, 12))) || self.reply == Some(432);
        let by_code = matches!(self.enhanced, Some((4, _, _)))
            || self.reply.is_some_and(|code| (400..500).contains(&code));
        let by_response = self
            .response
            .as_deref()
            .and_then(|code| code.split_whitespace().next())
            .is_some_and(|code| TEMPORARY.contains(&code));
        let mail = matches!(self.channel, Channel::Imap | Channel::Pop3 | Channel::Smtp);
        mail && !transition && (by_code || by_response || self.status == Some(Status::Bye))
    }
}

/// Response codes of a server that cannot judge now (RFC 5530, RFC 2449, RFC 3206).
const TEMPORARY: [&str; 7] =
    ["UNAVAILABLE", "SERVERBUG", "INUSE", "IN-USE", "LIMIT", "LOGIN-DELAY", "SYS/TEMP"];

/// The command that servers and returned messages name themselves: "in reply to RCPT TO command".
fn phase_named(words: &str) -> Phases {
    const NAMED: [(&str, Phase); 9] = [
        ("during mail from", Phase::Mail),
        ("in reply to mail from", Phase::Mail),
        ("in reply to rcpt to", Phase::Rcpt),
        ("rcpt to:<", Phase::Rcpt),
        ("end of data", Phase::Data),
        ("in reply to auth", Phase::Login),
        ("password command failed", Phase::Login),
        ("authentication unsuccessful", Phase::Login),
        ("in reply to ehlo", Phase::Capability),
    ];
    let named = NAMED.iter().find(|(phrase, _)| words.contains(phrase));
    named.map_or(Phases::UNKNOWN, |(_, phase)| Phases::of(*phase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(channel: Channel, text: &str) -> Heard<'static> {
        Heard::new(channel, Phases::UNKNOWN, Whose::default(), text)
    }

    #[test]
    fn codes_are_read_where_an_answer_begins() {
        type Case = (&'static str, Option<u16>, Option<Enhanced>);
        let cases: &[Case] = &[
            ("535 5.7.8 Error", Some(535), Some((5, 7, 8))),
            ("535-5.7.8 Username\n535 5.7.8 not accepted", Some(535), Some((5, 7, 8))),
            ("550 #5.1.1 no such user", Some(550), Some((5, 1, 1))),
            ("550-5.7.26 This mail", Some(550), Some((5, 7, 26))),
            (
                "The server responded: 535 5.7.3 Authentication unsuccessful",
                Some(535),
                Some((5, 7, 3)),
            ),
            ("(535, b'5.7.8 Username and Password not accepted')", Some(535), Some((5, 7, 8))),
            (
                "Expected response code \"250\" but got code \"535\", with message \"535-5.7.8 x\"",
                Some(535),
                Some((5, 7, 8)),
            ),
            ("Invalid login: 535 Authentication failed", Some(535), None),
            ("5.7.1 <a@b.de>: Relay access denied", None, Some((5, 7, 1))),
            ("The mail server responded:  5.7.1 Relay denied.", None, Some((5, 7, 1))),
            ("550 refused, see 421 4.7.0 for that", Some(550), None),
            ("some words about 535 5.7.8 in the middle", Some(535), Some((5, 7, 8))),
            ("page 404 of 5 volumes", None, None),
            ("554 IP=192.0.2.1", Some(554), None),
            ("192.168.2.1 is no code", None, None),
            ("", None, None),
        ];
        for (text, reply, enhanced) in cases {
            let heard = heard(Channel::Smtp, text);
            assert_eq!((heard.reply, heard.enhanced), (*reply, *enhanced), "{text}");
        }
    }

    #[test]
    fn status_and_response_codes_are_read_behind_tags_and_words_of_programs() {
        use Channel::{Imap, Pop3};
        let cases = [
            (Imap, "NO [AUTHENTICATIONFAILED] x", Some(Status::No), Some("AUTHENTICATIONFAILED")),
            (Imap, "a1 NO [INUSE] x", Some(Status::No), Some("INUSE")),
            (Imap, "A0003 no[inuse] x", Some(Status::No), Some("INUSE")),
            (Imap, "* BYE Session expired", Some(Status::Bye), None),
            (Imap, "* BAD [ALERT] x", Some(Status::Bad), Some("ALERT")),
            (Imap, "IMAP error: NO LOGIN failed.", Some(Status::No), None),
            (Imap, "The server responded: [UNAVAILABLE] x", None, Some("UNAVAILABLE")),
            (Imap, "b'[AUTHENTICATIONFAILED] x'", None, Some("AUTHENTICATIONFAILED")),
            (
                Imap,
                "NO [WEBALERT https://x.example] x",
                Some(Status::No),
                Some("WEBALERT HTTPS://X.EXAMPLE"),
            ),
            (Imap, "Unknown Mailbox: [Gmail] x", None, None),
            (Imap, "there is no such thing", None, None),
            (Pop3, "-ERR [SYS/TEMP] x", Some(Status::Err), Some("SYS/TEMP")),
            (Pop3, "-err[auth] x", Some(Status::Err), Some("AUTH")),
            (Pop3, "POP3 error: -ERR x", Some(Status::Err), None),
            (Pop3, "+OK ready", Some(Status::Ok), None),
            (Channel::Smtp, "220-No spam\n220 please", Some(Status::Ok), None),
            (Channel::Smtp, "220 ready\n535 5.7.8 x", None, None),
            (Channel::Smtp, "535 5.7.8 x", None, None),
            (
                Imap,
                "a1 OK [CAPABILITY IMAP4rev1 QUOTA] x",
                Some(Status::Ok),
                Some("CAPABILITY IMAP4REV1 QUOTA"),
            ),
            (Imap, "* OK ready\na1 NO [INUSE] x", Some(Status::No), Some("INUSE")),
            (Pop3, "+OK ready\n-ERR [AUTH] x", Some(Status::Err), Some("AUTH")),
            (Imap, "failed: info: Some(\"[INUSE] x\")", None, Some("INUSE")),
        ];
        for (channel, text, status, response) in cases {
            let heard = heard(channel, text);
            assert_eq!((heard.status, heard.response.as_deref()), (status, response), "{text}");
        }
    }

    #[test]
    fn what_passes_is_told_from_what_lasts() {
        use Channel::{Imap, Pop3, Smtp};
        let cases = [
            (Smtp, "454 4.7.0 x", true),
            (Smtp, "535 5.7.8 x", false),
            (Smtp, "535 4.7.8 x", true),
            (Smtp, "432 4.7.12 A password transition is needed", false),
            (Imap, "NO [UNAVAILABLE] x", true),
            (Imap, "* BYE x", true),
            (Imap, "NO [AUTHENTICATIONFAILED] x", false),
            (Pop3, "-ERR [LOGIN-DELAY] x", true),
            (Pop3, "-ERR [AUTH] x", false),
        ];
        for (channel, text, expected) in cases {
            assert_eq!(heard(channel, text).is_temporary(), expected, "{text}");
        }
    }
}
