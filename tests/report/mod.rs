//! The report for a support desk: what stands in it, and what must not.

mod canary;
mod golden;
mod program;
