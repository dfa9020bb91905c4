"""One clear page for each reason why a workspace cannot be opened, with the way out."""
