//! The account as a config-v1.1 file that Thunderbird's own assistant reads, and as a policy for many computers.
//!
//! The file works from `isp/` beside the program, from `mailnews.auto_config_url`
//! and from a web server of the domain. Names in it are the account's own, so
//! only what is the same for everybody is a placeholder.

use quick_xml::escape::escape;
use serde_json::{Map, Value, json};

use super::config_servers::element;
use super::thunderbird_prefs::{Numbers, PrefValue};
use super::{
    Direction, ExportError, Field, Format, Note, check, note, thunderbird_sign_in, thunderbird_zip,
};
use crate::account::{Account, AuthMethod, ServerConfig};

/// The file.
pub(super) fn write(account: &Account, notes: &mut Vec<Note>) -> Result<Vec<u8>, ExportError> {
    let domain = account.address.domain().ascii();
    let shown = escape(account.address.domain().display()).into_owned();
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <clientConfig version=\"1.1\">\n  <emailProvider id=\"{domain}\">\n    \
         <domain>{domain}</domain>\n    <displayName>{shown}</displayName>\n    \
         <displayShortName>{shown}</displayShortName>\n"
    );
    for (direction, server) in
        [(Direction::Incoming, &account.incoming), (Direction::Outgoing, &account.outgoing)]
    {
        let name = check::user_name(account, direction)?;
        check::xml(Format::ThunderbirdConfig, Field::user_name(direction), name)?;
        let name = placeholder(account, name);
        file.push_str(&element(&usable(server), name, account.leave_on_server));
    }
    file.push_str("  </emailProvider>\n</clientConfig>\n");
    notes.extend(note::sign_in(account));
    notes.extend(note::leaves_mail(account));
    Ok(file.into_bytes())
}

/// The server without a sign-in Thunderbird does not know; a login by password stands beside it, or `policies` refuses.
fn usable(server: &ServerConfig) -> ServerConfig {
    let mut server = server.clone();
    if !thunderbird_sign_in::knows(&server.host) {
        server.authentication.retain(|method| *method != AuthMethod::OAuth2);
    }
    server
}

/// What is the same for everybody of the domain, where the name is made from the address.
fn placeholder<'a>(account: &Account, name: &'a str) -> &'a str {
    if name == account.address.to_ascii() {
        "%EMAILADDRESS%"
    } else if name == account.address.local_part() {
        "%EMAILLOCALPART%"
    } else {
        name
    }
}

/// Numbers nobody's own accounts have. What a policy presets holds for every account of that number that does not say
/// otherwise: with the usual ones, others' accounts would get our settings (seen with Thunderbird 153).
const NOBODYS: Numbers = Numbers { account: 9001, server: 9001, identity: 9001, smtp: 9001 };

/// `policies.json` for Thunderbird's `distribution` folder: the account as preset preferences.
pub(super) fn policies(account: &Account) -> Result<Vec<u8>, ExportError> {
    let mut preferences = Map::new();
    for pref in thunderbird_zip::whole_profile(account, NOBODYS)? {
        let value = match pref.value {
            PrefValue::Text(text) => Value::from(text),
            PrefValue::Number(number) => Value::from(number),
            PrefValue::Truth(truth) => Value::from(truth),
        };
        preferences.insert(pref.name, json!({ "Value": value, "Status": "default" }));
    }
    let policies = json!({ "policies": { "Preferences": preferences } });
    let mut text = serde_json::to_string_pretty(&policies).unwrap_or_default();
    text.push('\n');
    Ok(text.into_bytes())
}
