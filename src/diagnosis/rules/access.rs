//! What a person has to do before a login can work: app passwords, switches, a look in the browser.
//!
//! Shared by all three mail protocols.

use super::{MAIL, Rule, definite, likely, over, possible};
use crate::diagnosis::cause::Cause;

pub(super) const RULES: &[Rule] = &[
    // Dovecot: the one answer that says what has already happened.
    over(MAIL)
        .says(&["your client did it anyway", "the password was exposed"])
        .means(&[definite(Cause::SecurityPasswordExposed)]),
    // Gmail since 2022, iCloud, Fastmail, Mail.ru: the words themselves.
    over(MAIL)
        .says(&[
            "application-specific password",
            "application specific password",
            "app-specific password",
            "app specific password",
            "invalidsecondfactor",
            "neobhodim parol",
            "parol prilozheniya",
            "application password",
            "less secure app",
            "lesssecureapps",
        ])
        .means(&[definite(Cause::AppPassword)]),
    // QQ, NetEase, Sina: an authorisation code, and a switch that is off at first.
    over(MAIL)
        .says(&[
            "authorization code",
            "authorized code",
            "client authorization",
            "auth code",
            "授权码",
            "service is not open",
            "login fail. account is abnormal",
        ])
        .means(&[likely(Cause::EnableAccessAndAppPassword)]),
    // Yandex: one sentence for three causes; over POP3 "or POP3 disabled".
    over(MAIL)
        .says(&[
            "invalid credentials or imap is disabled",
            "login failure or pop3 disabled",
            "or pop3 disabled",
            "or imap disabled",
        ])
        .means(&[likely(Cause::EnableAccessAndAppPassword), possible(Cause::AmbiguousAuth)]),
    over(MAIL)
        .says(&["app password", "app-password", "app passwort", "app-passwort", "apppassword"])
        .means(&[likely(Cause::AppPassword)]),
    // Telekom: the customer's login is not that of the mailbox.
    over(MAIL)
        .says(&[
            "toid authentication disabled",
            "passwort für e-mail-programme",
            "passwort fuer e-mail-programme",
            "e-mail-passwort",
            "email passwort",
            "separate password",
            "mailbox password",
            "external password",
            "externes passwort",
        ])
        .means(&[likely(Cause::SeparateMailPassword)]),
    // Gmail, Yahoo, Microsoft, Yandex: the provider wants to see the person first.
    over(MAIL)
        .says(&[
            "web login required",
            "webloginrequired",
            "via your web browser",
            "with your web browser",
            "via a web browser",
            "in your web browser",
            "use your web browser",
            "use a web browser",
            "using your browser",
            "verify your identity",
            "verify your account",
            "please verify your",
            "confirm your identity",
            "#mbr1240",
            "displayunlockcaptcha",
            "captcha",
            "unusual login",
            "unusual sign",
            "suspicious login",
            "suspicious sign",
            "suspicious activity",
            "unusual activity",
            "signin/continue",
            "sign in to your account",
            "log in to your account",
            "login to your account",
            "log in to webmail",
            "login to webmail",
            "sign in to webmail",
            "log in to the web",
            "via webmail",
            "accept%user agreement",
            "accept%terms",
            "accept%eula",
        ])
        .means(&[likely(Cause::WebLoginCheck)]),
    // Google Family Link: a child's account (FairEmail's questions, no. 6); paid access at Zoho, mail.com and others.
    over(MAIL)
        .says(&[
            "access is not allowed for this account",
            "third-party%not allowed",
            "third party%not allowed",
            "third-party%not permitted",
            "paid plan",
            "paid account",
            "premium",
            "upgrade your",
            "free account%not",
            "available only to",
            "only available to",
            "only available for",
            "not available for free",
            "not available in your plan",
            "your plan does not",
            "not included in your",
        ])
        .means(&[likely(Cause::ProviderNoImap)]),
    // Zoho names the administrator as well, yet the switch is the person's own.
    over(MAIL)
        .says(&["yet to enable imap", "yet to enable pop", "yet to enable"])
        .means(&[likely(Cause::EnableAccess), possible(Cause::AdminDisabled)]),
    // Microsoft 365: 535 5.7.139 in its meanings; Google Workspace: "for your domain", and its
    // relay service, which an administrator registers.
    over(MAIL)
        .says(&[
            "smtpclientauthentication is disabled",
            "smtp_auth_disabled",
            "did not meet the criteria",
            "security defaults",
            "conditional access",
            "credentials for relay",
            "disabled for your domain",
            "disabled for the domain",
            "disabled for this domain",
            "disabled by%admin",
            "disabled%by policy",
            "by your administrator",
            "by the administrator",
            "by your admin",
            "by your organization",
            "by your organisation",
            "administratively",
            "authentication policy",
            "domain administrator",
        ])
        .means(&[likely(Cause::AdminDisabled)]),
    // Gmail ("not enabled for IMAP use"), Yahoo ("enable POP access"), Yandex ("access rights to this service"),
    // NetEase ("User has no permission"), Exchange, hMailServer and others in their own words.
    over(MAIL)
        .says(&[
            "not enabled for imap",
            "not enabled for pop",
            "not enabled for smtp",
            "imap is disabled",
            "imap access is disabled",
            "imap disabled",
            "imap is not enabled",
            "imap access is not enabled",
            "imap access disabled",
            "imap access denied",
            "imap not allowed",
            "imap is not allowed",
            "imap access not allowed",
            "imap service%disabled",
            "imap service%not",
            "imap%switched off",
            "imap%turned off",
            "imap%not activated",
            "imap%deactivated",
            "pop is disabled",
            "pop3 is disabled",
            "pop access is disabled",
            "pop3 access is disabled",
            "pop disabled",
            "pop not allowed",
            "pop is not allowed",
            "pop3 is not allowed",
            "pop3 disabled",
            "pop is not enabled",
            "pop3 is not enabled",
            "pop access is not enabled",
            "pop3 access is not enabled",
            "pop access disabled",
            "pop3 access disabled",
            "pop3 access denied",
            "imap access not permitted",
            "pop access not permitted",
            "pop3 access not permitted",
            "pop access denied",
            "pop3 not allowed",
            "pop3 access not allowed",
            "pop service%not",
            "pop3 service%not",
            "pop%switched off",
            "pop%turned off",
            "pop%not activated",
            "pop3%deactivated",
            "smtp is disabled",
            "smtp access is disabled",
            "smtp access disabled",
            "smtp is not enabled",
            "smtp service%not enabled",
            "smtp auth%disabled",
            "smtp%not activated",
            "disabled by user",
            "disabled by the user",
            "enable imap",
            "enable pop",
            "enable smtp",
            "activate imap",
            "activate pop",
            "access rights to this service",
            "access to this service",
            "have access to imap",
            "have access to pop",
            "user has no permission",
            "external access",
            "zugriff%nicht aktiviert",
            "imap%nicht aktiviert",
            "pop3%nicht aktiviert",
            "imap%nicht freigeschaltet",
            "pop3%nicht freigeschaltet",
        ])
        .means(&[likely(Cause::EnableAccess), possible(Cause::AdminDisabled)]),
];
