//! config-v1.1 files (draft-ietf-mailmaint-autoconfig, and the dialects met in the wild). Pure.
//!
//! Unknown things are ignored, a bad server drops only itself, the first value
//! that can be used wins, and nothing ever becomes plain text. Where this reads
//! a file differently from Thunderbird, the test table says why.

use url::Url;

use super::document::{Document, DocumentError, Note, NoteKind, ProblemKind as Kind};
use super::placeholder::{filled, host};
use super::security::{self, Said};
use super::xml_tree::{self, Element, TreeError};
use crate::account::{AuthMethod, EmailAddress, Host, Protocol, Security, ServerConfig, UserName};

impl From<TreeError> for DocumentError {
    fn from(error: TreeError) -> Self {
        match error {
            TreeError::NotXml => Self::NotAConfig,
            TreeError::Doctype { name } if name == "html" => Self::NotAConfig,
            TreeError::Doctype { .. } => Self::DoctypeForbidden,
            TreeError::Malformed { element, .. } if is_page(&element) => Self::NotAConfig,
            TreeError::Malformed { element, line, column } => {
                Self::Malformed { element, line, column }
            }
            TreeError::TooDeep => Self::TooDeep,
            TreeError::TooLarge => Self::TooLarge,
        }
    }
}

/// Web pages are rarely well-formed XML.
fn is_page(element: &str) -> bool {
    let tags = ["html", "head", "body", "meta", "link", "script", "div", "p"];
    tags.iter().any(|tag| tag.eq_ignore_ascii_case(element))
}

/// Reads a file for an address.
pub(crate) fn parse(bytes: &[u8], address: &EmailAddress) -> Result<Document, DocumentError> {
    let (document, plain_text) = read(bytes, address)?;
    match (document.servers.is_empty(), plain_text) {
        (false, _) => Ok(document),
        (true, true) => Err(DocumentError::PlainTextOnly),
        (true, false) => Err(DocumentError::NoUsableServer),
    }
}

/// Reads a file as its publisher would want to: also one without usable servers, with all its problems.
/// The second value says whether a server was dropped for lack of encryption.
pub(crate) fn read(
    bytes: &[u8],
    address: &EmailAddress,
) -> Result<(Document, bool), DocumentError> {
    let root = xml_tree::read(bytes)?;
    if root.name != "clientconfig" {
        return Err(DocumentError::NotAConfig);
    }
    let mut document = Document::default();
    let Some((provider, lists)) = provider(&root, address) else {
        document.problem(Kind::NoIncoming, "clientConfig/emailProvider");
        return Ok((document, false));
    };
    if !lists {
        document.problem(Kind::DomainNotListed, "emailProvider/domain");
    }
    let mut plain_text = false;
    for (tag, shown) in [("incomingserver", "incomingServer"), ("outgoingserver", "outgoingServer")]
    {
        for (number, element) in provider.all(tag).enumerate() {
            let place = format!("emailProvider/{shown}[{}]", number + 1);
            match server(element, tag == "incomingserver", address, &mut document, &place) {
                Ok(server) => document.servers.push(server),
                Err((kind, part)) => {
                    plain_text |= kind == Kind::PlainText;
                    document.problem(kind, format!("{place}{part}"));
                }
            }
        }
    }
    notes(&root, provider, &mut document);
    whole(&mut document, "emailProvider/incomingServer", "emailProvider/outgoingServer");
    Ok((document, plain_text))
}

/// What is wrong with the servers taken together.
pub(super) fn whole(document: &mut Document, incoming: &str, outgoing: &str) {
    let serves = |document: &Document, sought: bool| {
        document.servers.iter().any(|server| server.protocol.is_incoming() == sought)
    };
    if !serves(document, true) {
        document.problem(Kind::NoIncoming, incoming);
    }
    if !serves(document, false) {
        document.problem(Kind::NoOutgoing, outgoing);
    }
    for protocol in Protocol::ALL {
        let mut all = document.servers.iter().filter(|server| server.protocol == protocol);
        let first = all.next().map(|server| server.security);
        let later = all.any(|server| server.security == Security::ImplicitTls);
        if first == Some(Security::StartTls) && later {
            let place = if protocol.is_incoming() { incoming } else { outgoing };
            document.problem(Kind::TlsNotFirst, place);
        }
    }
}

/// The provider that lists the domain, else the first: files in the wild rarely list every customer's domain.
/// The second value says whether it lists it.
fn provider<'a>(root: &'a Element, address: &EmailAddress) -> Option<(&'a Element, bool)> {
    let domain = address.domain().ascii();
    let names = |listed: &str| {
        filled(listed, address).is_some_and(|listed| listed.eq_ignore_ascii_case(domain))
    };
    let lists = |provider: &&Element| provider.texts("domain").any(names);
    let listed = root.all("emailprovider").find(lists).map(|found| (found, true));
    listed.or_else(|| root.all("emailprovider").next().map(|first| (first, false)))
}

/// Why a single server was left out, and the part of it.
type Dropped = (Kind, &'static str);

fn server(
    element: &Element,
    incoming: bool,
    address: &EmailAddress,
    document: &mut Document,
    place: &str,
) -> Result<ServerConfig, Dropped> {
    let protocol = element.attribute("type").and_then(Protocol::from_key);
    let protocol = protocol.ok_or((Kind::ProtocolUnknown, "/@type"))?;
    if protocol.is_incoming() != incoming {
        return Err((Kind::ProtocolMisplaced, "/@type"));
    }
    let host = first_host(element, address)?;
    if matches!(host, Host::Address(_)) {
        document.problem(Kind::HostIsAddress, format!("{place}/hostname"));
    }
    let port = port(element)?;
    let security = security(element, protocol, port)?;
    if port.is_none() {
        document.problem(Kind::PortMissing, format!("{place}/port"));
    }
    if element.all("sockettype").next().is_none() {
        document.problem(Kind::SecurityMissing, format!("{place}/socketType"));
    }
    let port = port.unwrap_or_else(|| protocol.default_port(security));
    security::against_port(security, port, document, &format!("{place}/port"));
    let username = username(element, address)?;
    if username == UserName::Assigned {
        document.problem(Kind::PlaceholderUnknown, format!("{place}/username"));
    } else if element.texts("username").all(str::is_empty) {
        document.problem(Kind::UsernameMissing, format!("{place}/username"));
    }
    let authentication = authentication(element, document, place);
    Ok(ServerConfig { protocol, host, port, security, authentication, username })
}

fn first_host(element: &Element, address: &EmailAddress) -> Result<Host, Dropped> {
    let mut fault = Kind::HostMissing;
    for text in element.texts("hostname").filter(|text| !text.is_empty()) {
        match host(text, address) {
            Ok(host) => return Ok(host),
            Err(kind) => fault = kind,
        }
    }
    Err((fault, "/hostname"))
}

/// The first port that is one; a server with nothing but nonsense is dropped.
fn port(element: &Element) -> Result<Option<u16>, Dropped> {
    if element.all("port").next().is_none() {
        return Ok(None);
    }
    let valid = |text: &str| text.parse::<u16>().ok().filter(|port| *port > 0);
    element.texts("port").find_map(valid).map(Some).ok_or((Kind::PortUnusable, "/port"))
}

fn security(element: &Element, protocol: Protocol, port: Option<u16>) -> Result<Security, Dropped> {
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
        (_, true) => Err((Kind::PlainText, "/socketType")),
        (true, false) => Err((Kind::SecurityUnknown, "/socketType")),
        (false, false) => {
            let port = port.unwrap_or_else(|| protocol.default_port(Security::ImplicitTls));
            security::of(Said::Nothing, port).ok_or((Kind::PlainText, "/socketType"))
        }
    }
}

/// Known methods in file order, each once; none where none is known, so that the server's own offer decides.
fn authentication(element: &Element, document: &mut Document, place: &str) -> Vec<AuthMethod> {
    let mut methods = Vec::new();
    let place = format!("{place}/authentication");
    for text in element.texts("authentication") {
        let lower = text.to_ascii_lowercase();
        // `plain` and `secure` are names from before version 1.1.
        if matches!(lower.as_str(), "plain" | "secure") {
            document.problem(Kind::OutdatedName, &place);
        }
        let method = match lower.as_str() {
            "password-cleartext" | "plain" => AuthMethod::PasswordCleartext,
            "password-encrypted" | "secure" => AuthMethod::PasswordEncrypted,
            "oauth2" => AuthMethod::OAuth2,
            "gssapi" => AuthMethod::Gssapi,
            "ntlm" => AuthMethod::Ntlm,
            "tls-client-cert" => AuthMethod::ClientCertificate,
            _ => {
                document.problem(Kind::AuthenticationUnknown, &place);
                continue;
            }
        };
        if !methods.contains(&method) {
            methods.push(method);
        }
    }
    if element.all("authentication").next().is_none() {
        document.problem(Kind::AuthenticationMissing, &place);
    }
    methods
}

/// The user name; the address where the file has none, the person's business where it cannot be filled in.
fn username(element: &Element, address: &EmailAddress) -> Result<UserName, Dropped> {
    let unusable = (Kind::UsernameUnusable, "/username");
    if element.all("username").any(|child| child.is_broken) {
        return Err(unusable);
    }
    match element.texts("username").find(|text| !text.is_empty()) {
        None => Ok(UserName::Known(address.to_ascii())),
        Some(text) => match filled(text, address) {
            None => Ok(UserName::Assigned),
            Some(name) => UserName::known(&name).map_err(|_| unusable),
        },
    }
}

/// `documentation`, `enable` and `instruction`, at the provider and, as older files have it, at the root.
fn notes(root: &Element, provider: &Element, document: &mut Document) {
    for (parent, shown) in [(provider, "emailProvider"), (root, "clientConfig")] {
        for element in &parent.children {
            let kind = match element.name.as_str() {
                "documentation" => NoteKind::Documentation,
                "enable" => NoteKind::Activation,
                "instruction" => NoteKind::Instruction,
                _ => continue,
            };
            let link = ["url", "visiturl"].into_iter().find_map(|name| element.attribute(name));
            let mut note = Note::new(kind, link.and_then(|text| Url::parse(text).ok()));
            if link.is_some() && note.link.is_none() {
                document.problem(Kind::PlainLink, format!("{shown}/{}", element.name));
            }
            note.say(element.attribute("lang").unwrap_or_default(), &element.text);
            for child in &element.children {
                if matches!(child.name.as_str(), "descr" | "instruction") {
                    note.say(child.attribute("lang").unwrap_or_default(), &child.text);
                }
            }
            document.note(note);
        }
    }
}

#[cfg(test)]
#[path = "config_xml_tests.rs"]
mod tests;
