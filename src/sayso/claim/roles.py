"""Act mentions to drafts: one for each counted phrase, with perpetrator, target and means."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sayso.claim.doer.actors import actors_at, is_suspected
from sayso.claim.doer.blamed import with_blamed
from sayso.claim.doer.causes import (
    EFFECTS,
    Act,
    accident_behind,
    acts_beside,
    attack_behind,
    means_of,
)
from sayso.claim.doer.gapped import with_gapped_doer
from sayso.claim.doer.governors import governor_of
from sayso.claim.doer.shared_agents import with_shared_agents
from sayso.claim.doer.told_agents import (
    apart,
    both_sides,
    is_agent_of,
    is_alleged_by,
    planners,
    said_before,
    strikers,
    without_hit,
)
from sayso.claim.doer.weapon_sides import holders_of, side_at, wielders
from sayso.claim.draft import Draft
from sayso.claim.stance.asides import is_answered
from sayso.claim.stance.governed import with_governor
from sayso.claim.story.pointing import points_back
from sayso.claim.victim.told_already import is_told_already
from sayso.claim.victim.told_nouns import is_described
from sayso.claim.victim.victims import victims_of
from sayso.model.claim import Note
from sayso.model.mention import Findings, People
from sayso.model.text import Parsed, Span
from sayso.model.tree import (
    after_preposition,
    below,
)
from sayso.model.vocabulary import ATTACKS
from sayso.model.who import Actor
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NO_PERPETRATOR = ("released", "bodies_found", "graves_found", "missing", "died")
DEATHS = ("killed", "died")
UNDONE = "deprivation"  # of hunger one dies; who starves them kills
TAKING_PART = ("aided", "ordered", "suspected")
ACCUSED = ("state", "armed_group", "intergovernmental", "organisation", "court", "commission")
ANSWERED = (*ATTACKS, "charge")


def make_drafts(parsed: Parsed, found: Findings, pack: Pack) -> tuple[list[Draft], list[Note]]:
    """Make the drafts of all acts, and a note for each act that gives none."""
    drafts: list[Draft] = []
    notes: list[Note] = []
    acts = with_shared_agents(parsed, found.acts)
    found = replace(found, acts=tuple(with_blamed(parsed, act, pack) for act in acts))
    for act in found.acts:
        reason = _refused(parsed, act, found, pack)
        if reason:
            notes.append(Note(reason[0], act.span, reason[1]))
            continue
        if _is_cue(parsed, act, found) or is_told_already(parsed, act, found):
            continue
        drafts.extend(_drafts_of(parsed, act, found, pack))
    return drafts, notes


def _refused(parsed: Parsed, act: Act, found: Findings, pack: Pack) -> tuple[str, str] | None:
    """Return the kind and text of the note for an act that is no claim, or None."""
    words = parsed.doc[act.span]
    if _is_asked(parsed, act):
        return "question", f"“{words}” stands in a question"
    if act.value.barred:
        return "metaphor_or_sport", f"“{words}” is read as {act.value.barred}"
    if act.value.places:
        return None
    if act.value.people or act.value.things or act.value.sites or act.value.agents:
        if any(p.sort not in ("unknown", "itself") for p in act.value.people):
            return None
        if act.value.things or act.value.agents or act.value.sites:
            return None
    if act.value.form == "verb" and not act.value.people and not _only_exists(parsed, act):
        return None
    if act.value.act in ANSWERED and _stands_alone(parsed, act, pack):
        return None
    if _names_doer(parsed, act, found, pack) or is_described(parsed, act, found, pack):
        return None
    return "no_victim", f"“{words}” names nobody who suffered"


def _names_doer(parsed: Parsed, act: Act, found: Findings, pack: Pack) -> bool:
    """Tell whether the sentence says who did it without saying to whom ("the deaths were due to police firing")."""
    governed = act.value.governed
    if governed and governed.involvement in TAKING_PART and governor_of(parsed, act, pack, ()):
        return True
    if act.value.act not in DEATHS:
        return False
    behind = attack_behind(parsed, act, acts_beside(parsed, act, found), pack)
    return bool(behind and actors_at(parsed, behind.value.agents, pack, _dates(found)))


def _only_exists(parsed: Parsed, act: Act) -> bool:
    """Tell whether the words only say that there was such a deed ("there was killing")."""
    return bool(below(parsed, parsed.tokens[act.token].head, "expl"))


def _is_cue(parsed: Parsed, act: Act, found: Findings) -> bool:
    """Tell whether a noun for a charge is itself the cue of what is said ("the claim that ...")."""
    return act.value.act == "charge" and bool(found.speeches.cued_in(act.span))


def _is_asked(parsed: Parsed, act: Act) -> bool:
    """Tell whether the act stands in a question."""
    return parsed.doc[parsed.sentence_at(act.token).span].rstrip("\"'”’» ").endswith("?")


def _stands_alone(parsed: Parsed, act: Act, pack: Pack) -> bool:
    """Tell whether a noun for an attack or a charge is itself said, denied or blamed."""
    token = parsed.tokens[act.token]
    if token.dep in ("nsubj", "nsubjpass", "dobj", "ROOT", "oprd", "attr"):
        return act.value.act == "charge" or parsed.tokens[token.head].lemma not in link(
            pack, "call_verb"
        )
    above = parsed.tokens[parsed.tokens[token.head].head]
    return token.dep == "pobj" and above.lemma in link(pack, "blame_noun")


def _drafts_of(parsed: Parsed, act: Act, found: Findings, pack: Pack) -> Iterator[Draft]:
    attack = attack_behind(parsed, act, acts_beside(parsed, act, found), pack)
    if _is_mere_cause(parsed, act, found, pack) or said_before(parsed, act, found):
        return
    base = _base(parsed, act, attack, found, pack)
    victims = victims_of(parsed, act, pack)
    things = act.value.things
    if not victims and not things:
        yield base
        return
    for people in victims:
        yield with_gapped_doer(parsed, _with_people(base, people), pack)
    if act.value.earlier is not None:
        yield replace(_with_people(base, act.value.earlier), governed="earlier")
    for thing in things:
        yield replace(base, target=thing.target)


def _with_people(base: Draft, people: People) -> Draft:
    draft = replace(base, people=people, count=people.count, parts=people.parts)
    if people.count and people.count.high == 0 and base.involvement is None:
        draft = replace(draft, perpetrator=None)
    return replace(draft, rules=(*draft.rules, people.rule)) if people.rule else draft


def _is_mere_cause(parsed: Parsed, act: Act, found: Findings, pack: Pack) -> bool:
    """Tell whether a noun for an attack is named only as the cause of an effect."""
    if act.value.act not in ATTACKS or act.value.form == "verb":
        return False
    if act.value.things or _names_people(act) or is_answered(parsed, act.span, found):
        return False
    if act.value.agents:
        return is_agent_of(act, acts_beside(parsed, act, found))
    return any(
        attack_behind(parsed, other, (act,), pack)
        for other in acts_beside(parsed, act, found)
        if other is not act
    )


def _names_people(act: Act) -> bool:
    return any(people.sort not in ("unknown", "itself") for people in act.value.people)


def _base(parsed: Parsed, act: Act, attack: Act | None, found: Findings, pack: Pack) -> Draft:
    """Return the draft that all victims of the act share."""
    perpetrator, involvement = _perpetrator(parsed, act, attack, found, pack)
    means = means_of(parsed, act, attack, found)
    accident = bool(accident_behind(parsed, act, found, pack))
    violent = attack is not None or any(one.kind != UNDONE for one in means)
    name = _act_name(act, violent, perpetrator, accident)
    draft = Draft(
        act=name,
        mention=act,
        span=act.span,
        token=act.token,
        words=parsed.doc[act.span],
        sites=act.value.sites,
        harm=act.value.harm or None,
        stage=act.value.stage,
        perpetrator=None if name in NO_PERPETRATOR else perpetrator,
        involvement=None if name in NO_PERPETRATOR else involvement,
        means=means,
        places=attack.value.places if attack else (),
        points_back=act.value.among or points_back(parsed, act, pack),
        rules=(act.rule, act.value.blamed) if act.value.blamed else (act.rule,),
    )
    return with_governor(parsed, draft, act)


def _perpetrator(
    parsed: Parsed, act: Act, attack: Act | None, found: Findings, pack: Pack
) -> tuple[Actor | None, str | None]:
    """Return the agent of the act with its involvement, else the agent of the attack behind it."""
    dates = _dates(found)
    governor = governor_of(parsed, act, pack, dates)
    if governor and act.value.governed and act.value.governed.involvement == "ordered":
        return governor, act.value.involvement
    if actor := actors_at(parsed, without_hit(parsed, act, found, pack), pack, dates):
        actor = apart(parsed, actor, act)
        unsure = is_suspected(parsed, actor, pack) and act.value.involvement
        return actor, "suspected" if unsure else act.value.involvement or None
    if governor:
        return governor, act.value.involvement
    if planner := actors_at(parsed, planners(parsed, act), pack, dates):
        return planner, "carried_out"
    weapons = (*act.value.agents, *_weapons(parsed, act))
    for head in weapons:
        if side := side_at(parsed, head, pack):
            itself = side.span.holds(parsed.tokens[head].span)  # "its aircraft", not "Kessian"
            return side, (act.value.involvement or None) if itself else None
    if both_sides(parsed, attack, pack):
        return None, None
    doers = attack.value.agents if attack else ()  # "killed when a shell fired by the army hit"
    users = tuple(user for head in (*weapons, *doers) for user in wielders(parsed, head, pack))
    if actor := actors_at(parsed, users, pack, dates):
        return actor, None
    for head in users:
        if side := side_at(parsed, head, pack):  # "a bullet from a police rifle"
            return side, None
    doers = strikers(parsed, (*act.value.agents, *doers), acts_beside(parsed, act, found)) or doers
    laid = attack is not None and is_alleged_by(attack.value.blamed, pack)
    if actor := actors_at(parsed, doers, pack, dates):
        return actor, "suspected" if laid else None
    fired = (act.token, *weapons) if act.value.act in (*ATTACKS, *EFFECTS) else ()
    holder = holders_of(parsed, fired, pack)
    return holder, "suspected" if holder else None


def _weapons(parsed: Parsed, act: Act) -> tuple[int, ...]:
    """Return what somebody died of or was hurt by ("died of police bullets")."""
    hurt = act.value.act in EFFECTS and act.value.form == "verb"
    return after_preposition(parsed, act.token, "of", "from", "by", "to") if hurt else ()


@lru_cache(maxsize=4)
def _dates(found: Findings) -> tuple[Span, ...]:
    return tuple(mention.span for mention in found.times)


def _act_name(act: Act, violent: bool, actor: Actor | None, accident: bool) -> str:
    """Return killed or died as the cause in the sentence decides, else the act's own name."""
    name = act.value.act
    if name == "died" and (violent or actor) and not accident:
        return "killed"
    if name == "killed" and accident and not actor and not violent:
        return "died"
    return name


def drop_charges(parsed: Parsed, drafts: list[Draft], pack: Pack) -> tuple[list[Draft], list[Note]]:
    """Keep a whole accusation only where somebody answers it; the others give a note."""
    kept: list[Draft] = []
    notes: list[Note] = []
    for draft in drafts:
        accused = bool(kept) or (len(draft.hops) > 1 and draft.hops[0].kind in ACCUSED)
        if draft.act == "charge" and accused and _calls_false(draft, pack):
            kept.append(replace(draft, stance=replace(draft.stance, value="denied")))
        elif draft.act == "charge" and draft.stance.value in ("asserted", "alleged"):
            notes.append(Note("no_act", draft.span, f"“{draft.words}” is answered by nobody here"))
        else:
            kept.append(draft)
    return kept, notes


def _calls_false(draft: Draft, pack: Pack) -> bool:
    """Tell whether somebody calls what was said a fabrication."""
    return len(draft.hops) > 1 and draft.words.lower() in link(pack, "falsehood")
