//! What people read when something is wrong: the unmodified program against scripted servers, in German.
//!
//! Each case ends in time, says the right sentence, names the right cause to scripts, and lets no
//! credential out before verified TLS.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use postlotse::account::{Protocol, Security};

use crate::support::certificates::{Authority, Identity, Validity};
use crate::support::scripted::{ScriptedServer, Step};
use crate::verification::scripts;

const PASSWORD: &str = "Kanarienvogel-7319";
const USER: &str = "anna@example.com";

struct Said {
    code: Option<i32>,
    output: String,
    elapsed: Duration,
}

/// Runs `check` for one protocol against a port of this computer.
fn check(protocol: Protocol, port: u16, security: Security, roots: &str, json: bool) -> Said {
    let server = format!("{}=localhost:{port}:{}", protocol.key(), security.key());
    let started = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_postlotse-cli"));
    command.args(["check", USER, "--protocol", protocol.key(), "--server", &server]);
    command.args(["--password-stdin", "--confirm", "--lang", "de"]).args(json.then_some("--json"));
    command.env("SSL_CERT_FILE", roots).env_remove("SSL_CERT_DIR");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("an input");
    input.write_all(PASSWORD.as_bytes()).expect("the password is taken");
    drop(input);
    let output = child.wait_with_output().expect("the program ends");
    Said {
        code: output.status.code(),
        output: String::from_utf8(output.stdout).expect("text"),
        elapsed: started.elapsed(),
    }
}

/// Whether bytes hold the password or the user name in any form a login sends.
fn betrays(bytes: &[u8]) -> bool {
    let plain = STANDARD.encode(format!("\0{USER}\0{PASSWORD}"));
    let forms = [
        PASSWORD.to_owned(),
        USER.to_owned(),
        STANDARD.encode(PASSWORD),
        STANDARD.encode(USER),
        plain,
    ];
    forms.iter().any(|form| bytes.windows(form.len()).any(|window| window == form.as_bytes()))
}

/// How a server is wrong, and what becomes of it.
struct Case {
    name: &'static str,
    security: Security,
    identity: Identity,
    script: Vec<Step>,
    cause: &'static str,
    sentence: &'static str,
    /// The login is reached, over verified TLS.
    logs_in: bool,
}

fn cases(protocol: Protocol, authority: &Authority) -> Vec<Case> {
    use Security::{ImplicitTls, StartTls};
    let good = || authority.identity(&["localhost"]);
    let foreign = Authority::new("Somebody Else");
    let case = |name, security, identity, script, cause, sentence| Case {
        name,
        security,
        identity,
        script,
        cause,
        sentence,
        logs_in: false,
    };
    let refused = [(scripts::login_command(protocol), scripts::refusal(protocol))];
    let stripped = match protocol {
        Protocol::Imap => "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK\r\n",
        Protocol::Pop3 => "+OK\r\nUSER\r\nSASL PLAIN\r\n.\r\n",
        Protocol::Smtp => "250-mail.example.com\r\n250 AUTH PLAIN\r\n",
    };
    let plain_only = vec![
        Step::Send(scripts::greeting(protocol).into()),
        Step::Answer(stripped.into()),
        Step::Silence,
    ];
    vec![
        Case {
            logs_in: true,
            ..case(
                "wrong password",
                ImplicitTls,
                good(),
                scripts::bent(protocol, ImplicitTls, &refused),
                "ambiguous-auth",
                "Der Anbieter hat die Anmeldung bei localhost abgelehnt.",
            )
        },
        case(
            "expired certificate",
            ImplicitTls,
            authority.identity_with(&["localhost"], Validity::Over),
            scripts::good(protocol, ImplicitTls),
            "cert-expired-or-clock",
            "Das Zertifikat von localhost ist abgelaufen. Deshalb wurde kein Passwort gesendet.",
        ),
        case(
            "certificate of another",
            ImplicitTls,
            authority.identity(&["mail.hoster.example"]),
            scripts::good(protocol, ImplicitTls),
            "cert-name-mismatch",
            "weist sich mit einem anderen Namen aus: mail.hoster.example",
        ),
        case(
            "certificate of a foreign authority",
            ImplicitTls,
            foreign.identity(&["localhost"]),
            scripts::good(protocol, ImplicitTls),
            "cert-untrusted",
            "stammt von einer Stelle, der dieser Computer nicht vertraut: Somebody Else",
        ),
        case(
            "STARTTLS taken out on the way",
            StartTls,
            good(),
            plain_only.clone(),
            "security-abort",
            "Postlotse sendet nie ein Passwort unverschlüsselt",
        ),
        case(
            "plain text where TLS is expected",
            ImplicitTls,
            good(),
            plain_only,
            "wrong-port-or-security",
            "keine Verschlüsselung von Anfang an",
        ),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_is_said_and_nothing_leaks() {
    let authority = Authority::new("Trusted");
    let folder = tempfile::tempdir().expect("a folder");
    let roots = folder.path().join("roots.pem");
    std::fs::write(&roots, authority.pem()).expect("the roots are written");
    let roots = roots.display().to_string();
    for protocol in Protocol::ALL {
        for case in cases(protocol, &authority) {
            let label = format!("{} {}", protocol.key(), case.name);
            let server = ScriptedServer::start(&case.identity, case.script.clone()).await;
            let (port, security, roots) = (server.address().port(), case.security, roots.clone());
            let (said, json) = tokio::task::spawn_blocking(move || {
                (
                    check(protocol, port, security, &roots, false),
                    check(protocol, port, security, &roots, true),
                )
            })
            .await
            .expect("both runs end");
            assert_eq!((said.code, json.code), (Some(1), Some(1)), "{label}: {}", said.output);
            assert!(said.output.contains(case.sentence), "{label}: {}", said.output);
            assert!(said.elapsed < Duration::from_secs(30), "{label}: {:?}", said.elapsed);
            let object: serde_json::Value = serde_json::from_str(&json.output).expect(&label);
            assert_eq!(object["verdict"]["cause"], case.cause, "{label}: {object:#}");
            assert_eq!(object["protocols"][protocol.key()]["cause"], case.cause, "{label}");
            for output in [&said.output, &json.output] {
                assert!(!output.contains(PASSWORD), "{label}: the password is in {output}");
            }
            for record in server.records() {
                assert!(!betrays(&record.before_tls), "{label}: {record:?}");
                assert!(case.logs_in || !betrays(&record.after_tls), "{label}: {record:?}");
            }
        }
    }
}

#[test]
fn a_dead_server_is_said_to_be_one() {
    // A port that was free a moment ago has nobody listening.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let said = check(
        Protocol::Imap,
        port,
        Security::ImplicitTls,
        "/etc/ssl/certs/ca-certificates.crt",
        false,
    );
    assert_eq!(said.code, Some(1), "{}", said.output);
    assert!(said.output.contains(&format!("antwortet an Port {port} niemand")), "{}", said.output);
}
