//! Certificates and DNS answers as they come from strangers.

use hickory_resolver::proto::op::Message;

use super::PresentedCertificate;
use super::certificate::Voucher;
use super::dns::{alias_target, mail_exchangers, service_records, text_records};
use crate::fuzzing::fuzz;

#[test]
fn fuzz_certificates() {
    let words =
        &["\x30\x03\x02\x01\x01", "*.example.com", "\x06\x03\x55\x04\x0a", "\x17\x0d200101000000Z"];
    fuzz("certificates", words, |der| {
        let read = PresentedCertificate::read(der);
        for text in read.names.iter().chain([&read.issuer]) {
            assert!(!text.chars().any(char::is_control), "{text:?}");
            assert!(text.chars().count() <= 300, "{} characters", text.chars().count());
        }
        assert!(read.names.len() <= 100, "{} names", read.names.len());
        let times = (read.not_before.is_some(), read.not_after.is_some());
        format!(
            "{} {} {times:?} {:?}",
            read.names.len().min(3),
            read.issuer.is_empty(),
            Voucher::of(der, &[])
        )
    });
}

#[test]
fn fuzz_dns_answers() {
    let words = &[
        "\x00",
        "\x03www\x00",
        "\u{c}",
        "v=spf1 -all",
        "\x00\x0f\x00\x01",
        "\x00\x21\x00\x01",
        "\x00\x10\x00\x01",
    ];
    fuzz("dns", words, |packet| {
        let Ok(message) = Message::from_vec(packet) else { return "no message".into() };
        let data = || message.answers.iter().map(|record| &record.data);
        let mx = mail_exchangers(data());
        let srv = service_records(data());
        let txt = text_records(data());
        let host_is_short = |host: &crate::account::Host| host.to_string().len() <= 253;
        assert!(mx.iter().flatten().filter_map(|one| one.host.as_ref()).all(host_is_short));
        assert!(srv.iter().flatten().filter_map(|one| one.target.as_ref()).all(host_is_short));
        assert!(txt.iter().flatten().all(|text| text.len() <= 3 * 4096));
        let count = |found: Result<usize, super::DnsError>| found.unwrap_or(0).min(3);
        format!(
            "{} {} {} {}",
            count(mx.map(|found| found.len())),
            count(srv.map(|found| found.len())),
            count(txt.map(|found| found.len())),
            alias_target(data()).is_some()
        )
    });
}
