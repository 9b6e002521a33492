# PISA bot. `make help` lists what can be typed here; everything works in a fresh clone, each target sets up what it needs.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
BIN := .venv/bin
READY := .venv/.ready
DEMO := var/demo.env
HOST ?= 127.0.0.1
PORT ?= 8000

.PHONY: help setup run demo-data chat test test-heavy lint lock db-check bench clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## virtual environment from the lock file (Python 3.11 or newer); nothing else

$(READY): requirements.lock pyproject.toml
	@bash tools/setup.sh

run: $(READY) ## the whole thing on this machine: simulator, SQLite, demo people, no account needed
	@$(BIN)/pisa demo settings --file $(DEMO)
	@$(BIN)/pisa --env $(DEMO) run --host $(HOST) --port $(PORT)

demo-data: $(READY) ## a month of about 300 reports with their conversations into the demo's database
	@$(BIN)/pisa demo settings --file $(DEMO)
	@$(BIN)/pisa --env $(DEMO) simulate month --reports 300 --into-demo

chat: $(READY) ## talk to the bot in the terminal
	@$(BIN)/pisa demo settings --file $(DEMO)
	@$(BIN)/pisa --env $(DEMO) chat

test: $(READY) ## the tests, on SQLite and PostgreSQL (at most ten minutes on two cores)
	@bash tools/system_packages.sh postgresql chromium
	@$(BIN)/pytest -n 2 --dist loadfile -m "not heavy"

test-heavy: $(READY) ## the full-size proofs (long)
	@bash tools/system_packages.sh postgresql chromium
	@$(BIN)/pytest -m heavy --timeout 3600

lint: $(READY) ## style, types, import arrows, message catalogues, diagrams
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@for check in tools/check_*.py; do [ ! -e "$$check" ] || $(BIN)/python "$$check"; done
	@[ ! -e tools/diagrams.py ] || $(BIN)/python tools/diagrams.py --check

lock: $(READY) ## write requirements.lock anew from pyproject.toml, with hashes, for every platform
	@$(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --extra dev --extra s3 --universal --python-version 3.11 \
		--generate-hashes --no-header --quiet --output-file requirements.lock

db-check: $(READY) ## migrations make exactly the tables of the code, on both databases
	@bash tools/system_packages.sh postgresql
	@$(BIN)/python tools/db_check.py

bench: $(READY) ## how long a turn takes on this machine, on both databases
	@bash tools/system_packages.sh postgresql
	@$(BIN)/python -m tests.bench.turn

clean: ## forget the demo's database, settings and files (never the code)
	@rm -rf var/demo.env var/pisa.sqlite3* var/media
