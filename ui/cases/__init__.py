"""The cases page: one long list, narrowed by chips and words, with a preview that follows."""
