"""Long runs of marks without a letter ("((((", a row of signs, combining marks) are given to the model as blanks.

They keep their length, so that no offset moves. The tokenizer strips such marks one
by one and takes the square of their number; nobody says anything by hundreds of them. So is the sign
behind a number ("20+ injured"), of which the model makes a word that the number counts.
"""

import re

RUN = re.compile(r"[^\w\s]{256,}")
PLUS = re.compile(r"(?<=\d)\+(?= )")


def blank_runs(words: str) -> str:
    """Return the words with each long run of marks, and each plus behind a number, as blanks of its length."""
    return PLUS.sub(" ", RUN.sub(lambda run: " " * len(run[0]), words))
