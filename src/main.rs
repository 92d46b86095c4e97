//! The window; where there is no display, the guided way in the terminal. All of it is in the library.

// Nobody wants a console behind the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use postlotse::cli::{self, Opening};
use postlotse::{desktop, gui};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    match cli::opening(arguments, desktop::display_is_there()) {
        Opening::Window { address, language } => {
            // The toolkit panics where a library of the display is missing.
            let start = address.clone();
            let open = || gui::run(gui::Start::of_system(start, language));
            match std::panic::catch_unwind(open) {
                Ok(Ok(())) => ExitCode::SUCCESS,
                // A display that is named but cannot be used.
                Ok(Err(_)) | Err(_) => cli::run(cli::guided(address, language)),
            }
        }
        Opening::Terminal(arguments) => cli::run(arguments),
    }
}
