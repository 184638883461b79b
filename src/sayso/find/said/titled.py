"""One person under another title: "Mr Tesk" and "Colonel Tesk" for "Jon Tesk", where no title shows another sex."""

from collections.abc import Sequence

from sayso.find.said.voices import voice
from sayso.packs.load import Pack

BOTH = ("woman", "man")


def without_titles(pack: Pack, words: list[str]) -> list[str]:
    """Return the words of a name without titles and offices before it, all of them where nothing else stands there."""
    bare = list(words)
    titles = voice(pack, "title") | voice(pack, "office")
    while len(bare) > 1 and (bare[0] in titles or f"{bare[0]}." in titles):  # "Col Arno"
        bare.pop(0)
    return bare


def names_the_same(pack: Pack, own: list[str], theirs: list[str]) -> bool:
    """Tell whether a name with a title can be a fuller one: its bare words are there, and no sex differs."""
    bare = without_titles(pack, own)
    if len(bare) == len(own) or not set(bare) <= set(theirs):
        return False
    return len({sex_of(pack, own), sex_of(pack, theirs)} - {""}) < 2


def sex_of(pack: Pack, words: Sequence[str]) -> str:
    """Return what a title or noun shows, or else a first name: woman, man, or nothing."""
    for kind in ("", "_name"):
        for word in words:
            for sex in BOTH:
                if word in voice(pack, f"{sex}{kind}") or (not kind and word.endswith(f"s{sex}")):
                    return sex
    return ""
