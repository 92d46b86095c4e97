//! stub
#![allow(missing_docs)]
use crate::account::*;
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretError {
    NoStore,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretFault {
    X,
}
pub struct SecretStore;
impl SecretStore {
    pub fn open() -> Result<Self, SecretError> {
        Err(SecretError::NoStore)
    }
    pub fn recall(&self, _: &EmailAddress) -> Result<Option<Password>, SecretError> {
        Ok(None)
    }
    pub fn remember(&self, _: &EmailAddress, _: &Password) -> Result<(), SecretError> {
        Ok(())
    }
}
