//! Remote control of a real Thunderbird: the part of the Marionette protocol that runs a script in the program itself.
//!
//! Wire: `LENGTH:JSON`; a command is `[0, id, name, parameters]`, an answer `[1, id, error, result]`.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

/// A session with the program's own rights ("chrome context").
pub struct Marionette {
    stream: TcpStream,
    next: u64,
}

impl Marionette {
    /// Takes over a fresh connection; the greeting is awaited.
    pub fn begin(stream: TcpStream) -> Result<Self, String> {
        // A modal window blocks the session for good; better a failed test than a hanging one.
        stream.set_read_timeout(Some(Duration::from_secs(90))).map_err(|e| e.to_string())?;
        let mut marionette = Self { stream, next: 0 };
        let greeting = marionette.read()?;
        if greeting["marionetteProtocol"] != 3 {
            return Err(format!("not the protocol we know: {greeting}"));
        }
        marionette.command("WebDriver:NewSession", &json!({}))?;
        marionette.command("Marionette:SetContext", &json!({ "value": "chrome" }))?;
        marionette.command("WebDriver:SetTimeouts", &json!({ "script": 80_000 }))?;
        Ok(marionette)
    }

    /// Runs the body of an async function in the program and gives back what it returns.
    /// `arguments` are its `given`.
    pub fn run(&mut self, body: &str, given: &Value) -> Result<Value, String> {
        let script = format!(
            "const [given, done] = arguments;
             (async () => {{ {body} }})().then(
                 value => done({{ value: value ?? null }}),
                 error => done({{ error: `${{error}} ${{error?.stack ?? ''}}` }}));"
        );
        let parameters = json!({ "script": script, "args": [given], "newSandbox": false });
        let answer = self.command("WebDriver:ExecuteAsyncScript", &parameters)?;
        let answer = &answer["value"];
        match answer["error"].as_str() {
            Some(error) => Err(error.to_owned()),
            None => Ok(answer["value"].clone()),
        }
    }

    /// Asks the program to end as if a person had closed it.
    pub fn quit(mut self) -> Result<(), String> {
        self.command("Marionette:Quit", &json!({ "flags": ["eAttemptQuit"] })).map(drop)
    }

    fn command(&mut self, name: &str, parameters: &Value) -> Result<Value, String> {
        self.next += 1;
        let text = json!([0, self.next, name, parameters]).to_string();
        write!(self.stream, "{}:{text}", text.len()).map_err(|e| format!("{name}: {e}"))?;
        let answer = self.read().map_err(|reason| format!("{name}: {reason}"))?;
        if answer[1] != self.next {
            return Err(format!("{name}: the answer to something else: {answer}"));
        }
        if !answer[2].is_null() {
            return Err(format!("{name}: {}", answer[2]));
        }
        Ok(answer[3].clone())
    }

    fn read(&mut self) -> Result<Value, String> {
        let mut length = 0usize;
        loop {
            let mut byte = [0u8];
            self.stream.read_exact(&mut byte).map_err(|e| e.to_string())?;
            match byte[0] {
                b':' => break,
                digit @ b'0'..=b'9' => length = length * 10 + usize::from(digit - b'0'),
                other => return Err(format!("{other} in place of a length")),
            }
        }
        let mut text = vec![0u8; length];
        self.stream.read_exact(&mut text).map_err(|e| e.to_string())?;
        serde_json::from_slice(&text).map_err(|e| e.to_string())
    }
}
