"""Acts of saying to hops: who is meant by the words at the cue, in which medium, and how the words are given.

Hops are made in the order of the text, since pronouns and short names look back.
"""

from dataclasses import replace

from sayso.find.anaphora import Spoken, look_back
from sayso.find.manner import medium_of, mode_of
from sayso.find.sources import Named, describe, is_anonymous, kind_of, voice
from sayso.find.uttered import Uttered
from sayso.find.whole_names import Names, find_issuer
from sayso.model.said import Hop, Member
from sayso.model.text import Parsed, Span
from sayso.model.tree import after_preposition
from sayso.packs.load import Pack
from sayso.packs.lookup import link

BODIES = (
    "state", "armed_group", "intergovernmental", "court", "commission", "ngo", "hospital_morgue",
    "media", "organisation", "unknown",
)  # fmt: skip


class HopMaker:
    """Makes the hops of one document; `made` are those before, with their named sources."""

    def __init__(self, parsed: Parsed, pack: Pack) -> None:
        self.parsed, self.pack = parsed, pack
        self.names = Names(parsed, pack)
        self.made: list[Spoken] = []

    def make(self, item: Uttered) -> Hop:
        """Return the hop of one act of saying."""
        cue = self.parsed.cover(item.cue_tokens) if item.cue_tokens else None
        base = Hop(
            speaker=None,
            words=None,
            speaker_span=None,
            kind="unnamed",
            medium=medium_of(self.parsed, self.pack, item),
            relation=item.relation,
            mode=mode_of(self.parsed, item),
            cue=self.parsed.doc[cue] if cue else None,
            cue_span=cue,
        )
        if not item.source:
            return base
        hop, named = self._spoken(base, item.source)
        if hop.kind == "media" and hop.relation == "says":
            hop = _with(hop, relation="reports")
        self.made.append((hop, named, self.parsed.tokens[item.source[0]].index))
        return hop

    def _spoken(self, base: Hop, heads: tuple[int, ...]) -> tuple[Hop, Named | None]:
        head = heads[0]
        token = self.parsed.tokens[head]
        if token.tag in ("PRP", "PRP$") or token.pos == "DET":
            return self._by_pronoun(base, head), None
        if len(heads) > 1:
            return self._together(base, heads), None
        named = self._describe(head)
        return self._by_name(base, named), named

    def _describe(self, head: int) -> Named:
        """Describe a noun phrase, of "a number of parliaments" the kind of the parliaments."""
        named = describe(self.parsed, self.pack, head)
        if self.parsed.tokens[head].lemma in link(self.pack, "quantity"):
            counted = after_preposition(self.parsed, head, "of")
            if counted:
                kind = kind_of(self.parsed, self.pack, counted[0])
                return Named(head, named.span, kind, named.body, named.body_span)
        return named

    def _by_name(self, base: Hop, named: Named) -> Hop:
        words = self.parsed.doc[named.span]
        if (
            named.document
            and (issuer := find_issuer(self.parsed, self.pack, named.head)) is not None
        ):
            spoken = self._by_name(base, describe(self.parsed, self.pack, issuer))
            return _with(spoken, words=words, speaker_span=named.span, medium=words)
        kind = named.kind
        speaker = self.names.fullest_span(named.head, named.span)
        if speaker != named.span and kind in ("unknown", "person", "organisation", "media"):
            kind = self._kind_at(speaker, kind)
        return _with(
            base,
            speaker=self.parsed.doc[speaker],
            words=words,
            speaker_span=named.span,
            kind=kind,
            anonymous=is_anonymous(self.parsed, self.pack, named.head),
            speaks_for=self._speaks_for(named),
        )

    def _kind_at(self, span: Span, otherwise: str) -> str:
        inside = [token for token in self.parsed.tokens_in(span) if token.dep != "compound"]
        for token in inside:
            if token.head == token.index or not span.holds(self.parsed.tokens[token.head].span):
                found = describe(self.parsed, self.pack, token.index).kind
                return otherwise if found == "unknown" else found
        return otherwise

    def _speaks_for(self, named: Named) -> str | None:
        if named.body is None or named.body_span is None:
            return None
        if self.parsed.tokens[named.body].tag == "PRP$":
            body = look_back(self.parsed, self.pack, self.made, named.body, BODIES)
            return body.speaker if body else self.parsed.doc[named.body_span]
        return self.names.fullest(named.body, named.body_span)

    def _by_pronoun(self, base: Hop, head: int) -> Hop:
        """Return the hop of a pronoun: the last source before it that fits in kind and number."""
        token = self.parsed.tokens[head]
        word = token.text.lower()
        kinds = BODIES if word in voice(self.pack, "it") else ()
        found = look_back(self.parsed, self.pack, self.made, head, kinds)
        hop = _with(base, words=token.text, speaker=token.text, speaker_span=token.span)
        if found is None or word in voice(self.pack, "first"):
            return _with(hop, kind="unknown")
        return _with(
            hop,
            speaker=found.speaker,
            kind=found.kind,
            anonymous=found.anonymous,
            speaks_for=found.speaks_for,
            medium=base.medium or (found.medium if word in voice(self.pack, "it") else None),
            members=found.members,
        )

    def _together(self, base: Hop, heads: tuple[int, ...]) -> Hop:
        """Return one hop of coordinated speakers, with each as a member."""
        found = [self._describe(head) for head in heads]
        members = tuple(Member(self.parsed.doc[item.span], item.span, item.kind) for item in found)
        span = found[0].span.join(found[-1].span)
        kinds = tuple(dict.fromkeys(item.kind for item in found))
        return _with(
            base,
            speaker=self.parsed.doc[span],
            words=self.parsed.doc[span],
            speaker_span=span,
            kind=kinds[0] if len(kinds) == 1 else "unknown",
            members=members,
        )


def _with(hop: Hop, **changes: object) -> Hop:
    """Return the hop with some fields changed."""
    return replace(hop, **changes)  # type: ignore[arg-type]
