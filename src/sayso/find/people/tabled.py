"""Figures in a table: the act stands in the head of the column or of the row, the people in the cell.

The words stay where they are: the act's in the head, the number's in its cell, the place's at
the other head. A column of shares, or one that names two acts, is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from sayso.find.number.numbers import numbers_of
from sayso.find.people.cells import Row, list_tables, tokens_of
from sayso.find.people.counted import Numbers, count_from
from sayso.model.mention import ActWords, Mention, People
from sayso.model.quantity import Count
from sayso.model.text import Parsed, Span, Token
from sayso.model.where import Place
from sayso.model.who import Group
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

MAX_HEAD = 6  # words in the head of a column
MIN_ROWS = 2

_FIGURE = re.compile(r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+|\d+")
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a column or row that names an act, with the tokens of its words."""

    way: Way
    tokens: tuple[int, ...]
    cell: Span


def with_tabled(
    parsed: Parsed, acts: tuple[Mention[ActWords], ...], pack: Pack
) -> tuple[Mention[ActWords], ...]:
    """Return the acts with those of the tables, which take the place of what was found in their heads."""
    tables = [table for table in list_tables(parsed) if len(table) >= MIN_ROWS]
    tops = [row.paragraph.span for table in tables for row in table if _is_top(parsed, row)]
    tabled = [act for table in tables for act in _acts_of(parsed, table, pack)]
    titles = {table[0].paragraph.index - 1 for table in tables} if tabled else set()
    said = {act.value.act for act in tabled}
    kept = [
        act
        for act in acts
        if not any(top.holds(act.span) for top in tops)
        and not (act.value.act in said and _is_title(parsed, act, titles))
    ]
    placed = [_with_place(parsed, act, tables, pack) for act in kept]
    return tuple(sorted((*placed, *tabled), key=lambda act: (act.span, _place_of(act))))


def _is_title(parsed: Parsed, act: Mention[ActWords], titles: set[int]) -> bool:
    """Tell whether an act without people only says in the line above a table what its figures are."""
    sentence = parsed.sentence_at(act.token)
    counted = any(people.count for people in act.value.people)
    return not counted and sentence.paragraph in titles


def _with_place(
    parsed: Parsed, act: Mention[ActWords], tables: list[tuple[Row, ...]], pack: Pack
) -> Mention[ActWords]:
    """Give an act that is said whole in a cell ("Killed: 27") the place that its row is about."""
    for table in tables:
        for row in table[1:]:
            if row.paragraph.span.holds(act.span) and not act.value.places:
                place = _find_place(parsed, table[0], row, pack)
                return replace(act, value=replace(act.value, places=place))
    return act


def _place_of(act: Mention[ActWords]) -> int:
    return act.value.people[0].span.start if act.value.people else 0


def _is_top(parsed: Parsed, row: Row) -> bool:
    """Tell whether a row is of heads: short cells, none of which is a figure or says one itself."""
    words = [parsed.doc[cell] for cell in row.cells if cell]
    return len(words) > 1 and all(
        len(held.split()) <= MAX_HEAD and not held[0].isdigit() and ": " not in held
        for held in words
    )


def _acts_of(parsed: Parsed, table: tuple[Row, ...], pack: Pack) -> Iterator[Mention[ActWords]]:
    """Yield the acts of a table, row by row under the heads above."""
    top: Row | None = None
    heads: dict[int, _Head] = {}
    above: Row | None = None
    for line in table:
        found = _heads_of(parsed, line, pack) if _is_top(parsed, line) else {}
        if found:
            top, heads, above = line, found, None
        elif top is not None:
            row = replace(line, cells=line.as_wide_as(len(top.cells)))
            row = _filled_down(above, row) if above else row
            yield from _row_acts(parsed, top, heads, row, pack)
            above = row


def _row_acts(
    parsed: Parsed, top: Row, heads: dict[int, _Head], row: Row, pack: Pack
) -> Iterator[Mention[ActWords]]:
    """Yield the acts of a row under the heads of its columns."""
    shift = _shift(parsed, top, heads, row)
    if shift is None:
        return
    numbers = numbers_of(parsed, pack)
    place = _find_place(parsed, top, row, pack)
    for column, head in heads.items():
        cell = row.cells[column + shift] if column + shift < len(row.cells) else None
        people = _people(parsed, head, (row, cell), pack, numbers)
        if people is not None:
            words = parsed.cover(head.tokens)
            act = ActWords(
                head.way.act,
                head.way.form,
                head.tokens,
                people=(people,),
                harm=head.way.harm,
                stage=head.way.stage,
                means=head.way.means,
                involvement=head.way.involvement,
                places=place,
            )
            yield Mention("act", words, act, head.way.rule, people.head)


def _shift(parsed: Parsed, top: Row, heads: dict[int, _Head], row: Row) -> int | None:
    """Return by how many cells a row stands right of its heads; None where that cannot be told.

    Web pages leave empty cells out, that in the corner above all.
    """
    more = len(row.cells) - len(top.cells)
    first = row.cells[0]
    if more == 0 and 0 in heads and first and not parsed.doc[first][0].isdigit():
        return None
    return more if more in (0, 1) else None


def _heads_of(parsed: Parsed, row: Row, pack: Pack) -> dict[int, _Head]:
    """Return the cells of a row that name one act, by their column."""
    found = {}
    for column, cell in enumerate(row.cells):
        tokens = tokens_of(parsed, cell)
        words = [token for token in tokens if token.text[0].isalpha()]
        if cell is None or not 0 < len(words) <= MAX_HEAD or "%" in parsed.doc[cell]:
            continue
        matches = _match(tokens, pack)
        if len({way.act for way, _ in matches}) == 1:
            way, inside = matches[0]
            found[column] = _Head(way, inside, cell)
    return found


def _match(tokens: tuple[Token, ...], pack: Pack) -> list[tuple[Way, tuple[int, ...]]]:
    """Return the labels in a cell with their tokens, the longest first, none inside another."""
    words = [token.text.lower() for token in tokens]
    found: list[tuple[Way, tuple[int, ...]]] = []
    taken: set[int] = set()
    for sequence, way in _labels(pack):
        for at in range(len(words) - len(sequence) + 1):
            places = range(at, at + len(sequence))
            if tuple(words[at : at + len(sequence)]) == sequence and not taken & set(places):
                taken |= set(places)
                found.append((way, tuple(tokens[place].index for place in places)))
    return found


@cache
def _labels(pack: Pack) -> tuple[tuple[tuple[str, ...], Way], ...]:
    """Return the labels of acts that people suffer, the longest first."""
    found = [
        (tuple(words.split()), way)
        for way in pack.ways
        if way.form == "label" and way.act not in link(pack, "table_object")
        for words in way.words
    ]
    return tuple(sorted(found, key=lambda item: (-len(item[0]), item[0], item[1].rule)))


def _people(
    parsed: Parsed,
    head: _Head,
    place: tuple[Row, Span | None],
    pack: Pack,
    numbers: Numbers,
) -> People | None:
    """Return the people that a cell counts, of the group that the head or the row's first cell names."""
    row, cell = place
    tokens = tokens_of(parsed, cell)
    count = _count(parsed, tokens, cell, numbers) if tokens and cell else None
    if count is None or count.span is None:
        return None
    index = next(t.index for t in tokens if t.span.meets(count.span))
    group = _group(parsed, head.cell, pack) or _group(parsed, row.cells[0], pack)
    return People(index, count.span, "counted", count, group)


def _count(parsed: Parsed, tokens: tuple[Token, ...], cell: Span, numbers: Numbers) -> Count | None:
    """Return the count of a cell: a bare figure, or a number with its bounds and no other figure outside brackets."""
    words = parsed.doc[cell]
    if _FIGURE.fullmatch(words):
        number = int(re.sub(r"\D", "", words))
        return Count(number, number, words=words, span=cell)
    for mention in numbers:
        if mention.span.start == tokens[0].span.start and cell.holds(mention.span):
            rest = _BRACKETS.sub("", parsed.doc.text[mention.span.end : cell.end])
            whole = mention.value.kind == "count" and not any(char.isdigit() for char in rest)
            ends = (mention.value.low, mention.value.high)
            whole = whole and all(end is None or end == int(end) for end in ends)
            return count_from(mention, parsed) if whole else None
    return None


def _group(parsed: Parsed, cell: Span | None, pack: Pack) -> Group | None:
    """Return the group that a cell names."""
    for token in tokens_of(parsed, cell):
        if hit := ending_at(parsed, token.index, index_of(pack, "groups")):
            span = parsed.cover((hit[1], token.index))
            return Group(hit[0].name, parsed.doc[span], span)
    return None


def _find_place(parsed: Parsed, top: Row, row: Row, pack: Pack) -> tuple[Place, ...]:
    """Return the place that the row is about, where the heads say which cells are places, the smallest last."""
    named, totals = link(pack, "table_place"), link(pack, "table_total")
    heads = {
        column: set(parsed.doc[cell].lower().split())
        for column, cell in enumerate(top.cells[: len(row.cells)])
        if cell
    }
    columns = [column for column, words in heads.items() if words & named]
    columns.sort(key=lambda column: not heads[column] & link(pack, "table_region"))
    cells = [cell for column in columns if (cell := row.cells[column])]
    if not cells or any(
        set(parsed.doc[cell].lower().split()) & totals for cell in row.cells if cell
    ):
        return ()
    inside = ", ".join(parsed.doc[cell] for cell in reversed(cells[:-1]))
    return (Place(parsed.doc[cells[-1]], cells[-1], inside=inside or None),)


def _filled_down(above: Row, row: Row) -> Row:
    """Give a row the first cell of the row above where its own is empty, as in a cell over several rows."""
    if len(row.cells) != len(above.cells) or row.cells[0] or not any(row.cells[1:]):
        return row
    return replace(row, cells=(above.cells[0], *row.cells[1:]))
