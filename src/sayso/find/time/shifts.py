"""The builder of times counted from another: "two days later", "a year ago", "the day before 3 May".

A number that is not said ("days later") leaves the value of the stretch and no day.
"""

from sayso.find.time.atoms import Found
from sayso.model.time_words import TimeWords

_FEW = ("hour", "minute", "second")
_ROUGH = {"decade": 10, "century": 100}
_FINER = {"year": ("month", 12), "month": ("week", 4), "week": ("day", 7)}


def make_shift(found: Found) -> TimeWords | None:
    """Build a time that lies some units before or after another."""
    dur = found.tags["dur"]
    if not isinstance(dur, TimeWords):
        dur = TimeWords("duration", found.span, unit=str(dur), amount=1)
    sign = found.tags.get("dir", dict(found.sets).get("dir"))
    sign = sign if isinstance(sign, int) else -1 if sign == "before" else 1
    amount, unit = _steps(dur, found.tags.get("plus"))
    anchor = str(dict(found.sets)["anchor"])
    if amount is None and anchor == "base":
        return None
    rough = "" if amount is not None else "PAST_REF" if sign < 0 else "FUTURE_REF"
    told = anchor != "print" and (amount is None or unit in _FEW)
    return TimeWords(
        "date",
        found.span,
        unit=unit,
        offset=None if amount is None else sign * amount,
        anchor=anchor,
        base=found.tags.get("base"),
        amount=amount,
        about=dur.about or "about" in found.tags or dur.unit in _ROUGH,
        value=dur.value if told else rough,
    )


def _steps(dur: TimeWords, plus: TimeWords | None) -> tuple[int | None, str]:
    """Return a stretch as whole steps of one unit: two years and a half are 30 months."""
    amount, unit = dur.amount, dur.unit
    if amount is None:
        return None, unit
    if unit in _ROUGH:
        amount, unit = amount * _ROUGH[unit], "year"
    finer, scale = _FINER.get(unit, (unit, 1))
    if plus is not None:
        fits = plus.unit == finer and plus.amount is not None
        return (round(amount * scale + (plus.amount or 0)) if fits else None), finer
    if amount != int(amount):
        amount, unit = amount * scale, finer
    return round(amount), unit
