//! What the window's own command line asks for: the window, or something the terminal does.
//!
//! `postlotse [ADDRESS] [--lang de|en]`; everything else is the terminal program's.

use std::ffi::OsString;

use crate::i18n::Language;

/// What to start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// The window.
    Window {
        /// An address to begin with.
        address: Option<String>,
        /// The language asked for.
        language: Option<Language>,
    },
    /// The terminal program with these arguments.
    Terminal(Vec<OsString>),
}

/// Reads the window's command line; without a display the guided way in the terminal takes its place.
pub fn opening(arguments: Vec<OsString>, has_display: bool) -> Opening {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let mut rest = words.iter().copied();
    let (mut address, mut language) = (None, None);
    while let Some(word) = rest.next() {
        match word {
            "--lang" => language = rest.next().and_then(Language::from_key),
            _ if word.starts_with("--lang=") => {
                language = word.split_once('=').and_then(|(_, key)| Language::from_key(key));
            }
            // Help, version and mistakes are answered where people can read the answer.
            _ if word.starts_with('-') || address.is_some() => {
                return Opening::Terminal(arguments);
            }
            _ => address = Some(word.to_owned()),
        }
    }
    if has_display {
        return Opening::Window { address, language };
    }
    Opening::Terminal(guided(address, language))
}

/// The command line of the guided way in the terminal.
pub fn guided(address: Option<String>, language: Option<Language>) -> Vec<OsString> {
    let mut setup: Vec<OsString> = vec!["setup".into()];
    setup.extend(address.map(OsString::from));
    if let Some(language) = language {
        setup.extend(["--lang".into(), language.key().into()]);
    }
    setup
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(line: &str, has_display: bool) -> Opening {
        opening(line.split_whitespace().map(OsString::from).collect(), has_display)
    }

    #[test]
    fn the_window_opens_where_there_is_a_display() {
        let window = |address: Option<&str>, language| Opening::Window {
            address: address.map(str::to_owned),
            language,
        };
        let terminal =
            |line: &str| Opening::Terminal(line.split_whitespace().map(OsString::from).collect());
        let cases = [
            ("", true, window(None, None)),
            ("anna@gmx.de", true, window(Some("anna@gmx.de"), None)),
            ("--lang de anna@gmx.de", true, window(Some("anna@gmx.de"), Some(Language::German))),
            ("--lang=en", true, window(None, Some(Language::English))),
            ("", false, terminal("setup")),
            ("anna@gmx.de --lang en", false, terminal("setup anna@gmx.de --lang en")),
            ("--version", true, terminal("--version")),
            ("--help", false, terminal("--help")),
            ("anna@gmx.de bert@gmx.de", true, terminal("anna@gmx.de bert@gmx.de")),
        ];
        for (line, has_display, expected) in cases {
            assert_eq!(opened(line, has_display), expected, "{line:?}");
        }
    }
}
