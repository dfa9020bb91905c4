"""What is granted in a case, on its page."""
