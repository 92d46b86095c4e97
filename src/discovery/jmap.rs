//! JMAP, noticed and told (RFC 8620 section 2.2); it names no server this program sets up.
//!
//! Web servers that answer every question with a page are told apart by what
//! they say: only a session document, a wish for a login, or a redirect to
//! something called JMAP counts.

use url::Url;

use super::answer::Answered;
use super::inquiry::Inquiry;
use super::{Outcome, SourceReason, fault};
use crate::network::{DnsError, HttpError, HttpReply, HttpRequest, ServiceRecord};

/// Looks for the SRV record and the well-known place.
pub(super) async fn ask(inquiry: &Inquiry<'_>) -> Answered {
    let domain = inquiry.address.domain().ascii();
    let record = format!("_jmap._tcp.{domain}");
    let Ok(place) = Url::parse(&format!("https://{domain}/.well-known/jmap")) else {
        return Answered::without(Outcome::Nothing, SourceReason::NotFound);
    };
    let request = HttpRequest::get(place, inquiry.limit());
    let (records, reply) =
        futures_util::join!(inquiry.service_records(&record), inquiry.exchange(request));
    if is_named(&records) || reply.as_ref().is_ok_and(is_session) {
        return Answered::without(Outcome::Nothing, SourceReason::JmapOffered);
    }
    match reply {
        Err(HttpError::Status(401)) => {
            Answered::without(Outcome::Nothing, SourceReason::JmapOffered)
        }
        // What else the web server says is about the web.
        Err(HttpError::Status(_)) | Ok(_) => {
            Answered::without(Outcome::Nothing, SourceReason::NotFound)
        }
        Err(error) => fault::http(&error),
    }
}

fn is_named(records: &Result<Vec<ServiceRecord>, DnsError>) -> bool {
    records.as_ref().is_ok_and(|found| found.iter().any(|record| record.target.is_some()))
}

fn is_session(reply: &HttpReply) -> bool {
    match reply {
        HttpReply::Redirect(url) => url.path().to_ascii_lowercase().contains("jmap"),
        HttpReply::Document(document) => {
            serde_json::from_slice::<serde_json::Value>(&document.body)
                .is_ok_and(|session| session["apiUrl"].is_string())
        }
    }
}
