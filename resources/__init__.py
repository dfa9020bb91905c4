"""Data the program reads: rule packs, messages, translations, fonts, icons."""
