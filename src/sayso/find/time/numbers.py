"""Number words that stand together become one number: "thirty-three", "nineteen ninety-six"."""

from collections.abc import Callable

from sayso.find.time.nodes import Node

Make = Callable[[int, int, str, str], Node]
TEEN, HUNDRED, THOUSAND = 10, 100, 1000
DASHES = ("-", "\u2010", "\u2011")


def merge_numbers(nodes: list[Node], cards: str, make: Make) -> list[Node]:
    """Return the nodes with every run of number words as one node; `cards` are their letters."""
    merged: list[Node] = []
    index = 0
    while index < len(nodes):
        if nodes[index].letter not in cards:
            merged.append(nodes[index])
            index += 1
            continue
        length, kind, number = _read_run(nodes, index)
        run = nodes[index : index + length]
        merged.append(run[0] if length == 1 else make(run[0].start, run[-1].end, kind, str(number)))
        index += length
    return merged


def _read_run(nodes: list[Node], index: int) -> tuple[int, str, int]:
    """Return the length, kind (CARD or ORDWORD) and value of the number that begins here."""
    done, current = 0, _number(nodes, index, "CARD")
    length, kind = 1, "CARD"
    while kind == "CARD":
        step = length + _glue(nodes, index + length, done + current)
        role = next((r for r in ("CARD", "ORDWORD") if _number(nodes, index + step, r)), "")
        if not role:
            break
        joined = _join(current, _number(nodes, index + step, role), done)
        if joined is None:
            break
        done, current = (done + joined, 0) if joined % THOUSAND == 0 else (done, joined)
        length, kind = step + 1, role
    return length, kind, done + current


def _glue(nodes: list[Node], index: int, number: int) -> int:
    """Return 1 where a hyphen or "and" stands between two words of one number."""
    if index >= len(nodes):
        return 0
    if nodes[index].values in DASHES:
        return int(number % HUNDRED >= 20)
    return int(number % HUNDRED == 0 and _value(nodes[index], "AND") is not None)


def _join(current: int, value: int, done: int) -> int | None:
    """Return the number that two number words make, None where they stand apart."""
    if value in (HUNDRED, THOUSAND):
        return current * value if 0 < current < value else None
    if TEEN <= current <= 20 and TEEN <= value < HUNDRED:
        return current * HUNDRED + value
    if current % HUNDRED == 0 and (current or done):
        return current + value if value < HUNDRED else None
    tens = current % HUNDRED
    return current + value if tens >= 20 and tens % 10 == 0 and value < 10 else None


def _number(nodes: list[Node], index: int, role: str) -> int:
    value = _value(nodes[index], role) if index < len(nodes) else None
    return value if isinstance(value, int) else 0


def _value(node: Node, role: str) -> object:
    return node.values.get(role) if isinstance(node.values, dict) else None
