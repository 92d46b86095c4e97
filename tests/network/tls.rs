//! TLS handshakes, good and bad (requirement S14).

use std::net::SocketAddr;
use std::time::{Duration, Instant, SystemTime};

use postlotse::network::{
    AddressPolicy, CertificateFault, Network, PresentedCertificate, TlsError,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use super::{LONG, host, network};
use crate::support::certificates::{Authority, Identity, Validity};

/// A server that answers the first connection's handshake and reports what it read inside.
async fn tls_server(identity: &Identity) -> (SocketAddr, JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let address = listener.local_addr().expect("address");
    let acceptor = TlsAcceptor::from(identity.server_config());
    let task = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a client");
        let mut inside = Vec::new();
        if let Ok(mut stream) = acceptor.accept(stream).await {
            assert_eq!(stream.get_ref().1.alpn_protocol(), None);
            // How the client ends the connection does not matter here.
            let _end = stream.read_to_end(&mut inside).await;
        }
        inside
    });
    (address, task)
}

/// A server that says these bytes and then waits or leaves.
async fn plain_server(bytes: &'static [u8], leaves: bool) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let address = listener.local_addr().expect("address");
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a client");
        stream.write_all(bytes).await.expect("a listening client");
        let mut hello = [0; 4096];
        // Read, so that leaving is a plain end and not a reset.
        let _hello = stream.read(&mut hello).await;
        if !leaves {
            tokio::time::sleep(LONG * 6).await;
        }
    });
    address
}

async fn handshake(network: &Network, name: &str, timeout: Duration) -> Result<(), TlsError> {
    let host = host(name);
    let addresses = network.addresses(&host).await.expect("a routed host");
    let policy = AddressPolicy::Manual;
    let stream = network.connect(&host, 993, &addresses, policy, LONG).await.expect("a listener");
    let mut stream = network.start_tls(stream, &host, timeout).await?;
    stream.write_all(b"hello").await.expect("an open connection");
    stream.shutdown().await.expect("an open connection");
    Ok(())
}

#[tokio::test]
async fn a_good_certificate_is_accepted_by_name_and_by_address() {
    let authority = Authority::new("Trusted");
    for (name, names) in [
        ("imap.example", &["imap.example"][..]),
        ("imap.mail.example", &["*.mail.example", "other.test"]),
        ("127.0.0.1", &["127.0.0.1"]),
    ] {
        let (address, server) = tls_server(&authority.identity(names)).await;
        let network = network(&authority, &[(name, 993, address)]);
        assert_eq!(handshake(&network, name, LONG).await, Ok(()), "{name}");
        assert_eq!(server.await.expect("server"), b"hello");
    }
}

#[tokio::test]
async fn every_bad_certificate_is_refused_with_its_reason() {
    use CertificateFault::*;
    let trusted = Authority::new("Trusted");
    let foreign = Authority::new("Foreign");
    let name = &["imap.example"];
    let cases = [
        (trusted.identity_with(name, Validity::Over), Expired, "Trusted"),
        (trusted.identity_with(name, Validity::Future), NotYetValid, "Trusted"),
        (trusted.identity(&["smtp.example", "example"]), NameMismatch, "Trusted"),
        (foreign.identity(name), UnknownIssuer, "Foreign"),
        (Identity::self_signed(name), SelfSigned, "Test server"),
        (Identity::self_signed_authority(name), SelfSigned, "Test server"),
    ];
    for (identity, expected, issuer) in cases {
        let (address, server) = tls_server(&identity).await;
        let network = network(&trusted, &[("imap.example", 993, address)]);
        match handshake(&network, "imap.example", LONG).await {
            Err(TlsError::Certificate { fault, presented }) => {
                assert_eq!(fault, expected);
                assert_eq!(presented.issuer, issuer, "{fault:?}");
            }
            other => panic!("{expected:?}: {other:?}"),
        }
        assert_eq!(server.await.expect("server"), b"", "{expected:?}: nothing may be sent");
    }
}

#[tokio::test]
async fn a_refusal_tells_what_the_certificate_says() {
    let authority = Authority::new("Trusted");
    let identity = authority.identity_with(&["smtp.example", "192.0.2.1"], Validity::Over);
    let (address, _server) = tls_server(&identity).await;
    let network = network(&authority, &[("imap.example", 993, address)]);
    let Err(TlsError::Certificate { presented, .. }) =
        handshake(&network, "imap.example", LONG).await
    else {
        panic!("an expired certificate was accepted");
    };
    let at = |seconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds));
    let expected = PresentedCertificate {
        names: vec!["smtp.example".into(), "192.0.2.1".into()],
        issuer: "Trusted".into(),
        not_before: at(1_262_304_000), // 2010-01-01
        not_after: at(1_577_836_800),  // 2020-01-01
    };
    assert_eq!(*presented, expected);
}

#[tokio::test]
async fn what_is_no_tls_is_told_apart() {
    // Alert: fatal, protocol_version; then a ServerHello of TLS 1.0 with RC4.
    const ALERT: &[u8] = b"\x15\x03\x01\x00\x02\x02\x46";
    const OLD_HELLO: &[u8] = b"\x16\x03\x01\x00\x2a\x02\x00\x00\x26\x03\x01\
        0123456789abcdef0123456789abcdef\x00\x00\x05\x00";
    const INTERNAL_ERROR: &[u8] = b"\x15\x03\x03\x00\x02\x02\x50";
    let cases: [(&[u8], bool, TlsError); 8] = [
        (b"220 mail.example ESMTP ready\r\n", false, TlsError::NotTls),
        (b"* OK IMAP4rev1 ready\r\n", false, TlsError::NotTls),
        (b"+OK POP3 ready\r\n", true, TlsError::NotTls),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", true, TlsError::NotTls),
        (ALERT, true, TlsError::Outdated),
        (OLD_HELLO, false, TlsError::Outdated),
        (INTERNAL_ERROR, true, TlsError::BrokenOff),
        (b"", true, TlsError::BrokenOff),
    ];
    let authority = Authority::new("Trusted");
    for (bytes, leaves, expected) in cases {
        let address = plain_server(bytes, leaves).await;
        let network = network(&authority, &[("imap.example", 993, address)]);
        let outcome = handshake(&network, "imap.example", LONG).await;
        assert_eq!(outcome, Err(expected), "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[tokio::test]
async fn a_silent_server_costs_its_time_only() {
    let authority = Authority::new("Trusted");
    let address = plain_server(b"", false).await;
    let network = network(&authority, &[("imap.example", 993, address)]);
    let started = Instant::now();
    let outcome = handshake(&network, "imap.example", Duration::from_millis(200)).await;
    assert_eq!(outcome, Err(TlsError::TimedOut));
    assert!(started.elapsed() < Duration::from_secs(2));
}

/// The environment is read once per process, so the test runs itself again in a second one.
#[tokio::test]
async fn the_machines_own_network_honours_ssl_cert_file() {
    const CHILD: &str = "NETWORK_TEST_SERVER";
    if let Ok(address) = std::env::var(CHILD) {
        let address: SocketAddr = address.parse().expect("address");
        let network = Network::system().expect("SSL_CERT_FILE");
        let (host, policy) = (host("127.0.0.1"), AddressPolicy::Manual);
        let place = [address.ip()];
        let stream = network.connect(&host, address.port(), &place, policy, LONG).await;
        let tls = network.start_tls(stream.expect("a listener"), &host, LONG).await;
        tls.expect("a trusted certificate").write_all(b"hello").await.expect("open");
        return;
    }
    let authority = Authority::new("Trusted");
    for (trusted, expected) in [(&authority, &b"hello"[..]), (&Authority::new("Foreign"), b"")] {
        let (address, server) = tls_server(&authority.identity(&["127.0.0.1"])).await;
        let file = tempfile::NamedTempFile::new().expect("file");
        std::fs::write(file.path(), trusted.pem()).expect("file");
        let status = tokio::task::spawn_blocking(move || {
            std::process::Command::new(std::env::current_exe().expect("this program"))
                .args(["--exact", "network::tls::the_machines_own_network_honours_ssl_cert_file"])
                .env(CHILD, address.to_string())
                .env("SSL_CERT_FILE", file.path())
                .output()
        });
        let output = status.await.expect("thread").expect("child");
        assert_eq!(output.status.success(), !expected.is_empty(), "{output:?}");
        assert_eq!(server.await.expect("server"), expected);
    }
}
