//! Somebody at the window, in words: what they look for, press and hear is named by the messages of their language.
//!
//! No flow stands here; those are in `window.rs`.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use postlotse::i18n::{Language, Message, Words};

use super::page_rules::{arrive, meet};
use super::reader::{Surroundings, Window};

/// A person at the window: their language, and what they find.
pub struct Visit {
    /// What the window says, in the person's language.
    pub words: Words,
    /// What they have before them.
    pub window: Window,
}

impl Visit {
    /// Opens the window, and meets its first page.
    pub fn begin(language: Language, surroundings: Surroundings) -> Self {
        let locale = match language {
            Language::German => "de_DE.UTF-8",
            Language::English => "en_GB.UTF-8",
        };
        let (words, window) = (Words::new(language), Window::open(locale, surroundings));
        let mut visit = Self { words, window };
        visit.meet("window-address-title");
        visit.focus_is_on("entry", "window-address");
        visit
    }

    /// The words of a message.
    pub fn text(&self, id: &'static str) -> String {
        let text = self.words.text(id);
        assert_ne!(text, id, "no such words");
        text
    }

    /// Waits for the page with this title, and checks everything that has to hold on it.
    pub fn meet(&mut self, title: &'static str) {
        let title = self.text(title);
        meet(&mut self.window, &title);
    }

    /// Waits for the page with this title; a look only.
    pub fn arrive(&mut self, title: &'static str) {
        let title = self.text(title);
        arrive(&mut self.window, &title);
    }

    /// The page with this title has come, and was announced.
    pub fn enters(&mut self, title: &'static str) {
        let title = self.text(title);
        self.window.wait_to_hear(&title);
        arrive(&mut self.window, &title);
    }

    /// Waits until this has the focus.
    pub fn focus_is_on(&mut self, role: &str, name: &'static str) {
        let name = self.text(name);
        self.window.wait_focus(role, &name);
    }

    /// Waits until these words can be read.
    pub fn reads(&mut self, id: &'static str) {
        let words = self.text(id).replace("**", "");
        self.window.wait_for(&words);
    }

    /// The same for words that name something.
    pub fn reads_with(&mut self, id: &'static str, name: &'static str, value: &str) {
        let words = self.words.say(&Message::new(id).with(name, value)).replace("**", "");
        assert_ne!(words, id, "no such words");
        self.window.wait_for(&words);
    }

    /// Goes on with Tab until this has the focus.
    pub fn tab_to(&mut self, role: &str, name: &'static str) {
        let name = self.text(name);
        self.window.tab_to(role, &name);
    }

    /// Goes to a button and presses it.
    pub fn press(&mut self, name: &'static str) {
        self.tab_to("push button", name);
        self.window.key("space");
    }

    /// These words were said by themselves since last asked.
    pub fn was_told(&mut self, words: &str) {
        self.window.wait_to_hear(words);
    }

    /// Types the address and the name, and goes on.
    pub fn give_address(&mut self, address: &str, name: &str) {
        self.window.type_text(address);
        self.tab_to("entry", "window-name");
        self.window.type_text(name);
        self.window.key("Return");
    }

    /// The password has left no trace on the disk, nor has anything gone wrong aloud.
    pub fn leaves_nothing_behind(&self, passwords: &[&str]) {
        let complaints = self.window.complaints();
        assert!(!complaints.contains("panicked"), "{complaints}");
        let mut files = Vec::new();
        collect(&self.window.home(), &mut files);
        for password in passwords {
            assert!(!complaints.contains(password), "{complaints}");
            for file in &files {
                assert!(!holds(file, password), "the password is in {}", file.display());
            }
        }
    }

    /// The one ZIP in the home folder.
    pub fn saved_zip(&self) -> PathBuf {
        let mut files = Vec::new();
        collect(&self.window.home(), &mut files);
        let zips: Vec<PathBuf> = files
            .into_iter()
            .filter(|file| file.extension().is_some_and(|it| it == "zip"))
            .collect();
        assert_eq!(zips.len(), 1, "{zips:?}");
        zips[0].clone()
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// Whether a file, or anything packed into it, holds these words.
fn holds(file: &Path, words: &str) -> bool {
    let bytes = fs::read(file).unwrap();
    let inside = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(words);
    if inside(&bytes) {
        return true;
    }
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else { return false };
    (0..archive.len()).any(|index| {
        let mut packed = Vec::new();
        archive.by_index(index).unwrap().read_to_end(&mut packed).unwrap();
        inside(&packed)
    })
}
