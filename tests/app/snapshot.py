# SPDX-License-Identifier: GPL-3.0-or-later
"""All that a screen reader is told of a window at one moment. It is asked for over the bus as libatspi
does, but of all widgets of a level at once: one after the other, most of the time is spent waiting."""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
# Method, and how the answer is put to use.
QUESTIONS = {
    "name": (PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name")), str),
    "role": (ACCESSIBLE, "GetRole", None, lambda role: Atspi.role_get_name(Atspi.Role(role))),
    "states": (ACCESSIBLE, "GetState", None, lambda words: words[0] | words[1] << 32),
    "interfaces": (ACCESSIBLE, "GetInterfaces", None, list),
    "children": (ACCESSIBLE, "GetChildren", None, list),
}


class Node:
    """One widget as it is told of."""

    def __init__(self, parent, place):
        self.parent, self.place = parent, place
        self.name, self.role, self.states, self.interfaces, self.children = "", "", 0, [], []

    def has_state(self, state):
        return self.states >> int(state) & 1

    @property
    def is_pressable(self):
        return "org.a11y.atspi.Action" in self.interfaces


def connect():
    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
    flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
             | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


class Bus:
    """The bus of the screen readers."""

    def __init__(self):
        self.connection = connect()
        self.n_waiting = 0

    def ask(self, node, what):
        interface, method, arguments, read = QUESTIONS[what]
        name, path = node.place

        def answer(connection, result):
            self.n_waiting -= 1
            try:
                setattr(node, what, read(connection.call_finish(result).unpack()[0]))
            except GLib.Error:
                pass  # the widget went away meanwhile
        self.n_waiting += 1
        self.connection.call(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1,
                             None, answer)

    def ask_all(self, nodes, *questions):
        for node in nodes:
            for question in questions:
                self.ask(node, question)
        while self.n_waiting > 0:
            GLib.MainContext.default().iteration(True)

    def find_application(self, name):
        """Returns the node of the application whose name has that in it, or None."""
        registry = Node(None, ("org.a11y.atspi.Registry", ROOT))
        self.ask_all([registry], "children")
        applications = [Node(None, tuple(place)) for place in registry.children]
        self.ask_all(applications, "name", "children")
        return next((node for node in applications if name in node.name and node.children), None)


BUS = []


def take(*questions):
    """Returns every node of the application, parents first, with the answers to @questions."""
    if not BUS:
        BUS.append(Bus())
    level = [BUS[0].find_application("ResolutionViewer")]
    nodes = []
    while level:
        BUS[0].ask_all(level, "children", *questions)
        nodes += level
        level = [Node(node, tuple(place)) for node in level for place in node.children]
    return nodes


def complete(nodes, *questions):
    """Asks more of some."""
    BUS[0].ask_all(nodes, *questions)


def find(name, role=None):
    """Returns the nodes that have @name in their name, and that role."""
    return [node for node in take("name", "role") if name in node.name and role in (None, node.role)]


def find_focus():
    """Returns the name of what has the keyboard, or None."""
    focused = [node for node in take("states") if node.has_state(Atspi.StateType.FOCUSED)][:1]
    complete(focused, "name")
    return focused[0].name if focused else None


def press(node):
    """Does what can be done with it."""
    name, path = node.place
    BUS[0].connection.call_sync(name, path, "org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)),
                                None, Gio.DBusCallFlags.NONE, -1, None)
