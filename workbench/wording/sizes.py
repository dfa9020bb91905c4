"""Sizes for people."""


def in_words(size_bytes: int) -> str:
    """A size with its unit, as disks are sold."""
    if size_bytes >= 10**9:
        return f"{size_bytes / 10**9:.1f} GB"
    return f"{size_bytes / 10**6:.0f} MB" if size_bytes >= 10**6 else f"{size_bytes / 10**3:.0f} KB"
