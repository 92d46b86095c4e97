//! Who learns what from a search, read from the logs of the servers: nothing leaves that is not in the tables of DESIGN,
//! and the whole address only to the domain's own https hosts (security requirements S1, S4, S12).

use std::collections::BTreeSet;

use serde_json::Value;

use super::watch::{Traffic, WATCHED, watched};

/// The database about domains.
const DATABASE: &str = "autoconfig.thunderbird.net";

/// A domain of the test world, and who beside it may be asked.
struct Searched {
    domain: &'static str,
    /// Servers that a record, a file or a bundled provider names.
    named: &'static [&'static str],
    /// Names of the hoster that a mail exchanger or Autodiscover leads to.
    hosters: &'static [&'static str],
    /// Further requests that the domain itself sends us to.
    more: &'static [&'static str],
}

const fn searched(
    domain: &'static str,
    named: &'static [&'static str],
    hosters: &'static [&'static str],
) -> Searched {
    Searched { domain, named, hosters, more: &[] }
}

/// One domain for each source, with everybody who is named for it.
const ALL: &[Searched] = &[
    searched("verein.test", &[], &[]),
    searched("praxis.test", &[], &[]),
    searched("kanzlei.test", &["mx.kanzlei.test", "akten.kanzlei.test"], &[]),
    searched("werkstatt.test", &["post.werkstatt.test"], &[]),
    searched("fremd.test", &["mail.verein.test"], &[]),
    searched(
        "laden.test",
        &["mx00.ionos.de", "imap.ionos.de", "pop.ionos.de", "smtp.ionos.de"],
        &[],
    ),
    searched("xn--bckerei-5wa.test", &[], &[]),
    searched("leer.test", &["mx.leer.test"], &[]),
    searched("pakt.test", &[], &[]),
    searched("bruch.test", &[], &[]),
    searched("altbau.test", &["post.altbau.test"], &[]),
    searched("filiale.test", &["mx.netzhaus.test", "mail.netzhaus.test"], &["netzhaus.test"]),
    searched(
        "zweig.test",
        &["mx1.eu.datenhof.test", "mail.datenhof.test"],
        &["eu.datenhof.test", "datenhof.test"],
    ),
    searched("buero.test", &["post.buero.test"], &[]),
    Searched {
        more: &["POST https://autodiscover.neubau.test/verwaltung/einstellungen.xml"],
        ..searched("neubau.test", &["post.neubau.test"], &[])
    },
    searched("umzug.test", &["mail.netzhaus.test"], &["netzhaus.test"]),
    searched("wechsel.test", &["mail.netzhaus.test"], &["netzhaus.test"]),
    searched("zeiger.test", &["mail.netzhaus.test"], &["netzhaus.test"]),
    searched("garten.test", &[], &[]),
    searched("scheune.test", &[], &[]),
    searched("still.test", &[], &[]),
    searched("gibt-es-nicht.test", &[], &[]),
];

impl Searched {
    /// Every question to DNS that a search may ask: its own places, and whoever was named.
    fn questions(&self) -> BTreeSet<(&'static str, String)> {
        let domain = self.domain;
        let services = [
            "_autodiscover",
            "_imap",
            "_imaps",
            "_jmap",
            "_pop3",
            "_pop3s",
            "_submission",
            "_submissions",
        ];
        let own =
            ["autoconfig", "autodiscover", "imap", "mail", "pop", "pop3", "smtp", "ua-auto-config"];
        let mut all: BTreeSet<(&'static str, String)> =
            services.iter().map(|service| ("srv", format!("{service}._tcp.{domain}"))).collect();
        all.insert(("mx", domain.to_owned()));
        all.insert(("txt", format!("_ua-auto-config.{domain}")));
        let own = own.iter().map(|host| format!("{host}.{domain}"));
        let hosters = self.hosters.iter().map(|hoster| format!("autoconfig.{hoster}"));
        let named = self.named.iter().copied().chain([domain, DATABASE]).map(str::to_owned);
        all.extend(own.chain(hosters).chain(named).map(|host| ("address", host)));
        all
    }

    /// The places on the web that may be told the whole address: the domain's own, over https.
    fn trusted_places(&self) -> BTreeSet<String> {
        let domain = self.domain;
        let address = format!("{WATCHED}%40{domain}");
        let own = [
            format!("GET https://autoconfig.{domain}/mail/config-v1.1.xml?emailaddress={address}"),
            format!(
                "GET https://autodiscover.{domain}/autodiscover/autodiscover.json/v1.0/{address}\
                 ?Protocol=AutodiscoverV1"
            ),
            format!("POST https://autodiscover.{domain}/autodiscover/autodiscover.xml"),
            format!("POST https://{domain}/autodiscover/autodiscover.xml"),
        ];
        own.into_iter().chain(self.more.iter().map(|place| (*place).to_owned())).collect()
    }

    /// Every other place on the web that may be asked.
    fn other_places(&self) -> BTreeSet<String> {
        let domain = self.domain;
        let own = [
            format!(
                "GET https://ua-auto-config.{domain}/.well-known/user-agent-configuration.json"
            ),
            format!("GET https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml"),
            format!("GET https://{domain}/.well-known/jmap"),
            format!("GET https://{DATABASE}/v1.1/{domain}"),
            format!("GET http://autodiscover.{domain}/autodiscover/autodiscover.xml"),
            format!("GET http://autoconfig.{domain}/mail/config-v1.1.xml"),
        ];
        let hosters = self.hosters.iter().flat_map(|hoster| {
            [
                format!("GET https://autoconfig.{hoster}/mail/config-v1.1.xml"),
                format!("GET https://{DATABASE}/v1.1/{hoster}"),
            ]
        });
        own.into_iter().chain(hosters).collect()
    }
}

/// A request in one line: `GET https://host/path?query`.
fn place(request: &Value) -> String {
    let part = |name: &str| request[name].as_str().unwrap();
    format!("{} {}://{}{}", part("method"), part("scheme"), part("host"), part("target"))
}

/// Everything that may not be wrong with the traffic of any search.
fn judge(searched: &Searched, traffic: &Traffic) {
    let domain = searched.domain;
    let unexpected: Vec<_> = traffic.questions.difference(&searched.questions()).cloned().collect();
    assert!(unexpected.is_empty(), "{domain}: DNS was asked for {unexpected:?}");
    let (trusted, other) = (searched.trusted_places(), searched.other_places());
    for request in &traffic.requests {
        let place = place(request);
        assert!(trusted.contains(&place) || other.contains(&place), "{domain}: {request:#}");
        for header in ["authorization", "proxy_authorization", "cookie", "referer", "from"] {
            assert_eq!(request[header], "", "{domain}: {request:#}");
        }
        assert_eq!(request["agent"], "Postlotse", "{domain}: {request:#}");
        let told = request.to_string().contains(WATCHED);
        assert_eq!(told, trusted.contains(&place), "{domain}: {request:#}");
    }
    for visit in &traffic.visits {
        assert!(!visit.contains(WATCHED), "{domain}: {visit}");
        // Postfix counts the commands it was given.
        assert!(!visit.contains(" auth=") && !visit.contains(" mail="), "{domain}: {visit}");
        if visit.contains("Login") || visit.contains("login") && visit.contains("isconnected") {
            assert!(visit.contains("no auth attempts"), "{domain}: {visit}");
        }
    }
}

#[test]
fn every_search_asks_only_whom_it_may_and_tells_no_more_than_it_must() {
    let mut asked = BTreeSet::new();
    for searched in ALL {
        let address = format!("{WATCHED}@{}", searched.domain);
        let (_, traffic) = watched(&["detect", &address, "--json"]);
        judge(searched, &traffic);
        // Not an empty record: whatever is found, these are asked from the first moment on.
        for question in [("mx", searched.domain.to_owned()), ("address", DATABASE.to_owned())] {
            assert!(traffic.questions.contains(&question), "{address}: {:?}", traffic.questions);
        }
        let central = format!("GET https://{DATABASE}/v1.1/{}", searched.domain);
        assert!(traffic.requests.iter().any(|one| place(one) == central), "{address}");
        asked.extend(
            traffic.requests.iter().map(|request| {
                place(request).replace(searched.domain, "D").replace(WATCHED, "LOCAL")
            }),
        );
    }
    // And every place of the table has been seen in this record by one search or another.
    let all = Searched { domain: "D", named: &[], hosters: &["netzhaus.test"], more: &[] };
    let table: BTreeSet<String> =
        all.trusted_places().into_iter().chain(all.other_places()).collect();
    let table: BTreeSet<String> = table.iter().map(|one| one.replace(WATCHED, "LOCAL")).collect();
    let missing: Vec<_> = table.difference(&asked).collect();
    assert!(missing.is_empty(), "never seen: {missing:#?}\n{asked:#?}");
}

#[test]
fn what_a_person_switches_off_is_not_asked() {
    let domain = "filiale.test";
    let address = format!("{WATCHED}@{domain}");
    let off = ["--no-central-databases", "--no-plain-http", "--json"];
    let (_, traffic) = watched(&[&["detect", &address][..], &off].concat());
    assert!(!traffic.questions.contains(&("address", DATABASE.to_owned())));
    assert!(!traffic.requests.is_empty());
    for request in &traffic.requests {
        assert_eq!(request["scheme"], "https", "{request:#}");
        assert_ne!(request["host"], DATABASE, "{request:#}");
    }
}

#[test]
fn a_known_provider_and_a_search_offline_leave_no_trace_on_the_web() {
    let address = format!("{WATCHED}@gmx.de");
    let (_, traffic) = watched(&["detect", &address, "--json"]);
    let servers = ["imap.gmx.net", "mail.gmx.net", "pop.gmx.net"];
    let expected: BTreeSet<_> = servers.map(|host| ("address", host.to_owned())).into();
    assert_eq!(traffic.questions, expected);
    assert!(traffic.requests.is_empty(), "{:?}", traffic.requests);
    assert!(!traffic.visits.is_empty(), "the servers are met");
    for address in [address.as_str(), "nora.neugier@verein.test"] {
        let (_, traffic) = watched(&["detect", address, "--offline", "--json"]);
        assert!(traffic.questions.is_empty(), "{:?}", traffic.questions);
        assert!(traffic.requests.is_empty(), "{:?}", traffic.requests);
        assert!(traffic.visits.is_empty(), "{:?}", traffic.visits);
    }
}
