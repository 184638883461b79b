"""Who says what: cues, their sources and their contents."""
