"""What the words of a text suggest for its registration; nothing is applied by itself."""
