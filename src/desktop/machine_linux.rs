//! Linux: the variables programs find a proxy by, KDE's settings, the kernel's adapters.

use crate::storage;

/// As curl and most programs of the desktop read them.
const VARIABLES: [&str; 6] =
    ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"];

/// Whether a web proxy is set.
pub(super) fn has_proxy() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    VARIABLES.iter().any(|name| is_set(name)) || storage::desktop_proxy_is_set()
}

/// Whether a VPN is up.
pub(super) fn has_vpn() -> bool {
    storage::vpn_adapter_is_up()
}
