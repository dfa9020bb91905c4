"""Elements against exhibits in the window."""
