//! What is measured, and what is asked of it: the goals of the project, one member each.

use std::time::{Duration, Instant};

use postlotse::account::EmailAddress;
use postlotse::provider::Catalog;
use serde_json::Value;

use crate::floor::{median, milliseconds};
use crate::program::{self, Search};
use crate::table::{Floor, Row};
use crate::world::World;

/// Runs of a search that ends by itself; the median counts.
const RUNS: usize = 15;
const LOOKUPS: usize = 1000;
const MOST_MEMORY_MIB: f64 = 60.0;
const DEADLINE: Duration = Duration::from_secs(10);

/// A case.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// A bundled provider.
    BuiltIn,
    /// `https://autoconfig.D/mail/config-v1.1.xml`, against a bare `curl` of the same file.
    Autoconfig,
    /// SRV records only.
    Srv,
    /// The same from a name server that does not add the addresses of the hosts, as many do not.
    SrvBare,
    /// `imap.D` and `smtp.D`, published nowhere.
    Guess,
    /// `mail.D` with STARTTLS only, published nowhere.
    StartTls,
    /// Every packet is swallowed, those of DNS included.
    Dropped,
    /// Names resolve, packets to the servers are swallowed.
    Unreachable,
    /// Servers accept, and say nothing.
    Hanging,
    /// IPv6 addresses lead nowhere, with autoconfig.
    Ipv6Autoconfig,
    /// IPv6 addresses lead nowhere, with SRV records.
    Ipv6Srv,
    /// A document whose entities unfold without end, one nested without end, one that never ends.
    XmlBomb,
    /// A document that unpacks to a thousand times its size.
    GzipBomb,
    /// Mail servers that never stop talking.
    Babble,
}

impl Case {
    /// Every case, in the order of the table.
    pub const ALL: [Self; 14] = [
        Self::BuiltIn,
        Self::Autoconfig,
        Self::Srv,
        Self::SrvBare,
        Self::Guess,
        Self::StartTls,
        Self::Dropped,
        Self::Unreachable,
        Self::Hanging,
        Self::Ipv6Autoconfig,
        Self::Ipv6Srv,
        Self::XmlBomb,
        Self::GzipBomb,
        Self::Babble,
    ];

    /// Its name on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::BuiltIn => "built-in",
            Self::Autoconfig => "autoconfig",
            Self::Srv => "srv",
            Self::SrvBare => "srv-bare",
            Self::Guess => "guess",
            Self::StartTls => "starttls",
            Self::Dropped => "dropped",
            Self::Unreachable => "unreachable",
            Self::Hanging => "hanging",
            Self::Ipv6Autoconfig => "ipv6-autoconfig",
            Self::Ipv6Srv => "ipv6-srv",
            Self::XmlBomb => "xml-bomb",
            Self::GzipBomb => "gzip-bomb",
            Self::Babble => "babble",
        }
    }

    /// The domain that has this case.
    pub fn domain(self) -> &'static str {
        match self {
            Self::BuiltIn => "gmx.de",
            Self::Autoconfig => "published.test",
            Self::Srv => "records.test",
            Self::SrvBare => "bare.test",
            Self::Guess | Self::Dropped => "guess.test",
            Self::StartTls => "upgrade.test",
            Self::Unreachable => "unreachable.test",
            Self::Hanging => "hanging.test",
            Self::Ipv6Autoconfig => "published6.test",
            Self::Ipv6Srv => "records6.test",
            Self::XmlBomb => "xml-bomb.test",
            Self::GzipBomb => "gzip-bomb.test",
            Self::Babble => "babble.test",
        }
    }

    /// The address that is searched for.
    pub fn address(self) -> String {
        format!("anna@{}", self.domain())
    }

    /// Where its domain publishes a configuration.
    pub fn document(self) -> String {
        format!("https://autoconfig.{}/mail/config-v1.1.xml", self.domain())
    }

    /// Measures it.
    pub fn measure(self, world: &World, floor: &Floor) -> Result<Row, String> {
        match self {
            Self::BuiltIn => built_in(world),
            Self::Autoconfig => against_curl(floor),
            Self::Srv => in_round_trips("SRV records only, proven", self, floor, 6.0),
            // One journey more than where the name server adds the addresses: they have to be asked for.
            Self::SrvBare => {
                in_round_trips("SRV records without addresses, proven", self, floor, 7.0)
            }
            Self::Guess => in_round_trips("guessed `imap.` and `smtp.`, proven", self, floor, 6.0),
            Self::StartTls => {
                in_round_trips("guessed `mail.`, STARTTLS only, proven", self, floor, 9.0)
            }
            Self::Dropped => {
                world.link.swallow_all(true);
                let row = dead("every packet dropped", self, Useful::EveryReason, floor);
                world.link.swallow_all(false);
                row
            }
            Self::Unreachable => {
                dead("DNS answers, servers unreachable", self, Useful::BothServers, floor)
            }
            Self::Hanging => {
                dead("servers accept and say nothing", self, Useful::BothServers, floor)
            }
            Self::Ipv6Autoconfig => {
                black_hole("IPv6 black hole, autoconfig", Self::Autoconfig, self)
            }
            Self::Ipv6Srv => black_hole("IPv6 black hole, SRV records", Self::Srv, self),
            Self::XmlBomb => memory("peak memory, XML bombs", self, floor),
            Self::GzipBomb => memory("peak memory, gzip bomb", self, floor),
            Self::Babble => memory("peak memory, endless banners", self, floor),
        }
    }
}

/// The look-up while somebody types, and the program asked without a network.
fn built_in(world: &World) -> Result<Row, String> {
    let catalog = Catalog::bundled();
    let address = EmailAddress::parse(&Case::BuiltIn.address()).map_err(|e| e.to_string())?;
    // The goodbyes of the connections that measured the link are still under way.
    let before = world.link.sent_once_quiet();
    let mut times = Vec::new();
    for _ in 0..LOOKUPS {
        let started = Instant::now();
        let found = std::hint::black_box(catalog.by_domain(address.domain().ascii()));
        times.push(started.elapsed());
        found.ok_or("GMX is not bundled")?;
    }
    let found = program::offline(&Case::BuiltIn.address())?;
    if found["provider"]["id"] != "gmx-de" {
        return Err(format!("`detect --offline` did not recognise GMX: {found}"));
    }
    let packets = world.link.sent() - before;
    let slowest = times.iter().max().copied().unwrap_or_default();
    let median = median(times);
    Ok(Row {
        case: "built-in provider".to_owned(),
        measured: format!("{:.4} ms, {packets} packets", milliseconds(median)),
        goal: "< 1 ms, no packet".to_owned(),
        beside: format!("slowest of {LOOKUPS}: {:.3} ms", milliseconds(slowest)),
        met: median < Duration::from_millis(1) && packets == 0,
    })
}

/// Both as processes, by turns, so that a busy moment of the machine falls on both.
fn against_curl(floor: &Floor) -> Result<Row, String> {
    let case = Case::Autoconfig;
    let url = case.document();
    let (mut searches, mut curls) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        curls.push(program::curl(&url)?);
        searches.push(Search::first(&case.address())?);
    }
    let lacks = searches.iter().find_map(|search| search.lacks(case.domain(), false));
    let curl = median(curls);
    let process = median(searches.iter().map(|search| search.process).collect());
    let answer = median(searches.iter().map(|search| search.answer).collect());
    let ratio = process.as_secs_f64() / curl.as_secs_f64();
    Ok(Row {
        case: "autoconfig over https".to_owned(),
        measured: lacks.clone().unwrap_or(format!("{ratio:.2} x curl")),
        goal: "≤ 1.05 x curl".to_owned(),
        beside: format!(
            "process {:.0} ms, curl {:.0} ms; {}",
            milliseconds(process),
            milliseconds(curl),
            times(answer, process, floor),
        ),
        met: lacks.is_none() && ratio <= 1.05,
    })
}

fn in_round_trips(name: &str, case: Case, floor: &Floor, most: f64) -> Result<Row, String> {
    let (answer, beside, lacks) = answer(case, floor)?;
    let round_trips = answer.as_secs_f64() / floor.round_trip.as_secs_f64();
    Ok(Row {
        case: name.to_owned(),
        measured: lacks.clone().unwrap_or(format!("{round_trips:.1} round trips")),
        goal: format!("≤ {most:.0} round trips"),
        beside,
        met: lacks.is_none() && round_trips <= most,
    })
}

/// The median time of an answer, a word about the process around it, and what the answer lacks.
fn answer(case: Case, floor: &Floor) -> Result<(Duration, String, Option<String>), String> {
    let mut searches = Vec::new();
    for _ in 0..RUNS {
        searches.push(Search::first(&case.address())?);
    }
    let lacks = searches.iter().find_map(|search| search.lacks(case.domain(), true));
    let answer = median(searches.iter().map(|search| search.answer).collect());
    let process = median(searches.iter().map(|search| search.process).collect());
    let beside = times(answer, process, floor);
    Ok((answer, beside, lacks))
}

/// The answer by the program's own clock, and how long its process was there beyond one that does nothing.
fn times(answer: Duration, process: Duration, floor: &Floor) -> String {
    let more = milliseconds(process.saturating_sub(floor.empty_run));
    format!("answer {:.0} ms; process less empty run {more:.0} ms", milliseconds(answer))
}

/// What helps a person before a search is over.
#[derive(Clone, Copy)]
enum Useful {
    /// DNS names a server for each direction: they can be looked at.
    BothServers,
    /// Nothing can be known; every source has said why.
    EveryReason,
}

fn dead(name: &str, case: Case, useful: Useful, floor: &Floor) -> Result<Row, String> {
    let search = Search::whole(&case.address())?;
    let seen = program::snapshot(&case.address())?;
    let words = |value: &Value| -> Vec<String> {
        let all = value.as_array().into_iter().flatten();
        all.filter_map(|one| one.as_str().map(str::to_owned)).collect()
    };
    let (servers, silent) = (words(&seen["servers"]), words(&seen["silent"]));
    let (is_useful, partial) = match useful {
        Useful::BothServers => (servers.len() == 2, format!("{} servers", servers.len())),
        Useful::EveryReason if silent.is_empty() => (true, "every source's reason".to_owned()),
        Useful::EveryReason => (false, format!("not a word of {}", silent.join(", "))),
    };
    Ok(Row {
        case: name.to_owned(),
        measured: format!("{:.1} s; after 5 s {partial}", search.answer.as_secs_f64()),
        goal: "≤ 10 s; useful after 5 s".to_owned(),
        beside: times(search.answer, search.process, floor),
        met: search.answer <= DEADLINE && is_useful,
    })
}

/// The same search with and without addresses that lead nowhere, by turns. The median of the differences counts:
/// a busy moment of the machine falls on both halves of a pair.
fn black_hole(name: &str, without: Case, with: Case) -> Result<Row, String> {
    let (mut times, mut differences, mut lacks) = (Vec::new(), Vec::new(), None);
    for _ in 0..RUNS {
        let plain = Search::first(&without.address())?;
        let hole = Search::first(&with.address())?;
        lacks = lacks.or(plain.lacks(without.domain(), without == Case::Srv));
        lacks = lacks.or(hole.lacks(with.domain(), without == Case::Srv));
        differences.push(milliseconds(hole.answer) - milliseconds(plain.answer));
        times.push(hole.answer);
    }
    differences.sort_by(f64::total_cmp);
    let more = differences.get(differences.len() / 2).copied().unwrap_or_default();
    Ok(Row {
        case: name.to_owned(),
        measured: lacks.clone().unwrap_or(format!("{more:+.0} ms")),
        goal: "≤ +50 ms".to_owned(),
        beside: format!("answer {:.0} ms", milliseconds(median(times))),
        met: lacks.is_none() && more <= 50.0,
    })
}

fn memory(name: &str, case: Case, floor: &Floor) -> Result<Row, String> {
    let peak = program::peak_of_search(&case.address())?;
    // A bomb that nobody fetched would cost nothing.
    let met = meets_the_bomb(case, &Search::whole(&case.address())?.found);
    Ok(Row {
        case: name.to_owned(),
        measured: if met { format!("{peak:.1} MiB") } else { "not attacked".to_owned() },
        goal: format!("< {MOST_MEMORY_MIB:.0} MiB"),
        beside: format!("friendly search {:.1} MiB", floor.memory_mib),
        met: met && peak < MOST_MEMORY_MIB,
    })
}

/// Whether a search ran into what was laid out for it.
fn meets_the_bomb(case: Case, found: &Value) -> bool {
    let sources: &[&str] = match case {
        Case::XmlBomb => &["autoconfig", "well-known", "ispdb"],
        Case::GzipBomb => &["autoconfig"],
        _ => {
            let failed = |direction| found["recommended"][direction]["probed"] == "failed";
            return failed("incoming") && failed("outgoing");
        }
    };
    let reports = found["sources"].as_array().map_or(&[][..], Vec::as_slice);
    let failed = |key: &&str| {
        reports.iter().any(|report| report["source"] == **key && report["outcome"] == "failed")
    };
    sources.iter().all(failed)
}
