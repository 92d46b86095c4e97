//! What has to hold on every page, whatever it shows: nothing without a name, the focus never lost, and Tab goes
//! the way the page is read.

use super::reader::{Node, Window};

/// What people can act on.
const CONTROLS: &[&str] = &[
    "push button",
    "entry",
    "password text",
    "check box",
    "radio button",
    "link",
    "toggle button",
];

fn is_control(node: &Node) -> bool {
    CONTROLS.contains(&&*node.role) || node.is("focusable")
}

/// Waits for the page with this title, and checks it in every way.
pub fn meet(window: &mut Window, title: &str) {
    arrive(window, title);
    walk_around(window, title);
}

/// Waits for the page with this title, and checks what holds while work is still under way.
pub fn arrive(window: &mut Window, title: &str) {
    wait_for_heading(window, title);
    let tree = window.tree();
    let nameless: Vec<&Node> =
        tree.iter().filter(|node| is_control(node) && node.name.trim().is_empty()).collect();
    assert!(nameless.is_empty(), "{title}: without a name: {nameless:#?}\n{}", window.told());
    focus_is_somewhere(window, title);
}

fn wait_for_heading(window: &mut Window, title: &str) {
    window.wait_for_role("heading", title);
    let tree = window.tree();
    let titles: Vec<&str> = tree
        .iter()
        .filter(|node| node.role == "heading")
        .map(|node| node.name.as_str())
        .take(1)
        .collect();
    assert_eq!(titles, [title], "the page begins with its title\n{}", window.told());
}

/// The focus is on a control that can be seen and used.
fn focus_is_somewhere(window: &mut Window, title: &str) {
    let focused = window.settled_focus();
    let Some(focused) = focused else {
        panic!("{title}: nothing has the focus\n{}", window.told())
    };
    assert!(is_control(&focused), "{title}: {focused:?} has the focus\n{}", window.told());
    assert!(focused.is("showing") && focused.is("enabled"), "{title}: {focused:?}");
}

/// Tab visits everything that can be used, in the order in which it is read, and comes back to where it began;
/// Shift and Tab lead one step back. What is scrolled out of sight is no exception.
fn walk_around(window: &mut Window, title: &str) {
    let start = window.settled_focus().unwrap().id;
    let usable = window.controls();
    let begin = usable.iter().position(|one| one.id == start).unwrap();
    let expected = [&usable[begin..], &usable[..begin], &usable[begin..=begin]].concat();
    for pair in expected.windows(2).filter(|pair| pair[0] != pair[1]) {
        let went = window.step("Tab");
        let to = usable.iter().find(|one| Some(&one.id) == went.as_ref());
        assert_eq!(to, Some(&pair[1]), "{title}: Tab after {:?}\n{}", pair[0], window.told());
    }
    if let [.., last, _] = &expected[1..] {
        let back = window.step("shift+Tab");
        assert_eq!(back.as_ref(), Some(&last.id), "{title}: back\n{}", window.told());
        assert_eq!(window.step("Tab"), Some(start), "{title}: and on again\n{}", window.told());
    }
    let after = window.controls();
    assert_eq!(after, usable, "{title}: scrolling changes what there is\n{}", window.told());
}
