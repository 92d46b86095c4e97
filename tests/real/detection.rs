//! `detect` through a real name server and real https: each source finds what is published, and asks no more than it may.

use serde_json::{Value, json};

use super::program::{postlotse, postlotse_with};
use super::world::world;

/// Protocol, host, port, security, user name.
fn place(server: &Value) -> Value {
    let part = |name: &str| server[name].clone();
    json!([part("protocol"), part("host"), part("port"), part("security"), part("username")])
}

/// Detects, insists on both recommended servers coming from `source`, answering and trusted; gives back everything.
#[track_caller]
fn found(
    address: &str,
    source: &str,
    incoming: (&str, u16, &str),
    outgoing: (&str, u16, &str),
) -> Value {
    let seen = postlotse(&["detect", address, "--json"]).exits(0).json();
    let expected = [("incoming", "imap", incoming), ("outgoing", "smtp", outgoing)];
    for (direction, protocol, (host, port, security)) in expected {
        let server = &seen["recommended"][direction];
        let wanted = json!([protocol, host, port, security, seen["address"]]);
        assert_eq!(place(server), wanted, "{seen:#}");
        assert_eq!(server["source"], source, "{seen:#}");
        assert_eq!(server["trust"], "confirmed", "{seen:#}");
        assert_eq!(server["reasons"], json!([]), "{seen:#}");
        assert_eq!(server["probed"], "yes", "{seen:#}");
    }
    seen
}

/// Detects, and insists on servers of this source in this standing; gives back everything.
#[track_caller]
fn standing(address: &str, source: &str, host: &str, trust: &str, reasons: &[&str]) -> Value {
    let seen = postlotse(&["detect", address, "--json"]).exits(0).json();
    for (direction, protocol, port) in [("incoming", "imap", 993), ("outgoing", "smtp", 465)] {
        let server = &seen["recommended"][direction];
        assert_eq!(place(server), json!([protocol, host, port, "tls", address]), "{seen:#}");
        assert_eq!(server["source"], source, "{seen:#}");
        assert_eq!(server["trust"], trust, "{seen:#}");
        assert_eq!(server["reasons"], json!(reasons), "{seen:#}");
        assert_eq!(server["probed"], "yes", "{seen:#}");
    }
    seen
}

/// What was asked for a source, and what came back: question, of whom, answer.
fn evidence(seen: &Value, source: &str) -> Vec<(String, String, String)> {
    let text = |request: &Value, name: &str| request[name].as_str().unwrap().to_owned();
    let requests = report(seen, source)["requests"].as_array().unwrap().iter();
    requests.map(|one| (text(one, "question"), text(one, "of"), text(one, "answer"))).collect()
}

/// Insists on this piece of evidence.
#[track_caller]
fn shows(seen: &Value, source: &str, question: &str, of: &str, answer: &str) {
    let evidence = evidence(seen, source);
    let wanted = (question.to_owned(), of.to_owned(), answer.to_owned());
    assert!(evidence.contains(&wanted), "{wanted:?} is not in {evidence:#?}");
}

/// The report of one source.
#[track_caller]
fn report<'a>(seen: &'a Value, source: &str) -> &'a Value {
    let sources = seen["sources"].as_array().unwrap();
    let report = sources.iter().find(|report| report["source"] == source);
    report.unwrap_or_else(|| panic!("no report of {source}: {seen:#}"))
}

/// The outcome of one source.
#[track_caller]
fn outcome<'a>(seen: &'a Value, source: &str) -> &'a str {
    report(seen, source)["outcome"].as_str().unwrap()
}

#[test]
fn an_autoconfig_host_is_found() {
    let host = "mail.verein.test";
    let seen = found("anna@verein.test", "autoconfig", (host, 993, "tls"), (host, 465, "tls"));
    let file =
        "https://autoconfig.verein.test/mail/config-v1.1.xml?emailaddress=anna%40verein.test";
    shows(&seen, "autoconfig", "get", file, "document");
}

#[test]
fn a_well_known_path_is_found_and_starttls_is_kept() {
    let host = "mail.praxis.test";
    let (incoming, outgoing) = ((host, 143, "starttls"), (host, 587, "starttls"));
    let seen = found("paula@praxis.test", "well-known", incoming, outgoing);
    let file = "https://praxis.test/.well-known/autoconfig/mail/config-v1.1.xml";
    shows(&seen, "well-known", "get", file, "document");
}

#[test]
fn the_ispdb_is_found() {
    let host = "akten.kanzlei.test";
    let seen = found("karl@kanzlei.test", "ispdb", (host, 993, "tls"), (host, 465, "tls"));
    let file = "https://autoconfig.thunderbird.net/v1.1/kanzlei.test";
    shows(&seen, "ispdb", "get", file, "document");
}

#[test]
fn the_ispdb_is_not_asked_where_a_person_forbids_it() {
    let address = "karl@kanzlei.test";
    let arguments = ["detect", address, "--no-central-databases", "--json"];
    let seen = postlotse(&arguments).exits(1).json();
    assert_eq!(outcome(&seen, "ispdb"), "skipped", "{seen:#}");
    assert_eq!(outcome(&seen, "autoconfig"), "nothing", "the domain itself is asked: {seen:#}");
    let text = seen.to_string();
    assert!(text.contains("\"reason\":\"switched-off\""), "{seen:#}");
    // The same for every command that searches.
    let check = ["check", address, "--no-central-databases", "--password-stdin", "--json"];
    postlotse_with("geheim", &check).exits(1);
    let out = world().site.text("karl.json");
    let export = ["export", address, "--format", "json", "--out", &out];
    postlotse(&[&export[..], &["--no-central-databases"]].concat()).exits(1);
    postlotse(&export).exits(0);
}

#[test]
fn srv_records_inside_the_domain_are_found() {
    let host = "post.werkstatt.test";
    let seen = found("willi@werkstatt.test", "srv", (host, 993, "tls"), (host, 465, "tls"));
    let others = seen["alternatives"].as_array().unwrap();
    for (protocol, port, security) in [("pop3", 995, "tls"), ("smtp", 587, "starttls")] {
        let wanted = json!([protocol, host, port, security, "willi@werkstatt.test"]);
        let other = others.iter().find(|other| place(other) == wanted);
        let other = other.unwrap_or_else(|| panic!("{wanted} is missing: {seen:#}"));
        assert_eq!((&other["source"], &other["probed"]), (&json!("srv"), &json!("yes")));
        assert_eq!(other["trust"], "confirmed", "{seen:#}");
    }
    shows(&seen, "srv", "srv", "_pop3s._tcp.werkstatt.test", "records");
}

#[test]
fn a_hosted_domain_is_found_by_its_mx() {
    let seen = postlotse(&["detect", "lena@laden.test", "--json"]).exits(0).json();
    assert_eq!(seen["provider"]["id"], "ionos", "{seen:#}");
    let incoming = &seen["recommended"]["incoming"];
    let wanted = json!(["imap", "imap.ionos.de", 993, "tls", "lena@laden.test"]);
    assert_eq!(place(incoming), wanted, "{seen:#}");
    assert_eq!(place(&seen["recommended"]["outgoing"])[1], "smtp.ionos.de", "{seen:#}");
    assert_eq!(incoming["source"], "preset-mx");
    assert_eq!(incoming["trust"], "confirmed");
    assert_eq!(incoming["reasons"], json!(["via-mx"]));
    assert_eq!(incoming["probed"], "yes");
}

#[test]
fn a_known_domain_is_found_and_its_servers_are_asked() {
    let incoming = ("imap.gmx.net", 993, "tls");
    found("georg@gmx.de", "preset-domain", incoming, ("mail.gmx.net", 465, "tls"));
}

#[test]
fn a_domain_with_umlauts_is_found_and_shown_as_typed() {
    let run = postlotse(&["detect", "berta@bäckerei.test", "--json"]).exits(0);
    let seen = run.json();
    let incoming = &seen["recommended"]["incoming"];
    assert_eq!(incoming["source"], "autoconfig", "{seen:#}");
    assert_eq!(incoming["host"], "mail.xn--bckerei-5wa.test", "{seen:#}");
    assert_eq!(incoming["probed"], "yes", "{seen:#}");
    postlotse(&["detect", "berta@bäckerei.test", "--lang", "de"]).exits(0).says("bäckerei.test");
}

#[test]
fn servers_elsewhere_named_by_dns_need_a_person() {
    let seen = postlotse(&["detect", "franz@fremd.test", "--json"]).exits(0).json();
    let incoming = &seen["recommended"]["incoming"];
    assert_eq!(incoming["host"], "mail.verein.test", "{seen:#}");
    assert_eq!(incoming["trust"], "confirm", "{seen:#}");
    assert_eq!(incoming["reasons"], json!(["via-dns"]), "{seen:#}");
    let text = postlotse(&["detect", "franz@fremd.test", "--lang", "de"]).exits(0);
    text.says("verein.test").says("Gehört");
}

#[test]
fn pacc_is_found_with_its_digest_and_refused_without() {
    let seen = standing("petra@pakt.test", "pacc", "mail.pakt.test", "confirmed", &[]);
    let document = "https://ua-auto-config.pakt.test/.well-known/user-agent-configuration.json";
    shows(&seen, "pacc", "get", document, "document");
    shows(&seen, "pacc", "txt", "_ua-auto-config.pakt.test", "records");
    let pop3 = seen["alternatives"].as_array().unwrap().iter();
    let mut pop3 = pop3.filter(|other| other["protocol"] == "pop3" && other["source"] == "pacc");
    assert_eq!(pop3.next().unwrap()["probed"], "yes", "{seen:#}");

    let seen = postlotse(&["detect", "petra@bruch.test", "--json"]).exits(0).json();
    assert_eq!(outcome(&seen, "pacc"), "refused", "{seen:#}");
    assert_eq!(report(&seen, "pacc")["reason"], "digest-mismatch", "{seen:#}");
    for server in report(&seen, "pacc")["servers"].as_array().unwrap() {
        assert_eq!(server["trust"], "refused", "{seen:#}");
        assert_eq!(server["reasons"], json!(["failed-digest"]), "{seen:#}");
    }
    // The same servers have usual names too, and prove themselves.
    assert_eq!(seen["recommended"]["incoming"]["source"], "guess", "{seen:#}");
}

#[test]
fn a_file_over_http_is_the_last_resort_and_needs_a_person() {
    let address = "alma@altbau.test";
    let seen = postlotse(&["detect", address, "--json"]).exits(0).json();
    let named = report(&seen, "http-autoconfig");
    assert_eq!(named["outcome"], "found", "{seen:#}");
    assert_eq!(named["servers"].as_array().unwrap().len(), 3, "{seen:#}");
    for server in named["servers"].as_array().unwrap() {
        assert_eq!(server["host"], "post.altbau.test", "{seen:#}");
        assert_eq!(server["trust"], "confirm", "{seen:#}");
        assert_eq!(server["reasons"], json!(["plain-http"]), "{seen:#}");
        assert_eq!(server["probed"], "yes", "{seen:#}");
    }
    let file = "http://autoconfig.altbau.test/mail/config-v1.1.xml";
    shows(&seen, "http-autoconfig", "get", file, "document");
    assert_eq!(seen["recommended"]["incoming"]["trust"], "confirm", "{seen:#}");
    // Over https the same host shows the certificate of somebody else.
    assert_eq!(report(&seen, "autoconfig")["reason"], "tls-failed", "{seen:#}");

    let seen = postlotse(&["detect", address, "--no-plain-http", "--json"]).exits(1).json();
    assert_eq!(seen["recommended"], json!({ "incoming": null, "outgoing": null }), "{seen:#}");
    assert_eq!(outcome(&seen, "http-autoconfig"), "skipped", "{seen:#}");
    assert_eq!(evidence(&seen, "http-autoconfig"), [], "{seen:#}");
}

#[test]
fn the_hoster_behind_the_mail_exchanger_is_asked_and_needs_a_person() {
    let host = "mail.netzhaus.test";
    let seen = standing("fina@filiale.test", "mx-autoconfig", host, "confirm", &["via-mx"]);
    let file = "https://autoconfig.netzhaus.test/mail/config-v1.1.xml";
    shows(&seen, "mx-autoconfig", "get", file, "document");
    shows(&seen, "preset-mx", "mx", "filiale.test", "records");
    let german = postlotse(&["detect", "fina@filiale.test", "--lang", "de"]).exits(0);
    german.says("netzhaus.test").says("Gehört");

    let host = "mail.datenhof.test";
    let seen = standing("zita@zweig.test", "mx-ispdb", host, "confirm", &["via-mx"]);
    let known = "https://autoconfig.thunderbird.net/v1.1/datenhof.test";
    shows(&seen, "mx-ispdb", "get", known, "document");
    let narrower = "https://autoconfig.thunderbird.net/v1.1/eu.datenhof.test";
    shows(&seen, "mx-ispdb", "get", narrower, "not-found");
}

#[test]
fn autodiscover_answers_a_post_without_a_login() {
    let seen = standing("bodo@buero.test", "autodiscover", "post.buero.test", "confirmed", &[]);
    let asked = "https://autodiscover.buero.test/autodiscover/autodiscover.xml";
    shows(&seen, "autodiscover", "post", asked, "document");
    let servers = report(&seen, "autodiscover")["servers"].as_array().unwrap();
    let pop3 = servers.iter().find(|server| server["protocol"] == "pop3").unwrap();
    let wanted = json!(["pop3", "post.buero.test", 110, "starttls", "bodo@buero.test"]);
    assert_eq!(place(pop3), wanted, "SSL off and Encryption TLS at port 110: {seen:#}");
    assert_eq!(pop3["probed"], "yes", "really upgraded: {seen:#}");
}

#[test]
fn autodiscover_in_json_leads_to_the_answer() {
    let seen = standing("nina@neubau.test", "autodiscover", "post.neubau.test", "confirmed", &[]);
    let json = "https://autodiscover.neubau.test/autodiscover/autodiscover.json/v1.0/\
                nina%40neubau.test?Protocol=AutodiscoverV1";
    shows(&seen, "autodiscover", "get", json, "document");
    let named = "https://autodiscover.neubau.test/verwaltung/einstellungen.xml";
    shows(&seen, "autodiscover", "post", named, "document");
}

#[test]
fn autodiscover_leads_to_a_hoster_who_needs_a_person() {
    let (source, host) = ("autodiscover", "mail.netzhaus.test");
    let led = ["via-autodiscover", "plain-http"];
    let seen = standing("ursel@umzug.test", source, host, "confirm", &led);
    let old = "http://autodiscover.umzug.test/autodiscover/autodiscover.xml";
    shows(&seen, source, "get", old, "redirect");
    let file = "https://autoconfig.netzhaus.test/mail/config-v1.1.xml";
    shows(&seen, source, "get", file, "document");

    let seen = standing("wim@wechsel.test", source, host, "confirm", &["via-autodiscover"]);
    let moved = "https://autodiscover.wechsel.test/autodiscover/autodiscover.xml";
    shows(&seen, source, "post", moved, "redirect");

    let seen = standing("zeno@zeiger.test", source, host, "confirm", &["via-autodiscover"]);
    shows(&seen, source, "srv", "_autodiscover._tcp.zeiger.test", "records");
    shows(&seen, source, "get", file, "document");
    // Its Autodiscover would answer, and is not told for whom we ask.
    let traffic = world().log("traffic.log");
    assert!(!traffic.contains("\"host\":\"autodiscover.netzhaus.test\""), "{traffic}");
}

#[test]
fn jmap_is_noticed() {
    let seen = postlotse(&["detect", "paul@praxis.test", "--json"]).exits(0).json();
    assert_eq!(report(&seen, "jmap")["reason"], "jmap-offered", "{seen:#}");
    shows(&seen, "jmap", "get", "https://praxis.test/.well-known/jmap", "document");
    let seen = postlotse(&["detect", "lea@leer.test", "--json"]).exits(1).json();
    assert_eq!(report(&seen, "jmap")["reason"], "not-found", "{seen:#}");
}

#[test]
fn usual_names_are_proven_by_a_handshake() {
    let (incoming, outgoing) = (("imap.garten.test", 993, "tls"), ("smtp.garten.test", 465, "tls"));
    found("gerd@garten.test", "guess", incoming, outgoing);
    let host = "mail.scheune.test";
    let (incoming, outgoing) = ((host, 143, "starttls"), (host, 587, "starttls"));
    let seen = found("sepp@scheune.test", "guess", incoming, outgoing);
    shows(&seen, "guess", "handshake", "mail.scheune.test:143", "proven");
    shows(&seen, "guess", "handshake", "mail.scheune.test:993", "not-found");
}

#[test]
fn a_domain_without_mail_says_so() {
    let run = postlotse(&["detect", "silke@still.test", "--json"]).exits(1);
    let seen = run.json();
    assert_eq!(report(&seen, "preset-mx")["reason"], "no-mail", "{seen:#}");
    shows(&seen, "preset-mx", "mx", "still.test", "records");
    let run = postlotse(&["detect", "silke@still.test", "--lang", "de"]).exits(1);
    run.says("still.test empfängt keine E-Mails");
}

#[test]
fn the_first_complete_answer_is_the_whole_answer() {
    // Whom to recommend, and how far to trust them; whether a handshake has ended yet may differ.
    let answer = |seen: &Value| {
        let server = |direction: &str| {
            let server = &seen["recommended"][direction];
            json!([place(server), server["source"], server["trust"]])
        };
        json!([server("incoming"), server("outgoing")])
    };
    for domain in [
        "verein.test",
        "praxis.test",
        "kanzlei.test",
        "werkstatt.test",
        "fremd.test",
        "laden.test",
        "pakt.test",
        "altbau.test",
        "filiale.test",
        "zweig.test",
        "buero.test",
        "neubau.test",
        "umzug.test",
        "zeiger.test",
        "garten.test",
        "scheune.test",
    ] {
        let address = format!("nina@{domain}");
        let whole = postlotse(&["detect", &address, "--json"]).exits(0).json();
        let first = postlotse(&["detect", &address, "--first", "--json"]).exits(0).json();
        assert_eq!(answer(&first), answer(&whole), "{domain}\n{first:#}\n{whole:#}");
    }
}

#[test]
fn a_domain_that_publishes_nothing_says_so() {
    let run = postlotse(&["detect", "lea@leer.test", "--json"]).exits(1);
    let seen = run.json();
    assert_eq!(seen["recommended"], json!({ "incoming": null, "outgoing": null }), "{seen:#}");
    for source in ["autoconfig", "well-known", "ispdb", "srv"] {
        assert_eq!(outcome(&seen, source), "nothing", "{seen:#}");
    }
    assert!(run.elapsed.as_secs() < 11, "longer than the ten seconds promised: {run:#?}");
}

#[test]
fn the_whole_address_goes_to_the_domain_only() {
    let world = world();
    postlotse(&["detect", "nora.neugier@verein.test", "--json"]).exits(0);
    postlotse(&["detect", "nora.neugier@kanzlei.test", "--json"]).exits(0);
    let asked = world.log("asked.log");
    let central: Vec<&str> =
        asked.lines().filter(|line| line.starts_with("autoconfig.thunderbird.net ")).collect();
    assert!(central.iter().any(|line| line.ends_with("/v1.1/kanzlei.test")), "{asked}");
    assert!(central.iter().all(|line| !line.contains("nora")), "{asked}");
}

#[test]
fn offline_asks_nobody() {
    let world = world();
    let seen = postlotse(&["detect", "olga@gmx.de", "--offline", "--json"]).exits(0).json();
    assert_eq!(place(&seen["recommended"]["incoming"])[1], "imap.gmx.net", "{seen:#}");
    assert_eq!(seen["recommended"]["incoming"]["probed"], "no", "{seen:#}");
    assert_eq!(outcome(&seen, "ispdb"), "skipped", "{seen:#}");
    postlotse(&["detect", "olga@offline-kanzlei.test", "--offline", "--json"]).exits(1);
    assert!(!world.log("asked.log").contains("offline-kanzlei.test"));
}
