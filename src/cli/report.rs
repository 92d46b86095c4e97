//! The support report of a check, as a file.
//!
//! Nothing is sent: the person reads the file and hands it on.

use std::time::Instant;

use serde_json::json;

use super::arguments::ReportArguments;
use super::verdict::Checked;
use super::{Exit, Reply, describe};
use crate::calendar;
use crate::diagnosis::Judgement;
use crate::discovery::Discovery;
use crate::handover::{self, HandoverError};
use crate::i18n::{Message, Words};
use crate::report::Case;
use crate::storage::{self, Overwrite};
use crate::verify::AttemptBudget;

/// Why the file cannot be written, said before anything is asked or sent.
pub(crate) fn in_the_way(words: &Words, arguments: &ReportArguments) -> Option<Reply> {
    if arguments.force || !storage::exists(&arguments.out) {
        return None;
    }
    let error = HandoverError::Exist(vec![arguments.out.clone()]);
    Some(Reply::error(Exit::Failed, words, &error.message()))
}

/// What a check on this computer has come to.
pub(crate) fn case(
    checked: &Checked,
    judgement: Judgement,
    budget: &AttemptBudget,
    discovery: Option<&Discovery>,
) -> Case {
    let case = Case {
        moment: calendar::now(),
        system: storage::system_name(),
        address: checked.address.clone(),
        provider: None,
        sources: Vec::new(),
        outcome: checked.report.clone(),
        judgement,
        facts: checked.facts.clone(),
        refusals: AttemptBudget::LIMIT - budget.remaining(Instant::now()),
        test_mail: None,
    };
    case.with_search(discovery)
}

/// Writes the file, where one is wanted, and says where it is.
pub(crate) fn write(
    words: &Words,
    case: &Case,
    arguments: Option<&ReportArguments>,
    mut reply: Reply,
) -> Reply {
    let Some(ReportArguments { out, audience, force }) = arguments else { return reply };
    let overwrite = if *force { Overwrite::Replace } else { Overwrite::Refuse };
    let (message, path) = match handover::write_report(words, case, *audience, out, overwrite) {
        Ok(()) => {
            let path = describe::path(out);
            (Message::new("cli-report-written").with("path", path.clone()), Some(path))
        }
        Err(error) => {
            reply.exit = Exit::Failed;
            (error.message(), None)
        }
    };
    reply.text.push_str("\n\n");
    reply.text.push_str(&words.say(&message));
    reply.json["report"] = json!(path);
    reply
}
