"""The command line: the same commands that the window uses, without a window."""
