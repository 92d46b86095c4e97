//! Asks everything a domain's owner wants to know: its sources, its MX, its TXT records, its MTA-STS file.
//!
//! Gathers only; what the answers mean is `audit`'s business. Every question
//! starts at once, but for those that follow from an answer, and everything
//! ends with the search for servers: after ten seconds at the latest.

use std::collections::BTreeMap;
use std::future::Future;

use futures_util::future::join_all;
use futures_util::{StreamExt, pin_mut};
use tokio::time::{Instant, timeout_at};
use url::Url;

use crate::account::{AddressError, Domain, EmailAddress, Host, ServerConfig};
use crate::audit::{Exchanger, Facts, PolicyReply, policy_place, spf_referred};
use crate::discovery::{Discovery, Event, Options, Progress, discover};
use crate::network::{DnsError, HttpError, HttpReply, HttpRequest, MailExchanger, Network};
use crate::probe::Probe;
use crate::provider::Catalog;

/// Names that SPF records refer to; more than ten are a fault already (RFC 7208 section 4.6.4).
const MOST_REFERRED: usize = 20;
/// How deep SPF records may refer to each other.
const DEEPEST: usize = 10;
/// How many aliases of an exchanger are followed.
const MOST_ALIASES: usize = 5;

/// Whose domain is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The domain.
    pub domain: Domain,
    /// The mailbox that every domain has (RFC 5321 section 4.5.1), to search servers for.
    pub address: EmailAddress,
}

impl Subject {
    /// Reads a domain; of a mail address or a web page its domain is taken.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let domain = if text.contains('@') {
            EmailAddress::parse_typed(text)?.address.domain().clone()
        } else {
            Domain::parse(bare_host(text)).map_err(AddressError::Domain)?
        };
        let address = EmailAddress::parse(&format!("postmaster@{}", domain.ascii()))?;
        Ok(Self { domain, address })
    }
}

/// What people copy out of a browser's address line, without what is not the host.
fn bare_host(text: &str) -> &str {
    let is_web = |scheme: &&str| {
        text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    match ["https://", "http://"].into_iter().find(is_web) {
        Some(scheme) => text[scheme.len()..].split(['/', '?', '#', ':']).next().unwrap_or_default(),
        None => text,
    }
}

/// Asks everything about a domain; `tell` hears what the search for servers reports.
pub async fn inspect(
    network: Network,
    catalog: Catalog,
    subject: Subject,
    options: Options,
    mut tell: impl FnMut(&Event),
) -> Facts {
    let Subject { domain, address } = subject;
    let deadline = Instant::now() + options.total_limit;
    // Never a question about somebody else's ending (security requirement S4).
    let asked = domain.registrable().is_some();
    let work = Work { network: &network, domain: &domain, deadline, asked };
    let host = Host::Name(domain.ascii().to_owned());
    let (found, (mail_exchangers, exchangers), addresses, texts, policy) = tokio::join!(
        servers(network.clone(), catalog, address, options, &mut tell),
        work.exchangers(),
        work.dns(network.addresses(&host)),
        work.texts(),
        work.policy(options),
    );
    let (discovery, probes) = found;
    Facts { domain, discovery, probes, mail_exchangers, exchangers, addresses, texts, policy }
}

async fn servers(
    network: Network,
    catalog: Catalog,
    address: EmailAddress,
    options: Options,
    tell: &mut impl FnMut(&Event),
) -> (Discovery, Vec<(ServerConfig, Probe)>) {
    let mut progress = Progress::new(catalog, address.clone());
    let mut probes = Vec::new();
    let events = discover(Some(network), catalog, address, options);
    pin_mut!(events);
    while let Some(event) = events.next().await {
        tell(&event);
        progress.apply(&event);
        if let Event::Probed { server, probe } = event {
            probes.push((server, probe));
        }
    }
    (progress.discovery(), probes)
}

/// The questions to DNS and the one to the web.
struct Work<'a> {
    network: &'a Network,
    domain: &'a Domain,
    deadline: Instant,
    asked: bool,
}

impl Work<'_> {
    /// A question to DNS that has to be answered in time.
    async fn dns<T>(
        &self,
        question: impl Future<Output = Result<T, DnsError>>,
    ) -> Result<T, DnsError> {
        if !self.asked {
            return Err(DnsError::NoRecord);
        }
        timeout_at(self.deadline, question).await.unwrap_or(Err(DnsError::TimedOut))
    }

    async fn exchangers(&self) -> (Result<Vec<MailExchanger>, DnsError>, Vec<Exchanger>) {
        let found = self.dns(self.network.mail_exchangers(self.domain.ascii())).await;
        let hosts = found.iter().flatten().filter_map(|exchanger| exchanger.host.clone());
        let hosts = join_all(hosts.map(|host| self.exchanger(host))).await;
        (found, hosts)
    }

    async fn exchanger(&self, host: Host) -> Exchanger {
        let (addresses, alias_of) =
            tokio::join!(self.dns(self.network.addresses(&host)), self.real_name(&host));
        Exchanger { host, alias_of, addresses }
    }

    /// The name at the end of a chain of aliases; what does not answer is no proof of one.
    async fn real_name(&self, host: &Host) -> Option<Host> {
        let mut real = None;
        let mut name = host.to_string();
        for _ in 0..MOST_ALIASES {
            match self.dns(self.network.alias_of(&name)).await {
                Ok(Some(next)) => {
                    name = next.to_string();
                    real = Some(next);
                }
                Ok(None) | Err(_) => break,
            }
        }
        real
    }

    async fn texts(&self) -> BTreeMap<String, Result<Vec<String>, DnsError>> {
        let domain = self.domain.ascii();
        let mut names = vec![domain.to_owned()];
        names.extend(["_dmarc", "_mta-sts", "_smtp._tls"].map(|name| format!("{name}.{domain}")));
        // Where the subdomain has no record, that of the registrable domain holds (RFC 7489 section 6.6.3).
        let above = self.domain.registrable().filter(|above| *above != domain);
        names.extend(above.map(|above| format!("_dmarc.{above}")));
        let mut texts = BTreeMap::new();
        for depth in 0..=DEEPEST {
            if names.is_empty() {
                break;
            }
            let answers =
                join_all(names.iter().map(|name| self.dns(self.network.text_records(name)))).await;
            let new = |answer: &Result<Vec<String>, DnsError>| {
                answer.as_deref().map(spf_referred).unwrap_or_default()
            };
            // SPF counts at the domain itself and where it leads, not at the other names.
            let leading = if depth == 0 { 1 } else { answers.len() };
            let mut next: Vec<String> = answers.iter().take(leading).flat_map(new).collect();
            texts.extend(names.drain(..).zip(answers));
            next.sort();
            next.dedup();
            next.retain(|name| !texts.contains_key(name));
            next.truncate(MOST_REFERRED.saturating_sub(texts.len()));
            names = next;
        }
        texts
    }

    /// The MTA-STS file; a redirect counts as none, so it is not followed (RFC 8461 section 3.3).
    async fn policy(&self, options: Options) -> Result<PolicyReply, HttpError> {
        let missing = HttpError::Connect(DnsError::NoSuchName.into());
        let Ok(url) = Url::parse(&policy_place(self.domain)) else { return Err(missing) };
        if !self.asked {
            return Err(missing);
        }
        let request = HttpRequest::get(url, options.source_limit);
        let answer = timeout_at(self.deadline, self.network.exchange(request)).await;
        match answer.unwrap_or(Err(HttpError::TimedOut))? {
            HttpReply::Document(document) => Ok(PolicyReply::File(document.body)),
            HttpReply::Redirect(_) => Ok(PolicyReply::Redirect),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_addresses_and_web_pages_are_taken() {
        let cases = [
            ("example.com", "example.com"),
            (" Bücher.Example. ", "xn--bcher-kva.example"),
            ("anna@example.com", "example.com"),
            ("mailto:anna@example.com", "example.com"),
            ("HTTPS://example.com/contact?x#y", "example.com"),
            ("http://example.com:8080", "example.com"),
        ];
        for (typed, expected) in cases {
            let subject = Subject::parse(typed).expect(typed);
            assert_eq!(subject.domain.ascii(), expected, "{typed}");
            assert_eq!(subject.address.to_ascii(), format!("postmaster@{expected}"));
        }
        for typed in ["", "example", "192.0.2.1", "a b.de", "anna@", "https://", "exämple..com"] {
            assert!(Subject::parse(typed).is_err(), "{typed:?}");
        }
    }
}
