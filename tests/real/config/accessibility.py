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
    attributes = node.get_attributes() or {}
    value = None
    text = node.get_text_iface()
    if text is not None and states.contains(Atspi.StateType.EDITABLE):
        value = Atspi.Text.get_text(text, 0, -1)
    return {
        "id": node.path,
        "depth": depth,
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "value": value,
        "states": [name for name, state in STATES.items() if states.contains(state)],
        "attributes": dict(attributes),
    }


def walk(node, depth):
    """A node and all below it, in reading order."""
    try:
        yield describe(node, depth)
        below = [node.get_child_at_index(index) for index in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in below:
        if child is not None:
            yield from walk(child, depth + 1)


def tree():
    """Every node of every program, afresh."""
    desk = Atspi.get_desktop(0)
    nodes = []
    for index in range(desk.get_child_count()):
        program = desk.get_child_at_index(index)
        if program is None:
            continue
        # States change under us; what the library remembers may be old.
        program.set_cache_mask(Atspi.Cache.NONE)
        program.clear_cache()
        nodes.extend(walk(program, 0))
    return nodes


def has_focus(node):
    return "focused" in node["states"] and node["role"] not in ("frame", "window", "application")


def is_meant(node, asked):
    """Whether a node is the one waited for."""
    if asked.get("focused") and not has_focus(node):
        return False
    if "role" in asked and node["role"] != asked["role"]:
        return False
    if "name" in asked and node["name"] != asked["name"]:
        return False
    if "state" in asked and asked["state"] not in node["states"]:
        return False
    words = [node["name"], node["description"], node["value"] or ""]
    return any(asked.get("text", "") in word for word in words)


def wait(asked):
    """Waits for a node; gives it, or nothing when the time is over."""
    end = time.monotonic() + asked.get("seconds", 30)
    while True:
        for node in tree():
            if is_meant(node, asked):
                return node
        if time.monotonic() > end:
            return None
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

    def look(node):
        try:
            states = node.get_state_set()
            if states.contains(Atspi.StateType.FOCUSABLE):
                # A radio button and its like hold nothing else to use.
                found.append({"id": node.path, "role": node.get_role_name(), "name": node.get_name() or ""})
                return
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child is not None:
                    look(child)
        except GLib.Error:
            return

    look(Atspi.get_desktop(0))
    return found


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
        return tree()
    if what == "focused":
        return next((node for node in tree() if has_focus(node)), None)
    if what == "wait":
        return wait(asked)
    if what == "attend":
        moves.clear()
        return None
    if what == "move":
        return focus_move()
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
