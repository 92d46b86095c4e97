//! A real Thunderbird takes what we export: it shows our settings, signs in with them, receives and sends.

use std::time::Duration;

use serde_json::json;

use super::desk::Desk;
use super::people::password_of;
use super::world::world;

#[test]
fn an_imap_account_with_implicit_tls_receives_and_sends() {
    let world = world();
    let address = "thea@verein.test";
    let zip = world.site.path("thea.zip");
    {
        use std::io::Write;
        let mut archive = zip::ZipWriter::new(std::fs::File::create(&zip).unwrap());
        let o = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored);
        archive.start_file("MailWizard/prefs.js", o).unwrap();
        let t = std::fs::read_to_string("/tmp/tb/prefs.js").unwrap();
        archive.write_all(t.as_bytes()).unwrap();
        archive.finish().unwrap();
    }
    let mut desk = Desk::open();
    let servers = ["imap://mail.verein.test", "smtp://mail.verein.test"];
    desk.import(&zip, &servers, address, password_of(address));

    let accounts = desk.accounts();
    assert_eq!(accounts.len(), 1, "{accounts:?}");
    let incoming = json!({
        "type": "imap", "host": "mail.verein.test", "port": 993, "socketType": 3,
        "authMethod": 3, "username": address,
    });
    let outgoing = json!({
        "host": "mail.verein.test", "port": 465, "socketType": 3, "authMethod": 3, "username": address,
    });
    assert_eq!(accounts[0].incoming, incoming);
    assert_eq!(accounts[0].outgoing, outgoing);
    assert_eq!(accounts[0].identity, json!({ "name": "Thea Grün", "address": address }));

    world.deliver("bert@verein.test", address, "Willkommen Thea");
    let subjects = desk.subjects("Willkommen Thea");
    assert!(subjects.contains(&"Willkommen Thea".to_owned()), "{subjects:?}");
    desk.send("bert@verein.test", "Antwort von Thea");
    let arrived = world.arrived("bert@verein.test", "Antwort von Thea", Duration::from_secs(20));
    let arrived = arrived.unwrap_or_else(|| panic!("nothing arrived\n{}", world.site.last_words()));
    assert!(arrived.contains("<thea@verein.test>"), "{arrived}");
}
