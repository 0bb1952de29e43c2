# `make serve` installs, builds the demonstration site and serves it; `make test` installs what tests need and runs them all.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEPS := pyproject.toml constraints.txt

.DEFAULT_GOAL := help
.PHONY: help serve build test lint types tests browser checkers bench bench-hugo bless schemas clean

help: ## say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

serve: $(VENV)/.runs ## install, build the demonstration site, serve it on 127.0.0.1:8000
	$(BIN)/minutebook serve

build: $(VENV)/.runs ## build the demonstration site in public/
	$(BIN)/minutebook build

test: lint types tests ## install what tests need, then lint, types, generated files and tests

lint: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.tests
	$(BIN)/mypy

tests: $(VENV)/.tests browser checkers
	$(BIN)/minutebook check .
	$(BIN)/minutebook schema --check
	$(BIN)/minutebook reference --check
	$(BIN)/pytest -n auto

browser:
	@tools/install-chromium

checkers:
	@tools/install-checkers

bench: $(VENV)/.tests ## measure check and build at 1,000 and 10,000 records
	$(BIN)/python tests/benchmarks/bench.py

bench-hugo: $(VENV)/.tests ## compare a build of 10,000 records with Hugo and Pagefind (needs hugo)
	$(BIN)/python tests/benchmarks/hugo.py

bless: $(VENV)/.tests ## rewrite expected outputs, schemas and reference pages; review them like code
	$(BIN)/minutebook schema
	$(BIN)/minutebook reference
	$(BIN)/pytest -n auto --bless

clean: ## remove what was built and installed
	rm -rf $(VENV) tests/node_modules public .public-* .minutebook dist build .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find tools tests -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@tools/make-venv $(PYTHON) $(VENV)

$(VENV)/.runs: $(DEPS) | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --use-pep517 --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.tests: $(DEPS) | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --use-pep517 --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/.runs
