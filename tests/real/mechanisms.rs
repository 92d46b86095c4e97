//! Every login, each as the only one that real servers offer, over all protocols, with passwords as people have them.

use super::attempt::{Attempt, PROTOCOLS, Way, judge_all, nobody_signed_in, said};
use super::hosters::{PASSWORDS, hoster};
use super::world::world;

/// Hosters by the one login they offer, and the login's name in the servers' logs.
const LOGINS: &[(&str, &str)] = &[
    ("plain", "PLAIN"),
    ("login", "LOGIN"),
    ("scram-sha-256", "SCRAM-SHA-256"),
    ("scram-sha-1", "SCRAM-SHA-1"),
    ("cram-md5", "CRAM-MD5"),
];

fn works(attempt: &Attempt<'_>) -> Result<(), String> {
    let run = attempt.run();
    let seen = run.json();
    let fine = attempt.protocols.iter().all(|protocol| said(&seen, protocol).0 == "ok");
    let verdict = &seen["verdict"];
    if run.code == 0 && fine && verdict["cause"].is_null() && verdict["side"] == "none" {
        return Ok(());
    }
    Err(format!("{attempt:?}: {seen:#}"))
}

#[test]
fn every_login_works_as_the_only_one_offered() {
    let mut attempts = Vec::new();
    for (name, _) in LOGINS {
        for way in Way::ALL {
            let attempt = Attempt::new(name, &PROTOCOLS, "anna@hoster.test");
            attempts.push(Attempt { way, ..attempt });
        }
    }
    judge_all(&attempts, works);
    for (name, method) in LOGINS {
        used_alone(name, method);
    }
}

/// Insists that nobody signed in otherwise at this hoster, and nobody in clear.
fn used_alone(name: &str, method: &str) {
    let log = hoster(name).log();
    let logins: Vec<&str> =
        log.lines().filter(|line| line.contains("-login: Info: Login")).collect();
    for service in ["imap-login", "pop3-login"] {
        assert!(logins.iter().any(|line| line.starts_with(service)), "{name} {service}: {log}");
    }
    let expected = format!("method={method},");
    let odd = logins.iter().find(|line| !line.contains(&expected) || !line.contains(", TLS"));
    assert_eq!(odd, None, "{name}");
    let sent = format!("sasl_method={method},");
    let log = world().log("postfix.log");
    assert!(log.contains(&sent), "{sent} {log}");
}

#[test]
fn every_login_takes_passwords_as_people_have_them() {
    let addresses: Vec<_> = PASSWORDS
        .iter()
        .map(|(name, password)| (format!("{name}@hoster.test"), *password))
        .collect();
    let mut attempts = Vec::new();
    for (name, _) in LOGINS {
        for (address, password) in &addresses {
            attempts.push(Attempt { password, ..Attempt::new(name, &PROTOCOLS, address) });
        }
    }
    judge_all(&attempts, works);
}

#[test]
fn a_wrong_password_is_refused_by_every_login() {
    let mut attempts = Vec::new();
    for (name, _) in LOGINS {
        for protocol in PROTOCOLS.chunks(1) {
            let attempt = Attempt::new(name, protocol, "bert@hoster.test");
            attempts.push(Attempt { password: "verkehrt", ..attempt });
        }
    }
    judge_all(&attempts, |attempt| {
        let run = attempt.run();
        let seen = run.json();
        let said = said(&seen, attempt.protocols[0]);
        let expected = ["failed", "login", "ambiguous-auth"].map(str::to_owned).into();
        let verdict = &seen["verdict"];
        if run.code == 1 && said == expected && verdict["cause"] == "ambiguous-auth" {
            return Ok(());
        }
        Err(format!("{attempt:?}: {seen:#}"))
    });
}

/// Nobody's password goes to a server that only wants the browser's sign-in.
#[test]
fn a_browser_sign_in_is_named_and_no_password_sent() {
    let mut attempts = Vec::new();
    for way in Way::ALL {
        for protocol in PROTOCOLS.chunks(1) {
            attempts.push(Attempt { way, ..Attempt::new("oauth", protocol, "anna@hoster.test") });
        }
    }
    judge_all(&attempts, |attempt| {
        let run = attempt.run();
        let seen = run.json();
        let said = said(&seen, attempt.protocols[0]);
        let verdict = &seen["verdict"];
        let named = said.0 == "failed" && said.2 == "oauth-required";
        if named && verdict["cause"] == "oauth-required" && verdict["side"] == "provider" {
            return Ok(());
        }
        Err(format!("{attempt:?}: {seen:#}"))
    });
    nobody_signed_in("oauth");
    let log = world().log("postfix.log");
    let from = log.lines().filter(|line| line.contains("oauth.hoster.test"));
    assert_eq!(from.filter(|line| line.contains("authentication failed")).count(), 0, "{log}");
}

#[test]
fn a_user_name_is_what_the_hoster_says_it_is() {
    let cases = [
        ("lokal@hoster.test", Some("lokal"), "ok"),
        ("vertrag@hoster.test", Some("p4711-1"), "ok"),
        // The whole address is nobody's user name there, and another form is not tried behind anybody's back.
        ("lokal@hoster.test", None, "failed"),
    ];
    judge_all(&cases, |(address, username, outcome)| {
        let attempt = Attempt { username: *username, ..Attempt::new("usual", &PROTOCOLS, address) };
        let seen = attempt.run().json();
        let imap = said(&seen, "imap");
        let fine = match *outcome {
            "ok" => PROTOCOLS.iter().all(|protocol| said(&seen, protocol).0 == "ok"),
            _ => imap == ("failed".into(), "login".into(), "ambiguous-auth".into()),
        };
        if fine { Ok(()) } else { Err(format!("{attempt:?}: {seen:#}")) }
    });
    let log = hoster("usual").log();
    let asked = log.lines().filter(|line| line.contains("passwd-file(lokal@hoster.test,"));
    // Two tables are asked at each login; one login was tried.
    assert_eq!(asked.count(), 2, "{log}");
}
