//! `doctor`: what a domain's owner should know, and what to publish instead.

use serde_json::{Value, json};

use super::detect::source_line;
use super::{Context, Exit, Reply, json as keys};
use crate::audit::{Audit, Facts, Finding, Records, Severity, ZoneLine, audit, config_place};
use crate::discovery::{Event, Outcome};
use crate::explain;
use crate::i18n::{Message, Words};
use crate::inspection::{Subject, inspect};

/// Runs the command.
pub(crate) async fn run(context: &Context, subject: Subject) -> Reply {
    let network = match context.network() {
        Ok(network) => network,
        Err(reply) => return reply,
    };
    let options = context.options(Some(&network));
    let tell = |event: &Event| {
        if let Event::SourceFinished(report) = event {
            context.progress(&source_line(&context.words, report));
        }
    };
    let facts = inspect(network, context.catalog, subject, options, tell).await;
    reply(&context.words, &facts)
}

/// What is said about the facts.
fn reply(words: &Words, facts: &Facts) -> Reply {
    let audit = audit(facts);
    let exit = if audit.has_errors() { Exit::Failed } else { Exit::Worked };
    Reply::new(exit, text(words, facts, &audit), object(facts, &audit))
        .with_verbatim(verbatim(words, facts, &audit))
}

fn text(words: &Words, facts: &Facts, audit: &Audit) -> String {
    let domain = facts.domain.display();
    let heading = words.say(&Message::new("doctor-heading").with("domain", domain));
    let delivery = words.say(&explain::doctor::delivery(audit.delivery()));
    let delivery = format!("{}\n{delivery}", words.text("doctor-delivery-title"));
    let mut paragraphs = vec![heading, delivery];
    for severity in Severity::ALL.into_iter().rev() {
        let of_it = audit.findings.iter().filter(|finding| finding.kind.severity() == severity);
        let lines: Vec<String> = of_it.map(|finding| lines(words, finding)).collect();
        if !lines.is_empty() {
            let title = words.say(&explain::doctor::severity(severity));
            paragraphs.push(format!("{title}:\n{}", lines.join("\n")));
        }
    }
    paragraphs.push(words.text("doctor-not-visible"));
    let asked = facts.discovery.sources.iter().filter(|one| one.outcome != Outcome::Skipped);
    let asked: Vec<String> =
        asked.map(|report| format!("- {}", words.say(&source_line(words, report)))).collect();
    if !asked.is_empty() {
        paragraphs.push(format!("{}\n{}", words.text("doctor-sources"), asked.join("\n")));
    }
    paragraphs.join("\n\n")
}

/// A finding, its place, and what to do.
fn lines(words: &Words, finding: &Finding) -> String {
    let mut lines = vec![format!("- {}", explain::doctor::finding(words, finding))];
    let Some(advice) = explain::doctor::advice(words, finding) else { return lines.remove(0) };
    let place = Message::new("doctor-place").with("place", finding.place.clone());
    lines.push(format!("  {}", words.say(&place)));
    lines.push(format!("  {advice}"));
    let zone = explain::doctor::records(words, &finding.lines);
    let file = finding.file.as_ref();
    let title = file.map(|_| words.text("doctor-file-content"));
    lines.extend(zone.lines().map(|line| format!("    {line}")));
    lines.extend(title.map(|title| format!("  {title}")));
    lines.extend(file.iter().flat_map(|file| file.lines()).map(|line| format!("    {line}")));
    lines.join("\n")
}

/// What is made to be copied.
fn verbatim(words: &Words, facts: &Facts, audit: &Audit) -> String {
    let mut blocks = Vec::new();
    if !audit.zone.is_empty() {
        let zone = explain::doctor::zone(words, &audit.zone);
        blocks.push(format!("{}\n{zone}", words.text("doctor-zone-title")));
    }
    if let Some(file) = &audit.config_file {
        let place = Message::new("doctor-config-title").with("place", config_place(&facts.domain));
        blocks.push(format!("{}\n{file}", words.say(&place)));
    }
    blocks.join("\n\n")
}

fn object(facts: &Facts, audit: &Audit) -> Value {
    let Records { mx, spf, dmarc, mta_sts, tls_rpt } = facts.records();
    let finding = |finding: &Finding| {
        json!({
            "severity": finding.kind.severity().key(),
            "key": finding.kind.key(),
            "where": finding.place,
        })
    };
    json!({
        "domain": facts.domain.ascii(),
        "sources": facts.discovery.sources.iter().map(keys::source).collect::<Vec<_>>(),
        "findings": audit.findings.iter().map(finding).collect::<Vec<_>>(),
        "records": {
            "mx": mx, "spf": spf, "dmarc": dmarc, "mta_sts": mta_sts, "tls_rpt": tls_rpt,
        },
        "zone": audit.zone.iter().map(ZoneLine::plain).collect::<Vec<_>>(),
        "config_file": audit.config_file,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Protocol::{Imap, Smtp};
    use crate::account::Security::ImplicitTls;
    use crate::audit::example::{bare, candidate, with_servers, with_texts};
    use crate::discovery::Source;
    use crate::i18n::Language;

    #[test]
    fn scripts_get_keys_and_people_get_sentences() {
        let facts = with_texts(bare(), "", &["v=spf1 mx +all", "other"]);
        let facts = with_texts(facts, "_dmarc", &["v=DMARC1; p=none; rua=mailto:a@b.de"]);
        for (language, sentence, place) in [
            (
                Language::German,
                "Fehler:\n- Der SPF-Eintrag erlaubt der ganzen Welt",
                "Wo: example.com",
            ),
            (
                Language::English,
                "Error:\n- The SPF record allows the whole world",
                "Where: example.com",
            ),
        ] {
            let reply = reply(&Words::new(language), &facts);
            assert_eq!(reply.exit, Exit::Failed);
            assert!(reply.text.contains(sentence) && reply.text.contains(place), "{}", reply.text);
            let records = &reply.json["records"];
            assert_eq!(records["mx"], json!(["10 mx.example.com"]));
            assert_eq!(records["spf"], "v=spf1 mx +all");
            assert_eq!(records["mta_sts"], Value::Null);
            let found = reply.json["findings"].as_array().expect("a list");
            let spf = json!({ "severity": "error", "key": "spf-pass-all", "where": "example.com" });
            assert!(found.contains(&spf), "{found:?}");
            assert!(reply.json["config_file"].is_null());
        }
    }

    #[test]
    fn what_is_to_be_copied_stands_once_and_unbroken() {
        let server = |protocol, host| candidate(Source::Ispdb, protocol, host, ImplicitTls);
        let servers = [server(Imap, "imap.example.com"), server(Smtp, "smtp.example.com")];
        let facts = with_servers(bare(), &servers);
        let reply = reply(&Words::new(Language::German), &facts);
        let record = "_dmarc.example.com. IN TXT";
        assert_eq!(reply.verbatim.matches(record).count(), 1, "{}", reply.verbatim);
        assert!(reply.verbatim.contains("<hostname>imap.example.com</hostname>"));
        let lines = reply.json["zone"].as_array().expect("lines");
        for line in lines {
            assert!(reply.verbatim.contains(line.as_str().expect("a line")), "{line}");
        }
    }
}
