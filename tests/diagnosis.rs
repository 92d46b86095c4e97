//! What an answer means: every collected answer, further ones, and hostile text.

pub mod answers;
mod further;
