//! How soon the window shows its first page, how much memory it holds, how big it is, and whether it rests.
//!
//! Under Xvfb, which it starts itself. The first frame is the moment a pixel of the rail has its
//! colour, seen by another client of the display; the floor is a process that does nothing. Fails
//! from the limits on.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::process::ExitCode;

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    println!("window_start: measures under Xvfb, so on Linux only");
    ExitCode::SUCCESS
}

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    match linux::measure() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!("window_start: a limit is exceeded");
            ExitCode::FAILURE
        }
        Err(reason) => {
            eprintln!("window_start: {reason}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::io::{BufRead, BufReader};
    use std::process::{Child, Command, Stdio};
    use std::time::{Duration, Instant};

    use x11rb::connection::Connection;
    use x11rb::protocol::xproto::{ConnectionExt, ImageFormat, Window};
    use x11rb::rust_connection::RustConnection;

    const RUNS: usize = 20;
    const FIRST_FRAME: Duration = Duration::from_millis(100);
    const RESIDENT_MIB: f64 = 45.0;
    const BINARY_MIB: f64 = 25.0;
    const REST: Duration = Duration::from_secs(5);
    /// The rail by day, as the display gives it back: blue, green, red.
    const RAIL: [u8; 3] = [0x40, 0x2E, 0x0F];

    /// Builds the window as people get it: what `cargo bench` builds carries a font of the toolkit's tests.
    fn program() -> Result<std::path::PathBuf, String> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--release", "--locked", "--quiet", "--bin", "postlotse"]);
        let built = build.current_dir(root).status().map_err(|error| error.to_string())?;
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), Into::into);
        let program = target.join("release/postlotse");
        built.success().then_some(program).ok_or_else(|| "the window was not built".to_owned())
    }

    /// Ends with the value that started it.
    struct Running(Child);

    impl Drop for Running {
        fn drop(&mut self) {
            // Ended already, or ended now; either is what was wanted.
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    pub fn measure() -> Result<bool, String> {
        let path = program()?;
        let home = tempfile::tempdir().map_err(|error| error.to_string())?;
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-noreset", "-screen", "0", "1280x900x24"]);
        server.stdout(Stdio::piped()).stderr(Stdio::null());
        let server = server.spawn().map_err(|error| format!("cannot start Xvfb: {error}"))?;
        let mut server = Running(server);
        let mut number = String::new();
        let out = server.0.stdout.take().ok_or("Xvfb says nothing")?;
        BufReader::new(out).read_line(&mut number).map_err(|error| error.to_string())?;
        let display = format!(":{}", number.trim());
        let (connection, screen) =
            RustConnection::connect(Some(&display)).map_err(|error| error.to_string())?;
        let root = connection.setup().roots[screen].root;

        let (mut frames, mut floors) = (Vec::new(), Vec::new());
        let (mut resident, mut ticks) = (0.0_f64, 0);
        for run in 0..RUNS {
            floors.push(floor()?);
            let started = Instant::now();
            let program = Running(open(&path, &display, home.path())?);
            wait_for_frame(&connection, root)?;
            frames.push(started.elapsed());
            if run == RUNS - 1 {
                std::thread::sleep(Duration::from_secs(5));
                let before = cpu_ticks(program.0.id())?;
                std::thread::sleep(REST);
                ticks = cpu_ticks(program.0.id())? - before;
                resident = resident_mib(program.0.id())?;
            }
            drop(program);
            wait_for_nothing(&connection, root)?;
        }
        let (frame, floor) = (median(frames), median(floors));
        let size = std::fs::metadata(&path).map_err(|error| error.to_string())?.len();
        let binary = size as f64 / 1024.0 / 1024.0;
        println!("first frame:    {:.1} ms (median of {RUNS})", milliseconds(frame));
        println!("empty process:  {:.1} ms (median of {RUNS})", milliseconds(floor));
        println!("ratio:          {:.0}", frame.as_secs_f64() / floor.as_secs_f64());
        println!("resident:       {resident:.1} MiB");
        println!("program:        {binary:.1} MiB");
        println!("at rest:        {ticks} ticks of processor time in {} s", REST.as_secs());
        let good = frame < FIRST_FRAME && resident < RESIDENT_MIB && binary < BINARY_MIB;
        Ok(good && ticks == 0)
    }

    fn open(
        program: &std::path::Path,
        display: &str,
        home: &std::path::Path,
    ) -> Result<Child, String> {
        let mut command = Command::new(program);
        command.env_clear().env("DISPLAY", display).env("HOME", home).env("LANG", "en_GB.UTF-8");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().map_err(|error| format!("cannot start the window: {error}"))
    }

    /// Waits until a window shows the rail.
    fn wait_for_frame(connection: &RustConnection, root: Window) -> Result<(), String> {
        let deadline = Instant::now() + Duration::from_secs(20);
        while Instant::now() < deadline {
            for window in children(connection, root)? {
                let cookie = connection.get_image(ImageFormat::Z_PIXMAP, window, 8, 400, 1, 1, !0);
                let image = cookie.map_err(|error| error.to_string())?.reply();
                if image.is_ok_and(|image| image.data.get(..3) == Some(&RAIL[..])) {
                    return Ok(());
                }
            }
            std::thread::sleep(Duration::from_micros(500));
        }
        Err("no first frame within 20 s".to_owned())
    }

    fn wait_for_nothing(connection: &RustConnection, root: Window) -> Result<(), String> {
        while !children(connection, root)?.is_empty() {
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }

    fn children(connection: &RustConnection, root: Window) -> Result<Vec<Window>, String> {
        let cookie = connection.query_tree(root).map_err(|error| error.to_string())?;
        Ok(cookie.reply().map_err(|error| error.to_string())?.children)
    }

    fn floor() -> Result<Duration, String> {
        let started = Instant::now();
        Command::new("/bin/true").status().map_err(|error| error.to_string())?;
        Ok(started.elapsed())
    }

    fn resident_mib(process: u32) -> Result<f64, String> {
        let status = std::fs::read_to_string(format!("/proc/{process}/status"));
        let status = status.map_err(|error| error.to_string())?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no VmRSS")?;
        let kib = line.split_whitespace().nth(1).and_then(|word| word.parse::<f64>().ok());
        kib.map(|kib| kib / 1024.0).ok_or_else(|| "VmRSS is no number".to_owned())
    }

    /// Processor time of a process, in ticks of the kernel's clock (a hundredth of a second).
    fn cpu_ticks(process: u32) -> Result<u64, String> {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat"));
        let stat = stat.map_err(|error| error.to_string())?;
        // The name may hold blanks; what follows its closing bracket does not.
        let rest = stat.rsplit_once(')').ok_or("an odd stat file")?.1;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let number = |at: usize| fields.get(at).and_then(|word| word.parse::<u64>().ok());
        match (number(11), number(12)) {
            (Some(user), Some(system)) => Ok(user + system),
            _ => Err("an odd stat file".to_owned()),
        }
    }

    fn median(mut times: Vec<Duration>) -> Duration {
        times.sort();
        times.get(times.len() / 2).copied().unwrap_or_default()
    }

    fn milliseconds(time: Duration) -> f64 {
        time.as_secs_f64() * 1000.0
    }
}
