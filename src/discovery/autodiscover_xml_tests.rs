//! Cases for Autodiscover's XML answers, after what Microsoft documents and what automx2, Stalwart, EmailEngine,
//! Delta Chat and Thunderbird emit, read and test, in words of our own; `config_xml_tests` lists where ours differs.

use super::*;

fn answer(account: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\
         <Response xmlns=\"x\"><User><DisplayName>J</DisplayName></User><Account>{account}</Account></Response></Autodiscover>"
    )
}

/// A protocol written as `type host port more`; `-` leaves the element out.
fn written(line: &str) -> String {
    let parts: Vec<&str> = line.splitn(4, ' ').collect();
    let [kind, host, port, more] = parts[..] else { panic!("four parts: {line}") };
    let element = |name: &str, value: &str| match value {
        "-" => String::new(),
        value => format!("<{name}>{value}</{name}>"),
    };
    let more = more.replace("-", "");
    format!(
        "<Protocol>{}{}{}{more}</Protocol>",
        element("Type", kind),
        element("Server", host),
        element("Port", port)
    )
}

fn read_settings(document: &str) -> Result<Vec<String>, DocumentError> {
    let address = EmailAddress::parse("j@e.example").expect("an address");
    match parse(document.as_bytes(), &address)? {
        Answer::Settings(document) => Ok(document.servers.iter().map(shown).collect()),
        other => Ok(vec![format!("{other:?}")]),
    }
}

fn shown(server: &ServerConfig) -> String {
    let user = server.username.as_known().unwrap_or("(ask)");
    let (protocol, security) = (server.protocol.key(), server.security.key());
    format!("{protocol} {}:{} {security} {user}", server.host, server.port)
}

#[test]
fn single_servers() {
    let tls = "imap imap.e.example:993 tls j@e.example";
    let starttls = "imap imap.e.example:143 starttls j@e.example";
    let cases = [
        ("IMAP imap.e.example 993 <SSL>on</SSL>", Some(tls)),
        ("imap imap.e.example 993 <SSL>On</SSL><Encryption>SSL</Encryption>", Some(tls)),
        ("IMAP imap.e.example 993 <SSL>on</SSL><Encryption>TLS</Encryption>", Some(tls)),
        ("IMAP imap.e.example 993 <SSL>off</SSL>", Some(tls)),
        ("IMAP imap.e.example 993 -", Some(tls)),
        ("IMAP imap.e.example - <SSL>on</SSL>", Some(tls)),
        ("IMAP imap.e.example 143 -", Some(starttls)),
        ("IMAP imap.e.example 143 <SSL>on</SSL>", Some(starttls)),
        ("IMAP imap.e.example 143 <SSL>off</SSL><Encryption>TLS</Encryption>", Some(starttls)),
        ("IMAP imap.e.example 143 <SSL>OFF</SSL>", Some(starttls)),
        ("IMAP imap.e.example 143 <Encryption>None</Encryption>", Some(starttls)),
        ("IMAP imap.e.example 1143 <SSL>off</SSL>", None),
        ("IMAP imap.e.example 1143 <SSL>on</SSL><Encryption>None</Encryption>", None),
        ("IMAP imap.e.example 993 <LoginName></LoginName>", Some(tls)),
        (
            "IMAP imap.e.example 993 <LoginName>0012345</LoginName>",
            Some("imap imap.e.example:993 tls 0012345"),
        ),
        ("IMAP imap.e.example x -", None),
        ("IMAP imap.e.example 0 -", None),
        ("IMAP - 993 -", None),
        ("IMAP https://e.example/ 993 -", None),
        ("CalDAV dav.e.example 443 <SSL>on</SSL>", None),
        ("EXCH guid@e.example - -", None),
        ("POP3 pop.e.example 995 -", Some("pop3 pop.e.example:995 tls j@e.example")),
        (
            "SMTP smtp.e.example 25 <SSL>off</SSL>",
            Some("smtp smtp.e.example:25 starttls j@e.example"),
        ),
    ];
    for (line, expected) in cases {
        // A second server shows that a dropped one drops nothing else.
        let other = written("SMTP other.e.example 465 -");
        let settings = "<AccountType>email</AccountType><Action>settings</Action>";
        let document = answer(&format!("{settings}{}{other}", written(line)));
        let servers = read_settings(&document).expect(line);
        let other = "smtp other.e.example:465 tls j@e.example";
        let mut wanted: Vec<&str> = expected.into_iter().chain([other]).collect();
        // Implicit TLS comes first within a protocol.
        if wanted[0].starts_with("smtp") && wanted[0].contains("starttls") {
            wanted.reverse();
        }
        assert_eq!(servers, wanted, "{line}");
    }
}

#[test]
fn the_safer_door_stands_first() {
    let document = answer(&format!(
        "{}{}",
        written("IMAP mail.e.example 143 <SSL>off</SSL><SPA>off</SPA>"),
        written("IMAP mail.e.example 993 <SSL>on</SSL><Encryption>TLS</Encryption>")
    ));
    let expected =
        ["imap mail.e.example:993 tls j@e.example", "imap mail.e.example:143 starttls j@e.example"];
    assert_eq!(read_settings(&document).expect("servers"), expected);
}

#[test]
fn publishers_learn_what_to_put_right_and_where() {
    use Kind as P;
    let login = "<LoginName>j</LoginName>";
    let cases: &[(&str, &[(P, &str)])] = &[
        ("IMAP imap.e.example 993 <SSL>on</SSL>", &[]),
        ("IMAP imap.e.example 143 <SSL>on</SSL><Encryption>TLS</Encryption>", &[]),
        ("IMAP imap.e.example 143 <SSL>off</SSL>", &[(P::SecurityAmbiguous, "/SSL")]),
        (
            "IMAP imap.e.example 993 <SSL>on</SSL><Encryption>TLS</Encryption>",
            &[(P::SecurityAmbiguous, "/SSL")],
        ),
        ("IMAP imap.e.example 1143 <SSL>off</SSL>", &[(P::PlainText, "/SSL")]),
        (
            "IMAP 192.0.2.7 993 <SPA>on</SPA>",
            &[(P::HostIsAddress, "/Server"), (P::SpaRequired, "/SPA")],
        ),
        ("IMAP imap.e.example - -", &[(P::PortMissing, "/Port")]),
        ("IMAP imap.e.example 4993 -", &[(P::PortUnusual, "/Port")]),
        ("CalDAV dav.e.example 443 -", &[(P::ProtocolUnknown, "/Type")]),
    ];
    let address = EmailAddress::parse("j@e.example").expect("an address");
    for (line, expected) in cases {
        let first = written(line).replace("</Protocol>", &format!("{login}</Protocol>"));
        let others = written(&format!("POP3 pop.e.example 995 {login}"))
            + &written(&format!("SMTP smtp.e.example 465 {login}"));
        let document = answer(&format!("{first}{others}"));
        let Ok((Answer::Settings(read), _)) = read(document.as_bytes(), &address) else {
            panic!("settings: {line}");
        };
        let problems: Vec<_> =
            read.problems.iter().map(|one| (one.kind, one.place.clone())).collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(kind, part)| (*kind, format!("Account/Protocol[1]{part}")))
            .collect();
        assert_eq!(problems, expected, "{line}");
    }
    let nameless = answer(&written("IMAP imap.e.example 993 -"));
    let (read, _) = read(nameless.as_bytes(), &address).expect("settings");
    let Answer::Settings(read) = read else { panic!("settings") };
    assert!(read.problems.iter().any(|one| one.kind == P::UsernameMissing));
}

#[test]
fn other_answers() {
    let address = EmailAddress::parse("j@e.example").expect("an address");
    let url = "https://mail.e.example/autodiscover/autodiscover.xml";
    let parsed = Url::parse(url).expect(url);
    let other = EmailAddress::parse("j@hoster.example").expect("an address");
    let error = "<Autodiscover><Response><Error Time=\"1\"><ErrorCode>600</ErrorCode></Error></Response></Autodiscover>";
    let notes = format!("<AccountType>notes</AccountType>{}", written("IMAP imap.e.example 993 -"));
    let cases = [
        (
            answer(&format!("<Action>redirectUrl</Action><RedirectUrl>{url}</RedirectUrl>")),
            Ok(Answer::RedirectUrl(parsed)),
        ),
        (
            answer("<Action>redirectAddr</Action><RedirectAddr>j@hoster.example</RedirectAddr>"),
            Ok(Answer::RedirectAddress(other)),
        ),
        (
            answer("<Action>redirectUrl</Action><RedirectUrl>http://e.example/</RedirectUrl>"),
            Err(DocumentError::NoUsableServer),
        ),
        (error.to_owned(), Ok(Answer::Error)),
        (answer(&notes), Err(DocumentError::NoUsableServer)),
        (
            answer(&written("IMAP i.e.example 1143 <SSL>off</SSL>")),
            Err(DocumentError::PlainTextOnly),
        ),
        ("<Autodiscover/>".to_owned(), Err(DocumentError::NoUsableServer)),
        (
            "<Autodiscover><Response>".to_owned(),
            Err(DocumentError::Malformed { element: "Response".into(), line: 1, column: 25 }),
        ),
        ("<!DOCTYPE html><html></html>".to_owned(), Err(DocumentError::NotAConfig)),
        ("<clientConfig/>".to_owned(), Err(DocumentError::NotAConfig)),
        (
            "<!DOCTYPE a [<!ENTITY b \"c\">]><Autodiscover/>".to_owned(),
            Err(DocumentError::DoctypeForbidden),
        ),
    ];
    for (document, expected) in cases {
        assert_eq!(parse(document.as_bytes(), &address), expected, "{document}");
    }
}

#[test]
fn the_address_cannot_break_out_of_the_question() {
    for (typed, escaped) in [
        ("user.name+tag@e.example", "user.name+tag@e.example"),
        ("a&b'c@e.example", "a&amp;b&apos;c@e.example"),
    ] {
        let address = EmailAddress::parse(typed).expect(typed);
        let body = request_body(&address);
        assert!(body.contains(&format!("<EMailAddress>{escaped}</EMailAddress>")), "{body}");
        let root = xml_tree::read(body.as_bytes()).expect("well-formed");
        let request = root.all("request").next().expect("a request");
        assert_eq!(request.texts("emailaddress").next(), Some(typed));
    }
    for (text, expected) in [
        ("<>&'\"", "&lt;&gt;&amp;&apos;&quot;"),
        ("&lt;", "&amp;lt;"),
        ("a@b.com</EMailAddress><injected>x", "a@b.com&lt;/EMailAddress&gt;&lt;injected&gt;x"),
    ] {
        assert_eq!(escape(text), expected, "{text}");
    }
}
