//! Windows: the registry's `App Paths`, Office's and Mozilla's own keys, and the names the Store gives its programs.

use std::path::PathBuf;

use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE};

use super::{MailProgram, Program, short_version};
use crate::storage;
use crate::storage::thunderbird::{installations, version_in};

/// Where programs say by which file they are started.
const APP_PATHS: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths";
/// Where Thunderbird's installer writes, for programs of 64 and of 32 bits.
const THUNDERBIRDS: [&str; 2] =
    [r"SOFTWARE\Mozilla\Mozilla Thunderbird", r"SOFTWARE\WOW6432Node\Mozilla\Mozilla Thunderbird"];
/// What Office that updates itself says of itself.
const CLICK_TO_RUN: &str = r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration";
/// Office by its own number: 2016 and everything since are 16.0.
const OFFICES: [&str; 3] = ["16.0", "15.0", "14.0"];
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

/// The file classic Outlook is started by.
pub(in crate::desktop) fn outlook_program() -> Option<PathBuf> {
    let by_name = app_path("OUTLOOK.EXE");
    let by_office = || {
        OFFICES.iter().find_map(|office| {
            let key = format!(r"SOFTWARE\Microsoft\Office\{office}\Outlook\InstallRoot");
            let file = PathBuf::from(text(LOCAL_MACHINE, &key, "Path")?).join("OUTLOOK.EXE");
            storage::exists(&file).then_some(file)
        })
    };
    by_name.or_else(by_office)
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

/// The file a program is started by, where it is still there.
fn app_path(name: &str) -> Option<PathBuf> {
    let key = format!(r"{APP_PATHS}\{name}");
    [CURRENT_USER, LOCAL_MACHINE].into_iter().find_map(|root| {
        // The nameless value of the key.
        let path = PathBuf::from(text(root, &key, "")?.trim_matches('"'));
        storage::exists(&path).then_some(path)
    })
}

fn text(root: &Key, key: &str, value: &str) -> Option<String> {
    root.open(key).ok()?.get_string(value).ok().filter(|text| !text.is_empty())
}
