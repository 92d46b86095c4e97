//! The unmodified program against real servers, a real Thunderbird and Evolution's own libraries, in a network of our own.
//!
//! One world for all tests of a run: a network namespace with a name server (Knot), a web (nginx), a mail store
//! (Dovecot) and a submission server (Postfix); beside them stand hosters, each with its own way. The window gets a
//! screen and a screen reader of its own besides.
//! Needs root and the packages of `tests/install`; without them every test here fails and says what is missing. Not
//! here: broken and hostile servers; those are scripted.

mod attempt;
mod desk;
mod domains;
mod hosters;
mod mail_store;
mod marionette;
mod name_server;
mod namespace;
#[cfg(feature = "window")]
mod page_rules;
mod people;
mod program;
#[cfg(feature = "window")]
mod reader;
#[cfg(feature = "window")]
mod screen;
mod servers;
mod session;
mod submission;
mod terminal;
mod vault;
mod watch;
mod web;
mod world;

mod detection;
mod evolution;
mod guide;
mod keyring;
mod mechanisms;
mod outcomes;
mod proof;
mod test_mail;
mod thunderbird;
mod thunderbird_config;
mod thunderbird_profile;
mod traffic;
#[cfg(feature = "window")]
mod visit;
#[cfg(feature = "window")]
mod window;
