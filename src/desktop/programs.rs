//! Which mail programs are on this machine.
//!
//! Looks where systems keep their programs and reads the version there; starts none of them. Whether one can take an
//! account now is `handover::programs`' business. What differs by system is in `programs_*.rs`.

#[cfg_attr(windows, path = "programs_windows.rs")]
#[cfg_attr(target_os = "macos", path = "programs_macos.rs")]
#[cfg_attr(not(any(windows, target_os = "macos")), path = "programs_linux.rs")]
mod system;

use crate::storage::evolution::Packaging;

/// A mail program an account can be handed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MailProgram {
    /// Thunderbird.
    Thunderbird,
    /// Outlook as part of Office, on Windows.
    OutlookClassic,
    /// The Outlook that comes with Windows (`olk.exe`).
    OutlookNew,
    /// Mail on a Mac.
    AppleMail,
    /// Evolution.
    Evolution,
}

impl MailProgram {
    /// All of them, the ones an account can be set up in for most people first.
    pub const ALL: [Self; 5] = [
        Self::Thunderbird,
        Self::OutlookClassic,
        Self::OutlookNew,
        Self::AppleMail,
        Self::Evolution,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Thunderbird => "thunderbird",
            Self::OutlookClassic => "outlook-classic",
            Self::OutlookNew => "outlook-new",
            Self::AppleMail => "apple-mail",
            Self::Evolution => "evolution",
        }
    }
}

/// A mail program that is on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Which one.
    pub kind: MailProgram,
    /// Its version as people say it, `153`; `None` where it is not known.
    pub version: Option<String>,
}

/// The mail programs on this machine, each once, in the order of [`MailProgram::ALL`]. Blocks for some reads.
pub fn programs() -> Vec<Program> {
    in_order(system::programs())
}

/// How each Evolution of this machine has come onto it, the one the system starts first. Blocks for some reads.
pub fn evolutions() -> Vec<Packaging> {
    system::evolutions()
}

/// Of several that are alike the first one counts: it is the one the system starts.
fn in_order(found: Vec<Program>) -> Vec<Program> {
    let first = |kind| found.iter().find(|program| program.kind == kind).cloned();
    MailProgram::ALL.into_iter().filter_map(first).collect()
}

/// The first `parts` numbers of a version: `153.7.0` is 153 to people, `3.46.4` is 3.46.
fn short_version(version: &str, parts: usize) -> Option<String> {
    let numbers: Vec<&str> = version.trim().split('.').take(parts).collect();
    let starts_well = |number: &&str| number.starts_with(|first: char| first.is_ascii_digit());
    let is_clean = |c: char| c.is_ascii_alphanumeric() || c == '.';
    let short = numbers.join(".");
    (numbers.iter().all(starts_well) && short.len() < 16 && short.chars().all(is_clean))
        .then_some(short)
}

/// What Office is called by people, from the names its installer gives it (`HomeBusiness2021Retail`, `O365ProPlusRetail`).
#[cfg(any(windows, test))]
fn office_name(products: &str) -> Option<String> {
    products.split(',').map(str::trim).find_map(|product| {
        if product.starts_with("O365") {
            return Some("365".to_owned());
        }
        let year = product.find("20").and_then(|at| product.get(at..at + 4))?;
        year.chars().all(|c| c.is_ascii_digit()).then(|| year.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn office_is_called_as_people_bought_it() {
        let cases = [
            ("O365HomePremRetail", Some("365")),
            ("VisioPro,HomeBusiness2021Retail", Some("2021")),
            ("ProPlus2024Volume", Some("2024")),
            ("ProPlusRetail", None),
            ("Something20", None),
            ("", None),
        ];
        for (products, expected) in cases {
            assert_eq!(office_name(products).as_deref(), expected, "{products}");
        }
    }

    #[test]
    fn each_program_is_named_once_and_in_order() {
        let program = |kind, version: &str| Program { kind, version: Some(version.into()) };
        let found = vec![
            program(MailProgram::Evolution, "3.46"),
            program(MailProgram::Thunderbird, "153"),
            program(MailProgram::Thunderbird, "140"),
        ];
        let expected =
            [program(MailProgram::Thunderbird, "153"), program(MailProgram::Evolution, "3.46")];
        assert_eq!(in_order(found), expected);
    }

    #[test]
    fn versions_are_what_people_say() {
        let cases = [
            ("153.7.0", 1, Some("153")),
            ("154.0b2", 1, Some("154")),
            ("3.46.4", 2, Some("3.46")),
            ("3.46", 2, Some("3.46")),
            ("16.0", 1, Some("16")),
            (" 140.1 (x64 de)", 1, Some("140")),
            ("", 1, None),
            ("unknown", 1, None),
            ("1\u{1b}[2J", 1, None),
        ];
        for (version, parts, expected) in cases {
            assert_eq!(short_version(version, parts).as_deref(), expected, "{version:?}");
        }
    }
}
