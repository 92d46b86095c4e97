//! Questions of one source, written down as they are asked.
//!
//! It adds nothing to the network's rules and interprets nothing; what an
//! answer means is the source's business.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::{BoxFuture, Shared};
use tokio::time::Instant;
use url::Url;

use super::evidence::{Question, RecordKind, Request, Said};
use super::{Options, SourceReason, fault};
use crate::account::EmailAddress;
use crate::network::{
    DnsError, HttpDocument, HttpError, HttpReply, HttpRequest, MailExchanger, Network,
    ServiceRecord,
};
use crate::provider::Catalog;

/// The mail exchangers of the domain, asked for once for everybody who wants to know.
pub(super) type Exchangers<'a> = Shared<BoxFuture<'a, Result<Vec<MailExchanger>, DnsError>>>;

/// What a source has to ask with.
pub(super) struct Inquiry<'a> {
    /// Whom to ask.
    network: &'a Network,
    /// Whose servers are sought.
    pub(super) address: &'a EmailAddress,
    /// The bundled providers.
    pub(super) catalog: Catalog,
    /// The mail exchangers of the domain.
    pub(super) exchangers: Exchangers<'a>,
    /// How the discovery is run.
    pub(super) options: Options,
    log: Mutex<Vec<Entry>>,
}

/// A question that may still be open.
struct Entry {
    question: Question,
    asked: Instant,
    answer: Option<(Said, Duration)>,
}

impl<'a> Inquiry<'a> {
    /// Nothing asked yet.
    pub(super) fn new(
        network: &'a Network,
        address: &'a EmailAddress,
        catalog: Catalog,
        exchangers: Exchangers<'a>,
        options: Options,
    ) -> Self {
        Self { network, address, catalog, exchangers, options, log: Mutex::default() }
    }

    /// A document over https, redirects followed and each noted.
    pub(super) async fn fetch(&self, url: Url) -> Result<HttpDocument, HttpError> {
        self.follow(HttpRequest::get(url, self.limit())).await
    }

    async fn follow(&self, request: HttpRequest) -> Result<HttpDocument, HttpError> {
        let mut number = self.ask(Question::Get(request.url.clone()));
        let reply = self.network.fetch(request).await;
        if let Ok(document) = &reply {
            let steps = document.hops.iter().skip(1).chain([&document.final_url]);
            for step in steps.take(document.hops.len()) {
                self.note(number, Said::Redirect(step.clone()));
                number = self.ask(Question::Get(step.clone()));
            }
        }
        self.note(number, said(&reply, |document| Said::Document(document.body.len())));
        reply
    }

    /// One GET or POST; a redirect is an answer.
    pub(super) async fn exchange(&self, request: HttpRequest) -> Result<HttpReply, HttpError> {
        let url = request.url.clone();
        let question = match request.xml {
            None => Question::Get(url),
            Some(_) => Question::Post(url),
        };
        let number = self.ask(question);
        let reply = self.network.exchange(request).await;
        self.note(
            number,
            said(&reply, |reply| match reply {
                HttpReply::Document(document) => Said::Document(document.body.len()),
                HttpReply::Redirect(url) => Said::Redirect(url.clone()),
            }),
        );
        reply
    }

    /// A document, first asked for over http; redirects lead to https only.
    pub(super) async fn fetch_plain(&self, url: Url) -> Result<HttpDocument, HttpError> {
        self.follow(HttpRequest::plain(url, self.limit())).await
    }

    /// How long a question of this source may take.
    pub(super) fn limit(&self) -> Duration {
        self.options.source_limit
    }

    /// The mail exchangers, as a question of this source.
    pub(super) async fn mail_exchangers(&self) -> Result<Vec<MailExchanger>, DnsError> {
        let domain = self.address.domain().ascii().to_owned();
        let number = self.ask(Question::Records(RecordKind::Mx, domain));
        let found = self.exchangers.clone().await;
        self.note(
            number,
            dns_said(&found, |one| {
                let host = one.host.as_ref().map_or(".".to_owned(), ToString::to_string);
                format!("{} {host}", one.preference)
            }),
        );
        found
    }

    /// SRV records of a full name.
    pub(super) async fn service_records(&self, name: &str) -> Result<Vec<ServiceRecord>, DnsError> {
        let number = self.ask(Question::Records(RecordKind::Srv, name.to_owned()));
        let found = self.network.service_records(name).await;
        self.note(
            number,
            dns_said(&found, |one| {
                let target = one.target.as_ref().map_or(".".to_owned(), ToString::to_string);
                format!("{} {} {} {target}", one.priority, one.weight, one.port)
            }),
        );
        found
    }

    /// TXT records of a full name.
    pub(super) async fn text_records(&self, name: &str) -> Result<Vec<String>, DnsError> {
        let number = self.ask(Question::Records(RecordKind::Txt, name.to_owned()));
        let found = self.network.text_records(name).await;
        self.note(number, dns_said(&found, Clone::clone));
        found
    }

    /// Everything asked so far; what is still open has had no answer.
    pub(super) fn evidence(&self) -> Vec<Request> {
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let request = |entry: &Entry| {
            let open = || (Said::NoAnswer, entry.asked.elapsed());
            let (said, elapsed) = entry.answer.clone().unwrap_or_else(open);
            Request { question: entry.question.clone(), said, elapsed }
        };
        log.iter().map(request).collect()
    }

    fn ask(&self, question: Question) -> usize {
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        log.push(Entry { question, asked: Instant::now(), answer: None });
        log.len() - 1
    }

    fn note(&self, number: usize, said: Said) {
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = log.get_mut(number) {
            entry.answer = Some((said, entry.asked.elapsed()));
        }
    }
}

fn said<T>(reply: &Result<T, HttpError>, good: impl FnOnce(&T) -> Said) -> Said {
    match reply {
        Ok(reply) => good(reply),
        Err(error) => fault_said(fault::of_http(error).1),
    }
}

fn dns_said<T>(found: &Result<Vec<T>, DnsError>, text: impl Fn(&T) -> String) -> Said {
    match found {
        Ok(records) => Said::records(records.iter().map(text)),
        Err(error) => fault_said(fault::of_dns(error).1),
    }
}

fn fault_said(reason: SourceReason) -> Said {
    match reason {
        SourceReason::TimedOut => Said::NoAnswer,
        reason => Said::Fault(reason),
    }
}
