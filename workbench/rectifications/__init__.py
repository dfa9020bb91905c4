"""Why a complaint came about, and what is mended so that it does not come again."""
