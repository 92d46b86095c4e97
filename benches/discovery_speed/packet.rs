//! IP packets in words, as far as a timeline needs them. Pure.
//!
//! Not a dissector: no options, no fragments, no checksums.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use hickory_proto::op::Message;

const TCP: u8 = 6;
const UDP: u8 = 17;

/// A packet and what it carries.
pub struct Packet<'a> {
    /// Sender.
    pub from: IpAddr,
    /// Receiver.
    pub to: IpAddr,
    protocol: u8,
    rest: &'a [u8],
}

/// Two ends of a conversation, the receiver's last.
pub type Flow = (IpAddr, u16, IpAddr, u16);

impl<'a> Packet<'a> {
    /// Reads the header of IPv4 or IPv6.
    pub fn parse(bytes: &'a [u8]) -> Option<Self> {
        match bytes.first()? >> 4 {
            4 => {
                let header = usize::from(bytes[0] & 15) * 4;
                let address = |at: usize| -> Option<IpAddr> {
                    let octets: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
                    Some(Ipv4Addr::from(octets).into())
                };
                let (from, to) = (address(12)?, address(16)?);
                Some(Self { from, to, protocol: *bytes.get(9)?, rest: bytes.get(header..)? })
            }
            6 => {
                let address = |at: usize| -> Option<IpAddr> {
                    let octets: [u8; 16] = bytes.get(at..at + 16)?.try_into().ok()?;
                    Some(Ipv6Addr::from(octets).into())
                };
                let (from, to) = (address(8)?, address(24)?);
                Some(Self { from, to, protocol: *bytes.get(6)?, rest: bytes.get(40..)? })
            }
            _ => None,
        }
    }

    /// What systems say to their neighbours on their own.
    pub fn is_chatter(&self) -> bool {
        self.to.is_multicast() || !matches!(self.protocol, TCP | UDP)
    }

    /// The conversation it belongs to.
    pub fn flow(&self) -> Option<Flow> {
        Some((self.from, self.number(0)?, self.to, self.number(2)?))
    }

    /// What TCP carries in it.
    pub fn stream_bytes(&self) -> Option<&'a [u8]> {
        let header = usize::from(self.rest.get(12)? >> 4) * 4;
        if self.protocol == TCP { self.rest.get(header..) } else { None }
    }

    /// One phrase: protocol, flags or question, length.
    pub fn describe(&self) -> String {
        match self.protocol {
            UDP => self.rest.get(8..).map_or_else(String::new, describe_datagram),
            _ => self.describe_segment(),
        }
    }

    fn describe_segment(&self) -> String {
        let flags = self.rest.get(13).copied().unwrap_or(0);
        let names = [(2, "SYN"), (4, "RST"), (1, "FIN"), (16, "ACK")];
        let mut words: Vec<String> = Vec::new();
        let bytes = self.stream_bytes().unwrap_or_default();
        for (flag, name) in names {
            // Every packet but the first acknowledges: worth a word only if it says nothing else.
            if flags & flag != 0 && (flag != 16 || (bytes.is_empty() && words.is_empty())) {
                words.push(name.to_owned());
            }
        }
        if !bytes.is_empty() {
            words.push(format!("{} bytes {}", bytes.len(), describe_stream(bytes)));
        }
        words.join(" ")
    }

    fn number(&self, at: usize) -> Option<u16> {
        let bytes: [u8; 2] = self.rest.get(at..at + 2)?.try_into().ok()?;
        Some(u16::from_be_bytes(bytes))
    }
}

fn describe_datagram(bytes: &[u8]) -> String {
    let Ok(message) = Message::from_vec(bytes) else {
        return format!("{} bytes", bytes.len());
    };
    let questions = message.queries.iter();
    let questions: Vec<String> =
        questions.map(|query| format!("{} {}", query.query_type(), query.name())).collect();
    let questions = questions.join(", ");
    if message.metadata.message_type == hickory_proto::op::MessageType::Query {
        return format!("{questions}?");
    }
    let answers: Vec<String> =
        message.answers.iter().map(|record| record.data.to_string()).collect();
    let answer = if answers.is_empty() {
        message.metadata.response_code.to_string()
    } else {
        answers.join(", ")
    };
    format!("{questions}: {answer}")
}

/// The kind of a TLS record, or the first line of a talk in the clear.
fn describe_stream(bytes: &[u8]) -> String {
    match bytes {
        [22, 3, _, _, _, 1, ..] => "TLS client hello".to_owned(),
        [22, 3, _, _, _, 2, ..] => "TLS server hello".to_owned(),
        [20, 3, ..] => "TLS change cipher spec, then encrypted".to_owned(),
        [21, 3, ..] => "TLS alert".to_owned(),
        [22 | 23, 3, ..] => "TLS".to_owned(),
        _ => {
            let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
            let text = String::from_utf8_lossy(&line[..line.len().min(60)]).trim().to_owned();
            let readable = !text.is_empty() && text.chars().all(|c| !c.is_control());
            if readable { format!("`{text}`") } else { String::new() }
        }
    }
}
