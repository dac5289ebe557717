# Needs Python 3.11 or newer with venv and pip, and make. `make` alone lists what there is.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	command -v $(name) >/dev/null 2>&1 && \
	$(name) -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run test test-spark check format docs bench bench-quick bench-town bench-returns lock clean

help: ## List what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.for-running ## Install what is needed and serve Alongside (ARGS="--port 8001" to say more)
	@exec $(BIN)/alongside run $(ARGS)

test: $(VENV)/.for-working ## Run the tests; CI=true adds the slow ones
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses auto --dist loadfile $(ARGS)

test-spark: $(VENV)/.for-spark ## Let Spark look at returns, and compare (400 MB; Java 17 or newer)
	CI=true $(BIN)/python -m pytest tests/returns/checking/test_spark.py $(ARGS)

check: $(VENV)/.for-working ## Format, lint, types, the order of the rooms, the shape of the house
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy alongside tests docs/make.py docs/rules.py docs/words.py $(wildcard benchmarks/*.py benchmarks/returns/*.py)
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/house

format: $(VENV)/.for-working ## Format the code and mend what can be mended without thought
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/.for-working ## Write anew the pages that follow from the code
	$(BIN)/python -m docs.make
	$(BIN)/python -m docs.words

bench: $(VENV)/.for-working ## Measure speed, and print it with sizes (twenty minutes the first time)
	$(BIN)/python -m benchmarks $(ARGS)

bench-quick: $(VENV)/.for-working ## The same at a fiftieth of the size, to see while working what a change does
	$(BIN)/python -m benchmarks --quick $(ARGS)

bench-town: $(VENV)/.for-working ## How fast a town is drawn and written, and its memory (a quarter of an hour)
	$(BIN)/python -m benchmarks.town $(ARGS)

bench-returns: $(VENV)/.for-working ## How fast returns are checked, beside the registry's open validators (ten minutes)
	$(BIN)/python -m benchmarks.returns $(ARGS)

LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --group build \
	--custom-compile-command "make lock"

lock: $(VENV)/.for-working ## Choose the versions of everything anew (ARGS="--upgrade" for the newest)
	$(LOCK) $(ARGS) --output-file requirements.lock
	$(LOCK) $(ARGS) --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean: ## Take away the environment and caches; an installation's data is elsewhere and stays
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build *.egg-info

# An environment whose python is gone (moved, or another machine's) is made anew.
$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Alongside needs Python 3.11 or newer with venv; set PYTHON=/path/to/it."; exit 1; }
	@rm -rf $(VENV)
	@echo "Making $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.for-running: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what Alongside needs (once)"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.for-working: requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "Installing what working on Alongside needs (once)"
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.for-running

$(VENV)/.for-spark: $(VENV)/.for-working pyproject.toml
	@echo "Installing Spark (once)"
	@$(PIP) install --no-build-isolation --editable ".[spark]"
	@touch $@
