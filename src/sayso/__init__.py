"""sayso: who did what to whom, on whose say-so, with the words behind every value."""
