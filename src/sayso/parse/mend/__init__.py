"""What the small parser is known to get wrong, mended before anything is found."""
