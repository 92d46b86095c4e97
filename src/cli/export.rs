//! `export`: hand the account to a mail program, and say what could not be carried over.

use super::arguments::{Command, Destination, SelectionArguments, UndoPlace};
use super::{Context, Exit, Reply, check, detect, evolution, outlook, thunderbird};
use crate::account::{Account, DaysOnServer, EmailAddress, Protocol};
use crate::explain;
use crate::export::{Format, Note, Target};
use crate::handover::{self, Written};
use crate::i18n::Words;
use crate::selection;
use crate::storage::Overwrite;

/// Runs the command.
pub(crate) async fn run(context: &Context, command: Command) -> Reply {
    let Command::Export { selection, destination, incoming, display_name, leave_on_server } =
        command
    else {
        return list(&context.words);
    };
    let account = match account(context, selection, incoming, display_name, leave_on_server).await {
        Ok(account) => account,
        Err(reply) => return reply,
    };
    let (format, out, force) = match destination {
        Destination::File { format, out, force } => (format, out, force),
        Destination::ThunderbirdProfile { profile, repair } => {
            return thunderbird::set_up(&context.words, profile, &account, repair);
        }
        Destination::Evolution { repair } => {
            return evolution::set_up(&context.words, &account, repair);
        }
        Destination::Outlook => return outlook::set_up(&context.words, &account),
    };
    let overwrite = if force { Overwrite::Replace } else { Overwrite::Refuse };
    match handover::write(&context.words, format, &account, &out, overwrite) {
        Ok(written) => reply(&written, &context.words, format),
        Err(error) => Reply::error(Exit::Failed, &context.words, &error.message()),
    }
}

/// Takes an account out of a mail program again.
pub(crate) fn undo(words: &Words, address: &EmailAddress, place: UndoPlace) -> Reply {
    match place {
        UndoPlace::ThunderbirdProfile { profile } => thunderbird::undo(words, profile, address),
        UndoPlace::Evolution => evolution::undo(words, address),
    }
}

/// Where an account can go and what each is for.
pub(crate) fn list(words: &Words) -> Reply {
    let targets = Target::all();
    let line = |target: &Target| {
        let what = words.say(&explain::export::target_name(*target));
        format!("{}\n    {what}", target.key())
    };
    let text = targets.iter().map(line).collect::<Vec<_>>().join("\n");
    let keys: Vec<&str> = targets.into_iter().map(Target::key).collect();
    let json = serde_json::json!({ "formats": keys });
    Reply::new(Exit::Worked, text, json)
}

async fn account(
    context: &Context,
    arguments: SelectionArguments,
    incoming: Option<Protocol>,
    display_name: Option<String>,
    leave_on_server: Option<DaysOnServer>,
) -> Result<Account, Reply> {
    let words = &context.words;
    let wishes = check::wishes(words, &arguments)?;
    let wanted = incoming.or_else(|| wishes.incoming());
    let covered = wanted.is_some_and(|incoming| wishes.cover(&[incoming, Protocol::Smtp]));
    let network = context.network()?;
    let discovery = if covered {
        None
    } else {
        Some(detect::find(context, Some(network.clone()), arguments.address.clone()).await)
    };
    let found = discovery.as_ref();
    let incoming = wanted
        .or_else(|| selection::incoming_protocol(&wishes, found))
        .ok_or_else(|| check::missing(words, Protocol::Imap, found))?;
    let mut chosen = Vec::new();
    for protocol in [incoming, Protocol::Smtp] {
        let candidate = selection::select(protocol, &arguments.address, &wishes, found)
            .ok_or_else(|| check::missing(words, protocol, found))?;
        chosen.push(selection::locate(&network, candidate).await);
    }
    check::allowed(words, &chosen, arguments.confirmed)?;
    let saved = wishes.saved.as_ref();
    let display_name =
        display_name.or_else(|| saved.map(|saved| saved.display_name.clone())).unwrap_or_default();
    let address = arguments.address;
    let mut account = selection::account(address, display_name, &chosen[0], &chosen[1], saved);
    account.leave_on_server = leave_on_server.unwrap_or(account.leave_on_server);
    Ok(account)
}

fn reply(written: &Written, words: &Words, format: Format) -> Reply {
    let json = serde_json::json!({
        "format": format.key(),
        "files": written.paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
        "proof": written.proof.key(),
        "notes": written.notes.iter().map(Note::key).collect::<Vec<_>>(),
    });
    Reply::new(Exit::Worked, written.text(words, format), json)
}
