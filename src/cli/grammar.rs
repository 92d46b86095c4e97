//! Which commands and options there are, for clap to split a command line by.
//!
//! What they mean is `arguments`' business; clap's own texts are switched off.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Arg, ArgAction, Command as Parser};

/// The option that keeps the mail domain from central databases.
pub const NO_CENTRAL_DATABASES: &str = "no-central-databases";
/// The option for how long POP3 leaves mail on the server.
pub const LEAVE: &str = "leave-on-server";
/// The option that keeps every question off http.
pub const NO_PLAIN_HTTP: &str = "no-plain-http";

/// The whole grammar.
pub fn parser() -> Parser {
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let value = |name: &'static str| Arg::new(name).long(name).num_args(1);
    let file = |name: &'static str| value(name).value_parser(clap::value_parser!(PathBuf));
    let address = || Arg::new("address");
    // Answers may begin with a hyphen, and of two hints the later one holds.
    let pasted = |name: &'static str| value(name).allow_hyphen_values(true).overrides_with(name);
    // What a search may not do; for every command that searches.
    let limits = || [flag(NO_CENTRAL_DATABASES), flag(NO_PLAIN_HTTP)];
    let shared = move || {
        [
            address(),
            value("server").action(ArgAction::Append),
            value("username").action(ArgAction::Append),
            file("account"),
            flag("confirm"),
        ]
    };
    Parser::new("postlotse-cli")
        .no_binary_name(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(flag("json").global(true))
        .arg(flag("help").short('h').global(true))
        .arg(flag("version").short('V'))
        .arg(value("lang").global(true).value_parser(NonEmptyStringValueParser::new()))
        .subcommand(
            Parser::new("detect")
                .args([address(), flag("offline"), flag("first"), flag("details")])
                .args(limits()),
        )
        .subcommand(
            Parser::new("check")
                .args(shared())
                .args(limits())
                .arg(value("protocol").action(ArgAction::Append))
                .args([flag("password-stdin"), flag("remember"), flag("remembered")])
                .args([file("report"), value("for"), flag("force")])
                .args([flag("test-mail"), flag("remove-test-mail")]),
        )
        .subcommand(
            Parser::new("export")
                .args(shared())
                .args(limits())
                .args([value("format"), file("out"), value("incoming"), value("name")])
                .arg(value(LEAVE))
                .args([flag("force"), flag("list"), file("profile"), flag("set-up"), flag("undo")]),
        )
        .subcommand(Parser::new("forget").arg(address()))
        .subcommand(Parser::new("doctor").arg(Arg::new("domain")).args(limits()))
        .subcommand(
            Parser::new("lint")
                .arg(Arg::new("file").value_parser(clap::value_parser!(PathBuf)))
                .arg(value("address")),
        )
        .subcommand(Parser::new("explain").arg(value("protocol")).args([
            pasted("stage"),
            pasted("provider"),
            pasted("answer"),
        ]))
        .subcommand(Parser::new("programs"))
        .subcommand(Parser::new("providers").arg(Arg::new("text")))
        .subcommand(Parser::new("setup").arg(address()).args(limits()))
        .mut_subcommands(|command| command.disable_help_flag(true).disable_version_flag(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGES: [(&str, &str); 2] = [
        ("English", include_str!("../../packaging/linux/man/postlotse-cli.1")),
        ("German", include_str!("../../packaging/linux/man/postlotse-cli.de.1")),
    ];

    /// The options a page explains, each with the commands its section is about; none for those of every command.
    fn explained(page: &str) -> Vec<(Vec<String>, String)> {
        let mut commands = Vec::new();
        let mut options = Vec::new();
        for (line, next) in page.lines().zip(page.lines().skip(1)) {
            if let Some(title) = line.strip_prefix(".SS ") {
                commands = title.split(", ").map(str::to_owned).collect();
            } else if line.starts_with(".SH ") {
                commands = Vec::new();
            } else if let (".TP", Some((_, option))) = (line, next.split_once("\\-\\-")) {
                let option = option.split(' ').next().unwrap_or_default().replace("\\-", "-");
                options.push((commands.clone(), option));
            }
        }
        options
    }

    #[test]
    fn the_man_pages_name_every_command_and_option_and_no_other() {
        let parser = parser();
        for (language, page) in PAGES {
            let explained = explained(page);
            let mut known = Vec::new();
            for command in parser.get_subcommands() {
                let name = command.get_name().to_owned();
                assert!(page.contains(&format!("\n.TP\n.B {name}\n")), "{language}: {name}");
                let shown = page.contains(&format!("\n.B postlotse-cli {name}\n"));
                assert!(shown, "{language}: {name} is not in the synopsis");
                for option in command.get_arguments().filter_map(Arg::get_long) {
                    let found = explained
                        .iter()
                        .any(|(commands, found)| commands.contains(&name) && found == option);
                    assert!(found, "{language}: {name} --{option}");
                    known.push((name.clone(), option.to_owned()));
                }
            }
            for option in parser.get_arguments().filter_map(Arg::get_long) {
                let found = explained
                    .iter()
                    .any(|(commands, found)| commands.is_empty() && found == option);
                assert!(found, "{language}: --{option}");
            }
            for (commands, option) in explained {
                for command in commands {
                    let is_known = known.contains(&(command.clone(), option.clone()));
                    assert!(is_known, "{language}: {command} takes no --{option}");
                }
            }
        }
    }
}
