# Everything runs in .venv, made from the newest Python of 3.11 or later that is found.
PYTHON ?= $(firstword $(foreach p,python3.13 python3.12 python3.11 python3 python,$(shell \
  $(p) -c 'import sys; sys.version_info >= (3, 11) and print("$(p)")' 2>/dev/null)))
BIN := .venv/bin
GOLD ?= gold

.PHONY: demo test lint bench bench-pages browser clean

demo: .venv/.demo
	$(BIN)/dateline build examples -o output --title "The war on Velmara's coast"
	@echo "Open output/index.html in a browser."

test: .venv/.test browser
	$(BIN)/python -m pytest

# Style and types; the floors of the house are a test.
lint: .venv/.test
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.test
	$(BIN)/python -m bench.reader
	$(BIN)/python -m bench.dates

bench-pages: .venv/.test browser
	$(BIN)/python -m bench.pages

# The browser tests say themselves that they are skipped, and why, where there is no Chromium.
browser:
	@for name in chromium chromium-browser google-chrome; do \
	  command -v $$name >/dev/null 2>&1 && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  { timeout 120 apt-get update -qq && DEBIAN_FRONTEND=noninteractive timeout 300 \
	    apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
	  || echo "Chromium could not be installed: the browser tests will be skipped."; \
	else echo "No Chromium, and no right to install it: the browser tests will be skipped."; fi

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; none was found." >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.demo: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/.test: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@ .venv/.demo

clean:
	rm -rf .venv build dist *.egg-info
