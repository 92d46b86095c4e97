//! The guide through the new Outlook, which imports no file, as a page to keep beside it.
//!
//! The same steps the window shows with buttons to copy; layout and escaping
//! only, every word comes in as [`GuideWords`].

use super::html::Page;
use super::{Direction, ExportError, Format, GuideWords, Inexpressible, named_login};
use crate::account::{Account, AuthMethod, ServerConfig};

/// The page.
pub(super) fn write(
    account: &Account,
    language: &str,
    words: &GuideWords,
) -> Result<Vec<u8>, ExportError> {
    expressible(account)?;
    let mut page = Page::start(language, &words.title);
    page.element("h1", &words.title);
    page.element("p", &words.introduction);
    page.raw("<ol class=\"guide\">\n");
    for step in &words.steps {
        page.raw("<li>");
        page.text(&step.text);
        if !step.values.is_empty() {
            page.raw("\n<dl>\n");
            for value in &step.values {
                page.raw("<div>");
                page.element("dt", &value.label);
                page.raw("<dd>");
                page.value(&value.value);
                page.raw("</dd></div>\n");
            }
            page.raw("</dl>\n");
        }
        page.raw("</li>\n");
    }
    page.raw("</ol>\n");
    page.element("p", &words.notice);
    Ok(page.end(&words.footer).into_bytes())
}

/// Refuses logins its dialogs have no field for: Outlook asks for a password, or signs in at the providers it knows.
fn expressible(account: &Account) -> Result<(), ExportError> {
    for (direction, server) in
        Direction::ALL.into_iter().zip([&account.incoming, &account.outgoing])
    {
        let method = named_login(server);
        let possible = match method {
            AuthMethod::PasswordCleartext => true,
            AuthMethod::OAuth2 => knows_sign_in(server),
            // Nobody has said what it does with a challenge; it may well.
            AuthMethod::PasswordEncrypted => true,
            AuthMethod::Gssapi | AuthMethod::Ntlm | AuthMethod::ClientCertificate => false,
        };
        if !possible {
            let what = Inexpressible::Login { direction, method };
            return Err(ExportError::CannotExpress { format: Format::OutlookNew, what });
        }
    }
    Ok(())
}

/// Whose sign-in pages it opens: Microsoft's own, Google's and Yahoo's (Microsoft's help pages of 2026).
fn knows_sign_in(server: &ServerConfig) -> bool {
    const DOMAINS: [&str; 7] = [
        "outlook.com",
        "office365.com",
        "hotmail.com",
        "live.com",
        "gmail.com",
        "googlemail.com",
        "yahoo.com",
    ];
    server.host.registrable().is_some_and(|domain| DOMAINS.contains(&domain))
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::account::Host;

    #[test]
    fn guides_only_where_the_dialogs_lead() {
        let cases = [
            (AuthMethod::PasswordCleartext, "imap.example.com", true),
            (AuthMethod::OAuth2, "imap.gmail.com", true),
            (AuthMethod::OAuth2, "outlook.office365.com", true),
            (AuthMethod::OAuth2, "imap.example.com", false),
            (AuthMethod::Gssapi, "imap.example.com", false),
        ];
        for (method, host, expected) in cases {
            let mut account = samples::imap();
            account.incoming.authentication = vec![method];
            account.incoming.host = Host::parse(host).expect(host);
            assert_eq!(expressible(&account).is_ok(), expected, "{method:?} {host}");
        }
    }
}
