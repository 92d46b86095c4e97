//! Lines that fit the terminal, broken between words.
//!
//! Only for a person's terminal: what goes into a pipe or a file keeps its lines.

use std::io::IsTerminal;

/// Wraps a text to the width of the terminal that standard output is; leaves it alone where there is none.
pub(crate) fn for_terminal(text: &str) -> String {
    if !std::io::stdout().is_terminal() {
        return text.to_owned();
    }
    match crossterm::terminal::size() {
        Ok((columns, _)) if columns >= 20 => to_width(text, usize::from(columns)),
        _ => text.to_owned(),
    }
}

/// Breaks lines longer than `width` between words; continued lines keep the indent of list and label lines.
fn to_width(text: &str, width: usize) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| wrapped(line, width)).collect();
    lines.join("\n")
}

fn wrapped(line: &str, width: usize) -> String {
    if line.chars().count() <= width {
        return line.to_owned();
    }
    let body = line.trim_start_matches(' ');
    let blanks = line.len() - body.len();
    let indent = blanks + if body.starts_with("- ") { 2 } else { 0 };
    let mut result = " ".repeat(blanks);
    let mut column = blanks;
    for (index, word) in body.split(' ').enumerate() {
        let length = word.chars().count();
        if index > 0 {
            if column + 1 + length > width {
                result.push('\n');
                result.push_str(&" ".repeat(indent));
                column = indent;
            } else {
                result.push(' ');
                column += 1;
            }
        }
        result.push_str(word);
        column += length;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_keep_their_indent() {
        let cases = [
            ("kurz", 20, "kurz"),
            ("eins zwei drei", 9, "eins zwei\ndrei"),
            ("- eins zwei drei", 11, "- eins zwei\n  drei"),
            ("  Server: mail.example.com und mehr", 26, "  Server: mail.example.com\n  und mehr"),
            (
                "https://example.com/lang/und/laenger x",
                10,
                "https://example.com/lang/und/laenger\nx",
            ),
            ("a\n\nb", 20, "a\n\nb"),
        ];
        for (text, width, expected) in cases {
            assert_eq!(to_width(text, width), expected, "{text}");
        }
    }
}
