//! Looks for the letter in the inbox and where junk goes, without changing anything; and
//! removes it, and it alone, where that is wished.
//!
//! The commands, all of them: LIST, EXAMINE, UID SEARCH, LOGOUT; for the removal CAPABILITY,
//! SELECT, UID STORE and UID EXPUNGE of one number. No plain EXPUNGE, no CLOSE: both would
//! take away what others have marked (security requirement S23).

use std::collections::BTreeSet;
use std::time::Duration;

use async_imap::imap_proto::{Capability, MailboxDatum, NameAttribute, Response, ResponseCode};
use tokio::time::timeout;

use super::imap_talk::Talk;
use super::{Folder, Letter, Removal, folder_name};
use crate::account::EmailAddress;
use crate::protocol::{Failure, FailureKind, LentStream, Redactor};

/// Most folders for junk that are looked into.
const MOST_JUNK_FOLDERS: usize = 3;
/// How long a server may take over its goodbye.
const FAREWELL: Duration = Duration::from_secs(2);

/// A folder that is looked into.
struct Watched {
    /// Its name on the wire.
    wire: String,
    folder: Folder,
    /// What it was like before the letter was sent.
    before: State,
}

/// What a server says when a folder is opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct State {
    /// While this stays, numbers keep their meaning.
    validity: Option<u32>,
    /// The number the next letter gets.
    next: Option<u32>,
}

/// Where the letter was seen.
struct Found {
    at: usize,
    number: u32,
    validity: Option<u32>,
    /// No other letter answers the same question.
    alone: bool,
}

/// The watch.
pub(super) struct ImapWatch {
    talk: Talk,
    folders: Vec<Watched>,
    found: Option<Found>,
}

impl ImapWatch {
    /// Finds out which folders there are and how they stand before the letter is sent.
    pub(super) async fn start(
        lent: (LentStream, Redactor),
        step: Duration,
    ) -> Result<Self, Failure> {
        let mut talk = Talk::start(lent, step).await?;
        let before = open(&mut talk, "EXAMINE", Folder::INBOX).await?;
        let inbox = Watched { wire: Folder::INBOX.to_owned(), folder: Folder::inbox(), before };
        let mut folders = vec![inbox];
        for wire in junk_folders(&mut talk).await? {
            let name = talk.clean(&folder_name::shown(&wire));
            let folder = Folder { name, is_junk: true };
            match open(&mut talk, "EXAMINE", &wire).await {
                Ok(before) => folders.push(Watched { wire, folder, before }),
                // A folder that may not be opened is not looked into.
                Err(Failure { kind: FailureKind::Refused(_), .. }) => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(Self { talk, folders, found: None })
    }

    /// Looks once into every folder.
    pub(super) async fn look(
        &mut self,
        letter: &Letter,
        address: &EmailAddress,
    ) -> Result<Option<Folder>, Failure> {
        for (at, watched) in self.folders.iter().enumerate() {
            let now = open(&mut self.talk, "EXAMINE", &watched.wire).await?;
            let since = watched.before.next.filter(|_| now.validity == watched.before.validity);
            let numbers = search(&mut self.talk, since, letter, address).await?;
            if let Some(number) = numbers.first() {
                let alone = numbers.len() == 1;
                self.found = Some(Found { at, number: *number, validity: now.validity, alone });
                return Ok(Some(watched.folder.clone()));
            }
        }
        Ok(None)
    }

    /// Removes the letter that was found.
    ///
    /// Only by its Message-ID: an answer to it may carry the same word in its subject.
    pub(super) async fn remove(
        &mut self,
        letter: &Letter,
        address: &EmailAddress,
    ) -> Result<Removal, Failure> {
        let Some(found) = self.found.as_ref().filter(|found| found.alone) else {
            return Ok(Removal::Failed);
        };
        let Some(watched) = self.folders.get(found.at) else { return Ok(Removal::Failed) };
        let number = found.number;
        // UIDPLUS is what makes it possible to remove a single letter.
        let mut able = false;
        let words = |response: &Response<'_>| {
            if let Response::Capabilities(offered) = response {
                able = offered.iter().any(|one| match one {
                    Capability::Atom(word) => word.eq_ignore_ascii_case("UIDPLUS"),
                    Capability::Imap4rev1 | Capability::Auth(_) => false,
                });
            }
        };
        self.talk.command("CAPABILITY", words).await?;
        if !able {
            return Ok(Removal::Unsupported);
        }
        let now = open(&mut self.talk, "SELECT", &watched.wire).await?;
        if now.validity.is_none() || now.validity != found.validity {
            return Ok(Removal::Failed);
        }
        let name = quoted(&letter.mark.message_id(address));
        let ours =
            numbers(&mut self.talk, &format!("UID {number} HEADER Message-ID {name}")).await?;
        if !ours.contains(&number) {
            return Ok(Removal::Failed);
        }
        let mark = format!("UID STORE {number} +FLAGS.SILENT (\\Deleted)");
        self.talk.command(&mark, |_| {}).await?;
        self.talk.command(&format!("UID EXPUNGE {number}"), |_| {}).await?;
        let left = numbers(&mut self.talk, &format!("UID {number}")).await?;
        Ok(if left.is_empty() { Removal::Removed } else { Removal::Failed })
    }

    /// LOGOUT.
    pub(super) async fn close(mut self) {
        // What the server says to a goodbye changes nothing any more.
        let _said = timeout(FAREWELL, self.talk.command("LOGOUT", |_| {})).await;
    }
}

/// Opens a folder, to look (EXAMINE) or to change something (SELECT).
async fn open(talk: &mut Talk, how: &str, wire: &str) -> Result<State, Failure> {
    let mut state = State::default();
    let hear = |response: &Response<'_>| {
        if let Response::Data { outcome, .. } = response {
            match outcome.code {
                Some(ResponseCode::UidValidity(validity)) => state.validity = Some(validity),
                Some(ResponseCode::UidNext(next)) => state.next = Some(next),
                _ => {}
            }
        }
    };
    talk.command(&format!("{how} {}", quoted(wire)), hear).await?;
    Ok(state)
}

/// The wire names of the folders for junk: those the server says are, else those that are called so.
async fn junk_folders(talk: &mut Talk) -> Result<Vec<String>, Failure> {
    let (mut said, mut called) = (Vec::new(), Vec::new());
    let hear = |response: &Response<'_>| {
        let Response::MailboxData(MailboxDatum::List(list)) = response else { return };
        let name = list.name.as_ref();
        // A line break in a name would be a second command (security requirement S11).
        let usable = !name.chars().any(char::is_control)
            && !list.name_attributes.contains(&NameAttribute::NoSelect);
        if !usable {
            return;
        }
        let shown = folder_name::shown(name);
        if list.name_attributes.contains(&NameAttribute::Junk) {
            said.push(name.to_owned());
        } else if folder_name::is_junk(&shown, list.delimiter.as_deref()) {
            called.push(name.to_owned());
        }
    };
    match talk.command("LIST \"\" \"*\"", hear).await {
        Ok(()) | Err(Failure { kind: FailureKind::Refused(_), .. }) => {}
        Err(failure) => return Err(failure),
    }
    said.extend(called);
    said.truncate(MOST_JUNK_FOLDERS);
    Ok(said)
}

/// The numbers of the letters in the open folder that are ours.
async fn search(
    talk: &mut Talk,
    since: Option<u32>,
    letter: &Letter,
    address: &EmailAddress,
) -> Result<BTreeSet<u32>, Failure> {
    // Some providers give a message another name on its way; the word in the subject stays.
    let name = quoted(&letter.mark.message_id(address));
    let ours = format!("OR HEADER Message-ID {name} SUBJECT {}", quoted(&letter.mark.word));
    match since {
        Some(since) => {
            let mut found = numbers(talk, &format!("UID {since}:* {ours}")).await?;
            // "*" is the last letter, whatever its number.
            found.retain(|number| *number >= since);
            Ok(found)
        }
        None => numbers(talk, &ours).await,
    }
}

async fn numbers(talk: &mut Talk, criteria: &str) -> Result<BTreeSet<u32>, Failure> {
    let mut numbers = BTreeSet::new();
    let hear = |response: &Response<'_>| {
        if let Response::MailboxData(MailboxDatum::Search(found)) = response {
            numbers.extend(found);
        }
    };
    talk.command(&format!("UID SEARCH {criteria}"), hear).await?;
    Ok(numbers)
}

/// A quoted string (RFC 9051 section 4.3); nothing here holds a line break.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
