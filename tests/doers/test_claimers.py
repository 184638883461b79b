"""For whom a deed is claimed, on whom it is laid, and who did none of it though the grammar says so."""

import pytest

from tests.doers.suites import Case, lines_of

TOLD = (
    (
        "The mayor condemned the killing of a judge, carried out by the Veshti Front in Osk.",
        "killed 1 | by the Veshti Front (armed_group, carried_out)",
    ),
    (
        "In a new action attributed to the Veshti Front, a bomb destroyed a school.",
        "property_destroyed | by the Veshti Front (armed_group, suspected) | at school (school) | means explosive",
    ),
    (
        "In an action not attributed to the Front, a bomb destroyed a school.",
        "property_destroyed | at school (school) | means explosive",
    ),
    (
        "The rebels used explosives to blow up a bridge in Osk.",
        "property_destroyed | by The rebels (armed_group, carried_out) | at bridge (infrastructure) | means explosive",
    ),
    (
        "Police detonated a bomb found in Osk.",
        "attacked | means explosive",
    ),
    (
        "Neither the rebels nor any other group has claimed responsibility for the murder of the judge.",
        "killed 1",
    ),
    (
        "A bomb destroyed the bank in Osk. A spokesman for the Veshti Front claimed responsibility for the attack.",
        "property_destroyed | at bank (infrastructure) | means explosive",
        "attacked | by the Veshti Front (armed_group, carried_out)",
    ),
    (
        "A bomb destroyed the bank in Osk. An anonymous caller claimed the attack on behalf of the Veshti Front.",
        "property_destroyed | at bank (infrastructure) | means explosive",
        "attacked | by the Veshti Front (armed_group, carried_out)",
    ),
    (
        "A bomb went off in Osk. Callers claiming to belong to the Veshti Front claimed responsibility for the attack.",
        "attacked | means explosive",
        "attacked | by the Veshti Front (armed_group, carried_out)",
    ),
    (
        "A bomb destroyed the bank in Osk. Responsibility for the attack was claimed by the Veshti Front.",
        "property_destroyed | at bank (infrastructure) | means explosive",
        "attacked | by the Veshti Front (armed_group, carried_out)",
    ),
    (
        "A bomb went off in Osk. A communique signed by the Veshti Front claimed responsibility for the attack.",
        "attacked | means explosive",
        "attacked | by the Veshti Front (armed_group, carried_out)",
    ),
    (
        "A bomb exploded in Osk. There were no casualties. The police suspect the Veshti Front.",
        "attacked | means explosive",
        "casualties 0",
        "attacked | by the Veshti Front (armed_group, suspected)",
    ),
    (
        "The judge was murdered on Monday. The president said the Front did it.",
        "killed 1",
        "killed | by the Front (armed_group, carried_out)",
    ),
    (
        "A bomb exploded in Osk. This crime was carried out by the Veshti Front.",
        "attacked | means explosive",
        "attacked | by the Veshti Front (armed_group, carried_out)",
    ),
    (
        "A bomb exploded in Osk. The rescue operation was carried out by the army.",
        "attacked | means explosive",
    ),
    (
        "The Desert Brigades, an armed group, killed three farmers.",
        "killed 3 | by The Desert Brigades (armed_group, carried_out)",
    ),
    (
        "The authorities blamed the leftist Army of National Liberation (ANL) guerrillas for the murder of a judge.",
        "killed 1 | by guerrillas (armed_group, carried_out) | of leftist Army of National Liberation",
    ),
    (
        "The Veshti Liberation Army [VLA] guerrilla movement, which kidnapped a trader, demands a ransom.",
        "abducted 1 | by guerrilla movement (other, carried_out) | of Veshti Liberation Army",
    ),
    (
        "The mayor condemned the murder of three farmers.",
        "killed 3",
    ),
    (
        "The Narco-Terrorists carried out 30 attacks in Osk.",
        "attacked | by The Narco-Terrorists (armed_group, carried_out)",
    ),
    (
        "The army's aircraft struck the market.",
        "attacked | by The army's aircraft (state_forces, carried_out) | of The army | at market (infrastructure)",
    ),
    (
        "A judge was kidnapped by three men who posed as FLK agents.",
        "abducted 1 | by three men (individual, carried_out)",
    ),
    (
        "Three men disguised as soldiers of the Third Battalion kidnapped a judge.",
        "abducted 1 | by Three men (individual, carried_out)",
    ),
    (
        "Three men identified as FLK members kidnapped a judge.",
        "abducted 1 | by Three men (individual, carried_out) | of FLK",
    ),
    (
        "Foreign criminals killed a senator.",
        "killed 1 | by Foreign criminals (individual, carried_out)",
    ),
    (
        "The 13th brigade troops raided a village.",
        "attacked | by The 13th brigade troops (state_forces, carried_out) | of 13th brigade | at village (other)",
    ),
    (
        "If it is confirmed that the Front killed the mayor of Osk, the party will leave.",
        "killed 1 | by the Front (armed_group, carried_out)",
    ),
)


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told[0])
def test_whose_deed_it_is_said_to_be(told: tuple[str, ...]) -> None:
    """The claims of each sentence name those for whom it is claimed or on whom it is laid, and nobody else."""
    text, *lines = told
    assert lines_of(Case("told", text, tuple(lines), before=False)) == lines
