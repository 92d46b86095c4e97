//! Which providers Thunderbird can open the sign-in page of.
//!
//! Read off Thunderbird 153's own table (modules/OAuth2Providers): a host, or
//! any host below it. With any other server its OAuth2 setting cannot work.

use super::{Direction, ExportError, named_login};
use crate::account::{Account, AuthMethod, Host};

/// Hosts; those below them count as well, as Thunderbird looks them up.
const KNOWN: [&str; 19] = [
    "gmail.com",
    "googlemail.com",
    "imap.mail.ru",
    "smtp.mail.ru",
    "imap.yandex.com",
    "smtp.yandex.com",
    "yahoo.com",
    "att.net",
    "aol.com",
    "office365.com",
    "outlook.com",
    "hotmail.com",
    "imap.fastmail.com",
    "pop.fastmail.com",
    "smtp.fastmail.com",
    "imap.comcast.net",
    "pop.comcast.net",
    "smtp.comcast.net",
    "thundermail.com",
];

/// Whether Thunderbird knows where to sign in for a server.
pub(super) fn knows(host: &Host) -> bool {
    let host = host.to_string().to_ascii_lowercase();
    KNOWN.iter().any(|known| {
        host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Refuses an account Thunderbird could only be told to sign in to, without knowing where.
pub(super) fn check(account: &Account) -> Result<(), ExportError> {
    for (direction, server) in
        Direction::ALL.into_iter().zip([&account.incoming, &account.outgoing])
    {
        if named_login(server) == AuthMethod::OAuth2 && !knows(&server.host) {
            return Err(ExportError::UnknownSignIn { direction });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn hosts_count_with_those_below_them() {
        let cases = [
            ("imap.gmail.com", true),
            ("outlook.office365.com", true),
            ("smtp.mail.yahoo.com", true),
            ("imap.yandex.com", true),
            ("imap.yandex.ru", false),
            ("notgmail.com", false),
            ("gmail.com.example.org", false),
            ("imap.example.com", false),
            ("fastmail.com", false),
        ];
        for (host, expected) in cases {
            assert_eq!(knows(&Host::parse(host).expect(host)), expected, "{host}");
        }
    }

    #[test]
    fn only_an_account_without_a_password_is_refused() {
        let mut account = samples::imap();
        account.outgoing.authentication = vec![AuthMethod::OAuth2, AuthMethod::PasswordCleartext];
        assert_eq!(check(&account), Ok(()));
        account.outgoing.authentication = vec![AuthMethod::OAuth2];
        let direction = Direction::Outgoing;
        assert_eq!(check(&account), Err(ExportError::UnknownSignIn { direction }));
        account.outgoing.host = Host::parse("smtp.gmail.com").expect("valid");
        assert_eq!(check(&account), Ok(()));
    }
}
