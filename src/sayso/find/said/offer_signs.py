"""Signs and measures of what a cue may say and of who may say it.

Signs are strings that a linear model weighs; measures are numbers for the trees
that choose among the offers of one cue.
"""

from sayso.find.people.spread import NAME, Run, Runs, Spread, sort_of, word_of
from sayso.find.said.offers import Offer
from sayso.model.labels import DAYS, FINITE_OR_MODAL
from sayso.model.text import Token

KINDS = (
    "rule", "child", "inside", "with subject", "cut", "deep", "pair", "before", "after", "around",
    "rest", "front", "head0", "head1", "sibling", "quote", "quotes", "quote+", "below", "rest+",
)  # fmt: skip
CLAUSAL = ("ccomp", "xcomp", "advcl", "acl", "relcl", "ROOT", "conj", "parataxis", "csubj", "pcomp")
FAR = 40
LONGEST_PATH = 4


def signs_of_content(spread: Spread, cue: int, offer: Offer) -> list[str]:
    """Return the signs of a content for the linear model."""
    parsed = spread.parsed
    token = parsed.tokens[cue]
    low = parsed.tokens[offer.runs[0][0]]
    top = parsed.tokens[_top(spread, offer.runs[-1])]
    side = "<" if offer.runs[0][0] < cue else ">"
    link, lemma = side + offer.link, word_of(token)
    quoted = "q" if spread.quoted[min(offer.runs[0][0] + 1, offer.runs[0][1])] >= 0 else "-"
    frame = "+".join(
        parsed.tokens[c].dep
        for c in parsed.children[cue]
        if c > cue and parsed.tokens[c].dep in ("ccomp", "xcomp", "dobj", "prep", "advcl")
    )
    found = [
        f"k={link}", f"kl={lemma}|{link}", f"kt={token.tag}|{link}", f"kq={link}|{quoted}",
        f"kf={link}|{frame}", f"klf={lemma}|{link}|{frame}", f"lo={word_of(low)}|{link}",
        f"lol={lemma}|{word_of(low)}", f"top={top.tag}|{link}", f"topl={lemma}|{top.tag}|{link}",
        f"tl={word_of(top)}", f"kd={token.dep}|{link}",
    ]  # fmt: skip
    found.extend(f"kk={kind}|{link}" for kind in offer.kinds)
    return found


def measures_of_content(
    spread: Spread, cue: int, source: Run | None, offer: Offer, shares: tuple[float, ...]
) -> list[float]:
    """Return the numbers of a content for the trees; `shares` are scores that are known already."""
    parsed, runs = spread.parsed, offer.runs
    sentence = parsed.sentence_at(cue)
    low, high = runs[0][0], runs[-1][1]
    first = parsed.tokens[low]
    inside = [
        parsed.tokens[i] for begin, end in runs for i in range(begin, min(end, begin + FAR) + 1)
    ]
    numbers = {spread.quoted[i] for begin, end in runs for i in (begin, min(begin + 1, end), end)}
    near = low - cue if low > cue else high - cue
    top = parsed.tokens[_top(spread, runs[-1])]
    after = parsed.tokens[high + 1].text if high + 1 < len(parsed.tokens) else ""
    count = sum(end - begin + 1 for begin, end in runs)
    held = sum(spread.quoted[i] >= 0 for begin, end in runs for i in range(begin, end + 1))
    found = [float(kind in offer.kinds) for kind in KINDS]
    found.extend(shares)
    found.extend(
        (
            count, len(runs), near, low - sentence.first, sentence.stop - 1 - high, held / count,
            len(numbers - {-1}), spread.quoted[cue] >= 0, spread.quoted[low] == spread.quoted[cue],
            spread.quoted[high] == spread.quoted[cue], first.lemma == "that", first.tag == "TO",
            first.pos == "ADP", first.tag in ("WDT", "WP", "WRB", "IN"), top.tag.startswith("VB"),
            top.dep in CLAUSAL, any(t.tag in FINITE_OR_MODAL for t in inside),
            any(t.dep in ("nsubj", "nsubjpass") for t in inside), after == ",", after in (".", "!", "?"),
            after == ":", _over(runs, source), sum(t.text == "," for t in inside),
            parsed.tokens[cue].tag.startswith("VB"), len(parsed.children[cue]),
        )
    )  # fmt: skip
    return found


def _over(runs: Runs, source: Run | None) -> float:
    """Return the share of the source that lies in the content, -1 where there is no source."""
    if source is None:
        return -1.0
    both = sum(max(0, min(end, source[1]) - max(begin, source[0]) + 1) for begin, end in runs)
    return both / (source[1] - source[0] + 1)


def _top(spread: Spread, run: Run) -> int:
    """Return the first token of a run whose head lies outside of it."""
    tokens = spread.parsed.tokens
    for index in range(run[0], run[1] + 1):
        head = tokens[index].head
        if (head == index or not run[0] <= head <= run[1]) and tokens[index].pos != "PUNCT":
            return index
    return run[0]


def path_between(spread: Spread, cue: int, head: int) -> str:
    """Return the edges from a cue to a noun, up with ^ and down with the names of the relations."""
    tokens = spread.parsed.tokens
    over: list[int] = [cue]
    while tokens[over[-1]].head != over[-1] and len(over) < LONGEST_PATH + 1:
        over.append(tokens[over[-1]].head)
    down: list[str] = []
    at = head
    for _ in range(LONGEST_PATH):
        if at in over:
            up = "".join("^" + tokens[i].dep for i in over[: over.index(at)])
            return up + "".join("/" + name for name in reversed(down))
        down.append(tokens[at].dep)
        if tokens[at].head == at:
            break
        at = tokens[at].head
    return "far"


def signs_of_source(spread: Spread, cue: int, head: int, path: str) -> list[str]:
    """Return the signs of a noun as the source of a cue for the linear model."""
    tokens = spread.parsed.tokens
    token, noun = tokens[cue], tokens[head]
    kind, lemma = sort_of(noun), word_of(token)
    side = "<" if head < cue else ">"
    return [
        f"p={path}", f"pl={path}|{lemma}", f"pt={path}|{token.tag}", f"pk={path}|{kind}",
        f"n={word_of(noun)}", f"nk={kind}", f"nd={noun.dep}|{side}", f"ntd={token.tag}|{noun.dep}|{side}",
        f"nl={lemma}|{word_of(noun)}", f"nh={word_of(tokens[noun.head])}|{noun.dep}",
        f"ps={path}|{side}|{noun.tag}",
    ]  # fmt: skip


def measures_of_source(
    spread: Spread, cue: int, head: int, near: tuple[int, int], shares: tuple[float, ...]
) -> list[float]:
    """Return the numbers of a source for the trees; `near` counts nouns between it and the cue, and edges."""
    tokens = spread.parsed.tokens
    noun: Token = tokens[head]
    run = (spread.first[head], spread.last[head])
    between = range(min(cue, head) + 1, max(cue, head))
    found = [
        *shares, head - cue, *near, run[1] - run[0], noun.pos == "PRON",
        noun.tag in ("WP", "WDT"), noun.dep == "nsubj", noun.dep == "pobj", noun.dep == "poss",
        run[0] <= cue <= run[1], spread.first[cue] <= head <= spread.last[cue],
        spread.quoted[head] == spread.quoted[cue], spread.quoted[head] >= 0, spread.quoted[cue] >= 0,
        any(tokens[i].text == "," for i in between), any(tokens[i].pos == "VERB" for i in between),
        tokens[cue].tag.startswith("VB"), sort_of(noun) == NAME, noun.entity in DAYS,
    ]  # fmt: skip
    return [float(value) for value in found]
