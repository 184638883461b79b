"""Acts of saying to hops: who is meant by the words at the cue, in which medium, and how the words are given.

Hops are made in the order of the text, since pronouns and short names look back.
"""

from dataclasses import replace

from sayso.find.said.acronyms import spelled_out
from sayso.find.said.anaphora import Spoken, look_back, spoken_before
from sayso.find.said.lent import as_before, kind_at, one_of_two_names, with_body
from sayso.find.said.manner import medium_of, mode_of
from sayso.find.said.named import Named
from sayso.find.said.outlets import is_told_to_report
from sayso.find.said.own_text import text_of
from sayso.find.said.pronouns import body_doing, is_far, owner_meant, people_meant, possible
from sayso.find.said.proper import is_bare, is_part_of_a_name
from sayso.find.said.source_kinds import kind_of
from sayso.find.said.sources import describe
from sayso.find.said.spokesmen import body_meant
from sayso.find.said.testimony import kind_by_testimony
from sayso.find.said.told_of import (
    BODIES,
    group_before,
    only_body,
    subject_meant,
    subjects_before,
)
from sayso.find.said.transcripts import is_transcript
from sayso.find.said.unnamed import is_anonymous, is_nobody, is_this_outlet
from sayso.find.said.uttered import Uttered
from sayso.find.said.voices import NAMES, medium, voice
from sayso.find.said.whole_names import Names, find_issuer, issuer_at
from sayso.model.said import Hop, Member
from sayso.model.text import Parsed, Span
from sayso.model.tree import after_preposition, below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NEAR_ONES = ("witness", "victim_or_kin", "person", "suspect")
LENT_KINDS = ("unknown", "person", "organisation")
GROUPS = ("ngo", "armed_group", "organisation")
ARMED = "armed_group"  # its commanders are no state's
LOOSE = ("unknown", "organisation", "person", "state")


class HopMaker:
    """Makes the hops of one document; `made` are those before, with their named sources."""

    def __init__(self, parsed: Parsed, pack: Pack) -> None:
        self.parsed, self.pack = parsed, pack
        self.names = Names(parsed, pack)
        self.made: list[Spoken] = []
        self.transcript = is_transcript(parsed, pack)
        self.direct: list[tuple[tuple[Span, ...], str]] = []

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
            mode=_mode(self.parsed, item, self.transcript),
            cue=self.parsed.doc[cue] if cue else None,
            cue_span=cue,
        )
        if not item.source:
            return base
        hop, named = self._spoken(base, item.source)
        if named is not None and not hop.members:
            hop = replace(hop, kind=self._kind_in_use(item, named, hop.kind))
        relation = "reports" if hop.kind == "media" and hop.relation != "quotes" else hop.relation
        if relation == "reports" and hop.kind != "media":
            relation = "says"
        hop = replace(hop, relation=relation)
        self.made.append((hop, named, item.source[0]))
        if hop.mode == "direct" and hop.speaker is not None:
            self.direct.append((item.content, hop.speaker))
        return hop

    def _spoken(self, base: Hop, heads: tuple[int, ...]) -> tuple[Hop, Named | None]:
        heads = one_of_two_names(self.parsed, heads)
        head = heads[0]
        token = self.parsed.tokens[head]
        ours = self._is_first_person(head) or is_this_outlet(self.parsed, self.pack, head)
        if ours or is_nobody(self.parsed, self.pack, head):
            return replace(base, kind="publisher"), None
        some = token.pos == "DET" and kind_of(self.parsed, self.pack, head) != "unnamed"
        if some or token.tag in ("PRP", "PRP$", "WP"):
            return self._by_pronoun(base, head), None
        if len(heads) > 1:
            return self._together(base, heads), None
        named = self._describe(head)
        return self._by_name(base, named), named

    def _kind_in_use(self, item: Uttered, named: Named, kind: str) -> str:
        """Return the kind that the use shows: a name of unknown kind that reports or cites is an outlet."""
        reports = item.relation in ("reports", "quotes") or (
            item.entry and item.entry.kind in ("report", "cite")
        )
        relays = item.around and item.entry is None and item.relation != "says"
        if relays and kind_of(self.parsed, self.pack, named.head) in LOOSE:
            return "media"
        token = self.parsed.tokens[named.head]
        inside = token.index > self.parsed.sentence_at(token.index).first
        proper = token.tag in NAMES or (inside and token.text[:1].isupper())  # "TV Plus"
        if proper and kind in LOOSE and is_told_to_report(self.parsed, self.pack, named.head):
            return "media"
        wires = item.relation in ("quotes", "reports") and token.lemma in voice(self.pack, "outlet")
        proper = proper or wires or is_bare(self.parsed, named.head)
        cites = item.relation == "reports" and kind == "state"
        alone = is_bare(self.parsed, named.head) and not is_part_of_a_name(self.parsed, named.head)
        cites = cites or (kind == "person" and alone and named.body is None)
        if reports and proper and (kind in ("unknown", "organisation") or cites):
            return "media"
        if kind in ("unnamed", "unknown") and token.tag in (
            "CD",
            "DT",
        ):  # "five detainees were freed. One said"
            kind = group_before(self.parsed, self.pack, named.head) or kind
        return kind_by_testimony(self.parsed, self.pack, item, named.head, kind)

    def _is_first_person(self, head: int) -> bool:
        """Tell whether it is the voice around that speaks of itself ("we", "our researchers"), not "my neighbour"."""
        called = describe(self.parsed, self.pack, head).head
        named = called != head and self.parsed.tokens[called].tag in NAMES  # "our doctor, Ana Bel"
        owned = not named and kind_of(self.parsed, self.pack, head) not in NEAR_ONES
        own = (head, *(below(self.parsed, head, "poss") if owned else ()))
        return any(
            self.parsed.tokens[item].text.lower() in voice(self.pack, "first") for item in own
        )

    def _describe(self, head: int) -> Named:
        """Describe a noun phrase, of "a number of parliaments" the kind of the parliaments."""
        named = describe(self.parsed, self.pack, head)
        counted = _counted(self.parsed, self.pack, head)
        if counted is None:
            return named
        return replace(named, kind=kind_of(self.parsed, self.pack, counted))

    def _by_name(self, base: Hop, named: Named) -> Hop:
        """Return the hop of a noun phrase: an issuer, one who spoke before, or the fullest name."""
        words = self.parsed.doc[named.span]
        here = replace(base, words=words, speaker_span=named.span)
        issuer = _issuer(self.parsed, self.pack, named)
        if issuer is not None:
            spoken = self._of_issuer(base, issuer)
            channel = self.parsed.tokens[named.head].lemma in voice(self.pack, "own_channel")
            own_medium = words if named.document or channel else spoken.medium
            return replace(spoken, words=words, speaker_span=named.span, medium=own_medium)
        long = spelled_out(self.parsed).get(self.parsed.tokens[named.head].text)
        if long is not None and long < named.head:
            spoken = self._by_name(base, self._describe(long))
            return replace(spoken, words=words, speaker_span=named.span)
        owner = self._owner_before(named)
        if owner is not None:
            return as_before(here, replace(owner, medium=words))
        before = spoken_before(self.parsed, self.pack, self.made, named)
        if before is not None:
            return as_before(here, replace(before, medium=None))
        writer = text_of(self.parsed, self.pack, self.made, named)
        if writer is not None:
            return as_before(here, replace(writer, medium=words))
        kind = named.kind
        known = kind != "unnamed"
        speaker = self.names.fullest_span(named.head, named.span) if known else named.span
        if named.body is None and speaker != named.span:
            named = with_body(self.parsed, self.pack, named, speaker)
        if speaker != named.span and kind in ("unknown", "person", "organisation", "media"):
            kind = kind_at(self.parsed, self.pack, speaker, kind)
        body, its_kind = self._speaks_for(named)
        return replace(
            here,
            speaker=self.parsed.doc[speaker],
            kind=its_kind if its_kind and (kind in LENT_KINDS or its_kind == ARMED) else kind,
            anonymous=is_anonymous(self.parsed, self.pack, named.head),
            speaks_for=body,
        )

    def _of_issuer(self, base: Hop, issuer: int) -> Hop:
        if self.parsed.tokens[issuer].tag == "PRP":  # "it posted photographs that show S"
            return self._by_pronoun(base, issuer)
        return self._by_name(base, describe(self.parsed, self.pack, issuer))

    def _owner_before(self, named: Named) -> Hop | None:
        """Return the body that spoke before, whose document it is ("its statement added")."""
        owners = below(self.parsed, named.head, "poss") if named.document else ()
        its, tokens = self.parsed.words["own_words_owner"], self.parsed.tokens
        pronouns = [i for i in owners if tokens[i].text.lower() in its]
        if not pronouns:
            return None
        body = subject_meant(self.parsed, self.pack, pronouns[0], True)
        sentence = self.parsed.sentence_at(named.head)
        if body is not None and body.head < sentence.first:
            return self._by_name(Hop(None, None, None, "unnamed"), body)
        return look_back(self.parsed, self.pack, self.made, pronouns[0], BODIES)

    def _speaks_for(self, named: Named) -> tuple[str | None, str | None]:
        """Return the body that a source speaks for, and its kind where a possessive stands for it."""
        if named.body is None or named.body_span is None:
            master = body_meant(self.parsed, self.pack, self.made, named)
            return (master.speaks_for or master.speaker, master.kind) if master else (None, None)
        if self.parsed.tokens[named.body].tag == "PRP$":
            if self.parsed.tokens[named.body].text.lower() in voice(self.pack, "first"):
                return self.parsed.doc.publisher, None
            before = subjects_before(self.parsed, named.body)
            subject = only_body([self._describe(index) for index in before if index < named.head])
            if subject is not None:
                own = (hop for hop, _, at in reversed(self.made) if at == subject.head)
                known = next(own, None) or spoken_before(self.parsed, self.pack, self.made, subject)
                if known is not None and known.kind in BODIES:
                    return known.speaker, known.kind
                return self.names.fullest(subject.head, subject.span), subject.kind
            body = look_back(self.parsed, self.pack, self.made, named.body, BODIES)
            if body is not None:
                return body.speaker, body.kind
            return self.parsed.doc[named.body_span], None
        long = spelled_out(self.parsed).get(self.parsed.tokens[named.body].text)
        if long is not None and long < named.body:  # "an NFT commander"
            full = self._describe(long)
            return self.parsed.doc[full.span], full.kind
        if self.parsed.tokens[named.body].lemma in voice(self.pack, "generic"):  # "for the group"
            its_body = self._describe(named.body)
            known = spoken_before(self.parsed, self.pack, self.made, its_body)
            if known is not None and known.kind in GROUPS:
                return known.speaker, known.kind
        return self.names.fullest(named.body, named.body_span), None

    def _by_pronoun(self, base: Hop, head: int) -> Hop:
        """Return the hop of a pronoun: the last source before it that fits in kind and number."""
        token = self.parsed.tokens[head]
        of_body = token.text.lower() in voice(self.pack, "it")
        kinds = BODIES if of_body else ()
        made = possible(self.parsed, self.pack, self.made, self.direct, head)
        meant = body_doing if of_body else people_meant
        at_hand = owner_meant(self.parsed, self.pack, head) or meant(
            self.parsed, self.pack, made, head
        )
        if at_hand is not None:
            hop = self._by_name(base, at_hand)
            return replace(hop, words=token.text, speaker_span=token.span)
        found = look_back(self.parsed, self.pack, made, head, kinds)
        if found and not of_body and is_far(self.parsed, self.pack, made, (found, head)):
            found = None
        here = replace(base, words=token.text, speaker_span=token.span)
        if found is None:
            named = subject_meant(self.parsed, self.pack, head, of_body)
            if named is not None:
                return replace(
                    self._by_name(base, named), words=token.text, speaker_span=token.span
                )
            pointed = token.pos != "PRON" and group_before(self.parsed, self.pack, head)
            return replace(here, speaker=token.text, kind=pointed or "unknown")
        return as_before(here, found if of_body else replace(found, medium=None))

    def _together(self, base: Hop, heads: tuple[int, ...]) -> Hop:
        """Return one hop of coordinated speakers, with each as a member."""
        found = [self._describe(head) for head in heads]
        if found[0].span == found[1].span:  # "two survivors, Ana Bel and Tor Marn"
            found = [replace(item, kind=found[0].kind) for item in found[1:]]
        members = tuple(Member(self.parsed.doc[item.span], item.span, item.kind) for item in found)
        span = found[0].span.join(found[-1].span)
        kinds = tuple(dict.fromkeys(item.kind for item in found))
        return replace(
            base,
            speaker=self.parsed.doc[span],
            words=self.parsed.doc[span],
            speaker_span=span,
            kind=kinds[0] if len(kinds) == 1 else "unknown",
            members=members,
        )


def _issuer(parsed: Parsed, pack: Pack, named: Named) -> int | None:
    """Return the head of the one who stands behind a document or a figure."""
    lemma = parsed.tokens[named.head].lemma
    if lemma in medium(pack, "figure"):
        return issuer_at(parsed, pack, named.head)
    if lemma in voice(pack, "own_channel"):  # "the brigade's Telegram channel said"
        owners = below(parsed, named.head, "poss")
        return next((i for i in owners if parsed.tokens[i].entity != "GPE"), None)
    return find_issuer(parsed, pack, named.head) if named.document else None


def _mode(parsed: Parsed, item: Uttered, transcript: bool) -> str:
    """Return how the words are given; turns of a transcript, and what is quoted by somebody, are direct."""
    mode = mode_of(parsed, item)
    quoted_by = item.around and item.entry is None and mode == "mixed"
    return "direct" if quoted_by or (transcript and item.cue is None) else mode


def _counted(parsed: Parsed, pack: Pack, head: int) -> int | None:
    """Return the people of "a number of survivors", "one of the survivors"."""
    token = parsed.tokens[head]
    of = after_preposition(parsed, head, "of")
    many = token.lemma in link(pack, "quantity") or token.tag == "CD"
    return of[0] if many and of else None
