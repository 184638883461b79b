"""Sentences with who did it, to what, with what, and how far it came."""
