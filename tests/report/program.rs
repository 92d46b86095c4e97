//! `check --report` as people run it: what is written, where, and what is not.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use postlotse::account::{Protocol, Security};
use postlotse::i18n::{Language, Words};

use crate::support::certificates::Authority;
use crate::support::program::PROGRAM;
use crate::support::scripted::ScriptedServer;
use crate::verification::scripts;

const ADDRESS: &str = "anna.weber@example.com";
const SECRET: &str = "Kanarienvogel-7319";

struct Said {
    code: Option<i32>,
    text: String,
}

/// A refusing server of this computer, and what is needed to trust it.
struct World {
    server: ScriptedServer,
    folder: tempfile::TempDir,
}

impl World {
    async fn new() -> Self {
        let authority = Authority::new("Trusted");
        let answer = "{tag} NO [AUTHENTICATIONFAILED] Kanarienvogel-7319 of anna.weber\r\n";
        let refused = [(scripts::login_command(Protocol::Imap), answer)];
        let script = scripts::bent(Protocol::Imap, Security::ImplicitTls, &refused);
        let server = ScriptedServer::start(&authority.identity(&["localhost"]), script).await;
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("roots.pem"), authority.pem()).expect("written");
        Self { server, folder }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    async fn check(&self, language: Language, report: &Path, more: &[&str]) -> Said {
        let server = format!("imap=localhost:{}:tls", self.server.address().port());
        let mut command = Command::new(PROGRAM);
        command.args(["check", ADDRESS, "--protocol", "imap", "--server", &server]);
        command.args(["--password-stdin", "--confirm", "--lang", language.key(), "--report"]);
        command.arg(report).args(more);
        command.env("SSL_CERT_FILE", self.path("roots.pem")).env_remove("SSL_CERT_DIR");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let ran = tokio::task::spawn_blocking(move || {
            let mut child = command.spawn().expect("the program starts");
            let mut input = child.stdin.take().expect("an input");
            // A program that refuses at once reads no password.
            let _gone = input.write_all(SECRET.as_bytes());
            drop(input);
            child.wait_with_output().expect("the program ends")
        });
        let output = ran.await.expect("the run ends");
        let text = String::from_utf8(output.stdout).expect("text");
        Said { code: output.status.code(), text }
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a report")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_is_text_or_an_object_and_tells_no_secret() {
    for language in Language::ALL {
        let world = World::new().await;
        let words = Words::new(language);
        let (text, object) = (world.path("report.txt"), world.path("report.JSON"));
        let letter = world.path("letter.txt");
        let said = world.check(language, &text, &[]).await;
        assert_eq!(said.code, Some(1), "{}", said.text);
        assert!(said.text.contains("report.txt"), "it is said where it is: {}", said.text);
        let json = world.check(language, &object, &["--json"]).await;
        let provider = world.check(language, &letter, &["--for", "provider"]).await;
        let printed: serde_json::Value = serde_json::from_str(&json.text).expect("an object");
        assert!(printed["report"].as_str().expect("a path").ends_with("report.JSON"));
        let report: serde_json::Value = serde_json::from_str(&read(&object)).expect("an object");
        assert_eq!(report["address"], "a…@example.com");
        assert_eq!(report["verdict"]["cause"], "ambiguous-auth");
        assert_eq!(report["connections"][0]["failed_at"], "login");
        assert_eq!(report["connections"][0]["mechanism"], "PLAIN");
        assert_eq!(report["connections"][0]["certificate"]["issuer"], "Trusted");
        assert_eq!(report["refused_logins"]["counted"], 1);
        assert!(read(&text).starts_with(&words.text("report-title")));
        assert!(read(&letter).contains(&words.text("report-request-login")));
        for told in [read(&text), read(&object), read(&letter)] {
            for private in [SECRET, "anna", "weber"] {
                assert!(!told.contains(private), "{private} in {told}");
            }
        }
        for told in [said.text, json.text, provider.text] {
            assert!(!told.contains(SECRET), "{told}");
        }
        #[cfg(unix)]
        for path in [&text, &object, &letter] {
            use std::os::unix::fs::PermissionsExt;
            let mode = path.metadata().expect("a file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{}", path.display());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_replaced_unasked_and_nobody_is_asked_in_vain() {
    let world = World::new().await;
    let path = world.path("mine.txt");
    std::fs::write(&path, "precious").expect("written");
    let said = world.check(Language::German, &path, &[]).await;
    assert_eq!(said.code, Some(1));
    assert!(said.text.contains("mine.txt"), "{}", said.text);
    assert_eq!(read(&path), "precious");
    assert!(world.server.records().is_empty(), "it is noticed before anybody is asked");
    let said = world.check(Language::German, &path, &["--force"]).await;
    assert!(read(&path).starts_with("Postlotse"), "{}", said.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_cannot_be_written_hides_no_result() {
    let world = World::new().await;
    let said = world.check(Language::German, &world.path("missing/report.txt"), &[]).await;
    assert_eq!(said.code, Some(1));
    let place = Words::new(Language::German).text("verdict-side-you");
    assert!(said.text.contains(&place), "the result is there: {}", said.text);
    assert!(said.text.contains("missing"), "and the trouble too: {}", said.text);
}
