"""The law as data in the window, for a legal department to read, confirm, change and switch."""
