"""Counts and their bounds in 497 sentences."""
