# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop prefers, told to programs as a desktop tells it: by the settings portal, of which libadwaita
asks the colours and the contrast first, and hears when they change.
https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html"""
import threading

from gi.repository import Gio, GLib

PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
DESCRIPTION = f"""<node><interface name="{INTERFACE}">
  <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""
CONTRAST = ("org.gnome.desktop.a11y.interface", "high-contrast")
COLOURS = ("org.freedesktop.appearance", "color-scheme")
DARK, LIGHT = 1, 2  # for COLOURS


class SettingsPortal:
    """Answers on the session bus, in a thread of its own, since programs wait for it while they start."""

    def __init__(self):
        self.values = {CONTRAST: GLib.Variant("b", False), COLOURS: GLib.Variant("u", LIGHT)}

    def __enter__(self):
        ready = threading.Event()
        self.thread = threading.Thread(target=self._serve, args=(ready,), daemon=True)
        self.thread.start()
        ready.wait()
        return self

    def __exit__(self, kind, value, trace):
        self.loop.quit()
        self.thread.join()

    def _serve(self, ready):
        context = GLib.MainContext()
        context.push_thread_default()
        self.loop = GLib.MainLoop(context)
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION)
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION)
        self.bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(DESCRIPTION).interfaces[0], self._answer)
        owner = Gio.bus_own_name_on_connection(self.bus, "org.freedesktop.portal.Desktop", 0,
                                               lambda *_: ready.set(), None)
        self.loop.run()
        Gio.bus_unown_name(owner)
        self.bus.close_sync()
        context.pop_thread_default()

    def _answer(self, _bus, _sender, _path, _interface, _method, arguments, invocation):
        value = self.values.get(tuple(arguments))
        if value is None:
            invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "no such setting")
        else:  # the value stands in two boxes
            invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", value),)))

    def set(self, setting, value):
        """The person at the desktop chooses otherwise; programs hear of it."""
        self.values[setting] = GLib.Variant(self.values[setting].get_type_string(), value)
        self.bus.emit_signal(None, PATH, INTERFACE, "SettingChanged",
                             GLib.Variant("(ssv)", (*setting, self.values[setting])))
        self.bus.flush_sync()
