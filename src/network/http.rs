//! Small documents over https. STUB

use std::time::Duration;
use url::Url;

/// What to fetch, and how much of it.
#[derive(Debug, Clone)]
pub struct HttpRequest {
    /// An https address.
    pub url: Url,
    /// Time for everything, redirects included.
    pub timeout: Duration,
}

/// A fetched document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpDocument {
    /// The body, unpacked, at most 256 KiB.
    pub body: Vec<u8>,
    /// Content type without parameters, lower case, empty if none.
    pub content_type: String,
    /// The address that answered, after redirects.
    pub final_url: Url,
}
