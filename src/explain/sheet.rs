//! What the printed sheet says about an account.

use super::provider::requirement_title;
use crate::account::{
    Account, AuthMethod, EmailAddress, Proof, ProofState, Protocol, Security, ServerConfig,
    SpecialFolder,
};
use crate::diagnosis::clean_words;
use crate::export::{Hint, ProgramWords, ServerWords, SheetWords, TableWords, named_login};
use crate::i18n::{Message, Words};
use crate::provider::{Catalog, Requirement};

/// Every word of the printed sheet for an account; `date` is the finished date of the day it is made.
pub fn sheet_words(words: &Words, account: &Account, date: &str) -> SheetWords {
    SheetWords {
        language: words.language().key(),
        title: words.text("sheet-title"),
        name: words.text("sheet-name"),
        address: words.text("sheet-address"),
        proof: words.say(&sheet_proof(account.proof).with("date", date)),
        table: table(words),
        incoming: server(words, &account.address, &account.incoming, account.proof.incoming),
        outgoing: server(words, &account.address, &account.outgoing, account.proof.outgoing),
        hints: hints(words, account),
        programs: programs(words, account),
        code: words.text("sheet-code"),
        footer: words.say(&Message::new("sheet-footer").with("date", date)),
    }
}

fn sheet_proof(proof: Proof) -> Message {
    let states = [proof.incoming, proof.outgoing];
    Message::new(if proof.is_complete() {
        "sheet-proof-works"
    } else if states.contains(&ProofState::Failed) {
        "sheet-proof-failed"
    } else if proof == Proof::UNTESTED {
        "sheet-proof-untested"
    } else {
        "sheet-proof-partly"
    })
}

fn table(words: &Words) -> TableWords {
    TableWords {
        caption: words.text("sheet-settings"),
        setting: words.text("sheet-setting"),
        server: words.text("sheet-server"),
        port: words.text("sheet-port"),
        security: words.text("sheet-security"),
        authentication: words.text("sheet-authentication"),
        user_name: words.text("sheet-user-name"),
        tested: words.text("sheet-tested"),
        punycode: words.text("sheet-punycode"),
    }
}

fn server(
    words: &Words,
    address: &EmailAddress,
    server: &ServerConfig,
    proof: ProofState,
) -> ServerWords {
    let heading = match server.protocol {
        Protocol::Imap => "sheet-imap",
        Protocol::Pop3 => "sheet-pop3",
        Protocol::Smtp => "sheet-smtp",
    };
    let security = match server.security {
        Security::ImplicitTls => "sheet-tls",
        Security::StartTls => "sheet-starttls",
    };
    let authentication = match named_login(server) {
        AuthMethod::PasswordCleartext => "sheet-login-password",
        AuthMethod::PasswordEncrypted => "sheet-login-encrypted",
        AuthMethod::OAuth2 => "sheet-login-oauth",
        AuthMethod::Gssapi => "sheet-login-gssapi",
        AuthMethod::Ntlm => "sheet-login-ntlm",
        AuthMethod::ClientCertificate => "sheet-login-certificate",
    };
    let tested = match proof {
        ProofState::Works => "sheet-tested-works",
        ProofState::Failed => "sheet-tested-failed",
        ProofState::Untested => "sheet-tested-not",
    };
    ServerWords {
        heading: words.text(heading),
        security: words.text(security),
        authentication: words.text(authentication),
        user_name: words.text(user_name(address, server)),
        tested: words.text(tested),
    }
}

/// What a user name is in relation to the address; the most frequent mistake is to mix them up.
fn user_name(address: &EmailAddress, server: &ServerConfig) -> &'static str {
    match server.username.as_known() {
        None => "sheet-user-name-assigned",
        Some(name) if name == address.to_ascii() || name == address.to_display() => {
            "sheet-user-name-address"
        }
        Some(name) if name == address.local_part() => "sheet-user-name-local-part",
        Some(_) => "sheet-user-name-other",
    }
}

fn hints(words: &Words, account: &Account) -> Vec<Hint> {
    let logins = [&account.incoming, &account.outgoing].map(named_login);
    let hint = |heading, text| Hint { heading: words.text(heading), text: words.say(&text) };
    let mut hints = Vec::new();
    if logins.iter().any(|login| *login != AuthMethod::OAuth2) {
        let text = Message::new("sheet-password.text");
        hints.push(hint("sheet-password", text));
    }
    if logins.contains(&AuthMethod::OAuth2) {
        hints.push(hint("sheet-oauth", Message::new("sheet-oauth.text")));
    }
    // A sign-in page needs no word about passwords for sending.
    let only_page = logins == [AuthMethod::OAuth2; 2];
    hints.extend(provider(words, &account.address, only_page));
    let same_name = account.incoming.username == account.outgoing.username;
    let sending = if same_name { "sheet-sending.same" } else { "sheet-sending.other" };
    if !(only_page && same_name) {
        hints.push(hint("sheet-sending", Message::new(sending)));
    }
    if account.incoming.protocol == Protocol::Pop3 {
        let text = match account.leave_on_server.number() {
            Some(days) => Message::new("sheet-leave.text").with("days", days.to_string()),
            None => Message::new("sheet-leave.always"),
        };
        hints.push(hint("sheet-leave", text));
    }
    if account.incoming.protocol == Protocol::Imap && !account.folders.is_empty() {
        let named = account.folders.iter().map(|(purpose, folder)| {
            // A server's words: made fit to be shown before they are.
            let name = clean_words(&folder.name);
            words.say(&Message::new(folder_id(purpose)).with("folder", name))
        });
        let named: Vec<String> = named.collect();
        hints.push(Hint { heading: words.text("sheet-folders"), text: named.join(" ") });
    }
    hints
}

/// What the provider of the address wants prepared, and its own page about that; whoever enters the account a second
/// time, on another computer, needs it again.
fn provider(words: &Words, address: &EmailAddress, only_page: bool) -> Option<Hint> {
    let provider = Catalog::bundled().by_domain(address.domain().ascii())?;
    let to_prepare = provider.requirements.iter().filter(|one| is_to_prepare(**one, only_page));
    let prepared: Vec<String> = to_prepare.map(|one| words.say(&requirement_title(*one))).collect();
    let page = provider.help_pages.first()?;
    let text = if prepared.is_empty() {
        Message::new("sheet-provider.page")
    } else {
        Message::new("sheet-provider.text").with("prepare", prepared.join(", "))
    };
    let heading = Message::new("sheet-provider").with("provider", provider.name);
    Some(Hint { heading: words.say(&heading), text: words.say(&text.with("page", *page)) })
}

/// Whether somebody who types the settings has to do something about it; what concerns passwords only where there is one.
fn is_to_prepare(requirement: Requirement, only_page: bool) -> bool {
    match requirement {
        Requirement::EnableImap
        | Requirement::SmtpEnable
        | Requirement::SmtpAuthAdmin
        | Requirement::ThirdPartyToggle
        | Requirement::ExtraProtectionOff => true,
        Requirement::AppPassword
        | Requirement::AppPassword2fa
        | Requirement::AppPasswordMaybe
        | Requirement::MailPassword
        | Requirement::AuthCode => !only_page,
        Requirement::OAuth2Only
        | Requirement::OAuth2Preferred
        | Requirement::NoImap
        | Requirement::NoPop3
        | Requirement::Bridge
        | Requirement::PaidPlan
        | Requirement::PaidPlanMaybe
        | Requirement::PerAccountHost
        | Requirement::UsernameNotEmail
        | Requirement::AutoDisableIdle
        | Requirement::Discontinued
        | Requirement::Migrated
        | Requirement::RegionalHost => false,
    }
}

fn folder_id(purpose: SpecialFolder) -> &'static str {
    match purpose {
        SpecialFolder::Sent => "sheet-folders.sent",
        SpecialFolder::Drafts => "sheet-folders.drafts",
        SpecialFolder::Junk => "sheet-folders.junk",
        SpecialFolder::Trash => "sheet-folders.trash",
        SpecialFolder::Archive => "sheet-folders.archive",
    }
}

fn programs(words: &Words, account: &Account) -> ProgramWords {
    let row = |program: &'static str, tls: &'static str, starttls: &'static str| {
        let said = |server: &ServerConfig| {
            words.text(match server.security {
                Security::ImplicitTls => tls,
                Security::StartTls => starttls,
            })
        };
        [words.text(program), said(&account.incoming), said(&account.outgoing)]
    };
    ProgramWords {
        caption: words.text("sheet-programs"),
        columns: ["sheet-program", "sheet-incoming", "sheet-outgoing"].map(|id| words.text(id)),
        rows: vec![
            row("sheet-outlook", "sheet-outlook.tls", "sheet-outlook.starttls"),
            row("sheet-apple", "sheet-apple.tls", "sheet-apple.starttls"),
            row("sheet-thunderbird", "sheet-thunderbird.tls", "sheet-thunderbird.starttls"),
        ],
    }
}
