//! DNS answers as plain values, in the order in which they are to be used.
//!
//! Pure: what came from the network is checked, sorted and cut here; asking is
//! the resolver's.

use hickory_resolver::proto::rr::{Name, RData, rdata};

use super::DnsError;
use crate::account::Host;

/// More records of one kind than this are cut off, worst first.
const MOST_RECORDS: usize = 20;

/// One MX record; the null MX of RFC 7505 is `host: None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailExchanger {
    /// Lower is better.
    pub preference: u16,
    /// The exchanger, `None` for "this domain receives no mail".
    pub host: Option<Host>,
}

/// One SRV record; the target `.` of RFC 2782 is `target: None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRecord {
    /// Lower is better.
    pub priority: u16,
    /// Higher is better among equals.
    pub weight: u16,
    /// TCP port.
    pub port: u16,
    /// The host, `None` for "not offered".
    pub target: Option<Host>,
}

/// The mail exchangers of an answer, best first. Unusable names are left out, and so is a null MX
/// beside real ones (RFC 7505 section 3 allows it only alone).
pub(super) fn mail_exchangers<'a>(
    answer: impl Iterator<Item = &'a RData>,
) -> Result<Vec<MailExchanger>, DnsError> {
    let read = |record: &RData| match record {
        RData::MX(rdata::MX { preference, exchange, .. }) => {
            Some(MailExchanger { preference: *preference, host: target(exchange)? })
        }
        _ => None,
    };
    let mut found: Vec<_> = answer.filter_map(read).collect();
    if found.iter().any(|exchanger| exchanger.host.is_some()) {
        found.retain(|exchanger| exchanger.host.is_some());
    }
    found.sort_by(|a, b| (a.preference, &a.host).cmp(&(b.preference, &b.host)));
    some(found)
}

/// The service records of an answer, best first. Unusable names are left out, and so is "not offered"
/// beside real ones (RFC 2782 has it alone).
pub(super) fn service_records<'a>(
    answer: impl Iterator<Item = &'a RData>,
) -> Result<Vec<ServiceRecord>, DnsError> {
    let read = |record: &RData| match record {
        RData::SRV(rdata::SRV { priority, weight, port, target: name, .. }) => {
            let target = target(name)?;
            let usable = target.is_none() || *port != 0;
            usable.then_some(ServiceRecord {
                priority: *priority,
                weight: *weight,
                port: *port,
                target,
            })
        }
        _ => None,
    };
    let mut found: Vec<_> = answer.filter_map(read).collect();
    if found.iter().any(|record| record.target.is_some()) {
        found.retain(|record| record.target.is_some());
    }
    // A fixed order instead of RFC 2782's dice, so that the same domain gives the same advice twice.
    found.sort_by_key(|r| (r.priority, std::cmp::Reverse(r.weight), r.target.clone(), r.port));
    some(found)
}

/// More texts of one name than this are cut off; large companies prove dozens of services to be theirs.
const MOST_TEXTS: usize = 100;
/// Longest text of one record that is kept: the largest honest ones (DKIM keys, SPF) stay far below.
const LONGEST_TEXT: usize = 4096;

/// The texts of an answer, the strings of each record joined (RFC 7208 section 3.3), in the order they
/// came; longer ones are left out.
pub(super) fn text_records<'a>(
    answer: impl Iterator<Item = &'a RData>,
) -> Result<Vec<String>, DnsError> {
    let read = |record: &RData| match record {
        RData::TXT(text) => {
            let joined = text.txt_data.concat();
            let fits = joined.len() <= LONGEST_TEXT;
            fits.then(|| String::from_utf8_lossy(&joined).into_owned())
        }
        _ => None,
    };
    at_most(MOST_TEXTS, answer.filter_map(read).collect())
}

/// The name an answer says another name stands for (CNAME).
pub(super) fn alias_target<'a>(mut answer: impl Iterator<Item = &'a RData>) -> Option<Host> {
    answer.find_map(|record| match record {
        RData::CNAME(rdata::CNAME(name)) => target(name)?,
        _ => None,
    })
}

fn some<T: PartialEq>(records: Vec<T>) -> Result<Vec<T>, DnsError> {
    at_most(MOST_RECORDS, records)
}

fn at_most<T: PartialEq>(most: usize, mut records: Vec<T>) -> Result<Vec<T>, DnsError> {
    records.dedup();
    records.truncate(most);
    if records.is_empty() { Err(DnsError::NoRecord) } else { Ok(records) }
}

/// `Some(None)` for the root, `None` for what is no host name: DNS names may hold any byte
/// (requirement S10), and a name made of digits would turn into an address.
fn target(name: &Name) -> Option<Option<Host>> {
    if name.is_root() {
        return Some(None);
    }
    match Host::parse(&name.to_ascii()) {
        Ok(host @ Host::Name(_)) => Some(Some(host)),
        Ok(Host::Address(_)) | Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mx(preference: u16, name: &str) -> RData {
        RData::MX(rdata::MX::new(preference, Name::from_ascii(name).expect(name)))
    }

    /// DNS itself takes any byte in a label.
    fn raw_mx(label: &[u8]) -> RData {
        let name = Name::from_labels([label, b"example"]).expect("any byte");
        RData::MX(rdata::MX::new(1, name))
    }

    fn srv(priority: u16, weight: u16, port: u16, name: &str) -> RData {
        RData::SRV(rdata::SRV::new(priority, weight, port, Name::from_ascii(name).expect(name)))
    }

    fn hosts(found: Vec<MailExchanger>) -> Vec<String> {
        found.into_iter().map(|m| m.host.map_or(".".into(), |host| host.to_string())).collect()
    }

    #[test]
    fn sorts_mail_exchangers_and_drops_unusable_names() {
        let answer = [
            mx(20, "b.example."),
            mx(10, "z.example."),
            mx(10, "A.example."),
            mx(0, "."),
            mx(1, "127.0.0.1."),
            raw_mx(b"a b"),
            raw_mx(b"a\r\nQUIT"),
            raw_mx(b"-bad-"),
            raw_mx(b"a.b\0"),
            mx(10, "a.example."),
        ];
        let found = mail_exchangers(answer.iter()).expect("some are usable");
        assert_eq!(hosts(found), ["a.example", "z.example", "b.example"]);
    }

    #[test]
    fn knows_the_null_records() {
        let null = mail_exchangers([mx(0, ".")].iter()).expect("a null MX is an answer");
        assert_eq!(null, [MailExchanger { preference: 0, host: None }]);
        let none = service_records([srv(0, 0, 0, ".")].iter()).expect("not offered is an answer");
        assert_eq!(none, [ServiceRecord { priority: 0, weight: 0, port: 0, target: None }]);
    }

    #[test]
    fn sorts_service_records() {
        let answer = [
            srv(10, 5, 993, "c.example."),
            srv(0, 1, 993, "light.example."),
            srv(0, 9, 993, "heavy.example."),
            srv(0, 9, 993, "also-heavy.example."),
            srv(0, 0, 0, "."),
            srv(0, 99, 0, "port-zero.example."),
        ];
        let found = service_records(answer.iter()).expect("some are usable");
        let names: Vec<_> =
            found.iter().map(|r| r.target.as_ref().expect("named").to_string()).collect();
        assert_eq!(names, ["also-heavy.example", "heavy.example", "light.example", "c.example"]);
    }

    #[test]
    fn joins_the_strings_of_a_text() {
        let text = |strings: Vec<String>| RData::TXT(rdata::TXT::new(strings));
        let long = vec!["x".repeat(255); 17];
        let answer = [text(vec!["v=spf1 ".into(), "-all".into()]), text(long)];
        assert_eq!(text_records(answer.iter()), Ok(vec!["v=spf1 -all".to_owned()]));
        assert_eq!(text_records([].iter()), Err(DnsError::NoRecord));
        let many: Vec<RData> = (0..200).map(|number| text(vec![format!("{number}")])).collect();
        assert_eq!(text_records(many.iter()).map(|found| found.len()), Ok(MOST_TEXTS));
    }

    #[test]
    fn cuts_long_answers_and_calls_an_unusable_one_empty() {
        let many: Vec<_> = (0..100).map(|n| mx(n, &format!("mx{n}.example."))).collect();
        let found = mail_exchangers(many.iter()).expect("usable");
        assert_eq!(found.len(), MOST_RECORDS);
        assert_eq!(hosts(found)[0], "mx0.example");
        assert_eq!(mail_exchangers([mx(1, "_x.example.")].iter()), Err(DnsError::NoRecord));
    }
}
