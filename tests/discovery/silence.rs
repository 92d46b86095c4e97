//! Nobody answers: the search ends all the same, and says who kept it waiting (S13).

use super::*;
use crate::support::dns_server::silent_server;

const HASTY: Options = Options {
    offline: false,
    central_databases: true,
    plain_http: true,
    source_limit: Duration::from_millis(600),
    total_limit: Duration::from_millis(1500),
};

/// Room for a slow machine; the usual limits would be ten seconds.
const IN_TIME: Duration = Duration::from_secs(5);

#[tokio::test]
async fn a_silent_name_server() {
    let (name_server, _socket) = silent_server().await;
    let fixed = FixedNetwork { name_server: Some(name_server), ..FixedNetwork::default() };
    let network = Network::fixed(fixed).expect("network");
    let (discovery, elapsed) = run(Some(network), "anna@example.com", HASTY).await;
    assert!(elapsed < IN_TIME, "{elapsed:?}");
    let asked =
        [Source::Autoconfig, Source::WellKnown, Source::Ispdb, Source::PresetMx, Source::Srv];
    for source in asked {
        let report = discovery.sources.iter().find(|report| report.source == source);
        let report = report.unwrap_or_else(|| panic!("{source:?} is missing"));
        let expected = (Outcome::Failed, Some(SourceReason::TimedOut));
        assert_eq!((report.outcome, report.reason), expected, "{source:?}");
        assert!(report.elapsed >= Duration::from_millis(500), "{source:?}: {:?}", report.elapsed);
    }
    assert!(discovery.recommended_incoming.is_none());
}

#[tokio::test]
async fn a_silent_web_server_holds_nobody_up() {
    let mut world = usual_servers(World::new(), DOMAIN).await.autoconfig(DOMAIN, Reply::Silence);
    world.options = HASTY;
    let found = world.well_known(DOMAIN, usual_file(DOMAIN)).find("anna@example.com").await;
    assert!(found.elapsed < IN_TIME, "{:?}", found.elapsed);
    let expected = (Outcome::Failed, Some(SourceReason::TimedOut));
    assert_eq!(found.source(Source::Autoconfig), expected);
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
}

#[tokio::test]
async fn a_silent_mail_server_is_left_at_the_end() {
    let mut world = World::new().autoconfig(DOMAIN, usual_file(DOMAIN));
    for (host, port) in [("imap.example.com", 993), ("smtp.example.com", 465)] {
        world = world.listener(host, port, vec![Step::Silence]).await.names(host, PUBLIC);
    }
    world.options = HASTY;
    let found = world.find("anna@example.com").await;
    assert!(found.elapsed < IN_TIME, "{:?}", found.elapsed);
    assert_eq!(found.recommended(), "imap.example.com:993 smtp.example.com:465");
    assert_eq!(found.incoming().probed, Probed::No, "it was not waited for");
}
