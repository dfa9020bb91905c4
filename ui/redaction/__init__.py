"""The page on which parts of an exhibit are blacked out, and the copy without them is proven."""
