//! One server as a mail program needs it: protocol, host, port, security, login.
//!
//! There is no variant for plain text: a server without TLS cannot be expressed.

use super::{EmailAddress, Host};

/// The three protocols an account is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Protocol {
    /// Mail stays on the server (RFC 9051).
    Imap,
    /// Mail is fetched (RFC 1939).
    Pop3,
    /// Mail is submitted (RFC 6409, RFC 5321).
    Smtp,
}

impl Protocol {
    /// Every protocol, in the order in which people meet them.
    pub const ALL: [Self; 3] = [Self::Imap, Self::Pop3, Self::Smtp];

    /// The word on the command line and in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Imap => "imap",
            Self::Pop3 => "pop3",
            Self::Smtp => "smtp",
        }
    }

    /// The protocol of a key, case-insensitive.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|protocol| protocol.key().eq_ignore_ascii_case(key))
    }

    /// Whether this protocol brings mail in.
    pub fn is_incoming(self) -> bool {
        self != Self::Smtp
    }

    /// The registered port (RFC 8314 section 3): 993/995/465 for implicit TLS, 143/110/587 for STARTTLS.
    pub fn default_port(self, security: Security) -> u16 {
        match (self, security) {
            (Self::Imap, Security::ImplicitTls) => 993,
            (Self::Imap, Security::StartTls) => 143,
            (Self::Pop3, Security::ImplicitTls) => 995,
            (Self::Pop3, Security::StartTls) => 110,
            (Self::Smtp, Security::ImplicitTls) => 465,
            (Self::Smtp, Security::StartTls) => 587,
        }
    }
}

/// How the connection becomes TLS (RFC 8314).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Security {
    /// TLS from the first byte.
    ImplicitTls,
    /// A plain greeting, then STARTTLS or STLS before anything else.
    StartTls,
}

impl Security {
    /// Both kinds, the preferred one first.
    pub const ALL: [Self; 2] = [Self::ImplicitTls, Self::StartTls];

    /// The word on the command line and in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::ImplicitTls => "tls",
            Self::StartTls => "starttls",
        }
    }

    /// The security of a key, case-insensitive.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|security| security.key().eq_ignore_ascii_case(key))
    }
}

/// How a server wants to be logged in to, in the words of config-v1.1 files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AuthMethod {
    /// The password itself, inside TLS (SASL PLAIN or LOGIN, POP3 USER/PASS).
    PasswordCleartext,
    /// A challenge-response over the password (CRAM-MD5, SCRAM).
    PasswordEncrypted,
    /// A browser sign-in of the mail program (OAUTHBEARER, XOAUTH2).
    OAuth2,
    /// Kerberos.
    Gssapi,
    /// NTLM.
    Ntlm,
    /// A TLS client certificate.
    ClientCertificate,
}

impl AuthMethod {
    /// Every method.
    pub const ALL: [Self; 6] = [
        Self::PasswordCleartext,
        Self::PasswordEncrypted,
        Self::OAuth2,
        Self::Gssapi,
        Self::Ntlm,
        Self::ClientCertificate,
    ];

    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::PasswordCleartext => "password-cleartext",
            Self::PasswordEncrypted => "password-encrypted",
            Self::OAuth2 => "oauth2",
            Self::Gssapi => "gssapi",
            Self::Ntlm => "ntlm",
            Self::ClientCertificate => "client-certificate",
        }
    }

    /// The method of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.key() == key)
    }
}

/// How a provider forms user names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UserNameForm {
    /// The whole address.
    Address,
    /// What stands before the `@`.
    LocalPart,
    /// A name from the provider's letter; it cannot be derived.
    Assigned,
}

impl UserNameForm {
    /// The user name for an address.
    pub fn fill(self, address: &EmailAddress) -> UserName {
        match self {
            Self::Address => UserName::Known(address.to_ascii()),
            Self::LocalPart => UserName::Known(address.local_part().to_owned()),
            Self::Assigned => UserName::Assigned,
        }
    }
}

/// The name one server is logged in to with.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum UserName {
    /// The name itself, placeholders filled in.
    Known(String),
    /// The provider assigned one in its letter; the person has to be asked.
    Assigned,
}

/// Why a typed user name cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UserNameError {
    /// Nothing was typed.
    #[error("the user name is empty")]
    Empty,
    /// A line break, NUL, or another character that cannot be seen is part of the text.
    #[error("the user name holds a character that cannot be seen")]
    ControlCharacter,
    /// Longer than 255 bytes.
    #[error("the user name is too long")]
    TooLong,
}

impl UserName {
    /// Takes a typed or discovered name; refuses what could break out of a command (security requirement S11).
    pub fn known(text: &str) -> Result<Self, UserNameError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(UserNameError::Empty);
        }
        let line_end = |c: char| matches!(c, '\u{2028}' | '\u{2029}');
        let hidden = |c: char| c.is_control() || line_end(c) || super::is_format_character(c);
        if text.chars().any(hidden) {
            return Err(UserNameError::ControlCharacter);
        }
        if text.len() > 255 {
            return Err(UserNameError::TooLong);
        }
        Ok(Self::Known(text.to_owned()))
    }

    /// The name, if there is one.
    pub fn as_known(&self) -> Option<&str> {
        match self {
            Self::Known(name) => Some(name),
            Self::Assigned => None,
        }
    }
}

/// Everything a mail program needs to know about one server.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ServerConfig {
    /// What is spoken.
    pub protocol: Protocol,
    /// Who is spoken to.
    pub host: Host,
    /// TCP port, 1-65535.
    pub port: u16,
    /// How TLS starts.
    pub security: Security,
    /// Acceptable logins, best first; empty when nobody has said.
    pub authentication: Vec<AuthMethod>,
    /// The login name on this server; it may differ between incoming and outgoing.
    pub username: UserName,
}

impl ServerConfig {
    /// Whether both name the same service, whatever they say about the login.
    pub fn same_service(&self, other: &Self) -> bool {
        self.protocol == other.protocol
            && self.host == other.host
            && self.port == other.port
            && self.security == other.security
    }
}
