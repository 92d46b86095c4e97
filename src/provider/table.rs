//! Lookup by domain and by mail exchanger. STUB
use super::Provider;

/// The bundled providers. A value that is handed down, although there is only one.
#[derive(Debug, Clone, Copy)]
pub struct Catalog {}

/// Who runs a mail exchanger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MxOwner {
    /// A known provider: its mailboxes are there.
    Provider(&'static Provider),
    /// A filter service, by key: it hides the provider behind it.
    Filter(&'static str),
}

impl Catalog {
    /// The providers compiled into this program.
    pub fn bundled() -> Self {
        Self {}
    }

    /// Every provider, best known first.
    pub fn all(&self) -> &'static [Provider] {
        &[]
    }

    /// The provider that owns a mail domain (exact match, punycode).
    pub fn by_domain(&self, _domain: &str) -> Option<&'static Provider> {
        None
    }

    /// Who runs a mail exchanger; the longest suffix wins, on label boundaries.
    pub fn by_mail_exchanger(&self, _host: &str) -> Option<MxOwner> {
        None
    }

    /// The provider with a key.
    pub fn by_id(&self, _id: &str) -> Option<&'static Provider> {
        None
    }
}
