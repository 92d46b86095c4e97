//! The provider files as they are written: strict, unknown fields are errors.
//!
//! The variants have the names that `account` and `provider` use, so that their `Debug` form is
//! the Rust expression to generate.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::requirement::Requirement;

/// `resources/providers/<id>.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    #[serde(skip)]
    pub id: String,
    pub name: String,
    pub rank: u32,
    pub domains: Vec<String>,
    pub mx_suffixes: Vec<String>,
    pub username: UserNameForm,
    pub authentication: Vec<AuthMethod>,
    #[serde(deserialize_with = "requirements")]
    pub requirements: Vec<Requirement>,
    pub help_pages: Vec<String>,
    /// For the lint only, as are the next one's contents.
    #[serde(rename = "help_domains")]
    pub _help_domains: Vec<String>,
    #[serde(rename = "host_domains")]
    pub _host_domains: Vec<String>,
    pub note: bool,
    #[serde(default)]
    pub grouped_app_passwords: bool,
    pub last_checked: String,
    #[serde(default, rename = "server")]
    pub servers: Vec<Server>,
}

/// One `[[server]]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    pub protocol: Protocol,
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub standing: Standing,
    pub username: Option<UserNameForm>,
    #[serde(default)]
    pub only_domains: Vec<String>,
}

/// One table of `resources/filter-services.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    pub name: String,
    pub mx_suffixes: Vec<String>,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum Protocol {
    Imap,
    Pop3,
    Smtp,
}

#[derive(Deserialize, Debug, Clone, Copy)]
pub enum Security {
    #[serde(rename = "tls")]
    ImplicitTls,
    #[serde(rename = "starttls")]
    StartTls,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    Preset,
    Guess,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum UserNameForm {
    Address,
    LocalPart,
    Assigned,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum AuthMethod {
    PasswordCleartext,
    PasswordEncrypted,
    #[serde(rename = "oauth2")]
    OAuth2,
}

/// Every provider, best known first.
pub fn providers(folder: &Path) -> Result<Vec<Provider>, String> {
    let mut providers = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        let Some(id) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".toml"))
        else {
            return Err(format!("{}: not a provider file", path.display()));
        };
        let mut provider: Provider = read(&path)?;
        provider.id = id.to_owned();
        providers.push(provider);
    }
    providers.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
    Ok(providers)
}

/// The filter services by key.
pub fn filters(path: &Path) -> Result<BTreeMap<String, Filter>, String> {
    read(path)
}

fn read<Facts: for<'de> Deserialize<'de>>(path: &Path) -> Result<Facts, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn requirements<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Vec<Requirement>, D::Error> {
    let known = |key: &String| {
        Requirement::from_key(key)
            .ok_or_else(|| serde::de::Error::custom(format!("unknown requirement `{key}`")))
    };
    Vec::<String>::deserialize(source)?.iter().map(known).collect()
}
