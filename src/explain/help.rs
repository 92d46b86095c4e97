//! The help page: the words of e-mail explained, topic by topic.
//!
//! Which message stands where, and in which order; the sentences are in the message files and the
//! drawings in the window. It knows nothing about the account that is being set up.

use crate::i18n::Message;

/// A topic of the help page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Topic {
    /// The way of a mail, sending and receiving apart.
    Way,
    /// IMAP or POP3.
    Kinds,
    /// SMTP, signing in for it, relays.
    Sending,
    /// The ports and what they are for.
    Ports,
    /// SSL/TLS, STARTTLS, certificates.
    Encryption,
    /// App passwords and signing in through the provider's window.
    AppPassword,
    /// When a mail does not go out: typical causes, each with what to do.
    Trouble,
    /// Why mail lands in spam.
    Spam,
    /// How much a provider lets through.
    Limits,
    /// Why this program asks for the password, and where it goes.
    Password,
    /// What is asked of whom.
    WhoIsAsked,
    /// What never to do, whoever asks for it.
    Safety,
}

impl Topic {
    /// Every topic, in reading order.
    pub const ALL: [Self; 12] = [
        Self::Way,
        Self::Kinds,
        Self::Sending,
        Self::Ports,
        Self::Encryption,
        Self::AppPassword,
        Self::Trouble,
        Self::Spam,
        Self::Limits,
        Self::Password,
        Self::WhoIsAsked,
        Self::Safety,
    ];
}

/// One of the two drawn ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// From a person's computer to the recipient's mailbox.
    Sending,
    /// From the mailbox to a person's devices.
    Fetching,
}

impl Way {
    /// Both ways, in reading order.
    pub const ALL: [Self; 2] = [Self::Sending, Self::Fetching];
}

/// What a topic says, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpText {
    /// The heading of the topic.
    pub heading: Message,
    /// What stands below it.
    pub parts: Vec<Part>,
}

/// A part of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Running text.
    Paragraph(Message),
    /// Words with their explanations.
    Points(Vec<HelpPoint>),
    /// A drawing with the words to its numbers.
    Picture(HelpPicture),
    /// The table of ports.
    Ports(PortTable),
}

/// A word and its explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpPoint {
    /// The word.
    pub term: Message,
    /// What it means or what to do.
    pub text: Message,
}

/// A drawing, which holds no words itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpPicture {
    /// Which drawing.
    pub way: Way,
    /// The heading above it.
    pub heading: Message,
    /// The words to the numbers in it, counted from 1.
    pub steps: Vec<HelpPoint>,
}

/// The table of ports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortTable {
    /// The heading of the column with the numbers.
    pub number: Message,
    /// The heading of the column that says what a port is for.
    pub purpose: Message,
    /// The heading of the column with the encryption.
    pub encryption: Message,
    /// The ports, the recommended one of each kind first.
    pub rows: Vec<PortRow>,
}

/// One port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortRow {
    /// Its number.
    pub number: u16,
    /// What it is for.
    pub purpose: Message,
    /// The encryption that belongs to it.
    pub encryption: Message,
    /// When to take it.
    pub text: Message,
}

/// What a topic says.
pub fn topic(topic: Topic) -> HelpText {
    match topic {
        Topic::Way => HelpText {
            heading: Message::new("help-way"),
            parts: vec![
                paragraph("help-way.intro"),
                Part::Picture(picture(Way::Sending)),
                Part::Picture(picture(Way::Fetching)),
            ],
        },
        Topic::Kinds => explained(
            "help-kinds",
            "help-kinds.intro",
            &[
                ("help-kinds-imap.term", "help-kinds-imap"),
                ("help-kinds-pop3.term", "help-kinds-pop3"),
                ("help-kinds-leave.term", "help-kinds-leave"),
            ],
        ),
        Topic::Sending => explained(
            "help-smtp",
            "help-smtp.intro",
            &[
                ("help-smtp-login.term", "help-smtp-login"),
                ("help-smtp-provider.term", "help-smtp-provider"),
                ("help-smtp-relay.term", "help-smtp-relay"),
            ],
        ),
        Topic::Ports => HelpText {
            heading: Message::new("help-ports"),
            parts: vec![paragraph("help-ports.intro"), Part::Ports(ports())],
        },
        Topic::Encryption => explained(
            "help-encryption",
            "help-encryption.intro",
            &[
                ("help-encryption-tls.term", "help-encryption-tls"),
                ("help-encryption-starttls.term", "help-encryption-starttls"),
                ("help-encryption-names.term", "help-encryption-names"),
                ("help-encryption-certificate.term", "help-encryption-certificate"),
            ],
        ),
        Topic::AppPassword => explained(
            "help-app-password",
            "help-app-password.intro",
            &[
                ("help-app-password-why.term", "help-app-password-why"),
                ("help-app-password-use.term", "help-app-password-use"),
                ("help-app-password-delete.term", "help-app-password-delete"),
                ("help-app-password-oauth.term", "help-app-password-oauth"),
            ],
        ),
        Topic::Trouble => explained(
            "help-trouble",
            "help-trouble.intro",
            &[
                ("help-trouble-offline.term", "help-trouble-offline"),
                ("help-trouble-outage.term", "help-trouble-outage"),
                ("help-trouble-network.term", "help-trouble-network"),
                ("help-trouble-firewall.term", "help-trouble-firewall"),
                ("help-trouble-antivirus.term", "help-trouble-antivirus"),
                ("help-trouble-login.term", "help-trouble-login"),
                ("help-trouble-sender.term", "help-trouble-sender"),
                ("help-trouble-recipient.term", "help-trouble-recipient"),
                ("help-trouble-full.term", "help-trouble-full"),
                ("help-trouble-limit.term", "help-trouble-limit"),
            ],
        ),
        Topic::Spam => explained(
            "help-spam",
            "help-spam.intro",
            &[
                ("help-spam-server.term", "help-spam-server"),
                ("help-spam-home.term", "help-spam-home"),
                ("help-spam-domain.term", "help-spam-domain"),
                ("help-spam-content.term", "help-spam-content"),
                ("help-spam-recipient.term", "help-spam-recipient"),
            ],
        ),
        Topic::Limits => explained(
            "help-limits",
            "help-limits.intro",
            &[
                ("help-limits-day.term", "help-limits-day"),
                ("help-limits-size.term", "help-limits-size"),
                ("help-limits-login.term", "help-limits-login"),
            ],
        ),
        Topic::Password => HelpText {
            heading: Message::new("help-password"),
            parts: vec![paragraph("help-password.intro"), paragraph("help-password.kept")],
        },
        Topic::WhoIsAsked => explained(
            "help-asked",
            "help-asked.intro",
            &[
                ("help-asked-directory.term", "help-asked-directory"),
                ("help-asked-domain.term", "help-asked-domain"),
                ("help-asked-database.term", "help-asked-database"),
                ("help-asked-servers.term", "help-asked-servers"),
                ("help-asked-login.term", "help-asked-login"),
            ],
        ),
        Topic::Safety => HelpText {
            heading: Message::new("help-safety"),
            parts: vec![points(&[
                ("help-safety-phone.term", "help-safety-phone"),
                ("help-safety-number.term", "help-safety-number"),
                ("help-safety-encryption.term", "help-safety-encryption"),
                ("help-safety-warning.term", "help-safety-warning"),
                ("help-safety-own.term", "help-safety-own"),
            ])],
        },
    }
}

/// A drawing's heading and the words to its numbers.
pub fn picture(way: Way) -> HelpPicture {
    match way {
        Way::Sending => HelpPicture {
            way,
            heading: Message::new("help-sending"),
            steps: pairs(&[
                ("help-sending-computer.term", "help-sending-computer"),
                ("help-sending-server.term", "help-sending-server"),
                ("help-sending-directory.term", "help-sending-directory"),
                ("help-sending-target.term", "help-sending-target"),
                ("help-sending-mailbox.term", "help-sending-mailbox"),
            ]),
        },
        Way::Fetching => HelpPicture {
            way,
            heading: Message::new("help-fetching"),
            steps: pairs(&[
                ("help-fetching-mailbox.term", "help-fetching-mailbox"),
                ("help-fetching-imap.term", "help-fetching-imap"),
                ("help-fetching-pop3.term", "help-fetching-pop3"),
            ]),
        },
    }
}

fn ports() -> PortTable {
    let row = |number, purpose, encryption, text| PortRow {
        number,
        purpose: Message::new(purpose),
        encryption: Message::new(encryption),
        text: Message::new(text),
    };
    PortTable {
        number: Message::new("help-ports.number"),
        purpose: Message::new("help-ports.purpose"),
        encryption: Message::new("help-ports.encryption"),
        rows: vec![
            row(465, "help-port-465.purpose", "help-port-465.encryption", "help-port-465"),
            row(587, "help-port-587.purpose", "help-port-587.encryption", "help-port-587"),
            row(993, "help-port-993.purpose", "help-port-993.encryption", "help-port-993"),
            row(143, "help-port-143.purpose", "help-port-143.encryption", "help-port-143"),
            row(995, "help-port-995.purpose", "help-port-995.encryption", "help-port-995"),
            row(110, "help-port-110.purpose", "help-port-110.encryption", "help-port-110"),
            row(25, "help-port-25.purpose", "help-port-25.encryption", "help-port-25"),
        ],
    }
}

fn explained(
    heading: &'static str,
    intro: &'static str,
    ids: &[(&'static str, &'static str)],
) -> HelpText {
    HelpText { heading: Message::new(heading), parts: vec![paragraph(intro), points(ids)] }
}

fn paragraph(id: &'static str) -> Part {
    Part::Paragraph(Message::new(id))
}

fn points(ids: &[(&'static str, &'static str)]) -> Part {
    Part::Points(pairs(ids))
}

fn pairs(ids: &[(&'static str, &'static str)]) -> Vec<HelpPoint> {
    let point = |&(term, text)| HelpPoint { term: Message::new(term), text: Message::new(text) };
    ids.iter().map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{Protocol, Security};
    use crate::i18n::{Language, Words};

    /// Everything a topic says, with the id it comes from.
    fn said(words: &Words, text: &HelpText) -> Vec<(&'static str, String)> {
        let mut messages = vec![&text.heading];
        for part in &text.parts {
            match part {
                Part::Paragraph(message) => messages.push(message),
                Part::Points(points) => {
                    messages.extend(points.iter().flat_map(|point| [&point.term, &point.text]));
                }
                Part::Picture(picture) => {
                    messages.push(&picture.heading);
                    let steps = picture.steps.iter();
                    messages.extend(steps.flat_map(|step| [&step.term, &step.text]));
                }
                Part::Ports(table) => {
                    messages.extend([&table.number, &table.purpose, &table.encryption]);
                    let rows = table.rows.iter();
                    messages
                        .extend(rows.flat_map(|row| [&row.purpose, &row.encryption, &row.text]));
                }
            }
        }
        messages.into_iter().map(|message| (message.id, words.say(message))).collect()
    }

    #[test]
    fn every_topic_is_worded_and_short_in_both_languages() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut headings = Vec::new();
            for topic_of_page in Topic::ALL {
                let text = topic(topic_of_page);
                assert!(!text.parts.is_empty(), "{topic_of_page:?} says nothing");
                headings.push(words.say(&text.heading));
                for (id, sentence) in said(&words, &text) {
                    assert_ne!(sentence, id, "{id} has no words");
                    let sentences = sentence.split_inclusive(['.', '?', '!']).count();
                    assert!(sentences <= 3, "{id} is too long: {sentence}");
                    assert!(sentence.chars().count() <= 260, "{id} is too long: {sentence}");
                }
            }
            headings.sort();
            headings.dedup();
            assert_eq!(headings.len(), Topic::ALL.len(), "two topics share a heading");
        }
    }

    #[test]
    fn the_words_people_meet_elsewhere_are_explained() {
        let words = Words::new(Language::German);
        let page: String = Topic::ALL
            .into_iter()
            .flat_map(|one| said(&words, &topic(one)))
            .map(|(_, sentence)| sentence + "\n")
            .collect();
        for word in [
            "SMTP",
            "IMAP",
            "POP3",
            "DNS",
            "MX",
            "Relay",
            "Port",
            "SSL",
            "TLS",
            "STARTTLS",
            "Zertifikat",
            "App-Passwort",
            "OAuth2",
            "Spam",
            "Firewall",
            "Virenschutz",
            "VPN",
            "SPF",
            "DKIM",
            "DMARC",
            "Thunderbird",
        ] {
            assert!(page.contains(word), "{word} is not explained");
        }
    }

    #[test]
    fn the_port_table_agrees_with_what_the_program_uses() {
        let words = Words::new(Language::English);
        let table = ports();
        for protocol in Protocol::ALL {
            for (security, name) in
                [(Security::ImplicitTls, "SSL/TLS"), (Security::StartTls, "STARTTLS")]
            {
                let port = protocol.default_port(security);
                let row = table.rows.iter().find(|row| row.number == port);
                let row = row.unwrap_or_else(|| panic!("port {port} is missing"));
                assert_eq!(words.say(&row.encryption), name, "port {port}");
                let purpose = words.say(&row.purpose).to_lowercase();
                assert!(purpose.contains(protocol.key()), "port {port} is said to be {purpose}");
            }
        }
        assert!(table.rows.iter().any(|row| row.number == 25), "port 25 is not explained");
    }
}
