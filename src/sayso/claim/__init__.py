"""Mentions to claims: who did what to whom, and on whose say-so."""
