"""The gazetteers of a run: the shipped places, the user's own, and the region that was given."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.config import Settings

if TYPE_CHECKING:
    from sayso.ground.gazetteer import Gazetteers

FOLDER = "places"


def places_folder(given: Settings) -> Path:
    """Return the folder of the user's own places."""
    return Path(given.places) if given.places else Path(click.get_app_dir("sayso")) / FOLDER


@cache
def atlas_of(given: Settings) -> "Gazetteers":
    """Open the places of a run once; raises InputError or UsageError where they cannot be used."""
    from sayso.ground.own_places import own_places, with_region

    return with_region(own_places(places_folder(given)), given.region)
