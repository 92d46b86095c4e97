//! Writes the facts as Rust statics: the providers by rank, and sorted arrays to find them in.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write};

use crate::facts::{Filter, Provider, Server};

/// The source that `src/provider/table.rs` includes.
pub fn tables(
    providers: &[Provider],
    filters: &BTreeMap<String, Filter>,
) -> Result<String, String> {
    let mut domains = BTreeMap::new();
    let mut suffixes = BTreeMap::new();
    for (at, provider) in providers.iter().enumerate() {
        for domain in &provider.domains {
            claim(&mut domains, &provider.id, "domains", domain, at.to_string())?;
        }
        for suffix in &provider.mx_suffixes {
            let entry = format!("MxEntry::Provider({at})");
            claim(&mut suffixes, &provider.id, "mx_suffixes", suffix, entry)?;
        }
    }
    for (at, (key, filter)) in filters.iter().enumerate() {
        for suffix in &filter.mx_suffixes {
            claim(&mut suffixes, key, "mx_suffixes", suffix, format!("MxEntry::Filter({at})"))?;
        }
    }
    let names = filters.iter().map(|(key, filter)| (key.as_str(), format!("{:?}", filter.name)));
    let mut code = String::new();
    write_providers(&mut code, providers)
        .and_then(|()| write_map(&mut code, "BY_DOMAIN", "usize", domains))
        .and_then(|()| write_map(&mut code, "BY_MX_SUFFIX", "MxEntry", suffixes))
        .and_then(|()| write_map(&mut code, "FILTERS", "&str", names.collect()))
        .map_err(|error| error.to_string())?;
    Ok(code)
}

/// Enters a name that only one owner may have.
fn claim<'a>(
    names: &mut BTreeMap<&'a str, String>,
    owner: &str,
    field: &str,
    name: &'a str,
    entry: String,
) -> Result<(), String> {
    match names.insert(name, entry) {
        None => Ok(()),
        Some(_) => Err(format!("{owner}: {field}: `{name}` is listed twice")),
    }
}

fn write_providers(code: &mut String, providers: &[Provider]) -> std::fmt::Result {
    writeln!(code, "pub(super) static PROVIDERS: [Provider; {}] = [", providers.len())?;
    for provider in providers {
        writeln!(code, "Provider {{ id: {:?}, name: {:?},", provider.id, provider.name)?;
        writeln!(code, "domains: &{:?},", provider.domains)?;
        writeln!(code, "mx_suffixes: &{:?},", provider.mx_suffixes)?;
        writeln!(code, "endpoints: &[")?;
        for server in &provider.servers {
            write_server(code, provider, server)?;
        }
        writeln!(code, "],")?;
        writeln!(code, "username: UserNameForm::{:?},", provider.username)?;
        writeln!(code, "authentication: &{},", list("AuthMethod", &provider.authentication))?;
        writeln!(code, "requirements: &{},", list("Requirement", &provider.requirements))?;
        writeln!(code, "help_pages: &{:?},", provider.help_pages)?;
        let note = provider.note.then(|| format!("provider-note-{}", provider.id));
        writeln!(code, "grouped_app_passwords: {},", provider.grouped_app_passwords)?;
        writeln!(code, "note: {note:?}, last_checked: {:?} }},", provider.last_checked)?;
    }
    writeln!(code, "];")
}

fn write_server(code: &mut String, provider: &Provider, server: &Server) -> std::fmt::Result {
    let Server { protocol, host, port, security, standing, only_domains, .. } = server;
    let username = server.username.unwrap_or(provider.username);
    writeln!(
        code,
        "Endpoint {{ protocol: Protocol::{protocol:?}, host: {host:?}, port: {port}, \
         security: Security::{security:?}, username: UserNameForm::{username:?}, \
         standing: Standing::{standing:?}, only_domains: &{only_domains:?} }},"
    )
}

fn write_map(
    code: &mut String,
    name: &str,
    value: &str,
    entries: BTreeMap<&str, String>,
) -> std::fmt::Result {
    writeln!(code, "pub(super) static {name}: [(&str, {value}); {}] = [", entries.len())?;
    for (key, entry) in entries {
        writeln!(code, "({key:?}, {entry}),")?;
    }
    writeln!(code, "];")
}

/// `[Kind::A, Kind::B]`.
fn list(kind: &str, variants: &[impl Debug]) -> String {
    let variants: Vec<_> = variants.iter().map(|variant| format!("{kind}::{variant:?}")).collect();
    format!("[{}]", variants.join(", "))
}
