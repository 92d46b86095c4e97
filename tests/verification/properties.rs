//! Servers nobody has thought of: dialogues that begin well and go wrong at random, over real sockets and real TLS.
//!
//! Whatever they say, the check ends in time without a panic, sends only commands of the list, nothing secret before
//! verified TLS, and after a refused password no second one. A case is its number; a failing one names it.

use super::scripts::*;
use super::*;
use crate::support::random::Random;
use crate::support::scripted::{Pace, Rule};

/// How many dialogues; tests/long has more and others (`POSTLOTSE_DIALOGUES`, `POSTLOTSE_DIALOGUES_FROM`).
const CASES: u64 = 300;
/// Most of these servers never answer.
const SHORT: Timing =
    Timing { step: Duration::from_millis(400), total: Duration::from_millis(1200) };

const STATUS_WORDS: [&str; 18] = [
    "{tag} OK",
    "{tag} NO",
    "{tag} BAD",
    "* OK",
    "* NO",
    "* BYE",
    "* PREAUTH",
    "+",
    "+OK",
    "-ERR",
    "220",
    "235",
    "250",
    "334",
    "421",
    "454",
    "535 5.7.8",
    "999",
];

/// Everything this program may say, by protocol; before TLS only the first two and the goodbye.
fn allowed(protocol: Protocol, encrypted: bool) -> &'static [&'static str] {
    match (protocol, encrypted) {
        (Protocol::Imap, false) => &["CAPABILITY", "STARTTLS", "LOGOUT"],
        (Protocol::Imap, true) => {
            &["CAPABILITY", "AUTHENTICATE", "LOGIN", "ID", "NAMESPACE", "LIST", "EXAMINE", "LOGOUT"]
        }
        (Protocol::Pop3, false) => &["CAPA", "STLS", "QUIT"],
        (Protocol::Pop3, true) => &["CAPA", "AUTH", "USER", "PASS", "STAT", "UIDL", "QUIT"],
        (Protocol::Smtp, false) => &["EHLO", "STARTTLS", "QUIT"],
        (Protocol::Smtp, true) => &["EHLO", "AUTH", "MAIL", "RCPT", "RSET", "QUIT"],
    }
}

/// Every line is an allowed command, or an answer to a challenge: base64, `*`, nothing.
fn assert_only_allowed(protocol: Protocol, encrypted: bool, sent: &[u8], what: &str) {
    let allowed = allowed(protocol, encrypted);
    for line in String::from_utf8_lossy(sent).split_inclusive("\r\n") {
        // The last line may have been cut off by the end of the connection.
        let Some(line) = line.strip_suffix("\r\n") else { continue };
        let mut words = line.split(' ');
        let first = words.next().unwrap_or_default();
        let tagged = first
            .strip_prefix('A')
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
        let command = match protocol {
            Protocol::Imap if tagged => words.next().unwrap_or_default(),
            Protocol::Imap => "",
            Protocol::Pop3 | Protocol::Smtp => first,
        };
        let is_answer =
            line.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=*".contains(&byte));
        let fine = allowed.contains(&command) || (encrypted && is_answer && !tagged);
        assert!(fine, "{what}: {line:?} is no command of this program");
    }
}

fn noise(random: &mut Random) -> Vec<u8> {
    let count = random.below(200);
    random.bytes(count)
}

/// Something a server of some protocol could say, bent or not.
fn utterance(random: &mut Random) -> Vec<u8> {
    let protocol = *random.pick(&Protocol::ALL);
    let all = rules(protocol);
    let (one, other) = (random.pick(&all).1.clone(), random.pick(&all).1.clone());
    let (one, other) = (one.unwrap_or_default(), other.unwrap_or_default());
    match random.below(5) {
        0 => noise(random),
        1 => {
            let status = *random.pick(&STATUS_WORDS);
            format!("{status} {}\r\n", random.pick(&["fine", "[ALERT] no", "x {5}", ""]))
                .into_bytes()
        }
        2 => one.into_bytes(),
        _ => random.mutate(one.as_bytes(), other.as_bytes(), &STATUS_WORDS),
    }
}

/// The rules of a good server with some answers bent, swapped or under another tag.
fn bent_rules(random: &mut Random, protocol: Protocol) -> Vec<Rule> {
    let good = rules(protocol);
    let mut bent = good.clone();
    for rule in &mut bent {
        let answer = match random.below(6) {
            0 => String::from_utf8_lossy(&utterance(random)).into_owned(),
            1 => random.pick(&good).1.clone().unwrap_or_default(),
            2 => rule.1.clone().unwrap_or_default().replace("{tag}", "A99"),
            _ => continue,
        };
        rule.1 = Some(answer);
    }
    bent
}

/// The script of a case.
fn dialogue(random: &mut Random, protocol: Protocol, security: Security) -> Vec<Step> {
    let mut script = Vec::new();
    match random.below(4) {
        0 => script.push(Step::Pace(Pace::Pieces(random.next()))),
        1 if random.below(3) == 0 => {
            let pause = *random.pick(&[1000, 100, 5]);
            script.push(Step::Pace(Pace::Drip(Duration::from_millis(pause))));
        }
        _ => {}
    }
    let mut opening = up_to_tls(protocol, security);
    match random.below(5) {
        // The beginning itself is bent, or cut off and continued with anything.
        0 => {
            let kept = random.below(opening.len() + 1);
            opening.truncate(kept);
        }
        1 => {
            let place = random.below(opening.len());
            let said = utterance(random);
            opening[place] = match &opening[place] {
                Step::Answer(_) => Step::AnswerBytes(said),
                _ => Step::Bytes(said),
            };
        }
        _ => {}
    }
    script.extend(opening);
    match random.below(6) {
        0 => script.push(Step::Serve(rules(protocol))),
        1 | 2 => script.push(Step::Serve(bent_rules(random, protocol))),
        3 | 4 => {
            let count = random.below(9);
            script.push(Step::ServeFirst(count, rules(protocol)));
        }
        _ => script.push(Step::ServeFirst(random.below(8), bent_rules(random, protocol))),
    }
    for _ in 0..random.below(6) {
        let said = utterance(random);
        script.push(match random.below(3) {
            0 => Step::Bytes(said),
            _ => Step::AnswerBytes(said),
        });
    }
    match random.below(12) {
        0..4 => script.push(Step::Silence),
        // Costs the tests more than the program.
        4 => script.push(Step::Flood("x\r\n")),
        _ => {}
    }
    script
}

/// Runs one case and says how it ended.
async fn case(number: u64) -> String {
    let mut random = Random::new(number);
    let protocol = *random.pick(&Protocol::ALL);
    let security = *random.pick(&Security::ALL);
    let what = format!("dialogue {number}, {} {}", protocol.key(), security.key());
    let mut world = World::new();
    world.timing = SHORT;
    let script = dialogue(&mut random, protocol, security);
    world.serve(protocol, security, script).await;
    let report = world.verify().await;
    world.assert_nothing_secret_before_tls(&what);
    for record in world.running[0].records() {
        assert_only_allowed(protocol, false, said_in_clear(&record.before_tls), &what);
        assert_only_allowed(protocol, true, &record.after_tls, &what);
    }
    match &report.protocols[0].result {
        ProtocolResult::Failed(failure) => format!("{:?}", failure.stage),
        other => format!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn random_dialogues_never_break_the_promises() {
    let variable = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let first = variable("POSTLOTSE_DIALOGUES_FROM").unwrap_or(0);
    let mut numbers = first..first + variable("POSTLOTSE_DIALOGUES").unwrap_or(CASES);
    let mut running = tokio::task::JoinSet::new();
    let mut names = std::collections::HashMap::new();
    let mut endings = std::collections::BTreeMap::<String, u32>::new();
    loop {
        while running.len() < AT_ONCE
            && let Some(number) = numbers.next()
        {
            names.insert(running.spawn(case(number)).id(), number);
        }
        match running.join_next().await {
            Some(Ok(ended)) => *endings.entry(ended).or_default() += 1,
            Some(Err(broken)) => panic!("dialogue {}: {broken}", names[&broken.id()]),
            None => break,
        }
    }
    println!("{endings:?}");
    // A generator whose dialogues all die at the door would prove nothing.
    for stage in
        ["Works", "Tls", "Greeting", "StartTls", "Capability", "Login", "Mailbox", "Sender"]
    {
        assert!(endings.contains_key(stage), "no dialogue ended with {stage}: {endings:?}");
    }
}

/// A definite refusal in the server's words.
fn definite(random: &mut Random, protocol: Protocol) -> String {
    let words =
        *random.pick(&["Authentication failed", "no", "Username and password not accepted"]);
    let more = *random.pick(&["", "* OK still here\r\n", "+ again\r\n", "334 \r\n", "+OK in\r\n"]);
    let refusal = match protocol {
        Protocol::Imap => format!("{{tag}} NO [AUTHENTICATIONFAILED] {words}\r\n"),
        Protocol::Pop3 => format!("-ERR [AUTH] {words}\r\n"),
        Protocol::Smtp => format!("535 5.7.8 {words}\r\n"),
    };
    format!("{refusal}{more}")
}

/// What a server may offer to log in with.
fn offer(random: &mut Random, protocol: Protocol) -> String {
    let names = *random.pick(&["PLAIN", "PLAIN LOGIN", "LOGIN PLAIN CRAM-MD5", "PLAIN XOAUTH2"]);
    match protocol {
        Protocol::Imap => {
            let auth: Vec<String> = names.split(' ').map(|name| format!("AUTH={name}")).collect();
            format!("* CAPABILITY IMAP4rev1 SASL-IR {}\r\n{{tag}} OK\r\n", auth.join(" "))
        }
        Protocol::Pop3 => format!("+OK\r\nUSER\r\nSASL {names}\r\n.\r\n"),
        Protocol::Smtp => format!("250-mail\r\n250-AUTH {names}\r\n250 SIZE\r\n"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_refusal_no_second_password_is_sent() {
    let cases = (0..60).map(|number| async move {
        let mut random = Random::new(number);
        let mut world = World::new();
        let security = *random.pick(&Security::ALL);
        let all = Protocol::ALL;
        let mut planned: Vec<Protocol> = all.into_iter().filter(|_| random.below(3) > 0).collect();
        if planned.is_empty() {
            planned = all.to_vec();
        }
        for protocol in planned {
            let (offer, refusal) = (offer(&mut random, protocol), definite(&mut random, protocol));
            // POP3 is asked for the message first; the refusal is the answer to it.
            let mut other = vec![(capability_command(protocol), offer.as_str())];
            match protocol {
                Protocol::Pop3 => other.extend([("AUTH", "+ \r\n"), ("AGFubm", &*refusal)]),
                _ => other.push((login_command(protocol), &*refusal)),
            }
            other.push(("USER", "+OK\r\n"));
            other.push(("PASS", "+OK\r\n"));
            other.push(("LOGIN", "{tag} OK in\r\n"));
            world.serve(protocol, security, bent(protocol, security, &other)).await;
        }
        world.verify().await;
        let sent = world
            .running
            .iter()
            .flat_map(ScriptedServer::records)
            .map(|record| {
                // The message of PLAIN ends with the password's own base64.
                let encoded = count(&record.after_tls, STANDARD.encode(SECRET).as_bytes());
                encoded + count(&record.after_tls, SECRET.as_bytes())
            })
            .sum::<usize>();
        assert_eq!(sent, 1, "case {number}");
        assert_eq!(world.budget.remaining(Instant::now()), 2, "case {number}");
    });
    futures_util::stream::iter(cases).buffer_unordered(AT_ONCE).for_each(|()| async {}).await;
}

fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).filter(|window| *window == part).count()
}
