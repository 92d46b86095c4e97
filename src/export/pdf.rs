//! A printed page under construction, and its PDF.
//!
//! Pieces at places, in points from the upper left corner of an A4 page. What
//! stands where is the formats' business. The same pieces always give the same
//! bytes: no date, no number drawn by lot.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::{Document, SerializeSettings};

use super::ExportError;
use super::typeface::{Face, Typefaces};
use crate::account::ProofState;

/// Width of the page (ISO 216).
pub(super) const WIDTH: f32 = 595.28;
/// Height of the page.
pub(super) const HEIGHT: f32 = 841.89;

/// Red, green, blue.
pub(super) type Color = [u8; 3];

/// One thing on the page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// A line of text on its base line.
    Text {
        /// Left end.
        x: f32,
        /// Base line.
        y: f32,
        /// Typeface.
        face: Face,
        /// Size.
        size: f32,
        /// Colour.
        color: Color,
        /// The text, one line.
        text: String,
    },
    /// Filled rectangles of one colour: left, top, width, height.
    Boxes {
        /// Where.
        boxes: Vec<[f32; 4]>,
        /// Colour.
        color: Color,
    },
    /// The sign of a test result, in a square.
    Sign {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width and height.
        size: f32,
        /// Which one.
        state: ProofState,
        /// Colour.
        color: Color,
    },
}

/// The page as a file.
pub(super) fn write(
    faces: &Typefaces,
    pieces: &[Piece],
    title: &str,
    language: &str,
) -> Result<Vec<u8>, ExportError> {
    let mut document = Document::new_with(SerializeSettings::default());
    let title = Metadata::new().title(title.to_owned()).language(language.to_owned());
    document.set_metadata(title.creator("Postlotse".to_owned()));
    let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or(ExportError::Packing)?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    for piece in pieces {
        draw(&mut surface, faces, piece);
    }
    surface.finish();
    page.finish();
    document.finish().map_err(|_| ExportError::Packing)
}

fn draw(surface: &mut Surface<'_>, faces: &Typefaces, piece: &Piece) {
    match piece {
        Piece::Text { x, y, face, size, color, text } => {
            fill(surface, *color);
            let glyphs = faces.glyphs(*face, text);
            let start = Point::from_xy(*x, *y);
            surface.draw_glyphs(start, &glyphs, faces.font(*face), text, *size, false);
        }
        Piece::Boxes { boxes, color } => {
            fill(surface, *color);
            let mut path = PathBuilder::new();
            let rects = boxes.iter().filter_map(|[x, y, w, h]| Rect::from_xywh(*x, *y, *w, *h));
            rects.for_each(|rect| path.push_rect(rect));
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
        }
        Piece::Sign { x, y, size, state, color } => {
            let mut path = PathBuilder::new();
            for stroke in strokes(*state) {
                for (number, [across, down]) in stroke.iter().enumerate() {
                    let (x, y) = (x + across * size, y + down * size);
                    if number == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
                }
            }
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke {
                paint: rgb::Color::new(color[0], color[1], color[2]).into(),
                width: size * 0.16,
                line_cap: LineCap::Round,
                line_join: LineJoin::Round,
                ..Stroke::default()
            }));
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
        }
    }
}

/// A tick, a cross, a dash, in a square of side 1.
fn strokes(state: ProofState) -> &'static [&'static [[f32; 2]]] {
    match state {
        ProofState::Works => &[&[[0.1, 0.55], [0.4, 0.85], [0.9, 0.2]]],
        ProofState::Failed => &[&[[0.15, 0.2], [0.85, 0.9]], &[[0.85, 0.2], [0.15, 0.9]]],
        ProofState::Untested => &[&[[0.1, 0.55], [0.9, 0.55]]],
    }
}

fn fill(surface: &mut Surface<'_>, color: Color) {
    surface.set_stroke(None);
    let paint = rgb::Color::new(color[0], color[1], color[2]).into();
    surface.set_fill(Some(Fill { paint, ..Fill::default() }));
}
