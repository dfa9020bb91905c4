"""Turns codes into the reader's language, for the window, the command line and the documents alike."""
