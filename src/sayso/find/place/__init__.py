"""Places as words: names, and what stands around them."""
