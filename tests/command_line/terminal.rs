//! The program at a real terminal: hidden password, keys that choose, a clean end.

use crate::support::pseudo_terminal::PseudoTerminal;

const CTRL_C: &str = "\x03";
const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";

/// A check that asks for a password and then meets nobody.
const CHECK: &str =
    "check anna@gmx.de --protocol imap --server imap=127.0.0.1:1:tls --confirm --lang de";

#[test]
fn a_password_is_not_echoed() {
    let mut terminal = PseudoTerminal::start(CHECK);
    terminal.wait_for("unsichtbar):").keys("gEhx").keys("\u{7f}eim42\r");
    let (code, in_order) = terminal.end();
    let screen = terminal.screen();
    assert_eq!((code, in_order), (1, true), "{screen}");
    for part in ["gEh", "eim42", "****"] {
        assert!(!screen.contains(part), "{part} in {screen}");
    }
    // The check went on with it.
    assert!(screen.contains("Posteingang (IMAP)"), "{screen}");
}

#[test]
fn ctrl_c_at_the_password_leaves_cleanly() {
    let mut terminal = PseudoTerminal::start(CHECK);
    terminal.wait_for("unsichtbar):").keys("gEheim").keys(CTRL_C);
    assert_eq!(terminal.end(), (130, true), "{}", terminal.screen());
    let screen = terminal.screen();
    assert!(screen.contains("Beendet."), "{screen}");
    assert!(!screen.contains("gEheim"), "{screen}");
}

#[test]
fn arrow_keys_and_numbers_choose() {
    let mut terminal = PseudoTerminal::start("setup --lang de");
    terminal.wait_for("leer bleiben):").keys("Änne\r");
    terminal.wait_for("E-Mail-Adresse:").keys("anna@tuta.comm\u{7f}\r");
    terminal.wait_for("> 1  Ja").keys(DOWN);
    terminal.wait_for("> 2  Nein").keys(UP);
    terminal.wait_for("> 1  Ja").keys("2");
    terminal.wait_for("> 2  Nein").keys("1");
    terminal.wait_for("> 1  Ja").keys("\r");
    // Back at the first question, with the name as the proposal.
    terminal.wait_for("leer bleiben): [Änne]").keys(CTRL_C);
    assert_eq!(terminal.end(), (130, true), "{}", terminal.screen());
    assert!(terminal.screen().contains("Beendet. Ihr Passwort wurde nirgends gespeichert."));
}

#[test]
fn escape_goes_back_and_keeps_what_was_typed() {
    let mut terminal = PseudoTerminal::start("setup otto@ --lang de");
    terminal.wait_for("leer bleiben):").keys("Otto\r");
    // The address of the command line is judged here, not thrown away.
    terminal.wait_for("E-Mail-Adresse: [otto@]").keys("\x1b");
    terminal.wait_for("leer bleiben): [Otto]").keys("\r");
    terminal.wait_for("E-Mail-Adresse: [otto@]").keys("\r");
    terminal.wait_for("Nach dem @ fehlt").wait_for("[otto@]").keys(CTRL_C);
    assert_eq!(terminal.end(), (130, true), "{}", terminal.screen());
}
