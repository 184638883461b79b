"""Marks of footnotes behind a word ("22 traders.[2] The ministry") are given to the model as blanks.

They keep their length, so that no offset moves; without that the number in the mark joins the
number before it, and the full stop ends no sentence. Brackets after a blank are words of the text.
"""

import re

MARK = re.compile(
    r"(?<=[^\s\[(])(?:\[(?:\d{1,3}|[a-z]|(?:note|nb|n)\.? \d{1,3}|citation needed)\])+"
    r"|(?<=[.,;:!?”\"’»)])[⁰¹²³⁴-⁹]{1,3}(?!\w)"
)


def blank_marks(words: str) -> str:
    """Return the words with each mark of a footnote as blanks of its length."""
    return MARK.sub(lambda mark: " " * len(mark[0]), words)
