//! Passwords of every character arrive as they were typed, in every mechanism
//! of every protocol, at a server that takes the login apart by itself.

use std::cell::RefCell;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::listener::{Listener, Way};
use super::*;

const WAYS: [Way; 18] = {
    use Protocol::{Imap, Pop3, Smtp};
    const fn way(protocol: Protocol, offer: &'static str) -> Way {
        Way { protocol, offer }
    }
    [
        way(Imap, "SASL-IR AUTH=PLAIN"),
        way(Imap, "AUTH=PLAIN"),
        way(Imap, "SASL-IR AUTH=LOGIN"),
        way(Imap, "IDLE"),
        way(Imap, "LITERAL+"),
        way(Imap, "LITERAL-"),
        way(Imap, "SASL-IR AUTH=SCRAM-SHA-256 LOGINDISABLED"),
        way(Imap, "AUTH=SCRAM-SHA-1 LOGINDISABLED"),
        way(Imap, "AUTH=CRAM-MD5 LOGINDISABLED"),
        way(Pop3, "SASL PLAIN"),
        way(Pop3, "SASL LOGIN"),
        way(Pop3, "USER"),
        way(Pop3, "SASL SCRAM-SHA-256"),
        way(Pop3, "SASL CRAM-MD5"),
        way(Smtp, "PLAIN"),
        way(Smtp, "LOGIN"),
        way(Smtp, "SCRAM-SHA-1"),
        way(Smtp, "CRAM-MD5"),
    ]
};

fn is_scram(way: &Way) -> bool {
    way.offer.contains("SCRAM")
}

/// A server of this kind in a world of its own.
async fn listening(way: Way) -> (World, Listener) {
    let mut world = World::new();
    let (protocol, security) = (way.protocol, Security::ImplicitTls);
    let host = format!("{}.example.com", protocol.key());
    let listener = Listener::start(&world.authority.identity(&[&host]), way).await;
    let port = protocol.default_port(security);
    world.fixed.routes.insert((host.clone(), port), listener.address());
    world.plan(&host, protocol, security);
    (world, listener)
}

/// Logs in with what was typed, at a server that knows something else or the same.
fn log_in(
    runtime: &tokio::runtime::Runtime,
    place: &mut (World, Listener),
    typed: &str,
    known: &str,
) -> bool {
    let (world, listener) = place;
    // Refusals are what some of these tests want to see.
    world.budget = AttemptBudget::new();
    listener.knows(ADDRESS, known);
    runtime.block_on(world.verify_with(typed)).all_work()
}

/// SASLprep would change some of these; what it leaves alone is told apart by the table below.
fn passwords(ascii: bool) -> impl Strategy<Value = String> {
    let letter = any::<char>()
        .prop_map(move |one| if ascii { char::from(b' ' + (one as u32 % 95) as u8) } else { one });
    let sendable = |one: &char| !matches!(one, '\0' | '\r' | '\n');
    let letters = prop::collection::vec(letter.prop_filter("breaks a line", sendable), 1..60);
    letters.prop_map(|letters| letters.into_iter().collect())
}

#[test]
fn every_password_arrives_in_every_mechanism() {
    let runtime = tokio::runtime::Runtime::new().expect("runtime");
    for way in WAYS {
        let place = RefCell::new(runtime.block_on(listening(way)));
        let config = Config { cases: 8, failure_persistence: None, ..Config::default() };
        let outcome = TestRunner::new(config).run(&passwords(is_scram(&way)), |password| {
            let arrived = log_in(&runtime, &mut place.borrow_mut(), &password, &password);
            prop_assert!(arrived, "{way:?}");
            Ok(())
        });
        outcome.unwrap_or_else(|error| panic!("{way:?}: {error}"));
        // A listener that agrees to everything would prove nothing.
        assert!(!log_in(&runtime, &mut place.borrow_mut(), "one", "other"), "{way:?}");
    }
}

#[test]
fn long_passwords_arrive_too() {
    let runtime = tokio::runtime::Runtime::new().expect("runtime");
    for way in WAYS {
        let mut place = runtime.block_on(listening(way));
        for secret in ["x".repeat(300), "ä".repeat(2000), "y".repeat(4096)] {
            assert!(log_in(&runtime, &mut place, &secret, &secret), "{way:?} {}", secret.len());
        }
    }
}

#[test]
fn scram_knows_what_looks_the_same() {
    let runtime = tokio::runtime::Runtime::new().expect("runtime");
    // What is typed, and what a server has stored that was given the same by other means (RFC 4013 section 3).
    let cases = [
        ("I\u{ad}X", "IX"),
        ("\u{aa}", "a"),
        ("\u{2168}", "IX"),
        ("ｇｅｈｅｉｍ", "geheim"),
        ("Gru\u{308}n", "Grün"),
        ("🗝\u{e000}", "🗝\u{e000}"),
    ];
    for way in WAYS {
        let mut place = runtime.block_on(listening(way));
        for (typed, stored) in cases {
            assert_eq!(
                log_in(&runtime, &mut place, typed, stored),
                is_scram(&way) || typed == stored,
                "{way:?}, {typed:?}"
            );
        }
    }
}
