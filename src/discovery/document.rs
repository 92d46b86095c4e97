//! stub
use crate::account::ServerConfig;
/// x
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {}
/// x
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /** x */
    pub servers: Vec<ServerConfig>,
    /** x */
    pub notes: Vec<Note>,
}
pub(super) use super::config_xml::ConfigError as DocumentError;
