//! The client of whatever a server speaks, where all three do the same.

use super::offer::Offer;
use super::sasl::Exchange;
use super::wire::{Stream, Wire};
use super::{FailureKind, Login, Mechanism, imap, pop3, smtp};
use crate::account::Protocol;

/// The client of whatever the server speaks.
pub(super) enum Client<S> {
    Imap(imap::Client<S>),
    Pop3(pop3::Client<S>),
    Smtp(smtp::Client<S>),
}

impl<S: Stream> Client<S> {
    pub(super) fn new(protocol: Protocol, wire: Wire<S>) -> Self {
        match protocol {
            Protocol::Imap => Self::Imap(imap::Client::new(wire)),
            Protocol::Pop3 => Self::Pop3(pop3::Client::new(wire)),
            Protocol::Smtp => Self::Smtp(smtp::Client::new(wire)),
        }
    }

    pub(super) async fn greeting(&mut self) -> Result<(), FailureKind> {
        match self {
            Self::Imap(client) => client.greeting().await,
            Self::Pop3(client) => client.greeting().await,
            Self::Smtp(client) => client.greeting().await,
        }
    }

    pub(super) fn offer(&self) -> Offer {
        match self {
            Self::Imap(client) => client.offer(),
            Self::Pop3(client) => client.offer(),
            Self::Smtp(client) => client.offer(),
        }
    }

    /// Logs in once; says as well whether anything of the login was sent.
    pub(super) async fn login(
        &mut self,
        mechanism: Mechanism,
        login: Login<'_>,
    ) -> (Result<(), FailureKind>, bool) {
        let Some(name) = mechanism.sasl_name() else {
            let result = match self {
                Self::Imap(client) => client.login(login).await,
                Self::Pop3(client) => client.login(login).await,
                Self::Smtp(_) => Err(FailureKind::NoLoginOffered),
            };
            return (result, true);
        };
        let mut exchange = match Exchange::start(name, login) {
            Ok(exchange) => exchange,
            Err(kind) => return (Err(kind), false),
        };
        let result = match self {
            Self::Imap(client) => client.authenticate(name, &mut exchange).await,
            Self::Pop3(client) => client.authenticate(name, &mut exchange).await,
            Self::Smtp(client) => client.authenticate(name, &mut exchange).await,
        };
        (result, exchange.has_sent())
    }

    pub(super) async fn start_tls(self, heard: &mut Vec<String>) -> Result<S, FailureKind> {
        match self {
            Self::Imap(client) => client.start_tls(heard).await,
            Self::Pop3(client) => client.start_tls(heard).await,
            Self::Smtp(client) => client.start_tls(heard).await,
        }
    }

    pub(super) fn first_line(&mut self) -> Option<String> {
        match self {
            Self::Imap(client) => client.wire().first_line(),
            Self::Pop3(client) => client.wire().first_line(),
            Self::Smtp(client) => client.wire().first_line(),
        }
    }

    pub(super) fn capabilities(&self) -> &[String] {
        match self {
            Self::Imap(client) => client.capabilities(),
            Self::Pop3(client) => client.capabilities(),
            Self::Smtp(client) => client.capabilities(),
        }
    }

    pub(super) async fn learn_capabilities(&mut self) -> Result<(), FailureKind> {
        match self {
            Self::Imap(client) => client.learn_capabilities().await,
            Self::Pop3(client) => client.learn_capabilities().await,
            Self::Smtp(client) => client.learn_capabilities().await,
        }
    }
}
