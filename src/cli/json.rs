//! The JSON objects scripts read: fixed field names, closed keys, no prose.

use serde::Serialize;
use serde_json::{Value, json};

use crate::account::{AuthMethod, Protocol, ServerConfig, UserName, is_format_character};
use crate::diagnosis::{NetworkFacts, Verdict};
use crate::discovery::{
    Candidate, Discovery, Note, Request, Said, SourceReason, SourceReport, shown,
};
use crate::provider::{Endpoint, Provider, Requirement};
use crate::verify::{ProtocolReport, ProtocolResult};

/// SERVER of the documented format.
#[derive(Serialize)]
pub struct Server {
    protocol: &'static str,
    host: String,
    port: u16,
    security: &'static str,
    auth: Vec<&'static str>,
    username: Option<String>,
    source: &'static str,
    trust: &'static str,
    probed: &'static str,
    reasons: Vec<&'static str>,
}

impl Server {
    /// A candidate as SERVER.
    pub fn new(candidate: &Candidate) -> Self {
        let ServerConfig { protocol, host, port, security, authentication, username } =
            &candidate.server;
        Self {
            protocol: protocol.key(),
            host: host.to_string(),
            port: *port,
            security: security.key(),
            auth: authentication.iter().map(|method| method.key()).collect(),
            username: username.as_known().map(str::to_owned),
            source: candidate.source.key(),
            trust: candidate.trust.key(),
            probed: candidate.probed.key(),
            reasons: candidate.reasons.iter().map(|reason| reason.key()).collect(),
        }
    }
}

/// An object as text in which no character of a stranger can act on a terminal or change the order of what is read:
/// those are escaped, which scripts do not notice.
pub fn printable(value: &Value) -> String {
    let acts =
        |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || is_format_character(c);
    let mut shown = String::new();
    let mut units = [0; 2];
    // Outside strings JSON holds no such character, so every one of them may be escaped where it stands.
    for character in value.to_string().chars() {
        if acts(character) {
            for unit in character.encode_utf16(&mut units) {
                shown.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            shown.push(character);
        }
    }
    shown
}

/// How long a search took, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub struct SearchTime {
    /// Until nobody slower could outrank the answer; `None` without an answer.
    pub answer: Option<u64>,
    /// Until the end.
    pub whole: u64,
}

/// What `detect` prints.
pub fn detection(discovery: &Discovery, time: SearchTime) -> Value {
    let server = |candidate: &Option<Candidate>| candidate.as_ref().map(Server::new);
    json!({
        "address": discovery.address.to_ascii(),
        "domain": discovery.address.domain().ascii(),
        "provider": discovery.provider.map(|provider| json!({
            "id": provider.id,
            "name": provider.name,
        })),
        "requirements": requirements(discovery.provider),
        "recommended": {
            "incoming": server(&discovery.recommended_incoming),
            "outgoing": server(&discovery.recommended_outgoing),
        },
        "alternatives": discovery.alternatives.iter().map(Server::new).collect::<Vec<_>>(),
        "sources": discovery.sources.iter().map(source).collect::<Vec<_>>(),
        "answer_ms": time.answer,
        "elapsed_ms": time.whole,
    })
}

fn requirements(provider: Option<&Provider>) -> Vec<&'static str> {
    let requirements = provider.map_or(&[][..], |provider| provider.requirements);
    requirements.iter().map(|requirement: &Requirement| requirement.key()).collect()
}

/// One source's answer with its evidence.
pub fn source(report: &SourceReport) -> Value {
    json!({
        "source": report.source.key(),
        "outcome": report.outcome.key(),
        "reason": report.reason.map(|reason| reason.key()),
        "elapsed_ms": milliseconds(report.elapsed),
        "servers": report.candidates.iter().map(Server::new).collect::<Vec<_>>(),
        "standing": report.standing.map(|standing| standing.key()),
        "notes": report.notes.iter().map(note).collect::<Vec<_>>(),
        "requests": report.requests.iter().map(request).collect::<Vec<_>>(),
    })
}

fn note(note: &Note) -> Value {
    let text = |(language, text): &(String, String)| json!({ "lang": language, "text": text });
    json!({
        "kind": note.kind.key(),
        "texts": note.texts.iter().map(text).collect::<Vec<_>>(),
        "link": note.link.as_ref().map(|link| link.as_str()),
    })
}

fn request(request: &Request) -> Value {
    let (target, records) = match &request.said {
        Said::Redirect(url) => (Some(shown(url)), None),
        Said::Records(records) => (None, Some(records.clone())),
        _ => (None, None),
    };
    json!({
        "question": request.question.key(),
        "of": request.question.target(),
        "answer": request.said.key(),
        "to": target,
        "records": records,
        "elapsed_ms": milliseconds(request.elapsed),
    })
}

/// Every word `answer` of a request can be.
pub fn answer_keys() -> Vec<&'static str> {
    Said::KEYS.into_iter().chain(SourceReason::ALL.map(SourceReason::key)).collect()
}

/// What `check` prints.
pub fn check(
    protocols: &[(ProtocolReport, Option<CheckedCause>)],
    verdict: &Verdict,
    facts: Option<&NetworkFacts>,
) -> Value {
    let mut by_protocol = serde_json::Map::new();
    for (report, cause) in protocols {
        by_protocol.insert(report.protocol.key().to_owned(), protocol(report, cause.as_ref()));
    }
    json!({
        "protocols": by_protocol,
        "verdict": {
            "cause": verdict.cause.map(|cause| cause.key()),
            "side": verdict.side.key(),
            "certainty": verdict.cause.map(|_| verdict.certainty.key()),
            "also": verdict.also.iter().map(|one| json!({
                "cause": one.cause.key(),
                "certainty": one.certainty.key(),
            })).collect::<Vec<_>>(),
            "notes": verdict.notes.iter().map(|note| note.key()).collect::<Vec<_>>(),
            "proposal": verdict.proposal.as_ref().map(|proposal| json!({
                "servers": proposal.servers.iter().map(proposed).collect::<Vec<_>>(),
            })),
        },
        "facts": facts.map(network_facts),
    })
}

fn proposed(server: &ServerConfig) -> Value {
    json!({
        "protocol": server.protocol.key(),
        "host": server.host.to_string(),
        "port": server.port,
        "security": server.security.key(),
    })
}

fn network_facts(facts: &NetworkFacts) -> Value {
    json!({
        "mail_domain_https": facts.mail_domain_https,
        "database_https": facts.database_https,
        "clock_ahead_seconds": facts.clock.map(|clock| {
            let seconds = i64::try_from(clock.by.as_secs()).unwrap_or(i64::MAX);
            if clock.ahead { seconds } else { -seconds }
        }),
        "ipv4": facts.ipv4,
        "ipv6": facts.ipv6,
        "captive_portal": facts.captive_portal,
        "web_issuer": facts.web_issuer,
        "proxy": facts.proxy,
        "vpn": facts.vpn,
    })
}

/// What can become of a protocol or, but for the last, of a stage.
pub const CHECK_OUTCOMES: [&str; 3] = ["ok", "failed", "skipped"];

/// Why a protocol did not work, ready to print.
pub struct CheckedCause {
    /// The cause's key.
    pub key: &'static str,
    /// The server's own words, cleaned.
    pub answer: Option<String>,
}

fn protocol(report: &ProtocolReport, cause: Option<&CheckedCause>) -> Value {
    let [ok, failed, skipped] = CHECK_OUTCOMES;
    let (outcome, stage) = match &report.result {
        ProtocolResult::Works => (ok, report.stages.last().map(|stage| stage.stage)),
        ProtocolResult::Failed(failure) => (failed, Some(failure.stage)),
        ProtocolResult::Skipped(_) => (skipped, report.stages.last().map(|stage| stage.stage)),
    };
    let mut object = json!({
        "outcome": outcome,
        "stage": stage.map(|stage| stage.key()),
        "cause": cause.map(|cause| cause.key),
        "answer": cause.and_then(|cause| cause.answer.clone()),
        "elapsed_ms": milliseconds(report.elapsed),
        "stages": report.stages.iter().map(|stage| json!({
            "stage": stage.stage.key(),
            "outcome": if stage.succeeded { ok } else { failed },
            "elapsed_ms": milliseconds(stage.elapsed),
        })).collect::<Vec<_>>(),
    });
    if let Some(fields) = object.as_object_mut() {
        fields.extend(super::learnt::fields(report));
    }
    object
}

/// What `providers` prints.
pub fn providers(providers: &[&Provider]) -> Value {
    json!({ "providers": providers.iter().map(|provider| json!({
        "id": provider.id,
        "name": provider.name,
        "domains": provider.domains,
        "requirements": requirements(Some(provider)),
        "servers": provider.endpoints.iter().map(endpoint).collect::<Vec<_>>(),
        "help": provider.help_pages,
        "last_checked": provider.last_checked,
    })).collect::<Vec<_>>() })
}

fn endpoint(endpoint: &Endpoint) -> Value {
    json!({
        "protocol": endpoint.protocol.key(),
        "host": endpoint.host,
        "port": endpoint.port,
        "security": endpoint.security.key(),
    })
}

/// An object for what could not be done.
pub fn error(key: &str, text: &str) -> Value {
    json!({ "error": { "key": key, "text": text } })
}

/// An object for servers that a person has to confirm first.
pub fn confirmation(servers: &[&Candidate]) -> Value {
    json!({ "error": {
        "key": "confirmation-needed",
        "servers": servers.iter().map(|candidate| Server::new(candidate)).collect::<Vec<_>>(),
    } })
}

/// Milliseconds, rounded down.
pub fn milliseconds(duration: std::time::Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// The closed lists of keys that help prints.
pub fn protocol_keys() -> Vec<&'static str> {
    Protocol::ALL.map(Protocol::key).to_vec()
}

/// The keys of logins.
pub fn auth_keys() -> Vec<&'static str> {
    AuthMethod::ALL.map(AuthMethod::key).to_vec()
}

/// Whether a server still lacks its user name.
pub fn lacks_username(candidate: &Candidate) -> bool {
    candidate.server.username == UserName::Assigned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stranger_s_character_acts_on_a_terminal() {
        let hostile = json!({ "spf": "a\u{9b}2J\u{202e}b\u{2028}\u{e0041}ä\n" });
        let shown = printable(&hostile);
        assert_eq!(shown, r#"{"spf":"a\u009b2J\u202eb\u2028\udb40\udc41ä\n"}"#);
        let read: Value = serde_json::from_str(&shown).expect("still JSON");
        assert_eq!(read, hostile);
    }
}
