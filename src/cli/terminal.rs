//! Asking a person at a terminal: a line of text, a hidden password, a choice.
//!
//! Only ever redraws the line it is on, so that a braille line and a screen
//! reader are not thrown about. Where standard input is no terminal, answers
//! are read line by line, which is how tests and other programs drive it.

use std::cell::Cell;
use std::io::{BufRead, IsTerminal, Write};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal::{Clear, ClearType, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute};
use zeroize::Zeroizing;

use super::wrap::for_terminal;

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

impl<T> Entry<T> {
    /// The same entry with another answer.
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Entry<U> {
        match self {
            Self::Given(answer) => Entry::Given(change(answer)),
            Self::Back => Entry::Back,
            Self::Left => Entry::Left,
        }
    }
}

/// Longest line taken at a terminal, in bytes.
const LONGEST_LINE: usize = 4000;

/// Standard input and output as a place to ask.
pub(crate) struct Terminal {
    interactive: bool,
    /// The last thing printed was an empty line.
    is_spaced: Cell<bool>,
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
        Self { interactive, is_spaced: Cell::new(true) }
    }

    /// Whether a person can be asked without echo.
    pub(crate) fn is_interactive(&self) -> bool {
        self.interactive
    }

    /// Prints a paragraph.
    pub(crate) fn say(&self, text: &str) {
        // A closed output ends the next question instead.
        let _ = writeln!(std::io::stdout(), "{}\n", for_terminal(text));
        self.is_spaced.set(true);
    }

    /// Prints a line.
    pub(crate) fn line(&self, text: &str) {
        let _ = writeln!(std::io::stdout(), "{}", for_terminal(text));
        self.is_spaced.set(text.is_empty());
    }

    /// An empty line, unless there is one already.
    pub(crate) fn gap(&self) {
        if !self.is_spaced.get() {
            self.line("");
        }
    }

    /// Asks for a line of text; an empty answer keeps `default`.
    pub(crate) fn text(&mut self, question: &str, default: &str) -> Entry<String> {
        let shown = if default.is_empty() { String::new() } else { format!(" [{default}]") };
        let raw = self.raw_mode();
        prompt(&format!("{question}{shown} "));
        let entry = match raw {
            Some(_raw) => {
                let mut typed = String::new();
                type_line(&mut typed, true).map(|()| typed)
            }
            None => self.piped_line(),
        };
        match entry {
            Entry::Given(line) if line.is_empty() => Entry::Given(default.to_owned()),
            other => other,
        }
    }

    /// Asks for a password without echo.
    pub(crate) fn password(&mut self, question: &str) -> Entry<Zeroizing<String>> {
        let raw = self.raw_mode();
        prompt(&format!("{question} "));
        match raw {
            Some(_raw) => {
                // Room for any password, so that growing leaves no copy behind.
                let mut typed = Zeroizing::new(String::with_capacity(LONGEST_LINE + 4));
                type_line(&mut typed, false).map(|()| typed)
            }
            // Better no password than one for everybody to see.
            None if self.interactive => Entry::Left,
            None => self.piped_line().map(Zeroizing::new),
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
        self.gap();
        let mut lines = vec![question.to_owned()];
        let numbered = options.iter().enumerate();
        lines.extend(numbered.map(|(index, option)| format!("  {}  {option}", index + 1)));
        match self.raw_mode() {
            Some(_raw) => {
                lines.push(hint.to_owned());
                let text = for_terminal(&lines.join("\n"));
                prompt(&format!("{}\r\n", text.replace('\n', "\r\n")));
                choose_with_keys(options, default)
            }
            None => {
                self.line(&lines.join("\n"));
                self.choose_by_line(options.len(), default, again)
            }
        }
    }

    /// Raw mode, entered before a question appears: what is typed from then on is neither echoed
    /// nor lost to the terminal's own line editing. `None` where nobody sits at a terminal.
    fn raw_mode(&self) -> Option<RawMode> {
        self.is_spaced.set(false);
        self.interactive.then(RawMode::enter).flatten()
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

    fn piped_line(&mut self) -> Entry<String> {
        // A password may come this way too: room enough that growing leaves no copy behind.
        let mut line = String::with_capacity(LONGEST_LINE + 128);
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(0) | Err(_) => Entry::Left,
            Ok(_) => {
                self.line("");
                line.truncate(line.trim_end_matches(['\r', '\n']).len());
                Entry::Given(line)
            }
        }
    }
}

/// A key, as far as questions care.
enum Key {
    Enter,
    Back,
    Left,
    Erase,
    Clear,
    Up,
    Down,
    Letter(char),
}

/// Lets a person type a line, with or without showing it.
fn type_line(typed: &mut String, shown: bool) -> Entry<()> {
    let entry = loop {
        match next_key() {
            Key::Enter => break Entry::Given(()),
            Key::Back => break Entry::Back,
            Key::Left => break Entry::Left,
            Key::Erase => {
                // A wide letter leaves a gap, which Enter does not mind.
                if typed.pop().is_some() && shown {
                    prompt("\u{8} \u{8}");
                }
            }
            Key::Clear => {
                if shown {
                    prompt(&"\u{8} \u{8}".repeat(typed.chars().count()));
                }
                typed.clear();
            }
            Key::Letter(letter) if typed.len() < LONGEST_LINE => {
                typed.push(letter);
                if shown {
                    prompt(letter.encode_utf8(&mut [0; 4]));
                }
            }
            Key::Letter(_) | Key::Up | Key::Down => {}
        }
    };
    end_of_raw_line();
    entry
}

fn choose_with_keys(options: &[String], default: usize) -> Entry<usize> {
    let mut chosen = default.min(options.len().saturating_sub(1));
    let entry = loop {
        draw_choice(options, chosen);
        match next_key() {
            Key::Enter => break Entry::Given(chosen),
            Key::Back => break Entry::Back,
            Key::Left => break Entry::Left,
            Key::Up => chosen = chosen.checked_sub(1).unwrap_or(options.len() - 1),
            Key::Down => chosen = (chosen + 1) % options.len(),
            Key::Letter(digit) => {
                let number = digit.to_digit(10).and_then(|number| usize::try_from(number).ok());
                if let Some(number) = number.filter(|number| (1..=options.len()).contains(number)) {
                    chosen = number - 1;
                }
            }
            Key::Erase | Key::Clear => {}
        }
    };
    end_of_raw_line();
    entry
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

/// The next key that means something; a terminal that is gone counts as leaving.
fn next_key() -> Key {
    loop {
        let key = match event::read() {
            Ok(Event::Key(key)) if key.kind != KeyEventKind::Release => key,
            Ok(_) => continue,
            Err(_) => return Key::Left,
        };
        return match key.code {
            KeyCode::Enter => Key::Enter,
            KeyCode::Esc => Key::Back,
            KeyCode::Backspace => Key::Erase,
            KeyCode::Up => Key::Up,
            KeyCode::Down => Key::Down,
            KeyCode::Char('c' | 'd') if is_command(&key) => Key::Left,
            KeyCode::Char('u') if is_command(&key) => Key::Clear,
            // An Enter typed just before raw mode arrives as a line feed, which is Ctrl+J.
            KeyCode::Char('j' | 'm') if is_command(&key) => Key::Enter,
            KeyCode::Char(letter) if !is_command(&key) => Key::Letter(letter),
            _ => continue,
        };
    }
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
