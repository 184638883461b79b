"""Acts of saying to hops: who is meant by the words at the cue, in which medium, and how the words are given.

Hops are made in the order of the text, since pronouns and short names look back.
"""

from dataclasses import replace

from sayso.find.sources import NAMES, Named, describe, is_anonymous, kind_of, medium, voice
from sayso.find.uttered import Uttered
from sayso.find.whole_names import Names, find_issuer
from sayso.model.said import Hop, Member
from sayso.model.text import Parsed, Span
from sayso.model.tree import after_preposition, below, phrase
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SINGLE = ("person", "witness", "victim_or_kin", "expert", "suspect", "unknown", "state", "unnamed")
BODIES = (
    "state", "armed_group", "intergovernmental", "court", "commission", "ngo", "hospital_morgue",
    "media", "organisation", "unknown",
)  # fmt: skip
LOOK_BACK = 8


class HopMaker:
    """Makes the hops of one document; `made` are those before, with their named sources."""

    def __init__(self, parsed: Parsed, pack: Pack) -> None:
        self.parsed, self.pack = parsed, pack
        self.names = Names(parsed, pack)
        self.made: list[tuple[Hop, Named | None, int]] = []

    def make(self, item: Uttered) -> Hop:
        """Return the hop of one act of saying."""
        cue = self.parsed.cover(item.cue_tokens) if item.cue_tokens else None
        base = Hop(
            speaker=None,
            words=None,
            speaker_span=None,
            kind="unnamed",
            medium=self._medium(item),
            relation=item.relation,
            mode=self._mode(item),
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
            body = self._looked_up(named.body, BODIES)
            return body.speaker if body else self.parsed.doc[named.body_span]
        return self.names.fullest(named.body, named.body_span)

    def _by_pronoun(self, base: Hop, head: int) -> Hop:
        """Return the hop of a pronoun: the last source before it that fits in kind and number."""
        token = self.parsed.tokens[head]
        word = token.text.lower()
        found = self._looked_up(head, BODIES if word in voice(self.pack, "it") else ())
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

    def _looked_up(self, head: int, kinds: tuple[str, ...]) -> Hop | None:
        """Return the last hop before a pronoun that can be meant by it."""
        word = self.parsed.tokens[head].text.lower()
        single = word in voice(self.pack, "he") or word in ("his", "her")
        paragraph = self.parsed.sentence_at(head).paragraph
        for hop, named, at in reversed(self.made[-LOOK_BACK:]):
            if at >= head or paragraph - self.parsed.sentence_at(at).paragraph > 2:
                continue
            if hop.speaker is None:
                continue
            if kinds and (hop.kind not in kinds or self._is_person(named)):
                continue
            if single and not (named is None or self._is_person(named)):
                continue
            return hop
        return None

    def _is_person(self, named: Named | None) -> bool:
        """Tell whether a source is one human being: a name with an office, a person's name, a singular."""
        if named is None:
            return False
        token = self.parsed.tokens[named.head]
        if token.tag in ("NNS", "NNPS"):
            return False
        if token.entity == "PERSON" or named.body is not None:
            return True
        return named.kind in ("person", "witness", "victim_or_kin", "expert", "suspect") or (
            token.lemma in voice(self.pack, "title")
            or token.lemma in voice(self.pack, "speaks_for")
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

    def _medium(self, item: Uttered) -> str | None:
        """Return the words of the document or the place in which it was said."""
        if item.cue is None:
            return None
        known = medium(self.pack, "document") | medium(self.pack, "venue")
        told = None if item.told is None else self.parsed.tokens[item.told]
        if told is not None and told.tag not in NAMES and told.lemma in known:
            return self.parsed.doc[phrase(self.parsed, told.index)]
        for child in below(self.parsed, item.cue.head, "prep", "agent"):
            if self.parsed.tokens[child].lemma in medium(self.pack, "in"):
                for noun in below(self.parsed, child, "pobj"):
                    if self.parsed.tokens[noun].lemma in known:
                        return self.parsed.doc[phrase(self.parsed, noun)]
        return None

    def _mode(self, item: Uttered) -> str:
        at = self.parsed.tokens[item.tag[0]].span
        outer = [q for q in self.parsed.quotations if not q.scare and not q.holds(at)]
        inside = sum(
            max(0, min(piece.end, span.end) - max(piece.start, span.start))
            for quotation in outer
            for piece in quotation.pieces
            for span in item.content
        )
        if not inside:
            return "indirect"
        whole = sum(span.end - span.start for span in item.content)
        return "direct" if inside >= whole else "mixed"


def _with(hop: Hop, **changes: object) -> Hop:
    """Return the hop with some fields changed."""
    return replace(hop, **changes)  # type: ignore[arg-type]
