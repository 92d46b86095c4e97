//! What has to hold on every page, whatever it shows: nothing without a name, the focus never lost, and Tab goes
//! the way the page is read.

use super::reader::{Control, Node, Window};

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
/// Shift and Tab lead one step back. What is scrolled out of sight may be missing from the tree, so each step is
/// compared with the tree it led to.
fn walk_around(window: &mut Window, title: &str) {
    let start = window.settled_focus().unwrap().id;
    let mut usable = window.controls();
    let (mut met, mut seen) = (vec![start.clone()], usable.clone());
    if usable.len() < 2 {
        return;
    }
    loop {
        let here = met[met.len() - 1].clone();
        let Some(next) = window.step("Tab") else {
            panic!(
                "{title}: nothing is told of Tab after {:?}\n{}",
                named(&usable, &here),
                window.told()
            )
        };
        usable = window.controls();
        seen.extend(usable.iter().cloned());
        let (from, to) = (place(&usable, &here), place(&usable, &next));
        let follows = match (from, to) {
            (Some(from), Some(to)) => to == from + 1 || to == 0,
            // Where Tab has come round the end is out of sight now.
            (None, Some(to)) => to == 0,
            (_, None) => false,
        };
        let from = named(&usable, &here);
        assert!(follows, "{title}: {from:?}, then {:?}\n{}", named(&usable, &next), window.told());
        if next == start {
            break;
        }
        assert!(!met.contains(&next), "{title}: Tab runs in circles\n{}", window.told());
        met.push(next);
    }
    let missed: Vec<&Control> = seen.iter().filter(|one| !met.contains(&one.id)).collect();
    assert!(missed.is_empty(), "{title}: Tab does not reach {missed:?}\n{}", window.told());
    assert_eq!(window.step("shift+Tab"), met.last().cloned(), "{title}: back\n{}", window.told());
    assert_eq!(window.step("Tab"), Some(start), "{title}: and on again\n{}", window.told());
}

fn place(usable: &[Control], id: &str) -> Option<usize> {
    usable.iter().position(|one| one.id == id)
}

fn named<'a>(usable: &'a [Control], id: &str) -> Option<&'a Control> {
    usable.iter().find(|one| one.id == id)
}
