//! `providers`: what is bundled, as a list to search.

use super::{Context, Exit, Reply, describe, json};
use crate::i18n::Message;
use crate::provider::Provider;

/// Runs the command.
pub(crate) fn run(context: &Context, text: Option<&str>) -> Reply {
    let words = &context.words;
    let found: Vec<&Provider> = match text {
        Some(text) => context.catalog.search(text),
        None => context.catalog.all().iter().collect(),
    };
    let exit = if found.is_empty() { Exit::Failed } else { Exit::Worked };
    let printed = match (found.as_slice(), text) {
        ([], text) => {
            words.say(&Message::new("cli-no-provider").with("text", text.unwrap_or_default()))
        }
        ([provider], Some(_)) => details(context, provider),
        (several, _) => {
            several.iter().map(|provider| line(provider)).collect::<Vec<_>>().join("\n")
        }
    };
    Reply::new(exit, printed, json::providers(&found))
}

fn line(provider: &Provider) -> String {
    let domains = provider.domains.join(", ");
    format!("{} ({}): {domains}", provider.name, provider.id)
}

fn details(context: &Context, provider: &Provider) -> String {
    let words = &context.words;
    let mut paragraphs = vec![line(provider)];
    if !provider.endpoints.is_empty() {
        let servers = provider.endpoints.iter().map(|endpoint| {
            let message = Message::new("cli-provider-server")
                .with("protocol", describe::heading(words, endpoint.protocol))
                .with("host", endpoint.host)
                .with("port", endpoint.port.to_string())
                .with("security", describe::security(words, endpoint.security));
            words.say(&message)
        });
        paragraphs.push(servers.collect::<Vec<_>>().join("\n"));
    }
    let needed = describe::requirements(words, provider);
    if !needed.is_empty() {
        paragraphs.push(format!("{}\n{}", words.text("cli-what-you-need"), needed.join("\n")));
    }
    let checked = Message::new("cli-last-checked").with("date", provider.last_checked);
    paragraphs.push(words.say(&checked));
    paragraphs.join("\n\n")
}
