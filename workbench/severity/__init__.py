"""How serious and how urgent a complaint is, as arithmetic that shows its parts."""
