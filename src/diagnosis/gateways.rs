//! Makers of devices that open encrypted connections on their way: company gateways, school filters, hotspots.
//!
//! A table of words met in the issuers of such certificates; scanners on the
//! person's own computer are in `rules`.

/// Lower-case parts of issuers, from their makers' manuals, 2026.
const GATEWAYS: &[&str] = &[
    // Companies and schools: the default name of the authority each product makes for itself.
    "fortigate",
    "fortinet",
    "zscaler",
    "netskope",
    "palo alto networks",
    "cisco umbrella",
    "blue coat",
    "barracuda",
    "watchguard",
    "check point",
    "lightspeed",
    "untangle",
    "securly",
    // Routers and hotspots, which sign for themselves.
    "arubanetworks",
    "ruckus",
    "meraki",
    "mikrotik",
    "pfsense",
    "opnsense",
    "lancom",
    "sophos utm",
];

/// Whether a certificate's issuer is such a device.
pub(super) fn is_gateway(issuer: &str) -> bool {
    let issuer = issuer.to_lowercase();
    GATEWAYS.iter().any(|maker| issuer.contains(maker))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_told_from_authorities() {
        let cases = [
            ("Fortinet", true),
            ("Zscaler Intermediate Root CA (zscaler.net)", true),
            ("securelogin.arubanetworks.com", true),
            ("Let's Encrypt", false),
            ("DigiCert Inc", false),
            ("T-Systems International GmbH", false),
            ("", false),
        ];
        for (issuer, expected) in cases {
            assert_eq!(is_gateway(issuer), expected, "{issuer}");
        }
    }
}
