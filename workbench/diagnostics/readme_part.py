"""What the zip says of itself."""

from workbench.wording.messages import Language, Messages

_LINES = (
    "readme_what", "readme_look", "readme_inside", "readme_program", "readme_settings", "readme_workspace",
    "readme_files", "readme_log", "readme_outside", "readme_never", "readme_log_struck",
)  # fmt: skip


def readme_lines() -> list[str]:
    """Chinese, then English."""
    return [*_in("zh"), "", "=" * 40, "", *_in("en")]


def _in(language: Language) -> list[str]:
    words = Messages(language)
    return [words.text(f"diagnostics.{code}") for code in _LINES]
