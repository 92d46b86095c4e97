//! The guided way through pipes: answers line by line, as other programs give them.

use crate::support::program::{Ran, run_with};

const GOODBYE: &str = "Beendet. Ihr Passwort wurde nirgends gespeichert.";
const PASSWORD_PROMPT: &str = "Passwort (die Eingabe bleibt unsichtbar)";

fn setup(input: &str) -> Ran {
    run_with(&["setup", "--lang", "de"], input)
}

#[test]
fn a_bad_address_is_asked_again_and_not_lost() {
    let ran = setup("Anna Muster\nanna\nAnna <anna@tuta.com>\na\0b@tuta.com\n");
    let after_first =
        ran.text.split_once("In der Adresse fehlt das @-Zeichen").expect("a reason").1;
    assert!(after_first.contains("Ihre Mailadresse: [anna]"), "{after_first}");
    let after_second = after_first.split_once("nur die Adresse selbst ein: anna@tuta.com");
    let after_second = after_second.expect("the second reason").1;
    assert!(after_second.contains("[Anna <anna@tuta.com>]"), "{after_second}");
    assert!(after_second.contains("unsichtbares Zeichen"), "{after_second}");
    assert_eq!(ran.code, 130);
}

#[test]
fn a_provider_without_mail_programs_is_named_before_any_password() {
    let ran = setup("Anna\nanna@tuta.com\n1\n\nanna@hey.com\n2\n");
    for named in ["Tuta (Tutanota) lässt keine anderen Mailprogramme zu", "HEY lässt keine"] {
        assert!(ran.text.contains(named), "{named} in {}", ran.text);
    }
    assert!(!ran.text.contains(PASSWORD_PROMPT), "{}", ran.text);
    assert!(!ran.text.contains("Schritt 2"), "nobody is asked: {}", ran.text);
    // No account was set up, and nobody broke off either.
    assert_eq!(ran.code, 1, "{}", ran.text);
    assert!(ran.text.contains("Fertig. Ihr Passwort wurde nirgends gespeichert."), "{}", ran.text);
    // The name given before is proposed again.
    assert!(ran.text.contains("(darf leer bleiben): [Anna]"), "{}", ran.text);
}

#[test]
fn a_slip_in_the_domain_is_offered_for_correction() {
    let ran = setup("Anna\nanna@gmial.com\n");
    assert!(ran.text.contains("Meinten Sie anna@gmail.com?"), "{}", ran.text);
    assert_eq!(ran.code, 130);
}

#[test]
fn the_end_of_the_input_ends_the_guide_cleanly() {
    for input in ["", "Anna\n", "Anna\nanna@tuta.com\n", "Anna\nanna@tuta.com\n7\n"] {
        let ran = setup(input);
        assert_eq!(ran.code, 130, "{input:?}: {}", ran.text);
        assert!(ran.text.trim_end().ends_with(GOODBYE), "{input:?}: {}", ran.text);
    }
}

#[test]
fn the_guide_speaks_english_too() {
    let ran = run_with(&["setup", "--lang", "en"], "Anna\nanna@tuta.com\n");
    for text in ["Step 1 of 6", "Tuta (Tutanota) does not let other mail programs in"] {
        assert!(ran.text.contains(text), "{text} in {}", ran.text);
    }
    assert!(!ran.text.contains("Schritt"), "{}", ran.text);
}
