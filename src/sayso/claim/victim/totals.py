"""Whether the words around an act say that its figure is a running total: so far, still, since May.

"Since" says so of the act whose clause it opens or ends, never of another clause, and not behind
a superlative ("the largest exchange since 2019").
"""

from functools import lru_cache

from sayso.claim.draft import Draft
from sayso.model.steps import steps_between
from sayso.model.text import Parsed, Token
from sayso.model.tree import is_verbal
from sayso.packs.load import Pack
from sayso.packs.lookup import grammar, link

CLAUSE = 2
REACH = 8
SPAN = 5
BESIDE = ("aux", "auxpass", "conj", "amod", "mark")  # verbs that begin no clause of another deed
SUPERLATIVE_TAGS = ("JJS", "RBS")


def says_cumulative(parsed: Parsed, draft: Draft, pack: Pack) -> bool:
    """Tell whether the sentence says that the figure is a running total."""
    said, near, since = _totals(parsed, parsed.sentence_of[draft.token], pack)
    return (
        said
        or any(
            steps_between(parsed, index, draft.token) <= CLAUSE
            and not _is_of_other_verb(parsed, index, draft.token)
            for index in near
        )
        or any(_belongs(parsed, index, draft.token, pack) for index in since)
    )


@lru_cache(maxsize=4)
def _totals(
    parsed: Parsed, number: int, pack: Pack
) -> tuple[bool, tuple[int, ...], tuple[int, ...]]:
    """Return whether a sentence speaks of a total, the words that say so of what is near, and each "since"."""
    sentence = parsed.sentences[number]
    text = f" {parsed.doc[sentence.span].lower()} "
    tokens = parsed.tokens[sentence.first : sentence.stop]
    said = any(f" {words}" in text for words in link(pack, "cumulative"))
    said = said and not _is_of_superlative(tokens, pack)
    near = tuple(t.index for t in tokens if t.lemma in link(pack, "cumulative_near"))
    since = tuple(t.index for t in tokens if t.text.lower() in link(pack, "since"))
    return said, near, since


def _is_of_superlative(tokens: tuple[Token, ...], pack: Pack) -> bool:
    """Tell whether "so far" says only of which the one is the worst ("the deadliest raid so far")."""
    far = next((t for t in tokens if t.lemma == "far"), None)
    best = [
        t for t in tokens if t.tag in SUPERLATIVE_TAGS and t.lemma not in grammar(pack)["bound"]
    ]
    return far is not None and any(0 < far.index - t.index <= SPAN for t in best)


def _is_of_other_verb(parsed: Parsed, index: int, act: int) -> bool:
    """Tell whether a word hangs on a verb that only follows the act ("was hurt and is still in hospital")."""
    verb = parsed.tokens[parsed.tokens[index].head]
    return verb.dep == "conj" and verb.head == act and verb.index > act


def _belongs(parsed: Parsed, since: int, act: int, pack: Pack) -> bool:
    """Tell whether a "since" stands in the clause of the act."""
    if since < act:
        return _opens(parsed, since) and not _clauses(parsed, (since, act), act, pack)
    return not _clauses(parsed, (act + 1, since), act, pack) and not is_superlative(parsed, since)


def _opens(parsed: Parsed, since: int) -> bool:
    """Tell whether a clause begins with the word."""
    before = parsed.tokens[since - 1] if since > parsed.sentence_at(since).first else None
    return (
        before is None
        or before.pos == "PUNCT"
        or before.text.lower() in parsed.words["clause_opener"]
    )


def _clauses(parsed: Parsed, between: tuple[int, int], act: int, pack: Pack) -> bool:
    """Tell whether a verb between two tokens heads a clause of its own, beside the act's and that of "since"."""
    return any(
        is_verbal(token)
        and token.dep not in BESIDE
        and token.lemma not in link(pack, "gather_verb")
        and not _in_since(parsed, token)
        and not _leads_to(parsed, token.index, act)
        for token in parsed.tokens[slice(*between)]
    )


def _leads_to(parsed: Parsed, verb: int, act: int) -> bool:
    """Tell whether the act is coordinated with an earlier verb ("wounded 30 and killed nine")."""
    token = parsed.tokens[act]
    while token.dep == "conj" and token.index != verb:
        token = parsed.tokens[token.head]
    return token.index == verb


def _in_since(parsed: Parsed, token: Token) -> bool:
    """Tell whether the verb stands in the clause that "since" opens ("since the rains began")."""
    below = parsed.children[token.index]
    return any(
        parsed.tokens[i].text.lower() in parsed.words["since"] for i in below if i < token.index
    )


def is_superlative(parsed: Parsed, since: int) -> bool:
    """Tell whether the word tells since when something was the greatest or the first."""
    first = max(parsed.sentence_at(since).first, since - REACH)
    for token in reversed(parsed.tokens[first:since]):
        if is_verbal(token):
            return False
        if token.text.lower() in parsed.words["bound"] and parsed.says(token.index - 1, "at"):
            continue  # "at least 60 since April"
        if token.tag in SUPERLATIVE_TAGS or token.lemma in parsed.words["ranking"]:
            return True
    return False
