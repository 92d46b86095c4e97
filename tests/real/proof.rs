//! `check` against real Dovecot and Postfix: what works is proven, what fails is named, nobody is asked twice.

use serde_json::{Value, json};

use super::people::password_of;
use super::program::{Run, postlotse, postlotse_with};
use super::world::world;

const HOST: &str = "mail.verein.test";

/// The arguments that name the three servers of verein.test by hand.
fn servers(tls: bool) -> Vec<String> {
    let ports = if tls { [993, 995, 465] } else { [143, 110, 587] };
    let security = if tls { "tls" } else { "starttls" };
    let protocols = ["imap", "pop3", "smtp"];
    let each = protocols.iter().zip(ports);
    each.flat_map(|(protocol, port)| {
        ["--server".to_owned(), format!("{protocol}={HOST}:{port}:{security}")]
    })
    .collect()
}

/// Checks with servers named by hand and confirmed.
fn check(address: &str, password: &str, tls: bool, more: &[&str]) -> Run {
    let servers = servers(tls);
    let mut arguments = vec!["check", address, "--password-stdin", "--confirm", "--json"];
    arguments.extend(servers.iter().map(String::as_str));
    arguments.extend(more);
    postlotse_with(password, &arguments)
}

fn outcomes(seen: &Value) -> Value {
    let protocols = seen["protocols"].as_object().unwrap();
    protocols.iter().map(|(name, it)| (name.clone(), it["outcome"].clone())).collect()
}

/// The stages of a protocol that went well, in their order.
fn passed<'a>(seen: &'a Value, protocol: &str) -> Vec<&'a str> {
    let stages = seen["protocols"][protocol]["stages"].as_array().unwrap();
    let good = stages.iter().filter(|stage| stage["outcome"] == "ok");
    good.filter_map(|stage| stage["stage"].as_str()).collect()
}

const ALL: &[&str] = &["--protocol", "imap", "--protocol", "pop3", "--protocol", "smtp"];

#[test]
fn three_protocols_work_over_implicit_tls() {
    let address = "anna@verein.test";
    let seen = check(address, password_of(address), true, ALL).exits(0).json();
    assert_eq!(outcomes(&seen), json!({ "imap": "ok", "pop3": "ok", "smtp": "ok" }), "{seen:#}");
    let fine = json!({
        "cause": null, "certainty": null, "side": "none", "also": [], "notes": [], "proposal": null,
    });
    assert_eq!(seen["verdict"], fine, "{seen:#}");
    let open = ["resolve", "connect", "tls", "greeting", "capability", "login"];
    assert_eq!(passed(&seen, "imap"), [&open[..], &["mailbox"]].concat(), "{seen:#}");
    assert_eq!(passed(&seen, "pop3"), [&open[..], &["mailbox"]].concat(), "{seen:#}");
    assert_eq!(passed(&seen, "smtp"), [&open[..], &["sender"]].concat(), "{seen:#}");
}

#[test]
fn three_protocols_work_over_starttls() {
    let address = "anna@verein.test";
    let seen = check(address, password_of(address), false, ALL).exits(0).json();
    assert_eq!(outcomes(&seen), json!({ "imap": "ok", "pop3": "ok", "smtp": "ok" }), "{seen:#}");
    for protocol in ["imap", "pop3", "smtp"] {
        let passed = passed(&seen, protocol);
        let at = |name: &str| passed.iter().position(|stage| *stage == name);
        assert!(at("starttls").is_some() && at("starttls") < at("login"), "{seen:#}");
        assert!(at("tls").is_some() && at("tls") < at("login"), "{seen:#}");
    }
}

#[test]
fn what_was_detected_is_what_is_checked() {
    for address in ["paula@praxis.test", "willi@werkstatt.test", "lena@laden.test", "georg@gmx.de"]
    {
        let arguments = ["check", address, "--password-stdin", "--json"];
        let seen = postlotse_with(password_of(address), &arguments).exits(0).json();
        assert_eq!(outcomes(&seen), json!({ "imap": "ok", "smtp": "ok" }), "{address} {seen:#}");
    }
}

#[test]
fn pop3_is_checked_where_it_is_asked_for() {
    let address = "karl@kanzlei.test";
    let which = ["--protocol", "pop3", "--protocol", "smtp"];
    let arguments = [&["check", address, "--password-stdin", "--json"][..], &which].concat();
    let seen = postlotse_with(password_of(address), &arguments).exits(0).json();
    assert_eq!(outcomes(&seen), json!({ "pop3": "ok", "smtp": "ok" }), "{seen:#}");
}

#[test]
fn an_exported_account_is_checked_again_from_its_file() {
    let address = "anna@verein.test";
    let file = world().site.path("anna.json").display().to_string();
    let export = ["export", address, "--format", "json", "--out", &file, "--incoming", "pop3"];
    postlotse(&export).exits(0);
    let arguments = ["check", address, "--password-stdin", "--json", "--account", &file];
    let seen = postlotse_with(password_of(address), &arguments).exits(0).json();
    assert_eq!(outcomes(&seen), json!({ "pop3": "ok", "smtp": "ok" }), "{seen:#}");
}

#[test]
fn nothing_is_written_for_servers_elsewhere_before_a_person_agrees() {
    let file = world().site.path("franz.zip");
    let path = file.display().to_string();
    let arguments = ["export", "franz@fremd.test", "--format", "thunderbird-zip", "--out", &path];
    postlotse(&arguments).exits(3);
    assert!(!file.exists());
    postlotse(&[&arguments[..], &["--confirm"]].concat()).exits(0);
    assert!(file.exists());
}

#[test]
fn success_is_said_in_german() {
    let address = "anna@verein.test";
    let arguments = ["check", address, "--password-stdin", "--lang", "de"];
    let run = postlotse_with(password_of(address), &arguments).exits(0);
    run.says("Posteingang").says("Versand");
}

#[test]
fn failures_are_said_in_german_with_the_next_step() {
    let address = "irma.text@verein.test";
    let arguments = ["check", address, "--password-stdin", "--lang", "de"];
    let run = postlotse_with("verkehrt", &arguments).exits(1);
    run.says("Der Anbieter hat die Anmeldung bei mail.verein.test abgelehnt.");
    run.says("Melden Sie sich zur Probe auf der Internetseite Ihres Anbieters an.");

    let login = "anna@verein.test";
    let arguments = [&arguments[..], &["--username", login]].concat();
    let run = postlotse_with(password_of(login), &arguments).exits(1);
    run.says("lässt Sie nicht mit dieser Absenderadresse senden.");
    run.says("Prüfen Sie, ob E-Mail-Adresse und Benutzername zusammengehören.");
}

#[test]
fn passwords_as_people_have_them_work_everywhere() {
    for name in ["umlaut", "quote", "backslash", "blank", "euro", "letters"] {
        let address = format!("{name}@verein.test");
        for tls in [true, false] {
            let seen = check(&address, password_of(&address), tls, ALL).exits(0).json();
            let fine = json!({ "imap": "ok", "pop3": "ok", "smtp": "ok" });
            assert_eq!(outcomes(&seen), fine, "{address} {seen:#}");
        }
        assert_eq!(world().refusals(&address), 0);
    }
}

#[test]
fn a_mistyped_password_is_refused_once_by_each_protocol_alone() {
    for protocol in ["imap", "pop3", "smtp"] {
        let address = format!("irma.{protocol}@verein.test");
        let run = check(&address, "verkehrt", true, &["--protocol", protocol]).exits(1);
        let seen = run.json();
        let result = &seen["protocols"][protocol];
        assert_eq!(result["outcome"], "failed", "{seen:#}");
        assert_eq!(result["stage"], "login", "{seen:#}");
        assert_eq!(result["cause"], "ambiguous-auth", "{seen:#}");
        assert!(result["answer"].as_str().is_some_and(|text| !text.is_empty()), "{seen:#}");
        assert_eq!(seen["verdict"]["side"], "you", "{seen:#}");
        assert_eq!(world().refusals(&address), 1, "{}", world().log("dovecot.log"));
    }
}

#[test]
fn a_mistyped_password_costs_one_refusal_not_three() {
    let address = "irma.all@verein.test";
    let seen = check(address, "verkehrt", true, ALL).exits(1).json();
    let expected = json!({ "imap": "failed", "pop3": "skipped", "smtp": "skipped" });
    assert_eq!(outcomes(&seen), expected, "{seen:#}");
    assert_eq!(world().refusals(address), 1, "{}", world().log("dovecot.log"));
}

#[test]
fn a_sender_the_login_does_not_own_is_refused_at_rcpt() {
    let login = "anna@verein.test";
    let username = ["--username", login];
    let seen = check("paula@praxis.test", password_of(login), true, &username).exits(1).json();
    assert_eq!(seen["protocols"]["imap"]["outcome"], "ok", "{seen:#}");
    let smtp = &seen["protocols"]["smtp"];
    assert_eq!(smtp["outcome"], "failed", "{seen:#}");
    assert_eq!(smtp["stage"], "sender", "{seen:#}");
    assert_eq!(smtp["cause"], "sender-mismatch", "{seen:#}");
    assert!(smtp["answer"].as_str().is_some_and(|a| a.contains("not owned by user")), "{seen:#}");
    assert_eq!(world().refusals(login), 0);
    let log = world().log("postfix.log");
    let refused = |line: &&str| line.contains("RCPT from") && line.contains("from=<paula@praxis");
    assert_eq!(log.lines().filter(refused).count(), 1, "{log}");
}

/// Security requirement S15.
#[test]
fn servers_elsewhere_are_not_given_the_password_before_a_person_agrees() {
    let arguments = ["check", "franz@fremd.test", "--password-stdin", "--json"];
    let run = postlotse_with("geheim-4711", &arguments).exits(3);
    drop(run);
    assert!(!world().log("dovecot.log").contains("franz@fremd.test"));
    let confirmed = [&arguments[..], &["--confirm"]].concat();
    postlotse_with("geheim-4711", &confirmed).exits(1);
    assert_eq!(world().refusals("franz@fremd.test"), 0, "an unknown user is no mismatch");
    assert!(world().log("dovecot.log").contains("franz@fremd.test"));
}
