# `make run` and `make test` are all that a new machine with Python 3.11+ and make needs.

PYTHON ?= $(shell for each in python3.13 python3.12 python3.11 python3 python; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$each" && break; done)
BIN := .venv/bin
INSTALLED := .venv/.installed

.PHONY: run test prove lint bench shots glossary held-words clean

run: $(INSTALLED)
	@tools/system_libraries window
	@$(BIN)/plainspeak

test: $(INSTALLED) lint
	@tools/system_libraries offscreen
	$(BIN)/pytest -n 2 --ignore=tests/benchmarks tests

prove: $(INSTALLED)
	@tools/system_libraries offscreen
	@tools/system_libraries postgresql
	$(BIN)/pytest -m prove --ignore=tests/benchmarks tests

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(INSTALLED)
	@tools/system_libraries screen
	$(BIN)/pytest -s -p no:randomly tests/benchmarks

shots: $(INSTALLED)
	@tools/system_libraries screen
	xvfb-run -a -s "-screen 0 1920x1200x24" $(BIN)/python tools/shots.py docs/images
	xvfb-run -a -s "-screen 0 1920x1200x24" $(BIN)/python tools/write_shots.py docs/images
	xvfb-run -a -s "-screen 0 1920x1200x24" $(BIN)/python tools/glossary_shots.py docs/images

glossary: $(INSTALLED)
	$(BIN)/python tools/tidy_glossary.py
	$(BIN)/python tools/build_glossary.py

held-words: $(INSTALLED)
	$(BIN)/python tools/build_held_words.py

$(INSTALLED): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "PlainSpeak needs Python 3.11 or newer: install it, then try again." >&2; exit 1; }
	@tools/system_libraries venv "$(PYTHON)"
	@echo "Setting up .venv with $(PYTHON): this takes a minute, once."
	@"$(PYTHON)" -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .benchmarks
