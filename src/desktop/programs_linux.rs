//! Linux: the folders programs are started from, snap, flatpak, and what lies beside the program they name.

use std::path::{Path, PathBuf};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{MailProgram, Program, short_version};
use crate::desktop::thunderbird_places::PLACES;
use crate::storage;
use crate::storage::evolution::Packaging;
use crate::storage::thunderbird::{installations, version_in};

/// Where programs are started from, whatever the person's variable says.
const STARTERS: [&str; 3] = ["usr/local/bin", "usr/bin", "usr/games"];
/// Where flatpak keeps what is installed for everybody.
const FLATPAK: &str = "var/lib/flatpak";
/// The most bytes of a page for a software centre.
const MAX_PAGE: usize = 4 << 20;
/// The most bytes of a snap's description.
const MAX_SNAP: usize = 1 << 18;

/// What is installed.
pub(super) fn programs() -> Vec<Program> {
    Folders::of_system().programs()
}

/// How each Evolution has come here.
pub(super) fn evolutions() -> Vec<Packaging> {
    Folders::of_system().evolutions().into_iter().map(|(packaging, _)| packaging).collect()
}

impl Folders {
    fn of_system() -> Self {
        let path = std::env::var_os("PATH").unwrap_or_default();
        Self {
            root: PathBuf::from("/"),
            home: storage::home_folder(),
            data: storage::local_data_folder(),
            path: std::env::split_paths(&path).filter(|folder| folder.is_absolute()).collect(),
            known: installations(),
        }
    }
}

/// Where to look.
struct Folders {
    /// `/`.
    root: PathBuf,
    home: Option<PathBuf>,
    /// `~/.local/share`.
    data: Option<PathBuf>,
    /// The folders of `PATH`.
    path: Vec<PathBuf>,
    /// Program folders that profiles of Thunderbird name.
    known: Vec<PathBuf>,
}

impl Folders {
    fn programs(&self) -> Vec<Program> {
        let thunderbird = self.thunderbird().map(|version| (MailProgram::Thunderbird, version));
        let evolution = self.evolution().map(|version| (MailProgram::Evolution, version));
        let found = thunderbird.into_iter().chain(evolution);
        found.map(|(kind, version)| Program { kind, version }).collect()
    }

    /// The version where Thunderbird is there, and the version where that is known.
    fn thunderbird(&self) -> Option<Option<String>> {
        let started = self.starter("thunderbird");
        // What stands in `/usr/bin` may be a script.
        let usual = PLACES.map(|place| self.root.join(place.trim_start_matches('/')));
        // The link on the path leads into the folder of the program.
        let linked = started.as_deref().and_then(storage::resolved);
        let linked = linked.and_then(|program| program.parent().map(Path::to_owned));
        let folders = linked.into_iter().chain(usual).chain(self.known.iter().cloned());
        let is_there = |folder: &PathBuf| {
            ["thunderbird", "thunderbird-bin"]
                .iter()
                .any(|name| storage::is_program(&folder.join(name)))
        };
        let installed = folders.into_iter().filter(is_there).find_map(|folder| version_in(&folder));
        let version = |version: String| short_version(&version, 1);
        if let Some(installed) = installed {
            return Some(version(installed));
        }
        let snap = self.root.join("snap/thunderbird/current");
        if storage::exists(&snap) {
            return Some(snap_version(&snap).and_then(version));
        }
        let is_thunderbird = |id: &str| id.to_ascii_lowercase().ends_with(".thunderbird");
        if let Some(files) = self.flatpak(is_thunderbird) {
            return Some(version_in(&files.join("lib/thunderbird")).and_then(version));
        }
        started.map(|_| None)
    }

    fn evolution(&self) -> Option<Option<String>> {
        let (_, share) = self.evolutions().into_iter().next()?;
        let pages = ["metainfo/org.gnome.Evolution", "appdata/org.gnome.Evolution"];
        let endings = [".metainfo.xml", ".appdata.xml"];
        let page = pages
            .iter()
            .flat_map(|page| endings.iter().map(move |ending| format!("{page}{ending}")))
            .find_map(|page| storage::read(&share.join(page), MAX_PAGE).ok());
        Some(page.and_then(|page| newest_release(&page)).and_then(|all| short_version(&all, 2)))
    }

    /// How each Evolution has come here, with the folder of what it shares.
    fn evolutions(&self) -> Vec<(Packaging, PathBuf)> {
        let prefix = |started: PathBuf| Some(started.parent()?.parent()?.to_owned());
        let own = self.starter("evolution").and_then(prefix);
        let flatpak = self.flatpak(|id| id == "org.gnome.Evolution");
        let found = [(Packaging::System, own), (Packaging::Flatpak, flatpak)].into_iter();
        found.filter_map(|(kind, folder)| Some((kind, folder?.join("share")))).collect()
    }

    /// The file a program is started by.
    fn starter(&self, name: &str) -> Option<PathBuf> {
        let usual = STARTERS.iter().map(|place| self.root.join(place));
        let own = self.home.iter().map(|home| home.join(".local/bin"));
        let mut places = self.path.iter().cloned().chain(usual).chain(own);
        places.find_map(|place| Some(place.join(name)).filter(|file| storage::is_program(file)))
    }

    /// The files of an installed flatpak, by its name.
    fn flatpak(&self, is_meant: impl Fn(&str) -> bool) -> Option<PathBuf> {
        let own = self.data.iter().map(|data| data.join("flatpak"));
        own.chain([self.root.join(FLATPAK)]).find_map(|place| {
            let id = storage::names_in(&place.join("exports/bin"));
            let id = id.into_iter().find(|id| is_meant(id))?;
            Some(place.join("app").join(id).join("current/active/files"))
        })
    }
}

/// The version a snap says of itself (`meta/snap.yaml`, a line of its own).
fn snap_version(snap: &Path) -> Option<String> {
    let text = storage::read(&snap.join("meta/snap.yaml"), MAX_SNAP).ok()?;
    let text = String::from_utf8_lossy(&text);
    let version = text.lines().find_map(|line| line.strip_prefix("version:"))?;
    Some(version.trim().trim_matches(['\'', '"']).to_owned())
}

/// The first release a page for software centres (AppStream) lists: the one it was installed with.
fn newest_release(page: &[u8]) -> Option<String> {
    let page = std::str::from_utf8(page).ok()?;
    let mut reader = Reader::from_str(page);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "release" => {
                let version = tag.try_get_attribute("version").ok()??;
                return Some(version.value.into_owned());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    const INI: &str = "[App]\nVendor=Mozilla\nName=Thunderbird\nVersion=153.7.0\n";
    const PAGE: &str = "<component><description><p>release version=\"9\"</p></description>\
        <releases><release version=\"3.46.4\" date=\"2023-02-10\"/><release version=\"3.46.3\"/>\
        </releases></component>";

    /// A machine with these files; a name ending in `@` is a link to what follows, one in `/` a folder.
    fn found(files: &[(&str, &str)]) -> Vec<(MailProgram, Option<String>)> {
        let machine = tempfile::tempdir().expect("a folder");
        let root = machine.path();
        for (name, text) in files {
            let path = root.join(name.trim_end_matches('@'));
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            if name.ends_with('@') {
                std::os::unix::fs::symlink(root.join(text), path).expect("a link");
            } else if name.ends_with('/') {
                fs::create_dir(path).expect("made");
            } else {
                fs::write(&path, text).expect("written");
                let mode = if ["x", "#!/bin/sh"].contains(text) { 0o755 } else { 0o644 };
                fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
            }
        }
        let home = root.join("home/anna");
        let folders = Folders {
            root: root.to_owned(),
            data: Some(home.join(".local/share")),
            path: vec![root.join("home/anna/bin")],
            known: vec![home.join("Programme/thunderbird")],
            home: Some(home),
        };
        let all = folders.programs();
        all.into_iter().map(|program| (program.kind, program.version)).collect()
    }

    #[test]
    fn programs_are_found_wherever_linux_keeps_them() {
        use MailProgram::{Evolution, Thunderbird};
        type Case<'a> = (&'a [(&'a str, &'a str)], Option<(MailProgram, Option<&'a str>)>);
        let flatpak = "flatpak/app/org.mozilla.thunderbird/current/active/files/lib/thunderbird";
        let own = format!("home/anna/.local/share/{flatpak}/application.ini");
        let all = format!("var/lib/{flatpak}/application.ini");
        let cases: &[Case<'_>] = &[
            (&[], None),
            (
                &[
                    ("usr/bin/thunderbird", "#!/bin/sh"),
                    ("usr/lib/thunderbird/thunderbird", "x"),
                    ("usr/lib/thunderbird/application.ini", INI),
                ],
                Some((Thunderbird, Some("153"))),
            ),
            (
                &[
                    ("usr/local/lib/thunderbird/thunderbird", "x"),
                    ("usr/local/lib/thunderbird/application.ini", INI),
                ],
                Some((Thunderbird, Some("153"))),
            ),
            // What is left of it after it was removed.
            (&[("usr/lib/thunderbird/application.ini", INI)], None),
            // Something else of the kind.
            (
                &[
                    ("usr/bin/thunderbird", "#!/bin/sh"),
                    ("usr/lib/thunderbird/thunderbird", "x"),
                    ("usr/lib/thunderbird/application.ini", "[App]\nName=Bird\nVersion=9\n"),
                ],
                Some((Thunderbird, None)),
            ),
            (
                &[
                    ("srv/tb/thunderbird", "x"),
                    ("srv/tb/application.ini", INI),
                    ("home/anna/bin/thunderbird@", "srv/tb/thunderbird"),
                ],
                Some((Thunderbird, Some("153"))),
            ),
            (
                &[
                    ("home/anna/Programme/thunderbird/thunderbird", "x"),
                    ("home/anna/Programme/thunderbird/application.ini", INI),
                ],
                Some((Thunderbird, Some("153"))),
            ),
            (
                &[(
                    "snap/thunderbird/current/meta/snap.yaml",
                    "name: thunderbird\nversion: '140.3esr-1'\n",
                )],
                Some((Thunderbird, Some("140"))),
            ),
            (
                &[
                    ("home/anna/.local/share/flatpak/exports/bin/org.mozilla.thunderbird", "x"),
                    (&own, INI),
                ],
                Some((Thunderbird, Some("153"))),
            ),
            (
                &[("var/lib/flatpak/exports/bin/org.mozilla.thunderbird", "x"), (&all, INI)],
                Some((Thunderbird, Some("153"))),
            ),
            (
                &[("var/lib/flatpak/exports/bin/org.mozilla.Thunderbird", "x")],
                Some((Thunderbird, None)),
            ),
            (
                &[
                    ("usr/bin/evolution", "x"),
                    ("usr/share/metainfo/org.gnome.Evolution.appdata.xml", PAGE),
                ],
                Some((Evolution, Some("3.46"))),
            ),
            (&[("usr/share/metainfo/org.gnome.Evolution.appdata.xml", PAGE)], None),
            // What only has the name of a program.
            (&[("usr/bin/evolution/", "")], None),
            (&[("usr/bin/thunderbird/", "")], None),
            (&[("usr/bin/evolution@", "nowhere")], None),
            (&[("usr/bin/thunderbird@", "nowhere")], None),
            (&[("usr/bin/evolution", "a note")], None),
            (
                &[("opt/thunderbird/thunderbird/", ""), ("opt/thunderbird/application.ini", INI)],
                None,
            ),
            (
                &[("home/anna/bin/evolution/", ""), ("usr/bin/evolution", "x")],
                Some((Evolution, None)),
            ),
            (
                &[("srv/evolution", "x"), ("usr/bin/evolution@", "srv/evolution")],
                Some((Evolution, None)),
            ),
            (
                &[
                    ("usr/local/bin/evolution", "x"),
                    ("usr/local/share/metainfo/org.gnome.Evolution.metainfo.xml", "<broken"),
                ],
                Some((Evolution, None)),
            ),
            (
                &[
                    ("var/lib/flatpak/exports/bin/org.gnome.Evolution", "x"),
                    (
                        "var/lib/flatpak/app/org.gnome.Evolution/current/active/files/share/appdata/org.gnome.Evolution.appdata.xml",
                        PAGE,
                    ),
                ],
                Some((Evolution, Some("3.46"))),
            ),
        ];
        for (files, expected) in cases {
            let expected: Vec<_> = expected
                .iter()
                .map(|(kind, version)| (*kind, version.map(str::to_owned)))
                .collect();
            assert_eq!(found(files), expected, "{files:?}");
        }
    }
}
