//! The proof of an account, against scripted servers: three protocols, both
//! kinds of TLS, every way a server can misbehave.

mod answers;
mod every_password;
mod faults;
mod listener;
mod logins;
mod mechanisms;
mod opening;
mod passwords;
mod properties;
pub mod scripts;
mod teaching;
pub mod test_mail;
mod verdict;

use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::StreamExt;
use postlotse::account::{
    EmailAddress, Host, Password, Protocol, Security, ServerConfig, UserName,
};
use postlotse::network::{AddressPolicy, FixedNetwork, Network};
use postlotse::protocol::{Failure, FailureKind, Timing};
use postlotse::verify::{
    AttemptBudget, Plan, PlannedServer, Progress, ProtocolResult, Report, verify_within,
};

use crate::support::certificates::{Authority, Identity};
use crate::support::scripted::{ScriptedServer, Step};

const ADDRESS: &str = "anna@example.com";
const SECRET: &str = "gEheim!42";
/// Long enough for a slow machine, where nothing waits for it.
const PATIENT: Timing = Timing { step: Duration::from_secs(10), total: Duration::from_secs(20) };
/// For servers that never answer.
const HASTY: Timing =
    Timing { step: Duration::from_millis(700), total: Duration::from_millis(2500) };

/// How many scripted servers talk at the same time; handshakes of more would take each other's time on a small machine.
const AT_ONCE: usize = 12;

/// How often a test looks whether it is given its time.
const TICK: Duration = Duration::from_millis(50);

/// Whether a failure is the expected one.
type Expected = fn(&FailureKind) -> bool;

/// Every protocol over every kind of TLS.
fn combinations() -> impl Iterator<Item = (Protocol, Security)> {
    Protocol::ALL
        .into_iter()
        .flat_map(|protocol| Security::ALL.map(|security| (protocol, security)))
}

/// A world with one authority and some servers.
struct World {
    authority: Authority,
    fixed: FixedNetwork,
    servers: Vec<PlannedServer>,
    running: Vec<ScriptedServer>,
    timing: Timing,
    budget: AttemptBudget,
}

impl World {
    fn new() -> Self {
        let authority = Authority::new("Postlotse tests");
        let fixed = FixedNetwork { roots: vec![authority.root()], ..FixedNetwork::default() };
        let (servers, running) = (Vec::new(), Vec::new());
        Self { authority, fixed, servers, running, timing: PATIENT, budget: AttemptBudget::new() }
    }

    /// Adds a server with a good certificate, on a host of its own.
    async fn serve(&mut self, protocol: Protocol, security: Security, script: Vec<Step>) {
        let host = format!("{}.example.com", protocol.key());
        let identity = self.authority.identity(&[&host]);
        self.serve_as(&host, &identity, protocol, security, script).await;
    }

    async fn serve_as(
        &mut self,
        host: &str,
        identity: &Identity,
        protocol: Protocol,
        security: Security,
        script: Vec<Step>,
    ) {
        let server = ScriptedServer::start(identity, script).await;
        let port = protocol.default_port(security);
        self.fixed.routes.insert((host.to_owned(), port), server.address());
        self.running.push(server);
        self.plan(host, protocol, security);
    }

    fn plan(&mut self, host: &str, protocol: Protocol, security: Security) {
        let server = ServerConfig {
            protocol,
            host: Host::parse(host).expect("host"),
            port: protocol.default_port(security),
            security,
            authentication: Vec::new(),
            username: UserName::known(ADDRESS).expect("user name"),
        };
        self.servers.push(PlannedServer { server, policy: AddressPolicy::Discovered });
    }

    async fn verify(&self) -> Report {
        self.verify_with(SECRET).await
    }

    async fn verify_with(&self, secret: &str) -> Report {
        let network = Network::fixed(self.fixed.clone()).expect("network");
        let address = EmailAddress::parse(ADDRESS).expect("address");
        let plan = Plan { address, servers: self.servers.clone() };
        let mut progress = Progress::new(&plan);
        let password = Password::new(secret.to_owned().into()).expect("password");
        let started = Instant::now();
        let budget = self.budget.clone();
        let mut events = Box::pin(verify_within(network, plan, password, budget, self.timing));
        // What a busy machine withheld from this test is not the program's delay.
        let (mut late, mut last) = (Duration::ZERO, started);
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                event = events.next() => {
                    let Some(event) = event else { break };
                    assert_holds_no_secret(&format!("{event:?}"), secret);
                    progress.apply(&event);
                }
                _ = ticks.tick() => {
                    late += last.elapsed().saturating_sub(TICK);
                    last = Instant::now();
                }
            }
        }
        let limit = self.timing.total + Duration::from_secs(4) + late;
        assert!(started.elapsed() < limit, "ended after {:?}, {late:?} late", started.elapsed());
        let report = progress.report();
        assert_holds_no_secret(&format!("{report:?}"), secret);
        report
    }

    /// No secret in any form before TLS, and no command that could carry one (S18).
    fn assert_nothing_secret_before_tls(&self, what: &str) {
        for record in self.running.iter().flat_map(ScriptedServer::records) {
            let said = said_in_clear(&record.before_tls);
            let text = String::from_utf8_lossy(said).to_ascii_uppercase();
            for form in secret_forms(SECRET) {
                assert!(!contains(&record.before_tls, &form), "{what}: secret before TLS");
            }
            for word in ["AUTH", "LOGIN", "USER", "PASS", "APOP"] {
                assert!(!text.contains(word), "{what}: {word} before TLS: {text}");
            }
        }
    }

    /// No secret at all.
    fn assert_secret_never_sent(&self, what: &str) {
        self.assert_nothing_secret_before_tls(what);
        for record in self.running.iter().flat_map(ScriptedServer::records) {
            for form in secret_forms(SECRET) {
                assert!(!contains(&record.after_tls, &form), "{what}: the secret was sent");
            }
        }
    }
}

/// What was sent before TLS, without the handshake of a client whose server did not take part in it.
fn said_in_clear(before_tls: &[u8]) -> &[u8] {
    // A record of type handshake, version 3.1, which a line of text never begins with (RFC 8446 section 5.1).
    let hello = before_tls.windows(3).position(|bytes| bytes == [0x16, 3, 1]);
    &before_tls[..hello.unwrap_or(before_tls.len())]
}

/// Whatever is said about a check, the password is not in it (S26).
fn assert_holds_no_secret(text: &str, secret: &str) {
    for form in secret_forms(secret) {
        // A password shorter than a word may be in anything.
        assert!(form.len() < 5 || !contains(text.as_bytes(), &form), "the secret in {text}");
    }
}

fn secret_forms(secret: &str) -> Vec<Vec<u8>> {
    vec![
        secret.as_bytes().to_vec(),
        STANDARD.encode(secret).into_bytes(),
        plain_message(secret).into_bytes(),
    ]
}

/// The SASL PLAIN message in base64.
fn plain_message(secret: &str) -> String {
    STANDARD.encode(format!("\0{ADDRESS}\0{secret}"))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The failure of the only protocol.
fn failure(report: &Report) -> Failure {
    match &report.protocols[0].result {
        ProtocolResult::Failed(failure) => failure.clone(),
        other => panic!("a failure, not {other:?}"),
    }
}
