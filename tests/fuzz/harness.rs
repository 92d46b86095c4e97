//! Fuzzing on the stable compiler: every reader of foreign bytes is given its corpus, and what a mutator makes of it.
//!
//! A target is an ordinary test that lies beside its reader in the module tree and in tests/fuzz on the disk. An input
//! that panics, takes too long or eats memory is written to target/fuzz-failures; put it into the target's corpus
//! folder and it is tried first, for ever. Not led by coverage: what leads is that an input ended in a new way.
//!
//! `POSTLOTSE_FUZZ_SECONDS` is how long each target runs (2), `POSTLOTSE_FUZZ_SEED` a run to have again.

#[path = "mutator.rs"]
mod mutator;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};

pub(crate) use mutator::Random;

/// Longest time for one input, without optimisation.
const SLOW: Duration = Duration::from_secs(if cfg!(debug_assertions) { 4 } else { 1 });
/// After this long an input will not end at all.
const HUNG: Duration = Duration::from_secs(30);
/// Most memory one input may add, in bytes.
const GREEDY: usize = 256 * 1024 * 1024;
/// Inputs kept because they ended in a new way.
const KEPT: usize = 4000;
/// The stream every run begins with; tests/long takes others.
const SEED: u64 = 5;

/// What the reader is working on, for the one who watches.
type Current = Arc<Mutex<(Vec<u8>, Instant)>>;

/// Runs a target: `read` takes the bytes, asserts what must hold, and says in a word how it ended.
///
/// The corpus is `tests/fuzz/corpus/NAME`; `words` are what the format is made of.
pub(crate) fn fuzz(
    name: &'static str,
    words: &'static [&'static str],
    read: impl Fn(&[u8]) -> String + Send + 'static,
) {
    let current: Current = Arc::new(Mutex::new((Vec::new(), Instant::now())));
    let (done, waiting) = mpsc::channel();
    let watched = current.clone();
    let worker = std::thread::spawn(move || {
        let outcome = Run::new(name, words, watched).all(&read);
        let _nobody_waits = done.send(outcome);
    });
    let outcome = loop {
        match waiting.recv_timeout(Duration::from_millis(500)) {
            Ok(outcome) => break outcome,
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                panic!("{name}: the harness itself failed")
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {
                let (input, started) = &*current.lock().unwrap_or_else(PoisonError::into_inner);
                if started.elapsed() > HUNG {
                    break Err(format!("does not end: {}", keep(name, input).display()));
                }
            }
        }
    };
    match outcome {
        Ok(summary) => println!("{name}: {summary}"),
        Err(fault) => panic!("{name}: {fault}"),
    }
    // Only a reader that does not end is left behind.
    worker.join().expect("the worker");
}

struct Run {
    name: &'static str,
    words: &'static [&'static str],
    current: Current,
    endings: BTreeSet<String>,
}

impl Run {
    fn new(name: &'static str, words: &'static [&'static str], current: Current) -> Self {
        Self { name, words, current, endings: BTreeSet::new() }
    }

    fn all(&mut self, read: &impl Fn(&[u8]) -> String) -> Result<String, String> {
        let mut pool = corpus(self.name);
        for seed in &pool {
            self.one(seed, read)?;
        }
        let from_corpus = self.endings.len();
        if from_corpus < 2 {
            return Err("the whole corpus ends in one way: nothing is read".into());
        }
        let variable = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
        let seconds = variable("POSTLOTSE_FUZZ_SECONDS").unwrap_or(2);
        let seed = variable("POSTLOTSE_FUZZ_SEED").unwrap_or(SEED);
        let mut random = Random::new(seed);
        let end = Instant::now() + Duration::from_secs(seconds);
        let mut count = 0_u64;
        while Instant::now() < end {
            let (one, other) = (random.below(pool.len()), random.below(pool.len()));
            let input = random.mutate(&pool[one], &pool[other], self.words);
            if self.one(&input, read)? && pool.len() < KEPT {
                pool.push(input);
            }
            count += 1;
        }
        let endings = self.endings.len();
        Ok(format!(
            "{count} inputs, seed {seed}, {endings} endings, {from_corpus} of them from the corpus"
        ))
    }

    /// Whether the input ended in a new way.
    fn one(&mut self, input: &[u8], read: &impl Fn(&[u8]) -> String) -> Result<bool, String> {
        let before = resident();
        let started = Instant::now();
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = (input.to_vec(), started);
        let fault = match catch_unwind(AssertUnwindSafe(|| read(input))) {
            Err(_) => "a panic",
            // Another process may have had the processor: only an input that is slow twice is slow.
            Ok(_) if started.elapsed() > SLOW && took(input, read) > SLOW => "too slow",
            Ok(_) if resident().saturating_sub(before) > GREEDY => "too much memory",
            Ok(ending) => return Ok(self.endings.insert(ending)),
        };
        Err(format!("{fault}: {}", keep(self.name, input).display()))
    }
}

fn took(input: &[u8], read: &impl Fn(&[u8]) -> String) -> Duration {
    let started = Instant::now();
    read(input);
    started.elapsed()
}

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|_| panic!("{}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    assert!(!files.is_empty(), "no corpus for {name}");
    files.iter().map(|file| std::fs::read(file).expect("a corpus file")).collect()
}

/// Writes an input down so that it can be tried again.
fn keep(name: &str, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz-failures");
    let sum = input.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let file = folder.join(format!("{name}-{sum:016x}"));
    std::fs::create_dir_all(&folder).expect("a folder for failures");
    std::fs::write(&file, input).expect("the failure");
    file
}

/// Memory of this process in bytes; 0 where nobody tells.
fn resident() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.as_deref().and_then(|text| text.split(' ').nth(1)?.parse::<usize>().ok());
    pages.unwrap_or(0) * 4096
}

#[test]
fn a_planted_fault_is_found_and_kept() {
    let planted = |bytes: &[u8]| {
        assert!(!bytes.windows(2).any(|pair| pair == b"@@"), "planted");
        (bytes.len() % 3).to_string()
    };
    let current = Arc::new(Mutex::new((Vec::new(), Instant::now())));
    let found = Run::new("addresses", &["@"], current).all(&planted);
    let fault = found.expect_err("two signs next to each other come up at once");
    let file = fault.strip_prefix("a panic: ").expect("a panic");
    let kept = std::fs::read(file).expect("the failure is on the disk");
    assert!(kept.windows(2).any(|pair| pair == b"@@"));
    std::fs::remove_file(file).expect("tidied up");
}
