"""The mendings of the tree in their order: each takes the tokens as the one before left them.

Behind each stands what it mends. On the thousand texts tried the order is free but for the steps that say
which one they need before them: that one makes the verb, or parts the clause, that they hang words on.
"""

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
    mend_victims,  # "Shells hit a crowd waiting for bread, killing nine": the crowd killed nobody
    mend_doers,  # "Gunmen believed to be rebels shot a judge": the gunmen shot
    mend_verbs,  # "Raid on Osk clinic kills nurse": kills is a verb
    mend_roots,  # "The warden called the reports a lie": called is the verb
    mend_headlines,  # "Raid kills nurse, three guards": the guards are killed; needs mend_verbs
    mend_relatives,  # "a paramedic, Ilan Dorev, was killed": he was, and is no adjective
    mend_clauses,  # "The mission said in a letter dated 3 May that": it is said, not dated
    mend_lists,  # "Seven nurses, a boy and two farmers were injured": all of them
    mend_counts,  # "14 dead and 22 wounded": both are numbers; needs mend_clauses
    mend_gaps,  # "killed 39 people and the army 18": the army killed the 18
    mend_remnants,  # "Seventy were killed on Monday and 25 on Tuesday": the 25 too
    mend_asides,  # "and his daughter, 19, was wounded": she was
    mend_rows,  # "three in Osk, two in Tarl": each number has its place
    mend_places,  # "killed in Osk and a woman in Tarl": the woman is no place
    mend_splices,  # "Mayor says army shelled school, army denies it": two sentences
    mend_denied,  # "were beaten and denied food": those beaten were denied it
    mend_but,  # "the army, not the Front, killed them": the Front did not
    mend_agreement,  # "members of a group who were abducted": the members; needs mend_asides
    mend_run,  # "a school run by a charity": the school is run; needs mend_lists
    mend_owners,  # "the funeral of two nurses shot dead": the nurses were shot
    mend_present,  # "Records in Osk list 58 people": list is the verb
    mend_judged,  # "holds the army responsible for the raid": the army is held so
    mend_that_clauses,  # "the rumour that troops had killed a bishop": no rumour was killed
    mend_resulting,  # "fired one shot, police said, striking a boy": he struck him
    mend_halves,  # "The ferry capsized; 41 bodies were recovered": two sentences
)
