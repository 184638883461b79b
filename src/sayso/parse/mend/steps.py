"""The mendings of the tree in their order: each takes the tokens as the one before left them."""

from sayso.parse.mend.agreement import mend_agreement
from sayso.parse.mend.asides import mend_asides
from sayso.parse.mend.but import mend_but
from sayso.parse.mend.clauses import mend_clauses
from sayso.parse.mend.counts import mend_counts
from sayso.parse.mend.denied import mend_denied
from sayso.parse.mend.doers import mend_doers
from sayso.parse.mend.gaps import mend_gaps
from sayso.parse.mend.halves import mend_halves
from sayso.parse.mend.headlines import mend_headlines
from sayso.parse.mend.judged import mend_judged
from sayso.parse.mend.lists import mend_lists
from sayso.parse.mend.owners import mend_owners
from sayso.parse.mend.places import mend_places
from sayso.parse.mend.present import mend_present
from sayso.parse.mend.relatives import mend_relatives
from sayso.parse.mend.remnants import mend_remnants
from sayso.parse.mend.resulting import mend_resulting
from sayso.parse.mend.roots import mend_roots
from sayso.parse.mend.rows import mend_rows
from sayso.parse.mend.run import mend_run
from sayso.parse.mend.splices import mend_splices
from sayso.parse.mend.that_clauses import mend_that_clauses
from sayso.parse.mend.verbs import mend_verbs
from sayso.parse.mend.victims import mend_victims

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
    mend_judged,
    mend_that_clauses,
    mend_resulting,
    mend_halves,
)
