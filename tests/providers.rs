//! Lint of the provider facts (security requirements S32, S33): what a careless edit of
//! `resources/providers` would break for people.
//!
//! Reads the files, because `help_domains` and `host_domains` are not compiled in. Says nothing
//! about whether a fact is true today: nobody is asked.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use postlotse::account::{Domain, Protocol, Security};
use postlotse::explain;
use postlotse::i18n::{Language, Words};
use postlotse::provider::{Catalog, Provider, Requirement};
use toml::{Table, Value};

const BRIDGE_HOST: &str = "127.0.0.1";

#[test]
fn every_file_is_a_provider_and_none_is_lost() {
    let files: BTreeSet<String> = files().into_keys().collect();
    let bundled: BTreeSet<String> =
        Catalog::bundled().all().iter().map(|provider| provider.id.to_owned()).collect();
    assert_eq!(files, bundled);
    assert_eq!(bundled.len(), 168);
    let domains: usize = Catalog::bundled().all().iter().map(|found| found.domains.len()).sum();
    assert_eq!(domains, 846);
}

#[test]
fn domains_and_suffixes_are_names_with_one_owner() {
    let mut domains = BTreeMap::new();
    let mut suffixes = BTreeMap::new();
    for (id, facts) in files() {
        for domain in texts(&facts, "domains") {
            assert_punycode(&id, &domain);
            assert_eq!(domains.insert(domain.clone(), id.clone()), None, "{domain} in {id}");
        }
        for suffix in texts(&facts, "mx_suffixes") {
            assert_punycode(&id, &suffix);
            assert_eq!(suffixes.insert(suffix.clone(), id.clone()), None, "{suffix} in {id}");
        }
    }
    let filters = read(&resources().join("filter-services.toml"));
    assert!(!filters.is_empty());
    for (key, service) in filters {
        let service = service.as_table().expect("a table by key");
        for suffix in texts(service, "mx_suffixes") {
            assert_punycode(&key, &suffix);
            assert_eq!(suffixes.insert(suffix.clone(), key.clone()), None, "{suffix} in {key}");
        }
    }
    for (domain, id) in &domains {
        let found = Catalog::bundled().by_domain(domain).expect(domain);
        assert_eq!(found.id, id, "{domain}");
    }
}

#[test]
fn servers_stand_in_domains_that_the_file_names() {
    for (id, facts) in files() {
        let bridge = texts(&facts, "requirements").contains(&"bridge".to_owned());
        let mut own: BTreeSet<String> =
            texts(&facts, "domains").iter().map(|domain| registrable(domain)).collect();
        let listed = texts(&facts, "host_domains");
        for domain in &listed {
            assert_punycode(&id, domain);
            assert!(!own.contains(domain), "{id}: {domain} is a mail domain anyway");
            assert!(!is_registry(domain), "{id}: {domain}");
        }
        own.extend(listed);
        for server in servers(&facts) {
            let host = text(&server, "host");
            if host == BRIDGE_HOST {
                assert!(bridge, "{id}: only a bridge is on the person's own machine");
                continue;
            }
            assert_punycode(&id, &host);
            assert!(own.iter().any(|domain| lies_in(&host, domain)), "{id}: {host}");
        }
    }
}

#[test]
fn brands_of_a_server_belong_to_its_provider() {
    for provider in Catalog::bundled().all() {
        for endpoint in provider.endpoints {
            for domain in endpoint.only_domains {
                assert!(provider.domains.contains(domain), "{}: {domain}", provider.id);
            }
        }
    }
}

#[test]
fn implicit_tls_comes_first_and_no_server_twice() {
    for provider in Catalog::bundled().all() {
        for protocol in Protocol::ALL {
            let kinds: Vec<Security> =
                provider.endpoints_for(protocol).map(|endpoint| endpoint.security).collect();
            let first_upgrade = kinds.iter().position(|kind| *kind == Security::StartTls);
            let late = kinds.iter().skip(first_upgrade.unwrap_or(kinds.len()));
            assert!(
                late.into_iter().all(|kind| *kind == Security::StartTls),
                "{}: {} has STARTTLS before implicit TLS",
                provider.id,
                protocol.key()
            );
        }
        let services: BTreeSet<_> = provider
            .endpoints
            .iter()
            .map(|endpoint| (endpoint.protocol, endpoint.host, endpoint.port))
            .collect();
        assert_eq!(services.len(), provider.endpoints.len(), "{}", provider.id);
        assert!(provider.endpoints.iter().all(|endpoint| endpoint.port != 0), "{}", provider.id);
    }
}

#[test]
fn help_pages_are_https_on_domains_that_the_file_names() {
    for (id, facts) in files() {
        let domains = texts(&facts, "help_domains");
        let pages = texts(&facts, "help_pages");
        let mut used = BTreeSet::new();
        for page in &pages {
            let address = url::Url::parse(page).expect(page);
            assert_eq!(address.scheme(), "https", "{id}: {page}");
            assert!(address.port().is_none() && address.username().is_empty(), "{id}: {page}");
            let host = address.host_str().expect(page);
            let cover = domains.iter().find(|domain| lies_in(host, domain));
            used.insert(cover.unwrap_or_else(|| panic!("{id}: {host} is not listed")).clone());
        }
        for domain in &domains {
            assert_punycode(&id, domain);
            assert!(!is_registry(domain), "{id}: {domain}");
        }
        assert_eq!(used.len(), domains.len(), "{id}: a help domain without a page");
    }
}

#[test]
fn every_file_says_what_a_person_needs() {
    for (id, facts) in files() {
        assert!(!text(&facts, "name").trim().is_empty(), "{id}");
        assert!(is_date(&text(&facts, "last_checked")), "{id}: last_checked");
        assert!(
            ["address", "local-part", "assigned"].contains(&&*text(&facts, "username")),
            "{id}"
        );
        assert!(!texts(&facts, "authentication").is_empty(), "{id}");
        let requirements = texts(&facts, "requirements");
        let distinct: BTreeSet<&String> = requirements.iter().collect();
        assert_eq!(distinct.len(), requirements.len(), "{id}: a requirement twice");
        for key in &requirements {
            assert!(Requirement::from_key(key).is_some(), "{id}: {key}");
        }
    }
}

#[test]
fn what_the_requirements_say_fits_the_servers() {
    for provider in Catalog::bundled().all() {
        let needs = |requirement| provider.requirements.contains(&requirement);
        let speaks = |protocol| provider.endpoints_for(protocol).next().is_some();
        let id = provider.id;
        assert!(provider.offers_mail_programs() || provider.endpoints.is_empty(), "{id}");
        assert!(!needs(Requirement::NoPop3) || !speaks(Protocol::Pop3), "{id}");
        assert!(!needs(Requirement::PerAccountHost) || provider.endpoints.is_empty(), "{id}");
        let assigned = provider.username == postlotse::account::UserNameForm::Assigned;
        let told = needs(Requirement::UsernameNotEmail) || needs(Requirement::PerAccountHost);
        assert!(!assigned || told, "{id}: nobody is told about the assigned user name");
    }
}

#[test]
fn every_provider_and_requirement_has_its_words() {
    for language in [Language::German, Language::English] {
        let words = Words::new(language);
        let mut titles = BTreeSet::new();
        for requirement in Requirement::ALL {
            let body = words.say(&explain::provider::requirement(requirement));
            assert!(body.contains(' '), "{}: {body}", requirement.key());
            let title = words.say(&explain::provider::requirement_title(requirement));
            assert!(title.contains(' ') && title.len() < 60, "{}: {title}", requirement.key());
            assert!(titles.insert(title.clone()), "two requirements are called {title}");
        }
        for provider in Catalog::bundled().all() {
            if let Some(note) = explain::provider::note(provider) {
                let said = words.say(&note);
                assert!(said.contains(' '), "{}: {said}", provider.id);
            }
        }
    }
}

#[test]
fn no_note_is_left_without_its_provider() {
    for language in [Language::German, Language::English] {
        for line in language.source().lines() {
            let Some(rest) = line.strip_prefix("provider-note-") else { continue };
            let id = rest.split(' ').next().unwrap_or_default();
            let provider: &Provider = Catalog::bundled().by_id(id).expect(id);
            assert!(provider.note.is_some(), "{id}: `note = true` is missing");
        }
    }
}

fn resources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("resources")
}

/// Every provider file by its name.
fn files() -> BTreeMap<String, Table> {
    let folder = std::fs::read_dir(resources().join("providers")).expect("the provider files");
    folder
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let id = path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
            (id, read(&path))
        })
        .collect()
}

fn read(path: &Path) -> Table {
    let text = std::fs::read_to_string(path).expect("readable");
    text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn text(facts: &Table, field: &str) -> String {
    facts.get(field).and_then(Value::as_str).unwrap_or_else(|| panic!("no {field}")).to_owned()
}

fn texts(facts: &Table, field: &str) -> Vec<String> {
    let list = facts.get(field).and_then(Value::as_array).unwrap_or_else(|| panic!("no {field}"));
    list.iter().map(|entry| entry.as_str().expect("a text").to_owned()).collect()
}

fn servers(facts: &Table) -> Vec<Table> {
    let list = facts.get("server").and_then(Value::as_array).cloned().unwrap_or_default();
    list.into_iter().map(|server| server.as_table().expect("a table").clone()).collect()
}

fn assert_punycode(id: &str, name: &str) {
    let parsed = Domain::parse(name).unwrap_or_else(|error| panic!("{id}: {name}: {error}"));
    assert_eq!(parsed.ascii(), name, "{id}: not lower-case punycode");
}

/// The registrable domain; a name that is itself a public suffix, such as `uber.space`, stands for itself.
fn registrable(name: &str) -> String {
    let parsed = Domain::parse(name).expect(name);
    parsed.registrable().unwrap_or(name).to_owned()
}

fn lies_in(host: &str, domain: &str) -> bool {
    host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
}

/// Whether a name is an ending such as `com.au` that a registry sells under: listed, it would cover everybody.
fn is_registry(name: &str) -> bool {
    psl::suffix(name.as_bytes())
        .is_some_and(|found| found == name && found.typ() == Some(psl::Type::Icann))
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let within = |part: &str, digits, range: std::ops::RangeInclusive<u16>| {
        part.len() == digits && part.parse().is_ok_and(|number: u16| range.contains(&number))
    };
    within(year, 4, 2020..=2100) && within(month, 2, 1..=12) && within(day, 2, 1..=31)
}
