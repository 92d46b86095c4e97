//! Colours, type and spacing of the window, in light and dark.
//!
//! Pure values. How a widget wears them is in `widget`; the contrasts are computed in the test below.

use iced::font::Weight;
use iced::{Color, Font};

use crate::fonts;

/// The text font, in its regular weight.
pub const TEXT: Font = Font::new("Atkinson Hyperlegible Next");
/// The text font where something has to stand out.
pub const STRONG: Font = Font { weight: Weight::Semibold, ..TEXT };
/// Host and user names: one width, 0 and O, 1 and l apart.
pub const MONO: Font = Font::new("Atkinson Hyperlegible Mono");

/// The font files, as compiled in.
pub const FONT_FILES: [&[u8]; 3] = [fonts::TEXT, fonts::STRONG, fonts::MONO];

/// Every colour of the window, by what it is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// The window.
    pub background: Color,
    /// Cards and fields.
    pub card: Color,
    /// Lines between rows.
    pub divider: Color,
    /// Borders of controls.
    pub control: Color,
    /// Text.
    pub text: Color,
    /// Text of second rank.
    pub soft: Color,
    /// Links, the primary button, the focus ring.
    pub accent: Color,
    /// Ground of what is chosen or focused.
    pub accent_ground: Color,
    /// Text on the primary button.
    pub on_accent: Color,
    /// What is done.
    pub done: Color,
    /// Ground of what is done.
    pub done_ground: Color,
    /// What wants attention.
    pub attention: Color,
    /// Ground of what wants attention.
    pub attention_ground: Color,
    /// What went wrong.
    pub problem: Color,
    /// Ground of what went wrong.
    pub problem_ground: Color,
    /// The rail with the six steps.
    pub rail: Color,
    /// Text on the rail: the current step.
    pub rail_text: Color,
    /// Text on the rail: the other steps.
    pub rail_soft: Color,
    /// Ground of a finished step's mark on the rail.
    pub rail_mark: Color,
    /// What wants attention on such a mark.
    pub rail_attention: Color,
}

const fn hex(value: u32) -> Color {
    let [_, red, green, blue] = value.to_be_bytes();
    Color::from_rgb8(red, green, blue)
}

/// By day.
pub const LIGHT: Palette = Palette {
    background: hex(0xF6F7F5),
    card: hex(0xFFFFFF),
    divider: hex(0xD5DAD9),
    control: hex(0x7B8790),
    text: hex(0x17212B),
    soft: hex(0x4B5863),
    accent: hex(0x0E5A7A),
    accent_ground: hex(0xE3F0F5),
    on_accent: hex(0xFFFFFF),
    done: hex(0x1C6B45),
    done_ground: hex(0xE4F3EA),
    attention: hex(0x8A4B00),
    attention_ground: hex(0xFCF0DC),
    problem: hex(0xA8261C),
    problem_ground: hex(0xFBE9E7),
    rail: hex(0x0F2E40),
    rail_text: hex(0xE6EEF2),
    rail_soft: hex(0xA9C0CC),
    rail_mark: hex(0x2F5A70),
    rail_attention: hex(0xF5C986),
};

/// By night.
pub const DARK: Palette = Palette {
    background: hex(0x11181E),
    card: hex(0x1A242C),
    divider: hex(0x33414C),
    control: hex(0x7F8E99),
    text: hex(0xEAF0F4),
    soft: hex(0xB3C0CA),
    accent: hex(0x7CC4E4),
    accent_ground: hex(0x17323F),
    on_accent: hex(0x08222F),
    done: hex(0x7FD3A4),
    done_ground: hex(0x16342A),
    attention: hex(0xF2C078),
    attention_ground: hex(0x3A2B14),
    problem: hex(0xF5A39B),
    problem_ground: hex(0x3D1F1D),
    rail: hex(0x0B1319),
    rail_text: hex(0xE6EEF2),
    rail_soft: hex(0x8EA5B2),
    rail_mark: hex(0x24404F),
    rail_attention: hex(0xF2C078),
};

/// How wide the window has to be, at 100 % text, for the rail to stand beside the page.
const RAIL_FROM: f32 = 700.0;
/// How high the window has to be, at 100 % text, for the buttons to stay below the page while it scrolls.
const FIXED_BUTTONS_FROM: f32 = 420.0;

/// How the window looks right now; small and copied everywhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The colours.
    pub palette: Palette,
    /// Text size, 1.0 to 2.0.
    pub scale: f32,
    /// Width of the window.
    pub width: f32,
    /// Height of the window.
    pub height: f32,
}

impl Look {
    /// A type size at the person's text size.
    pub fn size(&self, base: f32) -> f32 {
        (base * self.scale).round()
    }

    /// Whether the steps stand beside the page instead of in one line above it.
    pub fn has_rail(&self) -> bool {
        self.width >= RAIL_FROM * self.scale
    }

    /// Whether two things that stand side by side in a large window should stand below each other.
    pub fn is_narrow(&self) -> bool {
        self.page_width() < 470.0 * self.scale
    }

    /// Whether the buttons stay in sight while the page scrolls.
    pub fn has_fixed_buttons(&self) -> bool {
        self.height >= FIXED_BUTTONS_FROM * self.scale
    }

    /// Width of the rail.
    pub fn rail_width(&self) -> f32 {
        (196.0 * self.scale).round()
    }

    /// Room between the edge of the page and what is on it.
    pub fn margin(&self) -> f32 {
        if self.has_rail() { 40.0 } else { 20.0 }
    }

    /// Width of what is on the page.
    pub fn page_width(&self) -> f32 {
        let rail = if self.has_rail() { self.rail_width() } else { 0.0 };
        (self.width - rail - 2.0 * self.margin()).max(160.0)
    }
}

/// Type sizes at 100 %.
pub mod type_size {
    /// The title of a page.
    pub const TITLE: f32 = 28.0;
    /// The title of a section.
    pub const SECTION: f32 = 20.0;
    /// What is typed.
    pub const FIELD: f32 = 19.0;
    /// Text and labels.
    pub const TEXT: f32 = 17.0;
    /// Hints.
    pub const HINT: f32 = 15.0;
    /// Small words in badges and below pictures.
    pub const SMALL: f32 = 13.5;
}

/// Line height of everything that wraps.
pub const LINE_HEIGHT: f32 = 1.45;
/// Corners of fields.
pub const FIELD_RADIUS: f32 = 8.0;
/// Corners of buttons.
pub const BUTTON_RADIUS: f32 = 9.0;
/// Corners of cards and notices.
pub const CARD_RADIUS: f32 = 12.0;
/// Width of a control's border.
pub const BORDER: f32 = 1.5;
/// Width of the focus ring.
pub const FOCUS: f32 = 3.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color) -> f32 {
        let linear = |channel: f32| {
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
    }

    fn contrast(one: Color, other: Color) -> f32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_and_every_control_be_seen() {
        for (name, p) in [("light", LIGHT), ("dark", DARK)] {
            let texts = [
                ("text on window", p.text, p.background),
                ("text on card", p.text, p.card),
                ("text on notice", p.text, p.accent_ground),
                ("text on done", p.text, p.done_ground),
                ("text on attention", p.text, p.attention_ground),
                ("text on problem", p.text, p.problem_ground),
                ("soft on window", p.soft, p.background),
                ("soft on card", p.soft, p.card),
                ("soft on chosen", p.soft, p.accent_ground),
                ("link on window", p.accent, p.background),
                ("link on card", p.accent, p.card),
                ("link on notice", p.accent, p.accent_ground),
                ("link on done", p.accent, p.done_ground),
                ("link on attention", p.accent, p.attention_ground),
                ("link on problem", p.accent, p.problem_ground),
                ("primary button", p.on_accent, p.accent),
                ("done on its ground", p.done, p.done_ground),
                ("attention on its ground", p.attention, p.attention_ground),
                ("problem on its ground", p.problem, p.problem_ground),
                ("problem on window", p.problem, p.background),
                ("current step", p.rail_text, p.rail),
                ("other step", p.rail_soft, p.rail),
                ("number of the current step", p.rail, p.rail_text),
                ("mark of a finished step", p.rail_text, p.rail_mark),
                ("mark of a step that failed", p.rail_attention, p.rail_mark),
            ];
            for (pair, one, other) in texts {
                let ratio = contrast(one, other);
                assert!(ratio >= 4.5, "{name}, {pair}: {ratio:.2}");
            }
            let controls = [
                ("border on window", p.control, p.background),
                ("border on card", p.control, p.card),
                ("focus ring on window", p.accent, p.background),
                ("focus ring on card", p.accent, p.card),
                ("focus ring on chosen", p.accent, p.accent_ground),
                ("focus ring inside the primary button", p.on_accent, p.accent),
                ("focus ring on rail", p.rail_text, p.rail),
                ("done mark on card", p.done, p.card),
                ("problem mark on card", p.problem, p.card),
                ("attention mark on card", p.attention, p.card),
                ("soft mark on card", p.soft, p.card),
            ];
            for (pair, one, other) in controls {
                let ratio = contrast(one, other);
                assert!(ratio >= 3.0, "{name}, {pair}: {ratio:.2}");
            }
        }
    }
}
