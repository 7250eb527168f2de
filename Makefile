# `make decks` on a fresh clone sets itself up and writes every deck. All targets: `make help`.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# The newest Python that will do; PYTHON=… names another one.
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: setup
setup: $(READY) ## make .venv with everything that is needed

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "briefdeck needs Python 3.11 or newer, with venv (apt-get install python3-venv)"; exit 2; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

.PHONY: decks
decks: $(READY) ## build every deck and summary into output/
	$(BIN)/briefdeck build

.PHONY: test
test: $(READY) ## run the tests; T=tests/load for a part, ARGS=… for pytest
	$(BIN)/pytest --numprocesses auto --dist worksteal $(ARGS) $(T)

.PHONY: thorough
thorough: $(READY) ## run the tests that take minutes: ten thousand quantities in every language
	$(BIN)/pytest --numprocesses auto --dist worksteal -m thorough $(ARGS) $(T)

.PHONY: bench-fit
bench-fit: $(READY) ## predicted lines against LibreOffice's; ARGS="--seed 7 --boxes 480"
	$(BIN)/python tests/bench/fit.py $(ARGS)

.PHONY: matrix
matrix: $(READY) ## every audience, language, brand and page, checked; ARGS="--render --all", ARGS=--help
	$(BIN)/python tests/bench/matrix.py $(ARGS)

.PHONY: bench
bench: $(READY) ## measure the speed, side by side with other tools (needs node and npm); ARGS=…
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	PYTHONPATH=tests $(BIN)/python -m bench.speed $(ARGS)

.PHONY: bench-growth
bench-growth: $(READY) ## measure whole builds as decks, audiences, facts, languages, slides grow; ARGS="--full --write"
	PYTHONPATH=tests $(BIN)/python -m bench.speed.growth_table $(ARGS)

.PHONY: bench-figures
bench-figures: $(READY) ## plant 640 wrong figures and count those found; ARGS="--seed 2", ARGS=--help
	PYTHONPATH=tests $(BIN)/python -m bench.figures $(ARGS)

.PHONY: lint
lint: $(READY) ## ruff, mypy and the rooms' dependencies
	$(BIN)/ruff check --no-cache
	$(BIN)/ruff format --check --no-cache
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

GALLERY := output/.briefdeck/gallery
BRANDS := $(notdir $(patsubst %/_brand.yml,%,$(wildcard templates/*/_brand.yml)))

.PHONY: gallery
gallery: decks ## draw every slide (LibreOffice), contact sheets of each deck and of each brand and page
	@for brand in $(BRANDS); do for page in 16:9 4:3 A4; do \
		$(BIN)/briefdeck build -f pptx -a investors -l en -l zh-Hans --brand $$brand --page $$page \
			-o $(GALLERY)/decks/$$brand/$${page/:/x} > /dev/null || exit 1; done; done
	$(BIN)/python -m briefdeck.preview.gallery output $(GALLERY) --variants $(GALLERY)/decks

.PHONY: bench-pairs
bench-pairs: $(READY) ## measure the figure check on sentence pairs, into docs; FILE=pairs.tsv SEED=1
	PYTHONPATH=tests $(BIN)/python tests/bench/pairs.py $(FILE) --seed $(or $(SEED),1)

.PHONY: wheel
wheel: $(READY) ## build the wheel into dist/
	$(BIN)/python -m build --wheel

.PHONY: clean
clean: ## remove everything that was made, .venv and output too
	rm -rf .venv output dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src tests -name __pycache__ -prune -exec rm -rf {} +
