"""The case file: what it holds of a case, how it is set on pages, and the register of exports."""
