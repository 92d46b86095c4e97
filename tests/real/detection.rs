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
fn found(address: &str, source: &str, incoming: (&str, u16, &str), outgoing: (&str, u16, &str)) {
    let seen = postlotse(&["detect", address, "--json"]).exits(0).json();
    let expected = [("incoming", "imap", incoming), ("outgoing", "smtp", outgoing)];
    for (direction, protocol, (host, port, security)) in expected {
        let server = &seen["recommended"][direction];
        let wanted = json!([protocol, host, port, security, seen["address"]]);
        assert_eq!(place(server), wanted, "{seen:#}");
        assert_eq!(server["source"], source, "{seen:#}");
        assert_eq!(server["trust"], "confirmed", "{seen:#}");
        assert_eq!(server["probed"], "yes", "{seen:#}");
    }
}

/// The outcome of one source.
fn outcome<'a>(seen: &'a Value, source: &str) -> &'a str {
    let sources = seen["sources"].as_array().unwrap();
    let report = sources.iter().find(|report| report["source"] == source);
    report.and_then(|report| report["outcome"].as_str()).unwrap_or("not asked")
}

#[test]
fn an_autoconfig_host_is_found() {
    let host = "mail.verein.test";
    found("anna@verein.test", "autoconfig", (host, 993, "tls"), (host, 465, "tls"));
}

#[test]
fn a_well_known_path_is_found_and_starttls_is_kept() {
    let host = "mail.praxis.test";
    found("paula@praxis.test", "well-known", (host, 143, "starttls"), (host, 587, "starttls"));
}

#[test]
fn the_ispdb_is_found() {
    let host = "mail.kanzlei.test";
    found("karl@kanzlei.test", "ispdb", (host, 993, "tls"), (host, 465, "tls"));
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
    found("willi@werkstatt.test", "srv", (host, 993, "tls"), (host, 465, "tls"));
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
