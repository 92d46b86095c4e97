//! What a person should know about a finished export.
//!
//! Remarks, not refusals; their words are in `explain::export`.

use super::Direction;
use crate::account::{Account, AuthMethod, Proof, ProofState, Protocol};

/// One remark about an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Neither direction has been tested.
    Untested,
    /// One direction has not been tested, the other has.
    NotTested(Direction),
    /// One direction was tested and did not work.
    NotWorking(Direction),
    /// The format cannot hold the display name as it is.
    Transliterated {
        /// The name as it was given.
        from: String,
        /// The name in the file.
        to: String,
    },
    /// With the display name as it is, the code would be too large to scan.
    ShortenedInCode {
        /// The name as it was given.
        from: String,
        /// The name in the code.
        to: String,
    },
    /// The typefaces of the printed page lack letters of the display name.
    PrintedName {
        /// The name as it was given.
        from: String,
        /// The name on the page.
        to: String,
    },
    /// The printed page could not hold everything as it is; the page for the browser does.
    NotPrintable,
    /// Sending uses another user name, and the format has no place for its password: it is asked apart.
    OutgoingUserNameDiffers,
    /// The program asks for the password when it first connects.
    AsksForPassword,
    /// The program opens the provider's sign-in page when it first connects.
    OAuthSignIn,
    /// A direction takes a challenge only; of those the program speaks CRAM-MD5, not SCRAM.
    OnlyCramMd5(Direction),
    /// The device says that nobody has signed the profile.
    UnsignedProfile,
    /// Classic Outlook may ignore it; there is a better way.
    SecondChoice,
    /// Filters that are there go on naming the mailbox as it was called before.
    FiltersNameMailbox,
    /// The program has another account for the same address; it stands beside this one.
    AnotherAccount {
        /// The kind of the other one.
        protocol: Protocol,
        /// Its host.
        host: String,
    },
    /// Fetched mail stays on the server: the program knows no number of days.
    KeepsMailOnServer,
    /// How long fetched mail stays on the server is for the program to ask: the file has no place for it.
    DaysNotHeld,
    /// Apple's Mail tells the two kinds of TLS apart by the port, and this port says nothing or the other one.
    KindOfTlsByPort(Direction),
    /// Fetched mail stays on the server for some days.
    LeavesMailOnServer {
        /// How long.
        days: u16,
    },
}

impl Note {
    /// The word in JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Untested => "untested",
            Self::NotTested(Direction::Incoming) => "incoming-not-tested",
            Self::NotTested(Direction::Outgoing) => "outgoing-not-tested",
            Self::NotWorking(Direction::Incoming) => "incoming-not-working",
            Self::NotWorking(Direction::Outgoing) => "outgoing-not-working",
            Self::Transliterated { .. } => "transliterated",
            Self::ShortenedInCode { .. } => "shortened-in-code",
            Self::PrintedName { .. } => "printed-name",
            Self::NotPrintable => "not-printable",
            Self::OutgoingUserNameDiffers => "outgoing-username-differs",
            Self::AsksForPassword => "asks-for-password",
            Self::OAuthSignIn => "oauth-sign-in",
            Self::OnlyCramMd5(_) => "only-cram-md5",
            Self::UnsignedProfile => "unsigned-profile",
            Self::SecondChoice => "second-choice",
            Self::FiltersNameMailbox => "filters-name-mailbox",
            Self::AnotherAccount { .. } => "another-account",
            Self::KeepsMailOnServer => "keeps-mail-on-server",
            Self::DaysNotHeld => "days-not-held",
            Self::KindOfTlsByPort(Direction::Incoming) => "incoming-tls-by-port",
            Self::KindOfTlsByPort(Direction::Outgoing) => "outgoing-tls-by-port",
            Self::LeavesMailOnServer { .. } => "leaves-mail-on-server",
        }
    }
}

/// How far the account is proven; nothing where all of it is.
pub(super) fn proof(proof: Proof) -> Vec<Note> {
    if proof == Proof::UNTESTED {
        return vec![Note::Untested];
    }
    [(Direction::Incoming, proof.incoming), (Direction::Outgoing, proof.outgoing)]
        .into_iter()
        .filter_map(|(direction, state)| match state {
            ProofState::Works => None,
            ProofState::Failed => Some(Note::NotWorking(direction)),
            ProofState::Untested => Some(Note::NotTested(direction)),
        })
        .collect()
}

/// How long fetched mail stays, where mail is fetched at all.
pub(super) fn leaves_mail(account: &Account) -> Option<Note> {
    let fetches = account.incoming.protocol == Protocol::Pop3;
    fetches.then(|| match account.leave_on_server.number() {
        Some(days) => Note::LeavesMailOnServer { days },
        None => Note::KeepsMailOnServer,
    })
}

/// That the file cannot say how long fetched mail stays, where mail is fetched at all.
pub(super) fn days_not_held(account: &Account) -> Option<Note> {
    (account.incoming.protocol == Protocol::Pop3).then_some(Note::DaysNotHeld)
}

/// What the program will ask for when it first connects, from the logins the file names.
pub(super) fn sign_in(account: &Account) -> Vec<Note> {
    let logins = [&account.incoming, &account.outgoing].map(super::named_login);
    let takes_password = |method: &AuthMethod| {
        matches!(
            method,
            AuthMethod::PasswordCleartext | AuthMethod::PasswordEncrypted | AuthMethod::Ntlm
        )
    };
    let mut notes = Vec::new();
    for (direction, login) in Direction::ALL.into_iter().zip(logins) {
        if login == AuthMethod::PasswordEncrypted {
            notes.push(Note::OnlyCramMd5(direction));
        }
    }
    if logins.iter().any(takes_password) {
        notes.push(Note::AsksForPassword);
    }
    if logins.contains(&AuthMethod::OAuth2) {
        notes.push(Note::OAuthSignIn);
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use ProofState::{Failed, Untested, Works};

    #[test]
    fn says_how_far_it_is_proven() {
        let cases: &[(ProofState, ProofState, &[Note])] = &[
            (Works, Works, &[]),
            (Untested, Untested, &[Note::Untested]),
            (Works, Untested, &[Note::NotTested(Direction::Outgoing)]),
            (Failed, Works, &[Note::NotWorking(Direction::Incoming)]),
            (
                Failed,
                Untested,
                &[Note::NotWorking(Direction::Incoming), Note::NotTested(Direction::Outgoing)],
            ),
        ];
        for (incoming, outgoing, expected) in cases {
            let state = Proof { incoming: *incoming, outgoing: *outgoing };
            assert_eq!(proof(state), *expected);
        }
    }

    #[test]
    fn says_what_the_program_will_ask() {
        let mut account = samples::imap();
        assert_eq!(sign_in(&account), [Note::AsksForPassword]);
        account.incoming.authentication = vec![AuthMethod::OAuth2];
        assert_eq!(sign_in(&account), [Note::AsksForPassword, Note::OAuthSignIn]);
        account.outgoing.authentication = vec![AuthMethod::OAuth2];
        assert_eq!(sign_in(&account), [Note::OAuthSignIn]);
        account.outgoing.authentication = vec![AuthMethod::PasswordEncrypted];
        assert!(sign_in(&account).contains(&Note::OnlyCramMd5(Direction::Outgoing)));
    }
}
