//! Virus scanners that read encrypted connections with certificates of their own.

/// Issuers that virus scanners put into certificates they make up; their makers' help pages, 2026.
pub(super) const SCANNERS: &[&str] = &[
    "avast",
    "avg ",
    "avg/",
    "avg web",
    "kaspersky",
    "eset ssl filter",
    "eset ssl",
    "bitdefender",
    "norton",
    "g data",
    "avira",
    "mcafee",
    "sophos",
    "dr.web",
    "panda security",
    "f-secure",
    "trend micro",
    "mail shield",
];

/// Whether a certificate's issuer is a virus scanner.
pub(crate) fn is_virus_scanner(issuer: &str) -> bool {
    let issuer = issuer.to_lowercase();
    SCANNERS.iter().any(|scanner| issuer.contains(scanner))
}
