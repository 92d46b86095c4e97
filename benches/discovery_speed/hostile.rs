//! Servers that accept and say nothing, servers that never stop talking, and files that want to be more than they seem.

use std::io::{self, Write};
use std::net::{IpAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::certificates::Identity;

const PORTS: [u16; 8] = [80, 443, 143, 993, 110, 995, 465, 587];
const MEBIBYTE: usize = 1024 * 1024;
/// Packed, this just fits into what is taken of a document.
const UNPACKED: usize = 200 * MEBIBYTE;

/// Starts them in the network of the calling thread; they end with the process.
pub fn start(hanging: IpAddr, babble: IpAddr, identity: &Identity) -> Result<(), String> {
    for port in PORTS {
        let listener = TcpListener::bind((hanging, port)).map_err(|error| error.to_string())?;
        // The system completes every connection; nobody ever takes it.
        thread::spawn(move || {
            let _held = listener;
            loop {
                thread::park();
            }
        });
    }
    for (port, first, forever) in [
        (993, "* OK ", "no end of line "),
        (143, "* OK ready\r\n", "* OK and another thing\r\n"),
        (995, "+OK ", "no end of line "),
        (110, "+OK ready\r\n", "+OK and another thing\r\n"),
        (465, "220-welcome\r\n", "220-and another thing\r\n"),
        (587, "220 ", "no end of line "),
    ] {
        let tls = [993, 995, 465].contains(&port).then(|| identity.server_config());
        let listener = TcpListener::bind((babble, port)).map_err(|error| error.to_string())?;
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let tls = tls.clone();
                // Ends when the other side has had enough.
                thread::spawn(move || talk(stream, tls, first, forever));
            }
        });
    }
    Ok(())
}

fn talk(
    stream: TcpStream,
    tls: Option<Arc<ServerConfig>>,
    first: &str,
    forever: &str,
) -> io::Result<()> {
    let mut out: Box<dyn Write> = match tls {
        Some(config) => {
            let connection = ServerConnection::new(config).map_err(io::Error::other)?;
            Box::new(StreamOwned::new(connection, stream))
        }
        None => Box::new(stream),
    };
    out.write_all(first.as_bytes())?;
    let block = forever.repeat(700);
    loop {
        out.write_all(block.as_bytes())?;
    }
}

/// A few hundred kilobytes that unpack to a thousand times as much.
pub fn gzip_bomb() -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(b"<?xml version=\"1.0\"?><clientConfig version=\"1.1\">")?;
    let blanks = vec![b' '; MEBIBYTE];
    for _ in 0..UNPACKED / MEBIBYTE {
        encoder.write_all(&blanks)?;
    }
    encoder.finish()
}

/// Ten entities, each ten times the one before: ten gigabytes in a few hundred bytes.
pub fn entity_bomb() -> String {
    let mut entities = "<!ENTITY e0 \"0123456789\">".to_owned();
    for level in 1..=9 {
        let before = format!("&e{};", level - 1).repeat(10);
        entities.push_str(&format!("<!ENTITY e{level} \"{before}\">"));
    }
    format!(
        "<?xml version=\"1.0\"?><!DOCTYPE clientConfig [{entities}]>\
         <clientConfig version=\"1.1\"><emailProvider id=\"&e9;\">&e9;</emailProvider></clientConfig>"
    )
}

/// As many elements within each other as a document may hold.
pub fn nesting_bomb() -> String {
    let depth = 60_000;
    format!("<clientConfig version=\"1.1\"><emailProvider>{}", "<a>".repeat(depth))
}
