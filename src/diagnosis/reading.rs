//! The grammar of pasted answers: where an answer begins, and what stands there.
//!
//! Deliberately more tolerant than `protocol`: mail programs put words in front,
//! people lose line breaks. Nothing here knows what a code means.

use std::net::Ipv6Addr;

use super::clean::one_line;
use super::heard::{Enhanced, Status};

/// More places than this where an answer may begin are not looked at.
const MOST_BEGINNINGS: usize = 100;

/// Lower case, typographic quotes made plain.
pub(super) fn fold(line: &str) -> String {
    let plain = |c: char| match c {
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '`' | '\u{b4}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => '"',
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | '\u{2014}' => '-',
        other => other,
    };
    line.chars().map(plain).flat_map(char::to_lowercase).collect()
}

/// The lines of an answer as one: the codes that SMTP repeats on every line stand only once.
pub(super) fn joined_lines(text: &str) -> String {
    // Logs write line ends as letters.
    let text = text.replace("\\r\\n", "\n").replace("\\n", "\n");
    let mut joined = String::with_capacity(text.len());
    let mut repeated = None;
    for line in text.lines().map(str::trim) {
        let code = leading_code(line);
        let line = match repeated {
            Some(first) if code == Some(first) => after_codes(line),
            _ => line,
        };
        repeated = repeated.or(code);
        joined.push_str(line);
        joined.push(' ');
    }
    match repeated {
        Some(code) => without_repeated(&joined, code),
        None => joined,
    }
}

/// Takes out `535 5.7.8` and `535-5.7.8` wherever they are repeated inside a line.
fn without_repeated(line: &str, code: u16) -> String {
    let Some(enhanced) = enhanced_at(line.get(3..).unwrap_or_default()) else {
        return line.to_owned();
    };
    let enhanced = format!("{}.{}.{}", enhanced.0, enhanced.1, enhanced.2);
    let (head, rest) = line.split_at(line.find(&enhanced).map_or(0, |at| at + enhanced.len()));
    let mut rest = rest.to_owned();
    for repeated in [format!("{code}-{enhanced} "), format!("{code} {enhanced} ")] {
        rest = rest.replace(&repeated, "");
    }
    format!("{head}{rest}")
}

/// The reply code of a line of SMTP.
fn leading_code(line: &str) -> Option<u16> {
    let digits = line.get(..3)?;
    let follows = line.as_bytes().get(3).is_none_or(|byte| matches!(byte, b' ' | b'-'));
    if !follows || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|code| (200..600).contains(code))
}

/// What follows both codes of a line of SMTP.
fn after_codes(line: &str) -> &str {
    let rest = line.get(4..).unwrap_or_default().trim_start();
    match (enhanced_at(rest), rest.split_once(' ')) {
        (Some(_), Some((_, words))) => words,
        (Some(_), None) => "",
        (None, _) => rest,
    }
}

/// Every place where an answer may begin: the start, and what follows a colon, a quote, a bracket or a word that
/// announces it.
fn beginnings(line: &str) -> impl Iterator<Item = &str> {
    const ANNOUNCES: [&str; 10] = [
        "said",
        "responded",
        "response",
        "reply",
        "error",
        "code",
        "returned",
        "got",
        "with",
        "status",
    ];
    let mut starts = vec![line];
    let mut word_start = 0;
    for (at, c) in line.char_indices() {
        let next = at + c.len_utf8();
        if matches!(c, ':' | '"' | '\'' | '(' | '=' | '>' | '[') {
            starts.push(&line[next..]);
        }
        if c == ' ' {
            let last_word = &line[word_start..at];
            word_start = next;
            if ANNOUNCES.iter().any(|word| last_word.eq_ignore_ascii_case(word)) {
                starts.push(&line[next..]);
            }
        }
    }
    // A text full of brackets would otherwise be read again from each of them.
    starts.into_iter().take(MOST_BEGINNINGS).map(|start| {
        start.trim_start_matches([' ', '"', '\'', '(', '[', '<', '#', '-']).trim_start_matches("b'")
    })
}

/// Reply code and enhanced code of SMTP.
pub(super) fn smtp_codes(line: &str) -> (Option<u16>, Option<Enhanced>) {
    if let Some(reply) = beginnings(line).find_map(reply_at) {
        // Some programs name the reply code once more before they quote the whole answer.
        let same = beginnings(line).filter(|start| reply_at(start) == Some(reply));
        return (Some(reply), { same }.find_map(|start| enhanced_at(&start[3..])));
    }
    if let Some(enhanced) = beginnings(line).find_map(enhanced_at) {
        return (None, Some(enhanced));
    }
    // Both codes side by side are an answer wherever they stand.
    let both = line.match_indices(' ').find_map(|(at, _)| {
        let start = &line[at + 1..];
        Some((reply_at(start)?, enhanced_at(&start[3..])?))
    });
    both.map_or((None, None), |(reply, enhanced)| (Some(reply), Some(enhanced)))
}

/// Whether every line of an answer of SMTP agrees.
pub(super) fn smtp_agrees(text: &str) -> bool {
    let text = text.replace("\\r\\n", "\n").replace("\\n", "\n");
    let mut lines = text.lines().map(one_line).filter(|line| !line.is_empty()).peekable();
    let any = lines.peek().is_some();
    any && lines.all(|line| leading_code(&line).is_some_and(|code| (200..300).contains(&code)))
}

/// A negative reply code, not the beginning of a longer number.
fn reply_at(start: &str) -> Option<u16> {
    let digits = start.get(..3).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = &start[3..];
    let ends = match rest.chars().next() {
        None => true,
        Some('.') => !rest[1..].starts_with(|c: char| c.is_ascii_digit()),
        Some(c) => !c.is_alphanumeric(),
    };
    digits.parse().ok().filter(|code| ends && (400..600).contains(code))
}

/// An enhanced code, perhaps marked with `#` or brackets.
fn enhanced_at(start: &str) -> Option<Enhanced> {
    let start = start.trim_start_matches([' ', '-', ',', '"', '\'', '#', '(', '[', ':']);
    let start = start.strip_prefix("b'").unwrap_or(start);
    let end = start.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(start.len());
    let mut numbers = start[..end].trim_end_matches('.').split('.');
    let class = numbers.next()?.parse().ok().filter(|class| matches!(class, 4 | 5))?;
    let subject = numbers.next()?.parse().ok().filter(|number| *number <= 999)?;
    let detail = numbers.next()?.parse().ok().filter(|number| *number <= 999)?;
    numbers.next().is_none().then_some((class, subject, detail))
}

/// The status of a web answer: at the start, or behind `HTTP/1.1` or a word that announces it.
pub(super) fn http_status(line: &str) -> Option<u16> {
    let at = |start: &str| {
        let digits =
            start.get(..3).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
        let ends = !start[3..].starts_with(|c: char| c.is_alphanumeric());
        digits.parse().ok().filter(|code| ends && (100..600).contains(code))
    };
    let versions = ["HTTP/1.1 ", "HTTP/1.0 ", "HTTP/2 ", "HTTP "];
    let after_version = versions.iter().find_map(|version| {
        let (_, rest) = line.split_once(version)?;
        at(rest)
    });
    after_version.or_else(|| beginnings(line).find_map(at))
}

/// Status and response code of IMAP, behind a tag or the words of a program.
pub(super) fn imap_status(line: &str) -> (Option<Status>, Option<String>) {
    let mut start = 0;
    let mut agreed = None;
    for (position, token) in line.split(' ').enumerate() {
        // `NO[INUSE]` has lost its blank.
        let end = token.find('[').unwrap_or(token.len());
        let word = token[..end].trim_matches([':', '"', '\'', '(', ')', '*', '>', '<']);
        let status = match word {
            "NO" => Some(Status::No),
            "BAD" => Some(Status::Bad),
            "BYE" => Some(Status::Bye),
            "PREAUTH" => Some(Status::Preauth),
            // Small letters are a status only where nothing but a tag can stand before.
            _ if position <= 1 && is_tag(line, position) => small_status(word),
            _ => None,
        };
        if let Some(status) = status {
            let found = (Some(status), bracketed(line[start + end..].trim_start()));
            // A greeting may stand before the refusal.
            if status != Status::Ok {
                return found;
            }
            agreed = agreed.or(Some(found));
        }
        start += token.len() + 1;
    }
    agreed.unwrap_or_else(|| (None, response_alone(line)))
}

/// Whether what stands before the word at a position can be a tag.
fn is_tag(line: &str, position: usize) -> bool {
    let first = line.split(' ').next().unwrap_or_default();
    position == 0 || first == "*" || first.chars().any(|c| c.is_ascii_digit())
}

fn small_status(word: &str) -> Option<Status> {
    match word.to_ascii_uppercase().as_str() {
        "OK" => Some(Status::Ok),
        "NO" => Some(Status::No),
        "BAD" => Some(Status::Bad),
        "BYE" => Some(Status::Bye),
        "PREAUTH" => Some(Status::Preauth),
        _ => None,
    }
}

/// Status and response code of POP3.
pub(super) fn pop3_status(line: &str) -> (Option<Status>, Option<String>) {
    let lower = line.to_ascii_lowercase();
    let found = lower.find("-err").map(|at| (Status::Err, at + 4));
    let found = found.or_else(|| lower.starts_with("err ").then_some((Status::Err, 4)));
    let found = found.or_else(|| lower.starts_with("+ok").then_some((Status::Ok, 3)));
    match found {
        Some((status, end)) => (Some(status), bracketed(line[end..].trim_start())),
        None => (None, response_alone(line)),
    }
}

/// What stands in brackets at the start, upper case.
fn bracketed(words: &str) -> Option<String> {
    let (code, _) = words.strip_prefix('[')?.split_once(']')?;
    Some(code.trim().to_ascii_uppercase()).filter(|code| !code.is_empty())
}

/// A response code without a status, as programs show it that cut the status off: in capitals only.
fn response_alone(line: &str) -> Option<String> {
    let start = beginnings_with_bracket(line)?;
    let (code, _) = start.strip_prefix('[')?.split_once(']')?;
    let first = code.split_whitespace().next()?;
    let is_code =
        first.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'-' | b'/'));
    (is_code && first.len() > 2).then(|| code.trim().to_ascii_uppercase())
}

fn beginnings_with_bracket(line: &str) -> Option<&str> {
    line.match_indices('[').map(|(at, _)| (&line[..at], &line[at..])).find_map(|(before, start)| {
        let quoted = before.ends_with(['"', '\'', '(']);
        let before = before.trim_end_matches([' ', '"', '\'', '(']).trim_end_matches('b');
        let opens = quoted
            || before.trim_end().is_empty()
            || before.trim_end().ends_with([':', '\'', '"', '(']);
        opens.then_some(start)
    })
}

/// Whether a public IPv6 address stands in the words, with or without brackets and port.
pub(super) fn names_ipv6(words: &str) -> bool {
    let addresses = words.split(|c: char| !c.is_alphanumeric() && c != ':' && c != '.');
    addresses
        .filter_map(|token| token.trim_end_matches(['.', ':']).parse::<Ipv6Addr>().ok())
        .any(|address| address.segments()[0] & 0xe000 == 0x2000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ipv6_addresses_are_told_from_times_and_paths() {
        let cases = [
            ("dial tcp [2603:1036:302:4155::2]:993: connect", true),
            ("connect enetunreach 2a00:1450:4013:c14::6c:993 - local (:::0)", true),
            ("2001:db8::1: no route", true),
            ("connect enetunreach 203.0.113.1:993", false),
            ("at 12:30:45 std::io::error", false),
            ("::ffff:203.0.113.1 and ::1", false),
            ("", false),
        ];
        for (words, expected) in cases {
            assert_eq!(names_ipv6(words), expected, "{words}");
        }
    }

    #[test]
    fn lines_are_joined_without_their_repeated_codes() {
        let cases = [
            ("535-5.7.8 Username and\n535 5.7.8 Password", "535-5.7.8 Username and Password "),
            ("535-5.7.8 Username and\\r\\n535 5.7.8 Password", "535-5.7.8 Username and Password "),
            ("535-5.7.8 Username and 535 5.7.8 Password", "535-5.7.8 Username and Password "),
            ("554-No service\n554 Bad name", "554-No service Bad name "),
            ("NO one\ntwo", "NO one two "),
            ("go to 5.7.8 https://x", "go to 5.7.8 https://x "),
        ];
        for (text, expected) in cases {
            assert_eq!(joined_lines(text), expected, "{text}");
        }
    }

    #[test]
    fn the_status_of_a_web_answer_is_found() {
        let cases = [
            ("401 + WWW-Authenticate: Basic", Some(401)),
            ("HTTP/1.1 302 Found", Some(302)),
            ("Error: 404", Some(404)),
            ("port 443", None),
            ("4010 things", None),
        ];
        for (line, expected) in cases {
            assert_eq!(http_status(line), expected, "{line}");
        }
    }
}
