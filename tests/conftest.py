"""Settings of all tests: on how many inputs a law is tried; only `full` draws new ones each time."""

import os

from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow]
settings.register_profile(
    "ci", max_examples=50, deadline=None, derandomize=True, suppress_health_check=SLOW
)
settings.register_profile(
    "wide", max_examples=200, deadline=None, derandomize=True, suppress_health_check=SLOW
)
settings.register_profile("full", max_examples=400, deadline=None, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
