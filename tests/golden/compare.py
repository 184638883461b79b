"""Hand-written cards against what the program prints, line by line, white space folded.

A hand-written line that the program gets wrong keeps `  ! expected` at its end;
what came out instead stands beside it with `  ! came out`. Only these marks are
ever rewritten. `wrong.json` keeps the number of marks of each text, which only falls.
"""

import difflib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

HERE = Path(__file__).parent
WRONG = HERE / "wrong.json"
EXPECTED = "! expected"
CAME_OUT = "! came out"

Block = list[str]


def folders() -> list[Path]:
    """Return the folders of the golden texts, in the order of the alphabet."""
    return sorted(path.parent for path in HERE.glob("*/claims.txt"))


def hand_lines(card: str) -> list[str]:
    """Return what a person wrote: no line that came out, no marks."""
    lines = [line for line in card.splitlines() if not line.rstrip().endswith(CAME_OUT)]
    return [line.rstrip().removesuffix(EXPECTED).rstrip() for line in lines]


def marked(card: str, printed: str) -> str:
    """Return the hand-written card with a mark at each line where the program differs."""
    hand, program = blocks(hand_lines(card)), blocks(printed.splitlines())
    merged = [list(_merge(ours, theirs)) for ours, theirs in _pairs(hand, program)]
    return "\n\n".join("\n".join(block) for block in merged) + "\n" if merged else ""


def count_marks(card: str) -> int:
    """Count the marked lines of a card."""
    return sum(line.rstrip().endswith((EXPECTED, CAME_OUT)) for line in card.splitlines())


def same(one: str, other: str) -> bool:
    """Tell whether two cards are equal with white space folded."""
    return [fold(line) for line in one.strip().splitlines()] == [
        fold(line) for line in other.strip().splitlines()
    ]


def fold(line: str) -> str:
    """Return a line with each run of white space as one space."""
    return " ".join(line.split())


def blocks(lines: Sequence[str]) -> list[Block]:
    """Split lines into blocks at empty lines."""
    found: list[Block] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def _pairs(hand: list[Block], program: list[Block]) -> Iterator[tuple[Block, Block]]:
    """Pair blocks with the same head; between those, blocks of the same act in order."""
    heads = [[fold(block[0]) for block in side] for side in (hand, program)]
    matcher = difflib.SequenceMatcher(a=heads[0], b=heads[1], autojunk=False)
    for tag, start, stop, low, high in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(hand[start:stop], program[low:high], strict=True)
        else:
            yield from _pairs_by_act(hand[start:stop], program[low:high])


def _pairs_by_act(hand: list[Block], program: list[Block]) -> Iterator[tuple[Block, Block]]:
    acts = [[block[0].split()[0] for block in side] for side in (hand, program)]
    matcher = difflib.SequenceMatcher(a=acts[0], b=acts[1], autojunk=False)
    for tag, start, stop, low, high in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(hand[start:stop], program[low:high], strict=True)
        else:
            yield from ((block, []) for block in hand[start:stop])
            yield from (([], block) for block in program[low:high])


def _merge(hand: Block, program: Block) -> Iterator[str]:
    folded = [[fold(line) for line in side] for side in (hand, program)]
    matcher = difflib.SequenceMatcher(a=folded[0], b=folded[1], autojunk=False)
    for tag, start, stop, low, high in matcher.get_opcodes():
        if tag == "equal":
            yield from hand[start:stop]
        else:
            yield from (f"{line}  {EXPECTED}" for line in hand[start:stop])
            yield from (f"{line}  {CAME_OUT}" for line in program[low:high])


def read_counts(path: Path = WRONG) -> dict[str, int]:
    """Return the number of marks allowed for each text."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def show() -> int:
    """Print what `accept` would change; return 1 where there is something."""
    changed = 0
    for folder, new in _reread():
        old = (folder / "claims.txt").read_text(encoding="utf-8")
        if not same(old, new):
            changed = 1
            name = f"{folder.name}/claims.txt"
            diff = difflib.unified_diff(old.splitlines(), new.splitlines(), name, name, lineterm="")
            print("\n".join(diff))
    total = sum(read_counts().values())
    print(f"{len(folders())} texts; {total} lines marked wrong", file=sys.stderr)
    return changed


def accept() -> int:
    """Rewrite the marks; refuse where the texts known before would have more of them in all."""
    before = read_counts()
    cards = list(_reread())
    now = {folder.name: count_marks(card) for folder, card in cards}
    old_sum = sum(before.get(name, 0) for name in now)
    new_sum = sum(count for name, count in now.items() if name in before)
    if new_sum > old_sum:
        print(f"marks would rise from {old_sum} to {new_sum}:", file=sys.stderr)
        for name, count in now.items():
            if count > before.get(name, count):
                print(f"  {name}: {before[name]} -> {count}", file=sys.stderr)
        return 1
    for folder, card in cards:
        path = folder / "claims.txt"
        if not same(path.read_text(encoding="utf-8"), card):
            path.write_text(card, encoding="utf-8")
    WRONG.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(now)} texts; {sum(now.values())} lines marked wrong", file=sys.stderr)
    return 0


def _reread() -> Iterator[tuple[Path, str]]:
    from tests.golden.reread import printed_card

    for folder in folders():
        card = (folder / "claims.txt").read_text(encoding="utf-8")
        yield folder, marked(card, printed_card(folder))


if __name__ == "__main__":
    from tests.golden import constructions

    if sys.argv[1] == "show":
        sys.exit(show())
    sys.exit(max(accept(), constructions.accept()))
