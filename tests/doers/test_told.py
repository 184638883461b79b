"""Doers whom words around a deed name, in sentences written beside the mechanisms that they try."""

import pytest

from tests.doers.suites import Case, lines_of

TOLD = (
    (
        "The Front claimed responsibility for a car bomb that killed nine people in Osk.",
        "killed 9 | by The Front (armed_group, carried_out) | means explosive",
    ),
    (
        "The Red Lancers were behind the blast which killed nine clerks.",
        "killed 9 | by The Red Lancers (other, -) | means explosive",
    ),
    (
        "The mayor said the Front was responsible for the violence that killed a judge.",
        "killed 1 | by the Front (armed_group, -)",
    ),
    (
        "Five passengers were injured during an action carried out by the TLF.",
        "injured 5 | by the TLF (other, -)",
    ),
    (
        "Army elements are responsible for the killing of six priests.",
        "killed 6 | by Army elements (state_forces, -) | of Army",
    ),
    (
        "The Tarl guerrilla movement Red Dawn claimed responsibility for the kidnapping of nine people.",
        "abducted 9 | by The Tarl guerrilla movement Red Dawn (armed_group, carried_out)",
    ),
    (
        "After the death of a judge, the Kessian army launched an offensive.",
        "died 1",
        "attacked | by the Kessian army (state_forces, carried_out)",
    ),
    (
        "Rebels attacked two barracks to avenge the murder of a priest.",
        "attacked | by Rebels (armed_group, carried_out) | at barracks (military)",
        "killed 1",
    ),
    (
        "The criminal attack on an officer was condemned.",
        "attacked 1",
    ),
    (
        "The Breks were seen in Osk; the authorities charge them with the murder of two farmers.",
        "killed 2 | by The Breks (other, suspected)",
    ),
    (
        "The Red Lancers are the group that killed six priests.",
        "killed 6 | by The Red Lancers (other, carried_out)",
    ),
    (
        "On Friday Osk cartel gunmen killed nine farmers.",
        "killed 9 | by Osk cartel gunmen (unidentified, carried_out) | of Osk cartel",
    ),
    (
        "The Osk cartel boss Tor Marn ordered the killing of a judge.",
        "killed 1 | by The Osk cartel boss Tor Marn (individual, ordered) | of Osk cartel",
    ),
    (
        "The minister told reporters that the cartel had hired gunmen to kill the mayor.",
        "killed 1 | by the cartel (armed_group, ordered)",
    ),
    (
        "The kidnapping of 12 students was planned and carried out by the army.",
        "abducted 12 | by the army (state_forces, carried_out)",
    ),
    (
        "The raid on the bank bears the hallmarks of the Red Lancers.",
        "attacked | by the Red Lancers (other, suspected) | at bank (infrastructure)",
    ),
    (
        "The raid on the bank is typical of the Front's fighters.",
        "attacked | by the Front's fighters (armed_group, suspected) | of the Front | at bank (infrastructure)",
    ),
    (
        "Roads were closed after army troops attacked in the hamlet of Sorn.",
        "attacked | by army troops (state_forces, carried_out) | of army",
    ),
    (
        "Gunmen killed nine farmers in Osk. The gunmen were members of the Ilm Front, police said.",
        "killed 9 | by Gunmen (unidentified, carried_out) | of the Ilm Front, carried",
    ),
    (
        "Two men killed a judge. They were identified as members of the Red Lancers.",
        "killed 1 | by Two men (individual, carried_out) | of the Red Lancers, carried",
    ),
    (
        "The men killed nine farmers. The men were not members of the Front.",
        "killed 9 | by The men (individual, carried_out)",
    ),
    (
        "Members of the Dorva Resistance Forces (DRF) hit a bus. The drf members killed a nurse.",
        "attacked | by Members of the Dorva Resistance Forces (armed_group, carried_out)"
        " | of the Dorva Resistance Forces | at bus (vehicle)",
        "killed 1 | by The drf members (unidentified, carried_out) | of drf",
    ),
    (
        "The Red Lancers' gangs killed two farmers.",
        "killed 2 | by The Red Lancers' gangs (armed_group, carried_out) | of The Red Lancers",
    ),
    (
        "In a letter to the media, the northern movement Red Dawn (RD) today claimed responsibility"
        " for the murder of two judges.",
        "killed 2 | by the northern movement Red Dawn (other, carried_out)",
    ),
    (
        "The president ordered an investigation into the killing of 12 farmers.",
        "killed 12",
    ),
    (
        "After the assassination of a judge, the Kessian government ordered an offensive on the gangs.",
        "killed 1",
        "attacked | by the Kessian government (state, ordered)",
    ),
    (
        "The general ordered a series of attacks on the villages.",
        "attacked | by The general (state_forces, ordered) | at villages (other)",
    ),
    (
        "The Osk cartel planned the attack on the judge.",
        "attacked planned 1 | by The Osk cartel (armed_group, carried_out)",
    ),
    (
        "The rebels threatened an attack on the bank.",
        "threatened/attacked | by The rebels (armed_group, carried_out) | at bank (infrastructure)",
    ),
    (
        "In an action attributed to the Front, nine farmers were killed.",
        "killed 9 | by the Front (armed_group, suspected)",
    ),
    (
        "The cowardly TLF killers attacked a hotel.",
        "attacked | by The cowardly TLF killers (individual, carried_out) | of TLF | at hotel (infrastructure)",
    ),
    (
        "Gunmen in the pay of the Osk cartel killed a judge.",
        "killed 1 | by Gunmen (unidentified, carried_out) | of the Osk cartel",
    ),
    (
        "The red path murdered two officials.",
        "killed 2 | by The red path (unidentified, carried_out)",
    ),
    (
        "The order to assassinate nine priests came from Osk.",
        "killed 9",
    ),
    (
        "They blamed the army for the murder of ten workers and for other attacks on clinics.",
        "killed 10 | by the army (state_forces, carried_out)",
        "attacked | by the army (state_forces, carried_out) | at clinics (hospital)",
    ),
    (
        "No group has said it was behind the abduction of nine pupils.",
        "abducted 9",
    ),
    (
        "Curfew imposed after nine farmers killed in Osk",
        "killed 9",
    ),
    (
        "Members of the Veshti Front [VNLF] attacked a power station.",
        "attacked | by Members of the Veshti Front (armed_group, carried_out)"
        " | of the Veshti Front | at power station (infrastructure)",
    ),
    (
        "There were attacks by the Front during which ten buses were burned.",
        "attacked | by the Front (armed_group, carried_out)",
        "property_destroyed | by the Front (armed_group, -) | at buses (vehicle) | means fire",
    ),
    (
        "Police said Unidentified individuals killed a watchman.",
        "killed 1 | by Unidentified individuals (unidentified, carried_out)",
    ),
)


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told[0])
def test_who_is_told_to_have_done_it(told: tuple[str, ...]) -> None:
    """The claims of each sentence name those who did it, and nobody else."""
    text, *lines = told
    assert lines_of(Case("told", text, tuple(lines), before=False)) == lines
