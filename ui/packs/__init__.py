"""The evidence pack in the window: its tab in a case, making one, and checking any."""
