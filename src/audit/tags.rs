//! `tag=value; tag=value`, the form that DMARC, MTA-STS and TLS-RPT records share. Pure.

/// Most tags of one record; honest ones have a dozen at most.
const MOST_TAGS: usize = 64;

/// The tags of a record in order, names in lower case, or the part that is none.
pub(super) fn read(record: &str) -> Result<Vec<(String, String)>, String> {
    let parts = record.split(';').map(str::trim).filter(|part| !part.is_empty());
    let mut tags: Vec<(String, String)> = Vec::new();
    for part in parts {
        let (name, value) = part.split_once('=').ok_or_else(|| part.to_owned())?;
        let (name, value) = (name.trim().to_ascii_lowercase(), value.trim());
        let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let twice = tags.iter().any(|(before, _)| *before == name);
        if !plain || value.is_empty() || twice || tags.len() >= MOST_TAGS {
            return Err(part.to_owned());
        }
        tags.push((name, value.to_owned()));
    }
    Ok(tags)
}

/// The value of a tag.
pub(super) fn value<'a>(tags: &'a [(String, String)], name: &str) -> Option<&'a str> {
    tags.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
}

/// Whether a text claims to be a record of this version, however it is written.
pub(super) fn claims(text: &str, version: &str) -> bool {
    let mut halves = text.split(';').next().unwrap_or_default().splitn(2, '=');
    let (name, value) = (halves.next().unwrap_or_default(), halves.next().unwrap_or_default());
    name.trim().eq_ignore_ascii_case("v") && value.trim().eq_ignore_ascii_case(version)
}

/// Whether a text is a list of addresses reports can go to; other schemes than these are ignored by everybody.
pub(super) fn is_report_list(text: &str) -> bool {
    text.split(',').map(str::trim).all(|one| {
        let mailbox = one.strip_prefix("mailto:").is_some_and(|rest| rest.contains('@'));
        mailbox || one.starts_with("https://")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_and_faults_named() {
        let tags = read("v=DMARC1; P = none ;; rua=mailto:a@b.de;").expect("tags");
        assert_eq!(value(&tags, "p"), Some("none"));
        assert_eq!(value(&tags, "rua"), Some("mailto:a@b.de"));
        let many = (0..80).map(|number| format!("t{number}=1;")).collect::<String>();
        let cases = [
            ("v=1; p", "p"),
            ("v=1; p=", "p="),
            ("v=1; =x", "=x"),
            ("a=1; A=2", "A=2"),
            ("a b=1", "a b=1"),
            (many.as_str(), "t64=1"),
        ];
        for (record, fault) in cases {
            assert_eq!(read(record), Err(fault.to_owned()), "{record}");
        }
    }

    #[test]
    fn versions_are_recognised() {
        for text in ["v=STSv1; id=1", "V = stsv1", "v=STSv1"] {
            assert!(claims(text, "STSv1"), "{text}");
        }
        for text in ["", "v=STSv10; id=1", "id=1; v=STSv1", "STSv1", "v=spf1 v=STSv1"] {
            assert!(!claims(text, "STSv1"), "{text}");
        }
    }
}
