//! One printable page with everything a person types into a mail program.
//!
//! A single HTML file without scripts or anything from elsewhere. Layout and
//! escaping only: the words come in as [`SheetWords`], the look is `sheet.css`.
//! `sheet_pdf` lays out the same on paper.

use super::android_qr::Modules;
use super::html::Page;
use super::{ProgramWords, ServerWords, SheetWords};
use crate::account::{Account, Host, ProofState, ServerConfig};

/// The page.
pub(super) fn write(account: &Account, words: &SheetWords, code: Option<&Modules>) -> String {
    let mut page = Page::start(words.language, &words.title);
    owner(&mut page, account, words);
    settings(&mut page, account, words);
    programs(&mut page, &words.programs);
    page.raw("<div class=\"below\">\n<section class=\"hints\">\n");
    for hint in &words.hints {
        page.element("h2", &hint.heading);
        page.element("p", &hint.text);
    }
    page.raw("</section>\n");
    if let Some(code) = code {
        page.raw("<figure>\n");
        page.raw(&code.svg_element());
        page.element("figcaption", &words.code);
        page.raw("</figure>\n");
    }
    page.raw("</div>\n");
    page.end(&words.footer)
}

fn owner(page: &mut Page, account: &Account, words: &SheetWords) {
    page.raw("<header>\n");
    page.element("h1", &words.title);
    page.raw("<dl>\n");
    let name = account.display_name.trim();
    if !name.is_empty() {
        page.raw("<div>");
        page.element("dt", &words.name);
        page.element("dd", name);
        page.raw("</div>\n");
    }
    page.raw("<div>");
    page.element("dt", &words.address);
    page.raw("<dd>");
    let address = &account.address;
    spelled(page, &address.to_display(), &address.to_ascii(), words);
    page.raw("</dd></div>\n</dl>\n");
    let mark = mark(account.proof.worse());
    page.raw(&format!("<p class=\"proof {}\"><span aria-hidden=\"true\">", mark.class));
    page.raw(&format!("{}</span> ", mark.sign));
    page.text(&words.proof);
    page.raw("</p>\n</header>\n");
}

fn settings(page: &mut Page, account: &Account, words: &SheetWords) {
    let table = &words.table;
    let columns = [
        (&account.incoming, &words.incoming, account.proof.incoming),
        (&account.outgoing, &words.outgoing, account.proof.outgoing),
    ];
    page.raw("<table class=\"settings\">\n");
    page.element("caption", &table.caption);
    page.raw("<thead><tr><th scope=\"col\">");
    page.text(&table.setting);
    page.raw("</th>");
    for (_, column, _) in columns {
        page.raw("<th scope=\"col\">");
        page.text(&column.heading);
        page.raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    let mut row = |heading: &str, cell: &dyn Fn(&mut Page, &ServerConfig, &ServerWords, Mark)| {
        page.raw("<tr><th scope=\"row\">");
        page.text(heading);
        page.raw("</th>");
        for (server, column, proof) in columns {
            page.raw("<td>");
            cell(page, server, column, mark(proof));
            page.raw("</td>");
        }
        page.raw("</tr>\n");
    };
    row(&table.server, &|page, server, _, _| host(page, &server.host, words));
    row(&table.port, &|page, server, _, _| page.value(&server.port.to_string()));
    row(&table.security, &|page, _, column, _| page.strong(&column.security));
    row(&table.authentication, &|page, _, column, _| page.text(&column.authentication));
    row(&table.user_name, &|page, server, column, _| {
        if let Some(name) = server.username.as_known() {
            page.value(name);
        }
        page.small(&column.user_name);
    });
    row(&table.tested, &|page, _, column, mark| {
        page.raw(&format!("<span class=\"{}\"><span aria-hidden=\"true\">", mark.class));
        page.raw(&format!("{}</span> ", mark.sign));
        page.text(&column.tested);
        page.raw("</span>");
    });
    page.raw("</tbody>\n</table>\n");
}

fn programs(page: &mut Page, words: &ProgramWords) {
    page.raw("<table class=\"programs\">\n");
    page.element("caption", &words.caption);
    page.raw("<thead><tr>");
    for heading in &words.columns {
        page.raw("<th scope=\"col\">");
        page.text(heading);
        page.raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for [program, incoming, outgoing] in &words.rows {
        page.raw("<tr><th scope=\"row\">");
        page.text(program);
        page.raw("</th><td>");
        page.text(incoming);
        page.raw("</td><td>");
        page.text(outgoing);
        page.raw("</td></tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
}

fn host(page: &mut Page, host: &Host, words: &SheetWords) {
    spelled(page, &host.to_display(), &host.to_string(), words);
}

/// A name in its own letters, and the spelling programs want where that differs.
fn spelled(page: &mut Page, display: &str, ascii: &str, words: &SheetWords) {
    page.value(display);
    if display != ascii {
        page.raw("<small>");
        page.text(&words.table.punycode);
        page.raw(" <code>");
        page.text(ascii);
        page.raw("</code></small>");
    }
}

/// A sign and the class that colours it; the words beside it say the same.
#[derive(Clone, Copy)]
struct Mark {
    sign: &'static str,
    class: &'static str,
}

fn mark(state: ProofState) -> Mark {
    match state {
        ProofState::Works => Mark { sign: "✓", class: "works" },
        ProofState::Failed => Mark { sign: "✗", class: "failed" },
        ProofState::Untested => Mark { sign: "–", class: "untested" },
    }
}
