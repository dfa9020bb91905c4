"""The program's own version: what is installed, an update by a file, and the way back."""
