//! Which of a server's logins the files name.
//!
//! The same choice the check makes over verified TLS, so that what was tested
//! is what the mail program does.

use crate::account::{AuthMethod, ServerConfig};

/// The login a mail program is told to use: the password inside TLS wherever it is accepted or
/// nobody has said, a challenge over the password next, otherwise the server's first choice.
pub fn named_login(server: &ServerConfig) -> AuthMethod {
    let offered = &server.authentication;
    [AuthMethod::PasswordCleartext, AuthMethod::PasswordEncrypted]
        .into_iter()
        .find(|method| offered.contains(method))
        .or_else(|| offered.first().copied())
        .unwrap_or(AuthMethod::PasswordCleartext)
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use AuthMethod::{Gssapi, OAuth2, PasswordCleartext, PasswordEncrypted};

    #[test]
    fn prefers_what_was_tested() {
        let cases: &[(&[AuthMethod], AuthMethod)] = &[
            (&[], PasswordCleartext),
            (&[OAuth2, PasswordCleartext], PasswordCleartext),
            (&[PasswordEncrypted, PasswordCleartext], PasswordCleartext),
            (&[OAuth2, PasswordEncrypted], PasswordEncrypted),
            (&[OAuth2], OAuth2),
            (&[Gssapi, OAuth2], Gssapi),
        ];
        for (offered, expected) in cases {
            let mut server = samples::imap().incoming;
            server.authentication = offered.to_vec();
            assert_eq!(named_login(&server), *expected, "{offered:?}");
        }
    }
}
