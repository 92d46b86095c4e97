//! A real name server with zones of the test's own, over UDP and TCP.
//!
//! It knows the whole tree: what was not added does not exist. It keeps every
//! question, so that tests can say which names were asked for.

use std::collections::HashSet;
use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hickory_proto::op::ResponseCode;
use hickory_proto::rr::rdata::{A, AAAA, CNAME, MX, SOA, SRV, TXT};
use hickory_proto::rr::{Name, RData, Record, RecordType};
use hickory_server::Server;
use hickory_server::net::runtime::Time;
use hickory_server::server::{Request, RequestHandler, ResponseHandler, ResponseInfo};
use hickory_server::store::in_memory::InMemoryZoneHandler;
use hickory_server::zone_handler::{AxfrPolicy, Catalog, MessageResponseBuilder, ZoneType};
use tokio::net::{TcpListener, UdpSocket};

/// What a name server is to answer.
#[derive(Default)]
pub struct Zone {
    records: Vec<Record>,
    failing: HashSet<String>,
    silent: HashSet<String>,
}

/// A running name server.
pub struct DnsServer {
    /// Where it listens, UDP and TCP.
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<(String, RecordType)>>>,
    _server: Server<Handler>,
}

impl Zone {
    /// A zone without names.
    pub fn new() -> Self {
        Self::default()
    }

    /// An address record, A or AAAA as the address has it.
    pub fn address(self, name: &str, address: &str) -> Self {
        let data = match address.parse().expect("address") {
            IpAddr::V4(address) => RData::A(A(address)),
            IpAddr::V6(address) => RData::AAAA(AAAA(address)),
        };
        self.record(name, data)
    }

    /// An alias.
    pub fn alias(self, name: &str, target: &str) -> Self {
        self.record(name, RData::CNAME(CNAME(full(target))))
    }

    /// An MX record; the exchanger `.` makes it the null MX.
    pub fn mx(self, name: &str, preference: u16, exchanger: &str) -> Self {
        self.record(name, RData::MX(MX::new(preference, full(exchanger))))
    }

    /// An SRV record, such as for `_imaps._tcp.example.com`.
    pub fn srv(self, name: &str, priority: u16, weight: u16, port: u16, target: &str) -> Self {
        self.record(name, RData::SRV(SRV::new(priority, weight, port, full(target))))
    }

    /// A TXT record, in strings of at most 255 bytes.
    pub fn text(self, name: &str, text: &str) -> Self {
        let strings = text.as_bytes().chunks(255).map(|piece| String::from_utf8_lossy(piece));
        let strings: Vec<String> = strings.map(|piece| piece.into_owned()).collect();
        self.record(name, RData::TXT(TXT::new(strings)))
    }

    /// Every question about this name is answered with SERVFAIL.
    pub fn failing(mut self, name: &str) -> Self {
        self.failing.insert(full(name).to_ascii());
        self
    }

    /// No question about this name is answered.
    pub fn silent(mut self, name: &str) -> Self {
        self.silent.insert(full(name).to_ascii());
        self
    }

    /// Whether there is a record of this name.
    pub fn has(&self, name: &str) -> bool {
        let name = full(name);
        self.records.iter().any(|record| record.name == name)
    }

    fn record(mut self, name: &str, data: RData) -> Self {
        self.records.push(Record::from_rdata(full(name), 300, data));
        self
    }
}

impl DnsServer {
    /// Starts a name server for this zone.
    pub async fn start(zone: Zone) -> Self {
        let mut tree =
            InMemoryZoneHandler::<hickory_server::net::runtime::TokioRuntimeProvider>::empty(
                Name::root(),
                ZoneType::Primary,
                AxfrPolicy::Deny,
            );
        let soa = SOA::new(full("ns.test"), full("admin.test"), 1, 300, 300, 300, 300);
        tree.upsert_mut(Record::from_rdata(Name::root(), 300, RData::SOA(soa)), 0);
        for record in zone.records {
            assert!(tree.upsert_mut(record.clone(), 0), "{record} does not fit the zone");
        }
        let mut catalog = Catalog::new();
        catalog.upsert(Name::root().into(), vec![Arc::new(tree)]);

        let asked = Arc::new(Mutex::new(Vec::new()));
        let handler =
            Handler { catalog, asked: asked.clone(), failing: zone.failing, silent: zone.silent };
        let (udp, tcp, address) = sockets().await;
        let mut server = Server::new(handler);
        server.register_socket(udp);
        server.register_listener(tcp, Duration::from_secs(5), 64);
        Self { address, asked, _server: server }
    }

    /// Every name asked for so far, without the final dot, with the kind of record.
    pub fn asked(&self) -> Vec<(String, RecordType)> {
        self.asked.lock().expect("lock").clone()
    }
}

/// An address where questions arrive and nothing comes back; it lasts as long as the socket.
pub async fn silent_server() -> (SocketAddr, UdpSocket) {
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("bind");
    (socket.local_addr().expect("address"), socket)
}

/// UDP and TCP on one port.
async fn sockets() -> (UdpSocket, TcpListener, SocketAddr) {
    for _ in 0..50 {
        let udp = UdpSocket::bind("127.0.0.1:0").await.expect("bind");
        let address = udp.local_addr().expect("address");
        if let Ok(tcp) = TcpListener::bind(address).await {
            return (udp, tcp, address);
        }
    }
    panic!("no port is free for both UDP and TCP");
}

fn full(name: &str) -> Name {
    let mut name = Name::from_ascii(name).expect("name");
    name.set_fqdn(true);
    name
}

struct Handler {
    catalog: Catalog,
    asked: Arc<Mutex<Vec<(String, RecordType)>>>,
    failing: HashSet<String>,
    silent: HashSet<String>,
}

impl Handler {
    async fn answer<R: ResponseHandler, T: Time>(
        &self,
        request: &Request,
        mut response: R,
    ) -> ResponseInfo {
        let info = request.request_info().expect("one question");
        // As it travelled: Display would decode punycode.
        let name = Name::from(info.query.name()).to_ascii();
        let shown = name.trim_end_matches('.').to_owned();
        self.asked.lock().expect("lock").push((shown, info.query.query_type()));
        if self.silent.contains(&name) {
            std::future::pending::<()>().await;
        }
        if self.failing.contains(&name) {
            let failure = MessageResponseBuilder::from_message_request(request)
                .error_msg(&request.metadata, ResponseCode::ServFail);
            return response.send_response(failure).await.expect("sent");
        }
        self.catalog.handle_request::<R, T>(request, response).await
    }
}

// The trait is written with async-trait; this is what that macro makes of it.
impl RequestHandler for Handler {
    fn handle_request<'a, 'b, 'c, R, T>(
        &'a self,
        request: &'b Request,
        response: R,
    ) -> Pin<Box<dyn Future<Output = ResponseInfo> + Send + 'c>>
    where
        R: ResponseHandler + 'c,
        T: Time + 'c,
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        Box::pin(self.answer::<R, T>(request, response))
    }
}
