"""MUC-4 credit of one fill, by the scoring guidelines of 1992: right 1, partial 0.5, else 0.

Where the guidelines leave a choice to a person, the strict one is taken, but for
two: a string whose head word agrees is right, one that shares another word is
partial (their examples judge by sense, which a program cannot).
"""

import re
from datetime import datetime

from eval.muc4_key import STRINGS, WITH_REFERENCE, Fill

PART = 0.5
NAMES = ("hum_name", "perp_org")
ATTACK = "ATTACK"
ACCUSED, BY_AUTHORITIES = "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"
LESS = {"NO INJURY OR DEATH": ("NO INJURY", "NO DEATH")}
DAY_FORM = "%d %b %y"
Days = tuple[datetime | None, datetime | None]


def credit(slot: str, key: Fill, answer: Fill) -> float:
    """Return 1, 0.5 or 0 for an answer against a key fill: the best of its alternatives.

    A right value whose cross-reference is wrong is partial, a partial one stays so.
    """
    best = max((_value_credit(slot, k, a) for k in key.values for a in answer.values), default=0.0)
    if slot in WITH_REFERENCE and key.references:
        fits = any(string_credit(k, a) for k in key.references for a in answer.references)
        return best if fits else min(best, PART)
    return best


def _value_credit(slot: str, key: str, answer: str) -> float:
    if key == answer:
        return 1.0
    if slot in STRINGS:
        return name_credit(key, answer) if slot in NAMES else string_credit(key, answer)
    if slot in ("hum_num", "phys_num"):
        return number_credit(key, answer)
    if slot == "date":
        return date_credit(key, answer)
    if slot == "location":
        return place_credit(key, answer)
    return PART if _is_partial(slot, key, answer) else 0.0


def _is_partial(slot: str, key: str, answer: str) -> bool:
    """Tell whether a set fill is one of the three that are partial: general type, accuser, or effect."""
    if slot == "type":
        return answer == ATTACK
    if slot == "perp_conf":
        return (key, answer) == (BY_AUTHORITIES, ACCUSED)
    return slot == "hum_effect" and answer in LESS.get(key, ())


def string_credit(key: str, answer: str) -> float:
    """Return 1 where the words are equal or the head words agree, 0.5 where others overlap."""
    first, second = words(key), words(answer)
    if not first or not second:
        return 0.0
    if first[-1] == second[-1] or first[-1] in second or second[-1] in first:
        return 1.0
    return PART if set(first) & set(second) else 0.0


def name_credit(key: str, answer: str) -> float:
    """Return 1 where the answer has all words of a name, 0.5 where it has some."""
    first, second = set(words(key)), set(words(answer))
    if first and first <= second:
        return 1.0
    return PART if first & second else 0.0


def words(text: str) -> list[str]:
    """Return the words of a string in capitals, without articles."""
    return [
        word
        for word in re.findall(r"[A-Z0-9ÁÉÍÓÚÑ']+", text.upper())
        if word not in ("THE", "A", "AN")
    ]


def number_credit(key: str, answer: str) -> float:
    """Return 1 for the same number; 0.5 for one number where the key is about it or ends a range with it."""
    first, second = key.replace(" ", ""), answer.replace(" ", "")
    if first == second:
        return 1.0
    if not second.isdigit():
        return 0.0
    return PART if second in first.strip("~").split("-") else 0.0


def date_credit(key: str, answer: str) -> float:
    """Return 1 for the same days, 0.5 for a part of the key's, or for a default on the key's last day."""
    first, second = days_of(key), days_of(answer)
    if first is None or second is None:
        return 0.0
    if first == second:
        return 1.0
    if second[0] is None:
        return PART if second[1] == first[1] else 0.0
    early = first[0] is None or first[0] <= second[0]
    late = first[1] is not None and second[1] is not None and second[1] <= first[1]
    return PART if early and late else 0.0


def days_of(text: str) -> Days | None:
    """Read a day, a range, or a default (`- 26 AUG 89`), which has no first day."""
    found = re.findall(r"\d{1,2} [A-Z]{3} \d{2}", text)
    if not found:
        return None
    try:
        days = [datetime.strptime(day, DAY_FORM) for day in found]  # noqa: DTZ007
    except ValueError:
        return None
    return (None if text.lstrip().startswith("-") else days[0]), days[-1]


def place_credit(key: str, answer: str) -> float:
    """Return 1 where country and most special place agree; 0.5 where one of the two or a holder does."""
    first, second = (text.upper().split(":") for text in (key, answer))
    country, *places = [bare(part) for part in first]
    found = [bare(part) for part in second]
    if not places:
        return 1.0 if found == [country] else PART * (country in found)
    ends = [bare(part) for part in first[-1].split(" - ")]
    if found[-1] in ends:
        return 1.0 if len(ends) == 1 and found[0] == country else PART
    return PART if set(found) & {country, *places} else 0.0


def bare(place: str) -> str:
    """Return a place without its kind in parentheses and those around an alternative."""
    return re.sub(r"\(.*?(?:\)|\Z)", "", place.strip().lstrip("(")).strip(") ")
