//! The Secret Service of the desktop (GNOME, KDE, KeePassXC) on Linux.
//!
//! The bus is asked first, because the store itself cannot tell a missing bus
//! from a missing service. Every function has a twin in the other `secrets_*.rs`.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::CredentialStore;
use zbus::blocking::{Connection, Proxy, fdo::DBusProxy};
use zbus::zvariant::OwnedObjectPath;
use zbus_secret_service_keyring_store::Store;

use super::SecretError;

/// The name of the Secret Service on the bus, and where it listens.
const SERVICE: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";
const INTERFACE: &str = "org.freedesktop.Secret.Service";

/// Opens the store that keeps things by default.
pub(super) fn open() -> Result<Arc<CredentialStore>, SecretError> {
    let bus = Connection::session().map_err(|_| SecretError::NoBus)?;
    if !is_offered(&bus) || !has_default(&bus) {
        return Err(SecretError::NoStore);
    }
    // The service is there by name but lets nobody in: to a person, there is none.
    let store = Store::new().map_err(|_| SecretError::NoStore)?;
    Ok(store)
}

/// How the entry is listed.
pub(super) fn modifiers(label: &str) -> HashMap<&'static str, &str> {
    HashMap::from([("label", label)])
}

/// Whether somebody runs the service, or would be started for it.
fn is_offered(bus: &Connection) -> bool {
    let asked = || -> zbus::Result<bool> {
        let bus = DBusProxy::new(bus)?;
        let listed = bus.list_activatable_names()?;
        Ok(listed.iter().any(|name| name.as_str() == SERVICE)
            || bus.name_has_owner(SERVICE.try_into()?)?)
    };
    asked().unwrap_or(false)
}

/// Whether there is a keyring to put things into; on a fresh account none may have been made.
fn has_default(bus: &Connection) -> bool {
    let asked = || -> zbus::Result<OwnedObjectPath> {
        Proxy::new(bus, SERVICE, PATH, INTERFACE)?.call("ReadAlias", &"default")
    };
    asked().is_ok_and(|path| path.as_str() != "/")
}
