"""Words that somebody quotes, held against a text: do they stand there, whose are they, what was left out."""
