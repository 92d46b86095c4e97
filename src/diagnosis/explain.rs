//! A pasted answer and the hints beside it become causes: the one way in for
//! the command line and the window.
//!
//! No words for people; `explain::cause` has them.

use super::channel::Channel;
use super::family::Whose;
use super::heard::Heard;
use super::phase::Phases;
use super::rules;
use super::suspicion::Suspicion;

/// An answer somebody wants explained.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// What it came over.
    pub channel: Channel,
    /// What was being done, as far as anybody said.
    pub phases: Phases,
    /// Who answered, as far as anybody said.
    pub whose: Whose<'a>,
    /// The answer as it was pasted.
    pub text: &'a str,
}

/// What the answer may mean, the likeliest first; never empty. An answer nobody knows is
/// [`Cause::Unknown`](super::Cause::Unknown) alone.
pub fn diagnose(question: &Question<'_>) -> Vec<Suspicion> {
    let Question { channel, phases, whose, text } = question.clone();
    rules::suspicions(&Heard::new(channel, phases, whose, text))
}
