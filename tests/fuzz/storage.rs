//! The settings file, as anything may have left it.

use super::settings::{format, parse};
use crate::fuzzing::fuzz;

#[test]
fn fuzz_settings() {
    let words = &[
        "{",
        "}",
        "\"language\"",
        "\"de\"",
        "\"theme\"",
        "\"dark\"",
        "\"text_size\"",
        "150",
        "true",
        "false",
        "null",
        ":",
        ",",
        "[]",
        "\"\\ud800\"",
    ];
    fuzz("settings", words, |bytes| {
        let (settings, fault) = parse(bytes);
        assert_eq!(parse(format(&settings).as_bytes()), (settings, None), "written and read again");
        format!("{fault:?} {settings:?}")
    });
}
