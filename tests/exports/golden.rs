//! Every byte of every format. `UPDATE_GOLDEN=1` rewrites `tests/golden`; look at the difference before committing it.

use std::path::PathBuf;

use postlotse::export::{FileName, Format};
use postlotse::i18n::Language;

use super::cases::{cases, exported, imap_plain, readable};

fn golden(name: &str, actual: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{name} is missing: UPDATE_GOLDEN=1 writes it"));
    assert!(expected == actual, "{name} differs; UPDATE_GOLDEN=1 rewrites it. Now:\n{actual}");
}

#[test]
fn every_format_matches_its_golden_file() {
    for (name, account) in cases() {
        for format in Format::ALL {
            for file in exported(format, &account, Language::German).files {
                let Some(text) = readable(&file.bytes) else { continue };
                let ending = match (format, &file.name) {
                    (Format::ThunderbirdZip, _) => "prefs.js".to_owned(),
                    (Format::OutlookAutodiscover, FileName::Chosen) => "autodiscover.xml".into(),
                    (Format::OutlookNew, _) => "guide.html".into(),
                    (_, FileName::Chosen) => format.extension().expect("an ending").to_owned(),
                    (_, FileName::Beside(suffix)) => suffix.trim_start_matches('.').to_owned(),
                    (_, FileName::Fixed(own)) => own.rsplit('-').next().expect("a part").into(),
                };
                golden(&format!("{name}.{ending}"), &text);
            }
        }
    }
}

#[test]
fn a_sheet_speaks_english_too() {
    let sheet = exported(Format::Sheet, &imap_plain(), Language::English);
    golden("imap-plain.en.html", std::str::from_utf8(&sheet.files[0].bytes).unwrap());
}
