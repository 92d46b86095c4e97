//! The command line as scripts and people meet it: the real program, no network.

mod addresses;
mod dialogue;
mod evolution;
mod explain;
mod exports;
mod lint;
mod offline;
mod programs;
#[cfg(target_os = "linux")]
mod terminal;
mod thunderbird;
mod usage;
