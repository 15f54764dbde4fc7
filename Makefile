# Two targets matter: `make demo` shows what this does, `make test` checks that it does it.
# Without make: see "Installing" in README.md.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Variants of a sample (its traditional and its pinyin spelling) would only repeat it.
SAMPLES := $(filter-out %-ruby.txt %-traditional.txt,$(sort $(wildcard corpora/*.txt)))
export PYTHONUTF8 := 1

.PHONY: demo test lint unit trials ray gate schema install clean

demo: $(VENV)/.run
	@mkdir -p demo
	@$(BIN)/reform-facts extract $(SAMPLES) --format html -o demo
	@$(BIN)/reform-facts extract $(SAMPLES) --format table
	@echo
	@echo "The same facts, coloured in the reports: open demo/index.html in a browser."
	@echo "Your own report:  $(BIN)/reform-facts extract report.txt"
	@echo "As JSON lines:    $(BIN)/reform-facts extract report.txt --format jsonl -o facts.jsonl"

test: lint unit gate

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture

unit: $(VENV)/.dev
	$(BIN)/python -m pytest -m "not timed" --numprocesses=auto --dist=loadfile --cov --cov-report=term
	$(BIN)/python -m pytest -m timed

# The long forms of trials that `make unit` runs in short: 200 kills, 50 poisonous of 1,000 reports.
trials: $(VENV)/.dev
	REFORM_FACTS_TRIALS=full $(BIN)/python -m pytest tests/batch/test_kills.py tests/batch/test_poison.py

# Ray is large (a quarter of a gigabyte), so its test runs apart from the others.
ray: $(VENV)/.dev
	@$(PIP) install --quiet --constraint constraints.txt --editable '.[ray]'
	$(BIN)/python -m pytest tests/batch/test_ray.py

gate: $(VENV)/.dev
	$(BIN)/python -m evaluation.gate

schema: $(VENV)/.dev
	$(BIN)/reform-facts schema -o extractor/schema/report.schema.json

install: $(VENV)/.run

# The stamps make a set-up that is complete and current cost nothing.
$(VENV)/.run: pyproject.toml constraints.txt | $(VENV)
	@echo "Installing into $(VENV); this takes a minute the first time."
	@$(PIP) install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)
	@echo "Installing into $(VENV), with what the tests need; this takes a minute the first time."
	@$(PIP) install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.run

$(VENV):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; give its path: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

clean:
	rm -rf $(VENV) demo build dist wheels
