//! From a typed failure to a cause a person can act on. Pure.
//!
//! The only module that may look at the words of a server's answer.

mod cause;

pub use cause::Side;
