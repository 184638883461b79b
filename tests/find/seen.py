"""What the finders of acts see in a sentence, in short words, each sentence parsed once."""

from functools import cache

from sayso.find.act.acts import find_acts
from sayso.find.number.numbers import numbers_of
from sayso.find.people.people import describe_people
from sayso.model.mention import ActWords, Mention, People
from tests.find.plain import ENGLISH, parsed


@cache
def acts(text: str) -> tuple[Mention[ActWords], ...]:
    """Return the acts of a text, barred ones left out."""
    return tuple(m for m in find_acts(parsed(text), ENGLISH) if not m.value.barred)


def act(text: str, name: str) -> ActWords:
    """Return the one act of that name."""
    found = [m.value for m in acts(text) if m.value.act == name]
    assert len(found) == 1, [m.value.act for m in acts(text)]
    return found[0]


def people(text: str, word: str) -> People:
    """Describe the noun phrase of a word as people."""
    found = parsed(text)
    head = next(t.index for t in found.tokens if t.text == word)
    return describe_people(found, head, ENGLISH, numbers_of(found, ENGLISH))


def suffering(found: ActWords) -> list[str]:
    """Return those who suffer, by group or by sort ("12 farmers", "pronoun")."""
    return [_shown(item) for item in found.people]


def acting(text: str, found: ActWords) -> list[str]:
    """Return the head words of those who act."""
    return [parsed(text).tokens[index].text for index in found.agents]


def _shown(item: People) -> str:
    number = ""
    if item.count is not None and item.sort == "counted":
        low, high = item.count.bounds
        number = f"{low} " if low == high else f"{low}..{high} "
    return number + (item.group.words if item.group else item.sort)
