//! Asking a person at a terminal: a line of text, a hidden password, a choice.
//!
//! Only ever redraws the line it is on, so that a braille line and a screen
//! reader are not thrown about. Where standard input is no terminal, answers
//! are read line by line, which is how tests and other programs drive it.

use std::io::{BufRead, IsTerminal, Write};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal::{Clear, ClearType, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute};
use zeroize::Zeroizing;

/// What came back from a question.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Entry<T> {
    /// An answer.
    Given(T),
    /// Escape: the person wants to go back.
    Back,
    /// Ctrl-C, or the end of the input: the person leaves.
    Left,
}

/// Standard input and output as a place to ask.
pub(crate) struct Terminal {
    interactive: bool,
}

/// Puts the terminal back in order, whatever happens in between.
struct RawMode;

impl RawMode {
    fn enter() -> Option<Self> {
        enable_raw_mode().ok().map(|()| Self)
    }
}

impl Drop for RawMode {
    fn drop(&mut self) {
        // Nothing better can be done where the terminal is gone.
        let _ = disable_raw_mode();
    }
}

impl Terminal {
    /// The process' own terminal or pipe.
    pub(crate) fn open() -> Self {
        let interactive = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
        Self { interactive }
    }

    /// Whether a person can be asked without echo.
    pub(crate) fn is_interactive(&self) -> bool {
        self.interactive
    }

    /// Prints a paragraph.
    pub(crate) fn say(&self, text: &str) {
        // A closed output ends the next question instead.
        let _ = writeln!(std::io::stdout(), "{text}\n");
    }

    /// Prints a line.
    pub(crate) fn line(&self, text: &str) {
        let _ = writeln!(std::io::stdout(), "{text}");
    }

    /// Asks for a line of text; an empty answer keeps `default`.
    pub(crate) fn text(&mut self, question: &str, default: &str) -> Entry<String> {
        let shown = if default.is_empty() { String::new() } else { format!(" [{default}]") };
        let raw = self.raw_mode();
        prompt(&format!("{question}{shown} "));
        match self.visible_line(raw) {
            Entry::Given(line) if line.is_empty() => Entry::Given(default.to_owned()),
            other => other,
        }
    }

    /// Asks for a password without echo.
    pub(crate) fn password(&mut self, question: &str) -> Entry<Zeroizing<String>> {
        // Before the question: whoever answers it at once must not see the password either.
        let raw = self.raw_mode();
        prompt(&format!("{question} "));
        let Some(_raw) = raw else {
            return match self.piped_line() {
                Entry::Given(line) => Entry::Given(Zeroizing::new(line)),
                Entry::Back => Entry::Back,
                Entry::Left => Entry::Left,
            };
        };
        // Room for any password, so that growing leaves no copy behind.
        let mut typed = Zeroizing::new(String::with_capacity(4096));
        let entry = loop {
            match next_key() {
                None => break Entry::Left,
                Some(key) if is_interrupt(&key) => break Entry::Left,
                Some(key) => match key.code {
                    KeyCode::Enter => break Entry::Given(()),
                    KeyCode::Esc => break Entry::Back,
                    KeyCode::Backspace => drop(typed.pop()),
                    KeyCode::Char('u') if is_command(&key) => typed.clear(),
                    KeyCode::Char(character) if !is_command(&key) && typed.len() < 4000 => {
                        typed.push(character);
                    }
                    _ => {}
                },
            }
        };
        end_of_raw_line();
        match entry {
            Entry::Given(()) => Entry::Given(typed),
            Entry::Back => Entry::Back,
            Entry::Left => Entry::Left,
        }
    }

    /// Offers numbered options, one of them chosen from the start; returns the index.
    ///
    /// Digits, arrow keys and Enter at a terminal; a number a line otherwise.
    pub(crate) fn choose(
        &mut self,
        question: &str,
        options: &[String],
        default: usize,
        hint: &str,
        again: &str,
    ) -> Entry<usize> {
        self.line(question);
        for (index, option) in options.iter().enumerate() {
            self.line(&format!("  {}  {option}", index + 1));
        }
        if self.interactive {
            self.line(hint);
        }
        match self.raw_mode() {
            Some(_raw) => choose_with_keys(options, default),
            None => self.choose_by_line(options.len(), default, again),
        }
    }

    fn choose_by_line(&mut self, count: usize, default: usize, again: &str) -> Entry<usize> {
        loop {
            prompt(&format!("[{}] ", default + 1));
            let line = match self.piped_line() {
                Entry::Given(line) => line,
                Entry::Back => return Entry::Back,
                Entry::Left => return Entry::Left,
            };
            if line.trim().is_empty() {
                return Entry::Given(default);
            }
            match line.trim().parse::<usize>() {
                Ok(number) if (1..=count).contains(&number) => return Entry::Given(number - 1),
                _ => self.line(again),
            }
        }
    }

    /// Keys one by one, where there is a terminal; it ends with the value.
    fn raw_mode(&self) -> Option<RawMode> {
        self.interactive.then(RawMode::enter).flatten()
    }

    fn visible_line(&mut self, raw: Option<RawMode>) -> Entry<String> {
        let Some(_raw) = raw else {
            return self.piped_line();
        };
        let mut typed = String::new();
        let entry = loop {
            match next_key() {
                None => break Entry::Left,
                Some(key) if is_interrupt(&key) => break Entry::Left,
                Some(key) => match key.code {
                    KeyCode::Enter => break Entry::Given(()),
                    KeyCode::Esc => break Entry::Back,
                    KeyCode::Backspace if typed.pop().is_some() => {
                        // A wide letter leaves a gap, which Enter does not mind.
                        prompt("\u{8} \u{8}");
                    }
                    KeyCode::Char(character) if !is_command(&key) => {
                        typed.push(character);
                        prompt(character.encode_utf8(&mut [0; 4]));
                    }
                    _ => {}
                },
            }
        };
        end_of_raw_line();
        match entry {
            Entry::Given(()) => Entry::Given(typed),
            Entry::Back => Entry::Back,
            Entry::Left => Entry::Left,
        }
    }

    fn piped_line(&mut self) -> Entry<String> {
        let mut line = String::new();
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(0) | Err(_) => Entry::Left,
            Ok(_) => {
                self.line("");
                Entry::Given(line.trim_end_matches(['\r', '\n']).to_owned())
            }
        }
    }
}

fn choose_with_keys(options: &[String], default: usize) -> Entry<usize> {
    let mut chosen = default.min(options.len().saturating_sub(1));
    loop {
        draw_choice(options, chosen);
        let Some(key) = next_key() else { return Entry::Left };
        if is_interrupt(&key) {
            end_of_raw_line();
            return Entry::Left;
        }
        match key.code {
            KeyCode::Enter => {
                end_of_raw_line();
                return Entry::Given(chosen);
            }
            KeyCode::Esc => {
                end_of_raw_line();
                return Entry::Back;
            }
            KeyCode::Up => chosen = chosen.checked_sub(1).unwrap_or(options.len() - 1),
            KeyCode::Down => chosen = (chosen + 1) % options.len(),
            KeyCode::Char(digit) => {
                let number = digit.to_digit(10).and_then(|number| usize::try_from(number).ok());
                if let Some(number) = number.filter(|number| (1..=options.len()).contains(number)) {
                    chosen = number - 1;
                }
            }
            _ => {}
        }
    }
}

fn draw_choice(options: &[String], chosen: usize) {
    let mut output = std::io::stdout();
    let text = options.get(chosen).map(String::as_str).unwrap_or_default();
    let first_line = text.lines().next().unwrap_or_default();
    // A terminal that cannot be drawn on still takes the key.
    let _ = execute!(output, cursor::MoveToColumn(0), Clear(ClearType::CurrentLine));
    let _ = write!(output, "> {}  {first_line}", chosen + 1);
    let _ = output.flush();
}

fn next_key() -> Option<KeyEvent> {
    loop {
        match event::read() {
            Ok(Event::Key(key)) if key.kind != KeyEventKind::Release => return Some(key),
            Ok(_) => {}
            Err(_) => return None,
        }
    }
}

fn is_interrupt(key: &KeyEvent) -> bool {
    is_command(key) && matches!(key.code, KeyCode::Char('c' | 'd'))
}

/// Ctrl with a letter is a command; Ctrl with Alt is AltGr, which types @ and \ on German keyboards.
fn is_command(key: &KeyEvent) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && !key.modifiers.contains(KeyModifiers::ALT)
}

fn prompt(text: &str) {
    let mut output = std::io::stdout();
    let _ = write!(output, "{text}");
    let _ = output.flush();
}

/// In raw mode a line break does not return the cursor by itself.
fn end_of_raw_line() {
    prompt("\r\n");
}
