//! The report as an object for programs: fixed field names, closed keys, the shown sentences as they were.

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    Certificate, Connection, FoundServer, Outcome, ProposedServer, Report, Search, TestMail,
};
use crate::calendar::Day;
use crate::diagnosis::{NetworkFacts, Note, Suspicion};
use crate::verify::test_mail::Removal;
use crate::verify::{AttemptBudget, SkipReason};

/// The version of these fields; reports without one are of version 1, which had no `certainty`, `also`, `notes`,
/// `proposal` and `test_mail`.
const VERSION: u64 = 2;

/// The whole report.
pub fn json(report: &Report) -> Value {
    json!({
        "version": VERSION,
        "postlotse": env!("CARGO_PKG_VERSION"),
        "system": report.system,
        "language": report.shown.language,
        "time": report.moment.to_string(),
        "address": report.address,
        "domain": { "name": report.domain, "ascii": report.ascii_domain },
        "provider": report.provider.map(|provider| json!({
            "id": provider.id,
            "name": provider.name,
            "last_checked": provider.last_checked,
        })),
        "verdict": {
            "cause": report.cause.map(|cause| cause.key()),
            "side": report.side.key(),
            "certainty": report.cause.map(|_| report.certainty.key()),
            "also": report.also.iter().map(suspicion).collect::<Vec<_>>(),
            "notes": report.notes.iter().map(|note: &Note| note.key()).collect::<Vec<_>>(),
            "proposal": report.proposed.iter().map(proposed).collect::<Vec<_>>(),
            "advice": report.shown.sentences,
        },
        "refused_logins": { "counted": report.refusals, "limit": AttemptBudget::LIMIT },
        "connections": report.connections.iter().map(connection).collect::<Vec<_>>(),
        "sources": report.searches.iter().map(search).collect::<Vec<_>>(),
        "records": report.records.iter().map(|records| json!({
            "kind": records.kind.key(),
            "name": records.name,
            "found": records.found,
        })).collect::<Vec<_>>(),
        "network": report.facts.as_ref().map(facts),
        "test_mail": report.test_mail.as_ref().map(test_mail),
    })
}

fn suspicion(one: &Suspicion) -> Value {
    json!({ "cause": one.cause.key(), "certainty": one.certainty.key() })
}

fn proposed(server: &ProposedServer) -> Value {
    json!({
        "protocol": server.protocol.key(),
        "place": server.place,
        "security": server.security.key(),
    })
}

fn test_mail(one: &TestMail) -> Value {
    json!({
        "outcome": one.outcome,
        "sent_ms": one.sent.map(milliseconds),
        "elapsed_ms": one.elapsed.map(milliseconds),
        "folder": one.folder,
        "junk": one.is_junk,
        "removed": one.removal == Some(Removal::Removed),
        "protocol": one.failed_at.map(|(protocol, _)| protocol.key()),
        "failed_at": one.failed_at.map(|(_, stage)| stage.key()),
        "cause": one.cause.map(|cause| cause.key()),
        "answer": one.answer,
    })
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn connection(one: &Connection) -> Value {
    let (outcome, stage, reason) = match one.outcome {
        Outcome::Works => ("ok", None, None),
        Outcome::Failed(stage) => ("failed", Some(stage.key()), None),
        Outcome::Skipped(reason) => ("skipped", None, Some(skipped(reason))),
    };
    json!({
        "protocol": one.protocol.key(),
        "host": one.ascii_host.as_ref().unwrap_or(&one.host),
        "port": one.port,
        "security": one.security.key(),
        "username": one.username,
        "outcome": outcome,
        "failed_at": stage,
        "skipped": reason,
        "stages": one.stages.iter().map(|stage| json!({
            "stage": stage.stage.key(),
            "ok": stage.succeeded,
            "elapsed_ms": milliseconds(stage.elapsed),
        })).collect::<Vec<_>>(),
        "addresses": { "ipv6": one.ipv6, "ipv4": one.ipv4, "connected": one.connected },
        "tls": one.tls.map(|version| version.key()),
        "certificate": one.certificate.as_ref().map(certificate),
        "greeting": one.greeting,
        "capabilities_before_tls": one.capabilities_before_tls,
        "capabilities": one.capabilities,
        "mechanism": one.mechanism_key(),
        "answer": one.answer,
        "causes": one.suspicions.iter().map(suspicion).collect::<Vec<_>>(),
    })
}

fn skipped(reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::AfterRefusal => "after-refusal",
        SkipReason::BudgetSpent => "budget-spent",
        SkipReason::UnsafeHost => "unsafe-host",
        SkipReason::NoPassword => "no-password",
        SkipReason::Unfinished => "unfinished",
    }
}

fn certificate(one: &Certificate) -> Value {
    json!({
        "names": one.names,
        "issuer": one.issuer,
        "not_before": one.not_before.map(Day::iso),
        "not_after": one.not_after.map(Day::iso),
        "accepted": one.is_accepted,
        "virus_scanner": one.is_scanner,
    })
}

fn search(one: &Search) -> Value {
    json!({
        "source": one.source.key(),
        "outcome": one.outcome.key(),
        "reason": one.reason.map(|reason| reason.key()),
        "standing": one.standing.map(|standing| standing.key()),
        "servers": one.servers.iter().map(server).collect::<Vec<_>>(),
    })
}

fn server(one: &FoundServer) -> Value {
    json!({
        "protocol": one.protocol.key(),
        "place": one.place,
        "security": one.security.key(),
        "trust": one.trust.key(),
        "conflict": one.conflicts,
    })
}

fn facts(facts: &NetworkFacts) -> Value {
    let NetworkFacts {
        mail_domain_https,
        database_https,
        clock,
        // The offset says it.
        web_time: _,
        ipv4,
        ipv6,
        captive_portal,
        web_issuer,
        proxy,
        vpn,
    } = facts;
    json!({
        "mail_domain_https": mail_domain_https,
        "database_https": database_https,
        "clock_offset_s": clock.map(|clock| {
            let seconds = i64::try_from(clock.by.as_secs()).unwrap_or(i64::MAX);
            if clock.ahead { seconds } else { -seconds }
        }),
        "ipv4": ipv4,
        "ipv6": ipv6,
        "captive_portal": captive_portal,
        "web_issuer": web_issuer,
        "proxy": proxy,
        "vpn": vpn,
    })
}
