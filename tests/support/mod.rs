//! What the flows need around them: certificates, a name server, an https server.
//!
//! Everything listens on 127.0.0.1 with a port of the system's choice and ends
//! with the value that started it.

pub mod certificates;
pub mod dns_server;
pub mod https_server;
