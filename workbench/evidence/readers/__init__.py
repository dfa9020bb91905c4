"""One reader a family of files: what they say of themselves, read without trusting them."""
