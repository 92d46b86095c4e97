//! A code for a phone to scan, large enough and whole in the window; what is in it comes in as a drawing.

use iced::advanced::widget::operation::accessible::Role;
use iced::widget::{Column, column, container, row, svg};
use iced::{Element, Fill};

use super::Semantics;
use crate::gui::theme::Look;

/// How large it is at 100 % text, in pixels.
const USUAL: f32 = 320.0;
/// A camera held over a screen reads no smaller one with ease.
const SMALLEST: f32 = 300.0;
/// How much of the window's height it may take, so that all of it is in sight at once.
const SHARE: f32 = 0.72;

/// Room for the words beside it, at 100 % text.
const BESIDE: f32 = 220.0;
/// Room between it and the words.
const GAP: f32 = 24.0;

/// Draws it beside the words on how to scan it, or below them where there is no room. `side` is how many modules it
/// has, `told` what a screen reader says.
pub fn phone_code<'a, Message: 'a>(
    look: Look,
    drawing: svg::Handle,
    side: usize,
    told: String,
    words: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let size = size(look, side);
    let shown = svg(drawing).width(size).height(size).decorative();
    let shown = Element::from(Semantics::leaf(Role::Image, told, shown));
    let words = Column::with_children(words).spacing(12.0).width(Fill);
    if look.page_width() - size - GAP >= BESIDE * look.scale {
        return row![words, shown].spacing(GAP).into();
    }
    column![words, container(shown).center_x(Fill)].spacing(16.0).into()
}

/// Its size: it grows with the text as far as the window allows, and each module has whole pixels where that is possible.
fn size(look: Look, side: usize) -> f32 {
    let most = look.page_width().min(look.height * SHARE).max(SMALLEST);
    let wanted = (USUAL * look.scale).min(most);
    // A code has fewer than two hundred modules on a side.
    let side = side.max(1) as f32;
    let pixels = (wanted / side).floor().max((SMALLEST / side).ceil());
    let whole = pixels * side;
    if whole <= most { whole } else { wanted }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::theme::LIGHT;

    #[test]
    fn it_is_large_enough_and_never_larger_than_the_window() {
        let windows =
            [(840.0, 680.0, 1.0), (480.0, 560.0, 1.0), (840.0, 680.0, 2.0), (480.0, 560.0, 2.0)];
        for (width, height, scale) in windows {
            let look = Look { palette: LIGHT, scale, width, height };
            // From the smallest code to one of an account with long names.
            for side in 29..=121 {
                let size = size(look, side);
                assert!(size >= SMALLEST, "{size} with {side} modules in {width} x {height}");
                assert!(
                    size <= look.page_width(),
                    "{size} with {side} modules in {width} x {height}"
                );
                assert!(size <= height * 0.8, "{size} with {side} modules in {width} x {height}");
            }
        }
        let look = |scale| Look { palette: LIGHT, scale, width: 1200.0, height: 1000.0 };
        assert!(size(look(2.0), 57) > size(look(1.0), 57), "it does not grow with the text");
        assert_eq!(size(look(1.0), 57) % 57.0, 0.0, "its modules are uneven");
    }
}
