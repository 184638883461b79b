"""Claims to data frames with the columns of the CSV, where pandas or polars is installed.

Of a claim with several places the coordinates are missing, since they are no number.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sayso.errors import UsageError
from sayso.export.columns import COLUMNS, Cell, Column
from sayso.export.rows import Row, rows_of
from sayso.library.result import ReadClaim, Result
from sayso.read.given import Refusal

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]
    import polars as pl

Many = Iterable[ReadClaim | Result | Refusal]
PANDAS: Final = {"text": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
POLARS: Final = {"text": "String", "integer": "Int64", "number": "Float64", "boolean": "Boolean"}


def to_pandas(claims: "Result | Many", *, names: bool = False) -> "pd.DataFrame":
    """Return claims as a pandas frame; needs pandas.

    Args:
        claims: A result, claims, or what `read_many` yields; refusals have no row.
        names: Show the names of victims, which are masked otherwise.

    >>> import sayso
    >>> frame = sayso.to_pandas(sayso.read("Gunmen killed over 12 farmers in Osk, police said."))
    >>> frame[["act", "count_low", "first_speaker"]].to_dict("records")
    [{'act': 'killed', 'count_low': 13, 'first_speaker': 'police'}]

    """
    pandas = _library("pandas")
    rows = list(_rows(claims, names))
    return pandas.DataFrame(
        {
            column.name: pandas.array([row[place] for row in rows], dtype=PANDAS[column.sort])
            for place, column in enumerate(COLUMNS)
        }
    )


def to_polars(claims: "Result | Many", *, names: bool = False) -> "pl.DataFrame":
    """Return claims as a polars frame; needs polars.

    Args:
        claims: A result, claims, or what `read_many` yields; refusals have no row.
        names: Show the names of victims, which are masked otherwise.

    """
    polars = _library("polars")
    schema = {column.name: getattr(polars, POLARS[column.sort]) for column in COLUMNS}
    frame: pl.DataFrame = polars.DataFrame(list(_rows(claims, names)), schema=schema, orient="row")
    return frame


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise UsageError(f"{name} is not installed.", f"pip install {name}.") from error


def _rows(claims: "Result | Many", names: bool) -> Iterator[Row]:
    for _, group in groupby(_each(claims), key=lambda claim: id(claim.reading)):
        same = list(group)
        for row in rows_of(same[0].reading, same[0].made_by, names=names, claims=same):
            yield tuple(map(_one, row, COLUMNS))


def _each(claims: "Result | Many") -> Iterator[ReadClaim]:
    for item in claims:
        if not isinstance(item, Refusal):
            yield from (item,) if isinstance(item, ReadClaim) else item.claims


def _one(value: Cell, column: Column) -> Cell:
    """Return a cell with the sort of its column: the coordinates of several places are no number."""
    return None if column.sort != "text" and isinstance(value, str) else value
