//! What the network around a failed check looks like.
//!
//! Asked only after something has failed that may be the network's
//! ([`NetworkFacts::wanted_for`]), of two web servers and the mail servers that
//! failed, everything at once and within five seconds; README lists each
//! question. What the answers mean is `diagnosis`' business. Dropping the future
//! ends every connection.

use std::time::{Duration, SystemTime};

use futures_util::future::{OptionFuture, join_all};
use futures_util::join;

use crate::account::Host;
use crate::desktop::Machine;
use crate::diagnosis::{ClockOffset, NetworkFacts};
use crate::network::{
    CertificateFault, ConnectError, DnsError, Family, HttpError, Network, PresentedCertificate,
    TlsError, WebTime,
};
use crate::verify::{Plan, PlannedServer, Report};

/// The host of Thunderbird's central database; it is told nothing.
const DATABASE: &str = "autoconfig.thunderbird.net";
/// Time for everything, and so for each question.
const LIMIT: Duration = Duration::from_millis(4500);

/// What to ask about.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The mail domain, punycode.
    domain: String,
    /// The servers that failed.
    servers: Vec<PlannedServer>,
    /// Whether the host of the central database may be asked.
    central_databases: bool,
}

impl Surroundings {
    /// What a finished check wants to know; `None` where nobody is to be asked.
    pub fn of(plan: &Plan, report: &Report, central_databases: bool) -> Option<Self> {
        let failed: Vec<_> = NetworkFacts::wanted_for(report).map(|one| one.protocol).collect();
        let servers = plan.servers.iter().filter(|one| failed.contains(&one.server.protocol));
        let domain = plan.address.domain().ascii().to_owned();
        let wanted = Self { domain, servers: servers.cloned().collect(), central_databases };
        (!failed.is_empty()).then_some(wanted)
    }

    /// Asks. `machine` is what the system itself says.
    pub async fn gather(self, network: Network, machine: Machine) -> NetworkFacts {
        let domain = Host::parse(&self.domain).ok();
        let database = self.central_databases.then(|| Host::Name(DATABASE.to_owned()));
        // Of the two the database's clock is the one to rely on; one question is enough.
        let keeper = database.as_ref().or(domain.as_ref());
        let look = |host| network.look_at_web(host, LIMIT);
        let (domain_web, database_web, time, v4, v6) = join!(
            OptionFuture::from(domain.as_ref().map(look)),
            OptionFuture::from(database.as_ref().map(look)),
            OptionFuture::from(keeper.map(|host| time_on(&network, host))),
            self.way(&network, Family::V4),
            self.way(&network, Family::V6),
        );
        let time = time.flatten();
        let webs: Vec<_> = domain_web.iter().chain(&database_web).collect();
        NetworkFacts {
            mail_domain_https: domain_web.as_ref().and_then(is_open),
            database_https: database_web.as_ref().map(Result::is_ok),
            clock: time.as_ref().and_then(|(_, clock)| *clock),
            web_time: time.as_ref().and_then(|(web, _)| web.date),
            ipv4: v4,
            ipv6: v6,
            captive_portal: is_captive(&webs, time.as_ref().map(|(web, _)| web), keeper),
            web_issuer: webs.iter().find_map(|seen| issuer(seen)),
            proxy: machine.proxy,
            vpn: machine.vpn,
        }
    }

    /// Whether one family leads to every server that has an address of it.
    async fn way(&self, network: &Network, family: Family) -> Option<bool> {
        let one = |planned: &PlannedServer| {
            let (server, policy) = (planned.server.clone(), planned.policy);
            async move { network.reaches(&server.host, server.port, family, policy, LIMIT).await }
        };
        let reached: Vec<_> = join_all(self.servers.iter().map(one)).await;
        // A refusal has come from the other end: the way is open, if not the door.
        let leads = |result: Result<(), ConnectError>| match result {
            Ok(()) | Err(ConnectError::Refused) => Some(true),
            Err(ConnectError::Dns(_) | ConnectError::ForbiddenAddress) => None,
            Err(ConnectError::TimedOut | ConnectError::Unreachable | ConnectError::Io(_)) => {
                Some(false)
            }
        };
        let known: Vec<bool> = reached.into_iter().flatten().filter_map(leads).collect();
        (!known.is_empty()).then(|| known.into_iter().all(|leads| leads))
    }
}

/// The web's time, and how far ours is from it.
async fn time_on(network: &Network, host: &Host) -> Option<(WebTime, Option<ClockOffset>)> {
    let asked = SystemTime::now();
    let web = network.web_time(host, LIMIT).await.ok()?;
    // The answer was made somewhere between question and answer.
    let here = asked + asked.elapsed().unwrap_or_default() / 2;
    let clock = web.date.map(|there| match here.duration_since(there) {
        Ok(by) => ClockOffset { by, ahead: true },
        Err(error) => ClockOffset { by: error.duration(), ahead: false },
    });
    Some((web, clock))
}

type Seen = Result<PresentedCertificate, HttpError>;

/// Whether a web server answered as itself; a domain need not have one.
fn is_open(seen: &Seen) -> Option<bool> {
    match seen {
        Ok(_) => Some(true),
        Err(HttpError::Connect(
            ConnectError::Dns(DnsError::NoSuchName | DnsError::NoRecord) | ConnectError::Refused,
        )) => None,
        Err(_) => Some(false),
    }
}

/// Who vouches for what was seen, verified or not.
fn issuer(seen: &Seen) -> Option<String> {
    let presented = match seen {
        Ok(presented) => presented,
        Err(HttpError::Tls(TlsError::Certificate { presented, .. })) => presented,
        Err(_) => return None,
    };
    Some(presented.issuer.clone()).filter(|issuer| !issuer.is_empty())
}

/// A hotspot answers for everybody: the same wrong name everywhere, or it sends us to a page of its own.
fn is_captive(webs: &[&Seen], time: Option<&WebTime>, keeper: Option<&Host>) -> bool {
    let stranger = |seen: &Seen| match seen {
        Err(HttpError::Tls(TlsError::Certificate { fault, presented })) => match fault {
            CertificateFault::NameMismatch
            | CertificateFault::UnknownIssuer
            | CertificateFault::MissingIntermediate
            | CertificateFault::SelfSigned => Some(presented.names.clone()),
            CertificateFault::Expired
            | CertificateFault::NotYetValid
            | CertificateFault::Revoked
            | CertificateFault::Unusable => None,
        },
        _ => None,
    };
    let names: Vec<_> = webs.iter().filter_map(|seen| stranger(seen)).collect();
    if webs.iter().any(|seen| seen.is_ok()) || names.is_empty() {
        return false;
    }
    let same_everywhere = names.len() > 1 && names.windows(2).all(|pair| pair[0] == pair[1]);
    let own = |host: &Host| host.registrable().map(str::to_owned);
    let sent_away = time.and_then(|time| time.redirected.as_ref()).is_some_and(|there| {
        // An address of the network itself has no registrable domain, and no web site sends people there.
        own(there).is_none() || own(there) != keeper.and_then(own)
    });
    same_everywhere || sent_away
}
