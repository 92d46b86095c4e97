//! What can be wrong with a command line, and the message that says so.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::account::{AddressError, HostError, PasswordError, UserNameError};
use crate::explain;
use crate::i18n::Message;

/// A command line that cannot be carried out as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UsageError {
    /// Nothing was asked for.
    NoCommand,
    /// There is no such command.
    UnknownCommand(String),
    /// There is no such option here.
    UnknownOption(String),
    /// An option stands without its value.
    MissingValue(String),
    /// Something required is missing.
    MissingArgument(&'static str),
    /// Something stands twice or too much.
    TooMany(String),
    /// A value outside a closed list.
    NotInList {
        /// The option it belongs to.
        option: &'static str,
        /// What was given.
        value: String,
        /// What may be given.
        allowed: Vec<&'static str>,
    },
    /// Two options that contradict each other.
    Exclusive {
        /// The one.
        option: &'static str,
        /// The other.
        other: &'static str,
    },
    /// An option that means nothing without another.
    OnlyWith {
        /// The one.
        option: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A password stands on the command line, where every program can read it.
    PasswordOnCommandLine,
    /// No terminal to ask for the password and no `--password-stdin`.
    NoPassword,
    /// Not in the shape `PROTOCOL=HOST:PORT:SECURITY`.
    ServerShape(String),
    /// Not a port number.
    Port(String),
    /// A line break or another control character in a value.
    ControlCharacter(&'static str),
    /// There is no answer to explain.
    EmptyAnswer,
    /// An argument that is not Unicode text.
    NotUnicode,
    /// The address cannot be used.
    Address(AddressError),
    /// The domain cannot be used.
    Domain(AddressError),
    /// The host cannot be used.
    Host(HostError),
    /// The user name cannot be used.
    UserName(UserNameError),
    /// The password cannot be used.
    Password(PasswordError),
}

impl UsageError {
    /// The words for it.
    pub fn message(&self) -> Message {
        match self {
            Self::NoCommand => Message::new("cli-usage-no-command"),
            Self::UnknownCommand(word) => {
                Message::new("cli-usage-unknown-command").with("word", word)
            }
            Self::UnknownOption(word) => {
                Message::new("cli-usage-unknown-option").with("word", word)
            }
            Self::MissingValue(word) => Message::new("cli-usage-missing-value").with("word", word),
            Self::MissingArgument(word) => {
                Message::new("cli-usage-missing-argument").with("word", *word)
            }
            Self::TooMany(word) => Message::new("cli-usage-too-many").with("word", word),
            Self::NotInList { option, value, allowed } => Message::new("cli-usage-not-in-list")
                .with("option", *option)
                .with("value", value)
                .with("allowed", allowed.join(", ")),
            Self::Exclusive { option, other } => {
                Message::new("cli-usage-exclusive").with("option", *option).with("other", *other)
            }
            Self::OnlyWith { option, other } => {
                Message::new("cli-usage-only-with").with("option", *option).with("other", *other)
            }
            Self::PasswordOnCommandLine => Message::new("cli-usage-password"),
            Self::NoPassword => Message::new("cli-usage-no-password"),
            Self::ServerShape(word) => Message::new("cli-usage-server-shape").with("word", word),
            Self::Port(word) => Message::new("cli-usage-port").with("word", word),
            Self::ControlCharacter(option) => {
                Message::new("cli-usage-control-character").with("option", *option)
            }
            Self::EmptyAnswer => Message::new("cli-usage-empty-answer"),
            Self::NotUnicode => Message::new("cli-usage-not-unicode"),
            Self::Address(error) => explain::address::address_error(error),
            Self::Domain(error) => explain::doctor::domain_error(error),
            Self::Host(error) => explain::address::host_error(*error),
            Self::UserName(error) => explain::address::user_name_error(*error),
            Self::Password(error) => explain::address::password_error(*error),
        }
    }
}

/// What the splitter of the command line complains about; its own words are never shown.
impl From<clap::Error> for UsageError {
    fn from(error: clap::Error) -> Self {
        let text = |kind: ContextKind| match error.get(kind) {
            Some(ContextValue::String(text)) => text.clone(),
            Some(ContextValue::Strings(texts)) => texts.join(" "),
            _ => String::new(),
        };
        let argument = text(ContextKind::InvalidArg);
        let option = argument.split([' ', '=']).next().unwrap_or_default().to_owned();
        match error.kind() {
            ErrorKind::InvalidSubcommand => {
                Self::UnknownCommand(text(ContextKind::InvalidSubcommand))
            }
            ErrorKind::UnknownArgument if option.starts_with("--pass") => {
                Self::PasswordOnCommandLine
            }
            ErrorKind::UnknownArgument if option.starts_with('-') => Self::UnknownOption(option),
            ErrorKind::UnknownArgument => Self::TooMany(option),
            ErrorKind::InvalidValue
            | ErrorKind::NoEquals
            | ErrorKind::TooFewValues
            | ErrorKind::WrongNumberOfValues => Self::MissingValue(option),
            ErrorKind::ArgumentConflict | ErrorKind::TooManyValues => Self::TooMany(option),
            ErrorKind::InvalidUtf8 => Self::NotUnicode,
            _ => Self::UnknownOption(argument),
        }
    }
}
