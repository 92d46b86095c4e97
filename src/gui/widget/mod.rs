//! The parts every page is built of; only here does the window touch the toolkit's own look.
//!
//! A page says what a thing means (`primary`, `notice`, `heading`); how it
//! looks, and what a screen reader is told about it, is decided once, here.

mod around;
mod button;
mod card;
mod choice;
mod copy;
mod field;
mod finding;
mod focus;
mod keys;
mod notice;
mod offer;
mod page;
mod phone_code;
mod rail;
mod semantics;
mod text;
mod unclipped;
mod value;
mod way;

pub use button::{Link, disclosure, link, links, primary, row_button, secondary};
pub use card::{Mark, Row, card, divider, mark, name_and_value, rows};
pub use choice::{Choice, check_box, check_box_hint, choice_list, choices};
pub use copy::copy;
pub use field::Field;
pub use finding::{code, finding, lines};
pub use focus::{OPENED, focus, focus_from_top, focus_wrong, scroll, show_from};
pub use keys::{Keys, Shortcut};
pub use notice::{Tone, notice, quiet_notice};
pub use offer::offer;
pub use page::{Buttons, SCROLLED, page};
pub use phone_code::phone_code;
pub use rail::{RailMessages, StepState, frame};
pub use semantics::Semantics;
pub use text::{domain, heading, hint, mono, plain, promise, prose, section, strong, title};
pub use unclipped::Unclipped;
pub use value::value;
pub use way::{Reached, way};
