# Works with GNU make 3.81 (macOS) and later, and any POSIX sh.

VENV := .venv
BIN := $(VENV)/bin
PEERS := .venv-peers
READY := $(VENV)/installed.stamp
LOCKED := $(VENV)/locked.stamp
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
UV ?= uv

# Any of these may be given: make site PYTHON=python3.12, make test CHROMIUM=/path/to/browser
PYTHON ?=
CHROMIUM ?=
BROWSER_TESTS ?= 1
TESTS ?=

# Why we stay with Material, and how we could leave: docs/decisions/0001-a-core-without-the-host.md
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve test check format bench bench-peers lock clean

help:
	@echo "make site      check everything and build the website into site/"
	@echo "make serve     show it at http://127.0.0.1:8000/ and follow your changes"
	@echo "make test      run every test; needs Chromium (BROWSER_TESTS=0 leaves those out)"
	@echo "make check     lint, format and type checks"
	@echo "make format    put the code into its standard form"
	@echo "make bench     measure the speed of the build (several minutes)"
	@echo "make bench-peers  what linking terms costs in other tools (half an hour)"
	@echo "make lock      renew requirements.lock after a change of pyproject.toml (needs uv)"
	@echo "make clean     remove everything that was built or installed here"

# A failed build leaves the last good site where it was: the new one is built beside it.
site: $(READY)
	@rm -rf .site-next
	@$(BIN)/mkdocs build --strict --site-dir .site-next || { \
		rm -rf .site-next; \
		[ ! -d site ] || echo "The build failed. site/ still holds the last good one." >&2; \
		exit 1; }
	@rm -rf .site-last
	@if [ -d site ]; then mv site .site-last; fi
	@mv .site-next site
	@rm -rf .site-last
	@echo "The site is in site/. To look at it: make serve"

serve: $(READY)
	@$(BIN)/mkdocs serve --livereload --no-strict

test: $(READY)
	@if [ "$(BROWSER_TESTS)" = 0 ]; then \
		echo "!!! BROWSER_TESTS=0: nothing is tested in a real browser in this run."; \
		$(BIN)/python -m pytest -m "not browser" $(TESTS); status=$$?; \
		echo "!!! BROWSER_TESTS=0: the browser tests were left out."; \
		exit $$status; \
	fi; \
	browser=; \
	if [ -n "$$CHROMIUM" ]; then \
		browser=`command -v "$$CHROMIUM"` || { echo "CHROMIUM=$$CHROMIUM cannot be run." >&2; exit 1; }; \
	else \
		for candidate in chromium chromium-browser google-chrome google-chrome-stable \
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
			"/Applications/Chromium.app/Contents/MacOS/Chromium"; do \
			browser=`command -v "$$candidate"` && break; \
		done; \
	fi; \
	if [ -z "$$browser" ]; then \
		echo "The browser tests need Chromium or Chrome, and none was found. Either" >&2; \
		echo "  - install it: apt install chromium, dnf install chromium, brew install --cask chromium" >&2; \
		echo "  - name one that you have: make test CHROMIUM=/path/to/browser" >&2; \
		echo "  - leave these tests out: make test BROWSER_TESTS=0" >&2; \
		exit 1; \
	fi; \
	CHROMIUM="$$browser" $(BIN)/python -m pytest $(TESTS)

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY)
	$(BIN)/python -m tests.bench.run

# The peers live in an environment of their own: nothing of ours depends on them.
bench-peers: $(READY) $(PEERS)/installed.stamp
	$(BIN)/python -m tests.bench.peers $(PEERS)/bin/python

$(PEERS)/installed.stamp: tests/bench/peers.lock
	@$(BIN)/python -m venv --clear $(PEERS)
	@$(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes \
		--requirement tests/bench/peers.lock
	@touch $@

# `make lock UPGRADE=--upgrade` takes the newest versions that pyproject.toml allows.
lock:
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: pipx install uv, or UV=/path/to/uv" >&2; exit 1; }
	$(UV) pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header $(UPGRADE) \
		--output-file requirements.lock --quiet
	$(UV) pip compile tests/bench/peers.in --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header $(UPGRADE) \
		--output-file tests/bench/peers.lock --quiet

clean:
	rm -rf $(VENV) $(PEERS) site .site-next .site-last .cache dist \
		.hypothesis .mypy_cache .pytest_cache .ruff_cache
	find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): $(LOCKED) pyproject.toml
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(LOCKED): requirements.lock
	@python=; \
	for candidate in $(or $(PYTHON),python3.13 python3.12 python3.11 python3 python); do \
		"$$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
			>/dev/null 2>&1 && { python=$$candidate; break; }; \
	done; \
	if [ -z "$$python" ]; then \
		echo "This project needs Python 3.11, 3.12 or 3.13 with its venv module, and none was found." >&2; \
		echo "On Debian and Ubuntu: apt install python3 python3-venv. Or name one: make PYTHON=/path/to/python" >&2; \
		exit 1; \
	fi; \
	echo "Setting up $(VENV) with `$$python --version` (once; takes a minute)"; \
	"$$python" -m venv --clear $(VENV)
	@$(PIP) install --require-hashes --requirement requirements.lock
	@touch $@
