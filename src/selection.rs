//! From what was found and what the person typed to the servers that will be used.
//!
//! The one place that decides precedence between typed, saved and found
//! servers, for the terminal and the window alike. It opens no connection
//! except to learn where a typed host lies.

use std::collections::{BTreeMap, BTreeSet};

use crate::account::{
    Account, EmailAddress, Host, Proof, Protocol, Security, ServerConfig, UserName,
};
use crate::discovery::{Candidate, Discovery, Probed, Reason, Source, Trust};
use crate::network::{AddressPolicy, Network, Reach};
use crate::provider::{Catalog, Provider};
use crate::verify::{Plan, PlannedServer, Report};

/// A server as a person types it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedServer {
    /// What it speaks.
    pub protocol: Protocol,
    /// Name or address.
    pub host: Host,
    /// TCP port.
    pub port: u16,
    /// How TLS starts.
    pub security: Security,
}

/// A user name as a person types it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedUserName {
    /// The protocol it is for; every protocol where nothing is said.
    pub protocol: Option<Protocol>,
    /// The name.
    pub username: UserName,
}

/// What a person asked for beyond the address.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Servers typed by hand; the last one of a protocol counts.
    pub servers: Vec<TypedServer>,
    /// User names typed by hand.
    pub usernames: Vec<TypedUserName>,
    /// A saved account.
    pub saved: Option<Account>,
}

impl Wishes {
    /// Whether servers for all these protocols are named, so that nobody has to be asked.
    pub fn cover(&self, protocols: &[Protocol]) -> bool {
        protocols.iter().all(|protocol| {
            self.servers.iter().any(|server| server.protocol == *protocol)
                || self.saved.as_ref().is_some_and(|saved| saved.server(*protocol).is_some())
        })
    }

    /// The incoming protocol these wishes name, IMAP before POP3.
    pub fn incoming(&self) -> Option<Protocol> {
        [Protocol::Imap, Protocol::Pop3].into_iter().find(|protocol| self.cover(&[*protocol]))
    }

    fn username(&self, protocol: Protocol) -> Option<UserName> {
        let fits = |typed: &&TypedUserName| typed.protocol.is_none_or(|named| named == protocol);
        // A name for one protocol beats a name for all of them, whatever the order.
        let typed = self.usernames.iter().filter(fits).max_by_key(|typed| typed.protocol.is_some());
        typed.map(|typed| typed.username.clone())
    }
}

/// The server to use for a protocol, with its provenance; `None` where nobody named one.
///
/// Precedence: typed by hand, saved account, recommendation, best alternative that is not refused.
pub fn select(
    protocol: Protocol,
    address: &EmailAddress,
    wishes: &Wishes,
    found: Option<&Discovery>,
) -> Option<Candidate> {
    let found_here = found.and_then(|discovery| best_found(protocol, discovery));
    let typed = wishes.servers.iter().rev().find(|server| server.protocol == protocol);
    let saved = wishes.saved.as_ref().and_then(|account| account.server(protocol));
    let mut chosen = if let Some(typed) = typed {
        let username = match found_here {
            Some(candidate) => candidate.server.username.clone(),
            None => usual_username(protocol, address, found.and_then(|found| found.provider)),
        };
        by_hand(ServerConfig {
            protocol,
            host: typed.host.clone(),
            port: typed.port,
            security: typed.security,
            authentication: Vec::new(),
            username,
        })
    } else if let Some(saved) = saved {
        by_hand(saved.clone())
    } else {
        found_here?.clone()
    };
    if let Some(username) = wishes.username(protocol) {
        chosen.server.username = username;
        chosen.reasons.remove(&Reason::UsernameAssigned);
    }
    Some(chosen)
}

/// The incoming protocol to use where the person has not said: what the wishes name, else what is recommended.
pub fn incoming_protocol(wishes: &Wishes, found: Option<&Discovery>) -> Option<Protocol> {
    wishes.incoming().or_else(|| {
        let recommended = found?.recommended_incoming.as_ref()?;
        Some(recommended.server.protocol)
    })
}

/// The best candidate of a protocol that may be used at all.
pub fn best_found(protocol: Protocol, discovery: &Discovery) -> Option<&Candidate> {
    [&discovery.recommended_incoming, &discovery.recommended_outgoing]
        .into_iter()
        .flatten()
        .chain(&discovery.alternatives)
        .find(|candidate| {
            candidate.server.protocol == protocol && candidate.trust != Trust::Refused
        })
}

/// The two servers of an account, with where they come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Servers {
    /// IMAP or POP3.
    pub incoming: Candidate,
    /// SMTP.
    pub outgoing: Candidate,
}

impl Servers {
    /// Those of the two that a person has to agree to before they are used.
    pub fn doubtful(&self) -> Vec<&Candidate> {
        let both = [&self.incoming, &self.outgoing];
        both.into_iter().filter(|one| one.trust != Trust::Confirmed).collect()
    }

    /// The same servers, which the person has now agreed to.
    pub fn agreed(mut self) -> Self {
        for one in [&mut self.incoming, &mut self.outgoing] {
            if one.trust == Trust::Confirm {
                one.trust = Trust::Confirmed;
            }
        }
        self
    }

    /// The same servers as a check has shown them: with the login that was made, or that a mail program has to make.
    pub fn proven(mut self, report: &Report) -> Self {
        for one in [&mut self.incoming, &mut self.outgoing] {
            one.server = report.proven(&one.server);
        }
        self
    }

    /// The same servers with another user name, which the person has chosen.
    pub fn with_username(mut self, name: &UserName) -> Self {
        for one in [&mut self.incoming, &mut self.outgoing] {
            one.server.username = name.clone();
        }
        self
    }

    /// The same with proposed servers in the place of those of their protocol. Trust stays with a host; a server of
    /// the mailbox's own provider is confirmed, one of somebody else needs a person's yes.
    pub fn with_proposed(
        mut self,
        proposed: &[ServerConfig],
        address: &EmailAddress,
        provider: Option<&Provider>,
    ) -> Self {
        for server in proposed {
            let place =
                if server.protocol.is_incoming() { &mut self.incoming } else { &mut self.outgoing };
            if place.server.protocol == server.protocol {
                *place = proposed_candidate(place, server, address, provider);
            }
        }
        self
    }

    /// What is to be proven about them, once their user names are known.
    pub fn plan(&self, address: EmailAddress) -> Plan {
        plan(address, &[self.incoming.clone(), self.outgoing.clone()])
    }
}

fn proposed_candidate(
    tried: &Candidate,
    server: &ServerConfig,
    address: &EmailAddress,
    provider: Option<&Provider>,
) -> Candidate {
    let mut candidate = Candidate { server: server.clone(), probed: Probed::No, ..tried.clone() };
    candidate.reasons.remove(&Reason::ProbeFailed);
    if server.host == tried.server.host {
        return candidate;
    }
    let host = server.host.to_string();
    let owner = Catalog::bundled().by_server_host(&host);
    let own = provider.filter(|provider| provider.endpoints.iter().any(|one| one.host == host));
    candidate.server.username = usual_username(server.protocol, address, own.or(owner));
    (candidate.source, candidate.trust, candidate.reasons) = match own {
        Some(_) => (Source::PresetMx, Trust::Confirmed, BTreeSet::from([Reason::ViaMx])),
        None => (
            Source::PresetGuess,
            Trust::Confirm,
            BTreeSet::from([Reason::ViaDns, Reason::ForeignDomain]),
        ),
    };
    candidate
}

/// The incoming protocols, the recommended one first.
pub fn by_recommendation(discovery: &Discovery) -> [Protocol; 2] {
    match &discovery.recommended_incoming {
        Some(candidate) if candidate.server.protocol == Protocol::Pop3 => {
            [Protocol::Pop3, Protocol::Imap]
        }
        _ => [Protocol::Imap, Protocol::Pop3],
    }
}

/// The servers to use with an incoming protocol; `None` where one is missing.
pub fn servers(incoming: Protocol, discovery: &Discovery) -> Option<Servers> {
    Some(Servers {
        incoming: best_found(incoming, discovery)?.clone(),
        outgoing: best_found(Protocol::Smtp, discovery)?.clone(),
    })
}

/// What will be verified, from candidates whose user names are known.
pub fn plan(address: EmailAddress, chosen: &[Candidate]) -> Plan {
    let servers = chosen.iter().map(|candidate| PlannedServer {
        server: candidate.server.clone(),
        policy: policy(candidate),
    });
    Plan { address, servers: servers.collect() }
}

/// The login name a provider would use, the whole address where there is no provider.
pub fn usual_username(
    protocol: Protocol,
    address: &EmailAddress,
    provider: Option<&Provider>,
) -> UserName {
    let form = provider.map(|provider| {
        provider
            .endpoints_serving(address.domain().ascii())
            .find(|endpoint| endpoint.protocol == protocol)
            .map_or(provider.username, |endpoint| endpoint.username)
    });
    form.unwrap_or(crate::account::UserNameForm::Address).fill(address)
}

/// The other usual user name, worth a question after a refused login: the part before the `@` for the whole address,
/// or the reverse.
///
/// `None` where somebody who should know has named the form, where the name is neither of both, or where no login was
/// refused. Never used without the person's word (security requirement S20).
pub fn other_username(
    address: &EmailAddress,
    chosen: &[&Candidate],
    found: Option<&Discovery>,
    report: &Report,
) -> Option<UserName> {
    let is_known = found.is_some_and(|found| found.provider.is_some());
    if is_known || !report.login_was_refused() || chosen.iter().any(|one| names_the_form(one)) {
        return None;
    }
    let mut names = chosen.iter().map(|one| one.server.username.as_known());
    let used = names.next()??;
    if names.any(|name| name != Some(used)) {
        return None;
    }
    let (whole, local) = (address.to_ascii(), address.local_part());
    let other = if used == whole {
        local
    } else if used == local {
        &whole
    } else {
        return None;
    };
    UserName::known(other).ok()
}

/// Whether whoever named a server has also said what user names look like on it.
fn names_the_form(candidate: &Candidate) -> bool {
    match candidate.source {
        Source::PresetDomain
        | Source::PresetMx
        | Source::PresetGuess
        | Source::Pacc
        | Source::Autoconfig
        | Source::WellKnown
        | Source::Ispdb
        | Source::MxAutoconfig
        | Source::MxIspdb
        | Source::PlainAutoconfig => true,
        Source::UserInput | Source::Srv | Source::Autodiscover | Source::Guess | Source::Jmap => {
            false
        }
    }
}

/// A server the person named: used as typed; addresses and local names only after confirmation.
pub fn by_hand(server: ServerConfig) -> Candidate {
    let mut reasons = BTreeSet::from([Reason::TypedByHand]);
    let mut trust = Trust::Confirmed;
    let literal_reach = match &server.host {
        Host::Address(address) => Some(Reach::of(*address)),
        Host::Name(name) if name == "localhost" || name.ends_with(".localhost") => {
            Some(Reach::Forbidden)
        }
        Host::Name(_) => None,
    };
    if matches!(server.host, Host::Address(_)) {
        reasons.insert(Reason::IpLiteral);
        trust = Trust::Confirm;
    }
    if literal_reach.is_some_and(|reach| reach != Reach::Public) {
        reasons.insert(Reason::PrivateNetwork);
        trust = Trust::Confirm;
    }
    if server.username == UserName::Assigned {
        reasons.insert(Reason::UsernameAssigned);
    }
    Candidate { server, source: Source::UserInput, trust, probed: Probed::No, reasons }
}

/// Looks where a typed host name lies; one inside a private network needs confirmation too.
pub async fn locate(network: &Network, mut candidate: Candidate) -> Candidate {
    let typed = candidate.reasons.contains(&Reason::TypedByHand);
    if typed && matches!(candidate.server.host, Host::Name(_)) {
        let addresses = network.addresses(&candidate.server.host).await.unwrap_or_default();
        if addresses.iter().any(|address| Reach::of(*address) != Reach::Public) {
            candidate.reasons.insert(Reason::PrivateNetwork);
            candidate.trust = Trust::Confirm;
        }
    }
    candidate
}

/// Which addresses may be dialled for a login.
///
/// Public ones, however the name resolves by then; what else a person has seen and agreed to
/// carries the reason for it.
pub fn policy(candidate: &Candidate) -> AddressPolicy {
    let has = |reason: Reason| candidate.reasons.contains(&reason);
    if has(Reason::LocalBridge) {
        AddressPolicy::Manual
    } else if has(Reason::PrivateNetwork) || has(Reason::IpLiteral) {
        if has(Reason::TypedByHand) { AddressPolicy::Manual } else { AddressPolicy::Discovered }
    } else {
        AddressPolicy::Public
    }
}

/// The servers for an account, by protocol.
pub type Selection = BTreeMap<Protocol, Candidate>;

/// The account two selected servers make; the proof of a saved account counts only while its servers are unchanged.
pub fn account(
    address: EmailAddress,
    display_name: String,
    incoming: &Candidate,
    outgoing: &Candidate,
    saved: Option<&Account>,
) -> Account {
    let unchanged = |saved: &&Account| {
        saved.address == address
            && saved.incoming == incoming.server
            && saved.outgoing == outgoing.server
    };
    let proof = saved.filter(unchanged).map_or(Proof::UNTESTED, |saved| saved.proof);
    Account {
        address,
        display_name,
        incoming: incoming.server.clone(),
        outgoing: outgoing.server.clone(),
        proof,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(host: &str, port: u16) -> ServerConfig {
        ServerConfig {
            protocol: Protocol::Imap,
            host: Host::parse(host).expect(host),
            port,
            security: Security::ImplicitTls,
            authentication: Vec::new(),
            username: UserName::Known("anna@example.com".into()),
        }
    }

    #[test]
    fn a_proposed_server_is_trusted_by_whose_it_is() {
        let address = EmailAddress::parse("anna@example.com").expect("address");
        let strato = Catalog::bundled().by_id("strato");
        let cases = [
            ("imap.example.com", 994, None, Trust::Confirmed),
            ("imap.strato.de", 993, strato, Trust::Confirmed),
            ("imap.strato.de", 993, None, Trust::Confirm),
            ("imap.strato.de", 993, Catalog::bundled().by_id("gmx-de"), Trust::Confirm),
        ];
        for (host, port, provider, expected) in cases {
            let servers = Servers {
                incoming: by_hand(server("imap.example.com", 993)),
                outgoing: by_hand(ServerConfig {
                    protocol: Protocol::Smtp,
                    ..server("smtp.example.com", 465)
                }),
            };
            let outgoing = servers.outgoing.clone();
            let proposed = [
                server(host, port),
                ServerConfig { protocol: Protocol::Pop3, ..server(host, 995) },
            ];
            let after = servers.with_proposed(&proposed, &address, provider);
            assert!(after.incoming.server.same_service(&proposed[0]), "{host}");
            assert_eq!(after.incoming.trust, expected, "{host}");
            assert_eq!(after.outgoing, outgoing, "what nobody proposed stays");
            assert_eq!(after.agreed().doubtful(), Vec::<&Candidate>::new());
        }
    }
}
