//! What the command line may say, read into values.
//!
//! clap does the splitting, by `grammar`; every sentence (help, usage errors)
//! comes from the message files.

mod export;
mod follow_up;
mod report;
mod typed;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;

pub use export::{Destination, UndoPlace};
pub use follow_up::{PasswordFrom, TestMailWish};
pub use report::ReportArguments;
pub use typed::typed_server;
use typed::{one_of, typed_username};

use super::grammar::{NO_CENTRAL_DATABASES, NO_PLAIN_HTTP, parser};
use super::usage_error::UsageError;
use crate::account::{Correction, DaysOnServer, EmailAddress, Protocol, TypedAddress};
use crate::diagnosis::Channel;
use crate::i18n::Language;
use crate::inspection::Subject;
use crate::selection::{TypedServer, TypedUserName};

/// A whole command line.
#[derive(Debug)]
pub struct Invocation {
    /// One JSON object instead of text.
    pub json: bool,
    /// Whether central databases may be asked.
    pub central_databases: bool,
    /// Whether the mail domain may be asked over http.
    pub plain_http: bool,
    /// What to do.
    pub command: Command,
}

/// The commands.
#[derive(Debug)]
pub enum Command {
    /// Help, for everything or for one command by name.
    Help(Option<&'static str>),
    /// The program's version.
    Version,
    /// Find the servers of an address.
    Detect {
        /// Whose servers.
        address: EmailAddress,
        /// What was put right in it.
        corrections: Vec<Correction>,
        /// Ask nobody.
        offline: bool,
        /// Answer as soon as nobody slower could outrank the answer.
        first: bool,
        /// Every question and its answer in the text.
        details: bool,
    },
    /// Log in and check.
    Check {
        /// Which servers.
        selection: SelectionArguments,
        /// Which protocols; empty for the recommended ones.
        protocols: Vec<Protocol>,
        /// Where the password comes from.
        password: PasswordFrom,
        /// Put the password into the system's store when the check has succeeded.
        remember: bool,
        /// The report to write.
        report: Option<ReportArguments>,
        /// Send a test mail when the check has succeeded.
        test_mail: Option<TestMailWish>,
    },
    /// Remove a remembered password.
    Forget {
        /// Whose.
        address: EmailAddress,
    },
    /// Look at a domain for its owner.
    Doctor {
        /// Whose.
        subject: Subject,
    },
    /// Judge a document that names servers, for its owner.
    Lint {
        /// The document; `-` for standard input.
        file: PathBuf,
        /// For whom it is read.
        address: EmailAddress,
    },
    /// Put a pasted answer into words.
    Explain(Pasted),
    /// Hand the account to a mail program.
    Export {
        /// Which servers.
        selection: SelectionArguments,
        /// Where to.
        destination: Destination,
        /// IMAP or POP3, where the person has said.
        incoming: Option<Protocol>,
        /// The name others see.
        display_name: Option<String>,
        /// How long fetched mail stays on the server, where the person has said.
        leave_on_server: Option<DaysOnServer>,
    },
    /// Take an account out of a mail program again.
    ExportUndo {
        /// Whose.
        address: EmailAddress,
        /// Out of which.
        place: UndoPlace,
    },
    /// List the export formats.
    ExportList,
    /// List the mail programs of this machine.
    Programs,
    /// List or search the bundled providers.
    Providers {
        /// Part of a name, key or domain.
        text: Option<String>,
    },
    /// The guided way.
    Setup {
        /// An address to start with, still to be judged by the guide.
        address: Option<String>,
    },
}

/// An answer somebody wants explained, with hints that may say anything.
#[derive(Debug)]
pub struct Pasted {
    /// What it came over; `None` where the answer has to tell.
    pub channel: Option<Channel>,
    /// What was being done; empty where nobody said.
    pub stage: String,
    /// Who answered; empty where nobody said.
    pub provider: String,
    /// The answer; `-` for standard input.
    pub answer: String,
}

/// What `check` and `export` have in common.
#[derive(Debug)]
pub struct SelectionArguments {
    /// Whose account.
    pub address: EmailAddress,
    /// Servers typed by hand.
    pub servers: Vec<TypedServer>,
    /// User names typed by hand.
    pub usernames: Vec<TypedUserName>,
    /// An account file written by `export --format json`.
    pub account_file: Option<PathBuf>,
    /// The person has agreed to servers of trust `confirm`.
    pub confirmed: bool,
}

/// The commands by name, in the order in which help lists them.
pub const COMMAND_NAMES: [&str; 10] = [
    "setup",
    "detect",
    "check",
    "export",
    "programs",
    "explain",
    "providers",
    "forget",
    "doctor",
    "lint",
];

/// The language named on the command line, whatever else is wrong with it.
pub fn language(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => return words.next().and_then(Language::from_key),
            Some(rest) => return rest.strip_prefix('=').and_then(Language::from_key),
            None => {}
        }
    }
    None
}

/// Whether JSON is asked for, whatever else is wrong with the command line.
pub fn wants_json(arguments: &[OsString]) -> bool {
    arguments.iter().take_while(|word| *word != "--").any(|word| word == "--json")
}

/// Reads a command line without the program's name.
pub fn parse(arguments: Vec<OsString>) -> Result<Invocation, UsageError> {
    let matches = parser().try_get_matches_from(arguments).map_err(UsageError::from)?;
    if let Some(language) = matches.get_one::<String>("lang") {
        one_of(language, "--lang", Language::ALL.map(Language::key), |key| {
            Language::ALL.into_iter().find(|language| language.key() == key)
        })?;
    }
    let json = matches.get_flag("json");
    let command = command(&matches)?;
    let forbidden = |option| {
        matches.subcommand().is_some_and(|(_, inner)| {
            // Commands that ask nobody do not know the option.
            inner.try_get_one::<bool>(option).is_ok_and(|given| given == Some(&true))
        })
    };
    let (central_databases, plain_http) =
        (!forbidden(NO_CENTRAL_DATABASES), !forbidden(NO_PLAIN_HTTP));
    Ok(Invocation { json, central_databases, plain_http, command })
}

fn command(matches: &ArgMatches) -> Result<Command, UsageError> {
    let Some((name, inner)) = matches.subcommand() else {
        return match (matches.get_flag("version"), matches.get_flag("help")) {
            (true, _) => Ok(Command::Version),
            (false, true) => Ok(Command::Help(None)),
            (false, false) => Err(UsageError::NoCommand),
        };
    };
    if matches.get_flag("help") {
        return Ok(Command::Help(COMMAND_NAMES.into_iter().find(|known| *known == name)));
    }
    match name {
        "detect" => {
            let TypedAddress { address, corrections } = address(inner)?;
            let [offline, first, details] =
                ["offline", "first", "details"].map(|name| inner.get_flag(name));
            Ok(Command::Detect { address, corrections, offline, first, details })
        }
        "check" => Ok(Command::Check {
            selection: selection(inner)?,
            protocols: protocols(inner)?,
            password: follow_up::password_from(inner)?,
            remember: inner.get_flag("remember"),
            report: report::read(inner)?,
            test_mail: follow_up::test_mail(inner)?,
        }),
        "forget" => Ok(Command::Forget { address: address(inner)?.address }),
        "doctor" => Ok(Command::Doctor { subject: subject(inner)? }),
        "lint" => lint(inner),
        "explain" => explain(inner),
        "export" if inner.get_flag("list") => Ok(Command::ExportList),
        "export" => export::read(inner),
        "programs" => Ok(Command::Programs),
        "providers" => Ok(Command::Providers { text: inner.get_one::<String>("text").cloned() }),
        _ => Ok(Command::Setup { address: inner.get_one::<String>("address").cloned() }),
    }
}

fn selection(inner: &ArgMatches) -> Result<SelectionArguments, UsageError> {
    let texts = |id: &str| inner.get_many::<String>(id).into_iter().flatten().cloned();
    Ok(SelectionArguments {
        address: address(inner)?.address,
        servers: texts("server").map(|text| typed_server(&text)).collect::<Result<_, _>>()?,
        usernames: texts("username").map(|text| typed_username(&text)).collect::<Result<_, _>>()?,
        account_file: inner.get_one::<PathBuf>("account").cloned(),
        confirmed: inner.get_flag("confirm"),
    })
}

fn address(inner: &ArgMatches) -> Result<TypedAddress, UsageError> {
    let text = inner.get_one::<String>("address").ok_or(UsageError::MissingArgument("ADDRESS"))?;
    EmailAddress::parse_typed(text).map_err(UsageError::Address)
}

fn subject(inner: &ArgMatches) -> Result<Subject, UsageError> {
    let text = inner.get_one::<String>("domain").ok_or(UsageError::MissingArgument("DOMAIN"))?;
    Subject::parse(text).map_err(UsageError::Domain)
}

fn lint(inner: &ArgMatches) -> Result<Command, UsageError> {
    let file = inner.get_one::<PathBuf>("file").ok_or(UsageError::MissingArgument("FILE"))?.clone();
    let text = inner.get_one::<String>("address");
    let text = text.ok_or(UsageError::MissingArgument("--address"))?;
    let address = EmailAddress::parse(text).map_err(UsageError::Address)?;
    Ok(Command::Lint { file, address })
}

fn explain(inner: &ArgMatches) -> Result<Command, UsageError> {
    let text = |name: &str| inner.get_one::<String>(name).cloned();
    let named =
        |key: String| one_of(&key, "--protocol", Channel::ALL.map(Channel::key), Channel::from_key);
    let channel = text("protocol").map(named).transpose()?;
    Ok(Command::Explain(Pasted {
        channel,
        stage: text("stage").unwrap_or_default(),
        provider: text("provider").unwrap_or_default(),
        answer: text("answer").ok_or(UsageError::MissingArgument("--answer"))?,
    }))
}

fn protocols(inner: &ArgMatches) -> Result<Vec<Protocol>, UsageError> {
    let keys = inner.get_many::<String>("protocol").into_iter().flatten();
    let mut protocols = keys
        .map(|key| one_of(key, "--protocol", Protocol::ALL.map(Protocol::key), Protocol::from_key))
        .collect::<Result<Vec<_>, _>>()?;
    protocols.sort_unstable();
    protocols.dedup();
    Ok(protocols)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Format;

    fn read(words: &[&str]) -> Result<Invocation, UsageError> {
        parse(words.iter().map(OsString::from).collect())
    }

    #[test]
    fn commands_are_read() {
        let invocation = read(&["detect", "anna@gmx.de", "--offline", "--json"]).expect("detect");
        assert!(invocation.json);
        assert!(matches!(invocation.command, Command::Detect { offline: true, .. }));
        let invocation = read(&["--lang", "de", "check", "anna@gmx.de", "--password-stdin"]);
        assert!(matches!(
            invocation.expect("check").command,
            Command::Check { password: PasswordFrom::StandardInput, remember: false, .. }
        ));
        let invocation = read(&["check", "anna@gmx.de", "--remember"]).expect("check");
        assert!(matches!(
            invocation.command,
            Command::Check { password: PasswordFrom::Terminal, remember: true, .. }
        ));
        let invocation = read(&["check", "anna@gmx.de", "--remembered"]).expect("check");
        assert!(matches!(
            invocation.command,
            Command::Check { password: PasswordFrom::Store, remember: false, .. }
        ));
        let words = ["export", "anna@gmx.de", "--format", "sheet", "--out", "x.html", "--force"];
        assert!(matches!(
            read(&words).expect("export").command,
            Command::Export {
                destination: Destination::File { format: Format::Sheet, force: true, .. },
                ..
            }
        ));
        let words = ["export", "anna@gmx.de", "--format", "thunderbird-profile"];
        assert!(matches!(
            read(&words).expect("export").command,
            Command::Export {
                destination: Destination::ThunderbirdProfile { profile: None, repair: false },
                ..
            }
        ));
        assert!(matches!(
            read(&[&words[..], &["--repair"]].concat()).expect("export").command,
            Command::Export {
                destination: Destination::ThunderbirdProfile { repair: true, .. },
                ..
            }
        ));
        let words = [&words[..], &["--undo", "--profile", "p"]].concat();
        assert!(matches!(
            read(&words).expect("undo").command,
            Command::ExportUndo { place: UndoPlace::ThunderbirdProfile { profile: Some(_) }, .. }
        ));
        let words = ["export", "anna@gmx.de", "--format", "evolution", "--set-up"];
        assert!(matches!(
            read(&words).expect("export").command,
            Command::Export { destination: Destination::Evolution { repair: false }, .. }
        ));
        assert!(matches!(
            read(&[&words[..], &["--repair"]].concat()).expect("export").command,
            Command::Export { destination: Destination::Evolution { repair: true }, .. }
        ));
        let words = ["export", "anna@gmx.de", "--format", "evolution", "--undo"];
        assert!(matches!(
            read(&words).expect("undo").command,
            Command::ExportUndo { place: UndoPlace::Evolution, .. }
        ));
        let words = ["export", "anna@gmx.de", "--format", "outlook-prf", "--set-up"];
        assert!(matches!(
            read(&words).expect("export").command,
            Command::Export { destination: Destination::Outlook, .. }
        ));
        assert!(matches!(read(&["--help"]).expect("help").command, Command::Help(None)));
        assert!(matches!(
            read(&["check", "--help"]).expect("help").command,
            Command::Help(Some("check"))
        ));
    }

    #[test]
    fn central_databases_are_asked_unless_forbidden() {
        let export = ["export", "a@b.de", "--format", "json", "--out", "x"];
        let commands: [&[&str]; 5] =
            [&["detect", "a@b.de"], &["check", "a@b.de"], &export, &["setup"], &["doctor", "b.de"]];
        for command in commands {
            assert!(read(command).expect("read").central_databases, "{command:?}");
            let without = [command, &["--no-central-databases"]].concat();
            assert!(!read(&without).expect("read").central_databases, "{command:?}");
            assert!(read(&without).expect("read").plain_http, "{command:?}");
            let without = [command, &["--no-plain-http"]].concat();
            assert!(!read(&without).expect("read").plain_http, "{command:?}");
        }
        assert!(read(&["providers"]).expect("read").central_databases);
        let unknown = UsageError::UnknownOption("--no-central-databases".into());
        assert_eq!(read(&["providers", "--no-central-databases"]).expect_err("refused"), unknown);
    }

    #[test]
    fn faults_are_named() {
        let cases: &[(&[&str], UsageError)] = &[
            (&[], UsageError::NoCommand),
            (&["detekt"], UsageError::UnknownCommand("detekt".into())),
            (&["detect"], UsageError::MissingArgument("ADDRESS")),
            (&["doctor"], UsageError::MissingArgument("DOMAIN")),
            (&["lint"], UsageError::MissingArgument("FILE")),
            (&["explain"], UsageError::MissingArgument("--answer")),
            (&["explain", "--protocol", "imap"], UsageError::MissingArgument("--answer")),
            (&["lint", "-"], UsageError::MissingArgument("--address")),
            (&["lint", "x", "y", "--address", "a@b.de"], UsageError::TooMany("y".into())),
            (&["doctor", "b.de", "c.de"], UsageError::TooMany("c.de".into())),
            (&["detect", "a@b.de", "--fast"], UsageError::UnknownOption("--fast".into())),
            (&["detect", "a@b.de", "c@d.de"], UsageError::TooMany("c@d.de".into())),
            (&["check", "a@b.de", "--password", "x"], UsageError::PasswordOnCommandLine),
            (&["check", "a@b.de", "--password=x"], UsageError::PasswordOnCommandLine),
            (
                &["check", "a@b.de", "--remembered", "--password-stdin"],
                UsageError::Exclusive { option: "--remembered", other: "--password-stdin" },
            ),
            (
                &["check", "a@b.de", "--remember", "--remembered"],
                UsageError::Exclusive { option: "--remembered", other: "--remember" },
            ),
            (
                &["check", "a@b.de", "--remove-test-mail"],
                UsageError::OnlyWith { option: "--remove-test-mail", other: "--test-mail" },
            ),
            (&["export", "a@b.de", "--out"], UsageError::MissingValue("--out".into())),
            (&["export", "a@b.de", "--out", "x"], UsageError::MissingArgument("--format")),
            (&["export", "a@b.de", "--format", "json"], UsageError::MissingArgument("--out")),
            (
                &["export", "a@b.de", "--format", "thunderbird-profile", "--out", "x"],
                UsageError::Exclusive { option: "--out", other: "thunderbird-profile" },
            ),
            (
                &["export", "a@b.de", "--format", "json", "--out", "x", "--undo"],
                UsageError::Exclusive { option: "--undo", other: "json" },
            ),
            (
                &["export", "a@b.de", "--format", "evolution", "--out", "x", "--set-up"],
                UsageError::Exclusive { option: "--out", other: "--set-up" },
            ),
            (
                &["export", "a@b.de", "--format", "evolution", "--set-up", "--undo"],
                UsageError::Exclusive { option: "--set-up", other: "--undo" },
            ),
            (
                &["export", "a@b.de", "--format", "evolution", "--force", "--undo"],
                UsageError::Exclusive { option: "--force", other: "--undo" },
            ),
            (
                &["export", "a@b.de", "--format", "evolution", "--profile", "x", "--set-up"],
                UsageError::Exclusive { option: "--profile", other: "evolution" },
            ),
            (
                &["export", "a@b.de", "--format", "outlook-prf", "--out", "x", "--undo"],
                UsageError::Exclusive { option: "--undo", other: "outlook-prf" },
            ),
            (
                &["export", "a@b.de", "--format", "json", "--out", "x", "--set-up"],
                UsageError::Exclusive { option: "--set-up", other: "json" },
            ),
            (&["export", "a@b.de", "--format", "evolution"], UsageError::MissingArgument("--out")),
            (
                &["export", "a@b.de", "--format", "evolution", "--out", "x", "--repair"],
                UsageError::Exclusive { option: "--repair", other: "evolution" },
            ),
            (
                &["export", "a@b.de", "--format", "outlook-prf", "--set-up", "--repair"],
                UsageError::Exclusive { option: "--repair", other: "outlook-prf" },
            ),
            (
                &["export", "a@b.de", "--format", "json", "--out", "x", "--repair"],
                UsageError::Exclusive { option: "--repair", other: "json" },
            ),
            (
                &["export", "a@b.de", "--format", "thunderbird-profile", "--undo", "--repair"],
                UsageError::Exclusive { option: "--repair", other: "--undo" },
            ),
            (
                &["detect", "a@b.de", "--lang", "fr"],
                UsageError::NotInList {
                    option: "--lang",
                    value: "fr".into(),
                    allowed: vec!["de", "en"],
                },
            ),
            (
                &["check", "a@b.de", "--server", "imap=host"],
                UsageError::ServerShape("imap=host".into()),
            ),
            (&["check", "a@b.de", "--server", "imap=host:0:tls"], UsageError::Port("0".into())),
        ];
        for (words, expected) in cases {
            assert_eq!(read(words).expect_err("must be refused"), *expected, "{words:?}");
        }
    }

    #[test]
    fn the_language_is_found_even_in_a_faulty_line() {
        let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language(&words(&["dtect", "--lang", "de"])), Some(Language::German));
        assert_eq!(language(&words(&["--lang=en", "x"])), Some(Language::English));
        assert_eq!(language(&words(&["detect", "--lang"])), None);
    }
}
