//! What is worth knowing beside the verdict. Values only.

use super::facts::ClockOffset;

/// One remark; none of them is the cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// Another server has accepted user name and password.
    PasswordProven,
    /// POP3 alone is refused: nobody who uses IMAP needs it.
    Pop3Off,
    /// IPv6 leads nowhere, IPv4 does its work.
    Ipv6Broken,
    /// A VPN is up.
    Vpn,
    /// A web proxy is set.
    Proxy,
    /// This computer's clock is wrong by more than a few minutes.
    ClockOff(ClockOffset),
}

impl Note {
    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::PasswordProven => "password-proven",
            Self::Pop3Off => "pop3-off",
            Self::Ipv6Broken => "ipv6-broken",
            Self::Vpn => "vpn",
            Self::Proxy => "proxy",
            Self::ClockOff(_) => "clock-off",
        }
    }
}
