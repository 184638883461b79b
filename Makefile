# What can be done here. `make demo` and `make test` need Python 3.11, 3.12 or 3.13 and nothing else:
# each makes or mends `.venv` from the lock files first and says how long it took.

SHELL := /bin/sh
CANDIDATES := python3 python3.13 python3.12 python3.11 python
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
PYTHON ?= $(shell for p in $(CANDIDATES); do $$p -c '$(FITS)' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PROFILE ?= full
RUN := .venv/.run-stamp
DEV := .venv/.dev-stamp
PEERS := .peers/.stamp
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check
PEERS_PIP := .peers/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps
SECONDS_OF = start=$$(date +%s);
TOOK = echo "$@: $$(( $$(date +%s) - start )) s" >&2

SIZE ?= full
BENCH ?= ci

.PHONY: demo test slow check fmt lint golden accept property mutate packs eval eval-raise pages errors bench stopwatch peers docs shape lock lock-peers files

demo: $(RUN)  ## the claims of a sample letter
	@$(SECONDS_OF) $(BIN)/sayso read samples/letter.txt --format cards && $(TOOK)

test: $(DEV)  ## every test but the slowest
	@$(SECONDS_OF) $(BIN)/python -m pytest -n 2 -m "not slow" $(ARGS) && $(TOOK)

slow: $(DEV)  ## the slowest: the commands of the docs, an interrupted run, a training, the types as a user sees them
	@$(SECONDS_OF) $(BIN)/python -m pytest -n 2 -m slow $(ARGS) && $(TOOK)

check: lint packs test slow property shape  ## all that must hold before a commit

fmt: $(DEV)  ## lay out the code
	$(BIN)/ruff format . && $(BIN)/ruff check --fix --quiet .

lint: $(DEV)  ## ruff, mypy --strict, the rule between the rooms
	$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports --no-cache

golden: $(DEV)  ## show where the program differs from the hand-written claims
	$(BIN)/python -m tests.golden.compare show

accept: $(DEV)  ## mark the differences that a person has read; never touches a hand-written line
	$(BIN)/python -m tests.golden.compare accept

property: $(DEV)  ## the laws, tried on many more made inputs
	$(BIN)/python -m pytest -n 2 -m "hypothesis or property" --hypothesis-profile=$(PROFILE)

mutate: $(DEV)  ## quotations altered in ten ways, none of which may pass; SIZE=ci takes a quarter
	@$(SECONDS_OF) $(BIN)/python -m tests.mutate $(SIZE) && $(TOOK)

packs: $(DEV)  ## every example of every entry of the packs
	$(BIN)/sayso check packs

eval: $(DEV)  ## quality on data outside the repository; "not measured" where a set is absent
	@$(SECONDS_OF) $(BIN)/python -m eval $(SETS); code=$$?; $(BIN)/python -m eval.pages; $(TOOK); exit $$code

eval-raise: $(DEV)  ## the same, and floors rise to what was reached; they never fall
	$(BIN)/python -m eval $(SETS) --raise && $(BIN)/python -m eval.pages

pages: $(DEV)  ## how well saved web pages are read, beside the libraries that are installed
	$(BIN)/python -m eval.web_peers

files: $(DEV)  ## 280 real files of all kinds: what is read, what is refused and why
	@$(SECONDS_OF) $(BIN)/python -m eval.files; code=$$?; $(TOOK); exit $$code

.PHONY: train
train: $(DEV)  ## train the attribution scorer on articles outside the repository
	OMP_NUM_THREADS=1 $(BIN)/python -m train $(ARGS)

errors: $(DEV)  ## make errors SET=airwars: the worst cases as a page outside the repository
	$(BIN)/python -m eval.errors $(SET)

bench: $(DEV)  ## speed, memory and growth beside other programs; BENCH=full for the long curves
	-@$(MAKE) --no-print-directory $(PEERS)
	@$(SECONDS_OF) $(BIN)/python -m bench $(BENCH) $(ARGS); code=$$?; $(TOOK); exit $$code

stopwatch: $(DEV)  ## seconds from a clean clone to the first claims, and what the environment takes
	$(BIN)/python -m bench.stopwatch && $(BIN)/python -m eval.pages

peers: $(DEV) $(PEERS)  ## other programs on the same data with the same scorers
	@$(SECONDS_OF) $(BIN)/python -m eval.peers $(SETS); code=$$?; $(BIN)/python -m eval.pages; $(TOOK); exit $$code

.PHONY: gazetteer
gazetteer: $(DEV)  ## the shipped places anew, in an environment of its own; the same sources give the same bytes
	test -x .gazetteer/bin/python || $(PYTHON) -m venv .gazetteer
	.gazetteer/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps \
	  -r requirements-gazetteer.lock
	PYTHONPATH=src .gazetteer/bin/python gazetteer/build.py

.PHONY: browser screenshot
browser: $(DEV)  ## the pages in headless Chromium: marks, print, axe, keyboard, no request
	@$(SECONDS_OF) $(BIN)/python -m pytest -n 2 tests/browser $(ARGS) && $(TOOK)

screenshot: $(DEV)  ## docs/page.png, the page of the sample letter as it opens
	mkdir -p build && $(BIN)/sayso read samples/letter.txt --format html --out build/letter.html --quiet
	$(BIN)/python -m tests.browser.screenshot build/letter.html docs/page.png

docs: $(DEV)  ## write the generated pages
	$(BIN)/python -m tests.docs.generate && $(BIN)/python -m eval.pages

shape: $(DEV)  ## size and form of the code
	@$(BIN)/python -m tests.shape

lock: $(DEV)  ## renew the lock files for Python 3.11 to 3.13
	@for set in build dev; do \
	  out=requirements-dev.lock; [ $$set = build ] && out=requirements.lock; \
	  $(BIN)/uv pip compile --quiet --universal --generate-hashes --upgrade --python-version 3.11 \
	    --no-config --custom-compile-command "make lock" --group $$set pyproject.toml -o $$out; \
	done

lock-peers: $(DEV)  ## renew the lock file of the other programs
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --upgrade --python-version 3.11 --no-config \
	  --custom-compile-command "make lock-peers" --override eval/peers/overrides.txt \
	  requirements-peers.in -o requirements-peers.lock

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "needs Python 3.11, 3.12 or 3.13. hint: make PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv .venv

# A lock file names every package, so nothing is left to resolve; the resolver of pip 23 stumbles over an extra
# that two packages spell differently. `pip check` then proves that the set is whole.
$(RUN): requirements.lock pyproject.toml | .venv/bin/python
	@$(SECONDS_OF) $(PIP) --require-hashes --no-deps -r requirements.lock \
	  && $(PIP) --no-deps --no-build-isolation -e . && touch $@ && echo "install: $$(( $$(date +%s) - start )) s" >&2

$(DEV): requirements-dev.lock pyproject.toml | .venv/bin/python
	@$(SECONDS_OF) $(PIP) --require-hashes --no-deps -r requirements-dev.lock \
	  && $(PIP) --no-deps --no-build-isolation -e . && $(BIN)/python -m pip check -q && touch $@ $(RUN) && echo "install: $$(( $$(date +%s) - start )) s" >&2

# CQE comes as source and is built with the setuptools of the lock, so that goes in first.
$(PEERS): requirements-peers.lock
	@$(SECONDS_OF) $(PYTHON) -m venv .peers && awk '/^[a-z]/ { on = /^setuptools==/ } on' $< > .peers/first.lock \
	  && $(PEERS_PIP) -r .peers/first.lock && $(PEERS_PIP) --no-build-isolation -r $< \
	  && touch $@ && echo "install of peers: $$(( $$(date +%s) - start )) s" >&2
