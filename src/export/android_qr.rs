//! What Thunderbird for Android reads from a QR code (its format version 1), and the code as a picture.
//!
//! Compact JSON in plain ASCII: no nulls, which its reader does not take, and
//! no letters outside ASCII, which scanners guess the encoding of. The code is
//! black on white with four modules of white around it, whatever the theme.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};
use serde_json::json;

use super::{
    Direction, ExportError, Format, Inexpressible, Note, check, named_login, note, to_ascii,
};
use crate::account::{Account, AuthMethod, Protocol, Security, ServerConfig};

/// White modules around the code (ISO/IEC 18004).
const QUIET: usize = 4;
/// Longest text of a code, in characters: Thunderbird's own exporter stops here, for larger codes are hard to scan.
const LONGEST: usize = 1000;
/// Pixels of a module in the PNG.
const SCALE: usize = 8;

/// The text in the code; a display name that would make it too large is spelled in ASCII, and that is said.
pub(super) fn payload(account: &Account, notes: &mut Vec<Note>) -> Result<String, ExportError> {
    let mut text = payload_as(account, &account.display_name)?;
    if text.len() > LONGEST {
        let from = account.display_name.clone();
        let to = to_ascii(&from).text;
        text = payload_as(account, &to)?;
        if text.len() > LONGEST {
            return Err(ExportError::TooLong { format: Format::AndroidQr });
        }
        let to = if to.is_empty() { account.address.to_ascii() } else { to };
        notes.push(Note::ShortenedInCode { from, to });
    }
    notes.extend(note::sign_in(account));
    if account.incoming.protocol == Protocol::Pop3 {
        // The app knows no number of days and deletes nothing on the server by itself.
        notes.push(Note::KeepsMailOnServer);
    }
    Ok(text)
}

fn payload_as(account: &Account, display_name: &str) -> Result<String, ExportError> {
    let protocol = match account.incoming.protocol {
        Protocol::Pop3 => 1,
        Protocol::Imap | Protocol::Smtp => 0,
    };
    let address = account.address.to_ascii();
    let (incoming, outgoing) =
        (server(account, Direction::Incoming)?, server(account, Direction::Outgoing)?);
    let name = if display_name.is_empty() { address.as_str() } else { display_name };
    let whole = json!([
        1,
        [1, 1],
        [protocol, incoming.host, incoming.port, incoming.security, incoming.login, incoming.name],
        [[
            [0, outgoing.host, outgoing.port, outgoing.security, outgoing.login, outgoing.name],
            [address, name]
        ]]
    ]);
    Ok(ascii(&whole.to_string()))
}

struct Server<'a> {
    host: String,
    port: u16,
    security: u8,
    login: u8,
    name: &'a str,
}

fn server(account: &Account, direction: Direction) -> Result<Server<'_>, ExportError> {
    let server = match direction {
        Direction::Incoming => &account.incoming,
        Direction::Outgoing => &account.outgoing,
    };
    Ok(Server {
        host: server.host.to_string(),
        port: server.port,
        security: match server.security {
            Security::StartTls => 2,
            Security::ImplicitTls => 3,
        },
        login: login(server, direction)?,
        name: check::user_name(account, direction)?,
    })
}

/// The app's number for the login; it reads Kerberos and NTLM and then refuses the whole code.
fn login(server: &ServerConfig, direction: Direction) -> Result<u8, ExportError> {
    match named_login(server) {
        AuthMethod::PasswordCleartext => Ok(1),
        AuthMethod::PasswordEncrypted => Ok(2),
        AuthMethod::ClientCertificate => Ok(5),
        AuthMethod::OAuth2 if knows_sign_in(server) => Ok(6),
        AuthMethod::OAuth2 => Err(ExportError::UnknownSignIn { direction }),
        method @ (AuthMethod::Gssapi | AuthMethod::Ntlm) => {
            let what = Inexpressible::Login { direction, method };
            Err(ExportError::CannotExpress { format: Format::AndroidQr, what })
        }
    }
}

/// Whether the app has a sign-in page for this server: it looks the whole host up in its own table
/// (`TbOAuthConfigurationFactory`, 2026; K-9 Mail's has the same hosts but for the last).
pub(super) fn knows_sign_in(server: &ServerConfig) -> bool {
    const HOSTS: [&str; 15] = [
        "imap.aol.com",
        "smtp.aol.com",
        "imap.fastmail.com",
        "smtp.fastmail.com",
        "imap.gmail.com",
        "imap.googlemail.com",
        "smtp.gmail.com",
        "smtp.googlemail.com",
        "outlook.office365.com",
        "smtp.office365.com",
        "smtp-mail.outlook.com",
        "imap.mail.yahoo.com",
        "smtp.mail.yahoo.com",
        "mail.tb.pro",
        "mail.thundermail.com",
    ];
    // Signing in on a page is for IMAP and SMTP there.
    server.protocol != Protocol::Pop3 && HOSTS.contains(&server.host.to_string().as_str())
}

/// JSON in ASCII: everything else as `\uXXXX` (RFC 8259 section 7); it stands in strings only.
fn ascii(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    let mut units = [0; 2];
    for character in json.chars() {
        if character.is_ascii() {
            escaped.push(character);
        } else {
            for unit in character.encode_utf16(&mut units) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    }
    escaped
}

/// The modules of the code, row by row; `true` is black.
pub struct Modules {
    /// Modules in a row.
    pub width: usize,
    dark: Vec<bool>,
}

impl Modules {
    /// The code for a text, correction level L as the app's own exporter uses.
    pub(super) fn of(text: &str) -> Result<Self, ExportError> {
        let code = QrCode::with_error_correction_level(text, EcLevel::L)
            .map_err(|_| ExportError::TooLong { format: Format::AndroidQr })?;
        let width = code.width();
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Ok(Self { width, dark })
    }

    /// Whether a module is black; those of the quiet zone are not.
    fn is_dark(&self, row: usize, column: usize) -> bool {
        let inside = |at: usize| (QUIET..QUIET + self.width).contains(&at);
        inside(row) && inside(column) && self.dark[(row - QUIET) * self.width + (column - QUIET)]
    }

    /// Modules in a row, with the quiet zone.
    pub(super) fn side(&self) -> usize {
        self.width + 2 * QUIET
    }

    /// Black modules beside each other: row, first column, how many; the quiet zone counts.
    pub(super) fn runs(&self) -> impl Iterator<Item = [usize; 3]> + '_ {
        (0..self.side()).flat_map(move |row| {
            let starts = (1..self.side())
                .filter(move |column| self.is_dark(row, *column) && !self.is_dark(row, column - 1));
            starts.map(move |start| {
                let end = (start..self.side()).find(|column| !self.is_dark(row, *column));
                [row, start, end.unwrap_or(self.side()) - start]
            })
        })
    }

    /// The code as a file of SVG.
    pub(super) fn svg(&self) -> String {
        let element = self.svg_element();
        let drawing = element.trim_start_matches("<svg");
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <svg xmlns=\"http://www.w3.org/2000/svg\"{drawing}"
        )
    }

    /// The code inside a page: one path on a white ground.
    pub(super) fn svg_element(&self) -> String {
        let side = self.side();
        let mut path = String::new();
        for [row, column, length] in self.runs() {
            let _ = write!(path, "M{column} {row}h{length}v1h-{length}z");
        }
        format!(
            "<svg viewBox=\"0 0 {side} {side}\" width=\"{size}\" height=\"{size}\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/>\
             <path fill=\"#000\" d=\"{path}\"/></svg>\n",
            size = side * SCALE
        )
    }

    /// The code as PNG, one bit a pixel.
    pub(super) fn png(&self) -> Result<Vec<u8>, ExportError> {
        let pixels = self.side() * SCALE;
        let mut rows = Vec::with_capacity(pixels * pixels.div_ceil(8));
        for y in 0..pixels {
            for start in (0..pixels).step_by(8) {
                let bits = (start..start + 8).fold(0u8, |byte, x| {
                    let white = x >= pixels || !self.is_dark(y / SCALE, x / SCALE);
                    byte << 1 | u8::from(white)
                });
                rows.push(bits);
            }
        }
        let mut bytes = Vec::new();
        let side = u32::try_from(pixels).map_err(|_| ExportError::Packing)?;
        let mut encoder = png::Encoder::new(&mut bytes, side, side);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        encoder
            .write_header()
            .and_then(|mut writer| writer.write_image_data(&rows))
            .map_err(|_| ExportError::Packing)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::account::Host;

    #[test]
    fn the_payload_is_what_the_app_reads() {
        let mut account = samples::imap();
        account.display_name = "Jürgen \"😀\"".into();
        let text = payload(&account, &mut Vec::new()).expect("a payload");
        assert_eq!(
            text,
            r#"[1,[1,1],[0,"imap.example.com",993,3,1,"anna@example.com"],[[[0,"smtp.example.com",587,2,1,"anna@example.com"],["anna@example.com","J\u00fcrgen \"\ud83d\ude00\""]]]]"#
        );
        account.display_name.clear();
        let text = payload(&account, &mut Vec::new()).expect("a payload");
        assert!(text.ends_with(r#"["anna@example.com","anna@example.com"]]]]"#), "{text}");
    }

    #[test]
    fn what_the_app_would_refuse_is_refused_here() {
        let cases = [
            (AuthMethod::PasswordEncrypted, "imap.example.com", Some(2)),
            (AuthMethod::ClientCertificate, "imap.example.com", Some(5)),
            (AuthMethod::OAuth2, "imap.example.com", None),
            (AuthMethod::OAuth2, "imap.gmail.com", Some(6)),
            (AuthMethod::OAuth2, "outlook.office365.com", Some(6)),
            (AuthMethod::OAuth2, "other.imap.gmail.com", None),
            (AuthMethod::Gssapi, "imap.example.com", None),
            (AuthMethod::Ntlm, "imap.example.com", None),
        ];
        for (method, host, number) in cases {
            let mut server = samples::imap().incoming;
            server.host = Host::parse(host).expect(host);
            server.authentication = vec![method];
            assert_eq!(login(&server, Direction::Incoming).ok(), number, "{method:?} {host}");
        }
        let mut server = samples::pop3().incoming;
        server.host = Host::parse("outlook.office365.com").expect("a host");
        server.authentication = vec![AuthMethod::OAuth2];
        assert_eq!(login(&server, Direction::Incoming).ok(), None, "POP3");
    }

    #[test]
    fn a_name_that_would_make_the_code_too_large_is_spelled_in_ascii() {
        let mut account = samples::imap();
        account.display_name = "Анна".repeat(50);
        let mut notes = Vec::new();
        let text = payload(&account, &mut notes).expect("a payload");
        let to = to_ascii(&account.display_name).text;
        assert!(text.len() <= LONGEST && text.contains(&to), "{text}");
        let from = account.display_name.clone();
        assert_eq!(notes[0], Note::ShortenedInCode { from, to });

        account.display_name = "Anna".repeat(300);
        let refusal = Err(ExportError::TooLong { format: Format::AndroidQr });
        assert_eq!(payload(&account, &mut Vec::new()), refusal);
    }

    #[test]
    fn there_is_white_around_the_code() {
        let modules = Modules::of("[1]").expect("a code");
        let last = modules.side() - 1;
        for at in 0..=last {
            for edge in [0, 3, last - 3, last] {
                assert!(!modules.is_dark(edge, at) && !modules.is_dark(at, edge));
            }
        }
        assert!(modules.is_dark(QUIET, QUIET), "the corner of a finder pattern");
    }
}
