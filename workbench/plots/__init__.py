"""Small quiet plots as pictures in bytes; nothing here knows a window."""
