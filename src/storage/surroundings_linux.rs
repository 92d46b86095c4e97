//! What Linux keeps in files about the connection: its adapters, and the web proxy of KDE.
//!
//! Read only, small, and only looked at after a check has failed. GNOME keeps its proxy in a database of its own,
//! which is not read.

use std::path::Path;

/// Where the kernel lists its network adapters.
const ADAPTERS: &str = "/sys/class/net";
/// ARPHRD_PPP of the kernel's if_arp.h.
const PPP: &str = "512";
/// IFF_UP of the kernel's if.h.
const UP: u32 = 1;
/// IFF_TAP of the kernel's if_tun.h: a whole Ethernet, as virtual machines use it.
const TAP: u32 = 2;
/// More adapters than this are not looked at; hosts of containers have hundreds, none of which is a VPN.
const MOST_ADAPTERS: usize = 64;

/// Whether an adapter is up that only a VPN makes: a tunnel of tun, WireGuard or PPP.
pub fn vpn_adapter_is_up() -> bool {
    any_vpn_in(Path::new(ADAPTERS))
}

/// Whether KDE's settings name a web proxy.
pub fn desktop_proxy_is_set() -> bool {
    let Some(folders) = directories::BaseDirs::new() else { return false };
    names_proxy(&text(&folders.config_dir().join("kioslaverc")))
}

fn any_vpn_in(adapters: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(adapters) else { return false };
    entries.take(MOST_ADAPTERS).flatten().any(|entry| is_vpn(&entry.path()))
}

fn is_vpn(adapter: &Path) -> bool {
    let of = |name: &str| text(&adapter.join(name)).trim().to_owned();
    let up = hexadecimal(&of("flags")).is_some_and(|flags| flags & UP != 0);
    let tunnel = hexadecimal(&of("tun_flags")).is_some_and(|flags| flags & TAP == 0);
    let wireguard = of("uevent").lines().any(|line| line == "DEVTYPE=wireguard");
    up && (tunnel || wireguard || of("type") == PPP)
}

fn hexadecimal(text: &str) -> Option<u32> {
    u32::from_str_radix(text.strip_prefix("0x")?, 16).ok()
}

/// `ProxyType` of the group `[Proxy Settings]`: 0 is none.
fn names_proxy(settings: &str) -> bool {
    let mut lines = settings.lines().map(str::trim).skip_while(|line| *line != "[Proxy Settings]");
    let inside = lines.by_ref().skip(1).take_while(|line| !line.starts_with('['));
    inside.filter_map(|line| line.strip_prefix("ProxyType=")).any(|kind| kind != "0")
}

fn text(path: &Path) -> String {
    let bytes = super::read(path, 64 * 1024).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_vpn_makes_counts() {
        type Files<'a> = &'a [(&'a str, &'a str)];
        let cases: &[(&str, Files<'_>, bool)] = &[
            ("a cable", &[("flags", "0x1003\n"), ("type", "1\n")], false),
            ("tun", &[("flags", "0x1091\n"), ("type", "65534\n"), ("tun_flags", "0x1001\n")], true),
            ("tun that is down", &[("flags", "0x1090\n"), ("tun_flags", "0x1001\n")], false),
            ("a virtual machine", &[("flags", "0x1003\n"), ("tun_flags", "0x1002\n")], false),
            (
                "WireGuard",
                &[("flags", "0x91\n"), ("uevent", "DEVTYPE=wireguard\nINTERFACE=wg0\n")],
                true,
            ),
            ("PPP", &[("flags", "0x1091\n"), ("type", "512\n")], true),
            ("nothing to read", &[], false),
        ];
        for (what, files, expected) in cases {
            let folder = tempfile::tempdir().expect("a folder");
            let adapter = folder.path().join("adapter0");
            std::fs::create_dir(&adapter).expect("a folder");
            for (name, words) in *files {
                std::fs::write(adapter.join(name), words).expect("a file");
            }
            assert_eq!(any_vpn_in(folder.path()), *expected, "{what}");
        }
        assert!(!any_vpn_in(Path::new("/nowhere")));
    }

    #[test]
    fn kde_says_whether_it_has_a_proxy() {
        let cases = [
            ("[Proxy Settings]\nProxyType=1\nhttpProxy=http://x 8080\n", true),
            ("[Proxy Settings]\nProxyType=0\n", false),
            ("[Other]\nProxyType=1\n", false),
            ("[Proxy Settings]\n[Other]\nProxyType=1\n", false),
            ("", false),
        ];
        for (settings, expected) in cases {
            assert_eq!(names_proxy(settings), expected, "{settings}");
        }
    }
}
