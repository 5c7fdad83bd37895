# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyboard and a mouse for a Wayland compositor that has none: the protocols virtual-keyboard-unstable-v1
and wlr-virtual-pointer-unstable-v1, which the compositors made with wlroots know.

Both devices stay as long as the connection does. A tool that is started for every key takes its keyboard
away again each time, and the window loses the focus with it."""
import array
import ctypes
import ctypes.util
import os
import socket
import struct
import time

LEFT_BUTTON = 0x110  # linux/input-event-codes.h
EVDEV = 8            # what XKB adds to the code of a key
KEYMAP_XKB_V1 = 1
PRESSED, RELEASED = 1, 0
MODIFIERS = {"shift": "Shift_L", "ctrl": "Control_L", "alt": "Alt_L"}
MASKS = {"shift": 1, "ctrl": 4, "alt": 8}


class Keymap:
    """The keys of an American keyboard, as libxkbcommon has them."""

    class Names(ctypes.Structure):
        _fields_ = [(name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "options")]

    def __init__(self):
        self.lib = lib = ctypes.CDLL(ctypes.util.find_library("xkbcommon") or "libxkbcommon.so.0")
        for name in ("xkb_context_new", "xkb_keymap_new_from_names"):
            getattr(lib, name).restype = ctypes.c_void_p
        lib.xkb_keymap_get_as_string.restype = ctypes.c_char_p
        names = self.Names(b"evdev", b"pc105", b"us", None, None)
        keymap = ctypes.c_void_p(lib.xkb_keymap_new_from_names(
            ctypes.c_void_p(lib.xkb_context_new(0)), ctypes.byref(names), 0))
        self.text = lib.xkb_keymap_get_as_string(keymap, KEYMAP_XKB_V1) + b"\0"
        self.keys = {}  # keysym to the key and whether it takes Shift
        symbols = ctypes.POINTER(ctypes.c_uint32)()
        for code in range(EVDEV + 1, 256):
            for level in (0, 1):
                if lib.xkb_keymap_key_get_syms_by_level(keymap, code, 0, level, ctypes.byref(symbols)) > 0:
                    self.keys.setdefault(symbols[0], (code - EVDEV, level == 1))

    def find(self, name):
        return self.keys[self.lib.xkb_keysym_from_name(name.encode(), 0)]

    def find_letter(self, letter):
        return self.keys[self.lib.xkb_utf32_to_keysym(ord(letter))]


class Connection:
    """The few messages that it takes; see the Wayland book for how they are written."""

    DISPLAY, REGISTRY = 1, 2

    def __init__(self, name):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(os.path.join(os.environ["XDG_RUNTIME_DIR"], name))
        self.last, self.read, self.globals = self.REGISTRY, b"", {}
        self.send(self.DISPLAY, 1, self.REGISTRY)  # get_registry
        self.sync()

    def new_id(self):
        self.last += 1
        return self.last

    def send(self, thing, request, *values, fd=None):
        """Numbers take four bytes, words their length, a zero, and what fills them up to four."""
        body = b""
        for value in values:
            if isinstance(value, str):
                text = value.encode() + b"\0"
                body += struct.pack("=I", len(text)) + text + b"\0" * (-len(text) % 4)
            else:
                body += struct.pack("=I", value)
        message = struct.pack("=II", thing, (len(body) + 8) << 16 | request) + body
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [fd]))] if fd is not None else []
        self.socket.sendmsg([message], rights)

    def sync(self):
        """Waits until all that was sent has been done; learns meanwhile what the compositor offers."""
        callback = self.new_id()
        self.send(self.DISPLAY, 0, callback)
        while True:
            while len(self.read) < 8:
                self._receive()
            thing, size = struct.unpack("=II", self.read[:8])
            while len(self.read) < size >> 16:
                self._receive()
            body, self.read = self.read[8:size >> 16], self.read[size >> 16:]
            if thing == callback:
                return
            if thing == self.DISPLAY and size & 0xffff == 0:
                raise RuntimeError(f"the compositor complains: {body[12:].rstrip(bytes(1)).decode()}")
            if thing == self.REGISTRY and size & 0xffff == 0:
                number, length = struct.unpack("=II", body[:8])
                self.globals[body[8:8 + length - 1].decode()] = number

    def _receive(self):
        received = self.socket.recv(65536)
        if not received:
            raise RuntimeError("the compositor is gone")
        self.read += received

    def bind(self, interface):
        thing = self.new_id()
        self.send(self.REGISTRY, 0, self.globals[interface], interface, 1, thing)
        return thing


class VirtualInput:
    """Keys and a pointer. Places are pixels of the screen, whose size is given once."""

    def __init__(self, name, width, height):
        self.connection = Connection(name)
        self.width, self.height = width, height
        seat = self.connection.bind("wl_seat")
        self.pointer = self._make("zwlr_virtual_pointer_manager_v1", seat)
        self.keyboard = self._make("zwp_virtual_keyboard_manager_v1", seat)
        self.keymap = Keymap()
        fd = os.memfd_create("keymap")
        os.write(fd, self.keymap.text)
        self.connection.send(self.keyboard, 0, KEYMAP_XKB_V1, len(self.keymap.text), fd=fd)
        os.close(fd)
        self.connection.sync()

    def _make(self, manager, seat):
        """The compositor wants new numbers in their order."""
        manager = self.connection.bind(manager)
        device = self.connection.new_id()
        self.connection.send(manager, 0, seat, device)
        return device

    @staticmethod
    def _now():
        return int(time.monotonic() * 1000) & 0xffffffff

    def move(self, x, y):
        self.connection.send(self.pointer, 1, self._now(), int(x), int(y), self.width, self.height)
        self.connection.send(self.pointer, 4)
        self.connection.sync()

    def button(self, pressed):
        self.connection.send(self.pointer, 2, self._now(), LEFT_BUTTON, PRESSED if pressed else RELEASED)
        self.connection.send(self.pointer, 4)
        self.connection.sync()

    def _stroke(self, key, modifiers):
        mask = sum(MASKS[name] for name in modifiers)
        held = [self.keymap.find(MODIFIERS[name])[0] for name in modifiers]
        for code in held:
            self.connection.send(self.keyboard, 1, self._now(), code, PRESSED)
        self.connection.send(self.keyboard, 2, mask, 0, 0, 0)
        for state in (PRESSED, RELEASED):
            self.connection.send(self.keyboard, 1, self._now(), key, state)
        for code in reversed(held):
            self.connection.send(self.keyboard, 1, self._now(), code, RELEASED)
        self.connection.send(self.keyboard, 2, 0, 0, 0, 0)
        self.connection.sync()

    def key(self, keys):
        """Presses what is written as for xdotool: "ctrl+shift+c"."""
        *modifiers, name = keys.split("+")
        if name in MODIFIERS:
            name = MODIFIERS[name]
        key, shifted = self.keymap.find(name)
        self._stroke(key, dict.fromkeys(modifiers + ["shift"] * shifted))

    def type(self, text):
        for letter in text:
            key, shifted = self.keymap.find_letter(letter)
            self._stroke(key, ["shift"] * shifted)
            time.sleep(0.03)
