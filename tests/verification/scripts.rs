//! What good servers say, as rules the tests bend.

use postlotse::account::{Protocol, Security};

use crate::support::scripted::{Rule, Step};

/// The first line.
pub fn greeting(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "* OK ready\r\n",
        Protocol::Pop3 => "+OK ready\r\n",
        Protocol::Smtp => "220-mail.example.com\r\n220 ready\r\n",
    }
}

/// The greeting of a server that hangs up at once.
pub fn goodbye(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "* BYE maintenance\r\n",
        Protocol::Pop3 => "-ERR maintenance\r\n",
        Protocol::Smtp => "421 4.3.2 maintenance\r\n",
    }
}

/// Capabilities before TLS, with STARTTLS; they lie about logins, which must not matter.
pub fn plain_capabilities(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\n{tag} OK\r\n",
        Protocol::Pop3 => "+OK\r\nSTLS\r\nUSER\r\nSASL PLAIN\r\n.\r\n",
        Protocol::Smtp => "250-mail.example.com\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n",
    }
}

/// The consent to STARTTLS.
pub fn tls_consent(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "{tag} OK begin\r\n",
        Protocol::Pop3 => "+OK begin\r\n",
        Protocol::Smtp => "220 2.0.0 begin\r\n",
    }
}

/// A refused login.
pub fn refusal(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "{tag} NO [AUTHENTICATIONFAILED] refused\r\n",
        Protocol::Pop3 => "-ERR [AUTH] refused\r\n",
        Protocol::Smtp => "535-5.7.8 refused\r\n535 5.7.8 really\r\n",
    }
}

/// A login that cannot be judged now.
pub fn temporary(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "{tag} NO [UNAVAILABLE] later\r\n",
        Protocol::Pop3 => "-ERR [SYS/TEMP] later\r\n",
        Protocol::Smtp => "454 4.7.0 later\r\n",
    }
}

/// The command a login begins with.
pub fn login_command(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "AUTHENTICATE",
        Protocol::Pop3 | Protocol::Smtp => "AUTH",
    }
}

/// The command that checks the mailbox or the sender.
pub fn check_command(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "EXAMINE",
        Protocol::Pop3 => "STAT",
        Protocol::Smtp => "MAIL FROM",
    }
}

/// The command that asks for capabilities.
pub fn capability_command(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "CAPABILITY",
        Protocol::Pop3 => "CAPA",
        Protocol::Smtp => "EHLO",
    }
}

/// Rules of a server on which everything works, for one that is already inside TLS.
pub fn rules(protocol: Protocol) -> Vec<Rule> {
    let rules: &[(&'static str, &str)] = match protocol {
        Protocol::Imap => &[
            (
                "CAPABILITY",
                "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN ID NAMESPACE\r\n{tag} OK\r\n",
            ),
            ("AUTHENTICATE", "{tag} OK in\r\n"),
            ("ID", "* ID NIL\r\n{tag} OK\r\n"),
            ("NAMESPACE", "* NAMESPACE ((\"\" \"/\")) NIL NIL\r\n{tag} OK\r\n"),
            ("LIST", "* LIST () \"/\" {9}\r\nEntw\"\\rfe\r\n* LIST () \"/\" INBOX\r\n{tag} OK\r\n"),
            ("EXAMINE INBOX", "* 3 EXISTS\r\n{tag} OK [READ-ONLY] here\r\n"),
            ("LOGOUT", "* BYE\r\n{tag} OK\r\n"),
        ],
        Protocol::Pop3 => &[
            ("CAPA", "+OK\r\nUSER\r\n..dotted\r\nSASL PLAIN\r\n.\r\n"),
            ("AUTH PLAIN", "+ \r\n"),
            ("STAT", "+OK 2 320\r\n"),
            ("UIDL", "+OK\r\n1 a\r\n2 b\r\n.\r\n"),
            ("QUIT", "+OK bye\r\n"),
            ("", "+OK in\r\n"),
        ],
        Protocol::Smtp => &[
            ("EHLO", "250-mail.example.com\r\n250-SIZE 1000\r\n250 AUTH PLAIN\r\n"),
            ("AUTH PLAIN", "235 2.7.0 in\r\n"),
            ("MAIL FROM:<anna@example.com>", "250 2.1.0 fine\r\n"),
            ("RCPT TO:<anna@example.com>", "250 2.1.5 fine\r\n"),
            ("RSET", "250 2.0.0 forgotten\r\n"),
            ("QUIT", "221 2.0.0 bye\r\n"),
        ],
    };
    rules.iter().map(|(words, answer)| (*words, Some((*answer).to_owned()))).collect()
}

/// Everything up to and including the handshake; after it the client speaks first with STARTTLS only.
pub fn up_to_tls(protocol: Protocol, security: Security) -> Vec<Step> {
    match security {
        Security::ImplicitTls => vec![Step::Tls, Step::Send(greeting(protocol).into())],
        Security::StartTls => vec![
            Step::Send(greeting(protocol).into()),
            Step::Answer(plain_capabilities(protocol).into()),
            Step::Answer(tls_consent(protocol).into()),
            Step::Tls,
        ],
    }
}

/// A server on which everything works.
pub fn good(protocol: Protocol, security: Security) -> Vec<Step> {
    bent(protocol, security, &[])
}

/// A good server that answers some commands otherwise; an empty answer closes the connection, and one of a single
/// blank is none at all.
pub fn bent(protocol: Protocol, security: Security, other: &[(&'static str, &str)]) -> Vec<Step> {
    let mut all: Vec<Rule> = other
        .iter()
        .map(|(words, answer)| {
            let said = if *answer == " " { "" } else { answer };
            (*words, (!answer.is_empty()).then(|| said.to_owned()))
        })
        .collect();
    all.extend(rules(protocol));
    // What matches everything comes last.
    all.sort_by_key(|(words, _)| words.is_empty());
    let mut script = up_to_tls(protocol, security);
    script.push(Step::Serve(all));
    script
}
