"""Parsed text to mentions: what the words may mean, each with the entry that found it."""
