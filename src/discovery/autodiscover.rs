//! Autodiscover without a login (MS-OXDSCLI section 3.1.5, JSON v2): what the domain's own hosts say, and to whom they lead.
//!
//! The address goes to `https://autodiscover.D` and `https://D` only, never on to where they lead (security requirement
//! S12). A wish for a login is reported and never answered (S1). Nobody above the mail domain is ever asked (S4).

use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use url::Url;
use url::form_urlencoded::byte_serialize;

use super::answer::Answered;
use super::autodiscover_xml::Answer;
use super::inquiry::Inquiry;
use super::published_config::Shelf;
use super::reading::{self, Way};
use super::{
    Outcome, Source, SourceReason, autodiscover_json, autodiscover_xml, fault, hoster, preset,
    trust,
};
use crate::account::{Host, registrable_domain};
use crate::network::{HttpDocument, HttpError, HttpReply, HttpRequest};
use crate::provider::MxOwner;

/// How often an answer may send us on between the domain's own hosts.
const MOST_STEPS: usize = 4;

/// Where one of the questions led.
enum Lead {
    /// Servers, or why there are none.
    Answer(Answered),
    /// Somebody else's host, and whether http named it.
    Hoster { host: String, plain: bool },
}

/// Asks every place at once. An answer with servers wins over a hoster, and that over nothing.
pub(super) async fn ask(inquiry: &Inquiry<'_>) -> Answered {
    let domain = inquiry.address.domain().ascii();
    let own = [format!("autodiscover.{domain}"), domain.to_owned()];
    let places = own.iter().filter_map(|host| place(host));
    let mut questions: Vec<BoxFuture<'_, Lead>> =
        places.map(|url| post(inquiry, &own, url).boxed()).collect();
    questions.push(ask_json(inquiry, &own).boxed());
    questions.push(service_record(inquiry, &own).boxed());
    if inquiry.options.plain_http {
        questions.push(ask_plain(inquiry, &own).boxed());
    }
    let mut best = Answered::without(Outcome::Nothing, SourceReason::NotFound);
    let mut hosters = Vec::new();
    let mut questions: FuturesUnordered<_> = questions.into_iter().collect();
    while let Some(lead) = questions.next().await {
        match lead {
            // The domain itself has answered; whoever is silent has nothing to add.
            Lead::Answer(answered) if answered.outcome == Outcome::Found => return answered,
            Lead::Answer(answered) => best = fault::worse(best, answered),
            Lead::Hoster { host, plain } => hosters.push((plain, host)),
        }
    }
    // What https has said goes before what http has; the name decides between equals, not who was faster.
    match hosters.into_iter().min() {
        Some((plain, host)) => fault::worse(best, ask_hoster(inquiry, &host, plain).await),
        None => best,
    }
}

fn place(host: &str) -> Option<Url> {
    Url::parse(&format!("https://{host}/autodiscover/autodiscover.xml")).ok()
}

/// The anonymous question at one of the domain's own hosts, as far as it leads among them.
async fn post(inquiry: &Inquiry<'_>, own: &[String], start: Url) -> Lead {
    let mut url = start;
    for _ in 0..MOST_STEPS {
        let body = autodiscover_xml::request_body(inquiry.address);
        let request = HttpRequest::post(url.clone(), body, inquiry.limit());
        let next = match inquiry.exchange(request).await {
            Ok(HttpReply::Redirect(next)) => next,
            Ok(HttpReply::Document(document)) => match read(inquiry, &document) {
                Ok(lead) => return lead,
                Err(next) => next,
            },
            Err(error) => return Lead::Answer(fault::http(&error)),
        };
        match among(own, &next) {
            true => url = next,
            false => return leads_to(&next, false),
        }
    }
    Lead::Answer(Answered::without(Outcome::Failed, SourceReason::BadRedirect))
}

/// What a document says; `Err` where it sends us on.
fn read(inquiry: &Inquiry<'_>, document: &HttpDocument) -> Result<Lead, Url> {
    let domain = inquiry.address.domain();
    let settings = |read| {
        let way = Way::of(&document.final_url, document);
        let answered = reading::answered(read, Source::Autodiscover, domain, inquiry.catalog, way);
        Ok(Lead::Answer(answered))
    };
    match autodiscover_xml::parse(&document.body, inquiry.address) {
        Ok(Answer::Settings(found)) => settings(Ok(found)),
        Ok(Answer::RedirectUrl(next)) => Err(next),
        Ok(Answer::RedirectAddress(address)) => {
            let host = address.domain().ascii().to_owned();
            Ok(Lead::Hoster { host, plain: false })
        }
        Ok(Answer::Error) => {
            let answered = Answered::without(Outcome::Nothing, SourceReason::NotOffered);
            Ok(Lead::Answer(answered))
        }
        Err(error) => settings(Err(error)),
    }
}

/// Whether a place is one the address may be sent to.
fn among(own: &[String], url: &Url) -> bool {
    let usual = url.scheme() == "https" && url.port().is_none();
    usual && url.host_str().is_some_and(|host| own.iter().any(|one| one == host))
}

fn leads_to(url: &Url, plain: bool) -> Lead {
    match url.host_str() {
        Some(host) => Lead::Hoster { host: host.to_ascii_lowercase(), plain },
        None => Lead::Answer(Answered::without(Outcome::Failed, SourceReason::BadRedirect)),
    }
}

/// Version 2: says where the XML answer is to be had.
async fn ask_json(inquiry: &Inquiry<'_>, own: &[String]) -> Lead {
    let address = inquiry.address.to_ascii();
    let address: String = byte_serialize(address.as_bytes()).collect();
    // A blank in a quoted local part: `+` means one only in queries.
    let address = address.replace('+', "%20");
    let text = own.first().map(|host| {
        format!(
            "https://{host}/autodiscover/autodiscover.json/v1.0/{address}?Protocol=AutodiscoverV1"
        )
    });
    let Some(url) = text.and_then(|text| Url::parse(&text).ok()) else {
        return Lead::Answer(Answered::without(Outcome::Nothing, SourceReason::NotFound));
    };
    match inquiry.exchange(HttpRequest::get(url, inquiry.limit())).await {
        Ok(HttpReply::Redirect(next)) if !among(own, &next) => leads_to(&next, false),
        // Back to the questions that are asked anyway.
        Ok(HttpReply::Redirect(_)) => nothing(),
        Ok(HttpReply::Document(document)) => match autodiscover_json::parse(&document.body) {
            Ok(url) if among(own, &url) => post(inquiry, own, url).await,
            Ok(url) => leads_to(&url, false),
            Err(_) => nothing(),
        },
        // Absence is the rule here; the XML questions tell what is wrong with the host.
        Err(HttpError::Status(401)) => {
            Lead::Answer(Answered::without(Outcome::Nothing, SourceReason::WantsLogin))
        }
        Err(_) => nothing(),
    }
}

fn nothing() -> Lead {
    Lead::Answer(Answered::without(Outcome::Nothing, SourceReason::NotFound))
}

/// The SRV record (MS-OXDISCO section 3.1.5.1) only names a host; it is never sent the address.
async fn service_record(inquiry: &Inquiry<'_>, own: &[String]) -> Lead {
    let name = format!("_autodiscover._tcp.{}", inquiry.address.domain().ascii());
    match inquiry.service_records(&name).await {
        Ok(records) => match records.into_iter().find_map(|record| record.target) {
            Some(Host::Name(host)) if !own.contains(&host) => Lead::Hoster { host, plain: false },
            _ => nothing(),
        },
        Err(_) => nothing(),
    }
}

/// The old http place, for its redirect only; whatever else it says is not read.
async fn ask_plain(inquiry: &Inquiry<'_>, own: &[String]) -> Lead {
    let text = own.first().map(|host| format!("http://{host}/autodiscover/autodiscover.xml"));
    let Some(url) = text.and_then(|text| Url::parse(&text).ok()) else { return nothing() };
    match inquiry.exchange(HttpRequest::plain(url, inquiry.limit())).await {
        Ok(HttpReply::Redirect(next)) if !among(own, &next) => leads_to(&next, true),
        _ => nothing(),
    }
}

/// What is known about, or published by, the hoster a lead names; a person has to agree in any case.
async fn ask_hoster(inquiry: &Inquiry<'_>, host: &str, plain: bool) -> Answered {
    let catalog = inquiry.catalog;
    let provider = match catalog.by_mail_exchanger(host) {
        Some(MxOwner::Provider(provider)) => Some(provider),
        Some(MxOwner::Filter(_)) | None => catalog
            .by_server_host(host)
            .or_else(|| registrable_domain(host).and_then(|base| catalog.by_domain(base))),
    };
    let mut answered = match provider {
        Some(provider) => {
            preset::of_provider(provider, Source::Autodiscover, inquiry.address, catalog)
        }
        None => {
            let names = hoster::names(host, inquiry.address.domain());
            let shelves: &[Shelf] = match inquiry.options.central_databases {
                true => &[Shelf::Own, Shelf::Database],
                false => &[Shelf::Own],
            };
            hoster::ask(inquiry, Source::Autodiscover, &names, shelves).await
        }
    };
    let led = answered.candidates.into_iter().map(trust::via_autodiscover);
    answered.candidates = match plain {
        true => led.map(trust::over_http).collect(),
        false => led.collect(),
    };
    answered
}
