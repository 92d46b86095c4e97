//! What an answer means: every collected answer, further ones, and hostile text.

mod answers;
mod further;
