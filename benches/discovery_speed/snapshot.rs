//! What a person sees after five seconds of a search: the library's own events, folded as the window folds them.
//!
//! A process of its own, because it needs the name server and the authority of the slow side.

use std::time::Duration;

use futures_util::{StreamExt, pin_mut};
use postlotse::account::EmailAddress;
use postlotse::discovery::{Event, Options, Progress, Source, discover};
use postlotse::network::Network;
use postlotse::provider::Catalog;
use serde_json::json;

/// The argument that asks for it.
pub const COMMAND: &str = "--snapshot";
/// Five seconds, and what a source that was given up after exactly five needs to say so.
pub const AFTER: Duration = Duration::from_millis(5200);

/// Prints the servers that are recommended by then, and the sources that have said nothing yet.
pub fn print(address: &str) -> Result<(), String> {
    let address = EmailAddress::parse(address).map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let network = runtime.block_on(async { Network::system() });
    let network = network.map_err(|error| error.to_string())?;
    let catalog = Catalog::bundled();
    let mut progress = Progress::new(catalog, address.clone());
    let mut heard = Vec::new();
    let search = async {
        let events = discover(Some(network), catalog, address, Options::default());
        pin_mut!(events);
        while let Some(event) = events.next().await {
            if let Event::SourceFinished(report) = &event {
                heard.push(report.source);
            }
            progress.apply(&event);
        }
    };
    // Over or not: what is known by then counts.
    let _ = runtime.block_on(async { tokio::time::timeout(AFTER, search).await });
    let seen = progress.discovery();
    let recommended = [&seen.recommended_incoming, &seen.recommended_outgoing];
    let servers: Vec<String> = recommended
        .into_iter()
        .flatten()
        .map(|one| format!("{} {}", one.server.protocol.key(), one.server.host))
        .collect();
    let silent: Vec<&str> = Source::ALL
        .into_iter()
        .filter(|source| *source != Source::UserInput && !heard.contains(source))
        .map(Source::key)
        .collect();
    println!("{}", json!({ "servers": servers, "silent": silent }));
    // Not by the way of main: look-ups that still wait would be waited for.
    std::process::exit(0)
}
