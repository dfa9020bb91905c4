"""Asks a window of an X display to close, where no window manager draws a cross to press."""

from __future__ import annotations

import ctypes

_CLIENT_MESSAGE = 33
_LONG_FORMAT = 32


class _ClientMessage(ctypes.Structure):
    """Source: X11/Xlib.h, XClientMessageEvent; the library reads an event of 24 longs."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    ]


def ask_to_close(display_name: str, window: int) -> None:
    """Send a window the message that its cross was pressed.

    Source: Inter-Client Communication Conventions Manual, section 4.2.8.1.
    """
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    opened = x11.XOpenDisplay(display_name.encode())
    if not opened:
        return
    display = ctypes.c_void_p(opened)
    event = _ClientMessage(type=_CLIENT_MESSAGE, window=window, format=_LONG_FORMAT)
    event.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    event.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    x11.XCloseDisplay(display)
