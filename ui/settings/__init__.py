"""The settings page: language, theme, who and where, calendar, backup."""
