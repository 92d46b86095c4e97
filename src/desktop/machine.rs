//! What the system says about its way to the internet: a web proxy, a VPN.
//!
//! Only looked at after a check has failed, only to name a likely cause. Nothing is asked
//! over the network, and nothing here redirects the program: Postlotse itself uses no proxy.
//! On Linux one fixed command reads GNOME’s setting, for half a second at most.

#[cfg_attr(target_os = "linux", path = "machine_linux.rs")]
#[cfg_attr(windows, path = "machine_windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "machine_other.rs")]
mod system;

/// What is known of it; `false` also where the system does not say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Machine {
    /// A web proxy is set.
    pub proxy: bool,
    /// An adapter of a VPN is up.
    pub vpn: bool,
}

impl Machine {
    /// Looks now; what cannot be learnt counts as not there.
    pub async fn look() -> Self {
        let looking = tokio::task::spawn_blocking(|| Self {
            proxy: system::has_proxy(),
            vpn: system::has_vpn(),
        });
        looking.await.unwrap_or_default()
    }
}
