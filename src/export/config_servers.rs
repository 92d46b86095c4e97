//! A server as an element of a config-v1.1 file (draft-ietf-mailmaint-autoconfig section 4).
//!
//! Shared by the file for one account and the file a domain's owner publishes;
//! what stands around the elements is theirs.

use quick_xml::escape::escape;

use crate::account::{AuthMethod, DaysOnServer, Protocol, Security, ServerConfig};

/// "For good" in days. The format has no word for it, and where no number stands Thunderbird deletes on the server after 14
/// days (seen with 153). Not much more than 27 years: a day before 1970 would be in the future for its old versions.
const FOR_GOOD: u16 = 9999;

/// The element, indented; `login` stands in it as it is: a placeholder or a name. `leave` is for POP3 only.
pub(crate) fn element(server: &ServerConfig, login: &str, leave: DaysOnServer) -> String {
    let element = match server.protocol {
        Protocol::Imap | Protocol::Pop3 => "incomingServer",
        Protocol::Smtp => "outgoingServer",
    };
    let socket = match server.security {
        Security::ImplicitTls => "SSL",
        Security::StartTls => "STARTTLS",
    };
    let mut lines = vec![
        format!("    <{element} type=\"{}\">", server.protocol.key()),
        format!("      <hostname>{}</hostname>", escape(server.host.to_string())),
        format!("      <port>{}</port>", server.port),
        format!("      <socketType>{socket}</socketType>"),
        format!("      <username>{}</username>", escape(login)),
    ];
    let methods = match server.authentication.as_slice() {
        [] => &[AuthMethod::PasswordCleartext],
        named => named,
    };
    for method in methods {
        lines.push(format!("      <authentication>{}</authentication>", name(*method)));
    }
    if server.protocol == Protocol::Pop3 {
        let days = leave.number().unwrap_or(FOR_GOOD);
        lines.push(format!(
            "      <pop3><leaveMessagesOnServer>true</leaveMessagesOnServer>\
             <daysToLeaveMessagesOnServer>{days}</daysToLeaveMessagesOnServer></pop3>"
        ));
    }
    lines.push(format!("    </{element}>\n"));
    lines.join("\n")
}

/// The method's name in these files.
fn name(method: AuthMethod) -> &'static str {
    match method {
        AuthMethod::PasswordCleartext => "password-cleartext",
        AuthMethod::PasswordEncrypted => "password-encrypted",
        AuthMethod::OAuth2 => "OAuth2",
        AuthMethod::Gssapi => "GSSAPI",
        AuthMethod::Ntlm => "NTLM",
        AuthMethod::ClientCertificate => "TLS-client-cert",
    }
}
