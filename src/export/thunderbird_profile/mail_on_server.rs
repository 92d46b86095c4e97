//! How long fetched mail stays on the server: what a profile says, and that brought into line with the wish.
//!
//! POP3 only. Whether Thunderbird deletes on the server what is deleted in it is the person's choice, except where the wish
//! is that nothing but the person, on the server, ever deletes anything.

use super::super::thunderbird_prefs::PrefValue;
use super::{Difference, MailOnServer, PrefsFile};
use crate::account::{Account, DaysOnServer, Protocol};

/// Puts right what the server's branch of the preferences says; tells what was different.
pub(super) fn bring_into_line(
    prefs: &mut PrefsFile,
    branch: &str,
    account: &Account,
) -> Option<Difference> {
    if account.incoming.protocol != Protocol::Pop3 {
        return None;
    }
    let (from, to) = (stands(prefs, branch), account.leave_on_server);
    if from == wished(to) {
        return None;
    }
    let mut truth = |key: &str, truth| {
        prefs.set(&format!("{branch}.{key}"), PrefValue::Truth(truth));
    };
    truth("leave_on_server", true);
    truth("delete_by_age_from_server", to.number().is_some());
    if to == DaysOnServer::ALWAYS {
        truth("delete_mail_left_on_server", false);
    }
    if let Some(days) = to.number() {
        let name = format!("{branch}.num_days_to_leave_on_server");
        prefs.set(&name, PrefValue::Number(days.into()));
    }
    Some(Difference::LeaveOnServer { from, to })
}

fn wished(wish: DaysOnServer) -> MailOnServer {
    wish.number().map_or(MailOnServer::Always, |days| MailOnServer::Days(days.into()))
}

/// What holds now; where nothing is written, what Thunderbird takes for granted (`mailnews.js` of 153).
fn stands(prefs: &PrefsFile, branch: &str) -> MailOnServer {
    let is = |key: &str| prefs.value(&format!("{branch}.{key}")) == Some(&PrefValue::Truth(true));
    let days = prefs.number(&format!("{branch}.num_days_to_leave_on_server")).unwrap_or(7);
    if !is("leave_on_server") {
        MailOnServer::Deleted
    } else if is("delete_by_age_from_server") && days != 0 {
        // No days at all are no limit (`Pop3Client` of 153).
        MailOnServer::Days(days)
    } else if is("delete_mail_left_on_server") {
        MailOnServer::UntilDeletedHere
    } else {
        MailOnServer::Always
    }
}
