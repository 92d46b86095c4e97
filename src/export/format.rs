//! The formats there are, and what their files are called.

/// What an account can be turned into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A ZIP archive Thunderbird imports as a backed-up profile.
    ThunderbirdZip,
    /// A config-v1.1 file for Thunderbird's own assistant, and a policy for many computers.
    ThunderbirdConfig,
    /// A profile file for classic Outlook on Windows.
    OutlookPrf,
    /// Autodiscover's answer on the disk for classic Outlook, with its registry entry.
    OutlookAutodiscover,
    /// A guide through the dialogs of the new Outlook.
    OutlookNew,
    /// A configuration profile for iPhone, iPad and Mac.
    AppleMobileconfig,
    /// A code for Thunderbird for Android to scan, and the settings as its own file.
    AndroidQr,
    /// The source files of Evolution and GNOME.
    Evolution,
    /// One printable page for people.
    Sheet,
    /// Lines for the zone file of the domain.
    DnsZone,
    /// This program's own file, read back by [`read_account`](super::read_account).
    Json,
}

impl Format {
    /// Every format, the one most people need first.
    pub const ALL: [Self; 11] = [
        Self::ThunderbirdZip,
        Self::ThunderbirdConfig,
        Self::OutlookPrf,
        Self::OutlookAutodiscover,
        Self::OutlookNew,
        Self::AppleMobileconfig,
        Self::AndroidQr,
        Self::Evolution,
        Self::Sheet,
        Self::DnsZone,
        Self::Json,
    ];

    /// The word on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::ThunderbirdZip => "thunderbird-zip",
            Self::ThunderbirdConfig => "thunderbird-config",
            Self::OutlookPrf => "outlook-prf",
            Self::OutlookAutodiscover => "outlook-autodiscover",
            Self::OutlookNew => "outlook-new",
            Self::AppleMobileconfig => "apple-mobileconfig",
            Self::AndroidQr => "android-qr",
            Self::Evolution => "evolution",
            Self::Sheet => "sheet",
            Self::DnsZone => "dns-zone",
            Self::Json => "json",
        }
    }

    /// The format of a key, case-insensitive.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key().eq_ignore_ascii_case(key))
    }

    /// The usual ending of the file the person chooses, without the dot; `None` where they choose a folder.
    pub fn extension(self) -> Option<&'static str> {
        match self {
            Self::ThunderbirdZip => Some("zip"),
            Self::ThunderbirdConfig | Self::OutlookAutodiscover => Some("xml"),
            Self::OutlookPrf => Some("prf"),
            Self::OutlookNew | Self::Sheet => Some("html"),
            Self::AppleMobileconfig => Some("mobileconfig"),
            Self::AndroidQr => Some("png"),
            Self::Evolution => None,
            Self::DnsZone => Some("zone"),
            Self::Json => Some("json"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_back_to_their_format() {
        for format in Format::ALL {
            assert_eq!(Format::from_key(format.key()), Some(format));
            assert_eq!(Format::from_key(&format.key().to_uppercase()), Some(format));
        }
        assert_eq!(Format::from_key("pdf"), None);
    }
}
