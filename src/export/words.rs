//! Every sentence an export carries, finished and in one language.
//!
//! Plain text, already chosen for the account at hand; the formats lay it out
//! and escape it. Filled by `explain::export_words`.

use super::SheetWords;

/// The words of all formats that carry any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportWords {
    /// Those of the sheet to print.
    pub sheet: SheetWords,
    /// Those of the guide for the new Outlook.
    pub guide: GuideWords,
    /// Those of the configuration profile.
    pub profile: ProfileWords,
    /// Those of the lines for a zone file.
    pub zone: ZoneWords,
}

/// What iPhone, iPad and Mac show before they install a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileWords {
    /// Its name.
    pub title: String,
    /// What it does.
    pub description: String,
}

/// Comments between zone lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneWords {
    /// Above everything.
    pub title: String,
    /// Above the line in which the web server has to be filled in.
    pub web_server: String,
}

/// A guide through the dialogs of a program that imports nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideWords {
    /// The heading.
    pub title: String,
    /// What to expect.
    pub introduction: String,
    /// In the order of the dialogs.
    pub steps: Vec<GuideStep>,
    /// What the person should know before: who else will see the mail.
    pub notice: String,
    /// The last line: who made it and when.
    pub footer: String,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideStep {
    /// What to do.
    pub text: String,
    /// What to type or to choose there.
    pub values: Vec<GuideValue>,
}

/// A value under the name the dialog gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideValue {
    /// The name.
    pub label: String,
    /// The value, as it has to be typed.
    pub value: String,
}
