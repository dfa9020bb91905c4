"""The intake page: what was said and how it reached us at the left, who and what for at the right."""
