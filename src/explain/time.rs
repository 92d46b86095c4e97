//! Times as words.

use std::time::Duration;

use crate::i18n::Message;

/// "0.4 s", with the language's own decimal sign.
pub fn seconds(time: Duration) -> Message {
    let tenths = (time.as_millis() + 50) / 100;
    Message::new("window-seconds")
        .with("whole", (tenths / 10).to_string())
        .with("tenths", (tenths % 10).to_string())
}
