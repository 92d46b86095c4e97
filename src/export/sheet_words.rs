//! The finished sentences of the printed sheet.
//!
//! Plain text in one language, already chosen for the account at hand; `sheet`
//! lays it out and escapes it. Filled by `explain::export::sheet_words`.

/// Every word on the sheet that is not a value of the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetWords {
    /// Language of all the words (BCP 47), for the `lang` attribute.
    pub language: &'static str,
    /// The heading, and the title of the window.
    pub title: String,
    /// Before the name of the account's owner.
    pub name: String,
    /// Before the address.
    pub address: String,
    /// How far the account has been tested, in one or two sentences.
    pub proof: String,
    /// The table of settings.
    pub table: TableWords,
    /// What differs in the IMAP or POP3 column.
    pub incoming: ServerWords,
    /// What differs in the SMTP column.
    pub outgoing: ServerWords,
    /// Advice below the table.
    pub hints: Vec<Hint>,
    /// How mail programs call the encryption.
    pub programs: ProgramWords,
    /// Below the code to scan.
    pub code: String,
    /// The last line: who made the sheet and when.
    pub footer: String,
}

/// Headings of the table of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableWords {
    /// What the table holds.
    pub caption: String,
    /// Above the row headings.
    pub setting: String,
    /// Row: host name.
    pub server: String,
    /// Row: port number.
    pub port: String,
    /// Row: kind of encryption.
    pub security: String,
    /// Row: kind of login.
    pub authentication: String,
    /// Row: login name.
    pub user_name: String,
    /// Row: how the test went.
    pub tested: String,
    /// Before the spelling of a name that programs want, where it is shown with umlauts.
    pub punycode: String,
}

/// One column of the table of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerWords {
    /// The column heading.
    pub heading: String,
    /// The kind of encryption.
    pub security: String,
    /// The kind of login.
    pub authentication: String,
    /// What the user name is: the whole address, a part of it, something else.
    pub user_name: String,
    /// How the test of this server went.
    pub tested: String,
}

/// One piece of advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What it is about.
    pub heading: String,
    /// The advice.
    pub text: String,
}

/// How mail programs call the encryption of this account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramWords {
    /// What the table holds.
    pub caption: String,
    /// Column headings: program, incoming, outgoing.
    pub columns: [String; 3],
    /// One row for each program, in the order of the columns.
    pub rows: Vec<[String; 3]>,
}
