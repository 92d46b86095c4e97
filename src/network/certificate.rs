//! What a certificate says about itself, and what a refusal of it means.
//!
//! Pure. It never decides whether a certificate is acceptable: that is the
//! verifier's word, put into our vocabulary here.

use std::net::IpAddr;
use std::time::{Duration, SystemTime};

use rustls::CertificateError;
use rustls::pki_types::CertificateDer;
use x509_parser::prelude::{
    ASN1Time, FromDer, GeneralName, ParsedExtension, X509Certificate, X509Name,
};

use super::CertificateFault;

/// More names than this are not kept.
const MOST_NAMES: usize = 20;
/// A name or issuer longer than this is cut, in characters.
const LONGEST_TEXT: usize = 253;

/// What a certificate says about itself, as far as it could be read.
///
/// Everything in it was chosen by whoever made the certificate: control characters are taken out
/// and lengths are limited, yet it is still a stranger's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresentedCertificate {
    /// DNS names it is for.
    pub names: Vec<String>,
    /// The issuer in one line (organisation or common name).
    pub issuer: String,
    /// Start of its validity.
    pub not_before: Option<SystemTime>,
    /// End of its validity.
    pub not_after: Option<SystemTime>,
}

impl PresentedCertificate {
    /// A certificate of which nothing could be read.
    pub(super) fn unreadable() -> Self {
        Self { names: Vec::new(), issuer: String::new(), not_before: None, not_after: None }
    }

    /// Reads a DER certificate; what cannot be read stays empty. The names are the subject's
    /// alternative names, addresses included, and the common name only where there are none.
    pub(super) fn read(der: &[u8]) -> Self {
        let Ok((_, certificate)) = X509Certificate::from_der(der) else {
            return Self::unreadable();
        };
        let validity = certificate.validity();
        Self {
            names: names(&certificate),
            issuer: issuer(certificate.issuer()),
            not_before: time(validity.not_before),
            not_after: time(validity.not_after),
        }
    }
}

/// Who vouches for a certificate, by what the server itself has shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Voucher {
    /// It names itself as its issuer.
    Itself,
    /// Its issuer's certificate is not shown, although it says where to fetch it, as those of public authorities do.
    NotShown,
    /// Somebody else, or nothing could be read.
    #[default]
    Another,
}

impl Voucher {
    /// Looks at a DER certificate and those shown with it.
    pub(super) fn of(der: &[u8], others: &[CertificateDer<'_>]) -> Self {
        let Ok((_, certificate)) = X509Certificate::from_der(der) else { return Self::Another };
        let issuer = certificate.issuer();
        if issuer == certificate.subject() {
            return Self::Itself;
        }
        let vouches = |other: &CertificateDer<'_>| {
            X509Certificate::from_der(other).is_ok_and(|(_, other)| other.subject() == issuer)
        };
        if !others.iter().any(vouches) && names_its_issuers_place(&certificate) {
            Self::NotShown
        } else {
            Self::Another
        }
    }
}

/// Whether it says where on the web its issuer's certificate is (caIssuers, RFC 5280 section 4.2.2.1).
fn names_its_issuers_place(certificate: &X509Certificate<'_>) -> bool {
    certificate.extensions().iter().any(|extension| {
        let ParsedExtension::AuthorityInfoAccess(access) = extension.parsed_extension() else {
            return false;
        };
        access.accessdescs.iter().any(|place| {
            let on_the_web = |uri: &str| uri.starts_with("http://") || uri.starts_with("https://");
            place.access_method == x509_parser::oid_registry::OID_PKIX_ACCESS_DESCRIPTOR_CA_ISSUERS
                && matches!(place.access_location, GeneralName::URI(uri) if on_the_web(uri))
        })
    })
}

/// The verifier's refusal in our words.
pub(super) fn fault(error: &CertificateError, voucher: Voucher) -> CertificateFault {
    use CertificateError::*;
    match error {
        Expired | ExpiredContext { .. } => CertificateFault::Expired,
        NotValidYet | NotValidYetContext { .. } => CertificateFault::NotYetValid,
        NotValidForName | NotValidForNameContext { .. } => CertificateFault::NameMismatch,
        Revoked => CertificateFault::Revoked,
        // A self-made certificate often claims to be an authority; webpki calls that `Other`.
        UnknownIssuer | BadSignature | InvalidPurpose | InvalidPurposeContext { .. } | Other(_)
            if voucher == Voucher::Itself =>
        {
            CertificateFault::SelfSigned
        }
        UnknownIssuer if voucher == Voucher::NotShown => CertificateFault::MissingIntermediate,
        // A bad signature is an issuer of the right name with another key.
        UnknownIssuer | BadSignature => CertificateFault::UnknownIssuer,
        _ => CertificateFault::Unusable,
    }
}

fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let alternative = certificate.subject_alternative_name().ok().flatten();
    let general = alternative.map(|extension| &extension.value.general_names);
    let mut names: Vec<_> = general
        .into_iter()
        .flatten()
        .filter_map(|name| match name {
            GeneralName::DNSName(name) => Some(clean(name)),
            GeneralName::IPAddress(bytes) => address(bytes).map(|address| address.to_string()),
            _ => None,
        })
        .take(MOST_NAMES)
        .collect();
    if names.is_empty() {
        names.extend(common_name(certificate.subject()));
    }
    names
}

fn address(bytes: &[u8]) -> Option<IpAddr> {
    let v4 = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
    v4.or_else(|_| <[u8; 16]>::try_from(bytes).map(IpAddr::from)).ok()
}

fn issuer(name: &X509Name<'_>) -> String {
    let organisation = name.iter_organization().find_map(|value| value.as_str().ok()).map(clean);
    organisation.or_else(|| common_name(name)).unwrap_or_default()
}

fn common_name(name: &X509Name<'_>) -> Option<String> {
    name.iter_common_name().find_map(|value| value.as_str().ok()).map(clean)
}

fn clean(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST_TEXT).collect()
}

fn time(time: ASN1Time) -> Option<SystemTime> {
    let seconds = time.timestamp();
    let distance = Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{CertificateParams, DnType, KeyPair, date_time_ymd};

    use super::*;

    fn certificate(names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> Vec<u8> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut params = CertificateParams::new(names).expect("names");
        params.distinguished_name = rcgen::DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, "common.example");
        change(&mut params);
        let key = KeyPair::generate().expect("key");
        params.self_signed(&key).expect("certificate").der().to_vec()
    }

    #[test]
    fn reads_names_issuer_and_time() {
        let der = certificate(&["imap.example", "*.example", "192.0.2.1"], |params| {
            params.distinguished_name.push(DnType::OrganizationName, "Beispiel\u{7} GmbH");
            params.not_before = date_time_ymd(1969, 12, 31);
            params.not_after = date_time_ymd(1970, 1, 2);
        });
        let day = Duration::from_secs(86_400);
        let expected = PresentedCertificate {
            names: vec!["imap.example".into(), "*.example".into(), "192.0.2.1".into()],
            issuer: "Beispiel GmbH".into(),
            not_before: SystemTime::UNIX_EPOCH.checked_sub(day),
            not_after: SystemTime::UNIX_EPOCH.checked_add(day),
        };
        assert_eq!(PresentedCertificate::read(&der), expected);
        assert_eq!(Voucher::of(&der, &[]), Voucher::Itself);
    }

    #[test]
    fn falls_back_to_the_common_name() {
        let read = PresentedCertificate::read(&certificate(&[], |_| {}));
        assert_eq!(read.names, ["common.example"]);
        assert_eq!(read.issuer, "common.example");
    }

    #[test]
    fn survives_what_is_no_certificate() {
        for der in [&b""[..], b"\x30\x82\xff\xff", b"220 hello"] {
            assert_eq!(PresentedCertificate::read(der), PresentedCertificate::unreadable());
            assert_eq!(Voucher::of(der, &[]), Voucher::Another);
        }
    }

    #[test]
    fn names_every_fault() {
        let other = || {
            CertificateError::Other(rustls::OtherError(std::sync::Arc::new(std::io::Error::other(
                "CaUsedAsEndEntity",
            ))))
        };
        use Voucher::*;
        let cases = [
            (CertificateError::Expired, Itself, CertificateFault::Expired),
            (CertificateError::NotValidYet, Another, CertificateFault::NotYetValid),
            (CertificateError::NotValidForName, Another, CertificateFault::NameMismatch),
            (CertificateError::UnknownIssuer, Another, CertificateFault::UnknownIssuer),
            (CertificateError::UnknownIssuer, Itself, CertificateFault::SelfSigned),
            (CertificateError::UnknownIssuer, NotShown, CertificateFault::MissingIntermediate),
            (CertificateError::BadSignature, Another, CertificateFault::UnknownIssuer),
            (CertificateError::Revoked, Another, CertificateFault::Revoked),
            (CertificateError::InvalidPurpose, Another, CertificateFault::Unusable),
            (CertificateError::BadEncoding, Itself, CertificateFault::Unusable),
            (other(), Itself, CertificateFault::SelfSigned),
            (other(), Another, CertificateFault::Unusable),
        ];
        for (error, voucher, expected) in cases {
            assert_eq!(fault(&error, voucher), expected, "{error:?} {voucher:?}");
        }
    }
}
