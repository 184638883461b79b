"""Mending sentences that a semicolon halves, where the small parser gives both subjects to the second verb.

"The ferry, which carried 300 people, capsized; 41 bodies have been recovered": the ferry capsized, and
was not recovered with them.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.model.text import Token
from sayso.packs.load import Pack
from sayso.parse.mend.sound import hangs_on

SUBJECTS = ("nsubj", "nsubjpass")
PAST = ("VBN", "VBD")


def mend_halves(tokens: Sequence[Token], pack: Pack) -> list[Token]:
    """Return the tokens with the first half's subject and verb parted from the second half."""
    mended = list(tokens)
    for mark in tokens:
        if mark.text == ";":
            _part(mended, mark.index)
    return mended


def _part(mended: list[Token], mark: int) -> None:
    second = mended[mended[mark].head]
    own = [
        t for t in mended[mark + 1 : second.index] if t.head == second.index and t.dep in SUBJECTS
    ]
    before = [t for t in mended[:mark] if t.head == second.index and t.dep in SUBJECTS]
    if second.index < mark or not own or len(before) != 1:
        return
    noun = before[0]
    verb = next(
        (
            t
            for t in mended[noun.index + 1 : mark]
            if t.dep == "acl" and t.head == noun.index and t.tag in PAST
        ),
        None,
    )
    if verb is None or hangs_on(mended, second.index, verb.index):
        return
    mended[verb.index] = replace(verb, tag="VBD", dep="ccomp", head=second.index)
    mended[noun.index] = replace(noun, dep="nsubj", head=verb.index)
