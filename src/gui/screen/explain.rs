//! "Fehlermeldung erklären": an answer of a server or a mail program, pasted and put into words.
//!
//! Asks nobody. What an answer may mean is `diagnosis`' business; the page takes it in and shows the causes.

mod view;

use iced::Task;

use crate::account::EmailAddress;
use crate::diagnosis::explain::{Question, diagnose};
use crate::diagnosis::{Cause, Channel, Phases, Side, Suspicion, Whose, clean_words};
use crate::explain;
use crate::gui::core::Core;
use crate::gui::widget::{focus_wrong, show_from};
use crate::provider::Provider;

/// Where the answer is pasted, which has the focus when the page appears.
pub const ANSWER: &str = "answer";
/// What the answer means.
const RESULT: &str = "result";
/// Longest answer that is taken in, in characters.
const LONGEST: usize = 16 * 1024;

/// The page.
pub struct Explain {
    answer: String,
    doing: Doing,
    /// An address or the name of a provider.
    whose: String,
    is_empty: bool,
    told: Option<Told>,
}

/// What the person was doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// They cannot say.
    Unknown,
    /// Receiving by IMAP.
    Imap,
    /// Receiving by POP3.
    Pop3,
    /// Sending.
    Smtp,
    /// Connecting: encryption, names, the network.
    Connecting,
}

/// What an answer means.
struct Told {
    suspicions: Vec<Suspicion>,
    provider: Option<&'static Provider>,
    /// The words it is about, cleaned.
    words: String,
}

/// What can happen on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The answer changed.
    Answer(String),
    /// What was being done.
    Doing(Doing),
    /// Who answered.
    Whose(String),
    /// Put it into words.
    Explain,
    /// A page of the provider is opened.
    Open(&'static str),
    /// Away from the page.
    Back,
}

/// What it asks the window for.
pub enum Action {
    /// Nothing.
    None,
    /// Some work.
    Run(Task<Message>),
    /// Some work, and what a screen reader is told.
    Tell(String, Task<Message>),
    /// A page in the browser.
    Open(&'static str),
    /// Away from the page.
    Close,
}

impl Doing {
    /// Everything there is to choose from.
    const ALL: [Self; 5] = [Self::Unknown, Self::Imap, Self::Pop3, Self::Smtp, Self::Connecting];

    /// What the answer came over; what the person does not say, its own words tell.
    fn channel(self, text: &str) -> Channel {
        match self {
            Self::Unknown => Channel::of_text(text),
            Self::Imap => Channel::Imap,
            Self::Pop3 => Channel::Pop3,
            Self::Smtp => Channel::Smtp,
            Self::Connecting => match Channel::of_text(text) {
                Channel::Imap | Channel::Pop3 | Channel::Smtp => Channel::Tls,
                below => below,
            },
        }
    }
}

impl Explain {
    /// The page, with the address that is being set up, where there is one.
    pub fn new(address: Option<&EmailAddress>) -> Self {
        let whose = address.map(EmailAddress::to_display).unwrap_or_default();
        let (answer, doing, is_empty, told) = (String::new(), Doing::Unknown, false, None);
        Self { answer, doing, whose, is_empty, told }
    }

    /// Takes a message in.
    pub fn update(&mut self, core: &Core, message: Message) -> Action {
        match message {
            Message::Answer(answer) => {
                // A field of one line: what was pasted with line ends goes on after a blank.
                let blank = |c: char| if c.is_whitespace() { ' ' } else { c };
                self.answer = answer.chars().map(blank).take(LONGEST).collect();
                (self.is_empty, self.told) = (false, None);
            }
            Message::Doing(doing) => (self.doing, self.told) = (doing, None),
            Message::Whose(whose) => (self.whose, self.told) = (whose, None),
            Message::Explain => return self.explain(core),
            Message::Open(page) => return Action::Open(page),
            Message::Back => return Action::Close,
        }
        Action::None
    }

    fn explain(&mut self, core: &Core) -> Action {
        let words = clean_words(&self.answer);
        if words.is_empty() {
            self.is_empty = true;
            return Action::Run(focus_wrong(ANSWER));
        }
        let channel = self.doing.channel(&self.answer);
        let whose = Whose::from_hint(&self.whose, core.catalog);
        let provider = whose.provider;
        let phases = Phases::UNKNOWN;
        let suspicions = diagnose(&Question { channel, phases, whose, text: &self.answer });
        let told = Told { suspicions, provider, words };
        let news = core.say(&explain::cause::what_happened_in_general(told.cause()));
        self.told = Some(told);
        Action::Tell(news, show_from(RESULT))
    }

    /// What Enter and the primary button do now.
    pub fn primary(&self) -> Message {
        Message::Explain
    }
}

impl Told {
    fn cause(&self) -> Cause {
        self.suspicions.first().map_or(Cause::Unknown, |first| first.cause)
    }

    /// The provider, where its own pages can help.
    fn helping_provider(&self) -> Option<&'static Provider> {
        let cause = self.cause();
        let helps = cause.side() == Side::You
            || matches!(
                cause,
                Cause::OAuthRequired | Cause::ProviderNoImap | Cause::SmtpAuthMissing
            );
        self.provider.filter(|_| helps)
    }
}
