//! `setup` offers to remember a password that has proven right, and says the truth about it at the end.
//!
//! Only Linux can be told by a variable whom to trust and that there is no password store.

#![cfg(target_os = "linux")]

use std::io::Write;
use std::process::{Command, Stdio};

use postlotse::account::{Protocol, Security};

use crate::support::certificates::Authority;
use crate::support::program::PROGRAM;
use crate::support::scripted::ScriptedServer;
use crate::verification::scripts;

const SECRET: &str = "Kanarienvogel-7319";
const QUESTION: &str = "Soll sich dieser Computer das Passwort merken?";
const NOWHERE: &str = "Fertig. Ihr Passwort wurde nirgends gespeichert.";

/// Goes the whole way with servers of this test, where no password store can be reached.
async fn guide(answer: &'static str) -> String {
    let authority = Authority::new("Trusted");
    let identity = authority.identity(&["localhost"]);
    let tls = Security::ImplicitTls;
    let sender = [("MAIL FROM", "250 2.1.0 fine\r\n"), ("RCPT TO", "250 2.1.5 fine\r\n")];
    let imap = ScriptedServer::start(&identity, scripts::good(Protocol::Imap, tls)).await;
    let script = scripts::bent(Protocol::Smtp, tls, &sender);
    let smtp = ScriptedServer::start(&identity, script).await;
    let folder = tempfile::tempdir().expect("a folder");
    let roots = folder.path().join("roots.pem");
    std::fs::write(&roots, authority.pem()).expect("written");
    let (imap_port, smtp_port) = (imap.address().port(), smtp.address().port());
    let answers = [
        "Anna",
        // Its servers are a program on this computer, so that nobody is asked for them.
        "anna@proton.me",
        "2",
        "1",
        "localhost",
        "1",
        &imap_port.to_string(),
        "1",
        "localhost",
        "1",
        &smtp_port.to_string(),
        "1",
        SECRET,
        "1",
        answer,
        "13",
    ];
    let input = answers.join("\n") + "\n";
    let run = tokio::task::spawn_blocking(move || {
        let mut child = Command::new(PROGRAM)
            .args(["setup", "--lang", "de"])
            .env("SSL_CERT_FILE", &roots)
            .env_remove("SSL_CERT_DIR")
            .env("DBUS_SESSION_BUS_ADDRESS", "")
            .env("XDG_RUNTIME_DIR", folder.path().join("gone"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        child.stdin.take().expect("input").write_all(input.as_bytes()).expect("taken");
        child.wait_with_output().expect("ended")
    });
    let output = run.await.expect("it ends");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_kept_by_merely_pressing_enter() {
    let said = guide("").await;
    let (_, after) = said.split_once(QUESTION).unwrap_or_else(|| panic!("{said}"));
    assert!(!after.contains("Passwortspeicher dieses Computers nicht"), "nobody asked: {said}");
    assert!(after.contains("Schritt 6 von 6") && after.contains(NOWHERE), "{said}");
    assert!(!said.contains(SECRET), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_cannot_be_had_is_named_and_the_way_goes_on() {
    let said = guide("1").await.replace('\n', " ");
    let (_, after) = said.split_once(QUESTION).unwrap_or_else(|| panic!("{said}"));
    let told = "Postlotse erreicht den Passwortspeicher dieses Computers nicht.";
    assert!(after.contains(told), "{said}");
    assert!(after.contains("Schritt 6 von 6") && after.contains(NOWHERE), "{said}");
    assert!(!said.contains(SECRET), "{said}");
}
