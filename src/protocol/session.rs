//! One connection to one server, whatever it speaks.
//!
//! Brings the steps into their order, measures them and names the one that
//! failed. What the steps say on the wire is in `imap`, `pop3` and `smtp`.

use std::time::Duration;

use futures_util::{FutureExt, TryFutureExt};
use tokio::time::{Instant, timeout};

use super::client::Client;
use super::lent::LentStream;
use super::observation::{Observation, kept};
use super::offer::refuses_mechanism;
use super::pop3::Letter;
use super::redact::Redactor;
use super::wire::{Patience, Stream, Wire};
use super::{Failure, FailureKind, Learnt, Stage, StageReport};
use crate::account::{EmailAddress, Password, Protocol, Security, ServerConfig};
use crate::network::{AddressPolicy, ConnectError, DnsError, Network, Reach, TlsStream, agreed};

/// How long a server may take over its goodbye.
const FAREWELL: Duration = Duration::from_secs(2);

/// SASL mechanisms and their relatives this program can log in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mechanism {
    /// SASL PLAIN (RFC 4616).
    Plain,
    /// SASL LOGIN (draft-murchison-sasl-login).
    Login,
    /// IMAP's LOGIN command or POP3's USER and PASS.
    Command,
    /// SCRAM-SHA-256 (RFC 7677).
    ScramSha256,
    /// SCRAM-SHA-1 (RFC 5802).
    ScramSha1,
    /// CRAM-MD5 (RFC 2195).
    CramMd5,
}

/// Time limits of a session.
#[derive(Debug, Clone, Copy)]
pub struct Timing {
    /// For each of: resolve, connect, TLS, each answer.
    pub step: Duration,
    /// For the whole session.
    pub total: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self { step: Duration::from_secs(10), total: Duration::from_secs(30) }
    }
}

/// What is logged in with.
#[derive(Debug, Clone, Copy)]
pub struct Login<'a> {
    /// The user name on this server.
    pub username: &'a str,
    /// The password.
    pub password: &'a Password,
}

/// An open, verified TLS session, capabilities known, not logged in.
pub struct Session {
    client: Client<TlsStream>,
    redactor: Redactor,
    reach: Reach,
    /// What the login was made with.
    mechanism: Option<Mechanism>,
    /// Mechanisms the server names and then does not know.
    unknown: Vec<Mechanism>,
    /// Whether it has refused a login it was told.
    told: bool,
    /// The last refusal was about a mechanism, not about who logs in.
    refused_mechanism: bool,
}

impl Session {
    /// resolve, connect, TLS, greeting, [STARTTLS], capabilities. `observe` hears of every step, `seen` keeps what the
    /// server shows, however far it comes.
    ///
    /// Nothing secret is known here, so nothing secret can be sent.
    pub async fn open(
        network: &Network,
        server: &ServerConfig,
        policy: AddressPolicy,
        timing: Timing,
        seen: &mut Observation,
        observe: &mut (dyn FnMut(StageReport) + Send),
    ) -> Result<Self, Failure> {
        let patience = Patience::new(timing.step, timing.total);
        let mut steps = Steps { patience, seen, observe };
        let mut session = Self::secure(network, server, policy, &mut steps).await?;
        steps.take(Stage::Capability, session.client.learn_capabilities()).await?;
        steps.seen.capabilities = kept(session.client.capabilities());
        steps.seen.mechanism = session.mechanism().ok();
        Ok(session)
    }

    /// The same without the last step: the server has greeted in its protocol and TLS is verified, for STARTTLS by the
    /// real upgrade. What it can do costs another journey and is asked by whoever wants to log in.
    pub async fn greet(
        network: &Network,
        server: &ServerConfig,
        policy: AddressPolicy,
        timing: Timing,
    ) -> Result<Self, Failure> {
        let patience = Patience::new(timing.step, timing.total);
        let seen = &mut Observation::default();
        Self::secure(network, server, policy, &mut Steps { patience, seen, observe: &mut |_| {} })
            .await
    }

    async fn secure(
        network: &Network,
        server: &ServerConfig,
        policy: AddressPolicy,
        steps: &mut Steps<'_>,
    ) -> Result<Self, Failure> {
        let (host, protocol) = (&server.host, server.protocol);
        let limit = steps.patience.next();
        let addresses = steps
            .take(Stage::Resolve, async {
                match timeout(limit, network.addresses(host)).await {
                    Ok(found) => found.map_err(|error| ConnectError::Dns(error).into()),
                    Err(_) => Err(ConnectError::Dns(DnsError::TimedOut).into()),
                }
            })
            .await?;
        steps.seen.resolved(&addresses);
        let limit = steps.patience.next();
        let connecting = network.connect(host, server.port, &addresses, policy, limit);
        let tcp = steps.take(Stage::Connect, connecting.err_into()).await?;
        steps.seen.connected = tcp.peer();
        let client = match server.security {
            Security::ImplicitTls => {
                let handshake = network.start_tls(tcp, host, steps.patience.next());
                let tls = steps.take(Stage::Tls, handshake.err_into()).await?;
                steps.secured(&tls);
                let mut client = Client::new(protocol, Wire::new(tls, steps.patience));
                steps.greeted(&mut client).await?;
                client
            }
            Security::StartTls => {
                let mut client = Client::new(protocol, Wire::new(tcp, steps.patience));
                steps.greeted(&mut client).await?;
                let mut heard = Vec::new();
                let upgrading = steps.take(Stage::StartTls, client.start_tls(&mut heard)).await;
                steps.seen.capabilities_before_tls = kept(&heard);
                let handshake = network.start_tls(upgrading?, host, steps.patience.next());
                let tls = steps.take(Stage::Tls, handshake.err_into()).await?;
                steps.secured(&tls);
                // A new client: nothing said before TLS is remembered (security requirement S17).
                Client::new(protocol, Wire::new(tls, steps.patience))
            }
        };
        let private = addresses.iter().any(|address| Reach::of(*address) != Reach::Public);
        let reach = if private { Reach::Private } else { Reach::Public };
        let (redactor, mechanism, unknown) = (Redactor::default(), None, Vec::new());
        let (told, refused_mechanism) = (false, false);
        Ok(Self { client, redactor, reach, mechanism, unknown, told, refused_mechanism })
    }

    /// Where the host lies, by the addresses that were dialled: private if any of them is.
    pub fn reach(&self) -> Reach {
        self.reach
    }

    /// The mechanism a login would use: PLAIN, else LOGIN, else the protocol's own command, else SCRAM, else CRAM-MD5.
    pub fn mechanism(&self) -> Result<Mechanism, Failure> {
        let chosen = self.client.offer().choose(&self.unknown);
        chosen.map_err(|kind| self.failure(Stage::Login, kind))
    }

    /// Logs in once with that mechanism; with the next one only where the server does not know the first. A refusal
    /// of the login itself is final for this session.
    pub async fn login(&mut self, login: Login<'_>) -> Result<(), Failure> {
        self.redactor = Redactor::new(login);
        let mut mechanism = self.mechanism()?;
        if login.username.is_empty() || login.username.chars().any(char::is_control) {
            // Never reached with a known `UserName`; a line break here would be a second command.
            let kind = FailureKind::Io(std::io::ErrorKind::InvalidInput);
            return Err(self.failure(Stage::Login, kind));
        }
        loop {
            let (result, sent) = self.client.login(mechanism, login).await;
            let Err(kind) = result else {
                self.mechanism = Some(mechanism);
                return Ok(());
            };
            self.refused_mechanism = match &kind {
                // A server that refuses a second login it was told is not asked a third time.
                FailureKind::Refused(answer) => {
                    refuses_mechanism(answer, sent) && !(sent && self.told)
                }
                _ => false,
            };
            self.told |= sent;
            let failure = self.failure(Stage::Login, kind);
            if !self.refused_mechanism {
                return Err(failure);
            }
            self.unknown.push(mechanism);
            match self.mechanism() {
                Ok(next) => mechanism = next,
                // What the server said tells more than that nothing is left to try.
                Err(_) => return Err(failure),
            }
        }
    }

    /// Whether a refused login failed for want of a mechanism, so that it counts for nobody.
    pub fn refused_mechanism(&self) -> bool {
        self.refused_mechanism
    }

    /// What this connection has taught so far.
    pub fn learnt(&self) -> Learnt {
        let mut learnt = Learnt { mechanism: self.mechanism, ..Learnt::default() };
        match &self.client {
            Client::Imap(client) => learnt.mailbox = Some(client.mailbox().clone()),
            Client::Pop3(client) => learnt.maildrop = Some(client.maildrop()),
            Client::Smtp(client) => learnt.submission = Some(client.submission()),
        }
        learnt
    }

    /// IMAP: ID, NAMESPACE, LIST, EXAMINE INBOX. POP3: STAT, UIDL. SMTP: nothing.
    pub async fn check_mailbox(&mut self) -> Result<(), Failure> {
        let result = match &mut self.client {
            Client::Imap(client) => client.check_mailbox().await,
            Client::Pop3(client) => client.check_mailbox().await,
            Client::Smtp(_) => Ok(()),
        };
        result.map_err(|kind| self.failure(Stage::Mailbox, kind))
    }

    /// SMTP: MAIL FROM and RCPT TO the same address, then RSET; never DATA. IMAP and POP3: nothing.
    pub async fn check_sender(&mut self, address: &EmailAddress) -> Result<(), Failure> {
        let result = match &mut self.client {
            Client::Imap(_) | Client::Pop3(_) => Ok(()),
            Client::Smtp(client) => client.check_sender(address).await,
        };
        result.map_err(|kind| self.failure(Stage::Sender, kind))
    }

    /// LOGOUT or QUIT, without waiting longer than a moment; a server that does not answer is left.
    pub async fn close(self) {
        // What the server says to a goodbye changes nothing any more.
        let _ = match self.client {
            Client::Imap(mut client) => {
                client.wire().hurry(FAREWELL);
                client.logout().await
            }
            Client::Pop3(mut client) => {
                client.wire().hurry(FAREWELL);
                client.quit().await
            }
            Client::Smtp(mut client) => {
                client.wire().hurry(FAREWELL);
                client.quit().await
            }
        };
    }

    /// LOGOUT or QUIT without waiting for the answer: somebody else's time is not spent on a goodbye.
    pub fn leave(self) {
        // Polled once: the line goes out if the socket takes it, and the connection ends either way.
        let _said = match self.client {
            Client::Imap(mut client) => client.logout().now_or_never(),
            Client::Pop3(mut client) => client.quit().now_or_never(),
            Client::Smtp(mut client) => client.quit().now_or_never(),
        };
    }

    /// POP3: what lies in the mailbox. IMAP and SMTP have no such list.
    pub(crate) async fn letters(&mut self) -> Result<Vec<Letter>, Failure> {
        let result = match &mut self.client {
            Client::Pop3(client) => client.letters().await,
            Client::Imap(_) | Client::Smtp(_) => Ok(Vec::new()),
        };
        result.map_err(|kind| self.failure(Stage::Mailbox, kind))
    }

    /// POP3: the lines of a letter's head. IMAP and SMTP: none.
    pub(crate) async fn head_of(&mut self, letter: &Letter) -> Result<Vec<String>, Failure> {
        let result = match &mut self.client {
            Client::Pop3(client) => client.head_of(letter).await,
            Client::Imap(_) | Client::Smtp(_) => Ok(Vec::new()),
        };
        result.map_err(|kind| self.failure(Stage::Mailbox, kind))
    }

    /// Lends the connection, logged in, to a mail library; what it hears back is redacted as before.
    pub(crate) async fn lend(mut self) -> Result<(LentStream, Redactor), Failure> {
        if let Client::Imap(client) = &mut self.client {
            let introduced = client.introduce().await;
            introduced.map_err(|kind| self.failure(Stage::Login, kind))?;
        }
        let protocol = match &self.client {
            Client::Imap(_) => Protocol::Imap,
            Client::Pop3(_) => Protocol::Pop3,
            Client::Smtp(_) => Protocol::Smtp,
        };
        let wire = match self.client {
            Client::Imap(client) => client.into_wire(),
            Client::Pop3(client) => client.into_wire(),
            Client::Smtp(client) => client.into_wire(),
        };
        Ok((LentStream::new(protocol, wire.into_parts()), self.redactor))
    }

    fn failure(&self, stage: Stage, kind: FailureKind) -> Failure {
        Failure { stage, kind: self.redactor.apply(kind) }
    }
}

/// The steps of opening: each is measured, reported, and paid for from one stock of time.
struct Steps<'a> {
    patience: Patience,
    seen: &'a mut Observation,
    observe: &'a mut (dyn FnMut(StageReport) + Send),
}

impl Steps<'_> {
    /// Reads the greeting; what came is kept even where it is none.
    async fn greeted<S: Stream>(&mut self, client: &mut Client<S>) -> Result<(), Failure> {
        let greeted = self.take(Stage::Greeting, client.greeting()).await;
        self.seen.greeting = client.first_line();
        greeted
    }

    fn secured(&mut self, tls: &TlsStream) {
        (self.seen.tls, self.seen.certificate) = agreed(tls);
    }

    async fn take<T>(
        &mut self,
        stage: Stage,
        step: impl Future<Output = Result<T, FailureKind>> + Send,
    ) -> Result<T, Failure> {
        let started = Instant::now();
        let result = step.await;
        let elapsed = started.elapsed();
        self.patience.spend(elapsed);
        (self.observe)(StageReport { stage, succeeded: result.is_ok(), elapsed });
        result.map_err(|kind| Failure { stage, kind: Redactor::default().apply(kind) })
    }
}
