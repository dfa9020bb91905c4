"""Takes the pictures of docs/images from the demonstration; `python -m ui.screenshots`, no screen needed."""
