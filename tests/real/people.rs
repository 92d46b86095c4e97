//! Who has a mailbox in the test world, and with which password.

/// A mailbox. The address is also the user name.
pub struct Person {
    /// The whole address, in the spelling of the wire.
    pub address: &'static str,
    /// The right password.
    pub password: &'static str,
}

/// Everybody. A test that counts what a server's log says about somebody has that somebody for itself.
pub const PEOPLE: &[Person] = &[
    person("anna@verein.test", "Sommer-2026"),
    person("bert@verein.test", "Herbst-2026"),
    person("paula@praxis.test", "Winter-2026"),
    person("karl@kanzlei.test", "Fruehling-2026"),
    person("willi@werkstatt.test", "Werkbank-7"),
    person("lena@laden.test", "Ladentisch-8"),
    person("berta@xn--bckerei-5wa.test", "Semmel-9"),
    person("georg@gmx.de", "Brief-10"),
    // Somebody who mistypes, once for each way of asking.
    person("irma.imap@verein.test", "richtig"),
    person("irma.pop3@verein.test", "richtig"),
    person("irma.smtp@verein.test", "richtig"),
    person("irma.all@verein.test", "richtig"),
    person("irma.text@verein.test", "richtig"),
    person("irma.kept@verein.test", "richtig"),
    person("irma.letter@verein.test", "richtig"),
    // Passwords as people have them.
    person("umlaut@verein.test", "Grüße aus Köln"),
    person("quote@verein.test", "sag \"hallo\" und 'tschüs'"),
    person("backslash@verein.test", "C:\\neu\\"),
    person("blank@verein.test", " vorn und hinten "),
    person("euro@verein.test", "100€ für {5} %s"),
    person("letters@verein.test", "ß漢字🔑"),
    // Who send themselves a test mail. Jule's server takes what she writes for spam.
    person("tom@verein.test", "Probe & Brief 1"),
    person("toni@verein.test", "Probe & Brief 2"),
    person("pia@praxis.test", "Probe & Brief 3"),
    person("jule@verein.test", "Probe & Brief 4"),
    // Led by the guide.
    person("tina@verein.test", "Tür & Tor 3"),
    // At the window. Each has a mailbox of their own, for the log is counted by name.
    person("wanda@verein.test", "Käse & Brot §7"),
    person("frieda@fremd.test", "Zwölf Boxkämpfer (jagen)"),
    person("walter@verein.test", "Überall=1/2 ß"),
    person("wilma@verein.test", "Queen \"Bee\" 99"),
    // For Evolution, who signs in by itself as well.
    person("evi@verein.test", "Gnom \"Fuß\" \\46"),
    person("egon@verein.test", "Gnömchen €"),
    // For Thunderbird, who signs in by itself.
    person("thea@verein.test", "Donner \"Vogel\" 2026"),
    person("theo@praxis.test", "Donnervogel\\ä€"),
    person("tabea@verein.test", "Täglich 7 Äpfel"),
    person("tilo@praxis.test", "T\"ee & 'Käse'"),
    person("thekla@praxis.test", "<Th>1"),
    person("timo@verein.test", "Timo%20&Söhne"),
    person("tonja@praxis.test", "Öl:Essig=1/2"),
    person("tim@laube.test", "kurz"),
    person("trude@verein.test", "Truhe=3"),
    person("tessa@verein.test", "Tasse+1"),
    person("till@verein.test", "Till|2"),
    person("otto@ordner.test", "Ordnung & Maß"),
];

const fn person(address: &'static str, password: &'static str) -> Person {
    Person { address, password }
}

/// The right password of somebody.
pub fn password_of(address: &str) -> &'static str {
    PEOPLE
        .iter()
        .find(|person| person.address == address)
        .map(|person| person.password)
        .unwrap_or_else(|| panic!("nobody in the test world is {address}"))
}
