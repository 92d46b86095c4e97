//! Certificate authorities and server certificates, good and bad.
//!
//! Validity is in fixed years, so that no test depends on the day it runs.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CustomExtension, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose, date_time_ymd,
};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

/// An authority that signs server certificates.
pub struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

/// A server's certificate with its key.
pub struct Identity {
    certificate: Certificate,
    key: KeyPair,
}

/// What a certificate may be good for.
#[derive(Clone, Copy)]
pub enum Use {
    /// Signing other certificates.
    Authority,
    /// A client's side of TLS only.
    Client,
}

/// When a certificate holds.
#[derive(Clone, Copy)]
pub enum Validity {
    /// From 2020 to 2999.
    Now,
    /// Until 2020.
    Over,
    /// From 2900 on.
    Future,
}

impl Authority {
    /// An authority of this organisation. Trusted by nobody who is not given [`Authority::root`].
    pub fn new(organisation: &str) -> Self {
        let (params, key) = authority(organisation);
        let certificate = params.self_signed(&key).expect("authority");
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    /// What has to be trusted.
    pub fn root(&self) -> CertificateDer<'static> {
        self.certificate.der().clone()
    }

    /// The same as text, for SSL_CERT_FILE.
    pub fn pem(&self) -> String {
        self.certificate.pem()
    }

    /// A certificate that says where its issuer's own is to be had, as those of public authorities do.
    pub fn identity_naming_issuer(&self, names: &[&str]) -> Identity {
        // AuthorityInfoAccess with one caIssuers of `http://ca.test/` (RFC 5280 section 4.2.2.1).
        let place = b"http://ca.test/";
        let mut der = vec![0x30, 0x1b, 0x30, 0x19];
        der.extend([0x06, 0x08, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x02, 0x86, 0x0f]);
        der.extend(place);
        der[1] = u8::try_from(der.len() - 2).expect("short");
        der[3] = u8::try_from(der.len() - 4).expect("short");
        let key = KeyPair::generate().expect("key");
        let mut params = params(names, Validity::Now);
        let access = CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], der);
        params.custom_extensions.push(access);
        let certificate = params.signed_by(&key, &self.issuer).expect("leaf");
        Identity { certificate, key }
    }

    /// A good certificate for these names or addresses.
    pub fn identity(&self, names: &[&str]) -> Identity {
        self.identity_with(names, Validity::Now)
    }

    /// An authority in between, which this one vouches for.
    pub fn intermediate(&self, organisation: &str) -> Self {
        let (params, key) = authority(organisation);
        let certificate = params.signed_by(&key, &self.issuer).expect("intermediate");
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    /// A certificate that is not made for a server.
    pub fn identity_for(&self, names: &[&str], made_for: Use) -> Identity {
        let key = KeyPair::generate().expect("key");
        let mut params = params(names, Validity::Now);
        match made_for {
            Use::Authority => params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained),
            Use::Client => {
                params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
            }
        }
        let certificate = params.signed_by(&key, &self.issuer).expect("leaf");
        Identity { certificate, key }
    }

    /// A certificate whose time is something else.
    pub fn identity_with(&self, names: &[&str], validity: Validity) -> Identity {
        let key = KeyPair::generate().expect("key");
        let certificate = params(names, validity).signed_by(&key, &self.issuer).expect("leaf");
        Identity { certificate, key }
    }
}

impl Identity {
    /// A certificate nobody else vouches for.
    pub fn self_signed(names: &[&str]) -> Self {
        let key = KeyPair::generate().expect("key");
        let certificate = params(names, Validity::Now).self_signed(&key).expect("certificate");
        Self { certificate, key }
    }

    /// Self-signed and calling itself an authority, as `openssl req -x509` makes it.
    pub fn self_signed_authority(names: &[&str]) -> Self {
        let key = KeyPair::generate().expect("key");
        let mut params = params(names, Validity::Now);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params.self_signed(&key).expect("certificate");
        Self { certificate, key }
    }

    /// Certificate and key as text, for a server that reads files.
    pub fn pem(&self) -> (String, String) {
        (self.certificate.pem(), self.key.serialize_pem())
    }

    /// A TLS server that shows this certificate.
    pub fn server_config(&self) -> Arc<ServerConfig> {
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(self.key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![self.certificate.der().clone()], key)
            .expect("certificate and key");
        Arc::new(config)
    }
}

fn authority(organisation: &str) -> (CertificateParams, KeyPair) {
    let mut params = CertificateParams::new(Vec::new()).expect("no names");
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::OrganizationName, organisation);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::DigitalSignature];
    (params, KeyPair::generate().expect("key"))
}

fn params(names: &[&str], validity: Validity) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).expect("names");
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "Test server");
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let (first, last) = match validity {
        Validity::Now => (2020, 2999),
        Validity::Over => (2010, 2020),
        Validity::Future => (2900, 2999),
    };
    params.not_before = date_time_ymd(first, 1, 1);
    params.not_after = date_time_ymd(last, 1, 1);
    params
}
