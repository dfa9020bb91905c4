"""Evidence: files kept as they came, what each exhibit proves, and who held it."""
