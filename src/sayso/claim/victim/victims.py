"""Who suffers, one claim each: a list that begins with one person is added up, a bare number shares a noun."""

from dataclasses import replace

from sayso.claim.draft import Draft, same_sentence
from sayso.claim.victim.wholes import is_among
from sayso.model.mention import ActWords, Mention, People
from sayso.model.quantity import Count
from sayso.model.text import Parsed
from sayso.model.tree import SUBJECTS, below
from sayso.model.vocabulary import ATTACKS, REMAINS
from sayso.model.who import Group, Part
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NAMED = (*SUBJECTS, "dobj")
SINGLES = ("single", "name")
SELF = "self"  # ends the pronoun of who suffers what he does
ONE = (*SINGLES, "single_pronoun")


def victims_of(parsed: Parsed, act: Mention[ActWords], pack: Pack) -> tuple[People, ...]:
    """Return the people of an act as one claim needs them."""
    people = tuple(p for p in act.value.people if not _counts_deeds(p, act))
    people = tuple(p for p in people if p.sort != "unknown" or _can_suffer(parsed, p))
    if any(p.sort not in ("itself",) for p in people):
        people = tuple(p for p in people if p.sort != "itself")
    else:
        people = tuple(replace(p, count=None, group=None) for p in people)
    people = tuple(p for p in people if p is people[-1] or not _is_label(parsed, p))
    if len(people) == 2 and _is_other_title(parsed, *people):
        people = (_with_both_titles(parsed, *people),)
    listed = len(people) > 1 and people[0].sort in ONE and not _is_apart(parsed, act, people)
    if listed and _all_exact(people):
        return (_added_up(parsed, people),)
    return tuple(_passed(parsed, act, _picked_out(parsed, act, p), pack) for p in people)


def _is_apart(parsed: Parsed, act: Mention[ActWords], people: tuple[People, ...]) -> bool:
    """Tell whether the place or day of the first stands before the last ("a man in Osk and a woman in Tarl").

    So too where the doer himself is the last ("stabbed his wife and then himself").
    """
    last = parsed.tokens[people[-1].head]
    if last.tag == "PRP" and last.text[-4:] == SELF:
        return True
    held = {parsed.tokens[one.head].head for one in people}  # "killed along with his wife"
    held |= {parsed.tokens[joint].head for joint in held}
    joints = (joint for joint in below(parsed, act.token, "prep") if joint not in held)
    return any(people[0].head < joint < people[-1].head for joint in joints if joint > act.token)


def _counts_deeds(people: People, act: Mention[ActWords]) -> bool:
    """Tell whether a "no" stands before the noun of an attack: there was none, and nobody is counted."""
    nobody = people.count is not None and people.count.high == 0 and people.group is None
    return nobody and act.value.act in ATTACKS and people.head == act.token


def _is_label(parsed: Parsed, people: People) -> bool:
    """Tell whether one name stands before a colon: the head of a row ("Osk: 21 killed, 60 injured")."""
    after = parsed.doc.text[people.span.end : people.span.end + 2].lstrip()
    return people.sort in SINGLES and after[:1] == ":"


def _passed(parsed: Parsed, act: Mention[ActWords], people: People, pack: Pack) -> People:
    """Open the upper end of a number that a toll has left behind ("the toll passed 100")."""
    count, verb = people.count, act.value.reached
    if verb < 0 or count is None or count.low is None or count.low != count.high:
        return people
    if parsed.tokens[verb].lemma not in link(pack, "pass_verb"):
        return people
    return replace(people, count=replace(count, low=count.low + 1, high=None))


def _is_other_title(parsed: Parsed, first: People, second: People) -> bool:
    """Tell whether two titles stand before one name ("Senator and presidential candidate Tor Marn")."""
    bare = not below(parsed, first.head, "det", "poss", "nummod", "amod", "compound", "appos")
    titled = bool(second.names and second.group) and first.sort in SINGLES
    conjunct = parsed.tokens[second.head]
    return bare and titled and conjunct.dep == "conj" and conjunct.head == first.head


def _with_both_titles(parsed: Parsed, first: People, second: People) -> People:
    group = second.group
    if group is None:
        return second
    span = parsed.tokens[first.head].span.join(group.span)
    named = (first.group.name if first.group else None) or group.name
    return replace(second, group=Group(named, parsed.doc[span], span))


def _picked_out(parsed: Parsed, act: Mention[ActWords], people: People) -> People:
    """Open the upper end where a relative clause picks some out ("eleven men who were released")."""
    count = people.count
    verb = parsed.tokens[act.token]
    if count is None or people.sort != "counted" or verb.dep not in ("relcl", "acl"):
        return people
    if count.low is None or count.high is None or count.low == 0:
        return people
    comma = parsed.doc.text[people.span.end : parsed.tokens[act.token].span.start].lstrip()[:1]
    if verb.dep == "acl" or comma == "," or verb.head != people.head:
        return people
    if _is_a_whole(parsed, people.head):
        return people
    return replace(people, count=replace(count, high=None))


def _is_a_whole(parsed: Parsed, head: int) -> bool:
    """Tell whether some are told of all of them ("half of the 120 people who drowned")."""
    of = parsed.tokens[parsed.tokens[head].head]
    named = any(parsed.says(i, "the") for i in below(parsed, head, "det"))
    return named and parsed.tokens[head].dep == "pobj" and parsed.says(of.index, "of")


def _can_suffer(parsed: Parsed, people: People) -> bool:
    """Tell whether a noun that no list names can be people: in the plural or with a number."""
    token = parsed.tokens[people.head]
    return bool(people.group) and token.tag in ("NNS", "NNPS", "NNP")


def _all_exact(people: tuple[People, ...]) -> bool:
    return all(p.count and p.count.low is not None and p.count.low == p.count.high for p in people)


def _added_up(parsed: Parsed, people: tuple[People, ...]) -> People:
    """Return a list of single persons and counted ones as one derived count with parts."""
    total = sum(p.count.low or 0 for p in people if p.count)
    span = people[0].span.join(people[-1].span)
    words = parsed.doc[span]
    count = Count(total, total, derived=True, words=words, span=span)
    parts = tuple(Part(p.count, p.group) for p in people if p.count)
    names = tuple(name for p in people for name in p.names)
    return replace(people[0], span=span, count=count, group=None, parts=parts, names=names)


def share_nouns(parsed: Parsed, drafts: list[Draft]) -> list[Draft]:
    """Give a bare number the group of the counted phrase before it in its sentence ("27 people killed, 60 wounded")."""
    shared: list[Draft] = []
    for draft in drafts:
        last = shared[-1] if shared else None
        if (
            last
            and _bare(parsed, draft)
            and _lends(parsed, last, draft)
            and last.people
            and draft.people
        ):
            draft = replace(draft, people=replace(draft.people, group=last.people.group))
        shared.append(draft)
    return shared


def _bare(parsed: Parsed, draft: Draft) -> bool:
    people = draft.people
    none = draft.count is not None and draft.count.high == 0
    total = draft.mention is not None and draft.mention.value.reached >= 0
    if people is None or people.group is not None or none or total:
        return False
    return people.sort == "counted" or parsed.tokens[people.head].entity == "ORDINAL"


def _lends(parsed: Parsed, last: Draft, draft: Draft) -> bool:
    """Tell whether the last draft stands before in the same sentence and counts a group."""
    if last.people is None or last.people.group is None or not _near(parsed, last, draft):
        return False
    if last.act in REMAINS and draft.act not in REMAINS:
        return False
    among = is_among(last) and not is_among(draft)
    if last.act == draft.act and among:  # "nine of the 14 injured were children"
        return False
    if draft.people and _of_others(parsed, draft.people, last):
        return False
    others = draft.people is not None and parsed.tokens[draft.people.head].pos != "NUM"
    if last.span == draft.span and others:  # "wounding nine passengers and two others"
        return False
    counted = last.people.sort == "counted" or (draft.people and _of_them(parsed, draft.people))
    behind = max(draft.span.start, draft.people.span.start if draft.people else 0)
    return bool(counted) and last.people.span.start < behind


def _of_them(parsed: Parsed, people: People) -> bool:
    """Tell whether a number counts some of those named before ("killing 13 of them")."""
    of = [i for i in below(parsed, people.head, "prep") if parsed.says(i, "of")]
    return any(parsed.tokens[i].pos == "PRON" for prep in of for i in below(parsed, prep, "pobj"))


def _of_others(parsed: Parsed, people: People, last: Draft) -> bool:
    """Tell whether "nine of them" are of people whom their own sentence names ("herded the women into ...")."""
    sentence = parsed.sentence_at(people.head)
    if not _of_them(parsed, people) or parsed.sentence_at(last.token) is sentence:
        return False
    return any(
        token.tag == "NNS" and token.dep in NAMED and below(parsed, token.index, "det")
        for token in parsed.tokens[sentence.first : people.head]
    )


def _near(parsed: Parsed, last: Draft, draft: Draft) -> bool:
    """Tell whether both stand in one sentence, or the number is the subject of the next of its paragraph."""
    if same_sentence(parsed, last, draft):
        return True
    one, two = parsed.sentence_at(last.token), parsed.sentence_at(draft.token)
    head = parsed.tokens[draft.people.head] if draft.people else None
    begins = head is not None and head.pos == "NUM" and head.dep in SUBJECTS
    return begins and two.index - one.index == 1 and one.paragraph == two.paragraph
