"""Proves on the machine where the program lies that all of it works, with nothing but the program."""
