//! Hands the letter to the server: MAIL, RCPT, DATA, and the letter.
//!
//! `lettre` writes the letter and the commands; connection, login, time limits and what
//! becomes of its errors are ours.

use std::error::Error as _;
use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::transport::smtp::client::{AsyncSmtpConnection, AsyncTokioStream};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, response::Response};
use lettre::{Address, Message};
use tokio::time::timeout;

use super::{Letter, Pace};
use crate::account::EmailAddress;
use crate::protocol::{
    Answer, Command, Failure, FailureKind, LentStream, Redactor, Session, Stage, enhanced_code,
    refused_at,
};

/// How long a server may take over its goodbye.
const FAREWELL: Duration = Duration::from_secs(2);

impl AsyncTokioStream for LentStream {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        // Asked for by logs that are not written.
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// Sends the letter over a session that is logged in.
pub(super) async fn post(
    session: Session,
    address: &EmailAddress,
    letter: &Letter,
    pace: Pace,
) -> Result<(), Failure> {
    let unusable = || Failure { stage: Stage::Message, kind: invalid() };
    let path = path(address).ok_or_else(unusable)?;
    let text = text(path.clone(), letter, address).ok_or_else(unusable)?;
    let (stream, redactor) = session.lend().await?;
    let (step, stream) = (pace.timing.step, Box::new(stream));
    let hello = ClientId::Ipv4(Ipv4Addr::LOCALHOST);
    let talk = Talk { redactor };
    let opening = AsyncSmtpConnection::connect_with_transport(stream, &hello);
    let mut server = talk.hear(Stage::Sender, step, opening).await?;
    let sent = async {
        let from = Mail::new(Some(path.clone()), Vec::new());
        let heard = talk.hear(Stage::Sender, step, server.command(from)).await;
        heard.map_err(|failure| at(Command::MailFrom, failure))?;
        let to = Rcpt::new(path, Vec::new());
        let heard = talk.hear(Stage::Sender, step, server.command(to)).await;
        heard.map_err(|failure| at(Command::RcptTo, failure))?;
        let consent = talk.hear(Stage::Message, step, server.command(Data)).await?;
        expect(&talk, &consent, 354)?;
        let taken = server.message(&text);
        let taken = talk.hear(Stage::Message, pace.acceptance, taken).await?;
        expect(&talk, &taken, 250)
    }
    .await;
    // What it says to a goodbye changes nothing any more.
    let _said = timeout(FAREWELL, server.quit()).await;
    sent
}

/// The failure with the command named that the server has answered.
fn at(command: Command, Failure { stage, kind }: Failure) -> Failure {
    Failure { stage, kind: refused_at(Some(command), kind) }
}

/// A positive answer that is not the one to be followed is none.
fn expect(talk: &Talk, answer: &Response, code: u16) -> Result<(), Failure> {
    if u16::from(answer.code()) == code {
        return Ok(());
    }
    let words: Vec<&str> = answer.message().collect();
    let kind = FailureKind::Malformed(said(u16::from(answer.code()), &words.join(" ")));
    Err(talk.failure(Stage::Message, kind))
}

/// The address on the envelope; the domain in the spelling of the wire.
fn path(address: &EmailAddress) -> Option<Address> {
    Address::new(address.local_part(), address.domain().ascii()).ok()
}

/// The whole letter as it travels; `None` for what no letter can hold.
fn text(path: Address, letter: &Letter, address: &EmailAddress) -> Option<Vec<u8>> {
    let mailbox = Mailbox::new(None, path);
    let mut message = Message::builder()
        .from(mailbox.clone())
        .to(mailbox)
        .date(letter.date)
        .message_id(Some(letter.mark.message_id(address)))
        .subject(letter.subject.as_str())
        .header(ContentType::TEXT_PLAIN)
        .body(letter.body.clone())
        .ok()?;
    // RFC 3834: nobody's holiday notice is to answer it.
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    message.headers_mut().insert_raw(HeaderValue::new(name, "auto-generated".to_owned()));
    Some(message.formatted())
}

fn invalid() -> FailureKind {
    FailureKind::Io(io::ErrorKind::InvalidInput)
}

/// Makes failures of what the library reports.
struct Talk {
    redactor: Redactor,
}

impl Talk {
    async fn hear<T>(
        &self,
        stage: Stage,
        limit: Duration,
        answer: impl Future<Output = Result<T, Error>> + Send,
    ) -> Result<T, Failure> {
        let kind = match timeout(limit, answer).await {
            Err(_) => FailureKind::TimedOut,
            Ok(Ok(answer)) => return Ok(answer),
            Ok(Err(error)) => kind(&error),
        };
        Err(self.failure(stage, kind))
    }

    fn failure(&self, stage: Stage, kind: FailureKind) -> Failure {
        Failure { stage, kind: self.redactor.apply(kind) }
    }
}

fn kind(error: &Error) -> FailureKind {
    let words = error.source().map(ToString::to_string).unwrap_or_default();
    if let Some(code) = error.status() {
        let answer = said(u16::from(code), &words);
        return match answer.reply_code {
            // RFC 5321 section 3.8: the server is about to close the connection.
            Some(421) => FailureKind::Goodbye(answer),
            _ => FailureKind::Refused(answer),
        };
    }
    if error.is_client() {
        return invalid();
    }
    match error.source().and_then(|source| source.downcast_ref::<io::Error>()) {
        Some(error) => match error.kind() {
            io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe => FailureKind::Closed,
            io::ErrorKind::TimedOut => FailureKind::TimedOut,
            // More than a reply may be.
            io::ErrorKind::InvalidData => FailureKind::Malformed(Answer::plain("")),
            kind => FailureKind::Io(kind),
        },
        None if error.is_response() => FailureKind::Malformed(Answer::plain(&words)),
        None => FailureKind::Closed,
    }
}

fn said(code: u16, words: &str) -> Answer {
    Answer {
        reply_code: Some(code),
        enhanced_code: enhanced_code(words),
        response_code: None,
        text: format!("{code} {words}"),
        command: None,
    }
}
