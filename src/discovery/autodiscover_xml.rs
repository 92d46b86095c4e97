//! Autodiscover's XML answer and the anonymous question for it (MS-OXDSCLI sections 2.2.3 and 2.2.4). Pure.
//!
//! Only IMAP, POP3 and SMTP are read; Exchange's own protocols, calendars and contacts are passed over.

use quick_xml::escape::escape;
use url::Url;

use super::config_xml::whole;
use super::document::{Document, DocumentError, ProblemKind as Kind};
use super::security::{self, Said};
use super::xml_tree::{self, Element};
use crate::account::{EmailAddress, Host, Protocol, Security, ServerConfig, UserName};

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Servers.
    Settings(Document),
    /// The answer is elsewhere.
    RedirectUrl(Url),
    /// The answer is that for another address.
    RedirectAddress(EmailAddress),
    /// The server does not answer such a question.
    Error,
}

/// The question; it says whose servers are sought and nothing else.
pub(super) fn request_body(address: &EmailAddress) -> String {
    let address = address.to_ascii();
    let address = escape(&address);
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006\">\
         <Request><EMailAddress>{address}</EMailAddress>\
         <AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\
         </AcceptableResponseSchema></Request></Autodiscover>"
    )
}

/// Reads an answer for an address.
pub(crate) fn parse(bytes: &[u8], address: &EmailAddress) -> Result<Answer, DocumentError> {
    let (answer, plain_text) = read(bytes, address)?;
    match &answer {
        Answer::Settings(document) if document.servers.is_empty() => Err(match plain_text {
            true => DocumentError::PlainTextOnly,
            false => DocumentError::NoUsableServer,
        }),
        _ => Ok(answer),
    }
}

/// Reads an answer as its publisher would want to, with all its problems. The second value says whether a server was
/// dropped for lack of encryption.
pub(crate) fn read(bytes: &[u8], address: &EmailAddress) -> Result<(Answer, bool), DocumentError> {
    let root = xml_tree::read(bytes)?;
    if root.name != "autodiscover" {
        return Err(DocumentError::NotAConfig);
    }
    let Some(response) = root.all("response").next() else {
        return Err(DocumentError::NoUsableServer);
    };
    let Some(account) = response.all("account").next() else {
        // Errors stand in the place of an account (section 2.2.4.1.1.2).
        return match response.all("error").next() {
            Some(_) => Ok((Answer::Error, false)),
            None => Err(DocumentError::NoUsableServer),
        };
    };
    if let Some(redirect) = redirect(account) {
        return Ok((redirect, false));
    }
    let mut document = Document::default();
    if account.all("redirecturl").next().is_some() {
        document.problem(Kind::PlainLink, "Account/RedirectUrl");
    }
    let kind = account.texts("accounttype").next().unwrap_or("email");
    if !kind.eq_ignore_ascii_case("email") {
        document.problem(Kind::ProtocolUnknown, "Account/AccountType");
        return Ok((Answer::Settings(document), false));
    }
    let mut plain_text = false;
    for (number, element) in account.all("protocol").enumerate() {
        let place = format!("Account/Protocol[{}]", number + 1);
        match server(element, address, &mut document, &place) {
            Ok(server) => document.servers.push(server),
            Err((kind, part)) => {
                plain_text |= kind == Kind::PlainText;
                document.problem(kind, format!("{place}{part}"));
            }
        }
    }
    whole(&mut document, "Account/Protocol", "Account/Protocol");
    // Which of two doors of the same kind to take is left open: the safer one (RFC 8314 section 3).
    document
        .servers
        .sort_by_key(|server| (server.protocol, server.security != Security::ImplicitTls));
    Ok((Answer::Settings(document), plain_text))
}

fn redirect(account: &Element) -> Option<Answer> {
    let url = account.texts("redirecturl").find_map(|text| Url::parse(text).ok());
    // Only https: what http says anybody could have said.
    if let Some(url) = url.filter(|url| url.scheme() == "https" && url.has_host()) {
        return Some(Answer::RedirectUrl(url));
    }
    let address = account.texts("redirectaddr").find_map(|text| EmailAddress::parse(text).ok());
    address.map(Answer::RedirectAddress)
}

type Dropped = (Kind, &'static str);

fn server(
    element: &Element,
    address: &EmailAddress,
    document: &mut Document,
    place: &str,
) -> Result<ServerConfig, Dropped> {
    let kind = element.texts("type").next().or_else(|| element.attribute("type"));
    let protocol = kind.and_then(Protocol::from_key).ok_or((Kind::ProtocolUnknown, "/Type"))?;
    let host = match element.texts("server").find(|text| !text.is_empty()) {
        None => return Err((Kind::HostMissing, "/Server")),
        Some(text) => Host::parse(text).map_err(|_| (Kind::HostUnusable, "/Server"))?,
    };
    if matches!(host, Host::Address(_)) {
        document.problem(Kind::HostIsAddress, format!("{place}/Server"));
    }
    let port = port(element)?;
    let default = protocol.default_port(Security::ImplicitTls);
    let security = security::of(encryption(element), port.unwrap_or(default));
    let security = security.ok_or((Kind::PlainText, "/SSL"))?;
    if is_ambiguous(element, security) {
        document.problem(Kind::SecurityAmbiguous, format!("{place}/SSL"));
    }
    if port.is_none() {
        document.problem(Kind::PortMissing, format!("{place}/Port"));
    }
    let port = port.unwrap_or(default);
    security::against_port(security, port, document, &format!("{place}/Port"));
    if element.texts("spa").any(|text| text.eq_ignore_ascii_case("on")) {
        document.problem(Kind::SpaRequired, format!("{place}/SPA"));
    }
    let username = match element.texts("loginname").find(|text| !text.is_empty()) {
        None => {
            // By the letter it would be the local part (section 2.2.4.1.1.2.6.11); no hoster means that.
            document.problem(Kind::UsernameMissing, format!("{place}/LoginName"));
            UserName::Known(address.to_ascii())
        }
        Some(name) => UserName::known(name).map_err(|_| (Kind::UsernameUnusable, "/LoginName"))?,
    };
    Ok(ServerConfig { protocol, host, port, security, authentication: Vec::new(), username })
}

fn port(element: &Element) -> Result<Option<u16>, Dropped> {
    let Some(text) = element.texts("port").find(|text| !text.is_empty()) else { return Ok(None) };
    let port = text.parse::<u16>().ok().filter(|port| *port > 0);
    port.map(Some).ok_or((Kind::PortUnusable, "/Port"))
}

/// `Encryption` overrides `SSL`; without either TLS is on (sections 2.2.4.1.1.2.6.17 and .37).
fn encryption(element: &Element) -> Said {
    let value = |name| element.texts(name).next().map(str::to_ascii_lowercase);
    match value("encryption").as_deref() {
        Some("ssl") => Said::FromTheFirstByte,
        // To some servers TLS means an upgrade, to Stalwart (2026-08) TLS from the first byte: the port tells.
        Some("tls" | "auto") => Said::Some,
        Some("none") => Said::NotFromTheFirstByte,
        _ => match value("ssl").as_deref() {
            Some("off" | "false" | "0" | "no") => Said::NotFromTheFirstByte,
            _ => Said::Some,
        },
    }
}

/// Whether other programs read something else: `SSL off` is plain text to those that do not know `Encryption`, and
/// `TLS` an upgrade to Outlook, whatever the port (2026).
fn is_ambiguous(element: &Element, security: Security) -> bool {
    let says = |name, sought: &str| {
        element.texts(name).next().is_some_and(|text| text.eq_ignore_ascii_case(sought))
    };
    let off = says("ssl", "off") || says("encryption", "none");
    off || (security == Security::ImplicitTls && says("encryption", "tls"))
}

#[cfg(test)]
#[path = "autodiscover_xml_tests.rs"]
mod tests;
