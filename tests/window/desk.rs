//! A computer with mail programs of the tests' own: real folders, real profiles, nobody's own ones.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};

use postlotse::calendar::Day;
use postlotse::gui::Programs;
use postlotse::handover::programs::{Found, MailProgram, Readiness};
use postlotse::handover::thunderbird::ProfileFound;
use postlotse::storage::thunderbird::profiles_in;

/// A computer without any of them.
pub fn bare() -> Programs {
    Programs { found: Arc::new(Vec::new), profiles: Arc::new(Vec::new) }
}

/// An answer that comes as often as something is sent, and at once when the sender is gone.
pub fn held<T: 'static>(answer: Answer<T>) -> (Answer<T>, Sender<()>) {
    let (go, wait) = channel::<()>();
    let wait = Mutex::new(wait);
    let answer = move || {
        let _ = wait.lock().expect("nobody else").recv();
        answer()
    };
    (Arc::new(answer), go)
}

/// A way to look at something of the computer.
type Answer<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// A program that is ready.
pub fn ready(kind: MailProgram, version: Option<&str>) -> Found {
    Found { kind, version: version.map(str::to_owned), readiness: Readiness::Ready }
}

/// A computer with programs.
pub struct Desk {
    home: tempfile::TempDir,
    found: Arc<Mutex<Vec<Found>>>,
    /// Thunderbird's, while it is open.
    lock: Mutex<Option<Lock>>,
}

/// What Thunderbird keeps its profile with.
#[cfg(unix)]
struct Lock(PathBuf);

#[cfg(unix)]
impl Lock {
    /// A link that names a living process: what counts where the disk knows no locks.
    fn of_thunderbird(profile: &Path) -> Self {
        let target = format!("127.0.0.1:{}", std::process::id());
        let link = profile.join("lock");
        std::os::unix::fs::symlink(target, &link).expect("a lock");
        Self(link)
    }
}

#[cfg(unix)]
impl Drop for Lock {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).expect("no lock");
    }
}

/// What Thunderbird keeps its profile with.
#[cfg(windows)]
struct Lock(#[expect(dead_code, reason = "open as long as it lives")] std::fs::File);

#[cfg(windows)]
impl Lock {
    /// A file that nobody else may open.
    fn of_thunderbird(profile: &Path) -> Self {
        use std::os::windows::fs::OpenOptionsExt;
        let mut options = std::fs::OpenOptions::new();
        let file = options.write(true).create(true).truncate(false).share_mode(0);
        Self(file.open(profile.join("parent.lock")).expect("a lock"))
    }
}

impl Desk {
    /// With these programs, of which Thunderbird has the profiles named.
    pub fn new(found: Vec<Found>, profiles: &[&str]) -> Self {
        let home = tempfile::tempdir().expect("a home");
        let mut list = String::new();
        for (index, name) in profiles.iter().enumerate() {
            let folder = home.path().join(name);
            std::fs::create_dir(&folder).expect("a profile");
            std::fs::write(folder.join("times.json"), "{}").expect("a used profile");
            list += &format!("[Profile{index}]\nName={name}\nIsRelative=1\nPath={name}\n\n");
        }
        std::fs::write(home.path().join("profiles.ini"), list).expect("a list");
        Self { home, found: Arc::new(Mutex::new(found)), lock: Mutex::new(None) }
    }

    /// With Thunderbird and one profile.
    pub fn with_thunderbird() -> Self {
        Self::new(vec![ready(MailProgram::Thunderbird, Some("153"))], &["default-release"])
    }

    /// The way to them.
    pub fn programs(&self) -> Programs {
        let (root, found) = (self.home.path().to_owned(), self.found.clone());
        Programs {
            found: Arc::new(move || found.lock().expect("the programs").clone()),
            profiles: Arc::new(move || profiles(&root)),
        }
    }

    /// The folder of a profile.
    pub fn profile(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// What stands in its settings; empty where there are none.
    pub fn prefs(&self, name: &str) -> String {
        std::fs::read_to_string(self.profile(name).join("prefs.js")).unwrap_or_default()
    }

    /// Thunderbird is opened with a profile, or closed again.
    pub fn run_thunderbird(&self, name: &str, running: bool) {
        let lock = running.then(|| Lock::of_thunderbird(&self.profile(name)));
        let readiness = if lock.is_some() { Readiness::Running } else { Readiness::Ready };
        *self.lock.lock().expect("the lock") = lock;
        for found in self.found.lock().expect("the programs").iter_mut() {
            if found.kind == MailProgram::Thunderbird {
                found.readiness = readiness;
            }
        }
    }
}

fn profiles(root: &Path) -> Vec<ProfileFound> {
    let found = profiles_in(root).into_iter().map(|one| ProfileFound {
        name: one.name,
        path: one.path,
        is_default: one.is_default,
        version: one.version,
        last_used: one.last_used.and_then(Day::of),
        state: one.state,
    });
    found.collect()
}
