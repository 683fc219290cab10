# Every target sets up $(VENV) by itself when it is missing or stale, from Python 3.11 or newer with venv.
# An environment kept elsewhere is taken as it is:  make check VENV=/path/to/venv READY=

VENV ?= .venv
READY ?= $(VENV)/.ready
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,\
	$(shell $(name) -c $(SUPPORTED) 2>/dev/null && echo $(name))))
SUPPORTED := 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))'
RUN := $(VENV)/bin/python
LOCK := $(VENV)/bin/uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet
TOOLS ?= $(VENV)/.tools
# On two cores: a third worker has its turn while a test of the others waits.
WORKERS ?= 3
# pytest-randomly imports numpy before domain/__init__.py can say this, and its threads would wait for each other.
export OPENBLAS_NUM_THREADS ?= 1
KILLS ?= 50

.DEFAULT_GOAL := help
.PHONY: help demo play run test test-faults test-postgres test-browser bench check format screens pictures i18n migration lock style types walls catalogues schema vectors

help:  ## list the targets
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

demo: $(READY)  ## play a whole brunch on this machine, no token needed
	@$(RUN) -m bot demo

play: $(READY)  ## chat with an empty bot in the browser, as many people; no token needed
	@$(RUN) -m bot play

run: $(READY)  ## run the bot; settings come from the environment or .env
	@$(RUN) -m bot run

# Byte code is kept whatever the environment says: else each worker, and each process of the bot in a test, compiles all anew.
test: export PYTHONDONTWRITEBYTECODE =
test: $(READY)  ## run the tests; one file: make test ARGS=tests/domain/test_rsvp.py
	@$(RUN) -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

test-faults: $(READY)  ## kill the bot fifty times on each database, and one of three replicas for a minute; shorter: KILLS=10
	@KILLS=$(KILLS) $(RUN) -m pytest tests/delivery/long_faults.py

test-postgres: $(READY)  ## run every conversation on PostgreSQL too (its own, or the server in TEST_DATABASE_URL)
	@$(RUN) -m pytest -n $(WORKERS) --postgres-everywhere -k postgresql tests/conversations $(ARGS)

test-browser: $(TOOLS)  ## play a brunch on the sandbox's page in a real browser; needs Chromium (apt install chromium)
	@$(RUN) -m tests.browser.chromium
	@$(RUN) -m pytest -n $(WORKERS) tests/browser/story.py tests/browser/parts.py tests/browser/looks.py

bench: $(TOOLS)  ## measure the figures of docs/performance.md; some: make bench ARGS="taps memory"
	@$(RUN) -m benchmarks $(ARGS)

vectors: $(TOOLS)  ## learn anew what words and lines speak of (domain/interests/*.bin), after lines or kinds changed; an hour
	@GLIBC_TUNABLES=glibc.malloc.hugetlb=1 OMP_NUM_THREADS=1 XLA_FLAGS=--xla_cpu_multi_thread_eigen=false $(RUN) -m benchmarks.reading.vectors

# The checks run side by side, all of them even if one fails.
check: $(READY)  ## style, types, import contracts, catalogues, migrations
	@$(MAKE) --no-print-directory -j$(WORKERS) -k \
		$(if $(filter output-sync,$(.FEATURES)),--output-sync=target) style walls types catalogues schema

style: $(READY)
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .

types: $(READY)
	@$(RUN) -m mypy

walls: $(READY)
	@$(VENV)/bin/lint-imports --no-logo

catalogues: $(READY)
	@$(RUN) -m locales.catalogues check

schema: $(READY)
	@$(RUN) -m bot check

format: $(READY)  ## put the source in the one style, mend what can be mended by itself
	@$(RUN) -m ruff check --fix .
	@$(RUN) -m ruff format .

screens: $(READY)  ## lay out every screen in every language: build/screens.html, and as text for review in tests/screens/texts
	@$(RUN) -m tests.screens

pictures: $(TOOLS)  ## take docs/pictures from a small brunch; needs Chromium (apt install chromium fonts-noto-color-emoji)
	@$(RUN) -m tests.browser.chromium
	@$(RUN) -m tests.browser.pictures

i18n: $(READY)  ## bring bot.pot and the catalogues in step with the texts in the views
	@$(RUN) -m locales.catalogues update

migration: $(READY)  ## write the migration from the last one to the models: make migration m="what for"
	@test -n "$(m)" || { echo 'Say what for: make migration m="venues have a map"' >&2; exit 1; }
	@$(RUN) -m bot migration "$(m)"

lock: $(READY)  ## rewrite the lock files from pyproject.toml; UPGRADE=1 takes newer versions
	@$(VENV)/bin/pip install --quiet uv
	@$(LOCK) $(if $(UPGRADE),--upgrade) --output-file requirements.lock
	@$(LOCK) $(if $(UPGRADE),--upgrade) --extra dev --output-file requirements-dev.lock
	@$(LOCK) $(if $(UPGRADE),--upgrade) --extra tools --output-file requirements-tools.lock

# pip compiles one file at a time, compileall on all cores; without byte code the first start takes half a minute.
$(VENV)/.ready: requirements-dev.lock pyproject.toml
	@$(or $(PYTHON),false) -c $(SUPPORTED) 2>/dev/null || { echo "Brunchbot needs Python 3.11 to 3.14; if you have one, name it: make PYTHON=/path/to/python3." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) comes without venv; on Debian or Ubuntu: apt install python3-venv." >&2; exit 1; }
	@echo "Setting up $(VENV), which takes about half a minute ..." >&2
	@$(RUN) -c $(SUPPORTED) 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements-dev.lock
	@$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(RUN) -m compileall -q -j 0 $(VENV)/lib || true
	@touch $@

# What only some targets need, among it a browser's driver and a language model: 300 MB that a newcomer is spared.
$(VENV)/.tools: requirements-tools.lock $(READY)
	@$(RUN) -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements-tools.lock
	@touch $@
