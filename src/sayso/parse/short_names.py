"""Short names in square brackets ("the Veshti Front [VNLF] attacked") are given to the model in round ones.

They keep their length. Editors of agencies and archives set them square, where the small parser sees
the end of a clause; other insertions ("[the] army", "[text]") stay as they are.
"""

import re

NAME = re.compile(r"(?<=\w )\[([A-Z][A-Z-]{1,9})\](?=[\s,.;])")


def round_names(words: str) -> str:
    """Return the words with each short name in square brackets in round ones."""
    return NAME.sub(r"(\1)", words) if "[" in words else words
