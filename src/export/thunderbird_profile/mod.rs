//! An account set up in a Thunderbird profile: what its `prefs.js` is to become.
//!
//! Pure: the old bytes come in, the new bytes go out. Nothing of the profile
//! changes except what the account needs; an account that is there already is
//! brought into line, never doubled. Reading, locking and writing the file is
//! `storage::thunderbird`'s.

mod difference;
mod existing;
mod lasting;
mod letters;
mod mail_on_server;
mod merge;
mod policies;
mod prefs_file;
mod reader;
mod undo;

pub use difference::{Difference, MailOnServer};
pub use lasting::undone_at_start;
pub use merge::{Outcome, Plan, PlanError, plan};
pub use policies::presets_accounts;
pub use prefs_file::{Damaged, PrefsFile};
pub use undo::{UndoRefusal, undo};

/// The accounts, in the order in which Thunderbird shows them.
const ACCOUNTS: &str = "mail.accountmanager.accounts";
/// The account new messages are written from.
const DEFAULT_ACCOUNT: &str = "mail.accountmanager.defaultaccount";
/// The servers messages are sent through.
const SMTP_SERVERS: &str = "mail.smtpservers";
/// The one of them that identities without their own use.
const DEFAULT_SMTP: &str = "mail.smtp.defaultserver";
/// The highest account number ever given away; Thunderbird counts on from it.
const LAST_ACCOUNT: &str = "mail.account.lastKey";
