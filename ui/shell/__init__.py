"""The window around the pages: rail, navigation, commands, status, start-up."""
