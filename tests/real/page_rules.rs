//! What has to hold on every page, whatever it shows: nothing without a name, the focus never lost, and Tab goes
//! the way the page is read.

use super::reader::{Node, Window};

/// What people can act on.
const CONTROLS: &[&str] =
    &["push button", "entry", "password text", "check box", "radio button", "link", "toggle button"];

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
    let Some(focused) = focused else { panic!("{title}: nothing has the focus\n{}", window.told()) };
    assert!(is_control(&focused), "{title}: {focused:?} has the focus\n{}", window.told());
    assert!(focused.is("showing") && focused.is("enabled"), "{title}: {focused:?}");
}

/// Tab visits everything that can be used, in the order in which it is read, and comes back to where it began.
/// Shift and Tab lead one step back.
fn walk_around(window: &mut Window, title: &str) {
    let tree = window.tree();
    let usable: Vec<usize> = tree
        .iter()
        .enumerate()
        .filter(|(_, node)| is_control(node) && node.is("enabled"))
        .map(|(index, _)| index)
        .collect();
    let start = tree.iter().position(|node| is_control(node) && node.is("focused")).unwrap();
    let mut visited = vec![start];
    for _ in 0..usable.len() * 2 {
        // Where there is one control only, the focus has nowhere to go.
        let Some(next) = window.step("Tab").or((usable.len() == 1).then_some(start)) else {
            let last = &tree[visited[visited.len() - 1]];
            panic!("{title}: nothing is told of Tab after {last:?}\n{}", window.told())
        };
        if next == start {
            break;
        }
        visited.push(next);
    }
    let begin = usable.iter().position(|index| *index == start).unwrap();
    let expected = [&usable[begin..], &usable[..begin]].concat();
    let names = |all: &[usize]| -> Vec<String> {
        all.iter().map(|index| format!("{} {:?}", tree[*index].role, tree[*index].name)).collect()
    };
    assert_eq!(names(&visited), names(&expected), "{title}: the way of Tab\n{}", window.told());
    if usable.len() > 1 {
        let back = window.step("shift+Tab");
        assert_eq!(back, expected.last().copied(), "{title}: back\n{}", window.told());
        assert_eq!(window.step("Tab"), Some(start), "{title}: and on again");
    }
}
