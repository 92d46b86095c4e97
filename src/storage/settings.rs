//! What a person has set, and how it is written down.
//!
//! Pure: bytes to values and back. Where the bytes lie is `settings_file`'s
//! business. No password, no address and no account is ever a setting.

use serde_json::{Map, Value, json};

use crate::i18n::Language;

/// What a person has set; the same for every account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The language of the words; `None` follows the system.
    pub language: Option<Language>,
    /// Light, dark, or as the system.
    pub appearance: Appearance,
    /// How large the words are.
    pub text_size: TextSize,
    /// Whether central databases are asked, which learn the mail domain.
    pub central_databases: bool,
    /// Whether the mail domain is asked over http where nothing else answers.
    pub plain_http: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            appearance: Appearance::System,
            text_size: TextSize::default(),
            central_databases: true,
            plain_http: true,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Appearance {
    /// As the system has it.
    System,
    /// Dark words on a light ground.
    Light,
    /// Light words on a dark ground.
    Dark,
}

impl Appearance {
    /// Every appearance.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in the file.
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The appearance of a word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|appearance| appearance.key() == key)
    }
}

/// The size of the words in percent: 100 to 200 in steps of 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextSize(u16);

impl TextSize {
    /// As designed.
    pub const SMALLEST: Self = Self(100);
    /// Twice as large.
    pub const LARGEST: Self = Self(200);
    const STEP: u16 = 10;

    /// The size of a percentage, where there is one.
    pub fn from_percent(percent: u16) -> Option<Self> {
        let fits = (Self::SMALLEST.0..=Self::LARGEST.0).contains(&percent);
        (fits && percent.is_multiple_of(Self::STEP)).then_some(Self(percent))
    }

    /// The percentage.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// One step smaller; `None` at the end.
    pub fn smaller(self) -> Option<Self> {
        Self::from_percent(self.0 - Self::STEP)
    }

    /// One step larger; `None` at the end.
    pub fn larger(self) -> Option<Self> {
        Self::from_percent(self.0 + Self::STEP)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self::SMALLEST
    }
}

/// What is wrong with the text of a settings file; what could be read was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsFault {
    /// The whole text is no JSON object.
    #[error("the settings are damaged")]
    Damaged,
    /// Single entries cannot be used.
    #[error("settings with unusable values: {wrong:?}, unknown settings: {unknown}")]
    Partly {
        /// The settings whose values make no sense, by name.
        wrong: Vec<&'static str>,
        /// How many settings this version does not know.
        unknown: usize,
    },
}

const LANGUAGE: &str = "language";
const APPEARANCE: &str = "appearance";
const TEXT_SIZE: &str = "text_size";
const CENTRAL_DATABASES: &str = "central_databases";
const PLAIN_HTTP: &str = "plain_http";

impl Settings {
    /// Where nobody can tell any more what the person has set: what may have been switched off is off.
    pub(super) fn careful() -> Self {
        Self { central_databases: false, plain_http: false, ..Self::default() }
    }
}

/// Reads what can be read; the rest is as [`Settings::default`] has it, and nobody more is asked than allowed.
pub(super) fn parse(bytes: &[u8]) -> (Settings, Option<SettingsFault>) {
    let mut settings = Settings::default();
    let Ok(Value::Object(mut entries)) = serde_json::from_slice(bytes) else {
        return (Settings::careful(), Some(SettingsFault::Damaged));
    };
    let mut wrong = Vec::new();
    let mut take = |name: &'static str, set: &mut dyn FnMut(&Value) -> Option<()>| {
        if let Some(value) = entries.remove(name)
            && set(&value).is_none()
        {
            wrong.push(name);
        }
    };
    take(LANGUAGE, &mut |value| {
        settings.language = match value {
            Value::Null => None,
            other => Some(language(other.as_str()?)?),
        };
        Some(())
    });
    take(APPEARANCE, &mut |value| {
        settings.appearance = Appearance::from_key(value.as_str()?)?;
        Some(())
    });
    take(TEXT_SIZE, &mut |value| {
        let percent = u16::try_from(value.as_u64()?).ok()?;
        settings.text_size = TextSize::from_percent(percent)?;
        Some(())
    });
    take(CENTRAL_DATABASES, &mut |value| {
        settings.central_databases = value.as_bool()?;
        Some(())
    });
    take(PLAIN_HTTP, &mut |value| {
        settings.plain_http = value.as_bool()?;
        Some(())
    });
    if wrong.contains(&CENTRAL_DATABASES) {
        settings.central_databases = false;
    }
    if wrong.contains(&PLAIN_HTTP) {
        settings.plain_http = false;
    }
    let unknown = entries.len();
    let is_clean = wrong.is_empty() && unknown == 0;
    (settings, (!is_clean).then_some(SettingsFault::Partly { wrong, unknown }))
}

/// Exactly as written: `de-AT` is a locale, not what this program writes.
fn language(key: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.key() == key)
}

/// The text of a settings file.
pub(super) fn format(settings: &Settings) -> String {
    let entries: Map<String, Value> = [
        (LANGUAGE, json!(settings.language.map(Language::key))),
        (APPEARANCE, json!(settings.appearance.key())),
        (TEXT_SIZE, json!(settings.text_size.percent())),
        (CENTRAL_DATABASES, json!(settings.central_databases)),
        (PLAIN_HTTP, json!(settings.plain_http)),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect();
    format!("{:#}\n", Value::Object(entries))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> Settings {
        Settings {
            language: Some(Language::German),
            appearance: Appearance::Dark,
            text_size: TextSize(150),
            central_databases: false,
            plain_http: false,
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for language in [None, Some(Language::German), Some(Language::English)] {
            for appearance in Appearance::ALL {
                let settings = Settings { language, appearance, ..own() };
                assert_eq!(parse(format(&settings).as_bytes()), (settings, None));
            }
        }
        let defaults = Settings::default();
        assert_eq!(parse(format(&defaults).as_bytes()), (defaults, None));
    }

    #[test]
    fn what_makes_sense_is_kept_and_the_rest_is_named() {
        let partly = |wrong: &[&'static str], unknown| {
            Some(SettingsFault::Partly { wrong: wrong.to_vec(), unknown })
        };
        let defaults = Settings::default;
        let cases: Vec<(&str, Settings, Option<SettingsFault>)> = vec![
            ("{}", defaults(), None),
            ("", Settings::careful(), Some(SettingsFault::Damaged)),
            ("\0\0\0\0", Settings::careful(), Some(SettingsFault::Damaged)),
            ("[]", Settings::careful(), Some(SettingsFault::Damaged)),
            ("null", Settings::careful(), Some(SettingsFault::Damaged)),
            (r#"{"appearance": "dark""#, Settings::careful(), Some(SettingsFault::Damaged)),
            (r#"{"appearance": "dark"} x"#, Settings::careful(), Some(SettingsFault::Damaged)),
            (
                r#"{"appearance": "dark"}"#,
                Settings { appearance: Appearance::Dark, ..defaults() },
                None,
            ),
            (
                r#"{"language": "fr", "appearance": "dark", "text_size": 150, "central_databases": false, "plain_http": false}"#,
                Settings { language: None, ..own() },
                partly(&["language"], 0),
            ),
            (
                r#"{"language": 1, "appearance": 2, "text_size": "x", "central_databases": "no", "plain_http": 0}"#,
                Settings::careful(),
                partly(
                    &["language", "appearance", "text_size", "central_databases", "plain_http"],
                    0,
                ),
            ),
            (
                r#"{"language": "de", "appearance": null}"#,
                Settings { language: Some(Language::German), ..defaults() },
                partly(&["appearance"], 0),
            ),
            (
                r#"{"language": "de", "colour": "red", "sound": 1}"#,
                Settings { language: Some(Language::German), ..defaults() },
                partly(&[], 2),
            ),
            (r#"{"text_size": 90}"#, defaults(), partly(&["text_size"], 0)),
            (r#"{"text_size": 155}"#, defaults(), partly(&["text_size"], 0)),
            (r#"{"text_size": 210}"#, defaults(), partly(&["text_size"], 0)),
            (r#"{"text_size": -100}"#, defaults(), partly(&["text_size"], 0)),
            (r#"{"text_size": 65636}"#, defaults(), partly(&["text_size"], 0)),
        ];
        for (text, settings, fault) in cases {
            assert_eq!(parse(text.as_bytes()), (settings, fault), "{text}");
        }
        // A parser that follows every bracket would overflow its stack.
        assert_eq!(parse("[".repeat(60_000).as_bytes()).1, Some(SettingsFault::Damaged));
    }

    #[test]
    fn the_text_grows_and_shrinks_in_steps_and_stops_at_the_ends() {
        let mut size = TextSize::default();
        assert_eq!(size.smaller(), None);
        let mut percents = vec![size.percent()];
        while let Some(larger) = size.larger() {
            assert_eq!(larger.smaller(), Some(size));
            size = larger;
            percents.push(size.percent());
        }
        assert_eq!(percents, [100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200]);
    }
}
