"""Expressions of time in a text, with what their words mean; no calendar is asked yet.

The words become letters, the patterns of the pack are tried over them level by
level, and of findings that share words the longest wins.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from re import Match

from sayso.find.time.atoms import Found
from sayso.find.time.builders import roles_of
from sayso.find.time.grammar import Rule, TimeGrammar, time_grammar
from sayso.find.time.nodes import Node
from sayso.find.time.tense import TenseCues
from sayso.model.mention import Mention
from sayso.model.text import Parsed, Span
from sayso.model.time_words import TimeWords
from sayso.packs.load import Pack

SINCE_REACH = 8
Item = tuple[TimeWords, str]


def find_times(parsed: Parsed, pack: Pack) -> Iterator[Mention[TimeWords]]:
    """Find the times of a document outside its furniture, in the order of the text."""
    starts = [token.span.start for token in parsed.tokens]
    for first, last in _stretches(parsed):
        for mention in _read(parsed.doc.text, first, last, pack):
            token = bisect_left(starts, mention.span.end) - 1
            held = token >= 0 and parsed.tokens[token].span.end > mention.span.start
            yield replace(mention, token=token if held else -1)


def read_times(text: str, pack: Pack) -> tuple[Mention[TimeWords], ...]:
    """Find the times of a plain text, in the order of the text."""
    return tuple(_read(text, 0, len(text), pack))


def _stretches(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """Return the ranges of the text between its furniture."""
    start = 0
    for span in sorted(parsed.doc.furniture):
        if span.start > start:
            yield start, span.start
        start = max(start, span.end)
    if start < len(parsed.doc.text):
        yield start, len(parsed.doc.text)


def _read(text: str, start: int, end: int, pack: Pack) -> Iterator[Mention[TimeWords]]:
    grammar = time_grammar(pack)
    words = grammar.lexer.read(text, start, end)
    nodes = words
    for level in grammar.levels:
        nodes = _apply(nodes, level, grammar)
    cues: TenseCues | None = None
    for index, node in enumerate(nodes):
        if not isinstance(node.values, tuple):
            continue
        item, rule = node.values
        if item.type == "date":
            cues = cues or TenseCues(words, grammar.alphabet)
            item = replace(
                item, tense=cues.tense_at(item.span), said=_is_said(nodes, index, grammar)
            )
            item = _with_since(_told_alike(item), nodes, index, grammar)
        yield Mention("time", item.span, item, rule)


def _apply(nodes: list[Node], rules: tuple[Rule, ...], grammar: TimeGrammar) -> list[Node]:
    """Return the nodes with the findings of one level in the place of their words."""
    letters = "".join(node.letter for node in nodes)
    held = set(letters)
    matches = [
        (match.start() - match.end(), rule.build is not None, match.start(), order, match)
        for order, rule in enumerate(rules)
        if not any(held.isdisjoint(need) for need in rule.needs)
        for match in rule.pattern.finditer(letters)
    ]
    matches.sort(key=lambda match: match[:4])
    taken = bytearray(len(nodes))
    made: dict[int, tuple[int, Node]] = {}
    for _, _, start, order, match in matches:
        if any(taken[start : match.end()]):
            continue
        node = _build(match, rules[order], nodes, grammar)
        if node:
            taken[start : match.end()] = b"\1" * (match.end() - start)
            made[start] = (match.end(), node)
    return list(_replaced(nodes, made))


def _replaced(nodes: list[Node], made: dict[int, tuple[int, Node]]) -> Iterator[Node]:
    done = 0
    for start in sorted(made):
        stop, node = made[start]
        yield from nodes[done:start]
        yield node
        done = stop
    yield from nodes[done:]


def _build(match: Match[str], rule: Rule, nodes: list[Node], grammar: TimeGrammar) -> Node | None:
    """Return the node of a finding, None where its builder finds no sense in it."""
    first, last = nodes[match.start()], nodes[match.end() - 1]
    span = Span(first.start, last.end)
    if rule.build is None:
        return Node(span.start, span.end, grammar.alphabet.letter(("REJECTED",)))
    tags: dict[str, object] = {}
    spans: dict[str, Span] = {}
    for tag in rule.tags:
        if (place := match.start(tag.group)) >= 0:
            node = nodes[place]
            tags[tag.name] = _value_of(node, tag.roles)
            spans[tag.name] = Span(node.start, node.end)
    if "link" in spans and match.start():
        before = nodes[match.start() - 1].letter
        if before in grammar.alphabet.letters_of(("BETWEEN", "FROM")):
            tags["link"] = "to"
    item = rule.build(Found(tags, spans, rule.sets, span))
    if item is None:
        return None
    return Node(span.start, span.end, grammar.alphabet.letter(roles_of(item)), (item, rule.rule))


def _value_of(node: Node, roles: tuple[str, ...]) -> object:
    if isinstance(node.values, tuple):
        return node.values[0]
    if isinstance(node.values, dict):
        return next((node.values[role] for role in roles if role in node.values), None)
    return node.values


def _told_alike(item: TimeWords) -> TimeWords:
    """Give the ends of a part of a month the tense of the whole."""
    if not item.pieces or item.pieces[0].anchor != "within":
        return item
    pieces = tuple(replace(piece, tense=item.tense) for piece in item.pieces)
    return replace(item, pieces=pieces)


def _is_said(nodes: list[Node], index: int, grammar: TimeGrammar) -> bool:
    """Tell whether a word of saying stands right before a date ("said on Monday")."""
    on = grammar.alphabet.letters_of(("ON",))
    first = index - 1 - (index > 0 and nodes[index - 1].letter in on)
    return first >= 0 and nodes[first].letter in grammar.alphabet.letters_of(("SAYCUE",))


def _with_since(item: TimeWords, nodes: list[Node], index: int, grammar: TimeGrammar) -> TimeWords:
    """Open a date that "since" governs over a few words ("since the truce in May 1999")."""
    if item.bound or item.mark or index == 0:
        return item
    if nodes[index - 1].letter not in grammar.alphabet.letters_of(("PREP", "OF")):
        return item
    stop = grammar.alphabet.letters_of(("COMMA", "DOT", "BREAK", "DATE", "SEMICOLON", "COLON"))
    since = grammar.alphabet.letters_of(("SINCE",))
    for node in reversed(nodes[max(0, index - SINCE_REACH) : index]):
        if node.letter in since:
            return replace(item, bound="since")
        if node.letter in stop:
            break
    return item
