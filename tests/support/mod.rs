//! What the flows need around them: certificates, a name server, an https server,
//! scripted mail servers, the program as a process.
//!
//! Every server listens on 127.0.0.1 with a port of the system's choice and ends
//! with the value that started it.

pub mod certificates;
pub mod dns_server;
pub mod https_server;
pub mod program;
#[cfg(target_os = "linux")]
pub mod pseudo_terminal;
#[path = "../fuzz/mutator.rs"]
pub mod random;
pub mod scripted;
