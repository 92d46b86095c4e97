#!/usr/bin/python3
"""What a screen reader sees, told line by line.

Reads one JSON object a line from standard input, {"ask": "tree"} and the like, and answers with one JSON value a
line. It only looks: keys come from elsewhere. Runs within the session whose programs it reads.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

STATES = {
    "focused": Atspi.StateType.FOCUSED,
    "focusable": Atspi.StateType.FOCUSABLE,
    "checked": Atspi.StateType.CHECKED,
    "showing": Atspi.StateType.SHOWING,
    "enabled": Atspi.StateType.ENABLED,
    "expanded": Atspi.StateType.EXPANDED,
    "invalid": Atspi.StateType.INVALID_ENTRY,
    "editable": Atspi.StateType.EDITABLE,
    "selected": Atspi.StateType.SELECTED,
    "busy": Atspi.StateType.BUSY,
}
# What was announced since last asked.
heard = []
# What the focus went to since last asked.
moves = []


def hear(event):
    """Keeps what is announced, and where the focus goes."""
    if event.type.startswith("object:announcement"):
        heard.append(str(event.any_data))
    elif event.detail1:
        moves.append(event.source.path)


def describe(node, depth):
    """One node in words."""
    states = node.get_state_set()
    return {
        "id": node.path,
        "depth": depth,
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "states": [name for name, state in STATES.items() if states.contains(state)],
    }


def walk(node=None, depth=-1):
    """Every node of every program with its depth, afresh and in reading order. Each question to a node takes time."""
    if node is None:
        node = Atspi.get_desktop(0)
    else:
        yield node, depth
    try:
        below = [node.get_child_at_index(index) for index in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in below:
        if child is None:
            continue
        if depth < 0:
            # States change under us; what the library remembers of a program may be old.
            child.set_cache_mask(Atspi.Cache.NONE)
            child.clear_cache()
        yield from walk(child, depth + 1)


def first(asked):
    """The first node that is as asked for."""
    for node, depth in walk():
        try:
            if is_meant(node, asked):
                return describe(node, depth)
        except GLib.Error:
            continue
    return None


def is_meant(node, asked):
    if asked.get("focused") and not has_focus(node):
        return False
    if "role" in asked and node.get_role_name() != asked["role"]:
        return False
    if "state" in asked and not node.get_state_set().contains(STATES[asked["state"]]):
        return False
    if "name" in asked:
        return node.get_name() == asked["name"]
    text = asked.get("text", "")
    return text in (node.get_name() or "") or text in (node.get_description() or "")


def has_focus(node):
    """The focus of the whole window means that nothing in it has it."""
    return node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role() not in (
        Atspi.Role.FRAME,
        Atspi.Role.APPLICATION,
    )


def wait(asked):
    """Waits for a node; gives it, or nothing when the time is over."""
    end = time.monotonic() + asked.get("seconds", 30)
    while True:
        found = first(asked)
        if found is not None or time.monotonic() > end:
            return found
        rest()


def rest():
    """Lets events in for a moment."""
    end = time.monotonic() + 0.05
    while time.monotonic() < end:
        if not GLib.MainContext.default().iteration(False):
            time.sleep(0.005)


def controls():
    """What can be used, in reading order; quicker than the whole tree."""
    found = []
    for node, _ in walk():
        try:
            if node.get_state_set().contains(Atspi.StateType.FOCUSABLE):
                told = {"id": node.path, "role": node.get_role_name(), "name": node.get_name() or ""}
                found.append(told)
        except GLib.Error:
            continue
    return found


def top(asked):
    """How far down the screen a node begins, in pixels."""
    for node, _ in walk():
        if is_meant(node, asked):
            return node.get_extents(Atspi.CoordType.SCREEN).y
    return None


def focus_move():
    """The id of what the focus went to since last asked; waits a moment for it to go anywhere."""
    end = time.monotonic() + 2
    while not moves and time.monotonic() < end:
        rest()
    if not moves:
        return None
    rest()
    return moves[-1]


def answer(asked):
    what = asked["ask"]
    if what == "tree":
        return [describe(node, depth) for node, depth in walk()]
    if what == "focused":
        return first({"focused": True})
    if what == "wait":
        return wait(asked)
    if what == "attend":
        moves.clear()
        return None
    if what == "move":
        return focus_move()
    if what == "top":
        return top(asked)
    if what == "controls":
        return controls()
    if what == "heard":
        rest()
        told = list(heard)
        heard.clear()
        return told
    raise ValueError(what)


def on_line(channel, _condition):
    line = channel.readline()
    if not line:
        loop.quit()
        return False
    print(json.dumps(answer(json.loads(line)), ensure_ascii=False), flush=True)
    return True


Atspi.init()
listener = Atspi.EventListener.new(hear)
listener.register("object:announcement")
listener.register("object:state-changed:focused")
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, on_line)
loop.run()
