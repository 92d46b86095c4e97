//! The certificate authority of the test world, and one certificate for every host in it.

use std::fs;
use std::path::Path;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose,
};

/// Writes `authority.pem`, `server.pem` and `server.key` into the folder.
pub fn issue(folder: &Path, hosts: &[String]) -> Result<(), String> {
    write(folder, hosts).map_err(|error| format!("certificates: {error}"))
}

fn write(folder: &Path, hosts: &[String]) -> Result<(), Box<dyn std::error::Error>> {
    let mut authority = CertificateParams::default();
    authority.distinguished_name.push(DnType::CommonName, "Postlotse test authority");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate()?)?;

    let mut server = CertificateParams::new(hosts.to_vec())?;
    server.distinguished_name.push(DnType::CommonName, "Postlotse test server");
    server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let key = KeyPair::generate()?;
    let server = server.signed_by(&key, &authority)?;

    fs::create_dir_all(folder)?;
    fs::write(folder.join("authority.pem"), authority.pem())?;
    fs::write(folder.join("server.pem"), server.pem())?;
    fs::write(folder.join("server.key"), key.serialize_pem())?;
    Ok(())
}
