"""Ten ways to alter a quotation: by the letters alone, so that what is tried does not help in the trying.

A way yields altered words; a cut yields words that still stand in the text, with what bears on them left out.
"""

import re
from collections.abc import Callable, Iterator, Sequence

DIGITS = re.compile(r"(?<!\[)(?<![\w.,])\d[\d,]*(?![\w.]|,\d)")
NUMERALS = {
    "two": "twenty", "three": "thirty", "four": "forty", "five": "fifty", "six": "sixty",
    "seven": "seventy", "eight": "eighty", "nine": "ninety", "ten": "one hundred",
    "eleven": "one hundred and ten", "twelve": "one hundred and twenty", "dozen": "ten dozen",
    "dozens": "hundreds", "hundreds": "thousands", "hundred": "thousand",
}  # fmt: skip
NUMERAL = re.compile(rf"\b({'|'.join(NUMERALS)})\b", re.I)
NUMBER = r"(?:\d[\d,]*|(?:" + "|".join([*NUMERALS, "twenty", "thirty", "forty", "fifty"]) + r")\b)"
BOUNDS = (
    "over|more than|at least|up to|as many as|nearly|almost|about|around|some|roughly|fewer than|"
    "less than|no more than|no fewer than|an estimated|another|a further"
)
BOUND = re.compile(rf"(?<!handed )(?<!turned )(?<!took )\b({BOUNDS})\s+(?={NUMBER})", re.I)
BOUND_AFTER = re.compile(rf"{NUMBER}(?= (?:or more|or so|or fewer)\b)", re.I)
UPWARD = re.compile(
    rf"(?<!handed )(?<!turned )(?<!took )\b(over|more than|at least)(?=\s+{NUMBER})", re.I
)
DENIED_THAT = re.compile(r"\b(?:denied|denies|deny|denying) that\b")
DENIAL = re.compile(
    r"(?<!nor )(?<!not )(?<!were )(?<!was )"
    r"\b(?:denied|denies|deny|denying|rejected|rejects|dismissed|disputed|disputes|refuted)\s+"
    r"(?:that\s+|(?:the|a|any|all)\s+(?:claims?|reports?|accusations?|allegations?|charges?)\s+"
    r"(?:that|of)\s+|having\s+|(?:any |all )?(?:responsibility|involvement) (?:for|in)\s+)?"
)
NO_NOUN = re.compile(r"\b[Nn]o(?= [a-z]+(?:s|en)\b)")
NOBODY = re.compile(r"\b(?:[Nn]o one|[Nn]obody)\b")
NEGATION = re.compile(r"(?:\b(?:not|never)|n['’]t)\s+(?!only\b|fewer\b|less\b|more\b|a single\b)")

Way = Callable[[str, Sequence[str], Sequence[str]], Iterator[str]]


def digits_swapped(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Swap two neighbouring digits of each number."""
    for found in DIGITS.finditer(words):
        digits = list(found[0])
        for at in range(len(digits) - 1):
            one, two = digits[at], digits[at + 1]
            if one.isdigit() and two.isdigit() and one != two and (at or two != "0"):
                digits[at], digits[at + 1] = two, one
                yield _put(words, found.span(), "".join(digits))
                break


def times_ten(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Make each number ten times as large."""
    for found in DIGITS.finditer(words):
        number = int(found[0].replace(",", "")) * 10
        yield _put(words, found.span(), f"{number:,}" if "," in found[0] else str(number))
    for found in NUMERAL.finditer(words):
        larger = NUMERALS[found[0].lower()]
        yield _put(words, found.span(), larger.capitalize() if found[0][0].isupper() else larger)


def actor_swapped(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Put another of the text's actors, or an invented one, in the place of one."""
    yield from _swapped(words, actors, "the Lake Guard")


def place_swapped(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Put another of the text's places, or an invented one, in the place of one."""
    yield from _swapped(words, places, "Ulmara")


def denied_to_said(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Turn "denied that" into "said that", and other denials into their contrary."""
    if DENIED_THAT.search(words):
        yield DENIED_THAT.sub("said that", words)
    elif found := DENIAL.search(words):
        yield _put(words, (found.start(), found.start() + len(found[0].split()[0])), "confirmed")


def denial_cut(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Quote what is denied, without the denial."""
    for found in DENIAL.finditer(words):
        yield words[found.end() :]


def no_to_many(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Turn "no" into "many", and "nobody" into "everybody"."""
    for found in NO_NOUN.finditer(words):
        yield _put(words, found.span(), "Many" if found[0][0] == "N" else "many")
    for found in NOBODY.finditer(words):
        yield _put(words, found.span(), "Everybody" if found[0][0] == "N" else "everybody")


def negation_cut(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Quote what stands behind a negation, without it."""
    for pattern in (NEGATION, NO_NOUN, NOBODY):
        for found in pattern.finditer(words):
            yield words[found.end() :]


def bound_cut(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Quote from the number on, without the words before it that bound it; or up to it, without those behind."""
    for found in BOUND.finditer(words):
        yield words[found.end() :]
    for found in BOUND_AFTER.finditer(words):
        yield words[: found.end()]


def over_to_up_to(words: str, actors: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Turn a lower bound into an upper one."""
    for found in UPWARD.finditer(words):
        yield _put(words, found.span(), "Up to" if found[0][0].isupper() else "up to")


WAYS: tuple[tuple[str, Way], ...] = (
    ("digits swapped", digits_swapped),
    ("number times ten", times_ten),
    ("actor swapped", actor_swapped),
    ("place swapped", place_swapped),
    ('"denied that" to "said that"', denied_to_said),
    ("denial cut", denial_cut),
    ('"no" to "many"', no_to_many),
    ("negation cut", negation_cut),
    ("bound cut", bound_cut),
    ('"over" to "up to"', over_to_up_to),
)
CUTS = ("denial cut", "negation cut", "bound cut")


def _swapped(words: str, names: Sequence[str], invented: str) -> Iterator[str]:
    for name in names:
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words):
            others = [other for other in names if other.lower() not in name.lower()]
            for other in (*others[:1], invented):
                if name.lower() not in other.lower():
                    yield _put(words, found.span(), other)


def _put(words: str, where: tuple[int, int], new: str) -> str:
    return words[: where[0]] + new + words[where[1] :]
