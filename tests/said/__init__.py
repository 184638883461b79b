"""Two suites of who says it: chains of speakers, and stances with whose they are."""
