//! config-v1.1 files (draft-ietf-mailmaint-autoconfig, and the dialects met in the wild). Pure.
//!
//! Unknown things are ignored, a bad server drops only itself, the first value
//! that can be used wins, and nothing ever becomes plain text. Where this reads
//! a file differently from Thunderbird, the test table says why.

use super::xml_tree::{self, Element, TreeError};
use crate::account::{AuthMethod, EmailAddress, Host, Protocol, Security, ServerConfig, UserName};

/// What a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ConfigFile {
    /// The servers that can be expressed, in file order, incoming before outgoing.
    pub(super) servers: Vec<ServerConfig>,
}

/// Why a file is of no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum ConfigError {
    /// Something else: a web page, another document, nothing.
    #[error("not a configuration file")]
    NotAConfig,
    /// A configuration file that breaks off.
    #[error("malformed inside <{element}>")]
    Malformed {
        /// Where it breaks off.
        element: String,
    },
    /// A document type declaration, which such files do not have (security requirement S8).
    #[error("a document type declaration")]
    DoctypeForbidden,
    /// Too many or too deeply nested elements.
    #[error("nested too deeply")]
    TooDeep,
    /// More bytes than any honest file has.
    #[error("too large")]
    TooLarge,
    /// Every server in it is without encryption (security requirement S7).
    #[error("only plain-text servers")]
    PlainTextOnly,
    /// No server in it can be used.
    #[error("no usable server")]
    NoUsableServer,
}

impl From<TreeError> for ConfigError {
    fn from(error: TreeError) -> Self {
        match error {
            TreeError::NotXml => Self::NotAConfig,
            TreeError::Doctype { name } if name == "html" => Self::NotAConfig,
            TreeError::Doctype { .. } => Self::DoctypeForbidden,
            TreeError::Malformed { element } if is_page(&element) => Self::NotAConfig,
            TreeError::Malformed { element } => Self::Malformed { element },
            TreeError::TooDeep => Self::TooDeep,
            TreeError::TooLarge => Self::TooLarge,
        }
    }
}

/// Web pages are rarely well-formed XML.
fn is_page(element: &str) -> bool {
    ["html", "head", "body", "meta", "link", "script", "div", "p"].contains(&element)
}

/// Reads a file for an address.
pub(super) fn parse(bytes: &[u8], address: &EmailAddress) -> Result<ConfigFile, ConfigError> {
    let root = xml_tree::read(bytes)?;
    if root.name != "clientconfig" {
        return Err(ConfigError::NotAConfig);
    }
    let provider = provider(&root, address).ok_or(ConfigError::NoUsableServer)?;
    let mut plain_text = false;
    let mut servers = Vec::new();
    for name in ["incomingserver", "outgoingserver"] {
        for element in provider.all(name) {
            match server(element, name == "incomingserver", address) {
                Ok(server) => servers.push(server),
                Err(Dropped::PlainText) => plain_text = true,
                Err(Dropped::Unusable) => {}
            }
        }
    }
    match (servers.is_empty(), plain_text) {
        (false, _) => Ok(ConfigFile { servers }),
        (true, true) => Err(ConfigError::PlainTextOnly),
        (true, false) => Err(ConfigError::NoUsableServer),
    }
}

/// The provider that lists the domain, else the first: files in the wild rarely list every customer's domain.
fn provider<'a>(root: &'a Element, address: &EmailAddress) -> Option<&'a Element> {
    let domain = address.domain().ascii();
    let lists = |provider: &&Element| {
        provider.texts("domain").any(|listed| listed.eq_ignore_ascii_case(domain))
    };
    root.all("emailprovider").find(lists).or_else(|| root.all("emailprovider").next())
}

/// Why a single server was left out.
enum Dropped {
    PlainText,
    Unusable,
}

fn server(
    element: &Element,
    incoming: bool,
    address: &EmailAddress,
) -> Result<ServerConfig, Dropped> {
    let protocol = element
        .attribute("type")
        .and_then(Protocol::from_key)
        .filter(|protocol| protocol.is_incoming() == incoming)
        .ok_or(Dropped::Unusable)?;
    let host =
        element.texts("hostname").find_map(|text| host(text, address)).ok_or(Dropped::Unusable)?;
    let port = port(element)?;
    let security = security(element, port)?;
    Ok(ServerConfig {
        protocol,
        host,
        port: port.unwrap_or_else(|| protocol.default_port(security)),
        security,
        authentication: authentication(element),
        username: username(element, address)?,
    })
}

/// A host name. The local part may only become part of a host of the domain's own: elsewhere its DNS
/// question and TLS greeting would tell a stranger whose address it is (security requirement S12).
fn host(text: &str, address: &EmailAddress) -> Option<Host> {
    let host = Host::parse(&filled(text, address)?).ok()?;
    let tells = text.contains("%EMAILLOCALPART%") || text.contains("%EMAILADDRESS%");
    let at_home =
        host.registrable().is_some() && host.registrable() == address.domain().registrable();
    (!tells || at_home).then_some(host)
}

/// The first port that is one; a server with nothing but nonsense is dropped.
fn port(element: &Element) -> Result<Option<u16>, Dropped> {
    if element.all("port").next().is_none() {
        return Ok(None);
    }
    let valid = |text: &str| text.parse::<u16>().ok().filter(|port| *port > 0);
    element.texts("port").find_map(valid).map(Some).ok_or(Dropped::Unusable)
}

fn security(element: &Element, port: Option<u16>) -> Result<Security, Dropped> {
    let by_port = || match port {
        Some(25 | 110 | 143 | 587) => Security::StartTls,
        _ => Security::ImplicitTls,
    };
    let mut named = false;
    let mut plain_text = false;
    for text in element.texts("sockettype") {
        named = true;
        match text.to_ascii_lowercase().as_str() {
            "ssl" => return Ok(Security::ImplicitTls),
            "starttls" => return Ok(Security::StartTls),
            // Not a value of the format, but written by hand; it means STARTTLS to some and SSL to others.
            "tls" if matches!(port, Some(465 | 993 | 995)) => return Ok(Security::ImplicitTls),
            "plain" => plain_text = true,
            _ => {}
        }
    }
    match (named, plain_text) {
        (_, true) => Err(Dropped::PlainText),
        (true, false) => Err(Dropped::Unusable),
        (false, false) => Ok(by_port()),
    }
}

/// Known methods in file order, each once; none where none is known, so that the server's own offer decides.
fn authentication(element: &Element) -> Vec<AuthMethod> {
    let mut methods = Vec::new();
    for text in element.texts("authentication") {
        let method = match text.to_ascii_lowercase().as_str() {
            // `plain` and `secure` are names from before version 1.1.
            "password-cleartext" | "plain" => AuthMethod::PasswordCleartext,
            "password-encrypted" | "secure" => AuthMethod::PasswordEncrypted,
            "oauth2" => AuthMethod::OAuth2,
            "gssapi" => AuthMethod::Gssapi,
            "ntlm" => AuthMethod::Ntlm,
            "tls-client-cert" => AuthMethod::ClientCertificate,
            _ => continue,
        };
        if !methods.contains(&method) {
            methods.push(method);
        }
    }
    methods
}

/// The user name; the address where the file has none, the person's business where it cannot be filled in.
fn username(element: &Element, address: &EmailAddress) -> Result<UserName, Dropped> {
    if element.all("username").any(|child| child.is_broken) {
        return Err(Dropped::Unusable);
    }
    match element.texts("username").find(|text| !text.is_empty()) {
        None => Ok(UserName::Known(address.to_ascii())),
        Some(text) => match filled(text, address) {
            None => Ok(UserName::Assigned),
            Some(name) => UserName::known(&name).map_err(|_| Dropped::Unusable),
        },
    }
}

/// A text with its placeholders filled in; `None` where one is left that is not known here.
fn filled(text: &str, address: &EmailAddress) -> Option<String> {
    let filled = text
        .replace("%EMAILADDRESS%", &address.to_ascii())
        .replace("%EMAILLOCALPART%", address.local_part())
        .replace("%EMAILDOMAIN%", address.domain().ascii());
    // The local part may hold a % of its own, so only the file's own words count.
    let known = ["%EMAILADDRESS%", "%EMAILLOCALPART%", "%EMAILDOMAIN%"];
    let rest = known.into_iter().fold(text.to_owned(), |rest, name| rest.replace(name, ""));
    let is_placeholder =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let unknown = rest.split('%').skip(1).step_by(2).any(is_placeholder);
    (!unknown).then_some(filled)
}

#[cfg(test)]
#[path = "config_xml_tests.rs"]
mod tests;
