//! The invariants of ARCHITECTURE.md, each as a check of the source text.

use std::path::{Path, PathBuf};

use syn::visit::Visit;

/// One source file: path below `src`, its code without test modules.
struct Source {
    path: String,
    text: String,
    code: syn::File,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    assert!(files.len() > 20, "the source tree was not found");
    files
        .into_iter()
        .map(|file| {
            let text = std::fs::read_to_string(&file).expect("a readable source file");
            let mut code = syn::parse_file(&text).expect("a source file that parses");
            code.items.retain(|item| !is_test_module(item));
            let path = file.strip_prefix(&root).expect("a file below src").display().to_string();
            Source { path, text, code }
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn is_test_module(item: &syn::Item) -> bool {
    let syn::Item::Mod(module) = item else { return false };
    module.attrs.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

impl Source {
    /// The lines that are neither comment nor test module.
    fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = self.text.find("\n#[cfg(test)]\nmod ").unwrap_or(self.text.len());
        self.text[..end]
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn is_below(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| {
            self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with(['/', '.']))
        })
    }
}

/// Every line outside `allowed` that holds one of `words`.
fn offenders(words: &[&str], allowed: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| !source.is_below(allowed)) {
        for (number, line) in source.code_lines() {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    found
}

fn assert_none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn iced_stays_in_the_window() {
    assert_none("iced outside gui", &offenders(&["iced::", "use iced"], &["gui", "main"]));
}

#[test]
fn sockets_stay_in_network() {
    let words =
        ["tokio::net", "TcpListener", "UdpSocket", "std::net::Tcp", "hickory_resolver", "hyper::"];
    assert_none("sockets outside network", &offenders(&words, &["network"]));
}

#[test]
fn no_certificate_is_taken_unseen_but_for_the_time() {
    let words = ["ServerCertVerified::assertion", ".dangerous()"];
    // `tls` hands its own verifier over this way; `clock` sends one HEAD and reads a date.
    assert_none("an unverified certificate", &offenders(&words, &["network/tls", "network/clock"]));
    assert_none("accepting anybody", &offenders(&words[..1], &["network/clock"]));
}

#[test]
fn files_and_keyring_stay_in_storage() {
    let words = [
        "std::fs",
        "tokio::fs",
        " fs::",
        "(fs::",
        "tempfile",
        "directories::",
        "keyring::",
        "keyring_core",
        "keyring_store",
        "File::open",
        ".symlink_metadata()",
        ".exists()",
        ".is_file()",
        ".is_dir()",
        ".metadata()",
    ];
    assert_none("files outside storage", &offenders(&words, &["storage"]));
}

#[test]
fn processes_stay_in_desktop() {
    let words = [
        "std::process::Command",
        "process::Command",
        "rfd::",
        "ashpd",
        "open::that",
        "open::with",
        "open::commands",
        "clipboard",
    ];
    // The toolkit owns the window's clipboard, so one file of the window writes to it.
    let copying = "gui/widget/copy";
    let found = offenders(&words, &["desktop"]);
    let elsewhere =
        |line: &String| !(line.starts_with(copying) && line.contains("clipboard::write"));
    let found: Vec<String> = found.into_iter().filter(elsewhere).collect();
    assert_none("processes outside desktop", &found);
    // The desktop bus: dialogs here, passwords there, nobody else.
    let bus = ["zbus"];
    assert_none("the bus elsewhere", &offenders(&bus, &["desktop", "storage/secrets_linux"]));
}

#[test]
fn the_pure_modules_are_pure() {
    let pure = [
        "account",
        "provider",
        "export",
        "diagnosis",
        "report",
        "audit",
        "selection/rules",
        "discovery/config_xml",
        "discovery/autodiscover_xml",
        "discovery/autodiscover_json",
        "discovery/pacc",
        "discovery/document",
        "discovery/document_kind",
        "discovery/placeholder",
        "discovery/security",
        "discovery/xml_tree",
        "discovery/json_tree",
        "discovery/candidate",
        "discovery/source",
        "discovery/trust",
        "discovery/progress",
        "explain",
        "i18n",
    ];
    let words = [
        "async ",
        ".await",
        "tokio::",
        "std::fs",
        "Instant::now",
        "SystemTime::now",
        "std::env",
        "TcpStream",
    ];
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| source.is_below(&pure)) {
        for (number, line) in source.code_lines() {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    assert_none("IO, async or a clock in a pure module", &found);
}

#[test]
fn nothing_is_global_and_no_variable_redirects_the_program() {
    let words = ["static mut", "OnceLock", "LazyLock", "thread_local!", "lazy_static"];
    assert_none("a global", &offenders(&words, &[]));
    // Where the system says a display, a proxy or the folders of programs, and nowhere else; the proxy is told, never used.
    let variables = offenders(
        &["env::var"],
        &["desktop/display", "desktop/machine_linux", "desktop/programs_linux"],
    );
    assert_none("an environment variable", &variables);
    let changing =
        |line: &String| ["Cell", "Lock", "Mutex", "Atomic"].iter().any(|word| line.contains(word));
    let statics: Vec<String> = offenders(&[" static ", "pub static "], &[]);
    assert_none("a global that changes", &statics.into_iter().filter(changing).collect::<Vec<_>>());
}

#[test]
fn the_window_never_waits() {
    let words =
        ["block_on", "thread::sleep", "blocking_recv", "blocking_lock", ".recv()", ".join()"];
    let found = offenders(&words, &[]).into_iter().filter(|line| line.starts_with("gui/"));
    assert_none("waiting in the window", &found.collect::<Vec<_>>());
}

#[test]
fn arrows_point_one_way() {
    // What each module may use; `account` and `provider` are everybody's vocabulary.
    let rules: &[(&str, &[&str])] = &[
        ("account", &[]),
        ("provider", &["account"]),
        ("network", &["account"]),
        ("protocol", &["account", "network"]),
        ("probe", &["account", "network", "protocol"]),
        ("discovery", &["account", "provider", "network", "protocol", "probe"]),
        ("diagnosis", &["account", "provider", "network", "protocol", "verify"]),
        ("verify", &["account", "provider", "network", "protocol"]),
        ("selection", &["account", "provider", "network", "discovery", "verify"]),
        // The typefaces of the printed sheet.
        ("export", &["account", "fonts"]),
        ("fonts", &[]),
        ("audit", &["account", "provider", "network", "protocol", "probe", "discovery", "export"]),
        (
            "inspection",
            &["account", "provider", "network", "protocol", "probe", "discovery", "audit"],
        ),
        // A language is one of the settings.
        ("storage", &["account", "i18n"]),
        ("desktop", &["provider", "storage"]),
        ("i18n", &[]),
    ];
    let mut found = Vec::new();
    for source in sources() {
        let Some((module, allowed)) = rules.iter().find(|(module, _)| source.is_below(&[module]))
        else {
            continue;
        };
        for (number, line) in source.code_lines() {
            let used = line.split("crate::").skip(1).filter_map(|rest| {
                let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_')?;
                Some(&rest[..end]).filter(|name| !name.is_empty())
            });
            for used in used {
                if used != "events"
                    && used != *module
                    && !allowed.contains(&used)
                    && *module != "account"
                {
                    found.push(format!("{}:{number}: {}", source.path, line.trim()));
                }
            }
        }
    }
    assert_none("an import against the arrows", &found);
}

#[test]
fn no_sentence_stands_in_the_faces() {
    struct Sentences(Vec<String>);
    impl Visit<'_> for Sentences {
        fn visit_lit_str(&mut self, literal: &syn::LitStr) {
            let text = literal.value();
            let words: Vec<&str> = text
                .split_whitespace()
                .filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic))
                .filter(|word| word.chars().any(char::is_lowercase))
                .collect();
            if words.len() > 1 {
                self.0.push(text);
            }
        }
        // Documentation is an attribute to the parser.
        fn visit_attribute(&mut self, _: &syn::Attribute) {}
        fn visit_macro(&mut self, called: &syn::Macro) {
            crate::words::literals_in(&called.tokens, &mut |literal| self.visit_lit_str(literal));
        }
    }
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| source.is_below(&["cli", "gui"])) {
        let mut sentences = Sentences(Vec::new());
        sentences.visit_file(&source.code);
        found.extend(sentences.0.iter().map(|text| format!("{}: {text:?}", source.path)));
    }
    // The shapes of commands are the same in every language.
    found.retain(|line| !line.starts_with("cli/help.rs: \"export ADDRESS"));
    // Names of fonts are said to nobody.
    found.retain(|line| !line.starts_with("gui/theme.rs: \"Atkinson Hyperlegible"));
    assert_none("words for people outside the message files", &found);
}

#[test]
fn every_file_says_what_it_is_and_stays_small() {
    let mut found = Vec::new();
    for source in sources() {
        if !source.text.starts_with("//!") {
            found.push(format!("{}: no //! at the top", source.path));
        }
        let end = source.text.find("\n#[cfg(test)]").unwrap_or(source.text.len());
        let lines = source.text[..end].lines().count();
        if lines > 400 {
            found.push(format!("{}: {lines} lines without tests", source.path));
        }
    }
    assert_none("module form", &found);
}

#[test]
fn the_dependencies_hold_one_tls_stack() {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let lock = std::fs::read_to_string(lock).expect("Cargo.lock");
    for forbidden in ["openssl-sys", "native-tls", "async-std"] {
        assert!(
            !lock.contains(&format!("name = \"{forbidden}\"\n")),
            "{forbidden} is in Cargo.lock"
        );
    }
}

#[test]
fn a_password_cannot_be_printed_copied_or_written() {
    use postlotse::account::Password;
    static_assertions::assert_not_impl_any!(
        Password: Clone, std::fmt::Display, serde::Serialize, PartialEq, AsRef<str>, Into<String>
    );
}
