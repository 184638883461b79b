"""The mendings of the tree in their order: each takes the tokens as the one before left them."""

from sayso.parse.mended_agreement import mend_agreement
from sayso.parse.mended_asides import mend_asides
from sayso.parse.mended_but import mend_but
from sayso.parse.mended_clauses import mend_clauses
from sayso.parse.mended_counts import mend_counts
from sayso.parse.mended_denied import mend_denied
from sayso.parse.mended_doers import mend_doers
from sayso.parse.mended_gaps import mend_gaps
from sayso.parse.mended_headlines import mend_headlines
from sayso.parse.mended_lists import mend_lists
from sayso.parse.mended_owners import mend_owners
from sayso.parse.mended_places import mend_places
from sayso.parse.mended_present import mend_present
from sayso.parse.mended_relatives import mend_relatives
from sayso.parse.mended_remnants import mend_remnants
from sayso.parse.mended_roots import mend_roots
from sayso.parse.mended_rows import mend_rows
from sayso.parse.mended_run import mend_run
from sayso.parse.mended_splices import mend_splices
from sayso.parse.mended_verbs import mend_verbs
from sayso.parse.mended_victims import mend_victims

STEPS = (
    mend_victims,
    mend_doers,
    mend_verbs,
    mend_roots,
    mend_headlines,
    mend_relatives,
    mend_clauses,
    mend_lists,
    mend_counts,
    mend_gaps,
    mend_remnants,
    mend_asides,
    mend_rows,
    mend_places,
    mend_splices,
    mend_denied,
    mend_but,
    mend_agreement,
    mend_run,
    mend_owners,
    mend_present,
)
