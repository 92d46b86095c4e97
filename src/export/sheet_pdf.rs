//! The printed sheet as a PDF of one A4 page, with its typefaces inside.
//!
//! The same words and values as `sheet`'s page. Where they do not fit, all of
//! it becomes smaller; nothing is ever cut off. Letters the typefaces lack are
//! spelled in others in the person's name only; an identifier that cannot be
//! printed as it is leaves no PDF at all, and the HTML page has it.

use super::android_qr::Modules;
use super::pdf::{self, Color, HEIGHT, Piece, WIDTH};
use super::typeface::{Face, Typefaces};
use super::{ExportError, Note, SheetWords, to_ascii};
use crate::account::{Account, ProofState, ServerConfig};

const INK: Color = [0x17, 0x21, 0x2b];
const MUTED: Color = [0x4b, 0x58, 0x63];
const ACCENT: Color = [0x0e, 0x5a, 0x7a];
const RULE: Color = [0xd5, 0xda, 0xd9];

const LEFT: f32 = 45.0;
const TOP: f32 = 40.0;
const INNER: f32 = WIDTH - 2.0 * LEFT;
const BOTTOM: f32 = HEIGHT - 34.0;
/// Width of the code with its white border; never smaller, or telephones could not read it.
const CODE: f32 = 125.0;
/// How far letters may shrink: 12 points become 6.
const SCALES: [f32; 9] = [1.0, 0.95, 0.9, 0.84, 0.78, 0.71, 0.64, 0.57, 0.5];

/// The page, or nothing where it cannot be printed faithfully; the notes say which.
pub(super) fn write(
    account: &Account,
    words: &SheetWords,
    code: Option<&Modules>,
    notes: &mut Vec<Note>,
) -> Result<Option<Vec<u8>>, ExportError> {
    let faces = Typefaces::read()?;
    let name = account.display_name.trim();
    let printed = if faces.has(Face::Strong, name) { name.to_owned() } else { to_ascii(name).text };
    for scale in SCALES {
        let mut page = Layout { faces: &faces, scale, y: TOP, pieces: Vec::new() };
        page.sheet(account, &printed, words, code);
        if !page.is_printable() {
            break;
        }
        if page.y <= BOTTOM {
            if printed != name {
                notes.push(Note::PrintedName { from: name.to_owned(), to: printed });
            }
            return pdf::write(&faces, &page.pieces, &words.title, words.language).map(Some);
        }
    }
    notes.push(Note::NotPrintable);
    Ok(None)
}

/// How a run of text looks; sizes are those of the unshrunken page.
#[derive(Clone, Copy)]
struct Style(Face, f32, Color);

const TITLE: Style = Style(Face::Strong, 21.0, ACCENT);
const LABEL: Style = Style(Face::Text, 12.0, MUTED);
const HEADING: Style = Style(Face::Strong, 12.0, INK);
const SECTION: Style = Style(Face::Strong, 13.0, INK);
const BODY: Style = Style(Face::Text, 12.0, INK);
const VALUE: Style = Style(Face::Mono, 12.5, INK);
const ADDRESS: Style = Style(Face::Mono, 14.0, INK);
const SMALL: Style = Style(Face::Text, 10.0, MUTED);
const SMALL_VALUE: Style = Style(Face::Mono, 10.0, MUTED);
const HINT_HEADING: Style = Style(Face::Strong, 11.5, ACCENT);
const HINT: Style = Style(Face::Text, 11.5, INK);
const PROGRAM: Style = Style(Face::Text, 10.5, INK);
const PROGRAM_HEADING: Style = Style(Face::Strong, 10.5, INK);

/// Runs of text one below the other, with a sign before the first where there is one.
struct Cell {
    runs: Vec<(Style, String)>,
    sign: Option<(ProofState, Color)>,
}

impl Cell {
    fn one(style: Style, text: &str) -> Self {
        Self { runs: vec![(style, text.to_owned())], sign: None }
    }
}

/// The page while it fills from top to bottom.
struct Layout<'a> {
    faces: &'a Typefaces,
    scale: f32,
    y: f32,
    pieces: Vec<Piece>,
}

impl Layout<'_> {
    fn sheet(&mut self, account: &Account, name: &str, words: &SheetWords, code: Option<&Modules>) {
        self.paragraph(LEFT, INNER, TITLE, &words.title);
        self.gap(6.0);
        if !name.is_empty() {
            self.labelled(&words.name, &Cell::one(SECTION, name));
        }
        let address = &account.address;
        let value = spelled(ADDRESS, &address.to_display(), &address.to_ascii(), words);
        self.labelled(&words.address, &value);
        self.gap(6.0);
        self.proof(account, words);
        self.gap(12.0);
        self.settings(account, words);
        self.gap(14.0);
        self.programs(words);
        self.gap(14.0);
        self.below(words, code);
        self.gap(10.0);
        self.paragraph(LEFT, INNER, SMALL, &words.footer);
    }

    fn labelled(&mut self, label: &str, value: &Cell) {
        let column = 115.0;
        self.row(&[
            (LEFT, column, &Cell::one(LABEL, label)),
            (LEFT + column, INNER - column, value),
        ]);
        self.gap(3.0);
    }

    /// How far the account is proven, on a ground of the fitting colour.
    fn proof(&mut self, account: &Account, words: &SheetWords) {
        let state = account.proof.worse();
        let (color, ground) = colors(state);
        let (top, at) = (self.y, self.pieces.len());
        self.gap(7.0);
        let cell = Cell { runs: vec![(BODY, words.proof.clone())], sign: Some((state, color)) };
        self.row(&[(LEFT + 14.0, INNER - 24.0, &cell)]);
        self.gap(5.0);
        let height = self.y - top;
        let back = |color, width| Piece::Boxes { boxes: vec![[LEFT, top, width, height]], color };
        self.pieces.splice(at..at, [back(ground, INNER), back(color, 4.0)]);
    }

    fn settings(&mut self, account: &Account, words: &SheetWords) {
        let table = &words.table;
        self.paragraph(LEFT, INNER, SECTION, &table.caption);
        self.gap(4.0);
        let columns = [
            (&account.incoming, &words.incoming, account.proof.incoming),
            (&account.outgoing, &words.outgoing, account.proof.outgoing),
        ];
        let headings = columns.map(|(_, column, _)| Cell::one(HEADING, &column.heading));
        self.table_row(Cell::one(HEADING, &table.setting), headings, ACCENT);
        let host = |server: &ServerConfig| {
            spelled(VALUE, &server.host.to_display(), &server.host.to_string(), words)
        };
        self.table_row(Cell::one(LABEL, &table.server), columns.map(|c| host(c.0)), RULE);
        let ports = columns.map(|(server, ..)| Cell::one(VALUE, &server.port.to_string()));
        self.table_row(Cell::one(LABEL, &table.port), ports, RULE);
        let securities = columns.map(|(_, column, _)| Cell::one(HEADING, &column.security));
        self.table_row(Cell::one(LABEL, &table.security), securities, RULE);
        let logins = columns.map(|(_, column, _)| Cell::one(BODY, &column.authentication));
        self.table_row(Cell::one(LABEL, &table.authentication), logins, RULE);
        let names = columns.map(|(server, column, _)| {
            let known = server.username.as_known().map(|name| (VALUE, name.to_owned()));
            let runs = known.into_iter().chain([(SMALL, column.user_name.clone())]).collect();
            Cell { runs, sign: None }
        });
        self.table_row(Cell::one(LABEL, &table.user_name), names, RULE);
        let tested = columns.map(|(_, column, state)| {
            let (color, _) = colors(state);
            let style = Style(Face::Strong, 12.0, color);
            Cell { runs: vec![(style, column.tested.clone())], sign: Some((state, color)) }
        });
        self.table_row(Cell::one(LABEL, &table.tested), tested, RULE);
    }

    fn table_row(&mut self, heading: Cell, cells: [Cell; 2], rule: Color) {
        let (first, column) = (INNER * 0.22, INNER * 0.39);
        let [incoming, outgoing] = &cells;
        self.gap(4.0);
        self.row(&[
            (LEFT, first - 10.0, &heading),
            (LEFT + first, column - 10.0, incoming),
            (LEFT + first + column, column, outgoing),
        ]);
        self.gap(3.0);
        self.rule(rule);
    }

    fn programs(&mut self, words: &SheetWords) {
        self.paragraph(LEFT, INNER, HEADING, &words.programs.caption);
        self.gap(3.0);
        let [program, incoming, outgoing] = &words.programs.columns;
        let cell = |text: &str| Cell::one(PROGRAM_HEADING, text);
        self.table_row(cell(program), [cell(incoming), cell(outgoing)], ACCENT);
        for [program, incoming, outgoing] in &words.programs.rows {
            let cell = |text: &str| Cell::one(PROGRAM, text);
            self.table_row(cell(program), [cell(incoming), cell(outgoing)], RULE);
        }
    }

    /// The advice, and the code at its right.
    fn below(&mut self, words: &SheetWords, code: Option<&Modules>) {
        let top = self.y;
        let width = if code.is_some() { INNER - CODE - 20.0 } else { INNER };
        for hint in &words.hints {
            self.paragraph(LEFT, width, HINT_HEADING, &hint.heading);
            self.gap(1.0);
            self.paragraph(LEFT, width, HINT, &hint.text);
            self.gap(7.0);
        }
        let Some(code) = code else { return };
        let below_advice = std::mem::replace(&mut self.y, top);
        let left = LEFT + INNER - CODE;
        let module = CODE / code.side() as f32;
        let boxes = code.runs().map(|[row, column, length]| {
            let [row, column, length] = [row as f32, column as f32, length as f32];
            // A little higher than a module: no hairline between rows where a viewer rounds.
            [left + column * module, top + row * module, length * module, module * 1.02]
        });
        self.pieces.push(Piece::Boxes { boxes: boxes.collect(), color: [0, 0, 0] });
        self.y = top + CODE;
        self.paragraph(left, CODE, SMALL, &words.code);
        self.y = self.y.max(below_advice);
    }

    fn paragraph(&mut self, x: f32, width: f32, style: Style, text: &str) {
        self.row(&[(x, width, &Cell::one(style, text))]);
    }

    /// Cells beside each other: left, width, content. Their first base lines are the same.
    fn row(&mut self, cells: &[(f32, f32, &Cell)]) {
        let first = |cell: &Cell| cell.runs.first().map_or(0.0, |(style, _)| style.1);
        let tallest = cells.iter().map(|(_, _, cell)| first(cell)).fold(0.0, f32::max);
        let (top, mut bottom) = (self.y, self.y);
        for (x, width, cell) in cells {
            let mut y = top + (tallest - first(cell)) * self.scale;
            let mut indent = 0.0;
            if let Some((state, color)) = cell.sign {
                let size = first(cell) * 0.85 * self.scale;
                let top = y + 0.25 * first(cell) * self.scale;
                self.pieces.push(Piece::Sign { x: *x, y: top, size, state, color });
                indent = size * 1.45;
            }
            for (Style(face, size, color), text) in &cell.runs {
                let size = size * self.scale;
                for text in self.faces.lines(*face, size, text, width - indent) {
                    let (x, base) = (x + indent, y + size);
                    self.pieces.push(Piece::Text {
                        x,
                        y: base,
                        face: *face,
                        size,
                        color: *color,
                        text,
                    });
                    y += size * 1.3;
                }
            }
            bottom = bottom.max(y);
        }
        self.y = bottom;
    }

    fn rule(&mut self, color: Color) {
        let height = if color == RULE { 0.6 } else { 1.4 };
        self.pieces.push(Piece::Boxes { boxes: vec![[LEFT, self.y, INNER, height]], color });
        self.gap(height);
    }

    fn gap(&mut self, height: f32) {
        self.y += height * self.scale;
    }

    /// Whether the typefaces have every letter on the page.
    fn is_printable(&self) -> bool {
        self.pieces.iter().all(|piece| match piece {
            Piece::Text { face, text, .. } => self.faces.has(*face, text),
            Piece::Boxes { .. } | Piece::Sign { .. } => true,
        })
    }
}

/// A name in its own letters, and the spelling programs want where that differs.
fn spelled(style: Style, display: &str, ascii: &str, words: &SheetWords) -> Cell {
    let mut cell = Cell::one(style, display);
    if display != ascii {
        cell.runs.push((SMALL, words.table.punycode.clone()));
        cell.runs.push((SMALL_VALUE, ascii.to_owned()));
    }
    cell
}

/// The colour of a test result, and that of the ground behind it.
fn colors(state: ProofState) -> (Color, Color) {
    match state {
        ProofState::Works => ([0x1c, 0x6b, 0x45], [0xe4, 0xf3, 0xea]),
        ProofState::Failed => ([0xa8, 0x26, 0x1c], [0xfb, 0xe9, 0xe7]),
        ProofState::Untested => ([0x8a, 0x4b, 0x00], [0xfc, 0xf0, 0xdc]),
    }
}
