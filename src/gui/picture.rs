//! The drawings of the help page: the way of a mail out, and the ways it comes in.
//!
//! Each is an SVG text put together from a few line drawings in the weight of the icons, in colours
//! handed in. No words: numbers in circles, drawn as outlines because the renderer may have no
//! fonts, lead to the text beside the picture, which grows with the text size and can be read aloud.

use iced::Color;

use crate::explain::help::Way;

/// The colours of a drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PictureColours {
    /// What the picture lies on, and the inside of the drawn things.
    pub ground: Color,
    /// The outlines of the drawn things.
    pub line: Color,
    /// The mail and its way.
    pub accent: Color,
    /// Numbers, on the accent.
    pub on_accent: Color,
    /// Behind what belongs to the person and to their provider.
    pub own: Color,
    /// Behind what belongs to others.
    pub other: Color,
    /// Around what belongs to others.
    pub edge: Color,
}

/// A drawing as SVG, and its size in pixels at 100 %.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The text of the SVG.
    pub svg: String,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// Draws a way: lying down where there is room (`wide`), standing up where there is not.
pub fn picture(way: Way, colours: &PictureColours, wide: bool) -> Picture {
    match (way, wide) {
        (Way::Sending, true) => sending_wide(Canvas::new(colours)).finish(560, 184),
        (Way::Sending, false) => sending_narrow(Canvas::new(colours)).finish(300, 514),
        (Way::Fetching, true) => fetching_wide(Canvas::new(colours)).finish(560, 200),
        (Way::Fetching, false) => fetching_narrow(Canvas::new(colours)).finish(300, 264),
    }
}

fn sending_wide(mut canvas: Canvas) -> Canvas {
    let row = 138.0;
    canvas.thing(COMPUTER, Whose::Own, 52.0, row);
    canvas.thing(SERVER, Whose::Own, 204.0, row);
    canvas.thing(SERVER, Whose::Other, 356.0, row);
    canvas.thing(MAILBOX, Whose::Other, 508.0, row);
    canvas.thing(SIGNPOST, Whose::Other, 280.0, 44.0);
    canvas.question("M196 92C194 62 206 46 234 45", (196.0, 92.0, 93.0), (234.0, 45.0, -3.0));
    for middle in [128.0, 280.0, 432.0] {
        canvas.way(&format!("M{} {row}H{}", middle - 30.0, middle + 30.0));
        canvas.head(middle + 30.0, row, 0.0);
        canvas.envelope(middle - 2.0, row - 18.0);
    }
    canvas.number(1, 25.0, row - 29.0);
    canvas.number(2, 231.0, row - 29.0);
    canvas.number(3, 307.0, 15.0);
    canvas.number(4, 383.0, row - 29.0);
    canvas.number(5, 535.0, row - 29.0);
    canvas
}

fn sending_narrow(mut canvas: Canvas) -> Canvas {
    let column = 84.0;
    canvas.thing(COMPUTER, Whose::Own, column, 48.0);
    canvas.thing(SERVER, Whose::Own, column, 186.0);
    canvas.thing(SERVER, Whose::Other, column, 324.0);
    canvas.thing(MAILBOX, Whose::Other, column, 462.0);
    canvas.thing(SIGNPOST, Whose::Other, 226.0, 255.0);
    canvas.question(
        "M130 182C170 176 216 180 224 209",
        (130.0, 182.0, 171.0),
        (224.0, 209.0, 75.0),
    );
    for middle in [117.0, 255.0, 393.0] {
        canvas.way(&format!("M{column} {}V{}", middle - 22.0, middle + 22.0));
        canvas.head(column, middle + 22.0, 90.0);
        canvas.envelope(column - 30.0, middle - 1.0);
    }
    for (number, y) in [(1, 20.0), (2, 158.0), (4, 296.0), (5, 434.0)] {
        canvas.number(number, column - 28.0, y);
    }
    canvas.number(3, 254.0, 227.0);
    canvas
}

fn fetching_wide(mut canvas: Canvas) -> Canvas {
    canvas.thing(MAILBOX, Whose::Own, 76.0, 100.0);
    canvas.plate(Whose::Own, (292.0, 8.0), (260.0, 80.0));
    canvas.drawing(COMPUTER, 350.0, 50.0);
    canvas.drawing(TABLET, 434.0, 48.0);
    canvas.drawing(PHONE, 502.0, 48.0);
    canvas.envelope(350.0, 43.0);
    canvas.envelope(434.0, 46.0);
    canvas.small_envelope(502.0, 46.0);
    canvas.plate(Whose::Own, (292.0, 112.0), (116.0, 80.0));
    canvas.drawing(COMPUTER, 350.0, 154.0);
    canvas.envelope(350.0, 147.0);
    canvas.way("M122 84C160 52 200 48 280 48");
    canvas.head(280.0, 48.0, 0.0);
    canvas.head(122.0, 84.0, 140.0);
    canvas.way("M122 116C160 148 200 152 280 152");
    canvas.head(280.0, 152.0, 0.0);
    canvas.envelope(188.0, 34.0);
    canvas.gone(188.0, 166.0);
    canvas.number(1, 49.0, 71.0);
    canvas.number(2, 292.0, 16.0);
    canvas.number(3, 292.0, 120.0);
    canvas
}

fn fetching_narrow(mut canvas: Canvas) -> Canvas {
    canvas.thing(MAILBOX, Whose::Own, 150.0, 48.0);
    canvas.plate(Whose::Own, (8.0, 168.0), (180.0, 88.0));
    canvas.drawing(COMPUTER, 50.0, 214.0);
    canvas.drawing(TABLET, 112.0, 212.0);
    canvas.drawing(PHONE, 160.0, 212.0);
    canvas.envelope(50.0, 207.0);
    canvas.envelope(112.0, 210.0);
    canvas.small_envelope(160.0, 210.0);
    canvas.plate(Whose::Own, (204.0, 168.0), (88.0, 88.0));
    canvas.drawing(COMPUTER, 248.0, 214.0);
    canvas.envelope(248.0, 207.0);
    canvas.way("M122 86C104 104 98 124 98 158");
    canvas.head(98.0, 158.0, 90.0);
    canvas.head(122.0, 86.0, -45.0);
    canvas.way("M178 86C226 104 248 124 248 158");
    canvas.head(248.0, 158.0, 90.0);
    canvas.envelope(82.0, 110.0);
    canvas.gone(250.0, 100.0);
    canvas.number(1, 121.0, 20.0);
    canvas.number(2, 20.0, 170.0);
    canvas.number(3, 282.0, 170.0);
    canvas
}

/// Whose a drawn thing is.
#[derive(Debug, Clone, Copy)]
enum Whose {
    Own,
    Other,
}

// The drawn things, each around its own middle, about 50 px wide.
const COMPUTER: &str =
    r#"<rect x="-25" y="-22" width="50" height="33" rx="4"/><path d="M0 11V21M-11 21H11"/>"#;
const SERVER: &str = r#"<rect x="-22" y="-22" width="44" height="20" rx="4"/><rect x="-22" y="2" width="44" height="20" rx="4"/><path d="M-13 -12H-12.9M-13 12H-12.9M-5 -12H-4.9M-5 12H-4.9M6 -12H14M6 12H14"/>"#;
const SIGNPOST: &str = r#"<path d="M0 -25V-21M0 -7V-1M0 13V25M-8 25H8"/><path d="M-16 -21H13L20 -14L13 -7H-16Z"/><path d="M16 -1H-13L-20 6L-13 13H16Z"/>"#;
const MAILBOX: &str = r#"<path d="M0 14V25"/><path d="M-13 -18H12C20 -18 26 -12 26 -4V14H-26V-5C-26 -12.500 -20.500 -18 -13 -18Z"/><path d="M-13 -18C-5.500 -18 0 -12.500 0 -5V14"/><path d="M-17 -3H-9"/><path d="M10 -6H18V0"/>"#;
const TABLET: &str = r#"<rect x="-20" y="-25" width="40" height="50" rx="4"/><path d="M-3 18H3"/>"#;
const PHONE: &str = r#"<rect x="-13" y="-23" width="26" height="46" rx="4"/><path d="M-2 16H2"/>"#;
const ENVELOPE: &str = r#"<rect x="-12" y="-8" width="24" height="16" rx="2.500"/><path d="M-11 -5.500L0 2L11 -5.500"/>"#;
const SMALL_ENVELOPE: &str =
    r#"<rect x="-8" y="-6" width="16" height="12" rx="2"/><path d="M-7.500 -4L0 1.500L7.500 -4"/>"#;

/// The outline of a digit around its own middle, 9 px high.
fn digit(number: u8) -> &'static str {
    match number {
        1 => "M-2.200 -2.600L0.600 -4.500V4.500",
        2 => {
            "M-2.700 -2.300C-2.500 -5.300 2.600 -5.300 2.600 -2C2.600 0.300 -0.800 2 -2.800 4.500H2.900"
        }
        3 => {
            "M-2.600 -3.600C-1.400 -5 2.400 -4.900 2.400 -2.300C2.400 -0.700 1 -0.200 -0.600 -0.200C1.200 -0.200 2.800 0.400 2.800 2.100C2.800 5 -1.800 5.200 -2.900 3.500"
        }
        4 => "M1.400 4.500V-4.500L-3 2.200H3.200",
        _ => {
            "M2.400 -4.500H-1.900L-2.300 -0.500C-1 -1.600 2.800 -1.400 2.800 1.600C2.800 5 -1.600 5.100 -2.800 3.600"
        }
    }
}

/// The drawing as far as it has come.
struct Canvas {
    body: String,
    ground: String,
    line: String,
    accent: String,
    on_accent: String,
    own: String,
    other: String,
    edge: String,
}

impl Canvas {
    fn new(colours: &PictureColours) -> Self {
        Self {
            body: String::new(),
            ground: hex(colours.ground),
            line: hex(colours.line),
            accent: hex(colours.accent),
            on_accent: hex(colours.on_accent),
            own: hex(colours.own),
            other: hex(colours.other),
            edge: hex(colours.edge),
        }
    }

    fn finish(self, width: u16, height: u16) -> Picture {
        let body = self.body;
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><g fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{body}</g></svg>"#
        );
        Picture { svg, width: width.into(), height: height.into() }
    }

    fn group(&mut self, x: f32, y: f32, attributes: &str, inside: &str) {
        self.body
            .push_str(&format!(r#"<g transform="translate({x} {y})" {attributes}>{inside}</g>"#));
    }

    /// The soft ground behind a thing or several.
    fn plate(&mut self, whose: Whose, (x, y): (f32, f32), (width, height): (f32, f32)) {
        let (fill, edge) = match whose {
            Whose::Own => (&self.own, &self.own),
            Whose::Other => (&self.other, &self.edge),
        };
        let radius = width.min(height) / 2.0;
        self.body.push_str(&format!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" fill="{fill}" stroke="{edge}"/>"#
        ));
    }

    fn drawing(&mut self, drawing: &str, x: f32, y: f32) {
        let attributes = format!(r#"fill="{}" stroke="{}""#, self.ground, self.line);
        self.group(x, y, &attributes, drawing);
    }

    /// A thing on its round ground.
    fn thing(&mut self, drawing: &str, whose: Whose, x: f32, y: f32) {
        self.plate(whose, (x - 40.0, y - 40.0), (80.0, 80.0));
        self.drawing(drawing, x, y);
    }

    fn way(&mut self, path: &str) {
        self.body.push_str(&format!(r#"<path d="{path}" stroke="{}"/>"#, self.accent));
    }

    /// A question with its answer: dashed, because no mail goes this way. The ends are x, y and direction.
    fn question(&mut self, path: &str, from: (f32, f32, f32), to: (f32, f32, f32)) {
        let accent = &self.accent;
        self.body.push_str(&format!(
            r#"<path d="{path}" stroke="{accent}" stroke-dasharray="0.100 6"/>"#
        ));
        self.head(from.0, from.1, from.2);
        self.head(to.0, to.1, to.2);
    }

    /// The head of an arrow, its direction in degrees from pointing right.
    fn head(&mut self, x: f32, y: f32, direction: f32) {
        self.body.push_str(&format!(
            r#"<path d="M-7 -6L0 0L-7 6" transform="translate({x} {y}) rotate({direction})" stroke="{}"/>"#,
            self.accent
        ));
    }

    /// A mail.
    fn envelope(&mut self, x: f32, y: f32) {
        let attributes = format!(r#"fill="{}" stroke="{}""#, self.ground, self.accent);
        self.group(x, y, &attributes, ENVELOPE);
    }

    /// A mail on a small screen.
    fn small_envelope(&mut self, x: f32, y: f32) {
        let attributes = format!(r#"fill="{}" stroke="{}""#, self.ground, self.accent);
        self.group(x, y, &attributes, SMALL_ENVELOPE);
    }

    /// The place of a mail that is there no more.
    fn gone(&mut self, x: f32, y: f32) {
        let attributes = format!(r#"stroke="{}" stroke-dasharray="1 4.500""#, self.accent);
        self.group(x, y, &attributes, ENVELOPE);
    }

    fn number(&mut self, number: u8, x: f32, y: f32) {
        let disc = format!(
            r#"<circle r="12" fill="{}" stroke="{}" stroke-width="3"/><path d="{}" stroke="{}"/>"#,
            self.accent,
            self.ground,
            digit(number),
            self.on_accent
        );
        self.group(x, y, "", &disc);
    }
}

fn hex(colour: Color) -> String {
    let [red, green, blue, _] = colour.into_rgba8();
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::help;
    use quick_xml::events::{BytesStart, Event};

    fn colours() -> PictureColours {
        PictureColours {
            ground: Color::from_rgb8(1, 0, 0),
            line: Color::from_rgb8(2, 0, 0),
            accent: Color::from_rgb8(3, 0, 0),
            on_accent: Color::from_rgb8(4, 0, 0),
            own: Color::from_rgb8(5, 0, 0),
            other: Color::from_rgb8(6, 0, 0),
            edge: Color::from_rgb8(7, 0, 0),
        }
    }

    fn all() -> Vec<(String, Way, Picture)> {
        let both = |way| [true, false].map(|wide| (way, wide));
        let each =
            |(way, wide)| (format!("{way:?}, wide {wide}"), way, picture(way, &colours(), wide));
        Way::ALL.into_iter().flat_map(both).map(each).collect()
    }

    /// Calls back for every element; a drawing that is no XML fails here.
    fn elements(svg: &str, found: &mut dyn FnMut(&BytesStart<'_>)) {
        let mut reader = quick_xml::Reader::from_str(svg);
        loop {
            match reader.read_event().expect("well-formed XML") {
                Event::Start(element) | Event::Empty(element) => found(&element),
                Event::End(_) => {}
                Event::Eof => return,
                // The renderer may have no fonts: words in a drawing would be missing.
                other => panic!("not a drawing: {other:?}"),
            }
        }
    }

    #[test]
    fn drawings_hold_no_words_and_only_the_colours_handed_in() {
        for (name, _, picture) in all() {
            let mut seen = std::collections::BTreeSet::new();
            elements(&picture.svg, &mut |element| {
                assert_ne!(element.name().as_ref(), "text", "{name}");
                for attribute in element.attributes() {
                    let attribute = attribute.expect("a well-formed attribute");
                    if matches!(attribute.key.as_ref(), "fill" | "stroke") {
                        seen.insert(attribute.value.into_owned());
                    }
                }
            });
            seen.remove("none");
            let allowed = (1..=7).map(|red| format!("#{red:02x}0000")).collect();
            assert!(seen.is_subset(&allowed), "{name}: {seen:?}");
        }
    }

    #[test]
    fn every_number_has_its_words_beside_the_picture() {
        for (name, way, picture) in all() {
            let steps = help::picture(way).steps.len();
            assert_eq!(picture.svg.matches("<circle").count(), steps, "{name}");
            for number in 1..=5 {
                let times = picture.svg.matches(digit(number)).count();
                assert_eq!(times, usize::from(usize::from(number) <= steps), "{name}: {number}");
            }
        }
    }

    #[test]
    fn drawings_fit_the_room_they_are_made_for() {
        // The page beside the rail, and the smallest window at 200 % text.
        for way in Way::ALL {
            assert!(picture(way, &colours(), true).width <= 560.0, "{way:?}");
            assert!(picture(way, &colours(), false).width <= 400.0, "{way:?}");
        }
    }
}
