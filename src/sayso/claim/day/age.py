"""How long before print a time lies: what is over for long is no news of the text that tells it."""

from datetime import date

from sayso.model.when import When


def is_older(time: When | None, printed: str | None, days: int) -> bool:
    """Tell whether a time ended more than so many days before the day of print; never where one is unknown."""
    if time is None or not time.latest or not printed:
        return False
    return (date.fromisoformat(printed[:10]) - date.fromisoformat(time.latest[:10])).days > days
