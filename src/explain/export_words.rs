//! Every sentence the exports carry, for one account, in one language, on one day.

use super::sheet::sheet_words;
use crate::account::{Account, AuthMethod, Protocol, Security, ServerConfig};
use crate::export::{
    ExportWords, GuideStep, GuideValue, GuideWords, ProfileWords, ZoneWords, named_login,
};
use crate::i18n::{Message, Words};

/// All of them; `date` is written as people write it.
pub fn export_words(words: &Words, account: &Account, date: &str) -> ExportWords {
    let address = account.address.to_display();
    let say = |id| words.say(&Message::new(id).with("address", address.as_str()));
    ExportWords {
        sheet: sheet_words(words, account, date),
        guide: guide_words(words, account, date),
        profile: ProfileWords {
            title: say("export-profile-title"),
            description: say("export-profile-description"),
        },
        zone: ZoneWords {
            title: words.text("export-zone-title"),
            web_server: words.text("export-zone-web-server"),
        },
    }
}

/// The way through the dialogs of the new Outlook (its help pages of 2026), in their order.
pub fn guide_words(words: &Words, account: &Account, date: &str) -> GuideWords {
    let step = |id, values: Vec<GuideValue>| GuideStep { text: words.text(id), values };
    let value = |id, value: String| GuideValue { label: words.text(id), value };
    let address = account.address.to_ascii();
    let kind = match account.incoming.protocol {
        Protocol::Pop3 => "POP",
        Protocol::Imap | Protocol::Smtp => "IMAP",
    };
    let server = |server: &ServerConfig| {
        let mut values = vec![
            value("guide-server", server.host.to_string()),
            value("guide-port", server.port.to_string()),
            value("guide-security", words.text(security(server.security))),
        ];
        if let Some(name) = server.username.as_known() {
            values.push(value("guide-user-name", name.to_owned()));
        }
        values
    };
    let first = [
        step("guide-open", Vec::new()),
        step("guide-address", vec![value("guide-email", address)]),
    ];
    let logins = [&account.incoming, &account.outgoing].map(named_login);
    // Whose page Outlook opens, it knows the servers of.
    let rest = if logins == [AuthMethod::OAuth2; 2] {
        vec![step("guide-sign-in", Vec::new())]
    } else {
        vec![
            step("guide-provider", vec![value("guide-kind", kind.to_owned())]),
            step("guide-more", Vec::new()),
            step("guide-incoming", server(&account.incoming)),
            step("guide-outgoing", server(&account.outgoing)),
            step("guide-password", Vec::new()),
        ]
    };
    GuideWords {
        title: words.text("guide-title"),
        introduction: words.text("guide-introduction"),
        steps: first.into_iter().chain(rest).collect(),
        notice: words.text("guide-notice"),
        footer: words.say(&Message::new("sheet-footer").with("date", date)),
    }
}

/// The new Outlook's own words for the encryption.
fn security(security: Security) -> &'static str {
    match security {
        Security::ImplicitTls => "guide-security-tls",
        Security::StartTls => "guide-security-starttls",
    }
}
