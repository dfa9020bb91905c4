"""Small models trained here from what people of the branch decided; advice beside the word lists."""
