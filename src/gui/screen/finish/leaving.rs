//! How long fetched mail stays on the server: a line of the last page, for POP3 alone.
//!
//! Folded, because two weeks suit nearly everybody; above the programs, because every one of them is told.

use iced::Element;
use iced::widget::Column;

use super::Message;
use crate::account::{Account, DaysOnServer, Protocol};
use crate::gui::core::Core;
use crate::gui::theme::Look;
use crate::gui::widget::{Choice, choice_list, disclosure, strong};
use crate::i18n;

/// The line that opens the choice.
pub const LEAVE: &str = "leave";

/// The times that are offered, with the ids of their buttons.
const OFFERED: [(&str, Option<u16>); 4] =
    [("leave-7", Some(7)), ("leave-14", Some(14)), ("leave-30", Some(30)), ("leave-always", None)];

/// Whether the account has that question at all.
pub fn is_asked(account: &Account) -> bool {
    account.incoming.protocol == Protocol::Pop3
}

/// The answer in a line, with the choice below it where it is open.
pub fn view<'a>(core: &Core, look: Look, days: DaysOnServer, open: bool) -> Element<'a, Message> {
    let state = match days.number() {
        Some(days) => i18n::Message::new("window-leave-now").with("days", days.to_string()),
        None => i18n::Message::new("window-leave-now.always"),
    };
    let label = core.say(&state);
    let line = disclosure(look, LEAVE, label, core.fold(open), Message::ToggleLeaving);
    let mut all = Column::new().spacing(10.0).push(line);
    if open {
        let choices = offered(days).into_iter().map(|(id, one)| choice(core, id, one, days));
        let question = core.text("window-leave");
        all = all.push(strong(look, question.clone()));
        all = all.push(choice_list(look, question, choices.collect()));
    }
    all.into()
}

/// The usual times, and the chosen one where it is none of them.
fn offered(chosen: DaysOnServer) -> Vec<(&'static str, DaysOnServer)> {
    let usual = OFFERED.into_iter().filter_map(|(id, days)| match days {
        Some(days) => Some((id, DaysOnServer::days(days)?)),
        None => Some((id, DaysOnServer::ALWAYS)),
    });
    let mut all: Vec<_> = usual.collect();
    if !all.iter().any(|(_, days)| *days == chosen) {
        all.push(("leave-other", chosen));
    }
    all
}

fn choice(
    core: &Core,
    id: &'static str,
    days: DaysOnServer,
    chosen: DaysOnServer,
) -> Choice<Message> {
    let (title, means) = match days.number() {
        Some(number) => {
            let title = i18n::Message::new("window-leave-days").with("days", number.to_string());
            let means = match number {
                7 => Some("window-leave-short"),
                14 => Some("window-leave-usual"),
                30 => Some("window-leave-long"),
                _ => None,
            };
            (core.say(&title), means)
        }
        None => (core.text("window-leave-always"), Some("window-leave-always-means")),
    };
    Choice {
        id,
        title,
        badge: (days == DaysOnServer::default()).then(|| core.text("window-recommended")),
        text: means.map(|id| core.text(id)).unwrap_or_default(),
        chosen: days == chosen,
        on_choose: Message::Leave(days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_always_among_what_is_offered() {
        let numbers = |chosen: DaysOnServer| -> Vec<Option<u16>> {
            offered(chosen).into_iter().map(|(_, days)| days.number()).collect()
        };
        let usual = [Some(7), Some(14), Some(30), None];
        assert_eq!(numbers(DaysOnServer::default()), usual);
        assert_eq!(numbers(DaysOnServer::ALWAYS), usual);
        let ninety = DaysOnServer::days(90).expect("a time");
        assert_eq!(numbers(ninety), [Some(7), Some(14), Some(30), None, Some(90)]);
    }
}
