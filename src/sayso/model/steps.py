"""What a token hangs on, and how far two tokens stand apart in the dependency tree."""

from sayso.model.text import Parsed


def steps_between(parsed: Parsed, first: int, second: int) -> int:
    """Return the number of edges between two tokens of one sentence, a large number where they share no root."""
    up = ancestors(parsed, first)
    across = ancestors(parsed, second)
    for steps, index in enumerate(up):
        if index in across:
            return steps + across.index(index)
    return len(parsed.tokens)


def ancestors(parsed: Parsed, index: int) -> list[int]:
    """Return a token and all that it hangs on, up to the root."""
    tokens = parsed.tokens
    found = [index]
    while (above := tokens[index].head) != index:
        index = above
        found.append(index)
    return found
