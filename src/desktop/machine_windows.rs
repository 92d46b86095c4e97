//! Windows: the internet options of the person, the list of adapters.

use ipconfig::{IfType, OperStatus};
use windows_registry::CURRENT_USER;

/// Where the internet options lie.
const OPTIONS: &str = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings";
/// What makers of VPNs call their adapters, in lower case; Windows itself calls them Ethernet or "unsupported".
const DRIVERS: [&str; 4] = ["wireguard", "wintun", "tap-windows", "vpn"];

/// Whether a web proxy is set.
pub(super) fn has_proxy() -> bool {
    let Ok(options) = CURRENT_USER.open(OPTIONS) else { return false };
    let by_hand = options.get_u32("ProxyEnable").is_ok_and(|enabled| enabled != 0);
    by_hand || options.get_string("AutoConfigURL").is_ok_and(|place| !place.is_empty())
}

/// Whether a VPN is up.
pub(super) fn has_vpn() -> bool {
    let Ok(adapters) = ipconfig::get_adapters() else { return false };
    adapters.iter().any(|adapter| {
        let driver = adapter.description().to_lowercase();
        adapter.oper_status() == OperStatus::IfOperStatusUp
            && (adapter.if_type() == IfType::Ppp
                || DRIVERS.iter().any(|name| driver.contains(name)))
    })
}
