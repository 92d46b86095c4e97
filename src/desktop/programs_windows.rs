//! Windows: the registry's `App Paths`, Office's and Mozilla's own keys, and the names the Store gives its programs.

use std::path::PathBuf;

use windows_registry::{CURRENT_USER, LOCAL_MACHINE};

use super::{MailProgram, Program, short_version};
use crate::desktop::outlook::outlook_program;
use crate::desktop::registry::{app_path, text};
use crate::storage;
use crate::storage::evolution::Packaging;
use crate::storage::thunderbird::{installations, version_in};

/// Where Thunderbird's installer writes, for programs of 64 and of 32 bits.
const THUNDERBIRDS: [&str; 2] =
    [r"SOFTWARE\Mozilla\Mozilla Thunderbird", r"SOFTWARE\WOW6432Node\Mozilla\Mozilla Thunderbird"];
/// What Office that updates itself says of itself.
const CLICK_TO_RUN: &str = r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration";
/// The name the Store starts the new Outlook by, in `%LOCALAPPDATA%`.
const NEW_OUTLOOK: &str = r"Microsoft\WindowsApps\olk.exe";

/// What is installed.
pub(super) fn programs() -> Vec<Program> {
    let new_outlook = storage::local_data_folder()
        .filter(|folder| storage::exists(&folder.join(NEW_OUTLOOK)))
        .map(|_| None);
    let found = [
        (MailProgram::Thunderbird, thunderbird()),
        (MailProgram::OutlookClassic, outlook_program().map(|_| outlook_version())),
        (MailProgram::OutlookNew, new_outlook),
    ];
    let there = found.into_iter().filter_map(|(kind, version)| Some((kind, version?)));
    there.map(|(kind, version)| Program { kind, version }).collect()
}

/// There is none for this system.
pub(super) fn evolutions() -> Vec<Packaging> {
    Vec::new()
}

fn thunderbird() -> Option<Option<String>> {
    let written =
        THUNDERBIRDS.iter().flat_map(|key| [LOCAL_MACHINE, CURRENT_USER].map(|root| (root, *key)));
    for (root, key) in written {
        let Some(version) = text(root, key, "CurrentVersion") else { continue };
        // `153.7.0 (x64 de)`; the entry may outlive the program.
        let main = format!(r"{key}\{version}\Main");
        let program = text(root, &main, "PathToExe").map(PathBuf::from);
        if program.is_some_and(|program| storage::exists(&program)) {
            return Some(short_version(&version, 1));
        }
    }
    let beside = app_path("thunderbird.exe").and_then(|file| Some(file.parent()?.to_owned()));
    let folders = beside.into_iter().chain(installations());
    let mut there = folders.filter(|folder| storage::exists(&folder.join("thunderbird.exe")));
    there.find_map(|folder| Some(short_version(&version_in(&folder)?, 1)))
}

/// The year or the name people bought Outlook by, else the number of its Office.
fn outlook_version() -> Option<String> {
    let products = text(LOCAL_MACHINE, CLICK_TO_RUN, "ProductReleaseIds").unwrap_or_default();
    if let Some(name) = super::office_name(&products) {
        return Some(name);
    }
    let office = text(LOCAL_MACHINE, CLICK_TO_RUN, "VersionToReport");
    office.and_then(|version| short_version(&version, 1))
}
