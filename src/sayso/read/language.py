"""The language of a text: the one that is given, or English; nothing is guessed."""

DEFAULT = "en"


def choose_language(given: str | None) -> str:
    """Return the code of the language without its region, in small letters."""
    return given.replace("_", "-").split("-")[0].lower() if given else DEFAULT
