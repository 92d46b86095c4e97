//! What the command line may say, read into values.
//!
//! clap does the splitting, by `grammar`; every sentence (help, usage errors)
//! comes from the message files.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;

use super::grammar::{NO_CENTRAL_DATABASES, NO_PLAIN_HTTP, parser};
use super::usage_error::UsageError;
use crate::account::{Correction, EmailAddress, Host, Protocol, Security, TypedAddress, UserName};
use crate::export::{Format, Target};
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
    },
    /// Take an account out of Thunderbird again.
    ExportUndo {
        /// Whose.
        address: EmailAddress,
        /// The profile's folder, where the person has said.
        profile: Option<PathBuf>,
    },
    /// List the export formats.
    ExportList,
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

/// Where an account is handed to.
#[derive(Debug)]
pub enum Destination {
    /// Into files.
    File {
        /// What kind.
        format: Format,
        /// The main file.
        out: PathBuf,
        /// Replace existing files.
        force: bool,
    },
    /// Into Thunderbird itself.
    ThunderbirdProfile {
        /// The profile's folder, where the person has said.
        profile: Option<PathBuf>,
    },
}

/// Where a password comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordFrom {
    /// A person types it at the terminal.
    Terminal,
    /// Standard input.
    StandardInput,
    /// The system's password store.
    Store,
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
pub const COMMAND_NAMES: [&str; 8] =
    ["setup", "detect", "check", "export", "providers", "forget", "doctor", "lint"];

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
            password: password_from(inner)?,
            remember: inner.get_flag("remember"),
        }),
        "forget" => Ok(Command::Forget { address: address(inner)?.address }),
        "doctor" => Ok(Command::Doctor { subject: subject(inner)? }),
        "lint" => lint(inner),
        "export" if inner.get_flag("list") => Ok(Command::ExportList),
        "export" => export(inner),
        "providers" => Ok(Command::Providers { text: inner.get_one::<String>("text").cloned() }),
        _ => Ok(Command::Setup { address: inner.get_one::<String>("address").cloned() }),
    }
}

fn password_from(inner: &ArgMatches) -> Result<PasswordFrom, UsageError> {
    let exclusive = |other| Err(UsageError::Exclusive { option: "--remembered", other });
    match (inner.get_flag("remembered"), inner.get_flag("password-stdin")) {
        (true, true) => exclusive("--password-stdin"),
        (true, false) if inner.get_flag("remember") => exclusive("--remember"),
        (true, false) => Ok(PasswordFrom::Store),
        (false, true) => Ok(PasswordFrom::StandardInput),
        (false, false) => Ok(PasswordFrom::Terminal),
    }
}

fn export(inner: &ArgMatches) -> Result<Command, UsageError> {
    let selection = selection(inner)?;
    let key = inner.get_one::<String>("format").ok_or(UsageError::MissingArgument("--format"))?;
    let keys = Target::all().into_iter().map(Target::key).collect();
    let target = one_of_list(key, "--format", keys, Target::from_key)?;
    let path = |name| inner.get_one::<PathBuf>(name).cloned();
    let (out, profile) = (path("out"), path("profile"));
    let (force, undo) = (inner.get_flag("force"), inner.get_flag("undo"));
    let destination = match target {
        Target::ThunderbirdProfile => {
            let exclusive = |option| Err(UsageError::Exclusive { option, other: target.key() });
            if out.is_some() {
                return exclusive("--out");
            }
            if force {
                return exclusive("--force");
            }
            if undo {
                return Ok(Command::ExportUndo { address: selection.address, profile });
            }
            Destination::ThunderbirdProfile { profile }
        }
        Target::File(format) => {
            let exclusive = |option| Err(UsageError::Exclusive { option, other: format.key() });
            if profile.is_some() {
                return exclusive("--profile");
            }
            if undo {
                return exclusive("--undo");
            }
            let out = out.ok_or(UsageError::MissingArgument("--out"))?;
            Destination::File { format, out, force }
        }
    };
    let incoming = match inner.get_one::<String>("incoming") {
        Some(key) => Some(one_of(key, "--incoming", ["imap", "pop3"], |key| {
            Protocol::from_key(key).filter(|protocol| protocol.is_incoming())
        })?),
        None => None,
    };
    let display_name = inner.get_one::<String>("name").cloned();
    if display_name.as_deref().is_some_and(|name| name.chars().any(char::is_control)) {
        return Err(UsageError::ControlCharacter("--name"));
    }
    Ok(Command::Export { selection, destination, incoming, display_name })
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

fn protocols(inner: &ArgMatches) -> Result<Vec<Protocol>, UsageError> {
    let keys = inner.get_many::<String>("protocol").into_iter().flatten();
    let mut protocols = keys
        .map(|key| one_of(key, "--protocol", Protocol::ALL.map(Protocol::key), Protocol::from_key))
        .collect::<Result<Vec<_>, _>>()?;
    protocols.sort_unstable();
    protocols.dedup();
    Ok(protocols)
}

/// `imap=imap.example.com:993:tls`; an IPv6 address stands in square brackets.
pub fn typed_server(text: &str) -> Result<TypedServer, UsageError> {
    let malformed = || UsageError::ServerShape(text.to_owned());
    let (protocol, rest) = text.split_once('=').ok_or_else(malformed)?;
    let keys = Protocol::ALL.map(Protocol::key);
    let protocol = one_of(protocol, "--server", keys, Protocol::from_key)?;
    let mut parts = rest.rsplitn(3, ':');
    let (Some(security), Some(port), Some(host)) = (parts.next(), parts.next(), parts.next())
    else {
        return Err(malformed());
    };
    let keys = Security::ALL.map(Security::key);
    let security = one_of(security, "--server", keys, Security::from_key)?;
    let port = port
        .parse::<u16>()
        .ok()
        .filter(|port| *port > 0)
        .ok_or_else(|| UsageError::Port(port.to_owned()))?;
    let host = Host::parse(host).map_err(UsageError::Host)?;
    Ok(TypedServer { protocol, host, port, security })
}

/// `NAME` for every server or `PROTOCOL=NAME` for one.
fn typed_username(text: &str) -> Result<TypedUserName, UsageError> {
    let (protocol, name) = match text.split_once('=') {
        Some((head, rest)) => match Protocol::from_key(head) {
            Some(protocol) => (Some(protocol), rest),
            None => (None, text),
        },
        None => (None, text),
    };
    let username = UserName::known(name).map_err(UsageError::UserName)?;
    Ok(TypedUserName { protocol, username })
}

fn one_of<T, const N: usize>(
    value: &str,
    option: &'static str,
    allowed: [&'static str; N],
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, UsageError> {
    one_of_list(value, option, allowed.to_vec(), read)
}

fn one_of_list<T>(
    value: &str,
    option: &'static str,
    allowed: Vec<&'static str>,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, UsageError> {
    read(value).ok_or_else(|| UsageError::NotInList { option, value: value.to_owned(), allowed })
}

#[cfg(test)]
mod tests {
    use super::*;

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
            Command::Export { destination: Destination::ThunderbirdProfile { profile: None }, .. }
        ));
        let words = [&words[..], &["--undo", "--profile", "p"]].concat();
        assert!(matches!(
            read(&words).expect("undo").command,
            Command::ExportUndo { profile: Some(_), .. }
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
    fn servers_and_user_names_typed_by_hand() {
        let server = typed_server("imap=[::1]:993:tls").expect("IPv6");
        assert_eq!((server.host.to_string().as_str(), server.port), ("::1", 993));
        let server = typed_server("SMTP=smtp.bücher.example:587:STARTTLS").expect("any case");
        assert_eq!(server.host.to_string(), "smtp.xn--bcher-kva.example");
        let one = typed_username("imap=a=b").expect("one protocol");
        assert_eq!((one.protocol, one.username.as_known()), (Some(Protocol::Imap), Some("a=b")));
        let every = typed_username("a=b").expect("every protocol");
        assert_eq!((every.protocol, every.username.as_known()), (None, Some("a=b")));
    }

    #[test]
    fn the_language_is_found_even_in_a_faulty_line() {
        let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language(&words(&["dtect", "--lang", "de"])), Some(Language::German));
        assert_eq!(language(&words(&["--lang=en", "x"])), Some(Language::English));
        assert_eq!(language(&words(&["detect", "--lang"])), None);
    }
}
