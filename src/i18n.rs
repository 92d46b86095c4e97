//! The words people read, by language: `i18n/<language>/postlotse.ftl`.
//!
//! Only looks words up. Which message belongs to which state is `explain`'s
//! business; a catalogue is a value that is handed down, so that two languages
//! can live in one process.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// German, written first.
    German,
    /// English.
    English,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// The word on the command line (BCP 47).
    pub fn key(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The language of a key or locale such as `de`, `de-AT`, `en_US.UTF-8`.
    pub fn from_key(key: &str) -> Option<Self> {
        let primary = key.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.key().eq_ignore_ascii_case(primary))
    }

    /// The system's language, English where it is neither.
    pub fn of_system() -> Self {
        sys_locale::get_locale().and_then(|locale| Self::from_key(&locale)).unwrap_or(Self::English)
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::German => langid!("de"),
            Self::English => langid!("en"),
        }
    }

    /// The message file as compiled in.
    pub fn source(self) -> &'static str {
        match self {
            Self::German => include_str!("../i18n/de/postlotse.ftl"),
            Self::English => include_str!("../i18n/en/postlotse.ftl"),
        }
    }
}

/// A message to be worded: its id and the values it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Id in the message files, `id` or `id.attribute`.
    pub id: &'static str,
    /// Values by name.
    pub arguments: Vec<(&'static str, String)>,
}

impl Message {
    /// A message without values.
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The same message with one more value.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

/// The message file of one language, ready to use.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the language's message file; entries that do not parse are left out (a test refuses them).
    pub fn new(language: Language) -> Self {
        let resource = match FluentResource::try_new(language.source().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolation marks would end up in copied host names and addresses.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// Whose words these are.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words of a message; its id where the file lacks it.
    pub fn say(&self, message: &Message) -> String {
        let (id, attribute) = match message.id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (message.id, None),
        };
        let pattern = self.bundle.get_message(id).and_then(|found| match attribute {
            Some(attribute) => found.get_attribute(attribute).map(|entry| entry.value()),
            None => found.value(),
        });
        let Some(pattern) = pattern else {
            return message.id.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in &message.arguments {
            arguments.set(*name, argument(value));
        }
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned()
    }

    /// The words of a message without values.
    pub fn text(&self, id: &'static str) -> String {
        self.say(&Message::new(id))
    }
}

/// A value for the message file: a plain whole number as a number, because only numbers choose between one and
/// several; anything else (`05`, a port with a name, a word) letter by letter as it is.
fn argument(value: &str) -> FluentValue<'_> {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_find_their_language() {
        let cases = [
            ("de", Some(Language::German)),
            ("de-AT", Some(Language::German)),
            ("en_US.UTF-8", Some(Language::English)),
            ("EN", Some(Language::English)),
            ("fr", None),
            ("C", None),
            ("", None),
        ];
        for (locale, language) in cases {
            assert_eq!(Language::from_key(locale), language, "{locale}");
        }
    }
    #[test]
    fn one_and_several_are_told_apart_and_digits_stay_as_they_are() {
        let words = Words::new(Language::German);
        let tries =
            |left: &str| words.say(&Message::new("window-attempts-left").with("left", left));
        for (left, beginning) in [("0", "Kein weiterer"), ("1", "Noch ein"), ("2", "Noch 2 ")] {
            assert!(tries(left).starts_with(beginning), "{left}: {}", tries(left));
        }
        let date =
            Message::new("cli-date").with("day", "05").with("month", "1").with("year", "2026");
        assert_eq!(words.say(&date), "05. Januar 2026");
    }
}
