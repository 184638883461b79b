"""The closed vocabularies of the record: every value that a field may take, and what it means."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

STANCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "asserted": "every saying that is none of those below",
        "alleged": "the speaker accuses, alleges, or reports an allegation",
        "accepted": "the speaker affirms its own side's deed",
        "denied": "it did not happen, its agent was not there, or it was not the speaker's own",
        "denied_responsibility": "it happened, and the speaker's side did not do it",
        "alternative_given": "another cause, manner, agent or nature is given",
        "disputed": "a number or a detail is called wrong",
        "questioned": "proof is said to be lacking",
        "no_position": "neither confirmed nor denied, no comment, nobody has claimed it",
        "retracted": "withdrawn as wrong by the one who withdraws",
        "hypothetical": "predicted, or said under a condition",
        "sought": "demanded, ordered or asked for",
    }
)
CERTAINTIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stated": "said without a hedge",
        "hedged": "reportedly, is said to have, appears to",
        "possible": "may have, could have, feared",
        "unverified": "the speaker says that it could not be checked",
        "confirmed_by_speaker": "the speaker says that it checked",
    }
)
SPEAKERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "state": "an office or official of a state",
        "armed_group": "an armed group that is not a state's",
        "intergovernmental": "a body of several states",
        "court": "a court, judge or prosecutor",
        "commission": "a commission of inquiry or of truth",
        "ngo": "a non-governmental organisation",
        "hospital_morgue": "a hospital, morgue, doctor or rescue service",
        "media": "an outlet or agency other than the publisher",
        "witness": "one who saw or heard it",
        "victim_or_kin": "a victim or a relative",
        "suspect": "one who is accused or on trial",
        "expert": "an analyst, lawyer, scholar",
        "crowd": "residents, protesters, users",
        "person": "a named person without a stated office",
        "organisation": "another organisation",
        "unnamed": "officials, sources, soldiers: no body is named",
        "publisher": "the one who prints the document",
        "unknown": "the words do not tell",
    }
)
RELATIONS_OF_HOPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "says": "an act of saying",
        "writes": "the party's own document",
        "reports": "an agency or outlet that reports",
        "cites": "names another as its origin",
        "quotes": "prints the words of another",
        "translates": "prints a translation",
        "republishes": "prints another outlet's text",
        "publishes": "prints the document",
    }
)
MODES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "direct": "in quotation marks",
        "indirect": "in the words of the one who relays",
        "mixed": "partly in quotation marks",
        "narrated": "told by the voice itself, without a cue",
    }
)
SCOPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "incident": "one incident",
        "period": "from one day to another, or finds since a day",
        "cumulative": "a running toll: since, so far, still, to date",
    }
)
STAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "done": "it happened",
        "attempted": "it was tried",
        "planned": "it was planned or plotted",
        "foiled": "a plan was stopped",
    }
)
PERPETRATORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "state_forces": "soldiers or forces of a state",
        "police": "police and other law enforcement",
        "prison_staff": "guards of a prison or camp",
        "armed_group": "an armed group that is not a state's",
        "individual": "one person or several persons",
        "crowd": "a crowd or mob",
        "state": "a state or its government as such",
        "unidentified": "unknown men, gunmen, a side's weapons",
        "other": "named, and none of these",
    }
)
INVOLVEMENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "carried_out": "did it",
        "ordered": "ordered it",
        "suspected": "is suspected of it",
        "failed_to_protect": "did not protect the victims",
        "aided": "helped those who did it",
    }
)
MEANS: Final[tuple[str, ...]] = (
    "explosive", "firearm", "artillery", "air_strike", "drone", "missile", "blade", "vehicle",
    "vessel", "chemical", "fire", "beating", "electric_shock", "deprivation", "other",
)  # fmt: skip
TARGETS: Final[tuple[str, ...]] = (
    "people", "home", "school", "hospital", "worship", "heritage", "infrastructure", "vehicle",
    "military", "aid", "press", "office", "other",
)  # fmt: skip
TIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "part_of": "a part of the people of the other claim, inside one family of acts",
        "among": "some of the people of the other claim, across families of acts",
        "result_of": "the effect of the attack that the other claim states",
        "answers": "a reply to the other claim: denied, rejected, confirmed, but says",
        "differs": "the same event and family of acts, another speaker, another value",
        "updates": "a later figure of the same speaker",
        "about": "the claim that this characterisation speaks of",
        "same_as": "the same claim by another speaker",
    }
)
NOTES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no_victim": "an act word, and nobody who suffers it could be read",
        "no_speaker": "a saying without a speaker that could be read",
        "no_act": "a count of victims without an act",
        "scope_cut": "part of the sentence could not be tied to the claim",
        "sum_differs": "the parts do not add up to the whole",
        "ambiguous_number": "a number that can be read in two ways",
        "ambiguous_date": "a date that can be read in two ways, or that hangs on a day that is not known",
        "ambiguous_place": "a place that can be read in two ways",
        "unbalanced_quotation": "quotation marks that do not pair",
        "calendar": "a date of another calendar, or one that does not exist",
        "metaphor_or_sport": "an act word in another sense",
        "question": "an act word inside a question",
        "narrator_remark": "a remark of the narrator inside another's words",
        "part_without_whole": "a part whose whole is not in the text",
        "two_sources_fit": "the words could be those of two speakers",
        "other": "none of these",
    }
)

# What rules ask for together.
AFFIRMED: Final = ("asserted", "alleged", "accepted")
NOT_DONE: Final = ("hypothetical", "sought")
TOTALS: Final = ("cumulative", "period")
DEATHS: Final = ("killed", "died", "executed")
ATTACKS: Final = ("attacked", "force_used")
REMAINS: Final = ("bodies_found", "graves_found")  # acts of pictures and papers too
JUDGEMENTS: Final = ("characterised", "charge")  # what somebody calls a deed, no deed
